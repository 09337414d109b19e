//! The page on what the notes show: one sentence that matters most, then a section for each thing that rests on enough notes.
//! Below its least number a section is not there. Pure.

use super::chart::{Bar, Bars, Timeline, WHOLE, share, timeline};
use super::found::{self, Top};
use crate::app::facts::prevention::Tip;
use crate::app::model::Model;
use crate::content::causes::{CAUSES, Cause};
use crate::content::{self, Claim, SourceId};
use crate::domain::journal::episode::Episode;
use crate::domain::journal::history::History;
use crate::domain::journal::insight::{
    BEFORE_FROM, Change, TIMELINE_FROM, attacks, before, course, gaps, looked_at,
};
use crate::domain::journal::ledger::{SHOWN_FROM, tallies};
use crate::domain::journal::rhythm::{PART, Rhythm, Slot, scores, starts};
use crate::domain::locale::{Hours, Weekday};
use crate::domain::time::Reading;

/// Something that the notes show, with what it rests on.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Section {
    /// Its heading.
    pub heading: &'static str,
    /// It in sentences.
    pub lines: Vec<String>,
    /// It in bars.
    pub charts: Vec<Bars>,
    /// What has to be known beside it.
    pub notes: Vec<&'static str>,
    /// What that rests on; none for our own words.
    pub sources: &'static [SourceId],
    /// How many notes it rests on.
    pub rests: String,
}

/// The page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// What matters most.
    pub top: String,
    /// What is usual, beside how the newest attack went.
    pub beside: Vec<Claim>,
    /// To have it looked at.
    pub looked_at: Option<Claim>,
    /// One thing that makes the next attack less likely.
    pub tip: Option<Tip>,
    /// The attacks on a line of time.
    pub timeline: Option<Timeline>,
    /// What else the notes show.
    pub sections: Vec<Section>,
    /// There is nothing to show.
    pub empty: bool,
}

/// The page as it stands now.
pub fn page(model: &Model, now: Reading) -> Page {
    let history = &model.known.history;
    let attacks = attacks(history);
    let top = found::top(&attacks, now);
    let beside = match top {
        Some(Top::Course(_)) => vec![content::insight::EXPECTED, content::insight::MEANINGFUL],
        _ => Vec::new(),
    };
    let line = (attacks.len() >= TIMELINE_FROM).then(|| timeline(&attacks, history, now));
    let sections: Vec<Section> = [
        between(history, now),
        came_before(&attacks),
        helped(history),
        within_attacks(&attacks),
        began(history, now),
        pain(history, now),
    ]
    .into_iter()
    .flatten()
    .collect();
    Page {
        empty: top.is_none() && line.is_none() && sections.is_empty(),
        top: top.map_or_else(String::new, |(Top::Again(words) | Top::Course(words))| words),
        beside,
        looked_at: looked_at(history, now).map(content::insight::looked_at),
        tip: found::one_tip(&attacks, now),
        timeline: line,
        sections,
    }
}

fn section(heading: &'static str, lines: Vec<String>, rests: String) -> Section {
    Section { heading, lines, charts: Vec::new(), notes: Vec::new(), sources: &[], rests }
}

fn between(history: &History, now: Reading) -> Option<Section> {
    let found = gaps(history, now)?;
    let days = content::times::days;
    let line = content::insight::gaps(&days(found.shortest), &days(found.median), &days(found.longest));
    Some(section(content::insight::GAPS, vec![line], content::insight::from_gaps(found.count)))
}

fn came_before(attacks: &[&Episode]) -> Option<Section> {
    let found = before(attacks);
    if found.answered < BEFORE_FROM {
        return None;
    }
    let all = u32::try_from(found.answered).unwrap_or(u32::MAX);
    let counted = CAUSES.iter().filter_map(|cause| Some((*found.counts.get(cause.id)?, cause)));
    let mut counted: Vec<(usize, &Cause)> = counted.collect();
    counted.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    let bar = |(count, cause): &(usize, &Cause)| Bar {
        label: cause.text.to_owned(),
        share: share(u32::try_from(*count).unwrap_or(all), all),
        value: content::insight::of(*count, found.answered),
    };
    let unanswered = found.attacks - found.answered;
    let unsaid = (unanswered > 0).then(|| content::log::pattern_unanswered(unanswered));
    let lines = [content::insight::BEFORE_LEAD.to_owned()].into_iter().chain(unsaid).collect();
    Some(Section {
        charts: vec![Bars {
            caption: content::insight::BEFORE_CAPTION,
            heads: [content::insight::BEFORE_WHAT, content::insight::ATTACKS],
            bars: counted.iter().map(bar).collect(),
        }],
        notes: vec![content::log::PATTERN_IS_NO_CAUSE],
        ..section(content::insight::BEFORE, lines, content::insight::from_attacks(found.answered))
    })
}

fn helped(history: &History) -> Option<Section> {
    let mut shown = tallies(history);
    shown.retain(|tally| tally.judged() >= SHOWN_FROM);
    let ratings: usize = shown.iter().map(|tally| usize::from(tally.judged())).sum();
    if shown.is_empty() {
        return None;
    }
    let bars = shown.iter().map(|tally| Bar {
        label: content::relief::mode_name(tally.mode).to_owned(),
        share: share(tally.better.into(), tally.judged().into()),
        value: content::insight::of(tally.better.into(), tally.judged().into()),
    });
    let rests = content::insight::from_ratings(ratings);
    Some(Section {
        charts: vec![Bars {
            caption: content::insight::BETTER,
            heads: [content::insight::HELPED_WHAT, content::insight::BETTER],
            bars: bars.collect(),
        }],
        notes: vec![content::insight::HELPED_LEAD],
        ..section(content::insight::HELPED, Vec::new(), rests)
    })
}

