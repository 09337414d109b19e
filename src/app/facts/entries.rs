//! What was noted, in words: the lines of the log, of the calendar and of what is searched; and what of them can be
//! corrected. Pure.

use super::days;
use super::medicines;
use super::phrases;
use crate::app::event::notes::Msg;
use crate::app::page::Action;
use crate::app::words;
use crate::content;
use crate::domain::diary::{Note, Noted};
use crate::domain::journal::episode::{Episode, PainNote};
use crate::domain::journal::history::History;
use crate::domain::moves::steps;
use crate::domain::record_id::RecordId;
use crate::domain::therapy::mode::Family;
use crate::domain::time::{Instant, LocalDay, Reading, Span};

/// What an entry is about, for its icon.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum About {
    /// The danger check.
    Check,
    /// Something new.
    NewSign,
    /// A score.
    Pain,
    /// A session.
    Block(Family),
    /// Lying down.
    Lying,
    /// A routine.
    Routine,
    /// A walk.
    Walk,
    /// What hurt.
    Hurt,
    /// A medicine that was taken.
    Medicine,
    /// Sleep.
    Sleep,
    /// What could be done, and what not.
    Doing,
    /// Words of their own.
    Words,
    /// What the skin looked like.
    Skin,
    /// A self-check.
    SelfCheck,
    /// The start.
    Began,
    /// The end.
    Over,
}

/// What can be said anew of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Anew {
    /// How bad it was.
    Pain,
    /// How the back was afterwards.
    Felt,
    /// How long the walk was.
    Walk,
    /// How much sleep was lost.
    Sleep,
    /// How well the activity of their own went.
    Activity,
    /// The words.
    Words,
    /// Nothing: it is right, or it is taken back.
    Nothing,
}

/// How an entry is corrected.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Edit {
    /// The record.
    pub of: RecordId,
    /// What can be said anew.
    pub anew: Anew,
    /// When it was, as a field for date and time holds it, where that may be set right.
    pub when: Option<String>,
    /// Takes it back, where that may be done here.
    pub take_back: Option<Action>,
}

/// An entry of the log.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Line {
    /// What it is about.
    pub about: About,
    /// What it says.
    pub text: String,
    /// When, on the clock that the person saw.
    pub time: String,
    /// How it is corrected, where a person may.
    pub edit: Option<Edit>,
}

/// The entries of a day.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Day {
    /// "Today", "Friday 27 November".
    pub heading: String,
    /// Newest first.
    pub lines: Vec<Line>,
}

/// An entry that is not laid out yet.
#[derive(Clone, Debug)]
pub struct Found<'a> {
    /// When it was.
    pub at: Instant,
    /// What it is about.
    pub about: About,
    /// What it says.
    pub text: String,
    /// A score of pain, if it is one.
    pub score: Option<u8>,
    fix: Option<Fix<'a>>,
}

/// How it is corrected: the record, what can be said anew, the words of what takes it back, and whether its moment can be
/// set right.
#[derive(Clone, Debug)]
struct Fix<'a> {
    of: &'a RecordId,
    anew: Anew,
    take_back: Option<&'static str>,
    dated: bool,
}

impl<'a> Found<'a> {
    fn new(at: Instant, about: About, text: String) -> Found<'a> {
        Found { at, about, text, score: None, fix: None }
    }

    fn fixed(self, of: &'a RecordId, anew: Anew, take_back: &'static str) -> Found<'a> {
        Found { fix: Some(Fix { of, anew, take_back: Some(take_back), dated: false }), ..self }
    }

    /// The same for what may have been at another moment.
    fn dated(self, of: &'a RecordId, anew: Anew, take_back: Option<&'static str>) -> Found<'a> {
        Found { fix: Some(Fix { of, anew, take_back, dated: true }), ..self }
    }

    fn scored(self, score: u8) -> Found<'a> {
        Found { score: Some(score), ..self }
    }

    /// As it stands on a page.
    pub fn line(self, history: &History, now: Reading) -> Line {
        let edit = self.fix.map(|fix| Edit {
            of: fix.of.clone(),
            anew: fix.anew,
            when: fix.dated.then(|| days::field(self.at, history, now)),
            take_back: fix.take_back.map(|label| Action::new(label, Msg::TakeBack(fix.of.clone()))),
        });
        Line { about: self.about, text: self.text, time: words::noted_time(self.at, history, now), edit }
    }
}

