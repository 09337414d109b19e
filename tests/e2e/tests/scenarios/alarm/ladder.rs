//! What makes the alarm noticed, rung by rung, with each rung refused and granted; the test of the alarm, the key, the
//! dial that fills the screen, and the calendar. What the browser was asked for is read from the witness.

use e2e::app::{self, MINUTE, dial_ends, open_at};
use e2e::{Context, Engine, Result, Session, Setup, bail, ensure, run, stored, witness};
use serde_json::{Value, json};

fn chromium() -> Setup {
    Setup::new().only(&[Engine::Chromium]).witnessed().hides_tabs()
}

/// The timer of a cold block that went on so many minutes ago, on a page that nobody has touched. Gives when its first skin
/// check is due.
async fn cold_since(page: &Session, minutes: f64) -> Result<f64> {
    page.allow_error("The AudioContext was not allowed to start");
    // The block has to be there before the app is.
    page.open_empty_page().await?;
    let began = page.now().await? - minutes * MINUTE;
    stored::put_cold_block(page, began, &[]).await?;
    page.open("#/timer").await?;
    page.button("More").wait().await?;
    Ok(began + 5.0 * MINUTE)
}

/// This long before what is tested, time runs by itself, so that a timer brings it and not the word that time has passed.
const SOON: f64 = 3_000.0;

async fn about_the_alarm(page: &Session) -> Result<()> {
    if page.button("More").is_there().await? {
        page.button("More").click().await?;
    }
    page.link("About the alarm").click().await?;
    page.heading("The alarm on this device").wait().await
}

/// Turns one of the switches about the alarm, and waits until it shows.
async fn switch(page: &Session, name: &str, on: bool) -> Result<()> {
    let switch = page.role("switch", name);
    ensure!(switch.is_checked().await? != on, "{name:?} is {} already", if on { "on" } else { "off" });
    switch.click().await?;
    switch.wait_checked(on).await
}

async fn permit_notifications(page: &Session, setting: &str) -> Result<()> {
    let permission = json!({ "permission": { "name": "notifications" }, "setting": setting });
    page.devtools("Browser.setPermission", permission).await.map(drop)
}

