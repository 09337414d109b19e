//! What was noted in a period as a table for spreadsheets (RFC 4180): a head, then a row for each entry, oldest first. Pure.
//!
//! It begins with a byte order mark: without one, a spreadsheet takes UTF-8 for another alphabet. A cell that a program could
//! take for a formula begins with an apostrophe; no number here is below zero, so none of them needs to be spared.

use super::period::{Period, day_of};
use super::sections::exercise;
use crate::app::facts::causes::is_ticked;
use crate::app::facts::days::iso;
use crate::app::words::offset;
use crate::content::causes::CAUSES;
use crate::content::report as say;
use crate::content::{self, Whom};
use crate::domain::diary::{Note, Noted};
use crate::domain::journal::episode::{BlockRecord, DatedCheck, Episode};
use crate::domain::journal::history::History;
use crate::domain::self_checks::measured::{Try, Value};
use crate::domain::therapy::worn::{Worn, sum};
use crate::domain::time::{Instant, Reading, Span};

/// What stands at the very beginning.
pub const MARK: &str = "\u{feff}";
/// The end of a row.
const END: &str = "\r\n";
/// What a spreadsheet may take for the beginning of a formula; the last four are the same signs in full width.
const FORMULA: [char; 11] =
    ['=', '+', '-', '@', '\t', '\r', '\n', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}'];

/// An entry.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Row {
    at: Instant,
    kind: &'static str,
    value: String,
    unit: &'static str,
    text: String,
}

fn row(at: Instant, kind: &'static str) -> Row {
    Row { at, kind, value: String::new(), unit: "", text: String::new() }
}

impl Row {
    fn value(self, value: impl ToString, unit: &'static str) -> Row {
        Row { value: value.to_string(), unit, ..self }
    }

    fn text(self, text: impl Into<String>) -> Row {
        Row { text: text.into(), ..self }
    }
}

/// The table.
pub fn print(history: &History, period: Period, now: Reading) -> String {
    let kept = history.episodes.iter().filter(|episode| !episode.removed).zip(1_usize..);
    let numbered: Vec<(&Episode, usize)> = kept.collect();
    let of_attack = numbered
        .iter()
        .flat_map(|(episode, number)| attack(episode, now).into_iter().map(|row| (row, Some(*number))));
    let others = others(history).into_iter().map(|row| {
        let number = numbered.iter().find(|(episode, _)| episode.holds(row.at));
        let number = number.map(|(_, number)| *number);
        (row, number)
    });
    let within = |(row, _): &(Row, Option<usize>)| period.has(day_of(row.at, history, now));
    let mut rows: Vec<(Row, Option<usize>)> = of_attack.chain(others).filter(within).collect();
    rows.sort_by_key(|(row, _)| row.at);
    let heads = [
        say::CSV_DATE,
        say::CSV_TIME,
        say::CSV_OFFSET,
        say::CSV_KIND,
        say::CSV_VALUE,
        say::CSV_UNIT,
        say::CSV_TEXT,
        say::CSV_ATTACK,
    ];
    let mut text = [MARK, &line(&heads)].concat();
    for (Row { at, kind, value, unit, text: said }, number) in rows {
        let then = Reading { offset_minutes: history.offset_at(at, now), ..now };
        let (hour, minute) = then.clock_of(at);
        let number = number.map(|number| number.to_string()).unwrap_or_default();
        let (date, time) = (iso(then.day_of(at)), format!("{hour:02}:{minute:02}"));
        let zone = offset(then.offset_minutes);
        text.push_str(&line(&[&date, &time, &zone, kind, &value, unit, &said, &number]));
    }
    text
}

/// A row of cells.
fn line(cells: &[&str]) -> String {
    let cells: Vec<String> = cells.iter().map(|text| cell(text)).collect();
    [&cells.join(","), END].concat()
}

/// A cell: no formula, and in quotes where it holds what parts cells and rows.
pub fn cell(text: &str) -> String {
    let first = text.chars().next().filter(|first| FORMULA.contains(first));
    let safe = if first.is_some() { ["'", text].concat() } else { text.to_owned() };
    let quoted = safe.contains(['"', ',', '\r', '\n']);
    if quoted { ["\"", &safe.replace('"', "\"\""), "\""].concat() } else { safe }
}

