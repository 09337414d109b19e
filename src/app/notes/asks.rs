//! "Is this attack over?", asked gently: in the log, once a day, where much speaks for it. Pure.

use crate::app::event::notes::Msg;
use crate::app::model::Model;
use crate::app::page::Action;
use crate::content;
use crate::domain::journal::dating::{Quiet, seems_over};
use crate::domain::time::Reading;

/// Why that seems so, and the two answers; nothing where it does not, or where it was answered today.
pub fn over(model: &Model, now: Reading) -> Option<(&'static str, [Action; 2])> {
    let today = now.day_of(now.wall());
    let is_quiet = model.notes.goes_on != Some(today) && !model.known.is_running(now);
    let why = seems_over(&model.known.history, now.wall()).filter(|_| is_quiet)?;
    let lead = match why {
        Quiet::Silent => content::log::SEEMS_OVER_SILENT,
        Quiet::Eased => content::log::SEEMS_OVER_EASED,
    };
    Some((
        lead,
        [Action::new(content::log::OVER, Msg::Over), Action::new(content::log::NOT_YET, Msg::GoesOn)],
    ))
}
