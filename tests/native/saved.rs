//! The saved format: what is written can be read, what is damaged is refused, every name in a file is pinned.

use std::collections::BTreeSet;

use expect_test::expect;
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use unclench::app::saved;
use unclench::app::saved::{
    DecodeError, SCHEMA, Salvage, checksum, decode, encode, is_shard_key, key_for, quarantine_key, salvage,
    wrap,
};
use unclench::domain::breaks::{Breaks, LATER};
use unclench::domain::check::answers::Answer;
use unclench::domain::check::question::{Q, QUESTIONS};
use unclench::domain::check::verdict::Verdict;
use unclench::domain::diary::{NIGHT, Noted};
use unclench::domain::journal::history::History;
use unclench::domain::journal::merge::Journal;
use unclench::domain::journal::record::{Aid, Check, Choice, Entry, MOST_OFFSET, Record};
use unclench::domain::journal::sound::{Chime, Volume};
use unclench::domain::medicines::{self, Class, Medicine};
use unclench::domain::moves::exercise::{Bend, Block};
use unclench::domain::moves::habits::{Habits, Walks};
use unclench::domain::moves::movement::{Moved, Own, Said};
use unclench::domain::moves::steps::{More, Part, Side};
use unclench::domain::pain::{Effect, Pain};
use unclench::domain::record_id::RecordId;
use unclench::domain::reminders::{Reminder, Topic};
use unclench::domain::self_checks::measured::{Try, Value};
use unclench::domain::self_checks::table::{CHECKS, Measure};
use unclench::domain::therapy::block::{Mark, Marked};
use unclench::domain::therapy::caution::CAUTIONS;
use unclench::domain::therapy::mode::{Family, Mode, Plan};
use unclench::domain::therapy::rest::{self, End};
use unclench::domain::therapy::skin::Skin;
use unclench::domain::time::{Instant, Span, Stamp};

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
            let mark = Mark::ALL[mark.index(Mark::ALL.len())];
            Marked { stamp: Stamp { wall, mono: Span(mono), boot }, mark, exposure: Span(on) }
        },
    )
}

/// The place of an entry's kind among all kinds. A kind that is added has to be named here, and then be drawn.
fn kind_of(entry: &Entry) -> usize {
    match entry {
        Entry::EpisodeStarted => 0,
        Entry::EpisodeEnded => 1,
        Entry::Checked(_) => 2,
        Entry::Permitted => 3,
        Entry::Extended(_) => 4,
        Entry::NewSign => 5,
        Entry::BlockStarted(_) => 6,
        Entry::BlockMarked(..) => 7,
        Entry::BlockJudged(..) => 8,
        Entry::PainNow(_) => 9,
        Entry::LaidDown(_) => 10,
        Entry::GotUp => 11,
        Entry::ClockSetBack => 12,
        Entry::SetOff(_) => 13,
        Entry::Fact(..) => 14,
        Entry::Holds(..) => 15,
        Entry::Cleared(..) => 16,
        Entry::BackedUp => 17,
        Entry::Amended(..) => 18,
        Entry::Retracted(_) => 19,
        Entry::Chose(Choice::Region(_)) => 20,
        Entry::Chose(Choice::Doctor(_)) => 21,
        Entry::Chose(Choice::Silent(_)) => 22,
        Entry::Chose(Choice::Aid(..)) => 23,
        Entry::Movement(Said::Moved(_)) => 24,
        Entry::Movement(Said::Hurt(..)) => 25,
        Entry::Movement(Said::Settled(..)) => 26,
        Entry::Movement(Said::Walked(_)) => 27,
        Entry::Movement(Said::Limit(..)) => 28,
        Entry::Movement(Said::Direction(_)) => 29,
        Entry::Movement(Said::Own(_)) => 30,
        Entry::Lay(..) => 31,
        Entry::Chose(Choice::Address(_)) => 32,
        Entry::SkinFound(..) => 33,
        Entry::Chose(Choice::Chime(_)) => 34,
        Entry::Chose(Choice::Volume(_)) => 35,
        Entry::Tried(_) => 36,
        Entry::Movement(Said::Habits(_)) => 37,
        Entry::Chose(Choice::Breaks(_)) => 38,
        Entry::Movement(Said::Break(_)) => 39,
        Entry::Movement(Said::PutOff(_)) => 40,
        Entry::SetOffOf(..) => 41,
        Entry::Noted(Noted::Worst(_)) => 42,
        Entry::Noted(Noted::SleepLost(_)) => 43,
        Entry::Noted(Noted::Activity(_)) => 44,
        Entry::Noted(Noted::Limited) => 45,
        Entry::Noted(Noted::Words(_)) => 46,
        Entry::Medicine(medicines::Said::Listed(_)) => 47,
        Entry::Medicine(medicines::Said::Unlisted(_)) => 48,
        Entry::Medicine(medicines::Said::Took(_)) => 49,
        Entry::WasAt(..) => 50,
        Entry::Chose(Choice::Reminder(_)) => 51,
        Entry::Chose(Choice::Activity(_)) => 52,
    }
}

/// How many kinds there are.
const KINDS: usize = 53;

fn any_of<T: Copy + std::fmt::Debug + 'static>(all: &'static [T]) -> impl Strategy<Value = T> + Clone {
    any::<Index>().prop_map(move |place| all[place.index(all.len())])
}

fn any_pain() -> impl Strategy<Value = Pain> {
    (0..=10_u8).prop_map(|score| Pain::new(score).expect("a score"))
}

