//! Damaged, forged and foreign texts thrown at everything that reads: a shard, its repair, the start, a restore. Never a
//! panic, never half a restore, never a record that was not written taken for proven, never a whole line lost.
//!
//! A few hundred cases in a plain `cargo test`; `cargo xtask fuzz --cases N` sets how many.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::phone::Tap;
use proptest::prelude::*;
use proptest::sample::Index;
use unclench::app::browser::Device;
use unclench::app::event;
use unclench::app::event::Event;
use unclench::app::model::backup::Task;
use unclench::app::saved::backup::Kind;
use unclench::app::saved::{decode, encode, lines, salvage};
use unclench::app::{Model, check, find, home, notes, page, relief, saved, store, timer, update};
use unclench::domain::journal::history::History;
use unclench::domain::journal::merge::Journal;
use unclench::domain::journal::record::{Entry, Record};
use unclench::domain::therapy::mark::Mark;
use unclench::domain::time::{Instant, Reading, Stamp};

use crate::browser::Browser;
use crate::{cases, ten_years};

const END: Instant = Instant(1_795_442_400_000);
const WRITER: &str = "k3m9qz-a";
const OTHER: &str = "k3m9qz-c";

/// Real records to draw from: two lives, so that ids differ.
static LIVES: LazyLock<[Vec<Record>; 2]> =
    LazyLock::new(|| [WRITER, OTHER].map(|writer| ten_years::records(END, writer)));

fn fuzz_cases() -> proptest::test_runner::Config {
    let wished = std::env::var("UNCLENCH_FUZZ_CASES").ok().and_then(|count| count.parse().ok());
    proptest::test_runner::Config { max_global_rejects: u32::MAX, ..cases(wished.unwrap_or(200)) }
}

fn now() -> Reading {
    let stamp = Stamp { wall: END, ..Stamp::default() };
    Reading { stamp, ..Reading::default() }
}

/// A stretch of a life.
fn stretch(life: usize, most: usize) -> impl Strategy<Value = Vec<Record>> {
    (any::<Index>(), 0..=most).prop_map(move |(from, length)| {
        let from = from.index(LIVES[life].len());
        LIVES[life].iter().skip(from).take(length).cloned().collect()
    })
}

/// One thing that happens to a text.
#[derive(Clone, Debug)]
enum Damage {
    Put(Index, char),
    Remove(Index),
    Double(Index),
    Insert(Index, char),
    Cut(Index),
    Behead(Index),
    SwapLines(Index, Index),
    DoubleLine(Index),
    DropLine(Index),
    Splice(Index, String),
}

fn damage() -> impl Strategy<Value = Damage> {
    let at = any::<Index>;
    let letter = prop_oneof![
        proptest::sample::select(vec![
            '\n',
            '\t',
            '0',
            '9',
            '-',
            'b',
            '\\',
            '\r',
            '\u{0}',
            '\u{1F9CA}',
            '"',
            ',',
            '[',
            '}'
        ]),
        any::<char>()
    ];
    prop_oneof![
        (at(), letter.clone()).prop_map(|(at, with)| Damage::Put(at, with)),
        at().prop_map(Damage::Remove),
        at().prop_map(Damage::Double),
        (at(), letter).prop_map(|(at, with)| Damage::Insert(at, with)),
        at().prop_map(Damage::Cut),
        at().prop_map(Damage::Behead),
        (at(), at()).prop_map(|(a, b)| Damage::SwapLines(a, b)),
        at().prop_map(Damage::DoubleLine),
        at().prop_map(Damage::DropLine),
        (at(), stretch(1, 3)).prop_map(|(at, with)| Damage::Splice(at, encode(&with, 3, END, OTHER))),
    ]
}

fn damages() -> impl Strategy<Value = Vec<Damage>> {
    proptest::collection::vec(damage(), 1..4)
}

