//! What can be noted of an attack in two taps: what, and its value. Pure.

use crate::app::event;
use crate::app::event::notes::{Msg, Quick};
use crate::app::facts::entries::SLEPT_LITTLE;
use crate::app::model::Model;
use crate::app::model::moves::WALKS;
use crate::app::page::Action;
use crate::content;

/// So many minutes of lost sleep can be picked.
pub const SLEEP: [u16; 6] = [0, 30, 60, 120, 240, SLEPT_LITTLE];

/// What can be noted, and the one thing that is open.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Quickly {
    /// What there is, and whether it is open.
    pub chips: Vec<(Action, bool)>,
    /// What is open.
    pub open: Option<Quick>,
    /// Values to pick one of, where it has such.
    pub picks: Vec<Action>,
    /// What their own activity is called.
    pub activity: Option<String>,
}

/// As it stands now; nothing where no attack is open.
pub fn quickly(model: &Model) -> Option<Quickly> {
    model.known.history.open_episode()?;
    let open = model.notes.noting;
    let activity = model.known.history.activity.clone();
    let name = activity.clone().unwrap_or_else(|| content::log::ACTIVITY.to_owned());
    let chip = |label: String, quick: Quick| {
        let is_open = open == Some(quick) || (quick == Quick::Activity && open == Some(Quick::Name));
        (Action::new(label, Msg::Note((!is_open).then_some(quick))), is_open)
    };
    let chips = vec![
        chip(content::log::QUICK_WORST.to_owned(), Quick::Worst),
        chip(content::log::QUICK_SLEEP.to_owned(), Quick::Sleep),
        chip(content::moved::WALK_HEADING.to_owned(), Quick::Walk),
        chip(name, Quick::Activity),
        (Action::new(content::log::QUICK_LIMITED, Msg::Limited), false),
        chip(content::log::QUICK_WORDS.to_owned(), Quick::Words),
    ];
    let picks = match open {
        Some(Quick::Sleep) => SLEEP.map(|minutes| Action::new(sleep(minutes), Msg::Slept(minutes))).to_vec(),
        Some(Quick::Walk) => WALKS
            .map(|minutes| {
                let label = content::moved::walk_minutes(minutes);
                Action::new(label, event::moves::Msg::Walked(minutes))
            })
            .to_vec(),
        _ => Vec::new(),
    };
    Some(Quickly { chips, open, picks, activity })
}

/// So much sleep, on its button.
pub fn sleep(minutes: u16) -> String {
    match minutes {
        0 => content::log::SLEEP_NONE.to_owned(),
        SLEPT_LITTLE => content::log::SLEEP_MORE.to_owned(),
        minutes if minutes < 60 => content::times::minutes(i64::from(minutes)),
        minutes => content::times::hours(i64::from(minutes) / 60),
    }
}
