//! The list of self-checks: which one is next, what each showed, what has to wait; and the page of one of them. Pure.

use super::measure::{self, NotNow};
use super::situation;
use crate::app::event::moves::Measure;
use crate::app::facts::self_checks::worth;
use crate::app::model::Model;
use crate::app::page::Action;
use crate::app::route::Route;
use crate::app::{event, words};
use crate::content;
use crate::content::self_checks::Words;
use crate::domain::moves::steps::{self, Side};
use crate::domain::self_checks::findings::{self, RETEST, Standing};
use crate::domain::self_checks::measured::{Best, Session, sides};
use crate::domain::self_checks::table::{CHECKS, Measure as Unit, SelfCheck};
use crate::domain::time::Reading;

/// How much a self-check wants to be seen in the list. None of them is red.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Mark {
    /// Not done, or not whole.
    #[default]
    Open,
    /// Nothing to train.
    Fine,
    /// Once more on another day.
    Once,
    /// Worth training.
    Worth,
}

/// A self-check in the list.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Row {
    /// Its page.
    pub to: Route,
    /// Id of its figure.
    pub id: &'static str,
    /// Its name.
    pub title: &'static str,
    /// How it stands, or why it has to wait.
    pub state: String,
    /// The same as a sign.
    pub mark: Mark,
}

/// The list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TrainPage {
    /// The one strong button: the next self-check.
    pub next: Option<Action>,
    /// What speaks against all of them now.
    pub not_now: Option<&'static str>,
    /// Those for this person.
    pub rows: Vec<Row>,
    /// Those that are left out.
    pub left_out: Vec<Row>,
    /// What two days found, one line each.
    pub found: Vec<String>,
    /// The comparison of front, side and back, where all were measured.
    pub ratio: Option<String>,
}

/// The list as it stands now.
pub fn page(model: &Model, now: Reading) -> TrainPage {
    let (mut rows, mut left_out) = (Vec::new(), Vec::new());
    let mut next = None;
    let mut not_now = None;
    for row in &CHECKS {
        let title = content::self_checks::words(row.check).title;
        let out = measure::not_now(&model.moves, &model.known, row.check, now);
        let (state, mark) = state(model, row.check, now);
        let line =
            |state, mark| Row { to: Route::SelfCheck(row.check as usize), id: row.id, title, state, mark };
        match out {
            Some(NotNow::Block(_) | NotNow::Age) => {
                left_out.push(line(out.map(why_not).unwrap_or_default(), Mark::Open));
            }
            _ => {
                if let Some(NotNow::Pregnant) = out {
                    not_now = Some(content::training::NOT_PREGNANT);
                }
                if let Some(NotNow::Young) = out {
                    not_now = Some(content::training::NOT_YOUNG);
                }
                if let Some(NotNow::Pain) = out {
                    not_now = Some(content::training::NOT_PAIN);
                }
                if out.is_none() && next.is_none() && wants(model, row.check, now) {
                    next = Some(Action::new(content::training::next(title), Measure::Begin(row.check)));
                }
                rows.push(line(state, mark));
            }
        }
    }
    TrainPage { next, not_now, rows, left_out, found: found(model, now), ratio: ratio(model, now) }
}

/// Why it has to wait.
pub fn why_not(not_now: NotNow) -> String {
    match not_now {
        NotNow::Pregnant => content::training::NOT_PREGNANT.to_owned(),
        NotNow::Pain => content::training::NOT_PAIN.to_owned(),
        NotNow::Young => content::training::NOT_YOUNG.to_owned(),
        NotNow::Age => content::training::not_age(crate::domain::self_checks::table::CHAIR_FROM_AGE),
        NotNow::Block(block) => content::training::not_with(content::moves::block(block)),
        NotNow::Hurt => content::training::NOT_HURT.to_owned(),
    }
}

fn standing(model: &Model, check: SelfCheck, now: Reading) -> (Vec<Session>, Standing) {
    let days = measure::days(&model.known, check, now);
    let standing = findings::standing(check, &days, model.known.history.age(now.wall()));
    (days, standing)
}

/// True where it is to be done: never done, once more on another day, not finished today, or six weeks ago.
fn wants(model: &Model, check: SelfCheck, now: Reading) -> bool {
    let (days, standing) = standing(model, check, now);
    let today = days.last().filter(|day| day.day == now.day_of(now.wall()));
    match (today, standing) {
        (Some(today), _) => !today.complete,
        (None, Standing::New | Standing::Once(_)) => true,
        (None, _) => days.last().is_some_and(|day| now.wall() - day.at >= RETEST),
    }
}

