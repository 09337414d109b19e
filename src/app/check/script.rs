//! What to say on the phone: what is wrong, for an ambulance where, what led to the verdict, worst first, how old, and what
//! else a call handler asks. Pure.

use crate::app::model::check::State;
use crate::app::model::known::Known;
use crate::content::check::Beside;
use crate::content::{self, Text, Whom};
use crate::domain::check::answers::{Answer, Answers};
use crate::domain::check::assess;
use crate::domain::check::question::{MAY_BE_PREGNANT, Q};
use crate::domain::check::rules::rule_of;
use crate::domain::check::verdict::Verdict;
use crate::domain::journal::episode::DatedCheck;

/// Whether the saved address is read out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Address {
    /// On the phone, to whoever sends help.
    Told,
    /// In what is handed to other apps.
    LeftOut,
}

/// The place of the line that says where, among the lines for an ambulance.
pub const PLACE_LINE: usize = 1;

/// What to say, line by line.
pub fn script(state: &State, known: &Known, dated: &DatedCheck, whom: Whom, address: Address) -> Vec<Text> {
    let verdict = dated.check.verdict;
    let answers = answers(state, known, dated);
    let opening = Text::from(content::check::call::opening(whom, verdict));
    let age = Text::from(content::check::call::age(whom, age(state, known, dated)));
    let reasons = told(dated, &answers);
    let signs = signs(&reasons, &answers, whom);
    let known_too = known_too(&reasons, &answers).map(|said| content::check::beside(said).about(whom));
    let mut lines = if verdict == Verdict::Emergency {
        let saved = known.history.address.as_deref().filter(|_| address == Address::Told);
        let place = content::check::call::place(whom, saved);
        [opening, place].into_iter().chain(signs).chain([age]).collect()
    } else {
        [opening, age].into_iter().chain(signs).collect::<Vec<Text>>()
    };
    lines.extend(known_too);
    lines
}

/// What was answered in this check while its session lives; else what is known of the person.
fn answers(state: &State, known: &Known, dated: &DatedCheck) -> Answers {
    let session = state.session_of_shown(known);
    // A check begun anew says nothing of the one before.
    let same = session.filter(|session| state.other.is_some() || session.concluded == Some(dated.at));
    match same {
        Some(session) => session.answers.clone(),
        None if state.other.is_some() => Answers::new(),
        None => known.history.known_answers(dated.at),
    }
}

fn age(state: &State, known: &Known, dated: &DatedCheck) -> Option<u16> {
    if state.other.is_none() {
        return known.history.age(dated.at);
    }
    match state.session.as_ref()?.answers.given(Q::A1) {
        Some(Answer::Number(age)) => Some(age),
        _ => None,
    }
}

/// The reasons that are told. An emergency ends the questions, so a lesser reason may stand only because its follow-up was
/// never asked: nobody is told more than was answered.
fn told<'a>(dated: &'a DatedCheck, answers: &Answers) -> Vec<&'a str> {
    let reasons = dated.check.reasons.iter().map(String::as_str);
    let stands = |id: &&str| {
        let lesser = rule_of(id).is_some_and(|rule| rule.verdict < dated.check.verdict);
        dated.check.verdict < Verdict::Emergency || !lesser || assess::is_certain(id, answers)
    };
    reasons.filter(stands).collect()
}

/// Signs of the heart, the lungs and fainting: what is asked of one is asked of all.
const FAINTISH: [&str; 3] = ["B8", "B9", "B10"];

/// A sentence for each reason, worst first, with what was said of it; none twice.
fn signs(reasons: &[&str], answers: &Answers, whom: Whom) -> Vec<Text> {
    let last_faintish = reasons.iter().rfind(|id| FAINTISH.contains(id));
    let said = |said: Beside| content::check::beside(said).about(whom);
    let mut lines: Vec<Text> = Vec::new();
    let mut add = |line: Text| {
        if !line.is_empty() && !lines.contains(&line) {
            lines.push(line);
        }
    };
    for id in reasons {
        let unsure = |line: Text| match is_unsure(id, answers) {
            true => content::check::call::not_sure(whom, &line).into(),
            false => line,
        };
        match instead(id, answers) {
            Some(better) => better.into_iter().map(said).map(unsure).for_each(&mut add),
            None => {
                let line = content::check::line(id).map(|line| line.about(whom)).unwrap_or_default();
                if !line.is_empty() {
                    add(unsure(line));
                }
            }
        }
        let with_it = if *id == "B6" {
            &WITH_WEAKNESS[..]
        } else if Some(id) == last_faintish {
            &WITH_FAINTNESS[..]
        } else {
            &[]
        };
        for (q, beside) in with_it {
            match answers.given(*q) {
                Some(Answer::Yes) => add(said(*beside)),
                Some(Answer::Unsure) => add(content::check::call::not_sure(whom, &said(*beside)).into()),
                _ => {}
            }
        }
    }
    lines
}

/// What was asked of a weak leg.
const WITH_WEAKNESS: [(Q, Beside); 3] =
    [(Q::B6a, Beside::Worse), (Q::B6b, Beside::Severe), (Q::B6c, Beside::Both)];
/// What was asked of faintness and what comes with it.
const WITH_FAINTNESS: [(Q, Beside); 4] = [
    (Q::B8a, Beside::Chest),
    (Q::B9a, Beside::Tummy),
    (Q::B10a, Beside::Blackout),
    (Q::K1, Beside::StillFaint),
];

/// What says more than the line of this rule, which names all that its row named; nothing where nobody knows more.
fn instead(id: &str, answers: &Answers) -> Option<Vec<Beside>> {
    let given = |q| answers.given(q);
    match (id, given(Q::B8a), given(Q::B10a)) {
        ("B8", Some(Answer::Yes), _) => Some(vec![Beside::Chest]),
        ("B8", Some(Answer::No), _) if given(Q::D4) == Some(Answer::No) => Some(vec![Beside::Breath]),
        ("B8", Some(Answer::No), _) if given(Q::D4) == Some(Answer::Yes) => Some(vec![Beside::HadBreath]),
        ("B10", _, Some(Answer::Yes)) => Some(vec![Beside::Blackout]),
        ("B10", _, Some(Answer::No)) => Some(vec![Beside::StillFaint]),
        _ => None,
    }
}

/// True where this reason stands only because nobody is sure.
fn is_unsure(id: &str, answers: &Answers) -> bool {
    // What is written down of the private question has another name.
    let id = if id == "private" { "B4" } else { id };
    match Q::from_id(id).and_then(|q| answers.given(q)) {
        Some(Answer::Unsure | Answer::Many { set: 0, unsure: true }) => true,
        Some(answer) if answer.is_danger() => false,
        _ => assess::hangs_on_unsure(id, answers),
    }
}

/// What a call handler has to know of the person, where no sign says it.
fn known_too(reasons: &[&str], answers: &Answers) -> impl Iterator<Item = Beside> {
    let says = |starts: &[&str]| reasons.iter().any(|id| starts.iter().any(|start| id.starts_with(start)));
    let thinners = answers.given(Q::C10) == Some(Answer::Yes) && !says(&["C10"]);
    let pregnant = MAY_BE_PREGNANT.holds(answers) && !says(&["A3", "B20"]);
    let of = |holds: bool, said| holds.then_some(said);
    [of(thinners, Beside::Thinners), of(pregnant, Beside::Pregnant)].into_iter().flatten()
}
