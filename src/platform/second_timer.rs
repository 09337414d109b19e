//! The timer in a worker (`public/tick.js`), which browsers slow down less than the page's own.

use std::cell::RefCell;

use gloo_events::EventListener;
use wasm_bindgen::JsValue;
use web_sys::Worker;

use super::clock;
use crate::app::browser::{AlarmChannel, ChannelStatus};
use crate::app::event;
use crate::app::event::Event;
use crate::domain::time::Span;

/// The worker, made when it is first needed.
enum Second {
    Unasked,
    Works { worker: Worker, _listeners: [EventListener; 2] },
    Missing,
}

thread_local! {
    static SECOND: RefCell<Second> = const { RefCell::new(Second::Unasked) };
}

/// Wakes the page after this time, or not at all. It replaces what was asked before.
pub fn arm(wait: Option<Span>, send: fn(Event)) {
    if wait.is_some() && SECOND.with_borrow(|second| matches!(second, Second::Unasked)) {
        begin(send);
    }
    SECOND.with_borrow(|second| {
        if let Second::Works { worker, .. } = second {
            let _ = worker.post_message(&wait.map_or(JsValue::NULL, |wait| clock::timer_length(wait).into()));
        }
    });
}

fn begin(send: fn(Event)) {
    match Worker::new("./tick.js") {
        Ok(worker) => {
            let woke = EventListener::new(&worker, "message", move |_| send(Event::Woke));
            let failed = EventListener::new(&worker, "error", move |_| missing(send));
            SECOND.set(Second::Works { worker, _listeners: [woke, failed] });
        }
        Err(_) => missing(send),
    }
}

fn missing(send: fn(Event)) {
    SECOND.set(Second::Missing);
    send(event::alarm::Msg::Reported(AlarmChannel::Worker, ChannelStatus::Missing).into());
}
