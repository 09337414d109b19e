//! The shapes on disk, version 1, and their translation to and from domain types.
//!
//! A shard is a header line and a data line. The header names schema version, revision, time, writer and the checksum
//! of the data text. A landed shape never changes: it gets a successor, a migration and a fixture. The likeness to
//! the domain types is on purpose; domain types never derive `Serialize`.

use crc::{CRC_32_ISO_HDLC, Crc};
use serde::{Deserialize, Serialize};

use crate::domain::answers::Answer;
use crate::domain::block::{Mark, Marked};
use crate::domain::caution::Caution;
use crate::domain::instant::{Instant, LocalDay, Span, Stamp};
use crate::domain::journal::{Check, Choice, Entry, Record, RecordId};
use crate::domain::pain::{Effect, Pain};
use crate::domain::question::Q;
use crate::domain::therapy::{Mode, Plan};
use crate::domain::triage::Verdict;

/// Every key of ours starts with this.
pub const PREFIX: &str = "unclench:";
/// Monthly shards: `unclench:journal:YYYY-MM:<writer>`.
pub const JOURNAL: &str = "unclench:journal:";
/// Facts and choices of one writer: `unclench:settings:<writer>`.
pub const SETTINGS: &str = "unclench:settings:";
/// Text that could not be read: `unclench:bad:<checksum>:<key without prefix>`.
pub const BAD: &str = "unclench:bad:";
/// Light or dark, as plain text: read by `theme.js` before the first paint.
pub const THEME: &str = "unclench:theme";
/// A random name for this device, part of every writer id.
pub const DEVICE: &str = "unclench:device";
/// The schema this code writes.
pub const SCHEMA: u32 = 1;

const CHECKSUM: Crc<u32> = Crc::<u32>::new(&CRC_32_ISO_HDLC);

/// Why a text could not be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DecodeError {
    /// No header line, or not of our shape.
    #[error("this is not a shard")]
    NotAShard,
    /// Written by a newer version of the app: read-only, nothing is wrong with it.
    #[error("written by a newer version ({0})")]
    Newer(u32),
    /// The data does not match its checksum.
    #[error("the data does not match its checksum")]
    Checksum,
    /// The data is not of our shape, or says something impossible.
    #[error("the data has an impossible value")]
    Data,
}

#[derive(Serialize, Deserialize)]
struct Header {
    v: u32,
    rev: u32,
    at: i64,
    by: String,
    sum: u32,
}

#[derive(Serialize, Deserialize)]
struct SavedRecord {
    i: (i64, String, u32),
    #[serde(default, skip_serializing_if = "Option::is_none")]
    w: Option<i64>,
    e: SavedEntry,
}

#[derive(Serialize, Deserialize)]
enum SavedEntry {
    Began,
    Ended,
    Checked { verdict: String, reasons: Vec<String>, kept: Vec<(String, String)> },
    Permitted,
    Block { mode: String, minutes: u16 },
    Mark { of: (i64, String, u32), what: String, wall: i64, mono: i64, boot: u64, on: i64 },
    Judged { of: (i64, String, u32), felt: String },
    Pain(u8),
    SetOff(Vec<String>),
    Fact(String, String),
    Holds(String, String),
    Cleared(String),
    Region(String),
    Doctor(String),
    Silent(bool),
}

/// The checksum of a text, as written in headers and quarantine keys.
pub fn checksum(text: &str) -> u32 {
    CHECKSUM.checksum(text.as_bytes())
}

/// Writes one shard.
pub fn encode(records: &[&Record], revision: u32, at: Instant, writer: &str) -> String {
    let saved: Vec<SavedRecord> = records.iter().map(|record| save(record)).collect();
    let data = serde_json::to_string(&saved).unwrap_or_default();
    let header = Header { v: SCHEMA, rev: revision, at: at.0, by: writer.to_owned(), sum: checksum(&data) };
    format!("{}\n{data}", serde_json::to_string(&header).unwrap_or_default())
}

/// What a shard holds: its revision and its records.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shard {
    /// Counts the writes of this shard.
    pub revision: u32,
    /// Its records.
    pub records: Vec<Record>,
}

