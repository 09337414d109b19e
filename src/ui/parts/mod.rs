//! Pieces that pages share.

pub mod article;
pub mod buttons;
pub mod choices;
pub mod dial;
pub mod figure;
pub mod pain_scale;
