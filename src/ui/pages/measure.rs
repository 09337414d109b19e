//! A self-check being done: one thing on the screen at a time, and "That hurts" always in sight.

use leptos::prelude::*;

use crate::app::event::moves::Measure as Msg;
use crate::app::moves;
use crate::app::moves::measuring::{Angle, Face, MeasurePage, Ready, Runs, Stopped};
use crate::app::page::Action;
use crate::app::page::Face as DialFace;
use crate::content;
use crate::domain::figure::body::Pose;
use crate::domain::self_checks::measured::LONGEST_REACH;
use crate::ui::actions::{ActionButton, ActionChips, ActionStack, Look};
use crate::ui::components::dial::Dial;
use crate::ui::components::figure::Figure;
use crate::ui::components::number_field::NumberField;
use crate::ui::components::pain_scale::PainScale;
use crate::ui::components::sources::Sources;
use crate::ui::dispatch::{part, use_dispatch};

/// Which of its faces the page shows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shows {
    Nothing,
    Pain,
    NotNow,
    Warm,
    Ready,
    Runs,
    Angle,
    Look,
    Reach,
    Leg,
    Hurts,
    Stopped,
}

fn shows(page: &MeasurePage) -> Shows {
    match page.face {
        Face::Empty => Shows::Nothing,
        Face::Pain(_) => Shows::Pain,
        Face::NotNow(_) => Shows::NotNow,
        Face::Warm(..) => Shows::Warm,
        Face::Ready(_) => Shows::Ready,
        Face::Runs(_) => Shows::Runs,
        Face::Angle(_) => Shows::Angle,
        Face::Look(..) => Shows::Look,
        Face::Reach => Shows::Reach,
        Face::Leg(..) => Shows::Leg,
        Face::Hurts(_) => Shows::Hurts,
        Face::Stopped(_) => Shows::Stopped,
    }
}

/// The page.
#[component]
pub fn Measure() -> impl IntoView {
    let page = use_dispatch().view(moves::measuring::page);
    let shown = part(page, |page| (shows(page), page.progress.clone()));
    let face = move || {
        let (shows, progress) = shown.get();
        let waits = part(page, |page| page.waits);
        match (shows, page.get_untracked().face) {
            (Shows::Pain, _) => view! { <AsksPain page waits/> }.into_any(),
            (_, Face::NotNow(line)) => view! { <NotNow line/> }.into_any(),
            (_, Face::Warm(lines, action)) => view! { <Warm lines action waits/> }.into_any(),
            (Shows::Ready, _) => view! { <InPosition page progress waits/> }.into_any(),
            (Shows::Runs, _) => view! { <Running page progress/> }.into_any(),
            (Shows::Angle, _) => view! { <ReadAngle page progress waits/> }.into_any(),
            (_, Face::Look(question, actions)) => {
                view! { <Asks question progress actions waits hurts=true/> }.into_any()
            }
            (_, Face::Leg(question, actions)) => {
                view! { <Asks question progress actions waits hurts=false/> }.into_any()
            }
            (Shows::Reach, _) => view! { <TypeReach progress waits/> }.into_any(),
            (_, Face::Hurts(actions)) => {
                let question = content::training::HURTS_HEADING;
                view! { <Asks question progress=String::new() actions waits hurts=false/> }.into_any()
            }
            (_, Face::Stopped(stopped)) => view! { <Ended stopped waits/> }.into_any(),
            _ => ().into_any(),
        }
    };
    view! { <main id="page" class="measure">{face}</main> }
}

/// The name of the self-check over the progress, and its picture.
#[component]
fn Head(page: Memo<MeasurePage>, progress: String) -> impl IntoView {
    let mirrored = part(page, |page| page.mirrored);
    let id = part(page, |page| page.id);
    let pose = |(figure, pose): (&'static crate::domain::figure::scene::Figure, &Pose)| {
        view! { <figure><Figure figure pose=*pose/></figure> }
    };
    let pictures = move || {
        let figure = content::figure(id.get())?;
        Some(figure.poses.iter().map(|each| pose((figure, each))).collect_view())
    };
    view! {
        <p class="measure-progress">{progress}</p>
        <h1>{part(page, |page| page.title)}</h1>
        <div class=move || if mirrored.get() { "measure-figures mirrored" } else { "measure-figures" }>{pictures}</div>
    }
}

