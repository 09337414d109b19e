//! Every text a person can read, by page or feature, for a reviewer and for tests. Pure.

use super::{Listed, Page};
use super::{
    about_pages, alarm, article, breaks, causes, cautions, check, danger, everyday, exercises, find,
    first_minutes, help_pages, helper, home, insight, interface, library, log, medicine_facts, medicines,
    moved, moves, notices, own, player, prevention, reading, regions, relief, reminders, report, rest,
    self_checks, settings, store, timer, times, training, upkeep, using, verdict,
};
use crate::domain::self_checks::table::CHECKS;

/// The modules with short texts: where they stand, and the texts.
pub const TEXTS: &[(&str, &[Listed])] = &[
    ("On every page", interface::ALL),
    ("Times", times::ALL),
    ("First screen", home::ALL),
    ("First minutes: cards", first_minutes::ALL),
    ("Danger signs", danger::ALL),
    ("Danger check: on every screen", check::screens::ALL),
    ("Danger check: headings", check::HEADINGS),
    ("Danger check: under the headings", check::LEADS),
    ("Danger check: questions", check::questions::ALL),
    ("Danger check: answers to pick or tick", check::values::ALL),
    ("Danger check: why we ask", check::whys::ALL),
    ("Verdict", verdict::ALL),
    ("Verdict: what to do now", check::doing::ALL),
    ("Verdict: reasons", check::reasons::ALL),
    ("Phone: before and after the signs", check::call::ALL),
    ("Phone: the signs", check::phone::ALL),
    ("Phone: beside the signs", check::beside::ALL),
    ("Helper card", helper::ALL),
    ("Cold or heat", relief::ALL),
    ("Cautions", cautions::ALL),
    ("Timer", timer::ALL),
    ("Alarm", alarm::ALL),
    ("Rest", rest::ALL),
    ("Stretch", moves::ALL),
    ("Routine", player::ALL),
    ("Routine: one line for each step", exercises::cues::ALL),
    ("What was moved", moved::ALL),
    ("Own routines", own::ALL),
    ("Movement breaks", breaks::ALL),
    ("Medicines", medicines::ALL),
    ("Exercises", library::ALL),
    ("Self-checks: rules", self_checks::general::ALL),
    ("What to train", training::ALL),
    ("Log", log::ALL),
    ("Search and calendar", find::ALL),
    ("Log: what set it off", causes::ALL),
    ("After an attack: what to change", prevention::ALL),
    ("What your notes show", insight::ALL),
    ("Reminders", reminders::ALL),
    ("For a doctor", report::ALL),
    ("Settings and body", settings::ALL),
    ("Regions", regions::ALL),
    ("Data", store::ALL),
    ("The app itself", upkeep::ALL),
    ("Notices", notices::ALL),
    ("Pages to read", reading::ALL),
    ("The article: verdicts", article::ALL),
    ("The article: claims", article::FOUND),
];

/// The modules with pages to read.
pub static PAGES: &[(&str, &[(&str, &Page)])] = &[
    ("Pages to read: help", help_pages::ALL),
    ("Pages to read: about", about_pages::ALL),
    ("Pages to read: every day", everyday::ALL),
    ("Before cold or heat", using::ALL),
    ("Medicines: what is known", medicine_facts::ALL),
    ("Exercises: lying", exercises::lying::ALL),
    ("Exercises: strength", exercises::strength::ALL),
];

/// The self-checks: the id of each, and its texts.
pub fn self_checks() -> impl Iterator<Item = (&'static str, Vec<Listed>)> {
    CHECKS.iter().map(|row| (row.id, self_checks::words(row.check).listed()))
}
