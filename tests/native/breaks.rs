//! Movement breaks: when one is due, that it rings once and never beside something that runs, what is offered, and the
//! calendar file.

use icalendar::parser::{Component, read_calendar, unfold};
use proptest::prelude::*;
use unclench::app::breaks::page::{Card, Shows};
use unclench::app::breaks::{calendar, due, offer, page, update as part};
use unclench::app::effect::Effect;
use unclench::app::event::Event;
use unclench::app::event::breaks::Msg;
use unclench::app::event::{self, check};
use unclench::app::facts::typed;
use unclench::app::route::{PAGES, Route};
use unclench::app::{frame, next_wake};
use unclench::content::Whom;
use unclench::domain::breaks::{Breaks, EVERY, LATER, Next, Told};
use unclench::domain::check::answers::Answer;
use unclench::domain::journal::record::{Aid, Choice, Entry};
use unclench::domain::locale::Weekday;
use unclench::domain::moves::exercise::Block;
use unclench::domain::moves::movement::Said;
use unclench::domain::therapy::mode::Mode;
use unclench::domain::time::{Instant, LocalDay, Reading, Span, Stamp};

use crate::cases;
use crate::phone::{MONDAY, Phone, Tap};

/// Minutes past midnight of that Monday, in London in winter.
fn at(minutes: i64) -> Instant {
    Instant(MONDAY) + Span::minutes(minutes - 14 * 60)
}

/// The same from hours and minutes of this day, Monday being 0.
fn on(day: i64, hour: i64, minute: i64) -> Instant {
    at((day * 24 + hour) * 60 + minute)
}

fn reading(wall: Instant) -> Reading {
    Reading { stamp: Stamp { wall, ..Stamp::default() }, ..Reading::default() }
}

fn told(moved: &[Instant]) -> Told {
    Told { moved: moved.to_vec(), put_off: None }
}

const ON: Breaks = Breaks { on: true, every: 30, from: 9 * 60, until: 17 * 60, days: 0b001_1111 };
const NIGHT: Breaks = Breaks { from: 22 * 60, until: 6 * 60, ..ON };

#[test]
fn when_the_next_break_is_due() {
    let check = |plan: Breaks, moved: &[Instant], now: Instant, expected: Next| {
        assert_eq!(plan.next(&told(moved), false, reading(now)), expected, "{plan:?} {moved:?}");
    };
    // From the beginning of the hours, or from when they last moved.
    check(ON, &[], on(0, 9, 0), Next::At(on(0, 9, 30)));
    check(ON, &[on(0, 8, 50)], on(0, 9, 0), Next::At(on(0, 9, 30)));
    check(ON, &[on(0, 9, 20)], on(0, 9, 25), Next::At(on(0, 9, 50)));
    check(ON, &[on(0, 9, 20), on(0, 9, 10)], on(0, 9, 25), Next::At(on(0, 9, 50)));
    check(ON, &[on(0, 9, 20)], on(0, 9, 50), Next::Due(on(0, 9, 50)));
    check(ON, &[on(0, 9, 20)], on(0, 16, 59), Next::Due(on(0, 9, 50)));
    // None at the end, nor after it; on Friday the next one is on Monday.
    check(ON, &[on(0, 16, 30)], on(0, 16, 40), Next::At(on(1, 9, 30)));
    check(ON, &[on(0, 9, 20)], on(0, 17, 0), Next::At(on(1, 9, 30)));
    check(ON, &[], on(4, 18, 0), Next::At(on(7, 9, 30)));
    check(ON, &[], on(0, 3, 0), Next::At(on(0, 9, 30)));
    // A night belongs to the day on which it begins.
    check(NIGHT, &[], on(0, 23, 0), Next::Due(on(0, 22, 30)));
    check(NIGHT, &[on(1, 0, 10)], on(1, 0, 30), Next::At(on(1, 0, 40)));
    check(NIGHT, &[on(5, 5, 0)], on(5, 5, 10), Next::At(on(5, 5, 30)));
    check(NIGHT, &[], on(0, 5, 0), Next::At(on(0, 22, 30)));
    check(NIGHT, &[], on(5, 23, 0), Next::At(on(7, 22, 30)));
    // The whole day.
    let whole = Breaks { from: 0, until: 0, days: 0b111_1111, ..ON };
    check(whole, &[on(0, 23, 50)], on(0, 23, 55), Next::At(on(1, 0, 30)));
    check(whole, &[], on(0, 0, 0), Next::At(on(0, 0, 30)));
    // Hours that hold none, and no day.
    check(Breaks { until: 9 * 60 + 30, ..ON }, &[], on(0, 9, 0), Next::Never);
    check(Breaks { days: 0, ..ON }, &[], on(0, 9, 0), Next::Never);
    check(Breaks { on: false, ..ON }, &[], on(0, 9, 0), Next::Off);
    assert_eq!(ON.next(&told(&[]), true, reading(on(0, 12, 0))), Next::Quiet);
    // What lies further ahead than a break counts no more: the clock ran ahead.
    check(ON, &[on(0, 10, 40)], on(0, 10, 15), Next::At(on(0, 11, 10)));
    check(ON, &[on(300, 9, 0), on(0, 10, 0)], on(0, 10, 15), Next::At(on(0, 10, 30)));
    // Put off.
    let put_off = Told { moved: vec![on(0, 9, 0)], put_off: Some((on(0, 9, 31), 10)) };
    assert_eq!(ON.next(&put_off, false, reading(on(0, 9, 31))), Next::At(on(0, 9, 41)));
    assert_eq!(ON.next(&put_off, false, reading(on(0, 9, 41))), Next::Due(on(0, 9, 41)));
    let moved_since = Told { moved: vec![on(0, 9, 35)], ..put_off };
    assert_eq!(ON.next(&moved_since, false, reading(on(0, 9, 41))), Next::At(on(0, 10, 5)));
}

