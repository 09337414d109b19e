//! The log: pain now on top, then each attack as an arc; what was noted stands below it by days, correctable in place.

use leptos::prelude::*;

use super::parts::{BackupNudge, Patterns, ReportLink};
use crate::app::event::notes::{Msg, Right};
use crate::app::facts::arc::{self, DayRow};
use crate::app::model::moves::WALKS;
use crate::app::notes;
use crate::app::notes::entries::{About, Anew, Day, Edit, Line};
use crate::app::notes::log::{Attack, LogPage};
use crate::app::page::Action;
use crate::content;
use crate::domain::pain::Effect as Felt;
use crate::domain::record_id::RecordId;
use crate::domain::therapy::mode::Family;
use crate::ui::actions::{ActionButton, ActionToggles, Look};
use crate::ui::components::after_paint::AfterPaint;
use crate::ui::components::arc::ArcPicture;
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::components::pain_scale::PainScale;
use crate::ui::dispatch::{part, use_dispatch};

/// Quick entry and attacks.
#[component]
pub fn Log() -> impl IntoView {
    let app = use_dispatch();
    let page = app.view(notes::log::page);
    let asks_pain = part(page, |page| page.asks_pain);
    let ids = part(page, |page| page.attacks.iter().map(|entry| entry.id.clone()).collect::<Vec<_>>());
    let more = part(page, |page| page.more);
    let first = part(page, |page| page.first.clone());
    let earlier = Action::new(content::log::LOG_EARLIER, Msg::ShowOlder);
    view! {
        <main id="page">
            <h1>{content::log::HEADING}</h1>
            <Show when=move || asks_pain.get()>
                <section class="card">
                    <h2>{content::timer::PAIN_HEADING}</h2>
                    <PainScale on_pick=move |score| app.tap(Msg::PainNow(score))/>
                </section>
            </Show>
            <BackupNudge card=part(page, |page| page.nudge.clone())/>
            <Patterns lines=part(page, |page| page.patterns.clone())/>
            {move || first.get().map(|action| view! { <Empty action/> })}
            <Show when=move || ids.with(|ids| !ids.is_empty())><ReportLink/></Show>
            <AfterPaint>
                <For each=move || ids.get() key=RecordId::clone let(id)>
                    <AttackCard page id/>
                </For>
                {
                    let earlier = earlier.clone();
                    view! {
                        <Show when=move || more.get()>
                            <ActionButton action=earlier.clone() look=Look::Quiet/>
                        </Show>
                    }
                }
            </AfterPaint>
        </main>
    }
}

/// No attack yet: what an arc looks like, and what begins the first.
#[component]
fn Empty(action: Action) -> impl IntoView {
    view! {
        <section class="card">
            <div class="sample" aria-hidden="true"><ArcPicture arc=arc::sample()/></div>
            <p>{content::log::EMPTY}</p>
            <p class="small">{content::log::EMPTY_FIRST}</p>
            <ActionButton action look=Look::Strong/>
        </section>
    }
}

/// An attack: its days, its arc, and what was noted. All but the newest fold.
#[component]
fn AttackCard(page: Memo<LogPage>, id: RecordId) -> impl IntoView {
    let known = id.clone();
    let attack: Memo<Option<Attack>> =
        part(page, move |page| page.attacks.iter().find(|attack| attack.id == known).cloned());
    let heading = Memo::new(move |_| attack.with(|attack| attack.as_ref().map(|it| it.heading.clone())));
    let arc = Memo::new(move |_| attack.with(|attack| attack.as_ref().map(|it| it.arc.clone())));
    let newest = Memo::new(move |_| attack.with(|attack| attack.as_ref().is_some_and(|it| it.newest)));
    let correcting = part(page, |page| page.correcting.clone());
    let opened = RwSignal::new(false);
    let all = move || {
        let id = id.clone();
        view! { <Entries id correcting/> }
    };
    let folded = {
        let all = all.clone();
        move || {
            let all = all.clone();
            view! {
                <details class="why" on:toggle=move |_| opened.set(true)>
                    <summary>{content::log::WHAT_HAPPENED}</summary>
                    <Show when=move || opened.get()>{all()}</Show>
                </details>
            }
        }
    };
    view! {
        <section class="card attack">
            {move || heading.get().map(|words| view! { <h2 class="notranslate" translate="no">{words}</h2> })}
            {move || arc.get().map(|arc| view! { <ArcPicture arc/> })}
            <Show when=move || newest.get() fallback=folded>{all()}</Show>
        </section>
    }
}

