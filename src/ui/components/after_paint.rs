//! What may come a moment later than the rest of its page: below the first screenful, so that a tap is answered before it is
//! built.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::platform::frames;

/// Its content, from the frame after the one in which the page is first drawn.
#[component]
pub fn AfterPaint(
    /// What comes later.
    children: ChildrenFn,
) -> impl IntoView {
    let drawn = RwSignal::new(false);
    spawn_local(async move {
        frames::drawn().await;
        // The page may be gone by then.
        let _ = drawn.try_set(true);
    });
    view! { <Show when=move || drawn.get()>{children()}</Show> }
}
