//! The exercise library as its pages show it: what there is, by position and by word, and one entry in full.

use super::told;
use crate::app::model::Model;
use crate::app::route::Route;
use crate::content::{self, library::Sides};
use crate::domain::figure::scene::{Figure, Region};
use crate::domain::moves::exercise::{EXERCISES, Exercise, Position};
use crate::domain::moves::routine;
use crate::domain::moves::steps::WALK_NUMBER;

/// A line of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its place in the library.
    pub place: usize,
    /// Its id.
    pub id: &'static str,
    /// Its name.
    pub name: &'static str,
}

/// The list as it stands now.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Library {
    /// The positions to filter by, each with its word and whether it is chosen.
    pub positions: Vec<(Option<Position>, &'static str, bool)>,
    /// What the filters leave.
    pub lines: Vec<Line>,
    /// What is searched for.
    pub search: String,
}

/// The list as it stands now.
pub fn library(model: &Model) -> Library {
    Library { positions: positions(model), lines: lines(model), search: model.moves.library.search.clone() }
}

/// One entry in full.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Its words: name, what it is, how, and what it rests on.
    pub page: &'static content::Page,
    /// Its figure.
    pub figure: &'static Figure,
    /// What it works on: the muscles that the picture tints.
    pub muscles: String,
    /// When it fits, and where the body is.
    pub fits: String,
    /// How much, at the start and as far as it may grow.
    pub dose: String,
    /// What keeps it out, one line each.
    pub not_with: Vec<&'static str>,
    /// Easier and harder: words and where to.
    pub neighbours: Vec<(String, Route)>,
}

/// The positions to filter by, each with its word and whether it is chosen.
pub fn positions(model: &Model) -> Vec<(Option<Position>, &'static str, bool)> {
    let all = [None].into_iter().chain(Position::ALL.into_iter().map(Some));
    all.map(|position| {
        (position, content::library::position(position), model.moves.library.position == position)
    })
    .collect()
}

/// What the filters leave, in the order of the library.
pub fn lines(model: &Model) -> Vec<Line> {
    let wanted = model.moves.library.search.trim_ascii();
    let fits = |exercise: &Exercise| {
        let here = model.moves.library.position.is_none_or(|position| position == exercise.position);
        let said = |text: &str| holds(text, wanted);
        let page =
            content::exercises::exercise(exercise.id).is_some_and(|page| said(page.title) || said(page.lead));
        here && (page || content::figure(exercise.id).is_some_and(|figure| said(&regions(figure))))
    };
    let line = |(place, exercise): (usize, &'static Exercise)| {
        Some(Line { place, id: exercise.id, name: content::exercises::exercise(exercise.id)?.title })
    };
    EXERCISES.iter().enumerate().filter(|(_, exercise)| fits(exercise)).filter_map(line).collect()
}

/// Whether the text contains these letters, large or small.
fn holds(text: &str, wanted: &str) -> bool {
    text.to_lowercase().contains(&wanted.to_lowercase())
}

/// One entry, by its place in the library.
pub fn entry(place: usize) -> Option<Entry> {
    let exercise = EXERCISES.get(place)?;
    let phases: Vec<&str> = exercise.phases.iter().map(|phase| content::library::phase(*phase)).collect();
    let neighbour = |id: Option<&'static str>, label: fn(&str) -> String| {
        let id = id?;
        let place = EXERCISES.iter().position(|known| known.id == id)?;
        Some((label(content::exercises::exercise(id)?.title), Route::Exercise(place)))
    };
    let neighbours = [
        neighbour(exercise.easier, content::library::easier),
        neighbour(exercise.harder, content::library::harder),
    ];
    Some(Entry {
        page: content::exercises::exercise(exercise.id)?,
        figure: content::figure(exercise.id)?,
        muscles: muscles(content::figure(exercise.id)?),
        fits: format!("{}, {}.", content::library::position(Some(exercise.position)), phases.join(", ")),
        dose: dose(exercise),
        not_with: exercise.blocks.iter().map(|block| content::moves::block(*block)).collect(),
        neighbours: neighbours.into_iter().flatten().collect(),
    })
}

/// "The coloured parts work or stretch: low back, buttocks."
fn muscles(figure: &Figure) -> String {
    content::library::muscles(&regions(figure))
}

/// "low back, buttocks"
fn regions(figure: &Figure) -> String {
    let word = |region: &Region| content::library::region(*region);
    figure.tints.iter().map(word).collect::<Vec<_>>().join(", ")
}

/// "Begin with 5 times 2 seconds, each side. Later up to 10 times 10 seconds, each side. 3 times a day."
fn dose(exercise: &Exercise) -> String {
    if routine::number(exercise.id) == Some(WALK_NUMBER) {
        return content::library::DOSE_WALK.text.to_owned();
    }
    let dose = exercise.dose;
    let range = |low: &str, high: &str| if low == high { low.to_owned() } else { format!("{low}-{high}") };
    let sides = if dose.sides { Sides::Each } else { Sides::None };
    let (least, most) =
        (told::amount(dose.hold.0, dose.reps.0, sides), told::amount(dose.hold.1, dose.reps.1, sides));
    let often = match dose.sets {
        (1, 1) => content::library::DOSE_DAY.to_owned(),
        (low, high) => content::library::dose_sets(range(&low.to_string(), &high.to_string())),
    };
    if (dose.hold.0, dose.reps.0) == (dose.hold.1, dose.reps.1) {
        return [content::library::dose_same(&least), often].join(" ");
    }
    [content::library::dose(&least), content::library::dose_later(&most), often].join(" ")
}
