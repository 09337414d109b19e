//! Something was left running and forgotten for a day and a half: it never counts for longer than was planned, and is asked
//! about once.

use unclench::app::event;
use unclench::app::event::Event;
use unclench::app::frame::frame;
use unclench::app::page::Action;
use unclench::app::route::Route;
use unclench::app::{home, moves, notes, rest, timer};
use unclench::domain::journal::episode::BlockRecord;
use unclench::domain::therapy::block::{Ending, Mark, Status};
use unclench::domain::therapy::forgotten::{BELIEVED, CameOff};
use unclench::domain::therapy::mode::Mode;
use unclench::domain::therapy::rest::{End, by_day};
use unclench::domain::time::{Instant, Span};

use crate::phone::{MONDAY, Phone};

const LONG: Span = Span::hours(35);

impl Phone {
    /// The browser is killed, and opened again so much later.
    fn killed_for(mut self, span: Span) -> Phone {
        self.browser.kill();
        self.pass(span);
        self.open();
        self
    }

    /// Texts that a person may meet: bars, first screen, page on rest, dial, log.
    fn shows(&self) -> Vec<String> {
        let (model, now) = (&self.model, self.now());
        let bars = frame(model, now).bars.into_iter().map(|bar| bar.text);
        let attacks = notes::log::page(model, now).attacks.into_iter();
        let days = attacks.flat_map(|id| notes::entries::unfolded(model, &id, now).days);
        let lines = days.flat_map(|day| day.lines);
        let card = rest::page::card(model, now);
        let dial = timer::page::dial(model, now);
        let mut texts: Vec<String> = bars.chain(lines.map(|line| line.text)).chain(card.lines).collect();
        texts.extend(card.actions.into_iter().chain(dial.actions).map(|action| action.label));
        texts.extend([dial.digits, dial.under, dial.sentence, model.known.alert.clone()]);
        texts.extend(
            moves::moved::weeks(&model.known.history.movement, now)
                .iter()
                .flatten()
                .map(moves::moved::day_words),
        );
        texts.extend(card.nudge.map(|claim| claim.text.to_owned()));
        texts
    }

    fn never_shows_the_time_it_was_forgotten(&self) {
        for text in self.shows() {
            assert!(!["34 h", "35 h", "33 h"].iter().any(|long| text.contains(long)), "{text:?}");
        }
    }

    fn block(&self) -> &BlockRecord {
        self.model.known.history.open_episode().and_then(|episode| episode.blocks.last()).expect("a block")
    }
}

fn labels(actions: &[Action]) -> Vec<&str> {
    actions.iter().map(|action| action.label.as_str()).collect()
}

/// Someone who lay down with a ring after so many minutes, and came back so much later.
fn lay_down(minutes: u16, span: Span) -> Phone {
    let mut phone = Phone::new();
    phone.tap(event::rest::Msg::LieDown(minutes));
    phone.killed_for(span)
}

#[test]
fn the_end_of_a_forgotten_rest_is_asked_with_what_it_may_have_been() {
    let check = |minutes: u16, span: Span, since: &str, answers: &[&str]| {
        let phone = lay_down(minutes, span);
        let card = rest::page::card(&phone.model, phone.now());
        let lead = format!("You lay down ({since}) and have not tapped since.");
        assert_eq!(card.lines, ["When did you get up?", lead.as_str()], "{minutes}, {span:?}");
        assert_eq!(labels(&card.actions), answers, "{minutes}, {span:?}");
        let bars: Vec<String> =
            frame(&phone.model, phone.now()).bars.into_iter().map(|bar| bar.text).collect();
        assert_eq!(bars, ["When did you get up?"]);
    };
    check(
        30,
        Span::minutes(91),
        "today 14:00",
        &[
            "A moment ago",
            "I am still lying down",
            "When the alarm was due (today 14:30)",
            "After about 60 minutes (today 15:00)",
            "I do not know",
        ],
    );
    check(
        0,
        Span::hours(9),
        "today 14:00",
        &[
            "A moment ago",
            "I am still lying down",
            "After about 30 minutes (today 14:30)",
            "After about 60 minutes (today 15:00)",
            "After about 3 hours (today 17:00)",
            "After about 8 hours (today 22:00)",
            "I do not know",
        ],
    );
    check(
        10,
        LONG,
        "Monday 23 November, 14:00",
        &[
            "When the alarm was due (Monday 23 November, 14:10)",
            "After about 60 minutes (Monday 23 November, 15:00)",
            "After about 3 hours (Monday 23 November, 17:00)",
            "After about 8 hours (Monday 23 November, 22:00)",
            "I do not know",
        ],
    );
    // No sooner: it may go on, and "I am up" is right.
    let phone = lay_down(30, Span::minutes(90));
    let card = rest::page::card(&phone.model, phone.now());
    assert_eq!(labels(&card.actions), ["I am up", "Lie longer"]);
}

