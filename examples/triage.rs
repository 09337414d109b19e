//! The danger check on the command line: the same rules and words as the app's.
//!
//! ```text
//! echo '{"A1": 34, "B1": "no"}' | cargo run --example triage
//! cargo run --example triage answers.json
//! cargo run --example triage -- --list
//! ```
//!
//! Answers are one JSON object. Keys are question ids; yes-or-no questions take "yes", "no" or "unsure" (B4 also
//! "skip"), numbers a whole number, pick-one questions a value, tick lists an array of values or the values joined
//! by "+", `[]` for none of them. `--list` prints every question with its values, the heading it stands under and whom it
//! is asked of; a row that takes no answer says so. Answers to questions that are not asked of this person are accepted and
//! do not count.
//!
//! The status is 0 whatever the verdict, and 2 with one sentence when the answers cannot be read, or a question is answered
//! twice.

use std::fmt;
use std::io::{Read, Write};
use std::process::ExitCode;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::{Value, json};

use unclench::content;
use unclench::domain::check::answers::{Answer, Answers};
use unclench::domain::check::assess::assess;
use unclench::domain::check::question::{Condition, Kind, Q, QUESTIONS, Question, Turn};
use unclench::domain::check::screens::{Ask, SCREENS};
use unclench::domain::check::verdict::{RECHECKS, Verdict};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let printed = match arguments.as_slice() {
        [flag] if flag == "--list" => print(&list()),
        [] | [_] => read(arguments.first()).and_then(|text| judge(&text)).and_then(|outcome| print(&outcome)),
        _ => Err("Give one file of answers, or none to read them from the standard input.".to_owned()),
    };
    match printed {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::from(2)
        }
    }
}

fn print(value: &Value) -> Result<(), String> {
    writeln!(std::io::stdout(), "{value:#}").map_err(|error| format!("Can't print the outcome: {error}."))
}

fn read(file: Option<&String>) -> Result<String, String> {
    match file {
        Some(path) => std::fs::read_to_string(path).map_err(|error| format!("Can't read {path}: {error}.")),
        None => {
            let mut text = String::new();
            let read = std::io::stdin().read_to_string(&mut text);
            read.map(|_| text).map_err(|error| format!("Can't read the standard input: {error}."))
        }
    }
}

/// The pairs of a JSON object in their order, so that a key given twice is seen.
struct Pairs(Vec<(String, Value)>);

impl<'de> Deserialize<'de> for Pairs {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Pairs, D::Error> {
        struct Object;
        impl<'de> Visitor<'de> for Object {
            type Value = Pairs;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("one JSON object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Pairs, A::Error> {
                let mut pairs = Vec::new();
                while let Some(pair) = map.next_entry()? {
                    pairs.push(pair);
                }
                Ok(Pairs(pairs))
            }
        }
        deserializer.deserialize_map(Object)
    }
}

/// The most characters of the input that an error repeats.
const MOST_REPEATED: usize = 40;

/// The beginning of what was given, for an error.
fn given_as(text: &str) -> String {
    let short: String = text.chars().take(MOST_REPEATED).collect();
    let cut = if short.len() < text.len() { "..." } else { "" };
    format!("{short:?}{cut}")
}

fn judge(text: &str) -> Result<Value, String> {
    let Pairs(given) = serde_json::from_str(text)
        .map_err(|_| "The answers have to be one JSON object such as {\"A1\": 34}.".to_owned())?;
    let mut answers = Answers::new();
    for (id, value) in &given {
        let q = Q::from_id(id)
            .ok_or_else(|| format!("There is no question {}; --list prints them all.", given_as(id)))?;
        if given.iter().filter(|(other, _)| other == id).count() > 1 {
            return Err(format!("{id} is answered twice."));
        }
        let answer = answer(q, value).ok_or_else(|| {
            format!("{} is no answer to {id}; --list prints what it accepts.", given_as(&value.to_string()))
        })?;
        answers.set(q, answer);
    }
    let assessment = assess(&answers);
    let reason = |id: &&'static str| {
        let words = content::check::reason(id);
        let evidence = words.iter().flat_map(|words| words.sources).map(|id| id.source().id);
        let text = words.map(|words| words.text.you);
        json!({ "id": id, "text": text, "evidence": evidence.collect::<Vec<_>>() })
    };
    let stays_home = assessment.verdict.is_some_and(|verdict| verdict <= Verdict::Soon);
    Ok(json!({
        "verdict": assessment.verdict.map(Verdict::id),
        "missing": assessment.missing.iter().map(|q| q.id()).collect::<Vec<_>>(),
        "reasons": assessment.reasons.iter().map(reason).collect::<Vec<_>>(),
        "recheck": stays_home.then(|| json!({ "hours": RECHECKS[0].whole_minutes() / 60 })),
    }))
}

