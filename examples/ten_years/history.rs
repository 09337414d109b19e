//! A believable history of ten years: a person with a dozen spasms in most years, some of them long, who uses cold and
//! heat, rests, moves a little from the third day on, notes pain several times a day, corrects a slip now and then, and
//! makes a backup twice a year.
//!
//! The same records every time. Also included by the tests, so it names nothing but the program's own types.

use unclench::app::saved;
use unclench::domain::check::answers::Answer;
use unclench::domain::check::question::Q;
use unclench::domain::check::verdict::Verdict;
use unclench::domain::journal::record::{Check, Choice, Entry, Record};
use unclench::domain::moves::movement::{Moved, Said};
use unclench::domain::moves::steps::Part;
use unclench::domain::pain::{Effect, Pain};
use unclench::domain::record_id::RecordId;
use unclench::domain::therapy::block::{Mark, Marked};
use unclench::domain::therapy::caution::{Asked, CAUTIONS};
use unclench::domain::therapy::mode::{Mode, Plan};
use unclench::domain::time::{Instant, Span, Stamp};

const DAY: i64 = 86_400_000;
const MINUTE: i64 = 60_000;
/// How far back it goes.
const DAYS: i64 = 3_652;
/// Causes as `content/causes.rs` names them.
const CAUSES: [&str; 4] = ["lifting", "fall", "tired", "sitting"];

/// Small, seeded, and the same on every machine.
struct Dice(u64);

impl Dice {
    /// A number below this.
    fn below(&mut self, limit: i64) -> i64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as i64) % limit
    }

    fn one_of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len() as i64) as usize]
    }
}

struct Life {
    records: Vec<Record>,
    writer: String,
    dice: Dice,
    boot: u64,
}

impl Life {
    fn note(&mut self, at: i64, entry: Entry) -> RecordId {
        let newest = self.records.last().map_or(0, |record: &Record| record.id.at.0);
        let counter = u32::try_from(self.records.len()).unwrap_or(u32::MAX);
        let id = RecordId { at: Instant(at.max(newest)), writer: self.writer.clone(), counter };
        self.records.push(Record { id: id.clone(), wall: Instant(at), offset_minutes: 0, entry });
        id
    }

    fn about_me(&mut self, at: i64) {
        self.note(at, Entry::Fact(Q::A1, Answer::Number(38)));
        self.note(at, Entry::Fact(Q::C8, Answer::No));
        self.note(at, Entry::Fact(Q::C10, Answer::No));
        for row in CAUTIONS.iter().filter(|row| row.asked == Asked::Once) {
            self.note(at, Entry::Holds(row.caution, Answer::No));
        }
        self.note(at, Entry::Chose(Choice::Region("gb".to_owned())));
        self.note(at, Entry::Chose(Choice::Doctor("0117 496 0123".to_owned())));
    }

    fn check(&mut self, at: i64) {
        let soon = self.dice.below(9) == 0;
        let (verdict, reason) = if soon { (Verdict::Soon, "C7") } else { (Verdict::SelfCare, "clean") };
        let kept = vec![(Q::A2, Answer::One(0)), (Q::A3, Answer::No)];
        self.note(at, Entry::Checked(Check { verdict, reasons: vec![reason.to_owned()], kept }));
    }

    fn block(&mut self, at: i64, mode: Mode) {
        let minutes = self.dice.one_of(mode.bounds().choices);
        let plan = Plan::new(mode, minutes).expect("one of the lengths offered");
        let of = self.note(at, Entry::BlockStarted(plan));
        self.boot += 1;
        let boot = self.boot;
        let on = i64::from(minutes);
        let mut marks = Vec::new();
        for round in 0..i64::from(plan.rounds()) {
            let begins = round * 2 * on;
            marks.push((begins, Mark::On, 0));
            marks.extend((5..on).step_by(5).map(|minute| (begins + minute, Mark::SkinOk, minute)));
            marks.push((begins + on, Mark::Off, on));
        }
        for (minute, mark, exposure) in marks {
            let wall = Instant(at + minute * MINUTE);
            let stamp = Stamp { wall, mono: Span::minutes(1 + minute), boot };
            let marked = Marked { stamp, mark, exposure: Span::minutes(exposure) };
            self.note(wall.0, Entry::BlockMarked(of.clone(), marked));
        }
        let over = at + 4 * on * MINUTE;
        let felt = self.dice.one_of(&[Effect::Better, Effect::Better, Effect::Same, Effect::Worse]);
        self.note(over, Entry::BlockJudged(of, felt));
    }

