//! A finger that rests too long for a tap: browsers take it for a call for a menu, and tell of no click. Where a whole screen is
//! one button it is a tap like any other.

use std::cell::Cell;

use leptos::ev::{MouseEvent, PointerEvent};
use leptos::prelude::*;

/// A finger that moved further than this, in pixels, did not tap.
const STAYS: f64 = 24.0;

/// A click so soon after a touch that counted, in milliseconds, is the same touch.
const SAME: f64 = 700.0;

/// The touches of one button. It belongs to the component that makes it.
#[derive(Clone, Copy)]
pub struct Touches(StoredValue<Inner, LocalStorage>);

#[derive(Default)]
struct Inner {
    /// Which finger came down, and where.
    down: Cell<Option<[f64; 3]>>,
    /// When a touch counted last.
    counted: Cell<Option<f64>>,
}

impl Default for Touches {
    fn default() -> Touches {
        Touches(StoredValue::new_local(Inner::default()))
    }
}

impl Touches {
    /// A finger or a mouse button came down.
    pub fn begins(self, event: &PointerEvent) {
        self.0.with_value(|inner| inner.down.set(touch(event)));
    }

    /// It came up. True for a finger that stayed in its place, however long: that is a tap.
    pub fn ends(self, event: &PointerEvent) -> bool {
        self.0.with_value(|inner| {
            let (Some(from), Some(to)) = (inner.down.take(), touch(event)) else { return false };
            let near = |place: usize| (from[place] - to[place]).abs() <= STAYS;
            let taps = from[0] == to[0] && near(1) && near(2);
            if taps {
                inner.counted.set(Some(event.time_stamp()));
            }
            taps
        })
    }

    /// True for a click of its own: by mouse, by key or by a screen reader.
    pub fn clicks(self, event: &MouseEvent) -> bool {
        let counted = self.0.with_value(|inner| inner.counted.take());
        counted.is_none_or(|at| event.detail() == 0 || event.time_stamp() - at > SAME)
    }
}

/// Which finger, and where; nothing for what is no finger.
fn touch(event: &PointerEvent) -> Option<[f64; 3]> {
    (event.pointer_type() == "touch")
        .then(|| [f64::from(event.pointer_id()), event.client_x(), event.client_y()])
}
