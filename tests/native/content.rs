//! The words: everything the rules name has some, every source named exists, and they keep to the house style.

use std::collections::BTreeSet;

use unclench::content::{self, Entry, Seen, Whom, Words, about, copy, on_the_phone};
use unclench::domain::check::question::{Q, QUESTIONS, Question, Turn};
use unclench::domain::check::rules::RULES;
use unclench::domain::check::screens::{Ask, SCREENS};
use unclench::domain::check::verdict::Verdict;
use unclench::domain::journal::record::Aid;
use unclench::domain::moves::exercise::Block;
use unclench::domain::moves::routine::FACTORS;
use unclench::domain::therapy::caution::CAUTIONS;
use unclench::domain::therapy::mode::Mode;
use unclench::domain::therapy::rest::POSITIONS;

/// Reasons that rest on no source: our advice, see `docs/clinical.md` 8.1.
const OUR_ADVICE: &[&str] = &[
    "A1-teen",
    "A3c",
    "A3f",
    "B9b",
    "C10",
    "C10-weak",
    "C12-unable",
    "C14",
    "C15",
    "C15-breath",
    "C16",
    "C16-new",
    "D3",
    "E2-often",
];

const TRIAGE: &str = include_str!("../../src/content/triage.txt");
const WORDS: &str = include_str!("../../src/content/words.txt");
const COPY: &str = include_str!("../../src/content/copy.rs");

/// Everything but the danger check's questions, which reaches the app later.
fn words() -> &'static Words {
    content::words()
}

fn ids(entries: &[Entry]) -> BTreeSet<&str> {
    let ids: BTreeSet<&str> = entries.iter().map(|entry| entry.id).collect();
    assert_eq!(ids.len(), entries.len(), "an id stands twice");
    ids
}

/// The lists of a file.
fn lists(words: &Words) -> impl Iterator<Item = &Entry> {
    let first = [&words.questions, &words.values, &words.lines, &words.why, &words.rules, &words.modes];
    first
        .into_iter()
        .chain([&words.cautions, &words.causes, &words.says, &words.claims, &words.numbers])
        .flatten()
}

