//! The worked stories of `tests/fixtures/vignettes.json` against the rules: `cargo xtask vignettes`.
//!
//! Prints what published audits of symptom checkers print: a table of expected against found verdicts, accuracy by level,
//! safety (not under-triaged) and over-triage, each with its counts. Then how many cards, taps and words lie between the first
//! screen and the verdict, and which rules no story needs. The status is 1 when any of that is not as it has to be. The expected verdicts were written from the sources
//! (`docs/clinical.md` 10) before the rules were run on them; `git log` of the file shows when one changed since.

use std::process::ExitCode;

use serde::Deserialize;
use serde_json::{Map, Value};

use unclench::content;
use unclench::domain::check::answers::{Answer, Answers};
use unclench::domain::check::assess::{assess, assess_by};
use unclench::domain::check::question::{Kind, Q};
use unclench::domain::check::rules::{RULES, Rule};
use unclench::domain::check::screens::{self, Ask, Next, Part, SCREENS};
use unclench::domain::check::verdict::Verdict;

/// Ordinary spasms judged more pressing than expected, in percent, at most.
const OVER_TRIAGE: usize = 3;
const LEAST_STORIES: usize = 238;
const LEAST_ORDINARY: usize = 49;

#[derive(Deserialize)]
struct Story {
    id: String,
    ordinary: bool,
    story: String,
    answers: Map<String, Value>,
    expected: String,
    source: String,
}

struct Judged {
    story: Story,
    expected: Verdict,
    found: Verdict,
    answers: Answers,
    reasons: Vec<&'static str>,
    way: Way,
}

/// What lies between the first screen and the verdict.
struct Way {
    /// Cards; what asks about the person is one that unfolds.
    cards: usize,
    /// Taps, the one on the first screen and typed digits counted.
    taps: usize,
    /// Words of headings, rows and answers to pick.
    words: usize,
}

fn main() -> ExitCode {
    match run() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::from(2)
        }
    }
}

fn run() -> Result<bool, String> {
    let stories: Vec<Story> = serde_json::from_str(include_str!("../tests/fixtures/vignettes.json"))
        .map_err(|error| format!("The stories can't be read: {error}."))?;
    let judged: Vec<Judged> = stories.into_iter().map(judge).collect::<Result<_, _>>()?;
    table(&judged);
    let under: Vec<&Judged> = judged.iter().filter(|one| one.found < one.expected).collect();
    let over: Vec<&Judged> = judged.iter().filter(|one| one.found > one.expected).collect();
    for one in under.iter().chain(&over) {
        let Judged { story, expected, found, reasons, .. } = one;
        println!("{}: expected {}, found {} by {reasons:?}", story.id, expected.id(), found.id());
        println!("    {} ({})", story.story, story.source);
    }
    let ordinary: Vec<&Judged> = judged.iter().filter(|one| one.story.ordinary).collect();
    let too_much = ordinary.iter().filter(|one| one.found > one.expected).count();
    let unused: Vec<&str> = RULES
        .iter()
        .map(|rule| rule.id)
        .filter(|id| !judged.iter().any(|one| one.reasons.contains(id)))
        .collect();
    accuracy(&judged);
    println!("under-triaged: {} of {}", under.len(), judged.len());
    println!("over-triaged: {too_much} of {} ordinary spasms", ordinary.len());
    println!("over-triaged: {} of all {}", over.len(), judged.len());
    for (name, stories) in [("an ordinary spasm", &ordinary), ("any story", &judged.iter().collect())] {
        spread(&format!("cards to the verdict, {name}"), stories, |way| way.cards);
        spread(&format!("taps to the verdict, {name}"), stories, |way| way.taps);
        spread(&format!("words to the verdict, {name}"), stories, |way| way.words);
    }
    println!("rules that no story needs: {} of {} {unused:?}", unused.len(), RULES.len());
    mutations(&judged);
    let enough = judged.len() >= LEAST_STORIES && ordinary.len() >= LEAST_ORDINARY;
    Ok(enough && under.is_empty() && unused.is_empty() && too_much * 100 <= ordinary.len() * OVER_TRIAGE)
}

/// The median and the worst of a measure.
fn spread(name: &str, stories: &Vec<&Judged>, of: impl Fn(&Way) -> usize) {
    let mut found: Vec<usize> = stories.iter().map(|one| of(&one.way)).collect();
    found.sort_unstable();
    let median = found.get(found.len() / 2).copied().unwrap_or_default();
    println!("{name}: median {median}, worst {}", found.last().copied().unwrap_or_default());
}

/// The share of stories judged as expected by level, and of those judged no less pressing, with counts.
fn accuracy(judged: &[Judged]) {
    let share = |name: &str, count: usize, of: usize| {
        let percent = if of == 0 { 0.0 } else { 100.0 * count as f64 / of as f64 };
        println!("{name:<22}{count:>4} of {of:>4} {percent:>6.1} %");
    };
    for level in Verdict::ALL.into_iter().rev() {
        let of = || judged.iter().filter(|one| one.expected == level);
        share(
            &format!("accuracy {}", level.id()),
            of().filter(|one| one.found == level).count(),
            of().count(),
        );
    }
    let count = |test: &dyn Fn(&Judged) -> bool| judged.iter().filter(|one| test(one)).count();
    share("accuracy", count(&|one| one.found == one.expected), judged.len());
    share("safety", count(&|one| one.found >= one.expected), judged.len());
}

