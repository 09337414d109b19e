//! The words: every one is listed for a reviewer, they keep to the house style, and those about someone else never say "you".
//! That nothing lacks words, and that every source named is known, the compiler checks.

use std::collections::BTreeSet;

use unclench::content::{self, Listed, Page, Section, Seen, SourceId, Whom, all};
use unclench::domain::check::question::{Q, QUESTIONS, Question};
use unclench::domain::check::rules::RULES;
use unclench::domain::check::screens::{Ask, SCREENS};
use unclench::domain::check::verdict::Verdict;
use unclench::domain::moves::exercise::Block;
use unclench::domain::self_checks::table::{CHECKS, Measure};
use unclench::domain::therapy::caution::CAUTIONS;
use unclench::domain::therapy::mode::Mode;

use crate::clinical_doc::files;

/// Reasons that rest on no source: our advice, see `docs/clinical.md` 9.1.
const OUR_ADVICE: &[&str] = &[
    "A1-teen",
    "A2-spot",
    "A3-child",
    "A3-skipped",
    "A3c",
    "A3f",
    "B9b",
    "C10",
    "C10-weak",
    "C12-unable",
    "C14",
    "C15",
    "C16",
    "C16-new",
    "C22",
    "C23",
    "D3",
    "E2-often",
];

/// Self-checks for which no study says how much a figure moves from day to day: what to take as chance is our advice.
const NOISE_IS_OUR_ADVICE: &[&str] = &["m02", "m06", "m10", "m11", "m12"];
/// Causes whose tip rests on no source.
const OUR_TIPS: &[&str] = &["light", "cough"];

const DOCUMENT: &str = include_str!("../../docs/clinical.md");

fn pages() -> impl Iterator<Item = &'static Page> {
    all::PAGES.iter().flat_map(|(_, pages)| pages.iter().map(|(_, page)| *page))
}

fn sections() -> impl Iterator<Item = &'static Section> {
    pages().flat_map(|page| page.sections)
}

fn of_page(page: &'static Page) -> impl Iterator<Item = &'static str> {
    let of_section = |section: &'static Section| {
        [section.heading, section.note].into_iter().chain(section.steps.iter().copied())
    };
    [page.title, page.lead].into_iter().chain(page.sections.iter().flat_map(of_section))
}

/// Every short text, with its sources.
fn listed() -> impl Iterator<Item = Listed> {
    let short = all::TEXTS.iter().flat_map(|(_, texts)| texts.iter().copied());
    short.chain(all::self_checks().flat_map(|(_, texts)| texts))
}

/// Every text a person can read.
fn texts() -> impl Iterator<Item = &'static str> {
    let listed = listed().flat_map(|text| [Some(text.text), text.they].into_iter().flatten());
    let claims = content::article::CLAIMS.iter().map(|judgement| judgement.claim);
    listed.chain(pages().flat_map(of_page)).chain(claims)
}

/// What stands between quotes in the words and is not listed is left out of the review.
#[test]
fn every_text_is_listed() {
    let mut known: BTreeSet<&str> = texts().collect();
    known.extend(listed().map(|text| text.name));
    for region in content::regions::REGIONS {
        for line in [&region.day, &region.night, &region.crisis] {
            known.extend([line.call, &line.number]);
        }
        known.extend([region.country]);
    }
    for source in content::sources::SOURCES {
        known.extend([source.publisher, source.title, source.address]);
    }
    known.extend(content::times::WEEKDAYS.iter().chain(&content::times::DAYS).chain(&content::times::MONTHS));
    known.extend(QUESTIONS.iter().flat_map(Question::values));
    known.extend([
        "3",
        "14",
        "43",
        "85",
        "on-back",
        "on-side",
        "on-front",
        "figures.txt",
        "countries.tsv",
        "zones.tsv",
        "112",
        " ",
        ", small print",
        ": ",
    ]);
    known.extend(content::figures().iter().map(|figure| figure.id));
    known.extend(unclench::domain::moves::exercise::EXERCISES.iter().map(|exercise| exercise.id));
    let mut looked_at = 0;
    for (path, text) in files("src/content").into_iter().filter(|(path, _)| !path.ends_with("define.rs")) {
        let shown = |line: &&str| !line.trim_start().starts_with("//") && !line.contains("assert!");
        let is_list = path.ends_with("all.rs");
        for line in text.lines().filter(shown).filter(|_| !is_list) {
            for quoted in line.split('"').skip(1).step_by(2) {
                assert!(known.contains(quoted), "{}: {quoted:?} is not listed", path.display());
                looked_at += 1;
            }
        }
    }
    assert!(looked_at > 1_500, "only {looked_at}");
}

