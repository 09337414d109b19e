//! The shapes on disk, version 1, and their translation to and from domain types.
//!
//! A shard is lines of fields with tabs between them. The first line is the header: a word, schema version, revision,
//! time, writer, and the checksum of all that follows. Each further line is one record: id (time, writer, counter),
//! wall clock, kind, and what the kind needs.
//!
//! ```text
//! unclench  1  3  1795392000000  k3x9pd-a  2774892138
//! 1795392000000  k3x9pd-a  0  1795392000000  began
//! 1795392000000  k3x9pd-a  1  1795392000000  fact  A1  34
//! ```
//!
//! A line can be read by itself, so damage to one leaves the others legible; and reading and writing cost less than half
//! of what a JSON library with derived readers does on wasm (ARCHITECTURE.md, Weight). A landed shape never changes: it gets a successor, a
//! migration and a fixture. The likeness to the domain types is on purpose; domain types know nothing of this file.

use crc::{CRC_32_ISO_HDLC, Crc, NoTable};

use crate::domain::answers::Answer;
use crate::domain::block::{Mark, Marked};
use crate::domain::caution::Caution;
use crate::domain::instant::{Instant, LocalDay, Span, Stamp};
use crate::domain::journal::{Check, Choice, Entry, Record, RecordId};
use crate::domain::pain::{Effect, Pain};
use crate::domain::question::{Kind, Q};
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

/// Without the table that would make it faster: the table is a kilobyte that does not compress.
const CHECKSUM: Crc<u32, NoTable> = Crc::<u32, NoTable>::new(&CRC_32_ISO_HDLC);

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

/// The first field of every shard.
const WORD: &str = "unclench";

/// The checksum of a text, as written in headers and quarantine keys.
pub fn checksum(text: &str) -> u32 {
    CHECKSUM.checksum(text.as_bytes())
}

/// Writes one shard.
pub fn encode(records: &[&Record], revision: u32, at: Instant, writer: &str) -> String {
    let mut data = String::new();
    for record in records {
        let mut line = Line(&mut data);
        line.start();
        line.id(&record.id);
        line.whole(record.wall.0);
        save(&record.entry, &mut line);
    }
    let mut text = String::from(WORD);
    let mut header = Line(&mut text);
    header.whole(i64::from(SCHEMA));
    header.whole(i64::from(revision));
    header.whole(at.0);
    header.word(writer);
    header.whole(i64::from(checksum(&data)));
    text.push_str(&data);
    text
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
    let end = text.find('\n').unwrap_or(text.len());
    let (header, data) = (text.get(..end).unwrap_or_default(), text.get(end..).unwrap_or_default());
    let mut fields = Fields::of(header);
    if fields.word() != Some(WORD) {
        return Err(DecodeError::NotAShard);
    }
    let version = fields.number().ok_or(DecodeError::NotAShard)?;
    if version > SCHEMA {
        return Err(DecodeError::Newer(version));
    }
    let revision = fields.number().ok_or(DecodeError::NotAShard)?;
    let (_at, _writer) = (fields.word(), fields.word());
    if fields.number() != Some(checksum(data)) || fields.word().is_some() {
        return Err(DecodeError::Checksum);
    }
    let mut records = Vec::new();
    for line in data.split('\n').skip(1) {
        let mut fields = Fields::of(line);
        records.push(load(&mut fields).filter(|_| fields.word().is_none()).ok_or(DecodeError::Data)?);
    }
    Ok(Shard { revision, records })
}

/// A line being written.
struct Line<'a>(&'a mut String);

impl Line<'_> {
    fn start(&mut self) {
        self.0.push('\n');
    }

    /// One more field. Tabs and line ends would be fields and lines of their own, so they become spaces.
    fn word(&mut self, word: &str) {
        if !self.0.ends_with('\n') {
            self.0.push('\t');
        }
        for letter in word.chars() {
            self.0.push(if letter == '\t' || letter == '\n' { ' ' } else { letter });
        }
    }

    fn whole(&mut self, number: i64) {
        self.word(&number.to_string());
    }

    fn id(&mut self, id: &RecordId) {
        self.whole(id.at.0);
        self.word(&id.writer);
        self.whole(i64::from(id.counter));
    }

    fn answer(&mut self, q: Q, answer: Answer) {
        self.word(q.id());
        self.word(&print_answer(q, answer));
    }
}

/// The fields of a line, one after the other.
struct Fields<'a>(Option<&'a str>);

impl<'a> Fields<'a> {
    fn of(line: &'a str) -> Fields<'a> {
        Fields(Some(line))
    }

    fn word(&mut self) -> Option<&'a str> {
        let rest = self.0?;
        match rest.find('\t') {
            Some(end) => {
                self.0 = rest.get(end + 1..);
                rest.get(..end)
            }
            None => {
                self.0 = None;
                Some(rest)
            }
        }
    }

    fn whole(&mut self) -> Option<i64> {
        self.word()?.parse().ok()
    }

    fn number(&mut self) -> Option<u32> {
        u32::try_from(self.whole()?).ok()
    }

    /// A moment between 1970 and 9999, where every calendar of ours works.
    fn instant(&mut self) -> Option<Instant> {
        self.whole().filter(|millis| (0..253_402_300_800_000).contains(millis)).map(Instant)
    }

    /// A length of time no longer than a human life.
    fn span(&mut self) -> Option<Span> {
        self.whole().filter(|millis| millis.unsigned_abs() < 1 << 42).map(Span)
    }

