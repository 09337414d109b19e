//! The danger check as it happens: one screen after the other, back without loss, and a verdict in the journal. A check
//! for someone else leaves nothing in it, unless the phone turns out to be theirs.

use super::rows::RowOf;
use super::{any_new, page, rows, shown, verdict};
use crate::app::effect::{Effect, Tone};
use crate::app::event::check::Msg;
use crate::app::event::row::RowState;
use crate::app::facts::typed;
use crate::app::model::check::{SESSION_LASTS, Session, State};
use crate::app::notice::Notice;
use crate::app::outbox::Outbox;
use crate::app::page::row_state;
use crate::app::route::Route;
use crate::content::{self, Whom};
use crate::domain::check::answers::{Answer, Answers};
use crate::domain::check::assess;
use crate::domain::check::question::{Kind, Lasts, Q, QUESTIONS};
use crate::domain::check::screens::{self, Next};
use crate::domain::check::verdict::{Access, Verdict};
use crate::domain::journal::episode::DatedCheck;
use crate::domain::journal::record::{Check, Entry};
use crate::domain::therapy::caution::{Asked, CAUTIONS, Caution};
use crate::domain::time::Span;

/// Something happened to the danger check.
pub fn update(state: &mut State, msg: Msg, out: &mut Outbox<'_>) {
    let now = out.now();
    // What belongs to a screen counts while it is there.
    let anywhere = matches!(
        msg,
        Msg::Begin(_)
            | Msg::BeginFor(_)
            | Msg::Keep
            | Msg::AskMore
            | Msg::Assessed
            | Msg::Permitted
            | Msg::Seal
            | Msg::Leave
            | Msg::AnyNew(_)
            | Msg::CopyScript
            | Msg::CopyFindings
            | Msg::ShareFindings
    );
    if !anywhere && !matches!(out.route, Route::Check(_)) {
        return;
    }
    match msg {
        Msg::Begin(whom) => begin(state, whom, out),
        Msg::BeginFor(then) => begin_for(state, then, out),
        Msg::Keep => keep(state, out),
        Msg::AskMore => ask_more(state, out),
        Msg::Row(q, row) => of_card(state, out, |session| ticked(session, RowOf::Question(q), row)),
        Msg::Value(q, value, row) => {
            of_card(state, out, |session| ticked(session, RowOf::Value(q, value), row));
        }
        Msg::Condition(caution, row) => {
            of_card(state, out, |session| ticked(session, RowOf::Condition(caution), row));
        }
        Msg::Open => {
            of_card(state, out, |session| {
                rows::open(session);
                false
            });
            // The button that was tapped is gone.
            out.effect(Effect::FocusHeading);
        }
        Msg::CannotTell => of_card(state, out, rows::cannot_tell),
        Msg::Single(it) if state.one_by_one => of_card(state, out, |session| rows::single(session, it)),
        Msg::Single(_) => {}
        Msg::OneByOne(on) => {
            state.one_by_one = on;
            out.effect(Effect::FocusHeading);
            if let Some(session) = &mut state.session {
                session.at = 0;
            }
        }
        Msg::ReadAloud => read_aloud(state, out),
        Msg::Reopen(place) => reopen(state, place, out),
        Msg::AskFactsAgain => ask_facts_again(state, out),
        Msg::Answer(q, it) => answer(state, q, it, out),
        Msg::Typed(text) => age(state, &text, out),
        Msg::Done => done(state, out),
        Msg::Back => back(state, out),
        Msg::Assessed => assessed(state, out),
        Msg::Permitted => permitted(out),
        Msg::Seal => {
            if let Some(session) = &mut state.session {
                session.sealed = true;
            }
        }
        Msg::Leave => state.session = None,
        Msg::AnyNew(msg) => any_new::update(state, msg, out),
        Msg::CopyScript => out.effect(Effect::Copy(verdict::script_text(state, out))),
        Msg::CopyFindings => out.effect(Effect::Copy(verdict::whole_text(state, out, now))),
        Msg::ShareFindings => out.effect(Effect::Share(verdict::whole_text(state, out, now))),
    }
}