/// Neither more nor fewer words than the rules need.
#[test]
fn everything_the_rules_name_has_words() {
    let (triage, words) = (content::triage(), words());
    let questions: BTreeSet<&str> = QUESTIONS.iter().map(|question| question.id).collect();
    // What is asked after the verdict has its words in the other file.
    let later = |question: &&Question| question.turn == Turn::Later;
    let later_ids: BTreeSet<&str> = QUESTIONS.iter().filter(later).map(|question| question.id).collect();
    assert_eq!(ids(&words.questions), later_ids);
    assert_eq!(&ids(&triage.questions) | &later_ids, questions);
    assert_eq!(triage.questions.len() + words.questions.len(), questions.len(), "asked twice");
    assert_eq!(ids(&words.why), questions);

    let of =
        |id: &'static str, values: &'static [&'static str]| values.iter().map(move |v| format!("{id}.{v}"));
    let numbers = QUESTIONS.iter().flat_map(|q| q.numbers().iter().map(move |n| format!("{}.{n}", q.id)));
    let values: BTreeSet<String> =
        QUESTIONS.iter().flat_map(|question| of(question.id, question.values())).chain(numbers).collect();
    let worded =
        |words: &Words| -> BTreeSet<String> { ids(&words.values).into_iter().map(str::to_owned).collect() };
    assert_eq!(&worded(triage) | &worded(words), values);
    assert!(worded(words).iter().all(|id| later_ids.iter().any(|of| id.starts_with(of))));

    let rules: BTreeSet<&str> = RULES.iter().map(|rule| rule.id).chain(["clean", "private"]).collect();
    assert_eq!(ids(&words.rules), rules);
    let cautions: BTreeSet<&str> = CAUTIONS.iter().map(|row| row.id).collect();
    assert_eq!(ids(&words.cautions), cautions);
    assert_eq!(ids(&words.modes), Mode::ALL.into_iter().map(Mode::id).collect());
    assert!(ids(&words.causes).len() > 1);

    for entry in lists(triage).chain(lists(words)) {
        assert!(!entry.text.is_empty(), "{}", entry.id);
    }
    for entry in words.modes.iter().chain(&words.cautions) {
        assert!(!entry.why.is_empty(), "{}", entry.id);
    }
    let of_triage = [&triage.questions, &triage.values, &triage.lines, &triage.numbers];
    assert_eq!(lists(triage).count(), of_triage.into_iter().map(Vec::len).sum::<usize>());
    assert!(words.lines.is_empty(), "the script has to be there without the words that come later");
}

/// A screen of rows has a heading of its own; a single question is its heading.
#[test]
fn every_screen_has_a_heading() {
    for screen in SCREENS {
        let (heading, _) = copy::screen(screen.id);
        match screen.ask {
            Ask::Rows(_) => assert!(!heading.is_empty(), "{}", screen.id),
            // The text of this one is a row elsewhere.
            Ask::One(Q::E1) => assert!(!heading.is_empty(), "{}", screen.id),
            Ask::One(_) => assert!(heading.is_empty(), "{} would never be seen", screen.id),
        }
    }
    for verdict in Verdict::ALL {
        let (word, sentence) = copy::verdict(verdict);
        assert!(!word.is_empty() && sentence.ends_with('.'), "{verdict:?}");
    }
}

#[test]
fn every_source_named_exists() {
    let words = words();
    let sources: BTreeSet<&str> = content::sources().iter().map(|source| source.id).collect();
    assert_eq!(sources.len(), content::sources().len(), "a source stands twice");
    let entries = lists(words).map(|entry| (entry.id, &entry.evidence));
    let sections = content::pages().iter().flat_map(|page| page.sections.iter());
    let mut named = 0;
    for (id, evidence) in entries.chain(sections.map(|section| (section.heading, &section.evidence))) {
        for source in evidence {
            assert!(sources.contains(source), "{id} names {source}");
            named += 1;
        }
    }
    assert!(named > 200, "only {named} sources named");
    assert!(
        content::triage().questions.iter().chain(&content::triage().values).all(|e| e.evidence.is_empty()),
        "sources are named in the other file"
    );
}

/// A new reason without a source has to be put on the list above, so that adding one is a decision.
#[test]
fn what_rests_on_no_source_is_our_advice() {
    let words = words();
    let bare = |entries: &'static [Entry]| -> Vec<&str> {
        let mut ids: Vec<&str> = entries.iter().filter(|e| e.evidence.is_empty()).map(|e| e.id).collect();
        ids.sort_unstable();
        ids
    };
    assert_eq!(bare(&words.rules), OUR_ADVICE);
    assert_eq!(bare(&words.cautions), Vec::<&str>::new());
    assert_eq!(bare(&words.modes), Vec::<&str>::new());
    for section in content::pages().iter().flat_map(|page| &page.sections) {
        let says_so = section.note.to_lowercase().contains("our advice");
        let is_about_us = ["What this is", "Where your data lives"].contains(&section.heading);
        assert!(!section.evidence.is_empty() || says_so || is_about_us, "{}", section.heading);
    }
}

/// The publisher's address, or none; never a reprint's.
#[test]
fn sources_say_how_they_were_seen() {
    words();
    assert!(content::sources().len() > 50);
    for source in content::sources() {
        assert!(!source.publisher.is_empty() && !source.title.is_empty(), "{}", source.id);
        match source.seen {
            Seen::Copy => assert_eq!(source.address, "", "{}", source.id),
            Seen::Page | Seen::Abstract => {
                assert!(source.address.is_empty() || source.address.starts_with("https://"), "{}", source.id);
            }
        }
    }
}

/// Rows are read at arm's length: at most 115 characters, about two lines.
#[test]
fn rows_are_short() {
    let words = words();
    for entry in lists(content::triage())
        .chain(&words.questions)
        .chain(&words.values)
        .chain(&words.cautions)
        .chain(&words.causes)
    {
        let count = entry.text.chars().count();
        assert!(count <= 115, "{} has {count} characters", entry.id);
    }
}

/// Every text a person can read: the lines of the files, and what stands between quotes in the code.
fn texts() -> impl Iterator<Item = (&'static str, &'static str)> {
    let lines = |text: &'static str| text.lines().filter(|line| !line.starts_with('#'));
    let code = COPY.lines().filter(|line| !line.contains("concat!"));
    let quoted = code.flat_map(|line| line.split('"').skip(1).step_by(2));
    let files =
        lines(TRIAGE).map(|line| ("triage.txt", line)).chain(lines(WORDS).map(|line| ("words.txt", line)));
    files.chain(quoted.map(|text| ("copy.rs", text)))
}

