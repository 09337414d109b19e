//! Notifications of the system, shown through the service worker while the page is hidden.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Notification, NotificationOptions, NotificationPermission};

use super::js::{global, settled};
use super::{lifecycle, service_worker};
use crate::app::browser::{AlarmChannel, ChannelStatus};
use crate::app::event;
use crate::app::event::Event;

/// One takes the place of another.
const TAG: &str = "unclench";
const ICON: &str = "icons/icon-192.png";

/// Shows one, if the page is hidden and the person allowed it.
pub fn show(title: String, body: &str, silent: bool, send: fn(Event)) {
    if !lifecycle::is_hidden() || !are_allowed() {
        return;
    }
    let options = NotificationOptions::new();
    options.set_body(body);
    options.set_tag(TAG);
    options.set_icon(ICON);
    options.set_renotify(true);
    options.set_require_interaction(true);
    options.set_silent(Some(silent));
    spawn_local(async move {
        if try_to_show(&title, &options).await.is_none() {
            send(event::alarm::Msg::Reported(AlarmChannel::Notify, ChannelStatus::Refused).into());
        }
    });
}

async fn try_to_show(title: &str, options: &NotificationOptions) -> Option<JsValue> {
    let shown = service_worker::registration().await?.show_notification_with_options(title, options);
    settled(shown).await.ok()
}

/// Takes away those that show.
pub fn close() {
    spawn_local(async {
        let Some(registration) = service_worker::registration().await else { return };
        // All are ours, and one takes the place of another.
        let Ok(shown) = settled(registration.get_notifications()).await else { return };
        for notification in shown.unchecked_into::<Array>().iter() {
            notification.unchecked_into::<Notification>().close();
        }
    });
}

/// Asks the person whether we may, which only works in a tap.
pub fn ask(send: fn(Event)) {
    let tell = move |status| send(event::alarm::Msg::Reported(AlarmChannel::Notify, status).into());
    if global("Notification").is_none() {
        return tell(ChannelStatus::Missing);
    }
    let asked = Notification::request_permission();
    spawn_local(async move {
        // Whatever was answered stands in the permission.
        let _ = settled(asked).await;
        tell(if are_allowed() { ChannelStatus::Works } else { ChannelStatus::Refused });
    });
}

fn are_allowed() -> bool {
    global("Notification").is_some() && Notification::permission() == NotificationPermission::Granted
}
