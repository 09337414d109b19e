//! The saved format: what is written can be read, what is damaged is refused, and what older versions wrote stays
//! readable.

use expect_test::expect;
use proptest::prelude::*;
use proptest::sample::Index;
use unclench::app::saved::{
    self, DecodeError, SCHEMA, Salvage, backup, checksum, decode, encode, is_shard_key, key_for,
    parse_answer, print_answer, quarantine_key, salvage,
};
use unclench::domain::answers::Answer;
use unclench::domain::block::{Mark, Marked};
use unclench::domain::caution::CAUTIONS;
use unclench::domain::exercise::{Bend, Block};
use unclench::domain::history::History;
use unclench::domain::instant::{Instant, Span, Stamp};
use unclench::domain::journal::{Check, Choice, Entry, Journal, Record, RecordId};
use unclench::domain::movement::{Moved, Movement, Own, Said};
use unclench::domain::pain::{Effect, Pain};
use unclench::domain::question::{Q, QUESTIONS};
use unclench::domain::steps::Part;
use unclench::domain::therapy::{Family, Mode, Plan};
use unclench::domain::triage::Verdict;

use crate::cases;
use crate::person::any_answer;

const NOW: Instant = Instant(1_795_442_400_000);

fn any_time() -> impl Strategy<Value = Instant> {
    prop_oneof![0..253_402_300_800_000_i64, NOW.0..NOW.0 + 86_400_000].prop_map(Instant)
}

pub fn any_id() -> impl Strategy<Value = RecordId> {
    let writer = prop_oneof!["[a-z0-9]{1,8}-[a-z0-9]{4}", "[ -~]{1,40}", "\\PC{1,10}"];
    (any_time(), writer, any::<u32>()).prop_map(|(at, writer, counter)| RecordId { at, writer, counter })
}

fn any_words() -> impl Strategy<Value = Vec<String>> {
    proptest::collection::vec("[a-zA-Z0-9-]{1,12}", 0..4)
}

fn any_fact() -> impl Strategy<Value = (Q, Answer)> {
    any::<Index>().prop_flat_map(|place| {
        let q = QUESTIONS[place.index(QUESTIONS.len())].q;
        any_answer(q).prop_map(move |answer| (q, answer))
    })
}

fn any_marked() -> impl Strategy<Value = Marked> {
    let limit = (1_i64 << 42) - 1;
    (any_time(), -limit..=limit, any::<u64>(), any::<Index>(), 0..=limit).prop_map(
        |(wall, mono, boot, mark, on)| {
            let (mark, _) = Mark::ALL[mark.index(Mark::ALL.len())];
            Marked { stamp: Stamp { wall, mono: Span(mono), boot }, mark, exposure: Span(on) }
        },
    )
}

fn any_entry() -> impl Strategy<Value = Entry> {
    let plan = (any::<bool>(), 0..3_usize).prop_map(|(cold, n)| {
        Plan::new(if cold { Mode::Cold } else { Mode::Heat }, [10, 15, 20][n]).expect("offered")
    });
    let check = (0..4_usize, any_words(), proptest::collection::vec(any_fact(), 0..5))
        .prop_map(|(verdict, reasons, kept)| Check { verdict: Verdict::ALL[verdict], reasons, kept });
    let effect = prop_oneof![Just(Effect::Better), Just(Effect::Same), Just(Effect::Worse)];
    let caution = any::<Index>().prop_map(|place| CAUTIONS[place.index(CAUTIONS.len())].caution);
    let told = prop_oneof![Just(Answer::Yes), Just(Answer::No), Just(Answer::Unsure), Just(Answer::Skip)];
    let choice = prop_oneof![
        "\\PC{0,12}".prop_map(Choice::Region),
        "\\PC{0,12}".prop_map(Choice::Doctor),
        any::<bool>().prop_map(Choice::Silent),
    ];
    prop_oneof![
        Just(Entry::EpisodeStarted),
        Just(Entry::EpisodeEnded),
        check.prop_map(Entry::Checked),
        Just(Entry::Permitted),
        Just(Entry::NewSign),
        Just(Entry::Extended(Check {
            verdict: Verdict::Soon,
            reasons: vec!["D3".to_owned()],
            kept: vec![(Q::F1, Answer::NONE), (Q::E1, Answer::Number(3))],
        })),
        plan.prop_map(Entry::BlockStarted),
        (any_id(), any_marked()).prop_map(|(of, marked)| Entry::BlockMarked(of, marked)),
        (any_id(), effect).prop_map(|(of, effect)| Entry::BlockJudged(of, effect)),
        (0..=10_u8).prop_map(|score| Entry::PainNow(Pain::new(score).expect("a score"))),
        any_words().prop_map(Entry::SetOff),
        any_fact().prop_map(|(q, answer)| Entry::Fact(q, answer)),
        (caution.clone(), told).prop_map(|(caution, answer)| Entry::Holds(caution, answer)),
        (caution, prop::sample::select(vec![None, Some(Family::Cold), Some(Family::Heat)]))
            .prop_map(|(caution, family)| Entry::Cleared(caution, family)),
        choice.prop_map(Entry::Chose),
        Just(Entry::BackedUp),
        any_movement(),
        any_id().prop_map(Entry::Retracted),
        (any_id(), 0..=10_u8).prop_map(|(of, score)| {
            Entry::Amended(of, Box::new(Entry::PainNow(Pain::new(score).expect("a score"))))
        }),
        any_id().prop_map(|of| Entry::Amended(of, Box::new(Entry::EpisodeEnded))),
    ]
}

