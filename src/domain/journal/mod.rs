//! What happened, as records, and what follows from them. Called by `app`. Pure: no side effects.

pub mod dating;
pub mod episode;
pub mod history;
pub mod insight;
pub mod ledger;
pub mod merge;
pub mod now;
pub mod record;
pub mod rhythm;
pub mod sound;
