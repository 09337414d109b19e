//! The words of the interface: buttons, headings, sentences with `{places}` to fill.
//!
//! Constants, so that the compiler finds a missing or unused one and nothing is parsed at the start.

use super::person::Whom;
use crate::domain::check::verdict::Verdict;
use crate::domain::pain::Effect;
use crate::domain::therapy::mode::Mode;

macro_rules! words {
    ($($name:ident = $text:literal;)*) => {
        $(#[doc = concat!("\"", $text, "\"")] pub const $name: &str = $text;)*
    };
}

words! {
    NAME = "Unclench";
    NOW = "Now";
    MOVE = "Move";
    LOG = "Log";
    MORE = "More";
    PLACES = "Places";
    DANGER_SIGNS = "Danger signs";
    SKIP_TO_CONTENT = "Skip to the page";
    CLOSE = "Close";
    BACK = "Back";
    YES = "Yes";
    NO = "No";
    NOT_SURE = "Not sure";
    RATHER_NOT_SAY = "Rather not say";
    CONTINUE = "Continue";
    NONE_OF_THESE = "None of these";
    WHY = "Why do you ask?";
    WHY_VERDICT = "Why";
    SOURCES = "Sources";
    OUR_ADVICE = "Our advice; no source.";
    PROGRESS = "{n} of {total}";
    YEARS = "Age in years";
    BAD_AGE = "Type a whole number from 0 to 120.";

    HOME_HEADING = "Your back seized?";
    NOTICES = "Notices";
    LEAD_HOME = "Check for danger first. Then start what helps.";
    SEIZED = "My back just seized";
    FIRST_MINUTES = "First minutes";
    FIRST_MINUTES_HINT = "Lie, breathe, wait, get up";
    ICE_OR_HEAT = "Ice or heat";
    REST_AND_MOVE = "Rest and move";
    STRETCH = "Stretch";
    FEEL_BETTER = "I feel better";
    CHECK_AGAIN = "Danger check again";
    RECHECK_DUE = "Time for the danger check again.";
    BACK_TO_TIMER = "Back to the timer";
    WHAT_WE_FOUND = "What the check found";
    EPISODE_HEADING = "This episode";
    EPISODE_SINCE = "It began {span} ago, at {at}.";
    EPISODE_LASTS = "It began {span} ago or earlier.";
    LAST_PAIN = "Last pain: {score} of 10, at {at}.";
    NEXT_BLOCK_OPEN = "Cold or heat can start now.";
    RECHECK_AT = "Danger check again: {at}. Sooner if anything new comes.";

    ASSESSED = "Had before: a clinician looked at exactly this, and it has not changed.";
    CALL_NUMBER = "Call {number}";
    DONT_DRIVE = "Don't drive. Ask for an ambulance, or have someone take you.";
    IF_NO_ANSWER = "If the call does not go through, 112 works in many countries. Or shout for someone near you.";
    SAY_THIS = "What to say";
    COPY_SCRIPT = "Copy these words";
    SCRIPT_LASTED = "It has lasted: {span}.";
    WHAT_TO_DO = "What to do now";
    COPY_FINDINGS = "Copy all of it";
    SHARE = "Share";
    PRINT = "Print";
    FINDINGS = "Unclench danger check, {at}: {word}";
    WORSE_BEFORE = "The check of {at} found: {word}. If nobody has looked at that, call all the same.";
    ASK_MORE = "A few more questions";
    ASK_MORE_WHY = "What fits, what limits exercise, what worries. Nothing waits for it.";
    SOMEONE_TO_TALK_TO = "Someone to talk to";
    FOR_OTHER = "For someone else";
    ABOUT_OTHER = "About the person you help";
    OTHER_NOT_STORED = "This is not stored. Copy or share it before you leave the page.";
    KEEP_CHECK = "This is their phone: keep it and go on";
    HELPER = "Helper card";
    HELPER_LEAD = "For the person beside them.";
    HELPER_BEGAN = "Their back seized at {at}.";
    HELPER_NOW = "Their back has seized.";
    HELPER_FOUND = "The danger check of {at} found: {word}.";
    HELPER_CALL_IF = "Call {number} if any of these is new";
    HELPER_SKIN = "On the skin";
    HELPER_NOTHING_ON = "Nothing is on the skin now.";
    HELPER_HELP = "Help them lie as it eases. Pregnant: on their side. Hurt in an accident: keep them still. Don't pull them up.";
    ANY_NEW = "Since the last check, any of these new?";
    ANY_NEW_LEAD = "Asked before each block. Feeling bad right now? Call {number}.";
    SOON_CARE = "Until then you can care for it here.";
    SOMETHING_NEW = "Something is new since this check, or the time has come: do the danger check again before anything else.";
    MATERNITY = "Call your maternity unit, midwife or doctor now. Nobody answers? Then:";
    HELPER_CALL_NOW = "Call {number} now. Don't drive.";
    SIXTY = "In 60 seconds";
    READ_ALOUD = "Read it aloud";
    STOP_READING = "Stop reading";
    CLAIMS = "The article and the evidence";
    CLAIMS_LEAD = "Unclench began with an article of 2012. What it says, and what the evidence says.";
    SPASM = "What a spasm is";
    CALL_TODAY = "Call today";
    SEE_SOON = "Who to see";
    ANY_DAY = "Your doctor or a local clinic";
    ANY_NIGHT = "Your doctor's out-of-hours line, or a hospital near you";
    YOUR_NUMBER = "The number you saved";
    COLD_OR_HEAT = "Choose cold or heat";
    REST_POSITIONS = "Rest positions";
    CLINICIAN_SAID = "A clinician said I may use cold or heat";
    PERMITTED_ON = "A clinician said you may: {at}.";
    NOT_REVIEWED = "No clinician has reviewed this page. If you feel that something is wrong, call.";

    RELIEF_HEADING = "Cold or heat?";
    RELIEF_LEAD = "Take what you like better. You can change after the gap.";
    COLD_PAST_WINDOW = "It is more than 72 hours since it began. Cold is still allowed, heat is offered first.";
    WAIT_GAP = "Not yet. The skin needs 2 hours between blocks. From {at}.";
    NOT_NOW = "{mode} is not for you now";
    ASK_FIRST = "{mode}: ask a pharmacist or a clinician first";
    THEY_SAID_YES = "I asked. They said yes.";
    CHOOSE_AGAIN = "Choose cold or heat again";
    READY = "{mode}: ready?";
    HOW_LONG = "How long";
    PLAN_COLD = "{n} on, {n} off, {n} on";
    FEELS_WRONG = "I can't feel both, or the skin is not whole";

    PHASE_REST = "Pack off";
    PHASE_GATE = "Rest is over";
    PHASE_PAUSED = "Paused";
    OFF_AT = "off at {at}";
    REST_UNTIL = "rest until {at}";
    PAST_DUE = "past the time";
    ON_BY_NOW = "on by now";
    GATE_UNDER = "next, when your skin is normal";
    PAUSED_UNDER = "left when the pack is back on";
    CHECK_SKIN = "Check your skin now";
    CHECK_SKIN_HOW = "Feel under the pack, or use a mirror, a photo or someone. Is the skin normal?";
    REST_SENTENCE = "Leave the pack off. Let the skin get warm by itself.";
    PAUSED_SENTENCE = "The clock waits while the pack is off.";
    TAKE_OFF_NOW = "Time is up. {act} now.";
    TAKE_OFF_LATE = "Due off {ago} ago, on for {total} by now. {act}.";
    TAKE_OFF_NO_ANSWER = "No answer to the skin check. {act} and look at the skin.";
    GATE_SENTENCE = "Does the skin look and feel normal, and warm again? Then put the pack on.";
    GATE_LATE = "The rest ended {ago} ago. Does the skin look and feel normal, and warm again? Then put the pack on.";
    PAUSE = "Pause";
    STOP_NOW = "Stop now";
    SKIN_NORMAL = "Skin is normal";
    SKIN_NORMAL_STILL_ON = "Skin is normal, pack still on";
    SKIN_NORMAL_PACK_ON = "Skin is normal, pack on";
    SKIN_NUMB = "It is numb: pack off";
    SKIN_WRONG = "Skin looks wrong: stop";
    PACK_BACK_ON = "Pack is back on";
    IS_IT_OFF = "Is the pack off?";
    IS_IT_OFF_WHY = "Time on the skin counts until it is off.";
    YES_OFF = "Yes, it is off";
    NO_STILL_ON = "No, still on";
    WHEN_TO_STOP = "When to stop";
    SET_OFF = "What set it off?";
    SET_OFF_LEAD = "If you know. Tick any.";

    AFTER_HEADING = "How is your back now?";
    AFTER_LEAD = "Compared with before this block.";
    PAIN_HEADING = "How bad is the pain now?";
    PAIN_NOTED = "Pain {score} of 10 noted.";
    PAIN_NONE = "none";
    PAIN_HALF = "hard to ignore";
    PAIN_WORST = "worst I can imagine";
    SKIP = "Skip";

    LOG_HEADING = "Log";
    LOG_EMPTY = "Nothing here yet. The first danger check starts an episode.";
    EPISODE_OPEN = "Since {at}";
    EPISODE_LASTED = "{at}, lasted {span}";
    LOG_CHECK = "Danger check: {verdict}";
    LOG_NEW_SIGN = "Something new: the danger check was asked for again";
    LOG_PAIN = "Pain {score} of 10";
    LOG_SET_OFF = "Set off by: {causes}";
    NOT_ASKED = "Not said how it was.";
    SHOW_OLDER = "Show older";
    CORRECT = "Correct";
    CORRECT_LEAD = "What was it?";
    TAKE_BACK = "Take it off the log";
    TAKEN_BACK = "Taken off the log.";

    MORE_HEADING = "More";
    FACTS = "About my body";
    FACTS_LEAD = "Asked once, used every time. Change what has changed.";
    CLEARED_ON = "They said yes on {at}.";
    SETTINGS = "Settings";
    REGION = "Where you are";
    REGION_AUTO = "Follow this device";
    DOCTOR = "Your own number to call today";
    SAVE = "Save";
    SAVED = "Saved.";
    SOUND = "Sound";
    SOUND_ON = "Chime and vibration";
    SOUND_OFF = "Silent: light and vibration only";
    LIGHT = "Light or dark";
    LIGHT_AUTO = "Follow this device";
    LIGHT_LIGHT = "Light";
    LIGHT_DARK = "Dark";
    DATA = "Your data";
    DATA_LEAD = "Everything is in this browser, on this device. Nothing is sent anywhere. Deleting the browser's data deletes it.";
    DATA_COUNT = "Episodes: {episodes}. Records: {records}.";
    BACKUP_HEADING = "Backup";
    BACKUP_LEAD = "One file with everything. Keep it where you would look for it.";
    BACKUP_NEVER = "No backup yet.";
    BACKUP_LAST = "Last backup: {at}.";
    BACKUP_DUE = "Some notes are in this browser only. A backup keeps them.";
    BACKUP_SHARE = "Share a backup";
    BACKUP_SAVE = "Save a backup";
    BACKUP_COPY = "Copy the backup";
    BACKED_UP = "Backup made.";
    FOLDER_HEADING = "Automatic backups";
    FOLDER_LEAD = "Choose a folder once. After each attack a backup is saved there.";
    FOLDER_CHOOSE = "Choose a folder";
    FOLDER_CHOSEN = "After each attack a backup is saved in the folder {name}. The browser may ask first.";
    FOLDER_NOW = "Save a backup there now";
    FOLDER_ANOTHER = "Choose another folder";
    FOLDER_LEAVE = "Stop automatic backups";
    FOLDER_MISSING = "This browser cannot save backups to a folder. Use the button above.";
    FOLDER_NOT_ALLOWED = "The last backup was not saved: the browser does not let this page write to the folder. Save one now and allow it.";
    FOLDER_GONE = "The last backup was not saved: the folder is gone. Choose another one.";
    FOLDER_FAILED = "The last backup was not saved: the file could not be written. Your device may be full.";
    FOLDER_REFUSED = "The browser did not let this page keep the folder.";
    NOT_IN_FOLDER = "The backup was not saved to your folder.";
    FILE_HANDED = "The browser was given a file. Is the file there?";
    IS_FILE_THERE = "Is the file there?";
    FILE_LOOK = "The browser was given the file {name}. Look in your downloads: this page cannot see whether it was saved.";
    FILE_THERE = "Yes, it is there";
    FILE_NOT_THERE = "No, it is not there";
    FILE_MISSING = "If the file did not arrive";
    MISSING_SHARE = "Share the backup: send it to another app, such as Files or Mail.";
    MISSING_AGAIN = "Save it again. If the browser asks, allow the download.";
    MISSING_IPHONE = "An app on the iPhone home screen may not be able to save files, and Safari does not have its entries.";
    MISSING_COPY = "Or copy the backup, and paste it into a note or an email to yourself.";
    COPIED = "Copied.";
    NOT_COPIED = "This browser did not copy the text. Select it on the page and copy it from there.";
    NOT_PRINTED = "This browser did not open its print page. Use print in the browser's own menu.";
    NOT_FILLED = "This browser does not let a page fill the screen. Its own bars stay.";
    RESTORE_HEADING = "Restore";
    RESTORE_FILE = "Choose a backup file";
    RESTORE_BEFORE = "Kept by itself before the restore of {at}";
    RESTORE_READING = "Reading the file.";
    PREVIEW = "This file can be restored";
    PREVIEW_HOLDS = "It holds {records} records, the newest of {until}.";
    PREVIEW_EMPTY = "It holds no records.";
    PREVIEW_MERGE = "New here: {added}. Different here: {changed}. Pieces: {pieces}.";
    PREVIEW_REPLACE = "Replacing takes away {missing} records that are only here. A backup of them is kept first.";
    RESTORE_MERGE = "Add it to what is here";
    RESTORE_REPLACE = "Replace what is here";
    RESTORE_LEAVE = "Leave all as it is";
    RESTORE_NOTHING = "All of it is here already. Nothing was changed.";
    RESTORE_RUNNING = "Stop the timer first, then restore. Nothing was changed.";
    RESTORE_NO_BACKUP = "The backup before the restore could not be kept. Nothing was changed.";
    RESTORE_NO_ROOM = "There is not enough room for it in this browser. Nothing was changed.";
    RESTORED = "Restored.";
    RESTORE_FINISHED = "A restore was interrupted. It is finished now.";
    FILE_TOO_LARGE = "This file is larger than 10 MB, so it is not a backup of ours. Nothing was changed.";
    FILE_EMPTY = "This file is empty. Nothing was changed.";
    FILE_UNREADABLE = "This file could not be read. Nothing was changed.";
    FILE_NOT_OURS = "This is not a backup of Unclench. Nothing was changed.";
    FILE_NEWER = "This backup was made by a newer version. Reload, then try again. Nothing was changed.";
    FILE_DAMAGED = "This backup is damaged, so none of it is used. Try another copy of it. Nothing was changed.";
    KEPT_HEADING = "How safe it is here";
    KEPT_ROOM = "Room used: {used} of 5120 KB, {percent} %.";
    KEPT_PROMISED = "The browser has promised to keep it.";
    KEPT_NOT_PROMISED = "The browser has not promised to keep it.";
    KEPT_TWICE = "Every entry is saved twice, so a browser crash loses nothing.";
    KEPT_ONCE = "Entries are saved once: a crash can lose the last minute.";
    KEPT_NOWHERE = "This browser stores nothing: your notes are gone when you close the page.";
    KEPT_INSTALLED = "It runs as an app on this device.";
    KEPT_NOT_INSTALLED = "It runs in a browser tab, not as an installed app.";
    OFFLINE_KEPT = "This page is saved on this device and opens offline.";
    OFFLINE_REFUSED = "This page is not saved for use offline: its files did not arrive as published. It works while you are online. Reload to try again.";
    OFFLINE_INSECURE = "This page is not saved for use offline: its address is plain http. It works while you are online. Notifications, keeping the screen on and copying may not work. An https address has them all.";
    OFFLINE_MISSING = "This page is not saved for use offline: this browser cannot do that, or not in a private window.";
    DELETES_CHROMIUM = "This browser may delete it when the device is nearly full, or after 400 days without a visit. Private windows delete it when closed.";
    DELETES_FIREFOX = "This browser may delete it when the device is nearly full. Private windows delete it when closed.";
    DELETES_SAFARI = "Safari deletes it after 7 days of use without a visit here, unless it is on your home screen. The home screen starts empty: make a backup first.";
    DELETES_OTHER = "This browser may delete it when the device is nearly full. Private windows delete it when closed.";
    SET_ASIDE_HEADING = "Pieces that could not be read";
    SET_ASIDE_LEAD = "Kept as they are, and part of every backup.";
    PIECE_FROM = "{day} {key}";
    PIECE_SAVE = "Save this piece";
    PIECE_REPAIR = "Try to repair it";
    REPAIRED = "Records added: {added}. Lines that can't be read: {illegible}. The piece is kept.";
    ERASE_HEADING = "Erase";
    ERASE = "Erase everything";
    ERASE_FIRST = "All notes, settings and backups in this browser go. Files in your own folders stay. Make a backup first if you may want them.";
    ERASE_GO_ON = "Erase all notes";
    ERASE_SECOND = "This can't be taken back. Erase now?";
    ERASE_NOW = "Yes, erase all of it now";
    EVIDENCE = "Sources";
    EVIDENCE_LEAD = "What each statement rests on, and how we saw it.";
    SEEN_PAGE = "seen: the publisher's page";
    SEEN_ABSTRACT = "seen: the abstract or summary";
    SEEN_COPY = "seen: a copy, so not linked";
    ABOUT = "About Unclench";
    CHECK_TITLE = "Danger check";
    TIMER_TITLE = "Timer";
    ALARM_TITLE = "Alarm";
    LIBRARY_TITLE = "Exercises";
    ONLY_REST = "Only rest for now: speak to a clinician before you exercise.";
    NOT_FOUND = "This page does not exist";
    GO_TO_NOW = "Go to the first screen";

    NOT_SAVED = "Not saved: this browser has no room or refuses to store. Your notes stay only while this page is open. Save a backup now.";
    NO_STORAGE = "This browser stores nothing for this page. All works, but your notes are gone when you close it.";
    SET_ASIDE = "Stored pieces that could not be read: {count}. They are kept and not overwritten.";
    RECOVERED = "Records brought back from a copy: {count}. Nothing else to do.";
    NEARLY_FULL = "Most of the room in this browser is used. Save a backup soon.";
    NEWER = "These notes were written by a newer version. Nothing is saved until you reload.";
    RELOAD = "Reload";
    UPDATE_READY = "A newer version is ready.";
    UPDATE_NOW = "Update now";
    CHECK_TOO_OLD = "The check was begun some time ago, so it starts again: what was true then may not be now.";
    CHECK_STARTS_AGAIN = "The check was left in the middle, so it starts again. Answers to it are not stored.";

    AM = "am";
    PM = "pm";
    TODAY = "today";
    TOMORROW = "tomorrow";
    YESTERDAY = "yesterday";
    SECOND = "second";
    SECONDS = "seconds";
    MINUTE = "minute";
    MINUTES = "minutes";
    HOURS_SHORT = "h";
    HOUR = "hour";
    HOURS = "hours";
    DAY = "day";
    DAYS = "days";
}

/// Monday first.
pub const WEEKDAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
/// January first.
pub const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// Heading and lead of the screen of lasting cautions.
pub const CAUTIONS_ONCE: (&str, &str) =
    ("Is any of these true for you?", "Asked once. You can change it later.");
/// Heading and lead of the screen before each block.
pub const CAUTIONS_NOW: (&str, &str) = ("Right now, any of these?", "Asked before each block.");

/// The danger signs in four rows, for the screen before each block.
pub const ANY_NEW_ROWS: [&str; 4] = [
    "Numb between the legs, or a change in peeing, pooing or sex",
    "A leg or foot weak or numb, or signs in both legs",
    "Chest pain, breathless, blacked out, or faint and it does not pass",
    "Fever, confused, severe tummy pain, or an accident",
];

/// What is a reason to call an ambulance, for a helper.
pub const HELPER_SIGNS: [&str; 4] = [
    "Numb between the legs, or a change in peeing, pooing or sex",
    "Signs in both legs, or a leg that gets weaker",
    "Chest pain, breathless, blacked out, or faint and it does not pass",
    "Confused or drowsy with a fever, or a serious accident",
];

/// What to say on the phone first: with a danger sign, or for an appointment.
pub fn script_opening(whom: Whom, danger: bool) -> &'static str {
    match (whom, danger) {
        (Whom::Me, true) => "My back has seized and I have a warning sign.",
        (Whom::Me, false) => "My back has seized and I would like to be seen within days.",
        (Whom::Other, true) => "I call for someone whose back has seized, with a warning sign.",
        (Whom::Other, false) => "I call for someone whose back has seized, to be seen within days.",
    }
}