fn any_part() -> impl Strategy<Value = Part> {
    (1..=24_u8, 1..=3_600_u16, 1..=240_u8).prop_map(|(number, hold, reps)| Part { number, hold, reps })
}

/// What is written of movement.
fn any_movement() -> impl Strategy<Value = Entry> {
    let told = prop_oneof![Just(Answer::Yes), Just(Answer::No), Just(Answer::Unsure), Just(Answer::Skip)];
    let moved = (0..=10_u8, proptest::collection::vec(any_part(), 0..24), any::<bool>())
        .prop_map(|(before, parts, whole)| Said::Moved(Moved { before, parts, whole }));
    let pain = proptest::option::of((0..=10_u8).prop_map(|score| Pain::new(score).expect("a score")));
    let bend = prop::sample::select(vec![None, Some(Bend::Forward), Some(Bend::Backward)]);
    let limit = any::<Index>().prop_map(|place| Block::ALL[place.index(Block::ALL.len())].0);
    prop_oneof![
        moved,
        (1..=24_u8, pain).prop_map(|(number, pain)| Said::Hurt(number, pain)),
        (any_id(), any::<bool>()).prop_map(|(of, up)| Said::Settled(of, up)),
        (1..=1_440_u16).prop_map(Said::Walked),
        (limit, told).prop_map(|(limit, answer)| Said::Limit(limit, answer)),
        bend.prop_map(Said::Direction),
        (proptest::option::of(any_id()), "[^\\pC]{0,20}", proptest::collection::vec(1..=24_u8, 0..24))
            .prop_map(|(of, name, numbers)| Said::Own(Own { of, name, numbers })),
    ]
    .prop_map(|said| {
        let entry = saved::movement::entry(&said);
        assert_eq!(saved::movement::said(&entry), Some(said));
        entry
    })
}

pub fn any_record() -> impl Strategy<Value = Record> {
    (any_id(), proptest::option::of(any_time()), any_entry()).prop_map(|(id, wall, entry)| {
        let wall = wall.unwrap_or(id.at);
        Record { id, wall, entry }
    })
}

fn any_records() -> impl Strategy<Value = Vec<Record>> {
    proptest::collection::vec(any_record(), 1..8)
}

fn encoded(records: &[Record], revision: u32) -> String {
    encode(records, revision, NOW, "tab")
}

fn journal(records: impl IntoIterator<Item = Record>) -> Journal {
    let mut journal = Journal::default();
    journal.merge(records);
    journal
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn what_is_written_can_be_read(records in any_records(), revision in any::<u32>()) {
        let shard = decode(&encoded(&records, revision)).expect("just written");
        prop_assert_eq!(shard.revision, revision);
        prop_assert_eq!(shard.records, records);
    }

    #[test]
    fn anything_can_be_tried_to_read(text in any::<String>(), bytes in any::<Vec<u8>>()) {
        prop_assert!(decode(&text).is_err());
        prop_assert!(decode(&String::from_utf8_lossy(&bytes)).is_err());
    }

    /// One character changed, left out or doubled, anywhere: never a crash, and never another history.
    #[test]
    fn a_damaged_shard_is_refused_or_the_same(
        records in any_records(), place in any::<Index>(), what in 0..4_u8, with in any::<char>(),
    ) {
        let text = encoded(&records, 7);
        let mut chars: Vec<char> = text.chars().collect();
        let place = place.index(chars.len());
        match what {
            0 => chars[place] = with,
            1 => drop(chars.remove(place)),
            2 => chars.insert(place, chars[place]),
            _ => chars.truncate(place),
        }
        let damaged: String = chars.into_iter().collect();
        if let Ok(shard) = decode(&damaged) {
            prop_assert_eq!(shard.records, records, "{}", damaged);
        }
    }

    /// Whole and well-formed, but saying other things than we would ever write.
    #[test]
    fn a_forged_shard_never_crashes_the_history(
        records in any_records(), from in "[a-zA-Z0-9\t\n-]{1,2}", to in "[a-zA-Z0-9\t\n-]{0,6}",
    ) {
        let text = encoded(&records, 7);
        let lines: Vec<&str> = text.lines().skip(1).collect();
        if let Ok(shard) = decode(&shard(&lines.join("\n").replace(&from, &to))) {
            let history = History::of(&journal(shard.records));
            let stamp = Stamp { wall: NOW, mono: Span::ZERO, boot: 1 };
            let _ = (history.past_blocks(stamp), history.running_block(stamp).is_some(), history.age(NOW));
            let _ = history.known_answers(NOW);
        }
    }

    #[test]
    fn merging_does_not_care_for_order_or_repetition(
        records in proptest::collection::vec(any_record(), 0..12), cuts in any::<[Index; 4]>(),
        shuffled in any::<Index>(),
    ) {
        // One id, one record: drawn ids may collide, real ones can't.
        let pool = journal(records).records().to_vec();
        let part = |a: Index, b: Index| {
            let (a, b) = (a.index(pool.len() + 1), b.index(pool.len() + 1));
            pool[a.min(b)..a.max(b)].to_vec()
        };
        let (a, b) = (part(cuts[0], cuts[1]), part(cuts[2], cuts[3]));
        let both = |first: &[Record], second: &[Record]| {
            let mut joined = journal(first.to_vec());
            joined.merge(second.to_vec());
            joined
        };
        let joined = both(&a, &b);
        prop_assert_eq!(&joined, &both(&b, &a));
        prop_assert_eq!(&joined, &both(joined.records(), &a));
        prop_assert_eq!(&joined, &both(joined.records(), joined.records()));
        let third = pool.len().min(shuffled.index(pool.len() + 1));
        let c = &pool[..third];
        prop_assert_eq!(both(joined.records(), c), both(&a, both(&b, c).records()));
        prop_assert!(joined.records().windows(2).all(|pair| pair[0].id < pair[1].id));
        let expected = pool.iter().filter(|record| a.contains(record) || b.contains(record)).count();
        prop_assert_eq!(joined.records().len(), expected);
    }

    #[test]
    fn an_answer_printed_can_be_read((q, answer) in any_fact()) {
        prop_assert_eq!(parse_answer(q, &print_answer(q, answer)), Some(answer));
    }
}