/// What was noted within an attack.
fn attack(episode: &Episode, now: Reading) -> Vec<Row> {
    let mut rows = vec![row(episode.onset(), say::KIND_BEGAN)];
    let named = CAUSES.iter().filter(|cause| is_ticked(episode, cause));
    rows.extend(named.map(|cause| row(episode.started, say::KIND_BEFORE).text(cause.text)));
    rows.extend(episode.checks.iter().flat_map(check));
    let score = say::UNIT_SCORE;
    rows.extend(episode.pain.iter().map(|it| row(it.at, say::KIND_PAIN).value(it.pain.get(), score)));
    rows.extend(episode.notes.iter().map(note));
    rows.extend(episode.blocks.iter().map(|record| block(record, now)));
    rows.extend(episode.rests.iter().map(|rest| {
        let long = rest.length(now.wall()).whole_minutes();
        row(rest.down, say::KIND_LYING).value(long, say::UNIT_MINUTES)
    }));
    rows.extend(episode.ended.map(|at| row(at, say::KIND_ENDED)));
    rows
}

fn check(dated: &DatedCheck) -> Vec<Row> {
    let reasons = dated.check.reasons.iter().filter_map(|id| content::check::reason(id));
    let reasons: Vec<String> = reasons.map(|reason| reason.text.about(Whom::Me).to_string()).collect();
    let word = content::verdict::word(dated.check.verdict);
    let made = row(dated.at, say::KIND_CHECK).value(word, "").text(reasons.join(" "));
    let new = dated.overtaken.map(|at| row(at, say::KIND_NEW));
    let yes = dated.permitted.map(|at| row(at, say::KIND_PERMITTED));
    [Some(made), new, yes].into_iter().flatten().collect()
}

fn note(note: &Note) -> Row {
    let kind = |kind| row(note.at, kind);
    match &note.noted {
        Noted::Worst(pain) => kind(say::KIND_WORST).value(pain.get(), say::UNIT_SCORE),
        Noted::SleepLost(minutes) => kind(say::KIND_SLEEP).value(minutes, say::UNIT_MINUTES),
        Noted::Activity(score) => kind(say::KIND_ACTIVITY).value(score, say::UNIT_SCORE),
        Noted::Limited => kind(say::KIND_LIMITED),
        Noted::Words(words) => kind(say::KIND_WORDS).text(words),
    }
}

fn block(record: &BlockRecord, now: Reading) -> Row {
    let on = match record.block.came_to(now.stamp) {
        Worn::Times(times) => Some(sum(&times)),
        Worn::SoFar(time) => Some(time.on),
        Worn::Unknown => None,
    };
    let mode = content::relief::mode_name(record.block.plan.mode());
    let text = record.effect.map_or(mode.to_owned(), |felt| say::session(mode, content::log::felt(felt)));
    let row = row(record.block.started(), say::KIND_SESSION).text(text);
    let minutes = |on: Span| on.whole_minutes();
    on.map(minutes).map_or(row.clone(), |minutes| row.value(minutes, say::UNIT_MINUTES))
}

/// What is noted in an attack or without one.
fn others(history: &History) -> Vec<Row> {
    let movement = &history.movement;
    let walks = movement
        .walks
        .iter()
        .map(|(_, at, minutes)| row(*at, say::KIND_WALK).value(minutes, say::UNIT_MINUTES));
    let routines = movement.moved.iter().map(|record| {
        let names: Vec<&str> = record.moved.parts.iter().map(|part| exercise(part.number)).collect();
        row(record.at, say::KIND_ROUTINE).text(names.join(", "))
    });
    let hurts = movement.hurts.iter().map(|(at, number, pain)| {
        let row = row(*at, say::KIND_HURT).text(exercise(*number));
        pain.map_or(row.clone(), |pain| row.value(pain.get(), say::UNIT_SCORE))
    });
    let medicines = history.medicines.taken.iter().filter_map(|taken| {
        let medicine = &history.medicines.find(&taken.of)?.medicine;
        let text = say::medicine(&medicine.name, say::class(medicine.class));
        Some(row(taken.at, say::KIND_MEDICINE).text(text))
    });
    let tries = history.tries.iter().map(|record| tried(record.at, &record.tried));
    walks.chain(routines).chain(hurts).chain(medicines).chain(tries).collect()
}

fn tried(at: Instant, tried: &Try) -> Row {
    let name = content::self_checks::words(tried.check).title;
    let name = tried.side.map_or(name.to_owned(), |side| say::side(name, content::training::side(side)));
    let row = row(at, say::KIND_SELF_CHECK).text(name);
    match tried.value {
        Value::Seconds(n) => row.value(n, say::UNIT_SECONDS),
        Value::Degrees(n) | Value::Estimated(n) => row.value(n, say::UNIT_DEGREES),
        Value::Centimetres(n) => row.value(n, say::UNIT_CENTIMETRES),
        Value::Times(n) => row.value(n, say::UNIT_TIMES),
        Value::Fine(fine) => row.value(u8::from(fine), say::UNIT_YES),
        Value::Hurt => Row { kind: say::KIND_HURT, ..row },
    }
}