fn answer(q: Q, value: &Value) -> Option<Answer> {
    match (value, q.question().kind) {
        (Value::Number(number), Kind::Number { .. }) => Answer::parse(q, &number.to_string()),
        (_, Kind::Number { .. }) => None,
        (Value::String(text), Kind::Many(_)) if text.is_empty() => Some(Answer::NONE),
        (Value::String(text), Kind::Many(_)) => values(q, text.split('+').map(Some)),
        (Value::Array(items), Kind::Many(_)) => values(q, items.iter().map(Value::as_str)),
        (Value::String(text), _) => Answer::parse(q, text),
        _ => None,
    }
}

/// Each part has to be one value by itself, so that a slip of the pen is never read as "none of them".
fn values<'a>(q: Q, parts: impl Iterator<Item = Option<&'a str>>) -> Option<Answer> {
    let parts: Vec<&str> = parts.collect::<Option<_>>()?;
    let whole = parts.iter().all(|part| choices(q.question()).contains(part));
    whole.then(|| Answer::parse(q, &parts.join("+"))).flatten()
}

/// Every question; and the one rule of `docs/clinical.md` 2.3 that follows from others and takes no answer.
fn list() -> Value {
    let follows = json!({
        "id": "A3c",
        "type": "-",
        "heading": "",
        "text": content::check::reason("A3c").map(|reason| reason.text.you),
        "takes_answer": false,
        "choices": [],
        "asked_if": "never; it follows from A3d",
    });
    QUESTIONS.iter().map(listed).chain([follows]).collect()
}

fn listed(question: &Question) -> Value {
    let kind = match question.kind {
        Kind::YesNo => "YN",
        Kind::YesNoSkip => "YN/skip",
        Kind::Number { .. } => "NUM",
        Kind::One(_) => "ONE",
        Kind::Many(_) => "MULTI",
    };
    let mut listed = json!({
        "id": question.id,
        "type": kind,
        "heading": heading(question.q),
        "text": content::check::question(question.q).you,
        "takes_answer": true,
        "choices": choices(question),
        "asked_if": asked_if(question),
    });
    if let Kind::Number { min, max } = question.kind {
        listed["range"] = json!([min, max]);
    }
    listed
}

/// The heading of the screen it stands on; its own text where it stands alone, and for what is asked on the verdict.
fn heading(q: Q) -> &'static str {
    let on = SCREENS.iter().find(|screen| screen.questions().contains(&q));
    match on.map(|screen| screen.ask) {
        Some(Ask::Rows(_)) => on.map_or("", |screen| content::check::screens::screen(screen.id).0.you),
        Some(Ask::One(_)) | None => content::check::question(q).you,
    }
}

fn choices(question: &Question) -> Vec<&'static str> {
    match question.kind {
        Kind::YesNo => vec!["yes", "no", "unsure"],
        Kind::YesNoSkip => vec!["yes", "no", "unsure", "skip"],
        Kind::Number { .. } => Vec::new(),
        Kind::One(values) => values.to_vec(),
        Kind::Many(values) => values.iter().copied().chain(["unsure"]).collect(),
    }
}

fn asked_if(question: &Question) -> String {
    let words = words(question.asked_if);
    match question.turn {
        Turn::InFlow => words,
        Turn::OnRequest | Turn::Later => format!("{words}; never required"),
    }
}

/// A condition as a person would say it.
fn words(condition: Condition) -> String {
    let list = |q: Q| matches!(q.question().kind, Kind::Many(_));
    match condition {
        Condition::Always => "always".to_owned(),
        Condition::Yes(q) if list(q) => format!("{} has a value or is not sure", q.id()),
        Condition::Yes(q) => format!("{} is yes or not sure", q.id()),
        Condition::PlainYes(q) => format!("{} is yes", q.id()),
        Condition::PlainNo(q) if list(q) => format!("{} has no value", q.id()),
        Condition::PlainNo(q) => format!("{} is no", q.id()),
        Condition::Skipped(q) => format!("{} is skipped", q.id()),
        Condition::Is(q, value) => format!("{} is {value}", q.id()),
        Condition::Unsure(q) => format!("{} is not sure", q.id()),
        Condition::Ticked(q, value) => format!("{} has {value}", q.id()),
        Condition::Under(q, bound) => format!("{} is under {bound}", number(q)),
        Condition::From(q, bound) => format!("{} is {bound} or more", number(q)),
        Condition::Not(Condition::Under(q, bound)) => format!("{} is not under {bound}", number(*q)),
        Condition::Not(Condition::From(q, bound)) => format!("{} is not {bound} or more", number(*q)),
        Condition::Not(part) => format!("not ({})", words(*part)),
        Condition::All(parts) => joined(parts, " and "),
        Condition::Any(parts) => joined(parts, " or "),
        Condition::AtLeast(count, parts) => format!("at least {count} of: {}", joined(parts, "; ")),
    }
}

fn number(q: Q) -> &'static str {
    if q == Q::A1 { "age" } else { q.id() }
}

fn joined(parts: &[Condition], with: &str) -> String {
    let part = |part: &Condition| match part {
        Condition::All(_) | Condition::Any(_) | Condition::AtLeast(..) => format!("({})", words(*part)),
        _ => words(*part),
    };
    parts.iter().map(part).collect::<Vec<_>>().join(with)
}
