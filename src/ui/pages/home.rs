//! The first screen, the page on rest, and the page for an address that leads nowhere.

use leptos::prelude::*;

use crate::app::present;
use crate::content::{self, copy};
use crate::domain::history::DatedCheck;
use crate::domain::triage::{Access, Verdict};
use crate::ui::components::{article, buttons};
use crate::ui::shell::Shell;

/// One thing to do, the first minutes, and the open episode.
pub fn page(shell: Shell) -> AnyView {
    let home = shell.select(present::home::page);
    let body = move || {
        let home = home.get();
        let episode = (!home.episode.is_empty()).then(|| {
            let lines = home.episode.into_iter().map(|line| view! { <p>{line}</p> }).collect_view();
            view! {
                <section class="card" aria-label=copy::EPISODE_HEADING>
                    <h2>{copy::EPISODE_HEADING}</h2>
                    {lines}
                </section>
            }
        });
        view! {
            <p class="lead">{if home.recheck_due { copy::RECHECK_DUE } else { copy::LEAD_HOME }}</p>
            {home.main.map(|action| buttons::strong(shell, action))}
            <a class="quiet" href="#/first-minutes">
                {copy::FIRST_MINUTES}<span class="hint">{copy::FIRST_MINUTES_HINT}</span>
            </a>
            {episode}
            <div class="actions">
                {home.more.into_iter().map(|action| buttons::quiet(shell, action)).collect_view()}
            </div>
        }
    };
    view! { <h1>{copy::NAME}</h1> {body} }.into_any()
}

/// Rest positions; and first movement, unless a clinician has to speak first.
pub fn rest(shell: Shell) -> AnyView {
    let access = shell.select(|model, _| {
        let closed =
            |check: &DatedCheck| check.check.verdict >= Verdict::Urgent && check.access() < Access::Relief;
        model.history.last_check().is_some_and(closed)
    });
    let sections = move || {
        let page = content::page("rest");
        let only_rest = access.get();
        let shown = page.sections.iter().filter(move |s| !only_rest || s.heading != copy::MOVEMENT_SECTION);
        article::sections(shown)
    };
    let page = content::page("rest");
    let lead = move || access.get().then_some(copy::ONLY_REST);
    view! {
        <h1>{page.title.as_str()}</h1>
        <p class="lead">{page.lead.as_str()}" "{lead}</p>
        {sections}
    }
    .into_any()
}

/// Nothing here: one way out.
pub fn not_found() -> AnyView {
    view! {
        <h1>{copy::NOT_FOUND}</h1>
        <a class="strong" href="#/">{copy::GO_TO_NOW}</a>
    }
    .into_any()
}
