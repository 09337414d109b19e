//! What the last danger check found, why, what to do now, and whom to call.

use super::script::{self, Address};
use super::shown;
use crate::app::event;
use crate::app::event::check::Msg;
use crate::app::model::Model;
use crate::app::model::check::State;
use crate::app::model::known::{HOLDS, Known};
use crate::app::page::{Action, call_today, emergency, emergency_place, region};
use crate::app::route::Route;
use crate::app::words;
use crate::content::{self, Line, SourceId, Text, Whom};
use crate::domain::check::verdict::{Access, Verdict};
use crate::domain::journal::episode::DatedCheck;
use crate::domain::time::Reading;

/// A sentence and its sources.
pub type Sourced = (Text, &'static [SourceId]);

/// The verdict page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct VerdictPage {
    /// Which verdict.
    pub verdict: Option<Verdict>,
    /// Whom it is about.
    pub whom: Whom,
    /// Its word.
    pub word: &'static str,
    /// One sentence: what to do.
    pub sentence: Text,
    /// The emergency number, only for an emergency.
    pub emergency: Option<&'static str>,
    /// Its country, and what it is worth where that is not certain.
    pub emergency_place: String,
    /// Whom to call today, for URGENT and SOON.
    pub call: Option<Line>,
    /// Someone to talk to, for those who are low.
    pub crisis: Option<Line>,
    /// What to say on the phone.
    pub script: Vec<Text>,
    /// Where the line stands that says where; nothing where none does.
    pub place_line: Option<usize>,
    /// The saved address, as it can be changed; nothing where it is not the person's own call.
    pub address: Option<String>,
    /// Beside the field for it, or for a number: that it was saved.
    pub note: &'static str,
    /// The number to call today can be saved here: nobody knows one.
    pub wants_number: bool,
    /// What to do now, step by step.
    pub doing: Vec<Text>,
    /// Why, each with its sources.
    pub reasons: Vec<Sourced>,
    /// The next steps; the first is the strong one.
    pub actions: Vec<Action>,
    /// Cold or heat can be chosen on this page.
    pub opens_relief: bool,
    /// The questions for after the verdict.
    pub more: Option<Action>,
    /// When to come back.
    pub recheck: Option<String>,
    /// What a clinician allowed, and when.
    pub permitted: Option<String>,
    /// It has to be done again before anything else.
    pub is_void: bool,
    /// The maternity unit comes before everyone else.
    pub maternity: bool,
    /// An earlier check of this episode was more pressing.
    pub worse_before: Option<String>,
}

/// The page for the check on screen: someone else's, or the last of the open episode.
pub fn page(model: &Model, now: Reading) -> VerdictPage {
    page_of(&model.check, &model.known, now, Address::Told)
}

fn page_of(state: &State, known: &Known, now: Reading, address: Address) -> VerdictPage {
    let Some((dated, whom)) = state.shown(known) else { return VerdictPage::default() };
    let verdict = dated.check.verdict;
    let word = content::verdict::word(verdict);
    let sentence = content::verdict::sentence(whom, verdict, emergency(known));
    let mine = whom == Whom::Me;
    let mut page = VerdictPage {
        verdict: Some(verdict),
        whom,
        word,
        sentence: sentence.into(),
        script: match verdict {
            Verdict::SelfCare => Vec::new(),
            _ => script::script(state, known, dated, whom, address),
        },
        doing: doing(dated, whom),
        reasons: reasons(dated, whom),
        ..VerdictPage::default()
    };
    if verdict == Verdict::Emergency {
        page.emergency = Some(emergency(known));
        page.emergency_place = emergency_place(known);
        page.place_line = Some(script::PLACE_LINE);
        page.address = mine.then(|| known.history.address.clone().unwrap_or_default());
        page.note = known.note;
        let assessed = shown::may_be_assessed(state, known)
            .then(|| Action::new(content::verdict::ASSESSED, Msg::Assessed));
        let keep = (!mine).then(|| Action::new(content::verdict::KEEP_CHECK, Msg::Keep));
        page.actions = assessed.into_iter().chain(keep).collect();
        return page;
    }
    page.is_void = mine && known.history.recheck_due(now);
    let opens_relief = dated.access() == Access::Relief;
    if verdict == Verdict::Soon && opens_relief {
        page.sentence = [&*page.sentence, " ", content::verdict::soon_care(whom)].concat().into();
    }
    page.maternity = dated.check.reasons.iter().any(|id| ["A3a", "A3b", "A3f"].contains(&id.as_str()));
    if verdict >= Verdict::Soon {
        let line = call_today(known, now);
        page.wants_number = verdict == Verdict::Urgent && line.number.is_empty();
        page.note = known.note;
        page.call = Some(line);
    }
    if dated.check.reasons.iter().any(|id| id == "D5-low") {
        page.crisis = Some(region(known).crisis.clone()).filter(|line| !line.number.is_empty());
    }
    let worse = known.history.earlier_and_worse().filter(|_| mine).map(|earlier| {
        let word = content::verdict::word(earlier.check.verdict);
        content::verdict::worse_before(&words::noted(earlier.at, &known.history, now), word)
    });
    page.worse_before = worse;
    if verdict <= Verdict::Soon && mine {
        page.recheck = recheck(known, now);
    }
    page.permitted =
        dated.permitted.map(|at| content::verdict::permitted_on(&words::noted(at, &known.history, now)));
    page.more = state.has_more(known, now).then(|| Action::new(content::verdict::ASK_MORE, Msg::AskMore));
    page.opens_relief = mine && !page.is_void && opens_relief && !known.is_running(now);
    page.actions = match (mine, page.is_void) {
        (true, false) => actions(dated, known.is_running(now)),
        (true, true) => vec![Action::new(content::home::CHECK_AGAIN, Msg::Begin(Whom::Me))],
        (false, _) => vec![Action::new(content::verdict::KEEP_CHECK, Msg::Keep)],
    };
    page
}

