//! The words: everything medical a person reads, as two text files with ids, and one small reader; and the figures.
//!
//! Called by the pages of `app` with an id of the domain; touches nothing. `triage.txt` is what the screens of the danger
//! check ask, `words.txt` all the rest, `figures.txt` the figures, which `figure::read` reads. All three are part of
//! the program and say at their top how they are written. Nothing is copied: every text is a slice of its file.
//! `tests/native/content.rs` checks that every id of the domain has words and that every source named exists. Interface
//! wording is in [`copy`], where the compiler checks that it is there.

pub mod copy;
pub mod person;

use std::sync::OnceLock;

use crate::domain::figure::read;
use crate::domain::figure::scene::Figure;

pub use person::{Text, Whom, about, on_the_phone};

/// A record of a list: an id with its words.
#[derive(Debug, PartialEq, Eq)]
pub struct Entry {
    /// The id of the domain.
    pub id: &'static str,
    /// What a person reads. In [`Words::why`], why a question is asked; in [`Words::modes`], what to take.
    pub text: &'static str,
    /// For cautions, why it matters; for modes, one plain sentence of evidence.
    pub why: &'static str,
    /// Ids of sources. Empty where the advice is ours.
    pub evidence: Vec<&'static str>,
}

/// The words of a file. A list that is not in it is empty.
#[derive(Debug, PartialEq, Eq)]
pub struct Words {
    /// Questions, by question id.
    pub questions: Vec<Entry>,
    /// Values of pick-one and tick-list questions, by "question.value".
    pub values: Vec<Entry>,
    /// Why we ask, by question id.
    pub why: Vec<Entry>,
    /// What to say on the phone, by rule id, where the question does not say it.
    pub lines: Vec<Entry>,
    /// Reasons, by rule id.
    pub rules: Vec<Entry>,
    /// Modes, by mode id.
    pub modes: Vec<Entry>,
    /// Cautions, by caution id.
    pub cautions: Vec<Entry>,
    /// What can set an episode off.
    pub causes: Vec<Entry>,
    /// Sentences and labels of the interface that can wait.
    pub says: Vec<Entry>,
    /// What the article says; in `why`, what the evidence says, after a word and a colon.
    pub claims: Vec<Entry>,
    /// Where 112 can't be relied on: region, number for an ambulance, and its time zones as if they were sources.
    pub numbers: Vec<Entry>,
    /// Whom to call; the last is for everywhere else.
    pub regions: Vec<Region>,
    /// Pages to read.
    pub pages: Vec<Page>,
    /// Sources.
    pub sources: Vec<Source>,
}

/// A part of a page to read.
#[derive(Debug, PartialEq, Eq)]
pub struct Section {
    /// Its heading.
    pub heading: &'static str,
    /// What to do or know, one sentence or two each.
    pub steps: Vec<&'static str>,
    /// True when the order matters.
    pub ordered: bool,
    /// True when it tells to move: it is for those only to whom movement is open.
    pub moves: bool,
    /// Small print: what rests on what.
    pub note: &'static str,
    /// Ids of sources.
    pub evidence: Vec<&'static str>,
}

/// A page to read.
#[derive(Debug, PartialEq, Eq)]
pub struct Page {
    /// Its id.
    pub id: &'static str,
    /// Its title.
    pub title: &'static str,
    /// The first thing to know.
    pub lead: &'static str,
    /// Its parts.
    pub sections: Vec<Section>,
}

/// Whom to call, at some hour.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Line {
    /// In words.
    pub call: &'static str,
    /// The number, empty where there is no single one. Owned, because it may be the person's own.
    pub number: String,
}

/// A region with its numbers.
#[derive(Debug, PartialEq, Eq)]
pub struct Region {
    /// Its id.
    pub id: &'static str,
    /// Its name.
    pub name: &'static str,
    /// The number for an ambulance.
    pub emergency: &'static str,
    /// IANA time zones. One that ends in `/` stands for all below it.
    pub zones: Vec<&'static str>,
    /// BCP 47 languages spoken there and nowhere else in this list.
    pub languages: Vec<&'static str>,
    /// Weekdays from 8 to 18.
    pub day: Line,
    /// At all other hours.
    pub night: Line,
    /// Someone to talk to when life is too heavy; empty where we know none for certain.
    pub crisis: Line,
}

/// How a source was seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen {
    /// The publisher's own page.
    Page,
    /// An abstract or summary.
    Abstract,
    /// A copy on another page; not linked.
    Copy,
}

/// A source.
#[derive(Debug, PartialEq, Eq)]
pub struct Source {
    /// Its id in `docs/clinical.md` 9.
    pub id: &'static str,
    /// Who published it.
    pub publisher: &'static str,
    /// Its title, shortened.
    pub title: &'static str,
    /// The publisher's own address, or empty.
    pub address: &'static str,
    /// How it was seen.
    pub seen: Seen,
}

