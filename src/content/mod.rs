//! The words: everything medical a person reads, as data with ids, and one loader.
//!
//! Entered by `app::present` with an id of the domain; touches nothing. The JSON files are embedded and borrowed, so
//! they may hold no escape sequences. `tests/native/content.rs` checks that every id of the domain has words and that
//! every source named exists. Interface wording is in [`copy`], where the compiler checks that it is there.

pub mod copy;

use std::sync::OnceLock;

use serde::Deserialize;
use serde::de::DeserializeOwned;

/// A question, rule, caution or cause in words.
#[derive(Debug, Deserialize)]
pub struct Entry {
    /// The id of the domain.
    pub id: String,
    /// What a person reads.
    pub text: String,
    /// Behind "Why do you ask?"; for cautions, why it matters.
    #[serde(default, alias = "because")]
    pub why: String,
    /// Ids of sources. Empty where the advice is ours.
    #[serde(default)]
    pub evidence: Vec<String>,
}

/// The words of the danger check.
#[derive(Debug, Deserialize)]
pub struct Triage {
    /// Questions, by question id.
    pub questions: Vec<Entry>,
    /// Values of pick-one and tick-list questions, by "question.value".
    pub values: Vec<Entry>,
    /// Reasons, by rule id.
    pub rules: Vec<Entry>,
}

/// The words of a mode.
#[derive(Debug, Deserialize)]
pub struct ModeWords {
    /// The mode's id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What to take.
    pub pack: String,
    /// One plain sentence of evidence.
    pub evidence_line: String,
    /// Ids of sources.
    pub evidence: Vec<String>,
}

/// The words of cold and heat.
#[derive(Debug, Deserialize)]
pub struct Therapy {
    /// Modes, by mode id.
    pub modes: Vec<ModeWords>,
    /// Cautions, by caution id.
    pub cautions: Vec<Entry>,
    /// What can set an episode off.
    pub causes: Vec<Entry>,
}

/// A part of a page to read.
#[derive(Debug, Deserialize)]
pub struct Section {
    /// Its heading.
    pub heading: String,
    /// What to do or know, one sentence or two each.
    pub steps: Vec<String>,
    /// True when the order matters.
    pub ordered: bool,
    /// Small print: what rests on what.
    pub note: String,
    /// Ids of sources.
    pub evidence: Vec<String>,
}

/// A page to read.
#[derive(Debug, Deserialize)]
pub struct Page {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The first thing to know.
    pub lead: String,
    /// Its parts.
    pub sections: Vec<Section>,
}

/// Whom to call, at some hour.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Line {
    /// In words.
    pub call: String,
    /// The number, empty where there is no single one.
    pub number: String,
}

/// A region with its numbers.
#[derive(Debug, Deserialize)]
pub struct Region {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The number for an ambulance.
    pub emergency: String,
    /// IANA time zones.
    pub zones: Vec<String>,
    /// BCP 47 languages spoken there and nowhere else in this list.
    pub languages: Vec<String>,
    /// Weekdays from 8 to 18.
    pub day: Line,
    /// At all other hours.
    pub night: Line,
}

/// How a source was seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Seen {
    /// The publisher's own page.
    Page,
    /// An abstract or summary.
    Abstract,
    /// A copy on another page; not linked.
    Copy,
}

/// A source.
#[derive(Debug, Deserialize)]
pub struct Source {
    /// Its id in `clinical.md` section 9.
    pub id: String,
    /// Who published it.
    pub publisher: String,
    /// Its title, shortened.
    pub title: String,
    /// The publisher's own address, or empty.
    pub address: String,
    /// How it was seen.
    pub seen: Seen,
}

fn parsed<T: DeserializeOwned>(cell: &'static OnceLock<T>, text: &str) -> &'static T {
    cell.get_or_init(|| serde_json::from_str(text).expect("embedded words are checked by the native tests"))
}

/// The words of the danger check.
pub fn triage() -> &'static Triage {
    static CELL: OnceLock<Triage> = OnceLock::new();
    parsed(&CELL, include_str!("triage.json"))
}

/// The words of cold and heat.
pub fn therapy() -> &'static Therapy {
    static CELL: OnceLock<Therapy> = OnceLock::new();
    parsed(&CELL, include_str!("therapy.json"))
}

/// The pages to read.
pub fn pages() -> &'static [Page] {
    static CELL: OnceLock<Vec<Page>> = OnceLock::new();
    parsed::<Vec<Page>>(&CELL, include_str!("guidance.json"))
}

/// The regions; the last is for everywhere else.
pub fn regions() -> &'static [Region] {
    static CELL: OnceLock<Vec<Region>> = OnceLock::new();
    parsed::<Vec<Region>>(&CELL, include_str!("regions.json"))
}

/// The sources.
pub fn sources() -> &'static [Source] {
    static CELL: OnceLock<Vec<Source>> = OnceLock::new();
    parsed::<Vec<Source>>(&CELL, include_str!("evidence.json"))
}

fn entry(entries: &'static [Entry], id: &str) -> &'static Entry {
    static NOTHING: Entry =
        Entry { id: String::new(), text: String::new(), why: String::new(), evidence: Vec::new() };
    entries.iter().find(|entry| entry.id == id).unwrap_or(&NOTHING)
}

/// A question of the danger check; empty words for an unknown id.
pub fn question(id: &str) -> &'static Entry {
    entry(&triage().questions, id)
}

/// A value of a question.
pub fn value(question: &str, value: &str) -> &'static str {
    &entry(&triage().values, &format!("{question}.{value}")).text
}

/// A reason, by rule id.
pub fn reason(id: &str) -> &'static Entry {
    entry(&triage().rules, id)
}

/// A caution, by its id.
pub fn caution(id: &str) -> &'static Entry {
    entry(&therapy().cautions, id)
}

/// A mode, by its id.
pub fn mode(id: &str) -> &'static ModeWords {
    let modes = &therapy().modes;
    modes.iter().find(|mode| mode.id == id).unwrap_or(&modes[0])
}

/// A page to read, by its id.
pub fn page(id: &str) -> &'static Page {
    let pages = pages();
    pages.iter().find(|page| page.id == id).unwrap_or(&pages[0])
}

/// The region of a device: chosen by hand, else by time zone, else by language, else the last.
pub fn region(chosen: Option<&str>, zone: &str, language: &str) -> &'static Region {
    let regions = regions();
    let find = |test: &dyn Fn(&Region) -> bool| regions.iter().find(|region| test(region));
    chosen
        .and_then(|id| find(&|region| region.id == id))
        .or_else(|| find(&|region| region.zones.iter().any(|known| known == zone)))
        .or_else(|| find(&|region| region.languages.iter().any(|known| known == language)))
        .unwrap_or_else(|| &regions[regions.len() - 1])
}
