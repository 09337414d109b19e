//! The alarm of a running block: whether it rings when it is due, and what makes it noticed.
//!
//! One target, so that the rest is played while the hidden tabs wait for their two minutes.

mod due;
mod ladder;
