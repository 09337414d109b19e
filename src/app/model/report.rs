//! What is chosen on the page for a doctor. Nothing of it is stored.

use crate::app::event::report::{File, Section, Span};
use crate::domain::time::LocalDay;

/// What is chosen on the page for a doctor.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct State {
    /// From when to when.
    pub over: Span,
    /// The first day, where it was typed.
    pub from: Option<LocalDay>,
    /// The last day, where it was typed.
    pub until: Option<LocalDay>,
    /// Sections that are not as they were at the start.
    pub switched: Vec<Section>,
    /// The name, for this page only.
    pub name: String,
    /// The year of birth, as typed, for this page only.
    pub born: String,
    /// A question of one's own.
    pub question: String,
    /// The file that was handed over and has not been answered for.
    pub handing: Option<File>,
    /// What became of it.
    pub told: &'static str,
}

impl State {
    /// Whether this section stands on the page.
    pub fn shows(&self, section: Section) -> bool {
        section.starts_on() != self.switched.contains(&section)
    }

    /// What was typed for one print is gone with its page.
    pub fn leave_page(&mut self) {
        self.name.clear();
        self.born.clear();
        self.told = "";
    }
}
