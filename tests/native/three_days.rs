//! Three days of a person with random taps, pauses, reloads, kills and clocks that are set, against an oracle that only
//! counts: no cold or heat beyond its ceiling, no rest, gap or cap cut short.
//!
//! The oracle keeps two times of its own. True time is what the skin feels; shown time is what the wall clock was seen
//! to move forward, which is all that a page can know of hours it slept through. A clock set back while no page is open,
//! by less than the page was closed, can't be seen by anyone, so it is not among the trials.
//!
//! A thousand runs in a plain `cargo test`; `cargo xtask fuzz` makes ten for each of its cases.

use unclench::app::event;
use unclench::app::event::Event;
use unclench::app::route::Route;
use unclench::domain::journal::record::Aid;
use unclench::domain::pain::Effect as Felt;
use unclench::domain::therapy::block::{Mark, Status};
use unclench::domain::therapy::mode::{Family, Mode, Plan};
use unclench::domain::time::Span;

use crate::phone::{Phone, Tap};

const THREE_DAYS: Span = Span::hours(72);

/// A small generator of its own, so that a run is named by its seed alone.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % limit
    }

    fn of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }
}

/// What the oracle knows of the block that was begun last.
#[derive(Clone, Copy)]
struct Pack {
    plan: Plan,
    /// True time on the skin in this round, up to the last step.
    on_for: Span,
    is_on: bool,
    /// When it last came off, in shown time.
    off: Span,
    /// It came off for a rest, not for a pause.
    rests: bool,
    rounds: u8,
}

struct World {
    phone: Phone,
    dice: Dice,
    /// Shown time: how far the wall clock was seen to move forward in all.
    shown: Span,
    pack: Option<Pack>,
    /// Begun blocks: mode, shown time of the start and of the end, and how long it was truly on at the end.
    blocks: Vec<(Mode, Span, Span, Span)>,
    started: usize,
    steps: Vec<String>,
    seed: u64,
}

/// Minutes that pass, many of them just around a boundary.
const PASSING: [f64; 14] = [0.1, 0.5, 1.0, 2.1, 4.0, 4.9, 5.1, 9.0, 15.0, 20.0, 45.0, 100.0, 121.0, 300.0];
const JUMPS: [i64; 8] = [2, 30, 180, 1_500, -2, -30, -60, -1_500];
const MARKS: [Mark; 7] =
    [Mark::On, Mark::Off, Mark::Pause, Mark::SkinOk, Mark::SkinOk, Mark::Numb, Mark::Stop];

impl World {
    fn new(seed: u64) -> World {
        let dice = Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
        World {
            phone: Phone::new(),
            dice,
            shown: Span::ZERO,
            pack: None,
            blocks: Vec::new(),
            started: 0,
            steps: Vec::new(),
            seed,
        }
    }

    fn fail(&self, why: &str) -> ! {
        let from = self.steps.len().saturating_sub(40);
        panic!("seed {}: {why}\n{}", self.seed, self.steps[from..].join("\n"));
    }

    /// Lets something happen that takes time, and keeps the oracle's books.
    fn let_pass(&mut self, what: &str, act: impl FnOnce(&mut Phone)) {
        let before = (self.phone.true_time(), self.phone.now().wall());
        act(&mut self.phone);
        let (truly, shown) = (self.phone.true_time() - before.0, self.phone.now().wall() - before.1);
        self.shown = self.shown + shown.max(Span::ZERO);
        if let Some(pack) = &mut self.pack
            && pack.is_on
        {
            pack.on_for = pack.on_for + truly;
        }
        self.steps.push(format!("{} {what}: {:?}", self.shown.0 / 1_000, self.phone.status()));
        self.look();
    }

    /// Nothing is said to be on when it has truly been on for as long as it may.
    fn look(&self) {
        let Some(pack) = self.pack.filter(|pack| pack.is_on) else { return };
        let said_on = matches!(self.phone.status(), Some(Status::On { .. } | Status::Paused { .. }));
        if said_on && pack.on_for >= pack.plan.on() {
            self.fail(&format!("on for {} s of {} min", pack.on_for.0 / 1_000, pack.plan.minutes()));
        }
        if pack.plan.minutes() > pack.plan.mode().bounds().ceiling {
            self.fail("a plan over the ceiling");
        }
    }

    fn newest(&self) -> Option<(usize, Plan)> {
        let blocks = || self.phone.model.known.history.episodes.iter().flat_map(|episode| &episode.blocks);
        Some((blocks().count(), blocks().next_back()?.block.plan))
    }

