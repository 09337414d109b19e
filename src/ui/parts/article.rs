//! A page to read: title, lead, sections with steps, small print and sources.

use crate::app::route::Route;
use crate::app::{Model, Words};
use crate::content::{self, Page, Section, copy};
use crate::ui::node::{Element, el};

/// A page by its id, all of it.
pub fn whole(model: &Model, id: &str) -> Element {
    match content::page(id) {
        Some(page) => el("main").with(head(page)).with_all(page.sections.iter().map(section)),
        None => el("main").with(not_here(model)),
    }
}

/// Title and lead.
pub fn head(page: &'static Page) -> Element {
    el("div").with(el("h1").say(page.title)).with(el("p").class("lead").say(page.lead))
}

/// What stands in place of a text that has not arrived.
pub fn not_here(model: &Model) -> Element {
    let why = if model.reading == Words::Missing { copy::READING_MISSING } else { copy::READING_WAITING };
    el("div").with(el("h1").say(copy::NAME)).with(el("p").class("lead").say(why))
}

/// One section.
pub fn section(section: &'static Section) -> Element {
    let list = el(if section.ordered { "ol" } else { "ul" });
    let note = el("p").class("small").say(section.note).say(" ").with(sources(&section.evidence));
    el("section")
        .class("card")
        .with(el("h2").say(section.heading))
        .with(list.with_all(section.steps.iter().map(|step| el("li").say(step))))
        .with(note)
}

/// A link to the sources by publisher, or the word that there is none.
pub fn sources(ids: &[&'static str]) -> Element {
    if ids.is_empty() {
        return el("span").say(copy::OUR_ADVICE);
    }
    let mut names = String::from(copy::SOURCES);
    let mut last = "";
    for id in ids {
        let name =
            content::sources().iter().find(|source| source.id == *id).map_or(*id, |source| source.publisher);
        if name != last {
            names.push_str(if last.is_empty() { ": " } else { ", " });
            names.push_str(name);
        }
        last = name;
    }
    el("a").set("href", "#/evidence").tell(names)
}

/// A link to what the article says and what the evidence says.
pub fn to_claims() -> Element {
    el("a").class("plain").put("href", Route::Claims.print()).say(copy::CLAIMS)
}

/// A link to the page about the alarm; nothing before its words are here.
pub fn to_alarm() -> Option<Element> {
    let name = content::say("alarm-about");
    (!name.is_empty()).then(|| el("a").class("plain").put("href", Route::Alarm.print()).say(name))
}
