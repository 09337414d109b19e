//! The loop: a queue of events, `update`, effects, one alarm; and the one effect that draws what the model says.
//!
//! The model lives in a Leptos signal that is private to this file, so only `app::update` changes it. Whatever the
//! browser reports comes in through [`send`].

use std::cell::{Cell, OnceCell, RefCell};
use std::collections::VecDeque;

use gloo_events::EventListener;
use gloo_timers::callback::Interval;
use reactive_graph::effect::ImmediateEffect;
use reactive_graph::signal::ArcRwSignal;
use reactive_graph::traits::{Notify, Update, UpdateUntracked, With, WithUntracked};

use super::draw::Drawing;
use super::{frame, pages};
use crate::app::effect::Effect;
use crate::app::event::Event;
use crate::app::present::alarm;
use crate::app::route::Route;
use crate::app::{self, Model, door};
use crate::domain::instant::{Reading, Span};
use crate::platform::clock::{self, Alarm};
use crate::platform::{self, address, device, lifecycle};

/// What is drawn: the model, at a time.
struct Screen {
    model: Model,
    now: Reading,
}

/// Clocks that moved against each other by more than this within a tick, in milliseconds, were set.
const SET: i64 = 1_000;

/// A figure that moves is drawn anew after this long.
const PICTURE: Span = Span(50);

struct Shell {
    screen: ArcRwSignal<Screen>,
    queue: RefCell<VecDeque<Event>>,
    draining: Cell<bool>,
    /// How far the two clocks were apart at the last tick, in milliseconds.
    apart: Cell<i64>,
    alarm: RefCell<Alarm>,
    /// The next picture of a figure that moves.
    picture: RefCell<Alarm>,
    drawing: RefCell<Drawing>,
    kept: OnceCell<(Vec<EventListener>, Interval, ImmediateEffect)>,
}

thread_local! {
    static SHELL: OnceCell<Shell> = const { OnceCell::new() };
}

/// Reads what is stored, draws, and listens to the browser from then on.
pub fn start(drawing: Drawing) {
    let screen = Screen { model: Model::default(), now: clock::reading() };
    SHELL.with(|shell| {
        let _ = shell.set(Shell {
            screen: ArcRwSignal::new(screen),
            queue: RefCell::default(),
            draining: Cell::default(),
            apart: Cell::default(),
            alarm: RefCell::default(),
            picture: RefCell::default(),
            drawing: RefCell::new(drawing),
            kept: OnceCell::new(),
        });
    });
    let device = device::describe();
    send(Event::Started(device, platform::stored(clock::reading().wall())));
    send(Event::Addressed(address::route()));
    with(|shell| {
        let drawn = ImmediateEffect::new(|| with(Shell::draw));
        let mut listeners = lifecycle::listen(send);
        listeners.extend(shell.drawing.borrow().listen(send));
        let _ = shell.kept.set((listeners, clock::ticker(|| with(Shell::tick)), drawn));
    });
}

fn with(act: impl FnOnce(&Shell)) {
    SHELL.with(|shell| {
        if let Some(shell) = shell.get() {
            act(shell);
        }
    });
}

/// Queues an event and works the queue off. Whoever is already working it off takes this event too.
pub fn send(event: Event) {
    with(|shell| {
        shell.queue.borrow_mut().push_back(event);
        if !shell.draining.replace(true) {
            shell.drain();
            shell.draining.set(false);
        }
    });
}

impl Shell {
    /// Changes the model event by event and stores what has to be stored, before anything is drawn: drawing a long log
    /// takes longer than all of it. Then draws once, and carries out the rest.
    fn drain(&self) {
        loop {
            let mut rest = Vec::new();
            loop {
                let Some(event) = self.queue.borrow_mut().pop_front() else { break };
                let now = clock::reading();
                let mut effects = Vec::new();
                self.screen.update_untracked(|screen| {
                    screen.now = now;
                    effects = app::update(&mut screen.model, event, now);
                });
                for effect in effects {
                    if effect.is_about_storage() {
                        self.run(effect);
                    } else {
                        rest.push(effect);
                    }
                }
            }
            self.screen.notify();
            for effect in rest {
                self.run(effect);
            }
            if self.queue.borrow().is_empty() {
                break;
            }
        }
        let (wake, attended) = self.screen.with_untracked(|screen| {
            (app::next_wake(&screen.model, clock::reading()), screen.model.alarms.attended.is_some())
        });
        self.alarm.borrow_mut().set(wake, || send(Event::Woke));
        if attended {
            platform::alarm::arm(wake, send);
        }
    }

    fn run(&self, effect: Effect) {
        if let Some(answer) = platform::run(effect, send) {
            self.queue.borrow_mut().push_back(answer);
        }
    }

    fn draw(&self) {
        self.screen.with(|screen| {
            let model = &screen.model;
            let title = alarm::title(model, screen.now).unwrap_or_else(|| pages::title(model.route));
            address::mark(model.route, &title);
            let drawn = self.drawing.borrow_mut().show(frame::page(model, screen.now));
            assert!(drawn.is_ok(), "a tree of known elements can be drawn");
            let moves = model.route == Route::Player && door::moves(model, screen.now);
            let next = moves.then_some(PICTURE);
            self.picture.borrow_mut().set(next, || with(Shell::redraw));
        });
    }

    /// Draws as it is by now.
    fn redraw(&self) {
        self.screen.update(|screen| screen.now = clock::reading());
    }

    /// Looks at both clocks, and redraws times at every tick while something runs, so that no second is late, else once a minute.
    fn tick(&self) {
        let now = clock::reading();
        // The clock was set, or the device slept: nothing may be undercounted until the next boundary.
        let apart = now.stamp.wall.0 - now.stamp.mono.0;
        if (self.apart.replace(apart) - apart).abs() > SET {
            send(Event::Woke);
        }
        let beats = self.screen.with_untracked(|screen| {
            let runs = screen.model.alarms.attended.is_some();
            let minute = |at: Reading| at.stamp.wall.0.div_euclid(60_000);
            runs || minute(now) != minute(screen.now)
        });
        if beats {
            let background =
                |screen: &Screen| screen.model.alarms.attended.as_ref().is_some_and(|it| it.background);
            if self.screen.with_untracked(background) {
                platform::alarm::ask("look", &[], send);
            }
            self.screen.update(|screen| screen.now = now);
        }
    }
}
