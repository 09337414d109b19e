//! The one file that holds everything: every record, the pieces that could not be read, and light or dark.
//!
//! ```text
//! {"unclench-backup":1,"at":1795392000000,"records":412,"pieces":1,"sum":1774292016}  a1a06b1e
//! {"record":[[1795392000000,0,"k3x9pd-a"],60,"began"]}  5c4a2f60
//! {"theme":"dark"}  90c7ab12
//! ```
//!
//! The header: schema version, when, how many records and pieces, and the checksum of all that follows. Then a line for
//! each record, each piece and the theme. Lines end as in any text file, and a program that turned them into another
//! system's does no harm. The file of the crash panel is read too.

use serde::{Deserialize, Serialize};

use super::shard::{DecodeError, SCHEMA};
use super::{line, shard};
use crate::app::saved;
use crate::domain::journal::record::Record;
use crate::domain::time::Instant;

/// The whole first line of the file that `public/watch.js` makes after a crash, and what stands before each key in it.
const RAW: &str = "unclench-raw";

const RAW_KEY: &str = "=\t";

/// No file larger than this, in bytes, is read: twice what a browser lets us keep.
pub const MOST_BYTES: u32 = 10 << 20;

/// Everything.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Backup {
    /// Every record.
    pub records: Vec<Record>,
    /// Texts set aside: quarantine key and text.
    pub pieces: Vec<(String, String)>,
    /// Light, dark, or empty.
    pub theme: String,
}

#[derive(Serialize, Deserialize)]
struct Header {
    /// The schema.
    #[serde(rename = "unclench-backup")]
    schema: u32,
    at: Instant,
    records: usize,
    pieces: usize,
    /// The checksum of everything behind the header.
    sum: u32,
}

/// A line of the file.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Item {
    Record(Record),
    /// Quarantine key and text.
    Piece(String, String),
    Theme(String),
}

/// Writes the file.
pub fn print<'a>(
    records: impl IntoIterator<Item = &'a Record>,
    pieces: &[(String, String)],
    theme: &str,
    at: Instant,
) -> String {
    let records: Vec<Item> = records.into_iter().cloned().map(Item::Record).collect();
    let count = records.len();
    let set_aside = pieces.iter().cloned().map(|(key, text)| Item::Piece(key, text));
    let theme = Some(theme).filter(|theme| !theme.is_empty()).map(|theme| Item::Theme(theme.to_owned()));
    let all = records.into_iter().chain(set_aside).chain(theme);
    let data: String = all.flat_map(|item| ["\n".to_owned(), line::print(&item, "")]).collect();
    let sum = line::checksum(&data);
    let header = Header { schema: SCHEMA, at: at.storable(), records: count, pieces: pieces.len(), sum };
    line::print(&header, "") + &data + "\n"
}

/// Reads the file: header, counts, checksum, then every line. All or nothing. `at` dates what a file of the crash panel
/// holds that can't be read.
pub fn parse(text: &str, at: Instant) -> Result<Backup, DecodeError> {
    let plain = shard::plain(text);
    let (first, data) = shard::split(plain.trim_end_matches('\n'));
    if first == RAW {
        return Ok(parse_raw(data, at));
    }
    let header: Header = shard::header(first, shard::Version::of_backup)?;
    if header.sum != line::checksum(data) {
        return Err(DecodeError::Checksum);
    }
    let mut backup = Backup::default();
    for line in data.split('\n').skip(1) {
        let (json, true) = line::open(line, "") else { return Err(DecodeError::Data) };
        match serde_json::from_str(json).map_err(|_| DecodeError::Data)? {
            Item::Record(record) if record.is_signed() => backup.records.push(record),
            Item::Piece(key, text) if key.starts_with(saved::BAD) => backup.pieces.push((key, text)),
            Item::Theme(theme) => backup.theme = theme,
            Item::Record(_) | Item::Piece(..) => return Err(DecodeError::Data),
        }
    }
    let counts = (backup.records.len(), backup.pieces.len());
    if counts == (header.records, header.pieces) { Ok(backup) } else { Err(DecodeError::Data) }
}

/// What the crash panel wrote: every key after a sign and a tab, then its text. The program that checks was dead by then,
/// so each text is read as at a start: what can't be read becomes a piece.
fn parse_raw(data: &str, at: Instant) -> Backup {
    let mut backup = Backup::default();
    let mut key = "";
    let mut text = String::new();
    for line in data.split('\n').skip(1).chain([RAW_KEY]) {
        match line.strip_prefix(RAW_KEY) {
            Some(next) => {
                take_raw(&mut backup, key, text.trim_end_matches('\n'), at);
                text.clear();
                key = next;
            }
            None => {
                text.push_str(line);
                text.push('\n');
            }
        }
    }
    backup
}

fn take_raw(backup: &mut Backup, key: &str, text: &str, at: Instant) {
    if key == saved::THEME {
        text.clone_into(&mut backup.theme);
    } else if key.starts_with(saved::BAD) {
        backup.pieces.push((key.to_owned(), text.to_owned()));
    } else if saved::is_shard_key(key) || saved::copied_from(key).is_some() {
        match shard::decode(text) {
            Ok(shard) => backup.records.extend(shard.records),
            Err(_) => {
                backup.records.extend(shard::salvage(text, saved::keeper(key)).proven);
                backup.pieces.push((saved::quarantine_key(key, text, at), text.to_owned()));
            }
        }
    }
}

/// What a restore does with what is here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Joins the file to it.
    Merge,
    /// Puts the file in its place.
    Replace,
}
