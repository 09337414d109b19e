//! Web Locks, which end with the page that holds them: who writes under which name, who rings, whose shards may be joined.
//!
//! Without locks all works as before: this page has a name that nobody else has, it rings, and nothing is joined.

use std::cell::{Cell, OnceCell, RefCell};

use futures::channel::oneshot;
use futures::future::{Either, select};
use gloo_timers::future::TimeoutFuture;
use js_sys::{Function, Promise};
use wasm_bindgen::prelude::{Closure, JsValue};
use wasm_bindgen::{JsCast, UnwrapThrowExt};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{LockManager, LockMode, LockOptions};

use super::js::{member, window};
use super::{random, storage};
use crate::app::event;
use crate::app::event::Event;
use crate::app::saved;

const RING: &str = "unclench:ring";
const TIMER: &str = "unclench:timer";
const COMPACT: &str = "unclench:compact";

/// Where no letter is free within this time, in milliseconds, the page takes a name nobody else has.
const LATE: u32 = 300;

/// A lock that is held. Dropping it gives it back.
struct Held {
    give_back: Function,
    /// Settles when the lock is given back, and fails when another page steals it.
    over: Promise,
}

impl Held {
    /// Until the page ends.
    fn keep(self) {
        std::mem::forget(self);
    }

    /// Ends when another page has stolen it.
    async fn stolen(&self) {
        let _ = JsFuture::from(self.over.clone()).await;
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        let _ = self.give_back.call0(&JsValue::NULL);
    }
}

fn manager() -> Option<LockManager> {
    member(&window().navigator(), "locks").map(JsCast::unchecked_into)
}

/// Asks for a lock. `None` where it is not free and the options don't wait for it, or the browser refuses.
async fn request(name: &str, options: &LockOptions) -> Option<Held> {
    let (tell, told) = oneshot::channel();
    let granted = Closure::once(move |lock: JsValue| {
        if lock.is_null() {
            let _ = tell.send(None);
            return Promise::resolve(&JsValue::NULL);
        }
        let mut give_back = None;
        let held = Promise::new(&mut |resolve, _| give_back = Some(resolve));
        let _ = tell.send(give_back);
        held
    });
    let over = manager()?.request_with_options(name, options, granted.as_ref().unchecked_ref());
    let refused = JsFuture::from(over.clone());
    let give_back = match select(told, refused).await {
        Either::Left((told, _)) => told.ok().flatten(),
        Either::Right((_, told)) => {
            // Refused, or over already: nobody calls it any more.
            drop(granted);
            told.await.ok().flatten()
        }
    };
    give_back.map(|give_back| Held { give_back, over })
}

fn if_free() -> LockOptions {
    let options = LockOptions::new();
    options.set_if_available(true);
    options
}

// ---- The name to write under

thread_local! {
    static WRITER: OnceCell<String> = const { OnceCell::new() };
    static RINGS: Cell<bool> = const { Cell::new(false) };
}

/// Gives this page a name to write under, which no other open page has: at the latest after a moment.
pub async fn claim_writer() {
    let name = match select(Box::pin(free_letter()), TimeoutFuture::new(LATE)).await {
        Either::Left((Some((letter, held)), _)) => {
            held.keep();
            letter
        }
        Either::Left((None, _)) => own_name(),
        Either::Right(((), late)) => {
            // A letter that is won after all is given back.
            spawn_local(async move { drop(late.await) });
            own_name()
        }
    };
    WRITER.with(|slot| slot.set(name).expect_throw("a page takes one name"));
}

/// The name that was claimed.
pub fn writer() -> String {
    WRITER.with(|slot| slot.get().cloned()).unwrap_or_else(own_name)
}

async fn free_letter() -> Option<(String, Held)> {
    for letter in 'a'..='z' {
        let letter = letter.to_string();
        if let Some(held) = request(&saved::writer_lock(&letter), &if_free()).await {
            return Some((letter, held));
        }
    }
    None
}

/// A name that nobody else has. Its lock says, as that of a letter does, that its page is open.
fn own_name() -> String {
    let name = random::word(4);
    let lock = saved::writer_lock(&name);
    spawn_local(async move {
        if let Some(held) = request(&lock, &if_free()).await {
            held.keep();
        }
    });
    name
}

// ---- Who rings

/// Exactly one page rings: the one that was touched last, else the one that is open longest. Tells whenever that changes.
pub fn wait_to_ring(send: fn(Event)) {
    if manager().is_none() {
        RINGS.set(true);
        return send(event::alarm::Msg::MayRing(true).into());
    }
    spawn_local(async move {
        let mut has_rung = false;
        while let Some(held) = request(RING, &LockOptions::new()).await {
            has_rung = true;
            ring_until_stolen(held, send).await;
        }
        // A browser that refuses locks gives them to no other page either.
        if !has_rung {
            RINGS.set(true);
            send(event::alarm::Msg::MayRing(true).into());
        }
    });
}

/// Whether this page is the one that rings.
pub fn rings() -> bool {
    RINGS.get()
}

/// This page was touched: it rings from now on.
pub fn take_ring(send: fn(Event)) {
    if RINGS.get() || manager().is_none() {
        return;
    }
    spawn_local(async move {
        let options = LockOptions::new();
        options.set_steal(true);
        if let Some(held) = request(RING, &options).await {
            ring_until_stolen(held, send).await;
        }
    });
}

async fn ring_until_stolen(held: Held, send: fn(Event)) {
    RINGS.set(true);
    send(event::alarm::Msg::MayRing(true).into());
    held.stolen().await;
    RINGS.set(false);
    send(event::alarm::Msg::MayRing(false).into());
}

// ---- A page that something runs on

thread_local! {
    static AWAKE: RefCell<Option<Held>> = const { RefCell::new(None) };
    static STAYS_AWAKE: Cell<bool> = const { Cell::new(false) };
}

/// A page that holds a lock is not frozen in the background.
pub fn keep_awake(awake: bool) {
    STAYS_AWAKE.set(awake);
    AWAKE.take();
    if !awake {
        return;
    }
    spawn_local(async {
        let options = LockOptions::new();
        options.set_mode(LockMode::Shared);
        let held = request(TIMER, &options).await;
        // Dropped where nothing runs any more.
        AWAKE.set(held.filter(|_| STAYS_AWAKE.get()));
    });
}

// ---- Whose shards may be joined

/// The texts of those shards that still stand there and whose writers are gone, while nobody else joins any.
pub fn compact(keys: Vec<String>, send: fn(Event)) {
    spawn_local(async move {
        let Some(_alone) = request(COMPACT, &if_free()).await else { return };
        let mut wanted: Vec<String> = keys.iter().filter_map(|key| saved::lock_of(key)).collect();
        wanted.sort();
        wanted.dedup();
        let mut held = Vec::new();
        for name in wanted {
            held.extend(request(&name, &if_free()).await.map(|lock| (name, lock)));
        }
        let is_gone = |key: &String| held.iter().any(|(name, _)| saved::lock_of(key).as_ref() == Some(name));
        let texts: Vec<(String, String)> = keys
            .iter()
            .filter(|key| is_gone(key))
            .filter_map(|key| Some((key.clone(), storage::read(key)?)))
            .collect();
        if !texts.is_empty() {
            // Joined while the locks are held.
            send(event::store::Msg::Compacting(texts).into());
        }
    });
}
