//! A self-check being done: danger first, warm, a practice, and try after try, each written down at once
//! (`docs/clinical.md` 7.1).
//!
//! Entered by `moves::update`, and at looks at the clock.

use super::{limits, play, setup, situation};
use crate::app::effect::{Effect, Tone};
use crate::app::event::check;
use crate::app::event::moves::Measure;
use crate::app::model::known::Known;
use crate::app::model::moves::{Measuring, State, Step, Tilt};
use crate::app::outbox::Outbox;
use crate::app::route::Route;
use crate::content::{self, Whom};
use crate::domain::journal::record::Entry;
use crate::domain::moves::exercise::{Block, Phase};
use crate::domain::moves::routine::{self, Stage};
use crate::domain::moves::steps::Side;
use crate::domain::self_checks::measured::{MOST_TIMES, Session, Try, Value, sessions, sides};
use crate::domain::self_checks::table::{self, LONGEST_HOLD, SelfCheck};
use crate::domain::time::{Instant, Reading, Span, Stamp};

/// From the tap until the clock runs: to get into position.
pub const LEAD: Span = Span::seconds(5);
/// Between the sides of a hold (S96p).
pub const SIDE_REST: Span = Span::minutes(5);
/// Who was warm is warm for so long (a judgement).
const STAYS_WARM: Span = Span::minutes(30);
/// A hold this short was a tap by mistake.
const MISTAKE: Span = Span::seconds(1);
/// So many seconds are said aloud at a time.
const SAID_EVERY: u16 = 10;

/// Why a self-check has to wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NotNow {
    /// Pregnant, or may be.
    Pregnant,
    /// The pain was not low for long enough.
    Pain,
    /// This speaks against it.
    Block(Block),
    /// It is for people of 60 and over.
    Age,
    /// They are under 16.
    Young,
    /// It was stopped today because it hurt.
    Hurt,
}

/// What speaks against a self-check now, the pain as far as it was said.
pub fn not_now(state: &State, known: &Known, check: SelfCheck, now: Reading) -> Option<NotNow> {
    let row = check.row();
    let pain = situation::pain_now(state, now).unwrap_or(0);
    let situation = routine::Situation { pain, ..situation::situation(state, known, now) };
    if situation.pregnant {
        return Some(NotNow::Pregnant);
    }
    if known.history.age(now.wall()).is_some_and(|age| age < table::FROM_AGE) {
        return Some(NotNow::Young);
    }
    if row.from_age > 0 && known.history.age(now.wall()).is_none_or(|age| age < row.from_age) {
        return Some(NotNow::Age);
    }
    if let Some(block) = row.blocks.iter().find(|block| situation.blocks.contains(block)) {
        return Some(NotNow::Block(*block));
    }
    if today(known, check, now).is_some_and(|session| session.hurt) {
        return Some(NotNow::Hurt);
    }
    let calm = matches!(routine::stage(&situation), Stage::Moves(Phase::Maintenance));
    (!calm).then_some(NotNow::Pain)
}

/// The days on which it was done.
pub fn days(known: &Known, check: SelfCheck, now: Reading) -> Vec<Session> {
    sessions(check, &known.history.tries, |at| now.day_of(at))
}

/// What was done of it today.
pub fn today(known: &Known, check: SelfCheck, now: Reading) -> Option<Session> {
    let today = now.day_of(now.wall());
    days(known, check, now).into_iter().rev().find(|session| session.day == today)
}

/// How many tries of this side count so far today.
pub fn tries_today(known: &Known, check: SelfCheck, side: Option<Side>, now: Reading) -> usize {
    let today = now.day_of(now.wall());
    let counts = |at: Instant, tried: &Try| {
        tried.check == check && tried.side == side && tried.value != Value::Hurt && now.day_of(at) == today
    };
    known.history.tries.iter().rev().take(64).filter(|record| counts(record.at, &record.tried)).count()
}

/// The side of the next try of today; nothing where all are made.
fn next_side(known: &Known, check: SelfCheck, now: Reading) -> Option<Option<Side>> {
    sides(check).iter().copied().find(|side| tries_today(known, check, *side, now) < check.tries())
}

/// True for what tires: the other side has a rest first.
fn tires(check: SelfCheck) -> bool {
    matches!(check.row().measure, table::Measure::Hold { most: LONGEST_HOLD })
}

