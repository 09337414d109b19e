//! The root: one event, what it changes, and what the browser has to do.
//!
//! Nothing else has all of the model to change it. Each part gets its own state and an outbox; what it asks of others is
//! carried out when it is done. Unexpected events change nothing: a person in pain taps twice.

mod frame;
mod parts;
mod route;

use std::collections::VecDeque;
use std::mem::{discriminant, take};

use self::parts::{Parts, open, with};
use crate::app::access::Turn;
use crate::app::browser::{Device, Stored};
use crate::app::effect::Effect;
use crate::app::event::moves::Segment;
use crate::app::event::{self, Event};
use crate::app::model::backup::Task;
use crate::app::model::timer::{GotWorse, PendingAction, Sheet, State as Timer};
use crate::app::model::{self, Model};
use crate::app::outbox::Outbox;
use crate::app::route::Route;
use crate::app::{
    breaks, check, find, load, medicines, moves, notes, relief, reminders, report, rest, timer, upkeep,
};
use crate::domain::journal::now::CLOCK_PLAY;
use crate::domain::journal::record::Aid;
use crate::domain::time::{Reading, Span};

/// Changes the model for one event and says what the browser has to do. The only function that changes it.
pub fn update(model: &mut Model, event: Event, now: Reading) -> Vec<Effect> {
    let turn = &mut Turn::default();
    let before = Before::of(model);
    if model.clock.was_set_back(now.stamp, CLOCK_PLAY) {
        with(model, turn, now, |_, out| out.note_set_back());
    }
    model.clock = now.stamp;
    let too_soon = event.answers() && model.known.route != Route::Ready;
    if !(too_soon && model.known.settles_in(now) > Span::ZERO) {
        run(model, VecDeque::from([event]), turn, now);
    }
    follow(model, &before, turn, now);
    take(&mut turn.effects)
}

/// Carries out these, and what parts ask of each other meanwhile, in the order in which it is asked.
fn run(model: &mut Model, mut queue: VecDeque<Event>, turn: &mut Turn, now: Reading) {
    while let Some(event) = queue.pop_front() {
        carry_out(model, event, turn, now);
        forget_pages(model, take(&mut turn.shown));
        queue.extend(take(&mut turn.requests));
    }
}

/// How long until the program wants to look at the clock again, if at all.
pub fn next_wake(model: &Model, now: Reading) -> Option<Span> {
    let Model { known, timer, moves, .. } = model;
    let broken = breaks::update::next_wake(&model.breaks, known, moves.going().is_some(), now);
    let rings = timer::update::next_wake(timer, known, now);
    let rings = rings.into_iter().chain(timer::alarm::next_wake(timer, now));
    let settles = Some(known.settles_in(now)).filter(|left| *left > Span::ZERO);
    let undo = notes::undo::next_wake(&model.notes, now);
    let measures = moves::measure::wake(moves, known, now);
    let moving = moves::play::wake(moves, known, now).into_iter().chain(measures);
    rings.chain(moving).chain(settles).chain(undo).chain(broken).min()
}

