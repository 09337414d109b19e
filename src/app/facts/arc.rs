//! An attack as an arc: pain over its days as a line, and below it cold, heat, routines and walks as signs. Pure.
//!
//! In units of [`WIDE`] to the width, and of pixels to the height, so that the line fits every width. Paths, so that a page
//! of attacks stays quick to lay out.

use std::fmt::Write;

use crate::app::facts::days::local;
use crate::app::words;
use crate::content;
use crate::domain::journal::episode::Episode;
use crate::domain::journal::history::History;
use crate::domain::moves::movement::Movement;
use crate::domain::therapy::mode::Family;
use crate::domain::time::{Instant, LocalDay, Reading};

/// The width, in its own units.
pub const WIDE: i64 = 1_000;
/// The first and the last moment lie here: left of them are the words of the scale.
const BETWEEN: (i64, i64) = (72, 984);
/// Where the line has pain 10, and how far down a point less is.
const TOP: i64 = 8;
const POINT: i64 = 9;
/// How high the signs of cold and heat lie, and those of movement.
const CARE: i64 = 113;
const MOVEMENT: i64 = 130;
/// No more days than this have words under them.
const LABELS: i64 = 7;
/// So few days have room for their names.
const NAMED: i64 = 4;

/// What is drawn, as paths.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Arc {
    /// The line of pain.
    pub line: String,
    /// A dot for each score.
    pub dots: String,
    /// A stroke for each block of cold.
    pub cold: String,
    /// A dot for each block of heat.
    pub heat: String,
    /// A square for each routine.
    pub routines: String,
    /// A ring for each walk.
    pub walks: String,
    /// Where days begin.
    pub days: String,
    /// What a day is called, and where.
    pub labels: Vec<(i64, String)>,
    /// All of it in a sentence.
    pub said: String,
}

/// What is shown of a day, in words.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct DayRow {
    /// The day.
    pub day: String,
    /// The scores in order.
    pub pain: String,
    /// How many blocks of cold, of heat, routines and walks.
    pub counts: [usize; 4],
}

/// One thing on the arc.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sign {
    Pain(u8),
    Cold,
    Heat,
    Routine,
    Walk,
}

/// The moments of an attack that the arc shows, oldest first.
fn signs(movement: &Movement, episode: &Episode) -> Vec<(Instant, Sign)> {
    let pain = episode.pain.iter().map(|note| (note.at, Sign::Pain(note.pain.get())));
    let blocks = episode.blocks.iter().map(|record| {
        let cold = record.block.plan.mode().family() == Family::Cold;
        (record.block.started(), if cold { Sign::Cold } else { Sign::Heat })
    });
    let routines = movement.moved.iter().map(|record| (record.at, Sign::Routine));
    let walks = movement.walks.iter().map(|(_, at, _)| (*at, Sign::Walk));
    let moved = routines.chain(walks).filter(|(at, _)| episode.holds(*at));
    let mut signs: Vec<(Instant, Sign)> = pain.chain(blocks).chain(moved).collect();
    signs.sort_by_key(|(at, _)| *at);
    signs
}

/// The arc of an attack.
pub fn arc(history: &History, episode: &Episode, now: Reading) -> Arc {
    let signs = signs(&history.movement, episode);
    let first = local(episode.started, history, now).0.0;
    let end = local(episode.ended.unwrap_or(now.wall()).max(episode.started), history, now).0.0;
    let days = (end - first).max(0) + 1;
    let place = |at: Instant| {
        let (day, minute) = local(at, history, now);
        across((day.0 - first) * 1_440 + minute, days * 1_440)
    };
    let mut arc = drawn(signs.iter().map(|(at, sign)| (place(*at), *sign)));
    let step = (days + LABELS - 1) / LABELS;
    for day in 0..days {
        let date = LocalDay(first + day);
        if day > 0 && days <= 31 {
            let _ = write!(arc.days, "M{} {TOP}v{}", across(day, days), 10 * POINT);
        }
        if day % step == 0 {
            let (_, _, number) = date.civil();
            let named = format!("{} {number}", words::weekday(date.weekday()));
            let label = if days <= NAMED { named } else { number.to_string() };
            arc.labels.push((across(2 * day + 1, 2 * days), label));
        }
    }
    arc.said = said(&signs);
    arc
}

