//! What the browser keeps and answers, as far as `platform` lets the program ask for it: localStorage in
//! memory and on disk, the mirror, files handed over.

use std::collections::BTreeMap;

use unclench::app::browser::{FolderFault, Handed, Intent, Kept, Stored};
use unclench::app::effect::Effect;
use unclench::app::event;
use unclench::app::event::Event;
use unclench::app::saved;
use unclench::domain::time::Instant;

/// The mirror: on disk at once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IndexedDb {
    pub log: BTreeMap<String, String>,
    pub copies: BTreeMap<String, String>,
    pub backups: Vec<(String, String)>,
    pub intent: Option<Intent>,
    /// Name of the folder for backups.
    pub folder: Option<String>,
}

pub struct Browser {
    /// What a page sees.
    pub stored: BTreeMap<String, String>,
    /// What is left after a kill.
    pub disk: BTreeMap<String, String>,
    /// How many UTF-16 units fit.
    pub room: usize,
    /// Nothing where there is none.
    pub indexed_db: Option<IndexedDb>,
    /// Files handed over: name and text.
    pub files: Vec<(String, String)>,
    /// Files in the folder that was chosen: name and text.
    pub folder: BTreeMap<String, String>,
    /// Why nothing can be written there.
    pub folder_fault: Option<FolderFault>,
    /// How often the page was started anew by itself.
    pub reloads: u32,
    /// The intent is kept, and then the browser dies.
    pub dies_intending: bool,
    /// This tab is the one that rings; else another one holds the lock.
    pub rings: bool,
}

fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

impl Browser {
    pub fn new() -> Browser {
        Browser {
            stored: BTreeMap::new(),
            disk: BTreeMap::new(),
            room: usize::MAX,
            indexed_db: Some(IndexedDb::default()),
            files: Vec::new(),
            folder: BTreeMap::new(),
            folder_fault: None,
            reloads: 0,
            dies_intending: false,
            rings: true,
        }
    }

    /// What is read before the first screen.
    pub fn first(&self, now: Instant) -> Stored {
        let mut keys: Vec<String> = self.stored.keys().cloned().collect();
        let first = saved::read_first(&keys, now);
        keys.retain(|key| !first.contains(key));
        let (aside, later) = keys.into_iter().partition(|key| key.starts_with(saved::BAD));
        let texts = first.into_iter().map(|key| (key.clone(), self.stored[&key].clone())).collect();
        Stored { texts, later, aside, units: self.units() }
    }

    /// UTF-16 units in use.
    pub fn units(&self) -> usize {
        self.stored.iter().map(|(key, text)| units(key) + units(text)).sum()
    }

    fn put(&mut self, key: &str, text: &str) -> bool {
        let before = || self.stored.get(key).map_or(0, |text| units(key) + units(text));
        // Counting everything at each write would take most of the time of the long tests.
        let fits = self.room == usize::MAX || self.units() - before() + units(key) + units(text) <= self.room;
        if fits {
            self.stored.insert(key.to_owned(), text.to_owned());
        }
        fits
    }

    fn texts(&self, keys: &[String]) -> Vec<(String, String)> {
        keys.iter().filter_map(|key| Some((key.clone(), self.stored.get(key)?.clone()))).collect()
    }

    /// localStorage reaches the disk.
    pub fn commit(&mut self) {
        self.disk = self.stored.clone();
    }

    /// The whole browser is killed.
    pub fn kill(&mut self) {
        self.stored = self.disk.clone();
    }

