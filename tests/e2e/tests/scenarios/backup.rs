//! Backups, restores and erasing, with real files: what is promised before is what happens, and nothing half.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use e2e::app::{self, HOUR};
use e2e::{Context, Engine, Result, Session, Setup, ensure, run, stored};
use serde_json::json;
use unclench::app::saved;
use unclench::domain::time::Instant;

const LOG: &str = "#/log";
const DUE: &str = "Some entries are in this browser only. A backup keeps them.";
const HANDED: &str = "The browser was given a file. Is the file there?";
const ASKED: &str = "Is the file there?";
const MISSING: &str = "If the file did not arrive";
const NOTHING: &str = "Everything in it is here already. Nothing was changed.";
const DAY: f64 = 24.0 * HOUR;

fn chromium() -> Setup {
    Setup::new().only(&[Engine::Chromium])
}

/// An episode with three scores.
async fn three_scores(page: &Session) -> Result<()> {
    page.open("").await?;
    app::start_episode(page).await?;
    page.open(LOG).await?;
    for score in [3, 4, 5] {
        app::note_pain(page, score).await?;
    }
    Ok(())
}

/// The text of a backup, as a file in this folder.
async fn backup_in(page: &Session, folder: &Path) -> Result<PathBuf> {
    app::open_data(page).await?;
    let file = folder.join("backup.txt");
    fs::write(&file, app::keep_backup(page).await?)?;
    Ok(file)
}

