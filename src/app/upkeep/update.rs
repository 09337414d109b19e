//! What happens to the app itself. While a block or a routine runs nothing is loaded anew.

use super::page::runs;
use crate::app::browser::Newer;
use crate::app::effect::Effect;
use crate::app::event::upkeep::Msg;
use crate::app::model::upkeep::{Files, State};
use crate::app::outbox::Outbox;
use crate::app::saved;
use crate::content;

/// Something happened to the app itself.
pub fn update(state: &mut State, msg: Msg, moving: bool, out: &mut Outbox<'_>) {
    match msg {
        Msg::Offered => state.offered = true,
        Msg::Install if state.offered => out.effect(Effect::Install),
        Msg::Install => {}
        Msg::Answered => state.offered = false,
        Msg::NotNow => {
            state.not_now = true;
            out.keep(saved::NOT_INSTALLED.to_owned(), "not-now".to_owned());
        }
        Msg::Look => {
            state.files = Files::Looking;
            out.effect(Effect::LookForNewer);
        }
        Msg::Looked(newer) => {
            let (files, said) = match newer {
                Newer::None => (Files::Newest, content::upkeep::NEWEST),
                Newer::Coming => (Files::Coming, content::upkeep::COMING),
                Newer::OutOfReach => (Files::OutOfReach, content::upkeep::OUT_OF_REACH),
            };
            state.files = files;
            out.status(said.to_owned());
        }
        Msg::Repair if runs(out, moving, out.now()) => {}
        Msg::Repair => {
            state.files = Files::Repairing;
            out.effect(Effect::RepairFiles);
        }
        Msg::NotRepaired => {
            state.files = Files::NotRepaired;
            out.status(content::upkeep::NOT_REPAIRED.to_owned());
        }
    }
}

/// What this browser keeps of "not now".
pub fn remember(state: &mut State, kept: Option<&str>) {
    state.not_now = kept.is_some();
}