#[test]
fn words_keep_to_the_house_style() {
    // The person's own words on the one big button; everywhere else "just" belittles.
    let allowed = ["My back just seized"];
    let forbidden = ["just", "simply", "don't worry", "great job", "streak", "streaks", "well done"];
    assert!(texts().count() > 600, "only {} texts looked at", texts().count());
    for (file, text) in texts().filter(|(_, text)| !allowed.contains(text)) {
        let plain = |c: char| if c.is_alphabetic() || c == '\'' { c } else { ' ' };
        let spaced: String = text.to_lowercase().chars().map(plain).collect();
        let padded = format!(" {} ", spaced.split_whitespace().collect::<Vec<_>>().join(" "));
        for word in forbidden {
            assert!(!padded.contains(&format!(" {word} ")), "{file}: {word:?} in {text:?}");
        }
        assert!(!text.contains(['!', '\\', '\u{2014}', '\u{2013}']), "{file}: {text:?}");
    }
}

/// The small reader leaves nothing out: as many records as lines that hold one.
#[test]
fn every_line_is_read() {
    for (read, text) in [(content::triage(), TRIAGE), (words(), WORDS)] {
        let records = || text.lines().filter(|line| !line.is_empty() && !line.starts_with(['#', '[']));
        let count = |mark: &str| records().filter(|line| line.starts_with(mark)).count();
        let sections = || read.pages.iter().flat_map(|page| &page.sections);
        let marked = [
            ("region: ", read.regions.len()),
            ("day: ", read.regions.iter().filter(|region| !region.day.call.is_empty()).count()),
            ("crisis: ", read.regions.iter().filter(|region| !region.crisis.call.is_empty()).count()),
            ("night: ", read.regions.iter().filter(|region| !region.night.call.is_empty()).count()),
            ("zones: ", read.regions.iter().filter(|region| !region.zones.is_empty()).count()),
            ("languages: ", read.regions.iter().filter(|region| !region.languages.is_empty()).count()),
            ("== ", read.pages.len()),
            ("lead: ", read.pages.iter().filter(|page| !page.lead.is_empty()).count()),
            ("-- ", sections().count()),
            ("* ", sections().map(|section| section.steps.len()).sum()),
            ("note: ", sections().filter(|section| !section.note.is_empty()).count()),
            ("source: ", read.sources.len()),
        ];
        for (mark, read) in marked {
            assert_eq!(read, count(mark), "{mark}");
        }
        let all: usize = marked.iter().map(|(_, read)| read).sum();
        assert_eq!(all + lists(read).count(), records().count());
    }
}

/// The pages that the views name are there, and whole.
#[test]
fn pages_that_are_named_are_there() {
    let pages = ["first-minutes", "rest", "about", "skin-stop", "feel-better", "spasm"].map(str::to_owned);
    let doing = Verdict::ALL.map(|verdict| ["do-", verdict.id()].concat());
    for id in pages.iter().chain(&doing).map(String::as_str) {
        let page = content::page(id).expect(id);
        assert!(!page.title.is_empty() && !page.lead.is_empty() && !page.sections.is_empty(), "{id}");
    }
    assert!(content::page("Z9").is_none());
}

#[test]
fn regions_are_sound() {
    words();
    let regions = content::regions();
    let mut zones = BTreeSet::new();
    let mut languages = BTreeSet::new();
    let mut ids = BTreeSet::new();
    for region in regions {
        assert!(ids.insert(&region.id), "{} stands twice", region.id);
        assert!((2..=4).contains(&region.emergency.len()), "{}", region.id);
        assert!(region.emergency.chars().all(|c| c.is_ascii_digit()), "{}", region.id);
        assert!(!region.name.is_empty() && !region.day.call.is_empty() && !region.night.call.is_empty());
        for number in [&region.day.number, &region.night.number, &region.crisis.number] {
            assert!(number.chars().all(|c| c.is_ascii_digit() || c == '-'), "{}: {number}", region.id);
        }
        for zone in &region.zones {
            assert!(zones.insert(zone), "{zone} is in two regions");
        }
        for language in &region.languages {
            assert!(languages.insert(language), "{language} is in two regions");
        }
    }
    // A zone that ends in a slash stands for all below it, and no other region names one of those.
    for (place, region) in regions.iter().enumerate() {
        for prefix in region.zones.iter().filter(|zone| zone.ends_with('/')) {
            let others = regions.iter().enumerate().filter(|(other, _)| *other != place);
            let mut zones = others.flat_map(|(_, other)| &other.zones);
            assert!(zones.all(|zone| !zone.starts_with(prefix)), "{prefix} reaches into another region");
        }
    }
    let last = regions.last().expect("regions");
    assert_eq!((last.id, last.emergency), ("default", "112"));
    assert!(last.zones.is_empty() && last.languages.is_empty());
}

