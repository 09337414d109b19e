//! Notices above a page, and what is told after a tap.

use std::fmt::Display;

words! {
    const NOT_IN_FOLDER = "The backup was not saved to your folder.";
    const COPIED = "Copied.";
    const NOT_COPIED = "This browser did not copy the text. Select it on the page and copy it from there.";
    const NOT_PRINTED = "This browser did not open its print page. Use print in the browser's own menu.";
    const NOT_FILLED = "This browser does not let a page fill the screen. Its own bars stay.";
    const RESTORE_FINISHED = "A restore was interrupted. It is finished now.";
    const NOT_SAVED = "Not saved: this browser has no room or refuses to store. Your notes stay only while this page is open. Save a backup now.";
    const NO_STORAGE = "This browser stores nothing for this page. All works, but your notes are gone when you close it.";
    fn set_aside(count: impl Display) = "Stored pieces that could not be read: {count}. They are kept and not overwritten.";
    fn recovered(count: impl Display) = "Records brought back from a copy: {count}. Nothing else to do.";
    const NEARLY_FULL = "Most of the room in this browser is used. Save a backup soon.";
    const NEWER = "These notes were written by a newer version. Nothing is saved until you reload.";
    const RELOAD = "Reload";
    const UPDATE_READY = "A newer version is ready.";
    const UPDATE_NOW = "Update now";
    const CHECK_TOO_OLD = "The check was begun some time ago, so it starts again: what was true then may not be now.";
    const CHECK_STARTS_AGAIN = "The check was left in the middle, so it starts again. Answers to it are not stored.";
}