fn any_entry() -> impl Strategy<Value = Entry> {
    let plan = any_of(&Mode::ALL).prop_flat_map(|mode| {
        let bounds = mode.bounds();
        (1..=bounds.ceiling, 1..=bounds.rounds)
            .prop_map(move |(minutes, rounds)| Plan::of_rounds(mode, minutes, rounds).expect("within bounds"))
    });
    let check = (any_of(&Verdict::ALL), any_words(), proptest::collection::vec(any_fact(), 0..5))
        .prop_map(|(verdict, reasons, kept)| Check { verdict, reasons, kept })
        .boxed();
    let effect = any_of(&[Effect::Better, Effect::Same, Effect::Worse]);
    let caution = any::<Index>().prop_map(|place| CAUTIONS[place.index(CAUTIONS.len())].caution);
    let family = any_of(&[None, Some(Family::Cold), Some(Family::Heat)]);
    let breaks = (any::<bool>(), 20..=90_u16, 0..1_440_u16, 0..1_440_u16, 0..128_u8)
        .prop_map(|(on, every, from, until, days)| Breaks { on, every, from, until, days });
    let choice = prop_oneof![
        breaks.prop_map(Choice::Breaks),
        (any_of(&Topic::ALL), any::<bool>(), 0..1_440_u16, 0..128_u8)
            .prop_map(|(topic, on, minute, days)| Choice::Reminder(Reminder { topic, on, minute, days })),
        "\\PC{0,12}".prop_map(Choice::Activity),
        "\\PC{0,12}".prop_map(Choice::Region),
        "[ -~\t\n\r\u{feff}]{0,12}".prop_map(Choice::Doctor),
        any::<bool>().prop_map(Choice::Silent),
        any_of(&Chime::ALL).prop_map(Choice::Chime),
        any_of(&Volume::ALL).prop_map(Choice::Volume),
        "\\PC{0,12}".prop_map(Choice::Address),
        (any_of(&Aid::ALL), any::<bool>()).prop_map(|((aid, ..), on)| Choice::Aid(aid, on)),
    ];
    prop_oneof![
        1 => Just(Entry::EpisodeStarted),
        1 => Just(Entry::EpisodeEnded),
        1 => check.clone().prop_map(Entry::Checked),
        1 => Just(Entry::Permitted),
        1 => Just(Entry::NewSign),
        1 => check.prop_map(Entry::Extended),
        1 => plan.prop_map(Entry::BlockStarted),
        1 => (any_id(), any_marked()).prop_map(|(of, marked)| Entry::BlockMarked(of, marked)),
        1 => (any_id(), effect).prop_map(|(of, effect)| Entry::BlockJudged(of, effect)),
        1 => (any_id(), any_of(&Skin::ALL)).prop_map(|(of, skin)| Entry::SkinFound(of, skin)),
        1 => any_pain().prop_map(Entry::PainNow),
        1 => any_of(&rest::MINUTES).prop_map(Entry::LaidDown),
        1 => Just(Entry::GotUp),
        1 => (any_id(), proptest::option::of(0..=720_u16)).prop_map(|(of, minutes)| Entry::Lay(of, minutes)),
        1 => Just(Entry::ClockSetBack),
        1 => any_words().prop_map(Entry::SetOff),
        1 => (any_id(), any_words()).prop_map(|(of, causes)| Entry::SetOffOf(of, causes)),
        1 => any_fact().prop_map(|(q, answer)| Entry::Fact(q, answer)),
        1 => (caution.clone(), any_plain()).prop_map(|(caution, answer)| Entry::Holds(caution, answer)),
        1 => (caution, family).prop_map(|(caution, family)| Entry::Cleared(caution, family)),
        9 => choice.prop_map(Entry::Chose),
        5 => any_noted().prop_map(Entry::Noted),
        3 => any_medicine().prop_map(Entry::Medicine),
        1 => (any_id(), any_time()).prop_map(|(of, at)| Entry::WasAt(of, at)),
        1 => Just(Entry::BackedUp),
        10 => any_said().prop_map(Entry::Movement),
        2 => any_try().prop_map(Entry::Tried),
        1 => any_id().prop_map(Entry::Retracted),
        1 => (any_id(), any_pain()).prop_map(|(of, pain)| Entry::Amended(of, Box::new(Entry::PainNow(pain)))),
        1 => any_id().prop_map(|of| Entry::Amended(of, Box::new(Entry::EpisodeEnded))),
    ]
}

#[test]
fn every_kind_of_record_is_drawn() {
    let mut runner = TestRunner::deterministic();
    let mut draw = || any_entry().new_tree(&mut runner).expect("a strategy without filters").current();
    let drawn: BTreeSet<usize> = (0..2_000).map(|_| kind_of(&draw())).collect();
    assert_eq!(drawn, (0..KINDS).collect());
}

fn any_plain() -> impl Strategy<Value = Answer> {
    any_of(&[Answer::Yes, Answer::No, Answer::Unsure, Answer::Skip])
}

fn any_part() -> impl Strategy<Value = Part> {
    let more = any_of(&[None, Some(More::Left), Some(More::Right), Some(More::All)]);
    (1..=24_u8, 1..=3_600_u16, 1..=240_u8, more).prop_map(|(number, hold, reps, more)| Part {
        number,
        hold,
        reps,
        more,
    })
}

/// What is noted of an attack.
fn any_noted() -> impl Strategy<Value = Noted> {
    prop_oneof![
        any_pain().prop_map(Noted::Worst),
        (0..=NIGHT).prop_map(Noted::SleepLost),
        (0..=10_u8).prop_map(Noted::Activity),
        Just(Noted::Limited),
        "[a-zäß=+<>&]{1,20}".prop_map(Noted::Words),
    ]
}

