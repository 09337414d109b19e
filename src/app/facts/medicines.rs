//! What was taken, by name and by days, for the log, the page on medicines and what is shown to a doctor. Pure.

use std::collections::BTreeSet;

use super::days::local;
use crate::app::words;
use crate::content;
use crate::domain::journal::history::History;
use crate::domain::medicine_days::{ASKS_FROM, AsksFirst, Dose, is_minor};
use crate::domain::medicines::{Class, Taken};
use crate::domain::therapy::caution::Caution;
use crate::domain::time::{Instant, Reading, Span};

/// What this was, by the name that the person gave it: "Ibuprofen 400". Text of theirs. Nothing where no medicine of theirs
/// is known by that record.
pub fn line<'a>(history: &'a History, taken: &Taken) -> Option<&'a str> {
    history.medicines.find(&taken.of).map(|record| record.medicine.name.as_str())
}

/// All that was taken, oldest first, with its class as it stands on the list now.
pub fn doses(history: &History, now: Reading) -> Vec<Dose> {
    let dose = |taken: &Taken| {
        let class = history.medicines.find(&taken.of)?.medicine.class;
        Some(Dose { at: taken.at, day: local(taken.at, history, now).0, of: taken.of.clone(), class })
    };
    history.medicines.taken.iter().filter_map(dose).collect()
}

/// On how many days between these moments, both with them, medicines of each class were taken: classes of which any was, in
/// the order of [`Class::ALL`].
pub fn days_in(history: &History, from: Instant, until: Instant, now: Reading) -> Vec<(Class, usize)> {
    let all = doses(history, now);
    let of = |class: Class| {
        let within = all.iter().filter(|dose| dose.class == class && (from..=until).contains(&dose.at));
        (class, within.map(|dose| dose.day).collect::<BTreeSet<_>>().len())
    };
    Class::ALL.into_iter().map(of).filter(|(_, count)| *count > 0).collect()
}

/// "4 h 10 min since", rounded down; from two days on in days.
pub fn since(at: Instant, now: Reading) -> String {
    let length = (now.wall() - at).max(Span::ZERO);
    match length.whole_minutes() {
        0 => content::medicines::NOW.to_owned(),
        _ => content::medicines::since(&passed(length)),
    }
}

/// "25 min", "4 h 10 min", "3 days": rounded down.
pub fn passed(length: Span) -> String {
    let minutes = length.whole_minutes().max(0);
    match (minutes / 60, minutes % 60) {
        _ if minutes >= 2_880 => content::times::days(minutes / 1_440),
        (0, minutes) => content::times::minutes_short(minutes),
        // Whole minutes are not rounded up.
        _ => words::short(Span::minutes(minutes)),
    }
}

/// Why to ask before anti-inflammatory tablets, as far as it is known: most pressing first.
pub fn asks_first(history: &History, now: Reading) -> Vec<AsksFirst> {
    let (age, holding) = (history.age(now.wall()), history.holding());
    let found = |rule: &str| {
        let reasons = history.last_check().map_or(&[][..], |dated| &dated.check.reasons);
        reasons.iter().any(|id| id.split('-').next() == Some(rule))
    };
    let holds = |why: &AsksFirst| match why {
        AsksFirst::Bleeding => found("C18"),
        AsksFirst::Minor => is_minor(age),
        AsksFirst::Pregnant => holding.contains(&Caution::Pregnant),
        AsksFirst::Thinners => holding.contains(&Caution::Thinners),
        AsksFirst::Heart => holding.contains(&Caution::Heart),
        AsksFirst::Checked => found("C24"),
        AsksFirst::Age => age.is_some_and(|age| age >= ASKS_FROM),
    };
    AsksFirst::ALL.into_iter().filter(holds).collect()
}