    /// A tap that may begin a block.
    fn tap(&mut self, tap: impl Into<Tap>) {
        let tap = tap.into();
        let before = self.phone.status();
        let word = format!("{tap:?}");
        self.let_pass(&word, |phone| drop(phone.tap(tap.clone())));
        self.follow_start();
        if let Tap::Is(Event::Timer(event::timer::Msg::Mark(mark))) = tap {
            self.follow_mark(mark, before);
        }
    }

    fn follow_start(&mut self) {
        let Some((count, plan)) = self.newest().filter(|(count, _)| *count > self.started) else { return };
        if count > self.started + 1 {
            self.fail("two blocks at once");
        }
        self.started = count;
        let (mode, now) = (plan.mode(), self.shown);
        if self.pack.is_some_and(|pack| pack.is_on) {
            self.fail("begun with something on the skin");
        }
        for (earlier, _, off, worn) in &self.blocks {
            let wrap = *earlier == Mode::Wrap && mode.family() == Family::Heat;
            let gap = if wrap { Span((worn.0 * 2).clamp(7_200_000, 57_600_000)) } else { Span::hours(2) };
            if now - *off < gap {
                self.fail(&format!("{mode:?} {} s after {earlier:?}", (now - *off).0 / 1_000));
            }
        }
        let lately = |family: Option<Family>| {
            let counts = |known: Mode| family.map_or(known == mode, |family| known.family() == family);
            self.blocks
                .iter()
                .filter(|(known, began, ..)| counts(*known) && now - *began < Span::hours(24))
                .count()
        };
        let cap = if mode.family() == Family::Cold { 4 } else { 3 };
        if lately(Some(mode.family())) >= cap || (mode == Mode::Wrap && lately(None) >= 1) {
            self.fail(&format!("{mode:?}: over the cap of a day"));
        }
        self.blocks.push((mode, now, now, Span::ZERO));
        self.pack = Some(Pack { plan, on_for: Span::ZERO, is_on: true, off: now, rests: false, rounds: 1 });
    }

    /// What a mark means for the skin, if the app took it.
    fn follow_mark(&mut self, mark: Mark, before: Option<Status>) {
        let (shown, after) = (self.shown, self.phone.status());
        let Some(mut pack) = self.pack else { return };
        let goes_off = matches!(mark, Mark::Off | Mark::Pause | Mark::Numb | Mark::Stop | Mark::SkinWrong);
        let says_off = !matches!(after, Some(Status::On { .. } | Status::TakeOff { .. }));
        if pack.is_on && goes_off && says_off {
            pack.is_on = false;
            pack.off = shown;
            pack.rests = !matches!(after, Some(Status::Paused { .. }));
            if let Some(last) = self.blocks.last_mut() {
                (last.2, last.3) = (shown, last.3.max(pack.on_for));
            }
        }
        if !pack.is_on && mark == Mark::On && matches!(after, Some(Status::On { .. })) {
            match before {
                Some(Status::SkinGate { .. }) => {
                    pack.rounds += 1;
                    pack.on_for = Span::ZERO;
                    // The rest may begin when it was due, not when "it is off" was tapped: two minutes at most.
                    if shown - pack.off + Span::minutes(2) < pack.plan.rest() {
                        self.fail("the rest was cut short");
                    }
                    if pack.rounds > pack.plan.rounds() {
                        self.fail("more rounds than planned");
                    }
                }
                Some(Status::Paused { .. }) if !pack.rests => {}
                other => self.fail(&format!("on again from {other:?}")),
            }
            pack.is_on = true;
        }
        // A pause that is ended by "off" is a rest from then on.
        pack.rests |= matches!(after, Some(Status::Rest { .. } | Status::SkinGate { .. }));
        self.pack = Some(pack);
        self.look();
    }

    /// The person takes the pack off without a word: a block that is over has nothing on the skin.
    fn settle(&mut self) {
        if let Some(pack) = &mut self.pack
            && pack.is_on
            && !matches!(self.phone.status(), Some(Status::On { .. } | Status::TakeOff { .. }))
        {
            pack.is_on = false;
            pack.off = self.shown;
            if let Some(last) = self.blocks.last_mut() {
                (last.2, last.3) = (self.shown, last.3.max(pack.on_for));
            }
        }
    }

