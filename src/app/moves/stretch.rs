//! Before a routine: pain, what fits and why, minutes and holds; what keeps exercises out; routines of one's own.

use super::{limits, player, situation, told};
use crate::app::event::moves::{Drafting, Limits, Msg, Plan, Play};
use crate::app::event::row::RowState;
use crate::app::model::Model;
use crate::app::page::{Action, Choices, Row, RowId, back, primary_for};
use crate::app::words;
use crate::content;
use crate::domain::moves::exercise::{Bend, Block, Phase};
use crate::domain::moves::movement::Own;
use crate::domain::moves::routine::{FACTORS, Item, LeftOut, MINUTES, Situation, Stage, is_allowed, stage};
use crate::domain::moves::steps::{self, Part};
use crate::domain::record_id::RecordId;
use crate::domain::time::{Reading, Span};

/// The page before a routine.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Stretch {
    /// The pain is asked first.
    pub asks_pain: bool,
    /// What holds today: words, and whether it is ticked.
    pub today: Vec<(Action, bool)>,
    /// What fits now, in a sentence.
    pub stage: &'static str,
    /// The routine.
    pub items: Vec<Line>,
    /// What keeps exercises out beyond today, in one line.
    pub limits: String,
    /// "Start, 8 minutes"; nothing where there is nothing to start.
    pub start: Option<Action>,
    /// What is missing of sound or voice, in one line.
    pub lacks: Option<&'static str>,
    /// Walking, where the routine has none; or empty.
    pub walk: &'static str,
    /// What is left out and why, one line each.
    pub left_out: Vec<String>,
    /// Minutes to choose from.
    pub minutes: Vec<(Action, bool)>,
    /// Holds to choose from.
    pub factors: Vec<(Action, bool)>,
    /// Directions to choose from.
    pub better: Vec<(Action, bool)>,
    /// Today's routine, or one's own.
    pub own: Vec<(Action, bool)>,
    /// The question of the day after, where it is due.
    pub settled: Option<Settled>,
    /// The page is too new to take an answer.
    pub waits: bool,
}

/// An exercise of the routine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its place in the library.
    pub place: usize,
    /// Its id.
    pub id: &'static str,
    /// Its name.
    pub name: &'static str,
    /// How much.
    pub dose: String,
    /// Why it is here.
    pub why: &'static str,
}

/// The page as it stands now.
pub fn page(model: &Model, now: Reading) -> Stretch {
    let (today, settled) = (today(model), settled(model, now));
    let waits = model.known.settles_in(now) > Span::ZERO;
    if situation::pain_now(&model.moves, now).is_none() {
        return Stretch { asks_pain: true, today, settled, waits, ..Stretch::default() };
    }
    let situation = situation::situation(&model.moves, &model.known, now);
    let (items, out) = situation::routine(&model.moves, &model.known, now);
    let plan: Vec<Part> = items.iter().map(|item| item.part).collect();
    let takes = ((steps::length(&plan).seconds_up() + 59) / 60).to_string();
    let start = Action::new(content::moves::stretch_start(&takes), Play::Start);
    let chosen = &model.moves.setup;
    let minutes = MINUTES.map(|minutes| {
        let label = content::times::minutes_short(minutes.into());
        (Action::new(label, Plan::Minutes(minutes)), chosen.minutes == minutes)
    });
    let factors = FACTORS.map(|factor| {
        (Action::new(content::moves::factor(factor), Plan::Factor(factor)), chosen.factor == factor)
    });
    let better = [
        (None, content::moves::BETTER_NEITHER),
        (Some(Bend::Forward), content::moves::BETTER_FORWARD),
        (Some(Bend::Backward), content::moves::BETTER_BACKWARD),
    ];
    let better =
        better.map(|(bend, label)| (Action::new(label, Plan::Better(bend)), situation.better == bend));
    let own = &model.known.history.movement.own;
    let names = own.iter().map(|(of, own)| {
        (Action::new(own.name.as_str(), Plan::Use(Some(of.clone()))), chosen.own.as_ref() == Some(of))
    });
    let todays = (Action::new(content::own::TODAYS, Plan::Use(None)), chosen.own.is_none());
    let own: Vec<(Action, bool)> = [todays].into_iter().chain(names).collect();
    let chooses_direction = matches!(stage(&situation), Stage::Moves(_));
    Stretch {
        asks_pain: false,
        today,
        stage: content::moves::stage(stage(&situation)).text,
        start: Some(start).filter(|_| !items.is_empty()),
        items: items.iter().filter_map(line).collect(),
        limits: limits_line(model),
        lacks: player::lacks(model),
        walk: walk(&situation, &items),
        left_out: out.into_iter().filter_map(left_out).collect(),
        minutes: minutes.into(),
        factors: factors.into(),
        better: if chooses_direction { better.into() } else { Vec::new() },
        own: if own.len() > 1 { own } else { Vec::new() },
        settled,
        waits,
    }
}

