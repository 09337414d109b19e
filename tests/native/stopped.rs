//! A block that was stopped: for a minute it goes on, at once it is started again, after a rest it has its minutes left.
//! No sequence of all that keeps anything on the skin for longer than the plan's own time.

use proptest::prelude::*;
use unclench::app::event;
use unclench::app::event::Event;
use unclench::app::event::row::RowState;
use unclench::app::page::Action;
use unclench::app::relief::page::{choice, ready};
use unclench::app::route::Route;
use unclench::app::timer;
use unclench::domain::journal::record::Entry;
use unclench::domain::therapy::block::{Block, Ending, Mark, Marked, Status};
use unclench::domain::therapy::forgotten::CameOff;
use unclench::domain::therapy::gap::{GAP, Leave, PastBlock, may_start};
use unclench::domain::therapy::mode::{Mode, Plan};
use unclench::domain::time::{Instant, Span, Stamp};

use crate::cases;
use crate::phone::{Phone, Tap};

/// Something that happens to a person who does what the page says.
#[derive(Clone, Copy, Debug)]
enum Deed {
    /// So many times 5 seconds pass.
    Wait(i64),
    Mark(Mark),
    GoOn,
    /// A block of this mode, so many minutes and times.
    Start(Mode, u16, u8),
    /// Someone sets the clock by so many times 5 seconds.
    SetClock(i64),
    /// The page is opened anew: its own clock starts from zero.
    Reload,
}

fn any_deed() -> impl Strategy<Value = Deed> {
    let marks =
        [Mark::Stop, Mark::Stop, Mark::Off, Mark::Pause, Mark::On, Mark::SkinOk, Mark::SkinOk, Mark::Numb];
    let modes = [Mode::Cold, Mode::Cold, Mode::Cold, Mode::Massage, Mode::Heat, Mode::Wrap];
    let start = (0..modes.len(), 1..=20_u16, 1..=2_u8);
    prop_oneof![
        4 => (1..14_i64).prop_map(Deed::Wait),
        4 => (1..140_i64).prop_map(Deed::Wait),
        1 => (1..1_600_i64).prop_map(Deed::Wait),
        8 => (0..marks.len()).prop_map(move |n| Deed::Mark(marks[n])),
        4 => Just(Deed::GoOn),
        7 => start.prop_map(move |(n, minutes, rounds)| Deed::Start(modes[n], minutes, rounds)),
        1 => (-40..40_i64).prop_map(Deed::SetClock),
        1 => Just(Deed::Reload),
    ]
}

/// Blocks one after the other, with both clocks, and what the skin felt.
#[derive(Default)]
struct Skin {
    blocks: Vec<Block>,
    truly: Span,
    ahead: Span,
    boot: u64,
    booted: Span,
    /// How far the wall clock was seen to move forward in all.
    shown: Span,
    /// Times on the skin: when in shown time, and how long truly.
    worn: Vec<(Span, Span)>,
    /// When it last came off by a word, in true time, and whether it was on until then.
    ended: (Span, bool),
    restarts: usize,
}

const STEP: Span = Span::seconds(5);

impl Skin {
    fn now(&self) -> Stamp {
        let wall = Instant(1_800_000_000_000) + self.truly + self.ahead;
        Stamp { wall, mono: self.truly - self.booted, boot: self.boot }
    }

    fn status(&self) -> Option<Status> {
        self.blocks.last().map(|block| block.status(self.now()))
    }

    fn is_on(&self) -> bool {
        matches!(self.status(), Some(Status::On { .. }))
    }

    fn runs(&self) -> bool {
        !matches!(self.status(), None | Some(Status::Over { .. }))
    }

    /// The page sees both clocks.
    fn see(&mut self) {
        let now = self.now();
        // As the app does: that "go on" is over is written down too, so that no clock set back offers it anew.
        let tells = |block: &Block| block.may_go_on(now).is_some() || block.offer_is_over(now);
        if self.runs() || self.blocks.last().is_some_and(tells) {
            self.mark(Mark::Seen);
        }
    }

