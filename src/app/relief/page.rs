//! The pages between the verdict and the timer.

use super::gate;
use crate::app::event;
use crate::app::event::relief::Msg;
use crate::app::facts::{device, phrases};
use crate::app::model::Model;
use crate::app::page::{Action, Card, Choices, Row, RowId, back, primary_for};
use crate::app::route::Route;
use crate::app::words;
use crate::content::{self, Claim, SourceId};
use crate::domain::journal::episode::BlockRecord;
use crate::domain::journal::ledger::{self, Tally};
use crate::domain::therapy::caution::{Caution, Ruling};
use crate::domain::therapy::gap::{self, Leave, Wait};
use crate::domain::therapy::mode::{COLD_WINDOW, Family, Mode, Plan};
use crate::domain::time::{Instant, Reading};

/// A mode on the choice page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ModeCard {
    /// Which.
    pub mode: Mode,
    /// Its name.
    pub name: &'static str,
    /// What to take.
    pub pack: &'static str,
    /// One plain sentence of evidence, and for cold after 72 hours another.
    pub evidence_line: String,
    /// Until when it has to wait, and why.
    pub wait: Option<String>,
    /// It is the one that was chosen.
    pub chosen: bool,
    /// Why it may start although a block was stopped a short time ago, and how much of that is left.
    pub left: Option<String>,
}

/// The choice page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// What to know first: what helped last time, or that cold has not. Nothing where there is nothing to know.
    pub lead: Option<String>,
    /// What fits best now, first.
    pub first: Vec<ModeCard>,
    /// The other ways.
    pub others: Vec<ModeCard>,
    /// What helped so far, one line a mode.
    pub ledger: Vec<String>,
    /// Heat on every day of a week.
    pub warning: Option<Claim>,
    /// The 72 hours of the open episode.
    pub window: Option<Window>,
}

/// The modes in order of what fits now: what helped last, and heat before cold when cold has not helped or its 72 hours
/// are over (`docs/clinical.md` 4.6).
pub fn choice(model: &Model, now: Reading) -> Choice {
    let open = model.known.history.open_episode();
    let past_window = open.is_some_and(|episode| now.wall() - episode.onset() >= COLD_WINDOW);
    let no_help = open.is_some_and(ledger::cold_has_not_helped);
    let helped = ledger::helped_last(&model.known.history);
    let helped = helped.filter(|mode| mode.family() == Family::Heat || !(past_window || no_help));
    let heat_first = past_window || no_help || helped.is_some_and(|mode| mode.family() == Family::Heat);
    let main = if heat_first { [Mode::Heat, Mode::Cold] } else { [Mode::Cold, Mode::Heat] };
    let first: Vec<Mode> =
        helped.into_iter().chain(main.into_iter().filter(|m| Some(*m) != helped)).collect();
    let others = Mode::ALL.into_iter().filter(|mode| !first.contains(mode));
    let card = |mode: Mode| mode_card(model, mode, past_window, now);
    let lead = match helped {
        Some(mode) => Some(content::relief::helped_last(content::relief::mode_name(mode))),
        None if past_window => Some(content::relief::COLD_PAST_WINDOW.to_owned()),
        None if no_help => Some(content::relief::COLD_NOT_HELPED.to_owned()),
        None => None,
    };
    let every_day = gap::heat_every_day(&model.known.history.past_blocks(now.stamp), now.wall());
    Choice {
        lead,
        others: others.map(card).collect(),
        first: first.into_iter().map(card).collect(),
        ledger: ledger_lines(model),
        warning: every_day.then_some(content::relief::HEAT_EVERY_DAY),
        window: window(model, now),
    }
}

fn mode_card(model: &Model, mode: Mode, past_window: bool, now: Reading) -> ModeCard {
    let evidence = content::relief::evidence(mode).text;
    let late = past_window && mode.family() == Family::Cold;
    let evidence_line =
        if late { [content::relief::COLD_PAST_WINDOW, evidence].join(" ") } else { evidence.to_owned() };
    let may_start = model.known.may_start(mode, now);
    ModeCard {
        mode,
        name: content::relief::mode_name(mode),
        pack: content::relief::pack(mode),
        evidence_line,
        chosen: model.relief.mode == Some(mode),
        wait: may_start.err().map(|wait| wait_text(wait, mode, now)),
        left: may_start.ok().and_then(left_text),
    }
}

