//! `docs/clinical.md` against the code: its tables, its bounds, its sources, and the sections that the code refers to.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use unclench::content::{self, Seen, SourceId};
use unclench::domain::check::question::{Kind, Lasts, QUESTIONS};
use unclench::domain::check::rules::RULES;
use unclench::domain::check::screens::SCREENS;
use unclench::domain::moves::exercise::{Block, Dose, EXERCISES, Phase};
use unclench::domain::moves::routine::{Situation, build, left_out};
use unclench::domain::moves::steps;
use unclench::domain::self_checks::table::{Along, CHECKS, Measure};
use unclench::domain::therapy::caution::{Asked, CAUTIONS, Caution, Ruling};
use unclench::domain::therapy::mode::{Family, Mode};

const PAGE: &str = include_str!("../../docs/clinical.md");
const STORIES: &str = include_str!("../fixtures/vignettes.json");
/// How the code names the page before the number of a section.
const NAME: &str = "docs/clinical.md";

/// The lines of a section, by its number.
fn section(number: &str) -> Vec<&'static str> {
    let heading = |line: &&str| line.starts_with("##");
    let is_it = |line: &&str| heading(line) && line.split(' ').nth(1) == Some(number);
    let after = PAGE.lines().skip_while(|line| !is_it(line)).skip(1);
    let lines: Vec<&str> = after.take_while(|line| !heading(line)).collect();
    assert!(!lines.is_empty(), "no section {number}");
    lines
}

/// The rows of a section's tables, without their heads, as cells.
fn rows(number: &str) -> Vec<Vec<&'static str>> {
    let lines = section(number);
    let is_row = |place: usize| lines.get(place).is_some_and(|line| line.starts_with("| "));
    let is_head = |place: usize| lines.get(place + 1).is_some_and(|line| line.starts_with("|-"));
    let cells = |line: &&'static str| line.trim_matches('|').split('|').map(str::trim).collect();
    let body = (0..lines.len()).filter(|place| is_row(*place) && !is_head(*place));
    body.filter_map(|place| lines.get(place)).map(cells).collect()
}

fn sections() -> BTreeSet<&'static str> {
    let headings = PAGE.lines().filter(|line| line.starts_with("##"));
    let numbers: Vec<&str> = headings.filter_map(|line| line.split(' ').nth(1)).collect();
    let unique: BTreeSet<&str> = numbers.iter().copied().collect();
    assert_eq!(unique.len(), numbers.len(), "a number stands twice");
    unique
}

/// Every file below this folder of the repository, with its path and text.
pub fn files(folder: &str) -> Vec<(PathBuf, String)> {
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).expect("the sources").flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|kind| kind == "rs") {
                let text = std::fs::read_to_string(&path).expect("a text");
                files.push((path, text));
            }
        }
    }
    assert!(!files.is_empty(), "{folder}");
    files
}

fn comment(line: &str) -> &str {
    line.split_once("//").map_or("", |(_, comment)| comment)
}

/// Ids of sources: S, two or three digits, perhaps a letter.
fn source_ids(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| {
        let Some(rest) = word.strip_prefix('S') else { return false };
        let digits = rest.trim_end_matches(|letter: char| letter.is_ascii_lowercase());
        rest.len() - digits.len() <= 1
            && (2..=3).contains(&digits.len())
            && digits.bytes().all(|b| b.is_ascii_digit())
    })
}

fn named(sources: &[SourceId]) -> String {
    let ids: Vec<&str> = sources.iter().map(|id| id.source().id).collect();
    if ids.is_empty() { "own".to_owned() } else { ids.join(" ") }
}

/// Each rule once, in the order of the code, with its level and the sources of its reason.
#[test]
fn every_rule_is_a_row() {
    let found: Vec<_> = rows("2.3").iter().map(|row| (row[0], row[1], row[4].to_owned())).collect();
    let evidence = |id| named(content::check::reason(id).expect(id).sources);
    let rules: Vec<_> = RULES.iter().map(|rule| (rule.id, rule.verdict.id(), evidence(rule.id))).collect();
    assert_eq!(found, rules);
    let own = section("9.1").join(" ");
    for rule in RULES {
        let is_own = content::check::reason(rule.id).expect(rule.id).sources.is_empty();
        assert_eq!(own.contains(&format!("`{}`", rule.id)), is_own, "{}", rule.id);
    }
}

/// Each thing that may come before an attack, in order, with what its tip rests on.
#[test]
fn every_cause_is_a_row() {
    let found: Vec<_> = rows("6.11").iter().map(|row| (row[0], row[2].to_owned())).collect();
    let tip = |id| named(content::prevention::tip(id).expect(id).sources);
    let causes = content::causes::CAUSES.iter().map(|cause| (cause.id, tip(cause.id)));
    assert_eq!(found, causes.collect::<Vec<_>>());
}

