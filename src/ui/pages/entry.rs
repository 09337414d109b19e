//! Entries of the log, wherever they stand: an icon, what was noted, and when. A tap on one that can be corrected opens that.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::quick::WordsField;
use crate::app::event::notes::{Msg, Right};
use crate::app::facts::entries::{About, Anew, Day, Edit, Line};
use crate::app::model::moves::WALKS;
use crate::app::notes::quick;
use crate::app::page::Action;
use crate::content;
use crate::domain::pain::Effect as Felt;
use crate::domain::record_id::RecordId;
use crate::domain::therapy::mode::Family;
use crate::ui::actions::{ActionButton, Look};
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::components::pain_scale::PainScale;
use crate::ui::components::scale::Scale;
use crate::ui::dispatch::use_dispatch;

/// The one entry that is being corrected, and what is wrong with what was typed for it.
#[derive(Clone, Copy)]
pub struct Correcting {
    /// Its record.
    pub record: Memo<Option<RecordId>>,
    /// What is wrong.
    pub note: Memo<&'static str>,
}

/// The entries of a day.
#[component]
pub fn Lines(
    /// The day; what is not there any more is empty.
    day: Memo<Option<Day>>,
    /// What is being corrected.
    correcting: Correcting,
) -> impl IntoView {
    let lines = move || lines_of(day.get());
    view! {
        <ul class="log">
            <For each=lines key=Clone::clone let((_, line))>
                <Entry line correcting/>
            </For>
        </ul>
    }
}

/// The lines of a day, each with which of its kind it is: two can be alike.
fn lines_of(day: Option<Day>) -> Vec<(usize, Line)> {
    let lines = day.map(|day| day.lines).unwrap_or_default();
    let nth = |place: usize| lines.iter().take(place).filter(|line| **line == lines[place]).count();
    (0..lines.len()).map(|place| (nth(place), lines[place].clone())).collect()
}

/// An entry; where it can be corrected, a tap on it opens that.
#[component]
fn Entry(line: Line, correcting: Correcting) -> impl IntoView {
    let app = use_dispatch();
    let Line { about, text, time, edit } = line;
    let (glyph, tone) = sign(about);
    let says = view! {
        <span class=tone><Icon glyph=glyph/></span>
        <span class="noted notranslate" translate="no">{text.clone()}</span>
        <span class="when notranslate" translate="no">{time}</span>
    };
    let Some(edit) = edit else { return view! { <li class="log-entry">{says}</li> }.into_any() };
    let of = edit.of.clone();
    let open = Memo::new(move |_| correcting.record.with(|record| record.as_ref() == Some(&of)));
    let of = edit.of.clone();
    let tap = move |_| app.tap(Msg::Correct((!open.get_untracked()).then(|| of.clone())));
    let note = correcting.note;
    let correction = move || view! { <Correction edit=edit.clone() text=text.clone() note/> };
    view! {
        <li>
            <button class="log-entry" aria-expanded=move || if open.get() { "true" } else { "false" } on:click=tap>
                {says}
                <span class="edit"><Icon glyph=Glyph::Pencil/></span>
            </button>
            <Show when=move || open.get()>{correction()}</Show>
        </li>
    }
    .into_any()
}

/// What was it? Another value, another time, or off the log.
#[component]
fn Correction(edit: Edit, text: String, note: Memo<&'static str>) -> impl IntoView {
    let Edit { of, anew, when, take_back } = edit;
    let lead = matches!(anew, Anew::Pain | Anew::Felt | Anew::Walk | Anew::Sleep | Anew::Activity);
    let when = when.map(|value| view! { <When of=of.clone() value note/> });
    let take_back = take_back.map(|action| view! { <ActionButton action look=Look::Quiet/> });
    view! {
        <div class="correction">
            {lead.then(|| view! { <p>{content::log::CORRECT_LEAD}</p> })}
            <Values of anew text/>
            {when}
            {take_back}
        </div>
    }
}