/// Chosen by hand, zone, language; region and number.
#[test]
fn the_region_of_a_device() {
    words();
    let rows = [
        (None, "Europe/London", "en-GB", "gb", "999"),
        (None, "America/New_York", "en-US", "us", "911"),
        (None, "America/Indiana/Knox", "", "us", "911"),
        (None, "Australia/Sydney", "en-GB", "au", "000"),
        (None, "Europe/London", "en-US", "gb", "999"),
        (None, "Europe/Lond", "", "default", "112"),
        (None, "Europe/Paris", "en-GB", "fr", "15"),
        (None, "Asia/Tokyo", "ja", "jp", "119"),
        (None, "Mars/Olympus", "en-AU", "au", "000"),
        (None, "", "en-GB", "gb", "999"),
        (None, "Mars/Olympus", "en", "default", "112"),
        (None, "", "", "default", "112"),
        (None, "UTC", "", "default", "112"),
        (Some("nz"), "Europe/London", "en-GB", "nz", "111"),
        (Some("atlantis"), "Europe/London", "en-GB", "gb", "999"),
    ];
    for (chosen, zone, language, id, number) in rows {
        let region = content::region(chosen, zone, language);
        assert_eq!((region.id, region.emergency), (id, number), "{chosen:?} {zone} {language}");
    }
}

/// An unknown id gives empty words, never a crash.
#[test]
fn unknown_ids_are_harmless() {
    assert_eq!(content::question("Z9").text, "");
    assert_eq!(content::reason("Z9").text, "");
    assert_eq!(content::caution("Z9").text, "");
    assert_eq!(content::value("A2", "Z9"), "");
    assert_eq!(content::why("Z9").text, "");
    assert_eq!(content::mode("Z9").text, "");
}

/// What is said on the phone for each rule: a line of its own, or the row that was ticked and nothing else. Nothing is
/// said of what did not lead to the verdict, nor of the question that was skipped.
#[test]
fn every_rule_has_a_line_for_the_phone() {
    let lines = ids(&content::triage().lines);
    let rules: BTreeSet<&str> = RULES.iter().map(|rule| rule.id).chain(["clean", "private"]).collect();
    assert!(lines.is_subset(&rules), "{:?}", &lines - &rules);
    for rule in RULES {
        let line = content::line(rule.id);
        let silent = rule.verdict == Verdict::SelfCare || rule.id == "weak-two";
        assert_eq!(line.is_empty(), silent, "{}", rule.id);
        assert!(!line.ends_with('?'), "{}: a question is no answer", rule.id);
        let by_the_person = on_the_phone(Whom::Me, line).to_lowercase();
        let mut words = by_the_person.split(|c: char| !c.is_alphabetic());
        assert!(!words.any(|word| ["you", "your"].contains(&word)), "{by_the_person}");
    }
    assert_eq!(content::line("B4-skipped"), "");
    assert!(!content::line("private").to_lowercase().contains("sex"));
}

/// Every claim of the article: the verdict in words of a closed list, what the evidence says, and sources.
#[test]
fn every_claim_of_the_article_is_judged() {
    const VERDICTS: [&str; 8] = [
        "Supported",
        "Supported in part",
        "Supported but unsafe alone",
        "Mixed",
        "Weak",
        "Weak and unsafe",
        "Unsafe",
        "Wrong",
    ];
    let claims = &words().claims;
    let ids: Vec<String> = claims.iter().map(|claim| claim.id.to_owned()).collect();
    let expected: Vec<String> = (1..=26).map(|n| format!("c{n:02}")).collect();
    assert_eq!(ids, expected, "the 25 claims of the article, and what it leaves out");
    for claim in claims {
        let (verdict, found) = claim.why.split_once(": ").expect("a verdict");
        assert!(VERDICTS.contains(&verdict), "{}: {verdict}", claim.id);
        assert!(
            found.ends_with('.') && claim.text.ends_with('.') && !claim.evidence.is_empty(),
            "{}",
            claim.id
        );
    }
}

/// Said of someone else, nothing is left that speaks to the reader; said to the reader, no sign of ours is left.
#[test]
fn words_about_someone_else_never_say_you() {
    let words = words();
    let screens =
        SCREENS.iter().map(|screen| copy::screen(screen.id)).flat_map(|(heading, lead)| [heading, lead]);
    let verdicts = Verdict::ALL.into_iter().map(|verdict| copy::verdict(verdict).1);
    let said = lists(content::triage())
        .chain(&words.questions)
        .chain(&words.values)
        .chain(&words.rules)
        .chain(&words.why)
        .map(|entry| entry.text);
    let steps = content::pages().iter().filter(|page| page.id.starts_with("do-"));
    let steps = steps.flat_map(|page| &page.sections).flat_map(|section| section.steps.iter().copied());
    let mut changed = 0;
    for text in said.chain(screens).chain(verdicts).chain(steps).chain(copy::HELPER_SIGNS) {
        let (mine, theirs) = (about(Whom::Me, text), about(Whom::Other, text));
        for said in [&mine, &theirs] {
            assert!(!said.contains('~'), "{said}");
        }
        let lower = theirs.to_lowercase();
        let mut parts = lower.split(|c: char| !c.is_alphabetic() && c != '\'');
        assert!(!parts.any(|word| word.starts_with("you") && !word.starts_with("young")), "{theirs}");
        changed += usize::from(mine != theirs);
    }
    assert!(changed > 60, "only {changed} texts differ");
}

