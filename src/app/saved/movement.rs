//! What the journal holds about movement, as words and back. Entered by `app::moves`; touches nothing.
//!
//! The journal keeps these words as they are. Words that mean nothing are kept and count for nothing.

use super::entry::{WORDS, exercise, meant, word};
use super::line::{Fields, Line};
use crate::domain::exercise::{Bend, Block};
use crate::domain::journal::Entry;
use crate::domain::movement::{Moved, Own, Said};
use crate::domain::steps::MOST_PARTS;

/// The longest name of a routine, in bytes.
pub const MOST_NAME: usize = 120;

const BENDS: [(Option<Bend>, &str); 3] =
    [(Some(Bend::Forward), "forward"), (Some(Bend::Backward), "backward"), (None, "neither")];

/// As an entry of the journal.
pub fn entry(said: &Said) -> Entry {
    let mut text = String::new();
    save(said, &mut Line::of(&mut text));
    let words = text.split('\t').map(str::to_owned).collect();
    if said.is_about_the_person() { Entry::Mover(words) } else { Entry::Move(words) }
}

/// What an entry of the journal says about movement, if it does.
pub fn said(entry: &Entry) -> Option<Said> {
    let (Entry::Move(words) | Entry::Mover(words)) = entry else { return None };
    let text = words.join("\t");
    let mut fields = Fields::of(&text);
    let said = load(&mut fields)?;
    let in_place = said.is_about_the_person() == matches!(entry, Entry::Mover(_));
    (in_place && fields.is_done()).then_some(said)
}

fn save(said: &Said, line: &mut Line<'_>) {
    match said {
        Said::Moved(moved) => {
            line.word(if moved.whole { "moved" } else { "moved-some" });
            line.whole(i64::from(moved.before));
            for part in &moved.parts {
                line.part(part);
            }
        }
        Said::Hurt(number, pain) => {
            line.word("hurt");
            line.whole(i64::from(*number));
            if let Some(pain) = pain {
                line.whole(i64::from(pain.get()));
            }
        }
        Said::Settled(of, up) => {
            line.word(if *up { "still-up" } else { "settled" });
            line.id(of);
        }
        Said::Walked(minutes) => {
            line.word("walked");
            line.whole(i64::from(*minutes));
        }
        Said::Limit(limit, answer) => {
            line.word("limit");
            line.word(limit.id());
            line.word(word(&WORDS, *answer));
        }
        Said::Direction(better) => {
            line.word("direction");
            line.word(word(&BENDS, *better));
        }
        Said::Own(own) => {
            line.word(if own.of.is_some() { "own-anew" } else { "own" });
            if let Some(of) = &own.of {
                line.id(of);
            }
            line.word(&own.name);
            for number in &own.numbers {
                line.whole(i64::from(*number));
            }
        }
    }
}

fn load(fields: &mut Fields<'_>) -> Option<Said> {
    let kind = fields.word()?;
    Some(match kind {
        "moved" | "moved-some" => {
            let before = fields.pain()?.get();
            let mut parts = Vec::new();
            while !fields.is_done() {
                parts.push(fields.part()?);
            }
            (parts.len() <= MOST_PARTS).then_some(Said::Moved(Moved {
                before,
                parts,
                whole: kind == "moved",
            }))?
        }
        "hurt" => {
            let number = exercise(fields)?;
            Said::Hurt(number, if fields.is_done() { None } else { Some(fields.pain()?) })
        }
        "settled" | "still-up" => Said::Settled(fields.id()?, kind == "still-up"),
        "walked" => Said::Walked(u16::try_from(fields.whole()?).ok().filter(|n| (1..=1_440).contains(n))?),
        "limit" => {
            let limit = Block::from_id(fields.word()?)?;
            Said::Limit(limit, meant(&WORDS, fields.word()?)?)
        }
        "direction" => Said::Direction(meant(&BENDS, fields.word()?)?),
        "own" | "own-anew" => {
            let of = if kind == "own" { None } else { Some(fields.id()?) };
            let name = fields.word().filter(|name| name.len() <= MOST_NAME)?.to_owned();
            let mut numbers = Vec::new();
            while !fields.is_done() {
                numbers.push(exercise(fields)?);
            }
            (numbers.len() <= MOST_PARTS).then_some(Said::Own(Own { of, name, numbers }))?
        }
        _ => return None,
    })
}

/// A name no longer than may be, on one line.
pub fn shortened(name: &str) -> String {
    let mut kept = String::new();
    for letter in name.chars().filter(|letter| !letter.is_control()) {
        if kept.len() + letter.len_utf8() <= MOST_NAME {
            kept.push(letter);
        }
    }
    kept
}
