//! The routine in progress as one line, under a key of each tab's own. Called by `moves::stored`; touches nothing.
//!
//! Not part of the journal: where a routine stands is of use for minutes, what was done of it becomes a record. A text
//! that can't be read is no loss.

use serde::{Deserialize, Serialize};

use super::line;
use crate::domain::moves::run::Run;
use crate::domain::time::Instant;

/// The schema this code writes.
const SCHEMA: u32 = 1;

#[derive(Serialize, Deserialize)]
struct Saved {
    /// The schema.
    run: u32,
    at: Instant,
    /// Nothing where no routine is in progress any more.
    going: Option<Run>,
}

/// Where it stands at this time; none says that there is nothing in progress any more.
pub fn print(run: Option<&Run>, at: Instant) -> String {
    line::print(&Saved { run: SCHEMA, at: at.storable(), going: run.cloned() }, "")
}

/// The run, if one is in progress, and when that was written; nothing where it can't be read or is impossible.
pub fn parse(text: &str) -> Option<(Option<Run>, Instant)> {
    let (json, true) = line::open(text, "") else { return None };
    let saved: Saved = serde_json::from_str(json).ok()?;
    (saved.run == SCHEMA).then_some((saved.going, saved.at))
}