/// Where the clock on the wall goes another hour, the hours go with it.
#[test]
fn hours_go_by_the_clock_on_the_wall() {
    let summer = Reading { offset_minutes: 60, ..reading(on(0, 8, 10)) };
    assert_eq!(ON.next(&told(&[]), false, summer), Next::At(on(0, 8, 30)));
    let auckland = Reading { offset_minutes: 13 * 60, ..reading(on(0, 20, 10)) };
    assert_eq!(ON.next(&told(&[]), false, auckland), Next::At(on(0, 20, 30)));
}

#[test]
fn the_breaks_of_a_day() {
    assert_eq!(ON.times().len(), 15);
    assert_eq!((ON.times()[0], ON.times()[14]), (570, 990));
    assert_eq!(Breaks { every: 90, ..NIGHT }.times(), [1_410, 1_500, 1_590, 1_680, 1_770]);
    assert!(NIGHT.ends_the_next_day() && !ON.ends_the_next_day());
    assert!(!Breaks { from: 18 * 60, until: 0, ..ON }.ends_the_next_day());
    assert!(ON.has(Weekday::Friday) && !ON.has(Weekday::Saturday));
    assert!(ON.with(Weekday::Saturday, true).has(Weekday::Saturday));
    assert_eq!(ON.with(Weekday::Monday, false).days, 0b001_1110);
    assert!(!Breaks::default().on, "nobody is told who did not ask for it");
}

fn any_plan() -> impl Strategy<Value = Breaks> {
    (proptest::sample::select(&EVERY[..]), 0..1_440_u16, 0..1_440_u16, 0..128_u8)
        .prop_map(|(every, from, until, days)| Breaks { on: true, every, from, until, days })
}

/// True where this moment lies within the hours: told by minutes of the day, in another way than the rule.
fn is_within(plan: Breaks, moment: Instant, now: Reading) -> bool {
    let day = now.day_of(moment);
    let minute = (moment - now.start_of(day)).whole_minutes();
    let (from, until) = (i64::from(plan.from), i64::from(plan.until));
    let today = plan.has(day.weekday());
    let yesterday = plan.has(LocalDay(day.0 - 1).weekday());
    match from < until {
        true => today && minute >= from && minute < until,
        false => (today && minute >= from) || (yesterday && minute < until),
    }
}

