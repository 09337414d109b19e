//! The first minutes; rest positions, lying down as it is tapped, and first movement.

use crate::app::event::{Moving, Tap};
use crate::app::present::{self, Action, moved};
use crate::app::route::Route;
use crate::app::{Model, settles_in};
use crate::content::{self, copy, say};
use crate::domain::caution::Caution;
use crate::domain::instant::{Reading, Span};
use crate::domain::rest::{ON_SIDE, POSITIONS};
use crate::domain::triage::{Access, Verdict};
use crate::ui::node::{Element, el};
use crate::ui::parts::{article, buttons, figure};

/// How to lie, breathe, wait and get up; then the danger check, tapped by the person or by a helper.
pub fn first_minutes(model: &Model, _: Reading) -> Element {
    article::whole(model, "first-minutes").with(buttons::stack(vec![
        Action::new(copy::SEIZED, Tap::BeginCheck),
        Action::new(copy::FOR_OTHER, Tap::BeginForOther),
    ]))
}

/// Rest positions; and first movement, unless a clinician has to speak first.
pub fn page(model: &Model, now: Reading) -> Element {
    let Some(page) = content::page("rest") else { return el("main").with(article::not_here(model)) };
    let only_rest = model
        .history
        .last_check()
        .is_some_and(|check| check.check.verdict >= Verdict::Urgent && check.access() < Access::Relief);
    let shown = page.sections.iter().filter(|s| !only_rest || s.heading != copy::MOVEMENT_SECTION);
    let stretch =
        (!only_rest).then(|| buttons::strong(Action::new(say("stretch"), Tap::Move(Moving::Begin))));
    let warning = only_rest.then(|| el("p").class("notice").say(copy::ONLY_REST));
    el("main")
        .with(article::head(page))
        .with_some(warning)
        .with_some(stretch)
        .with_some(super::stretch::settled(model, now))
        .with(positions(model))
        .with(lying(present::rest::card(model, now), settles_in(model, now) == Span::ZERO))
        .with_each(shown.map(article::section))
        .with(moved(model, now))
        .with_some((!only_rest).then(|| {
            let link =
                |to: Route, name: &'static str| el("a").class("quiet").put("href", to.print()).say(name);
            el("div")
                .class("actions")
                .with(link(Route::Library, say("library")))
                .with(link(Route::Own, say("own-heading")))
        }))
        .with(article::to_claims())
}

/// What was done so far, and walking, which counts.
fn moved(model: &Model, now: Reading) -> Element {
    let day = |day: moved::Day| {
        let class = match (day.ahead, day.today) {
            (true, _) => "day ahead",
            (false, true) => "day today",
            (false, false) => "day",
        };
        let sign = match (day.moved, day.walked > 0) {
            (true, true) => "\u{25CF}\u{25CB}",
            (true, false) => "\u{25CF}",
            (false, true) => "\u{25CB}",
            (false, false) => "\u{00B7}",
        };
        el("td")
            .class(class)
            .with(el("span").class("unseen").tell(if day.ahead {
                String::new()
            } else {
                moved::day_words(&day)
            }))
            .with(el("span").set("aria-hidden", "true").tell(day.date.to_string()))
            .with(el("span").class("sign").set("aria-hidden", "true").say(if day.ahead { "" } else { sign }))
    };
    let letter = |word: &'static str| el("th").set("scope", "col").say(word);
    let week = |days: Vec<moved::Day>| el("tr").with_each(days.into_iter().map(day));
    let table = el("table")
        .class("weeks")
        .set("aria-label", say("moved-heading"))
        .with(el("thead").with(el("tr").with_each(moved::letters().into_iter().map(letter))))
        .with(el("tbody").with_each(moved::weeks(model, now).into_iter().map(week)));
    let walk = |action: Action| buttons::toggle(action, "chip", false);
    let back = moved::last_walk(model, now).map(buttons::plain);
    el("section")
        .class("card")
        .with(el("h2").say(say("moved-heading")))
        .with(el("p").tell(moved::summary(model, now)))
        .with(table)
        .with(el("p").class("small").say(say("moved-signs")))
        .with(el("h2").class("minor").say(say("walk-heading")))
        .with(
            el("div")
                .class("chips")
                .set("role", "group")
                .set("aria-label", say("walk-heading"))
                .with_each(moved::walks().into_iter().map(walk)),
        )
        .with_some(back)
}

/// The rest positions as pictures, before their words: someone in pain sees what to do sooner than they read it. In
/// pregnancy only the side (`decisions.md`, Triage rules).
fn positions(model: &Model) -> Element {
    let pregnant = model.history.holding().contains(&Caution::Pregnant);
    let shown = POSITIONS.into_iter().filter(|id| !pregnant || *id == ON_SIDE);
    el("div").class("card figures").with_each(shown.filter_map(content::figure).map(figure::captioned))
}

/// Lying down: tapped when it begins and when it ends.
fn lying(card: present::rest::Card, settled: bool) -> Element {
    let button = |(place, action): (usize, Action)| {
        let button = if card.lies && place == 0 { buttons::strong(action) } else { buttons::quiet(action) };
        if settled { button } else { button.set("disabled", "") }
    };
    let actions = el("div").class("actions").with_each(card.actions.into_iter().enumerate().map(button));
    let nudge = (!card.nudge.is_empty()).then(|| {
        let small = el("p").class("small").with(article::sources(content::sources_of(card.nudge)));
        el("div").class("notice").set("role", "status").with(el("p").say(card.nudge)).with(small)
    });
    el("section")
        .class("card")
        .with(el("h2").say(say("lie-heading")))
        .with_each(card.lines.into_iter().map(|line| el("p").tell(line)))
        .with_some(nudge)
        .with(actions)
}
