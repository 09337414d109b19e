//! What the danger check found.

use leptos::prelude::*;

use crate::app::event::Tap;
use crate::app::present::verdict::VerdictPage;
use crate::app::present::{self, Action};
use crate::content::{Line, copy};
use crate::domain::triage::Verdict;
use crate::ui::components::{article, buttons};
use crate::ui::shell::Shell;

/// The band with the verdict, one sentence, one button; why below.
pub fn page(shell: Shell) -> AnyView {
    let dated = shell.select(|model, _| model.history.last_check().map(|check| (check.at, check.permitted)));
    let assessed = shell.select(|model, _| model.check.is_some());
    let body = move || {
        dated.track();
        assessed.track();
        let page =
            shell.model.with_untracked(|model| present::verdict::page(model, shell.now.get_untracked()));
        if page.emergency.is_some() { emergency(shell, page) } else { other(shell, page) }
    };
    body.into_any()
}

fn band(page: &VerdictPage) -> AnyView {
    let (class, icon) = match page.verdict {
        Some(Verdict::Emergency) => ("band danger", "\u{260E}"),
        Some(Verdict::Urgent) => ("band urgent", "\u{26A0}"),
        Some(Verdict::Soon) => ("band soon", "\u{25F7}"),
        Some(Verdict::SelfCare) | None => ("band care", "\u{2713}"),
    };
    view! {
        <div class=class>
            <h1><span aria-hidden="true">{icon}</span>" "{page.word}</h1>
            <p>{page.sentence.clone()}</p>
        </div>
    }
    .into_any()
}

fn emergency(shell: Shell, page: VerdictPage) -> AnyView {
    let number = page.emergency.clone().unwrap_or_default();
    let label = copy::CALL_NUMBER.replace("{number}", &number);
    view! {
        {band(&page)}
        <a class="call" href=format!("tel:{number}") aria-label=label>{number.clone()}</a>
        <p class="dont-drive">{copy::DONT_DRIVE}</p>
        {script(shell, &page)}
        {reasons(&page)}
        <p class="small">{copy::IF_NO_ANSWER}</p>
        <div class="actions">
            {page.actions.into_iter().map(|action| buttons::quiet(shell, action)).collect_view()}
        </div>
    }
    .into_any()
}

fn other(shell: Shell, page: VerdictPage) -> AnyView {
    let urgent = page.verdict == Some(Verdict::Urgent);
    let call = page.call.as_ref().map(|line| call(line, urgent));
    let actions = page.actions.clone();
    let actions = if urgent && page.permitted.is_none() {
        actions.into_iter().map(|action| buttons::quiet(shell, action)).collect_view().into_any()
    } else {
        buttons::stack(shell, actions)
    };
    view! {
        {band(&page)}
        {urgent.then_some(call.clone()).flatten().map(|line| line())}
        {page.permitted.clone().map(|text| view! { <p>{text}</p> })}
        <div class="actions">{actions}</div>
        {page.recheck.clone().map(|text| view! { <p class="lead">{text}</p> })}
        {(!urgent).then_some(call).flatten().map(|line| line())}
        {reasons(&page)}
        {urgent.then(|| script(shell, &page))}
        <p class="small">{copy::NOT_REVIEWED}</p>
    }
    .into_any()
}

/// Whom to call: a real link where there is a number.
fn call(line: &Line, urgent: bool) -> impl Fn() -> AnyView + Clone + use<> {
    let line = line.clone();
    let heading = if urgent { copy::CALL_TODAY } else { copy::SEE_SOON };
    move || {
        let Line { call, number } = line.clone();
        let link = (!number.is_empty()).then(|| {
            view! { <a class="strong" href=format!("tel:{number}")>{copy::CALL_NUMBER.replace("{number}", &number)}</a> }
        });
        view! {
            <section class="card">
                <h2>{heading}</h2>
                <p>{call}</p>
                {link}
            </section>
        }
        .into_any()
    }
}

fn script(shell: Shell, page: &VerdictPage) -> AnyView {
    let lines = page.script.iter().map(|line| view! { <li>{line.clone()}</li> }).collect_view();
    view! {
        <section class="card">
            <h2>{copy::SAY_THIS}</h2>
            <ul class="script">{lines}</ul>
            {buttons::plain(shell, Action::new(copy::COPY_SCRIPT, Tap::CopyScript))}
        </section>
    }
    .into_any()
}

fn reasons(page: &VerdictPage) -> AnyView {
    let reason = |(text, evidence): &(&'static str, &'static [String])| {
        view! { <li>{*text}" "<span class="small">{article::sources(evidence)}</span></li> }
    };
    view! {
        <section class="card">
            <h2>{copy::WHY_VERDICT}</h2>
            <ul>{page.reasons.iter().map(reason).collect_view()}</ul>
        </section>
    }
    .into_any()
}
