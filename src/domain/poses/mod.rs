//! The figures of the exercises (`clinical.md` 5): the pose each is taken up from, and the one that is held.
//!
//! Entered by `app::present`; touches nothing. What is done with one side is done with the near one, and the other is
//! the same picture mirrored. As drawn, the near side is the right one in all of them.

mod kneeling;
mod lying;
mod prone;
mod standing;

use super::figure::Figure;

/// All exercises, in the order of their ids.
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