/// What a stopped block left, in words; nothing where none did.
fn left_text(leave: Leave) -> Option<String> {
    match leave {
        Leave::Anew => None,
        Leave::Again { spent } => Some(content::relief::again(&words::span(spent))),
        Leave::Left { plan, spent } => {
            Some(content::relief::left(&words::span(spent), &words::span(plan.on() - spent)))
        }
    }
}

/// What was told after the blocks so far, from the third on.
fn ledger_lines(model: &Model) -> Vec<String> {
    let tallies = ledger::tallies(&model.known.history);
    let judged: u16 = tallies.iter().map(Tally::judged).sum();
    if judged < ledger::SHOWN_FROM {
        return Vec::new();
    }
    let line = |tally: &Tally| {
        let mode = content::relief::mode_name(tally.mode);
        let mut line = content::relief::ledger_line(mode, tally.better, tally.same, tally.worse);
        // To the nearest half point: more would pretend.
        let halves =
            (tally.pain_change.abs() * 2 + i32::from(tally.scored) / 2) / i32::from(tally.scored).max(1);
        if halves > 0 {
            let points = format!("{}{}", halves / 2, if halves % 2 == 1 { ".5" } else { "" });
            let changed = match tally.pain_change < 0 {
                true => content::relief::ledger_less(points),
                false => content::relief::ledger_more(points),
            };
            line = [line, changed].join(" ");
        }
        line
    };
    tallies.iter().map(line).collect()
}

/// The 72 hours of an episode: what was done when, and when more may start.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Window {
    /// In words, one line each.
    pub lines: Vec<String>,
    /// Blocks as parts of the 72 hours, in thousandths: family, from, length.
    pub parts: Vec<(Family, u16, u16)>,
    /// Now, in thousandths.
    pub now: u16,
    /// Each block in words, oldest first.
    pub blocks: Vec<String>,
}

/// The window of the open episode; nothing without one.
pub fn window(model: &Model, now: Reading) -> Option<Window> {
    let episode = model.known.history.open_episode()?;
    let from = episode.onset();
    let ends = from + COLD_WINDOW;
    let place = |at: Instant| ((at - from).0.clamp(0, COLD_WINDOW.0) * 1_000 / COLD_WINDOW.0) as u16;
    let part = |record: &BlockRecord| {
        let began = record.block.started();
        let last = record.block.marks.last().map_or(began, |marked| marked.stamp.wall);
        let family = record.block.plan.mode().family();
        (family, place(began), (place(last.max(began)) - place(began)).max(4))
    };
    let in_it = || episode.blocks.iter().filter(|record| record.block.started() < ends);
    let next = |family: Family| {
        let mode = if family == Family::Cold { Mode::Cold } else { Mode::Heat };
        let when = match model.known.may_start(mode, now) {
            Ok(_) => content::relief::WINDOW_NOW.to_owned(),
            Err(wait) => content::relief::window_from(&words::moment(wait.until(), now)),
        };
        content::relief::window_next(content::relief::mode_name(mode), &when)
    };

    // Days that were told from memory have no hour.
    let told = if from < episode.started { words::date } else { words::day_and_time };
    let (began, end) = (told(from, now), told(ends, now));
    let done = content::relief::window_done(episode.blocks.len(), &began);
    let over = now.wall() >= ends;
    let until = if over { content::relief::window_over(&end) } else { content::relief::window_ends(&end) };
    let waits = model.known.history.running_block(now.stamp).is_none();
    let fits = |family: &Family| {
        let mode = if *family == Family::Cold { Mode::Cold } else { Mode::Heat };
        gate::judge(&model.relief, &model.known, mode).0 == Ruling::Fine
    };
    let nexts = [Family::Cold, Family::Heat].into_iter().filter(|_| waits).filter(fits).map(next);
    Some(Window {
        lines: [done].into_iter().chain(nexts).chain([until]).collect(),
        parts: in_it().map(part).collect(),
        now: place(now.wall()),
        blocks: episode.blocks.iter().map(|record| phrases::block_entry(record, now)).collect(),
    })
}

