//! The first screen, the page on rest, and the page for an address that leads nowhere.

use crate::app::event::Tap;
use crate::app::present::Action;
use crate::app::{Model, present};
use crate::content::{self, copy};
use crate::domain::instant::Reading;
use crate::domain::positions;
use crate::domain::triage::{Access, Verdict};
use crate::ui::node::{Element, el};
use crate::ui::parts::{article, buttons, figure};

/// One thing to do, the first minutes, and the open episode.
pub fn page(model: &Model, now: Reading) -> Element {
    let home = present::home::page(model, now);
    let calm = model.history.open_episode().is_none();
    let lead = if home.recheck_due { copy::RECHECK_DUE } else { copy::LEAD_HOME };
    let first_minutes = el("a")
        .class("quiet")
        .set("href", "#/first-minutes")
        .say(copy::FIRST_MINUTES)
        .with(el("span").class("hint").say(copy::FIRST_MINUTES_HINT));
    let episode = (!home.episode.is_empty()).then(|| {
        el("section")
            .class("card")
            .with(el("h2").say(copy::EPISODE_HEADING))
            .with_all(home.episode.into_iter().map(|line| el("p").tell(line)))
    });
    el("main")
        .with(el("h1").say(copy::HOME_HEADING))
        .with(el("p").class("lead").say(lead))
        .with(el("div").class("hero").with_some(home.main.map(buttons::strong)))
        .with(first_minutes)
        .with_some(episode)
        .with(buttons::quiet_stack(home.more))
        .with(asides())
        .with_some(if calm { super::nudge(model, now, false) } else { None })
}

/// For someone else, and for people in a hurry.
fn asides() -> Element {
    let sixty = el("a").class("plain").set("href", "#/sixty").say(copy::SIXTY);
    el("div")
        .class("row-of-buttons")
        .with(buttons::plain(Action::new(copy::FOR_OTHER, Tap::BeginForOther)))
        .with(sixty)
}

/// The danger check, from the page of the first minutes: tapped by the person or by a helper.
pub fn checks() -> Element {
    buttons::stack(vec![
        Action::new(copy::SEIZED, Tap::BeginCheck),
        Action::new(copy::FOR_OTHER, Tap::BeginForOther),
    ])
}

/// Rest positions; and first movement, unless a clinician has to speak first.
pub fn rest(model: &Model) -> Element {
    let Some(page) = content::page("rest") else { return el("main").with(article::not_here(model)) };
    let only_rest = model
        .history
        .last_check()
        .is_some_and(|check| check.check.verdict >= Verdict::Urgent && check.access() < Access::Relief);
    let shown = page.sections.iter().filter(|s| !only_rest || s.heading != copy::MOVEMENT_SECTION);
    let warning = only_rest.then(|| el("p").class("notice").say(copy::ONLY_REST));
    el("main")
        .with(article::head(page))
        .with_some(warning)
        .with(positions())
        .with_all(shown.map(article::section))
        .with(super::more::to_claims())
}

/// The rest positions as pictures, before their words: someone in pain sees what to do sooner than they read it.
fn positions() -> Element {
    let shown = positions::REST.iter().zip(copy::POSITIONS);
    el("div").class("card figures").with_all(shown.map(|(shown, words)| figure::captioned(shown, words)))
}

/// Nothing here: one way out.
pub fn not_found() -> Element {
    let out = el("a").class("strong").set("href", "#/").say(copy::GO_TO_NOW);
    el("main").with(el("h1").say(copy::NOT_FOUND)).with(out)
}
