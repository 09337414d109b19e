//! The routine in progress as its page shows it: figure, side, digits, cue, and what is said at each step.

use super::{pain, situation, told};
use crate::app::event;
use crate::app::event::moves::{Hurts, Play};
use crate::app::facts::device::{self, is_phone};
use crate::app::model::Model;
use crate::app::model::moves::{Hurt, Over};
use crate::app::page::{Action, Face, Tone};
use crate::app::words;
use crate::content::{self, library::Sides};
use crate::domain::journal::record::Aid;
use crate::domain::moves::run::{Mark, Run};
use crate::domain::moves::steps::{self, Kind, Part, Side};
use crate::domain::time::{Reading, Span};

/// The page while it goes on or waits.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Player {
    /// Id of the exercise shown: the next one while resting.
    pub id: &'static str,
    /// Its name.
    pub name: &'static str,
    /// Its place in the routine, counted from 0, and how many there are.
    pub place: (usize, usize),
    /// "Exercise 3 of 7".
    pub progress: String,
    /// What is done: "Hold", "Get ready".
    pub phase: &'static str,
    /// "Left side", "Right side", or empty.
    pub side: &'static str,
    /// The left side is the picture mirrored.
    pub mirrored: bool,
    /// "Hold 2 of 5", or empty.
    pub rep: String,
    /// How often it is held: how often it was, and how often in all; nothing where that is once.
    pub reps: (u8, u8),
    /// One of them is being held.
    pub holds: bool,
    /// Seconds left of the step.
    pub digits: String,
    /// How much of the step is done, in thousandths.
    pub done: u16,
    /// One line: how.
    pub cue: &'static str,
    /// The same at length, step by step.
    pub how: &'static [&'static str],
    /// "Breathe in", "Breathe out", or empty.
    pub breath: &'static str,
    /// It runs.
    pub plays: bool,
    /// Held by a step that nothing but a tap ends.
    pub manual: bool,
    /// What kind of step it is.
    pub kind: Option<Kind>,
}

/// A breath in and out, in seconds: short, as a held position allows (`docs/clinical.md` 6.4).
const BREATH: (i64, i64) = (5_000, 2_000);

/// What it shows; nothing without a routine.
pub fn player(model: &Model, now: Reading) -> Option<Player> {
    let run = model.moves.run.as_ref()?.at(now.stamp);
    let place = run.place()?;
    let step = place.step;
    // Resting, the next one is in sight.
    let shown = if step.kind == Kind::Rest { step.part + 1 } else { step.part };
    let part = run.plan.get(shown)?;
    let exercise = steps::exercise(part.number)?;
    let page = content::exercises::exercise(exercise.id)?;
    let left = (place.lasts - place.spent).max(Span::ZERO);
    let done = place.spent.0.clamp(0, place.lasts.0) * 1_000 / place.lasts.0.max(1);
    let phase = told::phase(step.kind, part);
    let counts = step.rep > 0 && part.reps > 1;
    let holds = step.kind == Kind::Hold;
    Some(Player {
        id: exercise.id,
        name: page.title,
        place: (shown, run.plan.len()),
        progress: content::player::exercise_of(shown + 1, run.plan.len()),
        phase,
        side: told::side(step.side),
        mirrored: step.side == Some(Side::Left),
        rep: if counts { content::player::rep_of(phase, step.rep, part.reps) } else { String::new() },
        reps: if counts { (step.rep - u8::from(holds), part.reps) } else { (0, 0) },
        holds,
        digits: words::dial(left),
        done: done as u16,
        cue: cue(step.kind, part.number),
        how: page.sections.first().map_or(&[], |section| section.steps),
        breath: if holds && !part.is_long() { breath(place.spent) } else { "" },
        plays: run.plays,
        manual: run.manual,
        kind: Some(step.kind),
    })
}

/// How, in one line.
fn cue(kind: Kind, number: u8) -> &'static str {
    match kind {
        Kind::Ready | Kind::Switch | Kind::Rest => content::exercises::cues::ready(number),
        Kind::Hold => content::exercises::cues::hold(number),
        Kind::Between => content::exercises::cues::back(number),
    }
}

