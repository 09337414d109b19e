//! The small things a person notes, and their corrections. Each becomes a record; `store::records` stores it.

use super::quick::SLEEP;
use super::{facts, undo};
use crate::app::event::check;
use crate::app::event::notes::{Fact, Msg, Quick, Right};
use crate::app::event::row::RowState;
use crate::app::event::timer;
use crate::app::facts::{days, typed};
use crate::app::model::known::Known;
use crate::app::model::moves::WALKS;
use crate::app::model::notes::State;
use crate::app::outbox::Outbox;
use crate::app::route::Route;
use crate::app::saved;
use crate::content;
use crate::domain::check::answers::Answer;
use crate::domain::check::question::Q;
use crate::domain::diary::{MOST_ACTIVITY, MOST_WORDS, Noted, on_one_line};
use crate::domain::journal::dating::dated;
use crate::domain::journal::record::{ADDRESS_CHARS, Choice, Entry};
use crate::domain::moves::movement::Said;
use crate::domain::pain::Pain;
use crate::domain::record_id::RecordId;
use crate::domain::therapy::caution::Caution;

/// Something was noted, corrected or set.
pub fn update(state: &mut State, msg: Msg, out: &mut Outbox<'_>) {
    match msg {
        Msg::PainNow(score) => pain_now(score, out),
        Msg::Note(what) => note(state, what, out),
        Msg::Worst(score) => say(Pain::new(score).map(Noted::Worst), out),
        Msg::Slept(minutes) => say(Some(minutes).filter(|n| SLEEP.contains(n)).map(Noted::SleepLost), out),
        Msg::Rated(score) => say(Some(score).filter(|score| *score <= 10).map(Noted::Activity), out),
        Msg::Limited => say(Some(Noted::Limited), out),
        Msg::Words(text) => say(words(&text), out),
        Msg::Activity(name) => choose_activity(state, &name, out),
        Msg::WasAt(of, text) => was_at(state, of, &text, out),
        Msg::GoesOn => goes_on(state, out),
        Msg::SetOff(of, cause, on) => set_off(of, cause, on, out),
        Msg::FeelBetter => ask_end(state, out),
        Msg::NotOver => state.asks_end = false,
        Msg::Over => over(state, out),
        Msg::Fact(fact, to) => edit_fact(fact, to, out),
        Msg::Age(text) => edit_age(&text, out),
        Msg::Silent(silent) => choose_silent(silent, out),
        Msg::Theme(theme) => out.theme(theme),
        Msg::Region(region) => choose_region(region, out),
        Msg::Doctor(number) => choose_doctor(&number, out),
        Msg::Address(text) => choose_address(&text, out),
        Msg::ShowOlder => state.older_shown += 1,
        Msg::Correct(of) => correct(state, of, out),
        Msg::Amend(of, right) => amend(state, of, right, out),
        Msg::TakeBack(of) => take_back(state, of, out),
        Msg::Noted(id) => undo::noted(state, id, out),
        Msg::Redated(id, before) => undo::redated(state, id, before, out),
        Msg::Unlisted(of) => undo::unlisted(state, of, out),
        Msg::Undo => undo::undo(state, out),
        Msg::HoldUndo(held) => undo::hold(state, held, out),
    }
}

/// Pain now, from the log or after a block.
fn pain_now(score: u8, out: &mut Outbox<'_>) {
    let Some(pain) = Pain::new(score) else { return };
    if out.history.open_episode().is_none() {
        return;
    }
    out.note_pain(pain);
    if out.route == Route::After {
        out.request(timer::Msg::PainDone);
    }
}

/// Something is about to be noted, and nothing else.
fn note(state: &mut State, what: Option<Quick>, out: &mut Outbox<'_>) {
    let names = what == Some(Quick::Activity) && out.history.activity.is_none();
    state.noting = if names { Some(Quick::Name) } else { what };
    state.correcting = None;
    out.note("");
}

/// Noted, where an attack is open and there is something to note.
fn say(noted: Option<Noted>, out: &mut Outbox<'_>) {
    if let Some(noted) = noted.filter(|_| out.history.open_episode().is_some()) {
        out.note_undoable(Entry::Noted(noted));
    }
}

/// Words as they are kept; nothing where none were typed.
fn words(text: &str) -> Option<Noted> {
    Some(on_one_line(text, MOST_WORDS)).filter(|line| !line.is_empty()).map(Noted::Words)
}

/// What their own activity is called; then it is rated at once.
fn choose_activity(state: &mut State, name: &str, out: &mut Outbox<'_>) {
    let name = on_one_line(name, MOST_ACTIVITY);
    if name.is_empty() {
        out.note(content::log::BAD_ACTIVITY);
        return;
    }
    out.write([Entry::Chose(Choice::Activity(name))]);
    state.noting = Some(Quick::Activity);
    out.note("");
}