/// What is said of medicines.
fn any_medicine() -> impl Strategy<Value = medicines::Said> {
    let numbers = (proptest::option::of(1..=24_u8), proptest::option::of(1..=12_u8));
    let listed =
        (proptest::option::of(any_id()), "[a-zäß=+<>&]{1,20}", any_of(&Class::ALL), numbers).prop_map(
            |(of, name, class, (gap_hours, most_a_day))| Medicine { of, name, class, gap_hours, most_a_day },
        );
    prop_oneof![
        listed.prop_map(medicines::Said::Listed),
        any_id().prop_map(medicines::Said::Unlisted),
        any_id().prop_map(medicines::Said::Took),
    ]
}

/// What is said of movement.
fn any_said() -> impl Strategy<Value = Said> {
    let moved = (0..=10_u8, proptest::collection::vec(any_part(), 0..24), any::<bool>())
        .prop_map(|(before, parts, whole)| Said::Moved(Moved { before, parts, whole }));
    let own = (proptest::option::of(any_id()), "[^\\pC]{0,20}", proptest::collection::vec(1..=24_u8, 0..24))
        .prop_map(|(of, name, numbers)| Said::Own(Own { of, name, numbers }));
    prop_oneof![
        moved,
        (1..=24_u8, proptest::option::of(any_pain())).prop_map(|(number, pain)| Said::Hurt(number, pain)),
        (any_id(), any::<bool>()).prop_map(|(of, up)| Said::Settled(of, up)),
        (1..=1_440_u16).prop_map(Said::Walked),
        (any_of(&Block::ALL), any_plain()).prop_map(|((limit, _), answer)| Said::Limit(limit, answer)),
        any_of(&[None, Some(Bend::Forward), Some(Bend::Backward)]).prop_map(Said::Direction),
        proptest::option::of(1..=24_u8).prop_map(Said::Break),
        proptest::option::of(any_of(&LATER)).prop_map(Said::PutOff),
        own,
        (any_of(&Walks::ALL), any::<bool>())
            .prop_map(|(walks, sits_long)| Said::Habits(Habits { walks, sits_long })),
    ]
}

/// A try of any self-check, with a figure that it can give.
fn any_try() -> impl Strategy<Value = Try> {
    (any::<Index>(), any::<bool>(), any::<bool>(), 0..=60_u16, any::<bool>()).prop_map(
        |(row, left, hurt, figure, yes)| {
            let row = CHECKS[row.index(CHECKS.len())];
            let value = match row.measure {
                _ if hurt => Value::Hurt,
                Measure::Hold { most } => Value::Seconds(figure.min(most)),
                Measure::Angle { .. } if yes => Value::Estimated(figure),
                Measure::Angle { .. } => Value::Degrees(figure),
                Measure::Reach => Value::Centimetres(figure),
                Measure::Count { .. } => Value::Times(figure),
                Measure::YesNo => Value::Fine(yes),
            };
            let side = if left { Side::Left } else { Side::Right };
            Try { check: row.check, side: row.sides.then_some(side), value }
        },
    )
}

pub fn any_record() -> impl Strategy<Value = Record> {
    let offset = -MOST_OFFSET..=MOST_OFFSET;
    (any_id(), proptest::option::of(any_time()), offset, any_entry()).prop_map(
        |(id, wall, offset_minutes, entry)| {
            let wall = wall.unwrap_or(id.at);
            Record { id, wall, offset_minutes, entry }
        },
    )
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
        records in any_records(), from in "[a-zA-Z0-9\",:-]{1,2}", to in "[a-zA-Z0-9\",:-]{0,6}",
    ) {
        let bodies: Vec<String> = records
            .iter()
            .map(|record| saved::line::print_record(record, "tab").rsplit_once('\t').expect("a checksum").0.replace(&from, &to))
            .collect();
        if let Ok(shard) = decode(&sealed(bodies.iter().map(String::as_str))) {
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
        prop_assert_eq!(Answer::parse(q, &answer.print(q)), Some(answer));
    }
}

/// A shard with these lines and every checksum right, whatever they say.
fn sealed<'a>(bodies: impl IntoIterator<Item = &'a str>) -> String {
    let data: String =
        bodies.into_iter().flat_map(|body| ["\n".to_owned(), saved::line::seal(body, "tab")]).collect();
    wrap(&data, 7, NOW, "tab")
}

fn reason(text: &str) -> DecodeError {
    decode(text).expect_err("not a shard of ours")
}

