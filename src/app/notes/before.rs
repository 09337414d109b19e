//! What came before the attacks: asked at the end of one, with a tip for each thing. Pure.

use super::{log, patterns};
use crate::app::facts::causes::{chips, is_ticked};
use crate::app::facts::prevention::{Tip, tip};
use crate::app::model::Model;
use crate::app::page::Action;
use crate::content::causes::CAUSES;
use crate::domain::time::Reading;

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
        patterns: patterns::patterns(history),
    }
}
