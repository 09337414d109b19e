//! Reminders: a card for each, with its switch, its time and days, when it comes next, and its calendar file.

use leptos::prelude::*;

use super::parts::{Switches, TimeField};
use crate::app::event::reminders::Msg;
use crate::app::reminders;
use crate::app::reminders::page::{Page, Shown};
use crate::app::route::Route;
use crate::content;
use crate::domain::reminders::Topic;
use crate::ui::actions::{ActionButton, ActionChips, Look};
use crate::ui::components::lines::Lines;
use crate::ui::dispatch::{part, use_dispatch};

/// The page.
#[component]
pub fn Reminders() -> impl IntoView {
    let page = use_dispatch().view(reminders::page::page);
    let note = part(page, |page| page.note);
    let calendars = part(page, |page| page.calendars.clone());
    let known = calendars;
    view! {
        <main id="page">
            <h1>{content::reminders::TITLE}</h1>
            <p class="lead">{content::reminders::LEAD}</p>
            <p id=NOTE class="error" role="status">{note}</p>
            {Topic::ALL.map(|topic| view! { <One page topic/> }).into_iter().collect_view()}
            <Show when=move || known.with(|lines| !lines.is_empty())>
                <section class="card">
                    <h2>{content::reminders::CALENDAR_HEADING}</h2>
                    <Lines lines=calendars/>
                </section>
            </Show>
            <p class="small">{content::reminders::BREAKS_LEAD}</p>
            <a class="quiet" href=Route::Breaks.print()>{Route::Breaks.page().title}</a>
        </main>
    }
}

/// What is wrong with a time stands there.
const NOTE: &str = "reminders-note";

/// The field of a reminder.
fn field(topic: Topic) -> &'static str {
    match topic {
        Topic::Stretch => "stretch-at",
        Topic::Recheck => "recheck-at",
        Topic::Retest => "retest-at",
        Topic::Backup => "backup-at",
    }
}

/// One reminder.
#[component]
fn One(page: Memo<Page>, topic: Topic) -> impl IntoView {
    let app = use_dispatch();
    let of = move |page: &Page| page.reminders.iter().find(|one| one.topic == topic).cloned();
    let shown: Memo<Option<Shown>> = part(page, of);
    let switch =
        part(shown, |one: &Option<Shown>| one.iter().flat_map(|one| one.switch.clone()).collect::<Vec<_>>());
    let time = part(shown, |one: &Option<Shown>| one.as_ref().and_then(|one| one.time.clone()));
    let days =
        part(shown, |one: &Option<Shown>| one.iter().flat_map(|one| one.days.clone()).collect::<Vec<_>>());
    let status =
        part(shown, |one: &Option<Shown>| one.as_ref().map(|one| one.status.clone()).unwrap_or_default());
    let calendar = part(shown, |one: &Option<Shown>| one.as_ref().and_then(|one| one.calendar.clone()));
    let has_time = Memo::new(move |_| time.with(Option::is_some));
    let value = Signal::derive(move || time.get().unwrap_or_default());
    let days_name =
        if topic == Topic::Backup { content::reminders::ONE_DAY } else { content::reminders::DAYS };
    let name = content::reminders::calendar_of(content::reminders::heading(topic));
    view! {
        <section class="card reminder">
            <h2>{content::reminders::heading(topic)}</h2>
            <Switches name=content::reminders::heading(topic) switches=switch/>
            <Show when=move || !status.with(String::is_empty)>
                <p class="notranslate" translate="no">{status}</p>
            </Show>
            <Show when=move || has_time.get()>
                <div class="break-hours">
                    <TimeField id=field(topic) kind="time" label=content::reminders::TIME value note=NOTE
                        on_change=Callback::new(move |text| app.tap(Msg::At(topic, text)))/>
                </div>
            </Show>
            <ActionChips actions=days name=days_name/>
            {move || calendar.get().map(|action| {
                let name = name.clone();
                view! { <ActionButton action look=Look::Quiet name/> }
            })}
        </section>
    }
}
