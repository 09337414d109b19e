//! From the model and a clock reading to what each page shows. Pure; the views only lay it out.

pub mod alarm;
pub mod check;
pub mod data;
pub mod figure;
pub mod frame;
pub mod helper;
pub mod home;
pub mod library;
pub mod log;
pub mod moved;
pub mod player;
pub mod relief;
pub mod rest;
pub mod settings;
pub mod stretch;
pub mod timer;
pub mod verdict;
pub mod words;

use super::event::{Deed, Purpose, RowState, Tap};
use super::route::Route;
use super::{Model, Notice, settles_in};
use crate::content::{self, Line, Region, Text, copy};
use crate::domain::locale::Weekday;
use crate::domain::time::{Reading, Span};

/// A button: its words and what it does.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Action {
    /// On the button.
    pub label: String,
    /// When tapped.
    pub tap: Tap,
}

impl Action {
    /// A button.
    pub fn new(label: impl Into<String>, tap: Tap) -> Action {
        Action { label: label.into(), tap }
    }
}

/// One row of a list to tick.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// What it says.
    pub text: Text,
    /// How it is ticked.
    pub state: RowState,
    /// Whether "Not sure" stands on it.
    pub may_be_unsure: bool,
    /// Whether "Rather not say" stands on it.
    pub may_skip: bool,
}

/// A screen that asks something.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Choices {
    /// The question.
    pub heading: String,
    /// One line under it.
    pub lead: Text,
    /// "3 of 6".
    pub progress: String,
    /// Rows to tick.
    pub rows: Vec<Row>,
    /// Answers to pick one of; picking goes on at once.
    pub picks: Vec<Text>,
    /// Whether a number is typed.
    pub number: bool,
    /// The strong button, unless picking goes on by itself.
    pub primary: Option<&'static str>,
    /// False for the moment in which a second tap may still be meant for the step before.
    pub settled: bool,
    /// Behind "Why do you ask?".
    pub why: Vec<(Text, Text)>,
    /// Beside the field for a number: what is wrong with it.
    pub note: &'static str,
}

/// What the present page asks; empty on a page that asks nothing.
pub fn choices(model: &Model, now: Reading) -> Choices {
    let asked = match model.route {
        Route::Check(_) => check::screen(model),
        Route::AnyNew => relief::any_new(model),
        Route::Cautions => relief::cautions(model, now),
        Route::Limits => stretch::limits(model),
        _ => Choices::default(),
    };
    Choices { settled: settles_in(model, now) == Span::ZERO, note: model.note, ..asked }
}

/// The strong button of a list: it says what not ticking means.
fn primary_for(rows: &[Row]) -> &'static str {
    let ticked = rows.iter().any(|row| row.state != RowState::Off);
    if ticked { copy::CONTINUE } else { copy::NONE_OF_THESE }
}

/// The region of this device.
pub fn region(model: &Model) -> &'static Region {
    content::region(model.history.region.as_deref(), &model.device.zone, &model.device.language)
}

/// The number for an ambulance where this device is.
pub fn emergency(model: &Model) -> &'static str {
    content::emergency(model.history.region.as_deref(), &model.device.zone, &model.device.language)
}

/// Whom to call today, at this hour: the person's own number first.
pub fn call_today(model: &Model, now: Reading) -> Line {
    if let Some(number) = &model.history.doctor {
        return Line { call: copy::YOUR_NUMBER, number: number.clone() };
    }
    let (hour, _) = now.clock_of(now.wall());
    let weekday = now.day_of(now.wall()).weekday() < Weekday::Saturday;
    let region = region(model);
    if weekday && (8..18).contains(&hour) { region.day.clone() } else { region.night.clone() }
}

/// A notice in words, with its button.
pub fn notice(notice: &Notice) -> (String, Option<Action>) {
    let save = Some(Action::new(copy::BACKUP_SAVE, Tap::BackUp(Purpose::Download)));
    let see = Some(Action::new(copy::DATA, Tap::Go(Route::Data)));
    match notice {
        Notice::NotSaved => (copy::NOT_SAVED.to_owned(), save),
        Notice::NoStorage => (copy::NO_STORAGE.to_owned(), None),
        Notice::SetAside(count) => (words::filled(copy::SET_ASIDE, &[("count", &count.to_string())]), see),
        Notice::Recovered(count) => (words::filled(copy::RECOVERED, &[("count", &count.to_string())]), None),
        Notice::NearlyFull => (copy::NEARLY_FULL.to_owned(), save),
        Notice::RestoreFinished => (copy::RESTORE_FINISHED.to_owned(), None),
        Notice::Newer => (copy::NEWER.to_owned(), Some(Action::new(copy::RELOAD, Tap::Update))),
        Notice::UpdateReady => {
            (copy::UPDATE_READY.to_owned(), Some(Action::new(copy::UPDATE_NOW, Tap::Update)))
        }
        Notice::CheckStartsAgain => (copy::CHECK_STARTS_AGAIN.to_owned(), None),
        Notice::Refused(Deed::Copy) => (copy::NOT_COPIED.to_owned(), None),
        Notice::Refused(Deed::Print) => (copy::NOT_PRINTED.to_owned(), None),
        Notice::Refused(Deed::FillScreen) => (copy::NOT_FILLED.to_owned(), None),
        Notice::NotInFolder => (copy::NOT_IN_FOLDER.to_owned(), see),
        Notice::CheckTooOld => (copy::CHECK_TOO_OLD.to_owned(), None),
    }
}
