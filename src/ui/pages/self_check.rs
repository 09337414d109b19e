//! One self-check: what came out, its figure, how it is done, and published figures beside who was measured.

use leptos::prelude::*;

use crate::app::moves;
use crate::app::moves::train::{DayResult, Results, SelfCheckPage, SideResult};
use crate::app::page::Action;
use crate::app::route::Route;
use crate::content;
use crate::content::self_checks::{Norm, Words};
use crate::domain::figure::body::Pose;
use crate::ui::actions::{ActionButton, Look};
use crate::ui::components::figure::Figure;
use crate::ui::components::sources::Sources;
use crate::ui::dispatch::{part, use_dispatch};

/// The page.
#[component]
pub fn SelfCheck(
    /// Its place in the table.
    place: usize,
) -> impl IntoView {
    let page = use_dispatch().view(move |model, now| moves::train::self_check(model, place, now));
    let first = page.get_untracked();
    first.map(|first| view! { <Whole page first/> })
}

#[component]
fn Whole(page: Memo<Option<SelfCheckPage>>, first: SelfCheckPage) -> impl IntoView {
    let SelfCheckPage { words, id, not_with, adds, .. } = first;
    let results = part(page, |page| page.as_ref().and_then(|page| page.results.clone()));
    let begin = part(page, |page| page.as_ref().and_then(|page| page.begin.clone()));
    let not_now = part(page, |page| page.as_ref().and_then(|page| page.not_now.clone()));
    let is_worth = part(results, |results| results.as_ref().is_some_and(|results| results.is_worth));
    let link = |(name, to): (&'static str, Route)| view! { <a class="quiet" href=to.print()>{name}</a> };
    view! {
        <main id="page">
            <h1>{words.title}</h1>
            <p class="lead">{words.tests}</p>
            {move || results.get().map(|results| view! { <Came results/> })}
            {move || not_now.get().map(|line| view! { <p class="notice">{line}</p> })}
            <For each=move || begin.get() key=Action::clone let(action)>
                <ActionButton action look=Look::Strong/>
            </For>
            <Pictures id label=words.tests/>
            <How words not_with/>
            <section class="card">
                <h2>{content::training::PUBLISHED}</h2>
                <ul class="norms">{words.norms.iter().map(|norm| view! { <Published norm/> }).collect_view()}</ul>
                <p class="small">{content::training::FIGURE_NOTE}</p>
                <h3>{content::training::NOISE}</h3>
                <p>{words.noise.text}</p>
                <p class="small"><Sources ids=words.noise.sources/></p>
            </section>
            <section class="card">
                <h2>{move || if is_worth.get() { content::training::ADDS } else { content::training::COULD_ADD }}</h2>
                <div class="actions">{adds.into_iter().map(link).collect_view()}</div>
            </section>
            <a class="plain" href=Route::Train.print()>{content::training::TO_LIST}</a>
        </main>
    }
}

/// Each position, in order.
#[component]
fn Pictures(id: &'static str, label: &'static str) -> impl IntoView {
    content::figure(id).map(|figure| {
        let pose = |(place, pose): (usize, &Pose)| {
            if place == 0 {
                view! { <figure><Figure figure pose=*pose label/></figure> }.into_any()
            } else {
                view! { <figure><Figure figure pose=*pose/></figure> }.into_any()
            }
        };
        view! { <div class="card figures">{figure.poses.iter().enumerate().map(pose).collect_view()}</div> }
    })
}

/// How it is done, and by whom not.
#[component]
fn How(words: &'static Words, not_with: Vec<&'static str>) -> impl IntoView {
    let step = |line: &&'static str| view! { <li>{*line}</li> };
    let easier = (!words.easier.is_empty()).then(|| view! { <p>{words.easier}</p> });
    let left_out = (!not_with.is_empty()).then(|| {
        view! {
            <h3>{content::training::NOT_WITH}</h3>
            <ul>{not_with.iter().map(step).collect_view()}</ul>
        }
    });
    view! {
        <section class="card">
            <h2>{content::training::HOW}</h2>
            <p class="small">{content::training::NEEDS} ": " {words.needs}</p>
            <ol>{words.place.iter().chain(words.go).map(step).collect_view()}</ol>
            <p>{words.measured}</p>
            {easier}
            <p class="small">{words.safety} " " <Sources ids=words.sources/></p>
            {left_out}
        </section>
    }
}

/// A published figure, and who was measured.
#[component]
fn Published(norm: &'static Norm) -> impl IntoView {
    view! {
        <li>
            <strong>{norm.who}</strong>
            ": "
            {norm.figure}
            " "
            <Sources ids=norm.sources/>
        </li>
    }
}

/// What came out: each side, what it says, and every day so far.
#[component]
fn Came(results: Results) -> impl IntoView {
    let Results { sides, said, mark: _, is_worth, change, days, due, take_back } = results;
    let cause = is_worth.then(|| view! { <p class="small">{content::training::NOT_CAUSE}</p> });
    let day = |DayResult { date, sides }: DayResult| {
        view! { <li><span class="small">{date}</span> <Bars sides/></li> }
    };
    let so_far = (days.len() > 1).then(|| {
        view! {
            <details class="why">
                <summary>{content::training::DAYS}</summary>
                <ul class="plain-list">{days.into_iter().map(day).collect_view()}</ul>
            </details>
        }
    });
    let line = |text: String| (!text.is_empty()).then(|| view! { <p class="small">{text}</p> });
    let back = take_back.map(|action| view! { <ActionButton action look=Look::Plain/> });
    view! {
        <section class="card came notranslate" translate="no">
            <h2>{content::training::YOURS}</h2>
            <Bars sides/>
            <p>{said}</p>
            {cause}
            {change.and_then(line)}
            {line(due)}
            {so_far}
            {back}
        </section>
    }
}

/// A bar for each side, beside its figure.
#[component]
fn Bars(sides: Vec<SideResult>) -> impl IntoView {
    let bar = |SideResult { name, figure, part }: SideResult| {
        let width = format!("{}%", part / 10);
        view! {
            <div class="bar-row">
                <span class="bar-name">{name}</span>
                <span class="bar-track" aria-hidden="true"><span style:width=width></span></span>
                <span class="bar-figure">{figure}</span>
            </div>
        }
    };
    view! { <div class="bars-of">{sides.into_iter().map(bar).collect_view()}</div> }
}