    fn pain(&mut self, at: i64, score: i64) {
        let score = Pain::new(score.clamp(0, 10) as u8).expect("within the scale");
        let of = self.note(at, Entry::PainNow(score));
        match self.dice.below(150) {
            0 => drop(self.note(at + MINUTE, Entry::Retracted(of))),
            1 => {
                let right = Pain::new((score.get() + 1).min(10)).expect("within the scale");
                self.note(at + MINUTE, Entry::Amended(of, Box::new(Entry::PainNow(right))));
            }
            _ => {}
        }
    }

    /// Half an hour on the back, and up again.
    fn rest(&mut self, at: i64) {
        self.note(at, Entry::LaidDown(30));
        self.note(at + 31 * MINUTE, Entry::GotUp);
    }

    /// A routine as far as it was done, an exercise that hurts now and then, and a walk instead of it on some days.
    fn routine(&mut self, at: i64, pain: i64) {
        if self.dice.below(3) == 0 {
            let minutes = self.dice.one_of(&[5, 10, 20]);
            self.note(at, Entry::Movement(Said::Walked(minutes)));
            return;
        }
        let parts = [(3, 2, 5), (5, 5, 4), (16, 6, 3), (2, 300, 1)];
        let parts = parts.map(|(number, hold, reps)| Part { number, hold, reps, more: None }).to_vec();
        let whole = self.dice.below(4) > 0;
        let before = pain.clamp(0, 10) as u8;
        let of = self.note(at, Entry::Movement(Said::Moved(Moved { before, parts, whole })));
        if self.dice.below(12) == 0 {
            self.note(at + MINUTE, Entry::Movement(Said::Hurt(16, Pain::new(5))));
            self.note(at + DAY, Entry::Movement(Said::Settled(of, false)));
        }
    }

    /// One spasm of so many days; the last one goes on.
    fn episode(&mut self, from: i64, days: i64, ends: bool) {
        let start = from + 7 * 60 * MINUTE + self.dice.below(8 * 60) * MINUTE;
        self.note(start, Entry::EpisodeStarted);
        self.check(start + MINUTE);
        let cause = self.dice.one_of(&CAUSES);
        self.note(start + 3 * MINUTE, Entry::SetOff(vec![cause.to_owned()]));
        for day in 0..days {
            let morning = start + day * DAY;
            if day > 0 && day % 3 == 0 {
                self.check(morning);
            }
            if day % 3 == 1 {
                self.rest(morning + 60 * MINUTE);
            }
            if day >= 2 {
                self.routine(morning + 90 * MINUTE, 8 - day);
            }
            let blocks = match day {
                0..3 => 3,
                3..8 => 1,
                _ => 0,
            };
            for nth in 0..blocks {
                let mode = if day < 3 { Mode::Cold } else { self.dice.one_of(&Mode::ALL) };
                self.block(morning + (5 + nth * 200) * MINUTE, mode);
                let spread = self.dice.below(3);
                self.pain(morning + (130 + nth * 200) * MINUTE, 8 - day + spread);
            }
        }
        if ends {
            self.note(start + days * DAY, Entry::EpisodeEnded);
        }
    }
}

/// Ten years of records up to this moment, in the order of their ids.
pub fn records(end: Instant, writer: &str) -> Vec<Record> {
    let mut life = Life { records: Vec::new(), writer: writer.to_owned(), dice: Dice(2012), boot: 1_700_000 };
    let first = (end.0 / DAY - DAYS) * DAY;
    life.about_me(first);
    let last = (end.0 / DAY - 4) * DAY;
    let mut day = first + DAY;
    let mut next_backup = first + 180 * DAY;
    while day < last - 40 * DAY {
        let days = 4 + life.dice.below(8);
        life.episode(day, days, true);
        if day > next_backup {
            life.note(day + days * DAY + MINUTE, Entry::BackedUp);
            next_backup = day + 180 * DAY;
        }
        // A quiet spell now and then leaves whole months empty.
        let quiet = if life.dice.below(8) == 0 { 75 } else { 2 };
        day += (days + quiet + life.dice.below(16)) * DAY;
    }
    life.episode(last, 3, false);
    life.records
}

/// The records as one tab keeps them.
pub fn stored(records: &[Record], writer: &str, end: Instant) -> Vec<(String, String)> {
    let mut shards: Vec<(String, Vec<&Record>)> = Vec::new();
    for record in records {
        let key = saved::key_for(record, writer);
        match shards.iter_mut().find(|(known, _)| *known == key) {
            Some((_, records)) => records.push(record),
            None => shards.push((key, vec![record])),
        }
    }
    let text = |records: Vec<&Record>| saved::encode(records, 1, end, writer);
    shards.into_iter().map(|(key, records)| (key, text(records))).collect()
}
