//! The page on data: backups, restoring, how safe it is here, erasing.

use std::fmt::Display;

words! {
    const DATA = "Your data";
    const DATA_LEAD = "Everything is in this browser, on this device. Nothing is sent anywhere. Deleting the browser's data deletes it.";
    fn data_count(episodes: impl Display, records: impl Display) = "Episodes: {episodes}. Records: {records}.";
    const BACKUP_HEADING = "Backup";
    const BACKUP_LEAD = "One file with everything. Keep it where you would look for it.";
    const BACKUP_NEVER = "No backup yet.";
    fn backup_last(at: &str) = "Last backup: {at}.";
    const BACKUP_DUE = "Some notes are in this browser only. A backup keeps them.";
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
    fn file_look(name: &str) = "The browser was given the file {name}. Look in your downloads: this page cannot see whether it was saved.";
    const FILE_THERE = "Yes, it is there";
    const FILE_NOT_THERE = "No, it is not there";
    const FILE_MISSING = "If the file did not arrive";
    const MISSING_SHARE = "Share the backup: send it to another app, such as Files or Mail.";
    const MISSING_AGAIN = "Save it again. If the browser asks, allow the download.";
    const MISSING_IPHONE = "An app on the iPhone home screen may not be able to save files, and Safari does not have its entries.";
    const MISSING_COPY = "Or copy the backup, and paste it into a note or an email to yourself.";
    const RESTORE_HEADING = "Restore";
    const RESTORE_FILE = "Choose a backup file";
    fn restore_before(at: &str) = "Kept by itself before the restore of {at}";
    const RESTORE_READING = "Reading the file.";
    const PREVIEW = "This file can be restored";
    /// What a backup holds.
    forms preview_holds(records: usize, until: &str) by (records) {
        1 => "It holds 1 record, of {until}.",
        _ => "It holds {records} records, the newest of {until}.",
    };
    const PREVIEW_EMPTY = "It holds no records.";
    fn preview_merge(added: impl Display, changed: impl Display, pieces: impl Display) = "New here: {added}. Different here: {changed}. Pieces: {pieces}.";
    /// What replacing takes away.
    forms preview_replace(missing: usize) by (missing) {
        1 => "Replacing takes away 1 record that is only here. A backup of it is kept first.",
        _ => "Replacing takes away {missing} records that are only here. A backup of them is kept first.",
    };
    const RESTORE_MERGE = "Add it to what is here";
    const RESTORE_REPLACE = "Replace what is here";
    const RESTORE_LEAVE = "Leave all as it is";
    const RESTORE_NOTHING = "All of it is here already. Nothing was changed.";
    const RESTORE_RUNNING = "Stop the timer first, then restore. Nothing was changed.";
    const RESTORE_NO_BACKUP = "The backup before the restore could not be kept. Nothing was changed.";
    const RESTORE_NO_ROOM = "There is not enough room for it in this browser. Nothing was changed.";
    const RESTORED = "Restored.";
    const FILE_TOO_LARGE = "This file is larger than 10 MB, so it is not a backup of ours. Nothing was changed.";
    const FILE_EMPTY = "This file is empty. Nothing was changed.";
    const FILE_UNREADABLE = "This file could not be read. Nothing was changed.";
    const FILE_NOT_OURS = "This is not a backup of Unclench. Nothing was changed.";
    const FILE_NEWER = "This backup was made by a newer version. Reload, then try again. Nothing was changed.";
    const FILE_DAMAGED = "This backup is damaged, so none of it is used. Try another copy of it. Nothing was changed.";
    const KEPT_HEADING = "How safe it is here";
    fn kept_room(used: impl Display, percent: impl Display) = "Room used: {used} of 5120 KB, {percent} %.";
    const KEPT_PROMISED = "The browser has promised to keep it.";
    const KEPT_NOT_PROMISED = "The browser has not promised to keep it.";
    const KEPT_TWICE = "Every entry is saved twice, so a browser crash loses nothing.";
    const KEPT_ONCE = "Entries are saved once: a crash can lose the last minute.";
    const KEPT_NOWHERE = "This browser stores nothing: your notes are gone when you close the page.";
    const KEPT_INSTALLED = "It runs as an app on this device.";
    const KEPT_NOT_INSTALLED = "It runs in a browser tab, not as an installed app.";
    const OFFLINE_KEPT = "This page is saved on this device and opens offline.";
    const OFFLINE_REFUSED = "This page is not saved for use offline: its files did not arrive as published. It works while you are online. Reload to try again.";
    const OFFLINE_INSECURE = "This page is not saved for use offline: its address is plain http. It works while you are online. Notifications, keeping the screen on and copying may not work. An https address has them all.";
    const OFFLINE_MISSING = "This page is not saved for use offline: this browser cannot do that, or not in a private window.";
    const DELETES_CHROMIUM = "This browser may delete it when the device is nearly full, or after 400 days without a visit. Private windows delete it when closed.";
    const DELETES_FIREFOX = "This browser may delete it when the device is nearly full. Private windows delete it when closed.";
    const DELETES_SAFARI = "Safari deletes it after 7 days of use without a visit here, unless it is on your home screen. The home screen starts empty: make a backup first.";
    const DELETES_OTHER = "This browser may delete it when the device is nearly full. Private windows delete it when closed.";
    const SET_ASIDE_HEADING = "Pieces that could not be read";
    const SET_ASIDE_LEAD = "Kept as they are, and part of every backup.";
    fn piece_from(day: &str, key: &str) = "{day} {key}";
    const PIECE_SAVE = "Save this piece";
    const PIECE_REPAIR = "Try to repair it";
    fn repaired(added: impl Display, illegible: impl Display) = "Records added: {added}. Lines that can't be read: {illegible}. The piece is kept.";
    const ERASE_HEADING = "Erase";
    const ERASE = "Erase everything";
    const ERASE_FIRST = "All notes, settings and backups in this browser go. Files in your own folders stay. Make a backup first if you may want them.";
    const ERASE_GO_ON = "Erase all notes";
    const ERASE_SECOND = "This can't be taken back. Erase now?";
    const ERASE_NOW = "Yes, erase all of it now";
}