fn breath(spent: Span) -> &'static str {
    let (whole, inward) = BREATH;
    if spent.0.rem_euclid(whole) < inward {
        content::player::BREATHE_IN
    } else {
        content::player::BREATHE_OUT
    }
}

/// What a button does, for its drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Press {
    /// It waits from now on.
    Pause,
    /// It goes on.
    Go,
    /// The step is done.
    Done,
    /// One exercise back.
    Back,
    /// One exercise on.
    Skip,
}

impl Press {
    fn action(self) -> Action {
        let (label, mark) = match self {
            Press::Pause => (content::player::PAUSE, Mark::Pause),
            Press::Go => (content::player::GO, Mark::Go),
            Press::Done => (content::player::NEXT, Mark::Next),
            Press::Back => (content::player::BACK, Mark::Back),
            Press::Skip => (content::player::SKIP, Mark::Skip),
        };
        Action::new(label, Play::Mark(mark))
    }
}

/// The three buttons in reach of the thumb. The one in the middle is the one thing to do.
pub fn presses(player: &Player) -> [(Press, Action); 3] {
    let presses = match (player.plays, player.manual) {
        (false, _) => [Press::Back, Press::Go, Press::Skip],
        (true, true) => [Press::Back, Press::Done, Press::Pause],
        (true, false) => [Press::Back, Press::Pause, Press::Skip],
    };
    presses.map(|press| (press, press.action()))
}

/// What a tap anywhere does in floor mode, and the words for it.
pub fn tap_anywhere(player: &Player) -> Action {
    let [_, (press, action), _] = presses(player);
    let label = match press {
        Press::Go => content::player::TAP_TO_GO,
        Press::Done => content::player::TAP_TO_NEXT,
        _ => content::player::TAP_TO_PAUSE,
    };
    Action { label: label.to_owned(), ..action }
}

/// All else, behind "More".
pub fn more(player: &Player) -> Vec<Action> {
    let skip = (player.plays && player.manual).then(|| Press::Skip.action());
    let others = [
        Action::new(content::player::FLOOR_ON, Play::Floor(true)),
        Action::new(content::timer::SAY_TIME, Play::SayTime),
        Action::new(content::player::MORE, Play::Mark(Mark::More)),
        Action::new(content::player::END, Play::End),
    ];
    skip.into_iter().chain(others).collect()
}

/// The page of the routine, whatever is on it.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum PlayerPage {
    /// There is no routine: the page is about to be left.
    #[default]
    Empty,
    /// "That hurts" is being answered.
    Hurts(Sheet),
    /// It is over.
    Over(After),
    /// It goes on or waits, with buttons around the figure.
    Plays(Player),
    /// It goes on or waits, and the whole screen is one button.
    Floor(Player),
}

/// The page as it stands now.
pub fn page(model: &Model, now: Reading) -> PlayerPage {
    if let Some(sheet) = sheet(model, now) {
        return PlayerPage::Hurts(sheet);
    }
    if let Some(after) = after(model, now) {
        return PlayerPage::Over(after);
    }
    match player(model, now) {
        Some(player) if model.moves.floor => PlayerPage::Floor(player),
        Some(player) => PlayerPage::Plays(player),
        None => PlayerPage::Empty,
    }
}

/// What the ring of the routine shows.
pub fn face(player: &Player) -> Face {
    let tone = if player.kind == Some(Kind::Hold) { Tone::Heat } else { Tone::Rest };
    let phase = if player.plays { player.phase } else { content::timer::PHASE_PAUSED };
    let (phase, under) = (phase.to_owned(), player.breath.to_owned());
    Face { phase, tone, digits: player.digits.clone(), under, arcs: vec![(tone, player.done)] }
}

/// Sound, touch, voice, by hand: what a routine does, each with its switch.
pub fn switches(model: &Model) -> Vec<(Action, bool)> {
    let one = |(aid, id): (Aid, &str)| {
        let on = model.known.history.has(aid);
        (Action::new(id, event::alarm::Msg::Switch(aid, !on)), on)
    };
    let aids = [
        (Aid::Voice, content::player::SWITCH_VOICE),
        (Aid::Beeps, content::alarm::aid(Aid::Beeps)),
        (Aid::Buzz, content::alarm::aid(Aid::Buzz)),
        (Aid::Keys, content::alarm::aid(Aid::Keys)),
        (Aid::Manual, content::alarm::aid(Aid::Manual)),
    ];
    let has_keys = !is_phone(&model.known.device);
    aids.into_iter().filter(|(aid, _)| *aid != Aid::Keys || has_keys).map(one).collect()
}

