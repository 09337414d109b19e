//! Three questions to ask, chosen by what was found (`docs/clinical.md` 6.15). Pure.

use super::gather::{RECENT_DAYS, Report};
use super::period::Period;
use crate::content;
use crate::domain::check::question::{DAYS_2W, DAYS_6W, MANY_EPISODES};
use crate::domain::check::verdict::Verdict;
use crate::domain::medicines::Class;
use crate::domain::pain::Effect;

/// So many questions are asked.
pub const QUESTIONS: usize = 3;
/// From so many days with a strong or anti-inflammatory medicine on, of the last [`RECENT_DAYS`] (a judgement).
pub const MEDICINE_DAYS: usize = 10;
/// From so many nights with less sleep on (a judgement).
pub const NIGHTS: usize = 3;
/// From so many limited days on (a judgement).
pub const LIMITED_DAYS: usize = 3;
/// Attacks are many when so many of them lie within this many days.
pub const A_YEAR: i64 = 365;

/// The rules that speak of a leg.
pub const LEG: [&str; 9] =
    ["B5", "B6", "B6-mild", "C10-weak", "C13", "C21", "C21-growing", "D1", "D1-easing"];

/// What to ask, most pressing first.
pub fn questions(report: &Report) -> Vec<String> {
    let text = |holds: bool, words: &str| holds.then(|| words.to_owned());
    let reason = |id: &str| report.checks.iter().any(|check| check.reasons.iter().any(|it| it == id));
    let newest = report.checks.first();
    let signs = newest.is_some_and(|check| check.verdict >= Verdict::Soon);
    let medicine = report
        .medicines
        .iter()
        .filter(|taken| matches!(taken.class, Class::AntiInflammatory | Class::Opioid));
    let medicine = medicine.map(|taken| taken.recent).max().unwrap_or(0);
    let often = attacks_in_a_year(report);
    let lasts = report.attacks.first().filter(|attack| attack.ended.is_none());
    let days = |attack: &super::gather::Attack| attack.lasted.whole_minutes() / 1_440;
    let long = lasts.is_some_and(|attack| {
        let no_better = attack.trend != Some(Effect::Better) && days(attack) >= i64::from(DAYS_2W);
        no_better || days(attack) >= i64::from(DAYS_6W)
    });
    let asks = [
        text(signs, content::report::ASK_SIGNS),
        text(LEG.into_iter().any(reason), content::report::ASK_LEG),
        (medicine >= MEDICINE_DAYS).then(|| content::report::ask_medicine(medicine, RECENT_DAYS)),
        text(long, content::report::ASK_LONG),
        (often >= usize::from(MANY_EPISODES)).then(|| content::report::ask_often(often)),
        text(report.limited >= LIMITED_DAYS, content::report::ASK_LIMITED),
        text(report.sleep.0 >= NIGHTS, content::report::ASK_SLEEP),
        text(!report.self_checks.is_empty(), content::report::ASK_TRAIN),
        text(true, content::report::ASK_CAUSE),
        text(true, content::report::ASK_DO),
        text(true, content::report::ASK_WHEN),
    ];
    asks.into_iter().flatten().take(QUESTIONS).collect()
}

/// Attacks that began in the last year of the period.
fn attacks_in_a_year(report: &Report) -> usize {
    let Period { last, .. } = report.period;
    report.attacks.iter().filter(|attack| last.0 - attack.days.0.0 < A_YEAR).count()
}