/// Each question once, in order, with its kind of answer, how long it lasts, and why it is asked.
#[test]
fn every_question_is_a_row() {
    let kind = |kind| match kind {
        Kind::YesNo => "yes/no",
        Kind::YesNoSkip => "yes/no/skip",
        Kind::Number { .. } => "number",
        Kind::One(_) => "pick",
        Kind::Many(_) => "list",
    };
    let lasts = |lasts| match lasts {
        Lasts::Fact => "fact",
        Lasts::Episode => "episode",
        Lasts::Check => "check",
    };
    let all = rows("2.5");
    let is_question = |row: &&Vec<&'static str>| row.len() == 6;
    let found: Vec<_> = all.iter().filter(is_question).map(|r| (r[0], r[2], r[4], r[5].to_owned())).collect();
    let row = |q: &unclench::domain::check::question::Question| {
        (q.id, kind(q.kind), lasts(q.lasts), named(content::check::why(q.q).sources))
    };
    assert_eq!(found, QUESTIONS.iter().map(row).collect::<Vec<_>>());
    let ids = section("2.6").into_iter().filter(|line| line.contains(" | `"));
    let ids: Vec<&str> = ids.flat_map(|line| line.split('`').skip(1).step_by(2)).collect();
    assert_eq!(ids, SCREENS.iter().map(|screen| screen.id).collect::<Vec<_>>());
}

/// Each caution with what it means for cold, for heat and for a bath, and where it is asked.
#[test]
fn every_caution_is_a_row() {
    let ruling = |caution: Caution, mode| match caution.ruling(mode) {
        Ruling::Fine => "fine",
        Ruling::AskFirst => "asks first",
        Ruling::Blocked => "blocked",
    };
    let expected = CAUTIONS.iter().map(|row| {
        let (heat, bath) = (ruling(row.caution, Mode::Heat), ruling(row.caution, Mode::Bath));
        let heat = if heat == bath { heat.to_owned() } else { format!("{heat}; bath {bath}") };
        let asked = match row.asked {
            Asked::Once => "once",
            Asked::EachBlock => "each block",
            Asked::FromTriage => "danger check",
        };
        let sources = named(content::cautions::why(row.caution).sources);
        [row.id.to_owned(), ruling(row.caution, Mode::Cold).to_owned(), heat, asked.to_owned(), sources]
    });
    let found = rows("3.1").into_iter().map(|r| [r[0], r[2], r[3], r[4], r[5]].map(str::to_owned));
    assert_eq!(found.collect::<Vec<_>>(), expected.collect::<Vec<_>>());
}

#[test]
fn every_mode_is_a_row() {
    let expected = Mode::ALL.into_iter().map(|mode| {
        let bounds = mode.bounds();
        let choices: Vec<String> = bounds.choices.iter().map(u16::to_string).collect();
        let family = if mode.family() == Family::Cold { "cold" } else { "heat" };
        let most = usize::from(bounds.ceiling) * usize::from(bounds.rounds) * bounds.day_cap;
        [
            mode.id().to_owned(),
            family.to_owned(),
            choices.join(", "),
            format!("{} / {}", bounds.preselected.0, bounds.preselected.1),
            format!("{} min", bounds.ceiling),
            bounds.rounds.to_string(),
            bounds.day_cap.to_string(),
            format!("{} min", bounds.check_every.whole_minutes()),
            format!("{most} min"),
        ]
    });
    let found = rows("4.1").into_iter().map(|row| std::array::from_fn(|n| row[n].to_owned()));
    assert_eq!(found.collect::<Vec<[String; 9]>>(), expected.collect::<Vec<_>>());
}

#[test]
fn every_exercise_is_a_row() {
    let range = |least: u16, most: u16| {
        if least == most { least.to_string() } else { format!("{least} to {most}") }
    };
    let expected = EXERCISES.iter().map(|exercise| {
        let Dose { hold, reps, sides, sets } = exercise.dose;
        let phase = |phase: &Phase| match phase {
            Phase::Acute => 'A',
            Phase::Subacute => 'S',
            Phase::Maintenance => 'M',
        };
        [
            exercise.id.to_owned(),
            exercise.phases.iter().map(phase).collect(),
            format!("{:?}", exercise.position).to_lowercase(),
            range(hold.0, hold.1),
            range(reps.0.into(), reps.1.into()),
            if sides { "both" } else { "" }.to_owned(),
            range(sets.0.into(), sets.1.into()),
            exercise.blocks.iter().map(|block| block.id()).collect::<Vec<_>>().join(" "),
        ]
    });
    let found = rows("6.4")
        .into_iter()
        .map(|row| [row[0], row[2], row[3], row[4], row[5], row[6], row[7], row[8]].map(str::to_owned));
    assert_eq!(found.collect::<Vec<_>>(), expected.collect::<Vec<_>>());
    let limits: Vec<&str> = rows("6.3").iter().map(|row| row[0]).collect();
    assert_eq!(limits, Block::ALL.map(|(_, id)| id));
}

