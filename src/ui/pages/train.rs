//! What to train: the next self-check, all of them with what they showed, and what was found.

use leptos::prelude::*;

use crate::app::moves;
use crate::app::moves::train::{Mark, Row};
use crate::app::page::Action;
use crate::app::route::Route;
use crate::content;
use crate::content::self_checks::general as said;
use crate::ui::actions::{ActionButton, Look};
use crate::ui::components::figure::Figure;
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::components::lines::Items;
use crate::ui::components::sources::Sources;
use crate::ui::dispatch::{part, use_dispatch};

/// The list.
#[component]
pub fn Train() -> impl IntoView {
    let page = use_dispatch().view(moves::train::page);
    let next = part(page, |page| page.next.clone());
    let not_now = part(page, |page| page.not_now);
    let rows = part(page, |page| page.rows.clone());
    let left_out = part(page, |page| page.left_out.clone());
    let found = part(page, |page| page.found.clone());
    let ratio = part(page, |page| page.ratio.clone());
    let claims = [said::ENDURANCE, said::BACK_HOLD, said::STIFFNESS, said::SIDES_DIFFER, said::SAILORS];
    let claim = |claim: content::Claim| view! { <li class="small">{claim.text} " " <Sources ids=claim.sources/></li> };
    let balance = [said::BALANCE, said::BALANCE_TARGETS, said::BALANCE_SPREAD];
    let how = [said::WARM_UP, said::BESIDE_YOU, said::PRACTICE, said::TWO_DAYS, said::STOP, said::STOP_PAIN];
    let only = [said::NO_DANGER, said::CALM, said::NO_FEVER, said::NOT_PREGNANT]
        .map(|line| view! { <li>{line}</li> });
    view! {
        <main id="page">
            <h1>{content::training::TITLE}</h1>
            <p class="lead">{content::training::LEAD}</p>
            {move || not_now.get().map(|line| view! { <p class="notice">{line}</p> })}
            <For each=move || next.get() key=Action::clone let(action)>
                <ActionButton action look=Look::Strong/>
            </For>
            <a class="quiet" href=Route::Week.print()>{content::training::PLAN}</a>
            <section class="card">
                <h2>{content::training::HEADING_FOUND}</h2>
                <Show when=move || found.with(|found| !found.is_empty()) fallback=|| {
                    view! { <p>{content::training::FOUND_NONE}</p> }
                }>
                    <ul><Items lines=found/></ul>
                    <p class="small">{content::training::NOT_CAUSE}</p>
                </Show>
                {move || ratio.get().map(|line| view! {
                    <h3>{content::training::RATIO}</h3>
                    <p class="small">{line}</p>
                })}
            </section>
            <h2>{content::training::HEADING_DO}</h2>
            <ul class="self-checks">
                <For each=move || rows.get() key=Row::clone let(row)>
                    <Entry row/>
                </For>
            </ul>
            <Show when=move || left_out.with(|rows| !rows.is_empty())>
                <details class="why">
                    <summary>{content::training::HEADING_NOT}</summary>
                    <ul class="self-checks">
                        <For each=move || left_out.get() key=Row::clone let(row)>
                            <Entry row/>
                        </For>
                    </ul>
                </details>
            </Show>
            <details class="why">
                <summary>{said::CAN_SAY}</summary>
                <p>{said::THINGS_TO_TRAIN}</p>
                <ul>{claims.map(claim).collect_view()}</ul>
                <h3>{content::training::RATIO}</h3>
                <ul>{balance.map(claim).collect_view()}</ul>
            </details>
            <details class="why">
                <summary>{said::HOW}</summary>
                <p>{said::ONLY_WHEN} ":"</p>
                <ul>{only.collect_view()}</ul>
                <ul>{how.map(|line| view! { <li>{line}</li> }).collect_view()}</ul>
                <ul>{[said::LOOKS, said::REST_BETWEEN, said::AGAIN, said::BELOW_KNEE].map(claim).collect_view()}</ul>
            </details>
        </main>
    }
}

/// A self-check: its picture, its name, how it stands.
#[component]
fn Entry(row: Row) -> impl IntoView {
    let Row { to, id, title, state, mark } = row;
    let held = content::figure(id).and_then(|figure| Some((figure, *figure.poses.last()?)));
    let glyph = match mark {
        Mark::Open => None,
        Mark::Fine => Some(Glyph::Tick),
        Mark::Once => Some(Glyph::Clock),
        Mark::Worth => Some(Glyph::Body),
    };
    view! {
        <li>
            <a href=to.print()>
                {held.map(|(figure, pose)| view! { <Figure figure pose/> })}
                <span class="self-check-name">{title}</span>
                <span class="self-check-state">{glyph.map(|glyph| view! { <Icon glyph/> })}{state}</span>
            </a>
        </li>
    }
}
