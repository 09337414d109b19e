//! The first screen in every situation: what it says, the one strong button, and what else is one tap away.

use unclench::app::event;
use unclench::app::home::{self, Due, Home, Situation, Tool};
use unclench::app::page::Tone;
use unclench::content::Whom;
use unclench::domain::therapy::block::Mark;
use unclench::domain::therapy::mode::Mode;
use unclench::domain::time::{Instant, Span};

use crate::phone::{MONDAY, Phone, Tap};

fn shown(phone: &Phone) -> Home {
    home::page(&phone.model, phone.now())
}

/// What a person does before they open the app.
#[derive(Clone, Copy)]
enum Did {
    Nothing,
    Walked,
    Checked,
    SaidNew,
    StartedCold,
    /// Stopped cold after half an hour.
    StoppedCold,
    /// The attack is over.
    Ended,
    /// Took the attack off the log again.
    TookBack,
}

fn after(did: &[Did]) -> Phone {
    let mut phone = Phone::new();
    for did in did {
        match did {
            Did::Nothing => {}
            Did::Walked => drop(phone.tap(event::moves::Msg::Walked(10))),
            Did::Checked => {
                phone.tap(event::check::Msg::Begin(Whom::Me));
                phone.clean_check();
            }
            Did::SaidNew => {
                phone.tap(event::check::Msg::AnyNew(event::check::AnyNew::Ask(None)));
                phone.tick(0);
                phone.tap(Tap::Done);
            }
            Did::StartedCold => phone.start_block(Mode::Cold),
            Did::StoppedCold => {
                phone.wait(Span::minutes(15));
                phone.mark(Mark::Stop);
            }
            Did::Ended => drop(phone.tap(event::notes::Msg::Over)),
            Did::TookBack => {
                let of = phone.model.known.history.episodes.last().expect("an attack").id.clone();
                phone.tap(event::notes::Msg::TakeBack(of));
            }
        }
    }
    phone
}

#[test]
fn every_situation_has_its_heading_and_one_strong_button() {
    use Did::{Checked, Ended, Nothing, SaidNew, StartedCold, StoppedCold, TookBack, Walked};
    use Situation::{Attack, New, Well};
    let check = |did: &[Did], later: Span, situation: Situation, heading: &str, main: &str| {
        let mut phone = after(did);
        phone.wait(later);
        let page = shown(&phone);
        let found = (page.situation, page.heading.as_str(), page.main.map(|main| main.label));
        assert_eq!(found, (situation, heading, Some(main.to_owned())), "{} after", phone.true_time().0);
    };
    let (now, day) = (Span::ZERO, Span::hours(24));
    check(&[Nothing], now, New, "Your back seized?", "My back just seized");
    check(&[Walked], now, Well, "Good afternoon", "My back just seized");
    check(&[Walked], Span::hours(6), Well, "Good evening", "My back just seized");
    check(&[Walked], Span::hours(12), Well, "Hello", "My back just seized");
    check(&[Walked], Span::hours(17), Well, "Good morning", "My back just seized");
    check(&[Checked], now, Attack, "Day 1", "Cold or heat");
    check(&[Checked], Span::hours(11), Situation::Due(Due::NoneToday), "Day 2", "Do the danger check again");
    check(&[Checked], day, Situation::Due(Due::Recheck), "Day 2", "Do the danger check again");
    check(&[Checked, SaidNew], now, Situation::Due(Due::NewSign), "Day 1", "Do the danger check again");
    check(&[StartedCold], now, Attack, "Day 1", "Back to the timer");
    check(&[StartedCold, StoppedCold], now, Attack, "Day 1", "Rest and move");
    check(&[StartedCold, StoppedCold], Span::hours(2), Attack, "Day 1", "Cold or heat");
    check(&[Checked, Ended], now, Well, "Good afternoon", "My back just seized");
    check(&[Checked, Ended, TookBack], now, New, "Your back seized?", "My back just seized");
}

/// Whatever the situation, each way to relief is the strong button, a tile or the card of today.
#[test]
fn everything_that_helps_is_one_tap_away() {
    use Did::{Checked, Ended, Nothing, SaidNew, StartedCold, StoppedCold, Walked};
    let rows: [&[Did]; 6] = [
        &[Nothing],
        &[Walked],
        &[Checked],
        &[Checked, SaidNew],
        &[StartedCold, StoppedCold],
        &[Checked, Ended],
    ];
    for did in rows {
        let phone = after(did);
        let page = shown(&phone);
        for tool in [Tool::Relief, Tool::Stretch, Tool::Rest, Tool::FirstMinutes] {
            let event = tool.action().event;
            let today = page.today.as_ref().is_some_and(|today| today.start.event == event);
            // Without a history the first minutes have a button of their own, as on the static page.
            let own = page.situation == Situation::New && tool == Tool::FirstMinutes;
            let strong = page.main.as_ref().is_some_and(|main| main.event == event);
            let ways = [page.tools.contains(&tool), today, own, strong];
            assert_eq!(ways.into_iter().filter(|way| *way).count(), 1, "{tool:?}: {page:?}");
        }
    }
}