/// Each list of exercises holds what a routine without end would be chosen from.
#[test]
fn every_list_of_exercises_is_a_row() {
    let day = |day, calm_days, blocks: &[Block]| Situation {
        day,
        calm_days,
        blocks: blocks.to_vec(),
        minutes: 600,
        factor: 100,
        ..Situation::default()
    };
    let lists = [
        day(9, 0, &[Block::LegPain, Block::Bones]),
        day(9, 0, &[Block::LegPain]),
        day(1, 0, &[Block::Bones]),
        day(9, 0, &[Block::Bones]),
        day(1, 0, &[]),
        day(9, 0, &[]),
        day(9, 9, &[]),
    ];
    let found = rows("6.5");
    assert_eq!(found.len(), lists.len());
    for (row, situation) in found.iter().zip(&lists) {
        let numbers = build(situation).into_iter().map(|item| item.part.number);
        let numbers = numbers.chain(left_out(situation).into_iter().map(|(number, _)| number));
        let ids: BTreeSet<&str> = numbers.filter_map(|n| Some(steps::exercise(n)?.id)).collect();
        assert_eq!(row[1].split(' ').collect::<BTreeSet<_>>(), ids, "{}", row[0]);
    }
}

/// Each self-check once, in order, with how it is measured, who leaves it out and what it adds; and how long it may last.
#[test]
fn every_self_check_is_a_row() {
    let exercise = |number: &u8| steps::exercise(*number).expect("an exercise").id;
    let expected = CHECKS.iter().map(|row| {
        let measure = match (row.measure, row.along) {
            (Measure::Hold { .. }, _) => "hold",
            (Measure::Angle { short_is_good: true }, Some(Along::FromUpright)) => "degrees short of straight",
            (Measure::Angle { short_is_good: false }, Some(Along::FromUpright)) => "degrees turned",
            (Measure::Angle { short_is_good: false }, Some(Along::FromLevel)) => "degrees raised",
            (Measure::YesNo, _) => "yes/no",
            (Measure::Reach, _) => "centimetres",
            (Measure::Count { .. }, _) => "count",
            (Measure::Angle { .. }, _) => "",
        };
        [
            row.id.to_owned(),
            measure.to_owned(),
            if row.sides { "both" } else { "" }.to_owned(),
            row.blocks.iter().map(|block| block.id()).collect::<Vec<_>>().join(" "),
            row.adds.iter().map(exercise).collect::<Vec<_>>().join(" "),
            named(content::self_checks::words(row.check).sources),
        ]
    });
    let found: Vec<_> = rows("7.2").into_iter().filter(|row| row.len() == 8).collect();
    let cells = found.iter().map(|row| [row[0], row[2], row[3], row[4], row[5], row[7]].map(str::to_owned));
    assert_eq!(cells.collect::<Vec<_>>(), expected.collect::<Vec<_>>());
    let rules = section("7.1").join(" ");
    // The published figures of a row name what the app names beside them.
    for (row, check) in found.iter().zip(&CHECKS) {
        let words = content::self_checks::words(check.check);
        let norms = words.norms.iter().flat_map(|norm| norm.sources);
        for id in norms.chain(words.noise.sources).map(|id| id.source().id) {
            assert!(
                source_ids(row[6]).chain(source_ids(&rules)).any(|named| named == id),
                "{}: {id}",
                row[0]
            );
        }
    }
}

/// The numbers of a bound as the page writes them, "2 h", "24 h, 14 days" or "7": in milliseconds where a unit says so,
/// and as they stand.
fn page_numbers(value: &str) -> (Vec<i64>, Vec<i64>) {
    let unit = |word: &str| match word.trim_end_matches(|letter: char| letter.is_ascii_punctuation()) {
        "s" => Some(1_000),
        "min" => Some(60_000),
        "h" => Some(3_600_000),
        "days" => Some(86_400_000),
        _ => None,
    };
    let one = |part: &str| {
        let mut words = part.split(' ');
        let number: i64 = words.next()?.parse().ok()?;
        Some((number * words.next().and_then(unit).unwrap_or(1), number))
    };
    value.split(", ").map_while(one).unzip()
}

