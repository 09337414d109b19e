//! What the danger check found: the band with the verdict, one sentence, one button; why below.

use leptos::prelude::*;

use super::choose_mode::ChooseMode;
use super::parts::Band;
use crate::app::check;
use crate::app::check::verdict::{Sourced, VerdictPage};
use crate::app::event;
use crate::app::page::Action;
use crate::app::route::Route;
use crate::content::{self, Line, Text, Whom};
use crate::domain::check::verdict::Verdict as Level;
use crate::ui::actions::{ActionButton, ActionStack, Look};
use crate::ui::components::call_link::CallLink;
use crate::ui::components::sources::Sources;
use crate::ui::dispatch::use_dispatch;

/// The page. What it shows changes only with a check, a permission or a day, so it is laid out as a whole: nothing of an
/// earlier verdict may stay.
#[component]
pub fn Verdict() -> impl IntoView {
    let page = use_dispatch().view(check::verdict::page);
    let whole = |page: VerdictPage| match page.emergency {
        Some(number) => view! { <Emergency page number/> }.into_any(),
        // A clinician's word opens what such a verdict closes.
        None if page.verdict == Some(Level::Urgent) && !page.opens_relief => {
            view! { <Other page/> }.into_any()
        }
        None => view! { <Care page/> }.into_any(),
    };
    view! {
        <For each=move || [page.get()] key=VerdictPage::clone let(page)>
            {whole(page)}
        </For>
    }
}

#[component]
fn Emergency(page: VerdictPage, number: &'static str) -> impl IntoView {
    let VerdictPage { verdict, whom, word, sentence, script, doing, reasons, actions, .. } = page;
    view! {
        <main id="page">
            <Band level=verdict whom word sentence/>
            <CallLink number text=number class="call"/>
            <p class="small">
                <span class="notranslate" translate="no">{page.emergency_place}</span>
                " "
                <a href=Route::Numbers.print()>{content::regions::ALL_NUMBERS}</a>
            </p>
            <p class="dont-drive">{content::verdict::DONT_DRIVE}</p>
            <p class="small">{content::verdict::IF_NO_ANSWER}</p>
            <Script lines=script/>
            <HelperLink/>
            <ListCard heading=content::verdict::WHAT_TO_DO items=doing/>
            <Reasons reasons/>
            <ActionStack actions/>
            <TakeAlong whom/>
        </main>
    }
}

#[component]
fn Other(page: VerdictPage) -> impl IntoView {
    let VerdictPage { verdict, whom, word, sentence, script, doing, reasons, actions, .. } = page;
    let urgent = verdict == Some(Level::Urgent);
    let call_first = urgent && page.permitted.is_none();
    let first_is_strong = page.is_void || !(call_first || whom == Whom::Other);
    let call = page.call.map(|line| {
        let maternity = page.maternity;
        view! { <Call line first=call_first maternity/> }
    });
    let (before, after) = if urgent { (call, None) } else { (None, call) };
    let notice = |text| view! { <p class="notice">{text}</p> };
    view! {
        <main id="page">
            <Band level=verdict whom word sentence/>
            {page.is_void.then(|| notice(content::verdict::SOMETHING_NEW.to_owned()))}
            {page.worse_before.map(notice)}
            {before}
            {page.permitted.map(|text| view! { <p>{text}</p> })}
            <ActionStack actions first_is_strong/>
            {page.recheck.map(|text| view! { <p class="lead notranslate" translate="no">{text}</p> })}
            <ListCard heading=content::verdict::WHAT_TO_DO items=doing/>
            {after}
            {page.crisis.map(|line| view! { <Crisis line/> })}
            <Reasons reasons/>
            {page.more.map(|action| view! { <AskMore action/> })}
            {(!script.is_empty()).then(|| view! { <Script lines=script/> })}
            <HelperLink/>
            <div class="row-of-buttons on-screen">
                <a class="plain" href=Route::Spasm.print()>{content::reading::SPASM}</a>
                <a class="plain" href=Route::Claims.print()>{content::reading::CLAIMS}</a>
            </div>
            <TakeAlong whom/>
            <p class="small">{content::verdict::NOT_REVIEWED}</p>
        </main>
    }
}

