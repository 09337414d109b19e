//! Storage that is damaged, full, forbidden or emptied by hand: the app starts, says so, shows every record it had, and
//! never writes over what it can't read.

use e2e::{Context, Engine, Result, Session, Setup, app, ensure, run, stored};
use serde_json::json;
use unclench::app::saved;
use unclench::domain::check::verdict::Verdict;
use unclench::domain::journal::record::{Check, Entry, Record};
use unclench::domain::pain::Pain;
use unclench::domain::record_id::RecordId;
use unclench::domain::time::Instant;

const LOG: &str = "#/log";
const DEVICE: &str = "k3m9qz";
const WRITER: &str = "k3m9qz-a";
const ASIDE: &str = "Damaged items: 1.";
const BROUGHT_BACK: &str = "Entries brought back from a copy:";
const HOUR: i64 = 3_600_000;
const DAY: i64 = 24 * HOUR;

fn chromium() -> Setup {
    Setup::new().only(&[Engine::Chromium])
}

/// An episode of ten scores, a hundred days ago, and one of six that began an hour ago.
fn seeds(now: i64) -> Vec<Record> {
    let mut records = Vec::new();
    let mut note = |at: i64, entry: Entry| {
        let counter = records.len() as u32;
        let id = RecordId { at: Instant(at), writer: WRITER.into(), counter };
        records.push(Record { id, wall: Instant(at), offset_minutes: 0, entry });
    };
    for (start, scores, ends) in [(now - 100 * DAY, 10, true), (now - HOUR, 6, false)] {
        let reasons = vec!["clean".into()];
        note(start, Entry::EpisodeStarted);
        note(start, Entry::Checked(Check { verdict: Verdict::SelfCare, reasons, kept: Vec::new() }));
        for n in 0..scores {
            let pain = Pain::new(n as u8).expect("a score");
            note(start + 60_000 * (n + 1), Entry::PainNow(pain));
        }
        if ends {
            note(start + HOUR, Entry::EpisodeEnded);
        }
    }
    records
}

/// The scores of all seeds, and the one that is tapped then.
const ALL_PAINS: usize = 17;

/// Leaves the app, empties both places, and puts the seeds there.
async fn sow(page: &Session) -> Result<()> {
    const EMPTY: &str = "localStorage.clear();
        return new Promise((answer, refuse) => {
            const asked = window.indexedDB.deleteDatabase('unclench');
            asked.onsuccess = () => answer(window.Date.now());
            asked.onerror = () => refuse(asked.error);
        })";
    page.open_empty_page().await?;
    let now = page.js(EMPTY, json!(null)).await?.as_f64().context("no time")? as i64;
    let records = seeds(now);
    let mut months: Vec<String> = records.iter().map(|record| saved::key_for(record, WRITER)).collect();
    months.dedup();
    for key in months {
        let here = records.iter().filter(|record| saved::key_for(record, WRITER) == key);
        let text = saved::encode(here, 1, Instant(now), WRITER);
        page.set_local_storage(&key, &text).await?;
    }
    page.set_local_storage(saved::DEVICE, DEVICE).await
}

/// Seeds in both places, one more score tapped, all of it settled. Gives the keys of the old and the new shard.
async fn settled(page: &Session) -> Result<(String, String)> {
    sow(page).await?;
    page.open(LOG).await?;
    app::wait_pains(page, ALL_PAINS - 1).await?;
    app::note_pain(page, 8).await?;
    let shards = stored::shards(page).await?;
    let (old, new) =
        (shards.first().context("no shard")?.clone(), shards.last().context("no shard")?.clone());
    page.wait("the old shard in the mirror, the new one beside itself, both scores logged", async || {
        let second = stored::second(page).await?;
        let copied = second.copies.keys().any(|name| name.starts_with(&old));
        let beside = page.local_storage(&saved::bak_key(&new)).await? == page.local_storage(&new).await?;
        Ok((copied && beside && !second.log.is_empty()).then_some(()))
    })
    .await?;
    Ok((old, new))
}