/// How far from the left so much of the whole is.
fn across(part: i64, whole: i64) -> i64 {
    let (from, to) = BETWEEN;
    from + (to - from) * part.clamp(0, whole) / whole.max(1)
}

fn drawn(signs: impl Iterator<Item = (i64, Sign)>) -> Arc {
    let mut arc = Arc::default();
    for (x, sign) in signs {
        // Writing into a text cannot fail.
        let _ = match sign {
            Sign::Pain(score) => {
                let y = TOP + (10 - i64::from(score)) * POINT;
                let pen = if arc.line.is_empty() { 'M' } else { 'L' };
                let _ = write!(arc.line, "{pen}{x} {y}");
                write!(arc.dots, "M{x} {y}h.01")
            }
            Sign::Cold => write!(arc.cold, "M{x} {}v12", CARE - 6),
            Sign::Heat => write!(arc.heat, "M{x} {CARE}h.01"),
            Sign::Routine => write!(arc.routines, "M{x} {MOVEMENT}h.01"),
            Sign::Walk => write!(arc.walks, "M{x} {MOVEMENT}h.01"),
        };
    }
    arc
}

const NAMES: [&str; 4] =
    [content::log::SIGN_COLD, content::log::SIGN_HEAT, content::log::SIGN_ROUTINE, content::log::SIGN_WALK];

fn counts<'a>(signs: impl Iterator<Item = &'a Sign>) -> [usize; 4] {
    let mut counts = [0; 4];
    for sign in signs {
        match sign {
            Sign::Pain(_) => {}
            Sign::Cold => counts[0] += 1,
            Sign::Heat => counts[1] += 1,
            Sign::Routine => counts[2] += 1,
            Sign::Walk => counts[3] += 1,
        }
    }
    counts
}

/// "Pain from 7 to 2 of 10. Cold: 3. Walk: 2."
fn said(signs: &[(Instant, Sign)]) -> String {
    let scores = || {
        signs.iter().filter_map(|(_, sign)| match sign {
            Sign::Pain(score) => Some(*score),
            _ => None,
        })
    };
    let pain = match (scores().next(), scores().next_back()) {
        (Some(first), Some(last)) => content::log::arc_pain(first, last),
        _ => content::log::ARC_NO_PAIN.to_owned(),
    };
    let counts = counts(signs.iter().map(|(_, sign)| sign));
    let counts = NAMES.iter().zip(counts).filter(|(_, count)| *count > 0);
    let counts = counts.map(|(name, count)| content::log::arc_count(name, count));
    [pain].into_iter().chain(counts).map(|part| part + ".").collect::<Vec<_>>().join(" ")
}

/// The same facts by day, for those who do not see the arc.
pub fn table(history: &History, episode: &Episode, now: Reading) -> Vec<DayRow> {
    let signs = signs(&history.movement, episode);
    let dated: Vec<(LocalDay, Sign)> =
        signs.iter().map(|(at, sign)| (local(*at, history, now).0, *sign)).collect();
    let row = |of: &[(LocalDay, Sign)]| {
        let scores = of.iter().filter_map(|(_, sign)| match sign {
            Sign::Pain(score) => Some(score.to_string()),
            _ => None,
        });
        DayRow {
            day: of.first().map(|(day, _)| words::day_heading(*day, now)).unwrap_or_default(),
            pain: scores.collect::<Vec<_>>().join(", "),
            counts: counts(of.iter().map(|(_, sign)| sign)),
        }
    };
    dated.chunk_by(|(one, _), (other, _)| one == other).map(row).collect()
}

/// What an arc looks like, for a log without any.
pub fn sample() -> Arc {
    let pain = [(60, 7), (200, 6), (300, 6), (430, 4), (560, 4), (690, 3), (800, 2), (930, 1)];
    let cold = [90, 180, 320, 420];
    let heat = [520, 600, 720];
    let walks = [480, 640, 760, 880];
    let pain = pain.into_iter().map(|(x, score)| (x, Sign::Pain(score)));
    let rest = cold.into_iter().map(|x| (x, Sign::Cold)).chain(heat.into_iter().map(|x| (x, Sign::Heat)));
    let walks = walks.into_iter().map(|x| (x, Sign::Walk));
    let signs = pain.chain(rest).chain(walks);
    drawn(signs.map(|(part, sign)| (across(part, WIDE), sign)))
}
