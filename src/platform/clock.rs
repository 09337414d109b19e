//! Both clocks, the one alarm, and the ticker that redraws times. Nothing else in the program reads a clock.

use gloo_timers::callback::{Interval, Timeout};

use super::js::window;
use super::locale;
use crate::domain::time::{Instant, Reading, Span, Stamp};

/// What the clocks say now.
pub fn reading() -> Reading {
    let performance = window().performance();
    let mono = performance.as_ref().map_or(0.0, web_sys::Performance::now);
    let boot = performance.as_ref().map_or(0.0, web_sys::Performance::time_origin);
    let date = js_sys::Date::new_0();
    let stamp = Stamp { wall: Instant(date.get_time() as i64), mono: Span(mono as i64), boot: boot as u64 };
    Reading { stamp, offset_minutes: -(date.get_timezone_offset() as i32), locale: locale::locale() }
}

/// One alarm: setting it again replaces it, dropping it cancels it.
#[derive(Default)]
pub struct Alarm(Option<Timeout>);

/// A little late rather than a little early, so that the boundary has passed when we look.
const AFTER: i64 = 15;
/// Timers of more than 24 days overflow; looking once an hour is cheap.
const LONGEST: i64 = 3_600_000;

impl Alarm {
    /// Rings once after `wait`, or never.
    pub fn set(&mut self, wait: Option<Span>, ring: fn()) {
        self.0 = wait.map(|wait| Timeout::new(timer_length(wait), ring));
    }
}

/// How long a timer is set for this wait, in milliseconds.
pub fn timer_length(wait: Span) -> u32 {
    u32::try_from((wait.0 + AFTER).clamp(AFTER, LONGEST)).unwrap_or(u32::MAX)
}

/// Calls four times a second, so that no second is skipped on screen, for as long as it is kept.
pub fn ticker(tick: fn()) -> Interval {
    Interval::new(250, tick)
}
