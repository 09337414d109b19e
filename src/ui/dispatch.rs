//! The only writer of the model: a queue of events, `update`, effects, and one alarm.
//!
//! The model lives in a signal that is private to this file. Pages read it through [`Dispatch::view`] and change it by
//! [`Dispatch::tap`]; whatever the browser reports comes in through [`send`].

use std::cell::{Cell, OnceCell, RefCell};
use std::collections::VecDeque;

use gloo_events::EventListener;
use gloo_timers::callback::Interval;
use leptos::prelude::*;
use leptos::task::{spawn_local, tick};

use crate::app::effect::Effect;
use crate::app::event::Event;
use crate::app::{Model, breaks, update};
use crate::domain::time::{Reading, Span};
use crate::platform::clock::{self, Alarm};
use crate::platform::{self, address, device, keys, lifecycle};

/// Clocks that moved against each other by more than this within a tick, in milliseconds, were set.
const SET: i64 = 1_000;

/// How pages read the model and act on it.
#[derive(Clone, Copy)]
pub struct Dispatch {
    model: RwSignal<Model>,
    clock: RwSignal<Reading>,
}

impl Dispatch {
    /// What a page or a card shows, made anew when the model or the time changes. Whoever reads it is run again only
    /// when it differs from before.
    pub fn view<T>(self, of: impl Fn(&Model, Reading) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| {
            let now = self.clock.get();
            self.model.with(|model| of(model, now))
        })
    }

    /// The same for what does not depend on the time.
    pub fn view_of_model<T>(self, of: impl Fn(&Model) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| self.model.with(&of))
    }

    /// The person did something.
    pub fn tap(self, event: impl Into<Event>) {
        send(event.into());
    }
}

/// Inside a component: how it reads the model and acts on it.
pub fn use_dispatch() -> Dispatch {
    expect_context()
}

/// A part of what a page shows. Whoever reads it is run again only when this part changes.
pub fn part<T, U>(page: Memo<T>, of: impl Fn(&T) -> U + Send + Sync + 'static) -> Memo<U>
where
    T: Send + Sync + 'static,
    U: PartialEq + Send + Sync + 'static,
{
    Memo::new(move |_| page.with(&of))
}

/// What is kept for as long as the page is open.
struct Loop {
    dispatch: Dispatch,
    queue: RefCell<VecDeque<Event>>,
    draining: Cell<bool>,
    /// How far the two clocks were apart at the last tick, in milliseconds.
    apart: Cell<i64>,
    /// When something is due, on the page's own clock; nothing where nothing is.
    due: Cell<Option<Span>>,
    alarm: RefCell<Alarm>,
    kept: OnceCell<(Vec<EventListener>, Interval)>,
}

thread_local! {
    static LOOP: OnceCell<Loop> = const { OnceCell::new() };
}

/// Reads what is stored and the address, and listens to the browser from then on. The signals belong to the owner that
/// this is called in, which has to be the root.
pub fn start() -> Dispatch {
    let dispatch =
        Dispatch { model: RwSignal::new(Model::default()), clock: RwSignal::new(clock::reading()) };
    LOOP.with(|slot| {
        let _ = slot.set(Loop {
            dispatch,
            queue: RefCell::default(),
            draining: Cell::default(),
            apart: Cell::default(),
            due: Cell::default(),
            alarm: RefCell::default(),
            kept: OnceCell::new(),
        });
    });
    let device = device::describe();
    send(Event::Started(device, platform::stored(clock::reading().wall())));
    send(Event::RouteChanged(address::route()));
    with(|it| {
        platform::service_worker::start(send);
        platform::install::listen(send);
        let listeners = lifecycle::listen(send).into_iter().chain([keys::listen(send)]).collect();
        let _ = it.kept.set((listeners, clock::ticker(|| with(Loop::tick))));
    });
    dispatch
}

fn with(act: impl FnOnce(&Loop)) {
    LOOP.with(|slot| {
        if let Some(it) = slot.get() {
            act(it);
        }
    });
}

/// Queues an event and works the queue off. Whoever is already working it off takes this event too.
pub fn send(event: Event) {
    with(|it| {
        it.queue.borrow_mut().push_back(event);
        if !it.draining.replace(true) {
            it.drain();
            it.draining.set(false);
        }
    });
}

impl Loop {
    /// Changes the model event by event and stores what has to be stored; then tells the views, which draw as soon as
    /// this returns to the browser, and carries out the rest.
    fn drain(&self) {
        let Dispatch { model, clock } = self.dispatch;
        loop {
            let mut rest = Vec::new();
            loop {
                let Some(event) = self.queue.borrow_mut().pop_front() else { break };
                let now = clock::reading();
                clock.update_untracked(|clock| *clock = now);
                let effects = model.try_update_untracked(|model| update::update(model, event, now));
                for effect in effects.unwrap_or_default() {
                    if effect.is_about_storage() {
                        self.run(effect);
                    } else {
                        rest.push(effect);
                    }
                }
            }
            model.notify();
            clock.notify();
            for effect in rest {
                if effect.needs_the_drawn_page() {
                    spawn_local(async move {
                        tick().await;
                        with(|it| it.run(effect));
                    });
                } else {
                    self.run(effect);
                }
            }
            if self.queue.borrow().is_empty() {
                break;
            }
        }
        let now = clock::reading();
        // A tab that waits for a movement break is mostly out of sight, where the page's own timers are slowed down.
        let (wake, kept) = model.with_untracked(|model| {
            let kept = model.timer.alarm.kept_alive.is_some() || breaks::due::plan(&model.known).on;
            (update::next_wake(model, now), kept)
        });
        self.due.set(wake.map(|wait| now.stamp.mono + wait));
        self.alarm.borrow_mut().set(wake, || send(Event::Woke));
        if kept {
            platform::second_timer::arm(wake, send);
        }
        // What arming told at once.
        if !self.queue.borrow().is_empty() {
            self.drain();
        }
    }

    fn run(&self, effect: Effect) {
        if let Some(answer) = platform::run(effect, send) {
            self.queue.borrow_mut().push_back(answer);
        }
    }

    /// Looks at both clocks, and moves the time of the views at every tick while something runs, so that no second is
    /// late, else once a minute.
    fn tick(&self) {
        let Dispatch { model, clock } = self.dispatch;
        let now = clock::reading();
        // The clock was set, or the device slept: nothing may be undercounted until the next boundary.
        let apart = now.stamp.wall.0 - now.stamp.mono.0;
        let is_set = (self.apart.replace(apart) - apart).abs() > SET;
        // Where timers slept and the clocks went on, nobody else tells that something is due.
        let is_missed = self.due.get().is_some_and(|due| now.stamp.mono - due > Span(SET));
        if is_set || is_missed {
            send(Event::Woke);
        }
        let (runs, background) = model.with_untracked(|model| {
            let kept = model.timer.alarm.kept_alive.as_ref();
            (kept.is_some() || model.breaks.minute.is_some(), kept.is_some_and(|kept| kept.background))
        });
        let minute = |at: Reading| at.stamp.wall.0.div_euclid(60_000);
        if runs || minute(now) != minute(clock.get_untracked()) {
            if background {
                platform::background_sound::look(send);
            }
            clock.set(now);
        }
    }
}
