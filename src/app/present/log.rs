//! Episodes, blocks and pain, newest first.

use super::{relief, words};
use crate::app::{Model, Words};
use crate::content::{self, copy};
use crate::domain::history::{BlockRecord, Episode};
use crate::domain::instant::{Instant, Reading, Span};

/// One episode in the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EpisodeEntry {
    /// "Mon 23 Nov, 3 days" or "since".
    pub heading: String,
    /// What happened in it, newest first.
    pub lines: Vec<String>,
}

/// The episodes, newest first.
pub fn episodes(model: &Model, now: Reading) -> Vec<EpisodeEntry> {
    model.history.episodes.iter().rev().map(|episode| entry(episode, now)).collect()
}

fn entry(episode: &Episode, now: Reading) -> EpisodeEntry {
    let began = words::moment(episode.started, now);
    let heading = match episode.ended {
        Some(ended) => {
            let lasted = words::span((ended - episode.started).max(Span::ZERO));
            words::filled(copy::EPISODE_LASTED, &[("at", &began), ("span", &lasted)])
        }
        None => words::filled(copy::EPISODE_OPEN, &[("at", &began)]),
    };
    let mut dated: Vec<(Instant, String)> = Vec::new();
    for check in &episode.checks {
        let (word, _) = copy::verdict(check.check.verdict);
        dated.push((check.at, words::filled(copy::LOG_CHECK, &[("verdict", word)])));
    }
    for (at, pain) in &episode.pain {
        dated.push((*at, words::filled(copy::LOG_PAIN, &[("score", &pain.get().to_string())])));
    }
    for block in &episode.blocks {
        dated.push((block.block.started(), block_line(block)));
    }
    let mut newest_first: Vec<(Instant, String)> = Vec::new();
    for (at, text) in dated {
        let place = newest_first.iter().take_while(|(later, _)| *later >= at).count();
        newest_first.insert(place, (at, text));
    }
    let mut lines: Vec<String> =
        newest_first.into_iter().map(|(at, text)| format!("{}: {text}", words::moment(at, now))).collect();
    if let Some(causes) = &episode.set_off {
        let named = content::words().causes.iter().filter(|entry| causes.iter().any(|id| id == entry.id));
        let list: Vec<&str> = named.map(|entry| entry.text).collect();
        if !list.is_empty() {
            lines.push(words::filled(copy::LOG_SET_OFF, &[("causes", &list.join(", "))]));
        }
    }
    EpisodeEntry { heading, lines }
}

fn block_line(record: &BlockRecord) -> String {
    let plan = record.block.plan;
    let name = copy::mode_name(plan.mode());
    let planned = relief::plan_words(plan.mode(), plan.minutes());
    let felt = record.effect.map_or(copy::NOT_ASKED, copy::felt);
    format!("{name} {planned}. {felt}")
}

/// The facts page: each condition with how it is ticked and since when someone said yes. None before the words are
/// here.
pub fn facts(model: &Model, now: Reading) -> Vec<(super::Row, Option<String>)> {
    use crate::app::journal_flow::editable;
    use crate::domain::caution::Caution;
    use crate::domain::question::Q;
    if model.reading != Words::Here {
        return Vec::new();
    }
    let fact =
        |q: Q| model.history.facts.iter().find(|(known, ..)| *known == q).map(|(_, answer, _)| *answer);
    let held = |c: Caution| match c {
        Caution::Thinners => fact(Q::C10),
        other => {
            model.history.conditions.iter().find(|(known, _)| *known == other).map(|(_, answer)| *answer)
        }
    };
    let row = |text: &'static str, answer| super::Row {
        text,
        state: relief::row_state(answer),
        may_be_unsure: true,
        may_skip: false,
    };
    let cleared = |c: Caution| {
        let at = model.history.cleared_at(c)?;
        Some(words::filled(copy::CLEARED_ON, &[("at", &words::date(at, now))]))
    };
    let mut rows: Vec<_> =
        editable().into_iter().map(|c| (row(content::caution(c.id()).text, held(c)), cleared(c))).collect();
    rows.push((row(content::question(Q::C8.id()).text, fact(Q::C8)), None));
    rows
}
