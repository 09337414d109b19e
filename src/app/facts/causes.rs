//! What may have come before an attack, as buttons that are on or off. Pure.

use crate::app::event::notes::Msg;
use crate::app::page::Action;
use crate::content::causes::{CAUSES, Cause};
use crate::domain::journal::episode::Episode;

/// True for what was ticked for this attack.
pub(crate) fn is_ticked(episode: &Episode, cause: &Cause) -> bool {
    episode.set_off.iter().flatten().any(|id| id == cause.id)
}

/// Every cause, with whether it is ticked.
pub fn chips(episode: &Episode) -> Vec<(Action, bool)> {
    let chip = |cause: &'static Cause| {
        let on = is_ticked(episode, cause);
        (Action::new(cause.text, Msg::SetOff(episode.id.clone(), cause.id, !on)), on)
    };
    CAUSES.iter().map(chip).collect()
}
