//! The frame around every page: name, danger signs, notices, live regions, the running block's bar, the four places.

use super::node::{Element, el};
use super::pages;
use super::parts::buttons;
use crate::app::Model;
use crate::app::event::Tap;
use crate::app::present::{self, Action, rest, timer};
use crate::app::route::Route;
use crate::content::{self, copy};
use crate::domain::instant::Reading;

/// Everything on screen.
pub fn page(model: &Model, now: Reading) -> Element {
    // The dial fills the screen: a tap brings all of it back.
    let bare = model.alarms.full || model.moves.floor;
    el("div")
        .with(el("button").class("skip").tap(Tap::Go(model.route)).say(copy::SKIP_TO_CONTENT))
        .with(if bare { el("div") } else { top() })
        .with(if bare { el("div") } else { notices(model) })
        .with(pages::page(model, now).set("id", "page").key(pages::key(model)))
        .with(el("div").set("role", "status").class("unseen").tell(model.status.clone()))
        .with(el("div").set("role", "alert").class("unseen").tell(model.alert.clone()))
        .with(if bare { el("div") } else { bottom(model, now) })
}

fn top() -> Element {
    el("header")
        .class("top")
        .with(el("a").class("name").set("href", "#/").say(copy::NAME))
        .with(el("a").class("danger-link").set("href", "#/danger").say(copy::DANGER_SIGNS))
}

fn notices(model: &Model) -> Element {
    let one = |(place, notice)| {
        let (text, action) = present::notice(notice);
        let close = Action::new(copy::CLOSE, Tap::CloseNotice(place));
        el("div").class("notice").set("role", "alert").with(el("p").tell(text)).with(
            el("div")
                .class("row-of-buttons")
                .with_some(action.map(buttons::plain))
                .with(buttons::plain(close)),
        )
    };
    let region = el("section").class("notices").set("aria-label", copy::NOTICES);
    region.with_all(model.notices.iter().enumerate().map(one))
}

fn bottom(model: &Model, now: Reading) -> Element {
    let bottom = el("footer").class("bottom");
    if pages::hides_all_but_the_call(model) {
        return bottom;
    }
    let bar = timer::activity(model, now).filter(|(.., to)| model.route != *to).map(|(tone, text, to)| {
        el("a").put("class", "activity ".to_owned() + tone.class()).put("href", to.print()).tell(text)
    });
    // Time to get up while something is on the skin: its own bar says so.
    let rises = (model.route != Route::Move && model.history.running_block(now.stamp).is_some())
        .then(|| rest::bar(model, now))
        .flatten()
        .filter(|(due, _)| *due)
        .map(|(_, text)| el("a").class("activity danger").put("href", Route::Move.print()).tell(text));
    let places = [
        (Route::Now, copy::NOW),
        (Route::Move, copy::MOVE),
        (Route::Log, copy::LOG),
        (Route::More, copy::MORE),
    ];
    let runs = model.moves.going().is_some() && model.route != Route::Player;
    let routine = runs.then(|| {
        el("a").class("activity rest").put("href", Route::Player.print()).say(content::say("player"))
    });
    let place = |(to, name): (Route, &'static str)| {
        let link = el("a").put("href", to.print()).say(name);
        if model.route == to { link.set("aria-current", "page") } else { link }
    };
    let nav = (!pages::is_a_step(model.route))
        .then(|| el("nav").set("aria-label", copy::PLACES).with_all(places.map(place)));
    bottom.with_some(rises).with_some(bar).with_some(routine).with_some(nav)
}
