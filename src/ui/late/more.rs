//! Facts about the body, settings, sources, and pages to read.

use crate::app::Model;
use crate::app::event::Tap;
use crate::app::present::{self, Action};
use crate::content::{self, Seen, copy};
use crate::domain::instant::Reading;
use crate::ui::node::{Act, Element, el};
use crate::ui::parts::{article, buttons, card, choices};

/// Age, conditions, and since when someone said yes.
pub fn facts(model: &Model, now: Reading) -> Element {
    let age = model.history.age(now.wall());
    let rows = present::log::facts(model, now).into_iter().enumerate().map(|(place, (row, cleared))| {
        let tick = choices::tick(&row, |state| Tap::EditFact(place, state));
        el("div").with(tick).with_some(cleared.map(|text| el("p").class("small").tell(text)))
    });
    el("main")
        .with(el("h1").say(copy::FACTS))
        .with(el("p").class("lead").say(copy::FACTS_LEAD))
        .with(choices::age_field(age, model.note, choices::age_button(copy::SAVE)))
        .with(el("div").class("rows").with_each(rows))
}

fn group(name: &'static str, options: Vec<(&'static str, bool, Tap)>) -> Element {
    let options =
        options.into_iter().map(|(text, on, tap)| buttons::toggle(Action::new(text, tap), "length", on));
    let group = el("div").class("lengths").set("role", "group").set("aria-label", name);
    el("section").class("card").with(el("h2").say(name)).with(group.with_each(options))
}

/// Region and numbers, sound, light.
pub fn settings(model: &Model, _: Reading) -> Element {
    let silent = model.history.silent;
    let (light, dark) = (model.theme == "light", model.theme == "dark");
    let sound =
        vec![(copy::SOUND_ON, !silent, Tap::Silent(false)), (copy::SOUND_OFF, silent, Tap::Silent(true))];
    let paint = vec![
        (copy::LIGHT_AUTO, !light && !dark, Tap::Theme("")),
        (copy::LIGHT_LIGHT, light, Tap::Theme("light")),
        (copy::LIGHT_DARK, dark, Tap::Theme("dark")),
    ];
    el("main")
        .with(el("h1").say(copy::SETTINGS))
        .with(group(copy::SOUND, sound))
        .with(group(copy::LIGHT, paint))
        .with(region(model))
        .with(doctor(model))
}

fn region(model: &Model) -> Element {
    let chosen = model.history.region.clone().unwrap_or_default();
    let option = |id: &'static str, name: &'static str| {
        let option = el("option").set("value", id).say(name);
        if chosen == id { option.set("selected", "") } else { option }
    };
    let select = el("select")
        .set("id", "region")
        .act(Act::Change(Tap::Region))
        .with(option("", copy::REGION_AUTO))
        .with_each(content::regions().iter().map(|region| option(region.id, region.name)));
    let number = present::words::filled(copy::CALL_NUMBER, &[("number", present::emergency(model))]);
    el("section")
        .class("card")
        .with(el("h2").with(el("label").set("for", "region").say(copy::REGION)))
        .with(select)
        .with(el("p").tell(number))
}

fn doctor(model: &Model) -> Element {
    let field = el("input")
        .set("id", "doctor")
        .set("type", "tel")
        .set("autocomplete", "off")
        .set("maxlength", "24")
        .put("value", model.history.doctor.clone().unwrap_or_default());
    el("form")
        .class("card")
        .act(Act::Submit(Tap::Doctor))
        .with(el("h2").with(el("label").set("for", "doctor").say(copy::DOCTOR)))
        .with(field)
        .with(el("p").set("role", "status").say(model.note))
        .with(el("button").class("quiet").set("type", "submit").say(copy::SAVE))
}

/// Every claim of the article, the verdict on it in words, and its sources.
pub fn claims(_: &Model, _: Reading) -> Element {
    let entries = &content::words().claims;
    let claim = |entry: &'static content::Entry| {
        let (verdict, found) = entry.why.split_once(':').unwrap_or(("", entry.why));
        let sources = el("p").class("small").with(article::sources(&entry.evidence));
        el("section")
            .class("card")
            .with(el("h2").say(entry.text))
            .with(el("p").with(el("strong").say(verdict)).say(":").say(found))
            .with(sources)
    };
    el("main")
        .with(el("h1").say(copy::CLAIMS))
        .with(el("p").class("lead").say(copy::CLAIMS_LEAD))
        .with_each(entries.iter().map(claim))
}

/// The sources, with how each was seen.
pub fn evidence(_: &Model, _: Reading) -> Element {
    let source = |source: &'static content::Source| {
        let seen = match source.seen {
            Seen::Page => copy::SEEN_PAGE,
            Seen::Abstract => copy::SEEN_ABSTRACT,
            Seen::Copy => copy::SEEN_COPY,
        };
        let title = if source.address.is_empty() {
            el("span").say(source.title)
        } else {
            el("a").set("href", source.address).set("rel", "noreferrer").say(source.title)
        };
        let seen = el("span").class("small").say(" (").say(seen).say(")");
        el("li").say(source.publisher).say(": ").with(title).with(seen)
    };
    el("main")
        .with(el("h1").say(copy::EVIDENCE))
        .with(el("p").class("lead").say(copy::EVIDENCE_LEAD))
        .with(el("ul").class("sources").with_each(content::sources().iter().map(source)))
}

/// What a spasm is.
pub fn spasm(model: &Model, _: Reading) -> Element {
    article::whole(model, "spasm").with(article::to_claims())
}

/// What this is and is not.
pub fn about(model: &Model, _: Reading) -> Element {
    article::whole(model, "about")
}

/// After "I feel better".
pub fn better(model: &Model, now: Reading) -> Element {
    article::whole(model, "feel-better").with_some(card::nudge(model, now, true))
}
