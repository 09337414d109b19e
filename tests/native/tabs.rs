//! Several tabs of one browser on one localStorage. Whatever order they write, hear of each other, open, close and die
//! in: no acknowledged record is lost, and all show the same once everyone has heard of everything.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::LazyLock;

use proptest::prelude::*;
use unclench::app::browser::{Device, Purpose};
use unclench::app::effect::Effect;
use unclench::app::event;
use unclench::app::event::Event;
use unclench::app::event::row::RowState;
use unclench::app::route::Route;
use unclench::app::saved::backup::Kind;
use unclench::app::{Model, Notice, saved, update};
use unclench::domain::journal::history::History;
use unclench::domain::journal::merge::Journal;
use unclench::domain::journal::record::Record;
use unclench::domain::therapy::mode::Mode;
use unclench::domain::time::{Instant, Reading, Span, Stamp};

use crate::browser::Browser;
use crate::cases;
use crate::phone::{MONDAY, Phone, Tap};

const LETTERS: [char; 3] = ['a', 'b', 'c'];
const DAY: Span = Span::hours(24);

/// A backup of another phone, and what is in it.
static FILE: LazyLock<(String, Vec<Record>)> = LazyLock::new(|| {
    let mut phone = Phone::at(Instant(MONDAY) - Span::hours(24 * 50));
    phone.device.writer = "other-a".to_owned();
    phone.open();
    let mut phone = phone.noting(&[3, 2]);
    let records = phone.records();
    phone.tap(event::backup::Msg::BackUp(Purpose::Download));
    (phone.browser.files.pop().expect("a file").1, records)
});

struct Tab {
    model: Model,
    began: Span,
    boot: u64,
    /// What it asked of the mirror, locks and later reads, not answered yet.
    asked: VecDeque<Effect>,
    /// What other tabs did to localStorage, not heard of yet.
    heard: VecDeque<Event>,
}

struct Desk {
    browser: Browser,
    /// One for each letter, where one is open.
    tabs: [Option<Tab>; 3],
    true_time: Span,
    wall: Instant,
    boots: u64,
    /// What a person was told is noted.
    acknowledged: Vec<Record>,
    /// Something was damaged since all was last made good; and whether anything ever was.
    damaged: bool,
    was_damaged: bool,
    clock_was_set: bool,
}

impl Desk {
    /// One episode with one score in it; no tab open.
    fn new() -> Desk {
        let mut phone = Phone::new().noting(&[5]);
        phone.browser.commit();
        let acknowledged = phone.records();
        Desk {
            browser: std::mem::replace(&mut phone.browser, Browser::new()),
            tabs: [None, None, None],
            true_time: phone.true_time(),
            wall: Instant(MONDAY),
            boots: 10,
            acknowledged,
            damaged: false,
            was_damaged: false,
            clock_was_set: false,
        }
    }

    fn now(&self, tab: &Tab) -> Reading {
        let stamp =
            Stamp { wall: self.wall + self.true_time, mono: self.true_time - tab.began, boot: tab.boot };
        Reading { stamp, ..Reading::default() }
    }

    fn open_letters(&self) -> Vec<char> {
        let open = LETTERS.iter().zip(&self.tabs).filter(|(_, tab)| tab.is_some());
        open.map(|(letter, _)| *letter).collect()
    }

    /// Opens a tab under the first letter that is free.
    fn open(&mut self) {
        let Some(place) = self.tabs.iter().position(Option::is_none) else { return };
        self.boots += 1;
        self.true_time = self.true_time + Span(350);
        let (asked, heard) = (VecDeque::new(), VecDeque::new());
        let tab = Tab { model: Model::default(), began: self.true_time, boot: self.boots, asked, heard };
        let writer = format!("phone-{}", LETTERS[place]);
        let device = Device { writer, can_store: true, ..Device::default() };
        let stored = self.browser.first(self.now(&tab).wall());
        self.tabs[place] = Some(tab);
        self.event(place, Event::Started(device, stored));
    }

    /// One event, with all that is answered before anything else happens in this tab.
    fn event(&mut self, place: usize, event: impl Into<Event>) {
        let mut queue = VecDeque::from([event.into()]);
        while let Some(event) = queue.pop_front() {
            let Some(mut tab) = self.tabs[place].take() else { return };
            let now = self.now(&tab);
            let effects = update(&mut tab.model, event, now);
            self.tabs[place] = Some(tab);
            for effect in effects {
                match effect {
                    Effect::Go(hash) | Effect::Replace(hash) => {
                        queue.push_back(Event::RouteChanged(Route::parse(&hash)));
                    }
                    Effect::Write { .. }
                    | Effect::Remove(_)
                    | Effect::Apply { .. }
                    | Effect::ReadTexts(..)
                    | Effect::Measure
                    | Effect::Log(_) => queue.extend(self.answer(place, &effect)),
                    later => {
                        if let Some(tab) = &mut self.tabs[place] {
                            tab.asked.push_back(later);
                        }
                    }
                }
            }
        }
    }

