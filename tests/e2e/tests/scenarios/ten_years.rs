//! Ten years of notes: the first screen reads no more of them than it needs, and one more note is as much work as with none.
//!
//! Counted in what the page asks of localStorage and of the mirror, which is the same on every machine. How long it
//! takes is measured by `cargo xtask bench`.

use std::collections::BTreeSet;

use e2e::{Engine, Result, Session, Setup, app, ensure, run, stored, ten_years};
use serde::Deserialize;
use serde_json::json;
use unclench::app::saved;

/// How many episodes the log shows at first.
const AT_A_TIME: usize = 20;
/// How many notes are looked at.
const WRITES: usize = 20;
/// Fewer would not be ten years of a person who notes things.
const LEAST: usize = 20_000;
/// The newest months that hold anything, and the newest by the calendar.
const FIRST_MONTHS: usize = 4;

/// Notes what is read from localStorage, and what of it before the app stands.
const WATCH: &str = "(() => {
    const read = (window.__read = { first: [], later: [] });
    const stands = () => document.body?.classList.contains('ready');
    const real = Storage.prototype.getItem;
    Storage.prototype.getItem = function (key) {
        read[stands() ? 'later' : 'first'].push(key);
        return real.call(this, key);
    };
})()";

/// The keys read before the app stood, and after that.
#[derive(Debug, Deserialize)]
struct Read {
    first: BTreeSet<String>,
    later: BTreeSet<String>,
}

fn chromium() -> Setup {
    Setup::new().only(&[Engine::Chromium])
}

