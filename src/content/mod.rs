//! The words: everything a person reads, as typed constants and small functions by feature, compiled in; and the figures.
//!
//! Called by `app` and `ui`. Pure: no side effects, and nothing is parsed at the start. A missing word does not compile: what
//! is chosen by a type of `domain` is matched to its end, what goes by an id there is asserted beside its table, and a claim
//! names its sources as values. Where a text about someone else differs, it is written out. [`all`] lists every text for
//! `cargo run --example review`. The figures are a drawing's data: `figures.txt`, read by `figure::read`.

#[macro_use]
mod define;

pub mod about_pages;
pub mod alarm;
pub mod all;
pub mod article;
pub mod breaks;
pub mod causes;
pub mod cautions;
pub mod check;
pub mod danger;
pub mod emergency;
pub mod everyday;
pub mod exercises;
pub mod find;
pub mod first_minutes;
pub mod help_pages;
pub mod helper;
pub mod home;
pub mod insight;
pub mod interface;
pub mod library;
pub mod log;
pub mod medicine_facts;
pub mod medicines;
pub mod moved;
pub mod moves;
pub mod notices;
pub mod own;
pub mod page;
pub mod player;
pub mod prevention;
pub mod reading;
pub mod regions;
pub mod relief;
pub mod reminders;
pub mod report;
pub mod rest;
pub mod self_checks;
pub mod settings;
pub mod sources;
pub mod store;
pub mod timer;
pub mod times;
pub mod training;
pub mod upkeep;
pub mod using;
pub mod verdict;
pub mod voice;

use std::sync::OnceLock;

use crate::domain::figure::read;
use crate::domain::figure::scene::Figure;

pub use page::{Page, Section};
pub use regions::{Line, Region};
pub use sources::{Seen, Source, SourceId};
use voice::same;
pub use voice::{Claim, Listed, Reason, Spoken, Text, Whom, Worded};

/// The positions and exercises as they are drawn.
pub fn figures() -> &'static [Figure] {
    static CELL: OnceLock<Vec<Figure>> = OnceLock::new();
    CELL.get_or_init(|| read::figures(include_str!("figures.txt")).unwrap_or_default())
}

/// A figure, by the id of a position or of an exercise.
pub fn figure(id: &str) -> Option<&'static Figure> {
    figures().iter().find(|figure| figure.id == id)
}
