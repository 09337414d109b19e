//! The page for a doctor: what can be chosen, what stands on it, and the words of the files. Short, for who has a minute.

use std::fmt::Display;

use crate::domain::medicines::Class;
use crate::domain::pain::Effect;

words! {
    const TITLE = "For your doctor";
    const LEAD = "One page for a doctor, nurse or physiotherapist. Check it, then print or share it.";
    /// What can be chosen.
    const PERIOD = "Which time?";
    const OVER_ATTACK = "Newest attack";
    const OVER_QUARTER = "3 months";
    const OVER_YEAR = "12 months";
    const OVER_ALL = "Everything";
    const OVER_DATES = "Two dates";
    const FROM = "From";
    const UNTIL = "Until";
    const CHOOSE = "What stands on the page";
    const CHOOSE_GROUP = "Parts of the page";
    const WHO = "Your name, and a question";
    const WHO_LEAD = "Only on this page and in what you print or share from it. Your name is not saved, and is gone when you leave this page.";
    const NAME = "Name";
    const BORN = "Year of birth";
    const QUESTION = "Your own question";
    /// What can be done with it.
    const DO = "Print or share";
    const PRINT = "Print";
    const SHARE = "Share as text";
    const COPY = "Copy as text";
    const MORE_WAYS = "More ways";
    const SAVE_CSV = "Save for a spreadsheet (CSV)";
    const SAVE_FHIR = "Save for a clinic (FHIR)";
    const FILES_LEAD = "Files hold every entry of the time you chose, also those that are not on the page.";
    const FHIR_LEAD = "Many clinics cannot read a FHIR file. Ask first, or print the page.";
    const SAVED = "The browser has the file. Look in your downloads.";
    const NOT_SAVED = "The browser did not save the file. Copy the page as text instead.";
    /// On top of the sheet.
    const HEADING = "Back pain: a summary";
    fn born(year: impl Display) = "born {year}";
    fn age(years: impl Display) = "age {years}";
    fn from_to(from: &str, to: &str) = "{from} to {to}";
    fn all_to(to: &str) = "All entries up to {to}";
    fn made(date: &str) = "Made on {date}";
    const SELF_REPORTED = "Self-reported with Unclench, not examined. Not checked by a doctor or nurse.";
    const EMPTY = "Nothing was noted in this time.";
    /// At a glance.
    const GLANCE = "At a glance";
    const COUNT = "Attacks";
    const LONGEST = "Longest";
    const SHORTEST = "Shortest";
    const BETWEEN = "Between attacks";
    const LIMITED = "Days limited";
    const SLEEP = "Sleep lost";
    const WORST = "Worst pain";
    const NOW = "Last pain";
    const ACTIVITY = "Own activity";
    fn of_ten(score: impl Display) = "{score} of 10";
    fn at_least(span: &str) = "at least {span}";
    fn so_far(span: &str) = "{span} so far";
    fn range(from: &str, to: &str) = "{from} to {to}";
    /// In how many nights sleep was lost.
    forms nights(count: usize, time: &str) by (count) { 1 => "{time} in 1 night", _ => "{time} in {count} nights" };
    fn activity(name: &str, first: impl Display, last: impl Display) = "{name}: {first}, then {last} of 10";
    const ACTIVITY_UNNAMED = "Own activity";
    /// The sections.
    const ATTACKS = "Attacks";
    const COURSE = "Pain in the newest attack";
    const BEFORE = "In the 24 hours before";
    const TRIED = "What was tried, and how it was after";
    const MEDICINES = "Days with medicines";
    const CHECKS = "Danger checks (self-answered)";
    const CONDITIONS = "Conditions and facts";
    const SELF_CHECKS = "Self-checks of strength and length";
    const WORDS = "In my own words";
    const QUESTIONS = "Questions to ask";
    /// The table of attacks.
    const BEGAN = "Began";
    const LASTED = "Lasted";
    const LAST = "Last";
    const WORST_SHORT = "Worst";
    const TREND = "Trend";
    const LIMITED_SHORT = "Limited";
    const GOES_ON = "goes on";
    const UNKNOWN = "not noted";
    /// How many attacks the table leaves out.
    forms earlier(count: usize) by (count) { 1 => "And 1 earlier attack, in the CSV file.", _ => "And {count} earlier attacks, in the CSV file." };
    const TABLE_NAME = "Attacks, newest first. Pain from 0 to 10.";
    /// The line of time, said.
    forms timeline(count: usize, from: &str, to: &str) by (count) {
        1 => "Line of time from {from} to {to} with 1 attack. Its length is its width, its worst pain its height.",
        _ => "Line of time from {from} to {to} with {count} attacks. Their length is their width, their worst pain their height."
    };
    const TIMELINE_KEY = "Width: how long. Height: worst pain.";
    /// How the last score compares with the first.
    match trend(effect: Effect) {
        Effect::Better => "lower",
        Effect::Same => "same",
        Effect::Worse => "higher",
    };
    fn counted(what: &str, count: impl Display) = "{what}: {count}";
    fn more_lines(count: impl Display) = "And {count} more, in the CSV file.";
    fn attacks_unsaid(count: impl Display) = "Not said: {count}";
    fn month(month: &str, year: impl Display) = "{month} '{year:02}";
    const NO_CAUSE = "Noted, not shown to be the cause.";
    /// How often something was tried, and how it was after.
    forms tried(mode: &str, times: usize) by (times) { 1 => "{mode}: once, not rated", _ => "{mode}: {times} times, not rated" };
    /// The same with how it was after.
    forms tried_rated(mode: &str, times: usize, better: u16, same: u16, worse: u16) by (times) {
        1 => "{mode}: once, better {better}, same {same}, worse {worse}",
        _ => "{mode}: {times} times, better {better}, same {same}, worse {worse}"
    };
    fn pain_lower(tried: &str, points: &str) = "{tried}; pain {points} lower on average";
    fn pain_higher(tried: &str, points: &str) = "{tried}; pain {points} higher on average";
    fn pain_same(tried: &str) = "{tried}; pain the same on average";
    fn walks(count: impl Display, time: &str) = "Walks: {count}, {time} in all";
    fn routines(count: impl Display) = "Exercise routines: {count}";
    fn hurt(names: &str) = "Hurt by: {names}";
    fn hurt_times(name: &str, times: impl Display) = "{name} ({times})";
    /// Days with a medicine.
    forms medicine_days(class: &str, days: usize, times: usize, names: &str) by (days) {
        1 => "{class}: 1 day, {times} times ({names})",
        _ => "{class}: {days} days, {times} times ({names})"
    };
    fn recent(line: &str, days: impl Display, of: impl Display) = "{line}; {days} of the last {of} days";
    /// The classes of medicines.
    match class(class: Class) {
        Class::AntiInflammatory => "Anti-inflammatory, by mouth",
        Class::Gel => "Anti-inflammatory, on the skin",
        Class::Paracetamol => "Paracetamol",
        Class::Opioid => "Opioid",
        Class::Relaxant => "Muscle relaxant",
        Class::Supplement => "Supplement",
        Class::Other => "Other medicine",
    };
    fn check(at: &str, verdict: &str) = "{at}: {verdict}";
    fn check_reasons(check: &str, reasons: &str) = "{check}. {reasons}";
    fn overtaken(at: &str) = "Something new came up: {at}.";
    fn permitted(at: &str) = "A doctor or nurse said yes to cold and heat: {at}.";
    fn unsure(what: &str) = "Not sure of: {what}.";
    const SAME_REASONS = "The same as above.";
    /// How many checks the page leaves out.
    forms more_checks(count: usize) by (count) { 1 => "And 1 other check, in the CSV file.", _ => "And {count} other checks, in the CSV file." };
    const CHECKS_NOTE = "The app keeps results and reasons, not every answer. What is not listed is not a no.";
    fn fact_unsure(fact: &str) = "{fact} (not sure)";
    fn limit(what: &str) = "Keeps exercises out: {what}";
    const CONDITIONS_NONE = "None noted.";
    fn self_check(name: &str, date: &str, found: &str) = "{name} ({date}): {found}";
    const SELF_CHECKS_NOTE = "Screening looks at home, no diagnosis. They do not show the cause of pain.";
    fn words(date: &str, words: &str) = "{date}: {words}";
    /// Questions, by what was found.
    const ASK_SIGNS = "The danger check found signs that need a doctor. What should be ruled out?";
    const ASK_LEG = "What do the signs in my leg mean, and do they need a test?";
    fn ask_medicine(days: impl Display, of: impl Display) = "I took strong or anti-inflammatory medicine on {days} of {of} days. Is that safe for me?";
    fn ask_often(count: impl Display) = "I had {count} attacks in a year. What can lower the chance of the next one?";
    const ASK_LONG = "This has gone on for weeks. Would physiotherapy or another look help?";
    const ASK_SLEEP = "The pain takes my sleep. What can help at night?";
    const ASK_LIMITED = "How can I get back to my usual days, and how fast?";
    const ASK_TRAIN = "Do the self-check findings matter, and what should I train?";
    const ASK_CAUSE = "What is the most likely cause of my pain?";
    const ASK_DO = "What can I do myself, and what should I leave?";
    const ASK_WHEN = "Which changes mean that I should come back at once?";
    /// The text to share.
    fn bullet(line: &str) = "- {line}";
    fn row(began: &str, lasted: &str, worst: &str, last: &str) = "{began}: {lasted}, worst pain {worst}, last {last}";
    /// The files: heads of columns, kinds of rows, units.
    const CSV_DATE = "date";
    const CSV_TIME = "time";
    const CSV_OFFSET = "utc offset";
    const CSV_KIND = "kind";
    const CSV_VALUE = "value";
    const CSV_UNIT = "unit";
    const CSV_TEXT = "text";
    const CSV_ATTACK = "attack";
    const KIND_BEGAN = "attack began";
    const KIND_ENDED = "attack ended";
    const KIND_BEFORE = "what came before";
    const KIND_CHECK = "danger check";
    const KIND_NEW = "something new";
    const KIND_PERMITTED = "doctor said yes";
    const KIND_PAIN = "pain";
    const KIND_WORST = "worst pain of the day";
    const KIND_SLEEP = "sleep lost";
    const KIND_ACTIVITY = "own activity";
    const KIND_LIMITED = "day limited";
    const KIND_WORDS = "own words";
    const KIND_SESSION = "cold or heat";
    const KIND_LYING = "lying down";
    const KIND_WALK = "walk";
    const KIND_ROUTINE = "exercise routine";
    const KIND_HURT = "exercise hurt";
    const KIND_MEDICINE = "medicine taken";
    const KIND_SELF_CHECK = "self-check";
    const UNIT_SCORE = "0 to 10";
    const UNIT_MINUTES = "min";
    const UNIT_SECONDS = "s";
    const UNIT_DEGREES = "degrees";
    const UNIT_CENTIMETRES = "cm";
    const UNIT_TIMES = "times";
    const UNIT_YES = "1 for yes";
    fn session(mode: &str, felt: &str) = "{mode}: {felt}";
    fn side(check: &str, side: &str) = "{check}, {side}";
    fn medicine(name: &str, class: &str) = "{name} ({class})";
    const PAIN_TEXT = "Pain now, 0 to 10";
    const WORST_TEXT = "Worst pain of the day so far, 0 to 10";
    const BACK_PAIN = "Back pain, self-reported";
}