fn hurts() -> impl IntoView {
    let action = Action::new(content::training::HURTS, Msg::Hurts);
    view! { <ActionButton action look=Look::Hurts/> }
}

fn leave() -> impl IntoView {
    let action = Action::new(content::training::LEAVE, Msg::Leave);
    view! { <ActionButton action look=Look::Plain/> }
}

#[component]
fn AsksPain(page: Memo<MeasurePage>, waits: Memo<bool>) -> impl IntoView {
    let app = use_dispatch();
    let today = part(page, |page| match &page.face {
        Face::Pain(today) => today.clone(),
        _ => Vec::new(),
    });
    view! {
        <h1>{content::training::PAIN}</h1>
        <ActionChips actions=today/>
        <PainScale disabled=waits on_pick=move |score| app.tap(Msg::Pain(score))/>
        {leave()}
    }
}

#[component]
fn NotNow(line: String) -> impl IntoView {
    let list = Action::new(content::training::TO_LIST, Msg::Leave);
    view! {
        <h1>{content::training::NOT_NOW_HEADING}</h1>
        <p class="lead">{line}</p>
        <ActionButton action=list look=Look::Strong/>
    }
}

#[component]
fn Warm(lines: Vec<&'static str>, action: Action, waits: Memo<bool>) -> impl IntoView {
    let walk = content::figure("e02").and_then(|figure| {
        let pose = *figure.poses.first()?;
        Some(view! { <div class="measure-figures"><figure><Figure figure pose/></figure></div> })
    });
    view! {
        <h1>{content::training::WARM_HEADING}</h1>
        {walk}
        {lines.into_iter().map(|line| view! { <p class="lead">{line}</p> }).collect_view()}
        <ActionButton action look=Look::Strong disabled=waits/>
        {leave()}
    }
}

/// How to get into position, and the button that begins.
#[component]
fn InPosition(page: Memo<MeasurePage>, progress: String, waits: Memo<bool>) -> impl IntoView {
    let ready = part(page, |page| match &page.face {
        Face::Ready(ready) => (**ready).clone(),
        _ => Ready::default(),
    });
    let rest = part(ready, |ready| ready.rest.clone());
    let rests = part(rest, Option::is_some);
    let face = Signal::derive(move || rest.get().unwrap_or_default());
    let first = ready.get_untracked();
    let step = |line: &&'static str| view! { <li>{*line}</li> };
    let start = part(ready, |ready| ready.start.clone());
    let skip = part(ready, |ready| ready.skip.clone());
    view! {
        <Head page progress/>
        <Show when=move || rests.get()>
            <div class="measure-dial"><Dial face/></div>
            <p>{content::training::REST_LEAD}</p>
        </Show>
        <p class="small">{part(ready, |ready| ready.note)}</p>
        <ol>{first.place.iter().chain(first.go).map(step).collect_view()}</ol>
        <For each=move || skip.get() key=Action::clone let(action)>
            <ActionButton action look=Look::Quiet/>
        </For>
        {leave()}
        <div class="measure-foot">
            <For each=move || start.get() key=Action::clone let(action)>
                <ActionButton action look=Look::Strong disabled=waits/>
            </For>
            {hurts()}
        </div>
    }
}

