//! The browser: the only place that calls it. One effect family per file; each fails softly, and what a person has to
//! know about a failure comes back as an event.

pub mod address;
pub mod alarm;
pub mod background_sound;
mod badge;
pub mod clock;
pub mod crash;
mod database;
pub mod device;
pub mod dialog;
mod files;
mod folder;
pub mod frames;
mod full_screen;
pub mod install;
mod js;
pub mod keys;
pub mod lifecycle;
pub mod locale;
mod locks;
pub mod long_touch;
mod media_session;
mod notifications;
mod random;
pub mod scroll;
pub mod second_timer;
pub mod service_worker;
mod speaker;
mod speech;
mod storage;
mod theme;
mod tilt;
mod vibration;
mod wake_lock;

use alarm::By;
use futures::FutureExt;
use wasm_bindgen_futures::spawn_local;

use crate::app::browser::{Deed, FileFault};
use crate::app::effect::Effect;
use crate::app::event;
use crate::app::event::Event;
use crate::app::{saved, store};

pub use storage::first as stored;

/// The field in which a backup is chosen.
pub const RESTORE_FIELD: &str = "restore-file";

/// Gets what the start waits for: a name to write under. What else is needed soon opens meanwhile.
pub async fn prepare() {
    // What an earlier page left there when it was killed. A running block sets it again.
    badge::show(false);
    database::open();
    locks::claim_writer().await;
}

