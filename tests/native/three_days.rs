//! Three days of a person with random taps, pauses, reloads, kills and clocks that are set, against an oracle that only
//! counts: no cold or heat beyond its ceiling, no rest, gap or cap cut short, however often a block is stopped, gone on with
//! and started again.
//!
//! The oracle keeps two times of its own. True time is what the skin feels; shown time is what the wall clock was seen
//! to move forward, which is all that a page can know of hours it slept through. A clock set back while no page is open,
//! by less than the page was closed, can't be seen by anyone, so it is not among the trials.
//!
//! Three hundred runs in a plain `cargo test`; `cargo xtask fuzz` makes three for each of its cases.

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
    /// True time on the skin in this round, up to the last step. What a stopped block used up counts in the first.
    on_for: Span,
    /// The same in the rounds before.
    before: Span,
    is_on: bool,
    /// When it last came off, in shown time.
    off: Span,
    /// It came off for a rest, not for a pause.
    rests: bool,
    rounds: u8,
    /// Said to be numb or wrong.
    unwell: bool,
    /// The person ended it before its time.
    ended: Option<Ended>,
}

impl Pack {
    fn used(&self) -> Span {
        self.before + self.on_for
    }
}

/// How the person ended a block before its time.
#[derive(Clone, Copy)]
struct Ended {
    shown: Span,
    truly: Span,
    /// It was on until then.
    was_on: bool,
}

/// A block that was begun.
#[derive(Clone, Copy)]
struct Begun {
    plan: Plan,
    /// In shown time.
    began: Span,
    /// When it last came off, in shown time.
    off: Span,
    /// The longest that it was truly on at a time.
    longest: Span,
    /// How long it was truly on in all, with what was used before it was started again.
    used: Span,
    /// The person ended it before its time, and never said that the skin was numb or wrong.
    stopped: bool,
    /// It was begun with what the one before it left.
    restarted: bool,
    /// The one after it was begun with what it left.
    continued: bool,
}

impl Begun {
    fn mode(&self) -> Mode {
        self.plan.mode()
    }
}

struct World {
    phone: Phone,
    dice: Dice,
    /// Shown time: how far the wall clock was seen to move forward in all.
    shown: Span,
    pack: Option<Pack>,
    blocks: Vec<Begun>,
    started: usize,
    /// Times on the skin that the page said to be right: when in shown time, and how long truly.
    worn: Vec<(Span, Span)>,
    /// "My skin is normal" was tapped on the way to the next block.
    skin_told: bool,
    /// How often a stopped block went on, and how often one was started again.
    resumed: (usize, usize),
    steps: Vec<String>,
    seed: u64,
}

/// Minutes that pass, many of them just around a boundary.
const PASSING: [f64; 14] = [0.1, 0.5, 1.0, 2.1, 4.0, 4.9, 5.1, 9.0, 15.0, 20.0, 45.0, 100.0, 121.0, 300.0];
const JUMPS: [i64; 8] = [2, 30, 180, 1_500, -2, -30, -60, -1_500];
const MARKS: [Mark; 8] =
    [Mark::On, Mark::Off, Mark::Pause, Mark::SkinOk, Mark::SkinOk, Mark::Numb, Mark::Stop, Mark::SkinWrong];

