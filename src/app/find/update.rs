//! What is searched, and the month on screen. Everything noted is made ready to be compared once the page is drawn, and anew
//! when records come in; a search then only compares.

use std::collections::BTreeMap;

use crate::app::event::find::Msg;
use crate::app::facts::{days, entries, plain};
use crate::app::model::find::{Index, IndexedDay, State};
use crate::app::outbox::Outbox;
use crate::app::route::Route;
use crate::app::words;
use crate::content;
use crate::domain::journal::history::History;
use crate::domain::time::{LocalDay, Reading};

/// A search is at most this many characters long.
pub const MOST_QUERY: usize = 80;

/// Something happened on the page.
pub fn update(state: &mut State, msg: Msg, out: &mut Outbox<'_>) {
    match msg {
        Msg::Drawn => state.awaits_all = true,
        Msg::Typed(text) => {
            state.query = text.chars().take(MOST_QUERY).collect();
            state.words = plain::words(&state.query);
            state.more = 0;
            search(state, out);
            out.status(said(state));
        }
        Msg::More => state.more += 1,
        Msg::Month(year, month) => {
            if LocalDay::of(year, month, 1).is_some() {
                (state.month, state.day) = (Some((year, month)), None);
                out.status(content::find::month(words::month(month), year));
            }
        }
        Msg::Day(day) => state.day = day,
    }
}

/// After every event: once all that is stored is read it is made ready, and what came in meanwhile is searched, too.
pub fn look(state: &mut State, out: &Outbox<'_>) {
    if out.route != Route::Find {
        return;
    }
    if state.awaits_all && out.has_read_all() {
        state.awaits_all = false;
        make_ready(state, out);
    }
    if !state.words.is_empty() && state.index.of != made_of(out) {
        search(state, out);
    }
}

/// Another page is on screen.
pub fn leave(state: &mut State) {
    *state = State::default();
}

/// How much was found, in words; nothing where nothing is searched.
pub fn said(state: &State) -> String {
    match state.hits.iter().map(|(_, count)| count).sum::<usize>() {
        _ if state.words.is_empty() => String::new(),
        0 => content::find::NOTHING.to_owned(),
        count => content::find::found(count),
    }
}

/// What an index is made of: it holds until more is known, or the clock is another one.
fn made_of(out: &Outbox<'_>) -> (usize, i32) {
    (out.journal.records().len(), out.now().offset_minutes)
}

fn search(state: &mut State, out: &Outbox<'_>) {
    if state.words.is_empty() {
        state.hits.clear();
        return;
    }
    make_ready(state, out);
    let counted = state.index.days.iter().map(|day| (day.day, count(day, &state.words)));
    state.hits = counted.filter(|(_, count)| *count > 0).collect();
}

fn make_ready(state: &mut State, out: &Outbox<'_>) {
    let of = made_of(out);
    if state.index.of != of {
        state.index = Index { of, days: indexed(&out.history, out.now()) };
    }
}

/// How much of a day holds all the words; some of them may be the day itself.
fn count(day: &IndexedDay, words: &[String]) -> usize {
    let rest: Vec<&String> = words.iter().filter(|word| !plain::has(&day.named, word)).collect();
    day.texts.iter().filter(|text| rest.iter().all(|word| plain::has(text, word))).count()
}

/// True where this text, noted on that day, holds all the words.
pub fn holds(day: LocalDay, text: &str, words: &[String]) -> bool {
    let one = IndexedDay { day, named: named(day), texts: vec![plain::plain(text)] };
    count(&one, words) > 0
}

/// Everything noted, ready to be compared, newest day first.
fn indexed(history: &History, now: Reading) -> Vec<IndexedDay> {
    let mut days: BTreeMap<LocalDay, Vec<String>> = BTreeMap::new();
    for line in entries::all(history, now, |_| true) {
        days.entry(days::local(line.at, history, now).0).or_default().push(plain::plain(&line.text));
    }
    let indexed = days.into_iter().rev().map(|(day, texts)| IndexedDay { day, named: named(day), texts });
    indexed.collect()
}

/// A day in words and in numbers: "tuesday 12 march 2024 2024-03-12".
fn named(day: LocalDay) -> String {
    let (year, month, date) = day.civil();
    let weekday = content::times::DAYS[day.weekday() as usize];
    let words = content::times::day_of_year(weekday, date, words::month(month), year);
    plain::plain(&format!("{words} {}", days::iso(day)))
}
