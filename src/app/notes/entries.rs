//! An attack unfolded: what was noted in it, under the days on which it was, newest first. Pure.

use crate::app::event::notes::Msg;
use crate::app::facts::arc::{self, DayRow};
use crate::app::facts::causes;
use crate::app::facts::entries::{Day, by_days, moved, noted};
use crate::app::model::Model;
use crate::app::page::Action;
use crate::content;
use crate::domain::journal::episode::Episode;
use crate::domain::record_id::RecordId;
use crate::domain::time::Reading;

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
    let mut lines = noted(history, episode, now, |_| true);
    lines.extend(moved(history, |at| episode.holds(at)));
    Unfolded {
        days: by_days(lines, history, now).into_iter().map(|(_, day)| day).collect(),
        set_off: set_off(episode),
        causes: causes::chips(episode),
        table: arc::table(history, episode, now),
        take_back: episode
            .ended
            .map(|_| Action::new(content::log::TAKE_BACK_ATTACK, Msg::TakeBack(episode.id.clone()))),
    }
}

fn set_off(episode: &Episode) -> String {
    let named = content::causes::CAUSES.iter().filter(|cause| causes::is_ticked(episode, cause));
    let list: Vec<&str> = named.map(|cause| cause.text).collect();
    match list.is_empty() {
        true => content::log::SET_OFF_NONE.to_owned(),
        false => content::log::set_off(&list.join(", ")),
    }
}
