//! Merging, correcting and folding: the same whatever the order, and the same at once as bit by bit.

use proptest::prelude::*;
use proptest::sample::Index;
use unclench::domain::diary::Noted;
use unclench::domain::journal::history::History;
use unclench::domain::journal::merge::Journal;
use unclench::domain::journal::record::{Entry, Record};
use unclench::domain::medicines::Said;
use unclench::domain::moves::movement::Said as Moved;
use unclench::domain::pain::Pain;
use unclench::domain::record_id::RecordId;
use unclench::domain::time::Instant;

use crate::cases;
use crate::saved::any_record;

fn journal(records: impl IntoIterator<Item = Record>) -> Journal {
    let mut journal = Journal::default();
    journal.merge(records);
    journal
}

/// The start and the end of an attack, what is noted in it, and when that was; or nothing.
fn eventful() -> impl Strategy<Value = Option<Entry>> {
    let of = || RecordId { at: Instant(0), writer: "w".to_owned(), counter: 0 };
    let pain = |score| Pain::new(score).expect("a score");
    prop_oneof![
        4 => Just(None),
        1 => Just(Some(Entry::EpisodeStarted)),
        1 => Just(Some(Entry::EpisodeEnded)),
        1 => (0..=10_u8).prop_map(move |score| Some(Entry::PainNow(pain(score)))),
        1 => (0..=10_u8).prop_map(|score| Some(Entry::Noted(Noted::Activity(score)))),
        1 => (1..60_u16).prop_map(|minutes| Some(Entry::Movement(Moved::Walked(minutes)))),
        1 => Just(Some(Entry::Medicine(Said::Took(of())))),
        3 => (0..16_i64).prop_map(move |at| Some(Entry::WasAt(of(), Instant(at)))),
        1 => Just(Some(Entry::Retracted(of()))),
        1 => Just(Some(Entry::Amended(of(), Box::new(Entry::EpisodeEnded)))),
    ]
}

/// Records with few ids, so that some meet, correct each other, and differ under one id.
fn crowded() -> impl Strategy<Value = Vec<Record>> {
    let small = |mut record: Record, at: i64, of: i64| {
        let id = |at: i64| RecordId { at: Instant(at), writer: "w".to_owned(), counter: 0 };
        record.id = id(at);
        record.wall = Instant(record.wall.0 % 16);
        match &mut record.entry {
            Entry::Amended(target, _)
            | Entry::Retracted(target)
            | Entry::SetOffOf(target, _)
            | Entry::Medicine(Said::Took(target) | Said::Unlisted(target)) => *target = id(of),
            // Before, among and after the others.
            Entry::WasAt(target, moment) => (*target, *moment) = (id(of), Instant(moment.0 % 16)),
            Entry::BlockMarked(target, _) | Entry::BlockJudged(target, _) | Entry::SkinFound(target, _) => {
                *target = id(of);
            }
            _ => {}
        }
        record
    };
    // What is corrected, dated and taken meets more often than by chance.
    let record = (any_record(), eventful()).prop_map(|(record, entry)| match entry {
        Some(entry) => Record { entry, ..record },
        None => record,
    });
    let one = (record, 0..14_i64, 0..14_i64).prop_map(move |(record, at, of)| small(record, at, of));
    proptest::collection::vec(one, 0..24)
}

/// What was set right is never later than it was written; no attack begins before the last was over, or ends before it
/// began.
#[test]
fn what_was_at_another_moment_counts_as_then() {
    let record = |at: i64, entry| {
        let id = RecordId { at: Instant(at), writer: "w".to_owned(), counter: 0 };
        Record { id, wall: Instant(at), offset_minutes: 0, entry }
    };
    let of = |at: i64| record(at, Entry::Permitted).id;
    let was = |at: i64, to: i64, moment: i64| record(at, Entry::WasAt(of(to), Instant(moment)));
    // Two attacks, 100 to 200 and 300 to 400, with pain at 150 and 350.
    let check = |dated: Vec<Record>, expected: [(i64, i64, i64); 2]| {
        let pain = |score| Entry::PainNow(Pain::new(score).expect("a score"));
        let plain = [
            record(100, Entry::EpisodeStarted),
            record(150, pain(5)),
            record(200, Entry::EpisodeEnded),
            record(300, Entry::EpisodeStarted),
            record(350, pain(3)),
            record(400, Entry::EpisodeEnded),
        ];
        for reversed in [false, true] {
            let mut all: Vec<Record> = plain.iter().cloned().chain(dated.clone()).collect();
            if reversed {
                all.reverse();
            }
            let mut journal = Journal::default();
            let mut history = History::default();
            for record in all {
                if let Some(lowest) = journal.merge([record]) {
                    history.follow(&journal, &lowest);
                }
            }
            assert_eq!(history, History::of(&journal));
            let told = history
                .episodes
                .iter()
                .map(|episode| (episode.started.0, episode.pain[0].at.0, episode.ended.expect("over").0));
            assert_eq!(told.collect::<Vec<_>>(), expected, "{dated:?}");
        }
    };
    check(vec![], [(100, 150, 200), (300, 350, 400)]);
    check(vec![was(500, 150, 120)], [(100, 120, 200), (300, 350, 400)]);
    check(vec![was(500, 150, 170)], [(100, 150, 200), (300, 350, 400)]);
    check(vec![was(500, 150, 120), was(501, 150, 140)], [(100, 140, 200), (300, 350, 400)]);
    check(vec![was(500, 100, 20)], [(20, 150, 200), (300, 350, 400)]);
    check(vec![was(500, 300, 250)], [(100, 150, 200), (250, 350, 400)]);
    check(vec![was(500, 300, 50)], [(100, 150, 200), (200, 350, 400)]);
    check(vec![was(500, 200, 180), was(501, 300, 50)], [(100, 150, 180), (180, 350, 400)]);
    check(vec![was(500, 200, 30)], [(100, 150, 100), (300, 350, 400)]);
    check(vec![was(500, 400, 900)], [(100, 150, 200), (300, 350, 400)]);
    // Nothing but what may be dated is.
    check(vec![was(500, 999, 1)], [(100, 150, 200), (300, 350, 400)]);
}

