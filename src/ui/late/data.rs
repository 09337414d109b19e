//! The page on data: backup, restore, how safe it is, pieces, erasing.

use crate::app::Model;
use crate::app::event::Tap;
use crate::app::present::data;
use crate::content::copy;
use crate::domain::instant::Reading;
use crate::ui::node::{Act, Element, el};
use crate::ui::parts::buttons;
use crate::ui::parts::card::card;

/// All of it.
pub fn page(model: &Model, now: Reading) -> Element {
    let told = data::told(model);
    let told = (!told.is_empty()).then(|| el("p").class("notice").tell(told.to_owned()));
    el("main")
        .with(el("h1").say(copy::DATA))
        .with(el("p").class("lead").say(copy::DATA_LEAD))
        // One place whatever it says: a field that moves is made anew, and loses the file chosen in it.
        .with(el("div").with_some(told).with_some(data::restore(model, now).map(card)))
        .with(card(data::backup(model, now)))
        .with(restore(model, now))
        .with(card(data::kept(model)))
        .with_some(pieces(model))
        .with(card(data::erase(model)))
}

fn restore(model: &Model, now: Reading) -> Element {
    let file = el("input")
        .set("id", "restore-file")
        .set("type", "file")
        .set("accept", ".txt,text/plain")
        .act(Act::Change(|_| Tap::ChooseFile));
    el("section")
        .class("card")
        .with(el("h2").say(copy::RESTORE_HEADING))
        .with(el("label").set("for", "restore-file").say(copy::RESTORE_FILE))
        .with(file)
        .with(buttons::quiet_stack(data::kept_backups(model, now)))
}

fn pieces(model: &Model) -> Option<Element> {
    let pieces = data::pieces(model);
    let one = |(name, actions)| {
        el("div").with(el("p").class("piece").tell(name)).with(buttons::quiet_stack(actions))
    };
    (!pieces.is_empty()).then(|| {
        el("section")
            .class("card")
            .with(el("h2").say(copy::SET_ASIDE_HEADING))
            .with(el("p").say(copy::SET_ASIDE_LEAD))
            .with_each(pieces.into_iter().map(one))
    })
}
