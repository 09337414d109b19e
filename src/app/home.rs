//! The first screen in its situations: nothing known yet, well, in an attack, and a danger check that comes first. Pure.

use crate::app::event;
use crate::app::model::Model;
use crate::app::model::known::Known;
use crate::app::moves::stretch::{self, Settled, Today};
use crate::app::page::{Action, Tone};
use crate::app::route::Route;
use crate::app::store::page::Card;
use crate::app::{check, moves, reminders, rest, store, timer, upkeep, words};
use crate::content::{self, Whom};
use crate::domain::check::verdict::{Access, Verdict};
use crate::domain::journal::episode::{Episode, PainNote};
use crate::domain::reminders::Topic;
use crate::domain::therapy::gap::Wait;
use crate::domain::therapy::mode::Mode;
use crate::domain::time::{Instant, Reading, Span};

/// What the person who opens the app is in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Situation {
    /// Nothing is known of them yet: the page says what the static one says.
    #[default]
    New,
    /// They were here before, and no attack is open.
    Well,
    /// An attack is open.
    Attack,
    /// An attack is open, and the danger check comes before anything else.
    Due(Due),
}

/// Why the danger check comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// Something new was noted after the last one.
    NewSign,
    /// The time that was set for it has come.
    Recheck,
    /// There is none of today.
    NoneToday,
}

/// What they are in now. A session that runs goes on, whatever is due.
pub fn situation(known: &Known, now: Reading) -> Situation {
    let history = &known.history;
    let moved = !history.movement.moved.is_empty() || !history.movement.walks.is_empty();
    match history.open_episode() {
        None if moved || history.episodes.iter().any(|episode| !episode.removed) => Situation::Well,
        None => Situation::New,
        Some(_) if known.is_running(now) => Situation::Attack,
        Some(_) if history.last_check().is_some_and(|check| check.overtaken.is_some()) => {
            Situation::Due(Due::NewSign)
        }
        Some(_) if history.recheck_due(now) => Situation::Due(Due::Recheck),
        Some(_) if !known.is_checked(now) => Situation::Due(Due::NoneToday),
        Some(_) => Situation::Attack,
    }
}

/// Something that helps, one tap away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tool {
    /// Cold or heat.
    Relief,
    /// A routine that fits.
    Stretch,
    /// Rest positions and first movement.
    Rest,
    /// How to lie, breathe, wait and get up.
    FirstMinutes,
}

impl Tool {
    /// Its words, and what a tap on it is.
    pub fn action(self) -> Action {
        match self {
            Tool::Relief => Action::new(content::home::ICE_OR_HEAT, event::relief::Msg::Begin),
            Tool::Stretch => Action::new(content::home::STRETCH, event::moves::Msg::Begin),
            Tool::Rest => Action::new(content::home::REST_AND_MOVE, event::frame::Msg::Go(Route::Move)),
            Tool::FirstMinutes => {
                Action::new(content::home::FIRST_MINUTES, event::frame::Msg::Go(Route::FirstMinutes))
            }
        }
    }
}

/// The last 14 days of someone who is well.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fortnight {
    /// Whether they moved on each day; the last is today.
    pub days: Vec<bool>,
    /// The same in a sentence.
    pub summary: String,
    /// How long ago the last attack was, where there was one.
    pub last_attack: Option<String>,
}

/// The card of an open attack.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Status {
    /// How much it wants to be seen: calm, amber, or red. Its words say the same.
    pub tone: Tone,
    /// What comes next, or what is due.
    pub headline: String,
    /// What belongs to it, one line each.
    pub lines: Vec<String>,
    /// How long until then.
    pub ring: Option<Ring>,
}

/// A time that runs down.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ring {
    /// What is left, in digits.
    pub digits: String,
    /// How much is over, in thousandths.
    pub done: u16,
}

/// The pain of the last 48 hours.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PainLine {
    /// When, in thousandths of the 48 hours, and how bad, oldest first.
    pub points: Vec<(u16, u8)>,
    /// The same in a sentence; empty where none was noted.
    pub summary: String,
    /// The last score, whenever it was noted.
    pub last: Option<String>,
}

