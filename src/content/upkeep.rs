//! The app itself: installing it, a newer version, its files.

words! {
    const HEADING = "This app";
    fn version(number: &str) = "Version {number}.";
    const REPAIR_LEAD = "If something looks broken, load the app's files again. This needs the internet, and your entries stay.";
    const AFTER_THE_TIMER = "A timer or a routine runs. You can load the app's files again when it is over.";
    const LOOK = "Check for a newer version";
    const REPAIR = "Repair the app's files";
    const LOOKING = "Asking for a newer version.";
    const NEWEST = "This is the newest version.";
    const COMING = "A newer version is being loaded. We tell you when it is ready.";
    const OUT_OF_REACH = "We could not ask: there is no connection. The app works without one.";
    const REPAIRING = "Loading the app's files again.";
    const NOT_REPAIRED = "There is no connection, so nothing was changed. Try again when you are online.";
    const INSTALL = "Install the app";
    const OFFER = "Keep it at hand";
    const OFFER_LEAD = "As an app it opens with one tap, also offline, and the browser is less likely to delete your entries.";
    const HOME_SCREEN = "In Safari, tap Share, then Add to Home Screen. The app there starts empty: save a backup first, then open it there under Your data.";
    const NOT_NOW = "Not now";
}
