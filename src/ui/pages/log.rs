//! The log: pain now on top, episodes below.

use crate::app::Model;
use crate::app::present::log::{EpisodeEntry, episodes};
use crate::content::copy;
use crate::domain::instant::Reading;
use crate::ui::node::{Element, el};
use crate::ui::parts::pain_scale;

/// Quick entry and timeline.
pub fn page(model: &Model, now: Reading) -> Element {
    let entries = episodes(model, now);
    let empty = entries.is_empty().then(|| el("p").class("lead").say(copy::LOG_EMPTY));
    let score =
        model.history.open_episode().is_some().then(|| {
            el("section").class("card").with(el("h2").say(copy::PAIN_HEADING)).with(pain_scale::keys())
        });
    el("main")
        .with(el("h1").say(copy::LOG_HEADING))
        .with_some(score)
        .with_some(empty)
        .with_all(entries.into_iter().map(episode))
}

fn episode(entry: EpisodeEntry) -> Element {
    let lines = el("ul").with_all(entry.lines.into_iter().map(|line| el("li").tell(line)));
    el("section").class("card").with(el("h2").tell(entry.heading)).with(lines)
}
