//! What came before the attacks: asked at the end of one, with a tip for each thing, and what several of them share. It is
//! what was noted; no cause is claimed. Pure.

use super::log;
use crate::app::facts::causes::{chips, is_ticked};
use crate::app::model::Model;
use crate::app::page::Action;
use crate::app::route::Route;
use crate::content;
use crate::content::causes::{CAUSES, Cause};
use crate::content::{Reason, SourceId};
use crate::domain::journal::episode::Episode;
use crate::domain::journal::history::History;
use crate::domain::time::Reading;

/// From so many attacks on, what came before them is a pattern.
const SHARED: usize = 2;
/// No more patterns than this are told.
const TOLD: usize = 3;

/// What makes the next attack less likely.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Tip {
    /// What came before the attack.
    pub cause: &'static str,
    /// What helps.
    pub text: &'static str,
    /// Its sources; none for our own advice.
    pub sources: &'static [SourceId],
    /// The page that shows it.
    pub to: Option<Route>,
}

/// The page after the end of an attack.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct BetterPage {
    /// How it went, in sentences; nothing while one goes on.
    pub card: Vec<String>,
    /// What may have come before it, with what is ticked.
    pub causes: Vec<(Action, bool)>,
    /// A tip for each thing that is ticked.
    pub tips: Vec<Tip>,
    /// What several attacks share.
    pub patterns: Vec<String>,
}

/// The page as it stands now.
pub fn page(model: &Model, now: Reading) -> BetterPage {
    let history = &model.known.history;
    let newest = history.episodes.iter().rev().find(|episode| !episode.removed);
    let Some(episode) = newest.filter(|episode| episode.ended.is_some()) else {
        return BetterPage::default();
    };
    BetterPage {
        card: log::end_card(model, now),
        causes: chips(episode),
        tips: CAUSES.iter().filter(|cause| is_ticked(episode, cause)).filter_map(tip).collect(),
        patterns: patterns(history),
    }
}

fn tip(cause: &'static Cause) -> Option<Tip> {
    let Reason { text, sources } = content::prevention::tip(cause.id)?;
    Some(Tip { cause: cause.text, text: text.you, sources, to: shown_on(cause.id) })
}

/// The page with figures, or with exercises, that fits a cause.
fn shown_on(cause: &str) -> Option<Route> {
    match cause {
        "lifting" | "light" | "bending" | "sudden" | "tired" => Some(Route::Lifting),
        "sitting" | "awkward" => Some(Route::Desk),
        "stretching" | "other" | "unknown" => Some(Route::Library),
        _ => None,
    }
}

/// What several attacks share, the most frequent first, and for how many it is not known. Nothing where they share nothing.
pub fn patterns(history: &History) -> Vec<String> {
    let attacks: Vec<&Episode> = history.episodes.iter().filter(|episode| !episode.removed).collect();
    let count = |cause: &Cause| attacks.iter().filter(|episode| is_ticked(episode, cause)).count();
    let counted = CAUSES.iter().filter_map(|cause| Some((count(cause), cause.after?)));
    let mut shared: Vec<_> = counted.filter(|(count, _)| *count >= SHARED).collect();
    shared.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    let told = shared.into_iter().take(TOLD);
    let mut lines: Vec<String> =
        told.map(|(count, after)| content::log::pattern(count, attacks.len(), after)).collect();
    let answered = |episode: &&&Episode| CAUSES.iter().any(|cause| is_ticked(episode, cause));
    let silent = attacks.len() - attacks.iter().filter(answered).count();
    if !lines.is_empty() && silent > 0 {
        lines.push(content::log::pattern_unanswered(silent));
    }
    lines
}