/// Makes a new session and gives its first page. Someone else's begins with nothing known.
pub fn fresh(state: &mut State, whom: Whom, out: &Outbox<'_>) -> Route {
    let now = out.now();
    let known = if whom == Whom::Me { out.history.known_answers(now.wall()) } else { Answers::new() };
    let mut session = Session {
        answers: known.clone(),
        known,
        rows: Vec::new(),
        conditions: if whom == Whom::Me { unasked(out) } else { Vec::new() },
        conditions_said: false,
        opened: false,
        at: 0,
        trail: Vec::new(),
        ahead: Vec::new(),
        then: None,
        whom,
        began: now.wall(),
        later: false,
        concluded: None,
        sealed: false,
    };
    let place = match screens::next(&session.answers) {
        Next::Screen(place) => place,
        Next::Verdict => 0,
    };
    session.show(place);
    state.session = Some(session);
    state.other = None;
    Route::Check(place)
}

/// The lasting conditions that nobody has answered yet. Cancer has a question of its own; whether it is in this part of the
/// body is asked before cold or heat.
fn unasked(out: &Outbox<'_>) -> Vec<(Caution, RowState)> {
    let lasting = CAUTIONS.iter().filter(|row| row.asked == Asked::Once && row.caution != Caution::Cancer);
    let lasting: Vec<Caution> = lasting.map(|row| row.caution).collect();
    out.history.unasked(&lasting).into_iter().map(|caution| (caution, RowState::Off)).collect()
}

/// Starts the check from its first screen.
fn begin(state: &mut State, whom: Whom, out: &mut Outbox<'_>) {
    let first = fresh(state, whom, out);
    out.go(first);
}

/// Starts the check on the way to a page, which a clean one goes on to.
fn begin_for(state: &mut State, then: Route, out: &mut Outbox<'_>) {
    let first = fresh(state, Whom::Me, out);
    if let Some(session) = &mut state.session {
        session.then = Some(then);
    }
    out.go(first);
}

/// Starts a check anew that was left too long ago, or across a change of the clock, and says why.
pub fn renew(state: &mut State, out: &mut Outbox<'_>) -> Option<Route> {
    let now = out.now();
    let session = state.session.as_ref()?;
    let (whom, then) = (session.whom, session.then);
    if (Span(-60_000)..SESSION_LASTS).contains(&(now.wall() - session.began)) {
        return None;
    }
    out.notice(Notice::CheckTooOld);
    let first = fresh(state, whom, out);
    if let Some(session) = &mut state.session {
        session.then = then;
    }
    Some(first)
}

/// "A few more questions": what fits the pain, what limits exercise, what worries. Nothing waits for them.
fn ask_more(state: &mut State, out: &mut Outbox<'_>) {
    let now = out.now();
    if let Some(first) = renew(state, out) {
        return out.go(first);
    }
    if !state.has_more(out, now) {
        return;
    }
    let Some(session) = &mut state.session else { return };
    session.later = true;
    session.trail.clear();
    session.ahead.clear();
    if let Next::Screen(place) = session.next() {
        session.show(place);
        out.go(Route::Check(place));
    }
}

/// "This is their phone": what was found is written down as any check is, and opens what it may.
fn keep(state: &mut State, out: &mut Outbox<'_>) {
    let complete = |session: &&mut Session| {
        session.whom == Whom::Other && screens::next(&session.answers) == Next::Verdict
    };
    if state.other.is_none() {
        return;
    }
    if let Some(first) = renew(state, out) {
        return out.go(first);
    }
    let Some(session) = state.session.as_mut().filter(complete) else { return };
    session.whom = Whom::Me;
    state.other = None;
    conclude(state, out);
}

/// The browser's own buttons led to a screen of the check.
pub fn arrived(state: &mut State, place: usize) {
    if let Some(session) = &mut state.session {
        session.show(place);
    }
}

/// Something about the rows of the card on screen; where it answers the card, the check goes on.
fn of_card(state: &mut State, out: &mut Outbox<'_>, act: impl FnOnce(&mut Session) -> bool) {
    if let Some(first) = renew(state, out) {
        return out.go(first);
    }
    let before = state.session.as_ref().map(|session| session.at);
    if state.session.as_mut().is_some_and(act) {
        done(state, out);
    } else if state.session.as_ref().map(|session| session.at) != before {
        out.effect(Effect::FocusHeading);
    }
}

