//! The pages between the verdict and the timer.

use super::{Action, Choices, Row, primary_for, words};
use crate::app::event::{RowState, Tap};
use crate::app::relief_flow;
use crate::app::{Model, Words};
use crate::content::{self, copy};
use crate::domain::caution::Ruling;
use crate::domain::history::Episode;
use crate::domain::instant::Reading;
use crate::domain::therapy::{COLD_WINDOW, Mode, Plan, Wait};

/// One of the two modes on the choice page.
#[derive(Clone, Debug)]
pub struct ModeCard {
    /// Which.
    pub mode: Mode,
    /// Its name.
    pub name: &'static str,
    /// What to take.
    pub pack: &'static str,
    /// One plain sentence of evidence, and for cold after 72 hours another.
    pub evidence_line: String,
    /// Why it has to wait: until a time, or for the words of the cautions.
    pub wait: Option<String>,
}

/// Cold and heat, side by side in order of what fits now.
pub fn modes(model: &Model, now: Reading) -> Vec<ModeCard> {
    let started = model.history.open_episode().map(Episode::onset);
    let past_window = started.is_some_and(|at| now.wall() - at >= COLD_WINDOW);
    let card = |mode: Mode| {
        let entry = content::mode(mode.id());
        let late = past_window && mode == Mode::Cold;
        let evidence_line =
            if late { [copy::COLD_PAST_WINDOW, entry.why].join(" ") } else { entry.why.to_owned() };
        let wait = match model.reading {
            Words::Waiting => Some(copy::READING_WAITING.to_owned()),
            Words::Missing => Some(copy::READING_MISSING.to_owned()),
            Words::Here => {
                relief_flow::may_start(model, mode, now).err().map(|wait| wait_text(wait, mode, now))
            }
        };
        ModeCard { mode, name: copy::mode_name(mode), pack: entry.text, evidence_line, wait }
    };
    let order = if past_window { [Mode::Heat, Mode::Cold] } else { [Mode::Cold, Mode::Heat] };
    order.into_iter().map(card).collect()
}

/// Why a block has to wait, and until when.
pub fn wait_text(wait: Wait, mode: Mode, now: Reading) -> String {
    let at = words::moment(wait.until(), now);
    match wait {
        Wait::Gap { .. } => words::filled(copy::WAIT_GAP, &[("at", &at)]),
        Wait::DayCap { .. } => {
            let cap = mode.bounds().day_cap.to_string();
            words::filled(copy::WAIT_CAP, &[("at", &at), ("cap", &cap), ("mode", copy::mode_name(mode))])
        }
    }
}

/// "Any of these new?" before a block.
pub fn any_new(model: &Model) -> Choices {
    let ticked = model.quick.rows.iter().copied().chain(std::iter::repeat(RowState::Off));
    let row = |(text, state): (&'static str, RowState)| Row {
        text: text.into(),
        state,
        may_be_unsure: true,
        may_skip: false,
    };
    let rows: Vec<Row> = copy::ANY_NEW_ROWS.into_iter().zip(ticked).map(row).collect();
    Choices {
        heading: copy::ANY_NEW.to_owned(),
        lead: words::filled(copy::ANY_NEW_LEAD, &[("number", super::emergency(model))]).into(),
        primary: Some(primary_for(&rows)),
        rows,
        ..Choices::default()
    }
}

/// A screen of cautions.
pub fn cautions(model: &Model, now: Reading) -> Choices {
    let asked = relief_flow::questions(model, now);
    let state = |n: usize| model.relief.rows.get(n).copied().unwrap_or_default();
    let row = |(n, id): (usize, &str)| Row {
        text: content::caution(id).text.into(),
        state: state(n),
        may_be_unsure: true,
        may_skip: false,
    };
    let rows: Vec<Row> = asked.iter().map(|c| c.id()).enumerate().map(row).collect();
    let lasting = relief_flow::asks_lasting(model);
    let (heading, lead) = if lasting { copy::CAUTIONS_ONCE } else { copy::CAUTIONS_NOW };
    let why = asked.iter().map(|c| content::caution(c.id())).map(|e| (e.text.into(), e.why.into()));
    Choices {
        heading: heading.to_owned(),
        lead: lead.into(),
        primary: Some(primary_for(&rows)),
        rows,
        why: why.collect(),
        ..Choices::default()
    }
}

