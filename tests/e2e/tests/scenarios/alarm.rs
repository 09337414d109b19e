//! The alarm of a running block: whether it rings when it is due, and what makes it noticed.

mod due;
mod ladder;