fn state(model: &Model, check: SelfCheck, now: Reading) -> (String, Mark) {
    let (days, standing) = standing(model, check, now);
    let today = days.last().is_some_and(|day| day.day == now.day_of(now.wall()) && !day.complete);
    let word = |word: &str, mark| (word.to_owned(), mark);
    match standing {
        _ if today => word(content::training::PART, Mark::Open),
        Standing::New => word(content::training::NEW, Mark::Open),
        Standing::Fine => word(content::training::FINE, Mark::Fine),
        Standing::Once(_) => word(content::training::ONCE, Mark::Once),
        Standing::Worth(_) => word(content::training::WORTH, Mark::Worth),
    }
}

/// What two days found: each self-check with the sides.
fn found(model: &Model, now: Reading) -> Vec<String> {
    let one = |row: &crate::domain::self_checks::table::Row| {
        let (_, standing) = standing(model, row.check, now);
        let Standing::Worth(found) = standing else { return None };
        let title = content::self_checks::words(row.check).title;
        Some([title, ": ", &worth(&found)].concat())
    };
    CHECKS.iter().filter_map(one).collect()
}

/// Front to back and side to back, for information (`docs/clinical.md` 7.2, M5).
fn ratio(model: &Model, now: Reading) -> Option<String> {
    let last = |check, side| {
        let days = measure::days(&model.known, check, now);
        days.iter().rev().find(|day| day.complete).and_then(|day| day.of(side)).map(|best| best.value)
    };
    let back = last(SelfCheck::ChestLift, None).filter(|back| *back > 0)?;
    let front = last(SelfCheck::FrontPlank, None)?;
    let side =
        last(SelfCheck::SideBridge, Some(Side::Left))?.max(last(SelfCheck::SideBridge, Some(Side::Right))?);
    let of = |n: u16| {
        let hundredths = u32::from(n) * 100 / u32::from(back);
        format!("{}.{:02}", hundredths / 100, hundredths % 100)
    };
    Some(content::training::ratio(&of(front), &of(side)))
}

/// The page of one self-check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SelfCheckPage {
    /// Its words.
    pub words: &'static Words,
    /// Id of its figure.
    pub id: &'static str,
    /// What came out, where it was done.
    pub results: Option<Results>,
    /// The strong button; nothing where it has to wait.
    pub begin: Option<Action>,
    /// Why it has to wait.
    pub not_now: Option<String>,
    /// What keeps it out, one line each.
    pub not_with: Vec<&'static str>,
    /// The exercises that train it.
    pub adds: Vec<(&'static str, Route)>,
}

/// What came out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Results {
    /// The last day, each side.
    pub sides: Vec<SideResult>,
    /// What that says.
    pub said: String,
    /// How it stands, as a sign.
    pub mark: Mark,
    /// It adds to the routine.
    pub is_worth: bool,
    /// Against the time before.
    pub change: Option<String>,
    /// The days so far, newest first.
    pub days: Vec<DayResult>,
    /// When to check again.
    pub due: String,
    /// Takes the last try of today back.
    pub take_back: Option<Action>,
}

/// One side of a day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SideResult {
    /// "Left side", or "Yours".
    pub name: &'static str,
    /// "34 s".
    pub figure: String,
    /// How long its bar is, in thousandths of the longest.
    pub part: u16,
}

/// One day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DayResult {
    /// Its date.
    pub date: String,
    /// Each side.
    pub sides: Vec<SideResult>,
}

/// The page of the self-check at this place of the table; nothing where there is none.
pub fn self_check(model: &Model, place: usize, now: Reading) -> Option<SelfCheckPage> {
    let row = CHECKS.get(place)?;
    let not_now = measure::not_now(&model.moves, &model.known, row.check, now);
    let (days, standing) = standing(model, row.check, now);
    let today = days.last().filter(|day| day.day == now.day_of(now.wall()));
    let label = match today {
        Some(today) if !today.complete => content::training::GO_ON,
        _ if days.is_empty() => content::training::BEGIN,
        _ => content::training::AGAIN,
    };
    let done = today.is_some_and(|today| today.complete);
    let begin = (not_now.is_none() && !done).then(|| Action::new(label, Measure::Begin(row.check)));
    let exercise = |number: &u8| {
        let exercise = steps::exercise(*number)?;
        let title = content::exercises::exercise(exercise.id)?.title;
        Some((title, Route::Exercise(usize::from(*number) - 1)))
    };
    Some(SelfCheckPage {
        words: content::self_checks::words(row.check),
        id: row.id,
        results: results(model, row.check, &days, &standing, now),
        begin,
        not_now: not_now.map(why_not),
        not_with: row.blocks.iter().map(|block| content::moves::block(*block)).collect(),
        adds: row.adds.iter().filter_map(exercise).collect(),
    })
}

