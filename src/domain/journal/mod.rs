//! What happened, as records, and what follows from them. Entered by `app`; touches nothing.

pub mod episode;
pub mod history;
pub mod ledger;
pub mod merge;
pub mod now;
pub mod record;