/// How long the rest before the other side still lasts.
pub fn rest_left(known: &Known, measuring: &Measuring, now: Reading) -> Option<Span> {
    let check = measuring.check;
    let last = known.history.tries.iter().rev().find(|record| record.tried.check == check)?;
    let left = last.at + SIDE_REST - now.wall();
    let rests = tires(check) && last.tried.side != measuring.side && last.tried.value != Value::Hurt;
    (rests && (Span(1)..=SIDE_REST).contains(&left)).then_some(left)
}

/// How long a hold or a count has run; less than nothing while it has not begun.
pub fn elapsed(since: Stamp, now: Reading) -> Span {
    now.stamp.mono - since.mono
}

/// How long it runs at most.
pub fn lasts(check: SelfCheck) -> Option<Span> {
    match check.row().measure {
        table::Measure::Hold { most } => Some(Span::seconds(most.into())),
        table::Measure::Count { within } => Some(Span::seconds(within.into())),
        _ => None,
    }
}

/// Something happens to a self-check.
pub fn update(state: &mut State, msg: Measure, out: &mut Outbox<'_>) {
    let now = out.now();
    match msg {
        Measure::Begin(check) => return begin(state, check, out),
        // What belongs to the page counts while it is there.
        _ if out.route != Route::Measure => return,
        Measure::Pain(score) => return setup::pain(state, score, out),
        Measure::Warm => {
            state.warm = Some(now.wall());
            return out.effect(Effect::FocusHeading);
        }
        Measure::Sign => return sign(state, out),
        Measure::Leave => return leave(state, out),
        _ => {}
    }
    let Some(measuring) = state.measuring.clone() else { return };
    match msg {
        Measure::Start if is_ready(state, out, now) => start(state, &measuring, out),
        Measure::Stop => stop(state, &measuring, out),
        Measure::Count(up) => count(state, up),
        Measure::Tilt(degrees) => with(state, |it| it.tilt = Tilt::At(degrees.min(90))),
        Measure::NoTilt => with(state, |it| it.tilt = Tilt::Missing),
        Measure::Keep => {
            if let (Step::Reads, Some(degrees)) = (measuring.step, shown_degrees(&measuring)) {
                note(state, Value::Degrees(degrees), out);
            }
        }
        Measure::Estimate(degrees) if measuring.step == Step::Reads => {
            note(state, Value::Estimated(degrees), out);
        }
        Measure::Reach(reach) if measuring.step == Step::Reads => {
            note(state, Value::Centimetres(reach), out);
        }
        Measure::Look(fine) if measuring.step == Step::Reads => note(state, Value::Fine(fine), out),
        Measure::NoPractice => with(state, |it| it.practice = false),
        Measure::NoLeg => match measuring.step {
            Step::Leg => next(state, out),
            Step::Hurts => {
                with(state, |it| it.step = Step::Ready);
                out.alert("");
                out.effect(Effect::FocusHeading);
            }
            _ => {}
        },
        Measure::Hurts => hurts(state, out),
        Measure::Leg => leg(state, out),
        _ => {}
    }
}

fn with(state: &mut State, change: impl FnOnce(&mut Measuring)) {
    if let Some(measuring) = &mut state.measuring {
        change(measuring);
    }
}

/// A self-check is to be done: danger first, then the pain, what keeps things out, and warming up.
fn begin(state: &mut State, check: SelfCheck, out: &mut Outbox<'_>) {
    let now = out.now();
    let is_asked = |it: &Measuring| it.check == check && matches!(it.step, Step::Leg | Step::Hurts);
    if state.measuring.as_ref().is_some_and(is_asked) {
        return setup::begin_check(state, check, out);
    }
    let side = next_side(out, check, now).unwrap_or(sides(check)[0]);
    // Whoever did it before knows how it goes.
    let practice = !out.history.tries.iter().any(|record| record.tried.check == check);
    state.measuring =
        Some(Measuring { check, side, practice, step: Step::Ready, tilt: Tilt::Unknown, said: None });
    setup::begin_check(state, check, out);
}

/// True when everything before the first try is answered.
pub fn is_ready(state: &State, known: &Known, now: Reading) -> bool {
    let asked = situation::pain_now(state, now).is_some() && !limits::asks(state, known);
    let open = situation::is_open(state, known, now);
    let Some(measuring) = &state.measuring else { return false };
    asked && open && not_now(state, known, measuring.check, now).is_none() && is_warm(state, now)
}