fn ticked(session: &mut Session, row: RowOf, to: RowState) -> bool {
    rows::tick(session, row, to);
    false
}

/// The question on screen, by the voice.
fn read_aloud(state: &State, out: &mut Outbox<'_>) {
    let said = state.session.as_ref().map(|session| page::aloud(state, session));
    if let Some(said) = said {
        out.effect(Effect::Say(said));
    }
}

/// A card that was answered before.
fn reopen(state: &mut State, place: usize, out: &mut Outbox<'_>) {
    if let Some(first) = renew(state, out) {
        return out.go(first);
    }
    let Some(session) = state.session.as_mut().filter(|session| session.trail.contains(&place)) else {
        return;
    };
    session.show(place);
    out.go(Route::Check(place));
}

/// What an earlier check knew is asked anew: age, conditions, what was looked up in the facts.
fn ask_facts_again(state: &mut State, out: &mut Outbox<'_>) {
    if let Some(first) = renew(state, out) {
        return out.go(first);
    }
    let Some(session) = state.session.as_mut().filter(|session| !session.later) else { return };
    for question in QUESTIONS.iter().filter(|question| question.lasts == Lasts::Fact) {
        session.known.clear(question.q);
        session.answers.clear(question.q);
    }
    let lasting = CAUTIONS.iter().filter(|row| row.asked == Asked::Once && row.caution != Caution::Cancer);
    let holds = |caution: Caution| {
        let said = out.history.conditions.iter().find(|(known, _)| *known == caution);
        (caution, row_state(said.map(|(_, answer)| *answer)))
    };
    session.conditions = lasting.map(|row| holds(row.caution)).collect();
    session.conditions_said = false;
    if let Next::Screen(place) = session.next() {
        session.show(place);
        out.go(Route::Check(place));
    }
}

/// The one question on screen is answered.
fn answer(state: &mut State, q: Q, answer: Answer, out: &mut Outbox<'_>) {
    if let Some(first) = renew(state, out) {
        return out.go(first);
    }
    let Some(session) = state.session.as_mut().filter(|session| session.single() == Some(q)) else { return };
    let kind = q.question().kind;
    let is_picked = matches!(kind, Kind::One(_) | Kind::YesNo | Kind::YesNoSkip | Kind::Number { .. });
    if is_picked && answer.fits(kind) {
        session.answers.set(q, answer);
        advance(state, out);
    }
}

/// An age was typed. What can't be an age is told beside the field.
fn age(state: &mut State, text: &str, out: &mut Outbox<'_>) {
    let Some(age) = typed::age(text) else {
        out.note(content::check::screens::BAD_AGE);
        return;
    };
    if let Some(q) = state.session.as_ref().and_then(Session::single) {
        answer(state, q, Answer::Number(age), out);
    }
}

/// The strong button of a list.
fn done(state: &mut State, out: &mut Outbox<'_>) {
    if let Some(first) = renew(state, out) {
        return out.go(first);
    }
    let Some(session) = &mut state.session else { return };
    if session.single().is_none_or(|q| matches!(q.question().kind, Kind::Many(_))) {
        session.take_rows();
        advance(state, out);
    }
}

/// "Back".
fn back(state: &mut State, out: &mut Outbox<'_>) {
    if let Some(first) = renew(state, out) {
        return out.go(first);
    }
    let one_by_one = state.one_by_one;
    let Some(session) = &mut state.session else { return };
    if one_by_one && session.at > 0 {
        session.at -= 1;
        return out.effect(Effect::FocusHeading);
    }
    session.ahead.extend(session.trail.pop());
    match session.trail.last().copied() {
        Some(place) => {
            session.show(place);
            out.go(Route::Check(place));
        }
        None if session.later => {
            session.later = false;
            out.go(after_verdict(state, out));
        }
        None => {
            state.session = None;
            out.go(Route::Now);
        }
    }
}

