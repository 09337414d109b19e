//! The browser's frames, for what moves: at each one something is drawn, until it says that it stands still.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use futures::channel::oneshot;
use futures::future::select;
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;

use super::js::window;
use super::lifecycle;

/// Asks for frames while something moves. Dropping it ends that.
pub struct Frames(Rc<Inner>);

struct Inner {
    /// The frame that was asked for.
    asked: Cell<Option<i32>>,
    draw: RefCell<Option<Closure<dyn FnMut()>>>,
}

impl Frames {
    /// Calls `draw` at each frame from [`Frames::run`] on, until it answers `false`. It belongs to the component that
    /// makes it, and ends with it.
    pub fn new(mut draw: impl FnMut() -> bool + 'static) -> StoredValue<Frames, LocalStorage> {
        let inner = Rc::new(Inner { asked: Cell::new(None), draw: RefCell::new(None) });
        let weak = Rc::downgrade(&inner);
        let frame = Closure::new(move || {
            let Some(inner) = weak.upgrade() else { return };
            inner.asked.set(None);
            if draw() {
                inner.ask();
            }
        });
        inner.draw.replace(Some(frame));
        StoredValue::new_local(Frames(inner))
    }

    /// Begins, unless it has.
    pub fn run(&self) {
        self.0.ask();
    }
}

impl Drop for Frames {
    fn drop(&mut self) {
        if let Some(frame) = self.0.asked.take() {
            let _ = window().cancel_animation_frame(frame);
        }
    }
}

impl Inner {
    fn ask(&self) {
        if self.asked.get().is_none()
            && let Some(draw) = self.draw.borrow().as_ref()
        {
            self.asked.set(window().request_animation_frame(draw.as_ref().unchecked_ref()).ok());
        }
    }
}

/// A page that is hidden is never drawn: no frame within this time, in milliseconds, is none.
const LATE: u32 = 1_000;

/// Ends once the page is drawn, or at once where nobody sees it.
pub async fn drawn() {
    if !lifecycle::is_hidden() {
        let (tell, told) = oneshot::channel::<()>();
        let frame = Closure::once(move || drop(tell));
        let _ = window().request_animation_frame(frame.as_ref().unchecked_ref());
        select(told, TimeoutFuture::new(LATE)).await;
    }
    TimeoutFuture::new(0).await;
}

/// True where the person asked for less motion.
pub fn motion_is_reduced() -> bool {
    matches("(prefers-reduced-motion: reduce)")
}

/// Whether a media query holds now.
pub fn matches(query: &str) -> bool {
    window().match_media(query).ok().flatten().is_some_and(|query| query.matches())
}
