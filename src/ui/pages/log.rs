//! The log: pain now on top, episodes below, each line correctable where a person may.

use leptos::prelude::*;

use super::parts::BackupNudge;
use crate::app::event;
use crate::app::notes;
use crate::app::notes::log::{EntryLine, EpisodeEntry, LogPage};
use crate::app::page::Action;
use crate::content;
use crate::domain::record_id::RecordId;
use crate::ui::actions::{ActionButton, Look};
use crate::ui::components::after_paint::AfterPaint;
use crate::ui::components::pain_scale::PainScale;
use crate::ui::dispatch::{part, use_dispatch};

/// Quick entry and timeline.
#[component]
pub fn Log() -> impl IntoView {
    let app = use_dispatch();
    let page = app.view(notes::log::page);
    let asks_pain = part(page, |page| page.asks_pain);
    let ids = part(page, |page| page.episodes.iter().map(|entry| entry.id.clone()).collect::<Vec<_>>());
    let more = part(page, |page| page.more);
    view! {
        <main id="page">
            <h1>{content::log::HEADING}</h1>
            <Show when=move || asks_pain.get()>
                <section class="card">
                    <h2>{content::timer::PAIN_HEADING}</h2>
                    <PainScale on_pick=move |score| app.tap(event::notes::Msg::PainNow(score))/>
                </section>
            </Show>
            <BackupNudge card=part(page, |page| page.nudge.clone())/>
            <Show when=move || ids.with(Vec::is_empty)>
                <p class="lead">{content::log::EMPTY}</p>
            </Show>
            <AfterPaint>
                <For each=move || ids.get() key=RecordId::clone let(id)>
                    <EpisodeCard page id/>
                </For>
                <Show when=move || more.get()>
                    <ActionButton action=Action::new(content::log::SHOW_OLDER, event::notes::Msg::ShowOlder) look=Look::Quiet/>
                </Show>
            </AfterPaint>
        </main>
    }
}

#[component]
fn EpisodeCard(page: Memo<LogPage>, id: RecordId) -> impl IntoView {
    let entry: Memo<Option<EpisodeEntry>> =
        part(page, move |page| page.episodes.iter().find(|entry| entry.id == id).cloned());
    let correcting = part(page, |page| page.correcting.clone());
    let of =
        move |read: fn(&EpisodeEntry) -> Option<Action>| entry.with(|entry| entry.as_ref().and_then(read));
    let heading = move || entry.with(|entry| entry.as_ref().map(|entry| entry.heading.clone()));
    let lines =
        move || entry.with(|entry| entry.as_ref().map(|entry| entry.lines.clone())).unwrap_or_default();
    let line = move |line: EntryLine| {
        let corrected = line.record.is_some() && correcting.get() == line.record;
        view! { <LogLine line corrected/> }
    };
    view! {
        <section class="card">
            <h2>{heading}</h2>
            <ul class="log">{move || lines().into_iter().map(line).collect_view()}</ul>
            {move || of(|entry| entry.take_back.clone()).map(|action| {
                view! { <ActionButton action look=Look::Plain/> }
            })}
        </section>
    }
}

#[component]
fn LogLine(line: EntryLine, corrected: bool) -> impl IntoView {
    let EntryLine { text, record } = line;
    let after = record.map(|of| {
        if corrected {
            view! { <Correction of/> }.into_any()
        } else {
            let name = format!("{}: {text}", content::log::CORRECT);
            let action = Action::new(content::log::CORRECT, event::notes::Msg::Correct(Some(of)));
            view! { <ActionButton action look=Look::Plain name/> }.into_any()
        }
    });
    view! {
        <li>
            <span class="notranslate" translate="no">{text}</span>
            {after}
        </li>
    }
}

/// What was it? A new score, or off the log.
#[component]
fn Correction(of: RecordId) -> impl IntoView {
    let app = use_dispatch();
    view! {
        <div class="correction">
            <p>{content::log::CORRECT_LEAD}</p>
            <PainScale on_pick=move |score| app.tap(event::notes::Msg::PainNow(score))/>
            <ActionButton action=Action::new(content::log::TAKE_BACK, event::notes::Msg::TakeBack(of)) look=Look::Quiet/>
            <ActionButton action=Action::new(content::store::RESTORE_LEAVE, event::notes::Msg::Correct(None)) look=Look::Quiet/>
        </div>
    }
}
