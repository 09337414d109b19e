//! What the danger check found: the band with the verdict, one sentence, one button; why below.

use leptos::prelude::*;

use super::choose_mode::ChooseMode;
use super::emergency::Emergency;
use super::findings::{AskMore, Band, Crisis, HelperLink, ListCard, Reasons, Script, TakeAlong};
use super::parts::ReportLink;
use super::urgent::Urgent;
use crate::app::check;
use crate::app::check::verdict::VerdictPage;
use crate::app::route::Route;
use crate::content::{self, Line, Whom};
use crate::domain::check::verdict::Verdict as Level;
use crate::ui::actions::ActionStack;
use crate::ui::components::call_link::CallLink;
use crate::ui::dispatch::use_dispatch;

/// The page. What it shows changes only with a check, a permission or a day, so it is laid out as a whole: nothing of an
/// earlier verdict may stay.
#[component]
pub fn Verdict() -> impl IntoView {
    let page = use_dispatch().view(check::verdict::page);
    // What was said on the phone stays said when an address is saved.
    let said = RwSignal::new(Vec::new());
    let whole = move |page: VerdictPage| match (page.emergency, page.verdict) {
        (Some(number), _) => view! { <Emergency page number said/> }.into_any(),
        // A clinician's word opens what such a verdict closes.
        (None, Some(Level::Urgent)) if !page.opens_relief => view! { <Urgent page/> }.into_any(),
        (None, _) => view! { <Care page/> }.into_any(),
    };
    view! {
        <For each=move || [page.get()] key=VerdictPage::clone let(page)>
            {whole(page)}
        </For>
    }
}

/// A verdict that leaves cold and heat open, or would: the choice at once, everything else behind one line.
#[component]
fn Care(page: VerdictPage) -> impl IntoView {
    let VerdictPage { verdict, whom, word, sentence, script, doing, reasons, actions, .. } = page;
    let first_is_strong = page.is_void;
    let is_soon = verdict >= Some(Level::Soon) && whom == Whom::Me;
    let call = page.call.map(|line| view! { <Call line/> });
    let notice = |text| view! { <p class="notice">{text}</p> };
    view! {
        <main id="page" class="start">
            <Band level=verdict whom word sentence/>
            {page.is_void.then(|| notice(content::verdict::SOMETHING_NEW.to_owned()))}
            {page.worse_before.map(notice)}
            {page.permitted.map(|text| view! { <p>{text}</p> })}
            {page.opens_relief.then(|| view! { <ChooseMode/> })}
            {call}
            {page.crisis.map(|line| view! { <Crisis line/> })}
            {page.recheck.map(|text| view! { <p class="lead notranslate" translate="no">{text}</p> })}
            <ActionStack actions first_is_strong/>
            <details class="why">
                <summary>{content::verdict::MORE_RESULT}</summary>
                <div class="beside">
                    <ListCard heading=content::verdict::WHAT_TO_DO items=doing/>
                    <Reasons reasons/>
                    {page.more.map(|action| view! { <AskMore action/> })}
                    {(!script.is_empty()).then(|| view! { <Script lines=script/> })}
                    <HelperLink/>
                    <div class="row-of-buttons on-screen">
                        {is_soon.then(|| view! { <ReportLink/> })}
                        <a class="plain" href=Route::Spasm.print()>{content::reading::SPASM}</a>
                        <a class="plain" href=Route::Claims.print()>{content::reading::CLAIMS}</a>
                    </div>
                    <TakeAlong whom/>
                </div>
            </details>
            <p class="small">{content::verdict::NOT_REVIEWED}</p>
        </main>
    }
}

/// Whom to see: a real link where there is a number.
#[component]
fn Call(line: Line) -> impl IntoView {
    let Line { call, number } = line;
    let text = content::verdict::call_number(&number);
    view! {
        <section class="card">
            <h2>{content::verdict::SEE_SOON}</h2>
            <p>{call}</p>
            {(!number.is_empty()).then(|| view! { <CallLink number text class="quiet"/> })}
        </section>
    }
}
