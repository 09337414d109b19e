//! IndexedDB, the mirror of localStorage: the log of the journal, copies of shards, automatic backups, intents; and the folder
//! for backups.
//!
//! Decides nothing: what is kept, read and removed is for `app::store` and `app::load` to say. Every change is one
//! transaction, all or nothing, on disk before it counts as done. What is asked before the database is open waits for it;
//! the order stays.

use std::cell::OnceCell;
use std::rc::Rc;

use futures::FutureExt;
use futures::future::{LocalBoxFuture, Shared, select};
use gloo_timers::future::TimeoutFuture;
use indexed_db_futures::database::Database;
use indexed_db_futures::error::Error;
use indexed_db_futures::object_store::ObjectStore;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::{
    Transaction, TransactionDurability, TransactionMode, TransactionOptions,
};
use wasm_bindgen::JsValue;

use super::storage;
use crate::app::browser::{Intent, Kept};

const NAME: &str = "unclench";
const VERSION: u8 = 2;
/// Each record at once: log id and text.
const LOG: &str = "log";
/// Shards as they were: name of the copy and text.
const COPIES: &str = "copies";
/// Backups made by the app itself: id of what they were made before, and text.
const BACKUPS: &str = "backups";
/// A restore or an erasure that localStorage is not yet known to have: id and text.
const INTENTS: &str = "intents";
/// The folder that was chosen for backups, under its own name.
const FOLDER: &str = "folder";
const ALL: [&str; 5] = [LOG, COPIES, BACKUPS, INTENTS, FOLDER];

/// A database that does not open within this time, in milliseconds, is none.
const LATE: u32 = 10_000;

/// There is no database, or it refused.
#[derive(Clone, Copy, Debug)]
pub struct Refused;

impl From<Error> for Refused {
    fn from(_: Error) -> Refused {
        Refused
    }
}

type Result<T> = std::result::Result<T, Refused>;
type Opening = Shared<LocalBoxFuture<'static, Option<Rc<Database>>>>;

thread_local! {
    static OPENING: OnceCell<Opening> = const { OnceCell::new() };
}

/// Begins to open the database, so that it is open by the time it is needed.
pub fn open() {
    // Whoever asks later waits for the same one.
    wasm_bindgen_futures::spawn_local(opening().map(drop));
}

fn opening() -> Opening {
    OPENING.with(|slot| slot.get_or_init(|| open_now().boxed_local().shared()).clone())
}

async fn open_now() -> Option<Rc<Database>> {
    let asked = Database::open(NAME).with_version(VERSION).with_on_upgrade_needed(|_, database| {
        let there: Vec<String> = database.object_store_names().collect();
        for name in ALL.into_iter().filter(|name| !there.iter().any(|there| there == name)) {
            database.create_object_store(name).build()?;
        }
        Ok(())
    });
    let opened = asked.build().ok()?.into_future();
    let late = TimeoutFuture::new(LATE);
    let database = match select(opened.boxed_local(), late).await {
        futures::future::Either::Left((opened, _)) => Rc::new(opened.ok()?),
        futures::future::Either::Right(_) => return None,
    };
    close_for_newer(database.clone());
    Some(database)
}

/// A newer version of the page may need to change it.
fn close_for_newer(database: Rc<Database>) {
    let Ok(mut changes) = database.version_changes() else { return };
    wasm_bindgen_futures::spawn_local(async move {
        if changes.recv().await.is_some() {
            Database::clone(&database).close();
        }
    });
}

async fn database() -> Result<Rc<Database>> {
    opening().await.ok_or(Refused)
}

