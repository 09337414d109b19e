//! Pieces that pages share. They know the shell, not each other's state.

pub mod article;
pub mod buttons;
pub mod choices;
pub mod dial;
pub mod pain_scale;