#[test]
fn you_becomes_they() {
    let rows = [
        ("You trip.", "They trip."),
        ("It can't hold you~, your leg", "It can't hold them, their leg"),
        ("Your back. Yours, yourself.", "Their back. Theirs, themselves."),
        ("You're young", "They're young"),
        ("(you, or you)", "(they, or they)"),
        ("Nothing to change", "Nothing to change"),
        ("", ""),
    ];
    assert_eq!(
        on_the_phone(Whom::Me, "You can't; it holds you~. Your own, you're"),
        "I can't; it holds me. My own, I'm"
    );
    assert_eq!(on_the_phone(Whom::Other, "Your leg can't hold you~"), "Their leg can't hold them");
    for (own, other) in rows {
        assert_eq!(about(Whom::Me, own), own.replace('~', ""));
        assert_eq!(about(Whom::Other, own), other);
    }
}

/// Every sentence that can wait is said somewhere, and whatever is said has words.
#[test]
fn what_is_said_has_words() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut folders = vec![root];
    let mut code = String::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("the sources").flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|kind| kind == "rs") {
                code.push_str(&std::fs::read_to_string(path).expect("a source"));
            }
        }
    }
    let said = ids(&words().says);
    let pieces: Vec<&str> = code.split('"').collect();
    let composed = |id: &str| {
        let ends =
            |prefix: &str, names: &[&str]| id.strip_prefix(prefix).is_some_and(|name| names.contains(&name));
        ends("aid-", &Aid::ALL.map(|(_, id, _)| id))
            || ends("factor-", &FACTORS.map(|factor| factor.to_string()).each_ref().map(String::as_str))
            || ends("block-", &Block::ALL.map(|(_, id)| id))
            || ends("position-", &POSITIONS)
            || ends("seen-", &POSITIONS)
    };
    for id in &said {
        assert!(composed(id) || pieces.contains(id), "{id} is never said");
    }
    for (before, id) in pieces.iter().zip(pieces.iter().skip(1)) {
        if before.ends_with("say(") && !before.ends_with(".say(") {
            assert!(said.contains(id), "{id} has no words");
        }
    }
    for (aid, id, _) in Aid::ALL {
        assert!(said.contains(["aid-", id].concat().as_str()), "{aid:?}");
    }
    assert!(said.iter().all(|id| !content::say(id).is_empty()));
    // What is chosen from several stands in these files as plain ids too.
    let choosers = [
        include_str!("../../src/app/timer/alarm_page.rs"),
        include_str!("../../src/app/facts/device.rs"),
        include_str!("../../src/app/relief/page.rs"),
        include_str!("../../src/app/timer/calendar.rs"),
        include_str!("../../src/app/moves/player.rs"),
        include_str!("../../src/app/moves/stretch.rs"),
        include_str!("../../src/app/moves/moved.rs"),
    ];
    let chosen = choosers.iter().flat_map(|code| code.split('"').skip(1).step_by(2));
    let is_id = |text: &&str| {
        text.contains('-') && text.chars().all(|c| c.is_ascii_lowercase() || c == '-' || c.is_ascii_digit())
    };
    for id in chosen.filter(is_id) {
        assert!(
            said.contains(id) || ["aid-", "use-", "block-", "factor-"].contains(&id),
            "{id} has no words"
        );
    }
}

/// Where only rest is open, what tells to move is left out: by what a section is, not by its heading.
#[test]
fn one_section_on_rest_tells_to_move() {
    let rest = content::page("rest").expect("a page on rest");
    let moves: Vec<_> = rest.sections.iter().map(|section| section.moves).collect();
    assert_eq!(moves.iter().filter(|moves| **moves).count(), 1, "{moves:?}");
    let walks = |section: &content::Section| section.steps.iter().any(|step| step.starts_with("Walk "));
    assert!(rest.sections.iter().all(|section| section.moves == walks(section)), "the one that says to walk");
}