#[test]
fn the_card_of_an_attack_says_what_comes_next() {
    use Did::{Checked, SaidNew, StartedCold, StoppedCold};
    let check = |did: &[Did], later: Span, tone: Tone, headline: &str, ring: Option<(&str, u16)>| {
        let mut phone = after(did);
        phone.wait(later);
        let status = shown(&phone).status.expect("a card");
        let found = status.ring.as_ref().map(|ring| (ring.digits.as_str(), ring.done));
        assert_eq!((status.tone, status.headline.as_str(), found), (tone, headline, ring));
    };
    let min = Span::minutes;
    check(&[Checked], min(0), Tone::Rest, "Cold or heat can start now.", None);
    check(&[Checked, SaidNew], min(0), Tone::Heat, "You said something is new.", None);
    check(&[Checked], min(24 * 60), Tone::Heat, "Time to do the danger check again.", None);
    check(&[StartedCold], min(4), Tone::Cold, "Cold on. 16 minutes left.", Some(("16:00", 66)));
    check(
        &[StartedCold, StoppedCold],
        min(12),
        Tone::Rest,
        "Cold again in 1 h 48 min (today 16:15)",
        Some(("1:48 h", 100)),
    );
}

#[test]
fn the_last_attack_is_told_in_days() {
    let check = |hours: i64, said: &str| {
        let mut phone = after(&[Did::Checked, Did::Ended]);
        phone.wait(Span::hours(hours));
        let days = shown(&phone).fortnight.expect("14 days");
        assert_eq!(days.last_attack.as_deref(), Some(said));
        assert_eq!((days.days.len(), days.days.contains(&true)), (14, false));
    };
    check(9, "Last attack today.");
    check(10, "Last attack 1 day ago.");
    check(23 * 24, "Last attack 23 days ago.");
    assert_eq!(shown(&after(&[Did::Walked])).fortnight.expect("14 days").last_attack, None);
}

#[test]
fn the_days_of_the_fortnight_end_today() {
    let check = |days_ago: i64, place: Option<usize>, said: &str| {
        let mut phone = after(&[Did::Walked]);
        phone.wait(Span::hours(24 * days_ago));
        let days = shown(&phone).fortnight.expect("14 days");
        assert_eq!(days.days.iter().position(|moved| *moved), place);
        assert_eq!(days.summary, said);
    };
    check(0, Some(13), "You moved on 1 of the last 14 days.");
    check(13, Some(0), "You moved on 1 of the last 14 days.");
    check(14, None, "One dot for each day. It fills when you move.");
}

#[test]
fn the_pain_of_two_days_is_a_line_and_a_sentence() {
    let mut phone = after(&[Did::Checked]);
    assert_eq!(shown(&phone).pain.expect("the pain"), home::PainLine::default());
    phone.tap(event::notes::Msg::PainNow(7));
    phone.wait(Span::hours(24));
    phone.tap(event::notes::Msg::PainNow(4));
    let pain = shown(&phone).pain.expect("the pain");
    assert_eq!(pain.points, [(500, 7), (1_000, 4)]);
    assert_eq!(pain.summary, "7 of 10 (yesterday, 14:00), 4 of 10 (today 14:00)");
    assert_eq!(pain.last.as_deref(), Some("Last pain: 4 of 10 (today 14:00)."));
    phone.wait(Span::hours(49));
    let pain = shown(&phone).pain.expect("the pain");
    assert!(pain.points.is_empty() && pain.last.is_some(), "too old for the line: {pain:?}");
}

/// The card of today is looked at before anything was asked: as if there was no pain, and without a trace.
#[test]
fn the_routine_of_today_is_told_before_it_begins() {
    let mut phone = after(&[Did::Walked]);
    let before = phone.model.clone();
    let today = shown(&phone).today.expect("a routine");
    assert_eq!(phone.model, before);
    assert_eq!(today.takes, "10 min, 5 exercises");
    phone.tap(event::moves::Msg::Begin);
    assert_eq!(phone.model.known.route, unclench::app::route::Route::AnyNew, "danger first");
}

/// At night too the greeting goes by the clock on the wall.
#[test]
fn times_of_day() {
    for (hour, said) in [(-10, "Hello"), (-9, "Good morning"), (-2, "Good afternoon"), (4, "Good evening")] {
        let mut phone = Phone::at(Instant(MONDAY) + Span::hours(hour));
        phone.tap(event::moves::Msg::Walked(5));
        assert_eq!(shown(&phone).heading, said, "{hour}");
    }
}