    fn id(&mut self) -> Option<RecordId> {
        let at = self.instant()?;
        let writer = self.word().filter(|writer| !writer.is_empty() && writer.len() <= 40)?.to_owned();
        Some(RecordId { at, writer, counter: self.number()? })
    }

    fn answer(&mut self) -> Option<(Q, Answer)> {
        let q = Q::from_id(self.word()?)?;
        Some((q, parse_answer(q, self.word()?)?))
    }

    /// The words up to the end of the line.
    fn words(&mut self) -> Vec<String> {
        let mut words = Vec::new();
        while let Some(word) = self.word() {
            words.push(word.to_owned());
        }
        words
    }
}

fn save(entry: &Entry, line: &mut Line<'_>) {
    match entry {
        Entry::EpisodeStarted => line.word("began"),
        Entry::EpisodeEnded => line.word("ended"),
        Entry::Permitted => line.word("permitted"),
        Entry::Checked(check) => {
            line.word("checked");
            line.word(check.verdict.id());
            line.word(&check.reasons.join(" "));
            for (q, answer) in &check.kept {
                line.answer(*q, *answer);
            }
        }
        Entry::BlockStarted(plan) => {
            line.word("block");
            line.word(plan.mode().id());
            line.whole(i64::from(plan.minutes()));
        }
        Entry::BlockMarked(of, marked) => {
            line.word("mark");
            line.id(of);
            line.word(word(&Mark::ALL, marked.mark));
            line.whole(marked.stamp.wall.0);
            line.whole(marked.stamp.mono.0);
            line.word(&marked.stamp.boot.to_string());
            line.whole(marked.exposure.0);
        }
        Entry::BlockJudged(of, effect) => {
            line.word("judged");
            line.id(of);
            line.word(word(&EFFECTS, *effect));
        }
        Entry::PainNow(pain) => {
            line.word("pain");
            line.whole(i64::from(pain.get()));
        }
        Entry::SetOff(causes) => {
            line.word("set-off");
            for cause in causes {
                line.word(cause);
            }
        }
        Entry::Fact(q, answer) => {
            line.word("fact");
            line.answer(*q, *answer);
        }
        Entry::Holds(caution, answer) => {
            line.word("holds");
            line.word(caution.id());
            line.word(word(&WORDS, *answer));
        }
        Entry::Cleared(caution) => {
            line.word("cleared");
            line.word(caution.id());
        }
        Entry::Chose(Choice::Region(region)) => {
            line.word("region");
            line.word(region);
        }
        Entry::Chose(Choice::Doctor(number)) => {
            line.word("doctor");
            line.word(number);
        }
        Entry::Chose(Choice::Silent(silent)) => line.word(if *silent { "silent" } else { "sound" }),
    }
}

fn load(fields: &mut Fields<'_>) -> Option<Record> {
    let (id, wall) = (fields.id()?, fields.instant()?);
    let entry = match fields.word()? {
        "began" => Entry::EpisodeStarted,
        "ended" => Entry::EpisodeEnded,
        "permitted" => Entry::Permitted,
        "checked" => Entry::Checked(load_check(fields)?),
        "block" => {
            let mode = Mode::from_id(fields.word()?)?;
            Entry::BlockStarted(Plan::new(mode, u16::try_from(fields.whole()?).ok()?).ok()?)
        }
        "mark" => Entry::BlockMarked(fields.id()?, load_mark(fields)?),
        "judged" => Entry::BlockJudged(fields.id()?, meant(&EFFECTS, fields.word()?)?),
        "pain" => Entry::PainNow(Pain::new(u8::try_from(fields.whole()?).ok()?)?),
        "set-off" => Entry::SetOff(fields.words()),
        "fact" => {
            let (q, answer) = fields.answer()?;
            Entry::Fact(q, answer)
        }
        "holds" => Entry::Holds(Caution::from_id(fields.word()?)?, meant(&WORDS, fields.word()?)?),
        "cleared" => Entry::Cleared(Caution::from_id(fields.word()?)?),
        "region" => Entry::Chose(Choice::Region(fields.word()?.to_owned())),
        "doctor" => Entry::Chose(Choice::Doctor(fields.word()?.to_owned())),
        "silent" => Entry::Chose(Choice::Silent(true)),
        "sound" => Entry::Chose(Choice::Silent(false)),
        _ => return None,
    };
    Some(Record { id, wall, entry })
}

fn load_check(fields: &mut Fields<'_>) -> Option<Check> {
    let verdict = Verdict::from_id(fields.word()?)?;
    let reasons = fields.word()?.split(' ').filter(|id| !id.is_empty()).map(str::to_owned).collect();
    let mut kept = Vec::new();
    while fields.0.is_some() {
        kept.push(fields.answer()?);
    }
    Some(Check { verdict, reasons, kept })
}

fn load_mark(fields: &mut Fields<'_>) -> Option<Marked> {
    let mark = meant(&Mark::ALL, fields.word()?)?;
    let (wall, mono) = (fields.instant()?, fields.span()?);
    let boot = fields.word()?.parse().ok()?;
    let exposure = fields.span().filter(|on| *on >= Span::ZERO)?;
    Some(Marked { stamp: Stamp { wall, mono, boot }, mark, exposure })
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
    format!("{BAD}{}:{}", checksum(text), key.strip_prefix(PREFIX).unwrap_or(key))
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
