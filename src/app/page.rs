//! What pages are made of: buttons, rows, lists to tick, and whom to call. Pure.

use crate::app::event::{RowState, Tap};
use crate::app::model::Model;
use crate::content::{self, Line, Region, Text};
use crate::domain::locale::Weekday;
use crate::domain::time::Reading;

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

/// The strong button of a list: it says what not ticking means.
pub(crate) fn primary_for(rows: &[Row]) -> &'static str {
    let ticked = rows.iter().any(|row| row.state != RowState::Off);
    if ticked { content::interface::CONTINUE } else { content::check::screens::NONE_OF_THESE }
}

/// The region of this device.
pub fn region(model: &Model) -> &'static Region {
    content::regions::region(model.history.region.as_deref(), &model.device.zone, &model.device.language)
}

/// The number for an ambulance where this device is.
pub fn emergency(model: &Model) -> &'static str {
    content::regions::emergency(model.history.region.as_deref(), &model.device.zone, &model.device.language)
}

/// Whom to call today, at this hour: the person's own number first.
pub fn call_today(model: &Model, now: Reading) -> Line {
    if let Some(number) = &model.history.doctor {
        return Line { call: content::regions::YOUR_NUMBER, number: number.clone().into() };
    }
    let (hour, _) = now.clock_of(now.wall());
    let weekday = now.day_of(now.wall()).weekday() < Weekday::Saturday;
    let region = region(model);
    if weekday && (8..18).contains(&hour) { region.day.clone() } else { region.night.clone() }
}

/// The row state behind a stored answer, for the facts page.
pub fn row_state(answer: Option<crate::domain::check::answers::Answer>) -> RowState {
    use crate::domain::check::answers::Answer;
    match answer {
        Some(Answer::Unsure) => RowState::Unsure,
        Some(answer) if answer.is_danger() => RowState::On,
        _ => RowState::Off,
    }
}
