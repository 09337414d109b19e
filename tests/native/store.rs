//! What is stored, on a phone that is killed, filled, damaged and shared by several tabs: no acknowledged record is lost.

use proptest::prelude::*;
use unclench::app::effect::Effect;
use unclench::app::event;
use unclench::app::event::Event;
use unclench::app::event::notes::Right;
use unclench::app::event::row::RowState;
use unclench::app::model::store::Mirror;
use unclench::app::route::Route;
use unclench::app::saved::{DecodeError, decode, encode};
use unclench::app::{Notice, home, saved, store, update};
use unclench::content::Whom;
use unclench::domain::journal::history::History;
use unclench::domain::journal::merge::Journal;
use unclench::domain::journal::record::{Entry, Record};
use unclench::domain::pain::Pain;
use unclench::domain::therapy::mode::Mode;
use unclench::domain::time::{Instant, Span};

use crate::phone::{MONDAY, Phone, Tap, words};
use crate::{cases, ten_years};

const JOURNAL: &str = "unclench:journal:2026-11:phone-a";
/// Scores as they stand in a shard.
const PAIN_5: &str = r#"{"pain":5}"#;
const PAIN_6: &str = r#"{"pain":6}"#;
const PAIN_7: &str = r#"{"pain":7}"#;
const SETTINGS: &str = "unclench:settings:phone-a";

/// Another tab of the same browser, with what is stored now.
fn second_tab(first: &mut Phone, writer: &str) -> Phone {
    let mut second = Phone::new();
    second.device.writer = writer.to_owned();
    second.wait(first.true_time());
    second.browser.stored = first.browser.stored.clone();
    second.open();
    second
}

/// The page on data begins with the truth in one line.
#[test]
fn what_is_said_of_the_data_first() {
    let check = |prepare: &dyn Fn(&mut Phone), expected: (bool, &str, &str)| {
        let mut phone = Phone::new();
        prepare(&mut phone);
        let saved = store::page::saved(&phone.model, phone.now());
        assert_eq!((saved.holds, saved.headline, saved.lines[0].as_str()), expected);
    };
    let notes = |phone: &mut Phone| drop(phone.tap(event::moves::Msg::Walked(5)));
    check(&|_| {}, (true, "Nothing is stored yet.", "No backup yet."));
    check(&|phone| notes(phone), (true, "Saved on this device.", "No backup yet."));
    check(
        &|phone| {
            notes(phone);
            phone.model.store.mirror = Mirror::Missing;
        },
        (true, "Saved on this device, in one place.", "No backup yet."),
    );
    check(
        &|phone| {
            notes(phone);
            phone.model.known.history.backed_up = Some(phone.now().wall());
        },
        (true, "Saved on this device.", "Last backup: 14:00."),
    );
    check(
        &|phone| {
            phone.full = true;
            notes(phone);
        },
        (false, unclench::content::notices::NOT_SAVED, "No backup yet."),
    );
    check(
        &|phone| phone.model.known.device.can_store = false,
        (false, unclench::content::store::KEPT_NOWHERE, "No backup yet."),
    );
}

// Kills.

#[test]
fn a_kill_right_after_a_write_loses_nothing() {
    let mut phone = Phone::new();
    phone.browser.commit();
    phone.tap(event::check::Msg::Begin(Whom::Me));
    phone.clean_check();
    for score in 0..=10 {
        phone.tap(event::notes::Msg::PainNow(score));
        let before = phone.records();
        // Some of it reaches the disk now and then, some never.
        if score % 4 == 0 {
            phone.browser.commit();
        }
        phone.kill();
        assert_eq!(phone.records(), before);
        // Once more, before the disk has anything of what the start wrote.
        phone.kill();
        assert_eq!(phone.records(), before);
        assert!(phone.model.known.notices.is_empty(), "{:?}", phone.model.known.notices);
    }
    phone.tap(event::notes::Msg::Theme("dark"));
    phone.kill();
    assert_eq!(phone.model.known.theme, "dark");
    // Without a mirror, only what reached the disk is left.
    phone.browser.indexed_db = None;
    phone.tap(event::notes::Msg::PainNow(3));
    phone.kill();
    assert_eq!(phone.model.store.mirror, Mirror::Missing);
    assert_eq!(phone.scores().last(), Some(&8), "what was committed last");
}

#[test]
fn a_block_goes_on_after_a_kill() {
    let mut phone = Phone::with_block(Mode::Cold);
    phone.browser.disk.clear();
    phone.wait(Span::minutes(3));
    phone.kill();
    phone.event(Event::RouteChanged(Route::Timer));
    assert_eq!(phone.model.known.route, Route::Timer);
    assert!(phone.model.known.history.running_block(phone.now().stamp).is_some());
    // Opened at the timer itself, before it is known that a block runs.
    phone.browser.kill();
    phone.open_at(Route::Timer);
    assert_eq!(phone.model.known.route, Route::Timer);
}

