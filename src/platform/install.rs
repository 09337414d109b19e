//! The browser's own offer to install the page as an app. It may come before the program has started: `boot.js` keeps it.

use gloo_events::{EventListener, EventListenerOptions};
use js_sys::{Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::js::{call, global, member, window};
use crate::app::event::Event;
use crate::app::event::upkeep::Msg;

/// Where `boot.js` keeps the offer.
const OFFER: &str = "unclenchInstall";

/// Tells of an offer, the one that came before included, and that one was taken.
pub fn listen(send: fn(Event)) {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&window(), "beforeinstallprompt", options, move |event| {
        // The browser's own banner would come at a moment of its choice.
        event.prevent_default();
        keep(event);
        send(Msg::Offered.into());
    })
    .forget();
    EventListener::new(&window(), "appinstalled", move |_| send(Msg::Answered.into())).forget();
    if global(OFFER).is_some() {
        send(Msg::Offered.into());
    }
}

/// Shows the browser's question, and ends with its answer. An offer can be used once.
pub async fn ask() {
    let Some(offer) = global(OFFER) else { return };
    keep(&JsValue::UNDEFINED);
    call(&offer, "prompt", &JsValue::UNDEFINED);
    if let Some(choice) = member(&offer, "userChoice").and_then(|choice| choice.dyn_into::<Promise>().ok()) {
        let _ = JsFuture::from(choice).await;
    }
}

fn keep(offer: &JsValue) {
    let _ = Reflect::set(&window(), &OFFER.into(), offer);
}
