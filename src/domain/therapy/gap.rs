//! When the next block may start: the gap after the last one, what a stopped one left, the caps of a day, and wraps on days
//! in a row (`docs/clinical.md` 4.3). Called with past blocks and a time. Pure: no side effects.

use super::block::{Block, Status};
use super::mode::{Family, Mode, Plan, WRAP};
use crate::domain::time::{Instant, Span, Stamp};

/// Between two blocks, and before a change of mode: at least 2 hours (S54; for cold a judgement).
pub const GAP: Span = Span::hours(2);
/// After a wrap, more heat waits twice as long as the wrap was on, at most this long: 8 hours on, 16 off (S51).
pub const WRAP_GAP: Span = Span::hours(16);
/// A wrap on no more days in a row than this (S51); for other heat a warning from there on (S53).
pub const DAYS_IN_A_ROW: usize = 7;
/// Two uses that lie less than this apart are on days in a row.
const IN_A_ROW: Span = Span::hours(48);
/// A block stopped after no more than this in all may be started again at once, and is not counted (a judgement).
pub const BY_MISTAKE: Span = Span::minutes(2);
/// So many times within [`GAP`] (a judgement).
pub const STARTS_AGAIN: usize = 2;
/// What is left of a block that was stopped after no more than this in all may be used, after [`SHORT_REST`] (a judgement).
pub const LEFT_OVER: Span = Span::minutes(10);
/// After a few minutes of cold the skin is measurably cooler for up to this long (S193); that it is enough is a judgement.
pub const SHORT_REST: Span = Span::minutes(10);
/// After skin that may be hurt nothing goes on it for this long; later the question about broken skin decides (a judgement).
pub const SKIN_HEALS: Span = Span::hours(24);
/// The rolling day of the caps.
pub const DAY: Span = Span::hours(24);

/// A block that is over, as far as the next one needs to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PastBlock {
    /// What was chosen.
    pub plan: Plan,
    /// When it first went on.
    pub started: Instant,
    /// When it last came off.
    pub off: Instant,
    /// The longest it was on at a time, by whatever clock says more.
    pub worn: Span,
    /// Where the person ended it before its time and the skin was well: how long it had been on in all, with what it carried.
    pub stopped_early: Option<Span>,
    /// How much of it a stopped block had used up. Not zero where it went on with what that one left.
    pub carried: Span,
    /// The skin may be hurt by it.
    pub hurt: bool,
    /// The clock was seen to be set back since it began: nobody knows how long ago it ended.
    pub clock_set_back: bool,
}

impl PastBlock {
    /// A block as it counts for the next one. One that was left in the middle is over as of its last mark.
    pub fn of(block: &Block, now: Stamp) -> PastBlock {
        let last = block.marks.last().map_or(block.started(), |marked| marked.stamp.wall);
        let off = match block.status(now) {
            Status::Over { off, .. } => off,
            _ => last,
        };
        PastBlock {
            plan: block.plan,
            started: block.started(),
            off,
            worn: block.worn(),
            stopped_early: block.stopped_early(),
            carried: block.carried(),
            hurt: false,
            clock_set_back: false,
        }
    }

    fn mode(&self) -> Mode {
        self.plan.mode()
    }

    fn family(&self) -> Family {
        self.mode().family()
    }
}

/// What a block that may start begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leave {
    /// All of its time.
    Anew,
    /// The block before was stopped by mistake: it is started again, for any length, of which so much is used up.
    Again {
        /// How long it had been on in all.
        spent: Span,
    },
    /// What is left of the block before, as it was planned.
    Left {
        /// Its plan.
        plan: Plan,
        /// How long it had been on in all.
        spent: Span,
    },
}

impl Leave {
    /// How much of the first time on the skin is used up. The skin is asked about first where that is anything at all.
    pub fn spent(self) -> Span {
        match self {
            Leave::Anew => Span::ZERO,
            Leave::Again { spent } | Leave::Left { spent, .. } => spent,
        }
    }
}

/// Why the next block has to wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wait {
    /// The gap after the last block.
    Gap {
        /// The earliest start.
        until: Instant,
    },
    /// The short rest after a block that was stopped early: then what is left of it may be used.
    ShortRest {
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
    /// The skin may be hurt.
    Skin {
        /// The earliest start.
        until: Instant,
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
            | Wait::ShortRest { until }
            | Wait::WrapGap { until }
            | Wait::DayCap { until, .. }
            | Wait::Skin { until }
            | Wait::DaysInARow { until } => until,
        }
    }
}

