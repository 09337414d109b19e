//! Decisions that can wait, as pages of `ui/late` can: their program comes with the words (`xtask/src/split.rs`).
//!
//! Entered by `app::update` through [`DOOR`] and [`CLOCK`], and only when the words are here; touches nothing but the
//! model it is given. Looked up through the tables, so that no compiler draws what is behind them into its caller.

use super::effect::Effect;
use super::event::{Moving, Tap};
use super::restore_flow::Restoring;
use super::{Model, Words};
use crate::domain::instant::{Reading, Span};

/// What is asked of the decisions about movement, and of what restores.
#[derive(Clone, Debug)]
pub enum Ask<'a> {
    /// A tap of theirs.
    Move(Moving),
    /// A tap on a screen of rows.
    Rows(&'a Tap),
    /// A name was typed for a routine.
    Name(&'a str),
    /// A key was pressed.
    Key(&'a str),
    /// Something happened: is anything due? And whether the page of the routine was left by it.
    Look(bool),
    /// The page is about to be hidden.
    Hidden,
    /// Something happens to a restore.
    Restore(&'a Restoring),
    /// The words are here.
    Words,
    /// Another tab stored where its routine stands.
    Stored,
}

/// What decides.
type Door = fn(&mut Model, &Ask<'_>, Reading, &mut Vec<Effect>);
/// When it wants to look at the clock again.
type Clock = fn(&Model, Reading) -> Option<Span>;

/// Whether a figure is on its way.
type Motion = fn(&Model, Reading) -> bool;

/// The one door.
pub static DOOR: [Door; 1] = [behind::decide];
/// The one clock.
pub static CLOCK: [Clock; 1] = [behind::wake];

/// The one motion.
pub static MOTION: [Motion; 1] = [behind::is_moving];

/// Asks, if the words are here.
pub fn ask(model: &mut Model, what: &Ask<'_>, now: Reading, out: &mut Vec<Effect>) {
    if model.reading == Words::Here {
        for door in std::hint::black_box(&DOOR) {
            door(model, what, now, out);
        }
    }
}

/// How long until a routine wants to look at the clock.
pub fn next_wake(model: &Model, now: Reading) -> Option<Span> {
    let runs = model.reading == Words::Here && model.moves.run.is_some();
    std::hint::black_box(&CLOCK).iter().filter(|_| runs).find_map(|clock| clock(model, now))
}

/// True while a figure is on its way from pose to pose.
pub fn moves(model: &Model, now: Reading) -> bool {
    model.reading == Words::Here && std::hint::black_box(&MOTION).iter().any(|moves| moves(model, now))
}

/// What stands behind the tables, and is moved to the second file by this name.
mod behind {
    use super::{Ask, Effect, Model, Reading, Span};
    use crate::app::{moves, present, restore_flow};

    pub fn is_moving(model: &Model, now: Reading) -> bool {
        present::player::is_moving(model, now)
    }

    pub fn decide(model: &mut Model, what: &Ask<'_>, now: Reading, out: &mut Vec<Effect>) {
        match what {
            Ask::Move(tap) => moves::tapped(model, tap, now, out),
            Ask::Rows(tap) => moves::limits::answered(model, tap, now, out),
            Ask::Name(name) => moves::own::save(model, name, now, out),
            Ask::Key(key) => moves::play::key(model, key, now, out),
            Ask::Look(left) => {
                if *left {
                    moves::play::leave(model, now, out);
                }
                moves::play::look(model, now, out);
            }
            Ask::Hidden => moves::stored::keep(model, now, out),
            Ask::Restore(what) => restore_flow::happens(model, what, now, out),
            Ask::Stored => moves::stored::remember(model, false, now, out),
            Ask::Words => {
                moves::stored::remember(model, true, now, out);
                if model.moves.begins {
                    moves::setup::begin(model, now, out);
                }
            }
        }
    }

    pub fn wake(model: &Model, now: Reading) -> Option<Span> {
        moves::play::wake(model, now)
    }
}