proptest! {
    #![proptest_config(cases(60))]

    /// Writes, commits, kills, reloads and waits in any order.
    #[test]
    fn nothing_acknowledged_is_lost(acts in proptest::collection::vec(0..6_u8, 1..25)) {
        let mut phone = Phone::new().noting(&[5]);
        let mut expected = phone.records();
        for act in acts {
            match act {
                0 | 1 => drop(phone.tap(event::notes::Msg::PainNow(act + 3))),
                2 => phone.browser.commit(),
                3 => phone.kill(),
                4 => drop(phone.open()),
                // No browser takes longer than about a minute.
                _ => {
                    phone.wait(Span::minutes(4));
                    phone.browser.commit();
                }
            }
            if act < 2 {
                expected = phone.records();
            }
            prop_assert_eq!(&phone.records(), &expected);
        }
    }
}

#[test]
fn an_entry_stays_in_the_log_for_ten_minutes() {
    let mut phone = Phone::new().noting(&[]);
    let logged = |phone: &Phone| phone.browser.indexed_db.as_ref().map_or(0, |second| second.log.len());
    let first = logged(&phone);
    assert!(first > 0);
    phone.wait(Span::minutes(9));
    phone.tap(event::notes::Msg::PainNow(4));
    assert_eq!(logged(&phone), first + 1);
    phone.wait(Span::minutes(2));
    phone.tap(event::notes::Msg::PainNow(5));
    assert_eq!(logged(&phone), 2, "the older ones have gone");
    // A clock set forward does not hurry it, nor does a new page.
    phone.set_clock(Span::hours(2));
    phone.open();
    phone.tap(event::notes::Msg::PainNow(6));
    assert_eq!(logged(&phone), 3);
    // What earlier pages logged goes after a day, where it is much: the clock may be wrong.
    phone.set_clock(Span::hours(24));
    phone.open();
    assert_eq!(logged(&phone), 3);
    let second = phone.browser.indexed_db.as_mut().expect("a mirror");
    let (id, text) = second.log.iter().next().map(|(id, text)| (id.clone(), text.clone())).expect("an entry");
    second.log.extend((0..300).map(|nth| (format!("{id}{nth}"), text.clone())));
    phone.open();
    assert_eq!(logged(&phone), 0);
    // What could not be stored stays.
    phone.full = true;
    phone.tap(event::notes::Msg::PainNow(7));
    phone.wait(Span::minutes(30));
    phone.tap(event::notes::Msg::PainNow(8));
    assert_eq!(logged(&phone), 2);
    phone.browser.commit();
    phone.kill();
    assert_eq!(phone.scores(), [4, 5, 6, 7, 8]);
}

#[test]
fn a_damaged_entry_of_the_log_is_set_aside_and_the_others_count() {
    let mut phone = Phone::new().noting(&[4, 5, 6]);
    phone.browser.disk.clear();
    let second = phone.browser.indexed_db.as_mut().expect("a mirror");
    let damaged = second.log.values_mut().find(|text| text.contains(PAIN_5)).expect("an entry");
    *damaged = damaged.replace(PAIN_5, PAIN_6);
    let text = damaged.clone();
    phone.kill();
    assert_eq!(phone.scores(), [4, 6]);
    assert_eq!(phone.model.known.notices, [Notice::SetAside(1)]);
    assert!(phone.browser.stored.values().any(|kept| *kept == text));
}

// Damage by hand.

/// One text of ours made into another; every record whose line is whole is still there, and what was is kept.
fn check_damage(name: &str, damage: impl Fn(&str) -> Option<String>, copies: bool, lost: usize) {
    let mut phone = Phone::new().noting(&[7, 6, 5, 4]);
    let before = phone.records();
    phone.browser.indexed_db = None;
    if !copies {
        phone.browser.stored.retain(|key, _| !key.starts_with(saved::BAK));
    }
    let text = phone.browser.stored.remove(JOURNAL).expect("a shard");
    let damaged = damage(&text);
    assert_ne!(damaged.as_deref(), Some(text.as_str()), "{name}");
    phone.browser.stored.extend(damaged.clone().map(|text| (JOURNAL.to_owned(), text)));
    for _ in 0..2 {
        phone.open();
        let after = phone.records();
        assert_eq!(before.iter().filter(|record| !after.contains(record)).count(), lost, "{name}");
        assert_eq!(after.len(), before.len() - lost, "{name}: nothing else");
        assert_eq!(phone.model.known.history, History::of(&phone.model.known.journal));
        if let Some(damaged) = &damaged {
            assert_eq!(phone.browser.stored.get(JOURNAL), Some(damaged), "{name}: never overwritten");
            let aside = saved::quarantine_key(JOURNAL, damaged, phone.now().wall());
            assert_eq!(phone.browser.stored.get(&aside), Some(damaged), "{name}: kept with a date");
        }
    }
    phone.tap(event::notes::Msg::PainNow(3));
    if let Some(damaged) = &damaged {
        assert_eq!(phone.browser.stored.get(JOURNAL), Some(damaged), "{name}: not by the next write either");
    }
}

#[test]
fn every_damage_by_hand_is_made_good_from_the_copy() {
    check_damage("deleted", |_| None, true, 0);
    check_damage("emptied", |_| Some(String::new()), true, 0);
    check_damage("a flipped bit", |text| Some(text.replace(PAIN_6, PAIN_7)), true, 0);
    check_damage("cut", |text| Some(text[..text.len() / 2].to_owned()), true, 0);
    check_damage("a wrong checksum", |text| Some(text.replacen("\"sum\":", "\"sum\":1", 1)), true, 0);
    check_damage("a line gone", |text| Some(without_line(text, PAIN_6)), true, 0);
    check_damage("garbage", |_| Some("{}[[".repeat(10_000)), true, 0);
}

