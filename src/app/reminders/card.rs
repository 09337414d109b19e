//! The quiet card on the first screen: the one reminder that is due. Pure.

use super::due;
use crate::app::event::reminders::Msg;
use crate::app::event::{Event, frame, moves};
use crate::app::model::Model;
use crate::app::page::Action;
use crate::app::route::Route;
use crate::app::store::page::Card;
use crate::content;
use crate::domain::reminders::Topic;
use crate::domain::time::Reading;

/// The reminder that is due of these, the first of them; nothing beside what runs, or while someone lies down.
pub fn card(model: &Model, among: &[Topic], now: Reading) -> Option<Card> {
    if among.is_empty() || is_busy(model, now) {
        return None;
    }
    let topic = due::due(&model.known, among, now)?;
    let begin: Event = match topic {
        Topic::Stretch => moves::Msg::Begin.into(),
        Topic::Recheck => frame::Msg::Go(Route::Now).into(),
        Topic::Retest => frame::Msg::Go(Route::Train).into(),
        Topic::Backup => frame::Msg::Go(Route::Data).into(),
    };
    Some(Card {
        heading: content::reminders::due(topic),
        lines: Vec::new(),
        actions: vec![
            Action::new(content::reminders::begin(topic), begin),
            Action::new(content::reminders::NOT_THIS_TIME, Msg::NotThisTime(topic)),
        ],
        strong: false,
    })
}

fn is_busy(model: &Model, now: Reading) -> bool {
    let lies = model.known.history.lying().is_some();
    let moves = model.moves.going().is_some() || model.moves.is_measuring() || model.breaks.minute.is_some();
    model.known.is_running(now) || lies || moves
}
