//! The first screen: what helps most in the situation that a person is in, and the way to the danger check.

use leptos::prelude::*;

use super::parts::{BackupNudge, ReminderCard, SettledCard};
use crate::app::event;
use crate::app::home;
use crate::app::home::{Fortnight, Home as Page, Situation, Status, Tool};
use crate::app::moves::motion::Motion;
use crate::app::moves::stretch::Today;
use crate::app::page::{Action, Tone};
use crate::app::route::Route;
use crate::content::{self, Whom};
use crate::domain::moves::steps::Kind;
use crate::domain::time::Span;
use crate::platform::clock;
use crate::ui::actions::{ActionButton, Look};
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::components::lines::Lines;
use crate::ui::components::moving_figure::MovingFigure;
use crate::ui::components::pain_line::PainLine;
use crate::ui::components::pain_scale::PainScale;
use crate::ui::components::ring::Ring;
use crate::ui::dispatch::{part, use_dispatch};

/// The first screen.
#[component]
pub fn Home() -> impl IntoView {
    let page = use_dispatch().view(home::page);
    let situation = part(page, |page| page.situation);
    let class = move || match situation.get() {
        Situation::New => "home new",
        Situation::Well => "home well",
        Situation::Attack | Situation::Due(_) => "home attack",
    };
    let rest = move || match situation.get() {
        Situation::New => view! { <New page/> }.into_any(),
        Situation::Well => view! { <Well page/> }.into_any(),
        Situation::Attack | Situation::Due(_) => view! { <Attack page/> }.into_any(),
    };
    view! {
        <main id="page" class=class>{rest}</main>
    }
}

/// Nothing is known of the person: in the places of the static page, so that nothing moves when this one takes over.
#[component]
fn New(page: Memo<Page>) -> impl IntoView {
    view! {
        <h1>{content::home::HEADING}</h1>
        <p class="lead">{content::home::LEAD}</p>
        <Hero page/>
        <a class="quiet" href=Route::FirstMinutes.print()>
            {content::home::FIRST_MINUTES}
            <span class="hint">{content::home::FIRST_MINUTES_HINT}</span>
        </a>
        <Tools page/>
        <Others/>
        <ReminderCard card=part(page, |page| page.reminder.clone())/>
        <BackupNudge card=part(page, |page| page.nudge.clone())/>
        <ReminderCard card=part(page, |page| page.offer.clone())/>
    }
}

/// The heading, with what stands under it.
#[component]
fn Head(page: Memo<Page>) -> impl IntoView {
    let heading = part(page, |page| page.heading.clone());
    view! {
        <div class="head">
            <For each=move || [heading.get()] key=String::clone let(heading)>
                <h1>{heading}</h1>
            </For>
            <Lines lines=part(page, |page| page.lead.clone()) class="lead notranslate"/>
        </div>
    }
}

/// The quiet days; and at their foot, in reach of the thumb, the button for the other ones.
#[component]
fn Well(page: Memo<Page>) -> impl IntoView {
    let today = part(page, |page| page.today.clone());
    let days = part(page, |page| page.fortnight.clone());
    view! {
        <Head page/>
        <div class="quiet-days">
            {move || today.get().map(|today| view! { <TodayCard today/> })}
            {move || days.get().map(|days| view! { <Days days/> })}
            <SettledCard settled=part(page, |page| page.settled.clone())/>
            <ReminderCard card=part(page, |page| page.reminder.clone())/>
            <Tools page/>
            <BackupNudge card=part(page, |page| page.nudge.clone())/>
            <ReminderCard card=part(page, |page| page.offer.clone())/>
        </div>
        <div class="at-hand">
            <Others/>
            <Hero page/>
        </div>
    }
}

#[component]
fn TodayCard(today: Today) -> impl IntoView {
    let Today { takes, first, start } = today;
    // Once through its poses, when the page opens; then it holds the last one.
    let motion = Motion {
        id: first,
        mirrored: false,
        kind: Some(Kind::Hold),
        is_long: false,
        spent: Span::ZERO,
        lasts: Span::minutes(1),
        since: Some(clock::reading().stamp.mono),
    };
    let figure = content::figure(first).map(|figure| {
        view! { <MovingFigure figure motion=Signal::stored(motion) here=Signal::stored(0)/> }
    });
    view! {
        <section class="card today">
            {figure}
            <div class="today-foot">
                <div>
                    <h2>{content::home::TODAYS_ROUTINE}</h2>
                    <p class="small notranslate" translate="no">{takes}</p>
                </div>
                <ActionButton action=start look=Look::Strong/>
            </div>
        </section>
    }
}

/// A dot for each day, and the same in words.
#[component]
fn Days(days: Fortnight) -> impl IntoView {
    let Fortnight { days, summary, last_attack } = days;
    let last = days.len().saturating_sub(1);
    let dot = |(place, moved): (usize, bool)| {
        let class = match (moved, place == last) {
            (true, true) => "moved today",
            (true, false) => "moved",
            (false, true) => "today",
            (false, false) => "",
        };
        view! { <circle class=class cx=(12 + place * 24).to_string() cy="12" r="9"></circle> }
    };
    let said = [Some(summary), last_attack].into_iter().flatten().collect::<Vec<_>>().join(" ");
    view! {
        <div class="fortnight">
            <svg viewBox="0 0 336 24" aria-hidden="true">
                {days.into_iter().enumerate().map(dot).collect_view()}
            </svg>
            <p class="small">{said}</p>
        </div>
    }
}

