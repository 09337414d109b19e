//! The one file that holds everything: every record, the pieces that could not be read, and light or dark.
//!
//! ```text
//! unclench-backup  3  1795392000000  412  1  1774292016
//! ```
//!
//! The header: a word, schema version, time, how many records and pieces, and the checksum of all that follows. Then a
//! line for each record as in a shard, and one for each piece and for the theme. Lines end as in any text file, and a
//! program that turned them into another system's does no harm. The file of the crash panel is read too.

use super::entry;
use super::line::{Fields, Line, checksum};
use super::shard::{self, DecodeError, SCHEMA};
use crate::domain::instant::Instant;
use crate::domain::journal::Record;

const WORD: &str = "unclench-backup";
/// The whole first line of the file that `public/boot.js` makes after a crash, and what stands before each key in it.
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

/// Writes the file.
pub fn print<'a>(
    records: impl IntoIterator<Item = &'a Record>,
    pieces: &[(String, String)],
    theme: &str,
    at: Instant,
) -> String {
    let mut data = shard::lines(records);
    let count = data.matches('\n').count();
    for (key, text) in pieces {
        extra(&mut data, "piece", key, text);
    }
    if !theme.is_empty() {
        extra(&mut data, "theme", theme, "");
    }
    let mut text = String::from(WORD);
    let mut header = Line::of(&mut text);
    header.whole(i64::from(SCHEMA));
    header.whole(at.0);
    header.whole(count as i64);
    header.whole(pieces.len() as i64);
    header.whole(i64::from(checksum(&data)));
    text.push_str(&data);
    text.push('\n');
    text
}

fn extra(data: &mut String, kind: &str, name: &str, text: &str) {
    let mut line = Line::new(data);
    line.word(kind);
    line.word(name);
    line.word(&escaped(text));
    line.end();
}

/// Reads the file: header, counts, checksum, then every line. All or nothing. `at` dates what a file of the crash panel
/// holds that can't be read.
pub fn parse(text: &str, at: Instant) -> Result<Backup, DecodeError> {
    let plain = shard::plain(text);
    let (header, data) = shard::split(plain.trim_end_matches('\n'));
    if header == RAW {
        return Ok(parse_raw(data, at));
    }
    let mut fields = Fields::of(header);
    shard::schema_of(&mut fields, WORD)?;
    let (_at, records, pieces) = (fields.word(), fields.number(), fields.number());
    if fields.number() != Some(checksum(data)) || !fields.is_done() {
        return Err(DecodeError::Checksum);
    }
    let mut backup = Backup::default();
    for line in data.split('\n').skip(1) {
        read_line(&mut backup, line).ok_or(DecodeError::Data)?;
    }
    let count = |list: usize| u32::try_from(list).ok();
    if count(backup.records.len()) == records && count(backup.pieces.len()) == pieces {
        Ok(backup)
    } else {
        Err(DecodeError::Data)
    }
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
    if key == super::THEME {
        text.clone_into(&mut backup.theme);
    } else if key.starts_with(super::BAD) {
        backup.pieces.push((key.to_owned(), text.to_owned()));
    } else if super::is_shard_key(key) || super::copied_from(key).is_some() {
        match shard::decode(text) {
            Ok(shard) => backup.records.extend(shard.records),
            Err(_) => {
                backup.records.extend(shard::salvage(text).proven);
                backup.pieces.push((super::quarantine_key(key, text, at), text.to_owned()));
            }
        }
    }
}

fn read_line(backup: &mut Backup, line: &str) -> Option<()> {
    let (mut fields, true) = Fields::checked(line) else { return None };
    match Fields::of(line).word()? {
        "piece" => {
            let (_, key) = (fields.word(), fields.word().filter(|key| key.starts_with(super::BAD))?);
            backup.pieces.push((key.to_owned(), unescaped(fields.word()?)));
        }
        "theme" => {
            let (_, theme) = (fields.word(), fields.word()?);
            backup.theme = theme.to_owned();
        }
        _ => backup.records.push(entry::load_record(fields)?),
    }
    Some(())
}

/// The signs that would end a field or a line or that other programs put in and take out, and how they are written.
const ESCAPES: [(char, char); 5] = [('\\', '\\'), ('\t', 't'), ('\n', 'n'), ('\r', 'r'), ('\u{feff}', 'f')];

fn escaped(text: &str) -> String {
    let mut out = String::new();
    for letter in text.chars() {
        match ESCAPES.iter().find(|(sign, _)| *sign == letter) {
            Some((_, written)) => out.extend(['\\', *written]),
            None => out.push(letter),
        }
    }
    out
}

fn unescaped(text: &str) -> String {
    let mut out = String::new();
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        let next = if letter == '\\' { letters.next() } else { None };
        let sign = next.and_then(|next| ESCAPES.iter().find(|(_, written)| *written == next));
        out.push(sign.map_or(letter, |(sign, _)| *sign));
    }
    out
}
