//! Attacks on a line of time: a bar each, as wide as it lasted and as high as its worst pain. Pure.
//!
//! In units of [`WIDE`] to the width, and of pixels to the height, as paths, so that ten years stay quick to lay out.

use std::fmt::Write;

use super::dates::{date, months_before, short_month};
use super::gather::{Attack, Report};
use crate::content;
use crate::domain::time::LocalDay;

/// The width, in its own units.
pub const WIDE: i64 = 1_000;
/// The first day begins here, and the last one ends here.
const BETWEEN: (i64, i64) = (4, 996);
/// Where bars stand, and how much higher each point of pain makes them.
pub const BASE: i64 = 76;
const LOW: i64 = 8;
const POINT: i64 = 5;
/// A bar is at least so wide: two days of ten years have to be seen.
const NARROW: i64 = 4;
/// Scores over bars stand at least so far apart; one that has no room is left out.
const APART: i64 = 60;
/// No more attacks than this have scores over their bars.
const SCORED: usize = 16;
/// No more ticks than this have words.
const LABELS: i64 = 7;

/// What is drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Timeline {
    /// A bar for each attack.
    pub bars: String,
    /// Where months or years begin.
    pub ticks: String,
    /// What those are called, and where.
    pub labels: Vec<(i64, String)>,
    /// The worst pain over a bar: where, how far down, and which.
    pub scores: Vec<(i64, i64, String)>,
    /// All of it in a sentence.
    pub said: String,
}

/// The attacks of a report on a line; nothing where there are none.
pub fn timeline(report: &Report) -> Option<Timeline> {
    let oldest = report.attacks.iter().map(|attack| attack.days.0).min()?;
    // A period of before the first entry would be an empty half.
    let first = report.period.first.unwrap_or(oldest);
    let last = report.period.last.max(first);
    let length = last.0 - first.0 + 1;
    let across = |day: i64| {
        let (from, to) = BETWEEN;
        from + (to - from) * (day - first.0).clamp(0, length) / length
    };
    let mut line = Timeline {
        said: content::report::timeline(report.attacks.len(), &date(first), &date(last)),
        ..Timeline::default()
    };
    let mut free_from = 0;
    for attack in report.attacks.iter().rev() {
        let (left, right) = (across(attack.days.0.0), across(attack.days.1.0 + 1));
        let wide = (right - left).max(NARROW);
        let high = height(attack);
        // Writing into a text cannot fail.
        let _ = write!(line.bars, "M{left} {BASE}v-{high}h{wide}v{high}z");
        let middle = left + wide / 2;
        let has_room = middle >= free_from && report.attacks.len() <= SCORED;
        if let Some(worst) = attack.worst.filter(|_| has_room) {
            line.scores.push((middle, BASE - high - 4, worst.to_string()));
            free_from = middle + APART;
        }
    }
    let ticks = ticks(first, last);
    let step = (ticks.len() as i64 + LABELS - 1) / LABELS;
    for (place, (day, name)) in ticks.into_iter().enumerate() {
        let x = across(day.0);
        let _ = write!(line.ticks, "M{x} {BASE}v5");
        // The last word would go over the edge.
        if place as i64 % step.max(1) == 0 && x < BETWEEN.1 - 30 {
            line.labels.push((x, name));
        }
    }
    Some(line)
}

fn height(attack: &Attack) -> i64 {
    LOW + POINT * i64::from(attack.worst.unwrap_or(0))
}

/// Up to so many days are marked by weeks, and up to so many by months.
const BY_WEEKS: i64 = 75;
const BY_MONTHS: i64 = 800;

/// Where weeks, months or years begin, with their names.
fn ticks(first: LocalDay, last: LocalDay) -> Vec<(LocalDay, String)> {
    let length = last.0 - first.0;
    if length <= BY_WEEKS {
        let step = if length <= 14 { 1 } else { 7 };
        let name = |day: LocalDay| {
            let (_, month, date) = day.civil();
            (day, content::log::one_day(date, short_month(month)))
        };
        return (first.0..=last.0).step_by(step).map(LocalDay).map(name).collect();
    }
    let years = length > BY_MONTHS;
    let (year, month, _) = last.civil();
    let mut next = LocalDay::of(year, if years { 1 } else { month }, 1);
    let mut ticks = Vec::new();
    while let Some(tick) = next.filter(|tick| *tick >= first) {
        let (year, month, _) = tick.civil();
        let name =
            if years { year.to_string() } else { content::report::month(short_month(month), year % 100) };
        ticks.push((tick, name));
        next = Some(months_before(tick, if years { 12 } else { 1 }));
    }
    ticks.reverse();
    ticks
}
