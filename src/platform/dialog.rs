//! Dialogs of the browser: shown over everything, and closed.

use web_sys::HtmlDialogElement;

/// Shows it over the page, which can't be reached meanwhile. A browser that is too old for that shows it in its place.
pub fn open(dialog: &HtmlDialogElement) {
    if !dialog.open() && dialog.show_modal().is_err() {
        dialog.set_open(true);
    }
}

/// Closes it; the focus goes back to where it was.
pub fn close(dialog: &HtmlDialogElement) {
    dialog.close();
}
