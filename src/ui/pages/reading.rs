//! Pages to read: articles by section, the claims of the 2012 article, the sources, and the parts of the static page that
//! are shown again.

use leptos::prelude::*;

use super::parts::ClaimsLink;
use crate::app::event;
use crate::app::frame;
use crate::app::page::Action;
use crate::app::route::Route;
use crate::content::{self, Page, Seen, Source, article::Judgement};
use crate::ui::actions::{ActionButton, Look};
use crate::ui::components::call_link::EmergencyCall;
use crate::ui::components::danger_signs::DangerSigns;
use crate::ui::components::section::{PageHead, Section};
use crate::ui::components::sources::Sources;
use crate::ui::dispatch::{part, use_dispatch};

/// Title, lead and sections of a page, and what stands below them.
#[component]
fn Article(page: &'static Page, #[prop(optional)] children: Option<Children>) -> impl IntoView {
    view! {
        <main id="page">
            <PageHead page/>
            {page.sections.iter().map(|section| view! { <Section section/> }).collect_view()}
            {children.map(|children| children())}
        </main>
    }
}

/// What a spasm is.
#[component]
pub fn Spasm() -> impl IntoView {
    view! {
        <Article page=&content::about_pages::SPASM>
            <ClaimsLink/>
        </Article>
    }
}

/// What this is and is not.
#[component]
pub fn About() -> impl IntoView {
    view! { <Article page=&content::about_pages::ABOUT/> }
}

/// What is stored where.
#[component]
pub fn Privacy() -> impl IntoView {
    view! {
        <Article page=&content::about_pages::PRIVACY>
            <a class="quiet" href=Route::Data.print()>{content::store::DATA}</a>
        </Article>
    }
}

/// The number of this country, then the danger signs, then the numbers of all others.
#[component]
pub fn Danger() -> impl IntoView {
    let sos = use_dispatch().view_of_model(frame::sos);
    view! {
        <main id="page">
            <h1>{content::interface::DANGER_SIGNS}</h1>
            <EmergencyCall number=part(sos, |sos| sos.number)/>
            <p class="small notranslate" translate="no">{part(sos, |sos| sos.place.clone())}</p>
            <p class="small">{content::verdict::IF_NO_ANSWER}</p>
            <DangerSigns/>
            <a class="quiet" href=Route::Numbers.print()>{content::regions::ALL_NUMBERS}</a>
            <p class="small">{content::verdict::NOT_REVIEWED}</p>
        </main>
    }
}

/// Above the static summary: read it aloud, or stop.
#[component]
pub fn Sixty() -> impl IntoView {
    let reads = use_dispatch().view_of_model(|model| model.reads_aloud);
    let action = move || match reads.get() {
        true => Action::new(content::reading::STOP_READING, event::frame::Msg::ReadAloud("")),
        false => Action::new(content::reading::READ_ALOUD, event::frame::Msg::ReadAloud("sixty")),
    };
    view! {
        <main id="page">
            <h1 class="unseen">{content::reading::SIXTY}</h1>
            {move || view! { <ActionButton action=action() look=Look::Plain/> }}
        </main>
    }
}

/// Every claim of the article, the verdict on it in words, and its sources.
#[component]
pub fn Claims() -> impl IntoView {
    let claim = |judgement: &'static Judgement| {
        view! {
            <section class="card">
                <h2>{judgement.claim}</h2>
                <p><strong>{content::article::judged(judgement.judged)}</strong> ": " {judgement.found}</p>
                <p class="small"><Sources ids=judgement.sources/></p>
            </section>
        }
    };
    view! {
        <main id="page">
            <h1>{content::reading::CLAIMS}</h1>
            <p class="lead">{content::reading::CLAIMS_LEAD}</p>
            {content::article::CLAIMS.iter().map(claim).collect_view()}
        </main>
    }
}

/// The sources, with how each was seen.
#[component]
pub fn Evidence() -> impl IntoView {
    let source = |source: &'static Source| {
        let seen = match source.seen {
            Seen::Page => content::reading::SEEN_PAGE,
            Seen::Abstract => content::reading::SEEN_ABSTRACT,
            Seen::Copy => content::reading::SEEN_COPY,
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
            <h1>{content::reading::EVIDENCE}</h1>
            <p class="lead">{content::reading::EVIDENCE_LEAD}</p>
            <ul class="sources">{content::sources::SOURCES.iter().map(source).collect_view()}</ul>
        </main>
    }
}
