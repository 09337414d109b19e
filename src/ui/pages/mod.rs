//! One file per page. A page reads what it shows through one memo of page data, and sends what is done on it.

pub mod after;
pub mod alarm;
pub mod data;
pub mod exercise;
pub mod facts;
pub mod helper;
pub mod home;
pub mod library;
pub mod log;
pub mod more;
pub mod not_found;
pub mod own;
mod parts;
pub mod player;
pub mod questions;
pub mod reading;
pub mod ready;
pub mod relief;
pub mod rest;
pub mod settings;
pub mod stretch;
pub mod timer;
pub mod verdict;