    fn mark(&mut self, mark: Mark) {
        let now = self.now();
        if let Some(block) = self.blocks.last_mut() {
            block.mark(mark, now);
        }
    }

    fn step(&mut self, deed: Deed) {
        match deed {
            Deed::Wait(steps) => {
                for _ in 0..steps {
                    let was_on = self.is_on();
                    self.truly = self.truly + STEP;
                    self.shown = self.shown + STEP;
                    if was_on {
                        self.worn.push((self.shown, STEP));
                    }
                }
            }
            Deed::Mark(mark) if self.runs() => {
                let was_on = self.is_on();
                self.mark(mark);
                if was_on && !self.is_on() {
                    self.ended = (self.truly, true);
                } else if !self.runs() {
                    self.ended.1 = false;
                }
            }
            Deed::GoOn if !self.runs() => {
                let now = self.now();
                let Some(mark) = self.blocks.last().and_then(|block| block.go_on(now)) else { return };
                self.blocks.last_mut().expect("it went on").marks.push(mark);
                // Whoever goes on may have had it on all the time.
                if self.is_on() && self.ended.1 {
                    self.worn.push((self.shown, self.truly - self.ended.0));
                }
            }
            Deed::Start(mode, minutes, rounds) if !self.runs() => self.start(mode, minutes, rounds),
            Deed::SetClock(steps) => {
                let by = Span(steps * STEP.0);
                self.ahead = self.ahead + by;
                self.shown = self.shown + by.max(Span::ZERO);
                self.see();
            }
            Deed::Reload => {
                self.see();
                (self.boot, self.booted) = (self.boot + 1, self.truly);
                self.see();
            }
            Deed::Mark(_) | Deed::GoOn | Deed::Start(..) => {}
        }
    }

    fn start(&mut self, mode: Mode, minutes: u16, rounds: u8) {
        let now = self.now();
        let past: Vec<PastBlock> = self.blocks.iter().rev().map(|block| PastBlock::of(block, now)).collect();
        let Ok(leave) = may_start(mode, &past, now.wall) else { return };
        let plan = match leave {
            Leave::Left { plan, .. } => Ok(plan),
            _ => Plan::of_rounds(mode, minutes, rounds),
        };
        if let Some(plan) = plan.ok().filter(|plan| plan.on() > leave.spent()) {
            self.restarts += usize::from(leave != Leave::Anew);
            self.blocks.push(Block::start_after(plan, leave.spent(), now));
        }
    }

    /// In the last two hours nothing was on for longer than the plan has time on the skin.
    fn check(&self) -> Result<(), TestCaseError> {
        let Some(plan) = self.blocks.last().map(|block| block.plan) else { return Ok(()) };
        let lately = self.worn.iter().filter(|(shown, _)| *shown > self.shown - GAP);
        let worn = lately.fold(Span::ZERO, |sum, (_, truly)| sum + *truly);
        let most = Span(plan.on().0 * i64::from(plan.rounds()));
        prop_assert!(worn <= most, "{} s of {} s", worn.0 / 1_000, most.0 / 1_000);
        let ceiling = Span::minutes(i64::from(plan.mode().bounds().ceiling) * i64::from(plan.rounds()));
        prop_assert!(most <= ceiling);
        Ok(())
    }
}

proptest! {
    #![proptest_config(cases(2_000))]

    /// Whatever is started, stopped, gone on with and started again, on whatever clocks: no more than the plan's own time in
    /// any two hours.
    #[test]
    fn no_sequence_exceeds_the_plan(deeds in proptest::collection::vec(any_deed(), 1..80)) {
        let mut skin = Skin::default();
        for deed in deeds {
            skin.step(deed);
            skin.check()?;
        }
    }
}

impl Phone {
    fn route(&self) -> Route {
        self.model.known.route
    }

