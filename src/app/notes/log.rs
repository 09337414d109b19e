//! Episodes, blocks and pain, newest first.

use crate::app::event::notes::{Fact, Msg};
use crate::app::facts::phrases;
use crate::app::model::Model;
use crate::app::page::{Action, RowId};
use crate::app::store::page::Card;
use crate::app::{page, store, words};
use crate::content;
use crate::domain::journal::episode::{Episode, PainNote};
use crate::domain::journal::history::History;
use crate::domain::moves::steps;
use crate::domain::record_id::RecordId;
use crate::domain::therapy::caution::{Asked, CAUTIONS, Caution};
use crate::domain::time::{Instant, Reading, Span};

/// One episode in the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EpisodeEntry {
    /// The record it began with.
    pub id: RecordId,
    /// "Mon 23 Nov, 3 days" or "since".
    pub heading: String,
    /// What happened in it, newest first.
    pub lines: Vec<EntryLine>,
    /// Takes it off the log, once it is over.
    pub take_back: Option<Action>,
}

/// A line of the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryLine {
    /// What it says.
    pub text: String,
    /// The record to correct, where a person may.
    pub record: Option<RecordId>,
}

/// The page.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct LogPage {
    /// The pain now can be noted.
    pub asks_pain: bool,
    /// A quiet word about a backup, where one is wanted.
    pub nudge: Option<Card>,
    /// Episodes, newest first.
    pub episodes: Vec<EpisodeEntry>,
    /// There are older ones.
    pub more: bool,
    /// The record that is being corrected.
    pub correcting: Option<RecordId>,
}

/// The page as it stands now.
pub fn page(model: &Model, now: Reading) -> LogPage {
    let (episodes, more) = episodes(model, now);
    LogPage {
        asks_pain: model.known.history.open_episode().is_some() && model.notes.correcting.is_none(),
        nudge: store::page::nudge(model, now, false),
        episodes,
        more,
        correcting: model.notes.correcting.clone(),
    }
}

/// The page on facts about the body.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct FactsPage {
    /// The age, where it is known.
    pub age: Option<u16>,
    /// What is wrong with the age that was typed, or that it was saved.
    pub note: &'static str,
    /// Each condition, and since when someone said yes.
    pub rows: Vec<(page::Row, Option<String>)>,
}

/// The page as it stands now.
pub fn facts_page(model: &Model, now: Reading) -> FactsPage {
    FactsPage { age: model.known.history.age(now.wall()), note: model.known.note, rows: facts(model, now) }
}

/// How many episodes are shown at a time.
const PAGE: usize = 3;

/// The newest episodes, newest first, and whether there are older ones.
pub fn episodes(model: &Model, now: Reading) -> (Vec<EpisodeEntry>, bool) {
    let shown = PAGE * (model.notes.older_shown + 1);
    let mut kept = model.known.history.episodes.iter().rev().filter(|episode| !episode.removed);
    let entries =
        kept.by_ref().take(shown).map(|episode| entry(&model.known.history, episode, now)).collect();
    (entries, kept.next().is_some())
}

