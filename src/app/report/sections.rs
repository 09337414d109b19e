//! The sections of the page in words, each a few lines: what the whole page has room for. Pure.

use super::dates::short;
use super::gather::{Checked, RECENT_DAYS, Report, Taken, Tried};
use super::period::day_of;
use crate::app::event::report::Section;
use crate::app::facts::self_checks::worth;
use crate::app::words;
use crate::content::{self, Whom};
use crate::domain::check::answers::Answer;
use crate::domain::check::verdict::Verdict;
use crate::domain::journal::history::History;
use crate::domain::moves::steps;
use crate::domain::time::{Instant, Reading, Span};

/// No section but that of checks has more lines than this.
pub const LINES: usize = 4;
/// No more checks than this stand on the page.
pub const CHECKS: usize = 3;
/// No check has more reasons than this in full.
pub const REASONS: usize = 2;
/// Words of their own are cut after so many letters.
pub const LETTERS: usize = 110;
/// Names of medicines are cut after so many.
const MEDICINES: usize = 60;
/// No line names more than this many medicines or exercises.
const NAMES: usize = 4;

/// A section.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Words {
    /// Which one.
    pub section: Section,
    /// Over it.
    pub heading: &'static str,
    /// What it says.
    pub lines: Vec<String>,
    /// What has to be said with it.
    pub note: &'static str,
}

/// The heading of a section.
pub fn heading(section: Section) -> &'static str {
    match section {
        Section::Attacks => content::report::ATTACKS,
        Section::Course => content::report::COURSE,
        Section::Before => content::report::BEFORE,
        Section::Tried => content::report::TRIED,
        Section::Medicines => content::report::MEDICINES,
        Section::Checks => content::report::CHECKS,
        Section::Conditions => content::report::CONDITIONS,
        Section::SelfChecks => content::report::SELF_CHECKS,
        Section::Words => content::report::WORDS,
        Section::Questions => content::report::QUESTIONS,
    }
}

/// What this section says; nothing where it has nothing to say, or is no list of lines.
pub fn words(section: Section, report: &Report, history: &History, now: Reading) -> Option<Words> {
    let (lines, note) = match section {
        Section::Attacks | Section::Course | Section::Questions => return None,
        Section::Before => (before(report), content::report::NO_CAUSE),
        Section::Tried => (tried(report), ""),
        Section::Medicines => (few(report.medicines.iter().map(medicine).collect()), ""),
        Section::Checks => (checks(report, history, now), content::report::CHECKS_NOTE),
        Section::Conditions => (conditions(report), ""),
        Section::SelfChecks => (self_checks(report), content::report::SELF_CHECKS_NOTE),
        Section::Words => (own_words(report), ""),
    };
    (!lines.is_empty()).then(|| Words { section, heading: heading(section), lines, note })
}

/// The first of these lines, and how many more there are.
fn few(mut lines: Vec<String>) -> Vec<String> {
    let more = lines.len().saturating_sub(LINES);
    if more > 0 {
        lines.truncate(LINES);
        lines.push(content::report::more_lines(more));
    }
    lines
}

fn before(report: &Report) -> Vec<String> {
    let counted = report.before.iter().map(|(cause, count)| content::report::counted(cause.text, count));
    let mut lines = few(counted.collect());
    if report.before_unsaid > 0 && !lines.is_empty() {
        lines.push(content::report::attacks_unsaid(report.before_unsaid));
    }
    lines
}

/// "3 h 20 min", "45 min".
fn minutes(count: u32) -> String {
    words::minutes(Span::minutes(i64::from(count)))
}

fn tried(report: &Report) -> Vec<String> {
    let mut lines = few(report.tried.iter().map(on_the_skin).collect());
    if report.walks.0 > 0 {
        lines.push(content::report::walks(report.walks.0, &minutes(report.walks.1)));
    }
    if report.routines > 0 {
        lines.push(content::report::routines(report.routines));
    }
    let hurt = report.hurt.iter().take(NAMES).map(|(number, times)| match times {
        1 => exercise(*number).to_owned(),
        times => content::report::hurt_times(exercise(*number), times),
    });
    let hurt: Vec<String> = hurt.collect();
    if !hurt.is_empty() {
        lines.push(content::report::hurt(&hurt.join(", ")));
    }
    lines
}

/// The name of the exercise of this number.
pub fn exercise(number: u8) -> &'static str {
    let page = steps::exercise(number).and_then(|exercise| content::exercises::exercise(exercise.id));
    page.map_or("", |page| page.title)
}

