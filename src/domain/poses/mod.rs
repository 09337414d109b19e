//! The figures of the exercises (`clinical.md` 5): from where each begins to where it is held.
//!
//! Entered by `app::present` with the id of an exercise; touches nothing. The near side is the side that works: the
//! other side is the picture mirrored. A figure's poses are what a person in them can be drawn from, and no more.

mod kneeling;
mod lying;
mod prone;
mod standing;

use super::figure::Figure;

/// All exercises, by id.
pub static EXERCISES: [&Figure; 24] = [
    &lying::E01,
    &standing::E02,
    &lying::E03,
    &lying::E04,
    &lying::E05,
    &lying::E06,
    &kneeling::E07,
    &kneeling::E08,
    &prone::E09,
    &prone::E10,
    &prone::E11,
    &standing::E12,
    &standing::E13,
    &kneeling::E14,
    &lying::E15,
    &kneeling::E16,
    &lying::E17,
    &prone::E18,
    &prone::E19,
    &prone::E20,
    &lying::E21,
    &kneeling::E22,
    &lying::E23,
    &prone::E24,
];