/// Whether a block of this mode may start now, after these blocks, and with what. They come newest first, as they were
/// written down: by the clock on the wall, which may have been set, nobody knows which of them goes on with which.
///
/// An end that lies in the future, because the clock was set back, counts as now: the gap is then kept in full.
pub fn may_start(mode: Mode, past: &[PastBlock], now: Instant) -> Result<Leave, Wait> {
    let heals = past.iter().filter(|block| block.hurt).map(|block| block.off.min(now) + SKIN_HEALS).max();
    if let Some(until) = heals.filter(|until| *until > now) {
        return Err(Wait::Skin { until });
    }
    let left = past.first().and_then(|last| left_of(last, past, mode, now));
    // What goes on is the same block: it adds none, and waits for no gap after itself.
    let carries = left.map_or(Span::ZERO, |(leave, _)| leave.spent());
    let next_carries = std::iter::once(carries).chain(past.iter().map(|next| next.carried));
    let counts = |(block, next_carries): &(&PastBlock, Span)| {
        let is_continued = block.stopped_early == Some(*next_carries);
        !is_continued && !is_forgiven(block, now)
    };
    let counted: Vec<PastBlock> =
        past.iter().zip(next_carries).filter(counts).map(|(block, _)| *block).collect();
    let ends = |block: &PastBlock| (block.off.min(now) + gap_after(*block, mode), block.off.min(now) + GAP);
    if let Some((until, plain)) = counted.iter().map(ends).max().filter(|(until, _)| *until > now) {
        return Err(if until > plain { Wait::WrapGap { until } } else { Wait::Gap { until } });
    }
    cap(counted.iter().filter(|block| block.family() == mode.family()), mode.family().day_cap(), now)?;
    if mode == Mode::Wrap {
        cap(counted.iter().filter(|block| block.mode() == mode), WRAP.day_cap, now)?;
        let row = in_a_row(&counted, now, |block| block.mode() == Mode::Wrap);
        if let Some(newest) = row.last().filter(|_| row.len() >= DAYS_IN_A_ROW) {
            return Err(Wait::DaysInARow { until: *newest + IN_A_ROW });
        }
    }
    match left {
        Some((_, until)) if until > now => Err(Wait::ShortRest { until }),
        Some((leave, _)) => Ok(leave),
        None => Ok(Leave::Anew),
    }
}

/// A block that was stopped by mistake, once the gap after it is over: it is no block of the day's count.
fn is_forgiven(block: &PastBlock, now: Instant) -> bool {
    block.stopped_early.is_some_and(|worn| worn <= BY_MISTAKE) && block.off.min(now) + GAP <= now
}

/// What the last block left, and from when on it may be used. `None` where it left nothing: it was not stopped early, it was
/// on for too long, the gap after it is over, or may be: the clock was set back since.
fn left_of(last: &PastBlock, past: &[PastBlock], mode: Mode, now: Instant) -> Option<(Leave, Instant)> {
    let is_lately = !last.clock_set_back && last.off <= now && now - last.off < GAP;
    let spent = last.stopped_early.filter(|_| is_lately)?;
    let lately = |block: &&PastBlock| block.carried > Span::ZERO && now - block.started < GAP;
    let again = past.iter().filter(lately).count();
    if spent <= BY_MISTAKE && again < STARTS_AGAIN && last.family() == mode.family() {
        Some((Leave::Again { spent }, last.off))
    } else if spent <= LEFT_OVER && spent < last.plan.on() && last.mode() == mode {
        Some((Leave::Left { plan: last.plan, spent }, last.off + SHORT_REST))
    } else {
        None
    }
}

/// How long the skin rests after this block before that mode.
fn gap_after(block: PastBlock, next: Mode) -> Span {
    let worn = block.worn;
    if block.mode() == Mode::Wrap && next.family() == Family::Heat {
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
    let row = in_a_row(past, now, |block| block.family() == Family::Heat);
    let days = i64::try_from(DAYS_IN_A_ROW).unwrap_or_default() - 1;
    row.first().is_some_and(|first| now - *first >= Span::hours(24 * days))
}