/// Gives an event to the part it is about.
fn carry_out(model: &mut Model, event: Event, turn: &mut Turn, now: Reading) {
    match event {
        Event::Started(device, stored) => start(model, device, stored, turn, now),
        Event::RouteChanged(to) => route::arrive(model, to, turn, now),
        Event::Frame(msg) => frame::update(model, msg, turn, now),
        Event::Store(msg) => load::update::store(&mut open(model, turn, now).1, msg),
        Event::Backup(msg) => {
            if let event::backup::Msg::HandedOver(name, handed) = &msg {
                let msg = event::report::Msg::HandedOver(name.clone(), *handed);
                with(model, turn, now, |parts, out| report::update::update(parts.report, msg, out));
            }
            load::update::backup(&mut open(model, turn, now).1, msg);
        }
        Event::Restore(msg) => load::update::restore(&mut open(model, turn, now).1, msg),
        Event::Erase(msg) => load::update::erase(&mut open(model, turn, now).1, msg),
        Event::Woke => with(model, turn, now, |parts, out| timer::update::look(parts.timer, out)),
        Event::Hidden => with(model, turn, now, |parts, out| {
            timer::alarm::hidden(parts.timer);
            timer::update::hide(out);
            moves::stored::keep(parts.moves, out);
        }),
        Event::Shown => with(model, turn, now, |parts, out| {
            timer::update::look(parts.timer, out);
            timer::alarm::shown(parts.timer);
        }),
        Event::Key(key) => with(model, turn, now, |parts, out| pressed(parts, &key, out)),
        Event::Check(msg) => {
            with(model, turn, now, |parts, out| check::update::update(parts.check, msg, out));
        }
        Event::Relief(msg) => {
            with(model, turn, now, |parts, out| relief::update::update(parts.relief, msg, out));
        }
        Event::Timer(msg) => {
            with(model, turn, now, |parts, out| timer::update::update(parts.timer, msg, out));
        }
        Event::Alarm(msg) => {
            with(model, turn, now, |parts, out| timer::alarm::update(parts.timer, msg, out));
        }
        Event::Rest(msg) => with(model, turn, now, |_, out| rest::update::update(msg, out)),
        Event::Moves(msg) => {
            with(model, turn, now, |parts, out| moves::update::update(parts.moves, msg, out));
        }
        Event::Breaks(msg) => {
            with(model, turn, now, |parts, out| breaks::update::update(parts.breaks, msg, out));
        }
        Event::Medicines(msg) => {
            with(model, turn, now, |parts, out| medicines::update::update(parts.medicines, msg, out));
        }
        Event::Reminders(msg) => with(model, turn, now, |_, out| reminders::update::update(msg, out)),
        Event::Report(msg) => {
            with(model, turn, now, |parts, out| report::update::update(parts.report, msg, out));
        }
        Event::Notes(msg) => {
            with(model, turn, now, |parts, out| notes::update::update(parts.notes, msg, out));
        }
        Event::Find(msg) => {
            with(model, turn, now, |parts, out| find::update::update(parts.find, msg, out));
        }
        Event::Upkeep(msg) => with(model, turn, now, |parts, out| {
            let moving = parts.moves.going().is_some();
            upkeep::update::update(parts.upkeep, msg, moving, out);
        }),
    }
}

/// A key was pressed: for the routine on screen, else for the block.
fn pressed(parts: Parts<'_>, key: &str, out: &mut Outbox<'_>) {
    if !out.history.has(Aid::Keys) {
        return;
    }
    if let Some(answer) = check::page::key(parts.check, out, key) {
        return out.request(answer);
    }
    if parts.moves.run.is_some() && out.route == Route::Player {
        moves::play::key(parts.moves, key, out);
    } else if key == "t" {
        timer::alarm::say(out);
    }
}

/// The page starts: what is stored comes in, then each part looks at it.
fn start(model: &mut Model, device: Device, stored: Stored, turn: &mut Turn, now: Reading) {
    let (parts, mut access) = open(model, turn, now);
    let beside = load::start::start(&mut access, device, stored);
    if let Some(text) = beside.alarms {
        timer::alarm::remember(parts.timer, &text);
    }
    if let Some(text) = beside.goes_on {
        notes::update::remember(parts.notes, &text);
    }
    parts.moves.texts = beside.runs;
    upkeep::update::remember(parts.upkeep, beside.not_installed.as_deref());
    let out = &mut Outbox::new(access);
    timer::update::look(parts.timer, out);
    out.note_clock();
    // A mark of this page, so that its own clock counts from here, whatever happens to the wall clock.
    timer::update::hide(out);
    load::start::go_on(&mut open(model, turn, now).1);
    with(model, turn, now, |parts, out| moves::stored::remember(parts.moves, true, out));
}

/// Other pages are on screen: what belonged to those before is over.
fn forget_pages(model: &mut Model, shown: Vec<Route>) {
    for route in shown {
        if !model.timer.comes_off() {
            model.timer.sheet = None;
        }
        model.relief.skin_is_normal = false;
        model.medicines = model::medicines::State::default();
        model.notes.leave_page();
        find::update::leave(&mut model.find);
        if route != Route::Report {
            model.report.leave_page();
        }
        model.reads_aloud = false;
        model.moves.floor &= route == Route::Player;
        if route == Route::Move && model.known.history.lying().is_some() {
            model.moves.segment = Segment::Rest;
        }
        if !route.page().keeps_other {
            model.check.other = None;
        }
    }
}

