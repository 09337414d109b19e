//! A row that is as wide as one of its cards, and scrolls from card to card.

use web_sys::HtmlElement;

/// Which card is in view.
pub fn card(row: &HtmlElement) -> usize {
    let width = row.client_width().max(1);
    (row.scroll_left() / f64::from(width)).round().max(0.0) as usize
}

/// Scrolls to this card, as smoothly as the style sheet says.
pub fn to_card(row: &HtmlElement, card: usize) {
    row.set_scroll_left(f64::from(row.client_width()) * card as f64);
}
