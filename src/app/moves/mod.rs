//! Movement: the way to a routine, the routine being done, what hurt, and routines put together by hand.
//!
//! Entered by `app::update` with taps and looks at the clock; touches the model it is given.

pub mod hurt;
pub mod limits;
pub mod own;
pub mod play;
pub mod setup;
pub mod stale;
pub mod stored;

use super::effect::Effect;
use super::event::{Moving, RowState};
use super::route::Route;
use super::{Model, recheck_flow, relief_flow, storage_flow};
use crate::domain::journal::record::Entry;
use crate::domain::moves::exercise::Block;
use crate::domain::moves::movement::Said;
use crate::domain::moves::run::Run;
use crate::domain::record_id::RecordId;
use crate::domain::time::{Instant, Reading, Span};

/// What is known of movement now.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Moves {
    /// What a routine is built from.
    pub setup: Setup,
    /// The routine being done, or that was done last and is still on screen.
    pub run: Option<Run>,
    /// How it ended, while that is on screen.
    pub over: Option<Over>,
    /// "That hurts" is being answered.
    pub hurt: Option<Hurt>,
    /// When a tap last did something here, on the page's own clock: a second one is no answer to what it brought up.
    pub asked: Option<Span>,
    /// The whole screen is one button.
    pub floor: bool,
    /// The step that was said last: of which run, and which one.
    pub said: Option<(Instant, usize)>,
    /// Runs as they are stored, by key.
    pub texts: Vec<(String, String)>,
    /// When the run was stored as it is known here: what is older says nothing new.
    pub seen: Option<Instant>,
    /// The routine being put together.
    pub draft: Draft,
    /// The run comes from an earlier page, and its own page was not on screen since.
    pub unseen: bool,
}

/// What a routine is built from, as far as it is said and not written down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setup {
    /// Pain, and when it was said.
    pub pain: Option<(u8, Instant)>,
    /// What holds today.
    pub today: Vec<Block>,
    /// Minutes there are.
    pub minutes: u16,
    /// How long holds are, in percent.
    pub factor: u16,
    /// This one of one's own instead of today's.
    pub own: Option<RecordId>,
    /// Rows of the screen on what keeps exercises out, as ticked.
    pub rows: Vec<RowState>,
    /// What keeps exercises out is asked again from this place on, though it is known.
    pub again: Option<usize>,
}

impl Default for Setup {
    fn default() -> Setup {
        Setup {
            pain: None,
            today: Vec::new(),
            minutes: 10,
            factor: 100,
            own: None,
            rows: Vec::new(),
            again: None,
        }
    }
}

/// How far "That hurts" is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hurt {
    /// How bad is it?
    HowBad,
    /// It may go on: with something easier, without this, or not at all.
    Choose,
}

/// How a routine ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Over {
    /// It was done.
    Done,
    /// The person ended it.
    Ended,
    /// It hurt too much to go on.
    TooMuch(u8),
    /// It waited for too long, or what it was built on holds no more.
    Stale,
}

/// A routine being put together.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Draft {
    /// What it changes; nothing for a new one.
    pub of: Option<RecordId>,
    /// Its name, where it has one already.
    pub name: String,
    /// Its exercises, by number.
    pub numbers: Vec<u8>,
    /// It is on screen.
    pub open: bool,
}

impl Moves {
    /// The routine in progress, whether it plays or waits; not one that is over.
    pub fn going(&self) -> Option<&Run> {
        self.run.as_ref().filter(|_| self.over.is_none())
    }

    /// A tap did something: what it brought up takes the next one a moment later.
    pub fn settle(&mut self, now: Reading) {
        self.asked = Some(now.stamp.mono);
    }
}

/// False for a tap so soon after one that did something that it is the second of a double tap.
pub fn is_settled(model: &Model, now: Reading) -> bool {
    model.moves.asked.is_none_or(|asked| now.stamp.mono - asked >= super::SETTLES_IN)
}

/// Writes down something about movement.
pub fn note(model: &mut Model, said: Said, now: Reading, out: &mut Vec<Effect>) {
    storage_flow::write(model, [Entry::Movement(said)], now, out);
}

/// Up to this much pain counts as low: prevention, for which no episode has to be open.
pub const LOW: u8 = 2;

/// True when today's danger check, or where no episode is open the screen with its signs, opens movement. Pain that is
/// more than low is an episode, and needs the whole check.
pub fn is_open(model: &Model, now: Reading) -> bool {
    let low = model.moves.setup.pain.is_none_or(|(score, _)| score <= LOW);
    let checked = !lacks_check(model, now) && (low || model.history.open_episode().is_some());
    checked && recheck_flow::is_answered(model, now)
}

/// True in an episode while its danger check lets nothing begin or go on: it is due, was left in the middle, or says so.
pub fn lacks_check(model: &Model, now: Reading) -> bool {
    model.history.open_episode().is_some() && !relief_flow::is_open(model, now)
}

/// Where an address of movement leads.
pub fn redirect(model: &Model, route: Route, now: Reading) -> Route {
    let runs = model.moves.run.is_some();
    match route {
        Route::Player if runs => Route::Player,
        Route::Stretch | Route::Limits if runs => Route::Player,
        Route::Stretch | Route::Limits if is_open(model, now) => route,
        _ => Route::Move,
    }
}

/// A tap on a page of movement.
pub fn tapped(model: &mut Model, tap: &Moving, now: Reading, out: &mut Vec<Effect>) {
    match tap {
        Moving::Begin => {
            model.moves.setup.own = None;
            setup::begin(model, now, out);
        }
        Moving::Pain(score) => setup::pain(model, *score, now, out),
        Moving::Today(block, on) => setup::today(model, *block, *on),
        Moving::Minutes(minutes) => model.moves.setup.minutes = *minutes,
        Moving::Factor(factor) => model.moves.setup.factor = *factor,
        Moving::Better(better) => note(model, Said::Direction(*better), now, out),
        Moving::Use(place) => setup::choose(model, *place, now, out),
        Moving::LimitsAgain => limits::ask_again(model, out),
        Moving::Start => play::start(model, now, out),
        // A double tap is one.
        Moving::Mark(_) | Moving::Walked(_) | Moving::End | Moving::Close if !is_settled(model, now) => {}
        Moving::Mark(mark) => {
            model.moves.settle(now);
            play::mark(model, *mark, now, out);
        }
        Moving::Floor(on) => play::floor(model, *on, out),
        Moving::SayTime => play::say_time(model, now, out),
        Moving::End => play::end(model, Over::Ended, now, out),
        Moving::Close => play::read(model, now, out),
        Moving::Hurts => hurt::hurts(model, now, out),
        Moving::HurtPain(score) => hurt::how_bad(model, *score, now, out),
        Moving::HurtLeg | Moving::HurtSign => hurt::sign(model, now, out),
        Moving::Easier => hurt::easier(model, now, out),
        Moving::Leave => hurt::leave(model, now, out),
        Moving::Mistake => hurt::mistake(model, now, out),
        Moving::Settled(up) => setup::settled(model, *up, now, out),
        Moving::Walked(minutes) => setup::walked(model, *minutes, now, out),
        Moving::Draft(change) => own::change(model, *change, now, out),
    }
}