/// A verdict that leaves cold and heat open, or would: the choice at once, everything else behind one line.
#[component]
fn Care(page: VerdictPage) -> impl IntoView {
    let VerdictPage { verdict, whom, word, sentence, script, doing, reasons, actions, .. } = page;
    let first_is_strong = page.is_void;
    let call = page.call.map(|line| {
        let maternity = page.maternity;
        view! { <Call line first=false maternity/> }
    });
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
                <summary>{content::verdict::MORE}</summary>
                <div class="beside">
                    <ListCard heading=content::verdict::WHAT_TO_DO items=doing/>
                    <Reasons reasons/>
                    {page.more.map(|action| view! { <AskMore action/> })}
                    {(!script.is_empty()).then(|| view! { <Script lines=script/> })}
                    <HelperLink/>
                    <div class="row-of-buttons on-screen">
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

/// A list under a heading; nothing where there is nothing to list.
#[component]
fn ListCard(heading: &'static str, items: Vec<Text>) -> impl IntoView {
    (!items.is_empty()).then(|| {
        view! {
            <section class="card">
                <h2>{heading}</h2>
                <ul>{items.into_iter().map(|item| view! { <li>{item}</li> }).collect_view()}</ul>
            </section>
        }
    })
}

#[component]
fn AskMore(action: Action) -> impl IntoView {
    view! {
        <section class="card">
            <ActionButton action look=Look::Quiet/>
            <p class="small">{content::verdict::ASK_MORE_WHY}</p>
        </section>
    }
}

#[component]
fn HelperLink() -> impl IntoView {
    view! {
        <a class="quiet" href=Route::Helper.print()>
            {content::helper::TITLE}
            <span class="hint">{content::helper::LEAD}</span>
        </a>
    }
}

/// Copy, share, print: for the person or for whoever sees them.
#[component]
fn TakeAlong(whom: Whom) -> impl IntoView {
    let buttons = [
        Action::new(content::verdict::COPY_FINDINGS, event::check::Msg::CopyFindings),
        Action::new(content::verdict::SHARE, event::check::Msg::ShareFindings),
        Action::new(content::verdict::PRINT, event::frame::Msg::Print),
    ];
    let button = |action| view! { <ActionButton action look=Look::Plain/> };
    view! {
        <div class="on-screen">
            {(whom == Whom::Other).then(|| view! { <p class="small">{content::verdict::OTHER_NOT_STORED}</p> })}
            <div class="row-of-buttons">{buttons.into_iter().map(button).collect_view()}</div>
        </div>
    }
}

/// Someone to talk to.
#[component]
fn Crisis(line: Line) -> impl IntoView {
    let text = format!("{} {}", line.call, line.number);
    view! {
        <section class="card">
            <h2>{content::verdict::SOMEONE_TO_TALK_TO}</h2>
            <CallLink number=line.number text class="quiet"/>
        </section>
    }
}

/// Whom to call: a real link where there is a number.
#[component]
fn Call(line: Line, first: bool, maternity: bool) -> impl IntoView {
    let (heading, class) =
        if first { (content::verdict::CALL_TODAY, "strong") } else { (content::verdict::SEE_SOON, "quiet") };
    let Line { call, number } = line;
    let text = content::verdict::call_number(&number);
    view! {
        <section class="card">
            <h2>{heading}</h2>
            {maternity.then(|| view! { <p><strong>{content::verdict::MATERNITY}</strong></p> })}
            <p>{call}</p>
            {(!number.is_empty()).then(|| view! { <CallLink number text class/> })}
        </section>
    }
}

/// What to say on the phone.
#[component]
fn Script(lines: Vec<Text>) -> impl IntoView {
    view! {
        <section class="card">
            <h2>{content::verdict::SAY_THIS}</h2>
            <ul class="script">{lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}</ul>
            <ActionButton action=Action::new(content::verdict::COPY_SCRIPT, event::check::Msg::CopyScript) look=Look::Plain/>
        </section>
    }
}

/// Why, each with its sources.
#[component]
fn Reasons(reasons: Vec<Sourced>) -> impl IntoView {
    let reason = |(text, ids): Sourced| {
        view! { <li>{text} " " <span class="small"><Sources ids/></span></li> }
    };
    (!reasons.is_empty()).then(|| {
        view! {
            <section class="card">
                <h2>{content::verdict::WHY_VERDICT}</h2>
                <ul>{reasons.into_iter().map(reason).collect_view()}</ul>
            </section>
        }
    })
}