fn results(
    model: &Model,
    check: SelfCheck,
    days: &[Session],
    standing: &Standing,
    now: Reading,
) -> Option<Results> {
    let last = days.last()?;
    let most = days.iter().flat_map(|day| [day.left, day.right]).flatten().map(|best| best.value).max();
    let most = most.unwrap_or(0).max(1);
    let of_day =
        |day: &Session| DayResult { date: words::date(day.at, now), sides: day_sides(check, day, most) };
    let whole = last.complete;
    let (said, mark) = match standing {
        _ if !whole => (content::training::SAID_PART.to_owned(), Mark::Open),
        Standing::New => (String::new(), Mark::Open),
        Standing::Fine => (content::training::SAID_FINE.to_owned(), Mark::Fine),
        Standing::Once(_) => (content::training::SAID_ONCE.to_owned(), Mark::Once),
        Standing::Worth(found) => (worth(found), Mark::Worth),
    };
    let due_at = last.at + RETEST;
    let due = match standing {
        Standing::Once(_) | Standing::New => String::new(),
        _ if due_at <= now.wall() => content::training::DUE.to_owned(),
        _ => content::training::due(&words::date(due_at, now)),
    };
    Some(Results {
        sides: day_sides(check, last, most),
        said,
        mark,
        is_worth: matches!(standing, Standing::Worth(_)),
        change: change(check, days),
        days: days.iter().rev().map(of_day).collect(),
        due,
        take_back: take_back(model, check, now),
    })
}

fn day_sides(check: SelfCheck, day: &Session, most: u16) -> Vec<SideResult> {
    let one = |side: &Option<Side>| {
        let best = day.of(*side);
        SideResult {
            name: side.map_or(content::training::YOURS, content::training::side),
            figure: best.map_or(content::training::NOT_DONE.to_owned(), |best| figure(check, best)),
            part: best.map_or(0, |best| (u32::from(best.value) * 1_000 / u32::from(most)) as u16),
        }
    };
    sides(check).iter().map(one).collect()
}

/// "34 s".
pub fn figure(check: SelfCheck, best: Best) -> String {
    let n = best.value;
    match check.row().measure {
        Unit::Hold { .. } => content::training::seconds(n),
        Unit::Angle { .. } if best.estimated => content::training::about_degrees(n),
        Unit::Angle { .. } => content::training::degrees(n),
        Unit::Reach => content::training::centimetres(n),
        Unit::Count { .. } => content::training::times(n),
        Unit::YesNo if n > 0 => content::training::FINE_YES.to_owned(),
        Unit::YesNo => content::training::FINE_NO.to_owned(),
    }
}

/// The largest change since the whole day before the last one, and whether it says anything.
fn change(check: SelfCheck, days: &[Session]) -> Option<String> {
    let noise = findings::noise(check)?;
    let mut whole = days.iter().rev().filter(|day| day.complete);
    let (last, before) = (whole.next()?, whole.next()?);
    let one = |side: &Option<Side>| {
        let (now, then) = (last.of(*side)?, before.of(*side)?);
        Some((now.value.abs_diff(then.value), now.value >= then.value))
    };
    let (apart, more) = sides(check).iter().filter_map(one).max()?;
    let sign = if more { "+" } else { "−" };
    let change = [sign, &figure(check, Best { value: apart, estimated: false })].concat();
    let noise_words = figure(check, Best { value: noise, estimated: false });
    Some(if apart < noise {
        content::training::change_noise(&change, &noise_words)
    } else {
        content::training::change_real(&change, &noise_words)
    })
}

fn take_back(model: &Model, check: SelfCheck, now: Reading) -> Option<Action> {
    let last = model.known.history.tries.iter().rev().find(|record| record.tried.check == check)?;
    let today = now.day_of(last.at) == now.day_of(now.wall());
    today.then(|| Action::new(content::training::TAKE_BACK, event::notes::Msg::TakeBack(last.id.clone())))
}

/// The exercises that self-checks add, each with its reason.
pub fn reasons(model: &Model, now: Reading) -> Vec<String> {
    let line = |trained: findings::Trained| {
        let exercise = steps::exercise(trained.number)?;
        let name = content::exercises::exercise(exercise.id)?.title;
        let title = content::self_checks::words(trained.check).title;
        Some(match trained.side {
            Some(Side::Left) => content::training::reason_side(name, content::training::REASON_LEFT, title),
            Some(Side::Right) => content::training::reason_side(name, content::training::REASON_RIGHT, title),
            None => content::training::reason(name, title),
        })
    };
    situation::trained(&model.known, now).into_iter().filter_map(line).collect()
}