    /// The browser carries an effect out, and the other tabs will hear what it changed.
    fn answer(&mut self, place: usize, effect: &Effect) -> Vec<Event> {
        let before = self.browser.stored.clone();
        let answers = match effect {
            // Only what no open tab writes: each holds the lock of its letter.
            Effect::Compact(keys) => {
                let letters = self.open_letters();
                let letter = |key: &str| key.rsplit('-').next().and_then(|slot| slot.chars().next());
                let free = |key: &&String| letter(key).is_none_or(|letter| !letters.contains(&letter));
                let free: Vec<String> = keys.iter().filter(free).cloned().collect();
                if free.is_empty() { Vec::new() } else { self.browser.answer(&Effect::Compact(free)) }
            }
            other => self.browser.answer(other),
        };
        let changed = changes(&before, &self.browser.stored);
        for (other, tab) in self.tabs.iter_mut().enumerate() {
            if let Some(tab) = tab.as_mut().filter(|_| other != place) {
                tab.heard.extend(changed.iter().cloned());
            }
        }
        answers
    }

    fn tap(&mut self, place: usize, tap: impl Into<Tap>) {
        let known: BTreeSet<Record> = self.records(place).into_iter().collect();
        let tap = tap.into();
        let event = self.tabs[place].as_ref().and_then(|tab| tap.on(&tab.model, self.now(tab)));
        if let Some(event) = event {
            self.event(place, event);
        }
        self.acknowledged.extend(self.records(place).into_iter().filter(|record| !known.contains(record)));
    }

    fn records(&self, place: usize) -> Vec<Record> {
        self.tabs[place].as_ref().map(|tab| tab.model.known.journal.records().to_vec()).unwrap_or_default()
    }

    /// A tab hears of the first thing it has not heard of.
    fn hear(&mut self, place: usize) -> bool {
        let event = self.tabs[place].as_mut().and_then(|tab| tab.heard.pop_front());
        event.map(|event| self.event(place, event)).is_some()
    }

    /// The first thing a tab waits for is done, and answered if it is still there to hear.
    fn step(&mut self, place: usize, hears: bool) -> bool {
        let Some(effect) = self.tabs[place].as_mut().and_then(|tab| tab.asked.pop_front()) else {
            return false;
        };
        if matches!(effect, Effect::Intend { .. }) {
            self.acknowledged.extend(FILE.1.iter().cloned());
        }
        let answers = self.answer(place, &effect);
        if !hears {
            self.tabs[place] = None;
        }
        for answer in answers {
            self.event(place, answer);
        }
        true
    }

    /// Until nobody waits for anything.
    fn settle(&mut self) {
        while (0..3).any(|place| self.hear(place) || self.step(place, true)) {}
        self.damaged &= self.tabs.iter().all(Option::is_none);
    }

    /// Somebody deletes or damages a shard while no tab is open. One at a time: what stands beside it is still good. Where
    /// a clock goes back over months, it is not always known which shards have nothing beside them.
    fn damage(&mut self, place: usize, delete: bool) {
        if self.damaged || self.clock_was_set {
            return;
        }
        self.was_damaged = true;
        // Copies are made a moment after what they are copies of.
        self.open();
        self.settle();
        self.damaged = true;
        self.tabs = [None, None, None];
        let keys: Vec<String> =
            self.browser.stored.keys().filter(|key| saved::is_shard_key(key)).cloned().collect();
        let key = &keys[place % keys.len()];
        let text = self.browser.stored.remove(key).expect("a shard");
        if !delete {
            let half = text.len() / 2;
            self.browser.stored.insert(key.clone(), format!("{}{}", &text[..half], &text[half + 1..]));
        }
    }

