//! The emergency: one screen with the number, and what to say line by line. All else is behind "More".

use leptos::prelude::*;

use super::findings::{HelperLink, ListCard, Reasons, TakeAlong};
use super::saved_field::{self, SavedField};
use crate::app::check::verdict::VerdictPage;
use crate::app::event;
use crate::app::page::Action;
use crate::app::route::Route;
use crate::content::{self, Text, Whom};
use crate::ui::actions::{ActionButton, ActionStack, Look};
use crate::ui::components::call_link::EmergencyCall;
use crate::ui::dispatch::use_dispatch;

/// The page.
#[component]
pub fn Emergency(
    /// What it shows.
    page: VerdictPage,
    /// The number for an ambulance.
    number: &'static str,
    /// The lines that were said already.
    said: RwSignal<Vec<Text>>,
) -> impl IntoView {
    let VerdictPage { whom, word, script, doing, reasons, actions, place_line, address, note, .. } = page;
    let line = move |(place, text): (usize, Text)| {
        let address = address.clone().filter(|_| place_line == Some(place));
        view! {
            <li>
                <SayLine text said/>
                {address.map(|address| view! { <MyAddress address note/> })}
            </li>
        }
    };
    view! {
        <main id="page" class="emergency">
            <section class="call-first">
                {(whom == Whom::Other).then(|| view! { <p class="small">{content::verdict::ABOUT_OTHER}</p> })}
                <h1>{word}</h1>
                <EmergencyCall number=Signal::stored(number)/>
                <p class="small">
                    <span class="notranslate" translate="no">{page.emergency_place}</span>
                    " "
                    <a href=Route::Numbers.print()>{content::regions::ALL_NUMBERS}</a>
                </p>
                <p class="dont-drive">{content::verdict::DONT_DRIVE}</p>
                <p class="small">{content::verdict::IF_NO_ANSWER}</p>
            </section>
            <section class="say">
                <h2>{content::verdict::SAY_THIS}</h2>
                <ol class="script">{script.into_iter().enumerate().map(line).collect_view()}</ol>
            </section>
            <details class="why more">
                <summary>{content::verdict::MORE}</summary>
                <div class="beside">
                    <ListCard heading=content::verdict::WHAT_TO_DO items=doing/>
                    <HelperLink/>
                    <ActionStack actions/>
                    <ActionButton
                        action=Action::new(content::verdict::COPY_SCRIPT, event::check::Msg::CopyScript)
                        look=Look::Quiet
                    />
                    <Reasons reasons/>
                    <TakeAlong whom/>
                    <a class="plain" href=Route::Now.print()>{content::interface::GO_TO_NOW}</a>
                    <p class="small">{content::verdict::NOT_REVIEWED}</p>
                </div>
            </details>
        </main>
    }
}

/// A sentence to say, to be ticked off once it is said.
#[component]
fn SayLine(text: Text, said: RwSignal<Vec<Text>>) -> impl IntoView {
    let known = text.clone();
    let checked = move || said.with(|said| said.contains(&known));
    let line = text.clone();
    let toggle = move |_| {
        said.update(|said| match said.iter().position(|known| *known == line) {
            Some(place) => drop(said.remove(place)),
            None => said.push(line.clone()),
        });
    };
    view! {
        <label class="say-line">
            <input type="checkbox" prop:checked=checked on:change=toggle/>
            <span>{text}</span>
        </label>
    }
}

/// Beside the line that says where: the address, to fill in once.
#[component]
fn MyAddress(
    /// What is stored; empty where nothing is.
    address: String,
    /// That it was saved.
    note: &'static str,
) -> impl IntoView {
    let app = use_dispatch();
    let open = RwSignal::new(false);
    let on_save = Callback::new(move |text| app.tap(event::notes::Msg::Address(text)));
    let is_known = !address.is_empty();
    let (label, name) = match is_known {
        true => (content::regions::ADDRESS_CHANGE, content::regions::ADDRESS_NAME_CHANGE),
        false => (content::regions::ADDRESS_ADD, content::regions::ADDRESS_NAME_ADD),
    };
    let stored = Signal::stored(address);
    let button = view! {
        <button
            class="chip"
            type="button"
            aria-label=name
            aria-expanded=move || open.get().to_string()
            on:click=move |_| open.update(|open| *open = !*open)
        >
            {label}
        </button>
    };
    let way = if is_known {
        view! { <div class="known"><p class="small">{content::regions::ELSEWHERE_NOW}</p> {button}</div> }
            .into_any()
    } else {
        button.into_any()
    };
    view! {
        {way}
        <Show when=move || open.get()>
            <SavedField kind=saved_field::ADDRESS stored note=Signal::stored(note) on_save/>
        </Show>
    }
}
