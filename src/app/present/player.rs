//! The routine in progress as its page shows it: figure, side, digits, cue, and what is said at each step.

use super::timer::{Face, Tone};
use super::{Action, alarm, words};
use crate::app::Model;
use crate::app::alarm_flow::is_phone;
use crate::app::event::{Moving, Tap};
use crate::app::moves::{self, Hurt, Over, hurt};
use crate::content::{self, copy, say};
use crate::domain::figure::scene::Figure;
use crate::domain::journal::record::Aid;
use crate::domain::moves::run::{Mark, Run};
use crate::domain::moves::steps::{self, Kind, Part, Side, Step};
use crate::domain::time::{Reading, Span};

/// The page while it goes on or waits.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Player {
    /// Id of the exercise shown: the next one while resting.
    pub id: &'static str,
    /// Its name.
    pub name: &'static str,
    /// "3 of 7".
    pub progress: String,
    /// What is done: "Hold", "Get ready".
    pub phase: &'static str,
    /// "Left", "Right", or empty.
    pub side: &'static str,
    /// The left side is the picture mirrored.
    pub mirrored: bool,
    /// "2 of 5", or empty.
    pub rep: String,
    /// Seconds left of the step.
    pub digits: String,
    /// How much of the step is done, in thousandths.
    pub done: u16,
    /// One line: how.
    pub cue: &'static str,
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
/// A movement from one pose to the next takes so long, or half of the step where that is shorter.
const MOVES_IN: Span = Span(1_500);
/// A step of a walk, or another movement that goes round.
const ROUND: i64 = 700;

/// What it shows; nothing without a routine.
pub fn player(model: &Model, now: Reading) -> Option<Player> {
    let run = model.moves.run.as_ref()?.at(now.stamp);
    let place = run.place()?;
    let step = place.step;
    // Resting, the next one is in sight.
    let shown = if step.kind == Kind::Rest { step.part + 1 } else { step.part };
    let part = run.plan.get(shown)?;
    let exercise = steps::exercise(part.number)?;
    let page = content::page(exercise.id)?;
    let left = (place.lasts - place.spent).max(Span::ZERO);
    let done = place.spent.0.clamp(0, place.lasts.0) * 1_000 / place.lasts.0.max(1);
    let of = |n: usize, all: usize| {
        words::filled(say("n-of-all"), &[("n", &n.to_string()), ("all", &all.to_string())])
    };
    let holds = step.kind == Kind::Hold;
    Some(Player {
        id: exercise.id,
        name: page.title,
        progress: of(shown + 1, run.plan.len()),
        phase: phase(step.kind, part),
        side: side(step.side),
        mirrored: step.side == Some(Side::Left),
        rep: if step.rep > 0 && part.reps > 1 {
            of(step.rep.into(), part.reps.into())
        } else {
            String::new()
        },
        digits: words::dial(left),
        done: done as u16,
        cue: cue(&step, page),
        breath: if holds && !part.is_long() { breath(place.spent) } else { "" },
        plays: run.plays,
        manual: run.manual,
        kind: Some(step.kind),
    })
}

fn phase(kind: Kind, part: &Part) -> &'static str {
    say(match kind {
        Kind::Ready => "step-ready",
        Kind::Hold if part.number == steps::WALK_NUMBER => "step-walk",
        Kind::Hold => "step-hold",
        Kind::Between => "step-between",
        Kind::Switch => "step-switch",
        Kind::Rest => "step-rest",
    })
}

fn side(side: Option<Side>) -> &'static str {
    match side {
        Some(Side::Left) => say("side-left"),
        Some(Side::Right) => say("side-right"),
        None => "",
    }
}

/// How: its steps one after the other while getting ready, then the last.
fn cue(step: &Step, page: &'static content::Page) -> &'static str {
    let steps = page.sections.first().map_or(&[][..], |section| &section.steps);
    match step.kind {
        Kind::Ready | Kind::Switch | Kind::Rest => steps.first(),
        Kind::Hold => steps.get(1).or(steps.first()),
        Kind::Between => steps.get(2).or(steps.first()),
    }
    .copied()
    .unwrap_or_default()
}

fn breath(spent: Span) -> &'static str {
    let (whole, inward) = BREATH;
    if spent.0.rem_euclid(whole) < inward { say("breathe-in") } else { say("breathe-out") }
}

