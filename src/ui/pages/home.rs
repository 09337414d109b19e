//! The first screen, the page on rest, and the page for an address that leads nowhere.

use std::hint::black_box;

use crate::app::event::Tap;
use crate::app::present::Action;
use crate::app::route::Route;
use crate::app::{Model, Words, present};
use crate::content::copy;
use crate::domain::instant::Reading;
use crate::ui::late;
use crate::ui::node::{Element, el};
use crate::ui::parts::{buttons, card};

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
        .with_some(if calm { card::nudge(model, now, false) } else { None })
        .with_some(aside(model, now))
}

/// What comes with the words, below all that is there without them.
fn aside(model: &Model, now: Reading) -> Option<Element> {
    let here = model.reading == Words::Here;
    black_box(&late::ASIDES).iter().filter(|_| here).find_map(|aside| aside(model, now))
}

/// For someone else, and for people in a hurry.
fn asides() -> Element {
    let sixty = el("a").class("plain").set("href", "#/sixty").say(copy::SIXTY);
    el("div")
        .class("row-of-buttons")
        .with(buttons::plain(Action::new(copy::FOR_OTHER, Tap::BeginForOther)))
        .with(sixty)
}

/// Nothing here: one way out.
pub fn not_found() -> Element {
    let out = el("a").class("strong").set("href", "#/").say(copy::GO_TO_NOW);
    el("main").with(el("h1").say(copy::NOT_FOUND)).with(out)
}

/// The list of what is here.
pub fn more() -> Element {
    let entries = [
        (Route::FirstMinutes, copy::FIRST_MINUTES),
        (Route::Sixty, copy::SIXTY),
        (Route::Spasm, copy::SPASM),
        (Route::Claims, copy::CLAIMS),
        (Route::Facts, copy::FACTS),
        (Route::Settings, copy::SETTINGS),
        (Route::Data, copy::DATA),
        (Route::Evidence, copy::EVIDENCE),
        (Route::About, copy::ABOUT),
    ];
    let link =
        |(route, name): (Route, &'static str)| el("a").class("quiet").put("href", route.print()).say(name);
    el("main")
        .with(el("h1").say(copy::MORE_HEADING))
        .with(el("div").class("actions").with_all(entries.map(link)))
}

/// Above the static summary: read it aloud, or stop.
pub fn sixty(model: &Model) -> Element {
    let (label, id) = if model.reads_aloud { (copy::STOP_READING, "") } else { (copy::READ_ALOUD, "sixty") };
    el("main")
        .with(el("h1").class("unseen").say(copy::SIXTY))
        .with(buttons::plain(Action::new(label, Tap::ReadAloud(id))))
}