const NO_WORDS: Words = Words {
    questions: Vec::new(),
    values: Vec::new(),
    why: Vec::new(),
    lines: Vec::new(),
    rules: Vec::new(),
    modes: Vec::new(),
    cautions: Vec::new(),
    causes: Vec::new(),
    says: Vec::new(),
    claims: Vec::new(),
    numbers: Vec::new(),
    regions: Vec::new(),
    pages: Vec::new(),
    sources: Vec::new(),
};
const NO_LINE: Line = Line { call: "", number: String::new() };

/// Where no region fits: 112 works in many countries.
static ELSEWHERE: Region = Region {
    id: "default",
    name: "",
    emergency: "112",
    zones: Vec::new(),
    languages: Vec::new(),
    day: Line { call: copy::ANY_DAY, number: String::new() },
    night: Line { call: copy::ANY_NIGHT, number: String::new() },
    crisis: NO_LINE,
};

/// The next part of a record, up to a bar; `rest` goes on behind it.
fn part(rest: &mut &'static str) -> &'static str {
    let (first, behind) = rest.split_once('|').unwrap_or((*rest, ""));
    *rest = behind;
    first.trim_ascii()
}

/// Ids or names with a space between.
fn list(text: &'static str) -> Vec<&'static str> {
    text.split(' ').filter(|name| !name.is_empty()).collect()
}

fn read_line(mut rest: &'static str) -> Line {
    Line { call: part(&mut rest), number: part(&mut rest).to_owned() }
}

fn read_region(mut rest: &'static str) -> Region {
    Region {
        id: part(&mut rest),
        name: part(&mut rest),
        emergency: part(&mut rest),
        zones: Vec::new(),
        languages: Vec::new(),
        day: NO_LINE,
        night: NO_LINE,
        crisis: NO_LINE,
    }
}

fn read_source(mut rest: &'static str) -> Source {
    let id = part(&mut rest);
    let seen = match part(&mut rest) {
        "page" => Seen::Page,
        "abstract" => Seen::Abstract,
        _ => Seen::Copy,
    };
    Source { id, seen, publisher: part(&mut rest), title: part(&mut rest), address: part(&mut rest) }
}

fn read_section(mut rest: &'static str) -> Section {
    let (heading, kind) = (part(&mut rest), part(&mut rest));
    let (ordered, moves) = (kind == "steps", kind == "movement");
    Section { heading, steps: Vec::new(), ordered, moves, note: "", evidence: list(rest) }
}

/// Reads a file. The first word of a line says what the rest is; a heading says which list the records below join.
fn read(text: &'static str) -> Words {
    let mut words = NO_WORDS;
    let mut entries = &mut words.questions;
    for line in text.lines() {
        let (mark, mut rest) = line.split_once(' ').unwrap_or((line, ""));
        let page = words.pages.last_mut();
        match (mark, words.regions.last_mut()) {
            ("" | "#", _) => {}
            ("[questions]", _) => entries = &mut words.questions,
            ("[values]", _) => entries = &mut words.values,
            ("[why]", _) => entries = &mut words.why,
            ("[lines]", _) => entries = &mut words.lines,
            ("[rules]", _) => entries = &mut words.rules,
            ("[modes]", _) => entries = &mut words.modes,
            ("[cautions]", _) => entries = &mut words.cautions,
            ("[causes]", _) => entries = &mut words.causes,
            ("[says]", _) => entries = &mut words.says,
            ("[claims]", _) => entries = &mut words.claims,
            ("[numbers]", _) => entries = &mut words.numbers,
            ("region:", _) => words.regions.push(read_region(rest)),
            ("day:", Some(region)) => region.day = read_line(rest),
            ("night:", Some(region)) => region.night = read_line(rest),
            ("crisis:", Some(region)) => region.crisis = read_line(rest),
            ("zones:", Some(region)) => region.zones = list(rest),
            ("languages:", Some(region)) => region.languages = list(rest),
            ("source:", _) => words.sources.push(read_source(rest)),
            ("==", _) => {
                let (id, title) = (part(&mut rest), part(&mut rest));
                words.pages.push(Page { id, title, lead: "", sections: Vec::new() });
            }
            ("lead:" | "--" | "*" | "note:", _) => {
                let Some(page) = page else { continue };
                match (mark, page.sections.last_mut()) {
                    ("lead:", _) => page.lead = rest,
                    ("--", _) => page.sections.push(read_section(rest)),
                    ("*", Some(section)) => section.steps.push(rest),
                    (_, Some(section)) => section.note = rest,
                    _ => {}
                }
            }
            _ => {
                let (text, evidence) = (part(&mut rest), list(part(&mut rest)));
                entries.push(Entry { id: mark, text, why: part(&mut rest), evidence });
            }
        }
    }
    words
}

/// What the screens of the danger check ask: questions and values.
pub fn triage() -> &'static Words {
    static CELL: OnceLock<Words> = OnceLock::new();
    CELL.get_or_init(|| read(include_str!("triage.txt")))
}

/// Everything else.
pub fn words() -> &'static Words {
    static CELL: OnceLock<Words> = OnceLock::new();
    CELL.get_or_init(|| read(include_str!("words.txt")))
}

