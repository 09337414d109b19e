//! A phone with our page on it: true time, a clock that can be set, a monotonic clock that starts anew with each
//! page, storage that outlives the page, and a count of the taps.

use unclench::app::browser::Device;
use unclench::app::effect::{Effect, Tone};
use unclench::app::event;
use unclench::app::event::Event;
use unclench::app::event::row::RowState;
use unclench::app::model::check::Session;
use unclench::app::route::Route;
use unclench::app::{Model, frame, moves, next_wake, notes, saved, store, update};
use unclench::content::Whom;
use unclench::domain::check::question::{Kind, Q};
use unclench::domain::check::screens::SCREENS;
use unclench::domain::journal::record::Record;
use unclench::domain::locale::Locale;
use unclench::domain::therapy::block::{Mark, Status};
use unclench::domain::therapy::mode::Mode;
use unclench::domain::time::{Instant, Reading, Span, Stamp};

use crate::browser::Browser;

/// Monday 23 November 2026, 14:00 UTC.
pub const MONDAY: i64 = 1_795_442_400_000;

/// What a finger does: a message that is named, or what stands at a place of the page, as page data gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tap {
    /// This message.
    Is(Event),
    /// The row at this place of the list, so.
    Row(usize, RowState),
    /// The answer at this place: of three, "No", "Not sure", "Yes".
    Pick(usize),
    /// This into the page's one field.
    Typed(String),
    /// "No" under a card, or the strong button under a list.
    Done,
    /// "Back".
    Back,
    /// The row at this place of the page on facts, so.
    Fact(usize, RowState),
    /// The automatic backup at this place.
    Backup(usize),
    /// "Save" on the piece at this place.
    SavePiece(usize),
    /// "Try to repair" on the piece at this place.
    TryPiece(usize),
    /// "Close" on the notice at this place.
    Notice(usize),
    /// "Use it" on the routine of one's own at this place.
    UseOwn(usize),
    /// "Change" on it.
    EditOwn(usize),
    /// "Share" on it.
    ShareOwn(usize),
    /// "Remove" on it.
    DropOwn(usize),
}

impl<T: Into<Event>> From<T> for Tap {
    fn from(msg: T) -> Tap {
        Tap::Is(msg.into())
    }
}

