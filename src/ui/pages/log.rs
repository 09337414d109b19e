//! The log: pain now on top with what else can be noted, then each attack as an arc; what was noted stands below it by days,
//! correctable in place.

use leptos::prelude::*;

use super::entry::{Correcting, Lines};
use super::parts::{BackupNudge, Patterns};
use super::quick::QuickNotes;
use crate::app::event::notes::Msg;
use crate::app::facts::arc::{self, DayRow};
use crate::app::notes;
use crate::app::notes::log::LogPage;
use crate::app::page::Action;
use crate::app::route::Route;
use crate::content;
use crate::domain::record_id::RecordId;
use crate::ui::actions::{ActionButton, ActionStack, ActionToggles, Look};
use crate::ui::components::after_paint::AfterPaint;
use crate::ui::components::arc::ArcPicture;
use crate::ui::components::in_turn::InTurn;
use crate::ui::components::pain_scale::PainScale;
use crate::ui::dispatch::{part, use_dispatch};

/// Quick entry and attacks.
#[component]
pub fn Log() -> impl IntoView {
    let app = use_dispatch();
    let page = app.view(notes::log::page);
    let asks_pain = part(page, |page| page.asks_pain);
    let ids = part(page, |page| page.attacks.clone());
    let more = part(page, |page| page.more);
    let first = part(page, |page| page.first.clone());
    let whole = RwSignal::new(false);
    let earlier = Action::new(content::log::LOG_EARLIER, Msg::ShowOlder);
    view! {
        <main id="page">
            <h1>{content::log::HEADING}</h1>
            <Show when=move || asks_pain.get()>
                <section class="card">
                    <h2>{content::timer::PAIN_HEADING}</h2>
                    <PainScale on_pick=move |score| app.tap(Msg::PainNow(score))/>
                    <QuickNotes page/>
                </section>
            </Show>
            <AsksOver page/>
            <BackupNudge card=part(page, |page| page.nudge.clone())/>
            <Patterns lines=part(page, |page| page.patterns.clone())/>
            {move || first.get().map(|action| view! { <Empty action/> })}
            <div class="actions">
                <a class="quiet" href=Route::Find.print()>{content::find::LINK}</a>
                <Show when=move || ids.with(|ids| !ids.is_empty())>
                    <a class="quiet" href=Route::Insight.print()>{content::insight::TITLE}</a>
                    <a class="quiet" href=Route::Report.print()>{content::report::TITLE}</a>
                </Show>
            </div>
            <AfterPaint>
                <InTurn each=ids whole let(id)>
                    <AttackCard page id/>
                </InTurn>
                {
                    let earlier = earlier.clone();
                    view! {
                        <Show when=move || more.get() && whole.get()>
                            <ActionButton action=earlier.clone() look=Look::Quiet/>
                        </Show>
                    }
                }
            </AfterPaint>
        </main>
    }
}

/// Whether the attack is over, where much speaks for it.
#[component]
fn AsksOver(page: Memo<LogPage>) -> impl IntoView {
    let asked = part(page, |page| page.asks_over.clone());
    let card = |(lead, answers): (&'static str, [Action; 2])| {
        let answers = Signal::stored(answers.to_vec());
        view! {
            <section class="card">
                <h2>{content::log::ASK_END}</h2>
                <p>{lead}</p>
                <ActionStack actions=answers/>
            </section>
        }
    };
    move || asked.get().map(card)
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
    let attack = use_dispatch().view(move |model, now| notes::log::attack(model, &known, now));
    let heading = part(attack, |attack| attack.as_ref().map(|attack| attack.heading.clone()));
    let arc = part(attack, |attack| attack.as_ref().map(|attack| attack.arc.clone()));
    let known = id.clone();
    let newest = part(page, move |page| page.attacks.first() == Some(&known));
    let correcting =
        Correcting { record: part(page, |page| page.correcting.clone()), note: part(page, |page| page.note) };
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
fn Entries(id: RecordId, correcting: Correcting) -> impl IntoView {
    let unfolded = use_dispatch().view(move |model, now| notes::entries::unfolded(model, &id, now));
    let days = part(unfolded, |all| all.days.iter().map(|day| day.heading.clone()).enumerate().collect());
    let table = part(unfolded, |all| all.table.clone());
    let set_off = part(unfolded, |all| all.set_off.clone());
    let causes = part(unfolded, |all| all.causes.clone());
    let take_back = part(unfolded, |all| all.take_back.clone());
    view! {
        <div class="unseen">{move || view! { <Table rows=table.get()/> }}</div>
        <InTurn each=days let((place, heading))>
            <h3 class="notranslate" translate="no">{heading}</h3>
            <Lines day=part(unfolded, move |all| all.days.get(place).cloned()) correcting/>
        </InTurn>
        <details class="why">
            <summary class="notranslate" translate="no">{move || set_off.get()}</summary>
            <div class="chips" role="group" aria-label=content::log::SET_OFF_NONE>
                <ActionToggles actions=causes look=Look::Chip/>
            </div>
        </details>
        {move || take_back.get().map(|action| view! { <ActionButton action look=Look::Plain/> })}
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
