//! On how many days medicines of a class were taken, and what speaks against taking more: `docs/clinical.md` 6.12.
//!
//! A function of what was noted and of the present day. Nothing here knows a dose, and nothing says that one may be taken.
//! Pure: no side effects.

use std::collections::BTreeSet;

use super::medicines::{Class, Medicine};
use super::record_id::RecordId;
use super::time::{Instant, LocalDay, Span};

/// From this day of anti-inflammatory tablets on, the end of the label's days is told.
pub const WARN_DAY: usize = 7;
/// From this day on: stop and ask (S66b, S68, S68b).
pub const STOP_DAY: usize = 10;
/// The same for who is under 18 (S66b).
pub const STOP_DAY_MINOR: usize = 3;
/// The same for an anti-inflammatory on the skin (S66b).
pub const STOP_DAY_GEL: usize = 14;
/// Who is younger asks a pharmacist before any anti-inflammatory (S66b).
pub const ADULT_FROM: u16 = 18;
/// Who is as old as this asks first (S66c, S68c: 60 to 65).
pub const ASKS_FROM: u16 = 60;
/// So many days without it end a course.
pub const CLEAN_DAYS: i64 = 2;
/// Days are counted in so many days back, too.
pub const LOOKS_BACK: i64 = 30;
/// Two different anti-inflammatories within this time are told; a label's most in a day counts over it.
pub const TOGETHER: Span = Span::hours(24);
/// A second tap so soon after the first is none.
pub const SECOND_TAP: Span = Span::seconds(60);

/// Some of a medicine, as it was taken: when, and on which day where the person was.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Dose {
    /// When.
    pub at: Instant,
    /// The day that the person saw then.
    pub day: LocalDay,
    /// The record that listed the medicine first.
    pub of: RecordId,
    /// Its class.
    pub class: Class,
}

/// True for a medicine of this name, in letters of any size.
pub fn is_called(medicine: &Medicine, name: &str) -> bool {
    medicine.name.to_lowercase() == name.to_lowercase()
}

/// The days on which some of this class was taken, each once, oldest first.
pub fn days(doses: &[Dose], class: Class) -> BTreeSet<LocalDay> {
    doses.iter().filter(|dose| dose.class == class).map(|dose| dose.day).collect()
}

/// On how many days of the course that runs today some of it was taken. A course runs back over days without it, as long as
/// fewer than [`CLEAN_DAYS`] lie between; it is over, and this is 0, once so many have passed since the last.
pub fn in_course(days: &BTreeSet<LocalDay>, today: LocalDay) -> usize {
    let mut after = today.0;
    let mut count = 0;
    for day in days.iter().rev().filter(|day| **day <= today) {
        if after - day.0 > CLEAN_DAYS {
            break;
        }
        after = day.0;
        count += 1;
    }
    count
}

/// On how many of the last [`LOOKS_BACK`] days, today with them.
pub fn of_late(days: &BTreeSet<LocalDay>, today: LocalDay) -> usize {
    days.iter().filter(|day| **day <= today && day.0 > today.0 - LOOKS_BACK).count()
}

/// What the days of a course mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// Nothing speaks against them.
    Fine,
    /// The end of the label's days is near.
    Warn,
    /// Stop, and ask.
    Stop,
}

/// The day of a course from which on it is: stop and ask. Where the age is not known, as for an adult.
pub fn stop_day(class: Class, age: Option<u16>) -> Option<usize> {
    match class {
        Class::AntiInflammatory if is_minor(age) => Some(STOP_DAY_MINOR),
        Class::AntiInflammatory => Some(STOP_DAY),
        Class::Gel => Some(STOP_DAY_GEL),
        _ => None,
    }
}

/// How it stands on this day of a course.
pub fn standing(class: Class, age: Option<u16>, day: usize) -> Standing {
    match stop_day(class, age) {
        Some(stop) if day >= stop => Standing::Stop,
        Some(STOP_DAY) if day >= WARN_DAY => Standing::Warn,
        _ => Standing::Fine,
    }
}

/// Why someone asks before anti-inflammatory tablets, as far as the app knows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AsksFirst {
    /// The danger check found what can be bleeding in the stomach (S150, S151).
    Bleeding,
    /// Under 18 (S66b).
    Minor,
    /// Pregnant, or may be (S66c, S69).
    Pregnant,
    /// Blood thinners or a bleeding disorder (S66d, S68c).
    Thinners,
    /// Heart disease, or blood pressure that is not under control (S66c, S66d, S68c).
    Heart,
    /// The danger check found a stomach that hurts, or tablets that they do not go with (S66d).
    Checked,
    /// 60 or older (S66c, S68c).
    Age,
}

impl AsksFirst {
    /// Every reason, most pressing first.
    pub const ALL: [AsksFirst; 7] = [
        AsksFirst::Bleeding,
        AsksFirst::Minor,
        AsksFirst::Pregnant,
        AsksFirst::Thinners,
        AsksFirst::Heart,
        AsksFirst::Checked,
        AsksFirst::Age,
    ];
}

/// True for who is known to be under 18.
pub fn is_minor(age: Option<u16>) -> bool {
    age.is_some_and(|age| age < ADULT_FROM)
}

/// When some of this was taken last.
pub fn last(doses: &[Dose], is_it: impl Fn(&Dose) -> bool) -> Option<&Dose> {
    doses.iter().filter(|dose| is_it(dose)).max_by_key(|dose| dose.at)
}

/// How much time there was between the last two of this medicine, and when the later one was.
pub fn last_gap(doses: &[Dose], of: &RecordId) -> Option<(Span, Instant)> {
    let mut times: Vec<Instant> = doses.iter().filter(|dose| dose.of == *of).map(|dose| dose.at).collect();
    times.sort();
    let later = times.pop()?;
    Some((later - times.pop()?, later))
}

/// True for what was taken within a day of now.
pub fn is_recent(at: Instant, now: Instant) -> bool {
    now - at < TOGETHER
}

/// How often this medicine was taken in the last 24 hours.
pub fn in_a_day(doses: &[Dose], of: &RecordId, now: Instant) -> usize {
    doses.iter().filter(|dose| dose.of == *of && is_recent(dose.at, now)).count()
}

/// How the label of a medicine, as typed, was not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unkept {
    /// So many hours by the label; so much time there was.
    Gap(u8, Span),
    /// So often by the label; so often it was.
    Most(u8, usize),
}

/// How the label was not kept in the last 24 hours.
pub fn unkept(medicine: &Medicine, of: &RecordId, doses: &[Dose], now: Instant) -> Vec<Unkept> {
    let count = in_a_day(doses, of, now);
    let most = medicine.most_a_day.filter(|most| count > usize::from(*most));
    let gap = medicine.gap_hours.zip(last_gap(doses, of)).and_then(|(hours, (gap, later))| {
        let short = gap < Span::hours(i64::from(hours)) && is_recent(later, now);
        short.then_some(Unkept::Gap(hours, gap))
    });
    most.map(|most| Unkept::Most(most, count)).into_iter().chain(gap).collect()
}