/// Lines with checksums of their own and a header that fits, whatever the lines say, by whom this shard is.
fn sealed(shard: &str, bodies: impl IntoIterator<Item = String>) -> String {
    let header = shard.lines().next().and_then(|line| line.rsplit_once('\t')).unwrap_or_default().0;
    let header: serde_json::Value = serde_json::from_str(header).unwrap_or_default();
    let writer = header["writer"].as_str().unwrap_or_default();
    let data: String =
        bodies.into_iter().map(|body| format!("\n{}", saved::line::seal(&body, writer))).collect();
    saved::wrap(&data, 7, Instant(1_795_392_000_000), writer)
}

/// The lines of a shard without their checksums.
fn bodies(text: &str) -> Vec<String> {
    let body = |line: &str| line.rsplit_once('\t').map_or(String::new(), |(body, _)| body.to_owned());
    text.lines().skip(1).map(body).collect()
}

/// The shard with the body of its fourth line changed and every checksum right.
fn forged(text: &str, change: impl Fn(&str) -> String) -> String {
    let forge = |(n, body): (usize, String)| if n == 3 { change(&body) } else { body };
    sealed(text, bodies(text).into_iter().enumerate().map(forge))
}

/// What happened to a stored text.
type Damage = fn(&str) -> String;

/// Each leaves a text that is not a whole good shard.
const DAMAGES: [(&str, Damage); 13] = [
    ("a flipped bit", |text| {
        let at = text.rfind("pain").unwrap_or_default();
        format!("{}q{}", &text[..at], &text[at + 1..])
    }),
    ("cut in half", |text| text[..text.len() / 2].to_owned()),
    ("cut inside its header", |text| text[..12].to_owned()),
    ("nothing left of it", |_| String::new()),
    ("the wrong checksum in its header", |text| text.replacen("\"sum\":", "\"sum\":1", 1)),
    ("right checksums around an absurd value", |text| {
        forged(text, |body| body.replace("\"pain\":", "\"pain\":99"))
    }),
    ("right checksums around a number without end", |text| {
        forged(text, |body| body.replacen(char::is_numeric, &"9".repeat(400), 1))
    }),
    ("right checksums around a time before 1970", |text| forged(text, |body| body.replacen("[[", "[[-", 1))),
    ("right checksums around another kind", |text| forged(text, |body| body.replace("pain", "pane"))),
    ("a very long line", |text| format!("{text}\n{}", "x".repeat(400_000))),
    ("deep nesting", |text| {
        let nested = format!("[[1795392000000,1],0,{}", r#"{"amended":[[1795392000000,1],"#.repeat(8_000));
        sealed(text, bodies(text).into_iter().chain([nested]))
    }),
    ("brackets", |_| "[".repeat(200_000)),
    ("not ours", |_| "\u{0}{not ours}\tat all".to_owned()),
];

/// After this damage to a shard, all records are there, told and kept, from the first start on.
async fn survives(page: &Session, key: &str, name: &str, damage: Damage) -> Result<()> {
    let whole = page.local_storage(key).await?.context("no such shard")?;
    let before = stored::records(page).await?;
    let damaged = damage(&whole);
    ensure!(damaged != whole, "it changes nothing");
    page.set_local_storage(key, &damaged).await?;

    page.reload().await?;
    app::wait_pains(page, ALL_PAINS).await?;
    page.text_present(ASIDE).await?;
    page.wait("every record in a shard again", async || {
        Ok(stored::records(page).await?.is_superset(&before).then_some(()))
    })
    .await?;
    ensure!(page.local_storage(key).await?.as_deref() == Some(&damaged), "the piece was overwritten");
    let aside = stored::keys(page, "unclench:bad:").await?;
    ensure!(aside.len() == 1, "one copy is enough: {aside:?}");
    ensure!(page.local_storage(&aside[0]).await?.as_deref() == Some(&damaged), "the copy is exact");
    let day = saved::set_aside_on(&aside[0]).unwrap_or_default();
    ensure!(day.len() == 10, "it is dated: {aside:?}");

    page.reload().await?;
    app::wait_pains(page, ALL_PAINS).await?;
    ensure!(!page.shows("could not be read").await?, "told once, not at every start");
    ensure!(!page.shows(BROUGHT_BACK).await?, "brought back once");
    ensure!(stored::keys(page, "unclench:bad:").await? == aside, "{name}: one copy still");
    Ok(())
}

async fn each_damage(page: &Session, of: fn((String, String)) -> String) -> Result<()> {
    for (name, damage) in DAMAGES {
        let key = of(settled(page).await?);
        survives(page, &key, name, damage).await.with_context(|| format!("{name}, {key}"))?;
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_damaged_shard_of_this_month_costs_no_record() {
    run(chromium(), async |page, _site| each_damage(page, |(_, new)| new).await).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_damaged_shard_of_an_old_month_costs_no_record() {
    run(chromium(), async |page, _site| each_damage(page, |(old, _)| old).await).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_key_removed_by_hand_comes_back_and_is_told() {
    run(Setup::new().only(&[Engine::Chromium, Engine::Firefox]), async |page, _site| {
        let (old, new) = settled(page).await?;
        let before = stored::records(page).await?;
        for (key, count) in [(&old, 13), (&new, 9)] {
            page.js("localStorage.removeItem(arguments[0])", json!(key)).await?;
            page.reload().await?;
            app::wait_pains(page, ALL_PAINS).await?;
            page.text_present(&format!("{BROUGHT_BACK} {count}. You need do nothing.")).await?;
            page.wait("every record in a shard again", async || {
                Ok((stored::records(page).await? == before).then_some(()))
            })
            .await?;
            page.reload().await?;
            app::wait_pains(page, ALL_PAINS).await?;
            ensure!(!page.shows(BROUGHT_BACK).await?, "told once");
        }
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn without_its_copy_a_shard_gives_what_its_lines_and_the_log_prove() {
    run(chromium(), async |page, _site| {
        page.open("").await?;
        app::start_episode(page).await?;
        page.open(LOG).await?;
        for score in [1, 2, 3] {
            app::note_pain(page, score).await?;
        }
        page.wait("the log", async || Ok((stored::second(page).await?.log.len() >= 6).then_some(()))).await?;
        let key = stored::shards(page).await?.pop().context("no shard")?;
        for (name, damage) in DAMAGES {
            let whole = page.local_storage(&key).await?.context("no such shard")?;
            let damaged = damage(&whole);
            page.set_local_storage(&key, &damaged).await?;
            page.set_local_storage(&saved::bak_key(&key), &damaged).await?;
            page.reload().await?;
            app::wait_pains(page, 3).await.with_context(|| name)?;
            page.text_present("Danger check: Treat it at home").await?;
            // What was whole before is put back for the next damage.
            page.set_local_storage(&key, &whole).await?;
        }
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn two_records_of_one_id_leave_one_and_nothing_else_changes() {
    run(chromium(), async |page, _site| {
        let (_, new) = settled(page).await?;
        let whole = page.local_storage(&new).await?.context("no shard")?;
        let doubled = sealed(&whole, bodies(&whole).into_iter().flat_map(|body| [body.clone(), body]));
        let other = |body: String| match body.replace(r#"{"pain":2}"#, r#"{"pain":9}"#) {
            changed if changed != body => vec![body, changed],
            _ => vec![body],
        };
        let differing = sealed(&whole, bodies(&whole).into_iter().flat_map(other));
        for text in [doubled, differing] {
            ensure!(text != whole, "nothing is doubled");
            page.set_local_storage(&new, &text).await?;
            page.reload().await?;
            app::wait_pains(page, ALL_PAINS).await?;
            app::note_pain(page, 4).await?;
            app::wait_pains(page, ALL_PAINS + 1).await?;
            page.reload().await?;
            app::wait_pains(page, ALL_PAINS + 1).await?;
            page.button("Pain 4 of 10").part().click().await?;
            page.button("Delete from the log").click().await?;
            app::wait_pains(page, ALL_PAINS).await?;
        }
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_piece_set_aside_can_be_seen_saved_and_tried_again() {
    run(chromium(), async |page, _site| {
        let (_, new) = settled(page).await?;
        let whole = page.local_storage(&new).await?.context("no shard")?;
        let damaged = whole.replacen(r#"{"pain":8}"#, r#"{"pain":7}"#, 1);
        page.set_local_storage(&new, &damaged).await?;
        page.open("").await?;
        page.text_present(ASIDE).await?;
        page.button("Your data").click().await?;
        app::details(page).await?;
        page.heading("Damaged items").wait().await?;
        page.text_present(new.trim_start_matches("unclench:")).await?;
        page.button("Close").nth(1).click().await?;
        page.button("Close").click().await?;
        page.text_absent("Damaged items:").await?;

        ensure!(app::backup_text(page).await?.contains(r#"{\"pain\":7}"#), "a backup holds the piece");
        page.button("Try to repair this item").click().await?;
        // The line that was changed is legible, but what it says is not what was written; the record is there already.
        page.text_present("Entries added: 0. Lines that cannot be read: 0. The damaged item is kept.")
            .await?;
        page.open(LOG).await?;
        app::wait_pains(page, ALL_PAINS).await?;
        page.text_present("Pain 8 of 10").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_piece_of_a_newer_version_is_left_alone() {
    run(chromium(), async |page, _site| {
        page.open("").await?;
        app::start_episode(page).await?;
        let key = stored::shards(page).await?.pop().context("no shard")?;
        let whole = page.local_storage(&key).await?.unwrap_or_default();
        let newer = stored::newer(&whole, "unclench");
        ensure!(newer != whole, "it says no version");
        page.set_local_storage(&key, &newer).await?;
        page.reload().await?;
        page.text_present("A newer version wrote these entries").await?;
        let before = stored::all(page).await?;
        // What the log still has of it is shown, and stays where it is.
        page.open(LOG).await?;
        app::note_pain(page, 3).await?;
        page.open("").await?;
        page.button("New or worse? Check again").click().await?;
        app::pass_clean_check(page, 34).await?;
        ensure!(stored::all(page).await? == before, "nothing is saved until the new version is here");
        Ok(())
    })
    .await;
}

const FILL: &str = "let size = 1 << 22, n = 0;
    while (size >= 1) {
        try { localStorage.setItem(`fill${n++}`, 'x'.repeat(size)); } catch { size >>= 1; }
    }
    for (let key = 'f'; ; key += 'f') { try { localStorage.setItem(key, ''); } catch { break; } }";
const FREE: &str = "for (const key of Object.keys(localStorage))
    if (!key.startsWith('unclench:')) localStorage.removeItem(key)";

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_full_storage_is_told_at_the_first_record_and_again_saved_when_there_is_room() {
    run(Setup::new().only(&[Engine::Chromium, Engine::Firefox]), async |page, _site| {
        page.open("").await?;
        page.js(FILL, json!(null)).await?;
        app::start_episode(page).await?;
        page.wait_alert("Not saved").await?;
        page.button("Save a backup").wait().await?;
        page.heading("Cold or heat?").wait().await?;
        ensure!(stored::shards(page).await?.is_empty(), "nothing could be stored");

        page.js(FREE, json!(null)).await?;
        page.open(LOG).await?;
        app::note_pain(page, 3).await?;
        page.text_absent("Not saved").await?;
        page.reload().await?;
        page.text_present("Danger check: Treat it at home").await?;
        page.text_present("Pain 3 of 10").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_storage_that_fills_up_leaves_no_half_written_shard_and_a_backup_has_all() {
    run(Setup::new().only(&[Engine::Chromium, Engine::Firefox]), async |page, _site| {
        page.open("").await?;
        app::start_episode(page).await?;
        page.open(LOG).await?;
        let key = stored::shards(page).await?.pop().context("no shard")?;
        page.js(FILL, json!(null)).await?;
        // The copy beside the shard makes way first, then there is no room left at all.
        let mut noted = 0;
        let mut last = page.local_storage(&key).await?;
        while !page.shows("Not saved").await? {
            ensure!(noted < 40, "never full");
            app::note_pain(page, (noted % 11) as u8).await?;
            noted += 1;
            let text = page.local_storage(&key).await?;
            let shard = saved::decode(text.as_deref().unwrap_or_default()).context("half-written")?;
            let pains = shard.records.iter().filter(|r| matches!(r.entry, Entry::PainNow(_))).count();
            let refused = page.shows("Not saved").await?;
            ensure!(pains == noted - usize::from(refused), "{pains} of {noted} stored");
            ensure!(!refused || text == last, "a refused write changed the shard");
            last = text;
        }
        ensure!(noted > 0, "nothing was noted");
        app::wait_pains(page, noted).await?;

        let file = app::backup_text(page).await?;
        let holds = saved::backup::parse(&file, Instant(0)).context("the backup")?;
        let pains = holds.records.iter().filter(|r| matches!(r.entry, Entry::PainNow(_))).count();
        ensure!(pains == noted, "the backup has {pains} of {noted}");

        page.js(FREE, json!(null)).await?;
        app::note_pain(page, if noted % 11 == 5 { 6 } else { 5 }).await?;
        page.text_absent("Not saved").await?;
        page.wait("all scores stored", async || Ok((stored::pains(page).await? == noted + 1).then_some(())))
            .await?;
        page.reload().await?;
        app::wait_pains(page, noted + 1).await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn from_seventy_percent_on_it_warns() {
    run(Setup::new().only(&[Engine::Chromium, Engine::Firefox]), async |page, _site| {
        let warning = "The space in this browser is nearly full. Save a backup soon.";
        let fill = "localStorage.setItem('fill', 'x'.repeat(arguments[0]))";
        page.open("").await?;
        app::start_episode(page).await?;
        page.js(fill, json!(saved::QUOTA * 69 / 100)).await?;
        app::open_data(page).await?;
        page.text_present(", 69 %.").await?;
        ensure!(!page.shows(warning).await?, "at 69 percent");
        page.js(fill, json!(saved::QUOTA * 70 / 100)).await?;
        page.reload().await?;
        page.text_present(warning).await?;
        app::details(page).await?;
        page.text_present(", 70 %.").await?;
        page.button("Save a backup").wait().await?;
        page.js("localStorage.removeItem('fill')", json!(null)).await?;
        page.open(LOG).await?;
        app::open_data(page).await?;
        page.text_absent(warning).await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_clock_in_1970_or_2100_loses_nothing() {
    run(chromium().clock(), async |page, _site| {
        page.open("").await?;
        app::start_episode(page).await?;
        page.open(LOG).await?;
        app::note_pain(page, 1).await?;
        let now = page.now().await?;
        let times = [60_000.0, 4_102_448_400_000.0, -86_400_000.0, now];
        for (place, wall) in times.into_iter().enumerate() {
            page.set_wall(wall).await?;
            page.reload().await?;
            app::wait_pains(page, place + 1).await?;
            app::note_pain(page, 3).await?;
            page.reload().await?;
            app::wait_pains(page, place + 2).await.with_context(|| format!("at {wall}"))?;
            ensure!(!page.shows("could not be read").await?, "at {wall}");
        }
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_forbidden_storage_is_told_and_everything_works() {
    const FORBID: &str = "Object.defineProperty(window, 'localStorage', {
        get() { throw new DOMException('denied', 'SecurityError'); } })";
    run(chromium(), async |page, _site| {
        page.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": FORBID })).await?;
        page.open("").await?;
        page.wait_alert("This browser stores nothing for this page.").await?;
        page.button("Close").click().await?;
        app::start_cold(page).await?;
        app::stop(page).await?;
        page.button("Better").click().await?;
        page.button("2").click().await?;
        page.link("Log").click().await?;
        page.text_present("Pain 2 of 10").await?;
        page.link("More").click().await?;
        page.link("Your data").click().await?;
        app::details(page).await?;
        page.text_present("This browser stores nothing. Your entries are lost when you close the page.").await
    })
    .await;
}