/// Takes every rule out of the table, one at a time, and counts what the stories notice. That each is noticed by some
/// verdict is proven on smaller answers in `tests/native/triage.rs`.
fn mutations(judged: &[Judged]) {
    let (mut by_verdict, mut by_reasons) = (0, 0);
    for left_out in RULES {
        let others: Vec<Rule> = RULES.iter().filter(|rule| rule.id != left_out.id).copied().collect();
        let found = |one: &Judged| assess_by(&others, &one.answers);
        by_verdict += usize::from(judged.iter().any(|one| found(one).verdict != Some(one.found)));
        by_reasons += usize::from(judged.iter().any(|one| found(one).reasons != one.reasons));
    }
    println!(
        "rules taken out one at a time: {} of {} change a story's verdict or reasons, {by_verdict} a verdict",
        by_reasons,
        RULES.len()
    );
}

fn judge(story: Story) -> Result<Judged, String> {
    let mut told = Answers::new();
    for (id, value) in &story.answers {
        let answer = Q::from_id(id).and_then(|q| Some((q, answer(q, value)?)));
        let (q, answer) = answer.ok_or_else(|| format!("{}: {id} does not take {value}.", story.id))?;
        told.set(q, answer);
    }
    let expected = Verdict::from_id(&story.expected)
        .ok_or_else(|| format!("{}: {} is no verdict.", story.id, story.expected))?;
    let complete = completed(told);
    let assessment = assess(&complete);
    let found = assessment.verdict.ok_or_else(|| format!("{}: no verdict.", story.id))?;
    let way = way(&complete);
    Ok(Judged { way, expected, found, reasons: assessment.reasons, answers: complete, story })
}

/// Everything a story does not mention is harmless.
fn completed(mut answers: Answers) -> Answers {
    while let Some(q) = answers.missing().first().copied() {
        let harmless = match q.question().kind {
            Kind::One(_) => Answer::One(0),
            _ => screens::unticked(q),
        };
        answers.set(q, harmless);
    }
    answers
}

fn answer(q: Q, value: &Value) -> Option<Answer> {
    let text = match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        Value::Array(items) => items.iter().map(Value::as_str).collect::<Option<Vec<_>>>()?.join("+"),
        _ => return None,
    };
    Answer::parse(q, &text)
}

/// What someone with these answers passes before the verdict.
fn way(all: &Answers) -> Way {
    let mut answers = Answers::new();
    let (mut cards, mut taps, mut words) = (Vec::new(), 1, 0);
    while let Next::Screen(place) = screens::next(&answers) {
        let screen = &SCREENS[place];
        cards.push(if screen.part() == Part::Person { "person" } else { screen.id });
        let open = screens::open_on(screen, &answers);
        let heading = content::check::screens::screen(screen.id).0;
        words += count(heading.you);
        let mut ticked = 0;
        for q in &open {
            words += count(content::check::question(*q).you);
            let values = q.question().values().iter();
            words += values
                .map(|value| count(content::check::value(*q, value).unwrap_or_default().you))
                .sum::<usize>();
            let given = all.given(*q).unwrap_or_else(|| screens::unticked(*q));
            ticked += usize::from(given != screens::unticked(*q));
            // A row that is ticked and stands for a number is asked further on a screen of its own.
            let is_row = matches!(screen.ask, Ask::Rows(_));
            if !(is_row && screens::ticked(*q).is_none() && given != screens::unticked(*q)) {
                answers.set(*q, given);
            }
            // Digits go on by themselves at two.
            taps += match (screen.ask, given) {
                (Ask::One(_), Answer::Number(n)) => {
                    n.to_string().len() + usize::from(!(13..100).contains(&n))
                }
                (Ask::One(_), Answer::Many { set, .. }) => set.count_ones() as usize + 1,
                (Ask::One(_), _) => 1,
                (Ask::Rows(_), _) => 0,
            };
        }
        // "No", or "Yes", the rows, and "Continue".
        if matches!(screen.ask, Ask::Rows(_)) {
            taps += if ticked == 0 { 1 } else { ticked + 2 };
        }
    }
    cards.dedup();
    Way { cards: cards.len(), taps, words }
}

fn count(text: &str) -> usize {
    text.split_whitespace().count()
}

fn table(judged: &[Judged]) {
    let verdicts: Vec<Verdict> = Verdict::ALL.into_iter().rev().collect();
    println!(
        "{:<22}{}",
        "expected \\ found",
        verdicts.iter().map(|v| format!("{:>11}", v.id())).collect::<String>()
    );
    for expected in &verdicts {
        let count = |found: &Verdict| {
            judged.iter().filter(|one| one.expected == *expected && one.found == *found).count()
        };
        let cells: String = verdicts.iter().map(|found| format!("{:>11}", count(found))).collect();
        println!("{:<22}{cells}", expected.id());
    }
}