proptest! {
    #![proptest_config(cases(3_000))]

    #[test]
    fn no_break_outside_hours_nor_too_soon(
        plan in any_plan(), minutes in 0..20_000_i64, offset in -12_i32..=14, busy in any::<bool>(),
        moved in proptest::collection::vec(0..20_000_i64, 0..4),
        later in proptest::option::of((0..20_000_i64, proptest::sample::select(&LATER[..]))),
    ) {
        let now = Reading { offset_minutes: offset * 60, ..reading(at(minutes)) };
        let told = Told {
            moved: moved.iter().map(|moved| at(*moved)).collect(),
            put_off: later.map(|(moment, minutes)| (at(moment), minutes)),
        };
        let next = plan.next(&told, busy, now);
        prop_assert_eq!(next == Next::Quiet, busy);
        prop_assert_eq!(plan.next(&told, busy, now), next, "nothing else decides");
        let (Next::At(due) | Next::Due(due)) = next else { return Ok(()) };
        prop_assert_eq!(matches!(next, Next::Due(_)), due <= now.wall());
        prop_assert!(is_within(plan, due, now), "{:?} {:?}", plan, due);
        if let Next::Due(_) = next {
            prop_assert!(is_within(plan, now.wall(), now), "it is still due after hours");
        }
        for moved in told.moved.iter().filter(|moved| **moved <= now.wall()) {
            prop_assert!(due - *moved >= Span::minutes(i64::from(plan.every)));
        }
        if let Some((moment, minutes)) = told.put_off.filter(|(moment, _)| *moment <= now.wall()) {
            prop_assert!(due - moment >= Span::minutes(i64::from(minutes)));
        }
    }
}

/// A phone on which breaks are switched on, at this time of the Monday. It rings where a phone is left to itself.
fn phone(hour: i64, minute: i64) -> Phone {
    let mut phone = Phone::at(on(0, hour, minute));
    phone.event(event::alarm::Msg::MayRing(true));
    phone.event(Event::RouteChanged(Route::Breaks));
    phone.tap(Msg::Switch(true));
    phone
}

fn state(phone: &Phone) -> Next {
    due::of(&phone.model, phone.now())
}

fn card(phone: &Phone) -> Card {
    page::page(&phone.model, phone.now()).card.unwrap_or_default()
}

/// It rings softly, once, and is shown until it is answered.
#[test]
fn a_break_rings_once() {
    let mut phone = phone(9, 10);
    assert_eq!(state(&phone), Next::At(on(0, 9, 40)));
    phone.wait(Span::minutes(29));
    assert_eq!(phone.rang.len(), 0);
    phone.wait(Span::minutes(1));
    assert_eq!(state(&phone), Next::Due(on(0, 9, 40)));
    assert_eq!(phone.rang.len(), 1);
    assert!(phone.rang[0].soft && !phone.rang[0].silent);
    assert_eq!(phone.model.known.status, "Time for a movement break.");
    phone.wait(Span::hours(3));
    assert_eq!(phone.rang.len(), 1, "nobody is nagged");
    assert_eq!(page::page(&phone.model, phone.now()).status, "A break has been due since 9:40.");
    phone.tap(Msg::Done);
    assert_eq!(state(&phone), Next::At(on(0, 13, 10)));
    assert_eq!(page::page(&phone.model, phone.now()).today, "Today: 1 break");
    // After hours nothing is due, nor rings.
    phone.wait(Span::hours(19));
    assert_eq!(phone.rang.len(), 2, "once more, in the afternoon");
    assert_eq!(state(&phone), Next::At(on(1, 9, 30)));
}

#[test]
fn silence_and_notifications_are_as_for_the_timer() {
    let mut phone = phone(9, 0);
    phone.tap(event::notes::Msg::Silent(true));
    phone.tap(event::alarm::Msg::Switch(Aid::Notify, true));
    phone.pass(Span::minutes(30));
    let effects = phone.event(Event::Woke);
    assert!(
        effects.iter().any(|effect| matches!(effect, Effect::Notify { silent: true, .. })),
        "{effects:?}"
    );
    assert!(phone.rang.iter().all(|rang| rang.silent && rang.soft), "{:?}", phone.rang);
    assert!(!effects.iter().any(|effect| matches!(effect, Effect::Say(_))), "an office hears nothing");
    phone.event(Event::RouteChanged(Route::Log));
    phone.event(event::frame::Msg::NotificationTapped);
    assert_eq!(phone.model.known.route, Route::Breaks);
    assert!(phone.tap(Msg::Skip).contains(&Effect::Unnotify));
}

