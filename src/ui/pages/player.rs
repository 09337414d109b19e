//! The routine in progress: figure, ring, cue, "That hurts" always in sight; floor mode; and how it ended.

use leptos::prelude::*;

use crate::app::event::{self, Event};
use crate::app::moves;
use crate::app::moves::player::{After, Player as Step, PlayerPage, Sheet as Question};
use crate::app::page::Action;
use crate::app::route::Route;
use crate::content::{self, Whom};
use crate::domain::moves::steps::Kind;
use crate::ui::actions::{ActionButton, ActionStack, ActionToggles, Look};
use crate::ui::components::dial::Dial;
use crate::ui::components::lines::Items;
use crate::ui::components::moving_figure::MovingFigure;
use crate::ui::components::pain_scale::PainScale;
use crate::ui::dispatch::{part, use_dispatch};

/// Which of its faces the page shows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shows {
    Nothing,
    Hurts,
    Over,
    Plays,
    Floor,
}

/// The page.
#[component]
pub fn Player() -> impl IntoView {
    let page = use_dispatch().view(moves::player::page);
    let shows = part(page, |page| match page {
        PlayerPage::Empty => Shows::Nothing,
        PlayerPage::Hurts(_) => Shows::Hurts,
        PlayerPage::Over(_) => Shows::Over,
        PlayerPage::Plays(_) => Shows::Plays,
        PlayerPage::Floor(_) => Shows::Floor,
    });
    // Each face reads its own part; what it shows last stays while it is taken down.
    let step = part(page, |page| match page {
        PlayerPage::Plays(step) | PlayerPage::Floor(step) => step.clone(),
        _ => Step::default(),
    });
    let question = part(page, |page| match page {
        PlayerPage::Hurts(question) => Some(question.clone()),
        _ => None,
    });
    let after = part(page, |page| match page {
        PlayerPage::Over(after) => after.clone(),
        _ => After::default(),
    });
    move || match shows.get() {
        Shows::Nothing => view! { <main id="page"></main> }.into_any(),
        Shows::Hurts => view! { <Hurts question/> }.into_any(),
        Shows::Over => view! { <Over after/> }.into_any(),
        Shows::Plays => view! { <Plays step/> }.into_any(),
        Shows::Floor => view! { <Floor step/> }.into_any(),
    }
}

fn moving(label: &'static str, event: impl Into<Event>) -> Action {
    Action::new(label, event)
}

#[component]
fn Plays(step: Memo<Step>) -> impl IntoView {
    let app = use_dispatch();
    let lacks = app.view_of_model(moves::player::lacks);
    let actions = part(step, moves::player::actions);
    let strong = move || view! { <ActionButton action=actions.get().0 look=Look::Strong/> };
    let plain = |action| view! { <ActionButton action look=Look::Plain/> };
    view! {
        // What it says changes from step to step: translated, old words would go on standing here.
        <main id="page" class="player notranslate" translate="no">
            <div class="player-head">
                <h1>{part(step, |step| step.name)}</h1>
                <p class="side">{part(step, |step| step.side)}</p>
                <p class="progress">{part(step, |step| step.progress.clone())}</p>
            </div>
            <Pictures/>
            <p class="cue">{part(step, |step| step.cue)}</p>
            <Dial face=part(step, moves::player::face)/>
            <div class="player-foot">
                <ActionButton action=moving(content::player::HURTS, event::moves::Hurts::Begin) look=Look::Hurts/>
                {strong}
            </div>
            <div class="row-of-buttons">
                {move || actions.get().1.into_iter().map(plain).collect_view()}
            </div>
            <div class="row-of-buttons">
                {plain(moving(content::player::FLOOR_ON, event::moves::Play::Floor(true)))}
                {plain(moving(content::timer::SAY_TIME, event::moves::Play::SayTime))}
                {plain(moving(content::player::END, event::moves::Play::End))}
            </div>
            {move || lacks.get().map(|line| view! { <p class="small">{line}</p> })}
            <details class="why">
                <summary>{content::player::SWITCHES}</summary>
                <Switches/>
            </details>
        </main>
    }
}

/// The figure of the exercise on screen, which moves by itself.
#[component]
fn Pictures() -> impl IntoView {
    let motion = use_dispatch().view(|model, now| moves::motion::motion(model, now).unwrap_or_default());
    let id = part(motion, |motion| motion.id);
    let here = use_dispatch().view(moves::motion::pose_held);
    move || content::figure(id.get()).map(|figure| view! { <MovingFigure figure motion here/> })
}

