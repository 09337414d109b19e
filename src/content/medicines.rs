//! Medicines: a person's own list, when each was taken, on how many days, and what labels say. Nothing is advised.

use crate::domain::medicine_days::AsksFirst;
use crate::domain::medicines::Class;

words! {
    const TITLE = "Medicines";
    const LEAD = "Write down what you take, and when. This app advises no medicine.";
    const EMPTY = "Add what you take, by the name on the pack. Then one tap notes the time, and you see how long ago it was and on how many days.";
    const EMPTY_DOCTOR = "A pharmacist or doctor can see it at a glance.";
    const ADD = "Add a medicine";
    const TOOK = "Took it now";
    const EARLIER = "Took it earlier";
    const CHANGE = "Change";
    fn of(what: &str, name: &str) = "{what}: {name}";
    const ALREADY = "Already noted a moment ago.";
    const NOW = "A moment ago";
    fn since(span: &str) = "{span} since";
    fn since_kind(span: &str, name: &str) = "{span} since {name}, of the same kind";
    fn since_kind_now(name: &str) = "{name}, of the same kind, a moment ago";
    const NOT_YET = "None noted yet";
    fn day_limit(day: usize, stop: usize) = "Day {day}. Stop and ask on day {stop}.";
    /// On how many days of the course that runs.
    forms days_so_far(days: usize) by (days) { 1 => "On 1 day so far.", _ => "On {days} days so far." };
    fn of_late(days: usize, of: i64) = "On {days} of the last {of} days.";
    const ONLY_NOTED = "Only what you note here is counted.";
    /// How a class is called.
    match class(class: Class) {
        Class::AntiInflammatory => "Anti-inflammatory tablets",
        Class::Gel => "Anti-inflammatory on the skin",
        Class::Paracetamol => "Paracetamol (acetaminophen)",
        Class::Opioid => "Opioid",
        Class::Relaxant => "Muscle relaxant",
        Class::Supplement => "Supplement, herb or enzyme",
        Class::Other => "Something else",
    };
    /// The same to choose from, with examples.
    match kind(class: Class) {
        Class::AntiInflammatory => "Anti-inflammatory: ibuprofen, naproxen, diclofenac, aspirin for pain",
        Class::Gel => "Anti-inflammatory gel, spray or patch",
        Class::Paracetamol => "Paracetamol (acetaminophen)",
        Class::Opioid => "Opioid: codeine, tramadol",
        Class::Relaxant => "Muscle relaxant",
        Class::Supplement => "Supplement, herb or enzyme",
        Class::Other => "Something else",
    };
    const NEW_HEADING = "A medicine you take";
    const CHANGE_HEADING = "Change this medicine";
    const NAME = "Name, as on the pack";
    const KIND = "What kind is it?";
    const KIND_HINT = "It stands on the pack or in the leaflet. Two in one? Choose the first of the list that fits.";
    const LABEL = "What the label says, if you like";
    const GAP = "Hours between two times";
    const MOST = "Most times in 24 hours";
    const SAVE = "Save";
    const REMOVE = "Take it off my list";
    const REMOVED = "Off your list. What you took stays noted.";
    const NO_NAME = "Type a name.";
    const NO_KIND = "Choose what kind it is.";
    const BAD_GAP = "Hours: a whole number from 1 to 24, or nothing.";
    const BAD_MOST = "Times: a whole number from 1 to 12, or nothing.";
    const WHEN = "When was it?";
    const DAY = "Day";
    const TIME = "Time";
    const NOTE_IT = "Note it";
    const MOVE_IT = "Change the time";
    const BAD_TIME = "Type a time such as 9:30.";
    const NOT_YET_TIME = "That time has not come yet.";
    const AFTER_NOTED = "You noted it before that time. Delete it, and note it again.";
    const TAKEN = "What you took";
    fn took(name: &str) = "Took {name}";
    /// What the label says, where it was not kept.
    forms label_gap(name: &str, hours: u8, gap: &str) by (hours) {
        1 => "{name}: your label says at least 1 hour. You took it again after {gap}.",
        _ => "{name}: your label says at least {hours} hours. You took it again after {gap}."
    };
    fn label_most(name: &str, most: u8, count: usize) = "{name}: your label says at most {most} in 24 hours. You noted {count}.";
    /// What the label says, beside how long ago it was.
    forms label_gap_now(hours: u8, since: &str) by (hours) {
        1 => "Your label says at least 1 hour. It is {since}.",
        _ => "Your label says at least {hours} hours. It is {since}."
    };
    fn label_most_now(most: u8, count: usize) = "Your label says at most {most} in 24 hours. You noted {count}.";
    const BEFORE_MORE = "Before you take more";
    const EMERGENCY = "Your danger check says: call for help. Do not eat or drink until you have been seen.";
    claim STOP = "Day 10 or later with anti-inflammatory tablets. Stop, and ask a pharmacist or doctor." [S66b, S68, S68b];
    claim STOP_MINOR = "Day 3 or later with anti-inflammatory tablets, and you are under 18. Stop, and ask a pharmacist or doctor." [S66b];
    claim STOP_GEL = "Day 14 or later with an anti-inflammatory on the skin. Stop, and ask a pharmacist or doctor." [S66b];
    claim WARN = "Day 7 or later with anti-inflammatory tablets. Labels say: after 10 days, ask a pharmacist or doctor." [S66b, S68, S68b];
    claim MAYBE_MINOR = "Under 18? Ask a pharmacist before any anti-inflammatory, and stop on day 3." [S66b];
    claim TWO = "Two different anti-inflammatory tablets within 24 hours. Labels say: one at a time, and none with aspirin for pain. Ask a pharmacist." [S67, S68c];
    fn both(one: &str, other: &str) = "You noted {one} and {other}.";
    /// Why to ask first.
    claims asks_first(why: AsksFirst) {
        AsksFirst::Bleeding => "Your danger check found a sign of bleeding in the stomach. Stop anti-inflammatory tablets, and get medical help today." [S150, S151],
        AsksFirst::Minor => "Under 18: ask a pharmacist before any anti-inflammatory." [S66b],
        AsksFirst::Pregnant => "Pregnant, or maybe pregnant: ask a midwife, pharmacist or doctor before anti-inflammatory tablets." [S66c, S69],
        AsksFirst::Thinners => "Blood thinners or a bleeding disorder: ask a pharmacist or doctor before anti-inflammatory tablets." [S66d, S68c],
        AsksFirst::Heart => "Heart disease or high blood pressure: ask a pharmacist or doctor before anti-inflammatory tablets." [S66c, S66d, S68c],
        AsksFirst::Checked => "Stomach pain, or blood-pressure or water tablets: ask a pharmacist before more anti-inflammatory tablets." [S66d],
        AsksFirst::Age => "60 or older: ask a pharmacist before anti-inflammatory tablets." [S66c, S68c],
    };
    claim BLEEDING = "Enzymes and some other supplements can add to bleeding with blood thinners, aspirin or anti-inflammatory tablets. Ask a pharmacist." [S72b, S72c];
    claim NOT_PREGNANT = "Enzymes such as bromelain are not for pregnancy. Ask a pharmacist about any supplement." [S72b];
    const CHECK = "Do the danger check";
}
