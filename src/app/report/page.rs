//! The page for a doctor on screen: what can be chosen, the sheet as it prints, and what can be done with it. Pure.

use super::period;
use super::sections::heading;
use super::sheet::{Sheet, sheet};
use crate::app::event::report::{File, Msg, Section, Span};
use crate::app::facts::days::iso;
use crate::app::model::Model;
use crate::app::page::{Action, Switch};
use crate::content;
use crate::domain::time::Reading;

/// The page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// From when to when.
    pub over: Vec<(Action, bool)>,
    /// The two dates, as fields for dates hold them, where they are chosen.
    pub dates: Option<(String, String)>,
    /// What stands on the sheet.
    pub sections: Vec<Switch>,
    /// The sheet.
    pub sheet: Sheet,
    /// What was typed for this page only.
    pub typed: Typed,
    /// What became of a file.
    pub told: &'static str,
}

/// What was typed for this page only.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    /// The name.
    pub name: String,
    /// The year of birth.
    pub born: String,
    /// A question of one's own.
    pub question: String,
}

/// The page as it stands now.
pub fn page(model: &Model, now: Reading) -> Page {
    let state = &model.report;
    let over = |over: Span| (Action::new(name(over), Msg::Over(over)), state.over == over);
    let switch = |section: Section| {
        let on = state.shows(section);
        Switch { action: Action::new(heading(section), Msg::Show(section, !on)), on, note: "" }
    };
    let period = period::of(state, &model.known.history, now);
    let dates = (state.over == Span::Dates).then(|| {
        let first = period.first.map(iso).unwrap_or_default();
        (first, iso(period.last))
    });
    Page {
        over: Span::ALL.into_iter().map(over).collect(),
        dates,
        sections: Section::ALL.into_iter().map(switch).collect(),
        sheet: sheet(state, &model.known, now),
        typed: Typed { name: state.name.clone(), born: state.born.clone(), question: state.question.clone() },
        told: state.told,
    }
}

fn name(over: Span) -> &'static str {
    match over {
        Span::Attack => content::report::OVER_ATTACK,
        Span::Quarter => content::report::OVER_QUARTER,
        Span::Year => content::report::OVER_YEAR,
        Span::All => content::report::OVER_ALL,
        Span::Dates => content::report::OVER_DATES,
    }
}

/// The two files.
pub fn files() -> [Action; 2] {
    [
        Action::new(content::report::SAVE_CSV, Msg::Save(File::Csv)),
        Action::new(content::report::SAVE_FHIR, Msg::Save(File::Fhir)),
    ]
}