#[test]
fn a_forgotten_rest_never_counts_for_longer_than_was_planned() {
    for (minutes, planned) in [(30, 30), (20, 20), (10, 10), (0, 30)] {
        let mut phone = lay_down(minutes, LONG);
        phone.never_shows_the_time_it_was_forgotten();
        let rests = |phone: &Phone| phone.model.known.history.episodes[0].rests.clone();
        assert_eq!(rests(&phone)[0].length(phone.now().wall()), Span::minutes(planned));
        assert_eq!(by_day(&rests(&phone), 3, phone.now()), Span::minutes(planned));
        let line = format!("Lying down, end not known. Counted as {planned} minutes");
        assert!(phone.shows().iter().any(|text| text.ends_with(&line)), "{:?}", phone.shows());
        let rang = phone.rang.len();
        phone.wait(Span::minutes(10));
        assert_eq!(phone.rang.len(), rang, "nothing rings so late");
        // Whatever else ends it says nothing about when.
        phone.tap(event::notes::Msg::Over);
        assert_eq!(rests(&phone)[0].end, Some(End::Unknown));
        phone.never_shows_the_time_it_was_forgotten();
    }
}

#[test]
fn the_answer_is_kept_and_nothing_is_asked_again() {
    let at = |minutes: i64| Some(End::At(Instant(MONDAY) + Span::minutes(minutes)));
    let check = |span: Span, tap: event::rest::Msg, expected: Option<End>| {
        let mut phone = lay_down(30, span);
        phone.tap(tap.clone());
        let end = |phone: &Phone| phone.model.known.history.episodes[0].rests[0].end;
        assert_eq!(end(&phone), expected, "{tap:?} after {span:?}");
        let asks =
            |phone: &Phone| rest::page::card(&phone.model, phone.now()).lines[0] == "When did you get up?";
        assert_eq!(asks(&phone), expected.is_none(), "{tap:?} after {span:?}");
        phone.never_shows_the_time_it_was_forgotten();
        phone = phone.killed_for(Span::minutes(5));
        assert_eq!((end(&phone), asks(&phone)), (expected, expected.is_none()), "{tap:?} after {span:?}");
    };
    check(LONG, event::rest::Msg::Lay(Some(30)), at(30));
    check(LONG, event::rest::Msg::Lay(Some(60)), at(60));
    check(LONG, event::rest::Msg::Lay(Some(480)), at(480));
    check(LONG, event::rest::Msg::Lay(None), Some(End::Unknown));
    // Another bout: the one before is over, and nobody knows since when.
    check(LONG, event::rest::Msg::LieDown(20), Some(End::Unknown));
    // Not offered: nobody lies for so long, or the time had not passed.
    check(LONG, event::rest::Msg::GetUp, None);
    check(LONG, event::rest::Msg::LieOn, None);
    check(LONG, event::rest::Msg::Lay(Some(45)), None);
    check(Span::hours(2), event::rest::Msg::Lay(Some(180)), None);
    check(Span::hours(2), event::rest::Msg::Lay(Some(60)), at(60));
    check(Span::hours(2), event::rest::Msg::GetUp, at(120));
    check(Span::hours(2), event::rest::Msg::LieOn, at(120));
    // Before it is forgotten nothing is asked, so nothing is told.
    let mut phone = lay_down(30, Span::minutes(40));
    for tap in [event::rest::Msg::Lay(Some(30)), event::rest::Msg::Lay(None), event::rest::Msg::LieOn] {
        phone.tap(tap);
        assert!(phone.model.known.history.lying().is_some_and(|rest| rest.down == Instant(MONDAY)));
    }
    // Still lying: what has passed counts, and it rings again.
    let mut phone = lay_down(30, Span::hours(2));
    phone.tap(event::rest::Msg::LieOn);
    let lying = phone.model.known.history.lying().expect("lying").clone();
    assert_eq!((lying.down, lying.minutes), (Instant(MONDAY) + Span::hours(2), 30));
    assert_eq!(rest::page::card(&phone.model, phone.now()).lines[0], "You have been lying for 0 seconds.");
}