    fn act(&mut self, act: &Act) {
        match *act {
            Act::Open => self.open(),
            Act::Close(place) => self.tabs[place] = None,
            Act::Cut(place) => drop(self.step(place, false)),
            Act::Pain(place, score) => self.tap(place, event::notes::Msg::PainNow(score)),
            Act::Silent(place, silent) => self.tap(place, event::notes::Msg::Silent(silent)),
            Act::Fact(place, row) => self.tap(place, Tap::Fact(row, RowState::Unsure)),
            Act::TakeBack(place) => {
                let notes = self.tabs[place].as_ref().and_then(|tab| tab.model.known.history.open_episode());
                if let Some(id) = notes.and_then(|episode| episode.pain.last()).map(|note| note.id.clone()) {
                    self.tap(place, event::notes::Msg::TakeBack(id));
                }
            }
            Act::Restore(place) => {
                self.event(place, Event::Restore(event::restore::Msg::FileRead(Ok(FILE.0.clone()))));
                self.event(place, event::restore::Msg::Restore(Kind::Merge));
            }
            Act::Hear(place) => drop(self.hear(place)),
            Act::Step(place) => drop(self.step(place, true)),
            Act::Settle => self.settle(),
            Act::Commit => self.browser.commit(),
            Act::Kill => {
                self.tabs = [None, None, None];
                self.browser.kill();
            }
            Act::Wait(seconds) => {
                // No browser takes much longer than a minute to bring localStorage to disk.
                if seconds > 60 {
                    self.browser.commit();
                }
                self.true_time = self.true_time + Span::seconds(seconds);
            }
            Act::Damage(place, delete) => self.damage(place, delete),
            Act::SetClock(days) => {
                self.clock_was_set = true;
                self.wall = self.wall + Span(DAY.0 * days);
            }
        }
    }

    /// What always holds in every open tab.
    fn check(&self) -> Result<(), TestCaseError> {
        for tab in self.tabs.iter().flatten() {
            prop_assert_eq!(&tab.model.known.history, &History::of(&tab.model.known.journal));
            let expected = |told: &&Notice| matches!(told, Notice::SetAside(_)) && self.was_damaged;
            let trouble = tab.model.known.notices.iter().find(|told| is_trouble(told) && !expected(told));
            prop_assert_eq!(trouble, None);
        }
        Ok(())
    }
}

fn is_trouble(notice: &Notice) -> bool {
    matches!(notice, Notice::NotSaved | Notice::SetAside(_) | Notice::Newer)
}

fn changes(before: &BTreeMap<String, String>, after: &BTreeMap<String, String>) -> Vec<Event> {
    let keys: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    let changed = keys.into_iter().filter(|key| before.get(*key) != after.get(*key));
    changed
        .map(|key| Event::Store(event::store::Msg::Elsewhere(key.clone(), after.get(key).cloned())))
        .collect()
}

/// One thing that happens.
#[derive(Clone, Debug)]
enum Act {
    Open,
    Close(usize),
    /// What a tab waits for is done, and the tab is closed before it hears.
    Cut(usize),
    Pain(usize, u8),
    Silent(usize, bool),
    Fact(usize, usize),
    TakeBack(usize),
    Restore(usize),
    Hear(usize),
    Step(usize),
    Settle,
    Commit,
    Kill,
    Damage(usize, bool),
    Wait(i64),
    SetClock(i64),
}

fn act() -> impl Strategy<Value = Act> {
    let tab = || 0..3_usize;
    prop_oneof![
        4 => Just(Act::Open),
        1 => tab().prop_map(Act::Close),
        1 => tab().prop_map(Act::Cut),
        6 => (tab(), 0..=10_u8).prop_map(|(tab, score)| Act::Pain(tab, score)),
        1 => (tab(), any::<bool>()).prop_map(|(tab, silent)| Act::Silent(tab, silent)),
        1 => (tab(), 0..4_usize).prop_map(|(tab, row)| Act::Fact(tab, row)),
        1 => tab().prop_map(Act::TakeBack),
        1 => tab().prop_map(Act::Restore),
        4 => tab().prop_map(Act::Hear),
        6 => tab().prop_map(Act::Step),
        3 => Just(Act::Settle),
        1 => Just(Act::Commit),
        1 => Just(Act::Kill),
        1 => (0..6_usize, any::<bool>()).prop_map(|(place, delete)| Act::Damage(place, delete)),
        2 => proptest::sample::select(vec![1, 30, 240, 660, 86_400 * 40]).prop_map(Act::Wait),
        1 => proptest::sample::select(vec![-20_000, -40, -1, 1, 40, 20_000]).prop_map(Act::SetClock),
    ]
}

fn tab_cases() -> proptest::test_runner::Config {
    let wished = std::env::var("UNCLENCH_FUZZ_CASES").ok().and_then(|count| count.parse().ok());
    cases(wished.unwrap_or(300))
}

