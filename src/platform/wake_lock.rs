//! The lit screen: while something runs and the page is in sight, the device does not switch it off.

use std::cell::{Cell, OnceCell, RefCell};

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{WakeLock, WakeLockSentinel, WakeLockType};

use super::js::{forget, member, window};
use super::lifecycle;
use crate::app::browser::{AlarmChannel, ChannelStatus};
use crate::app::event;
use crate::app::event::Event;

struct Lock {
    sentinel: WakeLockSentinel,
    _released: Closure<dyn Fn()>,
}

impl Drop for Lock {
    fn drop(&mut self) {
        // The browser may tell later that it was let go of.
        self.sentinel.set_onrelease(None);
    }
}

thread_local! {
    static WANTED: Cell<bool> = const { Cell::new(false) };
    static ASKING: Cell<bool> = const { Cell::new(false) };
    static LOCK: RefCell<Option<Lock>> = const { RefCell::new(None) };
    /// The last word about it.
    static TOLD: Cell<Option<ChannelStatus>> = const { Cell::new(None) };
    static SHOWN: OnceCell<EventListener> = const { OnceCell::new() };
}

/// Keeps the screen lit, or lets it go dark.
pub fn keep(lit: bool, send: fn(Event)) {
    if WANTED.replace(lit) == lit {
        return;
    }
    if lit {
        ask(send);
    } else {
        TOLD.set(None);
        if let Some(lock) = LOCK.take() {
            forget(Ok(lock.sentinel.release().unchecked_into()));
        }
    }
}

/// Asks for it, where it is wanted and not held: in a tap a browser that refused may allow it.
pub fn ask(send: fn(Event)) {
    if !WANTED.get() {
        return;
    }
    // The browser takes it back whenever the page is hidden.
    if let Some(document) = window().document() {
        SHOWN.with(|slot| {
            slot.get_or_init(|| EventListener::new(&document, "visibilitychange", move |_| ask(send)));
        });
    }
    if ASKING.get() || is_held() || lifecycle::is_hidden() {
        return;
    }
    let navigator = window().navigator();
    let Some(manager) = member(&navigator, "wakeLock") else { return tell(ChannelStatus::Missing, send) };
    ASKING.set(true);
    let asked = manager.unchecked_into::<WakeLock>().request(WakeLockType::Screen);
    spawn_local(async move {
        let answer = JsFuture::from(asked).await;
        ASKING.set(false);
        match answer {
            Ok(sentinel) => hold(sentinel, send),
            Err(_) => refused(send),
        }
    });
}

fn is_held() -> bool {
    LOCK.with_borrow(|lock| lock.as_ref().is_some_and(|lock| !lock.sentinel.released()))
}

fn hold(sentinel: WakeLockSentinel, send: fn(Event)) {
    if !WANTED.get() {
        return forget(Ok(sentinel.release().unchecked_into()));
    }
    let released = Closure::<dyn Fn()>::new(move || {
        if !is_held() {
            refused(send);
        }
    });
    sentinel.set_onrelease(Some(released.as_ref().unchecked_ref()));
    LOCK.set(Some(Lock { sentinel, _released: released }));
    tell(ChannelStatus::Works, send);
}

/// Out of sight it is always refused, and asked for again afterwards.
fn refused(send: fn(Event)) {
    if WANTED.get() && !lifecycle::is_hidden() {
        tell(ChannelStatus::Refused, send);
    }
}

fn tell(status: ChannelStatus, send: fn(Event)) {
    if TOLD.replace(Some(status)) != Some(status) {
        send(event::alarm::Msg::Reported(AlarmChannel::Awake, status).into());
    }
}
