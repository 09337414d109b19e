//! One record as fields, and back. Entered by the formats beside it; touches nothing.
//!
//! The likeness to the domain types is on purpose; domain types know nothing of this file.

use super::line::{Fields, Line};
use crate::domain::answers::Answer;
use crate::domain::block::{Mark, Marked};
use crate::domain::caution::Caution;
use crate::domain::exercise::COUNT;
use crate::domain::instant::{Span, Stamp};
use crate::domain::journal::{Aid, Check, Choice, Entry, Record};
use crate::domain::pain::Effect;
use crate::domain::question::{Kind, Q};
use crate::domain::rest;
use crate::domain::therapy::{Family, Mode, Plan};
use crate::domain::triage::Verdict;

/// Writes a record without the checksum of its line.
pub fn save_record(record: &Record, line: &mut Line<'_>) {
    line.id(&record.id);
    line.whole(record.wall.0);
    save(&record.entry, line);
}

/// Reads a record from all fields of a line; `None` when one is missing, impossible or too many.
pub fn load_record(mut fields: Fields<'_>) -> Option<Record> {
    let (id, wall) = (fields.id()?, fields.instant()?);
    let entry = load(&mut fields)?;
    fields.is_done().then_some(Record { id, wall, entry })
}

fn save(entry: &Entry, line: &mut Line<'_>) {
    match entry {
        Entry::EpisodeStarted => line.word("began"),
        Entry::EpisodeEnded => line.word("ended"),
        Entry::Permitted => line.word("permitted"),
        Entry::NewSign => line.word("new-sign"),
        Entry::Checked(check) => save_check("checked", check, line),
        Entry::Extended(check) => save_check("extended", check, line),
        Entry::BlockStarted(plan) => {
            line.word("block");
            line.word(plan.mode().id());
            line.whole(i64::from(plan.minutes()));
            line.whole(i64::from(plan.rounds()));
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
        Entry::LaidDown(minutes) => {
            line.word("lying");
            line.whole(i64::from(*minutes));
        }
        Entry::GotUp => line.word("up"),
        Entry::ClockSetBack => line.word("clock-set-back"),
        Entry::SetOff(words) => save_words("set-off", words, line),
        Entry::Move(words) => save_words("move", words, line),
        Entry::Mover(words) => save_words("mover", words, line),
        Entry::Fact(q, answer) => {
            line.word("fact");
            line.answer(*q, *answer);
        }
        Entry::Holds(caution, answer) => {
            line.word("holds");
            line.word(caution.id());
            line.word(word(&WORDS, *answer));
        }
        Entry::Cleared(caution, family) => {
            line.word("cleared");
            line.word(caution.id());
            if let Some(family) = family {
                line.word(word(&FAMILIES, *family));
            }
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
        Entry::Chose(Choice::Aid(aid, on)) => {
            line.word(if *on { "aid-on" } else { "aid-off" });
            line.word(aid.id());
        }
        Entry::BackedUp => line.word("backed-up"),
        Entry::Amended(of, right) => {
            line.word("amended");
            line.id(of);
            save(right, line);
        }
        Entry::Retracted(of) => {
            line.word("retracted");
            line.id(of);
        }
    }
}

fn save_words(kind: &str, words: &[String], line: &mut Line<'_>) {
    line.word(kind);
    for word in words {
        line.word(word);
    }
}

fn save_check(kind: &str, check: &Check, line: &mut Line<'_>) {
    line.word(kind);
    line.word(check.verdict.id());
    line.word(&check.reasons.join(" "));
    for (q, answer) in &check.kept {
        line.answer(*q, *answer);
    }
}

fn load(fields: &mut Fields<'_>) -> Option<Entry> {
    match fields.word()? {
        // A correction of a correction is never written; read, it could be nested without end.
        "amended" => {
            let of = fields.id()?;
            let kind = fields.word()?;
            let right = load_plain(fields, kind)?;
            right.may_be_corrected().then(|| Entry::Amended(of, Box::new(right)))
        }
        "retracted" => Some(Entry::Retracted(fields.id()?)),
        kind => load_plain(fields, kind),
    }
}

fn load_plain(fields: &mut Fields<'_>, kind: &str) -> Option<Entry> {
    let entry = match kind {
        "began" => Entry::EpisodeStarted,
        "ended" => Entry::EpisodeEnded,
        "permitted" => Entry::Permitted,
        "new-sign" => Entry::NewSign,
        "checked" => Entry::Checked(load_check(fields)?),
        "extended" => Entry::Extended(load_check(fields)?),
        "block" => {
            let mode = Mode::from_id(fields.word()?)?;
            let minutes = u16::try_from(fields.whole()?).ok()?;
            // Before version 4 a block had all the rounds of its mode, and did not say so.
            let rounds =
                if fields.is_done() { mode.bounds().rounds } else { u8::try_from(fields.whole()?).ok()? };
            Entry::BlockStarted(Plan::of_rounds(mode, minutes, rounds).ok()?)
        }
        "mark" => Entry::BlockMarked(fields.id()?, load_mark(fields)?),
        "judged" => Entry::BlockJudged(fields.id()?, meant(&EFFECTS, fields.word()?)?),
        "pain" => Entry::PainNow(fields.pain()?),
        "lying" => Entry::LaidDown(
            u16::try_from(fields.whole()?).ok().filter(|minutes| rest::MINUTES.contains(minutes))?,
        ),
        "up" => Entry::GotUp,
        "clock-set-back" => Entry::ClockSetBack,
        "move" => Entry::Move(fields.words()),
        "mover" => Entry::Mover(fields.words()),
        "set-off" => Entry::SetOff(fields.words()),
        "fact" => {
            let (q, answer) = fields.answer()?;
            Entry::Fact(q, answer)
        }
        "holds" => Entry::Holds(Caution::from_id(fields.word()?)?, meant(&WORDS, fields.word()?)?),
        "cleared" => {
            let caution = Caution::from_id(fields.word()?)?;
            let family = if fields.is_done() { None } else { Some(meant(&FAMILIES, fields.word()?)?) };
            Entry::Cleared(caution, family)
        }
        "region" => Entry::Chose(Choice::Region(fields.word()?.to_owned())),
        "doctor" => Entry::Chose(Choice::Doctor(fields.word()?.to_owned())),
        "silent" => Entry::Chose(Choice::Silent(true)),
        "sound" => Entry::Chose(Choice::Silent(false)),
        "aid-on" | "aid-off" => {
            let word = fields.word()?;
            let aid = Aid::ALL.into_iter().find(|(_, known, _)| *known == word)?.0;
            Entry::Chose(Choice::Aid(aid, kind == "aid-on"))
        }
        "backed-up" => Entry::BackedUp,
        _ => return None,
    };
    Some(entry)
}

/// The number of an exercise of the library.
pub fn exercise(fields: &mut Fields<'_>) -> Option<u8> {
    let number = usize::try_from(fields.whole()?).ok()?;
    (1..=COUNT).contains(&number).then_some(number as u8)
}

fn load_check(fields: &mut Fields<'_>) -> Option<Check> {
    let verdict = Verdict::from_id(fields.word()?)?;
    let reasons = fields.word()?.split(' ').filter(|id| !id.is_empty()).map(str::to_owned).collect();
    let mut kept = Vec::new();
    while !fields.is_done() {
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

const FAMILIES: [(Family, &str); 2] = [(Family::Cold, "cold"), (Family::Heat, "heat")];
const EFFECTS: [(Effect, &str); 3] =
    [(Effect::Better, "better"), (Effect::Same, "same"), (Effect::Worse, "worse")];
/// The answers that are one word.
pub const WORDS: [(Answer, &str); 4] =
    [(Answer::Yes, "yes"), (Answer::No, "no"), (Answer::Unsure, "unsure"), (Answer::Skip, "skip")];

/// The word for a value.
pub fn word<T: PartialEq + Copy>(table: &[(T, &'static str)], value: T) -> &'static str {
    table.iter().find(|(known, _)| *known == value).map_or("", |(_, word)| word)
}

/// The value of a word.
pub fn meant<T: Copy>(table: &[(T, &str)], word: &str) -> Option<T> {
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
