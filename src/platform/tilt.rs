//! How the phone is tilted: the angle of its long side from level, while a self-check asks for it.
//!
//! Some phones ask the person first, and only within a tap. What tells nothing within a moment cannot: a desktop has the
//! event and no sensor.

use std::cell::RefCell;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::DeviceOrientationEvent;

use super::js::{call, global, member, settled, window};
use crate::app::event::Event;
use crate::app::event::moves::Measure;

/// A sensor that says nothing for so long, in milliseconds, is none.
const SILENT: u32 = 3_000;

/// What is watched now.
#[derive(Default)]
struct Watch {
    _listener: Option<EventListener>,
    silence: Option<Timeout>,
    last: Option<u16>,
}

thread_local! {
    static WATCH: RefCell<Watch> = RefCell::default();
}

/// Follows it, or stops.
pub fn watch(on: bool, send: fn(Event)) {
    WATCH.take();
    if !on {
        return;
    }
    let Some(class) = global("DeviceOrientationEvent") else { return missing(send) };
    match member(&class, "requestPermission") {
        None => listen(send),
        Some(_) => {
            let asked = call(&class, "requestPermission", &JsValue::UNDEFINED);
            spawn_local(async move {
                let Some(promise) = asked else { return missing(send) };
                let answer = settled(Ok(promise.unchecked_into())).await;
                match answer.ok().and_then(|answer| answer.as_string()).as_deref() {
                    Some("granted") => listen(send),
                    _ => missing(send),
                }
            });
        }
    }
}

fn missing(send: fn(Event)) {
    send(Measure::NoTilt.into());
}

fn listen(send: fn(Event)) {
    let listener = EventListener::new(&window(), "deviceorientation", move |event| {
        let tilt = event.dyn_ref::<DeviceOrientationEvent>().and_then(DeviceOrientationEvent::beta);
        let Some(degrees) = tilt.map(from_level) else { return };
        let news = WATCH.with_borrow_mut(|watch| {
            watch.silence = None;
            watch.last.replace(degrees) != Some(degrees)
        });
        if news {
            send(Measure::Tilt(degrees).into());
        }
    });
    let silence = Timeout::new(SILENT, move || missing(send));
    WATCH.set(Watch { _listener: Some(listener), silence: Some(silence), last: None });
}

/// The angle of the long side from level, 0 to 90 degrees, whichever way round the phone is held. Its turn about the short
/// side is all that counts: the long side rises by the sine of it.
fn from_level(beta: f64) -> u16 {
    beta.to_radians().sin().asin().to_degrees().abs().round() as u16
}
