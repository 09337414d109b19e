//! The words of the exercises, by their id in the library (`docs/clinical.md` 6.4).

pub mod cues;
pub mod lying;
pub mod strength;

use super::page::Page;
use crate::domain::moves::exercise::EXERCISES;

/// The page of an exercise, by its id in the library.
pub const fn exercise(id: &str) -> Option<&'static Page> {
    match lying::by_id(id) {
        None => strength::by_id(id),
        known => known,
    }
}

/// Every exercise has its words: one without is refused by the compiler.
const _: () = {
    let mut n = 0;
    while n < EXERCISES.len() {
        assert!(exercise(EXERCISES[n].id).is_some(), "an exercise has no words");
        n += 1;
    }
};