/// Only ids of the domain have words.
#[test]
fn no_words_are_left_over() {
    let names = |part: &str| -> BTreeSet<&str> {
        let (_, texts) = all::TEXTS.iter().find(|(name, _)| *name == part).expect(part);
        let names: BTreeSet<&str> = texts.iter().map(|text| text.name).collect();
        assert_eq!(names.len(), texts.len(), "an id stands twice");
        names
    };
    let rules: BTreeSet<&str> = RULES.iter().map(|rule| rule.id).chain(["clean", "private"]).collect();
    assert_eq!(names("Verdict: reasons"), rules);
    assert_eq!(names("Phone: the signs"), rules);
    let screens: BTreeSet<&str> = SCREENS.iter().map(|screen| screen.id).collect();
    assert!(names("Danger check: headings").is_subset(&screens));
    assert!(names("Danger check: under the headings").is_subset(&screens));
    let of = |question: &'static Question| {
        let numbers = question.numbers().iter().map(u16::to_string);
        let values = question.values().iter().copied().map(str::to_owned).chain(numbers);
        values.map(move |value| format!("{} {value}", question.id))
    };
    let values: BTreeSet<String> = QUESTIONS.iter().flat_map(of).collect();
    assert_eq!(names("Danger check: answers to pick or tick"), values.iter().map(String::as_str).collect());
    let causes: BTreeSet<&str> = content::causes::CAUSES.iter().map(|cause| cause.id).collect();
    assert_eq!(names("After an attack: what to change"), causes);
    let exercises = all::PAGES.iter().filter(|(part, _)| part.starts_with("Exercises"));
    let count: usize = exercises.map(|(_, pages)| pages.len()).sum();
    assert_eq!(count, unclench::domain::moves::exercise::EXERCISES.len());
}

/// A screen of rows has a heading of its own; a single question is its heading.
#[test]
fn every_screen_has_a_heading() {
    for screen in SCREENS {
        let (heading, _) = content::check::screens::screen(screen.id);
        match screen.ask {
            Ask::Rows(_) => assert!(!heading.you.is_empty(), "{}", screen.id),
            // The text of this one is a row elsewhere.
            Ask::One(Q::E1) => assert!(!heading.you.is_empty(), "{}", screen.id),
            Ask::One(_) => assert!(heading.you.is_empty(), "{} would never be seen", screen.id),
        }
    }
    for verdict in Verdict::ALL {
        for whom in [Whom::Me, Whom::Other] {
            let sentence = content::verdict::sentence(whom, verdict, "112");
            assert!(!content::verdict::word(verdict).is_empty() && sentence.ends_with('.'), "{verdict:?}");
        }
    }
}

/// A new reason without a source has to be put on the list above, so that adding one is a decision.
#[test]
fn what_rests_on_no_source_is_our_advice() {
    let ids = RULES.iter().map(|rule| rule.id).chain(["private", "clean"]);
    let bare: BTreeSet<&str> =
        ids.filter(|id| content::check::reason(id).expect(id).sources.is_empty()).collect();
    assert_eq!(bare.into_iter().collect::<Vec<_>>(), OUR_ADVICE);
    let ids = content::causes::CAUSES.iter().map(|cause| cause.id);
    let bare = ids.filter(|id| content::prevention::tip(id).expect(id).sources.is_empty());
    assert_eq!(bare.collect::<Vec<_>>(), OUR_TIPS);
    for row in CAUTIONS {
        assert!(!content::cautions::why(row.caution).sources.is_empty(), "{}", row.id);
    }
    for mode in Mode::ALL {
        assert!(!content::relief::evidence(mode).sources.is_empty(), "{mode:?}");
    }
    for section in sections() {
        let says_so = section.note.to_lowercase().contains("our advice");
        let about_data = content::about_pages::PRIVACY.sections.iter().map(|section| section.heading);
        let mut about_us = about_data.chain(["What this is", "Where your data lives"]);
        let is_about_us = about_us.any(|heading| heading == section.heading);
        assert!(!section.sources.is_empty() || says_so || is_about_us, "{}", section.heading);
    }
}

/// A self-check says where its way of doing it and its figures come from, or that there are none.
#[test]
fn self_checks_name_their_sources() {
    let mut bare = Vec::new();
    for row in &CHECKS {
        let words = content::self_checks::words(row.check);
        assert!(!words.sources.is_empty() && !words.norms.is_empty(), "{}", row.id);
        for norm in words.norms {
            let is_none = norm.figure == "We found no published figures.";
            assert_eq!(norm.sources.is_empty(), is_none, "{}: {}", row.id, norm.who);
        }
        bare.extend(words.noise.sources.is_empty().then_some(row.id));
    }
    assert_eq!(bare, NOISE_IS_OUR_ADVICE);
}

