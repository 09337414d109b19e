//! One line of a file: a value as JSON, and a checksum behind a tab. Called by the formats beside it; touches nothing.
//!
//! ```text
//! [[1795392000000,1],0,{"fact":["A1","34"]}]  c85b0ed1
//! ```
//!
//! Damage to one line leaves the others proven. Records leave out the name of the writer whose shard they stand in; the
//! checksum takes it in all the same, so that a line that got into another writer's shard is not taken for that one's.

use std::sync::LazyLock;

use crc::{CRC_32_ISO_HDLC, Crc};
use serde::Serialize;

use crate::domain::journal::record::Record;

/// Its table is made at the first use.
static CHECKSUM: LazyLock<Crc<u32>> = LazyLock::new(|| Crc::<u32>::new(&CRC_32_ISO_HDLC));

/// The checksum of a text, as written in headers and quarantine keys.
pub fn checksum(text: &str) -> u32 {
    CHECKSUM.checksum(text.as_bytes())
}

/// The checksum of a line in the shard of this writer, as it stands behind the line.
fn mark(json: &str, writer: &str) -> String {
    let mut digest = CHECKSUM.digest();
    digest.update(writer.as_bytes());
    digest.update(json.as_bytes());
    format!("{:08x}", digest.finalize())
}

/// A value as one line, without a line end.
pub fn print(value: &impl Serialize, writer: &str) -> String {
    // Nothing of ours has a map whose keys are not texts, which is all that can fail.
    let json = serde_json::to_string(value).unwrap_or_default();
    seal(&json, writer)
}

/// The JSON of a line with the checksum that fits it. Other programs take out byte order marks, so none stands there as
/// itself.
pub fn seal(json: &str, writer: &str) -> String {
    let json = json.replace('\u{feff}', "\\ufeff");
    let mark = mark(&json, writer);
    format!("{json}\t{mark}")
}

/// The JSON of a line, and whether its checksum is right.
pub fn open<'a>(line: &'a str, writer: &str) -> (&'a str, bool) {
    let (json, found) = line.rsplit_once('\t').unwrap_or((line, ""));
    (json, found == mark(json, writer))
}

/// A record as a line in the shard of this writer.
pub fn print_record(record: &Record, writer: &str) -> String {
    let mut record = record.clone();
    record.rename_writer(writer, "");
    print(&record, writer)
}

/// The record of a line in the shard of this writer, and whether its checksum is right; `None` where it can't be read,
/// is impossible, or nobody knows who wrote it.
pub fn parse_record(line: &str, writer: &str) -> Option<(Record, bool)> {
    let (json, proven) = open(line, writer);
    let mut record: Record = serde_json::from_str(json).ok()?;
    record.rename_writer("", writer);
    // What had no name has this one now.
    (!writer.is_empty() || record.is_signed()).then_some((record, proven))
}
