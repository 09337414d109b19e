//! The page for a doctor as it stands on paper: one sheet, whatever the history holds. Pure.

use super::dates::{date, short};
use super::gather::{Attack, Report, gather};
use super::period::{self, newest};
use super::questions::questions;
use super::sections::{self, Words};
use super::timeline::{Timeline, timeline};
use crate::app::event::report::Section;
use crate::app::facts::arc::{self, Arc};
use crate::app::facts::typed;
use crate::app::model::known::Known;
use crate::app::model::report::State;
use crate::app::words;
use crate::content;
use crate::domain::diary::on_one_line;
use crate::domain::time::{Reading, Span};

/// No more attacks than this stand in the table.
pub const ATTACKS: usize = 8;

/// A name, a year and a question are at most so long.
pub const MOST_NAME: usize = 60;
/// See [`MOST_NAME`].
pub const MOST_QUESTION: usize = 200;

/// The sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Sheet {
    /// Who it is about, as far as that was typed; and the age.
    pub who: String,
    /// From when to when.
    pub period: String,
    /// When it was made.
    pub made: String,
    /// The whole at a glance: what, and how much.
    pub glance: Vec<(&'static str, String)>,
    /// Attacks on a line.
    pub timeline: Option<Timeline>,
    /// Attacks in a table, newest first.
    pub attacks: Vec<Row>,
    /// How many the table leaves out, in words.
    pub earlier: Option<String>,
    /// The pain of the newest attack.
    pub course: Option<Arc>,
    /// The other sections.
    pub sections: Vec<Words>,
    /// What to ask.
    pub questions: Vec<String>,
    /// There is nothing to show.
    pub empty: bool,
    /// How small it has to be printed to stay one page.
    pub print: Print,
}

/// How small a sheet is printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Print {
    /// As one reads best.
    #[default]
    Plain,
    /// Smaller: there is much on it.
    Small,
    /// As small as can still be read: everything is on it.
    Smallest,
}

/// Up to so many lines a sheet is printed in each size. A page of Letter has a few more.
const PLAIN: usize = 47;
const SMALL: usize = 56;
/// So many letters stand on a line of a column.
const COLUMN: usize = 46;
/// As many lines as the head, the line of time and the pain of an attack are high.
const HEAD: usize = 9;
const TIMELINE: usize = 8;
const COURSE: usize = 11;

/// A row of the table of attacks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Row {
    /// When it began.
    pub began: String,
    /// How long it lasted.
    pub lasted: String,
    /// The worst pain.
    pub worst: String,
    /// The last pain.
    pub last: String,
    /// How the last compares with the first.
    pub trend: String,
    /// On how many days the usual day was not possible.
    pub limited: String,
}

/// The sheet as chosen.
pub fn sheet(state: &State, known: &Known, now: Reading) -> Sheet {
    let history = &known.history;
    let period = period::of(state, history, now);
    let report = gather(history, period, now);
    let shows = |section: Section| state.shows(section);
    let list = Section::ALL.into_iter().filter(|section| shows(*section));
    let rows = report.attacks.iter().take(ATTACKS).map(row).collect();
    let earlier = report.attacks.len().saturating_sub(ATTACKS);
    let course = newest(history).filter(|episode| shows(Section::Course) && !episode.pain.is_empty());
    let course = course.filter(|episode| report.attacks.iter().any(|attack| attack.id == episode.id));
    let own = Some(on_one_line(&state.question, MOST_QUESTION)).filter(|own| !own.is_empty());
    let asked = own.into_iter().chain(questions(&report));
    let mut sheet = Sheet {
        who: who(state, &report),
        period: match period.first {
            Some(first) => content::report::from_to(&date(first), &date(period.last)),
            None => content::report::all_to(&date(period.last)),
        },
        made: content::report::made(&date(now.day_of(now.wall()))),
        glance: glance(&report, known),
        timeline: timeline(&report).filter(|_| shows(Section::Attacks)),
        attacks: if shows(Section::Attacks) { rows } else { Vec::new() },
        earlier: (shows(Section::Attacks) && earlier > 0).then(|| content::report::earlier(earlier)),
        course: course.map(|episode| arc::arc(history, episode, now)),
        sections: list.filter_map(|section| sections::words(section, &report, history, now)).collect(),
        questions: if shows(Section::Questions) { asked.collect() } else { Vec::new() },
        empty: report.attacks.is_empty() && report.medicines.is_empty() && report.walks.0 == 0,
        print: Print::Plain,
    };
    sheet.print = match lines(&sheet) {
        few if few <= PLAIN => Print::Plain,
        more if more <= SMALL => Print::Small,
        _ => Print::Smallest,
    };
    sheet
}