/// A block whose pack nobody said to be off, so much after it went on; and when that was.
fn pack_on(mode: Mode, span: Span) -> (Phone, Instant) {
    let phone = Phone::with_block(mode);
    let began = phone.block().block.started();
    (phone.killed_for(span), began)
}

#[test]
fn a_forgotten_block_asks_when_the_pack_came_off() {
    let (mut phone, began) = pack_on(Mode::Cold, LONG);
    phone.event(Event::RouteChanged(Route::Timer));
    phone.never_shows_the_time_it_was_forgotten();
    let dial = timer::page::dial(&phone.model, phone.now());
    let sentence =
        "Still on? Take the ice off now. Time was up (Monday 23 November, 14:20). When did it come off?";
    assert_eq!((dial.digits.as_str(), dial.under.as_str()), ("20:00", "planned"));
    assert_eq!((dial.sentence.as_str(), phone.model.known.alert.as_str()), (sentence, sentence));
    assert_eq!(
        labels(&dial.actions),
        [
            "When the time was up (Monday 23 November, 14:20)",
            "About an hour later (Monday 23 November, 15:20)",
            "I do not know"
        ]
    );
    assert!(dial.stop.is_none() && !dial.look.is_empty(), "it may still be on: what to look for stays");
    // A page that only saw it says no more about it.
    phone.event(Event::Hidden);
    assert_eq!(phone.block().block.worn(), Span::minutes(20 + 180));
    phone.tap(event::timer::Msg::CameOff(CameOff::InTime));
    let off = began + Span::minutes(20);
    assert_eq!(phone.status(), Some(Status::Over { how: Ending::Lapsed, off }));
}

#[test]
fn the_gap_after_a_forgotten_block_goes_by_the_answer() {
    let check = |mode: Mode, tap: event::timer::Msg, off: Option<Span>, worn: Span, waits: bool| {
        let (mut phone, began) = pack_on(mode, LONG);
        phone.tap(tap.clone());
        let said = format!("{mode:?} {tap:?}");
        let Some(Status::Over { how, off: found }) = phone.status() else { panic!("{said}: it runs") };
        assert!(matches!(how, Ending::Lapsed | Ending::Finished), "{said}: {how:?}");
        assert_eq!(found, off.map_or(phone.now().wall(), |off| began + off), "{said}");
        assert_eq!(phone.block().block.worn(), worn, "{said}");
        assert_eq!(phone.model.known.may_start(mode, phone.now()).is_err(), waits, "{said}");
        assert_eq!(phone.model.known.route, Route::After, "{said}");
        let phone = phone.killed_for(Span::minutes(1));
        assert!(phone.model.known.history.running_block(phone.now().stamp).is_none(), "{said}");
        phone.never_shows_the_time_it_was_forgotten();
    };
    let minutes = Span::minutes;
    for (mode, on) in [(Mode::Cold, 20), (Mode::Heat, 15)] {
        check(mode, event::timer::Msg::CameOff(CameOff::InTime), Some(minutes(on)), minutes(on), false);
        check(
            mode,
            event::timer::Msg::CameOff(CameOff::AnHourLater),
            Some(minutes(on + 60)),
            minutes(on + 60),
            false,
        );
        check(mode, event::timer::Msg::CameOff(CameOff::Unknown), None, minutes(on) + BELIEVED, true);
        check(mode, event::timer::Msg::Mark(Mark::Off), None, minutes(on) + BELIEVED, true);
    }
}

