//! The dial: what should be on the skin now, in words, colour, digits and arcs.

use super::demand::{RECENT, demand};
use crate::app::event;
use crate::app::event::timer::Msg;
use crate::app::facts::{causes, device, lying};
use crate::app::model::Model;
use crate::app::model::known::Known;
use crate::app::model::timer::Sheet;
use crate::app::page::{Action, Face, Tone};
use crate::app::route::Route;
use crate::app::words;
use crate::content;
use crate::domain::journal::episode::BlockRecord;
use crate::domain::journal::record::Aid;
use crate::domain::therapy::block::{Block, Mark, OffReason, Status};
use crate::domain::therapy::forgotten::{AN_HOUR, BELIEVED, CameOff};
use crate::domain::therapy::mode::{Family, Mode};
use crate::domain::time::{Reading, Span};

impl Dial {
    /// What its ring shows.
    pub fn face(&self) -> Face {
        let Dial { phase, tone, digits, under, arcs, .. } = self.clone();
        Face { phase, tone, digits, under, arcs }
    }
}

/// The timer page.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Dial {
    /// The phase in words: "Cold on".
    pub phase: String,
    /// Its colour family.
    pub tone: Tone,
    /// Digits in the middle.
    pub digits: String,
    /// Under the digits: "off at 14:20".
    pub under: String,
    /// Each phase of the block: its tone, and how much of it is done, in thousandths.
    pub arcs: Vec<(Tone, u16)>,
    /// What to do now, in one sentence.
    pub sentence: String,
    /// The buttons; the first is the strong one.
    pub actions: Vec<Action>,
    /// What is asked now, in a few words; empty while nothing is.
    pub asked: String,
    /// Answers of equal weight to what is asked now, four at most; empty while nothing is.
    pub choices: Vec<Action>,
    /// The same where the dial fills the screen: one for each half of it.
    pub halves: Vec<Action>,
    /// "Stop now", always there while the block may still be on.
    pub stop: Option<Action>,
    /// The question before what ends the time on the skin, and the answer that it has ended.
    pub is_it_off: (&'static str, &'static str),
    /// What to look for on the skin; empty while it is on no longer than it may be.
    pub look: &'static [&'static str],
}

/// The timer page around its dial.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct TimerPage {
    /// The dial, what to do, and stop.
    pub dial: Dial,
    /// The question on top of the dial.
    pub sheet: Option<Sheet>,
    /// The dial fills the screen.
    pub full: bool,
    /// It is night and the person wants it dark.
    pub dim: bool,
    /// The step is too new to take an answer.
    pub waits: bool,
    /// The page itself has to call, because no sound does.
    pub calls: bool,
    /// What is missing of the sound.
    pub lacks: Vec<&'static str>,
    /// What may have set the episode off: id, words, whether it is ticked.
    pub causes: Vec<(Action, bool)>,
    /// There are questions that wait.
    pub asks_more: bool,
}

/// The timer page as it stands now.
pub fn page(model: &Model, now: Reading) -> TimerPage {
    let dial = dial(model, now);
    let silent = model.known.history.silent;
    TimerPage {
        sheet: model.timer.sheet,
        full: model.timer.alarm.full,
        dim: model.known.history.has(Aid::Dim) && now.is_night(),
        waits: model.known.settles_in(now) > Span::ZERO,
        calls: silent && dial.tone == Tone::Danger,
        lacks: if silent { Vec::new() } else { device::lacks(&model.known).collect() },
        causes: model.known.history.open_episode().map(causes::chips).unwrap_or_default(),
        asks_more: model.check.has_more(&model.known, now),
        dial,
    }
}

fn mode_tone(mode: Mode) -> Tone {
    match mode.family() {
        Family::Cold => Tone::Cold,
        Family::Heat => Tone::Heat,
    }
}

/// The dial of the running block; empty without one.
pub fn dial(model: &Model, now: Reading) -> Dial {
    dial_of(&model.known, model.timer.sheet, now)
}

