//! A phone with our page on it: true time, a clock that can be set, a monotonic clock that starts anew with each
//! page, storage that outlives the page, and a count of the taps.

use unclench::app::browser::Device;
use unclench::app::effect::{Effect, Tone};
use unclench::app::event::{Event, RowState, Tap};
use unclench::app::model::check::Session;
use unclench::app::route::Route;
use unclench::app::{Model, next_wake, saved, settles_in, update};
use unclench::domain::check::question::Q;
use unclench::domain::check::screens::SCREENS;
use unclench::domain::journal::record::Record;
use unclench::domain::locale::Locale;
use unclench::domain::therapy::block::{Mark, Status};
use unclench::domain::therapy::mode::Mode;
use unclench::domain::time::{Instant, Reading, Span, Stamp};

use crate::browser::Browser;

/// Monday 23 November 2026, 14:00 UTC.
pub const MONDAY: i64 = 1_795_442_400_000;

/// Something that rang, in true time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rang {
    pub at: Span,
    pub soft: bool,
    pub silent: bool,
}

pub struct Phone {
    pub model: Model,
    pub device: Device,
    pub browser: Browser,
    /// Writes are refused.
    pub full: bool,
    pub taps: u32,
    pub rang: Vec<Rang>,
    /// What a routine said and signed.
    pub signs: Vec<Effect>,
    pub offset_minutes: i32,
    pub locale: Locale,
    true_time: Span,
    wall_ahead: Span,
    asleep: Span,
    page_began: Span,
    boot: u64,
}

impl Phone {
    /// A new phone, page open, at 14:00 on a Monday.
    pub fn new() -> Phone {
        Phone::at(Instant(MONDAY))
    }

    /// A new phone, page open, at this time.
    pub fn at(wall: Instant) -> Phone {
        let device = Device {
            zone: "Europe/London".to_owned(),
            language: "en-GB".to_owned(),
            writer: "phone-a".to_owned(),
            can_store: true,
            ..Device::default()
        };
        let mut phone = Phone {
            model: Model::default(),
            device,
            browser: Browser::new(),
            full: false,
            taps: 0,
            rang: Vec::new(),
            signs: Vec::new(),
            offset_minutes: 0,
            locale: Locale::default(),
            true_time: Span::ZERO,
            wall_ahead: wall - Instant(0),
            asleep: Span::ZERO,
            page_began: Span::ZERO,
            boot: 1,
        };
        phone.open();
        phone
    }

    /// What both clocks say.
    pub fn now(&self) -> Reading {
        let stamp = Stamp {
            wall: Instant(0) + self.wall_ahead + self.true_time,
            mono: self.true_time - self.page_began - self.asleep,
            boot: self.boot,
        };
        Reading { stamp, offset_minutes: self.offset_minutes, locale: self.locale }
    }

    /// Time that has truly passed.
    pub fn true_time(&self) -> Span {
        self.true_time
    }

    /// One event, with what the browser answers to its effects. Gives the effects of the event itself.
    pub fn event(&mut self, event: Event) -> Vec<Effect> {
        let now = self.now();
        let effects = update(&mut self.model, event, now);
        self.carry_out(effects.clone());
        effects
    }