/// The attack goes on: it is not asked again today.
fn goes_on(state: &mut State, out: &mut Outbox<'_>) {
    let now = out.now();
    let today = now.day_of(now.wall());
    state.goes_on = Some(today);
    out.keep(saved::GOES_ON.to_owned(), days::iso(today));
}

/// What was stored of that answer.
pub fn remember(state: &mut State, text: &str) {
    state.goes_on = typed::day(text);
}

/// Another line is opened for its correction, or none.
fn correct(state: &mut State, of: Option<RecordId>, out: &mut Outbox<'_>) {
    state.correcting = of;
    state.noting = None;
    out.note("");
}

/// What that record says was at another moment. It can be undone, too.
fn was_at(state: &mut State, of: RecordId, text: &str, out: &mut Outbox<'_>) {
    let Some((day, minute)) = typed::day_and_time(text) else {
        out.note(content::log::BAD_MOMENT);
        return;
    };
    let typed = days::moment_of(day, minute, &out.history, out.now());
    let Some(before) = out.journal.find(&of).map(|record| out.journal.moment(record)) else { return };
    match dated(&out.history, &out.journal, &of, typed) {
        Some(Ok(at)) => {
            state.correcting = None;
            out.note("");
            // The same minute is the same moment.
            if days::local(at, &out.history, out.now()) == days::local(before, &out.history, out.now()) {
                return;
            }
            out.write([Entry::WasAt(of.clone(), at)]);
            undo::offer(state, content::log::REDATED.to_owned(), Entry::WasAt(of, before), out);
        }
        Some(Err(refused)) => out.note(content::log::refused(refused)),
        None => {}
    }
}

/// A cause of that episode, on or off; its end changes nothing about it. Words of a later version in the list stay.
fn set_off(of: RecordId, cause: &str, on: bool, out: &mut Outbox<'_>) {
    let known = content::causes::cause(cause).is_some();
    let episode = out.history.episodes.iter().rev().find(|episode| episode.id == of && !episode.removed);
    let Some(episode) = episode.filter(|_| known) else { return };
    let mut causes = episode.set_off.clone().unwrap_or_default();
    causes.retain(|id| id != cause);
    if on {
        causes.push(cause.to_owned());
    }
    out.write([Entry::SetOffOf(of, causes)]);
}

/// "It is over": asked first, as nothing goes on after it.
fn ask_end(state: &mut State, out: &Outbox<'_>) {
    state.asks_end = may_end(out);
}

fn may_end(known: &Outbox<'_>) -> bool {
    known.history.open_episode().is_some() && !known.is_running(known.now())
}

/// It is over: the episode ends, and for a moment that can be undone.
fn over(state: &mut State, out: &mut Outbox<'_>) {
    state.asks_end = false;
    if !may_end(out) {
        return;
    }
    out.note_undoable(Entry::EpisodeEnded);
    out.back_up_to_folder();
    out.request(check::Msg::Leave);
    out.go(Route::Better);
}

/// A fact about the body, from the facts page. What can't be edited there changes nothing.
fn edit_fact(fact: Fact, to: RowState, out: &mut Outbox<'_>) {
    let answer = to.answer();
    let entry = match fact {
        Fact::Holds(caution) if !facts::editable().contains(&caution) => return,
        Fact::Holds(Caution::Thinners) => Entry::Fact(Q::C10, answer),
        Fact::Holds(caution) => Entry::Holds(caution, answer),
        Fact::Bones => Entry::Fact(Q::C8, answer),
        Fact::Limit(id) => match limit(out, id, answer == Answer::Yes) {
            Some(limits) => Entry::Fact(Q::D3, limits),
            None => return,
        },
    };
    let danger = matches!(entry, Entry::Fact(Q::C8 | Q::C10, _));
    let changed = !matches!(&entry, Entry::Fact(q, answer) if answered(out, *q) == Some(*answer));
    out.write([entry]);
    if danger && changed {
        void_check(out);
    }
}

fn answered(known: &Known, q: Q) -> Option<Answer> {
    known.history.facts.iter().find(|(fact, ..)| *fact == q).map(|(_, answer, _)| *answer)
}

/// A fact that the last check went by is another one: it has to be done again.
fn void_check(out: &mut Outbox<'_>) {
    if out.history.last_check().is_some_and(|check| check.overtaken.is_none()) {
        out.write([Entry::NewSign]);
    }
}