/// The same, with this question on top of it.
pub(super) fn dial_of(known: &Known, sheet: Option<Sheet>, now: Reading) -> Dial {
    let Some(record) = known.history.running_block(now.stamp) else { return Dial::default() };
    let block = &record.block;
    let status = block.status(now.stamp);
    let mode = block.plan.mode();
    let mut dial = match status {
        Status::On { left, check_waiting, .. } => {
            let phase = content::timer::phase_on(mode).to_owned();
            let off_at = words::clock(now.wall() + left, now);
            let sentence =
                if check_waiting.is_some() { check_how(mode) } else { on_sentence(mode) }.to_owned();
            let under = match check_waiting {
                Some(_) => content::timer::CHECK_SKIN.to_owned(),
                None => content::timer::off_at(&off_at),
            };
            Dial {
                phase,
                tone: mode_tone(mode),
                digits: words::dial(left),
                under,
                sentence,
                ..Dial::default()
            }
        }
        Status::TakeOff { why, late, .. } => Dial {
            phase: content::timer::phase_off(mode).to_owned(),
            tone: Tone::Danger,
            // Without an answer the plan is not the measure: how long it is on by now is.
            digits: match why {
                OffReason::TimeUp => lateness(late),
                OffReason::NoAnswer => words::dial(block.exposure(now.stamp)),
            },
            under: match why {
                OffReason::TimeUp => content::timer::PAST_DUE.to_owned(),
                OffReason::NoAnswer => content::timer::ON_BY_NOW.to_owned(),
            },
            sentence: take_off_sentence(mode, why, late, block.exposure(now.stamp)),
            ..Dial::default()
        },
        Status::Rest { left, .. } => {
            let until = words::clock(now.wall() + left, now);
            Dial {
                phase: content::timer::PHASE_REST.to_owned(),
                digits: words::dial(left),
                under: content::timer::rest_until(&until),
                sentence: content::timer::REST_SENTENCE.to_owned(),
                ..Dial::default()
            }
        }
        Status::SkinGate { .. } => Dial {
            phase: content::timer::PHASE_GATE.to_owned(),
            digits: words::dial(block.plan.on()),
            under: content::timer::GATE_UNDER.to_owned(),
            sentence: content::timer::GATE_SENTENCE.to_owned(),
            ..Dial::default()
        },
        Status::Paused { left, .. } => Dial {
            phase: content::timer::PHASE_PAUSED.to_owned(),
            digits: words::dial(left),
            under: content::timer::PAUSED_UNDER.to_owned(),
            sentence: content::timer::PAUSED_SENTENCE.to_owned(),
            ..Dial::default()
        },
        Status::Over { .. } => Dial::default(),
    };
    if let (Some(Sheet::IsItOff(Mark::Numb | Mark::SkinWrong)), Status::On { exposure, .. }) = (sheet, status)
    {
        dial.phase = content::timer::phase_off(mode).to_owned();
        dial.tone = Tone::Danger;
        dial.digits = words::dial(exposure);
        dial.under = content::timer::ON_BY_NOW.to_owned();
    }
    dial.arcs = arcs(block, status);
    dial.actions = actions(sheet, mode, status);
    // The buttons below stay where they are while time passes: how late it is stands in a line of its own.
    dial.asked = match status {
        Status::On { check_waiting: Some(_), .. } => content::timer::CHECK_SKIN.to_owned(),
        Status::SkinGate { late, .. } if late < Span::minutes(1) => content::timer::PHASE_GATE.to_owned(),
        Status::SkinGate { late, .. } => content::timer::gate_over(&words::span(late)),
        _ => String::new(),
    };
    dial.choices = choices(mode, status);
    dial.halves = halves(mode, status);
    dial.look = looks_for(mode, status);
    let question = if mode == Mode::Bath { content::timer::BATH_OUT_NOW } else { content::timer::IS_IT_OFF };
    dial.is_it_off = (question, content::timer::yes_off(mode));
    dial.stop = Some(Action::new(content::timer::STOP_NOW, Msg::Ask(Mark::Stop)));
    match block.forgotten(now.stamp) {
        Some(late) => asks(known, block, late, dial, now),
        None => dial,
    }
}

/// A block that was forgotten: how long the pack was on nobody knows, so no time is shown but the planned one, and it is
/// asked when it came off. What shortens the gap is never the first answer.
fn asks(known: &Known, block: &Block, late: Span, dial: Dial, now: Reading) -> Dial {
    let mode = block.plan.mode();
    let at = |after: Span| words::noted(now.wall() - late + after, &known.history, now);
    let told = |label: String, told: CameOff| Action::new(label, Msg::CameOff(told));
    let (in_time, hour_later) = (at(Span::ZERO), at(AN_HOUR));
    let moment_ago = Action::new(content::timer::MOMENT_AGO, Msg::Mark(Mark::Off));
    let moment_ago = (late <= BELIEVED).then_some(moment_ago);
    Dial {
        digits: words::dial(block.plan.on()),
        under: content::timer::PLANNED.to_owned(),
        sentence: content::timer::off_asks(mode, &in_time),
        actions: moment_ago
            .into_iter()
            .chain([
                told(content::timer::off_in_time(&in_time), CameOff::InTime),
                told(content::timer::off_hour_later(&hour_later), CameOff::AnHourLater),
                Action::new(content::timer::NOT_KNOWN, Msg::CameOff(CameOff::Unknown)),
            ])
            .collect(),
        choices: Vec::new(),
        halves: vec![Action::new(content::timer::ANSWER, event::alarm::Msg::Fill(false))],
        stop: None,
        ..dial
    }
}