/// Where the questions after the verdict lead back to.
fn after_verdict(state: &State, out: &Outbox<'_>) -> Route {
    let running = state.other.is_none() && out.is_running(out.now());
    if running { Route::Timer } else { Route::Verdict }
}

fn advance(state: &mut State, out: &mut Outbox<'_>) {
    let Some(session) = &mut state.session else { return };
    let next = session.next();
    match next {
        Next::Screen(place) if session.trail.last() == Some(&place) => {}
        Next::Screen(place) => {
            session.show(place);
            out.go(Route::Check(place));
        }
        Next::Verdict => conclude(state, out),
    }
}

/// Writes down what was found: the verdict, its reasons, and only those answers that stay true.
fn conclude(state: &mut State, out: &mut Outbox<'_>) {
    let now = out.now();
    let Some(session) = &state.session else { return };
    let assessment = assess::assess(&session.answers);
    let Some(verdict) = assessment.verdict else { return };
    let (then, later, whom) = (session.then, session.later, session.whom);
    // How long it has lasted is kept where it was told, not where it only grew.
    let told = |(q, _): &(Q, Answer)| *q != Q::E1 || session.known.given(Q::E1).is_none();
    let kept = screens::kept(&session.answers, Lasts::Episode).into_iter().filter(told).collect();
    let check = Check {
        verdict,
        reasons: assessment.reasons.iter().map(|id| kept_reason(id).to_owned()).collect(),
        kept,
    };
    if verdict == Verdict::Emergency {
        // Felt where it is not looked at; only phones do it.
        let as_wanted = out.history.sound;
        out.effect(Effect::Cue { tone: Tone::Begin, as_wanted, sound: false, buzz: true });
    }
    if whom == Whom::Other {
        state.other = Some(DatedCheck::made(now.wall(), check));
        return out.go(Route::Verdict);
    }
    state.other = None;
    let known = &session.known;
    let new_facts: Vec<Entry> = screens::kept(&session.answers, Lasts::Fact)
        .into_iter()
        .filter(|(q, _)| known.given(*q).is_none())
        .map(|(q, answer)| Entry::Fact(q, answer))
        .collect();
    let conditions: Vec<Entry> = if session.conditions_said && !later {
        session.conditions.iter().map(|(caution, state)| Entry::Holds(*caution, state.answer())).collect()
    } else {
        Vec::new()
    };
    let begins = out.history.open_episode().is_none().then_some(Entry::EpisodeStarted);
    let found = if later { Entry::Extended(check) } else { Entry::Checked(check) };
    out.write(begins.into_iter().chain(new_facts).chain(conditions).chain([found]));
    let last = out.history.last_check();
    let opens = last.is_some_and(|dated| dated.access() == Access::Relief);
    // Whatever has something to say is read before the person goes on.
    let nothing_to_say = assessment.reasons == ["clean"] && out.history.earlier_and_worse().is_none();
    let next = match (later, then.filter(|_| opens && nothing_to_say)) {
        (true, _) if opens => after_verdict(state, out),
        (false, Some(then)) => then,
        _ => Route::Verdict,
    };
    let at = last.map(|dated| dated.at);
    if let Some(session) = &mut state.session {
        session.concluded = at;
    }
    out.go(next);
}

/// What is written down of a reason. The private question leaves no trace of what it was about (`docs/clinical.md` 2.2).
fn kept_reason(id: &'static str) -> &'static str {
    if id == "B4" { "private" } else { id }
}

/// "A clinician has looked at exactly this, and it has not changed": the check goes on from there.
fn assessed(state: &mut State, out: &mut Outbox<'_>) {
    if let Some(first) = renew(state, out) {
        return out.go(first);
    }
    if !shown::may_be_assessed(state, out) {
        return;
    }
    let Some(session) = &mut state.session else { return };
    session.answers.set(Q::B1a, Answer::Yes);
    advance(state, out);
}

/// "A clinician said I may."
fn permitted(out: &mut Outbox<'_>) {
    if out.history.last_check().is_some_and(DatedCheck::may_be_permitted) {
        out.write([Entry::Permitted]);
    }
}