fn on_the_skin(Tried { times, tally }: &Tried) -> String {
    let mode = content::relief::mode_name(tally.mode);
    if tally.judged() == 0 {
        return content::report::tried(mode, *times);
    }
    let said = content::report::tried_rated(mode, *times, tally.better, tally.same, tally.worse);
    if tally.scored == 0 {
        return said;
    }
    // To the nearest half point: more would pretend.
    let scored = i32::from(tally.scored);
    let halves = (tally.pain_change.abs() * 2 + scored / 2) / scored;
    let points = format!("{}{}", halves / 2, if halves % 2 == 1 { ".5" } else { "" });
    match (halves, tally.pain_change < 0) {
        (0, _) => content::report::pain_same(&said),
        (_, true) => content::report::pain_lower(&said, &points),
        (_, false) => content::report::pain_higher(&said, &points),
    }
}

fn medicine(taken: &Taken) -> String {
    let class = content::report::class(taken.class);
    let names: Vec<&str> = taken.names.iter().take(NAMES).map(String::as_str).collect();
    let names = shortened(&names.join(", "), MEDICINES);
    let line = content::report::medicine_days(class, taken.days, taken.times, &names);
    content::report::recent(&line, taken.recent, RECENT_DAYS)
}

/// The newest check, then those that found something, newest first. A reason stands in full once.
fn checks(report: &Report, history: &History, now: Reading) -> Vec<String> {
    let found = report.checks.iter().skip(1).filter(|check| check.verdict > Verdict::SelfCare);
    let shown: Vec<&Checked> = report.checks.iter().take(1).chain(found).take(CHECKS).collect();
    let mut told: Vec<&str> = Vec::new();
    let mut lines = Vec::new();
    let at = |at: Instant| {
        let time = words::noted_time(at, history, now);
        content::times::day_at(&short(day_of(at, history, now)), &time)
    };
    for check in &shown {
        let word = content::verdict::word(check.verdict);
        let mut said = Vec::new();
        for id in check.reasons.iter().filter(|id| !told.contains(&id.as_str())).take(REASONS) {
            if let Some(reason) = content::check::reason(id) {
                // What it may mean; what follows is advice to the person.
                let whole = reason.text.about(Whom::Me);
                said.extend(whole.split_inclusive(". ").next().map(|first| first.trim_end().to_owned()));
            }
        }
        if said.is_empty() && !check.reasons.is_empty() && !told.is_empty() {
            said.push(content::report::SAME_REASONS.to_owned());
        }
        told.extend(check.reasons.iter().map(String::as_str));
        said.extend(check.overtaken.map(|new| content::report::overtaken(&at(new))));
        said.extend(check.permitted.map(|yes| content::report::permitted(&at(yes))));
        let line = content::report::check(&at(check.at), word);
        lines.push(if said.is_empty() {
            line
        } else {
            content::report::check_reasons(&line, &said.join(" "))
        });
    }
    let unsure = report.checks.first().map(|check| check.unsure.as_slice()).unwrap_or_default();
    let unsure: Vec<String> =
        unsure.iter().map(|q| content::check::question(*q).about(Whom::Me).to_string()).collect();
    if !unsure.is_empty() {
        lines.push(content::report::unsure(&unsure.join("; ")));
    }
    let more = report.checks.len() - shown.len();
    if more > 0 {
        lines.push(content::report::more_checks(more));
    }
    lines
}

fn conditions(report: &Report) -> Vec<String> {
    let sure = |text: &str, answer: Answer| match answer {
        Answer::Unsure | Answer::Many { unsure: true, .. } => content::report::fact_unsure(text),
        _ => text.to_owned(),
    };
    let facts =
        report.facts.iter().map(|(q, answer)| sure(&content::check::question(*q).about(Whom::Me), *answer));
    let conditions =
        report.conditions.iter().map(|(caution, answer)| sure(content::cautions::caution(*caution), *answer));
    let limits = report
        .limits
        .iter()
        .map(|(limit, answer)| content::report::limit(&sure(content::moves::block(*limit), *answer)));
    let mut lines: Vec<String> = Vec::new();
    for line in facts.chain(conditions).chain(limits) {
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    if lines.is_empty() {
        lines.push(content::report::CONDITIONS_NONE.to_owned());
    }
    few(lines)
}

fn self_checks(report: &Report) -> Vec<String> {
    let line = report.self_checks.iter().map(|(check, found, day)| {
        content::report::self_check(content::self_checks::words(*check).title, &short(*day), &worth(found))
    });
    few(line.collect())
}

/// A text of at most so many letters, with a sign where it was longer.
fn shortened(text: &str, most: usize) -> String {
    let cut: String = text.chars().take(most).collect();
    let end = if cut.len() < text.len() { "\u{2026}" } else { "" };
    [&cut, end].concat()
}

fn own_words(report: &Report) -> Vec<String> {
    let line = report
        .words
        .iter()
        .map(|(day, words)| content::report::words(&short(*day), &shortened(words, LETTERS)));
    few(line.collect())
}
