//! What the device is: time zone, language, and a writer id that no other open tab and no other device has.

use super::js::{member, window};
use super::{files, folder, frames, locks, random, storage};
use crate::app::browser::{Browser, Device, System};
use crate::app::saved;

/// Asks the browser once, at the start.
pub fn describe() -> Device {
    let can_store = storage::works();
    let agent = window().navigator().user_agent().unwrap_or_default();
    Device {
        zone: time_zone().unwrap_or_default(),
        language: window().navigator().language().unwrap_or_default(),
        writer: format!("{}-{}", device_name(), locks::writer()),
        can_store,
        system: system(&agent),
        browser: browser(&agent),
        can_share: files::can_share(),
        has_folders: folder::is_there(),
        installed: is_installed(),
    }
}

fn system(agent: &str) -> System {
    let names = |words: &[&str]| words.iter().any(|word| agent.contains(word));
    // An iPad calls itself a Mac, but no Mac is touched.
    if names(&["iPhone", "iPad", "iPod"])
        || (names(&["Macintosh"]) && window().navigator().max_touch_points() > 1)
    {
        System::Ios
    } else if names(&["Android"]) {
        System::Android
    } else {
        System::Desktop
    }
}

fn browser(agent: &str) -> Browser {
    let names = |word: &str| agent.contains(word);
    match () {
        () if names("Firefox/") => Browser::Firefox,
        () if names("Chrome/") || names("Chromium/") => Browser::Chromium,
        () if names("AppleWebKit/") => Browser::Safari,
        () => Browser::Other,
    }
}

fn is_installed() -> bool {
    // Safari has its own word for it.
    let safaris =
        member(&window().navigator(), "standalone").is_some_and(|standalone| standalone.is_truthy());
    safaris || frames::matches("(display-mode: standalone)")
}

fn time_zone() -> Option<String> {
    let options = js_sys::Intl::DateTimeFormat::default().resolved_options();
    js_sys::Reflect::get(&options, &"timeZone".into()).ok()?.as_string()
}

fn device_name() -> String {
    if let Some(name) = storage::read(saved::DEVICE).filter(|name| is_name(name)) {
        return name;
    }
    let name = random::word(6);
    storage::write(saved::DEVICE, &name);
    name
}

fn is_name(text: &str) -> bool {
    text.len() == 6 && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
}