/// A self-check has the words that its way of measuring asks for, and no others; what is said aloud is short.
#[test]
fn self_checks_have_what_their_measure_needs() {
    for row in &CHECKS {
        let words = content::self_checks::words(row.check);
        let count = |text: &str| text.split_whitespace().count();
        assert!(count(words.title) <= 4 && (1..=12).contains(&count(words.spoken)), "{}", row.id);
        for text in [words.tests, words.needs, words.measured, words.spoken, words.safety] {
            assert!(text.ends_with('.'), "{}: {text}", row.id);
        }
        for steps in [words.place, words.go] {
            assert!(!steps.is_empty() && steps.iter().all(|step| step.ends_with('.')), "{}", row.id);
        }
        assert_eq!(words.question.ends_with('?'), row.measure == Measure::YesNo, "{}", row.id);
        let leg_pain_stops = row.blocks.contains(&Block::LegPain);
        assert_eq!(words.after.ends_with('?'), leg_pain_stops, "{}", row.id);
        let is_angle = matches!(row.measure, Measure::Angle { .. });
        assert_eq!((words.estimate.len() > 3, row.along.is_some()), (is_angle, is_angle), "{}", row.id);
        let degrees = words.estimate.iter().map(|(_, degrees)| *degrees);
        assert!(
            degrees.clone().is_sorted() && degrees.clone().all(|at| (0..=90).contains(&at)),
            "{}",
            row.id
        );
    }
}

/// The publisher's address, or none; never a reprint's. Each source has something that rests on it.
#[test]
fn sources_say_how_they_were_seen() {
    let named: BTreeSet<SourceId> = listed()
        .flat_map(|text| text.sources)
        .chain(sections().flat_map(|section| section.sources))
        .copied()
        .collect();
    let named: BTreeSet<&str> = named.into_iter().map(|id| id.source().id).collect();
    for source in content::sources::SOURCES {
        assert!(!source.publisher.is_empty() && !source.title.is_empty(), "{}", source.id);
        match source.seen {
            Seen::Copy => assert_eq!(source.address, "", "{}", source.id),
            Seen::Page | Seen::Abstract => {
                assert!(source.address.is_empty() || source.address.starts_with("https://"), "{}", source.id);
            }
        }
    }
    // Named by a text, or in the document beside a rule or a bound; these four only stand in the list.
    let in_document =
        |id: &str| DOCUMENT.split(|c: char| !c.is_alphanumeric()).filter(|word| *word == id).count();
    let listed = content::sources::SOURCES.iter().map(|source| source.id);
    let bare: Vec<&str> = listed.filter(|id| !named.contains(id) && in_document(id) < 2).collect();
    assert_eq!(bare, ["S09", "S34", "S43b", "S53b"]);
}

/// Rows are read at arm's length: at most 115 characters, about two lines.
#[test]
fn rows_are_short() {
    let rows = ["Danger check: questions", "Danger check: answers to pick or tick", "Log: what set it off"];
    let listed =
        all::TEXTS.iter().filter(|(part, _)| rows.contains(part)).flat_map(|(_, texts)| texts.iter());
    let cautions = CAUTIONS.iter().map(|row| content::cautions::caution(row.caution));
    let texts = listed.flat_map(|text| [Some(text.text), text.they].into_iter().flatten()).chain(cautions);
    for text in texts {
        let count = text.chars().count();
        assert!(count <= 115, "{count} characters: {text}");
    }
}

#[test]
fn words_keep_to_the_house_style() {
    // The person's own words on the one big button; everywhere else "just" belittles.
    let allowed = ["My back just seized"];
    let praise = ["just", "simply", "great job", "streak", "streaks", "well done"];
    // "Do not" and "cannot": the short forms are misread as their opposite.
    let short = ["don't", "can't", "won't", "doesn't", "isn't"];
    // Words of ours and of the clinic that people do not use.
    let ours = [
        "clinician",
        "clinicians",
        "episode",
        "episodes",
        "block",
        "blocks",
        "piece",
        "pieces",
        "record",
        "records",
    ];
    let forbidden = [&praise[..], &short, &ours].concat();
    assert!(texts().count() > 1_300, "only {} texts looked at", texts().count());
    for text in texts().filter(|text| !allowed.contains(text)) {
        let plain = |c: char| if c.is_alphabetic() || c == '\'' { c } else { ' ' };
        let spaced: String = text.to_lowercase().chars().map(plain).collect();
        let padded = format!(" {} ", spaced.split_whitespace().collect::<Vec<_>>().join(" "));
        for word in &forbidden {
            assert!(!padded.contains(&format!(" {word} ")), "{word:?} in {text:?}");
        }
        assert!(!text.contains(['!', '|', '~', '\\', '\u{2014}', '\u{2013}']), "{text:?}");
    }
}

