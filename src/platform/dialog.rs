//! Dialogs of the browser: shown over everything, and closed.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlDialogElement};

/// Shows it over the page, which can't be reached meanwhile. A browser that is too old for that shows it in its place.
pub fn open(dialog: &HtmlDialogElement) {
    if !dialog.open() && dialog.show_modal().is_err() {
        dialog.set_open(true);
    }
}

/// Closes the one that the element of this event is in.
pub fn close_around(event: &Event) {
    let element = event.current_target().and_then(|target| target.dyn_into::<Element>().ok());
    let around = element.and_then(|element| element.closest("dialog").ok().flatten());
    if let Some(dialog) = around.and_then(|dialog| dialog.dyn_into::<HtmlDialogElement>().ok()) {
        close(&dialog);
    }
}

/// Closes it; the focus goes back to where it was.
pub fn close(dialog: &HtmlDialogElement) {
    dialog.close();
}