/// The place of the pose that the figure is in, or nearer to.
pub fn pose_held(model: &Model, now: Reading) -> usize {
    let Some(motion) = motion(model, now) else { return 0 };
    let Some(figure) = content::figure(motion.id) else { return 0 };
    let (from, to, far) = motion.pose_at(now.stamp.mono, figure);
    if far >= 500 { to } else { from }
}

/// Where the figure is on its way: into the position as the hold begins, back as it is let go.
fn pose(kind: Kind, spent: Span, lasts: Span, count: usize, round: bool) -> (usize, usize, u16) {
    let last = count.saturating_sub(1);
    let way = |from: usize, to: usize, spent: Span, takes: Span| {
        (from, to, (spent.0.clamp(0, takes.0) * 1_000 / takes.0.max(1)) as u16)
    };
    match kind {
        Kind::Hold if round && count > 1 => {
            let n = usize::try_from(spent.0.max(0) / ROUND).unwrap_or(0);
            way(n % count, (n + 1) % count, Span(spent.0.rem_euclid(ROUND)), Span(ROUND))
        }
        Kind::Hold if last > 0 => {
            let takes = Span(MOVES_IN.0.min(lasts.0 / 2 / last as i64)).max(Span(1));
            let n = usize::try_from(spent.0.max(0) / takes.0).unwrap_or(0).min(last - 1);
            way(n, n + 1, Span(spent.0 - n as i64 * takes.0), takes)
        }
        Kind::Between if last > 0 => {
            let takes = Span(MOVES_IN.0.min(lasts.0 / last as i64)).max(Span(1));
            let n = usize::try_from(spent.0.max(0) / takes.0).unwrap_or(0).min(last - 1);
            way(last - n, last - n - 1, Span(spent.0 - n as i64 * takes.0), takes)
        }
        _ => (0, 0, 0),
    }
}

/// How the figure on the page moves: a function of the page's own clock, so that it is drawn without asking the model.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Motion {
    /// Id of the exercise; the next one while resting.
    pub id: &'static str,
    /// The left side is the picture mirrored.
    pub mirrored: bool,
    /// What the figure does; nothing while it only stands ready.
    pub kind: Option<Kind>,
    /// How much of the step is done at `since`.
    pub spent: Span,
    /// How long the step lasts.
    pub lasts: Span,
    /// When, by the page's own clock, the step goes on from `spent`; nothing while it waits.
    pub since: Option<Span>,
}

impl Motion {
    fn spent_at(&self, mono: Span) -> Span {
        let passed = self.since.map_or(Span::ZERO, |since| (mono - since).max(Span::ZERO));
        self.spent + passed
    }

    /// From which pose of the figure to which, and how far, in thousandths.
    pub fn pose_at(&self, mono: Span, figure: &Figure) -> (usize, usize, u16) {
        let Some(kind) = self.kind else { return (0, 0, 0) };
        pose(kind, self.spent_at(mono), self.lasts, figure.poses.len(), figure.round)
    }

    /// True while the figure is on its way from one pose to another, so that it has to be drawn at every frame.
    pub fn moves_at(&self, mono: Span, figure: &Figure) -> bool {
        let spent = self.spent_at(mono);
        let going = self.since.is_some() && spent < self.lasts;
        let last = figure.poses.len().saturating_sub(1) as i64;
        match self.kind {
            Some(Kind::Hold) => going && (figure.round || spent <= Span(last * MOVES_IN.0)),
            Some(Kind::Between) => going,
            _ => false,
        }
    }
}

/// How the figure on the page moves; nothing without a routine that is shown.
pub fn motion(model: &Model, now: Reading) -> Option<Motion> {
    let player = player(model, now)?;
    let run = model.moves.run.as_ref()?.at(now.stamp);
    let place = run.place()?;
    let moves = matches!(place.step.kind, Kind::Hold | Kind::Between);
    Some(Motion {
        id: player.id,
        mirrored: player.mirrored,
        kind: moves.then_some(place.step.kind),
        spent: if run.plays { Span::ZERO } else { place.spent },
        lasts: place.lasts,
        since: run.plays.then_some(now.stamp.mono - place.spent),
    })
}