/// The values it can have.
#[component]
fn Values(of: RecordId, anew: Anew, text: String) -> impl IntoView {
    let app = use_dispatch();
    let amend = move |right: Right, of: &RecordId| app.tap(Msg::Amend(of.clone(), right));
    let chips = |all: Vec<(String, Right)>, of: RecordId| {
        let chip = |(label, right)| {
            view! { <ActionButton action=Action::new(label, Msg::Amend(of.clone(), right)) look=Look::Chip/> }
        };
        view! { <div class="chips">{all.into_iter().map(chip).collect_view()}</div> }
    };
    match anew {
        Anew::Pain => {
            let on_pick = move |score| amend(Right::Pain(score), &of);
            view! { <PainScale name=content::log::CORRECT_LEAD on_pick/> }.into_any()
        }
        Anew::Activity => {
            let on_pick = move |score| amend(Right::Rated(score), &of);
            let words = [content::log::ACTIVITY_NONE, "", content::log::ACTIVITY_FULL];
            view! { <Scale name=content::log::CORRECT_LEAD words on_pick/> }.into_any()
        }
        Anew::Felt => {
            let felt = [Felt::Better, Felt::Same, Felt::Worse];
            let all = felt.map(|felt| (content::log::felt(felt).to_owned(), Right::Felt(felt)));
            chips(all.to_vec(), of).into_any()
        }
        Anew::Walk => {
            let all = WALKS.map(|minutes| (content::moved::walk_minutes(minutes), Right::Walked(minutes)));
            chips(all.to_vec(), of).into_any()
        }
        Anew::Sleep => {
            let all = quick::SLEEP.map(|minutes| (quick::sleep(minutes), Right::Slept(minutes)));
            chips(all.to_vec(), of).into_any()
        }
        Anew::Words => {
            let on_save = Callback::new(move |text| amend(Right::Words(text), &of));
            view! { <WordsField id="words-anew" name=content::log::CORRECT_LEAD text on_save/> }.into_any()
        }
        Anew::Nothing => ().into_any(),
    }
}

/// When it was: the browser's own field for a date and a time.
#[component]
fn When(of: RecordId, value: String, note: Memo<&'static str>) -> impl IntoView {
    let app = use_dispatch();
    let typed = RwSignal::new(value);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        app.tap(Msg::WasAt(of.clone(), typed.get_untracked()));
    };
    view! {
        <form class="when-form" on:submit=submit>
            <label for="when">{content::log::WHEN}</label>
            <div class="when-row">
                <input id="when" type="datetime-local" required aria-describedby="when-note" bind:value=typed/>
                <button class="quiet" type="submit">{content::log::WHEN_SAVE}</button>
            </div>
            <p id="when-note" class="error notranslate" translate="no" role="status">{note}</p>
        </form>
    }
}

/// The icon of an entry, and its colour.
fn sign(about: About) -> (Glyph, &'static str) {
    match about {
        About::Check => (Glyph::Tick, "of"),
        About::NewSign => (Glyph::Warning, "of danger"),
        About::Pain => (Glyph::Log, "of"),
        About::Block(Family::Cold) => (Glyph::Snow, "of cold"),
        About::Block(Family::Heat) => (Glyph::Flame, "of heat"),
        About::Lying => (Glyph::Rest, "of"),
        About::Routine => (Glyph::Body, "of rest"),
        About::Walk => (Glyph::Walk, "of rest"),
        About::Medicine => (Glyph::Pill, "of"),
        About::Hurt => (Glyph::Warning, "of danger"),
        About::Sleep => (Glyph::Moon, "of"),
        About::Doing => (Glyph::Sliders, "of"),
        About::Words => (Glyph::Document, "of"),
        About::Skin => (Glyph::Info, "of"),
        About::SelfCheck => (Glyph::Body, "of"),
        About::Began => (Glyph::Clock, "of"),
        About::Over => (Glyph::Tick, "of"),
    }
}