/// Reads one shard: header, checksum, shape, then every value. All or nothing.
pub fn decode(text: &str) -> Result<Shard, DecodeError> {
    let (header, data) = text.split_once('\n').ok_or(DecodeError::NotAShard)?;
    let header: Header = serde_json::from_str(header).map_err(|_| DecodeError::NotAShard)?;
    if header.v > SCHEMA {
        return Err(DecodeError::Newer(header.v));
    }
    if header.sum != checksum(data) {
        return Err(DecodeError::Checksum);
    }
    let saved: Vec<SavedRecord> = serde_json::from_str(data).map_err(|_| DecodeError::Data)?;
    let records: Option<Vec<Record>> = saved.into_iter().map(load).collect();
    Ok(Shard { revision: header.rev, records: records.ok_or(DecodeError::Data)? })
}

/// The key a record of this writer belongs to.
pub fn key_of(record: &Record) -> String {
    if record.entry.is_about_the_person() {
        return format!("{SETTINGS}{}", record.id.writer);
    }
    let (year, month, _) = LocalDay(record.id.at.0.div_euclid(86_400_000)).civil();
    format!("{JOURNAL}{year:04}-{month:02}:{}", record.id.writer)
}

/// True for keys that hold shards.
pub fn is_shard_key(key: &str) -> bool {
    key.starts_with(JOURNAL) || key.starts_with(SETTINGS)
}

/// Where a text that could not be read is set aside. The same text always goes to the same place.
pub fn quarantine_key(key: &str, text: &str) -> String {
    format!("{BAD}{:08x}:{}", checksum(text), key.trim_start_matches(PREFIX))
}

fn save_id(id: &RecordId) -> (i64, String, u32) {
    (id.at.0, id.writer.clone(), id.counter)
}

fn load_id((at, writer, counter): (i64, String, u32)) -> Option<RecordId> {
    let sane = plausible(at) && !writer.is_empty() && writer.len() <= 40;
    sane.then_some(RecordId { at: Instant(at), writer, counter })
}

/// Between 1970 and 9999, where every calendar of ours works.
fn plausible(millis: i64) -> bool {
    (0..253_402_300_800_000).contains(&millis)
}

fn save(record: &Record) -> SavedRecord {
    let entry = match &record.entry {
        Entry::EpisodeStarted => SavedEntry::Began,
        Entry::EpisodeEnded => SavedEntry::Ended,
        Entry::Checked(check) => SavedEntry::Checked {
            verdict: check.verdict.id().to_owned(),
            reasons: check.reasons.clone(),
            kept: check.kept.iter().map(|(q, a)| (q.id().to_owned(), print_answer(*q, *a))).collect(),
        },
        Entry::Permitted => SavedEntry::Permitted,
        Entry::BlockStarted(plan) => {
            SavedEntry::Block { mode: plan.mode().id().to_owned(), minutes: plan.minutes() }
        }
        Entry::BlockMarked(of, marked) => SavedEntry::Mark {
            of: save_id(of),
            what: word(&Mark::ALL, marked.mark).to_owned(),
            wall: marked.stamp.wall.0,
            mono: marked.stamp.mono.0,
            boot: marked.stamp.boot,
            on: marked.exposure.0,
        },
        Entry::BlockJudged(of, effect) => {
            SavedEntry::Judged { of: save_id(of), felt: word(&EFFECTS, *effect).to_owned() }
        }
        Entry::PainNow(pain) => SavedEntry::Pain(pain.get()),
        Entry::SetOff(causes) => SavedEntry::SetOff(causes.clone()),
        Entry::Fact(q, answer) => SavedEntry::Fact(q.id().to_owned(), print_answer(*q, *answer)),
        Entry::Holds(caution, answer) => {
            SavedEntry::Holds(caution.id().to_owned(), word(&WORDS, *answer).to_owned())
        }
        Entry::Cleared(caution) => SavedEntry::Cleared(caution.id().to_owned()),
        Entry::Chose(Choice::Region(region)) => SavedEntry::Region(region.clone()),
        Entry::Chose(Choice::Doctor(number)) => SavedEntry::Doctor(number.clone()),
        Entry::Chose(Choice::Silent(silent)) => SavedEntry::Silent(*silent),
    };
    let wall = (record.wall != record.id.at).then_some(record.wall.0);
    SavedRecord { i: save_id(&record.id), w: wall, e: entry }
}