/// True for a while after the person said so.
pub fn is_warm(state: &State, now: Reading) -> bool {
    state.warm.is_some_and(|at| (Span::ZERO..STAYS_WARM).contains(&(now.wall() - at)))
}

/// True where someone has to be beside them: at 65 and over, and with weak bones.
pub fn needs_someone(state: &State, known: &Known, now: Reading) -> bool {
    let old = known.history.age(now.wall()).is_some_and(|age| age >= ACCOMPANIED_FROM);
    old || situation::blocks(state, known).contains(&Block::Bones)
}

/// From this age on someone is beside them (a judgement).
const ACCOMPANIED_FROM: u16 = 65;

/// In position.
fn start(state: &mut State, measuring: &Measuring, out: &mut Outbox<'_>) {
    let now = out.now();
    if measuring.step != Step::Ready || rest_left(out, measuring, now).is_some() {
        return;
    }
    out.effect(Effect::PrimeSound);
    match measuring.check.row().measure {
        table::Measure::Hold { .. } | table::Measure::Count { .. } => {
            let Stamp { wall, mono, boot } = now.stamp;
            let since = Stamp { wall: wall + LEAD, mono: mono + LEAD, boot };
            with(state, |it| {
                it.step = Step::Runs { since, count: 0 };
                it.said = None;
            });
            say(content::self_checks::words(measuring.check).spoken.to_owned(), out);
        }
        table::Measure::Angle { .. } => {
            with(state, |it| it.step = Step::Reads);
            out.effect(Effect::WatchTilt(true));
        }
        table::Measure::YesNo | table::Measure::Reach => with(state, |it| it.step = Step::Reads),
    }
    out.effect(Effect::FocusHeading);
}

/// The degrees that the tilt of the phone stands for.
pub fn shown_degrees(measuring: &Measuring) -> Option<u16> {
    let Tilt::At(from_level) = measuring.tilt else { return None };
    Some(match measuring.check.row().along? {
        table::Along::FromLevel => from_level,
        table::Along::FromUpright => 90 - from_level,
    })
}

/// The hold ends by a tap.
fn stop(state: &mut State, measuring: &Measuring, out: &mut Outbox<'_>) {
    let now = out.now();
    let Step::Runs { since, .. } = measuring.step else { return };
    let (held, table::Measure::Hold { most }) = (elapsed(since, now), measuring.check.row().measure) else {
        return;
    };
    if held < MISTAKE {
        with(state, |it| it.step = Step::Ready);
        return out.effect(Effect::FocusHeading);
    }
    let seconds = u16::try_from(held.0 / 1_000).unwrap_or(most).min(most);
    note(state, Value::Seconds(seconds), out);
}

fn count(state: &mut State, up: bool) {
    with(state, |it| {
        if let Step::Runs { count, .. } = &mut it.step {
            *count = if up { (*count + 1).min(MOST_TIMES) } else { count.saturating_sub(1) };
        }
    });
}

/// What a try gave is written down; a practice gives nothing.
fn note(state: &mut State, value: Value, out: &mut Outbox<'_>) {
    let Some(measuring) = state.measuring.clone() else { return };
    out.effect(Effect::Say(String::new()));
    if measuring.practice {
        with(state, |it| {
            it.practice = false;
            it.step = Step::Ready;
        });
        return out.effect(Effect::FocusHeading);
    }
    let tried = Try { check: measuring.check, side: measuring.side, value };
    if !tried.is_possible() {
        return;
    }
    let first = tries_today(out, measuring.check, measuring.side, out.now()) == 0;
    out.write([Entry::Tried(tried)]);
    let asks_leg = first && !content::self_checks::words(measuring.check).after.is_empty();
    if asks_leg {
        with(state, |it| it.step = Step::Leg);
        return out.effect(Effect::FocusHeading);
    }
    next(state, out);
}

/// On to the next try, or to what came out.
fn next(state: &mut State, out: &mut Outbox<'_>) {
    let now = out.now();
    let Some(check) = state.measuring.as_ref().map(|it| it.check) else { return };
    match next_side(out, check, now) {
        Some(side) => {
            with(state, |it| {
                it.side = side;
                it.step = Step::Ready;
            });
            out.effect(Effect::FocusHeading);
        }
        None => {
            state.measuring = None;
            out.effect(Effect::WatchTilt(false));
            out.status(content::training::DONE);
            out.replace(Route::SelfCheck(check as usize));
        }
    }
}