/// What was noted in an attack itself, at moments that are wanted, in no order. What was moved meanwhile is in [`moved`].
pub fn noted<'a>(
    history: &'a History,
    episode: &'a Episode,
    now: Reading,
    wanted: impl Fn(Instant) -> bool,
) -> Vec<Found<'a>> {
    let mut found = Vec::new();
    if wanted(episode.started) {
        let line = Found::new(episode.started, About::Began, content::log::BEGAN.to_owned());
        found.push(line.dated(&episode.id, Anew::Nothing, None));
    }
    for check in &episode.checks {
        if wanted(check.at) {
            let word = content::verdict::word(check.check.verdict);
            found.push(Found::new(check.at, About::Check, content::log::log_check(word)));
        }
        if let Some(at) = check.overtaken.filter(|at| wanted(*at)) {
            found.push(Found::new(at, About::NewSign, content::log::NEW_SIGN.to_owned()));
        }
    }
    for PainNote { id, at, pain } in episode.pain.iter().filter(|note| wanted(note.at)) {
        let line = Found::new(*at, About::Pain, content::log::pain(pain.get())).scored(pain.get());
        found.push(line.dated(id, Anew::Pain, Some(content::log::TAKE_BACK)));
    }
    for Note { id, at, noted } in episode.notes.iter().filter(|note| wanted(note.at)) {
        let (about, text, anew) = of_note(history, noted);
        let line = Found::new(*at, about, text).dated(id, anew, Some(content::log::TAKE_BACK));
        found.push(match noted {
            Noted::Worst(pain) => line.scored(pain.get()),
            _ => line,
        });
    }
    for record in episode.blocks.iter().filter(|record| wanted(record.block.started())) {
        let about = About::Block(record.block.plan.mode().family());
        let line = Found::new(record.block.started(), about, phrases::block_line(record, now.stamp));
        found.push(match &record.judged {
            Some(of) => line.fixed(of, Anew::Felt, content::log::TAKE_BACK_RATING),
            None => line,
        });
        if let Some(skin) = record.skin {
            let text = content::log::skin(content::timer::skin(skin));
            found.push(Found::new(record.block.started(), About::Skin, text));
        }
    }
    for rest in episode.rests.iter().filter(|rest| wanted(rest.down)) {
        let length = words::span(rest.length(now.wall()));
        let text = match rest.is_known(now.wall()) {
            true => content::log::lay_known(&length),
            false => content::log::lay(&length),
        };
        found.push(Found::new(rest.down, About::Lying, text));
    }
    let is_last = history.episodes.last().is_some_and(|last| last.id == episode.id);
    if let Some((at, end)) = episode.ended.zip(episode.end.as_ref()).filter(|(at, _)| wanted(*at)) {
        let take_back = is_last.then_some(content::log::NOT_OVER_AFTER_ALL);
        let line = Found::new(at, About::Over, content::log::OVER.to_owned());
        found.push(line.dated(end, Anew::Nothing, take_back));
    }
    found
}

/// What a note is about, what it says, and what can be said anew of it.
fn of_note(history: &History, noted: &Noted) -> (About, String, Anew) {
    match noted {
        Noted::Worst(pain) => (About::Pain, content::log::worst(pain.get()), Anew::Pain),
        Noted::SleepLost(minutes) => (About::Sleep, slept(*minutes), Anew::Sleep),
        Noted::Activity(score) => {
            let name = history.activity.as_deref().unwrap_or(content::log::ACTIVITY);
            (About::Doing, content::log::rated(name, score), Anew::Activity)
        }
        Noted::Limited => (About::Doing, content::log::LIMITED.to_owned(), Anew::Nothing),
        Noted::Words(words) => (About::Words, words.clone(), Anew::Words),
    }
}

/// From so many minutes on, sleep lost is told as that much or more.
pub const SLEPT_LITTLE: u16 = 360;