fn harm(text: &str, damages: &[Damage]) -> String {
    damages.iter().fold(text.to_owned(), |text, damage| harm_once(&text, damage))
}

fn harm_once(text: &str, damage: &Damage) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    let mut by_line: Vec<&str> = text.split('\n').collect();
    let at = |index: &Index| index.index(letters.len().max(1));
    let line = |index: &Index| index.index(by_line.len());
    match damage {
        Damage::Put(place, _) | Damage::Remove(place) | Damage::Double(place)
            if at(place) >= letters.len() => {}
        Damage::Put(place, with) => {
            let place = at(place);
            letters[place] = *with;
        }
        Damage::Remove(place) => drop(letters.remove(at(place))),
        Damage::Double(place) => letters.insert(at(place), letters[at(place)]),
        Damage::Insert(place, with) => letters.insert(at(place), *with),
        Damage::Cut(place) => letters.truncate(at(place)),
        Damage::Behead(place) => drop(letters.drain(..at(place))),
        Damage::SwapLines(a, b) => {
            let (a, b) = (line(a), line(b));
            by_line.swap(a, b);
            return by_line.join("\n");
        }
        Damage::DoubleLine(place) => {
            let place = line(place);
            by_line.insert(place, by_line[place]);
            return by_line.join("\n");
        }
        Damage::DropLine(place) => {
            by_line.remove(line(place));
            return by_line.join("\n");
        }
        Damage::Splice(place, other) => {
            let place = at(place);
            letters.splice(place..place, other.chars());
        }
    }
    letters.into_iter().collect()
}

/// The records whose line stands as it was written in this text of a shard of this writer.
fn whole_lines(text: &str, records: &[Record], writer: &str) -> Vec<Record> {
    let standing: Vec<&str> = text.split('\n').collect();
    let stands = |record: &&Record| standing.contains(&saved::line::print_record(record, writer).as_str());
    records.iter().filter(stands).cloned().collect()
}

/// A browser with the program started in it.
struct Desk {
    browser: Browser,
    model: Model,
}

impl Desk {
    fn start(stored: BTreeMap<String, String>, second: bool) -> Desk {
        let mut browser = Browser { stored, ..Browser::new() };
        browser.indexed_db = browser.indexed_db.filter(|_| second);
        let mut desk = Desk { browser, model: Model::default() };
        desk.open();
        desk
    }

    fn open(&mut self) {
        self.model = Model::default();
        let device = Device { writer: WRITER.to_owned(), can_store: true, ..Device::default() };
        let stored = self.browser.first(END);
        self.event(Event::Started(device, stored));
    }

    fn event(&mut self, event: impl Into<Event>) {
        for effect in update(&mut self.model, event.into(), now()) {
            for answer in self.browser.answer(&effect) {
                self.event(answer);
            }
        }
    }

    fn stored(&self) -> &BTreeMap<String, String> {
        &self.browser.stored
    }

    fn ids(&self) -> Vec<&Record> {
        self.model.known.journal.records().iter().collect()
    }
}

fn shards(records: &[Record], writer: &str) -> BTreeMap<String, String> {
    ten_years::stored(records, writer, END).into_iter().collect()
}

fn journal(records: impl IntoIterator<Item = Record>) -> Journal {
    let mut journal = Journal::default();
    journal.merge(records);
    journal
}

/// What nobody writes, for any value.
const ABSURD: [&str; 23] = [
    "\"\"",
    "null",
    "true",
    "-1",
    "0",
    "1e9",
    "0.5",
    "4294967295",
    "4294967296",
    "253402300799999",
    "253402300800000",
    "9223372036854775807",
    "-9223372036854775808",
    "18446744073709551615",
    "99999999999999999999999999",
    "\"began\"",
    "\"ended\"",
    "[]",
    "{}",
    "\"k3m9qz-a\"",
    "\":\u{202e}\\u0000\"",
    "{\"amended\":[[1,0],{\"amended\":[[1,0],{\"pain\":3}]}]}",
    "[1,0]",
];

