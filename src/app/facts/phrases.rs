//! Blocks in words. Pure.

use std::cmp::Ordering;

use crate::app::words;
use crate::content;
use crate::domain::journal::episode::BlockRecord;
use crate::domain::therapy::block::Block;
use crate::domain::therapy::mode::Plan;
use crate::domain::therapy::worn::{Time, Worn};
use crate::domain::time::{Reading, Span, Stamp};

/// "20 min on, 20 off, 20 on" or "15 minutes".
pub fn plan_words(plan: Plan) -> String {
    if plan.rounds() > 1 {
        content::relief::plan_cold(plan.minutes())
    } else {
        words::span(Span::minutes(i64::from(plan.minutes())))
    }
}

/// A block with when it began.
pub fn block_entry(record: &BlockRecord, now: Reading) -> String {
    let began = words::moment(record.block.started(), now);
    content::log::entry_at(&began, &block_line(record, now.stamp))
}

/// A block without when it began: what went on the skin, for how long it really did, how it helped.
pub(crate) fn block_line(record: &BlockRecord, now: Stamp) -> String {
    let felt = record.effect.map_or(content::log::NOT_ASKED, content::log::felt);
    content::log::session(&worn(&record.block, now), felt)
}

/// What a block came to: "Cold, 4 of 20 min", "Cold 20 on, 20 off, 20 on", "Heat wrap, 8 hours".
pub fn worn(block: &Block, now: Stamp) -> String {
    let name = content::relief::mode_name(block.plan.mode());
    let times = match block.came_to(now) {
        Worn::Unknown => return content::log::worn_unknown(name),
        Worn::SoFar(time) => return content::log::worn_so_far(name, &words::minutes(time.on)),
        Worn::Times(times) => times,
    };
    match times.as_slice() {
        [] => content::log::worn_unknown(name),
        [only] if only.is_whole() && block.plan.rounds() > 1 => {
            content::log::worn_once(name, &words::minutes(only.on), block.plan.rounds())
        }
        [only] => alone(name, only),
        [first, second, ..] => {
            let (on, off, again) = (first.on, second.off, second.on);
            let (on, off) = (on.whole_minutes(), off.whole_minutes());
            let planned = second.planned.whole_minutes();
            if second.is_whole() {
                content::log::worn_twice(name, on, off, again.whole_minutes())
            } else {
                content::log::worn_twice_part(name, on, off, again.whole_minutes(), planned)
            }
        }
    }
}

/// One time on the skin: whole, longer, or a part of what was planned.
fn alone(name: &str, time: &Time) -> String {
    let (on, planned) = (words::minutes(time.on), words::minutes(time.planned));
    let (whole, all) = (time.on.whole_minutes(), time.planned.whole_minutes());
    match whole.cmp(&all) {
        Ordering::Equal => content::log::worn(name, &on),
        Ordering::Greater => content::log::worn_over(name, &on, &planned),
        Ordering::Less if whole < 1 => content::log::worn_a_moment(name, &planned),
        Ordering::Less if all < 120 => content::log::worn_minutes(name, whole, all),
        Ordering::Less => content::log::worn_part(name, &on, &planned),
    }
}
