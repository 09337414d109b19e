//! Lying down: how long, by day, and what it says.

use unclench::app::event;
use unclench::app::rest::page::card;
use unclench::domain::record_id::RecordId;
use unclench::domain::therapy::rest::{End, Nudge, Rest, by_day, nudge};
use unclench::domain::time::{Instant, Reading, Span, Stamp};

use crate::phone::{MONDAY, Phone};

/// Monday at this many minutes past midnight, in London in winter.
fn at(minutes: i64) -> Instant {
    Instant(MONDAY) + Span::minutes(minutes - 14 * 60)
}

fn rests(bouts: &[(i64, Option<i64>)]) -> Vec<Rest> {
    let rest = |(down, up): &(i64, Option<i64>)| Rest {
        id: RecordId { at: at(*down), writer: "a".to_owned(), counter: 0 },
        down: at(*down),
        minutes: 30,
        end: up.map(|up| End::At(at(up))),
    };
    bouts.iter().map(rest).collect()
}

fn now(minutes: i64) -> Reading {
    Reading { stamp: Stamp { wall: at(minutes), ..Stamp::default() }, ..Reading::default() }
}

#[test]
fn what_counts_as_day() {
    let check = |bouts: &[(i64, Option<i64>)], minutes: i64, expected: i64| {
        assert_eq!(by_day(&rests(bouts), 1, now(minutes)), Span::minutes(expected), "{bouts:?} at {minutes}");
    };
    check(&[], 600, 0);
    check(&[(600, Some(630))], 700, 30);
    // Going on.
    check(&[(600, None)], 690, 90);
    // Nobody has said for an hour that it is over: it counts for as long as was planned.
    check(&[(600, None)], 691, 30);
    check(&[(600, None)], 700 + 34 * 60, 0);
    // The night does not count: from 22:00 to 7:00.
    check(&[(1_300, Some(1_860))], 1_900, 20);
    check(&[(0, Some(480))], 500, 60);
    check(&[(1_310, Some(1_880))], 1_900, 30);
    // Yesterday's afternoon counts until it is 24 hours old.
    check(&[(840, Some(900))], 840 + 1_440, 60);
    check(&[(840, Some(900))], 870 + 1_440, 30);
    check(&[(840, Some(900))], 901 + 1_440, 0);
    // A clock set back: nothing has lasted less than no time.
    check(&[(700, None)], 600, 0);
}

#[test]
fn what_rest_says() {
    let check = |bouts: &[(i64, Option<i64>)], minutes: i64, expected: Option<Nudge>| {
        assert_eq!(nudge(&rests(bouts), now(minutes)), expected, "{bouts:?} at {minutes}");
    };
    check(&[(600, Some(630)), (700, Some(760))], 800, None);
    check(&[(600, Some(630)), (700, Some(790))], 800, Some(Nudge::Move));
    check(&[(600, Some(719))], 719, None);
    check(&[(600, Some(720))], 720, Some(Nudge::Move));
    // A day, and two, within three.
    check(&[(600, Some(600 + 1_440))], 2_100, Some(Nudge::Warn));
    check(&[(600, Some(600 + 1_439))], 600 + 1_439, Some(Nudge::Move));
    check(&[(600, Some(600 + 1_440))], 600 + 1_440, Some(Nudge::Warn));
    check(&[(600, Some(600 + 2_879))], 600 + 2_879, Some(Nudge::Warn));
    check(&[(600, Some(600 + 2_880))], 600 + 2_880, Some(Nudge::WarnStrongly));
    // Nights alone say nothing, however many.
    check(&[(1_320, Some(1_860))], 1_870, None);
    check(&[(1_320, Some(1_860)), (2_760, Some(3_300)), (4_200, Some(4_740))], 4_750, None);
    // One that nobody ended says nothing, however long ago it began.
    check(&[(600, None)], 600 + 1_440, None);
    check(&[(600, None)], 600 + 5 * 1_440, None);
}

/// "I'm lying down" begins an episode where there is none, rings when it has lasted, and ends with "I'm up".
#[test]
fn a_bout_from_tap_to_tap() {
    let mut phone = Phone::new();
    assert!(!card(&phone.model, phone.now()).others.is_empty(), "nobody lies any more");
    phone.tap(event::rest::Msg::LieDown(30));
    assert!(phone.model.known.history.open_episode().is_some());
    phone.wait(Span::minutes(12));
    assert_eq!(card(&phone.model, phone.now()).lines[0], "You have been lying for 12 minutes.");
    assert_eq!(phone.rang.len(), 0);
    phone.wait(Span::minutes(18));
    assert_eq!(phone.rang.len(), 1);
    assert_eq!(phone.model.known.alert, "30 minutes are up. Change position, or get up and walk a little.");
    // It repeats until it is answered, for five minutes.
    phone.wait(Span::minutes(60));
    assert_eq!(phone.rang.len(), 20);
    phone.tap(event::rest::Msg::GetUp);
    let rest = phone.model.known.history.open_episode().expect("an episode").rests[0].clone();
    assert_eq!(rest.length(phone.now().wall()), Span::minutes(90));
    phone.wait(Span::minutes(60));
    assert_eq!(phone.rang.len(), 20);
    // Without an alarm nothing rings; a second tap begins a new bout.
    phone.tap(event::rest::Msg::LieDown(0));
    phone.wait(Span::hours(3));
    phone.tap(event::rest::Msg::LieDown(10));
    assert_eq!(phone.model.known.history.open_episode().expect("an episode").rests.len(), 3);
    assert_eq!(phone.rang.len(), 20);
    phone.tap(event::rest::Msg::LieDown(25));
    assert_eq!(phone.model.known.history.open_episode().expect("an episode").rests.len(), 3, "not offered");
    // The end of the episode ends it too.
    phone.tap(event::notes::Msg::Over);
    assert!(phone.model.known.history.lying().is_none());
}

/// A bout outlives the page.
#[test]
fn a_bout_survives_a_reload() {
    let mut phone = Phone::new();
    phone.tap(event::rest::Msg::LieDown(20));
    phone.wait(Span::minutes(5));
    phone.kill();
    phone.wait(Span::minutes(15));
    assert_eq!(phone.rang.len(), 1);
}