    /// "Go on" as the page after a block offers it.
    fn offers_to_go_on(&self) -> Option<Action> {
        timer::after::after(&self.model, self.now()).go_on
    }

    /// What a mode would begin with, or what it waits for.
    fn leave(&self, mode: Mode) -> Result<Leave, &'static str> {
        self.model.known.may_start(mode, self.now()).map_err(|wait| match wait {
            unclench::domain::therapy::gap::Wait::ShortRest { .. } => "short rest",
            _ => "gap",
        })
    }

    /// From wherever it is to the page before a block, where that may be.
    fn ready_for(&mut self, mode: Mode) {
        self.tap(event::relief::Msg::Begin);
        self.clean_check();
        self.tap(event::relief::Msg::Choose(mode));
        self.clean_cautions();
    }

    /// What a page tells about this mode, whether it waits or not.
    fn told(&self, mode: Mode) -> (Option<String>, Option<String>) {
        let choice = choice(&self.model, self.now());
        let card = choice.first.into_iter().chain(choice.others).find(|card| card.mode == mode);
        card.map(|card| (card.wait, card.left)).expect("a card")
    }

    fn exposure(&self) -> Span {
        let episode = self.model.known.history.open_episode().expect("open");
        episode.blocks.last().expect("a block").block.exposure(self.now().stamp)
    }

    fn blocks(&self) -> usize {
        self.model.known.history.episodes.iter().map(|episode| episode.blocks.len()).sum()
    }
}

/// Field case 7: one wrong tap after three seconds.
#[test]
fn a_wrong_tap_ends_nothing() {
    let mut phone = Phone::with_block(Mode::Cold);
    phone.wait(Span::seconds(3));
    phone.mark(Mark::Stop);
    assert_eq!(phone.route(), Route::After);
    let before = phone.exposure();
    assert_eq!(before, Span::ZERO, "nothing runs");
    phone.wait(Span::seconds(20));
    let go_on = phone.offers_to_go_on().expect("offered");
    phone.tap(go_on.event);
    assert_eq!(phone.route(), Route::Timer);
    assert_eq!(phone.blocks(), 1, "the same block");
    assert!((Span::seconds(23)..Span::seconds(25)).contains(&phone.exposure()), "{:?}", phone.exposure());
    // It runs as any other: it asks for the skin when that is due.
    phone.wait(Span::minutes(5));
    assert!(matches!(phone.status(), Some(Status::On { check_waiting: Some(_), .. })));
    // And it is asked how it was only once it is over.
    phone.mark(Mark::Stop);
    assert_eq!(timer::after::after(&phone.model, phone.now()).step, timer::after::Step::Felt);
}

/// What ended it, and whether "go on" is offered then.
#[test]
fn go_on_is_offered_only_where_the_person_ended_it() {
    let check = |mode: Mode, marks: &[Mark], offered: bool| {
        let mut phone = Phone::with_block(mode);
        phone.wait(Span::minutes(3));
        for mark in marks {
            phone.mark(*mark);
        }
        assert_eq!(phone.route(), Route::After, "{mode:?} {marks:?}");
        assert_eq!(phone.offers_to_go_on().is_some(), offered, "{mode:?} {marks:?}");
    };
    check(Mode::Cold, &[Mark::Stop], true);
    check(Mode::Heat, &[Mark::Stop], true);
    check(Mode::Heat, &[Mark::Off], true);
    check(Mode::Heat, &[Mark::Pause, Mark::Off], true);
    check(Mode::Cold, &[Mark::Pause, Mark::Stop], true);
    check(Mode::Cold, &[Mark::Numb, Mark::Stop], true);
    check(Mode::Cold, &[Mark::SkinWrong], false);
    check(Mode::Massage, &[Mark::Numb], false);
    check(Mode::Heat, &[Mark::SkinWrong], false);
    // Its time was up.
    let mut phone = Phone::with_block(Mode::Heat);
    phone.wait(Span::minutes(16));
    phone.mark(Mark::Off);
    assert_eq!((phone.route(), phone.offers_to_go_on()), (Route::After, None));
    // A pause goes on as a pause, a rest as a rest.
    for (marks, paused) in [([Mark::Pause, Mark::Stop], true), ([Mark::Numb, Mark::Stop], false)] {
        let mut phone = Phone::with_block(Mode::Cold);
        phone.wait(Span::minutes(3));
        for mark in marks {
            phone.mark(mark);
        }
        phone.tap(event::timer::Msg::GoOn);
        assert_eq!(matches!(phone.status(), Some(Status::Paused { .. })), paused);
        assert_eq!(matches!(phone.status(), Some(Status::Rest { .. })), !paused);
    }
}

