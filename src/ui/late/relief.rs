//! Cold or heat, and the last page before the pack goes on.

use crate::app::Model;
use crate::app::event::Tap;
use crate::app::present::Action;
use crate::app::present::relief::{self, ModeCard};
use crate::content::{self, copy, say};
use crate::domain::instant::Reading;
use crate::domain::therapy::Family;
use crate::ui::node::{Act, Element, el};
use crate::ui::parts::{article, buttons, window};

/// The choice, with one plain sentence of evidence each; what helped so far, and the 72 hours.
pub fn choice(model: &Model, now: Reading) -> Element {
    let page = relief::choice(model, now);
    let warning = (!page.warning.is_empty())
        .then(|| el("div").class("notice").with(el("p").say(page.warning)).with_some(rests_on(page.warning)));
    let ledger = (!page.ledger.is_empty()).then(|| {
        el("section")
            .class("card")
            .with(el("h2").say(say("ledger")))
            .with(el("ul").with_each(page.ledger.into_iter().map(|line| el("li").tell(line))))
            .with(el("p").class("small").say(say("ledger-lead")))
    });
    el("main")
        .with(el("h1").say(copy::RELIEF_HEADING))
        .with(el("p").class("lead").tell(page.lead))
        .with_some(warning)
        .with_each(page.first.into_iter().map(mode_card))
        .with(others(page.others))
        .with_some(ledger)
        .with_some(relief::window(model, now).map(window::card))
        .with(article::to_claims())
}

/// Behind one line: a person in pain sees two things to choose from.
fn others(cards: Vec<ModeCard>) -> Element {
    let list = el("div").class("actions").with_each(cards.into_iter().map(mode_card));
    el("details").class("why").with(el("summary").say(say("other-ways"))).with(list)
}

fn mode_card(card: ModeCard) -> Element {
    let ModeCard { mode, name, pack, evidence_line, wait } = card;
    let button = el("button")
        .class(if mode.family() == Family::Cold { "mode cold" } else { "mode heat" })
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
    if let Some(section) = page.section {
        let [full, once] = page.lengths;
        let once = (!once.is_empty()).then(|| lengths(say("once"), once));
        main = main
            .with(el("ol").class("steps").with_each(page.steps.into_iter().map(|step| el("li").say(step))))
            .with(el("p").class("small").say(section.note).say(" ").with(article::sources(&section.evidence)))
            .with(el("h2").say(copy::HOW_LONG))
            .with(lengths(copy::HOW_LONG, full))
            .with(el("p").class("notice").tell(page.alarm).with_some(article::to_alarm()))
            .with(buttons::stack(page.actions))
            .with(
                el("details")
                    .class("why")
                    .with(el("summary").say(say("own-length")))
                    .with_some(once)
                    .with(own_length(model.note)),
            );
    } else {
        main = main.with(buttons::stack(page.actions));
    }
    main.with(article::to_claims())
}

fn lengths(name: &'static str, lengths: Vec<(Action, bool)>) -> Element {
    let length = |(action, chosen)| buttons::toggle(action, "length", chosen);
    let group = el("div").class("lengths").set("role", "group").set("aria-label", name);
    group.with_each(lengths.into_iter().map(length))
}

/// What a refusal or a warning rests on; nothing while nothing is said.
fn rests_on(said: &str) -> Option<Element> {
    let named = content::sources_of(said);
    (!named.is_empty()).then(|| el("p").class("small").with(article::sources(named)))
}

/// A field for minutes that are not offered, with why they were refused.
fn own_length(note: &'static str) -> Element {
    let field = el("input")
        .set("id", "minutes")
        .set("type", "text")
        .set("inputmode", "numeric")
        .set("autocomplete", "off")
        .set("maxlength", "4")
        .set("aria-describedby", "minutes-note")
        .flag("aria-invalid", !note.is_empty());
    el("form")
        .class("number")
        .act(Act::Submit(Tap::Typed))
        .with(el("label").set("for", "minutes").say(say("own-minutes")))
        .with(field)
        .with(el("p").set("id", "minutes-note").class("error").set("role", "status").say(note))
        .with_some(rests_on(note))
        .with(el("button").class("quiet").set("type", "submit").say(say("own-set")))
}
