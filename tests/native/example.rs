//! The danger check on the command line, run as a person would run it.

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::OnceLock;

use serde_json::{Value, json};
use unclench::domain::check::answers::Answer;
use unclench::domain::check::question::QUESTIONS;

use crate::person::{completed, said};

/// The program, built by the same cargo into the same folder as these tests. Built at most once, and only where it
/// is not fresh, so that running the tests alone never meets an old one.
fn program() -> &'static PathBuf {
    static PROGRAM: OnceLock<PathBuf> = OnceLock::new();
    PROGRAM.get_or_init(|| {
        let tests = std::env::current_exe().expect("a path");
        let profile = tests.ancestors().nth(2).expect("target/<profile>/deps/<test>");
        let target = profile.parent().expect("target/<profile>");
        let mut build = Command::new(env!("CARGO"));
        build.args(["build", "--quiet", "--example", "triage", "--target-dir"]).arg(target);
        if profile.ends_with("release") {
            build.arg("--release");
        }
        let status = build.current_dir(env!("CARGO_MANIFEST_DIR")).status().expect("cargo runs");
        assert!(status.success(), "the example does not build");
        profile.join("examples").join(format!("triage{}", std::env::consts::EXE_SUFFIX))
    })
}

/// The status, what was printed as JSON, and what was complained.
fn run(arguments: &[&str], input: &str) -> (i32, Value, String) {
    let mut child = Command::new(program())
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the example runs");
    // It may end without reading, as with --list.
    let _ = child.stdin.take().expect("piped").write_all(input.as_bytes());
    let output = child.wait_with_output().expect("it ends");
    let printed = String::from_utf8(output.stdout).expect("text");
    let json = if printed.is_empty() {
        Value::Null
    } else {
        serde_json::from_str(&printed).expect("one JSON value")
    };
    (output.status.code().expect("a status"), json, String::from_utf8(output.stderr).expect("text"))
}

fn judged(input: &Value) -> Value {
    let (status, outcome, complaint) = run(&[], &input.to_string());
    assert_eq!((status, complaint.as_str()), (0, ""), "{input}");
    outcome
}

/// Harmless answers to everything asked of a person of 34, with these in their place.
fn clean_but(line: &str) -> Value {
    let answers = completed(said(line));
    let pairs = answers.iter().map(|(q, answer)| {
        let text = answer.print(q);
        let is_number = matches!(answer, Answer::Number(_));
        let value = if is_number { json!(text.parse::<u16>().expect("a number")) } else { json!(text) };
        (q.id().to_owned(), value)
    });
    Value::Object(pairs.collect())
}

fn ids(list: &Value) -> Vec<&str> {
    list.as_array().expect("a list").iter().map(|item| item["id"].as_str().expect("an id")).collect()
}

#[test]
fn an_unfinished_check_lists_what_is_missing() {
    let outcome = judged(&json!({"A1": 34}));
    assert_eq!(outcome["verdict"], Value::Null);
    assert_eq!(outcome["recheck"], Value::Null);
    let missing: Vec<&str> =
        outcome["missing"].as_array().expect("a list").iter().filter_map(Value::as_str).collect();
    assert_eq!(missing[..4], ["B1", "B2", "B3", "B4"]);
    assert!(missing.contains(&"C10") && !missing.contains(&"A1") && !missing.contains(&"A1a"));
    assert!(judged(&json!({}))["missing"].as_array().expect("a list").iter().any(|id| id == "A1"));
}

