//! What was noted in an attack, under the days on which it was, newest first; and what of it can be corrected. Pure.

use crate::app::event::notes::Msg;
use crate::app::facts::arc::{self, DayRow};
use crate::app::facts::{causes, phrases};
use crate::app::model::Model;
use crate::app::page::Action;
use crate::app::words;
use crate::content;
use crate::domain::journal::episode::{Episode, PainNote};
use crate::domain::journal::history::History;
use crate::domain::moves::steps;
use crate::domain::record_id::RecordId;
use crate::domain::therapy::mode::Family;
use crate::domain::time::{Instant, Reading, Span};

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
    /// Takes it back.
    pub take_back: Action,
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

/// An attack unfolded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unfolded {
    /// Its days, newest first.
    pub days: Vec<Day>,
    /// What came before it, in a line; or the question, where it has no answer.
    pub set_off: String,
    /// The answers to it, with what is ticked.
    pub causes: Vec<(Action, bool)>,
    /// What its arc shows, by day.
    pub table: Vec<DayRow>,
    /// Takes it off the log, once it is over.
    pub take_back: Option<Action>,
}

/// The attack that began with this record, unfolded.
pub fn unfolded(model: &Model, id: &RecordId, now: Reading) -> Unfolded {
    let history = &model.known.history;
    let found = history.episodes.iter().rev().find(|episode| episode.id == *id && !episode.removed);
    let Some(episode) = found else { return Unfolded::default() };
    let mut dated = lines(history, episode, now);
    dated.sort_by_key(|(at, _)| *at);
    dated.reverse();
    let day = |of: &[(Instant, Line)]| Day {
        heading: of
            .first()
            .map(|(at, _)| words::day_heading(arc::local(*at, history, now).0, now))
            .unwrap_or_default(),
        lines: of.iter().map(|(_, line)| line.clone()).collect(),
    };
    let same = |(one, _): &(Instant, Line), (other, _): &(Instant, Line)| {
        arc::local(*one, history, now).0 == arc::local(*other, history, now).0
    };
    Unfolded {
        days: dated.chunk_by(same).map(day).collect(),
        set_off: set_off(episode),
        causes: causes::chips(episode),
        table: arc::table(history, episode, now),
        take_back: episode
            .ended
            .map(|_| Action::new(content::log::TAKE_BACK_ATTACK, Msg::TakeBack(episode.id.clone()))),
    }
}

fn lines(history: &History, episode: &Episode, now: Reading) -> Vec<(Instant, Line)> {
    let line = |at: Instant, about: About, text: String, edit: Option<Edit>| {
        (at, Line { about, text, time: words::noted_time(at, history, now), edit })
    };
    let edit = |of: &RecordId, anew: Anew, label: &'static str| {
        Some(Edit { of: of.clone(), anew, take_back: Action::new(label, Msg::TakeBack(of.clone())) })
    };
    let mut lines = Vec::new();
    for check in &episode.checks {
        let word = content::verdict::word(check.check.verdict);
        lines.push(line(check.at, About::Check, content::log::log_check(word), None));
        if let Some(at) = check.overtaken {
            lines.push(line(at, About::NewSign, content::log::NEW_SIGN.to_owned(), None));
        }
    }
    for PainNote { id, at, pain } in &episode.pain {
        let edit = edit(id, Anew::Pain, content::log::TAKE_BACK);
        lines.push(line(*at, About::Pain, content::log::pain(pain.get()), edit));
    }
    for record in &episode.blocks {
        let about = About::Block(record.block.plan.mode().family());
        let judged = record.judged.as_ref();
        let edit = judged.and_then(|of| edit(of, Anew::Felt, content::log::TAKE_BACK_RATING));
        lines.push(line(record.block.started(), about, phrases::block_line(record, now.stamp), edit));
    }
    for rest in &episode.rests {
        let length = words::span(rest.length(now.wall()));
        let text = match rest.is_known(now.wall()) {
            true => content::log::lay_known(&length),
            false => content::log::lay(&length),
        };
        lines.push(line(rest.down, About::Lying, text, None));
    }
    let movement = &history.movement;
    let here = |at: Instant| arc::is_in(episode, at);
    for record in movement.moved.iter().filter(|record| here(record.at)) {
        let names: Vec<&str> = record.moved.parts.iter().map(|part| exercise_name(part.number)).collect();
        let text = content::log::moved(&names.join(", "));
        let edit = edit(&record.id, Anew::Nothing, content::log::TAKE_BACK);
        lines.push(line(record.at, About::Routine, text, edit));
    }
    for (id, at, minutes) in movement.walks.iter().filter(|(_, at, _)| here(*at)) {
        let text = content::log::walked(&words::span(Span::minutes(i64::from(*minutes))));
        lines.push(line(*at, About::Walk, text, edit(id, Anew::Walk, content::log::TAKE_BACK)));
    }
    for ((at, number, _), id) in
        movement.hurts.iter().zip(&movement.hurt_by).filter(|((at, ..), _)| here(*at))
    {
        let text = content::log::hurt(exercise_name(*number));
        lines.push(line(*at, About::Hurt, text, edit(id, Anew::Nothing, content::log::TAKE_BACK)));
    }
    let is_last = history.episodes.last().is_some_and(|last| last.id == episode.id);
    if let Some((at, end)) = episode.ended.zip(episode.end.as_ref()) {
        let edit = edit(end, Anew::Nothing, content::log::NOT_OVER_AFTER_ALL).filter(|_| is_last);
        lines.push(line(at, About::Over, content::log::OVER.to_owned(), edit));
    }
    lines
}

fn set_off(episode: &Episode) -> String {
    let named = content::causes::CAUSES.iter().filter(|cause| causes::is_ticked(episode, cause));
    let list: Vec<&str> = named.map(|cause| cause.text).collect();
    match list.is_empty() {
        true => content::log::SET_OFF_NONE.to_owned(),
        false => content::log::set_off(&list.join(", ")),
    }
}

fn exercise_name(number: u8) -> &'static str {
    let page = steps::exercise(number).and_then(|exercise| content::exercises::exercise(exercise.id));
    page.map_or("", |page| page.title)
}
