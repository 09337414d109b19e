//! The card about the app itself on the page on data, and the offer to install it on the first screen. Pure.

use crate::app::browser::{Browser, Purpose, System};
use crate::app::event::backup;
use crate::app::event::upkeep::Msg;
use crate::app::model::Model;
use crate::app::model::known::Known;
use crate::app::model::upkeep::Files;
use crate::app::page::Action;
use crate::app::store::page::Card;
use crate::content;
use crate::domain::time::Reading;

/// The version, as the package has it.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// True while a block or a routine runs: the page is not loaded anew then.
pub fn runs(known: &Known, moving: bool, now: Reading) -> bool {
    known.is_running(now) || moving
}

/// The app itself: its version, whether it is installed, and what can be done for its files.
pub fn card(model: &Model, now: Reading) -> Card {
    let said = match model.upkeep.files {
        Files::Untouched => None,
        Files::Looking => Some(content::upkeep::LOOKING),
        Files::Newest => Some(content::upkeep::NEWEST),
        Files::Coming => Some(content::upkeep::COMING),
        Files::OutOfReach => Some(content::upkeep::OUT_OF_REACH),
        Files::Repairing => Some(content::upkeep::REPAIRING),
        Files::NotRepaired => Some(content::upkeep::NOT_REPAIRED),
    };
    let runs = runs(&model.known, model.moves.going().is_some(), now);
    let lead = if runs { content::upkeep::AFTER_THE_TIMER } else { content::upkeep::REPAIR_LEAD };
    let home_screen = by_hand(model).then(|| content::upkeep::HOME_SCREEN.to_owned());
    let install = model.upkeep.offered.then(|| Action::new(content::upkeep::INSTALL, Msg::Install));
    let look = Action::new(content::upkeep::LOOK, Msg::Look);
    let repair = (!runs).then(|| Action::new(content::upkeep::REPAIR, Msg::Repair));
    let lines = [Some(content::upkeep::version(VERSION)), home_screen, Some(lead.to_owned())];
    Card {
        heading: content::upkeep::HEADING,
        lines: lines.into_iter().flatten().chain(said.map(str::to_owned)).collect(),
        actions: install.into_iter().chain([look]).chain(repair).collect(),
        strong: false,
    }
}

/// On an iPhone there is no offer: only its own menu puts a page on the home screen, and that only from Safari.
fn by_hand(model: &Model) -> bool {
    let device = &model.known.device;
    device.system == System::Ios && device.browser == Browser::Safari && !device.installed
}

/// The offer on the first screen, for someone whom it has helped before: quiet, with a way to never see it again. What is on
/// the home screen of an iPhone begins empty, so a backup is offered with it.
pub fn offer(model: &Model) -> Option<Card> {
    let helped = model.known.history.episodes.iter().any(|episode| !episode.checks.is_empty());
    if !helped || model.upkeep.not_now || model.known.device.installed {
        return None;
    }
    let not_now = Action::new(content::upkeep::NOT_NOW, Msg::NotNow);
    let card = |lines: &[&str], first: Action| Card {
        heading: content::upkeep::OFFER,
        lines: lines.iter().map(|line| (*line).to_owned()).collect(),
        actions: vec![first, not_now.clone()],
        strong: false,
    };
    if model.upkeep.offered {
        return Some(card(
            &[content::upkeep::OFFER_LEAD],
            Action::new(content::upkeep::INSTALL, Msg::Install),
        ));
    }
    let save = Action::new(content::store::BACKUP_SAVE, backup::Msg::BackUp(Purpose::Download));
    by_hand(model).then(|| card(&[content::upkeep::OFFER_LEAD, content::upkeep::HOME_SCREEN], save))
}