/// The last page before the pack goes on.
#[derive(Clone, Debug, Default)]
pub struct Ready {
    /// "Cold, 20 on, 20 off, 20 on", or that it is not to be.
    pub heading: String,
    /// Why not, or why to ask first: each condition with its reason.
    pub against: Vec<(&'static str, &'static str)>,
    /// Barrier and feel, one line each.
    pub steps: Vec<&'static str>,
    /// The lengths to choose from, with what is chosen.
    pub lengths: Vec<(u16, String, bool)>,
    /// The honest sentence about the alarm.
    pub alarm: String,
    /// What to do; the first is the strong one.
    pub actions: Vec<Action>,
}

/// The page for the chosen mode.
pub fn ready(model: &Model, now: Reading) -> Ready {
    let Some(plan) = relief_flow::plan(model, now) else { return Ready::default() };
    let (ruling, why) = relief_flow::ruling(model);
    let words_of = |id: &str| {
        let caution = content::caution(id);
        (caution.text, caution.why)
    };
    let against: Vec<_> = why.iter().map(|caution| words_of(caution.id())).collect();
    let other = Action::new(copy::CHOOSE_AGAIN, Tap::BeginRelief);
    let rest = Action::new(copy::REST_POSITIONS, Tap::Go(crate::app::route::Route::Move));
    let named = |template| words::filled(template, &[("mode", copy::mode_name(plan.mode()))]);
    match ruling {
        Ruling::Blocked => {
            Ready { heading: named(copy::NOT_NOW), against, actions: vec![other, rest], ..Ready::default() }
        }
        Ruling::AskFirst => Ready {
            heading: named(copy::ASK_FIRST),
            against,
            actions: vec![Action::new(copy::THEY_SAID_YES, Tap::ClearedToUse), other, rest],
            ..Ready::default()
        },
        Ruling::Fine => go_ahead(model, plan, now),
    }
}

fn go_ahead(model: &Model, plan: Plan, now: Reading) -> Ready {
    let mode = plan.mode();
    let lengths = mode
        .bounds()
        .choices
        .iter()
        .map(|minutes| (*minutes, plan_words(mode, *minutes), *minutes == plan.minutes()));
    let sound = if model.history.silent { copy::ALARM_SILENT } else { copy::ALARM_HONEST };
    let over_65 = model.history.age(now.wall()).is_some_and(|age| age >= 65);
    let steps = copy::ready_steps(mode, over_65);
    Ready {
        heading: words::filled(copy::READY, &[("mode", copy::mode_name(mode))]),
        steps,
        lengths: lengths.collect(),
        alarm: words::filled(sound, &[("minutes", &plan.minutes().to_string())]),
        actions: vec![
            Action::new(copy::start_label(mode), Tap::StartBlock),
            Action::new(copy::FEELS_WRONG, Tap::BeginRelief),
        ],
        against: Vec::new(),
    }
}

/// "20 on, 20 off, 20 on" or "15 minutes".
pub fn plan_words(mode: Mode, minutes: u16) -> String {
    let template = match mode {
        Mode::Cold => copy::PLAN_COLD,
        Mode::Heat => copy::PLAN_HEAT,
    };
    words::filled(template, &[("n", &minutes.to_string())])
}

/// The row state behind a stored answer, for the facts page.
pub fn row_state(answer: Option<crate::domain::answers::Answer>) -> RowState {
    use crate::domain::answers::Answer;
    match answer {
        Some(Answer::Unsure) => RowState::Unsure,
        Some(answer) if answer.is_danger() => RowState::On,
        _ => RowState::Off,
    }
}