/// The positions and exercises as they are drawn.
pub fn figures() -> &'static [Figure] {
    static CELL: OnceLock<Vec<Figure>> = OnceLock::new();
    CELL.get_or_init(|| read::figures(include_str!("figures.txt")).unwrap_or_default())
}

/// A figure, by the id of a position or of an exercise.
pub fn figure(id: &str) -> Option<&'static Figure> {
    figures().iter().find(|figure| figure.id == id)
}

/// The regions; the last is for everywhere else.
pub fn regions() -> &'static [Region] {
    &words().regions
}

/// The pages to read.
pub fn pages() -> &'static [Page] {
    &words().pages
}

/// The sources.
pub fn sources() -> &'static [Source] {
    &words().sources
}

/// The record with this id; empty words for an unknown one.
fn entry(entries: &'static [Entry], id: &str) -> &'static Entry {
    static NOTHING: Entry = Entry { id: "", text: "", why: "", evidence: Vec::new() };
    entries.iter().find(|entry| entry.id == id).unwrap_or(&NOTHING)
}

/// A question of the danger check. Why it is asked is elsewhere: [`why`].
pub fn question(id: &str) -> &'static Entry {
    in_both(&triage().questions, &words().questions, id)
}

/// A value of a question.
pub fn value(question: &str, value: &str) -> &'static str {
    in_both(&triage().values, &words().values, &[question, ".", value].concat()).text
}

/// The record with this id, from the words of the danger check or from the others.
fn in_both(first: &'static [Entry], later: &'static [Entry], id: &str) -> &'static Entry {
    let known = entry(first, id);
    if known.id.is_empty() { entry(later, id) } else { known }
}

/// What to say on the phone for a rule: its own line, or the row of its question. A line of "-" says nothing.
pub fn line(rule: &str) -> &'static str {
    let own = entry(&triage().lines, rule);
    if own.id.is_empty() { question(rule).text } else { own.text.trim_matches('-') }
}

/// Why a question is asked, by question id.
pub fn why(id: &str) -> &'static Entry {
    entry(&words().why, id)
}

/// A reason, by rule id.
pub fn reason(id: &str) -> &'static Entry {
    entry(&words().rules, id)
}

/// A caution, by its id.
pub fn caution(id: &str) -> &'static Entry {
    entry(&words().cautions, id)
}

/// A mode, by its id: what to take, and the evidence. Its name is [`copy::mode_name`].
pub fn mode(id: &str) -> &'static Entry {
    entry(&words().modes, id)
}

/// A sentence or a label of `words.txt`. `tests/native/content.rs` checks that every id named anywhere has one.
pub fn say(id: &str) -> &'static str {
    entry(&words().says, id).text
}

/// The sources of a sentence that was said; none where it is our advice.
pub fn sources_of(said: &str) -> &'static [&'static str] {
    let entry = words().says.iter().find(|entry| entry.text == said);
    entry.map_or(&[], |entry| &entry.evidence)
}

/// A page to read, by its id.
pub fn page(id: &str) -> Option<&'static Page> {
    pages().iter().find(|page| page.id == id)
}

/// The region of a device: chosen by hand, else by time zone, else by language, else everywhere else.
pub fn region(chosen: Option<&str>, zone: &str, language: &str) -> &'static Region {
    let find = |test: &dyn Fn(&Region) -> bool| regions().iter().find(|region| test(region));
    let local = local_number(chosen, zone).map(|entry| entry.id);
    chosen
        .or(local)
        .and_then(|id| find(&|region| region.id == id))
        .or_else(|| find(&|region| region.zones.iter().any(|known| covers(known, zone))))
        .or_else(|| find(&|region| region.languages.contains(&language)))
        .unwrap_or(&ELSEWHERE)
}

/// The number for an ambulance.
pub fn emergency(chosen: Option<&str>, zone: &str, language: &str) -> &'static str {
    local_number(chosen, zone).map_or_else(|| region(chosen, zone, language).emergency, |entry| entry.text)
}

fn local_number(chosen: Option<&str>, zone: &str) -> Option<&'static Entry> {
    let fits = |entry: &Entry| match chosen {
        Some(id) => entry.id == id,
        None => entry.evidence.iter().any(|known| covers(known, zone)),
    };
    triage().numbers.iter().find(|entry| fits(entry))
}

fn covers(known: &str, zone: &str) -> bool {
    known == zone || (known.ends_with('/') && zone.starts_with(known))
}