/// A shard of version 1 with these lines and a header that fits them.
fn shard(lines: &str) -> String {
    let data = if lines.is_empty() { String::new() } else { format!("\n{lines}") };
    format!("unclench\t1\t7\t0\ttab\t{}{data}", checksum(&data))
}

/// The same with the tabs written as spaces.
fn spaced(line: &str) -> String {
    shard(&line.replace(' ', "\t"))
}

/// A shard of version 2 with this one line, tabs written as spaces, and every checksum right.
fn checked(line: &str) -> String {
    let line = line.replace(' ', "\t");
    let data = format!("\n{line}\t{}", checksum(&line));
    format!("unclench\t2\t7\t0\ttab\t{}{data}", checksum(&data))
}

fn reason(text: &str) -> DecodeError {
    decode(text).expect_err("not a shard of ours")
}

#[test]
fn what_can_t_be_read_says_why() {
    let good = spaced("1795442400000 a 0 1795442400000 began");
    assert_eq!(decode(&good).map(|shard| (shard.revision, shard.records.len())), Ok((7, 1)));
    // None is ever written empty, and the checksum of nothing is 0: it would prove nothing.
    for text in [encoded(&[], 7), shard(""), "unclench\t2\t7\t0\ttab\t00".to_owned()] {
        assert_eq!(reason(&text), DecodeError::Checksum, "{text:?}");
    }
    for text in
        ["", "\n", "unclench", "unclench\t1", "unclench 1 7 0 tab 0", "{}\n[]", "another\t1\t7\t0\ttab\t0"]
    {
        assert_eq!(reason(text), DecodeError::NotOurs, "{text:?}");
    }
    let (header, _) = good.split_once('\n').expect("two lines");
    for text in [header.to_owned(), format!("{good}\n"), format!("{good} "), good.replace("began", "ended")] {
        assert_eq!(reason(&text), DecodeError::Checksum, "{text:?}");
    }
    // A newer version may have another checksum and another shape: nothing is wrong with it.
    assert_eq!(SCHEMA, 5);
    assert_eq!(reason(&good.replacen("\t1\t", "\t6\t", 1)), DecodeError::Newer(6));
    assert_eq!(reason("unclench\t7\t1\tand more\n\u{1}"), DecodeError::Newer(7));
    // The checksum of a line, where that of the whole is right.
    let good = checked("1795442400000 a 0 1795442400000 began");
    assert_eq!(decode(&good).map(|shard| (shard.schema, shard.records.len())), Ok((2, 1)));
    let (_, data) = good.split_once('\n').expect("two lines");
    let data = format!("\n{data}0");
    assert_eq!(reason(&format!("unclench\t2\t7\t0\ttab\t{}{data}", checksum(&data))), DecodeError::Data);
}

