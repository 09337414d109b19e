//! The right to change what everyone reads, and what is stored.
//!
//! The root makes it anew for each event. Storing and loading (`store/`, `load/`) work with it; every other part has it
//! only behind an [`Outbox`](crate::app::outbox::Outbox), which keeps it to itself.

use std::mem::discriminant;

use crate::app::effect::Effect;
use crate::app::event::Event;
use crate::app::model::backup::{self, Task};
use crate::app::model::known::Known;
use crate::app::model::store::Store;
use crate::app::notice::Notice;
use crate::app::route::Route;
use crate::domain::journal::record::Aid;
use crate::domain::time::Reading;

/// What one event leads to, as far as it has come.
#[derive(Clone, Debug, Default)]
pub struct Turn {
    /// What the browser has to do, in order.
    pub effects: Vec<Effect>,
    /// What other parts are asked for. The root carries it out once the part that asked is done.
    pub requests: Vec<Event>,
    /// The pages that were shown. The root lets each part forget what belonged to the one before.
    pub shown: Vec<Route>,
}

/// What everyone reads and what is stored, to be changed.
pub struct Access<'a> {
    /// What everyone may read.
    pub known: &'a mut Known,
    /// What is known of what is stored.
    pub store: &'a mut Store,
    /// Backups, restoring and erasing, as far as they are.
    pub backup: &'a mut backup::State,
    /// What this event leads to.
    pub turn: &'a mut Turn,
    /// The moment of the event.
    pub now: Reading,
}

impl Access<'_> {
    /// Adds something that the browser has to do.
    pub fn effect(&mut self, effect: Effect) {
        self.turn.effects.push(effect);
    }

    /// Asks another part for something.
    pub fn request(&mut self, event: impl Into<Event>) {
        self.turn.requests.push(event.into());
    }

    /// Puts a notice on screen, in place of one of its kind.
    pub fn notice(&mut self, notice: Notice) {
        self.known.notices.retain(|known| discriminant(known) != discriminant(&notice));
        self.known.notices.push(notice);
    }

    /// Goes to a page, as a step the browser's back button undoes; where it is on screen, to its heading.
    pub fn go(&mut self, route: Route) {
        self.prepare(route);
        if self.known.route != route {
            self.show(route);
            self.effect(Effect::Go(route.print()));
        }
        self.effect(Effect::FocusHeading);
    }

    /// Shows a page in place of the present one, which the back button does not lead to any more.
    pub fn replace(&mut self, route: Route) {
        self.show(route);
        self.effect(Effect::Replace(route.print()));
    }

    /// Whether there is a voice is known before the tap that starts what it speaks for.
    pub fn prepare(&mut self, route: Route) {
        if route.page().rings && self.known.history.has(Aid::Voice) {
            self.effect(Effect::FindVoice);
        }
    }

    /// This page is on screen: what belongs to the one before is over.
    pub fn show(&mut self, route: Route) {
        self.known.route = route;
        self.known.note = "";
        if !matches!(self.backup.task, Task::Working(..)) {
            self.backup.task = Task::None;
        }
        self.turn.shown.push(route);
    }
}