/// What to look for on the skin: when it has been on past its time.
fn looks_for(mode: Mode, status: Status) -> &'static [&'static str] {
    let past = matches!(status, Status::TakeOff { late, .. } if late > RECENT);
    let place = usize::from(mode.family() == Family::Heat);
    let section = content::help_pages::SKIN_STOP.sections.get(place).filter(|_| past);
    section.map_or(&[], |section| section.steps)
}

/// What to know while it is on, with the words that come later.
fn on_sentence(mode: Mode) -> &'static str {
    content::using::page(mode).lead
}

/// How to look at the skin.
fn check_how(mode: Mode) -> &'static str {
    match mode {
        Mode::Bath => content::timer::CHECK_BATH,
        Mode::Massage => content::timer::MASSAGE_CHECK,
        _ => content::timer::CHECK_SKIN_HOW,
    }
}

/// What may be done, the one thing to do first. What is asked has its own answers.
fn actions(sheet: Option<Sheet>, mode: Mode, status: Status) -> Vec<Action> {
    let mark = |label, mark| Action::new(label, Msg::Mark(mark));
    if matches!(sheet, Some(Sheet::IsItOff(_))) {
        return Vec::new();
    }
    let off = mark(content::timer::it_is_off(mode), Mark::Off);
    match status {
        Status::On { check_waiting: Some(_), .. } | Status::SkinGate { .. } => Vec::new(),
        Status::On { .. } => {
            let pause = Action::new(content::timer::PAUSE, event::frame::Msg::Pause);
            [pause].into_iter().chain(numb(mode)).collect()
        }
        Status::TakeOff { why: OffReason::TimeUp, .. } => vec![off],
        Status::TakeOff { why: OffReason::NoAnswer, .. } => {
            vec![off, mark(content::timer::SKIN_NORMAL_STILL_ON, Mark::SkinOk)]
        }
        Status::Paused { .. } => {
            vec![mark(
                if mode == Mode::Bath { content::timer::BATH_BACK } else { content::timer::PACK_BACK_ON },
                Mark::On,
            )]
        }
        Status::Rest { .. } | Status::Over { .. } => Vec::new(),
    }
}

/// Cold ends at numb; warmth never makes numb, so what is numb there is wrong.
fn numb(mode: Mode) -> Option<Action> {
    let numb = Action::new(content::timer::SKIN_NUMB, Msg::Ask(Mark::Numb));
    Some(numb).filter(|_| mode.family() == Family::Cold)
}

/// The answers to what is asked about the skin. None of them stands out: the one in sight is not to be the one tapped.
fn choices(mode: Mode, status: Status) -> Vec<Action> {
    let mark = |label, mark| Action::new(label, Msg::Mark(mark));
    let ask = |label, mark| Action::new(label, Msg::Ask(mark));
    let cannot_see = Action::new(content::timer::CANNOT_SEE, Msg::CannotSee);
    match status {
        Status::On { check_waiting: Some(_), .. } if mode == Mode::Bath => vec![
            mark(content::timer::BATH_WELL, Mark::SkinOk),
            ask(content::timer::BATH_FAINT, Mark::SkinWrong),
        ],
        Status::On { check_waiting: Some(_), .. } => vec![
            mark(content::timer::SKIN_NORMAL, Mark::SkinOk),
            numb(mode).unwrap_or_else(|| ask(content::timer::TOO_HOT, Mark::SkinWrong)),
            ask(content::timer::SKIN_WRONG, Mark::SkinWrong),
            cannot_see,
        ],
        Status::SkinGate { .. } => vec![
            mark(content::timer::SKIN_NORMAL_PACK_ON, Mark::On),
            Action::new(content::timer::STILL_NUMB, Msg::StillNumb),
            ask(content::timer::SKIN_WRONG, Mark::SkinWrong),
            cannot_see,
        ],
        _ => Vec::new(),
    }
}

/// What is asked, as two halves of a screen that the dial fills: all is well, or the buttons for what is not.
fn halves(mode: Mode, status: Status) -> Vec<Action> {
    let well = match status {
        Status::TakeOff { .. } => Some(Action::new(content::timer::it_is_off(mode), Msg::Mark(Mark::Off))),
        _ => choices(mode, status).into_iter().next(),
    };
    let other = match status {
        Status::TakeOff { .. } => content::timer::NOT_OFF_YET,
        _ => content::timer::SOMETHING_WRONG,
    };
    let other = Action::new(other, event::alarm::Msg::Fill(false));
    well.map_or_else(Vec::new, |well| vec![well, other])
}

