//! A sheet that covers the page: nothing behind it can be reached until it is closed.

use leptos::html::Dialog;
use leptos::prelude::*;

use crate::platform::dialog;

/// A sheet over the page, for as long as it is laid out. The browser's own dialog: the focus goes in and comes back, and
/// Escape closes it.
#[component]
pub fn Modal(
    /// Its name for screen readers.
    #[prop(into)]
    name: String,
    /// On the button that closes it.
    close: &'static str,
    /// It was closed.
    on_close: Callback<()>,
    /// What is in it.
    children: Children,
) -> impl IntoView {
    let (node, end) = open_dialog(on_close);
    view! {
        <dialog node_ref=node class="modal" aria-label=name on:close=move |_| on_close.run(())>
            {children()}
            <div class="close-row">
                <button class="quiet" type="button" on:click=move |_| end.run(())>{close}</button>
            </div>
        </dialog>
    }
}

/// Opens the dialog that gets this reference as soon as it is laid out. What is given with it closes it: closed first, taken
/// down then, for only a dialog that closes gives the focus back.
pub(super) fn open_dialog(on_close: Callback<()>) -> (NodeRef<Dialog>, Callback<()>) {
    let node = NodeRef::<Dialog>::new();
    Effect::new(move || {
        if let Some(laid_out) = node.get() {
            dialog::open(&laid_out);
        }
    });
    let end = Callback::new(move |()| match node.get_untracked() {
        Some(laid_out) => dialog::close(&laid_out),
        None => on_close.run(()),
    });
    (node, end)
}
