//! The small things a person notes, and their corrections. Each becomes a record; `store::records` stores it.

use super::log;
use crate::app::effect::Effect;
use crate::app::event::RowState;
use crate::app::model::Model;
use crate::app::relief::gate::answer_of;
use crate::app::route::Route;
use crate::app::screen::go;
use crate::app::store;
use crate::app::store::records::write;
use crate::content;
use crate::domain::check::answers::Answer;
use crate::domain::check::question::Q;
use crate::domain::journal::record::{Choice, Entry};
use crate::domain::pain::Pain;
use crate::domain::record_id::RecordId;
use crate::domain::therapy::caution::Caution;
use crate::domain::time::Reading;

/// Pain now, from the log or after a block.
pub fn pain_now(model: &mut Model, score: u8, now: Reading, out: &mut Vec<Effect>) {
    let Some(pain) = Pain::new(score) else { return };
    if let Some(of) = model.correcting.clone() {
        return correct_pain(model, of, pain, now, out);
    }
    if model.history.open_episode().is_none() {
        return;
    }
    write(model, [Entry::PainNow(pain)], now, out);
    model.status = content::timer::pain_noted(score);
    if model.route == Route::After {
        go(model, Route::Now, out);
    }
}

/// A cause of this episode, on or off.
pub fn set_off(model: &mut Model, cause: &str, on: bool, now: Reading, out: &mut Vec<Effect>) {
    let known = content::causes::CAUSES.iter().any(|(id, _)| *id == cause);
    let Some(episode) = model.history.open_episode().filter(|_| known) else { return };
    let mut causes = episode.set_off.clone().unwrap_or_default();
    causes.retain(|id| id != cause);
    if on {
        causes.push(cause.to_owned());
    }
    write(model, [Entry::SetOff(causes)], now, out);
}

/// "I feel better": stops what runs and ends the episode.
pub fn feel_better(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    if model.history.open_episode().is_none() || model.history.running_block(now.stamp).is_some() {
        return;
    }
    write(model, [Entry::EpisodeEnded], now, out);
    store::backup::keep_in_folder(model, out);
    model.check = None;
    go(model, Route::Better, out);
}

/// A fact about the body, from the facts page. The row after the last caution is weakened bones, then come the limits.
pub fn edit_fact(model: &mut Model, place: usize, state: RowState, now: Reading, out: &mut Vec<Effect>) {
    let answer = answer_of(state);
    let entry = match log::editable().get(place).copied() {
        Some(Caution::Thinners) => Entry::Fact(Q::C10, answer),
        Some(caution) => Entry::Holds(caution, answer),
        None if place == log::editable().len() => Entry::Fact(Q::C8, answer),
        None => match limit(model, place - log::editable().len() - 1, answer == Answer::Yes) {
            Some(limits) => Entry::Fact(Q::D3, limits),
            None => return,
        },
    };
    let danger = matches!(entry, Entry::Fact(Q::C8 | Q::C10, _));
    let changed = !matches!(&entry, Entry::Fact(q, answer) if known(model, *q) == Some(*answer));
    write(model, [entry], now, out);
    if danger && changed {
        void_check(model, now, out);
    }
}

fn known(model: &Model, q: Q) -> Option<Answer> {
    model.history.facts.iter().find(|(fact, ..)| *fact == q).map(|(_, answer, _)| *answer)
}

/// A fact that the last check went by is another one: it has to be done again.
fn void_check(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    if model.history.last_check().is_some_and(|check| check.overtaken.is_none()) {
        write(model, [Entry::NewSign], now, out);
    }
}

/// The limits of the spine and joints with this one on or off; nothing where there is no such one.
fn limit(model: &Model, place: usize, on: bool) -> Option<Answer> {
    let bit = Q::D3.question().values().get(place).map(|_| 1_u8 << place)?;
    let set = match known(model, Q::D3) {
        Some(Answer::Many { set, .. }) => set,
        _ => 0,
    };
    Some(Answer::Many { set: if on { set | bit } else { set & !bit }, unsure: false })
}

/// The age, from the facts page.
pub fn edit_age(model: &mut Model, age: u16, now: Reading, out: &mut Vec<Effect>) {
    let answer = Answer::Number(age);
    if answer.fits(Q::A1.question().kind) {
        let changed = model.history.age(now.wall()) != Some(age);
        write(model, [Entry::Fact(Q::A1, answer)], now, out);
        if changed {
            void_check(model, now, out);
        }
        model.note = content::settings::SAVED;
    }
}

/// Light and vibration only.
pub fn choose_silent(model: &mut Model, silent: bool, now: Reading, out: &mut Vec<Effect>) {
    write(model, [Entry::Chose(Choice::Silent(silent))], now, out);
}

/// The region for emergency numbers. An unknown one changes nothing.
pub fn choose_region(model: &mut Model, region: String, now: Reading, out: &mut Vec<Effect>) {
    let known = region.is_empty() || content::regions::REGIONS.iter().any(|entry| entry.id == region);
    if known {
        write(model, [Entry::Chose(Choice::Region(region))], now, out);
    }
}

/// The number to call today: digits and the signs that stand in phone numbers, at most 24.
pub fn choose_doctor(model: &mut Model, number: &str, now: Reading, out: &mut Vec<Effect>) {
    let kept: String =
        number.chars().filter(|c| c.is_ascii_digit() || "+-() ".contains(*c)).take(24).collect();
    write(model, [Entry::Chose(Choice::Doctor(kept.trim().to_owned()))], now, out);
    model.note = content::settings::SAVED;
}

/// A correction of a pain score: what is right is a record of its own.
pub fn correct_pain(model: &mut Model, of: RecordId, pain: Pain, now: Reading, out: &mut Vec<Effect>) {
    if model.journal.find(&of).is_some_and(|record| matches!(record.entry, Entry::PainNow(_))) {
        write(model, [Entry::Amended(of, Box::new(Entry::PainNow(pain)))], now, out);
    }
    model.correcting = None;
}

/// A record is taken back, if a person may.
pub fn take_back(model: &mut Model, of: RecordId, now: Reading, out: &mut Vec<Effect>) {
    if model.journal.find(&of).is_some_and(|record| record.entry.may_be_corrected()) {
        write(model, [Entry::Retracted(of)], now, out);
        model.status = content::log::TAKEN_BACK.to_owned();
    }
    model.correcting = None;
}