#[test]
fn verdicts_as_printed() {
    let rows = [
        ("", "SELF-CARE", vec!["clean"], json!({"hours": 24})),
        ("C7", "SOON", vec!["C7"], json!({"hours": 24})),
        ("C1", "URGENT", vec!["C1"], Value::Null),
        ("B1", "EMERGENCY", vec!["B1"], Value::Null),
        ("C2", "URGENT", vec!["C2"], Value::Null),
        ("A1=45 B9 D4 A2=tummy", "EMERGENCY", vec!["B9", "A2-elsewhere"], Value::Null),
        ("A1=30 B9 D4 C15", "EMERGENCY", vec!["C15-faint", "C15", "D4"], Value::Null),
        ("A1=12 C2", "URGENT", vec!["C2", "A1-child"], Value::Null),
        ("D1 D1a C7", "SOON", vec!["C7", "D1-easing"], json!({"hours": 24})),
        ("A1=70 A1d", "URGENT", vec!["A1-70-sudden"], Value::Null),
        ("B4=skip", "SELF-CARE", vec!["B4-skipped", "clean"], json!({"hours": 24})),
    ];
    for (line, verdict, reasons, recheck) in rows {
        let outcome = judged(&clean_but(line));
        assert_eq!(outcome["verdict"], verdict, "{line}");
        assert_eq!(outcome["missing"], json!([]), "{line}");
        assert_eq!(ids(&outcome["reasons"]), reasons, "{line}");
        assert_eq!(outcome["recheck"], recheck, "{line}");
        let first = &outcome["reasons"][0];
        assert!(!first["text"].as_str().expect("words").is_empty() && first["evidence"].is_array(), "{line}");
    }
}

#[test]
fn one_yes_of_group_b_is_an_emergency() {
    for question in QUESTIONS.iter().filter(|q| q.id.starts_with('B') && q.id[1..].parse::<u8>().is_ok()) {
        for (answer, extra) in [("yes", "A1=34"), ("unsure", "A1=34")] {
            let mut input = clean_but(extra);
            input[question.id] = json!(answer);
            let outcome = judged(&input);
            assert_eq!(outcome["verdict"], "EMERGENCY", "{} {answer}", question.id);
            assert_eq!(ids(&outcome["reasons"])[0], question.id, "{}", question.id);
        }
    }
}

#[test]
fn lists_can_be_written_in_two_ways_and_what_is_not_asked_is_ignored() {
    let mut input = clean_but("");
    for (value, verdict) in [
        (json!(["statin", "steroid"]), "SOON"),
        (json!("statin+steroid"), "SOON"),
        (json!(["unsure"]), "SOON"),
        (json!([]), "SELF-CARE"),
        (json!(""), "SELF-CARE"),
    ] {
        input["C20"] = value.clone();
        assert_eq!(judged(&input)["verdict"], verdict, "{value}");
    }
    input["A3a"] = json!(["baby_less"]);
    input["A1a"] = json!("stand");
    assert_eq!(judged(&input)["verdict"], "SELF-CARE");
}