    /// Carries out an effect; what comes back.
    pub fn answer(&mut self, effect: &Effect) -> Vec<Event> {
        match effect {
            Effect::Write { key, text } => {
                let copy = saved::bak_key(key);
                let mut ok = self.put(key, text);
                if saved::is_shard_key(key) {
                    if !ok {
                        self.stored.remove(&copy);
                        ok = self.put(key, text);
                    } else if !self.put(&copy, text) {
                        self.stored.remove(&copy);
                    }
                }
                vec![Event::Store(event::store::Msg::Written(key.clone(), ok))]
            }
            Effect::Remove(key) => {
                self.stored.remove(key);
                Vec::new()
            }
            Effect::Apply { set, remove, id } => {
                let before = self.stored.clone();
                for (key, expected) in remove {
                    if expected.is_none() || self.stored.get(key) == expected.as_ref() {
                        self.stored.remove(key);
                    }
                }
                let mut ok = set.iter().all(|(key, text)| self.put(key, text));
                ok = ok && (id.is_empty() || self.put(saved::DONE, id));
                if !ok {
                    self.stored = before;
                }
                vec![Event::Restore(event::restore::Msg::Applied(id.clone(), ok))]
            }
            Effect::ReadLater(keys) => {
                let text = |key: &String| (key.clone(), self.stored.get(key).cloned());
                vec![Event::Store(event::store::Msg::ReadLater(keys.iter().map(text).collect()))]
            }
            Effect::ReadTexts(purpose, keys) => {
                vec![Event::Backup(event::backup::Msg::TextsRead(*purpose, self.texts(keys)))]
            }
            Effect::Measure => vec![Event::Store(event::store::Msg::Measured(self.units()))],
            Effect::Persist => vec![Event::Store(event::store::Msg::Persisted(false))],
            Effect::OpenMirror => {
                vec![self.open_second(), Event::Alarm(event::alarm::Msg::MayRing(self.rings))]
            }
            Effect::HandOver { name, text, share } => {
                self.files.push((name.clone(), text.clone()));
                let handed = if *share { Handed::ToApp } else { Handed::ToBrowser };
                vec![Event::Backup(event::backup::Msg::HandedOver(name.clone(), handed))]
            }
            Effect::Compact(keys) => vec![Event::Store(event::store::Msg::Compacting(self.texts(keys)))],
            Effect::EmptyMirror { id, again } => {
                if let Some(second) = self.indexed_db.as_mut().filter(|_| !again) {
                    let intent = Some(Intent { id: id.clone(), text: String::new() });
                    *second = IndexedDb { intent, ..IndexedDb::default() };
                }
                if self.dies_intending {
                    return Vec::new();
                }
                vec![Event::Erase(event::erase::Msg::MirrorEmptied(id.clone(), self.indexed_db.is_some()))]
            }
            Effect::EraseStored { done, .. } => {
                self.stored.retain(|key, _| !key.starts_with(saved::PREFIX));
                let ok = self.put(saved::DONE, done);
                vec![Event::Erase(event::erase::Msg::StoredErased(ok))]
            }
            Effect::DropAllIntents => {
                if let Some(second) = &mut self.indexed_db {
                    second.intent = None;
                }
                vec![Event::Erase(event::erase::Msg::IntentsDropped)]
            }
            Effect::Reload => {
                self.reloads += 1;
                Vec::new()
            }
            other => self.ask_second(other),
        }
    }

    fn open_second(&self) -> Event {
        Event::Store(event::store::Msg::MirrorOpened(self.indexed_db.as_ref().map(|second| Kept {
            log: second.log.clone().into_iter().collect(),
            intent: second.intent.clone(),
            copies: second.copies.keys().cloned().collect(),
            backups: second.backups.iter().map(|(id, _)| id.clone()).collect(),
            folder: second.folder.clone(),
        })))
    }

    fn ask_second(&mut self, effect: &Effect) -> Vec<Event> {
        let stored = &self.stored;
        let Some(second) = self.indexed_db.as_mut() else { return Vec::new() };
        match effect {
            Effect::Log(entries) => second.log.extend(entries.iter().cloned()),
            Effect::Unlog(ids) => {
                second.log.retain(|id, _| !ids.contains(id));
            }
            Effect::DropIntents(ids) => {
                second.intent = second.intent.take().filter(|intent| !ids.contains(&intent.id));
            }
            Effect::KeepCopies(names) => {
                for name in names {
                    let key = name.split('\t').next().unwrap_or_default();
                    if let Some(text) = stored.get(key) {
                        second.copies.retain(|known, _| known.split('\t').next() != Some(key));
                        second.copies.insert(name.clone(), text.clone());
                    }
                }
                return vec![Event::Store(event::store::Msg::CopiesKept(names.clone()))];
            }
            Effect::ReadCopies(names) => {
                let text = |name: &String| Some((name.clone(), second.copies.get(name)?.clone()));
                return vec![Event::Store(event::store::Msg::CopiesRead(
                    names.iter().filter_map(text).collect(),
                ))];
            }
            Effect::DropBackups(ids) => second.backups.retain(|(id, _)| !ids.contains(id)),
            Effect::DropCopies(names) => second.copies.retain(|name, _| !names.contains(name)),
            Effect::Intend { intent, before, clears, gone } => {
                if *clears {
                    second.log.clear();
                    second.copies.clear();
                }
                second.backups.retain(|(id, _)| !gone.contains(id));
                second.backups.push((intent.id.clone(), before.clone()));
                second.intent = Some(intent.clone());
                return if self.dies_intending {
                    Vec::new()
                } else {
                    vec![Event::Restore(event::restore::Msg::Intended(true))]
                };
            }
            Effect::ReadBackup(id) => {
                let found = second.backups.iter().find(|(known, _)| known == id);
                return found
                    .map(|(_, text)| Event::Restore(event::restore::Msg::FileRead(Ok(text.clone()))))
                    .into_iter()
                    .collect();
            }
            Effect::ChooseFolder => {
                let name = Some("Backups".to_owned());
                second.folder.clone_from(&name);
                return vec![Event::Backup(event::backup::Msg::FolderChosen(Ok(name)))];
            }
            Effect::LeaveFolder => second.folder = None,
            Effect::WriteToFolder { name, text } => {
                let written = match self.folder_fault {
                    _ if second.folder.is_none() => Err(FolderFault::Gone),
                    Some(fault) => Err(fault),
                    None => Ok(()),
                };
                if written.is_ok() {
                    self.folder.insert(name.clone(), text.clone());
                }
                return vec![Event::Backup(event::backup::Msg::WrittenToFolder(name.clone(), written))];
            }
            _ => {}
        }
        Vec::new()
    }
}
