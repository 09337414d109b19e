//! What pages are made of: buttons, rows, lists to tick, faces of a dial, and whom to call. Pure.

use crate::app::event::check::{self, Signs};
use crate::app::event::notes::{self, Fact};
use crate::app::event::row::RowState;
use crate::app::event::{Event, moves, relief};
use crate::app::model::known::Known;
use crate::content::emergency::Emergency;
use crate::content::{self, Line, Region, Text};
use crate::domain::check::question::Q;
use crate::domain::locale::Weekday;
use crate::domain::moves::exercise::Block as Limit;
use crate::domain::therapy::caution::Caution;
use crate::domain::time::Reading;

/// A button: its words and what it does.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Action {
    /// On the button.
    pub label: String,
    /// What a tap on it is.
    pub event: Event,
}

impl Action {
    /// A button.
    pub fn new(label: impl Into<String>, event: impl Into<Event>) -> Action {
        Action { label: label.into(), event: event.into() }
    }
}

/// A switch: its words, what it costs or why it does nothing, and whether it is on.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Switch {
    /// On the button, and what a tap does.
    pub action: Action,
    /// Whether it is on.
    pub on: bool,
    /// Beside it.
    pub note: &'static str,
}

/// What a row of a list asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RowId {
    /// A question of the danger check.
    Question(Q),
    /// A value of such a question, by its id.
    Value(Q, &'static str),
    /// Signs that may be new since the last check.
    Signs(Signs),
    /// Something that speaks against cold or heat.
    Caution(Caution),
    /// The same, asked in the danger check.
    Condition(Caution),
    /// Something that keeps exercises out.
    Limit(Limit),
    /// A fact about the body.
    Fact(Fact),
}

impl RowId {
    /// What it is to tick its row so.
    pub fn ticked(self, state: RowState) -> Event {
        match self {
            RowId::Question(q) => check::Msg::Row(q, state).into(),
            RowId::Value(q, value) => check::Msg::Value(q, value, state).into(),
            RowId::Signs(signs) => check::AnyNew::Row(signs, state).into(),
            RowId::Caution(caution) => relief::Msg::Row(caution, state).into(),
            RowId::Condition(caution) => check::Msg::Condition(caution, state).into(),
            RowId::Limit(limit) => moves::Limits::Row(limit, state).into(),
            RowId::Fact(fact) => notes::Msg::Fact(fact, state).into(),
        }
    }
}

/// One row of a list to tick.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What it asks.
    pub id: RowId,
    /// What it says.
    pub text: Text,
    /// How it is ticked.
    pub state: RowState,
    /// Whether "Not sure" stands on it.
    pub may_be_unsure: bool,
    /// Whether "Rather not say" stands on it.
    pub may_skip: bool,
}

impl Row {
    /// The row that asks this among those on screen; where it is not there any more, one without words.
    pub fn of<'a>(id: RowId, mut rows: impl Iterator<Item = &'a Row>) -> Row {
        let gone =
            || Row { id, text: "".into(), state: RowState::Off, may_be_unsure: false, may_skip: false };
        rows.find(|row| row.id == id).cloned().unwrap_or_else(gone)
    }
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
    pub picks: Vec<Action>,
    /// Whether a number is typed.
    pub number: bool,
    /// The strong button, unless picking goes on by itself.
    pub primary: Option<Action>,
    /// The way back.
    pub back: Option<Action>,
    /// False for the moment in which a second tap may still be meant for the step before.
    pub settled: bool,
    /// Behind "Why do you ask?".
    pub why: Vec<(Text, Text)>,
    /// Beside the field for a number: what is wrong with it.
    pub note: &'static str,
    /// What only a card of the danger check has.
    pub card: Card,
}

/// What only a card has: an answer for all its rows at once, and what was answered before it.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Card {
    /// The part of the check, in words.
    pub part: &'static str,
    /// The rows are text, answered as a whole; opened, they are ticked.
    pub closed: bool,
    /// One row is asked, by itself, in large type.
    pub single: bool,
    /// "No", "Not sure", "Yes", always in this order and place, and what else one may say.
    pub answers: Vec<Action>,
    /// "I cannot tell which", under rows that were opened.
    pub cannot_tell: Option<Action>,
    /// The number to call if it gets worse, on top of opened signs of an emergency.
    pub call: Option<&'static str>,
    /// The cards before this one, oldest first: what each says, and the way back to it.
    pub before: Vec<Action>,
    /// What an earlier check knew, and the way to have it asked anew.
    pub same: Option<(String, Action)>,
    /// One question at a time, or together.
    pub mode: Option<Action>,
    /// Reads the question aloud.
    pub aloud: Option<Action>,
}

/// The strong button of a list: it says what not ticking means.
pub(crate) fn primary_for(rows: &[Row], done: impl Into<Event>) -> Option<Action> {
    let ticked = rows.iter().any(|row| row.state != RowState::Off);
    Some(Action::new(
        if ticked { content::interface::CONTINUE } else { content::check::screens::NONE_OF_THESE },
        done,
    ))
}

/// The way back from a screen that asks.
pub(crate) fn back(event: impl Into<Event>) -> Option<Action> {
    Some(Action::new(content::interface::BACK, event))
}

/// Whom to call where this device is: in the country chosen by hand, or that of its time zone.
fn place(known: &Known) -> Emergency {
    content::emergency::emergency(known.history.region.as_deref(), &known.device.zone)
}

/// Whom to call today where this device is.
pub fn region(known: &Known) -> &'static Region {
    content::regions::region(place(known).country().map(|country| country.code))
}

/// The number for an ambulance where this device is.
pub fn emergency(known: &Known) -> &'static str {
    place(known).number()
}

/// What stands beside that number: its country, and what it is worth where that is not certain.
pub fn emergency_place(known: &Known) -> String {
    let place = place(known);
    let country = place.country().map(|country| [country.name, "."].concat());
    let doubt = match country {
        None => Some(content::regions::NUMBER_UNKNOWN),
        Some(_) if place.is_sure() => None,
        Some(_) => Some(content::regions::NUMBER_UNSURE),
    };
    let any_phone = Some(content::regions::FROM_ANY_PHONE);
    let parts = [country.as_deref(), doubt, any_phone];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// Whom to call today, at this hour: the person's own number first.
pub fn call_today(known: &Known, now: Reading) -> Line {
    if let Some(number) = &known.history.doctor {
        return Line { call: content::regions::YOUR_NUMBER, number: number.clone().into() };
    }
    let (hour, _) = now.clock_of(now.wall());
    let weekday = now.day_of(now.wall()).weekday() < Weekday::Saturday;
    let region = region(known);
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

/// The colour family of a phase. Words and icon say the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Tone {
    /// Cold on the skin.
    Cold,
    /// Heat on the skin.
    Heat,
    /// Nothing on the skin.
    #[default]
    Rest,
    /// Something has to be done now.
    Danger,
}

/// What a dial shows.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Face {
    /// The phase in words.
    pub phase: String,
    /// Its colour family.
    pub tone: Tone,
    /// Digits in the middle.
    pub digits: String,
    /// Under the digits.
    pub under: String,
    /// Each part of the whole: its tone, and how much of it is done, in thousandths.
    pub arcs: Vec<(Tone, u16)>,
}

impl Tone {
    /// The class in the style sheet.
    pub fn class(self) -> &'static str {
        match self {
            Tone::Cold => "cold",
            Tone::Heat => "heat",
            Tone::Rest => "rest",
            Tone::Danger => "danger",
        }
    }
}