/// It goes by itself after a minute, and everything else that closes it counts at once.
#[test]
fn go_on_is_offered_for_a_minute() {
    let stopped = || {
        let mut phone = Phone::with_block(Mode::Cold);
        phone.wait(Span::minutes(3));
        phone.mark(Mark::Stop);
        phone
    };
    let mut phone = stopped();
    phone.wait(Span::seconds(59));
    assert!(phone.offers_to_go_on().is_some());
    let wake = unclench::app::next_wake(&phone.model, phone.now());
    assert_eq!(wake, Some(Span::seconds(1)), "it is looked at again when it is over");
    phone.wait(Span::seconds(1));
    assert_eq!(phone.offers_to_go_on(), None);
    phone.tap(event::timer::Msg::GoOn);
    assert!(matches!(phone.status(), Some(Status::Over { .. })), "too late");

    // A reload shows the same, and the time since then counts.
    let mut phone = stopped();
    phone.pass(Span::seconds(30));
    phone.open_at(Route::After);
    assert!(phone.offers_to_go_on().is_some());
    phone.tap(event::timer::Msg::GoOn);
    assert!(phone.exposure() >= Span::seconds(210), "{:?}", phone.exposure());

    // A second tap on the same place is no answer.
    let mut phone = Phone::with_block(Mode::Cold);
    phone.wait(Span::minutes(3));
    phone.mark(Mark::Stop);
    phone.event(event::timer::Msg::GoOn);
    assert!(matches!(phone.status(), Some(Status::Over { .. })), "too soon");

    // Said how it was, something new: over.
    let mut phone = stopped();
    phone.tap(event::timer::Msg::Judge(unclench::domain::pain::Effect::Same));
    assert_eq!(phone.offers_to_go_on(), None);
    let mut phone = stopped();
    phone.tap(event::notes::Msg::Fact(event::notes::Fact::Bones, RowState::On));
    assert_eq!(phone.offers_to_go_on(), None, "the danger check has to be done again");
    // A clock that is set back makes no moment longer.
    for (back, offered) in [(5, true), (30, false), (3_600, false)] {
        let mut phone = stopped();
        phone.wait(Span::seconds(40));
        phone.set_clock(Span::seconds(-back));
        phone.event(Event::Woke);
        assert_eq!(phone.offers_to_go_on().is_some(), offered, "{back}");
        phone.open_at(Route::After);
        phone.wait(Span::seconds(25));
        assert_eq!(phone.offers_to_go_on(), None, "{back}");
    }
}

/// The other tab shows the end, and that it goes on.
#[test]
fn every_tab_follows() {
    let mut phone = Phone::with_block(Mode::Cold);
    let mut other = Phone::at(phone.now().wall());
    other.device.writer = "phone-b".to_owned();
    other.browser.stored = phone.browser.stored.clone();
    other.open_at(Route::Timer);
    let tell = |from: &Phone, to: &mut Phone| {
        to.wait(from.now().wall() - to.now().wall());
        for (key, text) in from.browser.stored.clone() {
            to.event(event::store::Msg::Elsewhere(key, Some(text)));
        }
    };
    phone.mark(Mark::Stop);
    tell(&phone, &mut other);
    assert_eq!(other.route(), Route::After);
    assert!(other.offers_to_go_on().is_some());
    phone.tap(event::timer::Msg::GoOn);
    tell(&phone, &mut other);
    assert_eq!(other.route(), Route::Timer);
    assert!(matches!(other.status(), Some(Status::On { .. })));
}

