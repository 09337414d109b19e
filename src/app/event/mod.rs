//! Everything that can happen: the life of the page, and one small enum for each part of the program.
//!
//! A message names what it is about by id. It lies here and not with its part, so that page data, which says what a button
//! does, can name the message of another part without importing that part.

pub mod alarm;
pub mod backup;
pub mod breaks;
pub mod check;
pub mod erase;
pub mod find;
pub mod frame;
pub mod medicines;
pub mod moves;
pub mod notes;
pub mod relief;
pub mod reminders;
pub mod report;
pub mod rest;
pub mod restore;
pub mod row;
pub mod store;
pub mod timer;
pub mod upkeep;

use crate::app::browser::{Device, Stored};
use crate::app::route::Route;

/// One thing that happened.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Event {
    /// The page started and read what the first screen needs.
    Started(Device, Stored),
    /// The address changed, by us or by the browser's own buttons.
    RouteChanged(Route),
    /// The alarm that `next_wake` asked for, or a look at the clock after coming back.
    Woke,
    /// The page is about to be hidden, closed or frozen.
    Hidden,
    /// The page is in sight again.
    Shown,
    /// A key was pressed outside any field, while something runs.
    Key(String),
    /// To the danger check.
    Check(check::Msg),
    /// On the way to a block.
    Relief(relief::Msg),
    /// To the running block.
    Timer(timer::Msg),
    /// To what makes it noticed.
    Alarm(alarm::Msg),
    /// To lying down.
    Rest(rest::Msg),
    /// To movement.
    Moves(moves::Msg),
    /// To movement breaks.
    Breaks(breaks::Msg),
    /// To medicines.
    Medicines(medicines::Msg),
    /// To reminders.
    Reminders(reminders::Msg),
    /// To the page for a doctor.
    Report(report::Msg),
    /// To what a person notes and sets.
    Notes(notes::Msg),
    /// To what is searched.
    Find(find::Msg),
    /// To what is stored.
    Store(store::Msg),
    /// To backups as they are made.
    Backup(backup::Msg),
    /// To a restore.
    Restore(restore::Msg),
    /// To erasing everything.
    Erase(erase::Msg),
    /// To the app itself.
    Upkeep(upkeep::Msg),
    /// Around the pages.
    Frame(frame::Msg),
}

impl Event {
    /// True for what answers the step on screen: one that comes too soon was meant for the step before.
    pub fn answers(&self) -> bool {
        match self {
            Event::Check(msg) => msg.answers(),
            Event::Relief(msg) => msg.answers(),
            Event::Timer(msg) => msg.answers(),
            Event::Moves(msg) => msg.answers(),
            Event::Rest(_) => true,
            _ => false,
        }
    }
}

/// The message of a part is an event.
macro_rules! parts {
    ($($part:ident: $module:ident;)*) => {
        $(impl From<$module::Msg> for Event {
            fn from(msg: $module::Msg) -> Event {
                Event::$part(msg)
            }
        })*
    };
}

parts! {
    Check: check;
    Relief: relief;
    Timer: timer;
    Alarm: alarm;
    Rest: rest;
    Moves: moves;
    Breaks: breaks;
    Medicines: medicines;
    Reminders: reminders;
    Report: report;
    Notes: notes;
    Find: find;
    Store: store;
    Backup: backup;
    Restore: restore;
    Erase: erase;
    Upkeep: upkeep;
    Frame: frame;
}

/// A message of a part within a part is one, too.
macro_rules! steps {
    ($($part:ident: $module:ident::$step:ident;)*) => {
        $(impl From<$module::$step> for Event {
            fn from(msg: $module::$step) -> Event {
                Event::$part($module::Msg::$step(msg))
            }
        })*
    };
}

steps! {
    Check: check::AnyNew;
    Moves: moves::Plan;
    Moves: moves::Limits;
    Moves: moves::Play;
    Moves: moves::Hurts;
    Moves: moves::Drafting;
    Moves: moves::Library;
    Moves: moves::Measure;
}