/// The notifications that show: title and text.
async fn notifications(page: &Session) -> Result<Vec<(String, String)>> {
    let script = "return navigator.serviceWorker.getRegistration()
        .then((registration) => registration.getNotifications())
        .then((all) => all.map((one) => [one.title, one.body]))";
    Ok(serde_json::from_value(page.js(script, json!(null)).await?)?)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn refused_notifications_are_told_beside_their_switch() {
    run(chromium(), async |page, _site| {
        permit_notifications(page, "denied").await?;
        page.open("#/alarm").await?;
        switch(page, "Show a notification", true).await?;
        page.text_present("The browser refused this.").await?;
        switch(page, "Show a notification", false).await?;
        page.text_absent("The browser refused this.").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_hidden_page_shows_a_notification_and_takes_it_away_again() {
    run(chromium().clock(), async |page, _site| {
        permit_notifications(page, "granted").await?;
        let due = cold_since(page, 0.0).await?;
        page.wait_service_worker().await?;
        about_the_alarm(page).await?;
        switch(page, "Show a notification", true).await?;
        page.while_hidden(async || {
            page.skip_to(due - SOON).await?;
            let shown = page
                .wait("a notification", async || {
                    Ok(Some(notifications(page).await?).filter(|shown| !shown.is_empty()))
                })
                .await?;
            ensure!(shown.len() == 1, "{shown:?}");
            let (title, text) = &shown[0];
            ensure!(title == "Cold on: Check your skin now", "{title}");
            ensure!(text.starts_with("Check your skin now. Look or feel under the pack"), "{text}");
            Ok(())
        })
        .await?;
        page.link("Check your skin now").click().await?;
        app::stop(page).await?;
        page.wait("no notification", async || Ok(notifications(page).await?.is_empty().then_some(()))).await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_skin_check_that_is_answered_leaves_no_notification() {
    run(chromium().clock(), async |page, _site| {
        permit_notifications(page, "granted").await?;
        let due = cold_since(page, 0.0).await?;
        page.wait_service_worker().await?;
        about_the_alarm(page).await?;
        switch(page, "Show a notification", true).await?;
        page.while_hidden(async || {
            page.skip_to(due - SOON).await?;
            page.wait("a notification", async || Ok((!notifications(page).await?.is_empty()).then_some(())))
                .await
        })
        .await?;
        page.link("Check your skin now").click().await?;
        page.button("Skin is normal").click().await?;
        page.wait("no notification", async || Ok(notifications(page).await?.is_empty().then_some(()))).await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_tap_between_a_skin_check_and_its_timer_takes_no_ring_away() {
    run(chromium().clock(), async |page, _site| {
        app::start_cold_at(page, 11.0).await?;
        page.skip_time_unnoticed(5.1 * MINUTE).await?;
        // What has to be done comes before what was tapped: the list does not hide it.
        app::more(page, "When to stop").await?;
        witness::ring_after(page, "vibration", 0).await?;
        page.wait_alert("Check your skin now").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn after_the_machine_slept_a_page_in_sight_rings_as_soon_as_it_shows_it() {
    run(chromium().clock(), async |page, _site| {
        app::start_cold_at(page, 11.0).await?;
        // Asleep, clocks go on, timers do not, and a window that was in front gets no word of it.
        page.skip_time_unnoticed(25.0 * MINUTE).await?;
        page.text_present("It has been on for 25 minutes").await?;
        witness::ring_after(page, "vibration", 0).await?;
        page.wait_alert("It has been on for 25 minutes").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn in_sight_there_is_no_notification() {
    run(chromium().clock(), async |page, _site| {
        permit_notifications(page, "granted").await?;
        cold_since(page, 0.0).await?;
        page.wait_service_worker().await?;
        about_the_alarm(page).await?;
        switch(page, "Show a notification", true).await?;
        page.skip_time(5.1 * MINUTE).await?;
        witness::ring_after(page, "vibration", 0).await?;
        page.wait_alert("Check your skin now").await?;
        ensure!(notifications(page).await?.is_empty(), "one in sight");
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn without_sound_it_vibrates_and_says_so_and_one_tap_unlocks_it() {
    const REFUSED: &str = "There is no sound yet.";
    run(chromium(), async |page, _site| {
        cold_since(page, 5.01).await?;
        witness::ring_after(page, "vibration", 0).await?;
        page.wait_alert("Check your skin now").await?;
        about_the_alarm(page).await?;
        // That way led over a tap, so that only what was before it may have been refused.
        page.text_present(REFUSED).await?;
        ensure!(witness::count(page, "tone").await? == 0, "a tone that nobody allowed");
        page.button("Test the alarm").click().await?;
        page.text_absent(REFUSED).await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn without_a_worker_the_page_rings_by_its_own_timer() {
    const NO_WORKER: &str = "window.Worker = class {
        constructor() {
            throw new Error('no workers here');
        }
    }";
    run(chromium().clock().script(NO_WORKER), async |page, _site| {
        let due = cold_since(page, 0.0).await?;
        page.skip_to(due - SOON).await?;
        let ring = witness::ring_after(page, "vibration", 0).await?;
        ensure!(!ring.hidden && ring.at >= due, "due at {due}: {ring:?}");
        page.wait_alert("Check your skin now").await?;
        about_the_alarm(page).await?;
        page.text_present("Part of the alarm did not load. In a background tab, alarms can be a minute late.")
            .await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn out_of_sight_the_worker_rings_where_the_pages_own_timers_stand_still() {
    const STAND_STILL: &str = "for (const name of ['setTimeout', 'setInterval']) {
        const real = window[name];
        window[name] = (act, ms, ...given) => real(() => document.hidden || act(...given), ms);
    }";
    run(chromium().clock().script(STAND_STILL), async |page, _site| {
        let due = cold_since(page, 0.0).await?;
        let rang = page
            .while_hidden(async || {
                page.skip_to(due - SOON).await?;
                witness::ring_after(page, "vibration", 0).await
            })
            .await?;
        ensure!(rang.hidden && rang.at >= due, "due at {due}: {rang:?}");
        let woken = witness::woken(page).await?;
        ensure!(woken.iter().any(|at| *at <= rang.at), "rang at {}, word from the worker {woken:?}", rang.at);
        page.wait_alert("Check your skin now").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn the_screen_is_kept_lit_while_the_block_runs_and_in_sight() {
    let wait_light = async |page: &Session, wanted: &[&str]| {
        page.wait(&format!("the light {wanted:?}"), async || {
            Ok((witness::light(page).await? == wanted).then_some(()))
        })
        .await
    };
    run(chromium(), async |page, _site| {
        cold_since(page, 0.0).await?;
        wait_light(page, &["taken"]).await?;
        page.while_hidden(async || wait_light(page, &["taken", "released"]).await).await?;
        wait_light(page, &["taken", "released", "taken"]).await?;
        about_the_alarm(page).await?;
        switch(page, "Keep the screen on", false).await?;
        wait_light(page, &["taken", "released", "taken", "released"]).await?;
        switch(page, "Keep the screen on", true).await?;
        wait_light(page, &["taken", "released", "taken", "released", "taken"]).await?;
        page.link("Cold on").part().click().await?;
        app::stop(page).await?;
        wait_light(page, &["taken", "released", "taken", "released", "taken", "released"]).await
    })
    .await;
}

/// The quiet sound: whether it plays, in a loop, how long it is, and where it is.
async fn sound(page: &Session) -> Result<Value> {
    let script = "const [sound] = window.__witness.sounds;
        return sound && { plays: !sound.paused && !sound.muted && sound.volume > 0, loops: sound.loop,
            lasts: sound.duration, at: sound.currentTime }";
    page.js(script, json!(null)).await
}

/// Waits until the quiet sound plays, and is somewhere else than before.
async fn wait_sounding(page: &Session) -> Result<Value> {
    let before = sound(page).await?["at"].clone();
    page.wait("the sound to move", async || {
        let now = sound(page).await?;
        Ok((now["plays"] == true && now["loops"] == true && now["at"] != before).then_some(now))
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn the_background_sound_plays_on_out_of_sight_and_says_when_it_stopped() {
    const STOPPED: &str = "This stopped. Tap twice to start it again.";
    const PAUSE: &str = "window.__witness.sounds[0].pause()";
    // Another app has the loudspeaker: what plays is paused, and nothing starts it.
    const TAKE: &str = "const [sound] = window.__witness.sounds;
        sound.play = () => Promise.reject(new DOMException('taken', 'NotAllowedError'));
        sound.pause();";
    const GIVE_BACK: &str = "delete window.__witness.sounds[0].play";
    run(chromium(), async |page, _site| {
        cold_since(page, 0.0).await?;
        about_the_alarm(page).await?;
        switch(page, "Background sound", true).await?;
        let now = wait_sounding(page).await?;
        // Android lets only sounds play on behind a locked screen that are as long as this.
        ensure!(now["lasts"].as_f64().is_some_and(|seconds| seconds >= 5.0), "{now}");
        page.while_hidden(async || {
            wait_sounding(page).await?;
            wait_sounding(page).await.map(drop)
        })
        .await?;

        // Paused from outside it comes back by itself.
        page.js(PAUSE, json!(null)).await?;
        wait_sounding(page).await?;
        page.text_absent(STOPPED).await?;

        page.js(TAKE, json!(null)).await?;
        page.text_present(STOPPED).await?;
        page.js(GIVE_BACK, json!(null)).await?;
        switch(page, "Background sound", false).await?;
        switch(page, "Background sound", true).await?;
        wait_sounding(page).await?;
        page.text_absent(STOPPED).await?;

        page.link("Cold on").part().click().await?;
        app::stop(page).await?;
        page.wait("silence", async || Ok((sound(page).await?["plays"] == false).then_some(()))).await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn the_lock_screen_says_when_it_comes_off_and_its_buttons_ask() {
    const TITLE: &str = "return navigator.mediaSession.metadata?.title ?? ''";
    run(chromium().clock(), async |page, _site| {
        app::start_cold_at(page, 11.0).await?;
        page.wait("the title", async || {
            Ok((page.js(TITLE, json!(null)).await? == "Cold on: off at 11:20").then_some(()))
        })
        .await?;
        page.js("window.__witness.actions.pause()", json!(null)).await?;
        page.dialog("Is the pack off?").wait().await?;
        page.button("No, still on").click().await?;
        // Its stop asks too: the time on the skin runs on until the pack is said to be off.
        page.js("window.__witness.actions.stop()", json!(null)).await?;
        page.dialog("Is the pack off?").wait().await?;
        page.button("No, still on").click().await?;
        app::stop(page).await?;
        page.heading("How is your back now?").wait().await?;
        page.wait("no title", async || Ok((page.js(TITLE, json!(null)).await? == "").then_some(()))).await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn the_test_of_the_alarm_rings_and_says_how_late() {
    const REHEARSAL: f64 = 15_000.0;
    run(chromium(), async |page, _site| {
        page.open("#/alarm").await?;
        page.text_present("No alarm has been due yet.").await?;
        let before = page.now().await?;
        page.button("Test the alarm").click().await?;
        page.text_present("The test rings at ").await?;
        let after = page.now().await?;
        witness::ring_after(page, "tone", 0).await?;
        page.wait_alert("The test came ").await?;
        let said = page.alert_text().await?;
        let seconds = said.strip_prefix("The test came ").and_then(|rest| rest.split_once(" seconds late."));
        let seconds = seconds.map(|(seconds, _)| seconds).context(said.clone())?;
        let ring = witness::ring_after(page, "vibration", 0).await?;
        ensure!(witness::count(page, "vibration").await? == 1, "it rings once");

        let alarms = stored::alarms(page).await?;
        let [alarm] = alarms[..] else { bail!("one test is written down: {alarms:?}") };
        ensure!(alarm.rehearsal, "{alarm:?}");
        let due = before + REHEARSAL..=after + REHEARSAL;
        ensure!(due.contains(&alarm.due), "due at {} of {due:?}", alarm.due);
        ensure!(
            (alarm.due..=ring.at + 1.0).contains(&(alarm.due + alarm.late)),
            "rang at {}: {alarm:?}",
            ring.at
        );
        let tenths = (alarm.late / 100.0).floor() / 10.0;
        ensure!(seconds.parse::<f64>()? == tenths, "{said} {alarm:?}");
        // What comes later than any page in sight looks is taken for out of sight.
        page.text_present(if alarm.hidden { "Hidden or locked: " } else { "Page open: 1 alarm, at most " })
            .await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn the_key_says_the_time_left_unless_it_is_off_or_meant_for_a_field() {
    const SWITCH: &str = "Keyboard shortcuts";
    run(chromium().clock(), async |page, _site| {
        app::start_cold_at(page, 11.0).await?;
        page.skip_time(2.5 * MINUTE).await?;
        page.type_text("t").await?;
        page.wait_status("Cold on. 17 minutes left.").await?;
        let said =
            page.wait("words aloud", async || {
                Ok(Some(witness::said(page).await?).filter(|said| !said.is_empty()))
            })
            .await?;
        ensure!(said == ["Cold on.", "17 minutes left."], "{said:?}");

        // Each key that must say nothing is followed by a tap that says it, so that silence has had its chance.
        about_the_alarm(page).await?;
        switch(page, SWITCH, false).await?;
        page.type_text("t").await?;
        switch(page, SWITCH, true).await?;
        ensure!(witness::said(page).await? == said, "off, and it speaks");
        page.open("#/settings").await?;
        page.field("Your own number to call today").focus().await?;
        page.type_text("t").await?;
        ensure!(page.field("Your own number to call today").value().await? == "t", "the field took it");
        page.link("Cold on").part().click().await?;
        app::more(page, "Say the time left").await?;
        page.wait("words aloud", async || Ok((witness::said(page).await?.len() > said.len()).then_some(())))
            .await?;
        ensure!(witness::said(page).await?.len() == said.len() + 2, "in a field, and it speaks");
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn the_dial_fills_the_screen_and_a_tap_brings_the_buttons_back() {
    run(chromium().clock(), async |page, _site| {
        app::start_cold_at(page, 11.0).await?;
        app::more(page, "Fill the screen").await?;
        page.button("Tap for buttons").wait().await?;
        // The way past the header is there for the keyboard, and out of sight.
        let buttons = page.any("button").names().await?;
        ensure!(buttons == ["Skip to the page", "Tap for buttons"], "{buttons:?}");
        ensure!(page.any("link").count().await? == 0, "{:?}", page.any("link").names().await?);
        page.text_present("off at 11:20").await?;
        page.skip_time(MINUTE).await?;
        let before = dial_ends(page).await?;
        page.button("Tap for buttons").click().await?;
        page.button("Pause").wait().await?;
        page.text_present("off at 11:20").await?;
        page.skip_time(MINUTE).await?;
        let after = dial_ends(page).await?;
        ensure!((before - after).abs() < app::DIAL_TELLS, "it runs on: {before} became {after}");

        // What has to be answered is never behind it.
        app::more(page, "Fill the screen").await?;
        page.button("Tap for buttons").wait().await?;
        page.skip_time(4.0 * MINUTE).await?;
        page.button("Skin is normal").wait().await
    })
    .await;
}

/// `20261123T142000Z` as Unix milliseconds, by the browser's own calendar.
async fn moment(page: &Session, text: &str) -> Result<f64> {
    let script = "return Date.parse(arguments[0].replace(/^(....)(..)(..T..)(..)/, '$1-$2-$3:$4:'))";
    page.js(script, json!(text)).await?.as_f64().with_context(|| format!("{text:?} is no time"))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn the_calendar_gets_the_times_of_the_dial() {
    run(chromium().clock(), async |page, _site| {
        open_at(page, 11.0).await?;
        page.open("#/alarm").await?;
        page.button("Test the alarm").wait().await?;
        ensure!(!page.button("Add it to the calendar").is_there().await?, "nothing to put there yet");
        page.open("").await?;
        app::start_cold(page).await?;
        page.skip_time(3.0 * MINUTE).await?;
        let ends = app::dial_ends(page).await?;
        about_the_alarm(page).await?;
        let (name, text) = app::file_from(page, "Add it to the calendar").await?;
        ensure!(name == "unclench.ics", "{name}");
        let lines: Vec<&str> = text.split("\r\n").collect();
        ensure!(lines.first() == Some(&"BEGIN:VCALENDAR") && text.ends_with("END:VCALENDAR\r\n"), "{text}");
        let fields = |field: &str| -> Vec<&str> {
            lines.iter().filter_map(|line| line.strip_prefix(field)?.strip_prefix(':')).collect()
        };
        ensure!(fields("SUMMARY") == ["Pack off", "Break is over"], "{text}");
        ensure!(fields("TRIGGER") == ["PT0S", "PT0S"], "each has its alert: {text}");
        let starts = fields("DTSTART");
        ensure!(starts.len() == 2, "{text}");
        for (start, wanted) in starts.into_iter().zip([ends, ends + 20.0 * MINUTE]) {
            let start = moment(page, start).await?;
            // Calendars know no fractions of a second, and the dial shows whole ones.
            ensure!((start - wanted).abs() <= app::DIAL_TELLS, "{start} instead of {wanted}");
        }
        Ok(())
    })
    .await;
}

/// Loudspeakers over Bluetooth swallow what comes first: before a tone that comes once, something else does.
#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn half_a_second_of_nothing_wakes_the_loudspeaker_before_a_skin_check() {
    run(chromium().clock(), async |page, _site| {
        app::start_cold_at(page, 11.0).await?;
        page.skip_time(5.0 * MINUTE).await?;
        let lead_in = witness::ring_after(page, "tone", 0).await?;
        let tone = witness::ring_after(page, "tone", 1).await?;
        // Seconds as floating point: half a second may come out a hair below.
        ensure!(tone.when - lead_in.when > 0.499, "{lead_in:?} {tone:?}");
        Ok(())
    })
    .await;
}

/// What the voices of a device are, as a script, and whether words come out of it: else a tone does, and the page says so
/// before anything starts.
#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn words_are_said_by_an_english_voice_or_a_tone_sounds_in_their_place() {
    const MISSING: &str = "This device has no English voice.";
    const NONE: &str = "speechSynthesis.getVoices = () => [];
        speechSynthesis.speak = () => {};";
    const GERMAN: &str = "speechSynthesis.getVoices = () => [{ lang: 'de-DE', localService: true }];";
    const LATE: &str = "const began = performance.now();
        speechSynthesis.getVoices = () =>
            performance.now() - began > 800 ? [{ lang: 'en-GB', localService: true }] : [];";
    const LOSES: &str = "let cancelled = -1e9;
        const { speak } = speechSynthesis;
        speechSynthesis.cancel = () => void (cancelled = performance.now());
        speechSynthesis.speak = (words) => performance.now() - cancelled > 50 && speak(words);";
    for (voices, heard) in [(NONE, false), (GERMAN, false), (LATE, true), (LOSES, true)] {
        run(chromium().script(voices), async |page, _site| {
            page.open("#/alarm").await?;
            page.button("Test the alarm").wait().await?;
            if voices == GERMAN {
                page.text_present(MISSING).await?;
            }
            page.open("").await?;
            app::start_cold(page).await?;
            let tones = witness::count(page, "tone").await?;
            app::more(page, "Say the time left").await?;
            if heard {
                let said = async || Ok(Some(witness::said(page).await?).filter(|said| !said.is_empty()));
                page.wait("words", said).await?;
                // One that is still speaking is cut short by the next.
                page.js("speechSynthesis.speaking = true", json!(null)).await?;
                app::more(page, "Say the time left").await?;
                page.wait("more words", async || Ok((witness::said(page).await?.len() == 4).then_some(())))
                    .await?;
            } else {
                witness::ring_after(page, "tone", tones).await?;
                ensure!(witness::said(page).await?.is_empty(), "a voice of another language");
                page.open("#/alarm").await?;
                page.text_present(MISSING).await?;
            }
            Ok(())
        })
        .await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn where_the_browser_stays_in_sight_the_dial_fills_the_page() {
    const REFUSES: &str = "Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('no'));";
    run(chromium().clock().script(REFUSES), async |page, _site| {
        app::start_cold_at(page, 11.0).await?;
        app::more(page, "Fill the screen").await?;
        page.button("Tap for buttons").click().await?;
        page.button("Pause").wait().await?;
        ensure!(!page.role("region", "Notices").is_there().await?, "nothing to tell");
        Ok(())
    })
    .await;
}
