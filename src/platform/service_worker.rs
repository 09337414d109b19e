//! The service worker: keeps the page for use without a network, brings newer versions, and says which page a tapped
//! notification belongs to. Without it the page works as before, it only needs the network.

use std::cell::{Cell, RefCell};
use std::time::Duration;

use futures::channel::oneshot;
use gloo_events::EventListener;
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    MessageEvent, MessagePort, RegistrationOptions, RequestCache, RequestInit, Response, ServiceWorker,
    ServiceWorkerContainer, ServiceWorkerRegistration, ServiceWorkerState, ServiceWorkerUpdateViaCache,
};

use super::js::{forget, is_called, member, settled, window};
use super::{clock, lifecycle, locks};
use crate::app::browser::{Newer, Offline};
use crate::app::event;
use crate::app::event::Event;

const SCRIPT: &str = "./sw.js";
/// What the names of its caches begin with, before its own address.
const CACHES: &str = "unclench ";
/// Words between the page and `public/sw.template.js`.
const TAKE_OVER: &str = "TAKE_OVER";
const WHO_RINGS: &str = "WHO_RINGS";
const SHOW_WHAT_RANG: &str = "SHOW_WHAT_RANG";
/// A page that can stay open for weeks asks for a newer version when it is shown, at most this often.
const ASKS_EVERY: Duration = Duration::from_secs(60);

thread_local! {
    static REGISTRATION: RefCell<Option<ServiceWorkerRegistration>> = const { RefCell::new(None) };
    /// The person asked this page to become the newer version. Another page goes on with what it is in the middle of.
    static UPDATES: Cell<bool> = const { Cell::new(false) };
    /// A worker serves this page.
    static CONTROLLED: Cell<bool> = const { Cell::new(false) };
}

/// Registers the worker once the page is loaded, and tells what becomes of it.
pub fn start(send: fn(Event)) {
    let Some(container) = container() else {
        let secure = window().is_secure_context();
        return send(
            event::frame::Msg::Offline(if secure { Offline::Missing } else { Offline::Insecure }).into(),
        );
    };
    CONTROLLED.set(container.controller().is_some());
    EventListener::new(&container, "controllerchange", move |_| taken_over(send)).forget();
    EventListener::new(&container, "message", move |event| {
        if let Some(event) = event.dyn_ref() {
            hear(event, send);
        }
    })
    .forget();
    spawn_local(async move {
        loaded().await;
        let options = RegistrationOptions::new();
        options.set_update_via_cache(ServiceWorkerUpdateViaCache::None);
        match JsFuture::from(container.register_with_options(SCRIPT, &options)).await {
            Ok(registration) => watch(registration.unchecked_into(), send),
            // What was kept before goes on to serve.
            Err(_) if CONTROLLED.get() => send(event::frame::Msg::Offline(Offline::Kept).into()),
            // Storage is blocked: to load the page again would not help.
            Err(error) if is_called(&error, "SecurityError") => {
                send(event::frame::Msg::Offline(Offline::Missing).into());
            }
            Err(_) => send(event::frame::Msg::Offline(Offline::Refused).into()),
        }
    });
}

/// `None` where the browser has none, the address is not secure, or the page is served for development.
fn container() -> Option<ServiceWorkerContainer> {
    let root = window().document().and_then(|document| document.document_element());
    let is_off = root.and_then(|root| root.get_attribute("data-sw")).is_some_and(|word| word == "off");
    let container = member(&window().navigator(), "serviceWorker").filter(|_| !is_off);
    container.map(JsCast::unchecked_into)
}

/// Ends when the page with all its files is there, so that the worker does not compete with it.
async fn loaded() {
    if window().document().is_some_and(|document| document.ready_state() == "complete") {
        return;
    }
    let (tell, told) = oneshot::channel::<()>();
    let _listener = EventListener::once(&window(), "load", move |_| drop(tell));
    let _ = told.await;
}

fn watch(registration: ServiceWorkerRegistration, send: fn(Event)) {
    // Registering looked for a newer one.
    ASKED.set(Some(clock::reading().stamp.mono.0));
    if registration.active().is_some() {
        send(event::frame::Msg::Offline(Offline::Kept).into());
    }
    announce(&registration, send);
    if let Some(worker) = registration.installing() {
        watch_worker(worker, registration.clone(), send);
    }
    let found = registration.clone();
    EventListener::new(&registration, "updatefound", move |_| {
        if let Some(worker) = found.installing() {
            watch_worker(worker, found.clone(), send);
        }
    })
    .forget();
    for name in ["pageshow", "focus"] {
        EventListener::new(&window(), name, |_| look_for_newer()).forget();
    }
    if let Some(document) = window().document() {
        EventListener::new(&document, "visibilitychange", |_| look_for_newer()).forget();
    }
    REGISTRATION.set(Some(registration));
}

