//! The page on data: backups, restoring, how safe it is here, erasing.

use std::fmt::Display;

words! {
    const DATA = "Your data";
    const DATA_LEAD = "Everything is in this browser, on this device. Nothing is sent anywhere. Deleting the browser's data deletes it.";
    const SAVED = "Saved on this device.";
    const SAVED_ONCE = "Saved on this device, in one place.";
    const NOTHING_YET = "Nothing is stored yet.";
    const DETAILS = "Details";
    fn data_count(attacks: impl Display, entries: impl Display) = "Attacks: {attacks}. Entries: {entries}.";
    const BACKUP_HEADING = "Backup";
    const BACKUP_LEAD = "One file with everything. Keep it where you will find it.";
    const BACKUP_NEVER = "No backup yet.";
    fn backup_last(at: &str) = "Last backup: {at}.";
    const BACKUP_DUE = "Some entries are in this browser only. A backup keeps them.";
    const BACKUP_SHARE = "Share a backup";
    const BACKUP_SAVE = "Save a backup";
    const BACKUP_COPY = "Copy the backup";
    const BACKED_UP = "Backup made.";
    const FOLDER_HEADING = "Automatic backups";
    const FOLDER_LEAD = "Choose a folder once. After each attack a backup is saved there.";
    const FOLDER_CHOOSE = "Choose a folder";
    fn folder_chosen(name: &str) = "After each attack a backup is saved in the folder {name}. The browser may ask first.";
    const FOLDER_NOW = "Save a backup there now";
    const FOLDER_ANOTHER = "Choose another folder";
    const FOLDER_LEAVE = "Stop automatic backups";
    const FOLDER_MISSING = "This browser cannot save backups to a folder. Use the button above.";
    const FOLDER_NOT_ALLOWED = "The last backup was not saved: the browser does not let this page write to the folder. Save one now and allow it.";
    const FOLDER_GONE = "The last backup was not saved: the folder is gone. Choose another one.";
    const FOLDER_FAILED = "The last backup was not saved: the file could not be written. Your device may be full.";
    const FOLDER_REFUSED = "The browser did not let this page keep the folder.";
    const FILE_HANDED = "The browser was given a file. Is the file there?";
    const IS_FILE_THERE = "Is the file there?";
    fn file_look(name: &str) = "The browser was given the file {name}. Look in your downloads. This page cannot see if it was saved.";
    const FILE_THERE = "Yes, it is there";
    const FILE_NOT_THERE = "No, it is not there";
    const FILE_MISSING = "If the file did not arrive";
    const MISSING_SHARE = "Share the backup: send it to another app, such as Files or Mail.";
    const MISSING_AGAIN = "Save it again. If the browser asks, allow the download.";
    const MISSING_IPHONE = "On the iPhone home screen, the app may not be able to save files. Safari does not have its entries.";
    const MISSING_COPY = "Or copy the backup, and paste it into a note or an email to yourself.";
    const RESTORE_HEADING = "Restore";
    const RESTORE_FILE = "Choose a backup file";
    fn restore_before(at: &str) = "Automatic backup before the restore ({at})";
    const RESTORE_READING = "Reading the file.";
    const PREVIEW = "This file can be restored";
    /// What a backup holds.
    forms preview_holds(entries: usize, until: &str) by (entries) {
        1 => "It holds 1 entry ({until}).",
        _ => "It holds {entries} entries, the newest from {until}.",
    };
    const PREVIEW_EMPTY = "It holds no entries.";
    fn preview_merge(added: impl Display, changed: impl Display, damaged: impl Display) = "New: {added}. Changed: {changed}. Damaged: {damaged}.";
    /// What replacing takes away.
    forms preview_replace(missing: usize) by (missing) {
        1 => "Replacing removes 1 entry that is only here. We keep a backup first.",
        _ => "Replacing removes {missing} entries that are only here. We keep a backup first.",
    };
    const RESTORE_MERGE = "Add it to what is here";
    const RESTORE_REPLACE = "Replace what is here";
    const RESTORE_LEAVE = "Cancel";
    const RESTORE_NOTHING = "Everything in it is here already. Nothing was changed.";
    const RESTORE_RUNNING = "Stop the timer first, then restore. Nothing was changed.";
    const RESTORE_NO_BACKUP = "We could not keep a backup before the restore. Nothing was changed.";
    const RESTORE_NO_ROOM = "There is not enough space in this browser. Nothing was changed.";
    const RESTORED = "Restored.";
    const FILE_TOO_LARGE = "This file is larger than 10 MB, so it is not a backup of Unclench. Nothing was changed.";
    const FILE_EMPTY = "This file is empty. Nothing was changed.";
    const FILE_UNREADABLE = "This file could not be read. Nothing was changed.";
    const FILE_NOT_OURS = "This is not a backup of Unclench. Nothing was changed.";
    const FILE_NEWER = "This backup was made by a newer version. Reload, then try again. Nothing was changed.";
    const FILE_DAMAGED = "This backup is damaged, so we use none of it. Try another copy. Nothing was changed.";
    const KEPT_HEADING = "How safe your data is";
    fn kept_room(used: impl Display, percent: impl Display) = "Space used: {used} of 5120 KB, {percent} %.";
    const KEPT_PROMISED = "The browser has promised to keep your data.";
    const KEPT_NOT_PROMISED = "The browser may delete it to free space.";
    const KEPT_TWICE = "Every entry is saved twice, so a browser crash loses nothing.";
    const KEPT_ONCE = "Entries are saved once: a crash can lose the last minute.";
    const KEPT_NOWHERE = "This browser stores nothing. Your entries are lost when you close the page.";
    const KEPT_INSTALLED = "Installed as an app on this device.";
    const KEPT_NOT_INSTALLED = "Open in a browser tab, not installed as an app.";
    const OFFLINE_KEPT = "This page is saved on this device and opens offline.";
    const OFFLINE_REFUSED = "This page is not saved for offline use: some files did not arrive. It works while you are online. Reload to try again.";
    const OFFLINE_INSECURE = "This page is not saved for offline use: its address starts with http. It works while you are online. Notifications, keeping the screen on and copying may not work. An https address has them all.";
    const OFFLINE_MISSING = "This page is not saved for offline use: this browser cannot do that, or not in a private window.";
    const DELETES_CHROMIUM = "This browser may delete your data when the device is nearly full, or after 400 days without a visit. Private windows delete it when closed.";
    const DELETES_FIREFOX = "This browser may delete your data when the device is nearly full. Private windows delete it when closed.";
    const DELETES_SAFARI = "Safari deletes your data after 7 days of use without a visit here, unless the app is on your home screen. The home screen starts empty: make a backup first.";
    const DELETES_OTHER = "This browser may delete your data when the device is nearly full. Private windows delete it when closed.";
    const SET_ASIDE_HEADING = "Damaged items";
    const SET_ASIDE_LEAD = "We could not read these. They are kept, and part of every backup.";
    fn piece_from(day: &str, key: &str) = "{day} {key}";
    const PIECE_SAVE = "Save this item";
    const PIECE_REPAIR = "Try to repair this item";
    fn repaired(added: impl Display, illegible: impl Display) = "Entries added: {added}. Lines that cannot be read: {illegible}. The damaged item is kept.";
    const ERASE_HEADING = "Erase";
    const ERASE = "Erase everything";
    const ERASE_FIRST = "This deletes all entries, settings and backups in this browser. Files in your own folders stay. Make a backup first if you may want them.";
    const ERASE_GO_ON = "Erase all entries";
    const ERASE_SECOND = "You cannot undo this. Erase now?";
    const ERASE_NOW = "Yes, erase everything now";
}