/// Carries out one effect. The answer, if there is one at once, is the next event; a later one goes to `send`.
pub fn run(effect: Effect, send: fn(Event)) -> Option<Event> {
    match effect {
        // Another tab restored or erased, and this one slept: its shards must not come back.
        Effect::Write { key, .. } if saved::is_shard_key(&key) && storage::changed_done().is_some() => {
            return Some(
                event::store::Msg::Elsewhere(saved::DONE.to_owned(), storage::changed_done()).into(),
            );
        }
        Effect::Write { key, text } => {
            let write = if saved::is_shard_key(&key) { storage::write_with_copy } else { storage::write };
            let ok = write(&key, &text);
            return Some(event::store::Msg::Written(key, ok).into());
        }
        Effect::Remove(key) => storage::remove(&key),
        Effect::Apply { set, remove, id } => {
            let ok = storage::apply_as(&id, set, &remove);
            return Some(event::restore::Msg::Applied(id, ok).into());
        }
        Effect::ReadTexts(purpose, keys) => {
            let texts = keys.into_iter().filter_map(|key| Some((storage::read(&key)?, key)));
            return Some(
                event::backup::Msg::TextsRead(purpose, texts.map(|(text, key)| (key, text)).collect()).into(),
            );
        }
        Effect::Measure => return Some(event::store::Msg::Measured(storage::units()).into()),
        Effect::ReadLater(keys) => later(send, async {
            frames::drawn().await;
            let texts = keys.into_iter().map(|key| (storage::read(&key), key));
            Some(event::store::Msg::ReadLater(texts.map(|(text, key)| (key, text)).collect()).into())
        }),
        Effect::Persist => {
            later(send, async { Some(event::store::Msg::Persisted(storage::persist().await).into()) });
        }
        Effect::OpenMirror => {
            locks::wait_to_ring(send);
            later(send, async {
                storage::is_persisted().await.map(|it| event::store::Msg::Persisted(it).into())
            });
            later(send, async {
                Some(event::store::Msg::MirrorOpened(database::contents(folder::name_of).await.ok()).into())
            });
        }
        Effect::Log(entries) => later(send, async move {
            // A log that can't be written is none.
            let refused = database::log(&entries).await.is_err();
            refused.then_some(event::store::Msg::MirrorOpened(None).into())
        }),
        Effect::Unlog(ids) => later(send, async move { no_answer(database::unlog(&ids).await) }),
        Effect::DropIntents(ids) => later(send, async move { no_answer(database::drop_intents(&ids).await) }),
        Effect::KeepCopies(names) => later(send, async move {
            let kept = database::keep_copies(&names, store::copies::copy_of).await;
            kept.ok().map(|()| event::store::Msg::CopiesKept(names).into())
        }),
        Effect::ReadCopies(names) => {
            later(send, async move {
                database::read_copies(&names).await.ok().map(|it| event::store::Msg::CopiesRead(it).into())
            });
        }
        Effect::DropCopies(names) => {
            later(send, async move { no_answer(database::drop_copies(&names).await) });
        }
        Effect::DropBackups(ids) => {
            later(send, async move { no_answer(database::drop_backups(&ids).await) });
        }
        Effect::Intend { intent, before, clears, gone } => later(send, async move {
            let kept = database::intend(&intent, &before, clears, &gone).await;
            Some(event::restore::Msg::Intended(kept.is_ok()).into())
        }),
        Effect::DropAllIntents => later(send, async {
            no_answer(database::drop_all_intents().await);
            Some(event::erase::Msg::IntentsDropped.into())
        }),
        Effect::ReadBackup(id) => later(send, async move {
            let text = database::read_backup(id).await.ok().flatten();
            Some(event::restore::Msg::FileRead(text.ok_or(FileFault::Unreadable)).into())
        }),
        Effect::Compact(keys) => locks::compact(keys, send),
        Effect::EmptyMirror { id, again } => later(send, async move {
            let emptied = if again { database::log_is_written().await } else { database::empty(&id).await };
            Some(event::erase::Msg::MirrorEmptied(id, emptied.is_ok()).into())
        }),
        Effect::EraseStored { begins, done } => {
            return Some(event::erase::Msg::StoredErased(storage::erase(&begins, &done)).into());
        }
        Effect::Reload => lifecycle::reload(),
        Effect::ReadFile => later(send, async {
            Some(
                event::restore::Msg::FileRead(files::read(RESTORE_FIELD, saved::backup::MOST_BYTES).await)
                    .into(),
            )
        }),
        Effect::HandOver { name, text, share } => later(send, async move {
            let handed = files::hand_over(&name, &text, share).await;
            Some(event::backup::Msg::HandedOver(name, handed).into())
        }),
        Effect::ChooseFolder => {
            later(send, async { Some(event::backup::Msg::FolderChosen(folder::choose().await).into()) });
        }
        Effect::LeaveFolder => later(send, async { no_answer(database::forget_folder().await) }),
        Effect::WriteToFolder { name, text } => later(send, async move {
            let written = folder::write(&name, &text).await;
            Some(event::backup::Msg::WrittenToFolder(name, written).into())
        }),
        Effect::Go(hash) => address::go(&hash),
        Effect::Replace(hash) => address::replace(&hash),
        Effect::FocusHeading => address::focus_heading(),
        Effect::PrimeSound => {
            alarm::unlock(send);
            // The page that was touched last is the one that can make itself heard.
            locks::take_ring(send);
        }
        Effect::Ring { tone, loudness, as_wanted, silent } => {
            let by = By { sound: (!silent).then_some(as_wanted), touch: true };
            alarm::ring(tone, loudness, by, send);
        }
        Effect::Cue { tone, as_wanted, sound, buzz } => {
            alarm::ring(tone, 1, By { sound: sound.then_some(as_wanted), touch: buzz }, send);
        }
        Effect::Notify { title, body, silent } => notifications::show(title, &body, silent, send),
        Effect::Unnotify => notifications::close(),
        Effect::AskToNotify => notifications::ask(send),
        Effect::KeepAlive(wanted) => alarm::keep_alive(wanted.as_ref(), send),
        Effect::Say(text) => speech::say(text, send),
        Effect::FindVoice => speech::find_voice(send),
        Effect::FullScreen(true) => full_screen::fill(),
        Effect::FullScreen(false) => full_screen::leave(),
        Effect::Theme(theme) => theme::choose(theme),
        Effect::Copy(text) => {
            later(
                send,
                async move { Some(event::frame::Msg::Did(Deed::Copy, files::copy(&text).await).into()) },
            );
        }
        Effect::Share(text) => {
            later(send, async move {
                files::share(&text).await.map(|ok| event::frame::Msg::Did(Deed::Copy, ok).into())
            });
        }
        Effect::WatchTilt(on) => tilt::watch(on, send),
        Effect::Print => return Some(event::frame::Msg::Did(Deed::Print, files::print()).into()),
        Effect::Speak(id) => speech::read(id, send),
        Effect::ApplyUpdate => service_worker::apply_update(),
        Effect::LookForNewer => {
            later(send, async { Some(event::upkeep::Msg::Looked(service_worker::look_now().await).into()) });
        }
        Effect::RepairFiles => later(send, async {
            let repaired = service_worker::repair().await;
            (!repaired).then_some(event::upkeep::Msg::NotRepaired.into())
        }),
        Effect::Install => later(send, async {
            install::ask().await;
            Some(event::upkeep::Msg::Answered.into())
        }),
    }
    None
}

/// Asks for something that ends later; what it answers, if anything, goes to `send`.
fn later(send: fn(Event), ask: impl Future<Output = Option<Event>> + 'static) {
    let tell = move |answer: Option<Event>| answer.into_iter().for_each(send);
    spawn_local(ask.boxed_local().map(tell));
}

/// Whether it succeeded is no news: what is still there at the next start is looked at again.
fn no_answer<T, E>(_done: Result<T, E>) -> Option<Event> {
    None
}