/// All that is stored, in localStorage and in the mirror.
async fn both_places(page: &Session) -> Result<(BTreeMap<String, String>, stored::Second)> {
    Ok((stored::all(page).await?, stored::second(page).await?))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_backup_brings_back_what_was_erased() {
    run(chromium(), async |page, _site| {
        let folder = tempfile::tempdir()?;
        let allowed = json!({ "behavior": "allow", "downloadPath": folder.path() });
        page.devtools("Browser.setDownloadBehavior", allowed).await?;
        three_scores(page).await?;
        page.open("#/settings").await?;
        page.button("Dark").click().await?;
        page.field("Your own number to call today").fill("0123 456").await?;
        page.button("Save").click().await?;
        page.text_present("Saved.").await?;

        app::open_data(page).await?;
        page.text_present("No backup yet.").await?;
        page.button("Save a backup").click().await?;
        page.wait_status(HANDED).await?;
        let file = page
            .wait("a file", async || {
                let files = fs::read_dir(folder.path())?.flatten().map(|entry| entry.path());
                let whole = |file: &PathBuf| file.extension().is_some_and(|end| end == "txt");
                Ok(files.into_iter().find(whole))
            })
            .await?;
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        ensure!(
            name.starts_with("unclench-backup-2") && name.len() == "unclench-backup-2026-11-24.txt".len()
        );
        page.text_present(&name).await?;
        page.text_present("No backup yet.").await?;
        page.button("Yes, it is there").click().await?;
        page.wait_status("Backup made.").await?;
        page.text_present("Last backup: ").await?;
        page.heading(ASKED).wait_gone().await?;
        let records = saved::backup::parse(&fs::read_to_string(&file)?, unclench::domain::time::Instant(0))
            .context("the backup")?
            .records
            .len();

        let device = page.local_storage("unclench:device").await?;
        app::erase_everything(page).await?;
        let keys = page.local_storage_keys().await?;
        ensure!(keys == ["unclench:device", "unclench:done"], "left: {keys:?}");
        ensure!(page.local_storage("unclench:device").await? != device, "the device has a new name");
        let second = stored::second(page).await?;
        ensure!(second.log.is_empty() && second.copies.is_empty() && second.backups.is_empty(), "{second:?}");

        app::open_data(page).await?;
        page.text_present("Attacks: 0. Entries: 0.").await?;
        app::choose_file(page, &file).await?;
        page.heading("This file can be restored").wait().await?;
        page.text_present(&format!("It holds {records} entries, the newest from ")).await?;
        page.text_present(&format!("New: {records}. Changed: 0. Damaged: 0.")).await?;
        ensure!(!page.shows("Replacing removes").await?, "there is nothing to take away");
        page.button("Add it to what is here").click().await?;
        page.wait_status("Restored.").await?;
        page.text_present(&format!("Attacks: 1. Entries: {records}.")).await?;
        page.reload().await?;
        page.text_present(&format!("Attacks: 1. Entries: {records}.")).await?;
        page.open("#/settings").await?;
        ensure!(page.field("Your own number to call today").value().await? == "0123 456", "the number");
        page.open(LOG).await?;
        app::wait_pains(page, 3).await?;

        // The same file once more.
        app::open_data(page).await?;
        page.text_present("Automatic backup before the restore (").await?;
        let before = both_places(page).await?;
        app::choose_file(page, &file).await?;
        page.text_present("New: 0. Changed: 0. Damaged: 0.").await?;
        page.button("Add it to what is here").click().await?;
        page.text_present(NOTHING).await?;
        ensure!(both_places(page).await? == before, "something was changed");
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_backup_takes_the_place_of_all_and_what_was_there_is_kept() {
    run(Setup::new().only(&[Engine::Chromium, Engine::Firefox]), async |page, _site| {
        let folder = tempfile::tempdir()?;
        three_scores(page).await?;
        let file = backup_in(page, folder.path()).await?;
        page.open(LOG).await?;
        app::note_pain(page, 8).await?;
        app::note_pain(page, 9).await?;

        app::open_data(page).await?;
        app::choose_file(page, &file).await?;
        page.text_present("New: 0. Changed: 0. Damaged: 0.").await?;
        // The mark of the backup is newer than the backup.
        page.text_present("Replacing removes 3 entries that are only here.").await?;
        page.button("Cancel").click().await?;
        page.heading("This file can be restored").wait_gone().await?;
        ensure!(stored::pains(page).await? == 5, "left as it is");
        app::choose_file(page, &file).await?;
        page.button("Replace what is here").click().await?;
        page.wait_status("Restored.").await?;
        page.open(LOG).await?;
        app::wait_pains(page, 3).await?;
        page.reload().await?;
        app::wait_pains(page, 3).await?;
        ensure!(stored::pains(page).await? == 3, "the others are gone");

        // What was restored has its copy at once.
        let key = stored::shards(page).await?.pop().context("no shard")?;
        page.js("localStorage.removeItem(arguments[0])", json!(key)).await?;
        page.reload().await?;
        app::wait_pains(page, 3).await?;

        app::open_data(page).await?;
        page.button("Automatic backup before the restore (").part().click().await?;
        page.text_present("New: 3. Changed: 0. Damaged: 0.").await?;
        page.button("Add it to what is here").click().await?;
        page.wait_status("Restored.").await?;
        page.open(LOG).await?;
        app::wait_pains(page, 5).await?;
        page.reload().await?;
        app::wait_pains(page, 5).await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_file_that_is_no_good_backup_changes_nothing_and_says_why() {
    const EMPTY: &str = "This file is empty. Nothing was changed.";
    const FOREIGN: &str = "This is not a backup of Unclench. Nothing was changed.";
    const DAMAGED: &str =
        "This backup is damaged, so we use none of it. Try another copy. Nothing was changed.";
    const NEWER: &str =
        "This backup was made by a newer version. Reload, then try again. Nothing was changed.";
    const LARGE: &str =
        "This file is larger than 10 MB, so it is not a backup of Unclench. Nothing was changed.";
    run(Setup::new().only(&[Engine::Chromium, Engine::Firefox]), async |page, _site| {
        let folder = tempfile::tempdir()?;
        three_scores(page).await?;
        let good = fs::read_to_string(backup_in(page, folder.path()).await?)?;
        let most = saved::backup::MOST_BYTES as usize;
        let files: [(&str, Vec<u8>, &str); 9] = [
            ("foreign", b"Dear diary,\nmy back.\n".to_vec(), FOREIGN),
            ("empty", Vec::new(), EMPTY),
            ("bytes", (0..=255).cycle().take(5_000).collect(), FOREIGN),
            ("json", b"{\"records\": []}".to_vec(), FOREIGN),
            ("flipped", good.replacen("\"pain\":3", "\"pain\":4", 1).into(), DAMAGED),
            ("cut", good.as_bytes()[..good.len() - 40].to_vec(), DAMAGED),
            ("newer", stored::newer(&good, "unclench-backup").into(), NEWER),
            ("large", vec![b'x'; most + 1], LARGE),
            ("just not too large", vec![b'x'; most], FOREIGN),
        ];
        let before = both_places(page).await?;
        for (name, bytes, sentence) in files {
            let file = folder.path().join(name);
            ensure!(bytes != good.as_bytes(), "{name} is good");
            fs::write(&file, bytes)?;
            // What the file before has said goes when the page is entered anew.
            page.open("#/more").await?;
            app::open_data(page).await?;
            app::choose_file(page, &file).await?;
            page.text_present(sentence).await.with_context(|| name)?;
            page.wait_status(sentence).await?;
            ensure!(!page.heading("This file can be restored").is_there().await?, "{name}");
            ensure!(both_places(page).await? == before, "{name} changed something");
        }
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_backup_is_offered_after_an_episode_and_after_fourteen_days() {
    run(chromium().clock(), async |page, _site| {
        app::open_at(page, 11.0).await?;
        app::start_episode(page).await?;
        page.open("").await?;
        app::end_attack(page).await?;
        page.text_present(DUE).await?;
        app::keep_backup(page).await?;
        page.text_absent(DUE).await?;

        // Without news nothing is due, however long ago the backup is.
        page.skip_time(20.0 * DAY).await?;
        page.open("").await?;
        page.text_present("Last attack 20 days ago.").await?;
        ensure!(!page.shows(DUE).await?, "nothing new to keep");
        app::start_episode(page).await?;
        page.open(LOG).await?;
        page.text_present(DUE).await?;
        app::keep_backup(page).await?;
        page.text_absent(DUE).await?;

        app::note_pain(page, 4).await?;
        page.skip_time(13.9 * DAY).await?;
        page.reload().await?;
        app::wait_pains(page, 1).await?;
        ensure!(!page.shows(DUE).await?, "not yet");
        page.skip_time(0.2 * DAY).await?;
        page.reload().await?;
        page.text_present(DUE).await?;
        app::open_data(page).await?;
        page.text_present(DUE).await
    })
    .await;
}

/// The browser saves nothing and tells the page nothing: only the person can see that no file arrived.
#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_file_that_did_not_arrive_is_no_backup() {
    run(chromium().clock(), async |page, _site| {
        page.devtools("Browser.setDownloadBehavior", json!({ "behavior": "deny" })).await?;
        app::open_at(page, 11.0).await?;
        app::start_episode(page).await?;
        page.skip_time(15.0 * DAY).await?;
        app::open_data(page).await?;
        page.text_present(DUE).await?;
        page.button("Save a backup").click().await?;
        page.wait_status(HANDED).await?;
        page.heading(ASKED).wait().await?;
        page.text_present("No backup yet.").await?;
        page.text_present(DUE).await?;

        // The reminder on other pages asks the same, and coming back it is asked still.
        page.link("Log").click().await?;
        page.heading("Log").wait().await?;
        page.heading(ASKED).wait().await?;
        page.link("More").click().await?;
        page.link("Your data").click().await?;
        app::details(page).await?;
        page.heading(ASKED).wait().await?;
        page.button("No, it is not there").click().await?;
        page.heading(MISSING).wait().await?;
        page.heading(ASKED).wait_gone().await?;
        page.text_present("Save it again.").await?;
        page.text_present("No backup yet.").await?;
        page.text_present(DUE).await?;

        // Asked once: a page that starts anew only reminds.
        page.reload().await?;
        page.text_present(DUE).await?;
        ensure!(!page.heading(ASKED).is_there().await?, "asked again");
        ensure!(!page.heading(MISSING).is_there().await?, "answered for another page");

        // A file that can be read back is there.
        let folder = tempfile::tempdir()?;
        let file = folder.path().join("found.txt");
        fs::write(&file, app::backup_text(page).await?)?;
        page.heading(ASKED).wait().await?;
        app::choose_file(page, &file).await?;
        page.heading("This file can be restored").wait().await?;
        page.heading(ASKED).wait_gone().await?;
        page.text_present("Last backup: ").await?;
        page.text_absent(DUE).await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn the_page_says_how_safe_it_is() {
    run(Setup::new(), async |page, _site| {
        app::open_data(page).await?;
        page.text_present("Attacks: 0. Entries: 0.").await?;
        page.open("").await?;
        app::start_episode(page).await?;
        app::open_data(page).await?;
        page.text_present("Attacks: 1. Entries: ").await?;
        page.text_present("Space used: ").await?;
        page.text_present(" of 5120 KB, 0 %.").await?;
        page.text_present("Every entry is saved twice").await?;
        // Which of the two is up to the browser.
        let text = page.text().await?;
        let says =
            ["The browser has promised to keep your data.", "The browser may delete it to free space."];
        ensure!(says.iter().any(|promise| text.contains(promise)), "{text}");
        page.text_present("Open in a browser tab, not installed as an app.").await?;
        let deletes = match page.engine() {
            Engine::Chromium => "or after 400 days without a visit.",
            Engine::Firefox => {
                "This browser may delete your data when the device is nearly full. Private windows"
            }
            Engine::WebKit => "Safari deletes your data after 7 days of use without a visit here",
        };
        page.text_present(deletes).await
    })
    .await;
}

/// Each state of the page on data, looked at with axe.
async fn every_state(page: &Session, theme: &str) -> Result<()> {
    let folder = tempfile::tempdir()?;
    page.open("").await?;
    page.set_local_storage("unclench:theme", theme).await?;
    page.reload().await?;
    three_scores(page).await?;
    app::open_data(page).await?;
    page.check_axe().await?;
    app::backup_text(page).await?;
    page.heading(ASKED).wait().await?;
    page.check_axe().await?;
    page.button("No, it is not there").click().await?;
    page.heading(MISSING).wait().await?;
    page.check_axe().await?;
    let file = backup_in(page, folder.path()).await?;
    page.check_axe().await?;
    page.open(LOG).await?;
    app::note_pain(page, 9).await?;

    app::open_data(page).await?;
    app::choose_file(page, &file).await?;
    page.heading("This file can be restored").wait().await?;
    page.check_axe().await?;
    page.button("Replace what is here").click().await?;
    page.wait_status("Restored.").await?;
    page.button("Automatic backup before the restore (").part().wait().await?;
    page.check_axe().await?;

    fs::write(&file, "not ours")?;
    app::choose_file(page, &file).await?;
    page.text_present("This is not a backup of Unclench.").await?;
    page.check_axe().await?;

    // A piece set aside, and the notices about it.
    let key = stored::shards(page).await?.pop().context("no shard")?;
    page.set_local_storage(&key, "damaged").await?;
    page.reload().await?;
    page.heading("Damaged items").wait().await?;
    page.check_axe().await?;
    page.button("Try to repair this item").click().await?;
    page.text_present("The damaged item is kept.").await?;
    page.check_axe().await?;

    page.open("").await?;
    app::end_attack(page).await?;
    page.text_present(DUE).await?;
    page.check_axe().await?;

    app::open_data(page).await?;
    page.button("Erase everything").click().await?;
    page.button("Erase all entries").wait().await?;
    page.check_axe().await?;
    page.button("Erase all entries").click().await?;
    page.button("Yes, erase everything now").wait().await?;
    page.check_axe().await?;
    page.button("Cancel").click().await?;
    page.button("Erase everything").wait().await?;
    ensure!(stored::pains(page).await? == 3, "nothing is erased before the second yes");
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn every_state_is_accessible_in_light_and_dark() {
    run(chromium(), async |page, _site| every_state(page, "light").await).await;
    run(chromium().dark(), async |page, _site| every_state(page, "dark").await).await;
}

/// The folder that a person chooses: a real one of the browser's own, as no driver can use the window in which one is chosen.
const PICKS: &str = "window.showDirectoryPicker = () => navigator.storage.getDirectory()
    .then((root) => root.getDirectoryHandle('Back pain', { create: true }));";

/// What is in that folder: names and texts.
async fn in_folder(page: &Session) -> Result<BTreeMap<String, String>> {
    const READ: &str = "return navigator.storage.getDirectory()
        .then((root) => root.getDirectoryHandle('Back pain'))
        .then(async (folder) => {
            const texts = {};
            for await (const [name, file] of folder.entries()) texts[name] = await (await file.getFile()).text();
            return texts;
        })
        .catch(() => ({}))";
    Ok(serde_json::from_value(page.js(READ, json!(null)).await?)?)
}

/// Waits until a backup in the folder holds more records than this, and gives how many.
async fn wait_in_folder(page: &Session, before: usize) -> Result<usize> {
    page.wait(&format!("a backup of more than {before} records"), async || {
        let files = in_folder(page).await?;
        ensure!(files.keys().all(|name| name.starts_with("unclench-backup-")), "{:?}", files.keys());
        // A file that is being written is empty.
        let whole = files.values().filter_map(|text| saved::backup::parse(text, Instant::LATEST).ok());
        Ok(whole.map(|found| found.records.len()).max().filter(|count| *count > before))
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_finished_episode_goes_into_the_chosen_folder_by_itself() {
    run(chromium().script(PICKS), async |page, _site| {
        three_scores(page).await?;
        app::open_data(page).await?;
        page.button("Choose a folder").click().await?;
        page.text_present("in the folder Back pain").await?;
        let first = wait_in_folder(page, 0).await?;
        page.text_present("Last backup: ").await?;

        // It is remembered, and after the episode it goes there without a word.
        page.close().await?;
        page.reopen().await?;
        app::open_data(page).await?;
        page.text_present("in the folder Back pain").await?;
        page.open("").await?;
        app::end_attack(page).await?;
        // The word of the first backup, and the end of the episode.
        let second = wait_in_folder(page, first).await?;
        ensure!(second == first + 2, "{first} records, then {second}");
        app::open_data(page).await?;
        page.button("Stop automatic backups").click().await?;
        page.button("Choose a folder").wait().await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_browser_without_folders_says_so() {
    run(Setup::new().only(&[Engine::Firefox]), async |page, _site| {
        app::open_data(page).await?;
        page.text_present("This browser cannot save backups to a folder.").await?;
        ensure!(!page.button("Choose a folder").is_there().await?, "it offers one");
        Ok(())
    })
    .await;
}
