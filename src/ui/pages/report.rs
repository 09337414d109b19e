//! The page for a doctor: what can be chosen, the sheet as it prints, then what can be done with it.

use leptos::prelude::*;

use super::parts::{Switches, TimeField};
use crate::app::event;
use crate::app::event::report::Msg;
use crate::app::page::Action;
use crate::app::report;
use crate::app::report::page::{Page, Typed};
use crate::app::report::sections::Words;
use crate::app::report::sheet::{MOST_NAME, MOST_QUESTION, Print, Row, Sheet};
use crate::content;
use crate::ui::actions::{ActionButton, ActionChips, Look};
use crate::ui::components::arc::ArcPicture;
use crate::ui::components::field_text::field_text;
use crate::ui::components::paper_timeline::TimelinePicture;
use crate::ui::dispatch::{part, use_dispatch};

/// The page.
#[component]
pub fn Report() -> impl IntoView {
    let page = use_dispatch().view(report::page::page);
    let sheet = part(page, |page| page.sheet.clone());
    view! {
        <main id="page" class="report">
            <div class="on-screen group">
                <h1>{content::report::TITLE}</h1>
                <p class="lead">{content::report::LEAD}</p>
                <Choices page/>
            </div>
            // Laid out as a whole: nothing of another period may stay.
            <For each=move || [sheet.get()] key=Sheet::clone let(sheet)>
                <Paper sheet/>
            </For>
            <TakeAlong page/>
        </main>
    }
}

/// Which time, which sections, and what is typed for this page only.
#[component]
fn Choices(page: Memo<Page>) -> impl IntoView {
    let app = use_dispatch();
    let dates = part(page, |page| page.dates.clone());
    let has_dates = part(page, |page| page.dates.is_some());
    let first = part(dates, |dates| dates.clone().unwrap_or_default().0);
    let last = part(dates, |dates| dates.clone().unwrap_or_default().1);
    let from = Callback::new(move |text| app.tap(Msg::From(text)));
    let until = Callback::new(move |text| app.tap(Msg::Until(text)));
    view! {
        <ActionChips actions=part(page, |page| page.over.clone()) name=content::report::PERIOD/>
        <Show when=move || has_dates.get()>
            <div class="card report-fields">
                <TimeField id="report-from" kind="date" label=content::report::FROM value=first on_change=from/>
                <TimeField id="report-until" kind="date" label=content::report::UNTIL value=last on_change=until/>
            </div>
        </Show>
        <details class="why">
            <summary>{content::report::CHOOSE}</summary>
            <Switches name=content::report::CHOOSE_GROUP switches=part(page, |page| page.sections.clone())/>
        </details>
        <details class="why">
            <summary>{content::report::WHO}</summary>
            <Who typed=part(page, |page| page.typed.clone())/>
        </details>
    }
}

/// What is typed for this page only. It stands on the sheet as it is typed.
#[component]
fn Who(typed: Memo<Typed>) -> impl IntoView {
    let app = use_dispatch();
    let name = field_text(move || typed.with(|typed| typed.name.clone()));
    let born = field_text(move || typed.with(|typed| typed.born.clone()));
    let question = field_text(move || typed.with(|typed| typed.question.clone()));
    view! {
        <div class="card">
            <p class="small">{content::report::WHO_LEAD}</p>
            <div class="report-fields">
                <div>
                    <label for="report-name">{content::report::NAME}</label>
                    <input id="report-name" autocomplete="name" maxlength=MOST_NAME.to_string() bind:value=name
                        on:input=move |event| app.tap(Msg::Name(event_target_value(&event)))/>
                </div>
                <div>
                    <label for="report-born">{content::report::BORN}</label>
                    <input id="report-born" inputmode="numeric" autocomplete="bday-year" maxlength="4" bind:value=born
                        on:input=move |event| app.tap(Msg::Born(event_target_value(&event)))/>
                </div>
            </div>
            <div class="report-fields">
                <div>
                    <label for="report-question">{content::report::QUESTION}</label>
                    <input id="report-question" autocomplete="off" maxlength=MOST_QUESTION.to_string() bind:value=question
                        on:input=move |event| app.tap(Msg::Question(event_target_value(&event)))/>
                </div>
            </div>
        </div>
    }
}