/// Why a block has to wait, and until when.
pub fn wait_text(wait: Wait, mode: Mode, now: Reading) -> String {
    let at = words::moment(wait.until(), now);
    match wait {
        Wait::Gap { .. } => content::relief::wait_gap(&at),
        Wait::ShortRest { .. } => content::relief::wait_short(&at),
        Wait::Skin { .. } => content::relief::wait_skin(&at),
        Wait::WrapGap { .. } => content::relief::wait_wrap(&at),
        Wait::DaysInARow { .. } => content::relief::wait_row(&at),
        Wait::DayCap { cap, .. } => {
            let family = match mode.family() {
                _ if mode == Mode::Wrap && cap == 1 => content::relief::mode_name(mode),
                Family::Cold => content::relief::FAMILY_COLD,
                Family::Heat => content::relief::FAMILY_HEAT,
            };
            content::relief::wait_cap(family, cap, &at)
        }
    }
}

/// A screen of cautions.
pub fn cautions(model: &Model, now: Reading) -> Choices {
    let asked = gate::questions(&model.relief, &model.known, now);
    let state = |n: usize| model.relief.rows.get(n).copied().unwrap_or_default();
    let row = |(n, caution): (usize, &Caution)| Row {
        id: RowId::Caution(*caution),
        text: content::cautions::caution(*caution).into(),
        state: state(n),
        may_be_unsure: true,
        may_skip: false,
    };
    let rows: Vec<Row> = asked.iter().enumerate().map(row).collect();
    let lasting = asks_lasting(model);
    let opened = lasting || model.relief.opened;
    let (heading, lead) = match lasting {
        true => (content::cautions::ONCE, content::cautions::ONCE_LEAD),
        false => (content::cautions::NOW, content::cautions::NOW_LEAD),
    };
    let why =
        asked.iter().map(|c| (content::cautions::caution(*c).into(), content::cautions::why(*c).text.into()));
    Choices {
        heading: heading.to_owned(),
        lead: lead.into(),
        primary: opened.then(|| primary_for(&rows, Msg::Done)).flatten(),
        card: if opened { Card::default() } else { closed() },
        back: back(Msg::Back),
        rows,
        why: why.collect(),
        ..Choices::default()
    }
}

/// What may hold right now, answered as a whole.
fn closed() -> Card {
    let answers = vec![
        Action::new(content::interface::NO, Msg::Done),
        Action::new(content::relief::YES_OR_NOT_SURE, Msg::Open),
    ];
    Card { closed: true, answers, ..Card::default() }
}

/// What stands below the choice on the page that starts cold or heat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Hash)]
pub enum Stage {
    /// Nothing is chosen yet.
    #[default]
    Choice,
    /// What may hold right now is asked.
    RightNow,
    /// Why not, or the last steps and the start.
    Ready,
}

/// How far the choice has come.
pub fn stage(model: &Model) -> Stage {
    match model.known.route {
        Route::Cautions => Stage::RightNow,
        Route::Ready => Stage::Ready,
        _ => Stage::Choice,
    }
}

/// True while what lasts is asked before the chosen mode: a page of its own.
pub fn asks_lasting(model: &Model) -> bool {
    gate::asks_lasting(&model.relief, &model.known)
}

/// The last page before the pack goes on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ready {
    /// "Cold, 20 on, 20 off, 20 on", or that it is not to be.
    pub heading: String,
    /// Why not, or why to ask first: each condition with its reason.
    pub against: Vec<(&'static str, &'static str)>,
    /// Barrier and feel, one line each.
    pub steps: Vec<&'static str>,
    /// They are those of a pack in a cloth, which are drawn.
    pub is_pack: bool,
    /// What they rest on.
    pub section: Option<&'static content::Section>,
    /// The lengths to choose from, with what is chosen: first as often as it goes, then once.
    pub lengths: [Vec<(Action, bool)>; 2],
    /// The field for another length.
    pub field: bool,
    /// Beside it: what is wrong with what was typed.
    pub note: &'static str,
    /// What that rests on.
    pub rests_on: &'static [SourceId],
    /// Where it goes on with what a stopped block left: why it may, and after how long it comes off.
    pub left: String,
    /// There, the question about the skin: what answers it, and whether it did. Nothing begins before.
    pub skin: Option<(Action, bool)>,
    /// The honest sentence about the alarm.
    pub alarm: String,
    /// What to do; the first is the strong one.
    pub actions: Vec<Action>,
}

