//! Merging, correcting and folding: the same whatever the order, and the same at once as bit by bit.

use proptest::prelude::*;
use proptest::sample::Index;
use unclench::domain::journal::history::History;
use unclench::domain::journal::merge::Journal;
use unclench::domain::journal::record::{Entry, Record};
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

/// Records with few ids, so that some meet, correct each other, and differ under one id.
fn crowded() -> impl Strategy<Value = Vec<Record>> {
    let small = |mut record: Record, at: i64, of: i64| {
        let id = |at: i64| RecordId { at: Instant(at), writer: "w".to_owned(), counter: 0 };
        record.id = id(at);
        match &mut record.entry {
            Entry::Amended(target, _) | Entry::Retracted(target) => *target = id(of),
            Entry::BlockMarked(target, _) | Entry::BlockJudged(target, _) | Entry::SkinFound(target, _) => {
                *target = id(of);
            }
            _ => {}
        }
        record
    };
    let one = (any_record(), 0..14_i64, 0..14_i64).prop_map(move |(record, at, of)| small(record, at, of));
    proptest::collection::vec(one, 0..24)
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
