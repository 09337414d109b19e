//! A drawn telephone receiver.

use leptos::prelude::*;

/// A receiver, as large as the words beside it, in their colour. Those words say what it means.
#[component]
pub fn PhoneIcon() -> impl IntoView {
    view! {
        <svg class="phone" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d="M6.6 2.5 9.7 3l1.4 4.6-2.3 1.9a13 13 0 0 0 5.7 5.7l1.9-2.3 4.6 1.4.5 3.1c-.2 2-1.9 3.6-4 3.6C9.5 21 3 14.5 3 6.5c0-2.1 1.6-3.8 3.6-4Z"/>
        </svg>
    }
}