/// Every value in a value, from itself down.
fn places(value: &serde_json::Value, at: &str, all: &mut Vec<String>) {
    all.push(at.to_owned());
    match value {
        serde_json::Value::Array(list) => {
            list.iter().enumerate().for_each(|(n, inner)| places(inner, &format!("{at}/{n}"), all));
        }
        serde_json::Value::Object(object) => {
            object.iter().for_each(|(key, inner)| places(inner, &format!("{at}/{key}"), all));
        }
        _ => {}
    }
}

/// Lines of this writer in which a forger put something else, with a checksum that fits.
fn forged(records: &[Record], edits: &[(Index, Index, Index)], writer: &str) -> Vec<String> {
    let mut written: Vec<String> =
        records.iter().map(|record| saved::line::print_record(record, writer)).collect();
    for (place, part, with) in edits.iter().filter(|_| !records.is_empty()) {
        let line = &mut written[place.index(records.len())];
        let json = line.rsplit_once('\t').expect("a checksum").0;
        // What was forged before may be no JSON any more.
        let Ok(mut value) = serde_json::from_str(json) else { continue };
        let mut all = Vec::new();
        places(&value, "", &mut all);
        let hole = "\u{1}hole";
        *value.pointer_mut(all[part.index(all.len())].as_str()).expect("a place") = hole.into();
        let hole = serde_json::Value::from(hole).to_string();
        *line = saved::line::seal(
            &value.to_string().replacen(&hole, ABSURD[with.index(ABSURD.len())], 1),
            writer,
        );
    }
    written
}

fn edits() -> impl Strategy<Value = Vec<(Index, Index, Index)>> {
    proptest::collection::vec(any::<(Index, Index, Index)>(), 1..4)
}

/// Reads every page that shows what is stored.
fn look_at_all(model: &Model) {
    let _ = home::page(model, now());
    for episode in &model.known.history.episodes {
        let _ = notes::log::attack(model, &episode.id, now());
        let _ = notes::entries::unfolded(model, &episode.id, now());
    }
    let _ = (notes::log::page(model, now()), find::page::page(model, now()));
    let _ = (check::verdict::page(model, now()), relief::page::choice(model, now()));
    let _ = (store::page::restore(model, now()), store::page::pieces(model));
    let _ = (store::page::kept(model), store::page::nudge(model, now(), true));
    let _ = (page::call_today(&model.known, now()), timer::page::activity(model, now()));
    let _ = (timer::after::after(model, now()), timer::page::page(model, now()));
    if model.known.history.running_block(now().stamp).is_some() {
        let _ = timer::page::dial(model, now());
    }
}

/// What this start does not know of that, or knows besides. A block that still runs may have got a mark, and a block that a
/// damaged digit ended ahead of the clock gets it written down that the clock stands behind.
fn differing(found: &Journal, told: &Journal) -> Option<Record> {
    let lost = told.records().iter().find(|record| found.find(&record.id) != Some(record));
    let of_a_start = |record: &&Record| matches!(record.entry, Entry::BlockMarked(..) | Entry::ClockSetBack);
    let new = found.records().iter().find(|record| told.find(&record.id).is_none() && !of_a_start(record));
    lost.or(new).cloned()
}