/// How it was before an event, for what goes by the difference.
struct Before {
    step: Step,
    task: std::mem::Discriminant<Task>,
    read_aloud: bool,
    floor: bool,
    played: bool,
}

impl Before {
    fn of(model: &Model) -> Before {
        Before {
            step: step(model),
            task: discriminant(&model.backup.task),
            read_aloud: model.reads_aloud,
            floor: model.moves.floor,
            played: model.known.route == Route::Player,
        }
    }
}

/// See [`step`].
type Step = (Route, usize, usize, usize, usize, Asked);

/// What is asked about a block: the sheet, what is due, and what is said after it.
type Asked = (Option<Sheet>, Option<PendingAction>, Option<GotWorse>, bool);

/// What makes a step another one: the page, the screens of the check behind it, what is known by now.
fn step(model: &Model) -> Step {
    let history = &model.known.history;
    let screens = model.check.session.as_ref().map_or(0, |session| session.trail.len());
    // The rows of a card are opened, or asked one after the other.
    let row = match &model.check.session {
        _ if model.known.route == Route::AnyNew => usize::from(model.check.quick.opened),
        _ if model.known.route == Route::Cautions => usize::from(model.relief.opened),
        _ if model.known.route == Route::Measure => model.moves.face_of_check(),
        Some(session) if model.check.one_by_one => session.at,
        Some(session) => usize::from(session.opened),
        None => 0,
    };
    let done = history.open_episode().map_or(0, |episode| {
        let marks = episode.blocks.last().map_or(0, |record| record.block.marks_made());
        let lying = episode.rests.len() * 2 + usize::from(history.lying().is_some());
        marks + lying + episode.blocks.iter().filter(|record| record.effect.is_some()).count()
    });
    let said = history.movement.said + history.tries.len() + usize::from(model.moves.setup.pain.is_some());
    // Answers come up where another button was a moment ago. What rings on another page changes nothing there: a card of
    // the danger check takes its answer while the time to get up rings.
    let asked = match model.known.route {
        Route::Timer | Route::After => {
            let Timer { sheet, last_alert, got_worse, skin_read, .. } = &model.timer;
            (*sheet, last_alert.asks(), *got_worse, *skin_read)
        }
        _ => Asked::default(),
    };
    (model.known.route, screens, row, history.conditions.len() + said, done, asked)
}

/// What follows on every event, whatever it was.
fn follow(model: &mut Model, before: &Before, turn: &mut Turn, now: Reading) {
    with(model, turn, now, |parts, out| {
        timer::update::ring(parts.timer, out);
        if parts.moves.run.is_some() {
            if before.played && out.route != Route::Player {
                moves::play::leave(parts.moves, out);
            }
            moves::play::look(parts.moves, out);
        }
        moves::measure::look(parts.moves, out);
        let measures = parts.moves.measuring.is_some() && out.route == Route::Measure;
        let moving = parts.moves.going().is_some() || measures;
        let lit = parts.moves.going().is_some() || parts.moves.is_measuring();
        timer::alarm::keep_alive(parts.timer, lit, out);
        breaks::update::look(parts.breaks, moving, out);
        notes::undo::look(parts.notes, out);
        find::update::look(parts.find, out);
    });
    forget_pages(model, take(&mut turn.shown));
    let asked = take(&mut turn.requests);
    run(model, asked.into(), turn, now);
    if before.floor && !model.moves.floor {
        turn.effects.push(Effect::FullScreen(false));
    }
    if step(model) != before.step {
        model.known.shown = now.stamp.mono;
        model.known.reading = check::page::reading_time(model).max(model.timer.reading_time());
    }
    if before.read_aloud && !model.reads_aloud {
        turn.effects.push(Effect::Speak(""));
    }
    // What a restore says stands at the top of its page.
    let task = &model.backup.task;
    let says = matches!(task, Task::Preview(_) | Task::Told(_)) && discriminant(task) != before.task;
    if says && model.known.route == Route::Data {
        turn.effects.push(Effect::FocusHeading);
    }
}