/// What is said when a step begins; empty where the sound says it.
pub fn said(model: &Model, _: Reading) -> String {
    let Some((run, place)) = model.moves.run.as_ref().and_then(|run| Some((run, run.place()?))) else {
        return String::new();
    };
    let step = place.step;
    let Some(part) = run.plan.get(step.part) else { return String::new() };
    let name = |part: Option<&Part>| {
        let exercise = part.and_then(|part| steps::exercise(part.number));
        exercise.and_then(|exercise| content::page(exercise.id)).map_or("", |page| page.title)
    };
    let hold = time(place.lasts);
    match step.kind {
        Kind::Ready => {
            let how = cue_of(part);
            let dose = dose(part);
            words::filled(say("said-ready"), &[("name", name(Some(part))), ("how", how), ("dose", &dose)])
        }
        Kind::Hold if part.number == steps::WALK_NUMBER => {
            words::filled(say("said-walk"), &[("time", &hold)])
        }
        Kind::Hold if step.rep <= 1 => {
            words::filled(say("said-hold"), &[("side", side(step.side)), ("time", &hold)])
        }
        Kind::Hold => step.rep.to_string(),
        Kind::Between => say("step-between").to_owned(),
        Kind::Switch => words::filled(say("said-switch"), &[("side", side(step.side))]),
        Kind::Rest => words::filled(say("said-rest"), &[("name", name(run.plan.get(step.part + 1)))]),
    }
}

fn cue_of(part: &Part) -> &'static str {
    let page = steps::exercise(part.number).and_then(|exercise| content::page(exercise.id));
    page.and_then(|page| page.sections.first())
        .and_then(|section| section.steps.first())
        .copied()
        .unwrap_or("")
}

/// To the second: "1 minute 30 seconds".
pub fn time(length: Span) -> String {
    let seconds = length.seconds_up();
    let (minutes, rest) = (seconds / 60, seconds % 60);
    let whole = (minutes > 0).then(|| words::span(Span::minutes(minutes)));
    let rest = (rest > 0 || minutes == 0).then(|| words::span(Span::seconds(rest)));
    whole.into_iter().chain(rest).collect::<Vec<_>>().join(" ")
}

/// "5 times 10 seconds, each side".
pub fn dose(part: &Part) -> String {
    amount(part.hold, part.reps, if part.sides() { say("dose-sides") } else { "" })
}

/// The same of a hold in seconds, how often, and what is to be said of sides.
pub fn amount(hold: u16, reps: u8, sides: &str) -> String {
    let hold = time(Span::seconds(hold.into()));
    let template = say(if reps == 1 { "dose-once" } else { "dose-short" });
    words::filled(template, &[("reps", &reps.to_string()), ("hold", &hold), ("sides", sides)])
}

/// True for steps that screen readers are told: short holds follow each other faster than they speak.
pub fn is_told(step: &Step) -> bool {
    match step.kind {
        Kind::Hold => step.rep <= 1 || step.lasts >= Span::seconds(10),
        Kind::Between => false,
        _ => true,
    }
}

/// "Hold. 12 seconds left."
pub fn time_left(model: &Model, now: Reading) -> String {
    let run = model.moves.run.as_ref().map(|run| run.at(now.stamp));
    let Some((run, place)) = run.and_then(|run| run.place().map(|place| (run, place))) else {
        return String::new();
    };
    let part = run.plan.get(place.step.part);
    let phase = part.map_or("", |part| phase(place.step.kind, part));
    let left = (place.lasts - place.spent).max(Span::ZERO);
    words::filled(say("until-then"), &[("phase", phase), ("time", &time(left))])
}