fn load(saved: SavedRecord) -> Option<Record> {
    let id = load_id(saved.i)?;
    let wall = Instant(saved.w.unwrap_or(id.at.0));
    let entry = match saved.e {
        SavedEntry::Began => Entry::EpisodeStarted,
        SavedEntry::Ended => Entry::EpisodeEnded,
        SavedEntry::Checked { verdict, reasons, kept } => {
            let kept = kept.into_iter().map(|(q, answer)| load_answer(&q, &answer)).collect::<Option<_>>()?;
            Entry::Checked(Check { verdict: Verdict::from_id(&verdict)?, reasons, kept })
        }
        SavedEntry::Permitted => Entry::Permitted,
        SavedEntry::Block { mode, minutes } => {
            Entry::BlockStarted(Plan::new(Mode::from_id(&mode)?, minutes).ok()?)
        }
        SavedEntry::Mark { of, what, wall, mono, boot, on } => {
            let sane = plausible(wall) && mono.unsigned_abs() < 1 << 50 && (0..1 << 50).contains(&on);
            let stamp = Stamp { wall: Instant(wall), mono: Span(mono), boot };
            let marked = Marked { stamp, mark: meant(&Mark::ALL, &what)?, exposure: Span(on) };
            Entry::BlockMarked(load_id(of)?, sane.then_some(marked)?)
        }
        SavedEntry::Judged { of, felt } => Entry::BlockJudged(load_id(of)?, meant(&EFFECTS, &felt)?),
        SavedEntry::Pain(score) => Entry::PainNow(Pain::new(score)?),
        SavedEntry::SetOff(causes) => Entry::SetOff(causes),
        SavedEntry::Fact(q, answer) => {
            let (q, answer) = load_answer(&q, &answer)?;
            Entry::Fact(q, answer)
        }
        SavedEntry::Holds(caution, answer) => {
            Entry::Holds(Caution::from_id(&caution)?, meant(&WORDS, &answer)?)
        }
        SavedEntry::Cleared(caution) => Entry::Cleared(Caution::from_id(&caution)?),
        SavedEntry::Region(region) => Entry::Chose(Choice::Region(region)),
        SavedEntry::Doctor(number) => Entry::Chose(Choice::Doctor(number)),
        SavedEntry::Silent(silent) => Entry::Chose(Choice::Silent(silent)),
    };
    plausible(wall.0).then_some(Record { id, wall, entry })
}

const EFFECTS: [(Effect, &str); 3] =
    [(Effect::Better, "better"), (Effect::Same, "same"), (Effect::Worse, "worse")];
const WORDS: [(Answer, &str); 4] =
    [(Answer::Yes, "yes"), (Answer::No, "no"), (Answer::Unsure, "unsure"), (Answer::Skip, "skip")];

fn word<T: PartialEq + Copy>(table: &[(T, &'static str)], value: T) -> &'static str {
    table.iter().find(|(known, _)| *known == value).map_or("", |(_, word)| word)
}

fn meant<T: Copy>(table: &[(T, &str)], word: &str) -> Option<T> {
    table.iter().find(|(_, known)| *known == word).map(|(value, _)| *value)
}

/// An answer as one word: yes, no, unsure, skip, a number, a value, or values joined by "+".
pub fn print_answer(q: Q, answer: Answer) -> String {
    let values = q.question().values();
    match answer {
        Answer::Number(n) => n.to_string(),
        Answer::One(index) => values.get(usize::from(index)).copied().unwrap_or_default().to_owned(),
        Answer::Many { set, unsure } => {
            let ticked = values.iter().enumerate().filter(|(n, _)| set & (1 << n) != 0).map(|(_, v)| *v);
            let all: Vec<&str> = ticked.chain(unsure.then_some("unsure")).collect();
            all.join("+")
        }
        word_like => word(&WORDS, word_like).to_owned(),
    }
}

/// Reads an answer to this question; `None` when it does not fit.
pub fn parse_answer(q: Q, text: &str) -> Option<Answer> {
    use crate::domain::question::Kind;
    let values = q.question().values();
    let place = |word: &str| values.iter().position(|value| *value == word);
    let answer = match q.question().kind {
        Kind::YesNo | Kind::YesNoSkip => meant(&WORDS, text)?,
        Kind::Number { .. } => Answer::Number(text.parse().ok()?),
        Kind::One(_) => Answer::One(u8::try_from(place(text)?).ok()?),
        Kind::Many(_) => {
            let (mut set, mut unsure) = (0, false);
            for word in text.split('+').filter(|word| !word.is_empty()) {
                match place(word) {
                    Some(n) => set |= 1 << n,
                    None if word == "unsure" => unsure = true,
                    None => return None,
                }
            }
            Answer::Many { set, unsure }
        }
    };
    answer.fits(q.question().kind).then_some(answer)
}

fn load_answer(q: &str, answer: &str) -> Option<(Q, Answer)> {
    let q = Q::from_id(q)?;
    Some((q, parse_answer(q, answer)?))
}
