//! The exercise library: what there is, and one entry in full.

use crate::app::Model;
use crate::app::event::Tap;
use crate::app::present::Action;
use crate::app::present::library::{self, Line};
use crate::app::route::Route;
use crate::content::say;
use crate::domain::exercise::Position;
use crate::domain::instant::Reading;
use crate::ui::node::{Act, Element, el};
use crate::ui::parts::{article, buttons, figure};

/// All of it, by position and by word.
pub fn list(model: &Model, _: Reading) -> Element {
    let lines = library::lines(model);
    let filter = |(position, word, on): (Option<Position>, &'static str, bool)| {
        buttons::toggle(Action::new(word, Tap::FilterLibrary(position)), "chip", on)
    };
    let none = lines.is_empty().then(|| el("p").say(say("library-none")));
    let search = el("form")
        .class("number")
        .act(Act::Submit(Tap::SearchLibrary))
        .with(el("label").set("for", "search").say(say("library-search")))
        .with(
            el("input")
                .set("id", "search")
                .set("type", "search")
                .set("autocomplete", "off")
                .set("maxlength", "40")
                .put("value", model.library.search.clone()),
        )
        .with(el("button").class("quiet").set("type", "submit").say(say("library-find")));
    el("main")
        .with(el("h1").say(say("library")))
        .with(el("p").class("lead").say(say("library-lead")))
        .with(
            el("div")
                .class("chips")
                .set("role", "group")
                .set("aria-label", say("library-by"))
                .with_each(library::positions(model).into_iter().map(filter)),
        )
        .with(search)
        .with_some(none)
        .with(el("div").class("library").with_each(lines.into_iter().map(line)))
}

fn line(line: Line) -> Element {
    let held = line.figure.poses.last();
    el("a")
        .class("entry")
        .put("href", Route::Exercise(line.place).print())
        .with_some(held.map(|pose| figure::decoration(line.figure, pose)))
        .with(el("span").say(line.name))
}

/// One entry: its figure, how, how much, and when not.
pub fn exercise(model: &Model, _: Reading) -> Element {
    let Route::Exercise(place) = model.route else { return el("main") };
    let Some(entry) = library::entry(place) else { return el("main").with(article::not_here(model)) };
    let label = entry.page.lead;
    let poses = entry.figure.poses.iter().enumerate().map(|(n, pose)| {
        let picture = match n {
            0 => figure::picture(entry.figure, pose, label),
            _ => figure::decoration(entry.figure, pose),
        };
        el("figure").with(picture).with(el("figcaption").tell((n + 1).to_string()))
    });
    let not_with = (!entry.not_with.is_empty()).then(|| {
        el("section")
            .class("card")
            .with(el("h2").say(say("not-with")))
            .with(el("ul").with_each(entry.not_with.into_iter().map(|line| el("li").say(line))))
    });
    let link = |(name, to): (String, Route)| el("a").class("quiet").put("href", to.print()).tell(name);
    el("main")
        .with(article::head(entry.page))
        .with(
            el("div").class("card figures").with_each(poses).with(el("p").class("small").tell(entry.muscles)),
        )
        .with_each(entry.page.sections.iter().map(article::section))
        .with(
            el("section")
                .class("card")
                .with(el("h2").say(say("dose-heading")))
                .with(el("p").tell(entry.dose))
                .with(el("p").class("small").tell(entry.fits)),
        )
        .with(
            el("section")
                .class("card")
                .with(el("h2").say(say("stop-heading")))
                .with(el("p").say(say("stop-rule"))),
        )
        .with_some(not_with)
        .with(el("div").class("actions").with_each(entry.neighbours.into_iter().map(link)))
        .with(el("a").class("plain").put("href", Route::Library.print()).say(say("library")))
}
