//! The running block, and the alarm that makes it noticed.

pub mod after;
pub mod alarm;
pub mod alarm_page;
pub mod calendar;
pub mod chime;
pub mod demand;
pub mod page;
pub mod sound;
pub mod update;
