//! A whole shard: a header, and one line for each record.
//!
//! ```text
//! {"unclench":1,"revision":7,"at":1795392000000,"writer":"k3x9pd-a","sum":2774892138}  5b1e7f9a
//! [[1795392000000,0],60,"began"]  0d81be95
//! [[1795392000000,1],60,{"fact":["A1","34"]}]  c85b0ed1
//! ```
//!
//! The header: schema version, how often the shard was written, when, by whom, and the checksum of all that follows. A
//! record: its id (time, counter, and the writer where it is another one), local time minus UTC in minutes, what
//! happened, and the wall clock where it differs from the id. What can stand in it is said by the serde derives of
//! [`crate::domain::journal::record`].

use serde::{Deserialize, Serialize};

use super::line;
use crate::domain::journal::record::Record;
use crate::domain::time::Instant;

/// The schema this code writes.
pub const SCHEMA: u32 = 1;

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
    /// Counts the writes of this shard.
    pub revision: u32,
    /// Its records.
    pub records: Vec<Record>,
}

#[derive(Serialize, Deserialize)]
struct Header {
    /// The schema.
    unclench: u32,
    revision: u32,
    at: Instant,
    writer: String,
    /// The checksum of everything behind the header.
    sum: u32,
}

/// The lines of these records in the shard of this writer, each with the line end before it: what [`wrap`] takes.
pub fn lines<'a>(records: impl IntoIterator<Item = &'a Record>, writer: &str) -> String {
    records.into_iter().flat_map(|record| ["\n".to_owned(), line::print_record(record, writer)]).collect()
}

/// The records of lines that [`lines`] made.
pub fn records_in(data: &str, writer: &str) -> Vec<Record> {
    read(data, writer).proven
}

/// Lines with the header that fits them.
pub fn wrap(data: &str, revision: u32, at: Instant, writer: &str) -> String {
    let at = at.storable();
    let sum = line::checksum(data);
    line::print(&Header { unclench: SCHEMA, revision, at, writer: writer.to_owned(), sum }, "") + data
}

/// Writes one shard.
pub fn encode<'a>(
    records: impl IntoIterator<Item = &'a Record>,
    revision: u32,
    at: Instant,
    writer: &str,
) -> String {
    wrap(&lines(records, writer), revision, at, writer)
}

/// A text as its first line and the rest, which begins with the line end.
pub fn split(text: &str) -> (&str, &str) {
    text.split_at(text.find('\n').unwrap_or(text.len()))
}

/// Reads one shard: header, checksum, shape, then every value. All or nothing.
pub fn decode(text: &str) -> Result<Shard, DecodeError> {
    let (first, data) = split(text);
    let header: Header = header(first, Version::of_shard)?;
    // None is written empty, and any that was cut behind its header could look like it: the checksum of nothing is 0.
    if header.sum != line::checksum(data) || data.is_empty() {
        return Err(DecodeError::Checksum);
    }
    let read = read(data, &header.writer);
    if read.unproven.is_empty() && read.illegible == 0 {
        Ok(Shard { revision: header.revision, records: read.proven })
    } else {
        Err(DecodeError::Data)
    }
}

/// The schema that a header names.
#[derive(Deserialize)]
pub struct Version {
    unclench: Option<u32>,
    #[serde(rename = "unclench-backup")]
    backup: Option<u32>,
}

impl Version {
    /// That of a shard.
    pub fn of_shard(&self) -> Option<u32> {
        self.unclench
    }

    /// That of a backup.
    pub fn of_backup(&self) -> Option<u32> {
        self.backup
    }
}

/// Reads a header line of this kind. A newer program may write what follows in another shape and with another checksum,
/// so the schema is looked at first.
pub fn header<T: serde::de::DeserializeOwned>(
    first: &str,
    kind: fn(&Version) -> Option<u32>,
) -> Result<T, DecodeError> {
    let mut versions = serde_json::Deserializer::from_str(first).into_iter::<Version>();
    let version = versions.next().and_then(Result::ok).as_ref().and_then(kind);
    match version {
        None | Some(0) => Err(DecodeError::NotOurs),
        Some(version) if version > SCHEMA => Err(DecodeError::Newer(version)),
        Some(_) => match line::open(first, "") {
            (json, true) => serde_json::from_str(json).map_err(|_| DecodeError::Data),
            (_, false) => Err(DecodeError::Checksum),
        },
    }
}

/// What can be read of a text, line by line.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Salvage {
    /// Records whose own checksum is right.
    pub proven: Vec<Record>,
    /// Records that can be read, though their checksum is wrong: one value may be another than was written.
    pub unproven: Vec<Record>,
    /// How many lines can't be read.
    pub illegible: usize,
}

fn read(data: &str, writer: &str) -> Salvage {
    read_lines(data.split('\n').skip(1), &[writer])
}

/// Reads lines that one of these writers wrote into a shard of its own.
fn read_lines<'a>(lines: impl Iterator<Item = &'a str>, writers: &[&str]) -> Salvage {
    let mut read = Salvage::default();
    for line in lines {
        let found: Vec<(Record, bool)> =
            writers.iter().filter_map(|writer| line::parse_record(line, writer)).collect();
        match found.iter().find(|(_, proven)| *proven).or(found.first()) {
            Some((record, true)) => read.proven.push(record.clone()),
            Some((record, false)) => read.unproven.push(record.clone()),
            None => read.illegible += 1,
        }
    }
    read
}

/// A text without what other programs put in: line ends of another system, byte order marks.
pub fn plain(text: &str) -> String {
    text.chars().filter(|letter| !matches!(letter, '\r' | '\u{feff}')).collect()
}

/// Reads what is legible of a damaged shard. `keeper` is the writer whose shard it is by its key. Headers that stand in the
/// text, in whatever place, say whose lines may be there too.
pub fn salvage(text: &str, keeper: Option<&str>) -> Salvage {
    let text = plain(text);
    let mut headers: Vec<Header> = Vec::new();
    let mut lines: Vec<&str> = Vec::new();
    for line in text.split('\n') {
        match header(line, Version::of_shard) {
            Ok(header) => headers.push(header),
            // A header that lost its line end, or itself, may stand in front of a good line.
            Err(_) => lines.push(line),
        }
    }
    let mut writers: Vec<&str> = headers.iter().map(|header| header.writer.as_str()).chain(keeper).collect();
    writers.dedup();
    let mut read = read_lines(lines.into_iter(), &writers);
    if headers.is_empty() {
        read.illegible = read.illegible.saturating_sub(1);
    }
    read
}