#[test]
fn what_can_t_be_read_says_why() {
    let good = sealed([r#"[[1795442400000,0],0,"began"]"#]);
    assert_eq!(decode(&good).map(|shard| (shard.revision, shard.records.len())), Ok((7, 1)));
    // None is ever written empty, and the checksum of nothing is 0: it would prove nothing.
    assert_eq!(reason(&encoded(&[], 7)), DecodeError::Checksum);
    let foreign = [
        "",
        "\n",
        "unclench",
        "{}\n[]",
        "[1]",
        "1",
        r#"{"unclench":0}"#,
        r#"{"unclench":-1}"#,
        r#"{"unclench":"1"}"#,
        r#"{"another":1}"#,
        "unclench\t5\t7\t0\ttab\t0",
    ];
    for text in foreign {
        assert_eq!(reason(text), DecodeError::NotOurs, "{text:?}");
    }
    let (header, _) = good.split_once('\n').expect("two lines");
    let damaged = [
        header.to_owned(),
        r#"{"unclench":1}"#.to_owned(),
        format!("{good}\n"),
        format!("{good} "),
        good.replace("began", "ended"),
        // Whose shard it is decides what its records are called: the header proves itself too.
        good.replacen("tab", "tub", 1),
        good.replacen(":7,", ":8,", 1),
    ];
    for text in damaged {
        assert_eq!(reason(&text), DecodeError::Checksum, "{text:?}");
    }
    // A newer version may have another checksum and another shape: nothing is wrong with it.
    assert_eq!(SCHEMA, 1);
    assert_eq!(reason(&good.replacen(":1,", ":2,", 1)), DecodeError::Newer(2));
    assert_eq!(reason("{\"unclench\":7,\"more\":[]} and more\n\u{1}"), DecodeError::Newer(7));
    // The checksum of a line, where that of the whole is right.
    let (_, data) = good.split_once('\n').expect("two lines");
    assert_eq!(reason(&wrap(&format!("\n{data}0"), 7, NOW, "tab")), DecodeError::Data);
}

/// Every checksum is right, and one value impossible.
#[test]
fn impossible_values_are_refused() {
    let record = |entry: &str| format!("[[1795442400000,0],0,{entry}]");
    let good = [
        r#""began""#,
        r#"{"pain":10}"#,
        r#"{"set-off":[]}"#,
        r#"{"checked":{"verdict":"soon","reasons":["C7"]}}"#,
        r#"{"checked":{"verdict":"soon","reasons":[],"kept":[["A2","low"],["A3","no"]]}}"#,
        r#"{"checked":{"verdict":"soon","reasons":[],"kept":[["E1","43"],["E2","3"],["F1","touch+unsure"],["D5",""]]}}"#,
        r#""new-sign""#,
        r#"{"fact":["D3","surgery+metal"]}"#,
        r#"{"mark":[[1,0],["on",[5,-5,18446744073709551615],0]]}"#,
        r#"{"mark":[[1,0,"another"],["on",[5,-5,1],0]]}"#,
        r#""backed-up""#,
        r#"{"block":["cold",10,2]}"#,
        r#"{"block":["wrap",480,1]}"#,
        r#"{"lying":0}"#,
        r#"{"cleared":["heart",null]}"#,
        r#"{"cleared":["heart","cold"]}"#,
        r#""up""#,
        r#""clock-set-back""#,
        r#"{"skin":[[1,0],"blister"]}"#,
        r#"{"skin":[[1,0],"other"]}"#,
        r#"{"chose":{"aid":["voice",true]}}"#,
        r#"{"chose":{"chime":"low"}}"#,
        r#"{"chose":{"volume":"loud"}}"#,
        r#"{"retracted":[1,0]}"#,
        r#"{"amended":[[1,0],{"pain":3}]}"#,
        r#"{"amended":[[1,0],{"judged":[[1,0],"same"]}]}"#,
        r#"{"move":{"walked":1440}}"#,
        r#"{"move":{"moved":{"before":10,"parts":[[24,3600,240]],"whole":true}}}"#,
        r#"{"move":{"own":{"name":"","numbers":[]}}}"#,
        r#"{"move":{"hurt":[24,null]}}"#,
        r#"{"move":{"moved":{"before":1,"parts":[[18,8,3,"left"],[20,8,3,"all"]],"whole":true}}}"#,
        r#"{"move":{"habits":{"walks":"much","sits_long":true}}}"#,
        r#"{"tried":{"check":"m01","side":"left","value":{"seconds":240}}}"#,
        r#"{"tried":{"check":"m02","value":"hurt"}}"#,
        r#"{"tried":{"check":"m12","value":{"times":60}}}"#,
        r#"{"amended":[[1,0],{"tried":{"check":"m02","value":{"seconds":1}}}]}"#,
        r#"{"move":{"break":12}}"#,
        r#"{"move":{"break":null}}"#,
        r#"{"move":{"put-off":5}}"#,
        r#"{"move":{"put-off":null}}"#,
        r#"{"noted":{"worst":10}}"#,
        r#"{"noted":{"sleep-lost":720}}"#,
        r#"{"noted":{"activity":0}}"#,
        r#"{"noted":"limited"}"#,
        r#"{"noted":{"words":"=1+1"}}"#,
        r#"{"amended":[[1,0],{"noted":{"words":"better"}}]}"#,
        r#"{"medicine":{"listed":{"name":"Ibuprofen","class":"anti-inflammatory"}}}"#,
        r#"{"medicine":{"listed":{"of":[1,0],"name":"I","class":"gel","gap_hours":24,"most_a_day":12}}}"#,
        r#"{"medicine":{"unlisted":[1,0]}}"#,
        r#"{"medicine":{"took":[1,0]}}"#,
        r#"{"was-at":[[1,0],5]}"#,
        r#"{"chose":{"reminder":{"topic":"stretch","on":true,"minute":1439,"days":127}}}"#,
        r#"{"chose":{"activity":"Tying my shoes"}}"#,
        r#"{"chose":{"breaks":{"on":true,"every":30,"from":540,"until":1020,"days":31}}}"#,
        r#"{"chose":{"breaks":{"on":false,"every":90,"from":1439,"until":0,"days":0}}}"#,
    ];
    for entry in good {
        assert_eq!(
            decode(&sealed([record(entry).as_str()])).map(|shard| shard.records.len()),
            Ok(1),
            "{entry}"
        );
    }
    let many_parts = vec!["[1,1,1]"; 25].join(",");
    let many_numbers = vec!["1"; 25].join(",");
    let bad = [
        r#""danced""#.to_owned(),
        "began".to_owned(),
        r#"{"began":1}"#.to_owned(),
        r#"{"tried":{"check":"m05","value":{"seconds":1}}}"#.to_owned(),
        r#"{"tried":{"check":"m01","value":{"seconds":1}}}"#.to_owned(),
        r#"{"tried":{"check":"m02","side":"left","value":{"seconds":1}}}"#.to_owned(),
        r#"{"tried":{"check":"m02","value":{"seconds":241}}}"#.to_owned(),
        r#"{"tried":{"check":"m02","value":{"degrees":1}}}"#.to_owned(),
        r#"{"tried":{"check":"m06","side":"left","value":{"degrees":181}}}"#.to_owned(),
        r#"{"move":{"moved":{"before":1,"parts":[[18,8,3,"up"]],"whole":true}}}"#.to_owned(),
        r#"{"pain":11}"#.to_owned(),
        r#"{"pain":-1}"#.to_owned(),
        r#"{"pain":3.5}"#.to_owned(),
        r#"{"pain":"3"}"#.to_owned(),
        r#""pain""#.to_owned(),
        r#"{"pain":3,"up":null}"#.to_owned(),
        r#"{"block":["cold",21,1]}"#.to_owned(),
        r#"{"block":["cold",0,1]}"#.to_owned(),
        r#"{"block":["cold",10,3]}"#.to_owned(),
        r#"{"block":["cold",10]}"#.to_owned(),
        r#"{"block":["heat",10,2]}"#.to_owned(),
        r#"{"block":["massage",11,1]}"#.to_owned(),
        r#"{"block":["ice",10,1]}"#.to_owned(),
        r#"{"lying":480}"#.to_owned(),
        r#"{"noted":{"worst":11}}"#.to_owned(),
        r#"{"noted":{"sleep-lost":721}}"#.to_owned(),
        r#"{"noted":{"activity":11}}"#.to_owned(),
        r#"{"noted":{"words":""}}"#.to_owned(),
        r#"{"noted":{"words":"two  spaces"}}"#.to_owned(),
        format!(r#"{{"noted":{{"words":"{}"}}}}"#, "x".repeat(501)),
        r#"{"medicine":{"listed":{"name":"","class":"gel"}}}"#.to_owned(),
        r#"{"medicine":{"listed":{"name":"a","class":"sweets"}}}"#.to_owned(),
        r#"{"medicine":{"listed":{"name":"a","class":"gel","gap_hours":0}}}"#.to_owned(),
        r#"{"medicine":{"listed":{"name":"a","class":"gel","most_a_day":13}}}"#.to_owned(),
        r#"{"was-at":[[1,0]]}"#.to_owned(),
        r#"{"chose":{"reminder":{"topic":"stretch","on":true,"minute":1440,"days":1}}}"#.to_owned(),
        r#"{"chose":{"reminder":{"topic":"sleep","on":true,"minute":0,"days":1}}}"#.to_owned(),
        r#"{"lay":[[1,0],721]}"#.to_owned(),
        r#"{"lay":[[1,0],-1]}"#.to_owned(),
        r#"{"lay":[[1,0]]}"#.to_owned(),
        r#"{"cleared":["heart","warm"]}"#.to_owned(),
        r#"{"cleared":["soul",null]}"#.to_owned(),
        r#"{"chose":{"aid":["coffee",true]}}"#.to_owned(),
        r#"{"checked":{"verdict":"fine","reasons":[]}}"#.to_owned(),
        r#"{"checked":{"verdict":"soon"}}"#.to_owned(),
        r#"{"checked":{"verdict":"soon","reasons":[],"kept":[["A2","moon"]]}}"#.to_owned(),
        r#"{"checked":{"verdict":"soon","reasons":[],"kept":[["A2"]]}}"#.to_owned(),
        r#"{"checked":{"verdict":"soon","reasons":[],"kept":[["E1","3651"]]}}"#.to_owned(),
        r#"{"fact":["A1","121"]}"#.to_owned(),
        r#"{"fact":["D3","legs"]}"#.to_owned(),
        r#"{"fact":["Z9","yes"]}"#.to_owned(),
        r#"{"holds":["heart","perhaps"]}"#.to_owned(),
        r#"{"holds":["soul","yes"]}"#.to_owned(),
        r#"{"judged":[[1,0],"wonderful"]}"#.to_owned(),
        r#"{"mark":[[1,0],["off-and-on",[5,5,1],0]]}"#.to_owned(),
        r#"{"mark":[[1,0],["on",[-5,5,1],0]]}"#.to_owned(),
        r#"{"mark":[[1,0],["on",[5,4398046511104,1],0]]}"#.to_owned(),
        r#"{"mark":[[1,0],["on",[5,5,-1],0]]}"#.to_owned(),
        r#"{"mark":[[1,0],["on",[5,5,1],-1]]}"#.to_owned(),
        r#"{"mark":[[1,0],["on",[5,5,1]]]}"#.to_owned(),
        r#"{"retracted":[1]}"#.to_owned(),
        r#"{"amended":[[1,0]]}"#.to_owned(),
        r#"{"amended":[[1,0],{"pain":11}]}"#.to_owned(),
        r#"{"amended":[[1,0],{"block":["cold",10,1]}]}"#.to_owned(),
        r#"{"amended":[[1,0],{"retracted":[1,0]}]}"#.to_owned(),
        r#"{"amended":[[1,0],{"move":{"limit":["knee","yes"]}}]}"#.to_owned(),
        r#"{"move":{"walked":0}}"#.to_owned(),
        r#"{"move":{"walked":1441}}"#.to_owned(),
        r#"{"move":{"hurt":[25,null]}}"#.to_owned(),
        r#"{"move":{"hurt":[1,11]}}"#.to_owned(),
        r#"{"move":{"break":0}}"#.to_owned(),
        r#"{"move":{"break":25}}"#.to_owned(),
        r#"{"move":{"put-off":7}}"#.to_owned(),
        r#"{"amended":[[1,0],{"move":{"break":12}}]}"#.to_owned(),
        r#"{"chose":{"breaks":{"on":true,"every":19,"from":540,"until":1020,"days":31}}}"#.to_owned(),
        r#"{"chose":{"breaks":{"on":true,"every":91,"from":540,"until":1020,"days":31}}}"#.to_owned(),
        r#"{"chose":{"breaks":{"on":true,"every":30,"from":1440,"until":1020,"days":31}}}"#.to_owned(),
        r#"{"chose":{"breaks":{"on":true,"every":30,"from":540,"until":1440,"days":31}}}"#.to_owned(),
        r#"{"chose":{"breaks":{"on":true,"every":30,"from":540,"until":1020,"days":128}}}"#.to_owned(),
        r#"{"chose":{"breaks":{"on":true,"every":30,"from":540,"until":1020}}}"#.to_owned(),
        r#"{"move":{"limit":["knee","3"]}}"#.to_owned(),
        r#"{"move":{"moved":{"before":11,"parts":[],"whole":true}}}"#.to_owned(),
        r#"{"move":{"moved":{"before":1,"parts":[[1,0,1]],"whole":true}}}"#.to_owned(),
        format!(r#"{{"move":{{"moved":{{"before":1,"parts":[{many_parts}],"whole":true}}}}}}"#),
        format!(r#"{{"move":{{"own":{{"name":"a","numbers":[{many_numbers}]}}}}}}"#),
        format!(r#"{{"move":{{"own":{{"name":"{}","numbers":[1]}}}}}}"#, "a".repeat(121)),
        r#"{"move":{"own":{"name":"a\u0007","numbers":[1]}}}"#.to_owned(),
        r#"{"move":{"own":{"name":"a","numbers":[25]}}}"#.to_owned(),
        format!("{}1", r#"{"amended":[[1,0],"#.repeat(100_000)),
        format!(r#"{{"pain":{}}}"#, "9".repeat(5_000)),
    ];
    let whole = [
        String::new(),
        "[]".to_owned(),
        "{}".to_owned(),
        r#"[[-1,0],0,"began"]"#.to_owned(),
        r#"[[253402300800000,0],0,"began"]"#.to_owned(),
        format!(r#"[[1,0,"{}"],0,"began"]"#, "w".repeat(41)),
        r#"[[1,-1],0,"began"]"#.to_owned(),
        r#"[[1,4294967296],0,"began"]"#.to_owned(),
        r#"[[1,0],0,"began",-5]"#.to_owned(),
        r#"[[1,0],0,"began",5,5]"#.to_owned(),
        r#"[[1,0],0]"#.to_owned(),
        r#"[[1,0],1081,"began"]"#.to_owned(),
        r#"[[1,0],-1081,"began"]"#.to_owned(),
        r#"[[1,0],0,"began"] and more"#.to_owned(),
    ];
    for body in bad.iter().map(|entry| record(entry)).chain(whole) {
        let text = sealed([body.as_str()]);
        assert_eq!(reason(&text), DecodeError::Data, "{:?}", body.get(..80).unwrap_or(&body));
        assert_eq!(salvage(&text, None).proven, [], "{:?}", body.get(..80).unwrap_or(&body));
    }
    // One bad line among good ones: all or nothing.
    assert_eq!(reason(&sealed([record(r#""began""#).as_str(), "bad"])), DecodeError::Data);
    // Nobody wrote it.
    let nameless = wrap(&format!("\n{}", saved::line::seal(&record(r#""began""#), "")), 7, NOW, "");
    assert_eq!(reason(&nameless), DecodeError::Data);
}

/// What a person typed can't break lines and fields, and comes back as it was typed.
#[test]
fn typed_words_stay_in_their_field() {
    let id = RecordId { at: NOW, writer: "tab".to_owned(), counter: 0 };
    let typed = Entry::Chose(Choice::Doctor("01\t2\n3\r\u{feff}\"}]\\began".to_owned()));
    let text = encoded(&[Record { id, wall: NOW, offset_minutes: 0, entry: typed.clone() }], 1);
    assert!(!text.contains(['\r', '\u{feff}']), "other programs would change it: {text:?}");
    let read = decode(&text).expect("a shard").records;
    assert_eq!(read.iter().map(|record| &record.entry).collect::<Vec<_>>(), [&typed]);
}

#[test]
fn records_go_to_the_shard_of_their_month_and_writer() {
    let record = |at: i64, entry| {
        let id = RecordId { at: Instant(0), writer: "another".to_owned(), counter: 0 };
        Record { id, wall: Instant(at), offset_minutes: 0, entry }
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
    for key in [
        "unclench:theme",
        "unclench:device",
        "unclench:bad:2026-11-23:0:journal:2026-11:tab",
        "other:journal:x",
    ] {
        assert!(!is_shard_key(key), "{key}");
    }
    let key = "unclench:journal:2026-11:tab";
    let aside = quarantine_key(key, "123456789", NOW);
    assert_eq!(aside, "unclench:bad:2026-11-23:3421780262:journal:2026-11:tab");
    assert!(aside.starts_with(saved::BAD) && !is_shard_key(&aside));
    assert!(saved::is_set_aside_as(&aside, key, "123456789"));
    assert!(!saved::is_set_aside_as(&aside, key, "12345678"));
    assert!(!saved::is_set_aside_as(&aside, "unclench:journal:2026-11:tabs", "123456789"));
    assert_eq!(saved::set_aside_from(&aside).as_deref(), Some(key));
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
        journal.merge([Record { id, wall: Instant(wall), offset_minutes: 0, entry: Entry::Permitted }]);
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

const JOURNAL: &str = include_str!("../fixtures/saved/v1-journal.txt");
const SETTINGS: &str = include_str!("../fixtures/saved/v1-settings.txt");
const BACKUP: &str = include_str!("../fixtures/saved/v1-backup.txt");
/// When they were written.
const WRITTEN: Instant = Instant(1_795_790_000_000);

/// Files of version 1, with every name that a file can hold.
#[test]
fn version_1_stays_readable_and_is_what_is_written() {
    let mut records = Vec::new();
    for text in [JOURNAL, SETTINGS] {
        let shard = decode(text).expect("written by version 1");
        assert_eq!(encode(&shard.records, shard.revision, WRITTEN, "k3m9qz-a"), text);
        records.extend(shard.records);
    }
    let kinds: BTreeSet<usize> = records.iter().map(|record| kind_of(&record.entry)).collect();
    assert_eq!(kinds, (0..KINDS).collect());
    let all = journal(records);
    expect![[r#"
        episode 0 to Some(1601), set off by Some(["lifting", "tired", "stretching"])
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
          block heat 10, felt Some(Same), skin Net
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
          noted 5733: Worst(Pain(8))
          noted 5793: SleepLost(90)
          noted 5793: Activity(4)
          noted 5793: Limited
          noted 5793: Words("Getting up from a low chair hurt most")
          lying 5494 to 5506, rings after 30
          lying 5506 to 5546, rings after 0
          lying 5703 to 5763, rings after 10
          lying 5793 Some(Unknown), rings after 0
        facts ["A1=41", "C8=no", "C10=no", "D3=surgery+metal"]
        holding [Diabetes]
        cleared ["diabetes 1"]
        region Some("gb"), doctor Some("0117 496 0123"), silent true, sound Low Quiet
        address Some("12 High Street, Bristol, second floor, key under the mat")
        moved 5600: (4, true) [(3, 2, 5), (5, 5, 4), (2, 300, 1)], still up Some(true)
        moved 5610: (3, false) [(16, 6, 3)], still up Some(false)
        moved 5793: (1, true) [(18, 8, 3), (19, 8, 3), (20, 8, 3)], still up None
        hurt 5611: 16, Some(5)
        hurt 5612: 9, None
        walked 5613: 20
        break 5793: Some(12)
        break 5793: None
        put off Some((5793, Some(10)))
        breaks Some((Breaks { on: true, every: 45, from: 1320, until: 360, days: 85 }, 5610, 5610))
        limits [(Knee, Yes), (Neck, No), (Wrist, Unsure)]
        better Some(Forward)
        own 915: Morning, [3, 2]
        own 921: Morning, [15]
        habits Some(Habits { walks: Much, sits_long: false })
        tried 5793: SideBridge Some(Left) Seconds(31)
        tried 5793: KneeStraighten Some(Right) Degrees(24)
        tried 5793: LegRaise Some(Left) Estimated(60)
        tried 5793: SideBend Some(Right) Centimetres(14)
        tried 5793: ChairStand None Times(15)
        tried 5793: HipFlexors Some(Left) Fine(true)
        tried 5793: FrontPlank None Hurt
        aids [(Voice, false), (Background, true), (Beeps, false), (Buzz, false), (Manual, true)]
        medicine Ibuprofen 400, AntiInflammatory, Some(6), Some(3), true
        medicine Diclofenac gel, Gel, None, Some(4), false
        took 5673: 948
        took 5793: 949
        reminders [Reminder { topic: Stretch, on: true, minute: 420, days: 127 }]
        activity Some("Tying my shoes")"#]]
    .assert_eq(&summary(&History::of(&all)));
    assert_eq!(History::of(&all).backed_up, Some(Instant(1_795_761_900_000)));

    let file = saved::backup::parse(BACKUP, NOW).expect("written by version 1");
    assert_eq!(journal(file.records.clone()), all);
    assert_eq!(file.theme, "dark");
    let piece =
        ("unclench:bad:2026-11-24:3421780262:journal:2026-10:k3m9qz-b".to_owned(), "123456789".to_owned());
    assert_eq!(file.pieces, [piece]);
    assert_eq!(saved::backup::print(&file.records, &file.pieces, &file.theme, WRITTEN), BACKUP);
}

/// Names that no record of the fixture has: every value of every list.
#[test]
fn every_value_has_its_name_in_files() {
    fn check<T: serde::Serialize>(all: &[T], names: &str) {
        let printed: Vec<String> =
            all.iter().map(|value| serde_json::to_string(value).expect("JSON").replace('"', "")).collect();
        assert_eq!(printed.join(" "), names);
    }
    check(&Mark::ALL, "on pause off skin-ok numb skin-wrong stop seen clock-back");
    check(&Chime::ALL, "clear low high");
    check(&Volume::ALL, "quiet normal loud");
    check(&Skin::ALL, "blister hard net numb red other");
    check(&Mode::ALL, "cold massage heat infrared wrap bath");
    check(&[Family::Cold, Family::Heat], "cold heat");
    check(&[Effect::Better, Effect::Same, Effect::Worse], "better same worse");
    check(&Verdict::ALL, "self-care soon urgent emergency");
    check(&[Bend::Forward, Bend::Backward], "forward backward");
    check(&Aid::ALL.map(|(aid, ..)| aid), &Aid::ALL.map(|(_, id, _)| id).join(" "));
    check(&Aid::ALL.map(|(aid, ..)| aid), "awake voice notify background dim keys beeps buzz manual");
    check(&Block::ALL.map(|(block, _)| block), &Block::ALL.map(|(_, id)| id).join(" "));
    check(
        &Block::ALL.map(|(block, _)| block),
        "bones bending-back pregnant knee wrist leg-pain disc dizzy cramp neck pressure hip-replaced",
    );
    let cautions: Vec<_> = CAUTIONS.iter().map(|row| row.caution).collect();
    check(&cautions, &cautions.iter().map(|caution| caution.id()).collect::<Vec<_>>().join(" "));
    check(
        &cautions,
        "numb circulation cold-allergy diabetes heart clot cancer radiotherapy thinners pregnant sickle-cell fever skin \
         bruise heat-rub dulled doze-off",
    );
    let questions: Vec<Q> = QUESTIONS.iter().map(|question| question.q).collect();
    check(&questions, &questions.iter().map(|q| q.id()).collect::<Vec<_>>().join(" "));
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
            let kept: Vec<String> =
                dated.check.kept.iter().map(|(q, a)| format!("{}={}", q.id(), a.print(*q))).collect();
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
            let skin = record.skin.map(|skin| format!(", skin {skin:?}")).unwrap_or_default();
            lines.push(format!("  block {mode} {minutes}{once}, felt {:?}{until}{skin}", record.effect));
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
        for note in &episode.notes {
            lines.push(format!("  noted {}: {:?}", minute(note.at), note.noted));
        }
        for rest in &episode.rests {
            let up = match rest.end {
                Some(End::At(up)) => format!("to {}", minute(up)),
                other => format!("{other:?}"),
            };
            lines.push(format!("  lying {} {up}, rings after {}", minute(rest.down), rest.minutes));
        }
    }
    let facts: Vec<String> =
        history.facts.iter().map(|(q, a, _)| format!("{}={}", q.id(), a.print(*q))).collect();
    lines.push(format!("facts {facts:?}"));
    lines.push(format!("holding {:?}", history.holding()));
    let cleared: Vec<String> =
        history.cleared.iter().map(|(c, _, at)| format!("{} {}", c.id(), minute(*at))).collect();
    lines.push(format!("cleared {cleared:?}"));
    lines.push(format!(
        "region {:?}, doctor {:?}, silent {}, sound {:?} {:?}",
        history.region, history.doctor, history.silent, history.sound.chime, history.sound.volume
    ));
    lines.push(format!("address {:?}", history.address));
    let movement = &history.movement;
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
    for (at, number) in &movement.breaks {
        lines.push(format!("break {}: {number:?}", minute(*at)));
    }
    lines.push(format!("put off {:?}", movement.put_off.map(|(at, minutes)| (minute(at), minutes))));
    let breaks = history.breaks.map(|chosen| (chosen.plan, minute(chosen.at), minute(chosen.first)));
    lines.push(format!("breaks {breaks:?}"));
    lines.push(format!("limits {:?}", movement.limits));
    lines.push(format!("better {:?}", movement.better));
    for (of, own) in &movement.own {
        lines.push(format!("own {}: {}, {:?}", of.counter, own.name, own.numbers));
    }
    lines.push(format!("habits {:?}", movement.habits));
    for record in &history.tries {
        let Try { check, side, value } = record.tried;
        lines.push(format!("tried {}: {check:?} {side:?} {value:?}", minute(record.at)));
    }
    lines.push(format!("aids {:?}", history.aids));
    for record in &history.medicines.list {
        let Medicine { name, class, gap_hours, most_a_day, .. } = &record.medicine;
        lines.push(format!("medicine {name}, {class:?}, {gap_hours:?}, {most_a_day:?}, {}", record.listed));
    }
    for taken in &history.medicines.taken {
        lines.push(format!("took {}: {}", minute(taken.at), taken.of.counter));
    }
    let reminders: Vec<_> = history.reminders.iter().map(|chosen| chosen.reminder).collect();
    lines.push(format!("reminders {reminders:?}"));
    lines.push(format!("activity {:?}", history.activity));
    lines.join("\n")
}

/// Each piece of damage, and what can be saved.
#[test]
fn what_is_legible_is_saved() {
    let record = |counter, entry| {
        let id = RecordId { at: NOW, writer: "tab".to_owned(), counter };
        Record { id, wall: NOW, offset_minutes: 0, entry }
    };
    let pain = |score| Entry::PainNow(Pain::new(score).expect("a score"));
    let records = [record(0, Entry::EpisodeStarted), record(1, pain(7)), record(2, pain(4))];
    let good = encoded(&records, 7);
    let check = |text: &str, proven: &[usize], unproven: &[Record], illegible: usize| {
        let proven = proven.iter().map(|place| records[*place].clone()).collect();
        assert_eq!(
            salvage(text, Some("tab")),
            Salvage { proven, unproven: unproven.to_vec(), illegible },
            "{text:?}"
        );
    };
    check(&good, &[0, 1, 2], &[], 0);
    check(&good.replace("pain\":7", "pain\":8"), &[0, 2], &[record(1, pain(8))], 0);
    check(&good.replace("pain\":7", "pain\":77"), &[0, 2], &[], 1);
    check(&good.replace("began", "began\n"), &[1, 2], &[], 2);
    check(&good[..good.len() - 1], &[0, 1], &[records[2].clone()], 0);
    check(&good.replace('\n', "\r\n"), &[0, 1, 2], &[], 0);
    // Without its header, or with a damaged one: whose shard it is, the key says.
    let lines = good.split_once('\n').expect("lines").1;
    check(lines, &[0, 1, 2], &[], 0);
    check(&good.replacen("unclench", "unclencH", 1), &[0, 1, 2], &[], 0);
    check(&good.replacen("\"tab\"", "\"tub\"", 1), &[0, 1, 2], &[], 0);
    check("", &[], &[], 0);
    check("at all", &[], &[], 0);
    // By a wrong key they are not proven to be that writer's, and without one nobody's.
    assert_eq!(salvage(lines, Some("tub")).proven, []);
    assert_eq!(salvage(lines, None), Salvage { illegible: 2, ..Salvage::default() });
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