proptest! {
    #![proptest_config(cases(600))]

    #[test]
    fn merging_is_a_union_whatever_the_order(records in crowded(), cuts in any::<[Index; 2]>(), shuffle in any::<u64>()) {
        let all = journal(records.clone());
        let mut shuffled = records.clone();
        for place in (1..shuffled.len()).rev() {
            shuffled.swap(place, (shuffle.rotate_left(place as u32) % (place as u64 + 1)) as usize);
        }
        prop_assert_eq!(&journal(shuffled.clone()), &all, "commutative");
        let (a, b) = (cuts[0].index(records.len() + 1), cuts[1].index(records.len() + 1));
        let (a, b) = (a.min(b), a.max(b));
        let (x, y, z) = (&records[..a], &records[a..b], &records[b..]);
        let both = |first: &[Record], second: &[Record]| journal(first.to_vec()).records().iter().chain(journal(second.to_vec()).records()).cloned().collect::<Vec<_>>();
        let left = journal(both(&both(x, y), z));
        let right = journal(both(x, &both(y, z)));
        prop_assert_eq!(&left, &right, "associative");
        prop_assert_eq!(&left, &all);
        let mut twice = all.clone();
        prop_assert_eq!(twice.merge(records), None, "idempotent");
        prop_assert_eq!(&twice, &all);
        prop_assert!(all.records().windows(2).all(|pair| pair[0].id < pair[1].id));
    }

    /// In any order, piece by piece, every episode comes out the same.
    #[test]
    fn following_in_any_order_is_folding_anew(records in crowded(), cuts in proptest::collection::vec(any::<Index>(), 0..5), shuffle in any::<u64>()) {
        let expected = History::of(&journal(records.clone()));
        let mut shuffled = records;
        let mut dice = shuffle;
        for place in (1..shuffled.len()).rev() {
            dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            shuffled.swap(place, (dice >> 33) as usize % (place + 1));
        }
        let mut places: Vec<usize> = cuts.iter().map(|cut| cut.index(shuffled.len() + 1)).collect();
        places.sort_unstable();
        places.push(shuffled.len());
        let (mut journal, mut history, mut from) = (Journal::default(), History::default(), 0);
        for to in places {
            if let Some(lowest) = journal.merge(shuffled[from..to].to_vec()) {
                history.follow(&journal, &lowest);
            }
            from = to;
            prop_assert_eq!(&history, &History::of(&journal));
        }
        prop_assert_eq!(&history, &expected);
        for pair in history.episodes.windows(2) {
            prop_assert!(pair[0].ended.is_some_and(|ended| pair[0].started <= ended && ended <= pair[1].started));
        }
    }

    #[test]
    fn following_is_folding_anew(records in crowded(), cuts in proptest::collection::vec(any::<Index>(), 0..5)) {
        let mut places: Vec<usize> = cuts.iter().map(|cut| cut.index(records.len() + 1)).collect();
        places.sort_unstable();
        places.push(records.len());
        let (mut journal, mut history, mut from) = (Journal::default(), History::default(), 0);
        for to in places {
            if let Some(lowest) = journal.merge(records[from..to].to_vec()) {
                history.follow(&journal, &lowest);
            }
            from = to;
            prop_assert_eq!(&history, &History::of(&journal));
        }
    }
}

#[test]
fn the_newest_correction_stands_if_it_may_be_made() {
    let record = |at: i64, entry| {
        let id = RecordId { at: Instant(at), writer: "w".to_owned(), counter: 0 };
        Record { id, wall: Instant(at), offset_minutes: 0, entry }
    };
    let of = |at: i64| record(at, Entry::Permitted).id;
    let pain = |score| Entry::PainNow(Pain::new(score).expect("a score"));
    let amended = |at, to: i64, right| record(at, Entry::Amended(of(to), Box::new(right)));
    let retracted = |at, to: i64| record(at, Entry::Retracted(of(to)));
    let check = |corrections: Vec<Record>, expected: Option<Entry>| {
        let first = [record(1, Entry::EpisodeStarted), record(2, pain(5)), record(3, Entry::Permitted)];
        for reversed in [false, true] {
            let mut all: Vec<Record> = first.iter().cloned().chain(corrections.clone()).collect();
            if reversed {
                all.reverse();
            }
            let journal = journal(all);
            let score = journal.find(&of(2)).expect("it is never removed");
            assert_eq!(journal.standing(score).cloned(), expected, "{corrections:?}");
            let told = journal.find(&of(3)).expect("it is never removed");
            assert_eq!(journal.standing(told), Some(&Entry::Permitted));
        }
    };
    check(vec![], Some(pain(5)));
    check(vec![amended(4, 2, pain(6))], Some(pain(6)));
    check(vec![amended(4, 2, pain(6)), amended(5, 2, pain(7))], Some(pain(7)));
    check(vec![retracted(4, 2)], None);
    check(vec![retracted(4, 2), amended(5, 2, pain(7))], Some(pain(7)));
    check(vec![amended(4, 2, pain(7)), retracted(5, 2)], None);
    check(vec![amended(4, 2, Entry::EpisodeEnded)], Some(pain(5)));
    check(vec![retracted(4, 3), amended(5, 3, pain(1))], Some(pain(5)));
    check(vec![retracted(4, 99)], Some(pain(5)));
}
