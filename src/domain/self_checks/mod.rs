//! Self-checks: what is weak or stiff and worth training (`docs/clinical.md` 7). Called by `app`. Pure: no side effects.

pub mod findings;
pub mod measured;
pub mod table;
