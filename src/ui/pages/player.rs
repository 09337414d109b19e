//! The routine in progress: figure, ring, cue, "That hurts" always in sight; floor mode; and how it ended.

use std::cmp::Ordering;

use leptos::prelude::*;

use crate::app::event::{self, Event};
use crate::app::moves;
use crate::app::moves::player::{After, Player as Step, PlayerPage, Press as What, Sheet as Question};
use crate::app::page::Action;
use crate::app::route::Route;
use crate::content::{self, Whom};
use crate::domain::moves::steps::Kind;
use crate::platform::dialog;
use crate::platform::long_touch::Touches;
use crate::ui::actions::{ActionButton, ActionStack, ActionToggles, Look};
use crate::ui::components::dial::Dial;
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::components::lines::Items;
use crate::ui::components::modal::Modal;
use crate::ui::components::moving_figure::MovingFigure;
use crate::ui::components::pain_scale::PainScale;
use crate::ui::dispatch::{part, use_dispatch};
use crate::ui::lock::PageLock;

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

/// Everything at a glance: what, for how long, how often, and the way out.
#[component]
fn Plays(step: Memo<Step>) -> impl IntoView {
    let (opened, locked) = (RwSignal::new(false), RwSignal::new(false));
    let presses = part(step, moves::player::presses);
    let press = |place: usize| {
        let press = Memo::new(move |_| presses.with(|presses| presses[place].clone()));
        view! { <Press press/> }
    };
    view! {
        // What it says changes from step to step: translated, old words would go on standing here.
        <main id="page" class="player notranslate" translate="no">
            <Segments step/>
            <div class="player-head">
                <h1>{part(step, |step| step.name)}</h1>
                <button
                    class="round"
                    aria-label=content::player::MORE_SHEET
                    aria-haspopup="dialog"
                    on:click=move |_| opened.set(true)
                >
                    <Icon glyph=Glyph::More/>
                </button>
            </div>
            <div class="figure-stage"><Pictures/></div>
            <p class="cue">{part(step, |step| step.cue)}</p>
            <div class="count">
                <p class="side">{part(step, |step| step.side)}</p>
                <Dial face=part(step, moves::player::face)/>
                <Reps step/>
            </div>
            <div class="player-foot">
                <ActionButton action=moving(content::player::HURTS, event::moves::Hurts::Begin) look=Look::Hurts/>
                <div class="presses">{[0, 1, 2].map(press).collect_view()}</div>
            </div>
            <Show when=move || opened.get()>
                <More step opened locked/>
            </Show>
            // "That hurts" is never further than one tap.
            <PageLock locked>
                <ActionButton action=moving(content::player::HURTS, event::moves::Hurts::Begin) look=Look::Hurts/>
            </PageLock>
        </main>
    }
}

/// One of the three buttons in reach of the thumb. It stays in place while what it does changes, and with it the focus.
#[component]
fn Press(press: Memo<(What, Action)>) -> impl IntoView {
    let app = use_dispatch();
    let glyph = part(press, |(what, _)| match what {
        What::Pause => Glyph::Pause,
        What::Go => Glyph::Play,
        What::Done => Glyph::Tick,
        What::Back => Glyph::Previous,
        What::Skip => Glyph::Next,
    });
    view! {
        <button
            class="press"
            aria-label=move || press.with(|(_, action)| action.label.clone())
            on:click=move |_| app.tap(press.with_untracked(|(_, action)| action.event.clone()))
        >
            <Icon glyph/>
        </button>
    }
}

/// One segment for each exercise: done, present, ahead.
#[component]
fn Segments(step: Memo<Step>) -> impl IntoView {
    let at = part(step, |step| step.place.0);
    let all = part(step, |step| step.place.1);
    let class = move |place: usize| match place.cmp(&at.get()) {
        Ordering::Less => "done",
        Ordering::Equal => "now",
        Ordering::Greater => "",
    };
    let segment = move |place| view! { <span class=move || class(place)></span> };
    view! {
        <div class="segments" role="img" aria-label=part(step, |step| step.progress.clone())>
            {move || (0..all.get()).map(segment).collect_view()}
        </div>
    }
}

