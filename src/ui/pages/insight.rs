//! What the notes show: what matters most on top, then each thing that rests on enough notes, as bars with a table.

use leptos::prelude::*;

use super::parts::OneTip;
use crate::app::insight;
use crate::app::insight::page::{Page, Section};
use crate::app::route::Route;
use crate::content::{self, Claim};
use crate::ui::components::after_paint::AfterPaint;
use crate::ui::components::bars::BarChart;
use crate::ui::components::in_turn::InTurn;
use crate::ui::components::sources::Sources;
use crate::ui::components::timeline::TimelineChart;
use crate::ui::dispatch::{part, use_dispatch};

/// The page.
#[component]
pub fn Insight() -> impl IntoView {
    let page = use_dispatch().view(insight::page::page);
    let empty = part(page, |page| page.empty);
    let line = part(page, |page| page.timeline.clone());
    let sections = part(page, |page| page.sections.clone());
    let line = move || {
        line.get().map(|line| {
            let rests = content::insight::from_attacks(line.count);
            view! {
                <section class="card insight">
                    <h2>{content::insight::TIMELINE}</h2>
                    <TimelineChart line/>
                    <p class="small notranslate" translate="no">{rests}</p>
                </section>
            }
        })
    };
    view! {
        <main id="page">
            <h1>{content::insight::TITLE}</h1>
            <Show
                when=move || !empty.get()
                fallback=move || view! {
                    <section class="card">
                        <p>{content::insight::EMPTY}</p>
                        <a class="quiet" href=Route::Log.print()>{content::insight::TO_LOG}</a>
                    </section>
                }
            >
                <p class="lead">{content::insight::LEAD}</p>
            </Show>
            <Top page/>
            <AfterPaint>
                {line}
                <InTurn each=sections let(section)>
                    <OneSection section/>
                </InTurn>
            </AfterPaint>
        </main>
    }
}

/// What matters most, what is usual, what to do about it, and one tip.
#[component]
fn Top(page: Memo<Page>) -> impl IntoView {
    let top = part(page, |page| page.top.clone());
    let beside = part(page, |page| page.beside.clone());
    let looked_at = part(page, |page| page.looked_at);
    let tip = part(page, |page| page.tip.clone());
    let claim = |claim: Claim| view! { <p class="small">{claim.text} " " <Sources ids=claim.sources/></p> };
    let looked_at = move || {
        looked_at.get().map(|Claim { text, sources }| {
            let rests_on = match sources.is_empty() {
                true => content::reading::OUR_ADVICE.into_any(),
                false => view! { <Sources ids=sources/> }.into_any(),
            };
            view! {
                <section class="card">
                    <h2>{content::insight::LOOKED_AT}</h2>
                    <p>{text}</p>
                    <p class="small">{rests_on}</p>
                </section>
            }
        })
    };
    let tip = move || {
        tip.get().map(|tip| {
            view! {
                <section class="card">
                    <h2>{content::log::TIPS_HEADING}</h2>
                    <OneTip tip/>
                </section>
            }
        })
    };
    view! {
        <Show when=move || top.with(|top| !top.is_empty())>
            <section class="card insight-top">
                <p class="insight-said notranslate" translate="no">{move || top.get()}</p>
                {move || beside.get().into_iter().map(claim).collect_view()}
            </section>
        </Show>
        {looked_at}
        {tip}
    }
}

/// One thing that the notes show.
#[component]
fn OneSection(section: Section) -> impl IntoView {
    let Section { heading, lines, charts, notes, sources, rests } = section;
    let line = |words: String| view! { <p class="notranslate" translate="no">{words}</p> };
    let note = |words: &'static str| view! { <p class="small">{words}</p> };
    let sources = (!sources.is_empty()).then(|| view! { <p class="small"><Sources ids=sources/></p> });
    view! {
        <section class="card insight">
            <h2>{heading}</h2>
            {lines.into_iter().map(line).collect_view()}
            {charts.into_iter().map(|chart| view! { <BarChart chart/> }).collect_view()}
            {notes.into_iter().map(note).collect_view()}
            {sources}
            <p class="small notranslate" translate="no">{rests}</p>
        </section>
    }
}