/// The age and the place, said on the phone.
pub fn script_facts(whom: Whom) -> (&'static str, &'static str) {
    match whom {
        Whom::Me => ("I am {age} years old.", "I am at: say the address and the floor."),
        Whom::Other => ("They are {age} years old.", "We are at: say the address and the floor."),
    }
}

/// Heading and lead of a screen of the danger check. Screens with one question take their heading from it.
pub fn screen(id: &str) -> (&'static str, &'static str) {
    match id {
        "nerves" => ("New or changed since this pain began?", "Old, but never looked at, counts too."),
        "legs" => ("Legs: new or changed?", "Since this pain began."),
        "legs-more" => ("About the weak leg", "Feeling worse while you answer? Call now."),
        "chest" => ("Chest, tummy, feeling faint?", "Pain alone can bring sweat. Tick it all the same."),
        "chest-more" => ("With it, any of these?", "Feeling worse while you answer? Call now."),
        "still-faint" => ("", "The answers don't fit: it passed, and it did not. We go by the safer one."),
        "serious" => ("Any of these?", ""),
        "age" => ("", "From some ages on, other dangers count."),
        "child-1" | "child-2" => ("", "You are under 16."),
        "older" => ("Any of these?", ""),
        "place" => ("", "The low back is between the lowest ribs and the crease of the buttocks."),
        "course" => ("How did it come?", ""),
        "since" => ("How long has it lasted?", ""),
        "course-more" => ("And how is it going?", ""),
        "body" => ("Elsewhere in the body?", ""),
        "unwell" => ("Feeling ill?", ""),
        "pain-kind" => ("What is the pain like?", ""),
        "pain-more" => ("How bad is it?", ""),
        "rash-more" => ("The rash", ""),
        "history" => ("About your health", ""),
        "history-more" => ("This time, any of these?", ""),
        "fever-both" | "cancer-both" => {
            ("", "Before, the answer to both together was no. We go by the safer one.")
        }
        "long-night" | "long-family" => ("", "They help tell a stiff spine from an inflamed one."),
        "limits" => ("", "They limit some exercises."),
        "worries" => ("", "They never make it more urgent. They change what helps."),
        "spasm-signs" => ("", "They fit an ordinary spasm. They never clear you~."),
        _ => ("", ""),
    }
}

