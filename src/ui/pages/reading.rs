//! Pages to read: articles by section, the claims of the 2012 article, the sources, and the parts of the static page that
//! are shown again.

use leptos::prelude::*;

use super::parts::{BackupNudge, ClaimsLink};
use crate::app::event;
use crate::app::page::Action;
use crate::app::store;
use crate::content::Whom;
use crate::content::{self, Entry, Seen, Source, copy};
use crate::ui::actions::{ActionButton, ActionStack, Look};
use crate::ui::components::section::{PageHead, Section};
use crate::ui::components::sources::Sources;
use crate::ui::dispatch::use_dispatch;

/// Title, lead and sections of a page, by its id, and what stands below them.
#[component]
fn Article(id: &'static str, #[prop(optional)] children: Option<Children>) -> impl IntoView {
    let page = content::page(id);
    let sections = page.map(|page| page.sections.as_slice()).unwrap_or_default();
    view! {
        <main id="page">
            {page.map(|page| view! { <PageHead page/> })}
            {sections.iter().map(|section| view! { <Section section/> }).collect_view()}
            {children.map(|children| children())}
        </main>
    }
}

/// How to lie, breathe, wait and get up; then the danger check, tapped by the person or by a helper.
#[component]
pub fn FirstMinutes() -> impl IntoView {
    let actions = vec![
        Action::new(copy::SEIZED, event::check::Msg::Begin(Whom::Me)),
        Action::new(copy::FOR_OTHER, event::check::Msg::Begin(Whom::Other)),
    ];
    view! {
        <Article id="first-minutes">
            <ActionStack actions first_is_strong=true/>
        </Article>
    }
}

/// What a spasm is.
#[component]
pub fn Spasm() -> impl IntoView {
    view! {
        <Article id="spasm">
            <ClaimsLink/>
        </Article>
    }
}

/// What this is and is not.
#[component]
pub fn About() -> impl IntoView {
    view! { <Article id="about"/> }
}

/// After "I feel better".
#[component]
pub fn Better() -> impl IntoView {
    let nudge = use_dispatch().view(|model, now| store::page::nudge(model, now, true));
    view! {
        <Article id="feel-better">
            <BackupNudge card=nudge/>
        </Article>
    }
}

/// The heading over the danger signs, which the static page shows below it.
#[component]
pub fn Danger() -> impl IntoView {
    view! {
        <main id="page">
            <h1>{copy::DANGER_SIGNS}</h1>
        </main>
    }
}

/// Above the static summary: read it aloud, or stop.
#[component]
pub fn Sixty() -> impl IntoView {
    let reads = use_dispatch().view_of_model(|model| model.reads_aloud);
    let action = move || match reads.get() {
        true => Action::new(copy::STOP_READING, event::frame::Msg::ReadAloud("")),
        false => Action::new(copy::READ_ALOUD, event::frame::Msg::ReadAloud("sixty")),
    };
    view! {
        <main id="page">
            <h1 class="unseen">{copy::SIXTY}</h1>
            {move || view! { <ActionButton action=action() look=Look::Plain/> }}
        </main>
    }
}

/// Every claim of the article, the verdict on it in words, and its sources.
#[component]
pub fn Claims() -> impl IntoView {
    let claim = |entry: &'static Entry| {
        let (verdict, found) = entry.why.split_once(':').unwrap_or(("", entry.why));
        view! {
            <section class="card">
                <h2>{entry.text}</h2>
                <p><strong>{verdict}</strong> ":" {found}</p>
                <p class="small"><Sources ids=&entry.evidence/></p>
            </section>
        }
    };
    view! {
        <main id="page">
            <h1>{copy::CLAIMS}</h1>
            <p class="lead">{copy::CLAIMS_LEAD}</p>
            {content::words().claims.iter().map(claim).collect_view()}
        </main>
    }
}

/// The sources, with how each was seen.
#[component]
pub fn Evidence() -> impl IntoView {
    let source = |source: &'static Source| {
        let seen = match source.seen {
            Seen::Page => copy::SEEN_PAGE,
            Seen::Abstract => copy::SEEN_ABSTRACT,
            Seen::Copy => copy::SEEN_COPY,
        };
        let title = if source.address.is_empty() {
            view! { <span>{source.title}</span> }.into_any()
        } else {
            view! { <a href=source.address rel="noreferrer">{source.title}</a> }.into_any()
        };
        view! {
            <li>
                {source.publisher} ": " {title} <span class="small">" (" {seen} ")"</span>
            </li>
        }
    };
    view! {
        <main id="page">
            <h1>{copy::EVIDENCE}</h1>
            <p class="lead">{copy::EVIDENCE_LEAD}</p>
            <ul class="sources">{content::sources().iter().map(source).collect_view()}</ul>
        </main>
    }
}