/// The right checksum, and one impossible value.
#[test]
fn impossible_values_are_refused() {
    let id = "1795442400000 a 0 1795442400000";
    let good = [
        format!("{id} began"),
        format!("{id} pain 10"),
        format!("{id} set-off"),
        format!("{id} checked SOON C7"),
        format!("{id} checked SOON C7 A2 low A3 no"),
        format!("{id} checked SOON E1-6w E1 43 E2 3 F1 touch+unsure D5 "),
        format!("{id} new-sign"),
        format!("{id} fact D3 surgery+metal"),
        format!("{id} mark 1 a 0 on 5 -5 18446744073709551615 0"),
        format!("{id} backed-up"),
        format!("{id} block cold 10"),
        format!("{id} block wrap 480 1"),
        format!("{id} block massage 7 1"),
        format!("{id} lying 0"),
        format!("{id} cleared heart"),
        format!("{id} cleared heart cold"),
        format!("{id} up"),
        format!("{id} clock-set-back"),
        format!("{id} aid-on voice"),
        format!("{id} aid-off keys"),
        format!("{id} retracted 1 a 0"),
        format!("{id} amended 1 a 0 pain 3"),
        format!("{id} amended 1 a 0 judged 1 a 0 same"),
    ];
    for line in good {
        for text in [spaced(&line), checked(&line)] {
            assert_eq!(decode(&text).map(|shard| shard.records.len()), Ok(1), "{line}");
        }
    }
    let bad = [
        String::new(),
        "began".to_owned(),
        "-1 a 0 5 began".to_owned(),
        "253402300800000 a 0 5 began".to_owned(),
        "1  0 5 began".to_owned(),
        format!("1 {} 0 5 began", "w".repeat(41)),
        "1 a -1 5 began".to_owned(),
        "1 a 4294967296 5 began".to_owned(),
        "1 a 0 -5 began".to_owned(),
        "1 a 0 began".to_owned(),
        id.to_owned(),
        format!("{id} danced"),
        format!("{id} began again"),
        format!("{id} pain 11"),
        format!("{id} pain -1"),
        format!("{id} pain"),
        format!("{id} block cold 21"),
        format!("{id} block cold 0"),
        format!("{id} block cold 10 3"),
        format!("{id} block heat 10 2"),
        format!("{id} block massage 11 1"),
        format!("{id} block cold 10 2 2"),
        format!("{id} lying 480"),
        format!("{id} cleared heart warm"),
        format!("{id} lying"),
        format!("{id} up 1"),
        format!("{id} aid-on coffee"),
        format!("{id} block ice 10"),
        format!("{id} checked FINE C7"),
        format!("{id} checked SOON"),
        format!("{id} checked SOON C7 A2 moon"),
        format!("{id} checked SOON C7 A2"),
        format!("{id} fact A1 121"),
        format!("{id} fact D3 legs"),
        format!("{id} checked SOON E1-6w E1 3651"),
        format!("{id} new-sign now"),
        format!("{id} fact Z9 yes"),
        format!("{id} fact B1"),
        format!("{id} holds heart perhaps"),
        format!("{id} holds soul yes"),
        format!("{id} cleared soul"),
        format!("{id} judged 1 a 0 wonderful"),
        format!("{id} mark 1 a 0 off-and-on 5 5 1 0"),
        format!("{id} mark 1 a 0 on -5 5 1 0"),
        format!("{id} mark 1 a 0 on 5 4398046511104 1 0"),
        format!("{id} mark 1 a 0 on 5 5 -1 0"),
        format!("{id} mark 1 a 0 on 5 5 1 -1"),
        format!("{id} mark 1 a 0 on 5 5 1"),
        format!("{id} backed-up again"),
        format!("{id} retracted 1 a"),
        format!("{id} amended 1 a 0"),
        format!("{id} amended 1 a 0 pain 11"),
        format!("{id} amended 1 a 0 block cold 10"),
        format!("{id} amended 1 a 0 retracted 1 a 0"),
        format!("{id} {}pain 3", "amended 1 a 0 ".repeat(100_000)),
        format!("{id} pain {}", "9".repeat(5_000)),
        format!("{id}{} pain 3", "0".repeat(400)),
    ];
    for line in bad {
        let text = if line.is_empty() { shard("\n") } else { spaced(&line) };
        for text in [text, checked(&line)] {
            assert_eq!(reason(&text), DecodeError::Data, "{:?}", line.get(..80));
            assert_eq!(salvage(&text).proven, [], "{:?}", line.get(..80));
        }
    }
    // One bad line among good ones: all or nothing.
    assert_eq!(
        reason(&shard(&format!("{}\nbad", format!("{id} began").replace(' ', "\t")))),
        DecodeError::Data
    );
}

/// What a person typed can't break the lines and fields.
#[test]
fn typed_words_stay_in_their_field() {
    let id = RecordId { at: NOW, writer: "tab".to_owned(), counter: 0 };
    let record =
        Record { id, wall: NOW, entry: Entry::Chose(Choice::Doctor("01\t2\n3\r\tbegan".to_owned())) };
    let read = decode(&encoded(&[record], 1)).expect("a shard").records;
    assert_eq!(read.len(), 1);
    assert_eq!(read[0].entry, Entry::Chose(Choice::Doctor("01 2 3  began".to_owned())));
}

#[test]
fn records_go_to_the_shard_of_their_month_and_writer() {
    let record = |at: i64, entry| {
        let id = RecordId { at: Instant(0), writer: "another".to_owned(), counter: 0 };
        Record { id, wall: Instant(at), entry }
    };
    let rows = [
        (record(NOW.0, Entry::EpisodeStarted), "unclench:journal:2026-11:tab"),
        (record(1_796_083_199_999, Entry::Permitted), "unclench:journal:2026-11:tab"),
        (record(1_796_083_200_000, Entry::Permitted), "unclench:journal:2026-12:tab"),
        (record(NOW.0, Entry::Fact(Q::A1, Answer::Number(40))), "unclench:settings:tab"),
        (record(NOW.0, Entry::Chose(Choice::Silent(true))), "unclench:settings:tab"),
    ];
    for (record, key) in rows {
        assert_eq!(key_for(&record, "tab"), key);
        assert!(is_shard_key(key));
    }
    for key in
        ["unclench:theme", "unclench:device", "unclench:bad:00000000:journal:2026-11:tab", "other:journal:x"]
    {
        assert!(!is_shard_key(key), "{key}");
    }
    let key = "unclench:journal:2026-11:tab";
    let aside = quarantine_key(key, "123456789", NOW);
    assert_eq!(aside, "unclench:bad:2026-11-23:3421780262:journal:2026-11:tab");
    assert!(aside.starts_with(saved::BAD) && !is_shard_key(&aside));
    // Version 1 wrote no day.
    for aside in [aside.as_str(), "unclench:bad:3421780262:journal:2026-11:tab"] {
        assert!(saved::is_set_aside_as(aside, key, "123456789"), "{aside}");
        assert!(!saved::is_set_aside_as(aside, key, "12345678"), "{aside}");
        assert!(!saved::is_set_aside_as(aside, "unclench:journal:2026-11:tabs", "123456789"), "{aside}");
        assert_eq!(saved::set_aside_from(aside).as_deref(), Some(key));
    }
    assert_eq!(saved::set_aside_on(&aside), Some("2026-11-23"));
    // The check value that the checksum's definition gives for these nine digits.
    assert_eq!(checksum("123456789"), 0xcbf4_3926);
}