/// Past due as it fits the dial: minutes and seconds, from 100 minutes on whole hours.
fn lateness(late: Span) -> String {
    if late < Span::minutes(100) {
        format!("+{}", words::dial(late))
    } else {
        format!("+{} {}", late.whole_minutes() / 60, content::times::HOURS_SHORT)
    }
}

fn take_off_sentence(mode: Mode, why: OffReason, late: Span, total: Span) -> String {
    match why {
        OffReason::TimeUp if late < Span::minutes(1) => content::timer::take_off_now(mode).to_owned(),
        OffReason::TimeUp => content::timer::take_off_late(mode, &words::span(total)),
        OffReason::NoAnswer => content::timer::take_off_no_answer(mode).to_owned(),
    }
}

fn gate_sentence(late: Span) -> String {
    if late < Span::minutes(1) {
        content::timer::GATE_SENTENCE.to_owned()
    } else {
        content::timer::gate_late(&words::span(late))
    }
}

/// Parts of the block with how much of each is done, in thousandths.
fn arcs(block: &Block, status: Status) -> Vec<(Tone, u16)> {
    let (on, rest) = (block.plan.on(), block.plan.rest());
    let share = |done: Span, whole: Span| (done.0.clamp(0, whole.0) * 1_000 / whole.0.max(1)) as u16;
    let place = |round: u8| usize::from(round) * 2;
    let (at, done) = match status {
        Status::On { round, exposure, .. } => (place(round), share(exposure, on)),
        Status::Paused { round, left } => (place(round), share(on - left, on)),
        Status::TakeOff { round, .. } => (place(round), 1_000),
        Status::Rest { round, left } => (place(round) + 1, share(rest - left, rest)),
        Status::SkinGate { round, .. } => (place(round) + 1, 1_000),
        Status::Over { .. } => (usize::MAX, 1_000),
    };
    let count = usize::from(block.plan.rounds()) * 2 - 1;
    let tone = |n: usize| if n.is_multiple_of(2) { mode_tone(block.plan.mode()) } else { Tone::Rest };
    let fill = |n: usize| match n.cmp(&at) {
        std::cmp::Ordering::Less => 1_000,
        std::cmp::Ordering::Equal => done,
        std::cmp::Ordering::Greater => 0,
    };
    (0..count).map(|n| (tone(n), fill(n))).collect()
}

/// What is told to screen readers when the status changes.
pub fn announcement(known: &Known, now: Reading) -> String {
    let rising = known.history.lying().filter(|rest| rest.rings_at().is_some_and(|at| at <= now.wall()));
    let asks = |record: &BlockRecord| demand(record.block.status(now.stamp)).is_some();
    let running = known.history.running_block(now.stamp);
    let Some(record) = running.filter(|record| rising.is_none() || asks(record)) else {
        return rising.map_or("", |rest| lying::rising(rest, now)).to_owned();
    };
    let dial = dial_of(known, None, now);
    match record.block.status(now.stamp) {
        Status::On { check_waiting: Some(_), .. } => {
            format!("{}. {}", content::timer::CHECK_SKIN, dial.sentence)
        }
        Status::On { .. } | Status::Rest { .. } => format!("{}, {}.", dial.phase, dial.under),
        Status::SkinGate { late, .. } => gate_sentence(late),
        _ => dial.sentence,
    }
}

/// What runs, as the bar says it that leads back to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Activity {
    /// Its colour family.
    pub tone: Tone,
    /// What runs, with its time, or what has to be done.
    pub text: String,
    /// Where it leads.
    pub to: Route,
    /// Its ring, as on the dial; empty where it has none.
    pub arcs: Vec<(Tone, u16)>,
}

/// What runs now, if anything does.
pub fn activity(model: &Model, now: Reading) -> Option<Activity> {
    let Some(running) = model.known.history.running_block(now.stamp) else {
        let (due, text) = lying::bar(&model.known, now)?;
        let tone = if due { Tone::Danger } else { Tone::Rest };
        return Some(Activity { tone, text, to: Route::Move, arcs: Vec::new() });
    };
    let Dial { tone, phase, digits, asked, arcs, .. } = dial(model, now);
    let forgotten = running.block.forgotten(now.stamp).is_some();
    // What has to be done is said without digits: a count upwards would be read as time left.
    let text = match tone {
        Tone::Danger => content::timer::bar_now(&phase),
        _ if !asked.is_empty() => asked,
        _ if forgotten => phase,
        _ => format!("{phase} {digits}"),
    };
    Some(Activity { tone, text, to: Route::Timer, arcs })
}
