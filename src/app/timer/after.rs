//! What is asked after a block: what the skin is like, how the back is, the pain; and where it got worse, the danger check.

use super::demand::{AfterQuestion, asks_after, goes_on};
use crate::app::event::check;
use crate::app::event::timer::Msg;
use crate::app::model::Model;
use crate::app::model::timer::GotWorse;
use crate::app::page::{Action, call_today};
use crate::content::{self, Line, Whom};
use crate::domain::journal::episode::BlockRecord;
use crate::domain::therapy::mode::Family;
use crate::domain::therapy::skin::Skin;
use crate::domain::time::{Reading, Span};

/// The page after a block.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct AfterPage {
    /// What it shows.
    pub step: Step,
    /// The step is too new to take an answer.
    pub waits: bool,
    /// "Go on", for a moment after a block that the person ended before its time.
    pub go_on: Option<Action>,
}

/// A step of the page after a block.
#[derive(Clone, Debug, PartialEq, Eq, Default, Hash)]
pub enum Step {
    /// What the skin is like, with what may be answered.
    Skin(Vec<(Skin, Action)>),
    /// What to do for it, whom to call where it may be hurt, and the way on.
    Advice(&'static str, Option<Line>, Action),
    /// It got worse: the question, the check, and no check.
    GotWorse(String, [Action; 2]),
    /// Better, same or worse.
    #[default]
    Felt,
    /// The pain.
    Pain,
}

/// What is asked after a block, as it stands now.
pub fn after(model: &Model, now: Reading) -> AfterPage {
    let go_on = goes_on(&model.known, now).map(|_| Action::new(content::timer::GO_ON, Msg::GoOn));
    AfterPage { step: step(model, now), waits: model.known.settles_in(now) > Span::ZERO, go_on }
}

fn step(model: &Model, now: Reading) -> Step {
    let last = model.known.history.open_episode().and_then(|episode| episode.blocks.last());
    let family = last.map_or(Family::Cold, |record| record.block.plan.mode().family());
    if let Some(worse) = model.timer.got_worse {
        return got_worse(worse, family);
    }
    match asks_after(&model.known, now) {
        Some(AfterQuestion::Skin) => {
            let choice = |skin| (skin, Action::new(content::timer::skin(skin), Msg::SkinFound(skin)));
            Step::Skin(Skin::after(family).map(choice).to_vec())
        }
        Some(AfterQuestion::Felt) => advice(model, last, now).unwrap_or_default(),
        Some(AfterQuestion::Pain) | None => Step::Pain,
    }
}

fn advice(model: &Model, last: Option<&BlockRecord>, now: Reading) -> Option<Step> {
    let skin = last?.skin.filter(|_| !model.timer.skin_read)?;
    let hurt = skin.may_be_hurt() || skin == Skin::Other;
    let call = hurt.then(|| call_today(&model.known, now));
    let done = Action::new(content::interface::CONTINUE, Msg::SkinRead);
    Some(Step::Advice(content::timer::skin_advice(skin), call, done))
}

fn got_worse(worse: GotWorse, family: Family) -> Step {
    let question = match worse {
        GotWorse::Said => content::timer::worse_after(family).to_owned(),
        GotWorse::Pain(points) => content::timer::pain_rose(points),
    };
    let check = Action::new(content::timer::CHECK_NOW, check::Msg::Begin(Whom::Me));
    Step::GotWorse(question, [check, Action::new(content::timer::NO_CHECK, Msg::NoCheck)])
}
