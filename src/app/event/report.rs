//! What happens on the page for a doctor.

use crate::app::browser::Handed;

/// From when to when the page reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Hash)]
pub enum Span {
    /// The newest attack.
    Attack,
    /// The last three months.
    Quarter,
    /// The last twelve months.
    #[default]
    Year,
    /// All there is.
    All,
    /// Between two dates.
    Dates,
}

impl Span {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Span; 5] = [Span::Attack, Span::Quarter, Span::Year, Span::All, Span::Dates];
}

/// What the page may hold, in its order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// Attacks on a line of time and in a table.
    Attacks,
    /// The pain of the newest attack.
    Course,
    /// What came before.
    Before,
    /// What was tried.
    Tried,
    /// Days with medicines.
    Medicines,
    /// Danger checks.
    Checks,
    /// Conditions and facts.
    Conditions,
    /// What self-checks found.
    SelfChecks,
    /// Words of their own.
    Words,
    /// Questions to ask.
    Questions,
}

impl Section {
    /// All of them.
    pub const ALL: [Section; 10] = [
        Section::Attacks,
        Section::Course,
        Section::Before,
        Section::Tried,
        Section::Medicines,
        Section::Checks,
        Section::Conditions,
        Section::SelfChecks,
        Section::Words,
        Section::Questions,
    ];

    /// True for what stands on the page unless it is switched off. Words were written for oneself.
    pub fn starts_on(self) -> bool {
        self != Section::Words
    }
}

/// A file with what was noted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum File {
    /// For spreadsheets.
    Csv,
    /// For programs of doctors.
    Fhir,
}

impl File {
    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            File::Csv => "unclench-report.csv",
            File::Fhir => "unclench-report.fhir.json",
        }
    }
}

/// What happens on the page for a doctor.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Msg {
    /// Report on this.
    Over(Span),
    /// From this date on, as typed.
    From(String),
    /// Until this date, as typed.
    Until(String),
    /// With this section, or without.
    Show(Section, bool),
    /// The name on this page only.
    Name(String),
    /// The year of birth on this page only.
    Born(String),
    /// A question of one's own.
    Question(String),
    /// Hand it to another app, as text.
    Share,
    /// Put it on the clipboard, as text.
    Copy,
    /// Save a file.
    Save(File),
    /// The file of this name went there.
    HandedOver(String, Handed),
}
