//! What a try gave, as it is written down, and the days on which a self-check was done (`docs/clinical.md` 7.1). Pure.

use serde::{Deserialize, Serialize};

use super::table::{LONGEST_HOLD, Measure, SelfCheck};
use crate::domain::impossible::Impossible;
use crate::domain::moves::steps::Side;
use crate::domain::record_id::RecordId;
use crate::domain::time::{Instant, LocalDay};

/// What one try gave.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Value {
    /// Seconds held.
    Seconds(u16),
    /// Degrees, read by the phone.
    Degrees(u16),
    /// Degrees, estimated: picked from a few.
    Estimated(u16),
    /// Centimetres.
    Centimetres(u16),
    /// How often.
    Times(u16),
    /// Yes or no: it is as it should be.
    Fine(bool),
    /// It hurt, and was stopped.
    Hurt,
}

/// No fingertip travels further, in centimetres.
pub const LONGEST_REACH: u16 = 60;
/// Nobody stands up more often in half a minute.
pub const MOST_TIMES: u16 = 60;
/// A limb cannot be further from where it began, in degrees.
pub const WIDEST: u16 = 180;

/// One try of a self-check.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "SavedTry")]
pub struct Try {
    /// Which one.
    pub check: SelfCheck,
    /// Which side, where it has two.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub side: Option<Side>,
    /// What it gave.
    pub value: Value,
}

/// A try as it stands in a file: not looked at yet.
#[derive(Deserialize)]
struct SavedTry {
    check: SelfCheck,
    #[serde(default)]
    side: Option<Side>,
    value: Value,
}

impl TryFrom<SavedTry> for Try {
    type Error = Impossible;
    fn try_from(SavedTry { check, side, value }: SavedTry) -> Result<Try, Impossible> {
        let it = Try { check, side, value };
        it.is_possible().then_some(it).ok_or(Impossible("no try of this self-check"))
    }
}

impl Try {
    /// True for what this self-check can give, on a side that it has.
    pub fn is_possible(&self) -> bool {
        let row = self.check.row();
        let fits = match (row.measure, self.value) {
            (Measure::Hold { most }, Value::Seconds(seconds)) => seconds <= most.min(LONGEST_HOLD),
            (Measure::Angle { .. }, Value::Degrees(angle) | Value::Estimated(angle)) => angle <= WIDEST,
            (Measure::Reach, Value::Centimetres(reach)) => reach <= LONGEST_REACH,
            (Measure::Count { .. }, Value::Times(times)) => times <= MOST_TIMES,
            (Measure::YesNo, Value::Fine(_)) | (_, Value::Hurt) => true,
            _ => false,
        };
        fits && self.side.is_some() == row.sides
    }
}

/// A try as the journal has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TryRecord {
    /// The record that says so.
    pub id: RecordId,
    /// When.
    pub at: Instant,
    /// What it gave.
    pub tried: Try,
}

/// The better of the tries of one side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Best {
    /// The figure: seconds, degrees, centimetres, times; 1 for yes and 0 for no.
    pub value: u16,
    /// It was estimated, not read.
    pub estimated: bool,
}

/// One self-check on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// The day, where the person was.
    pub day: LocalDay,
    /// When it was begun.
    pub at: Instant,
    /// The left side, or the whole where there are no sides. Nothing before its first try.
    pub left: Option<Best>,
    /// The right side.
    pub right: Option<Best>,
    /// Every try that counts was made, on each side.
    pub complete: bool,
    /// It was stopped because it hurt.
    pub hurt: bool,
}

impl Session {
    /// Of this side; the left one stands for the whole.
    pub fn of(&self, side: Option<Side>) -> Option<Best> {
        match side {
            Some(Side::Right) => self.right,
            Some(Side::Left) | None => self.left,
        }
    }
}

/// The sides of a self-check, in the order in which they are measured.
pub fn sides(check: SelfCheck) -> &'static [Option<Side>] {
    if check.row().sides { &[Some(Side::Left), Some(Side::Right)] } else { &[None] }
}

/// The tries of a self-check by days, oldest first. Of more tries than count the first ones do: whoever goes on until one
/// is good measures patience.
pub fn sessions(check: SelfCheck, tries: &[TryRecord], day_of: impl Fn(Instant) -> LocalDay) -> Vec<Session> {
    let mut sessions: Vec<Session> = Vec::new();
    let mut days: Vec<LocalDay> =
        tries.iter().filter(|record| record.tried.check == check).map(|record| day_of(record.at)).collect();
    days.sort_unstable();
    days.dedup();
    for day in days {
        let of_day: Vec<&TryRecord> =
            tries.iter().filter(|record| record.tried.check == check && day_of(record.at) == day).collect();
        let of_side = |side: Option<Side>| {
            let values = of_day.iter().filter(|record| record.tried.side == side);
            let values = values.map(|record| record.tried.value).filter(|value| *value != Value::Hurt);
            values.take(check.tries()).collect::<Vec<Value>>()
        };
        let all = sides(check).iter().map(|side| of_side(*side));
        let (right, left) = match check.row().sides {
            true => (best(check, &of_side(Some(Side::Right))), best(check, &of_side(Some(Side::Left)))),
            false => (None, best(check, &of_side(None))),
        };
        sessions.push(Session {
            day,
            at: of_day.iter().map(|record| record.at).min().unwrap_or_default(),
            left,
            right,
            complete: all.into_iter().all(|values| values.len() == check.tries()),
            hurt: of_day.last().is_some_and(|record| record.tried.value == Value::Hurt),
        });
    }
    sessions
}

/// The better one of these: longer, further, more often, straighter; and for a look, yes where any of them is.
fn best(check: SelfCheck, values: &[Value]) -> Option<Best> {
    let figure = |value: &Value| match value {
        Value::Seconds(n) | Value::Degrees(n) | Value::Centimetres(n) | Value::Times(n) => {
            Best { value: *n, estimated: false }
        }
        Value::Estimated(n) => Best { value: *n, estimated: true },
        Value::Fine(fine) => Best { value: u16::from(*fine), estimated: false },
        Value::Hurt => Best::default(),
    };
    let figures = || values.iter().map(figure);
    let estimated = figures().any(|best| best.estimated);
    let value = match check.row().measure {
        Measure::Angle { short_is_good: true } => figures().map(|best| best.value).min(),
        _ => figures().map(|best| best.value).max(),
    };
    value.map(|value| Best { value, estimated })
}
