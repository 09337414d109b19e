//! What the notes show: counts of attacks and pain in words, and what to do where attacks come back.

use crate::domain::journal::insight::{Change, LookedAt};

words! {
    const TITLE = "What your notes show";
    const LEAD = "Counted from what you noted. It does not show what caused an attack.";
    const EMPTY = "There is nothing to count yet. From the second attack in your log on, this page shows when they came and what was noted before them. 20 pain scores show how pain goes over a day.";
    const TO_LOG = "Go to the log";
    /// How often attacks came back, as a word.
    match nth(count: usize) {
        2 => "Second",
        3 => "Third",
        4 => "Fourth",
        5 => "Fifth",
        6 => "Sixth",
        7 => "Seventh",
        8 => "Eighth",
        9 => "Ninth",
        10 => "Tenth",
        _ => "",
    };
    /// How many of them, as a word.
    match number(count: usize) {
        2 => "two",
        3 => "three",
        4 => "four",
        5 => "five",
        6 => "six",
        7 => "seven",
        8 => "eight",
        9 => "nine",
        10 => "ten",
        _ => "",
    };
    const EIGHT_WEEKS = "eight weeks";
    const TWELVE_MONTHS = "12 months";
    fn again(nth: &str, time: &str) = "{nth} attack in {time}.";
    fn again_after(nth: &str, time: &str, count: &str, after: &str) = "{nth} attack in {time}, {count} after {after}.";
    fn many(count: usize, time: &str) = "{count} attacks in {time}.";
    fn many_after(count: usize, time: &str, of: &str, after: &str) = "{count} attacks in {time}, {of} after {after}.";
    /// How pain went in the newest attack, and whether it goes on.
    forms course(first: u8, last: u8, time: &str, open: bool, change: Change) by (open, change) {
        (true, Change::Less) => "In this attack pain went from {first} to {last} in {time}: clearly less.",
        (true, Change::Same) => "In this attack pain went from {first} to {last} in {time}: about the same.",
        (true, Change::More) => "In this attack pain went from {first} to {last} in {time}: clearly more.",
        (false, Change::Less) => "In the last attack pain went from {first} to {last} in {time}: clearly less.",
        (false, Change::Same) => "In the last attack pain went from {first} to {last} in {time}: about the same.",
        (false, Change::More) => "In the last attack pain went from {first} to {last} in {time}: clearly more."
    };
    const LESS_THAN_A_DAY = "less than a day";
    claim EXPECTED = "New back pain is more than half gone within a month on average. Until it is all gone takes about two months for many, and longer for some." [S116, S117];
    claim MEANINGFUL = "Clearly less or more means by 2 points, or by 30 percent of the first score. A smaller change can be chance." [S114];
    const LOOKED_AT = "Have it looked at";
    /// Why attacks that come back should be looked at, and when.
    claims looked_at(why: LookedAt) {
        LookedAt::Many => "After more than 2 earlier attacks, another one within a year is more likely. See a doctor or physiotherapist about it in the next days or weeks, unless one has looked at it in the past year." [S103],
        LookedAt::Often => "Attacks that often stop your normal day, or get worse each time, are worth a plan. See a doctor or physiotherapist about it in the next days or weeks, unless one has looked at it in the past year." [],
    };

    const TIMELINE = "Your attacks";
    /// The attacks that are drawn.
    fn timeline(count: usize, since: &str, longest: &str) = "{count} attacks since {since}. The longest was {longest}.";
    const GOES_ON = "One goes on now.";
    const WORST_ABOVE = "The number over a bar is the worst pain, 0 to 10.";
    const NOW = "Now";
    const BEGAN = "Began";
    const LASTED = "Lasted";
    const WORST = "Worst pain, 0 to 10";
    fn so_far(time: &str) = "{time} so far";
    const NOT_NOTED = "not noted";
    /// What the attacks that are drawn rest on.
    forms from_attacks(count: usize) by (count) { 1 => "From 1 attack.", _ => "From {count} attacks." };

    const GAPS = "Time between attacks";
    fn gaps(shortest: &str, median: &str, longest: &str) = "Without an attack: {shortest} at the shortest, {longest} at the longest. Half of the times were {median} or less.";
    fn from_gaps(count: usize) = "From {count} times between attacks.";

    const BEFORE = "What came before";
    const BEFORE_LEAD = "Noted for the 24 hours before an attack.";
    const BEFORE_CAPTION = "How many attacks began after it";
    const BEFORE_WHAT = "In the 24 hours before";
    const ATTACKS = "Attacks";
    fn of(count: usize, all: usize) = "{count} of {all}";

    const HELPED = "What was better afterwards";
    const HELPED_LEAD = "As you rated it after a session. It does not prove that the session did it.";
    const HELPED_WHAT = "Cold or heat";
    const BETTER = "Better afterwards";
    fn from_ratings(count: usize) = "From {count} ratings.";

    const STARTS = "When attacks began";
    fn most_starts(part: &str, count: usize, all: usize) = "Most were noted between {part}: {count} of {all}.";
    const NO_MOST = "No part of the day stands out.";
    const BY_HOUR = "By the hour";
    const BY_DAY = "By the day of the week";
    const HOURS = "Hours";
    const DAY = "Day";
    fn part(from: &str, to: &str) = "{from} and {to}";
    fn part_short(from: &str, to: &str) = "{from} to {to}";

    const SCORES = "Pain over the day and the week";
    const AVERAGE = "Average pain, 0 to 10, and how many scores";
    fn highest(part: &str, average: &str) = "Highest between {part}: {average} of 10 on average.";
    fn average(average: &str, count: usize) = "{average} ({count})";
    fn too_few(count: usize) = "too few ({count})";
    const IN_ATTACKS = "Scores are noted in attacks only. Good days are not among them.";
    fn from_scores(count: usize) = "From {count} pain scores.";

    const WITHIN = "Pain within an attack";
    /// How often pain was less at the end.
    fn less_in(less: usize, all: usize) = "Clearly less pain at the last score than at the first in {less} of {all} attacks.";
    fn from_courses(count: usize) = "From {count} attacks with 2 scores or more.";
}