/// Stopped after so many seconds, so many later: what each mode begins with.
#[test]
fn what_a_stopped_block_leaves() {
    let check = |mode: Mode, on: i64, mark: Mark, later: i64, next: Mode, expected: &str| {
        let mut phone = Phone::with_block(mode);
        let answers = on / 280;
        for _ in 0..answers {
            phone.wait(Span::seconds(280));
            phone.mark(Mark::SkinOk);
        }
        phone.wait(Span::seconds(on - answers * 280) - phone.exposure() + Span::seconds(answers * 280));
        phone.mark(mark);
        phone.wait(Span::seconds(later));
        let found = match phone.leave(next) {
            Ok(Leave::Anew) => "anew",
            Ok(Leave::Again { .. }) => "again",
            Ok(Leave::Left { .. }) => "left",
            Err(wait) => wait,
        };
        assert_eq!(found, expected, "{mode:?} for {on} s, {mark:?}, {later} s later {next:?}");
    };
    use Mark::{Numb, Off, SkinWrong, Stop};
    use Mode::{Cold, Heat, Massage};
    check(Cold, 3, Stop, 2, Cold, "again");
    check(Cold, 119, Stop, 600, Cold, "again");
    check(Cold, 3, Stop, 2, Massage, "again");
    check(Cold, 3, Stop, 2, Heat, "gap");
    check(Heat, 60, Off, 2, Heat, "again");
    check(Cold, 125, Stop, 590, Cold, "short rest");
    check(Cold, 125, Stop, 601, Cold, "left");
    check(Cold, 590, Stop, 601, Cold, "left");
    check(Heat, 590, Stop, 601, Heat, "left");
    check(Cold, 125, Stop, 601, Massage, "gap");
    check(Cold, 605, Stop, 3_000, Cold, "gap");
    for mark in [Numb, SkinWrong] {
        check(Massage, 60, mark, 601, Massage, "gap");
    }
    check(Cold, 3, SkinWrong, 601, Cold, "gap");
    check(Cold, 3, Stop, 7_201, Heat, "anew");
}

/// Started again: the skin first, then any length, and what was used counts.
#[test]
fn the_skin_is_looked_at_before_it_starts_again() {
    let mut phone = Phone::with_block(Mode::Cold);
    phone.wait(Span::seconds(90) - phone.exposure());
    phone.mark(Mark::Stop);
    phone.tap(event::relief::Msg::Begin);
    let told = "You stopped after 1 minute. You can start again now. The time you used counts.";
    assert_eq!(phone.told(Mode::Cold), (None, Some(told.to_owned())));
    phone.ready_for(Mode::Cold);
    let page = ready(&phone.model, phone.now());
    assert_eq!(
        page.left,
        "You stopped after 1 minute, and that time counts. It comes off 18 minutes after you start."
    );
    let (skin, is_normal) = page.skin.expect("asked");
    assert!(!is_normal && !page.lengths[0].is_empty() && page.field);
    phone.tap(event::relief::Msg::Start);
    assert_eq!((phone.route(), phone.blocks()), (Route::Ready, 1), "not before");
    phone.tap(Tap::Typed("1".to_owned()));
    assert_eq!(phone.model.known.note, "You have used that time already. Pick a longer time.");
    phone.tap(skin.event.clone());
    // Taken back, it is asked again.
    let (back, is_normal) = ready(&phone.model, phone.now()).skin.expect("asked");
    assert!(is_normal);
    phone.tap(back.event);
    phone.tap(event::relief::Msg::Start);
    assert_eq!(phone.blocks(), 1, "not before");
    phone.tap(skin.event);
    phone.tap(event::relief::Msg::Start);
    assert_eq!((phone.route(), phone.blocks()), (Route::Timer, 2));
    assert_eq!(phone.exposure(), Span::seconds(90));
    phone.wait(Span::minutes(5));
    phone.mark(Mark::SkinOk);
    phone.wait(Span::minutes(5));
    phone.mark(Mark::SkinOk);
    phone.wait(Span::minutes(5));
    phone.mark(Mark::SkinOk);
    phone.wait(Span::seconds(209));
    assert!(matches!(phone.status(), Some(Status::On { .. })));
    phone.wait(Span::seconds(2));
    assert!(matches!(phone.status(), Some(Status::TakeOff { .. })), "18 and a half minutes later");
}