/// The limits of the spine and joints with this one on or off; nothing where there is no such one.
fn limit(known: &Known, id: &str, on: bool) -> Option<Answer> {
    let place = Q::D3.question().values().iter().position(|known| *known == id)?;
    let bit = 1_u8 << place;
    let set = match answered(known, Q::D3) {
        Some(Answer::Many { set, .. }) => set,
        _ => 0,
    };
    Some(Answer::Many { set: if on { set | bit } else { set & !bit }, unsure: false })
}

/// The age, as typed on the facts page.
fn edit_age(text: &str, out: &mut Outbox<'_>) {
    let now = out.now();
    let Some(age) = typed::age(text) else {
        out.note(content::check::screens::BAD_AGE);
        return;
    };
    let changed = out.history.age(now.wall()) != Some(age);
    out.write([Entry::Fact(Q::A1, Answer::Number(age))]);
    if changed {
        void_check(out);
    }
    out.note(content::settings::SAVED);
}

/// Light and vibration only.
fn choose_silent(silent: bool, out: &mut Outbox<'_>) {
    out.write([Entry::Chose(Choice::Silent(silent))]);
}

/// The country for emergency numbers, by its code; empty to follow the device. An unknown one changes nothing.
fn choose_region(region: String, out: &mut Outbox<'_>) {
    let known = region.is_empty() || content::emergency::country(&region).is_some();
    if known {
        out.write([Entry::Chose(Choice::Region(region))]);
    }
}

/// The number to call today: digits and the signs that stand in phone numbers, at most 24.
fn choose_doctor(number: &str, out: &mut Outbox<'_>) {
    let kept: String = typed::latin_digits(number)
        .chars()
        .filter(|c| c.is_ascii_digit() || "+-() ".contains(*c))
        .take(24)
        .collect();
    out.write([Entry::Chose(Choice::Doctor(kept.trim().to_owned()))]);
    out.note(content::settings::SAVED);
}

/// Where the person lives, as typed: on one line, at most as long as it may be.
fn choose_address(text: &str, out: &mut Outbox<'_>) {
    let line: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let words = line.split_whitespace().collect::<Vec<_>>().join(" ");
    let kept: String = words.chars().take(ADDRESS_CHARS).collect();
    out.write([Entry::Chose(Choice::Address(kept.trim_end().to_owned()))]);
    out.note(content::settings::SAVED);
    out.status(content::settings::SAVED.to_owned());
}

/// A correction: what is right is a record of its own. It can be undone, too.
fn amend(state: &mut State, of: RecordId, right: Right, out: &mut Outbox<'_>) {
    state.correcting = None;
    let Some(before) = standing(out, &of) else { return };
    let right = match (&before, right) {
        (Entry::PainNow(_), Right::Pain(score)) => Pain::new(score).map(Entry::PainNow),
        (Entry::BlockJudged(block, _), Right::Felt(felt)) => Some(Entry::BlockJudged(block.clone(), felt)),
        (Entry::Movement(Said::Walked(_)), Right::Walked(minutes)) => {
            Some(minutes).filter(|minutes| WALKS.contains(minutes)).map(|n| Entry::Movement(Said::Walked(n)))
        }
        (Entry::Noted(Noted::Worst(_)), Right::Pain(score)) => {
            Pain::new(score).map(|pain| Entry::Noted(Noted::Worst(pain)))
        }
        (Entry::Noted(Noted::SleepLost(_)), Right::Slept(minutes)) => {
            Some(minutes).filter(|n| SLEEP.contains(n)).map(|n| Entry::Noted(Noted::SleepLost(n)))
        }
        (Entry::Noted(Noted::Activity(_)), Right::Rated(score)) => {
            Some(score).filter(|score| *score <= 10).map(|score| Entry::Noted(Noted::Activity(score)))
        }
        (Entry::Noted(Noted::Words(_)), Right::Words(text)) => words(&text).map(Entry::Noted),
        _ => None,
    };
    let Some(right) = right.filter(|right| *right != before) else { return };
    out.write([Entry::Amended(of.clone(), Box::new(right))]);
    let back = Entry::Amended(of, Box::new(before));
    undo::offer(state, content::log::CORRECTED.to_owned(), back, out);
}

/// A record is taken back, if a person may.
fn take_back(state: &mut State, of: RecordId, out: &mut Outbox<'_>) {
    state.correcting = None;
    let Some(before) = standing(out, &of).filter(|_| undo::may_be_retracted(&out.history, &of)) else {
        return;
    };
    out.write([Entry::Retracted(of.clone())]);
    let back = Entry::Amended(of, Box::new(before));
    undo::offer(state, content::log::TAKEN_BACK.to_owned(), back, out);
}

/// What a record says now, where a person may correct it and it was not taken back.
fn standing(known: &Known, of: &RecordId) -> Option<Entry> {
    let record = known.journal.find(of).filter(|record| record.entry.may_be_corrected())?;
    known.journal.standing(record).cloned()
}