/// The routine of today before anything was asked: how it looks, and the way to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Today {
    /// "6 min, 5 exercises".
    pub takes: String,
    /// The exercise it begins with, by its id.
    pub first: &'static str,
    /// To it, through all that is asked before.
    pub start: Action,
}

/// The routine of today as it would be with no more than little pain; nothing where no exercise fits.
pub fn today_at_a_glance(model: &Model, now: Reading) -> Option<Today> {
    let mut state = model.moves.clone();
    let pain = situation::pain_now(&state, now).unwrap_or(0);
    state.setup.pain = Some((pain, now.wall()));
    let (items, _) = situation::routine(&state, &model.known, now);
    let first = steps::exercise(items.first()?.part.number)?.id;
    let plan: Vec<Part> = items.iter().map(|item| item.part).collect();
    let minutes = (steps::length(&plan).seconds_up() + 59) / 60;
    let takes = content::home::routine(minutes, items.len());
    Some(Today { takes, first, start: Action::new(content::home::START, Msg::Begin) })
}

/// What keeps exercises out, in one line.
fn limits_line(model: &Model) -> String {
    let blocks = situation::lasting_blocks(&model.known);
    if blocks.is_empty() {
        return content::moves::LIMITS_NONE.to_owned();
    }
    let names: Vec<&str> = blocks.into_iter().map(content::moves::block).collect();
    content::moves::limits_line(&names.join("; "))
}

/// "Was the pain still up a day later?": the day after a routine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settled {
    /// The question.
    pub question: String,
    /// Its answers.
    pub answers: Vec<Action>,
    /// The step is too new to take one.
    pub waits: bool,
}

/// The question of the day after, where it is due.
pub fn settled(model: &Model, now: Reading) -> Option<Settled> {
    let record = situation::unsettled(&model.known, now)?;
    let at = words::noted(record.at, &model.known.history, now);
    let answer = |label: &str, up: bool| Action::new(label, Msg::Settled(up));
    let question = content::moves::settled_ask(&at);
    let answers = vec![answer(content::moves::SETTLED_NO, false), answer(content::moves::SETTLED_YES, true)];
    Some(Settled { question, answers, waits: model.known.settles_in(now) > Span::ZERO })
}

/// What is said of walking beside a routine that has no room for it.
fn walk(situation: &Situation, items: &[Item]) -> &'static str {
    let walks = items.iter().any(|item| item.part.number == steps::WALK_NUMBER);
    if walks || !is_allowed(steps::WALK_NUMBER, situation) {
        return "";
    }
    if stage(situation) == Stage::Moves(Phase::Maintenance) {
        content::moves::WALK_WEEKLY.text
    } else {
        content::moves::WALK_TOO.text
    }
}

/// What is asked each time: the leg; and where no danger check told it, pregnancy.
pub(super) fn today(model: &Model) -> Vec<(Action, bool)> {
    let blocks = situation::blocks(&model.moves, &model.known);
    let row = |block: Block, id: &str| {
        let on = blocks.contains(&block);
        (Action::new(id, Plan::Today(block, !on)), on)
    };
    let told = model.known.history.open_episode().is_some();
    let leg = row(Block::LegPain, content::moves::TODAY_LEG);
    let pregnant = (!told).then(|| row(Block::Pregnant, content::moves::TODAY_PREGNANT));
    [Some(leg), pregnant].into_iter().flatten().collect()
}

