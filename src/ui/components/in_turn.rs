//! A long list that is drawn item by item, one with each frame: what stands on top is there at once, and no tap waits for the
//! rest.

use std::hash::Hash;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::platform::frames;

/// The items in their order. What has been drawn stays; what is added later comes in turn as well.
#[component]
pub fn InTurn<K, C, V>(
    /// The keys of the items.
    #[prop(into)]
    each: Signal<Vec<K>>,
    /// What the list answers, such as a search: where this is another, the list begins at its top again.
    #[prop(into, optional)]
    of: Signal<String>,
    /// Set once all of it is drawn, for what stands below it and should not move away under a finger.
    #[prop(optional)]
    whole: RwSignal<bool>,
    /// Draws an item.
    children: C,
) -> impl IntoView
where
    K: Clone + Eq + Hash + Send + Sync + 'static,
    C: Fn(K) -> V + Send + Clone + 'static,
    V: IntoView + 'static,
{
    let reached = RwSignal::new((String::new(), 1_usize));
    // Asked for together with the items, so that no list is drawn as far as the one before it was.
    let drawn = move || reached.with(|(list, count)| of.with(|of| if of == list { *count } else { 1 }));
    Effect::new(move |_| {
        let next = drawn() + 1;
        let ends = next > each.with(Vec::len);
        whole.set(ends);
        if !ends {
            let list = of.get();
            spawn_local(async move {
                frames::drawn().await;
                // The page, or this list, may be gone by then.
                if of.try_with_untracked(|of| *of == list) == Some(true) {
                    let _ = reached.try_set((list, next));
                }
            });
        }
    });
    let so_far = move || each.with(|all| all.iter().take(drawn()).cloned().collect::<Vec<_>>());
    view! { <For each=so_far key=K::clone children/> }
}
