//! Small components that pages share. They know nothing of the model: data comes in as properties, what is done goes out
//! through callbacks.

pub mod after_paint;
pub mod button;
pub mod call_link;
pub mod danger_signs;
pub mod dial;
pub mod field_text;
pub mod figure;
pub mod icon;
pub mod keypad;
pub mod lines;
pub mod modal;
pub mod moving_figure;
pub mod number_field;
pub mod pain_scale;
pub mod phone_icon;
pub mod picture;
pub mod section;
pub mod sheet;
pub mod sources;
pub mod strip;
pub mod tabs;
pub mod tick_row;
