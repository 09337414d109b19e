//! What happens around the pages.

use super::parts::open;
use crate::app::access::Turn;
use crate::app::browser::Deed;
use crate::app::effect::Effect;
use crate::app::event::frame::Msg;
use crate::app::event::moves::Play;
use crate::app::event::timer;
use crate::app::model::Model;
use crate::app::notice::Notice;
use crate::app::route::Route;
use crate::app::{breaks, helper, timer::demand};
use crate::content;
use crate::domain::breaks::Next;
use crate::domain::moves::run::Mark;
use crate::domain::therapy::mark;
use crate::domain::time::Reading;

/// Something happened around the pages.
pub fn update(model: &mut Model, msg: Msg, turn: &mut Turn, now: Reading) {
    let plays = model.moves.run.as_ref().is_some_and(|run| run.plays);
    match msg {
        Msg::ShareHelperCard => turn.effects.push(Effect::Share(helper::text(model, now))),
        Msg::ReadAloud(id) => {
            model.reads_aloud = !id.is_empty();
            if model.reads_aloud {
                turn.effects.push(Effect::Speak(id));
            }
        }
        _ => around(model, msg, plays, turn, now),
    }
}

fn around(model: &mut Model, msg: Msg, plays: bool, turn: &mut Turn, now: Reading) {
    let moving = model.moves.going().is_some();
    let (_, mut access) = open(model, turn, now);
    match msg {
        Msg::Go(route) => access.go(route),
        Msg::Pause if plays && !access.known.is_running(now) => access.request(Play::Mark(Mark::Pause)),
        Msg::Pause => access.request(timer::Msg::Ask(mark::Mark::Pause)),
        Msg::Print => access.effect(Effect::Print),
        Msg::Did(deed, true) => {
            access.known.notices.retain(|notice| !matches!(notice, Notice::Refused(_)));
            if deed == Deed::Copy {
                content::notices::COPIED.clone_into(&mut access.known.status);
            }
        }
        Msg::Did(deed, false) => access.notice(Notice::Refused(deed)),
        Msg::UpdateReady => access.notice(Notice::UpdateReady),
        Msg::Update => access.effect(Effect::ApplyUpdate),
        Msg::Offline(offline) => access.known.offline = Some(offline),
        Msg::NotificationTapped => {
            let due = matches!(breaks::due::next(access.known, moving, now), Next::Due(_));
            let to = demand::asked_at(access.known, now).or_else(|| due.then_some(Route::Breaks));
            if let Some(to) = to {
                access.go(to);
            }
        }
        Msg::CloseNotice(notice) => access.known.notices.retain(|known| *known != notice),
        Msg::ShareHelperCard | Msg::ReadAloud(_) => {}
    }
}
