//! The journal in memory and on disk: reading at the start, writing on events, and the small things a person notes.

use super::effect::Effect;
use super::event::{Device, RowState};
use super::relief_flow::answer_of;
use super::route::Route;
use super::saved::{self, DecodeError};
use super::{Model, Notice, Words, go, tell, timer_flow};
use crate::content;
use crate::domain::answers::Answer;
use crate::domain::caution::{Asked, CAUTIONS, Caution};
use crate::domain::history::History;
use crate::domain::instant::Reading;
use crate::domain::journal::{Choice, Entry, Record};
use crate::domain::pain::Pain;
use crate::domain::question::Q;

/// Reads everything stored. What can't be read is copied aside before anything is written, and its key is never
/// written again.
pub fn start(
    model: &mut Model,
    device: Device,
    stored: Vec<(String, String)>,
    now: Reading,
    out: &mut Vec<Effect>,
) {
    model.device = device;
    if !model.device.can_store {
        tell(model, Notice::NoStorage);
    }
    let mut newly_aside = 0;
    for (key, text) in &stored {
        if key == saved::THEME {
            model.theme.clone_from(text);
        }
        if key.starts_with(saved::BAD) {
            model.set_aside.push((key.clone(), text.clone()));
        }
    }
    let mut unreadable: Vec<&str> = Vec::new();
    for (key, text) in stored.iter().filter(|(key, _)| saved::is_shard_key(key)) {
        match saved::decode(text) {
            Ok(shard) => {
                model.revisions.push((key.clone(), shard.revision));
                model.journal.merge(shard.records);
            }
            Err(error) => {
                unreadable.push(key);
                if matches!(error, DecodeError::Newer(_)) {
                    model.read_only = true;
                    tell(model, Notice::Newer);
                } else {
                    newly_aside += usize::from(set_aside(model, key, text, out));
                }
            }
        }
    }
    while unreadable.iter().any(|key| key.ends_with(&format!(":{}", model.device.writer))) {
        model.device.writer.push('b');
    }
    if newly_aside > 0 {
        tell(model, Notice::SetAside(newly_aside));
    }
    model.history = History::of(&model.journal);
    timer_flow::look(model, now, out);
    // A mark of this page, so that its own clock counts from here, whatever happens to the wall clock.
    timer_flow::hide(model, now, out);
    out.push(Effect::FetchReading);
}

/// The words arrived, or did not. What is here stays.
pub fn reading_arrived(model: &mut Model, text: Option<String>) {
    if text.is_some_and(content::arrive) {
        model.reading = Words::Here;
    } else if model.reading == Words::Waiting {
        model.reading = Words::Missing;
    }
}

/// Copies a text aside under a key of its own. `false` when it is there already.
fn set_aside(model: &mut Model, key: &str, text: &str, out: &mut Vec<Effect>) -> bool {
    let aside = saved::quarantine_key(key, text);
    if model.set_aside.iter().any(|(known, _)| *known == aside) {
        return false;
    }
    out.push(Effect::Write { key: aside.clone(), text: text.to_owned() });
    model.set_aside.push((aside, text.to_owned()));
    true
}

/// Adds entries as records of this tab and writes the shards they belong to.
pub fn write(
    model: &mut Model,
    entries: impl IntoIterator<Item = Entry>,
    now: Reading,
    out: &mut Vec<Effect>,
) {
    let mut keys: Vec<String> = Vec::new();
    for entry in entries {
        let id = model.journal.next_id(&model.device.writer, now.wall());
        let record = Record { id, wall: now.wall(), entry };
        let key = saved::key_of(&record);
        if !keys.contains(&key) {
            keys.push(key);
        }
        model.journal.merge([record]);
    }
    model.history = History::of(&model.journal);
    for key in keys {
        save(model, key, now, out);
    }
}

fn save(model: &mut Model, key: String, now: Reading, out: &mut Vec<Effect>) {
    if model.read_only {
        return;
    }
    let text = shard_text(model, &key, now);
    out.retain(|effect| !matches!(effect, Effect::Write { key: same, .. } if *same == key));
    out.push(Effect::Write { key, text });
}

/// All of this tab's records that belong under a key, as the text to store.
fn shard_text(model: &mut Model, key: &str, now: Reading) -> String {
    let writer = model.device.writer.clone();
    let revision = match model.revisions.iter_mut().find(|(known, _)| known == key) {
        Some((_, revision)) => {
            *revision = revision.saturating_add(1);
            *revision
        }
        None => {
            model.revisions.push((key.to_owned(), 1));
            1
        }
    };
    let own = |record: &&Record| record.id.writer == writer && saved::key_of(record) == key;
    let records: Vec<&Record> = model.journal.records().iter().filter(own).collect();
    saved::encode(&records, revision, now.wall(), &writer)
}