/// How many episodes the log shows.
async fn episodes(page: &Session) -> Result<usize> {
    let headings = page.any("heading").names().await?;
    let is_attack = |text: &&String| text.starts_with("Now, day ") || text.ends_with(" days");
    Ok(headings.iter().filter(is_attack).count())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn the_first_screen_reads_the_newest_months_only() {
    run(chromium().script(WATCH), async |page, _site| {
        page.open("").await?;
        page.wait_service_worker().await?;
        let records = ten_years::sow(page).await?;
        ensure!(records >= LEAST, "{records} entries");
        page.open("").await?;
        ten_years::wait_settled(page).await?;
        let units = ten_years::units(page).await?;
        println!("{records} entries, {units} of {} units in use", saved::QUOTA);

        page.reload().await?;
        page.text_present("Last pain: ").await?;
        page.wait("all shards to be read", async || {
            let read: Read = serde_json::from_value(page.js("return window.__read", json!(null)).await?)?;
            let shards = stored::shards(page).await?;
            let all = shards.iter().all(|key| read.first.contains(key) || read.later.contains(key));
            Ok(all.then_some(()))
        })
        .await?;
        let read: Read = serde_json::from_value(page.js("return window.__read", json!(null)).await?)?;
        let first: Vec<&String> =
            read.first.iter().filter(|key| key.starts_with("unclench:journal:")).collect();
        ensure!(!first.is_empty() && first.len() <= FIRST_MONTHS, "read before the first screen: {first:?}");
        let shards = stored::shards(page).await?;
        let newest: Vec<&String> = shards.iter().rev().take(FIRST_MONTHS).collect();
        ensure!(first.iter().all(|key| newest.contains(key)), "{first:?} of {newest:?}");

        page.open("#/log").await?;
        page.button("Earlier").wait().await?;
        ensure!(episodes(page).await? == AT_A_TIME, "all of them are drawn before there are more to ask for");
        page.button("Earlier").click().await?;
        page.wait("as many again", async || Ok((episodes(page).await? == 2 * AT_A_TIME).then_some(()))).await
    })
    .await;
}

/// Taps buttons in turn, each when the log has the one before for good, and gives what each asked for: in localStorage the
/// kind of key, in the mirror the stores of its transaction.
const TAP: &str = "const { group, count } = arguments[0];
    let asked, durable;
    const kind = (key) => key.split(':').slice(0, key.startsWith('unclench:bak:') ? 3 : 2).join(':');
    const kept = {};
    for (const name of ['setItem', 'getItem', 'removeItem']) {
        const real = (kept[name] = window.Storage.prototype[name]);
        window.Storage.prototype[name] = function (...given) {
            asked.push([name, kind(given[0]), given[0]]);
            return real.apply(this, given);
        };
    }
    const begin = (kept.transaction = window.IDBDatabase.prototype.transaction);
    window.IDBDatabase.prototype.transaction = function (...given) {
        const transaction = begin.apply(this, given);
        const stores = [given[0]].flat().join(' ');
        asked.push(['transaction', `${given[1]} ${stores}`, '']);
        if (given[1] === 'readwrite' && stores.includes('log')) {
            transaction.addEventListener('complete', () => durable());
        }
        return transaction;
    };
    const pause = () => new Promise((go) => setTimeout(go, 20));
    const taps = [];
    for (let n = 0; n < count; n++) {
        const keys = document.querySelectorAll(`[role=group][aria-label='${group}'] button`);
        asked = [];
        const done = new Promise((yes) => (durable = yes));
        keys[n % keys.length].click();
        await done;
        taps.push(asked);
        await pause();
    }
    for (const name of ['setItem', 'getItem', 'removeItem']) window.Storage.prototype[name] = kept[name];
    window.IDBDatabase.prototype.transaction = kept.transaction;
    return taps;";

/// What a tap asked for: the kinds with how often, and the keys.
type Asked = Vec<(String, String, String)>;

/// What taps on the buttons of this group ask for, from the second one on: the first may begin a shard.
async fn asked(page: &Session, route: &str, group: &str) -> Result<Vec<Asked>> {
    page.open(route).await?;
    page.group(group).wait().await?;
    let script = format!("return (async (...arguments) => {{ {TAP} }})(arguments[0])");
    let wish = json!({ "group": group, "count": WRITES });
    let mut taps: Vec<Asked> = serde_json::from_value(page.js(&script, wish).await?)?;
    taps.remove(0);
    Ok(taps)
}

/// The most that one of these taps asked for, without the names of keys.
fn most(taps: &[Asked]) -> Vec<String> {
    let kinds = |asked: &Asked| -> Vec<String> {
        asked.iter().map(|(what, kind, _)| format!("{what} {kind}")).collect()
    };
    taps.iter().map(kinds).max_by_key(Vec::len).unwrap_or_default()
}

/// Notes in the log and switches in the settings: what each of them asks for.
async fn both(page: &Session) -> Result<[Vec<Asked>; 2]> {
    let settings = asked(page, "#/settings", "Alarm").await?;
    let log = asked(page, "#/log", "How bad is the pain now?").await?;
    Ok([settings, log])
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn one_more_note_is_as_much_work_as_without_notes() {
    run(chromium(), async |page, _site| {
        page.open("").await?;
        page.wait_service_worker().await?;
        app::start_episode(page).await?;
        let none = both(page).await?;
        ten_years::sow(page).await?;
        page.open("").await?;
        ten_years::wait_settled(page).await?;
        let ten = both(page).await?;

        let newest = ten_years::newest_months(page).await?;
        for (place, none, ten) in [("settings", &none[0], &ten[0]), ("log", &none[1], &ten[1])] {
            let (least, now) = (most(none), most(ten));
            ensure!(!least.is_empty(), "{place}: a tap that asks for nothing");
            ensure!(now.len() <= least.len(), "{place}: {least:?} without notes, {now:?} with ten years");
            let keys: BTreeSet<&String> = ten.iter().flatten().map(|(_, _, key)| key).collect();
            let old = keys.iter().find(|key| {
                key.contains(":journal:") && newest.iter().all(|month| !key.contains(month.as_str()))
            });
            ensure!(old.is_none(), "{place}: a tap touches {old:?}");
        }
        Ok(())
    })
    .await;
}
