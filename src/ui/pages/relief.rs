//! Cold or heat, and the last page before the pack goes on.

use crate::app::Model;
use crate::app::event::Tap;
use crate::app::present::Action;
use crate::app::present::relief::{self, ModeCard};
use crate::content::copy;
use crate::domain::instant::Reading;
use crate::ui::node::{Element, el};
use crate::ui::parts::buttons;

/// The choice, with one plain sentence of evidence each.
pub fn choice(model: &Model, now: Reading) -> Element {
    el("main")
        .with(el("h1").say(copy::RELIEF_HEADING))
        .with(el("p").class("lead").say(copy::RELIEF_LEAD))
        .with_all(relief::modes(model, now).into_iter().map(mode_card))
        .with(super::more::to_claims())
}

fn mode_card(card: ModeCard) -> Element {
    let ModeCard { mode, name, pack, evidence_line, wait } = card;
    let button = el("button")
        .put("class", "mode ".to_owned() + mode.id())
        .with(el("strong").say(name))
        .with(el("span").say(pack))
        .with(el("span").class("small").tell(evidence_line));
    match wait {
        Some(text) => button.set("disabled", "").with(el("span").class("wait").tell(text)),
        None => button.tap(Tap::ChooseMode(mode)),
    }
}

/// Barrier and feel, how long, and start; or why not.
pub fn ready(model: &Model, now: Reading) -> Element {
    let page = relief::ready(model, now);
    let mut main = el("main").with(el("h1").tell(page.heading));
    for (what, why) in page.against {
        main = main.with(el("section").class("card").with(el("h2").say(what)).with(el("p").say(why)));
    }
    if !page.steps.is_empty() {
        let length = |(minutes, text, chosen): (u16, String, bool)| {
            buttons::toggle(Action::new(text, Tap::ChooseMinutes(minutes)), "length", chosen)
        };
        let group = el("div").class("lengths").set("role", "group").set("aria-label", copy::HOW_LONG);
        main = main
            .with(el("ol").class("steps").with_all(page.steps.into_iter().map(|step| el("li").say(step))))
            .with(el("h2").say(copy::HOW_LONG))
            .with(group.with_all(page.lengths.into_iter().map(length)))
            .with(el("p").class("small").tell(page.alarm));
    }
    main.with(buttons::stack(page.actions)).with(super::more::to_claims())
}
