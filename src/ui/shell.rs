//! The loop: a queue of events, `update`, effects, and one alarm. The writable model is private to this file.

use std::collections::VecDeque;

use gloo_events::EventListener;
use gloo_timers::callback::Interval;
use leptos::prelude::*;

use crate::app::event::{Event, Tap};
use crate::app::{self, Model};
use crate::domain::instant::Reading;
use crate::platform::clock::{self, Alarm};
use crate::platform::{self, address, device, lifecycle};

/// What a view may read and send. `Copy`, so that closures take it along.
#[derive(Clone, Copy)]
pub struct Shell {
    /// The model, to read.
    pub model: ReadSignal<Model>,
    /// The clock as last drawn, to the second.
    pub now: ReadSignal<Reading>,
    write: WriteSignal<Model>,
    set_now: WriteSignal<Reading>,
    queue: StoredValue<VecDeque<Event>>,
    draining: StoredValue<bool>,
    alarm: StoredValue<Alarm, LocalStorage>,
}

/// What has to live as long as the app.
type Kept = (Vec<EventListener>, Interval);

impl Shell {
    /// Reads what is stored, listens to the browser, and starts the ticker.
    pub fn start() -> Shell {
        let (model, write) = signal(Model::default());
        let (now, set_now) = signal(clock::reading());
        let shell = Shell {
            model,
            now,
            write,
            set_now,
            queue: StoredValue::new(VecDeque::new()),
            draining: StoredValue::new(false),
            alarm: StoredValue::new_local(Alarm::default()),
        };
        let described = device::describe();
        shell.send(Event::Started(described, platform::stored()));
        shell.send(Event::Addressed(address::route()));
        let kept: Kept =
            (lifecycle::listen(move |event| shell.send(event)), clock::ticker(move || shell.draw()));
        StoredValue::new_local(kept);
        shell
    }

    /// Sends what the person did.
    pub fn tap(self, tap: Tap) {
        self.send(Event::Tapped(tap));
    }

    /// Queues an event and works the queue off: change once, carry out every effect, then the next. Whoever is
    /// already working it off takes this event too.
    pub fn send(self, event: Event) {
        self.queue.update_value(|queue| queue.push_back(event));
        if self.draining.get_value() {
            return;
        }
        self.draining.set_value(true);
        while let Some(event) = self.queue.try_update_value(VecDeque::pop_front).flatten() {
            let now = clock::reading();
            let effects = self.write.try_update(|model| app::update(model, event, now)).unwrap_or_default();
            self.set_now.set(now);
            for effect in effects {
                if let Some(answer) = platform::run(effect) {
                    self.queue.update_value(|queue| queue.push_back(answer));
                }
            }
        }
        self.draining.set_value(false);
        let wake = self.model.with_untracked(|model| app::next_wake(model, clock::reading()));
        self.alarm.update_value(|alarm| alarm.set(wake, move || self.send(Event::Woke)));
    }

    /// Redraws times once a second while something runs, else once a minute.
    fn draw(self) {
        let now = clock::reading();
        let every = if self.alarm_is_set(now) { 1_000 } else { 60_000 };
        let shown = self.now.get_untracked().stamp.wall.0;
        if now.stamp.wall.0.div_euclid(every) != shown.div_euclid(every) {
            self.set_now.set(now);
        }
    }

    fn alarm_is_set(self, now: Reading) -> bool {
        self.model.with_untracked(|model| model.history.running_block(now.stamp).is_some())
    }

    /// A slice of the model that changes only when its value does.
    pub fn select<T: PartialEq + Send + Sync + 'static>(self, slice: fn(&Model, Reading) -> T) -> Memo<T> {
        Memo::new(move |_| self.model.with(|model| slice(model, self.now.get())))
    }
}