/// What a check found a moment ago, on top of the page that goes on from it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Which verdict.
    pub verdict: Verdict,
    /// Its word.
    pub word: &'static str,
}

/// What the check found that still counts as answered; nothing for an older one.
pub fn fresh(model: &Model, now: Reading) -> Option<Found> {
    let known = &model.known;
    let dated = known.history.todays_check(now).filter(|dated| now.wall() - dated.at < HOLDS)?;
    let verdict = dated.check.verdict;
    Some(Found { verdict, word: content::verdict::word(verdict) })
}

/// When the whole check is due again, in words.
pub fn recheck(known: &Known, now: Reading) -> Option<String> {
    let at = words::moment(known.history.recheck_at()?, now);
    Some(content::verdict::recheck_at(&at))
}

fn actions(dated: &DatedCheck, is_running: bool) -> Vec<Action> {
    let timer = || Action::new(content::verdict::TO_TIMER, event::relief::Msg::Begin);
    let rest = || Action::new(content::verdict::REST_POSITIONS, event::frame::Msg::Go(Route::Move));
    match (dated.check.verdict, dated.access()) {
        (_, Access::Relief) if is_running => vec![timer(), rest()],
        (_, Access::Relief) => vec![rest()],
        (_, Access::Rest) if dated.may_be_permitted() => {
            vec![rest(), Action::new(content::verdict::CLINICIAN_SAID, Msg::Permitted)]
        }
        (_, Access::Rest) => vec![rest()],
        (_, Access::Nothing) => Vec::new(),
    }
}

fn doing(dated: &DatedCheck, whom: Whom) -> Vec<Text> {
    let steps = content::check::doing::doing(dated.check.verdict);
    steps.iter().map(|step| step.about(whom)).collect()
}

fn reasons(dated: &DatedCheck, whom: Whom) -> Vec<Sourced> {
    let reasons = dated.check.reasons.iter().filter_map(|id| content::check::reason(id));
    reasons.map(|reason| (reason.text.about(whom), reason.sources)).collect()
}

/// The script as one text, for the clipboard.
pub fn script_text(state: &State, known: &Known) -> String {
    let mut text = String::new();
    if let Some((dated, whom)) = state.shown(known) {
        add(&mut text, "", script::script(state, known, dated, whom, Address::Told));
    }
    text
}

/// All of it as one text, to copy or to hand on.
pub fn whole_text(state: &State, known: &Known, now: Reading) -> String {
    let Some((dated, _)) = state.shown(known) else { return String::new() };
    let page = page_of(state, known, now, Address::LeftOut);
    let mut text = content::verdict::findings(&words::noted(dated.at, &known.history, now), page.word);
    let call = page.emergency.map(content::verdict::call_number);
    let line = page.call.map(|line| [line.call, " ", &line.number].concat());
    add(&mut text, "", vec![page.sentence]);
    add(&mut text, content::verdict::WHAT_TO_DO, page.doing);
    add(&mut text, content::verdict::CALL_TODAY, call.into_iter().chain(line).map(Text::from).collect());
    add(&mut text, content::verdict::SAY_THIS, page.script);
    add(&mut text, content::verdict::WHY_VERDICT, page.reasons.into_iter().map(|(text, _)| text).collect());
    add(
        &mut text,
        "",
        page.recheck.into_iter().map(Text::from).chain([content::verdict::NOT_REVIEWED.into()]).collect(),
    );
    text
}

/// Adds lines, under a heading if there is one; none where there are no lines.
fn add(text: &mut String, heading: &'static str, lines: Vec<Text>) {
    if lines.is_empty() {
        return;
    }
    if !text.is_empty() {
        text.push_str("\n\n");
    }
    let heading = Some(Text::from(heading)).filter(|heading| !heading.is_empty());
    for (place, line) in heading.into_iter().chain(lines).enumerate() {
        if place > 0 {
            text.push('\n');
        }
        text.push_str(&line);
    }
}