/// Twice in two hours; then the skin rests, and what is left keeps its plan.
#[test]
fn it_starts_again_twice_and_then_rests() {
    let mut phone = Phone::with_block(Mode::Cold);
    for block in 1..=3 {
        assert_eq!(phone.blocks(), block);
        phone.wait(Span::seconds(10));
        phone.mark(Mark::Stop);
        if block < 3 {
            phone.ready_for(Mode::Cold);
            phone.tap(event::relief::Msg::SkinIsNormal(true));
            phone.tap(event::relief::Msg::Start);
        }
    }
    phone.tap(event::relief::Msg::Begin);
    let (wait, left) = phone.told(Mode::Cold);
    assert!(wait.is_some_and(|wait| wait.starts_with("Not yet. Your skin needs a short break, until ")));
    assert_eq!(left, None);
    phone.wait(Span::minutes(10));
    let left = phone.told(Mode::Cold).1.expect("left");
    assert!(left.ends_with("You can use the time left now: 19 minutes."), "{left}");
    phone.ready_for(Mode::Cold);
    let page = ready(&phone.model, phone.now());
    assert!(page.lengths[0].is_empty() && !page.field && page.skin.is_some(), "as it was planned");
    phone.tap(event::relief::Msg::Minutes(10, 1));
    phone.tap(event::relief::Msg::SkinIsNormal(true));
    phone.tap(event::relief::Msg::Start);
    let plan = Plan::new(Mode::Cold, 20).expect("offered");
    let last =
        |phone: &Phone| phone.model.known.history.open_episode().expect("open").blocks[3].block.clone();
    assert_eq!(last(&phone).plan, plan);
    assert!(last(&phone).carried() >= Span::seconds(30));
}

/// What was said of the skin counts on the page where it was said: a look of an hour ago, before another block, is none.
#[test]
fn the_skin_is_looked_at_each_time() {
    let mut phone = Phone::with_block(Mode::Cold);
    phone.wait(Span::seconds(30));
    phone.mark(Mark::Stop);
    phone.ready_for(Mode::Cold);
    let asks = |phone: &Phone| !ready(&phone.model, phone.now()).skin.expect("asked").1;
    assert!(asks(&phone));
    phone.tap(event::relief::Msg::SkinIsNormal(true));
    assert!(!asks(&phone));
    phone.event(Event::RouteChanged(Route::Now));
    phone.event(Event::RouteChanged(Route::Ready));
    assert_eq!(phone.route(), Route::Ready);
    assert!(asks(&phone));
    phone.tap(event::relief::Msg::Start);
    assert_eq!(phone.blocks(), 1, "not before");
}