/// The sheet, on screen as on paper.
#[component]
fn Paper(sheet: Sheet) -> impl IntoView {
    let Sheet {
        who,
        period,
        made,
        glance,
        timeline,
        attacks,
        earlier,
        course,
        sections,
        questions,
        empty,
        print,
    } = sheet;
    let figure = |(what, much): (&'static str, String)| {
        view! { <div><dt>{what}</dt><dd class="notranslate" translate="no">{much}</dd></div> }
    };
    let has_attacks = !attacks.is_empty();
    let course = course.map(|arc| {
        view! {
            <section class="paper-chart">
                <h3>{content::report::COURSE}</h3>
                <ArcPicture arc/>
            </section>
        }
    });
    let questions = (!questions.is_empty()).then(|| {
        let item = |text: String| view! { <li>{text}</li> };
        view! {
            <section class="paper-ask">
                <h3>{content::report::QUESTIONS}</h3>
                <ol>{questions.into_iter().map(item).collect_view()}</ol>
            </section>
        }
    });
    let class = match print {
        Print::Plain => "paper",
        Print::Small => "paper small-print",
        Print::Smallest => "paper smallest-print",
    };
    view! {
        <article class=class aria-labelledby="paper-heading">
            <header>
                <h2 id="paper-heading">{content::report::HEADING}</h2>
                {(!who.is_empty()).then(|| view! { <p class="paper-who notranslate" translate="no">{who}</p> })}
                <p class="notranslate" translate="no">{period}</p>
                <p class="notranslate" translate="no">{made}</p>
                <p class="paper-note">{content::report::SELF_REPORTED}</p>
            </header>
            {empty.then(|| view! { <p>{content::report::EMPTY}</p> })}
            <dl class="glance">{glance.into_iter().map(figure).collect_view()}</dl>
            {has_attacks.then(|| view! {
                <section class="paper-chart">
                    <h3>{content::report::ATTACKS}</h3>
                    {timeline.map(|timeline| view! { <TimelinePicture timeline/> })}
                    <Table rows=attacks/>
                    {earlier.map(|words| view! { <p>{words}</p> })}
                </section>
            })}
            <div class="paper-columns">
                {course}
                {sections.into_iter().map(|words| view! { <Part words/> }).collect_view()}
                {questions}
            </div>
        </article>
    }
}

/// A section of lines.
#[component]
fn Part(words: Words) -> impl IntoView {
    let Words { heading, lines, note, .. } = words;
    view! {
        <section>
            <h3>{heading}</h3>
            <ul>{lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}</ul>
            {(!note.is_empty()).then(|| view! { <p class="paper-note">{note}</p> })}
        </section>
    }
}

/// The attacks, newest first.
#[component]
fn Table(rows: Vec<Row>) -> impl IntoView {
    let has_limited = rows.iter().any(|row| !row.limited.is_empty());
    let heads = [
        content::report::BEGAN,
        content::report::LASTED,
        content::report::WORST_SHORT,
        content::report::LAST,
        content::report::TREND,
        content::report::LIMITED_SHORT,
    ];
    let columns = if has_limited { heads.len() } else { heads.len() - 1 };
    let head = |words| view! { <th scope="col">{words}</th> };
    let row = move |row: Row| {
        let Row { began, lasted, worst, last, trend, limited } = row;
        let cell = |text: String| view! { <td>{text}</td> };
        view! {
            <tr>
                <th scope="row">{began}</th>
                {[lasted, worst, last, trend, limited].into_iter().take(columns - 1).map(cell).collect_view()}
            </tr>
        }
    };
    view! {
        <table class="paper-table">
            <caption>{content::report::TABLE_NAME}</caption>
            <thead><tr>{heads.into_iter().take(columns).map(head).collect_view()}</tr></thead>
            <tbody class="notranslate" translate="no">{rows.into_iter().map(row).collect_view()}</tbody>
        </table>
    }
}

/// Print, share, copy; and files behind one line.
#[component]
fn TakeAlong(page: Memo<Page>) -> impl IntoView {
    let told = part(page, |page| page.told);
    let print = Action::new(content::report::PRINT, event::frame::Msg::Print);
    let share = Action::new(content::report::SHARE, Msg::Share);
    let copy = Action::new(content::report::COPY, Msg::Copy);
    let file = |action| view! { <ActionButton action look=Look::Quiet/> };
    view! {
        <section class="on-screen group">
            <h2>{content::report::DO}</h2>
            <div class="actions">
                <ActionButton action=print look=Look::Strong/>
                <ActionButton action=share look=Look::Quiet/>
                <ActionButton action=copy look=Look::Quiet/>
            </div>
            <details class="why">
                <summary>{content::report::MORE_WAYS}</summary>
                <div class="actions">
                    <p class="small">{content::report::FILES_LEAD}</p>
                    {report::page::files().into_iter().map(file).collect_view()}
                    <p class="small">{content::report::FHIR_LEAD}</p>
                    <p>{move || told.get()}</p>
                </div>
            </details>
        </section>
    }
}
