//! The log: pain now on top, episodes below, each line correctable where a person may.

use crate::app::Model;
use crate::app::event::Tap;
use crate::app::present::Action;
use crate::app::present::log::{EntryLine, EpisodeEntry, episodes};
use crate::content::copy;
use crate::domain::instant::Reading;
use crate::domain::journal::RecordId;
use crate::ui::node::{Element, el};
use crate::ui::parts::{buttons, card, pain_scale};

/// Quick entry and timeline.
pub fn page(model: &Model, now: Reading) -> Element {
    let (entries, more) = episodes(model, now);
    let empty = entries.is_empty().then(|| el("p").class("lead").say(copy::LOG_EMPTY));
    let asks = model.history.open_episode().is_some() && model.correcting.is_none();
    let score = asks
        .then(|| el("section").class("card").with(el("h2").say(copy::PAIN_HEADING)).with(pain_scale::keys()));
    let older = more.then(|| buttons::quiet(Action::new(copy::SHOW_OLDER, Tap::ShowOlder)));
    el("main")
        .with(el("h1").say(copy::LOG_HEADING))
        .with_some(score)
        .with_some(card::nudge(model, now, false))
        .with_some(empty)
        .with_each(entries.into_iter().map(|entry| episode(model, entry)))
        .with_some(older)
}

fn episode(model: &Model, entry: EpisodeEntry) -> Element {
    let lines = el("ul").class("log").with_each(entry.lines.into_iter().map(|said| line(model, said)));
    el("section")
        .class("card")
        .with(el("h2").tell(entry.heading))
        .with(lines)
        .with_some(entry.take_back.map(buttons::plain))
}

fn line(model: &Model, said: EntryLine) -> Element {
    let EntryLine { text, record } = said;
    let item = el("li").with(el("span").tell(text.clone()));
    match record {
        None => item,
        Some(id) if model.correcting.as_ref() == Some(&id) => item.with(correction(id)),
        Some(id) => item.with(
            buttons::plain(Action::new(copy::CORRECT, Tap::Correct(Some(id))))
                .put("aria-label", copy::CORRECT.to_owned() + ": " + &text),
        ),
    }
}

/// What was it? A new score, or off the log.
fn correction(id: RecordId) -> Element {
    el("div")
        .class("correction")
        .with(el("p").say(copy::CORRECT_LEAD))
        .with(pain_scale::keys())
        .with(buttons::quiet(Action::new(copy::TAKE_BACK, Tap::TakeBack(id))))
        .with(buttons::quiet(Action::new(copy::RESTORE_LEAVE, Tap::Correct(None))))
}