/// How pain went in the attacks that have a course: from the second of them on; the newest alone stands on top.
fn within_attacks(attacks: &[&Episode]) -> Option<Section> {
    let changes: Vec<Change> = attacks.iter().filter_map(|it| course(it)).map(|it| it.change).collect();
    let less = changes.iter().filter(|change| **change == Change::Less).count();
    let line = content::insight::less_in(less, changes.len());
    let rests = content::insight::from_courses(changes.len());
    let Claim { text, sources } = content::insight::MEANINGFUL;
    let words = section(content::insight::WITHIN, vec![line], rests);
    (changes.len() > 1).then(|| Section { notes: vec![text], sources, ..words })
}

fn began(history: &History, now: Reading) -> Option<Section> {
    let found = starts(history, now)?;
    let most = found.hours.iter().map(|slot| slot.count).max().unwrap_or(0);
    let counts = |slot: Slot| (share(small(slot.count), small(most)), slot.count.to_string());
    let most_on = found.days.iter().map(|slot| slot.count).max().unwrap_or(0);
    let by_day = |slot: Slot| (share(small(slot.count), small(most_on)), slot.count.to_string());
    let line = match only_most(found.hours.iter().map(|slot| small(slot.count))) {
        Some(place) => content::insight::most_starts(&part(place, now), most, found.count),
        None => content::insight::NO_MOST.to_owned(),
    };
    let rests = content::insight::from_attacks(found.count);
    Some(Section {
        charts: vec![
            hours(&found, content::insight::ATTACKS, counts, now),
            week(&found, content::insight::ATTACKS, by_day, now),
        ],
        ..section(content::insight::STARTS, vec![line], rests)
    })
}

fn pain(history: &History, now: Reading) -> Option<Section> {
    let found = scores(history, now)?;
    let value = |slot: Slot| match slot.average_tenths() {
        Some(tenths) => {
            (share(tenths, MOST_PAIN * 10), content::insight::average(&one_decimal(tenths), slot.count))
        }
        None => (0, content::insight::too_few(slot.count)),
    };
    let averages = found.hours.map(|slot| slot.average_tenths().unwrap_or(0));
    let line = match only_most(averages.into_iter()) {
        Some(place) => content::insight::highest(&part(place, now), &one_decimal(averages[place])),
        None => content::insight::NO_MOST.to_owned(),
    };
    Some(Section {
        charts: vec![
            hours(&found, content::insight::AVERAGE, value, now),
            week(&found, content::insight::AVERAGE, value, now),
        ],
        notes: vec![content::insight::IN_ATTACKS],
        ..section(content::insight::SCORES, vec![line], content::insight::from_scores(found.count))
    })
}

/// The most that pain can be.
const MOST_PAIN: u32 = 10;

fn small(count: usize) -> u32 {
    // Lengths of bars: so many notes nobody has.
    u32::try_from(count).unwrap_or(u32::MAX / WHOLE).min(u32::MAX / WHOLE)
}

/// The place of the highest, where there is only one.
fn only_most(values: impl Iterator<Item = u32> + Clone) -> Option<usize> {
    let most = values.clone().max().filter(|most| *most > 0)?;
    let mut places = values.enumerate().filter(|(_, value)| *value == most).map(|(place, _)| place);
    places.next().filter(|_| places.next().is_none())
}

/// "5.2".
fn one_decimal(tenths: u32) -> String {
    format!("{}.{}", tenths / 10, tenths % 10)
}

fn hours(found: &Rhythm, head: &'static str, of: impl Fn(Slot) -> (u32, String), now: Reading) -> Bars {
    let bar = |(place, slot): (usize, &Slot)| {
        let (share, value) = of(*slot);
        let (from, to) = edges(place, now);
        Bar { label: content::insight::part_short(&from, &to), share, value }
    };
    Bars {
        caption: content::insight::BY_HOUR,
        heads: [content::insight::HOURS, head],
        bars: found.hours.iter().enumerate().map(bar).collect(),
    }
}

fn week(found: &Rhythm, head: &'static str, of: impl Fn(Slot) -> (u32, String), now: Reading) -> Bars {
    let bar = |day: Weekday| {
        let (share, value) = of(found.days[day as usize]);
        Bar { label: content::times::DAYS[day as usize].to_owned(), share, value }
    };
    Bars {
        caption: content::insight::BY_DAY,
        heads: [content::insight::DAY, head],
        bars: now.locale.first_weekday.week().map(bar).to_vec(),
    }
}

/// "6:00 and 9:00".
fn part(place: usize, now: Reading) -> String {
    let (from, to) = edges(place, now);
    content::insight::part(&from, &to)
}

/// When a part of the day begins and ends: "6:00", "9:00", or "6 am", "9 am".
fn edges(place: usize, now: Reading) -> (String, String) {
    let hour = |hour: usize| match now.locale.hours {
        Hours::TwentyFour => format!("{hour}:00"),
        Hours::Twelve => {
            let half = if hour % 24 < 12 { content::times::AM } else { content::times::PM };
            format!("{} {half}", (hour + 11) % 12 + 1)
        }
    };
    let from = place * usize::from(PART);
    (hour(from), hour(from + usize::from(PART)))
}