/// An open attack: what is right now, the pain, and the way to the check.
#[component]
fn Attack(page: Memo<Page>) -> impl IntoView {
    let app = use_dispatch();
    let again = part(page, |page| page.again.clone());
    let over = part(page, |page| page.over.clone());
    let recheck = part(page, |page| page.recheck.iter().cloned().collect::<Vec<_>>());
    let pain = part(page, |page| page.pain.clone().unwrap_or_default());
    let last = part(page, |page| page.pain.iter().filter_map(|pain| pain.last.clone()).collect::<Vec<_>>());
    view! {
        <Head page/>
        <StatusCard page/>
        <For each=move || again.get() key=Action::clone let(action)>
            <button class="again" on:click=move |_| app.tap(action.event.clone())>
                <Icon glyph=Glyph::Warning/>
                {action.label.clone()}
            </button>
        </For>
        <Lines lines=recheck class="small notranslate"/>
        <section class="card">
            <h2 class="minor">{content::home::PAIN_ASK}</h2>
            <PainScale on_pick=move |score| app.tap(event::notes::Msg::PainNow(score))/>
            {move || view! { <PainLine pain=pain.get()/> }}
            <Lines lines=last class="small notranslate"/>
        </section>
        <SettledCard settled=part(page, |page| page.settled.clone())/>
        <ReminderCard card=part(page, |page| page.reminder.clone())/>
        <Tools page/>
        <For each=move || over.get() key=Action::clone let(action)>
            <ActionButton action look=Look::Quiet/>
        </For>
        <Others/>
        <a class="plain with-icon" href=Route::Medicines.print()>
            <Icon glyph=Glyph::Pill/>
            {content::medicines::TITLE}
        </a>
    }
}

#[component]
fn StatusCard(page: Memo<Page>) -> impl IntoView {
    let status = part(page, |page| page.status.clone().unwrap_or_default());
    let main = part(page, |page| page.main.clone());
    let headline = part(status, |status: &Status| status.headline.clone());
    let lines = part(status, |status: &Status| status.lines.clone());
    let ring = part(status, |status: &Status| status.ring.clone());
    let has_ring = Memo::new(move |_| ring.with(Option::is_some));
    let class = move || match status.with(|status| status.tone) {
        Tone::Heat if !has_ring.get() => "card status due".to_owned(),
        tone => format!("card status {}", tone.class()),
    };
    let sign = move || match status.with(|status| status.tone) {
        Tone::Danger | Tone::Heat => Glyph::Warning,
        _ => Glyph::Tick,
    };
    view! {
        <section class=class>
            <div class="status-head">
                <Show
                    when=move || has_ring.get()
                    fallback=move || view! { <Icon glyph=Signal::derive(sign)/> }
                >
                    <Ring ring=Signal::derive(move || ring.get().unwrap_or_default())/>
                </Show>
                <div>
                    <For each=move || [headline.get()] key=String::clone let(headline)>
                        <h2 class="notranslate" translate="no">{headline}</h2>
                    </For>
                    <Lines lines class="small"/>
                </div>
            </div>
            <For each=move || main.get() key=Action::clone let(action)>
                <ActionButton action look=Look::Strong/>
            </For>
        </section>
    }
}

#[component]
fn Hero(page: Memo<Page>) -> impl IntoView {
    let main = part(page, |page| page.main.clone());
    view! {
        <div class="hero">
            <For each=move || main.get() key=Action::clone let(action)>
                <ActionButton action look=Look::Strong/>
            </For>
        </div>
    }
}

/// What else helps: a tile each.
#[component]
fn Tools(page: Memo<Page>) -> impl IntoView {
    let app = use_dispatch();
    let tools = part(page, |page| page.tools.clone());
    let tile = move |tool: Tool| {
        let Action { label, event } = tool.action();
        view! {
            <button class="tool" on:click=move |_| app.tap(event.clone())>
                <Icon glyph=glyph(tool)/>
                <span>{label}</span>
            </button>
        }
    };
    view! {
        <div class="tools">
            <For each=move || tools.get() key=|tool| *tool let(tool)>
                {tile(tool)}
            </For>
        </div>
    }
}

/// The picture of a tool.
fn glyph(tool: Tool) -> Glyph {
    match tool {
        Tool::Relief => Glyph::Snow,
        Tool::Stretch => Glyph::Body,
        Tool::Rest => Glyph::Rest,
        Tool::FirstMinutes => Glyph::Clock,
    }
}

/// For a helper, and the whole of it in a minute.
#[component]
fn Others() -> impl IntoView {
    let app = use_dispatch();
    view! {
        <div class="others">
            <button class="chip with-icon" on:click=move |_| app.tap(event::check::Msg::Begin(Whom::Other))>
                <Icon glyph=Glyph::People/>
                {content::home::FOR_OTHER}
            </button>
            <a class="chip with-icon" href=Route::Sixty.print()>
                <Icon glyph=Glyph::Book/>
                {content::reading::SIXTY}
            </a>
        </div>
    }
}
