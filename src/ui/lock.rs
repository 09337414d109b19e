//! The touch lock of the pages on which something runs.

use leptos::prelude::*;

use super::components::touch_lock::TouchLock;
use super::dispatch::use_dispatch;
use super::sos::Sos;
use crate::content;

/// Nothing on the page takes a touch while `locked` is set, but the number for an ambulance and what is given.
#[component]
pub fn PageLock(
    /// Set to lock; unset once it was opened.
    locked: RwSignal<bool>,
    /// What stays within reach besides.
    #[prop(optional)]
    children: Option<ChildrenFn>,
) -> impl IntoView {
    let children = StoredValue::new(children);
    let alert = use_dispatch().view_of_model(|model| model.known.alert.clone());
    view! {
        <Show when=move || locked.get()>
            <TouchLock
                name=content::timer::TOUCH_LOCKED
                steps=[content::timer::UNLOCK, content::timer::UNLOCK_SURE]
                on_open=Callback::new(move |()| locked.set(false))
            >
                {children.with_value(|children| children.as_ref().map(|children| children()))}
                <Sos/>
                // The page's own live region is behind the lock.
                <div role="alert" class="unseen notranslate" translate="no">{alert}</div>
            </TouchLock>
        </Show>
    }
}
