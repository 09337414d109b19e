//! The parts of the pages on what a danger check found: the band, lists, reasons, what to say, and what can be taken along.

use leptos::prelude::*;

use crate::app::check::verdict::Sourced;
use crate::app::event;
use crate::app::page::Action;
use crate::app::route::Route;
use crate::content::{self, Line, Text, Whom};
use crate::domain::check::verdict::Verdict as Level;
use crate::ui::actions::{ActionButton, Look};
use crate::ui::components::call_link::CallLink;
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::components::sources::Sources;

/// The verdict in a word, and one sentence: what to do.
#[component]
pub fn Band(level: Option<Level>, whom: Whom, word: &'static str, sentence: Text) -> impl IntoView {
    let (class, glyph) = match level {
        Some(Level::Emergency) => ("band danger", Glyph::Warning),
        Some(Level::Urgent) => ("band urgent", Glyph::Warning),
        Some(Level::Soon) => ("band soon", Glyph::Clock),
        Some(Level::SelfCare) | None => ("band care", Glyph::Tick),
    };
    view! {
        <div class=class>
            {(whom == Whom::Other).then(|| view! { <p>{content::verdict::ABOUT_OTHER}</p> })}
            <h1 class="with-icon"><Icon glyph/>{word}</h1>
            {(!sentence.is_empty()).then(|| view! { <p>{sentence}</p> })}
        </div>
    }
}

/// A list under a heading; nothing where there is nothing to list.
#[component]
pub fn ListCard(heading: &'static str, items: Vec<Text>) -> impl IntoView {
    (!items.is_empty()).then(|| {
        view! {
            <section class="card">
                <h2>{heading}</h2>
                <ul>{items.into_iter().map(|item| view! { <li>{item}</li> }).collect_view()}</ul>
            </section>
        }
    })
}

/// The questions for after the verdict.
#[component]
pub fn AskMore(action: Action) -> impl IntoView {
    view! {
        <section class="card">
            <ActionButton action look=Look::Quiet/>
            <p class="small">{content::verdict::ASK_MORE_WHY}</p>
        </section>
    }
}

/// To the card for the person beside them.
#[component]
pub fn HelperLink() -> impl IntoView {
    view! {
        <a class="quiet" href=Route::Helper.print()>
            {content::helper::TITLE}
            <span class="hint">{content::helper::LEAD}</span>
        </a>
    }
}

/// Copy, share, print: for the person or for whoever sees them.
#[component]
pub fn TakeAlong(whom: Whom) -> impl IntoView {
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
pub fn Crisis(line: Line) -> impl IntoView {
    let text = format!("{} {}", line.call, line.number);
    view! {
        <section class="card">
            <h2>{content::verdict::SOMEONE_TO_TALK_TO}</h2>
            <CallLink number=line.number text class="quiet"/>
        </section>
    }
}

/// What to say on the phone.
#[component]
pub fn Script(lines: Vec<Text>) -> impl IntoView {
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
pub fn Reasons(reasons: Vec<Sourced>) -> impl IntoView {
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