/// How many lines it takes: the head and the attacks over the whole width, all else in two columns.
fn lines(sheet: &Sheet) -> usize {
    let high = |text: &str| text.chars().count().div_ceil(COLUMN);
    let part =
        |lines: &[String], note: &str| 2 + lines.iter().map(|line| high(line)).sum::<usize>() + high(note);
    let attacks = match sheet.attacks.len() {
        0 => 0,
        rows => TIMELINE + rows + usize::from(sheet.earlier.is_some()),
    };
    let sections = sheet.sections.iter().map(|words| part(&words.lines, words.note)).sum::<usize>();
    let course = if sheet.course.is_some() { COURSE } else { 0 };
    HEAD + attacks + (sections + course + part(&sheet.questions, "")).div_ceil(2)
}

/// "Name, born 1980, age 46": what was typed for this page, and the age where it is known.
fn who(state: &State, report: &Report) -> String {
    let name = Some(on_one_line(&state.name, MOST_NAME)).filter(|name| !name.is_empty());
    let born = born(state).map(content::report::born);
    let age = report.age.map(content::report::age);
    [name, born, age].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// The year of birth, where one was typed that can be.
pub fn born(state: &State) -> Option<u16> {
    typed::whole(&state.born).filter(|year| (1900..=2100).contains(year))
}

fn row(attack: &Attack) -> Row {
    let score =
        |score: Option<u8>| score.map_or(content::report::UNKNOWN.to_owned(), |score| score.to_string());
    Row {
        began: short(attack.days.0),
        lasted: lasted(attack),
        worst: score(attack.worst),
        last: score(attack.last),
        trend: attack.trend.map(content::report::trend).unwrap_or_default().to_owned(),
        limited: Some(attack.limited)
            .filter(|days| *days > 0)
            .map(|days| days.to_string())
            .unwrap_or_default(),
    }
}

/// "3 days", "5 hours so far", "at least 4 days".
fn lasted(attack: &Attack) -> String {
    let span = words::span(attack.lasted);
    match (attack.ended.is_none(), attack.earlier) {
        (true, _) => content::report::so_far(&span),
        (false, true) => content::report::at_least(&span),
        (false, false) => span,
    }
}

fn glance(report: &Report, known: &Known) -> Vec<(&'static str, String)> {
    let over = || report.attacks.iter().filter(|attack| attack.ended.is_some());
    let span = |span: Span| words::span(span);
    let longest = report.attacks.iter().max_by_key(|attack| attack.lasted).map(lasted);
    let shortest = over().min_by_key(|attack| attack.lasted).map(lasted);
    let worst = report.attacks.iter().filter_map(|attack| attack.worst).max();
    let last = report.attacks.first().and_then(|attack| attack.last);
    let several = report.attacks.len() > 1;
    let between = report.between.map(|(least, most)| match span(least) == span(most) {
        true => span(least),
        false => content::report::range(&span(least), &span(most)),
    });
    let (nights, minutes) = report.sleep;
    let time = words::minutes(Span::minutes(i64::from(minutes)));
    let name = known.history.activity.as_deref().unwrap_or(content::report::ACTIVITY_UNNAMED);
    let rows = [
        (content::report::COUNT, Some(report.attacks.len().to_string())),
        (content::report::LONGEST, longest),
        (content::report::SHORTEST, shortest.filter(|_| several)),
        (content::report::BETWEEN, between),
        (content::report::WORST, worst.map(content::report::of_ten)),
        (content::report::NOW, last.map(content::report::of_ten)),
        (content::report::LIMITED, (report.limited > 0).then(|| report.limited.to_string())),
        (content::report::SLEEP, (nights > 0).then(|| content::report::nights(nights, &time))),
        (
            content::report::ACTIVITY,
            report.activity.map(|(first, last)| content::report::activity(name, first, last)),
        ),
    ];
    rows.into_iter().filter_map(|(what, much)| Some((what, much?))).collect()
}
