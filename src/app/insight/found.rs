//! What matters most, in one sentence, and what follows from it: advice by the rules of the danger check, and one tip. Pure.

use crate::app::facts::prevention::{Tip, tip};
use crate::content;
use crate::content::causes::{CAUSES, Cause, cause};
use crate::domain::journal::episode::Episode;
use crate::domain::journal::insight::{SOON_AGAIN, YEAR, before, course, newest, within};
use crate::domain::time::{Reading, Span};

/// So many attacks that share what came before them are told with it.
const SHARED: usize = 2;
/// Longer than this, a time is told in days.
const DAY: Span = Span::hours(24);

/// The sentence on top.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Top {
    /// Attacks came back.
    Again(String),
    /// How pain went in the newest attack: beside it stands what is usual.
    Course(String),
}

/// What matters most: attacks that came back, else how the newest one went. Nothing where it is no news.
pub fn top(attacks: &[&Episode], now: Reading) -> Option<Top> {
    let newest = newest(attacks, now)?;
    if let Some((time, recent)) = came_back(attacks) {
        return Some(Top::Again(again(time, &recent)));
    }
    let course = course(newest)?;
    let (first, last) = (course.first.get(), course.last.get());
    let time = lasted(course.over);
    let open = newest.ended.is_none();
    Some(Top::Course(content::insight::course(first, last, &time, open, course.change)))
}

/// "5 days", "less than a day".
fn lasted(over: Span) -> String {
    match over {
        over if over < DAY => content::insight::LESS_THAN_A_DAY.to_owned(),
        over => content::times::days(over.0 / DAY.0),
    }
}

/// The attacks that came back, and within what time: eight weeks where there is more than one, else a year.
fn came_back<'a>(attacks: &[&'a Episode]) -> Option<(&'static str, Vec<&'a Episode>)> {
    let times = [(content::insight::EIGHT_WEEKS, SOON_AGAIN), (content::insight::TWELVE_MONTHS, YEAR)];
    let counted = times.into_iter().map(|(words, back)| (words, within(attacks, back)));
    counted.into_iter().find(|(_, recent)| recent.len() > 1)
}

/// "Third attack in eight weeks, two after sitting for a long time."
fn again(time: &str, recent: &[&Episode]) -> String {
    let count = recent.len();
    let nth = content::insight::nth(count);
    match shared(recent) {
        Some((of, after)) => {
            let word = match content::insight::number(of) {
                "" => of.to_string(),
                word => word.to_owned(),
            };
            match nth.is_empty() {
                true => content::insight::many_after(count, time, &word, after),
                false => content::insight::again_after(nth, time, &word, after),
            }
        }
        None if nth.is_empty() => content::insight::many(count, time),
        None => content::insight::again(nth, time),
    }
}

/// What most of these attacks share, for how many it was noted, and how it reads behind "after".
fn shared(attacks: &[&Episode]) -> Option<(usize, &'static str)> {
    let (count, most) = most_noted(attacks)?;
    (count >= SHARED).then_some((count, most.after?))
}

/// What was noted most often before these attacks, of what says something; the first in the order of the list.
fn most_noted(attacks: &[&Episode]) -> Option<(usize, &'static Cause)> {
    let counts = before(attacks).counts;
    let counted = CAUSES.iter().filter(|cause| cause.after.is_some());
    let counted = counted.filter_map(|cause| Some((*counts.get(cause.id)?, cause)));
    counted.reduce(|most, next| if next.0 > most.0 { next } else { most })
}

/// One tip: for what most attacks that came back share, else for whatever came before them, which then has no name.
pub fn one_tip(attacks: &[&Episode], now: Reading) -> Option<Tip> {
    newest(attacks, now)?;
    let (_, recent) = came_back(attacks)?;
    let most = most_noted(&recent).filter(|(count, _)| *count >= SHARED).map(|(_, cause)| cause);
    match most {
        Some(most) => tip(most),
        None => Some(Tip { cause: "", ..tip(cause(ANYTHING)?)? }),
    }
}

/// The cause whose tip fits whatever came before.
const ANYTHING: &str = "other";