/// Not to know is never less careful than to say that it came off just now.
#[test]
fn not_to_know_shortens_no_gap() {
    for mode in [Mode::Cold, Mode::Heat, Mode::Wrap] {
        for late in [4, 8, 35] {
            let worn = |tap: event::timer::Msg| {
                let (mut phone, began) = pack_on(mode, Span::ZERO);
                let on = phone.block().block.plan.on();
                phone = phone.killed_for(on + Span::hours(late));
                phone.tap(tap);
                let Some(Status::Over { off, .. }) = phone.status() else { panic!("{mode:?} runs") };
                (phone.block().block.worn(), off - began)
            };
            let (just_now, unknown) = (
                worn(event::timer::Msg::Mark(Mark::Off)),
                worn(event::timer::Msg::CameOff(CameOff::Unknown)),
            );
            assert!(unknown >= just_now, "{mode:?}, {late} h late: {unknown:?} < {just_now:?}");
        }
    }
}

/// A clock that is set forward while the pack is on makes nobody forget it: this page saw it go on a moment ago.
#[test]
fn a_clock_set_forward_is_no_forgotten_block() {
    let mut phone = Phone::with_block(Mode::Cold);
    phone.wait(Span::minutes(5));
    phone.set_clock(Span::hours(35));
    phone.event(Event::Woke);
    phone.settle();
    let before = phone.status();
    phone.tap(event::timer::Msg::CameOff(CameOff::InTime));
    assert_eq!(phone.status(), before, "it is not asked when it came off");
    phone.tap(event::timer::Msg::Mark(Mark::Off));
    assert!(phone.model.known.may_start(Mode::Cold, phone.now()).is_err(), "the gap begins now");
}

/// Until then the pack may still be on, and how long it has been on is what to know.
#[test]
fn a_block_that_is_late_is_not_forgotten_yet() {
    let (mut phone, _) = pack_on(Mode::Cold, Span::minutes(20 + 180));
    let before = phone.status();
    for told in [CameOff::InTime, CameOff::AnHourLater, CameOff::Unknown] {
        phone.tap(event::timer::Msg::CameOff(told));
        assert_eq!(phone.status(), before, "{told:?}");
    }
    assert!(timer::page::dial(&phone.model, phone.now()).sentence.ends_with("It has been on for 3 hours."));
    phone.wait(Span::minutes(1));
    let dial = timer::page::dial(&phone.model, phone.now());
    assert!(dial.sentence.contains("Time was up (today 14:20)."));
    assert_eq!(labels(&dial.actions)[0], "A moment ago", "it may have been on until now");
    let exposure = phone.block().block.exposure(phone.now().stamp);
    phone.tap(event::timer::Msg::Mark(Mark::Off));
    assert_eq!(phone.block().block.worn(), exposure);
}

/// A routine counts holds, not time, and ends by itself where nobody was there: there is nothing to ask.
#[test]
fn a_forgotten_routine_ends_with_what_was_done() {
    let mut phone = Phone::new().in_a_routine();
    phone.lives(60);
    let before = phone.model.moves.run.clone().expect("a routine").at(phone.now().stamp);
    let done = before.done();
    let then = phone.now().wall();
    phone.pass(LONG);
    phone.open();
    assert!(phone.model.moves.run.is_none(), "it is over");
    let [record] = &phone.model.known.history.movement.moved[..] else { panic!("one routine") };
    assert!(!done.is_empty() && record.at <= then, "at the time it was done");
    assert_eq!((&record.moved.parts, record.moved.whole), (&done, false));
    phone.never_shows_the_time_it_was_forgotten();
    assert!(home::page(&phone.model, phone.now()).main.is_some());
}