impl Tap {
    /// The event that it is on this page; nothing where there is no such thing on it.
    pub fn on(&self, model: &Model, now: Reading) -> Option<Event> {
        let choices = frame::choices(model, now);
        let own = |place: usize, button: usize| {
            moves::stretch::own(model).get(place).map(|own| own.actions[button].event.clone())
        };
        let piece = |place: usize, button: usize| {
            store::page::pieces(model).get(place).map(|(_, actions)| actions[button].event.clone())
        };
        match self {
            Tap::Is(event) => Some(event.clone()),
            Tap::Row(place, state) => choices.rows.get(*place).map(|row| row.id.ticked(*state)),
            Tap::Pick(place) => {
                let picks = choices.picks.iter().chain(&choices.card.answers);
                picks.skip(*place).map(|pick| pick.event.clone()).next()
            }
            Tap::Typed(text) => Some(match model.known.route {
                Route::Ready => event::relief::Msg::Typed(text.clone()).into(),
                Route::Own => event::moves::Drafting::Save(text.clone()).into(),
                Route::Facts => event::notes::Msg::Age(text.clone()).into(),
                _ => event::check::Msg::Typed(text.clone()).into(),
            }),
            Tap::Done => {
                let no = choices.card.answers.into_iter().next();
                choices.primary.or(no).map(|action| action.event)
            }
            Tap::Back => choices.back.map(|action| action.event),
            Tap::Fact(place, state) => {
                notes::facts::facts(model, now).get(*place).map(|(row, _)| row.id.ticked(*state))
            }
            Tap::Backup(place) => {
                store::page::kept_backups(model, now).get(*place).map(|action| action.event.clone())
            }
            Tap::SavePiece(place) => piece(*place, 0),
            Tap::TryPiece(place) => piece(*place, 1),
            Tap::Notice(place) => {
                let notice = frame::notices(model).get(*place)?.notice.clone();
                Some(event::frame::Msg::CloseNotice(notice).into())
            }
            Tap::UseOwn(place) => own(*place, 0),
            Tap::EditOwn(place) => own(*place, 1),
            Tap::ShareOwn(place) => own(*place, 2),
            Tap::DropOwn(place) => own(*place, 3),
        }
    }
}

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
    pub fn event(&mut self, event: impl Into<Event>) -> Vec<Effect> {
        let now = self.now();
        let effects = update(&mut self.model, event.into(), now);
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
    pub fn tap(&mut self, tap: impl Into<Tap>) -> Vec<Effect> {
        let tap = tap.into();
        self.taps += match tap {
            Tap::Typed(ref text) => text.len() as u32 + 1,
            _ => 1,
        };
        self.settle();
        tap.on(&self.model, self.now()).map(|event| self.event(event)).unwrap_or_default()
    }

    /// A hand is slower than the moment in which a tap still counts for the step before.
    pub fn settle(&mut self) {
        // What rings meanwhile may ask something new, which has to be read first.
        while self.model.known.settles_in(self.now()) > Span::ZERO {
            self.wait(self.model.known.settles_in(self.now()));
        }
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
        let block = &self.model.known.history.open_episode()?.blocks.last()?.block;
        Some(block.status(self.now().stamp))
    }

    /// A danger check with nothing to tick, from its first screen to the verdict.
    pub fn clean_check(&mut self) {
        while let Route::Check(_) = self.model.known.route {
            let before = self.model.known.route;
            let single = self.model.check.session.as_ref().and_then(Session::single);
            self.tap(harmless_tap(single));
            let asked = self
                .model
                .check
                .session
                .as_ref()
                .map(|session| (&session.answers, session.opened, session.at));
            assert_ne!(self.model.known.route, before, "it does not go on: {asked:?}");
        }
    }

    /// "Any of these new?" and the screens of cautions, with nothing to tick.
    pub fn clean_cautions(&mut self) {
        while matches!(self.model.known.route, Route::AnyNew | Route::Cautions) {
            self.tap(Tap::Done);
        }
    }

    /// From the first screen to a running block, with nothing to tick.
    pub fn start_block(&mut self, mode: Mode) {
        self.tap(event::relief::Msg::Begin);
        self.clean_check();
        self.tap(event::relief::Msg::Choose(mode));
        self.clean_cautions();
        self.tap(event::relief::Msg::Start);
    }

    /// The same, at a certain time, with nothing before it.
    pub fn with_block(mode: Mode) -> Phone {
        let mut phone = Phone::new();
        phone.start_block(mode);
        assert_eq!(phone.model.known.route, Route::Timer);
        phone
    }

    /// Notes pain in an episode just begun, a score a minute.
    pub fn noting(mut self, scores: &[u8]) -> Phone {
        self.tap(event::check::Msg::Begin(Whom::Me));
        self.clean_check();
        for score in scores {
            self.tap(event::notes::Msg::PainNow(*score));
            self.wait(Span::minutes(1));
        }
        self
    }

    /// The pain scores of every episode.
    pub fn scores(&self) -> Vec<u8> {
        let episodes = self.model.known.history.episodes.iter();
        episodes.flat_map(|episode| &episode.pain).map(|note| note.pain.get()).collect()
    }

    /// Every record.
    pub fn records(&self) -> Vec<Record> {
        self.model.known.journal.records().to_vec()
    }

    /// Something about the block.
    pub fn mark(&mut self, mark: Mark) -> Vec<Effect> {
        self.tap(event::timer::Msg::Mark(mark))
    }

    /// Ticks a row.
    pub fn tick(&mut self, place: usize) {
        self.tap(Tap::Row(place, RowState::On));
    }
}

/// The tap that says that nothing is wrong, on a screen with this one question, or on a list.
fn harmless_tap(single: Option<Q>) -> Tap {
    match single.map(|q| (q, q.question().kind)) {
        Some((Q::A1, _)) => Tap::Typed("34".to_owned()),
        Some((_, Kind::One(_) | Kind::Number { .. })) => Tap::Pick(0),
        Some((_, Kind::YesNo | Kind::YesNoSkip)) => Tap::Pick(0),
        Some((_, Kind::Many(_))) | None => Tap::Done,
    }
}

/// The address of a screen of the check.
pub fn screen(id: &str) -> Route {
    Route::Check(SCREENS.iter().position(|screen| screen.id == id).expect("a screen"))
}

/// Goes on with nothing to tick until this screen is shown.
pub fn to_screen(phone: &mut Phone, id: &str) {
    while phone.model.known.route != screen(id) {
        let before = phone.model.known.route;
        let single = phone.model.check.session.as_ref().and_then(Session::single);
        phone.tap(harmless_tap(single));
        assert_ne!(phone.model.known.route, before, "no way to {id}");
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
        Effect::Cue { sound: false, buzz: true, .. } => "buzz".to_owned(),
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