#[test]
fn without_the_copy_every_whole_line_is_still_there() {
    check_damage("a flipped bit", |text| Some(text.replace(PAIN_6, PAIN_7)), false, 1);
    check_damage("a wrong checksum", |text| Some(text.replacen("\"sum\":", "\"sum\":1", 1)), false, 0);
    check_damage(
        "a huge number",
        |text| Some(text.replace(PAIN_6, r#"{"pain":99999999999999999999}"#)),
        false,
        1,
    );
    check_damage("cut", |text| Some(text[..text.len() - 5].to_owned()), false, 1);
    let nested = r#"{"amended":[[1,0],"#.repeat(10_000);
    check_damage("deep nesting", |text| Some(text.replace(PAIN_6, &nested)), false, 1);
}

fn without_line(text: &str, part: &str) -> String {
    text.lines().filter(|line| !line.contains(part)).collect::<Vec<_>>().join("\n")
}

/// Every checksum right, and an impossible value.
#[test]
fn right_checksums_do_not_make_absurd_values_true() {
    let mut phone = Phone::new().noting(&[7]);
    let before = phone.records();
    let line = saved::line::seal(r#"[[1795442400000,99],0,{"pain":11}]"#, "phone-a");
    let good = decode(&phone.browser.stored[JOURNAL]).expect("good").records;
    let data = format!("{}\n{line}", saved::lines(&good, "phone-a"));
    phone.browser.stored.insert(JOURNAL.to_owned(), saved::wrap(&data, 9, Instant(MONDAY), "phone-a"));
    phone.open();
    assert_eq!(phone.records(), before);
    assert!(phone.model.known.notices.contains(&Notice::SetAside(1)));
}

/// Two records of one id, which only a forger writes: one of them stands, whoever is read first, and both are kept.
#[test]
fn one_id_twice_is_decided_alike_everywhere() {
    let phone = Phone::new().noting(&[7]);
    let last = phone.records().pop().expect("a score");
    let other = Record { entry: Entry::PainNow(Pain::new(2).expect("a score")), ..last.clone() };
    let mut seen = Vec::new();
    for order in [[&last, &other], [&other, &last]] {
        let mut phone = Phone::new().noting(&[7]);
        for (place, record) in order.into_iter().enumerate() {
            let text = encode([record], 1, Instant(MONDAY), "x");
            phone.browser.stored.insert(format!("unclench:journal:2026-11:x{place}"), text);
        }
        let stored = phone.browser.stored.clone();
        phone.open();
        seen.push(phone.scores());
        assert!(stored.iter().all(|(key, text)| phone.browser.stored.get(key) == Some(text)));
    }
    assert_eq!(seen, [[7], [7]]);
}

/// The shard of this tab is damaged, and so is the one of the stand-in that an earlier start chose.
#[test]
fn a_damaged_key_of_ours_is_never_written_again() {
    let mut phone = Phone::new().noting(&[7]);
    let damaged = |phone: &Phone, key: &str| phone.browser.stored[key].replace(PAIN_7, r#"{"pain":8}"#);
    phone.browser.stored.insert(JOURNAL.to_owned(), damaged(&phone, JOURNAL));
    phone.open();
    phone.tap(event::notes::Msg::PainNow(6));
    let stand_in = format!("{JOURNAL}b");
    assert!(phone.browser.stored.contains_key(&stand_in));
    let also = phone.browser.stored[&stand_in].replace(PAIN_6, PAIN_5);
    phone.browser.stored.insert(stand_in.clone(), also.clone());
    phone.open();
    phone.tap(event::notes::Msg::PainNow(4));
    phone.open();
    assert_eq!(phone.scores(), [7, 6, 4]);
    assert_eq!(phone.browser.stored.get(&stand_in), Some(&also));
    assert!(phone.browser.stored.contains_key(&format!("{JOURNAL}bb")));
    // Settings were never damaged, and go on under the stand-in.
    phone.tap(event::notes::Msg::Silent(true));
    assert!(phone.browser.stored.contains_key(&format!("{SETTINGS}bb")));
}

/// An old month of ours is damaged for good, and read late: each start writes under its own name until then, under the
/// stand-in afterwards, and that has notes of the start before.
#[test]
fn what_a_stand_in_wrote_before_is_not_written_over() {
    let (end, writer) = (Instant(MONDAY), "phone-a");
    let mut phone = Phone::new();
    phone.browser.indexed_db = None;
    phone.browser.stored =
        ten_years::stored(&ten_years::records(end, writer), writer, end).into_iter().collect();
    phone.browser.stored.insert("unclench:journal:2019-05:phone-a".to_owned(), "damaged".to_owned());
    phone.open();
    assert_eq!(phone.model.known.device.writer, "phone-ab");
    for score in [6, 5, 4] {
        phone.tap(event::notes::Msg::PainNow(score));
        let before = phone.records();
        phone.open();
        assert!(before.iter().all(|record| phone.model.known.journal.find(&record.id).is_some()), "{score}");
    }
}

/// A letter that stands for itself is no stand-in: the shards of another tab are not taken for ours.
#[test]
fn a_tab_takes_only_its_own_shards() {
    let mut phone = Phone::new().noting(&[7]);
    let tab = second_tab(&mut phone, "phone-b").noting(&[6]);
    let ours = |key: &String| saved::keeper(key) == Some("phone-b");
    let own: Vec<&String> = tab.model.store.own.iter().map(|shard| &shard.key).collect();
    assert!(!own.is_empty() && own.into_iter().all(ours), "{:?}", tab.model.store.own);
}

#[test]
fn a_piece_can_be_saved_and_tried_again() {
    let mut phone = Phone::new().noting(&[7, 6]);
    phone.browser.indexed_db = None;
    phone.browser.stored.retain(|key, _| !key.starts_with(saved::BAK));
    let damaged = phone.browser.stored[JOURNAL].replace(PAIN_6, PAIN_5);
    phone.browser.stored.insert(JOURNAL.to_owned(), damaged.clone());
    phone.open();
    assert_eq!(phone.scores(), [7], "a line that is not proven waits");
    phone.tap(Tap::SavePiece(0));
    assert_eq!(phone.browser.files.pop().map(|(_, text)| text), Some(damaged.clone()));
    assert_eq!(phone.model.known.history.backed_up, None, "a piece is no backup");
    phone.tap(Tap::TryPiece(0));
    assert_eq!(phone.scores(), [7, 5]);
    assert!(phone.browser.stored.values().any(|text| *text == damaged), "the piece is kept");
    phone.open();
    assert_eq!(phone.scores(), [7, 5]);
    // There is no such piece.
    let unheard = event::restore::Msg::RepairPiece("unheard-of".to_owned());
    assert_eq!(phone.tap(unheard), []);
}

/// A key of an old month goes, or is put back to an older text: the copy in the mirror has it.
#[test]
fn old_months_come_back_from_the_mirror() {
    let (end, writer) = (Instant(MONDAY), "phone-a");
    let all = ten_years::records(end, writer);
    let key = "unclench:journal:2019-05:phone-a";
    let stored = ten_years::stored(&all, writer, end);
    let old = stored.iter().find(|(known, _)| known == key).expect("an old month").1.clone();
    let fewer = decode(&old).expect("good").records;
    let rolled_back = encode(&fewer[..fewer.len() / 2], 1, end, writer);
    for now in [None, Some("{}".to_owned()), Some(rolled_back)] {
        let mut phone = Phone::new();
        phone.browser.stored = stored.iter().cloned().collect();
        phone.open();
        let before = phone.records();
        phone.browser.stored.remove(key);
        phone.browser.stored.extend(now.map(|text| (key.to_owned(), text)));
        let told =
            |phone: &Phone| phone.model.known.notices.iter().any(|told| matches!(told, Notice::Recovered(_)));
        phone.open();
        assert_eq!(phone.records(), before);
        assert!(told(&phone));
        phone.open();
        assert_eq!(phone.records(), before);
        assert!(!told(&phone), "told once");
    }
}

/// The shard of a tab that is gone was deleted, with no room to store what its copy holds: the copy stays until there is.
#[test]
fn a_copy_whose_shard_is_gone_stays_until_all_of_it_is_stored() {
    let mut phone = Phone::new().noting(&[7]);
    let mut tab = second_tab(&mut phone, "phone-b");
    tab.tap(event::notes::Msg::PainNow(2));
    phone.browser.stored = tab.browser.stored.clone();
    phone.browser.indexed_db = None;
    let key = "unclench:journal:2026-11:phone-b";
    phone.browser.stored.remove(key);
    for (full, copy_is_there) in [(true, true), (true, true), (false, true), (false, false)] {
        phone.full = full;
        phone.open();
        assert_eq!(phone.scores(), [7, 2]);
        assert_eq!(phone.browser.stored.contains_key(&saved::bak_key(key)), copy_is_there, "full: {full}");
    }
    phone.open();
    assert_eq!(phone.scores(), [7, 2]);
}

/// The same for an old month and its copy in the mirror, which may refuse to be written when there is no room.
#[test]
fn a_copy_in_the_mirror_stays_until_all_of_it_is_stored() {
    let (end, key) = (Instant(MONDAY), "unclench:journal:2019-05:phone-b");
    let mut phone = Phone::new();
    phone.browser.stored =
        ten_years::stored(&ten_years::records(end, "phone-b"), "phone-b", end).into_iter().collect();
    phone.open();
    let before = phone.records();
    assert!(phone.browser.stored.remove(key).is_some());
    let copies = |phone: &Phone| {
        let second = phone.browser.indexed_db.as_ref().expect("a mirror");
        second.copies.keys().filter(|name| name.starts_with(key)).count()
    };
    for (full, kept) in [(true, 1), (false, 0)] {
        phone.full = full;
        phone.open();
        assert_eq!((phone.records(), copies(&phone)), (before.clone(), kept), "full: {full}");
        if full {
            phone.event(event::store::Msg::MirrorOpened(None));
            assert_eq!(copies(&phone), 1, "known, but stored nowhere else");
        }
    }
    phone.open();
    assert_eq!(phone.records(), before);
}

// Room.

#[test]
fn a_full_storage_changes_nothing_and_says_so() {
    let mut phone = Phone::new().noting(&[7]);
    let before = phone.browser.stored.clone();
    phone.full = true;
    phone.tap(event::notes::Msg::PainNow(6));
    assert_eq!(phone.browser.stored.get(JOURNAL), before.get(JOURNAL), "nothing half-written");
    assert!(phone.model.known.notices.contains(&Notice::NotSaved));
    assert_eq!(phone.scores(), [7, 6]);
    phone.full = false;
    phone.tap(event::notes::Msg::PainNow(5));
    assert!(phone.model.known.notices.is_empty());
    phone.open();
    assert_eq!(phone.scores(), [7, 6, 5]);
}

#[test]
fn nearly_full_is_said_from_seventy_percent() {
    let mut phone = Phone::new().noting(&[]);
    let fill = |phone: &mut Phone, percent: usize| {
        let size = saved::QUOTA * percent / 100;
        phone.browser.stored.insert("another".to_owned(), "x".repeat(size));
        phone.event(Event::RouteChanged(Route::More));
        phone.event(Event::RouteChanged(Route::Data));
        phone.model.known.notices.contains(&Notice::NearlyFull)
    };
    assert!(!fill(&mut phone, 69));
    assert!(fill(&mut phone, 70));
    phone.open();
    assert!(phone.model.known.notices.contains(&Notice::NearlyFull), "at the start too");
    assert!(!fill(&mut phone, 10));
}

// Other tabs, older and newer code.

#[test]
fn tabs_that_write_side_by_side_end_up_the_same() {
    let mut first = Phone::new().noting(&[5]);
    let mut second = second_tab(&mut first, "phone-b");
    for score in 0..10 {
        let (one, other) = if score % 3 == 0 { (&mut first, &mut second) } else { (&mut second, &mut first) };
        for effect in one.tap(event::notes::Msg::PainNow(score)) {
            if let Effect::Write { key, text } = effect {
                other.browser.stored.insert(key.clone(), text.clone());
                other.event(event::store::Msg::Elsewhere(key, Some(text)));
            }
        }
    }
    assert_eq!(first.model.known.journal, second.model.known.journal);
    assert_eq!(first.model.known.history, second.model.known.history);
    assert_eq!(first.scores().len(), 11);
    first.open();
    assert_eq!(first.model.known.journal, second.model.known.journal);
}

/// Another tab runs newer code: from then on this one writes nothing.
#[test]
fn a_newer_version_is_noticed_wherever_it_shows() {
    let newer = |phone: &Phone| phone.browser.stored[JOURNAL].replacen(":1,", ":2,", 1);
    let mut phone = Phone::new().noting(&[5]);
    let text = newer(&phone);
    assert_eq!(decode(&text), Err(DecodeError::Newer(2)));
    let before = phone.browser.stored.clone();
    phone.event(event::store::Msg::Elsewhere(
        "unclench:journal:2026-11:phone-b".to_owned(),
        Some(text.clone()),
    ));
    assert_eq!(phone.model.known.notices, [Notice::Newer]);
    phone.tap(event::notes::Msg::PainNow(4));
    assert_eq!(phone.browser.stored, before);
    // In the log.
    let mut phone = Phone::new().noting(&[5]);
    phone.browser.indexed_db.as_mut().expect("a mirror").log.insert("1 x 0".to_owned(), text);
    phone.open();
    assert_eq!(phone.model.known.notices, [Notice::Newer]);
    let (before, second) = (phone.browser.stored.clone(), phone.browser.indexed_db.clone());
    phone.tap(event::notes::Msg::PainNow(4));
    assert_eq!((phone.browser.stored, phone.browser.indexed_db), (before, second));
    // In a shard, or in the copy of one that is gone, at the start or after the first screen.
    let shards = ["unclench:journal:2026-11:phone-b", "unclench:journal:2019-05:phone-b"].map(str::to_owned);
    for key in shards.iter().flat_map(|key| [key.clone(), saved::bak_key(key)]) {
        let mut phone = Phone::new().noting(&[5]);
        let text = newer(&phone);
        // Two months that are read first.
        for month in ["2026-10", "2026-12"] {
            phone.browser.stored.insert(
                format!("{}{month}:x", saved::JOURNAL),
                encode(&phone.records()[..1], 1, Instant(MONDAY), "x"),
            );
        }
        phone.browser.stored.insert(key.clone(), text);
        phone.open();
        assert_eq!(phone.model.known.notices, [Notice::Newer], "{key}");
        let before = phone.browser.stored.clone();
        phone.tap(event::notes::Msg::PainNow(4));
        assert_eq!(phone.browser.stored, before, "{key}");
    }
}

/// Our own key goes or changes while the page is open: only a hand can have done that.
#[test]
fn what_a_hand_did_to_our_key_is_undone() {
    for text in [None, Some("broken".to_owned())] {
        let mut phone = Phone::new().noting(&[7, 6]);
        let before = phone.records();
        phone.browser.stored.remove(JOURNAL);
        phone.event(event::store::Msg::Elsewhere(JOURNAL.to_owned(), text.clone()));
        let kept = decode(&phone.browser.stored[JOURNAL]).expect("written again").records;
        assert!(kept.iter().all(|record| before.contains(record)) && kept.len() > 2);
        assert_eq!(phone.browser.stored.values().any(|kept| Some(kept) == text.as_ref()), text.is_some());
    }
}

#[test]
fn only_one_tab_rings() {
    let mut phone = Phone::with_block(Mode::Cold);
    phone.event(event::alarm::Msg::MayRing(false));
    phone.wait(Span::minutes(6));
    assert_eq!(phone.rang, []);
    assert_ne!(phone.model.known.alert, "", "it is shown all the same");
    phone.event(event::alarm::Msg::MayRing(true));
    phone.wait(Span::minutes(6));
    assert_ne!(phone.rang, []);
}

// Clocks.

#[test]
fn no_clock_makes_a_record_unreadable_or_out_of_order() {
    let mut phone = Phone::new().noting(&[1]);
    let year = Span::hours(24 * 366);
    for (step, score) in [(-60, 2), (130, 3), (-73, 4), (0, 5)] {
        phone.set_clock(Span(year.0 * step));
        phone.tap(event::notes::Msg::PainNow(score));
        phone.browser.commit();
        phone.kill();
        assert_eq!(phone.scores().last(), Some(&score));
    }
    assert_eq!(phone.scores(), [1, 2, 3, 4, 5]);
    assert!(phone.model.known.notices.is_empty(), "{:?}", phone.model.known.notices);
    let stored = |part: &str| phone.browser.stored.keys().any(|key| key.contains(part));
    assert!(stored("journal:1970-01:") && stored("journal:2026-11:"), "{:?}", phone.browser.stored.keys());
}

/// The clock goes back to a month that is stored and not read yet: its shard is not written over.
#[test]
fn a_shard_that_is_not_read_yet_is_not_overwritten() {
    let (end, writer) = (Instant(MONDAY), "phone-a");
    let mut phone = Phone::new();
    let all = ten_years::records(end, writer);
    phone.browser.stored = ten_years::stored(&all, writer, end).into_iter().collect();
    let stored = phone.browser.first(end);
    let later = stored.later.clone();
    let key = later.iter().find(|key| key.contains("2019-05")).expect("an old month");
    phone.model = Default::default();
    let now = phone.now();
    update(&mut phone.model, Event::Started(phone.device.clone(), stored), now);
    phone.set_clock(Instant(1_557_000_000_000) - end);
    let now = phone.now();
    let effects = update(&mut phone.model, event::notes::Msg::PainNow(4).into(), now);
    assert!(
        !effects.iter().any(|effect| matches!(effect, Effect::Write { key: written, .. } if written == key))
    );
    assert!(effects.iter().any(|effect| matches!(effect, Effect::Log(_))), "the log has it meanwhile");
    let texts = later.iter().map(|key| (key.clone(), phone.browser.stored.get(key).cloned())).collect();
    phone.event(event::store::Msg::ReadLater(texts));
    phone.event(event::store::Msg::MirrorOpened(None));
    let before =
        decode(&ten_years::stored(&all, writer, end).into_iter().find(|(k, _)| k == key).expect("it").1);
    let after = decode(&phone.browser.stored[key]).expect("good").records;
    assert_eq!(after.len(), before.expect("good").records.len() + 1);
}

/// The same, and that shard turns out to be damaged: it stays as it is, and the note gets another one.
#[test]
fn a_note_for_a_shard_that_proves_damaged_gets_another_one() {
    let (end, writer) = (Instant(MONDAY), "phone-a");
    let mut phone = Phone::new();
    phone.browser.stored =
        ten_years::stored(&ten_years::records(end, writer), writer, end).into_iter().collect();
    let key = "unclench:journal:2019-05:phone-a";
    phone.browser.stored.insert(key.to_owned(), "damaged".to_owned());
    let stored = phone.browser.first(end);
    let later = stored.later.clone();
    phone.model = Default::default();
    let now = phone.now();
    update(&mut phone.model, Event::Started(phone.device.clone(), stored), now);
    phone.set_clock(Instant(1_557_000_000_000) - end);
    let now = phone.now();
    update(&mut phone.model, event::notes::Msg::PainNow(4).into(), now);
    let noted = phone.records().pop().expect("a score");
    let texts = later.iter().map(|key| (key.clone(), phone.browser.stored.get(key).cloned())).collect();
    phone.event(event::store::Msg::ReadLater(texts));
    phone.event(event::store::Msg::MirrorOpened(None));
    assert_eq!(phone.browser.stored[key], "damaged");
    let stand_in = decode(&phone.browser.stored[&format!("{key}b")]).expect("good").records;
    assert!(stand_in.contains(&noted), "{stand_in:?}");
}

/// The newest id lies ahead, as after a clock in 2100: what any tab does later still counts as later.
#[test]
fn tabs_agree_on_what_came_last_when_ids_lie_ahead() {
    let mut late = Phone::new();
    late.device.writer = "phone-z".to_owned();
    late.set_clock(Span::hours(24 * 365 * 74));
    late.open();
    let mut late = late.noting(&[5]);
    late.set_clock(Span::hours(-24 * 365 * 74));
    let mut first = second_tab(&mut late, "phone-a");
    first.tap(event::notes::Msg::PainNow(4));
    let mut second = second_tab(&mut first, "phone-b");
    second.tap(event::notes::Msg::PainNow(3));
    let mut third = second_tab(&mut second, "phone-a");
    third.tap(event::notes::Msg::Over);
    assert!(third.model.known.history.open_episode().is_none(), "it is over, whoever says so");
    assert_eq!(third.scores(), [5, 4, 3]);
}

/// The shard behind a summary goes: what the summary carries is all there is, and gets a shard again.
#[test]
fn what_only_the_summary_had_is_stored_again() {
    let mut phone = Phone::new().noting(&[7]);
    phone.pass(Span::hours(24 * 100));
    phone.open();
    let before = phone.records();
    phone.browser.indexed_db = None;
    phone.browser.stored.retain(|key, _| !key.contains("journal:"));
    phone.open();
    phone.browser.stored.remove(saved::SUMMARY);
    phone.open();
    assert!(phone.records().iter().all(|record| before.contains(record)));
    assert_eq!(phone.scores(), [7]);
}

// Old months and many shards.

#[test]
fn read_in_portions_is_the_same_as_read_at_once() {
    let (end, writer) = (Instant(MONDAY), "phone-a");
    let all = ten_years::records(end, writer);
    let mut phone = Phone::new();
    phone.browser.stored = ten_years::stored(&all, writer, end).into_iter().collect();
    let first = phone.browser.first(end);
    let units: usize = first.texts.iter().map(|(_, text)| text.len()).sum();
    assert!(units < 120_000, "the first screen waits for {units}");
    phone.open();
    let mut whole = Journal::default();
    whole.merge(all);
    assert_eq!(phone.model.known.journal, whole);
    assert_eq!(phone.model.known.history, History::of(&whole));
}

/// One more record writes the same, and about as much, in a history of ten years as in a new one.
#[test]
fn one_more_record_costs_the_same_after_ten_years() {
    let (end, writer) = (Instant(MONDAY), "phone-a");
    let mut old = Phone::new();
    old.browser.stored =
        ten_years::stored(&ten_years::records(end, writer), writer, end).into_iter().collect();
    old.open();
    old.tap(event::notes::Msg::Over);
    old.tap(event::check::Msg::Begin(Whom::Me));
    old.clean_check();
    let mut new = Phone::new().noting(&[]);
    let written = |phone: &mut Phone| {
        let effects = phone.tap(event::notes::Msg::PainNow(4));
        let size = |effect: &Effect| match effect {
            Effect::Write { text, .. } => text.len(),
            Effect::Log(entries) => entries.iter().map(|(_, text)| text.len()).sum(),
            _ => 0,
        };
        (words(&effects), effects.iter().map(size).sum::<usize>())
    };
    let ((first, small), (second, large)) = (written(&mut new), written(&mut old));
    assert_eq!(first, second);
    // A month of notes is the most that is written again.
    assert!(large < small + 60_000, "{small} and {large}");
}

/// Nobody said that the episode of four months ago is over. What the first screen tells is right before the old months
/// are read: that a block runs, what the last check found, since when.
#[test]
fn the_first_screen_knows_an_episode_begun_months_ago() {
    let mut phone = Phone::new().noting(&[7]);
    for _ in 0..4 {
        phone.pass(Span::hours(24 * 30));
        phone.open();
        phone.tap(event::notes::Msg::PainNow(5));
    }
    phone.start_block(Mode::Cold);
    phone.wait(Span::minutes(3));
    phone.open();
    let first = phone.browser.first(phone.now().wall());
    assert!(first.later.iter().any(|key| key == JOURNAL), "its month is read later: {:?}", first.later);
    let mut model = unclench::app::model::Model::default();
    update(&mut model, Event::Started(phone.device.clone(), first), phone.now());
    assert!(model.known.history.running_block(phone.now().stamp).is_some());
    assert_eq!(home::page(&model, phone.now()), home::page(&phone.model, phone.now()));
}

#[test]
fn the_summary_carries_an_episode_begun_months_ago() {
    let mut phone = Phone::new().noting(&[7]);
    phone.pass(Span::hours(24 * 100));
    phone.open();
    assert!(phone.browser.stored.contains_key(saved::SUMMARY));
    let first = phone.browser.first(phone.now().wall());
    let mut model = unclench::app::model::Model::default();
    update(&mut model, Event::Started(phone.device.clone(), first), phone.now());
    let began = |model: &unclench::app::model::Model| {
        model.known.history.open_episode().map(|episode| episode.started)
    };
    assert_eq!(began(&model), began(&phone.model));
    assert!(began(&model).is_some());
    // Damaged or gone, the episode is there a moment later all the same.
    phone.browser.stored.insert(saved::SUMMARY.to_owned(), "broken".to_owned());
    phone.open();
    assert!(phone.model.known.history.open_episode().is_some() && phone.model.known.notices.is_empty());
    phone.tap(event::notes::Msg::Over);
    phone.open();
    assert!(!phone.browser.stored.contains_key(saved::SUMMARY));
}

#[test]
fn shards_of_tabs_that_are_gone_are_joined() {
    let mut first = Phone::new().noting(&[7]);
    for (nth, writer) in ["phone-b", "phone-c", "phone-d"].into_iter().enumerate() {
        let mut tab = second_tab(&mut first, writer);
        tab.wait(Span::minutes(nth as i64 + 1));
        tab.tap(event::notes::Msg::PainNow(nth as u8));
        first.browser.stored = tab.browser.stored;
    }
    first.open();
    let before = first.records();
    assert_eq!(before.len(), Phone::new().noting(&[7]).model.known.journal.records().len() + 3);
    first.pass(Span::hours(24 * 100));
    first.open();
    assert_eq!(first.records(), before);
    let months =
        |phone: &Phone| phone.browser.stored.keys().filter(|key| key.starts_with(saved::JOURNAL)).count();
    assert_eq!(months(&first), 1, "{:?}", first.browser.stored.keys());
    first.open();
    assert_eq!(first.records(), before);
    // The copies of what is gone are gone too, and the new one has its own.
    let copies = &first.browser.indexed_db.as_ref().expect("a mirror").copies;
    assert_eq!(copies.len(), 1);
}

/// The mirror may answer late: a copy of a shard that was joined meanwhile is not kept.
#[test]
fn a_copy_that_comes_too_late_is_not_kept() {
    let mut phone = Phone::new().noting(&[7]);
    phone.pass(Span::hours(24 * 100));
    phone.open();
    let late = format!("{JOURNAL}x\t1");
    let effects = phone.event(event::store::Msg::CopiesKept(vec![late.clone()]));
    assert_eq!(effects, [Effect::DropCopies(vec![late])]);
}

/// A text that changed between the look and the removal is not removed.
#[test]
fn joining_removes_only_what_was_read() {
    let mut phone = Phone::new().noting(&[7]);
    let mut tab = second_tab(&mut phone, "phone-b");
    tab.tap(event::notes::Msg::PainNow(2));
    phone.browser.stored = tab.browser.stored.clone();
    phone.pass(Span::hours(24 * 100));
    phone.open();
    let key = "unclench:journal:2026-11:phone-b".to_owned();
    let texts = vec![
        (key.clone(), tab.browser.stored[&key].clone()),
        (JOURNAL.to_owned(), tab.browser.stored[JOURNAL].clone()),
    ];
    phone.browser.stored.insert(key.clone(), "another text".to_owned());
    phone.event(event::store::Msg::Compacting(texts));
    assert!(phone.browser.stored.contains_key(&key));
}

// Corrections.

#[test]
fn a_score_is_corrected_and_taken_back() {
    let mut phone = Phone::new().noting(&[7, 6]);
    let id = phone.model.known.history.episodes[0].pain[0].id.clone();
    phone.tap(event::notes::Msg::Correct(Some(id.clone())));
    phone.tap(event::notes::Msg::Amend(id.clone(), Right::Pain(2)));
    assert_eq!((phone.scores(), phone.model.notes.correcting.clone()), (vec![2, 6], None));
    phone.tap(event::notes::Msg::TakeBack(id));
    assert_eq!(phone.scores(), [6]);
    phone.open();
    assert_eq!(phone.scores(), [6]);
    // A check or a block stays: gaps and caps hang on them.
    let check = phone.records().into_iter().find(|record| matches!(record.entry, Entry::Checked(_)));
    assert_eq!(phone.tap(event::notes::Msg::TakeBack(check.expect("a check").id)), []);
    phone.tap(Tap::Fact(0, RowState::On));
    assert_eq!(phone.scores(), [6]);
}

/// What the page counts is what the browser counts: UTF-16 units, copies and keys included.
#[test]
fn the_room_in_use_is_counted_as_the_browser_counts_it() {
    let mut phone = Phone::new();
    for number in ["0117 496 0123", "\u{260e} K\u{f6}ln 0221", "\u{1f9ca}"] {
        phone.tap(event::notes::Msg::Doctor(number.to_owned()));
        phone.tap(event::notes::Msg::PainNow(3));
        assert_eq!(phone.model.store.units, phone.browser.units(), "{number}");
    }
    phone.open();
    assert_eq!(phone.model.store.units, phone.browser.units());
    phone.tap(event::notes::Msg::PainNow(4));
    assert_eq!(phone.model.store.units, phone.browser.units());
}

/// A page that is open holds the lock of the shards it writes, under whatever stand-in.
#[test]
fn the_lock_of_a_shard_is_that_of_its_page() {
    for (key, lock) in [
        ("unclench:journal:2026-11:k3m9qz-a", Some("unclench:writer:a")),
        ("unclench:settings:k3m9qz-a", Some("unclench:writer:a")),
        ("unclench:journal:2026-11:k3m9qz-abb", Some("unclench:writer:a")),
        ("unclench:journal:2026-11:k3m9qz-x7w2", Some("unclench:writer:x7w2")),
        ("unclench:journal:2026-11:k3m9qz-x7w2b", Some("unclench:writer:x7w2")),
        ("unclench:journal:2026-11:nobody", None),
        ("unclench:theme", None),
    ] {
        assert_eq!(saved::lock_of(key).as_deref(), lock, "{key}");
    }
}