/// A page that was closed, or asleep, shows that a break is due and does not ring.
#[test]
fn nothing_rings_late() {
    // Asleep past it.
    let mut asleep = phone(9, 0);
    asleep.lock(Span::minutes(45), true);
    asleep.event(Event::Shown);
    assert_eq!((state(&asleep), asleep.rang.len()), (Next::Due(on(0, 9, 30)), 0));
    asleep.wait(Span::hours(1));
    assert_eq!(asleep.rang.len(), 0);
    // A little late, as hidden tabs are: it rings.
    let mut late = phone(9, 0);
    late.lock(Span::seconds(31 * 60), false);
    late.event(Event::Woke);
    assert_eq!(late.rang.len(), 1);
    // Closed: also where it came due a moment before the page opened.
    let mut closed = phone(9, 0);
    closed.pass(Span::seconds(30 * 60 + 20));
    closed.open_at(Route::Breaks);
    closed.event(event::alarm::Msg::MayRing(true));
    closed.wait(Span::minutes(5));
    assert_eq!((state(&closed), closed.rang.len()), (Next::Due(on(0, 9, 30)), 0));
    // Closed and opened again before it is due: the new page rings.
    let mut reopened = phone(9, 0);
    reopened.pass(Span::minutes(10));
    reopened.open();
    reopened.event(event::alarm::Msg::MayRing(true));
    reopened.wait(Span::minutes(20));
    assert_eq!(reopened.rang.len(), 1);
    // And a page that is loaded anew after it rang does not ring again.
    reopened.open();
    reopened.event(event::alarm::Msg::MayRing(true));
    reopened.wait(Span::minutes(20));
    assert_eq!(reopened.rang.len(), 1);
}

/// The tab that may ring does; the other one shows it, and does not ring after it when it takes over.
#[test]
fn two_tabs_ring_once() {
    let mut other = phone(9, 0);
    other.event(event::alarm::Msg::MayRing(false));
    other.wait(Span::minutes(31));
    assert_eq!((state(&other), other.rang.len()), (Next::Due(on(0, 9, 30)), 0));
    other.event(event::alarm::Msg::MayRing(true));
    other.wait(Span::minutes(20));
    assert_eq!(other.rang.len(), 0, "the first one has rung");
    // The next one is its own.
    other.tap(Msg::Done);
    other.wait(Span::minutes(30));
    assert_eq!(other.rang.len(), 1);
}

#[test]
fn a_clock_that_is_set() {
    // Forward past it, by far: shown. Back after it rang: not again at the same time.
    let mut forward = phone(9, 0);
    forward.set_clock(Span::hours(2));
    forward.event(Event::Woke);
    assert_eq!((state(&forward), forward.rang.len()), (Next::Due(on(0, 9, 30)), 0));
    let mut back = phone(9, 0);
    back.wait(Span::minutes(30));
    assert_eq!(back.rang.len(), 1);
    back.set_clock(Span::minutes(-10));
    back.event(Event::Woke);
    assert_eq!(state(&back), Next::At(on(0, 9, 30)));
    back.wait(Span::minutes(15));
    assert_eq!(back.rang.len(), 1);
    // Records of a clock that ran a year ahead silence nothing for a year.
    let mut ahead = phone(9, 0);
    ahead.set_clock(Span::hours(24 * 364));
    ahead.tap(Msg::Done);
    ahead.set_clock(Span::hours(-24 * 364));
    ahead.event(Event::Woke);
    assert_eq!(state(&ahead), Next::At(on(0, 9, 30)));
}

/// Quiet while something is on the skin, and while someone lies down; the time counts anew from its end.
#[test]
fn nothing_is_due_beside_what_runs() {
    let mut phone = phone(9, 0);
    phone.start_block(Mode::Massage);
    assert_eq!(state(&phone), Next::Quiet);
    phone.wait(Span::minutes(4));
    let before = phone.rang.len();
    phone.mark(unclench::domain::therapy::block::Mark::Stop);
    let ended = phone.now().wall();
    assert_eq!(state(&phone), Next::At(ended + Span::minutes(30)));
    phone.tap(event::rest::Msg::LieDown(0));
    assert_eq!(state(&phone), Next::Quiet);
    phone.wait(Span::minutes(50));
    assert_eq!(phone.rang.len(), before, "someone who lies there is left alone");
    phone.tap(event::rest::Msg::GetUp);
    assert_eq!(state(&phone), Next::At(phone.now().wall() + Span::minutes(30)));
    // One that was forgotten silences nothing.
    phone.tap(event::rest::Msg::LieDown(10));
    phone.wait(Span::minutes(80));
    assert_ne!(state(&phone), Next::Quiet);
}