#[test]
fn what_can_t_be_read_is_refused_in_one_sentence() {
    let rows = [
        r#"{"zz":1}"#,
        r#"{"a1":34}"#,
        r#"{"A1":"34"}"#,
        r#"{"A1":34.5}"#,
        r#"{"A1":-1}"#,
        r#"{"A1":121}"#,
        r#"{"A1":99999999999999999999}"#,
        r#"{"B1":true}"#,
        r#"{"B1":"maybe"}"#,
        r#"{"B1":"skip"}"#,
        r#"{"B1":null}"#,
        r#"{"A2":"unsure"}"#,
        r#"{"A2":["low"]}"#,
        r#"{"C20":"statin+"}"#,
        r#"{"C20":["statin","fire"]}"#,
        r#"{"C20":["statin+steroid"]}"#,
        r#"{"C20":[""]}"#,
        r#"{"C20":[1]}"#,
        r#"{"C20":"no"}"#,
        r#"{"B1":"no","B1":"yes"}"#,
        r#"{"A1":34,"B2":"no","A1":34}"#,
        r#"{"E1":"3"}"#,
        r#"{"E1":-1}"#,
        r#"{"E1":3651}"#,
        r#"{"E2":100}"#,
        r#"{"D2a":"young"}"#,
        r#"{"A1e":"skip"}"#,
        r#"[]"#,
        r#"34"#,
        r#""#,
        r#"{"A1":34"#,
        r#"{"A1":34} {}"#,
    ];
    for input in rows {
        let (status, printed, complaint) = run(&[], input);
        assert_eq!((status, printed), (2, Value::Null), "{input}");
        assert!(complaint.ends_with(".\n") && complaint.lines().count() == 1, "{input}: {complaint}");
    }
    // However long the input, an error repeats little of it.
    let long = "x".repeat(5_000);
    for input in
        [format!(r#"{{"{long}":1}}"#), format!(r#"{{"A2":"{long}"}}"#), format!(r#"{{"C20":["{long}"]}}"#)]
    {
        let (status, _, complaint) = run(&[], &input);
        assert_eq!(status, 2);
        assert!(complaint.matches('x').count() <= 80 && complaint.len() < 160, "{complaint}");
    }
    for arguments in [&["no/such/file.json"][..], &["a.json", "b.json"][..]] {
        let (status, printed, complaint) = run(arguments, "");
        assert_eq!((status, printed), (2, Value::Null), "{arguments:?}");
        assert!(complaint.ends_with(".\n") && complaint.lines().count() == 1, "{complaint}");
    }
}

#[test]
fn answers_can_stand_in_a_file() {
    let path = std::env::temp_dir().join(format!("unclench-answers-{}.json", std::process::id()));
    std::fs::write(&path, clean_but("C1").to_string()).expect("a file");
    let (status, outcome, _) = run(&[path.to_str().expect("a path")], "");
    std::fs::remove_file(&path).expect("it was there");
    assert_eq!((status, &outcome["verdict"]), (0, &json!("URGENT")));
}

#[test]
fn the_list_has_every_question() {
    let (status, list, _) = run(&["--list"], "");
    assert_eq!(status, 0);
    // A3c takes no answer: it follows from others.
    let expected: Vec<&str> = QUESTIONS.iter().map(|question| question.id).chain(["A3c"]).collect();
    assert_eq!(ids(&list), expected);
    let group = |letter: char, count: usize| (1..=count).map(move |n| format!("{letter}{n}"));
    let mut rows_of_the_page = [('A', 3), ('B', 11), ('C', 16), ('D', 5), ('E', 3)]
        .into_iter()
        .flat_map(|(letter, n)| group(letter, n));
    assert!(rows_of_the_page.all(|id| expected.contains(&id.as_str())));
    let second = ["B14", "B16", "B17", "B18", "B20", "C18", "C19", "C20", "C21", "K4"];
    assert!(second.iter().all(|id| expected.contains(id)));
    assert!(["A3a", "A3b", "A3c"].iter().all(|id| expected.contains(id)));
    let row = |id: &str| {
        list.as_array().expect("a list").iter().find(|row| row["id"] == id).expect("listed").clone()
    };
    let rows = [
        ("B1", "YN", json!(["yes", "no", "unsure"]), "always"),
        ("B4", "YN/skip", json!(["yes", "no", "unsure", "skip"]), "always"),
        ("A1", "NUM", json!([]), "always"),
        ("B6a", "YN", json!(["yes", "no", "unsure"]), "B6 is yes or not sure or C13 is yes or not sure"),
        ("A1c", "YN", json!(["yes", "no", "unsure"]), "age is 65 or more"),
        ("A2", "ONE", json!(["low", "upper", "neck", "tummy", "other"]), "always"),
        ("E3", "YN", json!(["yes", "no", "unsure"]), "age is not under 16"),
        (
            "A3b",
            "MULTI",
            json!(["one_sided", "bleeding", "toilet_pain", "light_headed", "unsure"]),
            "A3d is pregnant or A3d is maybe",
        ),
    ];
    for (id, kind, choices, asked_if) in rows {
        let row = row(id);
        assert_eq!(
            (&row["type"], &row["choices"], &row["asked_if"]),
            (&json!(kind), &choices, &json!(asked_if)),
            "{id}"
        );
        assert!(!row["text"].as_str().expect("words").is_empty());
    }
    assert_eq!(row("A1")["range"], json!([0, 120]));
    // The heading a row stands under; and a row that takes no answer says so.
    assert_eq!(row("B6")["heading"], row("B5")["heading"]);
    assert_ne!(row("B6")["heading"], row("B8")["heading"]);
    for listed in list.as_array().expect("a list") {
        let id = listed["id"].as_str().expect("an id");
        assert_eq!(listed["takes_answer"], json!(id != "A3c"), "{id}");
        assert!(id == "A3c" || !listed["heading"].as_str().expect("a heading").is_empty(), "{id}");
    }
}