#[test]
fn ids_sort_what_happened_later_later() {
    let mut journal = Journal::default();
    let mut walls = Vec::new();
    for (writer, wall) in [("a", 100), ("b", 100), ("a", 100), ("a", 50), ("b", 120), ("a", 110)] {
        let id = journal.next_id(writer, Instant(wall));
        journal.merge([Record { id, wall: Instant(wall), entry: Entry::Permitted }]);
        walls.push(wall);
    }
    let said: Vec<(i64, &str, u32, i64)> =
        journal.records().iter().map(|r| (r.id.at.0, r.id.writer.as_str(), r.id.counter, r.wall.0)).collect();
    assert_eq!(
        said,
        [
            (100, "a", 0, 100),
            (100, "b", 0, 100),
            (101, "a", 1, 100),
            (101, "a", 2, 50),
            (120, "b", 1, 120),
            (121, "a", 3, 110),
        ]
    );
}

const V1_JOURNAL: &str = include_str!("../fixtures/saved/v1-journal.txt");
const V1_SETTINGS: &str = include_str!("../fixtures/saved/v1-settings.txt");

/// Files as version 1 wrote them. They never change; if this fails, people lose their notes.
#[test]
fn version_1_stays_readable() {
    let shards = [V1_JOURNAL, V1_SETTINGS].map(|text| decode(text).expect("written by version 1"));
    assert_eq!([shards[0].revision, shards[1].revision], [23, 8]);
    assert_eq!([shards[0].records.len(), shards[1].records.len()], [25, 15]);
    let history = History::of(&journal(shards.into_iter().flat_map(|shard| shard.records)));
    V1_SAYS.assert_eq(&summary(&history));
}