/// Everything in turn, then everybody hears of everything, then the browser is killed twice.
fn check(acts: &[Act]) -> Result<(), TestCaseError> {
    let mut desk = Desk::new();
    desk.open();
    desk.settle();
    for act in acts {
        desk.act(act);
        desk.check()?;
    }
    desk.settle();
    desk.open();
    desk.settle();
    let mut expected = Journal::default();
    expected.merge(desk.acknowledged.clone());
    let different: BTreeSet<&Record> = desk.acknowledged.iter().collect();
    prop_assert_eq!(different.len(), expected.records().len(), "no id is given twice");
    for _ in 0..3 {
        for tab in desk.tabs.iter().flatten() {
            let lost = expected
                .records()
                .iter()
                .find(|record| tab.model.known.journal.find(&record.id) != Some(record));
            prop_assert_eq!(lost, None, "lost by {}", tab.model.known.device.writer);
            prop_assert_eq!(&tab.model.known.journal, &expected, "{}", tab.model.known.device.writer);
        }
        desk.check()?;
        desk.act(&Act::Kill);
        desk.open();
        desk.settle();
    }
    Ok(())
}

proptest! {
    #![proptest_config(tab_cases())]

    #[test]
    fn tabs_lose_nothing_and_end_up_the_same(acts in proptest::collection::vec(act(), 1..40)) {
        check(&acts)?;
    }
}

#[test]
fn what_once_went_wrong_does_not_again() {
    let rows: [(&str, &[Act]); 6] = [
        (
            "a mirror that opens late keeps what was logged just now",
            &[Act::Open, Act::Wait(660), Act::Pain(0, 3)],
        ),
        (
            "an id that waits in the log is not given again",
            &[Act::SetClock(-40), Act::Pain(0, 3), Act::Kill, Act::Open, Act::Pain(0, 0)],
        ),
        (
            "nor where the clock stands before 1970",
            &[Act::SetClock(-40_000), Act::Pain(0, 3), Act::Kill, Act::Open, Act::Pain(0, 0)],
        ),
        (
            "a shard that was read late is written late, and its entries stay from then on",
            &[
                Act::SetClock(-20_000),
                Act::Open,
                Act::Open,
                Act::Pain(0, 0),
                Act::SetClock(-20_000),
                Act::Pain(2, 0),
                Act::Close(2),
                Act::Open,
                Act::TakeBack(2),
                Act::Step(2),
                Act::Step(2),
                Act::Wait(660),
                Act::Step(2),
            ],
        ),
        (
            "a copy that is not read yet is not written over",
            &[
                Act::Kill,
                Act::Open,
                Act::Pain(0, 0),
                Act::Wait(660),
                Act::Settle,
                Act::Damage(0, true),
                Act::Wait(86_400 * 40),
            ],
        ),
        (
            "what came back from a copy is logged until the disk has it",
            &[
                Act::Open,
                Act::Open,
                Act::Open,
                Act::Step(1),
                Act::Wait(86_400 * 40),
                Act::Step(1),
                Act::Restore(0),
                Act::Damage(0, false),
                Act::Open,
                Act::Commit,
            ],
        ),
    ];
    for (name, acts) in rows {
        if let Err(error) = check(acts) {
            panic!("{name}: {error}");
        }
    }
}

/// There was no room for a while. Once there is, the entries stay until localStorage has surely reached the disk.
#[test]
fn what_was_stored_late_stays_in_the_log_from_then_on() {
    let mut phone = Phone::new().noting(&[5]);
    phone.browser.commit();
    phone.full = true;
    phone.tap(event::notes::Msg::PainNow(6));
    phone.wait(Span::minutes(30));
    phone.full = false;
    phone.tap(event::notes::Msg::PainNow(7));
    phone.tap(event::notes::Msg::PainNow(8));
    phone.kill();
    assert_eq!(phone.scores(), [5, 6, 7, 8]);
}

/// A block runs, and the clock stands where no calendar of ours goes, or jumps further than anyone lives.
#[test]
fn a_mark_can_be_read_wherever_the_clock_stands() {
    for years in [-60, -7_000, 200, 7_900, 70_000] {
        for begun_then in [false, true] {
            let mut phone = Phone::new();
            let jump = Span(DAY.0 * 365 * years);
            if begun_then {
                phone.set_clock(jump);
                phone.open();
            }
            phone.start_block(Mode::Cold);
            phone.wait(Span::minutes(3));
            phone.set_clock(if begun_then { Span(-jump.0) } else { jump });
            phone.event(Event::Woke);
            phone.event(Event::Hidden);
            let before = phone.records();
            phone.open();
            let after = phone.records();
            assert!(before.iter().all(|record| after.contains(record)), "{years} {begun_then}");
            assert!(
                phone.model.known.notices.is_empty(),
                "{years} {begun_then}: {:?}",
                phone.model.known.notices
            );
        }
    }
}