/// The numbers of a constant as the code writes them: spans in milliseconds, all else as it is.
fn code_numbers(value: &str) -> Vec<i64> {
    let product = |text: &str| -> Option<i64> {
        text.split('*').map(|factor| factor.trim().replace('_', "").parse::<i64>().ok()).product()
    };
    let mut numbers = Vec::new();
    for (name, unit) in [("seconds", 1_000), ("minutes", 60_000), ("hours", 3_600_000)] {
        let call = format!("Span::{name}(");
        let inside = value.split(&call).skip(1).filter_map(|rest| rest.split(')').next());
        numbers.extend(inside.filter_map(product).map(|count| count * unit));
    }
    if value.contains("Span") {
        return numbers;
    }
    value.trim_matches(['[', ']', '(', ')']).split(',').filter_map(product).collect()
}

/// Every constant that the page names is one of the code, and has the value that stands behind its name.
#[test]
fn every_bound_has_the_value_of_the_code() {
    let mut known: BTreeMap<String, Vec<Vec<i64>>> = BTreeMap::new();
    for (_, text) in files("src/domain").into_iter().chain(files("src/app")) {
        for part in text.split("const ").skip(1) {
            let Some((name, rest)) = part.split_once(':') else { continue };
            let Some((_, value)) = rest.split_once(" =") else { continue };
            let value = value.split(';').next().unwrap_or_default().trim();
            known.entry(name.to_owned()).or_default().push(code_numbers(value));
        }
    }
    let text = PAGE.split_whitespace().collect::<Vec<_>>().join(" ");
    let is_constant = |name: &&str| {
        name.len() > 2 && name.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'_')
    };
    let mut checked = 0;
    for (place, name) in text.split('`').enumerate().skip(1).step_by(2).filter(|(_, name)| is_constant(name))
    {
        let behind = text.split('`').nth(place + 1).unwrap_or_default();
        let behind = behind.trim_start().trim_start_matches("| ").split(" |").next().unwrap_or_default();
        // A bare id of a rule or a caution is no constant.
        let Some(values) = known.get(name) else {
            assert!(RULES.iter().any(|rule| rule.id == name), "{name} is no constant");
            continue;
        };
        let (said, plain) = page_numbers(behind);
        if !said.is_empty() {
            let is_one = values.contains(&said) || values.contains(&plain);
            assert!(is_one, "{name}: {said:?} is none of {values:?}");
            checked += 1;
        }
    }
    assert!(checked > 45, "only {checked} bounds were compared");
}

/// Every source that the words, the comments of the rules or the page itself name is listed, as the app lists it.
#[test]
fn every_source_is_listed() {
    let listed = rows("10");
    let ids: BTreeSet<&str> = listed.iter().map(|row| row[0]).collect();
    assert_eq!(ids.len(), listed.len(), "a source stands twice");
    for source in content::sources::SOURCES {
        let row = listed.iter().find(|row| row[0] == source.id).expect(source.id);
        let seen = match source.seen {
            Seen::Page => "page",
            Seen::Abstract => "abstract",
            Seen::Copy => "copy",
        };
        assert_eq!(row[1..], [source.publisher, source.title, source.address, seen], "{}", source.id);
    }
    let comments: Vec<String> = files("src/domain")
        .into_iter()
        .flat_map(|(_, text)| text.lines().map(|line| comment(line).to_owned()).collect::<Vec<_>>())
        .collect();
    let mut count = 0;
    for text in comments.iter().map(String::as_str).chain(PAGE.lines()) {
        for id in source_ids(text) {
            assert!(ids.contains(id), "{id} is not listed: {text}");
            count += 1;
        }
    }
    assert!(count > 300, "only {count}");
}

/// Wherever the code, or a worked story, refers to a section, it exists.
#[test]
fn every_section_referred_to_exists() {
    let sections = sections();
    let mut texts = vec![("the stories".to_owned(), STORIES.to_owned())];
    for folder in ["src", "tests/native", "examples"] {
        texts.extend(files(folder).into_iter().map(|(path, text)| (path.display().to_string(), text)));
    }
    let mut found = 0;
    for (place, text) in &texts {
        for behind in text.split(NAME).skip(1) {
            let number = behind.trim_start_matches('`').trim_start();
            let number: String =
                number.chars().take_while(|letter| letter.is_ascii_digit() || *letter == '.').collect();
            let number = number.trim_end_matches('.');
            if !number.is_empty() {
                assert!(sections.contains(number), "{place} refers to {number}");
                found += 1;
            }
        }
    }
    assert!(found > 230, "only {found} references");
}