/// A verdict: its word, and one sentence that says what to do.
pub fn verdict(verdict: Verdict) -> (&'static str, &'static str) {
    match verdict {
        Verdict::Emergency => ("Emergency", "Call now. Say what is written below."),
        Verdict::Urgent => {
            ("Today", "Speak to a clinician today. No cold, heat or exercise until a clinician allows it.")
        }
        Verdict::Soon => ("Within days", "See someone within days."),
        Verdict::SelfCare => {
            ("Self-care", "None of the warning signs, as far as was told. Care for it here.")
        }
    }
}

/// "Better", "Same", "Worse".
pub fn felt(effect: Effect) -> &'static str {
    match effect {
        Effect::Better => "Better",
        Effect::Same => "Same",
        Effect::Worse => "Worse",
    }
}

/// The name of a mode.
pub fn mode_name(mode: Mode) -> &'static str {
    match mode {
        Mode::Cold => "Cold",
        Mode::Massage => "Ice massage",
        Mode::Heat => "Heat",
        Mode::Infrared => "Infrared pad",
        Mode::Wrap => "Heat wrap",
        Mode::Bath => "Bath or shower",
    }
}

/// The phase while it works.
pub fn phase_on(mode: Mode) -> &'static str {
    match mode {
        Mode::Cold => "Cold on",
        Mode::Massage => "Ice moving",
        Mode::Heat => "Heat on",
        Mode::Infrared => "Pad on",
        Mode::Wrap => "Wrap on",
        Mode::Bath => "Warm water",
    }
}

/// The phase when it has to end.
pub fn phase_off(mode: Mode) -> &'static str {
    if mode == Mode::Bath { "Get out" } else { "Take it off" }
}

/// What to do when it has to end, without the full stop.
pub fn take_off(mode: Mode) -> &'static str {
    match mode {
        Mode::Cold | Mode::Massage => "Take the ice off",
        Mode::Heat => "Take the heat off",
        Mode::Infrared => "Take the pad off",
        Mode::Wrap => "Take the wrap off",
        Mode::Bath => "Get out slowly",
    }
}

/// The answer to it.
pub fn it_is_off(mode: Mode) -> &'static str {
    if mode == Mode::Bath { "I am out" } else { "It is off" }
}
