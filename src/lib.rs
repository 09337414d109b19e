//! Unclench: what to open when your back has just seized.
//!
//! The map. [`domain`] is rules, [`content`] is words, [`app`] is what happens; all three are plain Rust and build
//! everywhere. `platform` is the browser and `ui` the views; they exist only on wasm32.

pub mod app;
pub mod content;
pub mod domain;

#[cfg(target_arch = "wasm32")]
pub mod platform;
#[cfg(target_arch = "wasm32")]
pub mod ui;
