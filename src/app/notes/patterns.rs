//! What several attacks share of what came before them, as it was noted. No cause is claimed. Pure.

use crate::app::facts::causes::is_ticked;
use crate::content;
use crate::content::causes::{CAUSES, Cause};
use crate::domain::journal::episode::Episode;
use crate::domain::journal::history::History;

/// From so many attacks on, what came before them is a pattern.
const SHARED: usize = 2;
/// No more patterns than this are told.
const TOLD: usize = 3;

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
