//! The plan of the week as its page shows it: seven days, what was done, what is left. Pure.

use super::{situation, train};
use crate::app::event::moves::Msg;
use crate::app::model::Model;
use crate::app::page::Action;
use crate::app::words;
use crate::content;
use crate::domain::moves::exercise::Phase;
use crate::domain::moves::habits::{Habits, Walks};
use crate::domain::moves::routine::{self, Stage};
use crate::domain::moves::week::{self, DayPlan};
use crate::domain::time::Reading;

/// Something on a day: it is done, or planned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What.
    pub text: String,
    /// It is done.
    pub done: bool,
}

/// A day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayRow {
    /// "Mon".
    pub weekday: &'static str,
    /// Its date in the month.
    pub date: u8,
    /// It is today.
    pub today: bool,
    /// It is over.
    pub past: bool,
    /// What was done and what is planned.
    pub lines: Vec<Line>,
}

/// The page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WeekPage {
    /// What stands in place of the plan: an open attack, or pregnancy.
    pub instead: Option<&'static str>,
    /// The days.
    pub days: Vec<DayRow>,
    /// How much they walk.
    pub walks: Vec<(Action, bool)>,
    /// How long they sit.
    pub sits: Vec<(Action, bool)>,
    /// They sit for long.
    pub sits_long: bool,
    /// To today's routine.
    pub start: Option<Action>,
    /// The exercises that self-checks add, with the reason.
    pub reasons: Vec<String>,
}

/// The page as it stands now.
pub fn page(model: &Model, now: Reading) -> WeekPage {
    let movement = &model.known.history.movement;
    let said = movement.habits;
    let habits = said.unwrap_or_default();
    let today = now.day_of(now.wall());
    let first = today.week(now.locale.first_weekday);
    let plan = week::plan(movement, habits, first, today, |at| now.day_of(at));
    let day = |day: &DayPlan| {
        let (_, _, date) = day.day.civil();
        DayRow {
            weekday: words::weekday(day.day.weekday()),
            date,
            today: day.day == today,
            past: day.day < today,
            lines: lines(day, plan.walk_minutes),
        }
    };
    let walks = Walks::ALL.map(|walks| {
        let on = said.is_some_and(|said| said.walks == walks);
        (Action::new(content::training::walks(walks), Msg::Habits(Habits { walks, ..habits })), on)
    });
    let sits =
        [(false, content::training::SIT_LESS), (true, content::training::SIT_LONG)].map(|(long, label)| {
            let on = said.is_some_and(|said| said.sits_long == long);
            (Action::new(label, Msg::Habits(Habits { sits_long: long, ..habits })), on)
        });
    let instead = instead(model, now);
    WeekPage {
        instead,
        days: if instead.is_some() { Vec::new() } else { plan.days.iter().map(day).collect() },
        walks: walks.into(),
        sits: sits.into(),
        sits_long: habits.sits_long,
        start: Some(Action::new(content::training::TODAY_BEGIN, Msg::Begin)),
        reasons: train::reasons(model, now),
    }
}

/// What stands in place of the plan.
fn instead(model: &Model, now: Reading) -> Option<&'static str> {
    let pain = situation::pain_now(&model.moves, now).unwrap_or(0);
    let situation = routine::Situation { pain, ..situation::situation(&model.moves, &model.known, now) };
    if situation.pregnant {
        return Some(content::training::WEEK_PREGNANT);
    }
    let open = model.known.history.open_episode().is_some();
    let calm = routine::stage(&situation) == Stage::Moves(Phase::Maintenance);
    (open && !calm).then_some(content::training::WEEK_ATTACK)
}

/// What was done on a day, then what is left of it.
fn lines(day: &DayPlan, walk: u16) -> Vec<Line> {
    let done = |text: String| Some(Line { text, done: true });
    let planned = |text: String| Some(Line { text, done: false });
    let all = [
        day.done.moved.then(|| done(content::training::DONE_STRETCH.to_owned())).flatten(),
        day.done.strength.then(|| done(content::training::DONE_STRENGTH.to_owned())).flatten(),
        (day.done.walked > 0).then(|| done(content::training::done_walk(day.done.walked))).flatten(),
        day.stretch.then(|| planned(content::training::STRETCH.to_owned())).flatten(),
        day.strength.then(|| planned(content::training::STRENGTH.to_owned())).flatten(),
        day.walk.then(|| planned(content::training::walk(walk))).flatten(),
    ];
    all.into_iter().flatten().collect()
}