/// What is done within a transaction. It cannot wait: its requests go out as they are made.
type Act<'a> = &'a dyn Fn(&Transaction<'_>) -> std::result::Result<(), Error>;

/// Changes these stores: all of it or nothing, and on disk when this ends.
async fn change(names: &[&str], act: Act<'_>) -> Result<()> {
    let database = database().await?;
    let options = TransactionOptions::new().with_durability(TransactionDurability::Strict);
    let transaction =
        database.transaction(names).with_mode(TransactionMode::Readwrite).with_options(options).build()?;
    act(&transaction)?;
    Ok(transaction.commit().await?)
}

/// What the log and its neighbours hold. Of the folder that was chosen only the name.
pub async fn contents(name_of: fn(&JsValue) -> Option<String>) -> Result<Kept> {
    let database = database().await?;
    let transaction = database.transaction(ALL.as_slice()).build()?;
    let [log, copies, backups, intents, folder] = ALL.map(|name| transaction.object_store(name));
    let log = entries(&log?).await?;
    let copies = keys(&copies?).await?;
    let backups = keys(&backups?).await?;
    let intent = entries(&intents?).await?.pop().map(|(id, text)| Intent { id, text });
    let chosen: Option<JsValue> = folder?.get(FOLDER).primitive()?.await?;
    let folder = chosen.as_ref().and_then(name_of);
    Ok(Kept { log, intent, copies, backups, folder })
}

async fn keys(store: &ObjectStore<'_>) -> Result<Vec<String>> {
    let keys = store.get_all_keys::<String>().primitive()?.await?;
    Ok(keys.collect::<std::result::Result<_, _>>()?)
}

async fn entries(store: &ObjectStore<'_>) -> Result<Vec<(String, String)>> {
    let texts = store.get_all::<String>().primitive()?;
    let keys = keys(store).await?;
    let texts: Vec<String> = texts.await?.collect::<std::result::Result<_, _>>()?;
    Ok(keys.into_iter().zip(texts).collect())
}

/// Writes entries of the log: id and text.
pub async fn log(entries: &[(String, String)]) -> Result<()> {
    change(&[LOG], &|transaction| {
        let log = transaction.object_store(LOG)?;
        entries.iter().try_for_each(|(id, text)| put(&log, id, text))
    })
    .await
}

/// Removes these entries of the log.
pub async fn unlog(ids: &[String]) -> Result<()> {
    change(&[LOG], &|transaction| delete(&transaction.object_store(LOG)?, ids)).await
}

/// Ends when everything logged so far is on disk.
pub async fn log_is_written() -> Result<()> {
    change(&[LOG], &|_| Ok(())).await
}

/// Copies these shards as they stand in localStorage now, in place of earlier copies of them; each under its name, which
/// begins with the key and a tab.
pub async fn keep_copies(names: &[String], key_of: fn(&str) -> &str) -> Result<()> {
    let texts: Vec<(&String, String)> =
        names.iter().filter_map(|name| Some((name, storage::read(key_of(name))?))).collect();
    change(&[COPIES], &|transaction| {
        let copies = transaction.object_store(COPIES)?;
        for (name, text) in &texts {
            let key = key_of(name);
            let earlier = format!("{key}\t")..=format!("{key}\t\u{ffff}");
            let _gone = copies.delete::<String, _>(earlier).primitive()?;
            put(&copies, name, text)?;
        }
        Ok(())
    })
    .await
}

/// The copies of these names that are there.
pub async fn read_copies(names: &[String]) -> Result<Vec<(String, String)>> {
    read(COPIES, names).await
}

/// Removes these copies.
pub async fn drop_copies(names: &[String]) -> Result<()> {
    change(&[COPIES], &|transaction| delete(&transaction.object_store(COPIES)?, names)).await
}

/// Removes the automatic backups of these ids.
pub async fn drop_backups(ids: &[String]) -> Result<()> {
    change(&[BACKUPS], &|transaction| delete(&transaction.object_store(BACKUPS)?, ids)).await
}

/// Keeps an intent and the backup before it, in place of earlier intents. These backups go; where it `clears`, log and
/// copies go too.
pub async fn intend(intent: &Intent, before: &str, clears: bool, gone: &[String]) -> Result<()> {
    change(&ALL, &|transaction| {
        if clears {
            for name in [LOG, COPIES] {
                let _cleared = transaction.object_store(name)?.clear()?;
            }
        }
        let backups = transaction.object_store(BACKUPS)?;
        delete(&backups, gone)?;
        put(&backups, &intent.id, before)?;
        let intents = transaction.object_store(INTENTS)?;
        let _cleared = intents.clear()?;
        put(&intents, &intent.id, &intent.text)
    })
    .await
}

/// Removes the intents of these ids.
pub async fn drop_intents(ids: &[String]) -> Result<()> {
    change(&[INTENTS], &|transaction| delete(&transaction.object_store(INTENTS)?, ids)).await
}

/// Removes every intent.
pub async fn drop_all_intents() -> Result<()> {
    change(&[INTENTS], &|transaction| transaction.object_store(INTENTS)?.clear().map(drop)).await
}

/// Empties everything and keeps the intent of the erasure with this id.
pub async fn empty(id: &str) -> Result<()> {
    change(&ALL, &|transaction| {
        for name in ALL {
            let _cleared = transaction.object_store(name)?.clear()?;
        }
        put(&transaction.object_store(INTENTS)?, id, "")
    })
    .await
}

/// An automatic backup, where there is one of this id.
pub async fn read_backup(id: String) -> Result<Option<String>> {
    Ok(read(BACKUPS, &[id]).await?.pop().map(|(_, text)| text))
}

/// Keeps the folder that was chosen, in place of an earlier one.
pub async fn keep_folder(folder: &JsValue) -> Result<()> {
    change(&[FOLDER], &|transaction| {
        let _asked = transaction.object_store(FOLDER)?.put(folder).with_key(FOLDER).primitive()?;
        Ok(())
    })
    .await
}

/// The folder that was chosen, if one was.
pub async fn read_folder() -> Result<Option<JsValue>> {
    let database = database().await?;
    let transaction = database.transaction(FOLDER).build()?;
    Ok(transaction.object_store(FOLDER)?.get(FOLDER).primitive()?.await?)
}

/// Forgets the folder.
pub async fn forget_folder() -> Result<()> {
    change(&[FOLDER], &|transaction| transaction.object_store(FOLDER)?.clear().map(drop)).await
}

async fn read(name: &str, keys: &[String]) -> Result<Vec<(String, String)>> {
    let database = database().await?;
    let transaction = database.transaction(name).build()?;
    let store = transaction.object_store(name)?;
    let mut found = Vec::new();
    for key in keys {
        let text: Option<String> = store.get(key.as_str()).primitive()?.await?;
        found.extend(text.map(|text| (key.clone(), text)));
    }
    Ok(found)
}

fn put(store: &ObjectStore<'_>, key: &str, text: &str) -> std::result::Result<(), Error> {
    // It goes out when it is built; the end of the transaction says whether it succeeded.
    let _asked = store.put(text).with_key(key).primitive()?;
    Ok(())
}

fn delete(store: &ObjectStore<'_>, keys: &[String]) -> std::result::Result<(), Error> {
    for key in keys {
        let _asked = store.delete(key.as_str()).primitive()?;
    }
    Ok(())
}