/// The page for the chosen mode.
pub fn ready(model: &Model, now: Reading) -> Ready {
    let Some(plan) = gate::plan(&model.relief, &model.known, now) else { return Ready::default() };
    let (ruling, why) = gate::ruling(&model.relief, &model.known);
    let words_of =
        |caution: &Caution| (content::cautions::caution(*caution), content::cautions::why(*caution).text);
    let against: Vec<_> = why.iter().map(words_of).collect();
    let other = Action::new(content::relief::CHOOSE_AGAIN, Msg::Begin);
    let dozes = why.contains(&Caution::DozeOff);
    let rest = if dozes { content::relief::NAP } else { content::verdict::REST_POSITIONS };
    let rest = Action::new(rest, event::frame::Msg::Go(Route::Move));
    let name = content::relief::mode_name(plan.mode());
    match ruling {
        Ruling::Blocked => Ready {
            heading: content::relief::not_now(name),
            against,
            actions: vec![other, rest],
            ..Ready::default()
        },
        Ruling::AskFirst => Ready {
            heading: content::relief::ask_first(name),
            against,
            actions: vec![other, Action::new(content::relief::THEY_SAID_YES, Msg::Cleared), rest],
            ..Ready::default()
        },
        Ruling::Fine => go_ahead(model, plan, now),
    }
}

fn go_ahead(model: &Model, plan: Plan, now: Reading) -> Ready {
    let mode = plan.mode();
    let bounds = mode.bounds();
    let length = |rounds: u8| {
        let one = move |minutes: &u16| {
            let is_it = (*minutes, rounds) == (plan.minutes(), plan.rounds());
            let label = Plan::of_rounds(mode, *minutes, rounds).map(phrases::plan_words).unwrap_or_default();
            (Action::new(label, Msg::Minutes(*minutes, rounds)), is_it)
        };
        let typed = plan.rounds() == rounds && !bounds.choices.contains(&plan.minutes());
        let typed = typed.then_some(plan.minutes());
        bounds.choices.iter().chain(typed.iter()).map(one).collect::<Vec<_>>()
    };
    let once = if bounds.rounds > 1 { length(1) } else { Vec::new() };
    let page = content::using::page(mode);
    let section = page.sections.first();
    let age = model.known.history.age(now.wall());
    let from = |years: u16, claim: Claim| age.is_some_and(|age| age >= years).then_some(claim.text);
    let over_55 = from(55, content::relief::OVER_55).filter(|_| mode == Mode::Wrap);
    let steps = section.map(|section| section.steps).unwrap_or_default();
    let too_long = content::relief::too_long(mode);
    let leave = gate::leave(&model.relief, &model.known, now);
    let left = plan.on() - leave.spent();
    let is_normal = model.relief.skin_is_normal;
    let skin = Action::new(content::relief::SKIN_IS_NORMAL, Msg::SkinIsNormal(!is_normal));
    // What is left is as long as it is.
    let is_fixed = matches!(leave, Leave::Left { .. });
    Ready {
        heading: content::relief::ready(content::relief::mode_name(mode)),
        is_pack: matches!(mode, Mode::Cold | Mode::Heat),
        steps: steps.iter().copied().chain(over_55).chain(from(65, content::relief::OVER_65)).collect(),
        section,
        lengths: if is_fixed { [Vec::new(), Vec::new()] } else { [length(bounds.rounds), once] },
        field: !is_fixed,
        note: model.known.note,
        rests_on: if model.known.note == too_long.text { too_long.sources } else { &[] },
        left: match leave {
            Leave::Anew => String::new(),
            _ => content::relief::ready_left(&words::span(leave.spent()), &words::span(left)),
        },
        skin: (leave != Leave::Anew).then_some((skin, is_normal)),
        alarm: device::reliability_notice(&model.known, left, device::lights(mode)),
        actions: vec![
            Action::new(page.title, Msg::Start),
            Action::new(content::relief::FEELS_WRONG, Msg::Begin),
        ],
        against: Vec::new(),
    }
}