/// The buttons: the strong one, and the others.
pub fn actions(player: &Player) -> (Action, Vec<Action>) {
    let mark = |id: &str, mark: Mark| Action::new(say(id), Tap::Move(Moving::Mark(mark)));
    let strong = match (player.plays, player.manual) {
        (false, _) => mark("player-go", Mark::Go),
        (true, true) => mark("player-next", Mark::Next),
        (true, false) => mark("player-pause", Mark::Pause),
    };
    let pause = (player.plays && player.manual).then(|| mark("player-pause", Mark::Pause));
    let others = [
        pause,
        Some(mark("player-back", Mark::Back)),
        Some(mark("player-skip", Mark::Skip)),
        Some(mark("player-more", Mark::More)),
    ];
    (strong, others.into_iter().flatten().collect())
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
    let under = if player.breath.is_empty() { player.rep.clone() } else { player.breath.to_owned() };
    let phase = if player.plays { player.phase } else { copy::PHASE_PAUSED };
    let phase = match (player.breath.is_empty(), player.rep.is_empty()) {
        (false, false) => [phase, " ", &player.rep].concat(),
        _ => phase.to_owned(),
    };
    Face { phase, tone, digits: player.digits.clone(), under, arcs: vec![(tone, player.done)] }
}

/// Sound, touch, voice, by hand: what a routine does, each with its switch.
pub fn switches(model: &Model) -> Vec<(Action, bool)> {
    let one = |(aid, id): (Aid, &str)| {
        let on = model.history.has(aid);
        (Action::new(say(id), Tap::Switch(aid, !on)), on)
    };
    let aids = [
        (Aid::Voice, "switch-voice"),
        (Aid::Beeps, "aid-beeps"),
        (Aid::Buzz, "aid-buzz"),
        (Aid::Keys, "aid-keys"),
        (Aid::Manual, "aid-manual"),
    ];
    let has_keys = !is_phone(&model.device);
    aids.into_iter().filter(|(aid, _)| *aid != Aid::Keys || has_keys).map(one).collect()
}

/// What is missing of sound or voice, in one line.
pub fn lacks(model: &Model) -> Option<&'static str> {
    let sound = (!model.history.silent).then(|| alarm::lacks(model).next()).flatten();
    sound.or_else(|| alarm::lacks_voice(model))
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
    let action = |id: &str, tap: Moving| Action::new(say(id), Tap::Move(tap));
    let waits = !moves::is_settled(model, now);
    Some(match model.moves.hurt? {
        Hurt::HowBad => Sheet {
            heading: say("hurt-how-bad"),
            scale: true,
            actions: vec![
                action("hurt-leg", Moving::HurtLeg),
                action("hurt-sign", Moving::HurtSign),
                action("hurt-mistake", Moving::Mistake),
            ],
            note: say("hurt-rule"),
            waits,
        },
        Hurt::Choose => {
            let easier = hurt::easier_part(model, now).and_then(|part| steps::exercise(part.number));
            let easier = easier.and_then(|exercise| content::page(exercise.id)).map(|page| {
                let label = words::filled(say("easier"), &[("name", page.title)]);
                Action::new(label, Tap::Move(Moving::Easier))
            });
            let others = [
                action("hurt-leave", Moving::Leave),
                action("player-end", Moving::End),
                action("hurt-leg", Moving::HurtLeg),
                action("hurt-sign", Moving::HurtSign),
            ];
            Sheet {
                heading: say("hurt-choose"),
                scale: false,
                actions: easier.into_iter().chain(others).collect(),
                note: say("hurt-left-out"),
                waits,
            }
        }
    })
}

/// What is said when it is over.
pub fn over_said(how: Over) -> &'static str {
    match how {
        Over::Done => say("over-done"),
        Over::Ended | Over::Stale => say("over-ended"),
        Over::TooMuch(_) => say("over-too-much"),
    }
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
        let page = content::page(steps::exercise(part.number)?.id)?;
        let sides = if part.sides() { say("both-sides") } else { "" };
        let dose = amount(part.hold, part.reps, sides);
        Some(words::filled(say("done-line"), &[("name", page.title), ("dose", &dose)]))
    };
    let done = run.done();
    let lead = match over {
        Over::TooMuch(_) => say("over-too-much-lead"),
        Over::Stale => say("over-stale-lead"),
        _ if done.is_empty() => say("over-nothing"),
        _ => say("over-lead"),
    };
    let asks = done.iter().any(|part| !part.is_long());
    Some(After {
        heading: over_said(over),
        lead,
        lines: done.iter().filter_map(line).collect(),
        asks,
        offers_check: matches!(over, Over::TooMuch(_)),
        asks_pain: model.history.open_episode().is_some(),
        waits: !moves::is_settled(model, now),
    })
}