    fn carry_out(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Go(hash) | Effect::Replace(hash) => {
                    self.event(Event::RouteChanged(Route::parse(&hash)));
                }
                Effect::Ring { tone, silent, .. } => {
                    self.rang.push(Rang { at: self.true_time, soft: tone == Tone::Soft, silent });
                }
                sign @ (Effect::Cue { .. } | Effect::Say(_)) => self.signs.push(sign),
                other => {
                    self.browser.room = if self.full { 0 } else { usize::MAX };
                    for answer in self.browser.answer(&other) {
                        self.event(answer);
                    }
                }
            }
        }
    }

    /// One tap. A typed number is a tap for each digit and one for the button.
    pub fn tap(&mut self, tap: Tap) -> Vec<Effect> {
        self.taps += match tap {
            Tap::Typed(ref text) => text.len() as u32 + 1,
            _ => 1,
        };
        self.settle();
        self.event(Event::Tapped(tap))
    }

    /// A hand is slower than the moment in which a tap still counts for the step before.
    pub fn settle(&mut self) {
        self.wait(settles_in(&self.model, self.now()));
    }

    /// The page starts, with whatever is stored.
    pub fn open(&mut self) -> Vec<Effect> {
        self.open_at(Route::Now)
    }

    /// The page starts at this address, which it knows before the browser answers anything.
    pub fn open_at(&mut self, route: Route) -> Vec<Effect> {
        self.boot += 1;
        self.page_began = self.true_time;
        self.asleep = Span::ZERO;
        self.model = Model::default();
        let stored = self.browser.first(self.now().wall());
        let now = self.now();
        let effects = update(&mut self.model, Event::Started(self.device.clone(), stored), now);
        self.event(Event::RouteChanged(route));
        self.carry_out(effects.clone());
        effects
    }

    /// The whole browser is killed and opened again: what localStorage had not brought to disk is gone.
    pub fn kill(&mut self) {
        self.browser.kill();
        self.open();
    }

    /// Time passes with the page awake: its one alarm goes off when it asked for it.
    pub fn wait(&mut self, span: Span) {
        let until = self.true_time + span;
        while let Some(wait) = next_wake(&self.model, self.now()) {
            let due = self.true_time + wait.max(Span(1));
            if due > until {
                break;
            }
            self.true_time = due;
            self.event(Event::Woke);
        }
        self.true_time = until;
    }

    /// The phone is locked: nothing runs. Some phones stop the monotonic clock too.
    pub fn lock(&mut self, span: Span, stops_mono: bool) {
        self.event(Event::Hidden);
        self.true_time = self.true_time + span;
        if stops_mono {
            self.asleep = self.asleep + span;
        }
    }

    /// Time passes with no page open.
    pub fn pass(&mut self, span: Span) {
        self.true_time = self.true_time + span;
    }

    /// Someone sets the clock.
    pub fn set_clock(&mut self, by: Span) {
        self.wall_ahead = self.wall_ahead + by;
    }

    /// What should be on the skin now, by the newest block.
    pub fn status(&self) -> Option<Status> {
        let block = &self.model.history.open_episode()?.blocks.last()?.block;
        Some(block.status(self.now().stamp))
    }

    /// A danger check with nothing to tick, from its first screen to the verdict.
    pub fn clean_check(&mut self) {
        while let Route::Check(_) = self.model.route {
            let single = self.model.check.as_ref().and_then(Session::single);
            self.tap(match single.map(Q::id) {
                Some("A1") => Tap::Typed("34".to_owned()),
                Some("A2" | "E1" | "D2a") => Tap::Pick(0),
                Some("D4" | "C5a" | "K1" | "K2" | "K3" | "D3a") => Tap::Pick(1),
                _ => Tap::Done,
            });
        }
    }

    /// "Any of these new?" and the screens of cautions, with nothing to tick.
    pub fn clean_cautions(&mut self) {
        while matches!(self.model.route, Route::AnyNew | Route::Cautions) {
            self.tap(Tap::Done);
        }
    }

    /// From the first screen to a running block, with nothing to tick.
    pub fn start_block(&mut self, mode: Mode) {
        self.tap(Tap::BeginRelief);
        self.clean_check();
        self.tap(Tap::ChooseMode(mode));
        self.clean_cautions();
        self.tap(Tap::StartBlock);
    }

    /// The same, at a certain time, with nothing before it.
    pub fn with_block(mode: Mode) -> Phone {
        let mut phone = Phone::new();
        phone.start_block(mode);
        assert_eq!(phone.model.route, Route::Timer);
        phone
    }

    /// Notes pain in an episode just begun, a score a minute.
    pub fn noting(mut self, scores: &[u8]) -> Phone {
        self.tap(Tap::BeginCheck);
        self.clean_check();
        for score in scores {
            self.tap(Tap::PainNow(*score));
            self.wait(Span::minutes(1));
        }
        self
    }

    /// The pain scores of every episode.
    pub fn scores(&self) -> Vec<u8> {
        let episodes = self.model.history.episodes.iter();
        episodes.flat_map(|episode| &episode.pain).map(|note| note.pain.get()).collect()
    }

    /// Every record.
    pub fn records(&self) -> Vec<Record> {
        self.model.journal.records().to_vec()
    }

    /// Something about the block.
    pub fn mark(&mut self, mark: Mark) -> Vec<Effect> {
        self.tap(Tap::Block(mark))
    }

    /// Ticks a row.
    pub fn tick(&mut self, place: usize) {
        self.tap(Tap::Row(place, RowState::On));
    }
}

/// The address of a screen of the check.
pub fn screen(id: &str) -> Route {
    Route::Check(SCREENS.iter().position(|screen| screen.id == id).expect("a screen"))
}

/// Goes on with nothing to tick until this screen is shown.
pub fn to_screen(phone: &mut Phone, id: &str) {
    while phone.model.route != screen(id) {
        let before = phone.model.route;
        let single = phone.model.check.as_ref().and_then(Session::single);
        phone.tap(match single.map(Q::id) {
            Some("A1") => Tap::Typed("34".to_owned()),
            Some("A2") => Tap::Pick(0),
            Some("D4a") => Tap::Done,
            Some(_) => Tap::Pick(1),
            None => Tap::Done,
        });
        assert_ne!(phone.model.route, before, "no way to {id}");
    }
}

/// Effects in one word or two each. What is done about every write alike is left out.
pub fn words(effects: &[Effect]) -> Vec<String> {
    let is_housekeeping = |effect: &&Effect| {
        matches!(
            effect,
            Effect::Log(_)
                | Effect::Unlog(_)
                | Effect::DropIntents(_)
                | Effect::Persist
                | Effect::Measure
                | Effect::OpenMirror
                | Effect::ReadLater(_)
                | Effect::KeepCopies(_)
                | Effect::KeepAlive(_)
                | Effect::FindVoice
                | Effect::Say(_)
                | Effect::Unnotify
        )
    };
    let word = |effect: &Effect| match effect {
        Effect::Write { key, .. } => format!("write {}", key.trim_start_matches("unclench:")),
        Effect::Go(hash) => format!("go {hash}"),
        Effect::Replace(hash) => format!("replace {hash}"),
        Effect::FocusHeading => "focus".to_owned(),
        Effect::PrimeSound => "prime".to_owned(),
        Effect::Ring { tone, silent, .. } => {
            let tone = if *tone == Tone::Soft { "soft" } else { "loud" };
            format!("ring {tone}{}", if *silent { " silent" } else { "" })
        }
        Effect::HandOver { name, .. } => format!("hand over {name}"),
        Effect::Copy(_) => "copy".to_owned(),
        Effect::ApplyUpdate => "update".to_owned(),
        other => format!("{other:?}"),
    };
    let is_about_the_device =
        |effect: &Effect| matches!(effect, Effect::Write { key, .. } if key == saved::ALARMS);
    let shown = |effect: &&Effect| !is_housekeeping(effect) && !is_about_the_device(effect);
    effects.iter().filter(shown).map(word).collect()
}