/// "Sleep lost: 2 hours".
fn slept(minutes: u16) -> String {
    match minutes {
        0 => content::log::SLEPT_WELL.to_owned(),
        SLEPT_LITTLE.. => content::log::SLEPT_LITTLE.to_owned(),
        _ => content::log::sleep_lost(&words::minutes(Span::minutes(i64::from(minutes)))),
    }
}

/// Routines, walks and what hurt, at moments that are wanted, in no order.
pub fn moved<'a>(history: &'a History, wanted: impl Fn(Instant) -> bool) -> Vec<Found<'a>> {
    let mut found = Vec::new();
    let movement = &history.movement;
    for record in movement.moved.iter().filter(|record| wanted(record.at)) {
        let names: Vec<&str> = record.moved.parts.iter().map(|part| exercise_name(part.number)).collect();
        let line = Found::new(record.at, About::Routine, content::log::moved(&names.join(", ")));
        found.push(line.fixed(&record.id, Anew::Nothing, content::log::TAKE_BACK));
    }
    for (id, at, minutes) in movement.walks.iter().filter(|(_, at, _)| wanted(*at)) {
        let text = content::log::walked(&words::span(Span::minutes(i64::from(*minutes))));
        found.push(Found::new(*at, About::Walk, text).dated(id, Anew::Walk, Some(content::log::TAKE_BACK)));
    }
    for ((at, number, _), id) in
        movement.hurts.iter().zip(&movement.hurt_by).filter(|((at, ..), _)| wanted(*at))
    {
        let line = Found::new(*at, About::Hurt, content::log::hurt(exercise_name(*number)));
        found.push(line.fixed(id, Anew::Nothing, content::log::TAKE_BACK));
    }
    for taken in history.medicines.taken.iter().filter(|taken| wanted(taken.at)) {
        if let Some(name) = medicines::line(history, taken) {
            let line = Found::new(taken.at, About::Medicine, content::medicines::took(name));
            found.push(line.dated(&taken.id, Anew::Nothing, Some(content::log::TAKE_BACK)));
        }
    }
    found
}

/// Everything ever noted, at moments that are wanted, in no order: in attacks, outside of them, and self-checks. What was
/// taken off the log is not in it.
pub fn all(history: &History, now: Reading, wanted: impl Fn(Instant) -> bool) -> Vec<Found<'_>> {
    let kept = history.episodes.iter().filter(|episode| !episode.removed);
    let mut found: Vec<Found<'_>> = kept.flat_map(|episode| noted(history, episode, now, &wanted)).collect();
    found.extend(moved(history, &wanted));
    for record in history.tries.iter().filter(|record| wanted(record.at)) {
        let title = content::self_checks::words(record.tried.check).title;
        found.push(Found::new(record.at, About::SelfCheck, content::log::tried(title)));
    }
    found
}

/// The same on these days, which come in order.
pub fn on_days<'a>(history: &'a History, days: &[LocalDay], now: Reading) -> Vec<Found<'a>> {
    let Some((first, last)) = days.first().zip(days.last()) else { return Vec::new() };
    // No clock is further from UTC than a day.
    let near = Instant((first.0 - 1) * 86_400_000)..Instant((last.0 + 2) * 86_400_000);
    all(history, now, |at| near.contains(&at) && days.binary_search(&days::local(at, history, now).0).is_ok())
}

/// The newest first, under their days.
pub fn by_days(mut found: Vec<Found<'_>>, history: &History, now: Reading) -> Vec<(LocalDay, Day)> {
    found.sort_by_key(|line| line.at);
    found.reverse();
    let mut days: Vec<(LocalDay, Day)> = Vec::new();
    for line in found {
        let day = days::local(line.at, history, now).0;
        let line = line.line(history, now);
        match days.last_mut().filter(|(last, _)| *last == day) {
            Some((_, last)) => last.lines.push(line),
            None => days.push((day, Day { heading: words::day_heading(day, now), lines: vec![line] })),
        }
    }
    days
}

fn exercise_name(number: u8) -> &'static str {
    let page = steps::exercise(number).and_then(|exercise| content::exercises::exercise(exercise.id));
    page.map_or("", |page| page.title)
}