/// The first screen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Home {
    /// What the person is in.
    pub situation: Situation,
    /// The heading.
    pub heading: String,
    /// What stands under it in an attack, one line each.
    pub lead: Vec<String>,
    /// The one strong button.
    pub main: Option<Action>,
    /// The routine of today, for someone who is well.
    pub today: Option<Today>,
    /// Their last 14 days.
    pub fortnight: Option<Fortnight>,
    /// The attack as it stands.
    pub status: Option<Status>,
    /// Its pain.
    pub pain: Option<PainLine>,
    /// The whole danger check, where it is not what the strong button does.
    pub again: Option<Action>,
    /// When the check is due next.
    pub recheck: Option<String>,
    /// What else helps.
    pub tools: Vec<Tool>,
    /// The attack is over.
    pub over: Option<Action>,
    /// The re-check is due.
    pub recheck_due: bool,
    /// The question of the day after a routine, where it is due.
    pub settled: Option<Settled>,
    /// A quiet word about a backup, where one is wanted and nothing hurts.
    pub nudge: Option<Card>,
    /// The one reminder that is due, where nothing more pressing is.
    pub reminder: Option<Card>,
    /// The offer to install the app, where nothing else is said quietly and nothing is due.
    pub offer: Option<Card>,
}

/// The first screen as it stands now.
pub fn page(model: &Model, now: Reading) -> Home {
    let situation = situation(&model.known, now);
    let page = match model.known.history.open_episode() {
        Some(episode) => attack(model, episode, situation, now),
        None => well(model, situation, now),
    };
    let among = may_remind(&model.known, &page, situation, now);
    let reminder = reminders::card::card(model, among, now);
    let is_calm = matches!(situation, Situation::New | Situation::Well);
    let offer = upkeep::page::offer(model).filter(|_| is_calm && reminder.is_none() && page.nudge.is_none());
    Home { situation, settled: stretch::settled(model, now), reminder, offer, ..page }
}

/// What may be reminded of in this situation: in an attack only the stretch, where the danger check leaves it open; and of a
/// backup not twice.
fn may_remind(known: &Known, page: &Home, situation: Situation, now: Reading) -> &'static [Topic] {
    match situation {
        Situation::Due(_) => &[],
        Situation::Attack if known.is_open(now) => &[Topic::Stretch],
        Situation::Attack => &[],
        _ if page.nudge.is_some() => &[Topic::Stretch, Topic::Retest],
        _ => &[Topic::Stretch, Topic::Retest, Topic::Backup],
    }
}

fn well(model: &Model, situation: Situation, now: Reading) -> Home {
    let main = Some(Action::new(content::home::SEIZED, event::check::Msg::Begin(Whom::Me)));
    let nudge = store::page::nudge(model, now, false);
    if situation == Situation::New {
        return Home {
            heading: content::home::HEADING.to_owned(),
            tools: vec![Tool::Relief, Tool::Rest, Tool::Stretch],
            main,
            nudge,
            ..Home::default()
        };
    }
    let today = stretch::today_at_a_glance(model, now);
    let stretch = Some(Tool::Stretch).filter(|_| today.is_none());
    let tools = [Some(Tool::Relief), stretch, Some(Tool::Rest), Some(Tool::FirstMinutes)];
    Home {
        heading: content::home::greeting(now.clock_of(now.wall()).0).to_owned(),
        main,
        today,
        fortnight: Some(fortnight(model, now)),
        tools: tools.into_iter().flatten().collect(),
        nudge,
        ..Home::default()
    }
}

fn fortnight(model: &Model, now: Reading) -> Fortnight {
    let history = &model.known.history;
    let ended = history.episodes.iter().rev().filter(|episode| !episode.removed).find_map(|e| e.ended);
    let days = moves::moved::fortnight(&history.movement, now);
    Fortnight {
        summary: content::home::moved(days.iter().filter(|moved| **moved).count()),
        days,
        last_attack: ended.map(|at| content::home::last_attack(days_since(at, now))),
    }
}

/// How many midnights lie between.
fn days_since(at: Instant, now: Reading) -> i64 {
    (now.day_of(now.wall()).0 - now.day_of(at).0).max(0)
}

