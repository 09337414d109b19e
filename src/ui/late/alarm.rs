//! The alarm: what this device will do, a test of it, what it did, and what helps.

use crate::app::Model;
use crate::app::event::Tap;
use crate::app::present::Action;
use crate::app::present::alarm::{self, Switch};
use crate::content::say;
use crate::domain::instant::Reading;
use crate::ui::node::{Element, el};
use crate::ui::parts::buttons;

/// The page.
pub fn page(model: &Model, now: Reading) -> Element {
    let page = alarm::page(model, now);
    let test = el("section")
        .class("card")
        .with(el("h2").say(say("alarm-test")))
        .with(el("p").say(say("alarm-test-lead")))
        .with(buttons::quiet(Action::new(say("alarm-test"), Tap::Rehearse)))
        .with(el("p").set("role", "status").tell(page.test.unwrap_or_default()));
    let did = el("section")
        .class("card")
        .with(el("h2").say(say("alarm-did")))
        .with_each(page.did.into_iter().map(|line| el("p").tell(line)));
    let switches = el("section")
        .class("card")
        .with(el("h2").say(say("alarm-switches")))
        .with_each(page.switches.into_iter().map(switch));
    el("main")
        .with(el("h1").say(say("alarm")))
        .with_each(page.truth.into_iter().map(|line| el("p").class("lead").tell(line)))
        .with_some(page.calendar.map(calendar))
        .with(test)
        .with(did)
        .with(switches)
}

fn switch(switch: Switch) -> Element {
    let note = (!switch.note.is_empty()).then(|| el("p").class("small").say(switch.note));
    let state = if switch.on { say("on") } else { say("off") };
    let button = el("button")
        .class("switch")
        .set("role", "switch")
        .flag("aria-checked", switch.on)
        .tap(switch.action.tap)
        .with(el("span").tell(switch.action.label))
        .with(el("span").set("aria-hidden", "true").say(state));
    el("div").with(button).with_some(note)
}

fn calendar(action: Action) -> Element {
    el("section")
        .class("card")
        .with(buttons::quiet(action))
        .with(el("p").class("small").say(say("calendar-lead")))
}