/// How long this mode waits after that block.
fn gap_after(block: &Begun, mode: Mode) -> Span {
    let wrap = block.mode() == Mode::Wrap && mode.family() == Family::Heat;
    if wrap { Span((block.longest.0 * 2).clamp(7_200_000, 57_600_000)) } else { Span::hours(2) }
}

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
            worn: Vec::new(),
            skin_told: false,
            resumed: (0, 0),
            steps: Vec::new(),
            seed,
        }
    }

    fn fail(&self, why: &str) -> ! {
        panic!("{why}");
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
            if matches!(self.phone.status(), Some(Status::On { .. })) {
                self.worn.push((self.shown, truly));
            }
        }
        self.steps.push(format!("{} {what}: {:?}", self.shown.0 / 1_000, self.phone.status()));
        self.look();
    }

    /// In no two hours it was said to be right on for longer than all rounds of the plan.
    fn look_back(&self, plan: Plan) {
        let lately = self.worn.iter().rev().take_while(|(shown, _)| *shown > self.shown - Span::hours(2));
        let worn = lately.fold(Span::ZERO, |sum, (_, truly)| sum + *truly);
        let most = Span(plan.on().0 * i64::from(plan.rounds()));
        if worn > most {
            self.fail(&format!("{} s of {} s in two hours", worn.0 / 1_000, most.0 / 1_000));
        }
    }

    /// Nothing is said to be on when it has truly been on for as long as it may.
    fn look(&self) {
        if let Some(pack) = self.pack {
            self.look_back(pack.plan);
        }
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
        match tap {
            Tap::Is(Event::Timer(event::timer::Msg::Mark(mark))) => self.follow_mark(mark, before),
            Tap::Is(Event::Timer(event::timer::Msg::GoOn)) => self.follow_going_on(before),
            Tap::Is(Event::Relief(event::relief::Msg::Choose(_))) => self.skin_told = false,
            Tap::Is(Event::Relief(event::relief::Msg::SkinIsNormal(told))) => self.skin_told = told,
            _ => {}
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
        let used = self.begun_again(plan);
        if let (Some(_), Some(last)) = (used, self.blocks.last_mut()) {
            last.continued = true;
            self.resumed.1 += 1;
        }
        let own = |block: &Begun| !block.continued;
        for earlier in self.blocks.iter().filter(|block| own(block)) {
            let since = now - earlier.off;
            if since < gap_after(earlier, mode) {
                self.fail(&format!("{mode:?} {} s after {:?}", since.0 / 1_000, earlier.mode()));
            }
        }
        // What was stopped at once is no block of the day.
        let counted = |block: &&Begun| own(block) && !(block.stopped && block.used <= Span::minutes(2));
        let lately = |family: Option<Family>| {
            let counts = |known: Mode| family.map_or(known == mode, |family| known.family() == family);
            let today = |block: &&Begun| counts(block.mode()) && now - block.began < Span::hours(24);
            self.blocks.iter().filter(counted).filter(today).count()
        };
        let cap = if mode.family() == Family::Cold { 4 } else { 3 };
        if lately(Some(mode.family())) >= cap || (mode == Mode::Wrap && lately(None) >= 1) {
            self.fail(&format!("{mode:?}: over the cap of a day"));
        }
        let on_for = used.unwrap_or(Span::ZERO);
        self.blocks.push(Begun {
            plan,
            began: now,
            off: now,
            longest: Span::ZERO,
            used: on_for,
            stopped: false,
            restarted: used.is_some(),
            continued: false,
        });
        self.pack = Some(Pack {
            plan,
            on_for,
            before: Span::ZERO,
            is_on: true,
            off: now,
            rests: false,
            rounds: 1,
            unwell: false,
            ended: None,
        });
    }

    /// Within the gap after a stopped block: how long that was on, which has to count in this one. `None` for one that waited.
    fn begun_again(&self, plan: Plan) -> Option<Span> {
        let (mode, now) = (plan.mode(), self.shown);
        let last = self.blocks.last().filter(|last| now - last.off < gap_after(last, mode))?;
        let lately = self.blocks.iter().filter(|block| block.restarted && now - block.began < Span::hours(2));
        let at_once =
            last.used <= Span::minutes(2) && lately.count() < 2 && last.mode().family() == mode.family();
        let rested = now - last.off >= Span::minutes(10);
        let rest_of_it = last.used <= Span::minutes(10) && rested && last.plan == plan;
        if !last.stopped {
            return None;
        }
        if !(at_once || rest_of_it) {
            self.fail(&format!("{plan:?} again, {} s on", last.used.0 / 1_000));
        }
        if !self.skin_told {
            self.fail("begun again, and nobody looked at the skin");
        }
        Some(last.used)
    }

    /// The books of the block that has just come off.
    fn note_off(&mut self, pack: &Pack) {
        let ended = pack.ended.is_some() && !pack.unwell;
        if let Some(last) = self.blocks.last_mut() {
            (last.off, last.longest) = (pack.off, last.longest.max(pack.on_for));
            (last.used, last.stopped) = (pack.used(), ended);
        }
    }

    /// "Go on", if the app took it: only a moment after the person ended it, and the time since then counts.
    fn follow_going_on(&mut self, before: Option<Status>) {
        let after = self.phone.status();
        let Some(mut pack) = self.pack.filter(|_| matches!(before, Some(Status::Over { .. }))) else {
            return;
        };
        if matches!(after, None | Some(Status::Over { .. })) {
            return;
        }
        let truly = self.phone.true_time();
        let ago = |ended: &Ended| (self.shown - ended.shown).min(truly - ended.truly);
        let Some(ended) = pack.ended.take().filter(|ended| ago(ended) < Span::minutes(1)) else {
            self.fail("gone on with what nobody ended a moment ago")
        };
        self.resumed.0 += 1;
        if ended.was_on {
            let since = truly - ended.truly;
            (pack.is_on, pack.on_for) = (true, pack.on_for + since);
            self.worn.push((self.shown, since));
        }
        self.note_off(&pack);
        self.pack = Some(pack);
        self.look();
    }

    /// What a mark means for the skin, if the app took it.
    fn follow_mark(&mut self, mark: Mark, before: Option<Status>) {
        let (shown, after) = (self.shown, self.phone.status());
        let Some(mut pack) = self.pack else { return };
        let goes_off = matches!(mark, Mark::Off | Mark::Pause | Mark::Numb | Mark::Stop | Mark::SkinWrong);
        let says_off = !matches!(after, Some(Status::On { .. } | Status::TakeOff { .. }));
        let ran = !matches!(before, None | Some(Status::Over { .. }));
        // Nothing can be numb with that pack once it has been off for a rest: it is not taken then.
        let rested = matches!(before, Some(Status::Rest { .. } | Status::SkinGate { .. }));
        pack.unwell |= ran && (mark == Mark::SkinWrong || mark == Mark::Numb && !rested);
        let was_on = pack.is_on;
        if pack.is_on && goes_off && says_off {
            pack.is_on = false;
            pack.off = shown;
            pack.rests = !matches!(after, Some(Status::Paused { .. }));
        }
        let is_over = matches!(after, Some(Status::Over { .. }));
        let in_time = !was_on || pack.on_for < pack.plan.on();
        if ran && is_over && in_time && matches!(mark, Mark::Stop | Mark::Off) {
            pack.ended = Some(Ended { shown, truly: self.phone.true_time(), was_on });
        }
        if ran {
            self.note_off(&pack);
        }
        if !pack.is_on && mark == Mark::On && matches!(after, Some(Status::On { .. })) {
            match before {
                Some(Status::SkinGate { .. }) => {
                    pack.rounds += 1;
                    (pack.before, pack.on_for) = (pack.used(), Span::ZERO);
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
        let says_on = matches!(self.phone.status(), Some(Status::On { .. } | Status::TakeOff { .. }));
        if let Some(mut pack) = self.pack.filter(|pack| pack.is_on && !says_on) {
            (pack.is_on, pack.off) = (false, self.shown);
            self.note_off(&pack);
            self.pack = Some(pack);
        }
    }

    fn step(&mut self) {
        let minutes = self.dice.of(&PASSING);
        let span = Span((minutes * 60_000.0) as i64);
        match self.dice.below(25) {
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
            16..=18 => {
                let mode = self.dice.of(&Mode::ALL);
                self.begin(mode);
            }
            22 | 23 => self.stop_by_mistake(),
            24 => self.tap(event::timer::Msg::GoOn),
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
            _ => self.tap(event::notes::Msg::Over),
        }
        self.settle();
    }

    /// Begun, stopped after a while, and then gone on with, or begun again.
    fn stop_by_mistake(&mut self) {
        let mode = self.dice.of(&Mode::ALL);
        self.begin(mode);
        let short = |world: &mut World| {
            let seconds = world.dice.of(&[2, 20, 50, 58, 61, 110, 130, 290, 590, 610]);
            world.let_pass("a while", |phone| phone.wait(Span::seconds(seconds)));
            world.settle();
        };
        for _ in 0..3 {
            short(self);
            let mark = self.dice.of(&[Mark::Stop, Mark::Stop, Mark::Off, Mark::SkinOk, Mark::SkinWrong]);
            self.tap(event::timer::Msg::Mark(mark));
            short(self);
            match self.dice.below(4) {
                0 => self.tap(event::timer::Msg::GoOn),
                1 => self.let_pass("reloaded", |phone| drop(phone.open())),
                _ => {
                    let other = self.dice.of(&[mode, mode, Mode::Cold, Mode::Heat]);
                    self.begin(other);
                }
            }
        }
    }

    /// All the way to a block, as far as the app lets it.
    fn begin(&mut self, mode: Mode) {
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
        if self.dice.below(3) > 0 {
            self.tap(event::relief::Msg::SkinIsNormal(true));
        }
        self.tap(event::relief::Msg::Start);
        // A double tap.
        self.tap(event::relief::Msg::Start);
    }
}

impl Drop for World {
    /// Whatever broke, here or in the phone: which life it was, and what came last.
    fn drop(&mut self) {
        if std::thread::panicking() {
            let from = self.steps.len().saturating_sub(40);
            eprintln!("seed {}\n{}", self.seed, self.steps[from..].join("\n"));
        }
    }
}

/// One life; how many blocks it had, and how many of them went on, or were started again.
fn live(seed: u64) -> [usize; 3] {
    let mut world = World::new(seed);
    while world.phone.true_time() < THREE_DAYS {
        world.step();
    }
    [world.started, world.resumed.0, world.resumed.1]
}

#[test]
fn fuzz_three_days_keep_every_bound() {
    let cases = std::env::var("UNCLENCH_FUZZ_CASES").ok().and_then(|count| count.parse().ok());
    let runs: u64 = cases.map_or(300, |count: u64| count * 3);
    let threads = std::thread::available_parallelism().map_or(1, usize::from) as u64;
    let add = |sum: [usize; 3], of: [usize; 3]| std::array::from_fn(|place| sum[place] + of[place]);
    let lives = |n: u64| (n..runs).step_by(threads as usize).map(live).fold([0; 3], add);
    let [blocks, gone_on, again] = std::thread::scope(|scope| {
        let workers: Vec<_> = (0..threads).map(|n| scope.spawn(move || lives(n))).collect();
        workers.into_iter().map(|worker| worker.join().expect("no bound was broken")).fold([0; 3], add)
    });
    let proves = gone_on as u64 > runs / 4 && again as u64 > runs / 4;
    assert!(proves, "{gone_on} went on, {again} were started again: the trial proves little");
    assert!(blocks as u64 > runs * 3, "only {blocks} blocks in {runs} runs: the trial proves little");
    println!("{runs} runs, {blocks} blocks, {gone_on} went on, {again} were started again");
}