fn attack(model: &Model, episode: &Episode, situation: Situation, now: Reading) -> Home {
    let known = &model.known;
    let running = known.is_running(now);
    let (main, tone) = main(known, situation, now);
    let again = Action::new(content::home::CHECK_AGAIN, event::check::Msg::Begin(Whom::Me));
    let tools = [
        Some(Tool::Relief).filter(|_| !running),
        Some(Tool::Stretch).filter(|_| !running),
        Some(Tool::Rest),
        Some(Tool::FirstMinutes),
    ];
    let tools = tools.into_iter().flatten().filter(|tool| tool.action().event != main.event).collect();
    let better = Action::new(content::home::FEEL_BETTER, event::notes::Msg::FeelBetter);
    let recheck_due = known.history.recheck_due(now);
    Home {
        heading: content::home::day(days_since(episode.onset(), now) + 1),
        lead: vec![since(known, episode, now)],
        recheck: check::verdict::recheck(known, now).filter(|_| !recheck_due),
        status: Some(status(model, situation, tone, now)),
        pain: Some(pain_line(known, episode, now)),
        again: Some(again).filter(|again| again.event != main.event),
        main: Some(main),
        tools,
        over: Some(better).filter(|_| !running),
        recheck_due,
        ..Home::default()
    }
}

/// When it began. Days that were told from memory have no hour.
fn since(known: &Known, episode: &Episode, now: Reading) -> String {
    let since = words::span((now.wall() - episode.onset()).max(Span::ZERO));
    match episode.onset() < episode.started {
        true => content::home::episode_lasts(&since),
        false => content::home::episode_since(&since, &words::noted(episode.started, &known.history, now)),
    }
}

/// What a person with an open episode most likely came for, and how much it wants to be seen.
fn main(known: &Known, situation: Situation, now: Reading) -> (Action, Tone) {
    if let Situation::Due(_) = situation {
        let check = Action::new(content::home::CHECK_FIRST, event::check::Msg::Begin(Whom::Me));
        return (check, Tone::Heat);
    }
    if known.is_running(now) {
        let timer = Action::new(content::home::BACK_TO_TIMER, event::frame::Msg::Go(Route::Timer));
        return (timer, Tone::Rest);
    }
    let found = Action::new(content::verdict::WHAT_WE_FOUND, event::frame::Msg::Go(Route::Verdict));
    match known.history.todays_check(now).map(|check| (check.check.verdict, check.access())) {
        Some((Verdict::Emergency, _)) => (found, Tone::Danger),
        Some((_, Access::Relief)) if every_mode_waits(known, now) => (Tool::Rest.action(), Tone::Rest),
        Some((_, Access::Relief)) => (Tool::Relief.action(), Tone::Rest),
        _ => (found, Tone::Heat),
    }
}