/// One digit too many, and a block ends in the year 2341. Its repair is taken, and the next start writes down once that the
/// clock stands behind, so that the next block waits for a gap and not for centuries.
#[test]
fn a_repaired_block_that_ended_ahead_of_the_clock() {
    let off =
        |record: &&Record| matches!(&record.entry, Entry::BlockMarked(_, marked) if marked.mark == Mark::Off);
    let last = LIVES[1].iter().position(|record| off(&record)).expect("a block that ended");
    let of_block = &LIVES[1][last - 8.min(last)..=last];
    let wall = LIVES[1][last].wall.0;
    let written = saved::line::print_record(&LIVES[1][last], OTHER);
    let text = saved::wrap(&lines(of_block, OTHER), 1, END, OTHER)
        .replace(&written, &written.replacen(&format!("\"off\",[{wall}"), &format!("\"off\",[1{wall}"), 1));
    let key = format!("unclench:journal:2026-11:{OTHER}");
    let mut desk = Desk::start([(key, text)].into(), false);
    desk.event(Tap::TryPiece(0).on(&desk.model, now()).expect("a piece to repair"));
    let set_back =
        |desk: &Desk| desk.ids().iter().filter(|record| record.entry == Entry::ClockSetBack).count();
    assert!(desk.ids().len() >= of_block.len() && set_back(&desk) == 0);
    for start in 1..4 {
        desk.open();
        assert_eq!(set_back(&desk), 1, "start {start}");
    }
}

