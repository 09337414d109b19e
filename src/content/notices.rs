//! Notices above a page, and what is told after a tap.

use std::fmt::Display;

words! {
    const NOT_IN_FOLDER = "The backup was not saved to your folder.";
    const COPIED = "Copied.";
    const NOT_COPIED = "This browser did not copy the text. Select it on the page and copy it from there.";
    const NOT_PRINTED = "This browser did not open its print page. Use Print in the browser's menu.";
    const RESTORE_FINISHED = "A restore was interrupted. It is finished now.";
    const NOT_SAVED = "Not saved. This browser is full or refuses to store. Your entries last only while this page is open. Save a backup now.";
    const NO_STORAGE = "This browser stores nothing for this page. Everything works, but your entries are lost when you close it.";
    fn set_aside(count: impl Display) = "Damaged items: {count}. They are kept, not deleted.";
    fn recovered(count: impl Display) = "Entries brought back from a copy: {count}. You need do nothing.";
    const NEARLY_FULL = "The space in this browser is nearly full. Save a backup soon.";
    const NEWER = "A newer version wrote these entries. Nothing is saved until you reload.";
    const RELOAD = "Reload";
    const UPDATE_READY = "A newer version is ready.";
    const UPDATE_NOW = "Update now";
    const CHECK_TOO_OLD = "You began this check a while ago. It starts again, as things may have changed.";
    const CHECK_STARTS_AGAIN = "You did not finish the check, so it starts again.";
}
