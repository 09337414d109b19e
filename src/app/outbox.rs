//! What a part may do beyond its own state: write records, go to a page, tell something, ask another part, ask the browser.
//!
//! It reads as what everyone may read. The right to change that stays in here: the field is private to this file, so no part
//! can do more than these methods. What is written counts at once, so a flow goes on by what the history then says.

use std::ops::Deref;

use crate::app::access::Access;
use crate::app::browser::{AlarmChannel, ChannelStatus, Purpose};
use crate::app::effect::Effect;
use crate::app::event::{Event, notes};
use crate::app::model::known::Known;
use crate::app::notice::Notice;
use crate::app::route::Route;
use crate::app::store;
use crate::domain::journal::now::CLOCK_PLAY;
use crate::domain::journal::record::Entry;
use crate::domain::pain::Pain;
use crate::domain::therapy::gap::{GAP, PastBlock};
use crate::domain::time::Reading;

/// What a part may do beyond its own state.
pub struct Outbox<'a>(Access<'a>);

impl<'a> Outbox<'a> {
    /// For one event. Only the root has what it takes.
    pub fn new(access: Access<'a>) -> Outbox<'a> {
        Outbox(access)
    }

    /// The moment of the event.
    pub fn now(&self) -> Reading {
        self.0.now
    }

    /// True once every shard in localStorage is read; until then what is known grows.
    pub fn has_read_all(&self) -> bool {
        self.0.store.is_read()
    }

    /// Writes these as records of this tab: into the journal, the history, the shard and the log.
    pub fn write(&mut self, entries: impl IntoIterator<Item = Entry>) {
        let now = self.0.now;
        store::records::write(&mut self.0, entries, now);
    }

    /// The same, as of another moment: for what happened earlier and is only written down now.
    pub fn write_as_of(&mut self, then: Reading, entries: impl IntoIterator<Item = Entry>) {
        store::records::write(&mut self.0, entries, then);
    }

    /// Writes this down, tells so, and lets it be undone for a moment.
    pub fn note_undoable(&mut self, entry: Entry) {
        self.write([entry]);
        let written = self.journal.records().last().map(|record| record.id.clone());
        if let Some(id) = written {
            self.request(notes::Msg::Noted(id));
        }
    }

    /// Something dangerous is new: these are written down with it, nothing opens without the whole danger check, and where no
    /// episode is open one is now.
    pub fn note_new_sign(&mut self, with: impl IntoIterator<Item = Entry>) {
        let begins = self.history.open_episode().is_none().then_some(Entry::EpisodeStarted);
        self.write(begins.into_iter().chain(with).chain([Entry::NewSign]));
        self.asks_again();
    }

    /// Notes how much it hurts now.
    pub fn note_pain(&mut self, pain: Pain) {
        self.note_undoable(Entry::PainNow(pain));
    }

    /// A block that is over lies ahead of the clock: the clock was set back. Written down once, so that the gap is kept in
    /// full from here and no longer than in full.
    pub fn note_clock(&mut self) {
        let now = self.0.now;
        let ahead = |block: &PastBlock| block.off > now.wall() + CLOCK_PLAY;
        if self.history.past_blocks(now.stamp).iter().any(ahead) {
            self.write([Entry::ClockSetBack]);
        }
    }

    /// This page saw the clock being set back. Written down where a stopped block would leave something: by that clock it
    /// ended a shorter time ago than it did.
    pub fn note_set_back(&mut self) {
        let now = self.0.now;
        let leaves = |last: &PastBlock| {
            last.stopped_early.is_some() && !last.clock_set_back && now.wall() - last.off < GAP
        };
        if self.history.past_blocks(now.stamp).first().is_some_and(leaves) {
            self.write([Entry::ClockSetBack]);
        }
    }

    /// Keeps a text of this device under a key of its own, outside the journal; nowhere where nothing may be stored.
    pub fn keep(&mut self, key: String, text: String) {
        if self.0.known.device.can_store && !self.0.store.read_only {
            self.effect(Effect::Write { key, text });
        }
    }

    /// Goes to a page, as a step the browser's back button undoes; where it is on screen, to its heading.
    pub fn go(&mut self, route: Route) {
        self.0.go(route);
    }

    /// Shows a page in place of the present one, which the back button does not lead to any more.
    pub fn replace(&mut self, route: Route) {
        self.0.replace(route);
    }

    /// Asks the browser for something.
    pub fn effect(&mut self, effect: Effect) {
        self.0.effect(effect);
    }

    /// Asks another part for something, or itself for something on the page that is shown then. It is carried out once
    /// the present part is done.
    pub fn request(&mut self, event: impl Into<Event>) {
        self.0.request(event);
    }

    /// Tells screen readers politely.
    pub fn status(&mut self, text: impl Into<String>) {
        self.0.known.status = text.into();
    }

    /// Tells screen readers at once; an empty text takes back what was told.
    pub fn alert(&mut self, text: impl Into<String>) {
        self.0.known.alert = text.into();
    }

    /// Says something beside the field on the page.
    pub fn note(&mut self, text: &'static str) {
        self.0.known.note = text;
    }

    /// Puts a notice on screen, in place of one of its kind.
    pub fn notice(&mut self, notice: Notice) {
        self.0.notice(notice);
    }

    /// "None of these" was said now.
    pub fn none_is_new(&mut self) {
        self.0.known.none_at = Some(self.0.now.wall());
    }

    /// Whether something is new has to be asked again.
    pub fn asks_again(&mut self) {
        self.0.known.none_at = None;
    }

    /// A channel of the alarm says whether it works.
    pub fn reported(&mut self, channel: AlarmChannel, status: ChannelStatus) {
        self.0.known.channels.retain(|(known, _)| *known != channel);
        self.0.known.channels.push((channel, status));
    }

    /// This tab is the one that rings, or another one is.
    pub fn may_ring(&mut self, may: bool) {
        self.0.known.may_ring = may;
    }

    /// Paints light or dark, or follows the device when empty.
    pub fn theme(&mut self, theme: &'static str) {
        theme.clone_into(&mut self.0.known.theme);
        self.effect(Effect::Theme(theme));
        store::records::log_theme(&mut self.0);
    }

    /// Makes a backup in the folder for them, where one was chosen.
    pub fn back_up_to_folder(&mut self) {
        if self.0.backup.folder.name.is_some() {
            store::backup::begin(&mut self.0, Purpose::Folder);
        }
    }
}

impl Deref for Outbox<'_> {
    type Target = Known;

    fn deref(&self) -> &Known {
        self.0.known
    }
}