fn entry(history: &History, episode: &Episode, now: Reading) -> EpisodeEntry {
    let began = words::noted(episode.started, history, now);
    let heading = match episode.ended {
        Some(ended) => {
            let lasted = words::span((ended - episode.started).max(Span::ZERO));
            content::log::episode_lasted(&began, &lasted)
        }
        None => content::log::episode_open(&began),
    };
    let mut dated: Vec<(Instant, String, Option<RecordId>)> = Vec::new();
    for check in &episode.checks {
        let word = content::verdict::word(check.check.verdict);
        dated.push((check.at, content::log::log_check(word), None));
        if let Some(at) = check.overtaken {
            dated.push((at, content::log::NEW_SIGN.to_owned(), None));
        }
    }
    for PainNote { id, at, pain } in &episode.pain {
        let text = content::log::pain(pain.get());
        dated.push((*at, text, Some(id.clone())));
    }
    for block in &episode.blocks {
        dated.push((block.block.started(), phrases::block_line(block, now.stamp), None));
    }
    for rest in &episode.rests {
        let length = words::span(rest.length(now.wall()));
        let text = if rest.is_known(now.wall()) {
            format!("{}, {length}", content::rest::LIE_HEADING)
        } else {
            content::log::lay(&length)
        };
        dated.push((rest.down, text, None));
    }
    let here = |at: Instant| at >= episode.started && episode.ended.is_none_or(|ended| at <= ended);
    let movement = &history.movement;
    for record in movement.moved.iter().filter(|record| here(record.at)) {
        let names: Vec<&str> = record.moved.parts.iter().map(|part| exercise_name(part.number)).collect();
        let text = content::log::moved(&names.join(", "));
        dated.push((record.at, text, None));
    }
    for (id, at, minutes) in movement.walks.iter().filter(|(_, at, _)| here(*at)) {
        let time = words::span(Span::minutes(i64::from(*minutes)));
        let text = content::log::walked(&time);
        dated.push((*at, text, Some(id.clone())));
    }
    for (at, number, _) in movement.hurts.iter().filter(|(at, ..)| here(*at)) {
        let text = content::log::hurt(exercise_name(*number));
        dated.push((*at, text, None));
    }
    dated.sort_by_key(|(at, ..)| std::cmp::Reverse(*at));
    let line = |(at, text, record): (Instant, String, Option<RecordId>)| EntryLine {
        text: format!("{}: {text}", words::noted(at, history, now)),
        record,
    };
    let mut lines: Vec<EntryLine> = dated.into_iter().map(line).collect();
    if let Some(causes) = &episode.set_off {
        let named = content::causes::CAUSES.iter().filter(|(known, _)| causes.iter().any(|id| id == known));
        let list: Vec<&str> = named.map(|(_, text)| *text).collect();
        if !list.is_empty() {
            let text = content::log::set_off(&list.join(", "));
            lines.push(EntryLine { text, record: None });
        }
    }
    let take_back =
        episode.ended.map(|_| Action::new(content::log::TAKE_BACK, Msg::TakeBack(episode.id.clone())));
    EpisodeEntry { id: episode.id.clone(), heading, lines, take_back }
}

fn exercise_name(number: u8) -> &'static str {
    let page = steps::exercise(number).and_then(|exercise| content::exercises::exercise(exercise.id));
    page.map_or("", |page| page.title)
}

/// The facts page: each condition with how it is ticked and since when someone said yes.
pub fn facts(model: &Model, now: Reading) -> Vec<(page::Row, Option<String>)> {
    use crate::domain::check::answers::Answer;
    use crate::domain::check::question::Q;
    use crate::domain::therapy::caution::Caution;
    let fact =
        |q: Q| model.known.history.facts.iter().find(|(known, ..)| *known == q).map(|(_, answer, _)| *answer);
    let held = |c: Caution| match c {
        Caution::Thinners => fact(Q::C10),
        other => model
            .known
            .history
            .conditions
            .iter()
            .find(|(known, _)| *known == other)
            .map(|(_, answer)| *answer),
    };
    let row = |fact: Fact, text: &'static str, answer| page::Row {
        id: RowId::Fact(fact),
        text: text.into(),
        state: page::row_state(answer),
        may_be_unsure: true,
        may_skip: false,
    };
    let cleared = |c: Caution| {
        let at = model.known.history.cleared_at(c)?;
        Some(content::settings::cleared_on(&words::date(at, now)))
    };
    let mut rows: Vec<_> = editable()
        .into_iter()
        .map(|c| (row(Fact::Holds(c), content::cautions::caution(c), held(c)), cleared(c)))
        .collect();
    rows.push((row(Fact::Bones, content::check::question(Q::C8).you, fact(Q::C8)), None));
    let limits = fact(Q::D3);
    for (place, value) in Q::D3.question().values().iter().enumerate() {
        let on = matches!(limits, Some(Answer::Many { set, .. }) if set & (1 << place) != 0);
        let answer = on.then_some(Answer::Yes);
        let row = page::Row {
            may_be_unsure: false,
            ..row(Fact::Limit(value), content::check::value(Q::D3, value).unwrap_or_default().you, answer)
        };
        rows.push((row, None));
    }
    rows
}

/// The conditions a person can edit, in the order of the facts page; then the two facts of the danger check.
pub fn editable() -> Vec<Caution> {
    let asked_once = CAUTIONS.iter().filter(|row| row.asked == Asked::Once).map(|row| row.caution);
    asked_once.chain([Caution::Thinners]).collect()
}