static V1_SAYS: std::sync::LazyLock<expect_test::Expect> = std::sync::LazyLock::new(|| {
    expect![[r#"
        episode 0 to Some(1601), set off by Some(["lifting", "tired"])
          check 0: SELF-CARE ["C12", "B4-skipped", "clean"] ["A2=low", "A3=no"], permitted None, overtaken None
          block cold 15, felt Some(Better)
            2 On after 0
            7 SkinOk after 300000
            10 Pause after 480000
            14 On after 480000
            14 Seen after 480000
            21 Off after 900000
            37 On after 0
            41 Numb after 240000
            Over { how: Finished, off: Instant(1795444860000) }
          pain [(41, 6), (1601, 3)]
        episode 5201 to None, set off by None
          check 5201: URGENT ["C4"] ["A2=low", "A3=no"], permitted Some(5381), overtaken None
          block heat 10, felt Some(Worse)
            5381 On after 0
            5385 SkinWrong after 240000
            Over { how: SkinWrong, off: Instant(1795765500000) }
          pain [(5325, 7)]
        facts ["A1=41", "C8=no", "C10=no"]
        holding [Diabetes]
        cleared ["diabetes 1"]
        region Some("gb"), doctor Some("0117 496 0123"), silent true"#]]
});

const V2_JOURNAL: &str = include_str!("../fixtures/saved/v2-journal.txt");
const V2_SETTINGS: &str = include_str!("../fixtures/saved/v2-settings.txt");
const V2_BACKUP: &str = include_str!("../fixtures/saved/v2-backup.txt");

/// Files as version 2 wrote them: those of version 1, with corrections and a backup made.
#[test]
fn version_2_stays_readable() {
    let mut records = Vec::new();
    for text in [V2_JOURNAL, V2_SETTINGS] {
        let shard = decode(text).expect("written by version 2");
        records.extend(shard.records);
    }
    let all = journal(records);
    let history = History::of(&all);
    expect![[r#"
        episode 0 to Some(1601), set off by Some(["lifting", "tired"])
          check 0: SELF-CARE ["C12", "B4-skipped", "clean"] ["A2=low", "A3=no"], permitted None, overtaken None
          block cold 15, felt Some(Better)
            2 On after 0
            7 SkinOk after 300000
            10 Pause after 480000
            14 On after 480000
            14 Seen after 480000
            21 Off after 900000
            37 On after 0
            41 Numb after 240000
            Over { how: Finished, off: Instant(1795444860000) }
          pain [(41, 5)]
        episode 5201 to None, set off by None
          check 5201: URGENT ["C4"] ["A2=low", "A3=no"], permitted Some(5381), overtaken None
          block heat 10, felt Some(Same)
            5381 On after 0
            5385 SkinWrong after 240000
            Over { how: SkinWrong, off: Instant(1795765500000) }
          pain [(5325, 7)]
        facts ["A1=41", "C8=no", "C10=no"]
        holding [Diabetes]
        cleared ["diabetes 1"]
        region Some("gb"), doctor Some("0117 496 0123"), silent true"#]]
    .assert_eq(&summary(&history));
    assert_eq!(history.backed_up, Some(Instant(1_795_761_900_000)));

    let file = backup::parse(V2_BACKUP, NOW).expect("written by version 2");
    assert_eq!(journal(file.records.clone()), all);
    assert_eq!(file.theme, "dark");
    let piece =
        ("unclench:bad:2026-11-24:3421780262:journal:2026-10:k3m9qz-b".to_owned(), "123456789".to_owned());
    assert_eq!(file.pieces, [piece]);
}

const V3_JOURNAL: &str = include_str!("../fixtures/saved/v3-journal.txt");
const V3_SETTINGS: &str = include_str!("../fixtures/saved/v3-settings.txt");
const V3_BACKUP: &str = include_str!("../fixtures/saved/v3-backup.txt");

/// Files as version 3 writes them: those of version 2, with something new, a check with its later answers, and a limit.
#[test]
fn version_3_stays_readable() {
    let mut records = Vec::new();
    for text in [V3_JOURNAL, V3_SETTINGS] {
        let shard = decode(text).expect("written by version 3");
        assert_eq!(shard.schema, 3);
        records.extend(shard.records);
    }
    let all = journal(records);
    let history = History::of(&all);
    expect![[r#"
        episode 0 to Some(1601), set off by Some(["lifting", "tired"])
          check 0: SELF-CARE ["C12", "B4-skipped", "clean"] ["A2=low", "A3=no"], permitted None, overtaken None
          block cold 15, felt Some(Better)
            2 On after 0
            7 SkinOk after 300000
            10 Pause after 480000
            14 On after 480000
            14 Seen after 480000
            21 Off after 900000
            37 On after 0
            41 Numb after 240000
            Over { how: Finished, off: Instant(1795444860000) }
          pain [(41, 5)]
        episode 5201 to None, set off by None
          check 5201: URGENT ["C4"] ["A2=low", "A3=no"], permitted Some(5381), overtaken Some(5445)
          check 5445: SOON ["E1-72h", "E2-many", "D5", "F1"] ["A2=low", "E1=4", "E2=3", "E2a=no", "E2c=no", "A3=no", "F1=touch+one_place", "D5=avoiding"], permitted None, overtaken None
          block heat 10, felt Some(Same)
            5381 On after 0
            5385 SkinWrong after 240000
            Over { how: SkinWrong, off: Instant(1795765500000) }
          pain [(5325, 7)]
        facts ["A1=41", "C8=no", "C10=no", "D3=surgery+metal"]
        holding [Diabetes]
        cleared ["diabetes 1"]
        region Some("gb"), doctor Some("0117 496 0123"), silent true"#]]
    .assert_eq(&summary(&history));
    assert_eq!(history.backed_up, Some(Instant(1_795_761_900_000)));

    let file = backup::parse(V3_BACKUP, NOW).expect("written by version 3");
    assert_eq!(journal(file.records.clone()), all);
    assert_eq!(file.theme, "dark");
    let piece =
        ("unclench:bad:2026-11-24:3421780262:journal:2026-10:k3m9qz-b".to_owned(), "123456789".to_owned());
    assert_eq!(file.pieces, [piece]);
}

const V4_JOURNAL: &str = include_str!("../fixtures/saved/v4-journal.txt");
const V4_SETTINGS: &str = include_str!("../fixtures/saved/v4-settings.txt");
const V4_BACKUP: &str = include_str!("../fixtures/saved/v4-backup.txt");

/// Files as version 4 writes them: those of version 3, with blocks that say their rounds, new modes, rest, a clock that
/// was set back, and switches.
#[test]
fn version_4_stays_readable() {
    let records = [V4_JOURNAL, V4_SETTINGS].map(|text| decode(text).expect("written by version 4").records);
    let all = journal(records.concat());
    let history = History::of(&all);
    expect![[r#"
        episode 0 to Some(1601), set off by Some(["lifting", "tired"])
          check 0: SELF-CARE ["C12", "B4-skipped", "clean"] ["A2=low", "A3=no"], permitted None, overtaken None
          block cold 15, felt Some(Better)
            2 On after 0
            7 SkinOk after 300000
            10 Pause after 480000
            14 On after 480000
            14 Seen after 480000
            21 Off after 900000
            37 On after 0
            41 Numb after 240000
            Over { how: Finished, off: Instant(1795444860000) }
          pain [(41, 5)]
        episode 5201 to None, set off by None
          check 5201: URGENT ["C4"] ["A2=low", "A3=no"], permitted Some(5381), overtaken Some(5445)
          check 5445: SOON ["E1-72h", "E2-many", "D5", "F1"] ["A2=low", "E1=4", "E2=3", "E2a=no", "E2c=no", "A3=no", "F1=touch+one_place", "D5=avoiding"], permitted None, overtaken None
          block heat 10, felt Some(Same)
            5381 On after 0
            5385 SkinWrong after 240000
            Over { how: SkinWrong, off: Instant(1795765500000) }
          block massage 7, felt None
            5547 On after 0
            5550 Off after 180000
            Over { how: Finished, off: Instant(1795775420000) }
          block cold 13 once, felt None
            5551 On after 0
            5554 Off after 180000
            Over { how: Finished, off: Instant(1795775660000) }
          block wrap 240, felt None, counts until 5556
            5555 On after 0
            5558 Off after 180000
            Over { how: Finished, off: Instant(1795775900000) }
          block infrared 15, felt None, counts until 5556
            5559 On after 0
            5562 Off after 180000
            Over { how: Finished, off: Instant(1795776140000) }
          block bath 10, felt None, counts until 5556
            5563 On after 0
            5566 Off after 180000
            Over { how: Finished, off: Instant(1795776380000) }
          pain [(5325, 7)]
          lying 5494 to Some(5506), rings after 30
          lying 5506 to Some(5546), rings after 0
        facts ["A1=41", "C8=no", "C10=no", "D3=surgery+metal"]
        holding [Diabetes]
        cleared ["diabetes 1"]
        region Some("gb"), doctor Some("0117 496 0123"), silent true
        aids [(Voice, false), (Background, true)]"#]]
    .assert_eq(&summary(&history));

    let file = backup::parse(V4_BACKUP, NOW).expect("written by version 4");
    assert_eq!(journal(file.records), all);
}

const V5_JOURNAL: &str = include_str!("../fixtures/saved/v5-journal.txt");
const V5_SETTINGS: &str = include_str!("../fixtures/saved/v5-settings.txt");
const V5_BACKUP: &str = include_str!("../fixtures/saved/v5-backup.txt");

/// Files as version 5 writes them: those of version 4, with what was moved and walked, what hurt, what keeps exercises out,
/// the direction that feels better, and routines of one's own.
#[test]
fn version_5_stays_readable_and_is_what_is_written() {
    let mut records = Vec::new();
    for text in [V5_JOURNAL, V5_SETTINGS] {
        let shard = decode(text).expect("written by version 5");
        assert_eq!(encode(&shard.records, shard.revision, Instant(1_795_790_000_000), "k3m9qz-a"), text);
        records.extend(shard.records);
    }
    let all = journal(records);
    let history = History::of(&all);
    let before = [V4_JOURNAL, V4_SETTINGS].map(|text| decode(text).expect("written by version 4").records);
    let same = summary(&History::of(&journal(before.concat())));
    assert!(summary(&history).starts_with(same.rsplit_once('\n').expect("lines").0));
    let minute = |at: Instant| (at.0 - NOW.0) / 60_000;
    let mut movement = Movement::default();
    for record in &history.movement {
        let said = saved::movement::said(&record.entry).expect("of version 5");
        movement.add(&record.id, record.wall, said);
    }
    let mut lines = Vec::new();
    for record in &movement.moved {
        let parts: Vec<_> = record.moved.parts.iter().map(|p| (p.number, p.hold, p.reps)).collect();
        let moved = (record.moved.before, record.moved.whole);
        lines.push(format!("moved {}: {moved:?} {parts:?}, still up {:?}", minute(record.at), record.up));
    }
    for (at, number, pain) in &movement.hurts {
        lines.push(format!("hurt {}: {number}, {:?}", minute(*at), pain.map(Pain::get)));
    }
    for (_, at, minutes) in &movement.walks {
        lines.push(format!("walked {}: {minutes}", minute(*at)));
    }
    lines.push(format!("limits {:?}", movement.limits));
    lines.push(format!("better {:?}", movement.better));
    for (of, own) in &movement.own {
        lines.push(format!("own {}: {}, {:?}", of.counter, own.name, own.numbers));
    }
    lines.push(format!("aids {:?}", history.aids));
    expect![[r#"
        moved 5600: (4, true) [(3, 2, 5), (5, 5, 4), (2, 300, 1)], still up Some(true)
        moved 5610: (3, false) [(16, 6, 3)], still up Some(false)
        hurt 5611: 16, Some(5)
        hurt 5612: 9, None
        walked 5613: 20
        limits [(Knee, Yes), (Neck, No), (Wrist, Unsure)]
        better Some(Forward)
        own 915: Morning, [3, 2]
        own 921: Morning, [15]
        aids [(Voice, false), (Background, true), (Beeps, false), (Buzz, false), (Manual, true)]"#]]
    .assert_eq(&lines.join("\n"));

    let file = backup::parse(V5_BACKUP, NOW).expect("written by version 5");
    assert_eq!(journal(file.records.clone()), all);
    assert_eq!(
        backup::print(&file.records, &file.pieces, &file.theme, Instant(1_795_790_000_000)),
        V5_BACKUP
    );
}

/// What a history says, a line each.
fn summary(history: &History) -> String {
    let mut lines = Vec::new();
    let minute = |at: Instant| (at.0 - NOW.0) / 60_000;
    for episode in &history.episodes {
        lines.push(format!(
            "episode {} to {:?}, set off by {:?}",
            minute(episode.started),
            episode.ended.map(minute),
            episode.set_off
        ));
        for dated in &episode.checks {
            let kept: Vec<String> = dated
                .check
                .kept
                .iter()
                .map(|(q, a)| format!("{}={}", q.id(), print_answer(*q, *a)))
                .collect();
            lines.push(format!(
                "  check {}: {} {:?} {kept:?}, permitted {:?}, overtaken {:?}",
                minute(dated.at),
                dated.check.verdict.id(),
                dated.check.reasons,
                dated.permitted.map(minute),
                dated.overtaken.map(minute)
            ));
        }
        for record in &episode.blocks {
            let plan = record.block.plan;
            let once = if plan.rounds() < plan.mode().bounds().rounds { " once" } else { "" };
            let until = record.counts_until.map(|at| format!(", counts until {}", minute(at)));
            let until = until.unwrap_or_default();
            let (mode, minutes) = (plan.mode().id(), plan.minutes());
            lines.push(format!("  block {mode} {minutes}{once}, felt {:?}{until}", record.effect));
            for marked in &record.block.marks {
                lines.push(format!(
                    "    {} {:?} after {}",
                    minute(marked.stamp.wall),
                    marked.mark,
                    marked.exposure.0
                ));
            }
            let status =
                record.block.status(Stamp { wall: NOW + Span::hours(900), mono: Span::ZERO, boot: 0 });
            lines.push(format!("    {status:?}"));
        }
        let pain: Vec<(i64, u8)> =
            episode.pain.iter().map(|note| (minute(note.at), note.pain.get())).collect();
        lines.push(format!("  pain {pain:?}"));
        for rest in &episode.rests {
            let (down, up) = (minute(rest.down), rest.up.map(minute));
            lines.push(format!("  lying {down} to {up:?}, rings after {}", rest.minutes));
        }
    }
    let facts: Vec<String> =
        history.facts.iter().map(|(q, a, _)| format!("{}={}", q.id(), print_answer(*q, *a))).collect();
    lines.push(format!("facts {facts:?}"));
    lines.push(format!("holding {:?}", history.holding()));
    let cleared: Vec<String> =
        history.cleared.iter().map(|(c, _, at)| format!("{} {}", c.id(), minute(*at))).collect();
    lines.push(format!("cleared {cleared:?}"));
    lines
        .push(format!("region {:?}, doctor {:?}, silent {}", history.region, history.doctor, history.silent));
    if !history.aids.is_empty() {
        lines.push(format!("aids {:?}", history.aids));
    }
    lines.join("\n")
}

/// Each piece of damage, and what can be saved.
#[test]
fn what_is_legible_is_saved() {
    let record = |counter, entry| {
        let id = RecordId { at: NOW, writer: "tab".to_owned(), counter };
        Record { id, wall: NOW, entry }
    };
    let pain = |score| Entry::PainNow(Pain::new(score).expect("a score"));
    let records = [record(0, Entry::EpisodeStarted), record(1, pain(7)), record(2, pain(4))];
    let good = encoded(&records, 7);
    let check = |text: &str, proven: &[usize], unproven: &[Record], illegible: usize| {
        let proven = proven.iter().map(|place| records[*place].clone()).collect();
        assert_eq!(salvage(text), Salvage { proven, unproven: unproven.to_vec(), illegible }, "{text:?}");
    };
    check(&good, &[0, 1, 2], &[], 0);
    check(&good.replace("pain\t7", "pain\t8"), &[0, 2], &[record(1, pain(8))], 0);
    check(&good.replace("pain\t7", "pain\t77"), &[0, 2], &[], 1);
    check(&good.replace("began", "began\n"), &[1, 2], &[], 2);
    check(&good[..good.len() - 1], &[0, 1], &[records[2].clone()], 0);
    // Without its header, or with a damaged one.
    let lines = good.split_once('\n').expect("lines").1;
    check(lines, &[0, 1, 2], &[], 0);
    check(&good.replacen("unclench", "unclencH", 1), &[0, 1, 2], &[], 0);
    check("", &[], &[], 0);
    check("at all", &[], &[], 0);
    // Lines of version 1 prove nothing by themselves.
    check(
        &spaced("1795442400000 tab 0 1795442400000 began").replacen("\t7\t", "\t8\t", 1),
        &[],
        &records[..1],
        0,
    );
}

/// The newest months, all about the person, and what is small: the rest can wait.
#[test]
fn the_first_screen_reads_little() {
    let keys = |list: &[&str]| list.iter().map(|key| format!("unclench:{key}")).collect::<Vec<_>>();
    let check = |all: &[&str], later: &[&str]| {
        let first = saved::read_first(&keys(all), NOW);
        let left: Vec<String> = keys(all).into_iter().filter(|key| !first.contains(key)).collect();
        assert_eq!(left, keys(later));
    };
    check(&["theme", "device", "done", "summary", "settings:a", "bak:settings:a"], &[]);
    check(&["journal:2026-11:a", "journal:2026-10:a", "journal:2026-09:a"], &["journal:2026-09:a"]);
    check(&["journal:2019-01:a", "journal:2018-12:a", "journal:2018-11:a"], &["journal:2018-11:a"]);
    check(
        &["journal:2100-01:a", "journal:2026-11:a", "journal:2026-10:a", "journal:2026-09:a"],
        &["journal:2026-09:a"],
    );
    check(
        &["bak:journal:2026-11:a", "bak:journal:2020-01:a", "journal:2026-11:a", "journal:2026-10:a"],
        &["bak:journal:2020-01:a"],
    );
    check(&["bad:2026-11-24:1:journal:2026-11:a"], &["bad:2026-11-24:1:journal:2026-11:a"]);
}