/// The clock, and one button as wide as the screen: whoever comes down from a plank finds it.
#[component]
fn Running(page: Memo<MeasurePage>, progress: String) -> impl IntoView {
    let runs = part(page, |page| match &page.face {
        Face::Runs(runs) => runs.clone(),
        _ => Runs::default(),
    });
    let face: Memo<DialFace> = part(runs, |runs| runs.face.clone());
    let counts = runs.get_untracked().counts;
    let leads_in = part(runs, |runs| runs.leads_in);
    let (main, less) = if counts {
        let less = Action::new(content::training::COUNT_LESS, Msg::Count(false));
        (Action::new(content::training::COUNT_MORE, Msg::Count(true)), Some(less))
    } else {
        (Action::new(content::training::STOP, Msg::Stop), None)
    };
    let waits = Signal::derive(move || counts && leads_in.get());
    view! {
        <p class="measure-progress">{progress}</p>
        <h1>{part(page, |page| page.title)}</h1>
        <div class="measure-dial"><Dial face/></div>
        <div class="measure-tap"><ActionButton action=main look=Look::Strong disabled=waits/></div>
        {less.map(|action| view! { <ActionButton action look=Look::Quiet disabled=waits/> })}
        {hurts()}
    }
}

/// The angle as the phone says it, to be kept, or an estimate.
#[component]
fn ReadAngle(page: Memo<MeasurePage>, progress: String, waits: Memo<bool>) -> impl IntoView {
    let angle = part(page, |page| match &page.face {
        Face::Angle(angle) => angle.clone(),
        _ => Angle::default(),
    });
    let degrees = part(angle, |angle| angle.degrees);
    let reads = part(degrees, Option::is_some);
    let note = part(angle, |angle| angle.note);
    let estimates = part(angle, |angle| angle.estimates.clone());
    let keep = Action::new(content::training::KEEP, Msg::Keep);
    let shown = move || degrees.get().map(content::training::degrees);
    view! {
        <Head page progress/>
        <p>{part(angle, |angle| angle.how)}</p>
        <Show when=move || reads.get() fallback=move || view! { <p role="status">{note}</p> }>
            <p class="angle notranslate" translate="no">{shown}</p>
            <ActionButton action=keep.clone() look=Look::Strong disabled=waits/>
        </Show>
        <h2 class="minor">{content::training::OR_ESTIMATE}</h2>
        <ActionStack actions=estimates disabled=waits/>
        {hurts()}
        {leave()}
    }
}

/// A question with buttons.
#[component]
fn Asks(
    question: &'static str,
    progress: String,
    actions: Vec<Action>,
    waits: Memo<bool>,
    /// "That hurts" stands under it.
    hurts: bool,
) -> impl IntoView {
    let way_out = hurts.then(|| view! { {self::hurts()} {leave()} });
    view! {
        <p class="measure-progress">{progress}</p>
        <h1>{question}</h1>
        <ActionStack actions=Signal::stored(actions) disabled=waits/>
        {way_out}
    }
}

/// Centimetres.
#[component]
fn TypeReach(progress: String, waits: Memo<bool>) -> impl IntoView {
    let app = use_dispatch();
    let wrong = RwSignal::new(false);
    let on_submit = Callback::new(move |text: String| {
        let reach = text.trim().parse::<u16>().ok().filter(|reach| *reach <= LONGEST_REACH);
        wrong.set(reach.is_none());
        if let Some(reach) = reach {
            app.tap(Msg::Reach(reach));
        }
    });
    let note = Signal::derive(move || if wrong.get() { content::training::REACH_NOTE } else { "" });
    view! {
        <p class="measure-progress">{progress}</p>
        <h1>{content::training::REACH}</h1>
        <NumberField
            id="reach"
            label=content::training::REACH
            most="2"
            note
            invalid=wrong
            button=content::training::SAVE
            disabled=waits
            on_submit
        />
        {hurts()}
        {leave()}
    }
}

/// Nothing more of it today.
#[component]
fn Ended(stopped: Stopped, waits: Memo<bool>) -> impl IntoView {
    let Stopped { leg, actions } = stopped;
    let said = if leg {
        let claim = content::training::OVER_LEG;
        view! { <p class="lead">{claim.text}</p> <p class="small"><Sources ids=claim.sources/></p> }
            .into_any()
    } else {
        view! { <p class="lead">{content::training::OVER_HURT}</p> }.into_any()
    };
    view! {
        <h1>{content::training::OVER_HEADING}</h1>
        {said}
        <ActionStack actions=Signal::stored(actions) first_is_strong=true disabled=waits/>
    }
}