/// Sound, touch, voice, by hand: what a routine does, each with its switch.
#[component]
fn Switches() -> impl IntoView {
    let switches = use_dispatch().view_of_model(moves::player::switches);
    view! {
        <div class="chips" role="group" aria-label=content::player::SWITCHES>
            <ActionToggles actions=switches look=Look::Chip/>
        </div>
    }
}

/// The whole screen is one button, above a strip that stops everything.
#[component]
fn Floor(step: Memo<Step>) -> impl IntoView {
    let app = use_dispatch();
    let icon = part(step, |step| match (step.plays, step.kind) {
        (false, _) => "\u{23F8}\u{FE0E}",
        (true, Some(Kind::Hold)) => "\u{25CF}",
        (true, _) => "\u{25CC}",
    });
    let strong = part(step, |step| moves::player::actions(step).0);
    let phase = part(step, |step| if step.plays { step.phase } else { content::timer::PHASE_PAUSED });
    view! {
        <main id="page" class="floor notranslate" translate="no">
            <h1 class="unseen">{part(step, |step| step.name)}</h1>
            <button class="floor-all" on:click=move |_| app.tap(strong.get_untracked().event)>
                <span class="phase">
                    <span class="icon" aria-hidden="true">{icon}</span>
                    {phase}
                </span>
                <span class="digits" role="timer">
                    {part(step, |step| step.digits.clone())}
                </span>
                <span class="side">{part(step, |step| step.side)}</span>
                <span class="under">{part(step, |step| step.rep.clone())}</span>
                <span class="small">{move || strong.with(|action| action.label.clone())}</span>
            </button>
            <div class="floor-foot">
                <ActionButton action=moving(content::player::FLOOR_OFF, event::moves::Play::Floor(false)) look=Look::Plain/>
            </div>
            <ActionButton action=moving(content::player::HURTS, event::moves::Hurts::Begin) look=Look::Hurts/>
        </main>
    }
}

/// Everything stands still. How bad, and what next.
#[component]
fn Hurts(question: Memo<Option<Question>>) -> impl IntoView {
    let app = use_dispatch();
    let waits = part(question, |question| question.as_ref().is_some_and(|question| question.waits));
    let asked = part(question, |question| question.clone().map(|asked| Question { waits: false, ..asked }));
    let body = move |Question { heading, scale, actions, note, .. }: Question| {
        let keys = scale.then(|| {
            let on_pick = move |score| app.tap(event::moves::Hurts::Pain(score));
            view! { <PainScale disabled=waits on_pick/> }
        });
        view! {
            <h1>{heading}</h1>
            {keys}
            <ActionStack actions disabled=waits/>
            <p class="small">{note}</p>
        }
    };
    view! {
        <main id="page" class="sheet hurting">
            <For each=move || asked.get() key=|asked| asked.heading let(asked)>
                {body(asked)}
            </For>
        </main>
    }
}

/// How it ended, what was done, and the pain now.
#[component]
fn Over(after: Memo<After>) -> impl IntoView {
    let app = use_dispatch();
    let waits = part(after, |after| after.waits);
    let lines = part(after, |after| after.lines.clone());
    let close = moving(content::player::OVER_CLOSE, event::moves::Play::Close);
    let check = || view! { <ActionButton action=Action::new(content::home::CHECK_AGAIN, event::check::Msg::Begin(Whom::Me)) look=Look::Quiet/> };
    view! {
        <main id="page">
            <h1>{part(after, |after| after.heading)}</h1>
            <p class="lead">{part(after, |after| after.lead)}</p>
            <ul><Items lines/></ul>
            <ActionButton action=close look=Look::Strong disabled=waits/>
            <Show when=move || after.with(|after| after.offers_check)>{check()}</Show>
            <Show when=move || after.with(|after| after.asks_pain)>
                <section class="card">
                    <h2>{content::timer::PAIN_HEADING}</h2>
                    <PainScale disabled=waits on_pick=move |score| app.tap(event::moves::Play::PainAfter(score))/>
                </section>
            </Show>
            <a class="quiet" href=Route::Move.print()>{content::verdict::REST_POSITIONS}</a>
            <Show when=move || after.with(|after| after.asks)>
                <p class="small">{content::player::OVER_TOMORROW}</p>
            </Show>
        </main>
    }
}