#[test]
fn nothing_is_due_beside_a_routine() {
    let mut phone = Phone::at(on(0, 9, 0));
    phone.event(event::alarm::Msg::MayRing(true));
    phone = phone.in_a_routine();
    phone.event(Msg::Switch(true));
    assert_eq!(state(&phone), Next::Quiet);
    phone.wait(Span::minutes(2));
    phone.event(event::moves::Play::End);
    let ended = phone.now().wall();
    phone.event(event::moves::Play::Close);
    assert_eq!(state(&phone), Next::At(ended + Span::minutes(30)));
}

/// Where something is answered, or someone is in trouble, it is not spoken of.
#[test]
fn it_is_not_over_pages_that_ask() {
    let bars = |phone: &Phone| {
        let bars = frame::frame(&phone.model, phone.now()).bars;
        bars.iter().any(|bar| bar.to == Route::Breaks)
    };
    let mut phone = phone(9, 0);
    phone.event(Event::RouteChanged(Route::Log));
    phone.wait(Span::minutes(30));
    assert!(bars(&phone));
    assert_eq!(frame::title(&phone.model, phone.now()), "Time to move: Unclench");
    phone.event(Event::RouteChanged(Route::Breaks));
    assert!(!bars(&phone), "its own page says so");
    phone.event(Event::RouteChanged(Route::Danger));
    assert!(!bars(&phone));
    for page in PAGES.iter().filter(|page| page.kind == unclench::app::route::Kind::Step) {
        assert!(due::is_in_the_way(page.route), "{:?}", page.route);
    }
    // In the middle of the danger check it does not ring, nor after it.
    let mut asked = self::phone(9, 0);
    asked.wait(Span::minutes(28));
    asked.tap(check::Msg::Begin(Whom::Me));
    asked.wait(Span::minutes(3));
    assert_eq!(asked.rang.len(), 0);
    asked.event(Event::RouteChanged(Route::Now));
    asked.wait(Span::minutes(3));
    assert_eq!(asked.rang.len(), 0);
    assert!(bars(&asked));
}

/// After a check that closes all movement nobody is told to get up.
#[test]
fn a_closed_check_closes_breaks() {
    let mut phone = phone(9, 0);
    phone.tap(check::Msg::Begin(Whom::Me));
    // The first card is about signs of squeezed nerves: yes.
    phone.tap(Tap::Pick(2));
    phone.tap(check::Msg::CannotTell);
    phone.clean_check();
    assert!(due::is_closed(&phone.model.known));
    assert_eq!(state(&phone), Next::Quiet);
    phone.event(Event::RouteChanged(Route::Breaks));
    assert_eq!(page::page(&phone.model, phone.now()).card, None);
}

#[test]
fn put_off_and_left_out() {
    let mut phone = phone(9, 0);
    phone.wait(Span::minutes(31));
    phone.tap(Msg::Later(5));
    assert_eq!(state(&phone), Next::At(on(0, 9, 36)));
    phone.open_at(Route::Breaks);
    phone.event(event::alarm::Msg::MayRing(true));
    assert_eq!(state(&phone), Next::At(on(0, 9, 36)), "it outlives the page");
    phone.wait(Span::minutes(5));
    assert_eq!(phone.rang.len(), 2);
    phone.tap(Msg::Later(7));
    assert_eq!(state(&phone), Next::Due(on(0, 9, 36)), "not offered");
    phone.tap(Msg::Skip);
    assert_eq!(state(&phone), Next::At(on(0, 10, 6)));
    assert_eq!(page::page(&phone.model, phone.now()).today, "", "nothing is said of what was left out");
}

