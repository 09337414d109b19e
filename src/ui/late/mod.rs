//! Pages that need the words that come after the first screen. Their program comes with those words, in a file of its
//! own: `xtask/src/split.rs` moves there what is named after this folder, and what nobody else needs.
//!
//! Nothing outside calls in here but through [`PAGES`] and [`ASIDES`], and only when the words are here (`Words::Here`):
//! before, there is nothing to call. Looked up and called through the table, so that no compiler draws a page into its caller.

mod alarm;
mod data;
mod library;
mod log;
mod more;
mod player;
mod relief;
mod rest;
mod stretch;

use super::node::Element;
use crate::app::Model;
use crate::app::route::Route;
use crate::domain::instant::Reading;

/// A page: what is on it, from the model at a time.
pub type Page = fn(&Model, Reading) -> Element;

/// What stands below the first screen once the words are here: where it comes, nothing else moves.
pub type Aside = fn(&Model, Reading) -> Option<Element>;

/// The one there is: the question of the day after a routine.
pub static ASIDES: [Aside; 1] = [stretch::settled];

/// The pages by their routes.
pub static PAGES: [(Route, Page); 20] = [
    (Route::FirstMinutes, rest::first_minutes),
    (Route::Relief, relief::choice),
    (Route::Ready, relief::ready),
    (Route::Alarm, alarm::page),
    (Route::Move, rest::page),
    (Route::Stretch, stretch::page),
    (Route::Limits, stretch::limits),
    (Route::Player, player::page),
    (Route::Own, stretch::own),
    (Route::Library, library::list),
    (Route::Exercise(0), library::exercise),
    (Route::Log, log::page),
    (Route::Facts, more::facts),
    (Route::Settings, more::settings),
    (Route::Data, data::page),
    (Route::Evidence, more::evidence),
    (Route::Claims, more::claims),
    (Route::Spasm, more::spasm),
    (Route::About, more::about),
    (Route::Better, more::better),
];