/// What was noted in an attack, by days.
#[component]
fn Entries(id: RecordId, correcting: Memo<Option<RecordId>>) -> impl IntoView {
    let unfolded = use_dispatch().view(move |model, now| notes::entries::unfolded(model, &id, now));
    let days = move || unfolded.with(|all| all.days.iter().cloned().enumerate().collect::<Vec<_>>());
    let table = part(unfolded, |all| all.table.clone());
    let set_off = part(unfolded, |all| all.set_off.clone());
    let causes = part(unfolded, |all| all.causes.clone());
    let take_back = part(unfolded, |all| all.take_back.clone());
    view! {
        <div class="unseen">{move || view! { <Table rows=table.get()/> }}</div>
        <For each=days key=|(place, day)| (*place, day.heading.clone()) let((place, day))>
            {
                let of = part(unfolded, move |all| all.days.get(place).cloned());
                let lines = move || lines_of(of.get());
                view! {
                    <h3 class="notranslate" translate="no">{day.heading}</h3>
                    <ul class="log">
                        <For each=lines key=Clone::clone let((_, line))>
                            <Entry line correcting/>
                        </For>
                    </ul>
                }
            }
        </For>
        <details class="why">
            <summary class="notranslate" translate="no">{move || set_off.get()}</summary>
            <div class="chips" role="group" aria-label=content::log::SET_OFF_NONE>
                <ActionToggles actions=causes look=Look::Chip/>
            </div>
        </details>
        {move || take_back.get().map(|action| view! { <ActionButton action look=Look::Plain/> })}
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
fn Entry(line: Line, correcting: Memo<Option<RecordId>>) -> impl IntoView {
    let app = use_dispatch();
    let Line { about, text, time, edit } = line;
    let (glyph, tone) = sign(about);
    let says = view! {
        <span class=tone><Icon glyph=glyph/></span>
        <span class="noted notranslate" translate="no">{text}</span>
        <span class="when notranslate" translate="no">{time}</span>
    };
    let Some(edit) = edit else { return view! { <li class="log-entry">{says}</li> }.into_any() };
    let of = edit.of.clone();
    let open = Memo::new(move |_| correcting.with(|record| record.as_ref() == Some(&of)));
    let of = edit.of.clone();
    let tap = move |_| app.tap(Msg::Correct((!open.get_untracked()).then(|| of.clone())));
    view! {
        <li>
            <button class="log-entry" aria-expanded=move || if open.get() { "true" } else { "false" } on:click=tap>
                {says}
                <span class="edit"><Icon glyph=Glyph::Pencil/></span>
            </button>
            <Show when=move || open.get()><Correction edit=edit.clone()/></Show>
        </li>
    }
    .into_any()
}

/// What was it? Another value, or off the log.
#[component]
fn Correction(edit: Edit) -> impl IntoView {
    let app = use_dispatch();
    let Edit { of, anew, take_back } = edit;
    let button = |label: String, right: Right, of: RecordId| {
        view! { <ActionButton action=Action::new(label, Msg::Amend(of, right)) look=Look::Chip/> }
    };
    let choices = match anew {
        Anew::Pain => {
            let of = of.clone();
            let on_pick = move |score| app.tap(Msg::Amend(of.clone(), Right::Pain(score)));
            view! { <PainScale on_pick/> }.into_any()
        }
        Anew::Felt => [Felt::Better, Felt::Same, Felt::Worse]
            .map(|felt| button(content::log::felt(felt).to_owned(), Right::Felt(felt), of.clone()))
            .into_iter()
            .collect_view()
            .into_any(),
        Anew::Walk => WALKS
            .map(|minutes| button(content::moved::walk_minutes(minutes), Right::Walked(minutes), of.clone()))
            .into_iter()
            .collect_view()
            .into_any(),
        Anew::Nothing => ().into_any(),
    };
    let lead = (anew != Anew::Nothing).then(|| view! { <p>{content::log::CORRECT_LEAD}</p> });
    let choices = match anew {
        Anew::Felt | Anew::Walk => view! { <div class="chips">{choices}</div> }.into_any(),
        Anew::Pain | Anew::Nothing => choices,
    };
    view! {
        <div class="correction">
            {lead}
            {choices}
            <ActionButton action=take_back look=Look::Quiet/>
        </div>
    }
}

/// The facts of the arc for those who do not see it.
#[component]
fn Table(rows: Vec<DayRow>) -> impl IntoView {
    let heads = [
        content::log::TABLE_DAY,
        content::log::TABLE_PAIN,
        content::log::SIGN_COLD,
        content::log::SIGN_HEAT,
        content::log::SIGN_ROUTINE,
        content::log::SIGN_WALK,
    ];
    let row = |DayRow { day, pain, counts }: DayRow| {
        let counts = counts.map(|count| view! { <td>{count.to_string()}</td> });
        view! {
            <tr>
                <th scope="row">{day}</th>
                <td>{pain}</td>
                {counts.into_iter().collect_view()}
            </tr>
        }
    };
    view! {
        <table class="notranslate" translate="no">
            <caption>{content::log::TABLE}</caption>
            <thead>
                <tr>{heads.map(|head| view! { <th scope="col">{head}</th> }).into_iter().collect_view()}</tr>
            </thead>
            <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
        </table>
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
        About::Hurt => (Glyph::Warning, "of danger"),
        About::Over => (Glyph::Tick, "of"),
    }
}
