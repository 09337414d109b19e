//! Everything that can be tested without a browser: the rules, the saved format, and the program's own loop.
//!
//! One file per subject. A row of a table says in one line what goes in and what has to come out; properties say
//! what holds whatever goes in.

#![cfg(not(target_arch = "wasm32"))]

mod alarm;
mod backup;
mod before;
mod block;
mod breaks;
mod browser;
mod call;
mod caution;
mod check;
mod chime;
mod clinical_doc;
mod content;
mod emergency;
mod example;
mod figure;
mod find;
mod forgotten;
mod fuzz;
mod home;
mod insight;
mod instant;
mod journal;
mod ledger;
mod local_time;
mod log;
mod medicines;
mod moves;
mod noting;
mod person;
mod phone;
mod reminders;
mod report;
mod rest;
mod route;
mod routine;
mod run;
mod saved;
mod self_checks;
mod skin;
mod stopped;
mod store;
mod stories;
mod tabs;
#[path = "../../examples/ten_years/history.rs"]
mod ten_years;
mod therapy;
mod three_days;
mod triage;
mod typed;
mod update;
mod upkeep;
mod week;

/// How proptest runs here: this many cases, and no files of past failures beside the sources.
fn cases(count: u32) -> proptest::test_runner::Config {
    proptest::test_runner::Config { cases: count, failure_persistence: None, ..Default::default() }
}