proptest! {
    #![proptest_config(fuzz_cases())]

    #[test]
    fn a_damaged_shard_gives_back_every_whole_line_and_nothing_else(
        records in stretch(0, 12), damages in damages(),
    ) {
        let text = harm(&encode(&records, 7, END, WRITER), &damages);
        let spliced = damages.iter().any(|damage| matches!(damage, Damage::Splice(..)));
        let written = |record: &Record| records.contains(record) || (spliced && LIVES[1].contains(record));
        let found = match decode(&text) {
            Ok(shard) => {
                prop_assert!(spliced || shard.records == records, "{:?}", text);
                shard.records
            }
            Err(_) => salvage(&text, Some(WRITER)).proven,
        };
        prop_assert!(found.iter().all(written), "{:?}", text);
        for record in whole_lines(&text, &records, WRITER) {
            prop_assert!(found.contains(&record), "{:?} is lost from {:?}", record, text);
        }
    }

    #[test]
    fn foreign_text_is_refused(text in "[ -~\t\n\\PC]{0,80}", front in 0..6_usize, deep in 0..3_usize) {
        let front = ["", "{\"unclench\":1,", "{\"unclench-backup\":1,", "unclench-raw\n=\tunclench:journal:x:y\n", "{", "[[1,0],"][front];
        let deep = ["", "{\"amended\":[[1,0],", "[["][deep].repeat(30);
        let text = format!("{front}{deep}{text}");
        prop_assert!(decode(&text).is_err());
        let _ = salvage(&text, Some(WRITER));
        if let Ok(found) = saved::backup::parse(&text, END) {
            prop_assert!(found.records.is_empty(), "{:?}", text);
        }
    }

    /// Several shards, some damaged, some with their copies: what stands whole anywhere is in the history, at this start
    /// and at the next, and no damaged text is gone.
    #[test]
    fn a_start_on_damaged_shards_loses_no_whole_line(
        ours in stretch(0, 12), others in stretch(1, 12), hit in proptest::collection::vec((any::<Index>(), damages()), 1..3),
        copies in any::<bool>(),
    ) {
        let mut stored = shards(&ours, WRITER);
        stored.extend(shards(&others, OTHER));
        if copies {
            let mirrored: Vec<_> = stored.iter().map(|(key, text)| (saved::bak_key(key), text.clone())).collect();
            stored.extend(mirrored);
        }
        let keys: Vec<String> = stored.keys().filter(|key| saved::is_shard_key(key)).cloned().collect();
        prop_assume!(!keys.is_empty());
        for (place, damages) in &hit {
            let text = stored.get_mut(place.get(&keys)).expect("a key of ours");
            *text = harm(text, damages);
        }
        // A damaged version number may look like a newer program's, which is left alone as it is.
        let newer = |text: &str| matches!(decode(text), Err(saved::DecodeError::Newer(_)));
        prop_assume!(!stored.values().any(|text| newer(text)));
        let all: Vec<Record> = ours.iter().chain(&others).cloned().collect();
        let keeper = |key: &str| {
            let key = saved::copied_from(key).unwrap_or_else(|| key.to_owned());
            saved::keeper(&key).unwrap_or_default().to_owned()
        };
        let expected: Vec<Record> =
            stored.iter().flat_map(|(key, text)| whole_lines(text, &all, &keeper(key))).collect();
        let before = stored.clone();
        let mut desk = Desk::start(stored, true);
        for _ in 0..2 {
            let found = desk.ids();
            for record in &expected {
                prop_assert!(found.contains(&record), "{:?} is lost", record);
            }
            for (key, text) in before.iter().filter(|(key, text)| saved::is_shard_key(key) && decode(text).is_err()) {
                prop_assert!(desk.stored().values().any(|kept| kept == text), "{key} is gone");
            }
            prop_assert_eq!(&desk.model.known.history, &History::of(&desk.model.known.journal));
            desk.open();
        }
    }

    #[test]
    fn a_restore_is_whole_or_nothing(
        here in stretch(0, 12), there in stretch(0, 12), foreign in stretch(1, 4),
        damages in proptest::option::of(damages()), replace in any::<bool>(), room in 0..6_000_usize, tight in any::<bool>(),
        second in any::<bool>(), piece in proptest::option::of("[a-z\t\n\r\\\\]{0,9}"),
    ) {
        let mut desk = Desk::start(shards(&here, WRITER), second);
        // While a block runs, a restore is refused: that is a test of its own.
        prop_assume!(desk.model.known.history.running_block(now().stamp).is_none());
        desk.browser.room = if tight { room } else { usize::MAX };
        let there: Vec<Record> = there.into_iter().chain(foreign).collect();
        let pieces: Vec<(String, String)> =
            piece.into_iter().map(|text| (saved::quarantine_key("unclench:journal:2026-11:x", &text, END), text)).collect();
        let text = saved::backup::print(&there, &pieces, "dark", END);
        let text = damages.map_or(text.clone(), |damages| harm(&text, &damages));
        let (before, journal_before) = (desk.stored().clone(), desk.model.known.journal.clone());
        desk.event(event::restore::Msg::FileRead(Ok(text.clone())));
        prop_assert_eq!(desk.stored(), &before, "looking changes nothing");
        let kind = if replace { Kind::Replace } else { Kind::Merge };
        desk.event(event::restore::Msg::Restore(kind));
        let untouched = *desk.stored() == before && desk.model.known.journal == journal_before;
        let wanted = journal(there.iter().cloned().chain(if replace { Vec::new() } else { here.clone() }));
        prop_assert!(untouched || desk.model.known.journal == wanted, "half a restore: {:?}", desk.model.backup.task);
        if !tight && saved::backup::parse(&text, END).is_ok() {
            prop_assert_eq!(&desk.model.known.journal, &wanted);
        }
        prop_assert_eq!(&desk.model.known.history, &History::of(&desk.model.known.journal));
        // What is in memory is what is stored. A start may add a mark to a block that still runs.
        let told = desk.model.known.journal.clone();
        desk.open();
        let found = journal(desk.model.known.journal.records().iter().filter(|record| record.wall < END).cloned());
        prop_assert_eq!(&found, &told);
        // The same once more changes nothing at all.
        if !untouched && desk.browser.room == usize::MAX {
            let before = desk.stored().clone();
            desk.event(event::restore::Msg::FileRead(Ok(text)));
            desk.event(event::restore::Msg::Restore(kind));
            prop_assert_eq!(desk.stored(), &before);
            prop_assert!(matches!(desk.model.backup.task, Task::Told(_)));
        }
    }

    /// Every checksum and count is right, and the values are a forger's.
    #[test]
    fn a_forged_backup_is_restored_whole_or_refused(
        here in stretch(0, 8), there in stretch(0, 8), edits in edits(), replace in any::<bool>(), theme in "[a-z]{0,5}",
    ) {
        let mut desk = Desk::start(shards(&here, WRITER), true);
        prop_assume!(desk.model.known.history.running_block(now().stamp).is_none());
        let there = forged(&there, &edits, "");
        let item = |line: &String| saved::line::seal(&format!("{{\"record\":{}}}", line.rsplit_once('\t').expect("a checksum").0), "");
        let mut data: String = there.iter().map(|line| format!("\n{}", item(line))).collect();
        if !theme.is_empty() {
            data += &format!("\n{}", saved::line::seal(&format!("{{\"theme\":\"{theme}\"}}"), ""));
        }
        let header = format!(
            "{{\"unclench-backup\":1,\"at\":{},\"records\":{},\"pieces\":0,\"sum\":{}}}",
            END.0, there.len(), saved::checksum(&data),
        );
        let text = format!("{}{data}\n", saved::line::seal(&header, ""));
        let (before, journal_before) = (desk.stored().clone(), desk.model.known.journal.clone());
        desk.event(event::restore::Msg::FileRead(Ok(text.clone())));
        look_at_all(&desk.model);
        let kind = if replace { Kind::Replace } else { Kind::Merge };
        desk.event(event::restore::Msg::Restore(kind));
        let kept = if replace { Vec::new() } else { here };
        match saved::backup::parse(&text, END) {
            Ok(found) => prop_assert_eq!(&desk.model.known.journal, &journal(found.records.into_iter().chain(kept))),
            Err(_) => prop_assert!(*desk.stored() == before && desk.model.known.journal == journal_before),
        }
        prop_assert!(["", "light", "dark"].contains(&desk.model.known.theme.as_str()));
        look_at_all(&desk.model);
        // What is noted after that is there at the next start, whatever the forger made of the ids.
        desk.event(event::notes::Msg::Silent(true));
        desk.event(event::notes::Msg::PainNow(3));
        let told = desk.model.known.journal.clone();
        prop_assert!(desk.model.known.history.silent, "{:?}", text);
        prop_assert_eq!(&desk.model.known.history, &History::of(&told));
        desk.open();
        prop_assert_eq!(differing(&desk.model.known.journal, &told), None, "{:?}", text);
        prop_assert_eq!(&desk.model.known.history, &History::of(&desk.model.known.journal));
        look_at_all(&desk.model);
    }

    /// A damaged or forged shard, and "Try to repair it": nothing goes, and the piece is kept.
    #[test]
    fn a_repair_takes_nothing_away(
        ours in stretch(0, 8), others in stretch(1, 8), edits in proptest::option::of(edits()), damages in damages(),
    ) {
        let mut stored = shards(&ours, WRITER);
        let written = edits.map_or_else(|| lines(&others, OTHER), |edits| {
            forged(&others, &edits, OTHER).iter().map(|line| format!("\n{line}")).collect()
        });
        let text = harm(&saved::wrap(&written, 1, END, OTHER), &damages);
        stored.insert(format!("unclench:journal:2026-11:{OTHER}"), text.clone());
        let mut desk = Desk::start(stored, false);
        look_at_all(&desk.model);
        let before = desk.model.known.journal.clone();
        let pieces = desk.model.store.set_aside.len();
        for place in 0..=pieces {
            let unheard = event::restore::Msg::RepairPiece("unheard-of".to_owned()).into();
            desk.event(Tap::TryPiece(place).on(&desk.model, now()).unwrap_or(unheard));
        }
        let after = desk.model.known.journal.clone();
        prop_assert!(before.records().iter().all(|record| after.find(&record.id).is_some_and(|stands| stands >= record)));
        prop_assert_eq!(&desk.model.known.history, &History::of(&after));
        prop_assert_eq!(desk.model.store.set_aside.len(), pieces);
        prop_assert!(desk.stored().values().any(|kept| *kept == text), "the piece is gone");
        look_at_all(&desk.model);
        desk.open();
        prop_assert_eq!(differing(&desk.model.known.journal, &after), None, "{:?}", text);
    }
}
