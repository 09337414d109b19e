//! Copies of shards in IndexedDB, joining the shards of tabs that are gone, and the summary of older records.

use super::records;
use crate::app::access::Access;
use crate::app::effect::Effect;
use crate::app::model::store::{Mirror, Store};
use crate::app::saved;
use crate::domain::journal::merge::Journal;
use crate::domain::journal::record::Record;
use crate::domain::time::Reading;

/// What a copy of this shard is called: its key and the checksum of its text.
pub(crate) fn copy_name((key, sum): &(String, u32)) -> String {
    format!("{key}\t{sum}")
}

/// The shard that a copy in the mirror was made of.
pub fn copy_of(name: &str) -> &str {
    name.split('\t').next().unwrap_or_default()
}

/// Good shards of earlier months get a copy in the mirror, which then stands in for the one beside them.
pub fn keep_copies(access: &mut Access<'_>) {
    let now = access.now;
    let store = &*access.store;
    if store.mirror != Mirror::Open {
        return;
    }
    let old = store.good.iter().filter(|(key, _)| !records::is_newest(key, now));
    let put: Vec<String> = old.map(copy_name).filter(|name| !store.copies.contains(name)).collect();
    if !put.is_empty() {
        access.effect(Effect::KeepCopies(put));
    }
}

/// Copies were kept in the mirror: those beside the shards go. A shard that was joined with others meanwhile needs
/// none.
pub fn copies_kept(access: &mut Access<'_>, names: Vec<String>) {
    let current: Vec<String> = access.store.good.iter().map(copy_name).collect();
    let (kept, needless): (Vec<String>, Vec<String>) =
        names.into_iter().partition(|name| current.contains(name));
    for name in kept {
        access.effect(Effect::Remove(saved::bak_key(copy_of(&name))));
        access.store.copies.push(name);
    }
    if !needless.is_empty() {
        access.effect(Effect::DropCopies(needless));
    }
}

/// The shards of earlier months, by month.
pub(crate) fn old_shards(store: &Store, now: Reading) -> Vec<(String, Vec<String>)> {
    let mut months: Vec<(String, Vec<String>)> = Vec::new();
    for (key, _) in &store.good {
        let Some((month, _)) = saved::month_and_writer(key).filter(|_| !records::is_newest(key, now)) else {
            continue;
        };
        match months.iter_mut().find(|(known, _)| known == month) {
            Some((_, keys)) => keys.push(key.clone()),
            None => months.push((month.to_owned(), vec![key.clone()])),
        }
    }
    months
}

/// Under the lock, and with the writers of these shards gone: joins those of each month into one of ours. The texts are
/// what stands there now; each is removed only if it still does when all are written.
pub fn compact(access: &mut Access<'_>, texts: Vec<(String, String)>) {
    let now = access.now;
    if access.store.read_only {
        return;
    }
    let mut remove = Vec::new();
    let mut touched: Vec<String> = Vec::new();
    for (month, _) in old_shards(access.store, now) {
        let here = texts
            .iter()
            .filter(|(key, _)| saved::month_and_writer(key).is_some_and(|(other, _)| other == month));
        let target = format!("{}{month}:{}", saved::JOURNAL, access.known.device.writer);
        let here: Vec<&(String, String)> = here.filter(|(key, _)| *key != target).collect();
        let has_own = access.store.own.iter().any(|shard| shard.key == target);
        if here.len() + usize::from(has_own) < 2 {
            continue;
        }
        let mut joined = Journal::default();
        let writer = access.known.device.writer.clone();
        joined.merge(records::own_shard(access, &target).records());
        for (key, text) in here {
            let Ok(shard) = saved::decode(text) else { continue };
            joined.merge(shard.records);
            remove.push((key.clone(), Some(text.clone())));
            remove.push((saved::bak_key(key), None));
        }
        records::own_shard(access, &target).data = saved::lines(joined.records(), &writer);
        touched.push(target);
    }
    if touched.is_empty() {
        return;
    }
    let set = touched
        .into_iter()
        .map(|key| {
            let text = records::shard_text(access, &key);
            access.store.good.retain(|(good, _)| *good != key);
            access.store.good.push((key.clone(), saved::checksum(&text)));
            (key, text)
        })
        .collect();
    access.store.good.retain(|(good, _)| !remove.iter().any(|(gone, _)| gone == good));
    let gone = remove.iter().map(|(key, _)| key.clone());
    let copies: Vec<String> = gone
        .flat_map(|key| access.store.copies.iter().filter(move |name| copy_of(name) == key).cloned())
        .collect();
    access.store.copies.retain(|name| !copies.contains(name));
    access.effect(Effect::Apply { set, remove, id: String::new() });
    keep_copies(access);
    access.effect(Effect::DropCopies(copies));
}

/// The records of earlier months that the first screen needs: those of an episode that is still open.
pub(crate) fn write_summary(access: &mut Access<'_>) {
    let now = access.now;
    let recent = saved::recent_months(now.wall());
    let is_carried = |record: &&Record| {
        !record.entry.is_about_the_person() && !recent.contains(&saved::month_of(record.wall))
    };
    let open = access.known.history.open_episode().map(|episode| access.known.journal.since(&episode.id));
    let carried: Vec<&Record> = open.unwrap_or_default().iter().filter(is_carried).collect();
    if carried.is_empty() {
        access.effect(Effect::Remove(saved::SUMMARY.to_owned()));
    } else {
        let text = saved::encode(carried, 0, now.wall(), &access.known.device.writer);
        access.effect(Effect::Write { key: saved::SUMMARY.to_owned(), text });
    }
}
