//! What the last danger check found, why, and whom to call.

use super::{Action, call_today, emergency, words};
use crate::app::Model;
use crate::app::check_flow;
use crate::app::event::Tap;
use crate::app::route::Route;
use crate::content::{self, Line, copy};
use crate::domain::history::DatedCheck;
use crate::domain::instant::Reading;
use crate::domain::question::Q;
use crate::domain::triage::{Access, RECHECK, Verdict};

/// The verdict page.
#[derive(Clone, Debug, Default)]
pub struct VerdictPage {
    /// Which verdict.
    pub verdict: Option<Verdict>,
    /// Its word.
    pub word: &'static str,
    /// One sentence: what to do.
    pub sentence: String,
    /// The emergency number, only for an emergency.
    pub emergency: Option<&'static str>,
    /// Whom to call today, for URGENT and SOON.
    pub call: Option<Line>,
    /// What to say on the phone.
    pub script: Vec<String>,
    /// Why, each with its sources.
    pub reasons: Vec<(&'static str, &'static [&'static str])>,
    /// The next steps; the first is the strong one.
    pub actions: Vec<Action>,
    /// When to come back.
    pub recheck: Option<String>,
    /// What a clinician allowed, and when.
    pub permitted: Option<String>,
}

/// The page for the last check of the open episode.
pub fn page(model: &Model, now: Reading) -> VerdictPage {
    let Some(dated) = model.history.last_check() else { return VerdictPage::default() };
    let verdict = dated.check.verdict;
    let (word, sentence) = copy::verdict(verdict);
    let is_emergency = verdict == Verdict::Emergency;
    let mut page = VerdictPage {
        verdict: Some(verdict),
        word,
        sentence: sentence.to_owned(),
        script: if verdict >= Verdict::Urgent { script(model, dated) } else { Vec::new() },
        reasons: reasons(dated),
        ..VerdictPage::default()
    };
    if is_emergency {
        page.emergency = Some(emergency(model));
        if check_flow::may_be_assessed(model) {
            page.actions = vec![Action::new(copy::ASSESSED, Tap::Assessed)];
        }
        return page;
    }
    if verdict >= Verdict::Soon {
        page.call = Some(call_today(model, now));
    }
    if verdict <= Verdict::Soon {
        let at = words::moment(dated.at + RECHECK, now);
        page.recheck = Some(words::filled(copy::RECHECK_AT, &[("at", &at)]));
    }
    page.permitted =
        dated.permitted.map(|at| words::filled(copy::PERMITTED_ON, &[("at", &words::moment(at, now))]));
    page.actions = actions(dated);
    page
}

fn actions(dated: &DatedCheck) -> Vec<Action> {
    let relief = || Action::new(copy::COLD_OR_HEAT, Tap::BeginRelief);
    let rest = || Action::new(copy::REST_POSITIONS, Tap::Go(Route::Move));
    match (dated.check.verdict, dated.access()) {
        (_, Access::Relief) => vec![relief(), rest()],
        (_, Access::Rest) if dated.may_be_permitted() => {
            vec![rest(), Action::new(copy::CLINICIAN_SAID, Tap::Permitted)]
        }
        (_, Access::Rest) => vec![rest()],
        (_, Access::Nothing) => Vec::new(),
    }
}

fn reasons(dated: &DatedCheck) -> Vec<(&'static str, &'static [&'static str])> {
    let words = dated.check.reasons.iter().map(|id| content::reason(id));
    words.filter(|e| !e.text.is_empty()).map(|e| (e.text, e.evidence.as_slice())).collect()
}

/// What to tell the person on the phone: the rows that led to the verdict, in the person's own ticked words.
fn script(model: &Model, dated: &DatedCheck) -> Vec<String> {
    let said = |id: &String| {
        let question = id.split('-').next().unwrap_or_default();
        let is_row =
            Q::from_id(question).is_some_and(|q| !matches!(q, Q::A1 | Q::A2 | Q::A3a | Q::A3e | Q::A3f));
        is_row.then(|| content::question(question).text.to_owned())
    };
    let mut rows: Vec<String> = dated.check.reasons.iter().filter_map(said).collect();
    rows.dedup();
    if rows.is_empty() {
        rows = reasons(dated).into_iter().map(|(text, _)| text.to_owned()).collect();
    }
    let age =
        model.history.age(dated.at).map(|age| words::filled(copy::SCRIPT_AGE, &[("age", &age.to_string())]));
    let opening = std::iter::once(copy::SCRIPT_OPENING.to_owned()).chain(age);
    opening.chain(rows).chain([copy::SCRIPT_WHERE.to_owned()]).collect()
}

/// The script as one text, for the clipboard.
pub fn script_text(model: &Model, _now: Reading) -> String {
    model.history.last_check().map(|dated| script(model, dated).join("\n")).unwrap_or_default()
}