/// What is missing of sound or voice, in one line.
pub fn lacks(model: &Model) -> Option<&'static str> {
    let sound = (!model.known.history.silent).then(|| device::lacks(&model.known).next()).flatten();
    sound.or_else(|| device::lacks_voice(&model.known))
}

/// The sheet after "That hurts".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// The question.
    pub heading: &'static str,
    /// Whether the pain keys stand in it.
    pub scale: bool,
    /// What else can be said or done.
    pub actions: Vec<Action>,
    /// What the rule is.
    pub note: &'static str,
    /// The step is too new to take an answer.
    pub waits: bool,
}

/// What it asks now.
pub fn sheet(model: &Model, now: Reading) -> Option<Sheet> {
    let hurts = |id: &str, msg: Hurts| Action::new(id, msg);
    let waits = !situation::is_settled(&model.moves, now);
    Some(match model.moves.hurt? {
        Hurt::HowBad => Sheet {
            heading: content::player::HURT_HOW_BAD,
            scale: true,
            actions: vec![
                hurts(content::player::HURT_LEG, Hurts::Leg),
                hurts(content::player::HURT_SIGN, Hurts::Sign),
                hurts(content::player::HURT_MISTAKE, Hurts::Mistake),
            ],
            note: content::player::HURT_RULE.text,
            waits,
        },
        Hurt::Choose => {
            let easier = pain::easier_part(&model.moves, &model.known, now)
                .and_then(|part| steps::exercise(part.number));
            let easier = easier.and_then(|exercise| content::exercises::exercise(exercise.id)).map(|page| {
                let label = content::library::easier(page.title);
                Action::new(label, Hurts::Easier)
            });
            let others = [
                hurts(content::player::HURT_LEAVE, Hurts::Leave),
                Action::new(content::player::END, Play::End),
                hurts(content::player::HURT_LEG, Hurts::Leg),
                hurts(content::player::HURT_SIGN, Hurts::Sign),
            ];
            Sheet {
                heading: content::player::HURT_CHOOSE,
                scale: false,
                actions: easier.into_iter().chain(others).collect(),
                note: content::player::HURT_LEFT_OUT,
                waits,
            }
        }
    })
}

/// The page after a routine.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct After {
    /// How it ended.
    pub heading: &'static str,
    /// What to do now.
    pub lead: &'static str,
    /// What was done, one line each.
    pub lines: Vec<String>,
    /// The day after it is asked how that was.
    pub asks: bool,
    /// It hurt too much: the danger check is offered.
    pub offers_check: bool,
    /// The pain now is asked, because an episode is open.
    pub asks_pain: bool,
    /// The step is too new to take an answer.
    pub waits: bool,
}

/// What it says.
pub fn after(model: &Model, now: Reading) -> Option<After> {
    let run: Run = model.moves.run.as_ref()?.at(now.stamp);
    // Another tab may be the one that writes the end down.
    let over = model.moves.over.or_else(|| run.is_over().then_some(Over::Done))?;
    let line = |part: &Part| {
        let page = content::exercises::exercise(steps::exercise(part.number)?.id)?;
        let sides = if part.sides() { Sides::Together } else { Sides::None };
        let dose = told::amount(part.hold, part.reps, sides);
        Some(content::player::done_line(page.title, &dose))
    };
    let done = run.done();
    let lead = match over {
        Over::TooMuch(_) => content::player::OVER_TOO_MUCH_LEAD,
        Over::Stale => content::player::OVER_STALE_LEAD,
        _ if done.is_empty() => content::player::OVER_NOTHING,
        _ => content::player::OVER_LEAD,
    };
    let asks = done.iter().any(|part| !part.is_long());
    Some(After {
        heading: told::over_said(over),
        lead,
        lines: done.iter().filter_map(line).collect(),
        asks,
        offers_check: matches!(over, Over::TooMuch(_)),
        asks_pain: model.known.history.open_episode().is_some(),
        waits: !situation::is_settled(&model.moves, now),
    })
}
