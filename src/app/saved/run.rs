//! The routine in progress as one line, under a key of each tab's own. Entered by `app::moves`; touches nothing.
//!
//! Not part of the journal: where a routine stands is of use for minutes, what was done of it becomes a record. A text
//! that can't be read is no loss.

use super::line::{Fields, Line};
use crate::domain::instant::{Instant, Stamp};
use crate::domain::run::Run;

/// The first field.
const WORD: &str = "unclench run 1";

/// Where it stands at this time; none says that there is nothing in progress any more.
pub fn print(run: Option<&Run>, at: Instant) -> String {
    let mut text = String::new();
    let mut line = Line::of(&mut text);
    line.word(WORD);
    line.whole(at.0);
    if let Some(run) = run {
        for number in [
            run.since.wall.0,
            run.since.mono.0,
            run.began.0,
            i64::from(run.before),
            run.at as i64,
            run.spent.0,
            run.extra.0,
            i64::from(run.plays),
            i64::from(run.manual),
        ] {
            line.whole(number);
        }
        line.word(&run.since.boot.to_string());
        for (part, held) in run.plan.iter().zip(&run.held) {
            line.part(part);
            line.whole(i64::from(*held));
        }
    }
    line.end();
    text
}

/// The run, if one is in progress, and when that was written; nothing where it can't be read or is impossible.
pub fn parse(text: &str) -> Option<(Option<Run>, Instant)> {
    let (mut fields, true) = Fields::checked(text) else { return None };
    if fields.word()? != WORD {
        return None;
    }
    let at = fields.instant()?;
    if fields.is_done() {
        return Some((None, at));
    }
    let (wall, mono, began) = (fields.instant()?, fields.span()?, fields.instant()?);
    let before = fields.pain()?.get();
    let place = usize::try_from(fields.whole()?).ok()?;
    let (spent, extra) = (fields.span()?, fields.span()?);
    let (plays, manual) = (fields.whole()? != 0, fields.whole()? != 0);
    let boot = fields.word()?.parse().ok()?;
    let (mut plan, mut held) = (Vec::new(), Vec::new());
    while !fields.is_done() {
        plan.push(fields.part()?);
        held.push(u8::try_from(fields.whole()?).ok()?);
    }
    let since = Stamp { wall, mono, boot };
    let run = Run { plan, began, before, at: place, spent, extra, since, plays, manual, held };
    run.is_sound().then_some((Some(run), at))
}