/// The minute runs by the clock, says that it is over, and counts when the person says so.
#[test]
fn the_minute() {
    let mut phone = phone(9, 0);
    phone.wait(Span::minutes(30));
    let offered = card(&phone);
    assert_eq!((offered.shows, offered.name), (Shows::Offer, "Walk for a minute"));
    phone.tap(offered.actions[0].event.clone());
    phone.tap(Msg::Done);
    assert!(phone.model.breaks.minute.is_some(), "a double tap is one");
    phone.wait(Span::seconds(20));
    let face = card(&phone).face;
    assert_eq!((face.digits.as_str(), face.arcs[0].1), ("0:40", 333));
    phone.wait(Span::seconds(40));
    assert_eq!(phone.model.known.status, "The minute is over.");
    assert_eq!(phone.rang.len(), 2);
    phone.wait(Span::minutes(2));
    assert_eq!(phone.rang.len(), 2);
    phone.tap(Msg::Done);
    let last = phone.records().last().expect("a record").entry.clone();
    assert_eq!(last, Entry::Movement(Said::Break(Some(2))));
    // One that nobody ends counts for nothing.
    phone.tap(card(&phone).actions[0].event.clone());
    phone.wait(Span::minutes(11));
    assert_eq!(phone.model.breaks.minute, None);
    assert_eq!(phone.model.known.history.movement.breaks.len(), 1);
    // In the next one there is something else.
    assert_ne!(card(&phone).name, offered.name);
}

#[test]
fn what_hurts_is_left_out() {
    let mut phone = phone(9, 0);
    phone.wait(Span::minutes(30));
    phone.tap(Msg::Begin(Some(13)));
    phone.tap(Msg::Hurts);
    assert_eq!(card(&phone).shows, Shows::Hurts);
    phone.tap(Msg::Mistake);
    assert_eq!(card(&phone).shows, Shows::Minute);
    phone.tap(Msg::Hurts);
    phone.tap(Msg::LeaveOut);
    assert_eq!(offer::offer(&phone.model.known, &[], phone.now()), Some(2));
    assert!(!offer::may_be_done(13, &phone.model.known, phone.now()));
    assert_eq!(state(&phone), Next::At(phone.now().wall() + Span::minutes(30)));
    // A sign leads to the danger check, with an episode that has none yet.
    phone.tap(Msg::Begin(Some(2)));
    phone.wait(Span::seconds(5));
    phone.tap(Msg::Hurts);
    phone.tap(Msg::Sign);
    assert!(matches!(phone.model.known.route, Route::Check(_)));
    assert!(phone.model.known.history.open_episode().is_some());
    assert_eq!(offer::offer(&phone.model.known, &[], phone.now()), None, "only standing up");
}

/// Only what fits a desk, what nothing speaks against, what was asked about, and never twice in a row where there is another.
#[test]
fn what_is_offered() {
    let mut phone = phone(9, 0);
    let mut take = |count: usize, limits: &[(Block, Answer)]| {
        for (limit, answer) in limits {
            phone.model.known.history.movement.limits.retain(|(known, _)| known != limit);
            phone.model.known.history.movement.limits.push((*limit, *answer));
        }
        let mut numbers = Vec::new();
        for _ in 0..count {
            let number = offer::offer(&phone.model.known, &[], phone.now());
            phone.model.known.history.movement.breaks.push((phone.now().wall(), number));
            numbers.push(number.expect("something fits"));
        }
        numbers
    };
    // Bending back only where it was asked whether that is fine.
    assert_eq!(take(4, &[]), [2, 13, 2, 13]);
    let asked = [(Block::BendingBack, Answer::No), (Block::Dizzy, Answer::No)];
    assert_eq!(take(4, &asked), [12, 2, 13, 12]);
    assert_eq!(take(3, &[(Block::Dizzy, Answer::Unsure)]), [2, 13, 2]);
    assert_eq!(take(2, &[(Block::LegPain, Answer::Yes)]), [2, 2]);
    assert!(!offer::may_be_done(15, &phone.model.known, phone.now()), "nobody lies down beside a desk");
    assert_eq!(offer::offer(&phone.model.known, &[Block::Pregnant], phone.now()), Some(2));
}