fn line(item: &Item) -> Option<Line> {
    let exercise = steps::exercise(item.part.number)?;
    Some(Line {
        place: usize::from(item.part.number) - 1,
        id: exercise.id,
        name: content::exercises::exercise(exercise.id)?.title,
        dose: told::dose(&item.part),
        why: content::moves::why(item.why),
    })
}

/// "Knee to chest: it hurt before."
fn left_out((number, out): (u8, LeftOut)) -> Option<String> {
    let page = content::exercises::exercise(steps::exercise(number)?.id)?;
    let why = match out {
        LeftOut::Hurt => content::moves::OUT_HURT,
        LeftOut::Blocked(block) => content::moves::block(block),
        LeftOut::Direction => content::moves::OUT_DIRECTION,
        LeftOut::NotNow => content::moves::OUT_NOT_NOW,
    };
    Some([page.title, ": ", why].concat())
}

/// The screen on what keeps exercises out.
pub fn limits(model: &Model) -> Choices {
    let row = |(block, state): (&Block, RowState)| Row {
        id: RowId::Limit(*block),
        text: content::moves::block(*block).into(),
        state,
        may_be_unsure: true,
        may_skip: false,
    };
    let rows: Vec<Row> = limits::asked(&model.moves, &model.known)
        .iter()
        .zip(limits::rows(&model.moves, &model.known))
        .map(row)
        .collect();
    Choices {
        heading: content::moves::LIMITS_HEADING.to_owned(),
        lead: content::moves::LIMITS_LEAD.into(),
        primary: primary_for(&rows, Limits::Done),
        back: back(Limits::Back),
        rows,
        ..Choices::default()
    }
}

/// A routine of one's own in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnRoutine {
    /// Its name.
    pub name: String,
    /// What is in it.
    pub holds: String,
    /// Change, share, remove.
    pub actions: Vec<Action>,
}

/// Those there are.
pub fn own(model: &Model) -> Vec<OwnRoutine> {
    let one = |(of, own): &(RecordId, Own)| {
        let titles: Vec<&str> = own.numbers.iter().map(|number| title(*number)).collect();
        OwnRoutine {
            name: own.name.clone(),
            holds: titles.join(", "),
            actions: vec![
                Action::new(content::own::USE, Plan::Use(Some(of.clone()))),
                Action::new(content::own::EDIT, Drafting::Edit(of.clone())),
                Action::new(content::own::SHARE, Drafting::Share(of.clone())),
                Action::new(content::own::DROP, Drafting::Drop(of.clone())),
            ],
        }
    };
    model.known.history.movement.own.iter().map(one).collect()
}

fn title(number: u8) -> &'static str {
    let page = steps::exercise(number).and_then(|exercise| content::exercises::exercise(exercise.id));
    page.map_or("", |page| page.title)
}

/// The page about routines of one's own.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct OwnPage {
    /// What was said last.
    pub note: &'static str,
    /// Those there are.
    pub list: Vec<OwnRoutine>,
    /// The one being put together, if one is.
    pub draft: Option<DraftPage>,
}

/// The routine being put together.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct DraftPage {
    /// The name it has already.
    pub name: String,
    /// Its exercises, each with what can be done to it.
    pub chosen: Vec<(&'static str, Vec<Action>)>,
}

/// The page about routines of one's own as it stands now.
pub fn own_page(model: &Model) -> OwnPage {
    let draft = &model.moves.draft;
    let draft = draft.open.then(|| DraftPage { name: draft.name.clone(), chosen: chosen(model) });
    OwnPage { note: model.known.note, list: own(model), draft }
}

/// The exercises of the one being put together: each with what can be done to it.
pub fn chosen(model: &Model) -> Vec<(&'static str, Vec<Action>)> {
    let one = |(place, number): (usize, &u8)| {
        let earlier = (place > 0).then(|| Action::new(content::own::EARLIER, Drafting::Earlier(place)));
        let remove = Action::new(content::own::REMOVE, Drafting::Remove(place));
        (title(*number), earlier.into_iter().chain([remove]).collect())
    };
    model.moves.draft.numbers.iter().enumerate().map(one).collect()
}

/// What can be added.
pub fn addable() -> Vec<Action> {
    let all = 1..=crate::domain::moves::exercise::COUNT as u8;
    all.map(|number| Action::new(title(number), Drafting::Add(number))).collect()
}