/// A clock that an open page sees being set back hides how long ago a block was stopped: nothing is left of it, whenever that
/// was, and whatever page is open by then. A clock that is put right by seconds changes nothing.
#[test]
fn a_clock_that_is_set_back_leaves_nothing() {
    let noted = |phone: &Phone| phone.records().iter().any(|record| record.entry == Entry::ClockSetBack);
    let check = |on: i64, later: i64, back: i64, expected: Result<(), &str>| {
        let mut phone = Phone::with_block(Mode::Cold);
        phone.wait(Span::seconds(on) - phone.exposure());
        phone.mark(Mark::Stop);
        phone.wait(Span::minutes(later));
        phone.set_clock(Span::seconds(-back));
        phone.event(Event::Woke);
        assert_eq!(noted(&phone), expected.is_err(), "{on} s, {later} min, {back} s back");
        phone.open();
        phone.wait(Span::minutes(15));
        let found = phone.leave(Mode::Cold).map(drop);
        assert_eq!(found, expected, "{on} s, {later} min, {back} s back");
    };
    check(60, 30, 600, Err("gap"));
    check(250, 30, 600, Err("gap"));
    check(250, 110, 3_600, Err("gap"));
    // The gap was over already, and by this clock it is not.
    check(250, 150, 3_600, Err("gap"));
    // By this clock it has not even been stopped yet.
    check(250, 10, 3_600, Err("gap"));
    check(250, 30, 9, Ok(()));
    // Nothing is over that could leave anything.
    let mut phone = Phone::with_block(Mode::Cold);
    phone.wait(Span::minutes(3));
    phone.set_clock(Span::minutes(-30));
    phone.event(Event::Woke);
    assert!(!noted(&phone));
    phone.mark(Mark::Stop);
    phone.wait(Span::minutes(11));
    assert!(matches!(phone.leave(Mode::Cold), Ok(Leave::Left { .. })), "how long it was on is known");
}

/// Field case 6: what went on, or was started again, and was then forgotten for 35 hours counts for no longer than was planned.
#[test]
fn what_goes_on_can_be_forgotten_too() {
    for again in [false, true] {
        let mut phone = Phone::with_block(Mode::Cold);
        phone.wait(Span::seconds(60));
        phone.mark(Mark::Stop);
        if again {
            phone.ready_for(Mode::Cold);
            phone.tap(event::relief::Msg::SkinIsNormal(true));
            phone.tap(event::relief::Msg::Start);
        } else {
            phone.tap(event::timer::Msg::GoOn);
        }
        let due = phone.now().wall() + (Span::minutes(20) - phone.exposure());
        phone.pass(Span::hours(35));
        phone.open_at(Route::Timer);
        let asked = timer::page::dial(&phone.model, phone.now());
        assert_eq!((asked.digits.as_str(), asked.under.as_str()), ("20:00", "planned"), "{again}");
        phone.tap(event::timer::Msg::CameOff(CameOff::InTime));
        assert_eq!(phone.status(), Some(Status::Over { how: Ending::Lapsed, off: due }), "{again}");
        assert_eq!((phone.offers_to_go_on(), phone.leave(Mode::Cold)), (None, Ok(Leave::Anew)), "{again}");
    }
}

/// A block like any other asks nothing about what was stopped.
#[test]
fn a_new_block_asks_no_skin_first() {
    let mut phone = Phone::new();
    phone.ready_for(Mode::Cold);
    let page = ready(&phone.model, phone.now());
    assert_eq!((page.skin, page.left.as_str()), (None, ""));
    assert_eq!(phone.told(Mode::Cold), (None, None));
}

/// What a file may hold: an exposure of the first mark that is more than the plan.
#[test]
fn a_block_that_carries_too_much_comes_off() {
    let plan = Plan::new(Mode::Heat, 10).expect("offered");
    let stamp = Stamp { wall: Instant(0), mono: Span::ZERO, boot: 1 };
    for carried in [Span::minutes(10), Span::minutes(500)] {
        let block = Block::start_after(plan, carried, stamp);
        assert!(matches!(block.status(stamp), Status::TakeOff { .. }), "{carried:?}");
    }
    let negative = Marked { stamp, mark: Mark::On, exposure: Span::minutes(-5) };
    let block = Block { plan, marks: vec![negative] };
    assert_eq!(block.exposure(stamp), Span::ZERO);
}