/// Each choice is a record at once, and what can't be is none.
#[test]
fn choices_are_kept() {
    let mut phone = phone(9, 0);
    let count = phone.records().len();
    phone.tap(Msg::Every(45));
    phone.tap(Msg::Every(31));
    phone.tap(Msg::Day(Weekday::Saturday, true));
    phone.tap(Msg::From("22:00".to_owned()));
    phone.tap(Msg::Until("06:00".to_owned()));
    phone.tap(Msg::Until("06:00".to_owned()));
    assert_eq!(phone.records().len(), count + 4);
    phone.tap(Msg::From("25:00".to_owned()));
    assert_eq!(phone.model.known.note, "Type a time such as 9:30.");
    let wanted = Breaks { on: true, every: 45, from: 1_320, until: 360, days: 0b011_1111 };
    assert_eq!(due::plan(&phone.model.known), wanted);
    phone.open_at(Route::Breaks);
    assert_eq!(due::plan(&phone.model.known), wanted);
    let page = page::page(&phone.model, phone.now());
    assert_eq!((page.from.as_str(), page.until.as_str(), page.overnight), ("22:00", "06:00", true));
    let days: Vec<&str> = page.days.iter().filter(|(_, on)| *on).map(|(day, _)| day.label.as_str()).collect();
    assert_eq!(days, ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]);
    phone.tap(Msg::Switch(false));
    assert_eq!(state(&phone), Next::Off);
    assert_eq!(next_wake(&phone.model, phone.now()), None);
}

#[test]
fn times_as_they_are_typed() {
    let rows = [
        ("09:30", Some(570)),
        ("9.30", Some(570)),
        (" 00:00 ", Some(0)),
        ("23:59:00", Some(1_439)),
        ("\u{669}:\u{663}\u{660}", Some(570)),
        ("24:00", None),
        ("9:60", None),
        ("9", None),
        ("", None),
        ("-1:00", None),
        ("009:00", None),
    ];
    for (text, minute) in rows {
        assert_eq!(typed::time_of_day(text), minute, "{text:?}");
    }
}

// The calendar file.

fn file(phone: &mut Phone) -> Option<String> {
    phone.tap(Msg::SaveCalendar).into_iter().find_map(|effect| match effect {
        Effect::HandOver { name, text, .. } => {
            assert_eq!(name, calendar::NAME);
            Some(text)
        }
        _ => None,
    })
}

fn value(of: &Component<'_>, name: &str) -> String {
    let found = of.properties.iter().find(|property| property.name == name);
    found.unwrap_or_else(|| panic!("no {name}")).val.to_string()
}

/// Its events, as a real library reads them: name, sequence, beginning and rule. Each has its alarm last, and at its very start.
fn events(text: &str) -> Vec<(String, u64, String, String)> {
    assert!(text.ends_with("\r\n"));
    for line in text.split("\r\n") {
        assert!(line.len() <= 75 && !line.contains('\n'), "{line:?}");
    }
    let unfolded = unfold(text);
    let calendar = read_calendar(&unfolded).expect("a calendar");
    let event = |event: &Component<'_>| {
        let alarm = event.components.first().expect("an alarm");
        assert_eq!((value(alarm, "TRIGGER"), value(alarm, "ACTION")), ("PT0S".into(), "DISPLAY".into()));
        assert_eq!(value(event, "SUMMARY"), "Movement break");
        assert!(value(event, "DTSTAMP").ends_with('Z'));
        let sequence = value(event, "SEQUENCE").parse().expect("a number");
        (value(event, "UID"), sequence, value(event, "DTSTART"), value(event, "RRULE"))
    };
    calendar.components.iter().filter(|part| part.name == "VEVENT").map(event).collect()
}

