//! Lines and fields: how a record stands in a text. Entered by the formats beside it; touches nothing.
//!
//! Fields have tabs between them. From version 2 on, the last field of a line is the checksum of the line before it, so
//! damage to one line leaves the others proven.

use std::sync::LazyLock;

use crc::{CRC_32_ISO_HDLC, Crc};

use crate::domain::answers::Answer;
use crate::domain::instant::{Instant, Span};
use crate::domain::journal::RecordId;
use crate::domain::pain::Pain;
use crate::domain::question::Q;
use crate::domain::steps::Part;

use super::entry::{parse_answer, print_answer};

/// Its table is made at the first use: as part of the program it would be a kilobyte that does not compress.
static CHECKSUM: LazyLock<Crc<u32>> = LazyLock::new(|| Crc::<u32>::new(&CRC_32_ISO_HDLC));

/// The checksum of a text, as written in headers, lines and quarantine keys.
pub fn checksum(text: &str) -> u32 {
    CHECKSUM.checksum(text.as_bytes())
}

/// A text without what can't stand at its end.
pub fn cut(text: &str, from: usize) -> &str {
    text.get(from..).unwrap_or_default()
}

/// A line being written at the end of a text.
pub struct Line<'a> {
    text: &'a mut String,
    start: usize,
}

impl<'a> Line<'a> {
    /// A line that goes on from what is there, such as a header's first word.
    pub fn of(text: &'a mut String) -> Line<'a> {
        Line { text, start: 0 }
    }

    /// A new line.
    pub fn new(text: &'a mut String) -> Line<'a> {
        text.push('\n');
        let start = text.len();
        Line { text, start }
    }

    /// Ends the line with its checksum.
    pub fn end(mut self) {
        let sum = checksum(cut(self.text, self.start));
        self.whole(i64::from(sum));
    }

    /// One more field. Tabs and line ends would be fields and lines of their own, and a byte order mark is taken out by
    /// other programs, so they become spaces.
    pub fn word(&mut self, word: &str) {
        if self.text.len() > self.start {
            self.text.push('\t');
        }
        for letter in word.chars() {
            self.text.push(if matches!(letter, '\t' | '\n' | '\r' | '\u{feff}') { ' ' } else { letter });
        }
    }

    /// A whole number.
    pub fn whole(&mut self, number: i64) {
        self.word(&number.to_string());
    }

    /// A record's id: three fields.
    pub fn id(&mut self, id: &RecordId) {
        self.whole(id.at.0);
        self.word(&id.writer);
        self.whole(i64::from(id.counter));
    }

    /// An exercise with its dose: three fields.
    pub fn part(&mut self, part: &Part) {
        self.whole(i64::from(part.number));
        self.whole(i64::from(part.hold));
        self.whole(i64::from(part.reps));
    }

    /// A question and its answer: two fields.
    pub fn answer(&mut self, q: Q, answer: Answer) {
        self.word(q.id());
        self.word(&print_answer(q, answer));
    }
}

/// The fields of a line, one after the other.
pub struct Fields<'a>(Option<&'a str>);

impl<'a> Fields<'a> {
    /// Those of a line without a checksum of its own.
    pub fn of(line: &'a str) -> Fields<'a> {
        Fields(Some(line))
    }

    /// Those of a line that ends with its checksum, and whether that one is right.
    pub fn checked(line: &'a str) -> (Fields<'a>, bool) {
        let end = line.rfind('\t').unwrap_or(0);
        let body = line.get(..end).unwrap_or_default();
        let right = cut(line, end + 1).parse() == Ok(checksum(body));
        (Fields::of(body), right)
    }

    /// True behind the last field.
    pub fn is_done(&self) -> bool {
        self.0.is_none()
    }

    /// The next field.
    pub fn word(&mut self) -> Option<&'a str> {
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

    /// A whole number.
    pub fn whole(&mut self) -> Option<i64> {
        self.word()?.parse().ok()
    }

    /// A whole number that fits 32 bits.
    pub fn number(&mut self) -> Option<u32> {
        u32::try_from(self.whole()?).ok()
    }

    /// A moment between 1970 and 9999, where every calendar of ours works.
    pub fn instant(&mut self) -> Option<Instant> {
        self.whole().map(Instant).filter(|at| *at == possible(*at))
    }

    /// A length of time no longer than a human life.
    pub fn span(&mut self) -> Option<Span> {
        self.whole().map(Span).filter(|span| *span <= LONGEST && *span >= Span(-LONGEST.0))
    }

    /// A record's id.
    pub fn id(&mut self) -> Option<RecordId> {
        let at = self.instant()?;
        let writer = self.word().filter(|writer| !writer.is_empty() && writer.len() <= 40)?.to_owned();
        Some(RecordId { at, writer, counter: self.number()? })
    }

    /// A pain score.
    pub fn pain(&mut self) -> Option<Pain> {
        Pain::new(u8::try_from(self.whole()?).ok()?)
    }

    /// An exercise of the library with a possible dose.
    pub fn part(&mut self) -> Option<Part> {
        let number = u8::try_from(self.whole()?).ok()?;
        let hold = u16::try_from(self.whole()?).ok()?;
        let part = Part { number, hold, reps: u8::try_from(self.whole()?).ok()? };
        part.is_possible().then_some(part)
    }

    /// A question and its answer.
    pub fn answer(&mut self) -> Option<(Q, Answer)> {
        let q = Q::from_id(self.word()?)?;
        Some((q, parse_answer(q, self.word()?)?))
    }

    /// The words up to the end of the line.
    pub fn words(&mut self) -> Vec<String> {
        let mut words = Vec::new();
        while let Some(word) = self.word() {
            words.push(word.to_owned());
        }
        words
    }
}

/// No length of time that is written is longer.
pub const LONGEST: Span = Span((1 << 42) - 1);

/// The nearest moment that can be written: a clock may stand before 1970.
pub fn possible(at: Instant) -> Instant {
    at.clamp(Instant(0), Instant::LATEST)
}