fn watch_worker(worker: ServiceWorker, registration: ServiceWorkerRegistration, send: fn(Event)) {
    let of = worker.clone();
    EventListener::new(&worker, "statechange", move |_| match of.state() {
        ServiceWorkerState::Installed | ServiceWorkerState::Activated => {
            send(event::frame::Msg::Offline(Offline::Kept).into());
            announce(&registration, send);
        }
        ServiceWorkerState::Redundant if registration.active().is_none() => {
            send(event::frame::Msg::Offline(Offline::Refused).into());
        }
        _ => {}
    })
    .forget();
}

fn announce(registration: &ServiceWorkerRegistration, send: fn(Event)) {
    if registration.waiting().is_some() && CONTROLLED.get() {
        send(event::frame::Msg::UpdateReady.into());
    }
}

thread_local! {
    static ASKED: Cell<Option<i64>> = const { Cell::new(None) };
}

fn look_for_newer() {
    let now = clock::reading().stamp.mono.0;
    let soon = ASKED.get().is_some_and(|asked| now - asked < ASKS_EVERY.as_millis() as i64);
    if lifecycle::is_hidden() || soon {
        return;
    }
    ASKED.set(Some(now));
    if let Some(registration) = REGISTRATION.with_borrow(Clone::clone) {
        forget(registration.update());
    }
}

/// Asks the server for a newer version at once.
pub async fn look_now() -> Newer {
    let Some(registration) = registration().await else { return Newer::OutOfReach };
    match settled(registration.update()).await {
        Err(_) => Newer::OutOfReach,
        Ok(_) if registration.installing().is_some() || registration.waiting().is_some() => Newer::Coming,
        Ok(_) => Newer::None,
    }
}

/// Throws the kept files of the app away and starts the page anew from the server. False where that cannot be reached: then
/// all stays as it is.
pub async fn repair() -> bool {
    // The worker leaves its own script to the browser, so this is the network's answer.
    let fresh = RequestInit::new();
    fresh.set_cache(RequestCache::Reload);
    let answer = JsFuture::from(window().fetch_with_str_and_init(SCRIPT, &fresh)).await;
    if !answer.is_ok_and(|answer| answer.unchecked_into::<Response>().ok()) {
        return false;
    }
    if let Some(registration) = registration().await {
        if let Ok(caches) = window().caches() {
            let names = Array::from(&settled(Ok(caches.keys())).await.unwrap_or_default());
            let ours = format!("{CACHES}{} ", registration.scope());
            let names = names.iter().filter_map(|name| name.as_string());
            for name in names.filter(|name| name.starts_with(&ours)) {
                let _ = settled(Ok(caches.delete(&name))).await;
            }
        }
        let _ = settled(registration.unregister()).await;
    }
    lifecycle::reload();
    true
}

fn taken_over(send: fn(Event)) {
    if UPDATES.take() {
        lifecycle::reload();
    } else if CONTROLLED.replace(true) {
        // Another page took the newer version. This one takes it when the person says so. The very first worker takes
        // over a page that is already current.
        send(event::frame::Msg::UpdateReady.into());
    }
}

/// Lets the newer version take over and starts the page anew.
pub fn apply_update() {
    let waiting = REGISTRATION.with_borrow(|registration| registration.as_ref()?.waiting());
    match waiting {
        Some(waiting) => {
            UPDATES.set(true);
            let _ = waiting.post_message(&TAKE_OVER.into());
        }
        None => lifecycle::reload(),
    }
}

/// What the worker is registered as, once it is.
pub async fn registration() -> Option<ServiceWorkerRegistration> {
    if let Some(registration) = REGISTRATION.with_borrow(Clone::clone) {
        return Some(registration);
    }
    let found = JsFuture::from(container()?.get_registration()).await.ok()?;
    found.is_truthy().then(|| found.unchecked_into())
}

fn hear(event: &MessageEvent, send: fn(Event)) {
    match event.data().as_string().as_deref() {
        Some(WHO_RINGS) if locks::rings() => {
            if let Some(port) = event.ports().get(0).dyn_ref::<MessagePort>() {
                let _ = port.post_message(&JsValue::TRUE);
            }
        }
        Some(SHOW_WHAT_RANG) => send(event::frame::Msg::NotificationTapped.into()),
        _ => {}
    }
}