fn status(model: &Model, situation: Situation, tone: Tone, now: Reading) -> Status {
    let known = &model.known;
    let due = |headline: String, line: &str| Status {
        tone,
        headline,
        lines: Some(line.to_owned()).filter(|line| !line.is_empty()).into_iter().collect(),
        ring: None,
    };
    let last = known.history.last_check();
    match situation {
        Situation::Due(Due::NewSign) => {
            return due(content::home::SAID_NEW.to_owned(), content::home::SAID_NEW_WHY);
        }
        Situation::Due(Due::Recheck) => return due(content::home::RECHECK_DUE.to_owned(), ""),
        Situation::Due(Due::NoneToday) => {
            let at = last.map(|check| words::noted(check.at, &known.history, now));
            let headline = at
                .map_or_else(|| content::home::RECHECK_DUE.to_owned(), |at| content::home::check_is_old(&at));
            return due(headline, content::home::CHECK_IS_OLD_WHY);
        }
        _ => {}
    }
    let moves = rest::page::nudge(model, now).map(|claim| claim.text.to_owned());
    if known.is_running(now) {
        let face = timer::page::dial(model, now);
        let done: u32 = face.arcs.iter().map(|(_, done)| u32::from(*done)).sum();
        let done = done / u32::try_from(face.arcs.len().max(1)).unwrap_or(1);
        let recheck = known.history.recheck_due(now).then(|| content::home::RECHECK_DUE.to_owned());
        return Status {
            tone: face.tone,
            headline: timer::alarm_page::time_left(known, now),
            lines: recheck.into_iter().chain(moves).collect(),
            ring: Some(Ring { digits: face.digits, done: u16::try_from(done).unwrap_or(1_000) }),
        };
    }
    if let Some(check) = last.filter(|_| !known.is_open(now)) {
        let headline = content::verdict::word(check.check.verdict).to_owned();
        return Status { tone, headline, lines: moves.into_iter().collect(), ring: None };
    }
    let Some((mode, until)) = first_to_start(known, now) else {
        let headline = content::home::NEXT_BLOCK_OPEN.to_owned();
        return Status { tone, headline, lines: moves.into_iter().collect(), ring: None };
    };
    if known.may_start(mode, now).is_err_and(|wait| matches!(wait, Wait::Skin { .. })) {
        let lines =
            [content::home::skin_until(&words::moment(until, now))].into_iter().chain(moves).collect();
        return Status {
            tone: Tone::Danger,
            headline: content::home::SKIN_HEALS.to_owned(),
            lines,
            ring: None,
        };
    }
    let (left, at) = (until - now.wall(), words::day_and_time(until, now));
    let name = content::relief::mode_name(mode);
    let used = |mode: Mode| {
        known.history.open_episode().is_some_and(|e| e.blocks.iter().any(|b| b.block.plan.mode() == mode))
    };
    let headline = match used(mode) {
        true => content::home::again_in(name, &words::short(left), &at),
        false => content::home::can_start_in(name, &words::short(left), &at),
    };
    Status {
        tone,
        headline,
        lines: [content::home::UNTIL_THEN.to_owned()].into_iter().chain(moves).collect(),
        ring: Some(Ring { digits: words::dial(left), done: waited(known, until, now) }),
    }
}

fn every_mode_waits(known: &Known, now: Reading) -> bool {
    first_to_start(known, now).is_some()
}

/// The mode that may start first, and when, while every one has to wait; that of the last session before others.
fn first_to_start(known: &Known, now: Reading) -> Option<(Mode, Instant)> {
    let wait = |mode: Mode| known.may_start(mode, now).err().map(|wait| (mode, wait.until()));
    let waits: Vec<(Mode, Instant)> = Mode::ALL.iter().map(|mode| wait(*mode)).collect::<Option<_>>()?;
    let last = known.history.past_blocks(now.stamp).first().map(|block| block.plan.mode());
    waits.into_iter().min_by_key(|(mode, until)| (*until, Some(*mode) != last))
}

/// How much of the wait since the last session is over, in thousandths.
fn waited(known: &Known, until: Instant, now: Reading) -> u16 {
    let off = known.history.past_blocks(now.stamp).first().map_or(now.wall(), |block| block.off);
    let (all, over) = ((until - off).0.max(1), (now.wall() - off).0.max(0));
    u16::try_from((over * 1_000 / all).min(1_000)).unwrap_or(1_000)
}

/// How far back the pain is drawn.
const PAIN_BACK: Span = Span::hours(48);

fn pain_line(known: &Known, episode: &Episode, now: Reading) -> PainLine {
    let from = now.wall() - PAIN_BACK;
    let noted = |at: Instant| words::noted(at, &known.history, now);
    let recent: Vec<&PainNote> = episode.pain.iter().filter(|note| note.at >= from).collect();
    let point = |note: &&PainNote| {
        let at = ((note.at - from).0 * 1_000 / PAIN_BACK.0).clamp(0, 1_000);
        (u16::try_from(at).unwrap_or(1_000), note.pain.get())
    };
    let said = |note: &&PainNote| content::home::pain_point(note.pain.get(), &noted(note.at));
    PainLine {
        points: recent.iter().map(point).collect(),
        summary: recent.iter().map(said).collect::<Vec<_>>().join(", "),
        last: episode.pain.last().map(|note| content::home::last_pain(note.pain.get(), &noted(note.at))),
    }
}
