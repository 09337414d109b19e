//! When the next block may start: the gap after the last one, the caps of a day, and wraps on days in a row
//! (`docs/clinical.md` 4.3). Called with past blocks and a time. Pure: no side effects.

use super::mode::{Family, Mode, WRAP};
use crate::domain::time::{Instant, Span};

/// Between two blocks, and before a change of mode: at least 2 hours (S54; for cold a judgement).
pub const GAP: Span = Span::hours(2);
/// After a wrap, more heat waits twice as long as the wrap was on, at most this long: 8 hours on, 16 off (S51).
pub const WRAP_GAP: Span = Span::hours(16);
/// A wrap on no more days in a row than this (S51); for other heat a warning from there on (S53).
pub const DAYS_IN_A_ROW: usize = 7;
/// Two uses that lie less than this apart are on days in a row.
const IN_A_ROW: Span = Span::hours(48);
/// The rolling day of the caps.
pub const DAY: Span = Span::hours(24);

/// A block that is over, as far as the next one needs to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PastBlock {
    /// What was on the skin.
    pub mode: Mode,
    /// When it first went on.
    pub started: Instant,
    /// When it last came off.
    pub off: Instant,
    /// The longest it was on at a time, by whatever clock says more.
    pub worn: Span,
}

/// Why the next block has to wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wait {
    /// The gap after the last block.
    Gap {
        /// The earliest start.
        until: Instant,
    },
    /// The longer gap after a wrap, before more heat.
    WrapGap {
        /// The earliest start.
        until: Instant,
    },
    /// The cap of a rolling day.
    DayCap {
        /// The earliest start.
        until: Instant,
        /// How many blocks that is.
        cap: usize,
    },
    /// A wrap on so many days in a row.
    DaysInARow {
        /// The earliest start.
        until: Instant,
    },
}

impl Wait {
    /// The earliest start.
    pub fn until(self) -> Instant {
        match self {
            Wait::Gap { until }
            | Wait::WrapGap { until }
            | Wait::DayCap { until, .. }
            | Wait::DaysInARow { until } => until,
        }
    }
}

/// Whether a block of this mode may start now, after these blocks.
///
/// An end that lies in the future, because the clock was set back, counts as now: the gap is then kept in full.
pub fn may_start(mode: Mode, past: &[PastBlock], now: Instant) -> Result<(), Wait> {
    let ends = |block: &PastBlock| (block.off.min(now) + gap_after(*block, mode), block.off.min(now) + GAP);
    if let Some((until, plain)) = past.iter().map(ends).max().filter(|(until, _)| *until > now) {
        return Err(if until > plain { Wait::WrapGap { until } } else { Wait::Gap { until } });
    }
    cap(past.iter().filter(|block| block.mode.family() == mode.family()), mode.family().day_cap(), now)?;
    if mode != Mode::Wrap {
        return Ok(());
    }
    cap(past.iter().filter(|block| block.mode == mode), WRAP.day_cap, now)?;
    let row = in_a_row(past, now, |block| block.mode == Mode::Wrap);
    match row.last() {
        Some(newest) if row.len() >= DAYS_IN_A_ROW => Err(Wait::DaysInARow { until: *newest + IN_A_ROW }),
        _ => Ok(()),
    }
}

/// How long the skin rests after this block before that mode.
fn gap_after(block: PastBlock, next: Mode) -> Span {
    let worn = block.worn;
    if block.mode == Mode::Wrap && next.family() == Family::Heat {
        (worn + worn).clamp(GAP, WRAP_GAP)
    } else {
        GAP
    }
}

/// Whether fewer than so many of these began in the last rolling day.
fn cap<'a>(past: impl Iterator<Item = &'a PastBlock>, cap: usize, now: Instant) -> Result<(), Wait> {
    let mut leave: Vec<Instant> =
        past.map(|block| block.started.min(now) + DAY).filter(|leaves| *leaves > now).collect();
    if leave.len() < cap {
        return Ok(());
    }
    for _ in 1..cap {
        if let Some(last) = latest(&leave) {
            leave.swap_remove(last);
        }
    }
    let until = latest(&leave).map_or(now, |place| leave[place]);
    Err(Wait::DayCap { until, cap })
}

fn latest(instants: &[Instant]) -> Option<usize> {
    (0..instants.len()).max_by_key(|place| instants[*place])
}

/// When these uses began, oldest first, as far back as each was within two days of the next and the newest of now.
fn in_a_row(past: &[PastBlock], now: Instant, counts: impl Fn(&PastBlock) -> bool) -> Vec<Instant> {
    let mut next = now;
    let mut row = Vec::new();
    while let Some(before) = past
        .iter()
        .filter(|block| counts(block))
        .map(|block| block.started.min(now))
        .filter(|at| *at < next && next - *at < IN_A_ROW)
        .max()
    {
        row.insert(0, before);
        next = before;
    }
    row
}

/// True when heat of any kind was used on seven days in a row: time for a break (S53).
pub fn heat_every_day(past: &[PastBlock], now: Instant) -> bool {
    let row = in_a_row(past, now, |block| block.mode.family() == Family::Heat);
    let days = i64::try_from(DAYS_IN_A_ROW).unwrap_or_default() - 1;
    row.first().is_some_and(|first| now - *first >= Span::hours(24 * days))
}