#[test]
fn the_calendar_file_holds_every_break_of_the_hours() {
    let mut phone = phone(10, 15);
    let first = events(&file(&mut phone).expect("a file"));
    assert_eq!(first.len(), 15);
    // What is over today begins tomorrow; by the clock on the wall, whatever the time zone.
    let starts: Vec<&str> = first.iter().map(|(_, _, start, _)| start.as_str()).collect();
    assert_eq!(starts[..3], ["20261124T093000", "20261124T100000", "20261123T103000"]);
    assert!(first.iter().all(|(.., rule)| rule == "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;COUNT=20"));
    let names: Vec<&String> = first.iter().map(|(name, ..)| name).collect();
    let unique: std::collections::BTreeSet<&&String> = names.iter().collect();
    assert_eq!(unique.len(), names.len());
    // Saved again, with other choices: the same names, a higher sequence.
    phone.wait(Span::minutes(1));
    phone.tap(Msg::Every(90));
    let second = events(&file(&mut phone).expect("a file"));
    assert_eq!(second.len(), 5);
    for ((name, before, ..), (again, after, ..)) in first.iter().zip(&second) {
        assert!(name == again && before < after, "{name} {again}");
    }
    // A night: what is due after midnight is due on the next day.
    phone.tap(Msg::From("22:00".to_owned()));
    phone.tap(Msg::Until("03:00".to_owned()));
    let night = events(&file(&mut phone).expect("a file"));
    let rows: Vec<(&str, &str)> =
        night.iter().map(|(_, _, start, rule)| (start.as_str(), rule.as_str())).collect();
    assert_eq!(
        rows,
        [
            ("20261123T233000", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;COUNT=20"),
            ("20261124T010000", "FREQ=WEEKLY;BYDAY=TU,WE,TH,FR,SA;COUNT=20"),
            ("20261124T023000", "FREQ=WEEKLY;BYDAY=TU,WE,TH,FR,SA;COUNT=20"),
        ]
    );
    // No day, no file; and none before anything was chosen.
    for day in Weekday::ALL {
        phone.tap(Msg::Day(day, false));
    }
    assert_eq!(file(&mut phone), None);
    assert_eq!(file(&mut Phone::new()), None);
}

/// A line that is too long goes on in the next one.
#[test]
fn long_lines_are_folded() {
    let when = unclench::app::calendar::When::Once(on(0, 12, 0));
    let long = unclench::app::calendar::Event { id: "\u{e9}".repeat(90), when, summary: "Movement break" };
    let text = unclench::app::calendar::print("Test", &[long], 1, reading(on(0, 11, 0)));
    for line in text.split("\r\n") {
        assert!(line.len() <= 75, "{line:?}");
    }
    assert_eq!(
        value(&read_calendar(&unfold(&text)).expect("a calendar").components[0], "UID").chars().count(),
        99
    );
}

proptest! {
    #![proptest_config(cases(150))]

    /// Whatever is tapped and however time goes, a tone comes only when a break has come due a moment ago, within the hours.
    #[test]
    fn it_rings_only_in_time(taps in proptest::collection::vec((0..12_u8, 1..70_i64), 1..25)) {
        let mut phone = phone(8, 30);
        for (what, minutes) in taps {
            let before = phone.rang.len();
            match what {
                0 => drop(phone.tap(Msg::Done)),
                1 => drop(phone.tap(Msg::Later(10))),
                2 => drop(phone.tap(Msg::Skip)),
                3 => phone.lock(Span::minutes(minutes), minutes % 2 == 0),
                4 => drop(phone.open_at(Route::Breaks)),
                5 => phone.set_clock(Span::minutes(minutes - 35)),
                6 => drop(phone.event(event::alarm::Msg::MayRing(minutes % 2 == 0))),
                7 => drop(phone.tap(Msg::Every(EVERY[minutes as usize % 5]))),
                8 => drop(phone.event(Event::Woke)),
                _ => {
                    // Step by step: what rings does so as it comes due.
                    for _ in 0..minutes {
                        let count = phone.rang.len();
                        phone.wait(Span::minutes(1));
                        prop_assert!(phone.rang.len() <= count + 1);
                    }
                }
            }
            if phone.rang.len() > before && what == 8 {
                let Next::Due(since) = state(&phone) else { panic!("it rang, and nothing is due") };
                prop_assert!(phone.now().wall() - since <= part::RECENT);
            }
        }
        let kept = phone.model.known.history.breaks.expect("chosen").plan;
        for rang in &phone.rang {
            prop_assert!(rang.soft);
        }
        prop_assert!(kept.on);
    }
}

/// What was chosen elsewhere, by a file, holds as it is read.
#[test]
fn a_choice_is_a_record() {
    let mut phone = phone(9, 0);
    let chosen =
        phone.records().into_iter().filter(|record| matches!(record.entry, Entry::Chose(Choice::Breaks(_))));
    assert_eq!(chosen.count(), 1);
    phone.kill();
    assert_eq!(due::plan(&phone.model.known), Breaks { on: true, ..Breaks::default() });
}
