//! Blocks in words. Pure.

use crate::app::words;
use crate::content;
use crate::domain::journal::episode::BlockRecord;
use crate::domain::therapy::mode::Plan;
use crate::domain::time::{Reading, Span};

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
    format!("{}: {}", words::moment(record.block.started(), now), block_line(record))
}

/// A block without when it began: mode, plan, how it helped.
pub(crate) fn block_line(record: &BlockRecord) -> String {
    let plan = record.block.plan;
    let name = content::relief::mode_name(plan.mode());
    let planned = plan_words(plan);
    let felt = record.effect.map_or(content::log::NOT_ASKED, content::log::felt);
    format!("{name} {planned}. {felt}")
}