    fn step(&mut self) {
        let minutes = self.dice.of(&PASSING);
        let span = Span((minutes * 60_000.0) as i64);
        match self.dice.below(22) {
            0..=4 => self.let_pass("waits", |phone| phone.wait(span)),
            5 => {
                let stops = self.dice.below(2) == 0;
                self.let_pass("locked", |phone| phone.lock(span, stops));
                self.let_pass("unlocked", |phone| drop(phone.event(Event::Shown)));
            }
            6 => {
                self.let_pass("hidden", |phone| drop(phone.event(Event::Hidden)));
                let jump = Span::minutes(self.dice.of(&JUMPS).max(0));
                self.let_pass("closed", |phone| phone.pass(span));
                self.let_pass("set while closed", |phone| phone.set_clock(jump));
                self.let_pass("opened", |phone| drop(phone.open()));
            }
            7 => {
                // Killed: nothing is told before.
                self.let_pass("killed", |phone| phone.pass(span));
                self.let_pass("opened", |phone| drop(phone.open()));
            }
            8 => self.let_pass("reloaded", |phone| drop(phone.open())),
            9 => {
                let jump = Span::minutes(self.dice.of(&JUMPS));
                self.let_pass("clock set", |phone| phone.set_clock(jump));
                // The page looks at both clocks four times a second.
                self.let_pass("looked", |phone| drop(phone.event(Event::Woke)));
            }
            10..=14 => {
                let mark = self.dice.of(&MARKS);
                self.tap(event::timer::Msg::Mark(mark));
            }
            15 => {
                let tap = self.dice.of(&[0, 1, 2, 3]);
                self.tap(match tap {
                    0 => Event::from(event::frame::Msg::Pause),
                    1 => event::timer::Msg::Dismiss.into(),
                    2 => event::rest::Msg::LieDown(30).into(),
                    _ => event::alarm::Msg::Switch(Aid::Voice, false).into(),
                });
            }
            16..=18 => self.begin(),
            19 => {
                let felt = self.dice.of(&[Felt::Better, Felt::Same, Felt::Worse]);
                self.tap(event::timer::Msg::Judge(felt));
            }
            20 => {
                let route =
                    self.dice.of(&[Route::Ready, Route::Relief, Route::Timer, Route::Cautions, Route::Now]);
                self.let_pass("address", |phone| drop(phone.event(Event::RouteChanged(route))));
                self.tap(event::relief::Msg::Start);
            }
            _ => self.tap(event::notes::Msg::FeelBetter),
        }
        self.settle();
    }

    /// All the way to a block, as far as the app lets it.
    fn begin(&mut self) {
        let mode = self.dice.of(&Mode::ALL);
        self.tap(event::relief::Msg::Begin);
        self.let_pass("check", Phone::clean_check);
        if self.phone.model.known.route == Route::Verdict {
            self.tap(event::relief::Msg::Begin);
        }
        self.tap(event::relief::Msg::Choose(mode));
        self.let_pass("cautions", Phone::clean_cautions);
        let minutes = self.dice.of(&[1, 3, 10, 20, 21, 60, 480, 481]);
        match self.dice.below(3) {
            0 => {
                let rounds = self.dice.of(&[1, 2, 3]);
                self.tap(event::relief::Msg::Minutes(minutes, rounds));
            }
            1 => self.tap(Tap::Typed(minutes.to_string())),
            _ => {}
        }
        self.tap(event::relief::Msg::Start);
        // A double tap.
        self.tap(event::relief::Msg::Start);
    }
}

/// One life; how many blocks it had.
fn live(seed: u64) -> usize {
    let mut world = World::new(seed);
    while world.phone.true_time() < THREE_DAYS {
        world.step();
    }
    world.started
}

#[test]
fn fuzz_three_days_keep_every_bound() {
    let cases = std::env::var("UNCLENCH_FUZZ_CASES").ok().and_then(|count| count.parse().ok());
    let runs: u64 = cases.map_or(300, |count: u64| count * 10);
    let threads = std::thread::available_parallelism().map_or(1, usize::from) as u64;
    let lives = |n: u64| (n..runs).step_by(threads as usize).map(live).sum::<usize>();
    let blocks: usize = std::thread::scope(|scope| {
        let workers: Vec<_> = (0..threads).map(|n| scope.spawn(move || lives(n))).collect();
        workers.into_iter().map(|worker| worker.join().expect("no bound was broken")).sum()
    });
    assert!(blocks as u64 > runs * 3, "only {blocks} blocks in {runs} runs: the trial proves little");
    println!("{runs} runs, {blocks} blocks");
}