/// Another tab wrote: its records join ours.
pub fn stored_elsewhere(model: &mut Model, key: &str, text: Option<&str>) {
    let Some(text) = text.filter(|_| saved::is_shard_key(key)) else { return };
    if let Ok(shard) = saved::decode(text) {
        model.journal.merge(shard.records);
        model.history = History::of(&model.journal);
    }
}

/// A write ended. A failed one stays on screen until it has succeeded after all: as soon as some write succeeds, there
/// is room again, and the others are tried anew.
pub fn written(model: &mut Model, key: String, ok: bool, now: Reading, out: &mut Vec<Effect>) {
    model.unsaved.retain(|known| *known != key);
    if ok {
        if model.unsaved.is_empty() {
            model.notices.retain(|notice| *notice != Notice::NotSaved);
        } else if let Some(next) = model.unsaved.iter().find(|key| saved::is_shard_key(key)).cloned() {
            save(model, next, now, out);
        }
    } else {
        model.unsaved.push(key);
        tell(model, Notice::NotSaved);
    }
}

/// Pain now, from the log or after a block.
pub fn pain_now(model: &mut Model, score: u8, now: Reading, out: &mut Vec<Effect>) {
    let Some(pain) = Pain::new(score) else { return };
    if model.history.open_episode().is_none() {
        return;
    }
    write(model, [Entry::PainNow(pain)], now, out);
    model.status = super::present::words::filled(content::copy::PAIN_NOTED, &[("score", &score.to_string())]);
    if model.route == Route::After {
        go(model, Route::Now, out);
    }
}

/// A cause of this episode, on or off.
pub fn set_off(model: &mut Model, cause: &str, on: bool, now: Reading, out: &mut Vec<Effect>) {
    let known = content::words().causes.iter().any(|entry| entry.id == cause);
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
    go(model, Route::Better, out);
}

/// The conditions a person can edit, in the order of the facts page; then the two facts of the danger check.
pub fn editable() -> Vec<Caution> {
    let asked_once = CAUTIONS.iter().filter(|row| row.asked == Asked::Once).map(|row| row.caution);
    asked_once.chain([Caution::Thinners]).collect()
}

/// A fact about the body, from the facts page. The row after the last caution is weakened bones.
pub fn edit_fact(model: &mut Model, place: usize, state: RowState, now: Reading, out: &mut Vec<Effect>) {
    let answer = answer_of(state);
    let entry = match editable().get(place).copied() {
        Some(Caution::Thinners) => Entry::Fact(Q::C10, answer),
        Some(caution) => Entry::Holds(caution, answer),
        None if place == editable().len() => Entry::Fact(Q::C8, answer),
        None => return,
    };
    write(model, [entry], now, out);
}

/// The age, from the facts page.
pub fn edit_age(model: &mut Model, age: u16, now: Reading, out: &mut Vec<Effect>) {
    let answer = Answer::Number(age);
    if answer.fits(Q::A1.question().kind) {
        write(model, [Entry::Fact(Q::A1, answer)], now, out);
        model.note = content::copy::SAVED;
    }
}

/// Light and vibration only.
pub fn choose_silent(model: &mut Model, silent: bool, now: Reading, out: &mut Vec<Effect>) {
    write(model, [Entry::Chose(Choice::Silent(silent))], now, out);
}

/// The region for emergency numbers. An unknown one changes nothing.
pub fn choose_region(model: &mut Model, region: String, now: Reading, out: &mut Vec<Effect>) {
    let known = region.is_empty() || content::regions().iter().any(|entry| entry.id == region);
    if known {
        write(model, [Entry::Chose(Choice::Region(region))], now, out);
    }
}

/// The number to call today: digits and the signs that stand in phone numbers, at most 24.
pub fn choose_doctor(model: &mut Model, number: &str, now: Reading, out: &mut Vec<Effect>) {
    let kept: String =
        number.chars().filter(|c| c.is_ascii_digit() || "+-() ".contains(*c)).take(24).collect();
    write(model, [Entry::Chose(Choice::Doctor(kept.trim().to_owned()))], now, out);
    model.note = content::copy::SAVED;
}

/// Everything stored, as it is, with what could not be stored.
pub fn download_all(model: &mut Model, now: Reading) -> Effect {
    let (year, month, day) = now.day_of(now.wall()).civil();
    let keys = if model.device.can_store { model.unsaved.clone() } else { all_keys(model) };
    let unsaved = keys
        .into_iter()
        .map(|key| {
            let text = match model.set_aside.iter().find(|(aside, _)| *aside == key) {
                Some((_, text)) => text.clone(),
                None => shard_text(model, &key, now),
            };
            (key, text)
        })
        .collect();
    Effect::DownloadStored { name: format!("unclench-{year:04}-{month:02}-{day:02}.json"), unsaved }
}

fn all_keys(model: &Model) -> Vec<String> {
    let mut keys: Vec<String> = Vec::new();
    for record in model.journal.records() {
        let key = saved::key_of(record);
        if !keys.contains(&key) {
            keys.push(key);
        }
    }
    keys
}
