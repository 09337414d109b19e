//! What happens: one model, one `update`, and the one time at which the program wants to be woken.
//!
//! Called by `ui::dispatch` with an event and a clock reading; touches nothing but the model it is given. Whatever the
//! browser has to do is returned as effects. Unexpected events change nothing: a person in pain taps twice.

pub mod access;
pub mod breaks;
pub mod browser;
pub mod calendar;
pub mod check;
pub mod effect;
pub mod event;
pub mod facts;
pub mod figure;
pub mod find;
pub mod frame;
pub mod helper;
pub mod home;
pub mod insight;
pub mod load;
pub mod medicines;
pub mod model;
pub mod moves;
pub mod notes;
pub mod notice;
pub mod outbox;
pub mod page;
pub mod relief;
pub mod reminders;
pub mod report;
pub mod rest;
pub mod route;
pub mod saved;
pub mod stage;
pub mod store;
pub mod timer;
pub mod update;
pub mod upkeep;
pub mod words;

pub use model::Model;
pub use notice::Notice;
pub use update::{next_wake, update};
