//! A card of lines and buttons, and the one that asks for a backup.

use crate::app::Model;
use crate::app::present::data::{self, Card};
use crate::domain::instant::Reading;
use crate::ui::node::{Element, el};
use crate::ui::parts::buttons;

/// A heading, lines, and what can be done.
pub fn card(card: Card) -> Element {
    let lines = card.lines.into_iter().map(|line| el("p").tell(line));
    let actions = if card.strong { buttons::stack(card.actions) } else { buttons::quiet_stack(card.actions) };
    el("section").class("card").with(el("h2").say(card.heading)).with_all(lines).with(actions)
}

/// A quiet word about a backup, where one is wanted.
pub fn nudge(model: &Model, now: Reading, after_episode: bool) -> Option<Element> {
    data::nudge(model, now, after_episode).map(card)
}
