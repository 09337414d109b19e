//! Speak to someone today: whom to call comes first, then what to say; rest comes last.

use leptos::prelude::*;

use super::findings::{AskMore, Band, Crisis, HelperLink, ListCard, Reasons, Script, TakeAlong};
use super::parts::ReportLink;
use super::saved_field::{self, Kind, SavedField};
use crate::app::check::verdict::VerdictPage;
use crate::app::event;
use crate::app::route::Route;
use crate::content::{self, Line, Whom};
use crate::ui::actions::ActionStack;
use crate::ui::components::call_link::CallLink;
use crate::ui::dispatch::use_dispatch;

/// The page.
#[component]
pub fn Urgent(page: VerdictPage) -> impl IntoView {
    let VerdictPage { verdict, whom, word, sentence, script, doing, reasons, actions, .. } = page;
    // What has to be done again, or was allowed, comes before everything; else the call does.
    let goes_on = page.is_void || page.permitted.is_some();
    let (first, last) = if goes_on { (Some(actions), None) } else { (None, Some(actions)) };
    let strong = whom == Whom::Me;
    let own_number = page.wants_number && whom == Whom::Me;
    let notice = |text| view! { <p class="notice">{text}</p> };
    let (maternity, note) = (page.maternity, page.note);
    view! {
        <main id="page">
            <Band level=verdict whom word sentence/>
            {page.is_void.then(|| notice(content::verdict::SOMETHING_NEW.to_owned()))}
            {page.worse_before.map(notice)}
            {page.permitted.map(|text| view! { <p>{text}</p> })}
            {first.map(|actions| view! { <ActionStack actions first_is_strong=strong/> })}
            {page.call.map(|line| view! { <CallToday line maternity own_number note first=!goes_on/> })}
            <Script lines=script/>
            <ListCard heading=content::verdict::WHAT_TO_DO items=doing/>
            {page.crisis.map(|line| view! { <Crisis line/> })}
            <Reasons reasons/>
            {page.more.map(|action| view! { <AskMore action/> })}
            <HelperLink/>
            {last.map(|actions| view! { <ActionStack actions/> })}
            <div class="row-of-buttons on-screen">
                {(whom == Whom::Me).then(|| view! { <ReportLink/> })}
                <a class="plain" href=Route::Spasm.print()>{content::reading::SPASM}</a>
                <a class="plain" href=Route::Claims.print()>{content::reading::CLAIMS}</a>
            </div>
            <TakeAlong whom/>
            <p class="small">{content::verdict::NOT_REVIEWED}</p>
        </main>
    }
}

/// The number to call today, asked for where nobody knows one.
const SAVE_NUMBER: Kind = Kind { name: content::verdict::SAVE_NUMBER, ..saved_field::DOCTOR };

/// Whom to call today: always something that can be tapped.
#[component]
fn CallToday(
    line: Line,
    maternity: bool,
    /// A number can be saved here.
    own_number: bool,
    /// What is wrong with what was typed.
    note: &'static str,
    /// Nothing comes before it.
    first: bool,
) -> impl IntoView {
    let Line { call, number } = line;
    let class = if first { "strong" } else { "quiet" };
    let act = if number.is_empty() {
        view! { <UrgentCare class/> }.into_any()
    } else {
        let text = content::verdict::call_number(&number);
        view! { <CallLink number text class/> }.into_any()
    };
    view! {
        <section class="card">
            <h2>{content::verdict::CALL_TODAY}</h2>
            {maternity.then(|| view! { <p><strong>{content::verdict::MATERNITY}</strong></p> })}
            <p>{call}</p>
            {act}
            {own_number.then(|| view! { <OwnNumber note/> })}
        </section>
    }
}

/// A number of the person's own, to save once.
#[component]
fn OwnNumber(note: &'static str) -> impl IntoView {
    let app = use_dispatch();
    let open = RwSignal::new(false);
    let on_save = Callback::new(move |text| app.tap(event::notes::Msg::Doctor(text)));
    let stored = Signal::stored(String::new());
    view! {
        <Show
            when=move || open.get()
            fallback=move || view! {
                <button class="quiet" type="button" on:click=move |_| open.set(true)>
                    {content::verdict::SAVE_NUMBER}
                </button>
            }
        >
            <SavedField kind=SAVE_NUMBER stored note=Signal::stored(note) on_save/>
        </Show>
    }
}

/// A map to look for somewhere to go. It leaves the app, and says so.
#[component]
pub(super) fn UrgentCare(class: &'static str) -> impl IntoView {
    view! {
        <a class=class href=content::verdict::URGENT_CARE_MAP target="_blank" rel="noopener noreferrer">
            {content::verdict::URGENT_CARE}
        </a>
        <p class="small">{content::verdict::URGENT_CARE_LEAVES}</p>
    }
}
