//! The exercise library as its pages show it: what there is, by position and by word, and one entry in full.

use super::told;
use crate::app::model::Model;
use crate::app::route::Route;
use crate::app::words;
use crate::content::{self, say};
use crate::domain::figure::scene::{Figure, Region};
use crate::domain::moves::exercise::{EXERCISES, Exercise, Phase, Position};
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
    all.map(|position| (position, position_word(position), model.moves.library.position == position))
        .collect()
}

fn position_word(position: Option<Position>) -> &'static str {
    say(match position {
        None => "position-all",
        Some(Position::Back) => "position-back",
        Some(Position::Side) => "position-side",
        Some(Position::Front) => "position-front",
        Some(Position::Kneeling) => "position-kneeling",
        Some(Position::Sitting) => "position-sitting",
        Some(Position::Standing) => "position-standing",
    })
}

/// What the filters leave, in the order of the library.
pub fn lines(model: &Model) -> Vec<Line> {
    let wanted = model.moves.library.search.trim_ascii();
    let fits = |exercise: &Exercise| {
        let here = model.moves.library.position.is_none_or(|position| position == exercise.position);
        let said = |text: &str| holds(text, wanted);
        let page = content::page(exercise.id).is_some_and(|page| said(page.title) || said(page.lead));
        here && (page || content::figure(exercise.id).is_some_and(|figure| said(&regions(figure))))
    };
    let line = |(place, exercise): (usize, &'static Exercise)| {
        Some(Line { place, id: exercise.id, name: content::page(exercise.id)?.title })
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
    let phases = exercise.phases.iter().map(|phase| match phase {
        Phase::Acute => say("phase-acute"),
        Phase::Subacute => say("phase-subacute"),
        Phase::Maintenance => say("phase-maintenance"),
    });
    let phases: Vec<&str> = phases.collect();
    let neighbour = |id: Option<&'static str>, word: &str| {
        let id = id?;
        let place = EXERCISES.iter().position(|known| known.id == id)?;
        let name = content::page(id)?.title;
        Some((words::filled(say(word), &[("name", name)]), Route::Exercise(place)))
    };
    let neighbours = [neighbour(exercise.easier, "easier"), neighbour(exercise.harder, "harder")];
    Some(Entry {
        page: content::page(exercise.id)?,
        figure: content::figure(exercise.id)?,
        muscles: muscles(content::figure(exercise.id)?),
        fits: format!("{}, {}.", position_word(Some(exercise.position)), phases.join(", ")),
        dose: dose(exercise),
        not_with: exercise.blocks.iter().map(|block| say(&["block-", block.id()].concat())).collect(),
        neighbours: neighbours.into_iter().flatten().collect(),
    })
}

/// "The coloured parts work or stretch: low back, buttocks."
fn muscles(figure: &Figure) -> String {
    words::filled(say("muscles"), &[("names", &regions(figure))])
}

/// "low back, buttocks"
fn regions(figure: &Figure) -> String {
    let word = |region: &Region| {
        say(match region {
            Region::LowBack => "region-low-back",
            Region::UpperBack => "region-upper-back",
            Region::Buttock => "region-buttock",
            Region::ThighFront => "region-thigh-front",
            Region::ThighBack => "region-thigh-back",
            Region::HipFront => "region-hip-front",
            Region::Calf => "region-calf",
            Region::Chest => "region-chest",
            Region::Belly => "region-belly",
            Region::Flank => "region-flank",
            Region::OuterHip => "region-outer-hip",
            Region::Neck => "region-neck",
        })
    };
    figure.tints.iter().map(word).collect::<Vec<_>>().join(", ")
}

/// "Begin with 5 times 2 seconds, each side. Later up to 10 times 10 seconds, each side. 3 times a day."
fn dose(exercise: &Exercise) -> String {
    if routine::number(exercise.id) == Some(WALK_NUMBER) {
        return say("dose-walk").to_owned();
    }
    let dose = exercise.dose;
    let range = |low: &str, high: &str| if low == high { low.to_owned() } else { format!("{low}-{high}") };
    let sides = if dose.sides { say("dose-sides") } else { "" };
    let amount =
        |template, hold, reps| words::filled(say(template), &[("dose", &told::amount(hold, reps, sides))]);
    let sets = range(&dose.sets.0.to_string(), &dose.sets.1.to_string());
    let often = if dose.sets == (1, 1) { "dose-day" } else { "dose-sets" };
    let often = words::filled(say(often), &[("sets", &sets)]);
    if (dose.hold.0, dose.reps.0) == (dose.hold.1, dose.reps.1) {
        return [amount("dose-same", dose.hold.0, dose.reps.0), often].join(" ");
    }
    let start = amount("dose", dose.hold.0, dose.reps.0);
    [start, amount("dose-later", dose.hold.1, dose.reps.1), often].join(" ")
}