/// A dot for each time it is held; in words for those who do not see them.
#[component]
fn Reps(step: Memo<Step>) -> impl IntoView {
    let all = part(step, |step| step.reps.1);
    let class = move |place: u8| {
        step.with(|step| match place.cmp(&step.reps.0) {
            Ordering::Less => "done",
            Ordering::Equal if step.holds => "now",
            _ => "",
        })
    };
    let class = move |place: u8| Memo::new(move |_| class(place));
    let dot = move |place| view! { <span class=class(place)></span> };
    view! {
        <span class="reps">
            <span class="unseen">{part(step, |step| step.rep.clone())}</span>
            <span class="dots" aria-hidden="true">{move || (0..all.get()).map(dot).collect_view()}</span>
        </span>
    }
}

/// All else. The way to stop is in it too, for it covers the page; a tap that leads on closes it.
#[component]
fn More(step: Memo<Step>, opened: RwSignal<bool>, locked: RwSignal<bool>) -> impl IntoView {
    let app = use_dispatch();
    let lacks = app.view_of_model(moves::player::lacks);
    let how = part(step, |step| step.how);
    let on_close = Callback::new(move |()| opened.set(false));
    let hurts = moving(content::player::HURTS, event::moves::Hurts::Begin);
    view! {
        <Modal name=content::player::MORE_SHEET close=content::interface::CLOSE on_close>
            <div class="actions" on:click=|event| dialog::close_around(&event)>
                <ActionButton action=hurts look=Look::Hurts/>
                <ActionStack actions=part(step, moves::player::more)/>
                <button class="quiet" type="button" on:click=move |_| locked.set(true)>{content::timer::LOCK_TOUCH}</button>
            </div>
            <details class="why">
                <summary>{content::player::HOW}</summary>
                <ol>{move || how.get().iter().map(|line| view! { <li>{*line}</li> }).collect_view()}</ol>
            </details>
            <h2 class="minor">{content::player::SWITCHES}</h2>
            <Switches/>
            {move || lacks.get().map(|line| view! { <p class="small">{line}</p> })}
        </Modal>
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

/// The whole screen is one button, beside a strip that stops everything.
#[component]
fn Floor(step: Memo<Step>) -> impl IntoView {
    let app = use_dispatch();
    let glyph = part(step, |step| match (step.plays, step.kind) {
        (false, _) => Glyph::Pause,
        (true, Some(Kind::Hold)) => Glyph::Dot,
        (true, _) => Glyph::Ring,
    });
    let anywhere = part(step, moves::player::tap_anywhere);
    let phase = part(step, |step| if step.plays { step.phase } else { content::timer::PHASE_PAUSED });
    let tap = move || app.tap(anywhere.with_untracked(|action| action.event.clone()));
    let touches = Touches::default();
    view! {
        <main id="page" class="floor notranslate" translate="no" on:contextmenu=|event| event.prevent_default()>
            <h1 class="unseen">{part(step, |step| step.name)}</h1>
            <button
                class="floor-all"
                on:pointerdown=move |event| touches.begins(&event)
                on:pointerup=move |event| if touches.ends(&event) { tap() }
                on:click=move |event| if touches.clicks(&event) { tap() }
            >
                <span class="floor-figure" aria-hidden="true"><Pictures/></span>
                <span class="floor-words">
                    <span class="floor-name" aria-hidden="true">{part(step, |step| step.name)}</span>
                    <span class="phase">
                        <Icon glyph/>
                        {phase}
                    </span>
                    <span class="digits" role="timer">
                        {part(step, |step| step.digits.clone())}
                    </span>
                    <span class="side">{part(step, |step| step.side)}</span>
                    <Reps step/>
                    <span class="anywhere">{move || anywhere.with(|action| action.label.clone())}</span>
                </span>
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
