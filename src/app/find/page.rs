//! The page that finds what was noted: a field, a month as a calendar with the day that was picked, or what was found. Pure.

use super::update;
use crate::app::event::find::Msg;
use crate::app::facts::days::local;
use crate::app::facts::entries::{About, Day, Found, by_days, on_days};
use crate::app::model::Model;
use crate::app::page::Action;
use crate::app::words;
use crate::content;
use crate::domain::record_id::RecordId;
use crate::domain::time::{LocalDay, Reading};

/// So many entries are shown at a time.
pub const PAGE: usize = 20;

/// The page.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct FindPage {
    /// What is searched.
    pub query: String,
    /// How much was found, in words.
    pub said: String,
    /// What was found, newest first.
    pub found: Vec<Day>,
    /// Shows more of it, where there is more.
    pub more: Option<Action>,
    /// The calendar, where nothing is searched.
    pub month: Option<Month>,
    /// The day that was picked.
    pub day: Option<Day>,
    /// The record that is being corrected.
    pub correcting: Option<RecordId>,
    /// What is wrong with the time that was typed for it.
    pub note: &'static str,
}

/// A month of the calendar.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Month {
    /// "March 2026".
    pub heading: String,
    /// The days of a week, short and in full, in the order of this device.
    pub heads: Vec<(&'static str, &'static str)>,
    /// Its weeks; nothing where a day belongs to another month.
    pub weeks: Vec<Vec<Option<Cell>>>,
    /// The month before.
    pub before: Option<Action>,
    /// The month after, unless it has not come yet.
    pub after: Option<Action>,
}

/// A day of the calendar.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Cell {
    /// The day of the month.
    pub number: u8,
    /// The day and what was noted on it, in words.
    pub name: String,
    /// Something was noted on it.
    pub noted: bool,
    /// The worst pain of that day.
    pub pain: Option<u8>,
    /// It is today.
    pub today: bool,
    /// It is shown below.
    pub chosen: bool,
    /// Shows what was noted on it; nothing where nothing was.
    pub show: Option<Action>,
}

/// The page as it stands now.
pub fn page(model: &Model, now: Reading) -> FindPage {
    let find = &model.find;
    let mut page = FindPage {
        query: find.query.clone(),
        said: update::said(find),
        correcting: model.notes.correcting.clone(),
        note: model.known.note,
        ..FindPage::default()
    };
    if find.words.is_empty() {
        page.month = Some(month(model, now));
        page.day = find.day.and_then(|day| only(model, &[day], now).pop());
    } else {
        (page.found, page.more) = found(model, now);
    }
    page
}

/// These days, which come in order, newest first.
fn only(model: &Model, days: &[LocalDay], now: Reading) -> Vec<Day> {
    let history = &model.known.history;
    by_days(on_days(history, days, now), history, now).into_iter().map(|(_, day)| day).collect()
}

/// As much of what was found as is shown.
fn found(model: &Model, now: Reading) -> (Vec<Day>, Option<Action>) {
    let (find, history) = (&model.find, &model.known.history);
    let shown = PAGE * (find.more + 1);
    let all: usize = find.hits.iter().map(|(_, count)| count).sum();
    let mut so_far = 0;
    let reached = find.hits.iter().take_while(|(_, count)| {
        let is_shown = so_far < shown;
        so_far += count;
        is_shown
    });
    let mut days: Vec<LocalDay> = reached.map(|(day, _)| *day).collect();
    days.reverse();
    let mut lines = on_days(history, &days, now);
    lines.retain(|line| update::holds(local(line.at, history, now).0, &line.text, &find.words));
    lines.sort_by_key(|line| std::cmp::Reverse(line.at));
    lines.truncate(shown);
    // As oldest first they come out of `by_days` in the order in which the log has them.
    lines.reverse();
    let days = by_days(lines, history, now).into_iter().map(|(_, day)| day).collect();
    (days, (all > shown).then(|| Action::new(content::find::MORE, Msg::More)))
}

/// The month on screen.
fn month(model: &Model, now: Reading) -> Month {
    let history = &model.known.history;
    let today = now.day_of(now.wall());
    let (this_year, this_month, _) = today.civil();
    let (year, month) = model.find.month.unwrap_or((this_year, this_month));
    let before = if month == 1 { (year - 1, 12) } else { (year, month - 1) };
    let after = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
    let turn = |to: (i64, u8), label: &'static str| {
        LocalDay::of(to.0, to.1, 1).map(|_| Action::new(label, Msg::Month(to.0, to.1)))
    };
    let Some(first) = LocalDay::of(year, month, 1) else { return Month::default() };
    let next = LocalDay::of(after.0, after.1, 1).unwrap_or(LocalDay(first.0 + 31));
    let days: Vec<LocalDay> = (first.0..next.0).map(LocalDay).collect();
    let mut lines = on_days(history, &days, now);
    lines.sort_by_key(|line| line.at);
    let of_day = |day: LocalDay| lines.iter().filter(move |line| local(line.at, history, now).0 == day);
    let cell = |day: LocalDay| {
        let chosen = model.find.day == Some(day);
        cell(day, of_day(day), chosen, today)
    };
    let starts = now.locale.first_weekday;
    let week_of = |week: i64| -> Vec<Option<Cell>> {
        let days = (0..7).map(|place| LocalDay(week + place));
        days.map(|day| (first..next).contains(&day).then(|| cell(day))).collect()
    };
    let weeks = (first.week(starts).0..next.0).step_by(7).map(week_of).collect();
    let head = |day| (content::times::WEEKDAYS[day as usize], content::times::DAYS[day as usize]);
    Month {
        heading: content::find::month(words::month(month), year),
        heads: starts.week().map(head).to_vec(),
        weeks,
        before: turn(before, content::find::BEFORE),
        after: turn(after, content::find::AFTER).filter(|_| after <= (this_year, this_month)),
    }
}

fn cell<'a>(
    day: LocalDay,
    lines: impl Iterator<Item = &'a Found<'a>>,
    chosen: bool,
    today: LocalDay,
) -> Cell {
    let (_, month, number) = day.civil();
    let (mut pain, mut sessions, mut all) = (None, 0, 0);
    for line in lines {
        pain = pain.max(line.score);
        sessions += usize::from(matches!(line.about, About::Block(_)));
        all += 1;
    }
    let date = content::log::one_day(number, words::month(month));
    let name = match (pain, sessions) {
        (None, 0) if all == 0 => content::find::day_empty(&date),
        (None, 0) => content::find::day_noted(&date),
        (None, _) => content::find::day_sessions(&date, sessions),
        (Some(pain), 0) => content::find::day_pain(&date, pain),
        (Some(pain), _) => content::find::day_pain_sessions(&date, pain, sessions),
    };
    let show = (all > 0).then(|| Action::new(name.clone(), Msg::Day((!chosen).then_some(day))));
    Cell { number, name, noted: all > 0, pain, today: day == today, chosen, show }
}