#[test]
fn regions_are_sound() {
    let mut countries = BTreeSet::new();
    for region in content::regions::REGIONS {
        assert!(countries.insert(region.country), "{} stands twice", region.country);
        assert!(content::emergency::country(region.country).is_some(), "{}", region.country);
        assert!(!region.day.call.is_empty() && !region.night.call.is_empty());
        for number in [&region.day.number, &region.night.number, &region.crisis.number] {
            assert!(number.chars().all(|c| c.is_ascii_digit() || c == '-'), "{}: {number}", region.country);
        }
        assert_eq!(content::regions::region(Some(region.country)).country, region.country);
    }
    for unknown in [None, Some(""), Some("ZZ"), Some("gb")] {
        let region = content::regions::region(unknown);
        assert!(region.country.is_empty() && !region.day.call.is_empty(), "{unknown:?}");
    }
}

/// What is said on the phone for each rule. Nothing is said of what did not lead to the verdict, nor of the question that was
/// skipped.
#[test]
fn every_rule_has_a_line_for_the_phone() {
    for rule in RULES {
        let line = content::check::line(rule.id).expect(rule.id);
        // An age is said by itself, and a count of signs is nothing to say.
        let silent =
            rule.verdict == Verdict::SelfCare || ["weak-two", "A1-child", "A1-teen"].contains(&rule.id);
        for said in [line.me, line.they] {
            assert_eq!(said.is_empty(), silent, "{}", rule.id);
            assert!(!said.ends_with('?'), "{}: a question is no answer", rule.id);
            let said = said.to_lowercase();
            let mut words = said.split(|c: char| !c.is_alphabetic());
            assert!(!words.any(|word| ["you", "your"].contains(&word)), "{said}");
        }
    }
    assert_eq!(content::check::line("B4-skipped").map(|line| line.me), Some(""));
    assert!(content::check::line("private").is_some_and(|line| !line.me.to_lowercase().contains("sex")));
    assert_eq!(content::check::line("Z9"), None);
    assert_eq!(content::check::reason("Z9"), None);
}

/// Every claim of the article: what the evidence says, and sources.
#[test]
fn every_claim_of_the_article_is_judged() {
    let claims = content::article::CLAIMS;
    assert_eq!(claims.len(), 26, "the 25 claims of the article, and what it leaves out");
    for judgement in claims {
        let ends = judgement.found.ends_with('.') && judgement.claim.ends_with('.');
        assert!(ends && !judgement.sources.is_empty(), "{}", judgement.claim);
    }
}

/// Said of someone else, nothing is left that speaks to the reader.
#[test]
fn words_about_someone_else_never_say_you() {
    let parts = ["Danger check: headings", "Danger check: under the headings", "Danger check: questions"];
    let more = ["Danger check: answers to pick or tick", "Danger check: why we ask"];
    let verdict = ["Verdict: what to do now", "Verdict: reasons", "Phone: the signs"];
    let spoken: Vec<&str> = parts.into_iter().chain(more).chain(verdict).collect();
    let listed =
        all::TEXTS.iter().filter(|(part, _)| spoken.contains(part)).flat_map(|(_, texts)| texts.iter());
    let helper = content::helper::SIGNS.map(|sign| (sign, None));
    for verdict in Verdict::ALL {
        assert!(!content::verdict::sentence(Whom::Other, verdict, "112").to_lowercase().contains("you"));
    }
    let mut changed = 0;
    for (text, they) in listed.map(|text| (text.text, text.they)).chain(helper) {
        let said = they.unwrap_or(text).to_lowercase();
        let mut words = said.split(|c: char| !c.is_alphabetic() && c != '\'');
        assert!(!words.any(|word| word.starts_with("you") && !word.starts_with("young")), "{said}");
        changed += usize::from(they.is_some_and(|they| they != text));
    }
    assert!(changed > 60, "only {changed} texts differ");
}

/// Where only rest is open, what tells to move is left out: by what a section is, not by its heading.
#[test]
fn one_section_on_rest_tells_to_move() {
    let rest = &content::help_pages::REST;
    let moves: Vec<_> = rest.sections.iter().map(|section| section.moves).collect();
    assert_eq!(moves.iter().filter(|moves| **moves).count(), 1, "{moves:?}");
    let walks = |section: &Section| section.steps.iter().any(|step| step.starts_with("Walk "));
    assert!(rest.sections.iter().all(|section| section.moves == walks(section)), "the one that says to walk");
}
