//! The log: pain now on top, episodes below.

use leptos::prelude::*;

use crate::app::present::log::{EpisodeEntry, episodes};
use crate::content::copy;
use crate::ui::components::pain_scale;
use crate::ui::shell::Shell;

/// Quick entry and timeline.
pub fn page(shell: Shell) -> AnyView {
    let open = shell.select(|model, _| model.history.open_episode().is_some());
    let entries = move || {
        let entries = shell.model.with(|model| episodes(model, shell.now.get_untracked()));
        if entries.is_empty() {
            return view! { <p class="lead">{copy::LOG_EMPTY}</p> }.into_any();
        }
        entries.into_iter().map(episode).collect_view().into_any()
    };
    let score = move || {
        open.get().then(|| view! { <section class="card"><h2>{copy::PAIN_HEADING}</h2>{pain_scale::keys(shell)}</section> })
    };
    view! { <h1>{copy::LOG_HEADING}</h1> {score} {entries} }.into_any()
}

fn episode(entry: EpisodeEntry) -> AnyView {
    let lines = entry.lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
    view! { <section class="card"><h2>{entry.heading}</h2><ul>{lines}</ul></section> }.into_any()
}