/// "That hurts": everything stops.
fn hurts(state: &mut State, out: &mut Outbox<'_>) {
    with(state, |it| it.step = Step::Hurts);
    out.effect(Effect::Say(String::new()));
    out.alert(content::training::STOPPED);
    out.effect(Effect::FocusHeading);
}

/// It runs down the leg: nothing more today, no stretch of that leg, and the danger check.
fn leg(state: &mut State, out: &mut Outbox<'_>) {
    let Some(measuring) = state.measuring.clone() else { return };
    if !matches!(measuring.step, Step::Leg | Step::Hurts) {
        return;
    }
    setup::today(state, Block::LegPain, true);
    end_hurt(state, &measuring, true, out);
}

fn end_hurt(state: &mut State, measuring: &Measuring, leg: bool, out: &mut Outbox<'_>) {
    out.write([Entry::Tried(Try { check: measuring.check, side: measuring.side, value: Value::Hurt })]);
    with(state, |it| it.step = Step::Stopped { leg });
    out.effect(Effect::WatchTilt(false));
    out.alert("");
    out.effect(Effect::FocusHeading);
}

/// Something dangerous is new: the danger check begins.
fn sign(state: &mut State, out: &mut Outbox<'_>) {
    state.measuring = None;
    out.note_new_sign([]);
    out.alert("");
    out.effect(Effect::WatchTilt(false));
    out.request(check::Msg::Begin(Whom::Me));
}

/// It hurt and is over, or it is left for another time.
fn leave(state: &mut State, out: &mut Outbox<'_>) {
    let measuring = state.measuring.clone();
    if let Some(measuring) = measuring.filter(|it| it.step == Step::Hurts) {
        return end_hurt(state, &measuring, false, out);
    }
    state.measuring = None;
    state.setup.to_check = None;
    out.effect(Effect::WatchTilt(false));
    out.go(Route::Train);
}

/// Says this aloud, where words are wanted.
fn say(text: String, out: &mut Outbox<'_>) {
    if play::says(out) && !text.is_empty() {
        out.effect(Effect::Say(text));
    }
}

/// How long until it wants to be looked at: its start, the next figure that is said, its end, or the end of a rest.
pub fn wake(state: &State, known: &Known, now: Reading) -> Option<Span> {
    let measuring = state.measuring.as_ref()?;
    if let Step::Runs { since, .. } = measuring.step {
        let spent = elapsed(since, now);
        let next_said = Span::seconds(i64::from(measuring.said.unwrap_or(0) + SAID_EVERY));
        let ends = [Some(Span::ZERO), Some(next_said), lasts(measuring.check)];
        let ahead = ends.into_iter().flatten().filter(|at| *at > spent);
        return ahead.map(|at| at - spent).min();
    }
    rest_left(known, measuring, now)
}

/// Follows the clock: the start and each tenth second are said, and the end is written down. Off its page nothing runs.
pub fn look(state: &mut State, out: &mut Outbox<'_>) {
    let now = out.now();
    let Some(measuring) = state.measuring.clone() else { return };
    if out.route != Route::Measure {
        // What was asked stays asked; what ran is void.
        if matches!(measuring.step, Step::Runs { .. } | Step::Reads) {
            with(state, |it| it.step = Step::Ready);
            out.effect(Effect::WatchTilt(false));
        }
        return;
    }
    let Step::Runs { since, count } = measuring.step else { return };
    let spent = elapsed(since, now);
    if spent < Span::ZERO {
        return;
    }
    if lasts(measuring.check).is_some_and(|lasts| spent >= lasts) {
        play::cue(Tone::Full, out);
        let value = match measuring.check.row().measure {
            table::Measure::Hold { most } => Value::Seconds(most),
            _ => Value::Times(count),
        };
        return note(state, value, out);
    }
    let tens = u16::try_from(spent.0 / 1_000).unwrap_or(0) / SAID_EVERY * SAID_EVERY;
    if measuring.said == Some(tens) {
        return;
    }
    with(state, |it| it.said = Some(tens));
    // The start itself is heard, not said: words would come late.
    match tens {
        0 => play::cue(Tone::Begin, out),
        _ => say(tens.to_string(), out),
    }
}
