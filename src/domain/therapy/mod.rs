//! What is done for the pain: cold and heat within their bounds, who must not, a running block; and lying down. Called by
//! `app` with what happened and a time. Pure: no side effects.

pub mod block;
pub mod caution;
pub mod forgotten;
pub mod gap;
pub mod mark;
pub mod mode;
pub mod rest;
pub mod skin;
pub mod stopped;
pub mod worn;
