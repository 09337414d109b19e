//! Pieces that pages share.

pub mod article;
pub mod buttons;
pub mod card;
pub mod choices;
pub mod dial;
pub mod figure;
pub mod pain_scale;
pub mod window;
