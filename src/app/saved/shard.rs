//! A whole shard: a header, and one line for each record.
//!
//! ```text
//! unclench  5  7  1795392000000  k3x9pd-a  2774892138
//! 1795392000000  k3x9pd-a  0  1795392000000  began  1196542104
//! 1795392000000  k3x9pd-a  1  1795392000000  fact  A1  34  3361204377
//! ```
//!
//! The header: a word, schema version, revision, time, writer, and the checksum of all that follows. A line: id (time,
//! writer, counter), wall clock, kind, what the kind needs, and the checksum of the line. Version 1 had no checksum at
//! the end of a line; versions 2 to 4 knew fewer kinds and questions, and in 2 and 3 a block did not say its rounds. All
//! are still read, and the next write of the shard makes it version 5.

use super::entry;
use super::line::{Fields, Line, checksum, cut};
use crate::domain::instant::Instant;
use crate::domain::journal::Record;

/// The schema this code writes.
pub const SCHEMA: u32 = 5;

/// The first field of every shard.
const WORD: &str = "unclench";

/// Why a text could not be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DecodeError {
    /// No header line, or not of our shape.
    #[error("this is not one of ours")]
    NotOurs,
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

/// What a shard holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shard {
    /// The schema it was written in.
    pub schema: u32,
    /// Counts the writes of this shard.
    pub revision: u32,
    /// Its records.
    pub records: Vec<Record>,
}

/// The lines of these records, each with the line end before it: what [`wrap`] takes.
pub fn lines<'a>(records: impl IntoIterator<Item = &'a Record>) -> String {
    let mut data = String::new();
    for record in records {
        let mut line = Line::new(&mut data);
        entry::save_record(record, &mut line);
        line.end();
    }
    data
}

/// The records of lines that [`lines`] made.
pub fn records_in(data: &str) -> Vec<Record> {
    read(data, SCHEMA).proven
}

/// Lines with the header that fits them.
pub fn wrap(data: &str, revision: u32, at: Instant, writer: &str) -> String {
    let mut text = String::from(WORD);
    let mut header = Line::of(&mut text);
    header.whole(i64::from(SCHEMA));
    header.whole(i64::from(revision));
    header.whole(at.0);
    header.word(writer);
    header.whole(i64::from(checksum(data)));
    text.push_str(data);
    text
}

/// Writes one shard.
pub fn encode<'a>(
    records: impl IntoIterator<Item = &'a Record>,
    revision: u32,
    at: Instant,
    writer: &str,
) -> String {
    wrap(&lines(records), revision, at, writer)
}

/// A text as its first line and the rest, which begins with the line end.
pub fn split(text: &str) -> (&str, &str) {
    let end = text.find('\n').unwrap_or(text.len());
    (text.get(..end).unwrap_or_default(), cut(text, end))
}

/// Reads one shard: header, checksum, shape, then every value. All or nothing.
pub fn decode(text: &str) -> Result<Shard, DecodeError> {
    let (header, data) = split(text);
    let mut fields = Fields::of(header);
    let schema = schema_of(&mut fields, WORD)?;
    let revision = fields.number().ok_or(DecodeError::NotOurs)?;
    let (_at, _writer) = (fields.word(), fields.word());
    if fields.number() != Some(checksum(data)) || !fields.is_done() {
        return Err(DecodeError::Checksum);
    }
    // None is written empty, and any that was cut behind its header could look like it: the checksum of nothing is 0.
    if data.is_empty() {
        return Err(DecodeError::Checksum);
    }
    let read = read(data, schema);
    if read.unproven.is_empty() && read.illegible == 0 {
        Ok(Shard { schema, revision, records: read.proven })
    } else {
        Err(DecodeError::Data)
    }
}

/// The schema version that a header names after its word.
pub fn schema_of(header: &mut Fields<'_>, word: &str) -> Result<u32, DecodeError> {
    if header.word() != Some(word) {
        return Err(DecodeError::NotOurs);
    }
    match header.number() {
        Some(version) if version > SCHEMA => Err(DecodeError::Newer(version)),
        Some(version) => Ok(version),
        None => Err(DecodeError::NotOurs),
    }
}

/// What can be read of a text, line by line.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Salvage {
    /// Records whose own checksum is right, or of version 1 where lines have none.
    pub proven: Vec<Record>,
    /// Records that can be read, though their checksum is wrong: one value may be another than was written.
    pub unproven: Vec<Record>,
    /// How many lines can't be read.
    pub illegible: usize,
}

fn read(data: &str, schema: u32) -> Salvage {
    let mut read = Salvage::default();
    for line in data.split('\n').skip(1) {
        let (fields, proven) = if schema == 1 { (Fields::of(line), true) } else { Fields::checked(line) };
        match entry::load_record(fields).filter(|_| line.chars().all(is_ours)) {
            Some(record) if proven => read.proven.push(record),
            Some(record) => read.unproven.push(record),
            None => read.illegible += 1,
        }
    }
    read
}

/// True for what our own lines may hold; the others come from other programs, and a record with one would be another
/// one when written again.
fn is_ours(letter: char) -> bool {
    !matches!(letter, '\r' | '\u{feff}')
}

/// A text without what other programs put in.
pub fn plain(text: &str) -> String {
    text.chars().filter(|letter| is_ours(*letter)).collect()
}

/// Reads what is legible of a damaged shard. Where the header does not say otherwise, lines are taken as of today's
/// schema; those of version 1 carry no checksum of their own, so none of them is proven.
pub fn salvage(text: &str) -> Salvage {
    let text = plain(text);
    let (header, data) = split(&text);
    let first = schema_of(&mut Fields::of(header), WORD);
    // A header that lost its line end, or itself, may stand in front of a good line.
    let with_first = if first.is_err() { format!("\n{text}") } else { String::new() };
    let data = if first.is_err() { with_first.as_str() } else { data };
    let mut read = read(data, SCHEMA);
    if read.proven.is_empty() {
        let older = self::read(data, 1);
        if older.proven.len() > read.unproven.len() {
            read = Salvage { proven: Vec::new(), unproven: older.proven, illegible: older.illegible };
        }
    }
    if first.is_err() && read.illegible > 0 {
        read.illegible -= 1;
    }
    read
}
