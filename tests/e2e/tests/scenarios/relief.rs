//! The ways of cold and heat beside the pack, lengths of one's own, lying down with an alarm, and a person's whole 72
//! hours: gaps, the cap of a day, and what is offered first.

use e2e::app::{self, HOUR, MINUTE, open_at};
use e2e::{Engine, Result, Session, Setup, ensure, run, witness};

fn chromium() -> Setup {
    Setup::new().only(&[Engine::Chromium]).clock()
}

/// A clean check at eleven in the morning, and the choice after it.
async fn choice_at_eleven(page: &Session) -> Result<()> {
    open_at(page, 10.9).await?;
    app::start_episode(page).await?;
    page.heading("Cold or heat?").wait().await?;
    // However long the check took.
    page.skip_to((page.now().await? / HOUR).ceil() * HOUR).await
}

/// Chooses one of the ways behind "Other ways".
async fn choose_other(page: &Session, mode: &str) -> Result<()> {
    ensure!(!page.button(mode).part().is_there().await?, "{mode} is among the first");
    page.button("Other ways").click().await?;
    page.button(mode).part().click().await?;
    app::pass_cautions(page, mode).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn ice_massage_lasts_five_minutes_and_ends() {
    run(chromium(), async |page, _site| {
        choice_at_eleven(page).await?;
        choose_other(page, "Ice massage").await?;
        let before = page.now().await?;
        page.button("Start. I feel both").click().await?;
        page.text_present("Ice moving").await?;
        page.text_present("off at 11:05").await?;
        app::check_dial(page, 5.0 * MINUTE, before).await?;
        page.button("Numb").wait().await?;
        page.skip_time(5.0 * MINUTE).await?;
        page.wait_alert("Take the ice off now. Time is up.").await?;
        page.button("It is off").click().await?;
        page.heading("How is your back now?").wait().await?;
        page.button("Better").click().await?;
        page.button("Skip").click().await?;
        page.open("#/log").await?;
        page.text_present("Ice massage").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_bath_asks_to_get_out() {
    run(chromium(), async |page, _site| {
        choice_at_eleven(page).await?;
        choose_other(page, "Bath or shower").await?;
        let before = page.now().await?;
        page.button("Start. I am steady and warm").click().await?;
        page.text_present("Warm water").await?;
        app::check_dial(page, 15.0 * MINUTE, before).await?;
        ensure!(!page.button("Numb").is_there().await?, "warmth makes nothing numb");
        for _ in 0..2 {
            page.skip_time(5.0 * MINUTE).await?;
            page.button("I feel well").click().await?;
        }
        page.skip_time(5.0 * MINUTE).await?;
        page.wait_alert("Get out slowly now. Time is up.").await?;
        page.text_present("Get out").await?;
        page.skip_time(4.0 * MINUTE).await?;
        page.text_present("Get out slowly now. You have been in for 19 minutes.").await?;
        page.button("I am out").click().await?;
        page.heading("How is your back now?").wait().await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_wrap_is_worn_for_hours_and_looked_under_each_hour() {
    run(chromium(), async |page, _site| {
        choice_at_eleven(page).await?;
        choose_other(page, "Heat wrap").await?;
        page.button("Start. I feel both").click().await?;
        page.text_present("Wrap on").await?;
        page.text_present("off at 19:00").await?;
        page.skip_time(59.0 * MINUTE).await?;
        ensure!(!page.button("Skin is normal").is_there().await?, "it is looked at after an hour");
        page.skip_time(MINUTE).await?;
        for _ in 0..7 {
            page.button("Skin is normal").click().await?;
            page.button("Pause").wait().await?;
            page.skip_time(HOUR).await?;
        }
        page.wait_alert("Take the wrap off now. Time is up.").await?;
        page.button("It is off").click().await?;
        page.heading("How is your back now?").wait().await?;
        page.button("Same").click().await?;
        page.button("Skip").click().await?;
        // Eight hours on, sixteen off, for heat of any kind; cold only keeps the usual gap.
        page.skip_time(2.1 * HOUR).await?;
        page.open("#/relief").await?;
        ensure!(page.button("Heat").part().is_disabled().await?, "heat after a wrap");
        ensure!(!page.button("Cold").part().is_disabled().await?, "cold after a wrap");
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn another_length_is_taken_up_to_the_ceiling_and_refused_beyond_with_the_reason() {
    const OVER: &str = "20 minutes is the longest for cold. Longer can harm skin and nerves.";
    run(chromium(), async |page, _site| {
        choice_at_eleven(page).await?;
        app::choose(page, "Cold").await?;
        page.button("Change").part().click().await?;
        for (typed, says) in [("21", OVER), ("480", OVER), ("0", "Type a whole number of minutes.")] {
            page.field("Minutes").fill(typed).await?;
            page.button("Set").click().await?;
            page.text_present(says).await?;
        }
        page.field("Minutes").fill("12").await?;
        page.button("Set").click().await?;
        page.button("12 min on, 12 off, 12 on").wait().await?;
        page.text_absent("Type a whole number").await?;
        page.button("10 minutes").inside(page.group("Once, without a second round")).click().await?;
        page.button(app::START_COLD).click().await?;
        page.text_present("off at 11:10").await?;
        page.skip_time(5.0 * MINUTE).await?;
        page.button("Skin is normal").click().await?;
        page.skip_time(5.0 * MINUTE).await?;
        page.button("It is off").click().await?;
        // No second round.
        page.heading("How is your back now?").wait().await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn lying_down_rings_after_half_an_hour_until_one_is_up() {
    const OVER: &str = "30 minutes are up. Change position, or get up and walk a little.";
    run(chromium().witnessed(), async |page, _site| {
        open_at(page, 11.0).await?;
        page.open("#/move").await?;
        page.button("I am lying like this").click().await?;
        page.text_present("The alarm is due at 11:30.").await?;
        page.link("Now").click().await?;
        page.skip_time(29.0 * MINUTE).await?;
        page.link("Lying down 29 minutes").click().await?;
        page.text_present("You have been lying for 29 minutes.").await?;
        ensure!(witness::rings(page).await?.is_empty(), "it rings too early");
        page.skip_time(MINUTE).await?;
        witness::ring_after(page, "tone", 0).await?;
        page.wait_alert(OVER).await?;
        page.button("Lie longer").wait().await?;
        page.button("I am up").click().await?;
        page.button("I am lying like this").wait().await?;
        let so_far = witness::rings(page).await?.len();
        page.skip_time(MINUTE).await?;
        page.text_absent(OVER).await?;
        page.open("#/log").await?;
        page.heading("Log").wait().await?;
        ensure!(witness::rings(page).await?.len() == so_far, "it rings on");
        Ok(())
    })
    .await;
}

/// Forgotten, with the browser closed: nobody lay for 35 hours, so it is asked once when they got up.
#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn lying_down_that_was_forgotten_asks_once_when_it_ended() {
    const ASKS: &str = "When did you get up?";
    run(chromium(), async |page, _site| {
        open_at(page, 11.0).await?;
        page.open("#/move").await?;
        page.button("I am lying like this").click().await?;
        page.text_present("The alarm is due at ").await?;
        page.close().await?;
        page.reopen().await?;
        page.skip_time_unseen(35.0 * HOUR).await?;
        page.open("").await?;
        page.link(ASKS).click().await?;
        page.text_present("You lay down (").await?;
        ensure!(!page.shows("35 hours").await?, "it counts");
        ensure!(!page.button("I am still lying down").is_there().await?, "nobody lies for so long");
        page.button("I do not know").wait().await?;
        page.button("When the alarm was due (").part().click().await?;
        page.button("I am lying like this").wait().await?;
        page.text_absent(ASKS).await?;
        page.reload().await?;
        page.button("I am lying like this").wait().await?;
        ensure!(!page.shows(ASKS).await?, "asked again");
        page.open("#/log").await?;
        page.text_present("Lying down, 30 minutes").await
    })
    .await;
}

/// From the choice over a whole cold block, with every skin check answered, to the first screen.
async fn whole_cold_block(page: &Session, felt: &str) -> Result<()> {
    page.open("#/relief").await?;
    page.heading("Cold or heat?").wait().await?;
    page.button("Cold").part().click().await?;
    start(page, "Cold", app::START_COLD).await?;
    for round in 0..2 {
        for _ in 0..3 {
            page.skip_time(5.0 * MINUTE).await?;
            page.button("Skin is normal").click().await?;
            page.button("Pause").wait().await?;
        }
        page.skip_time(5.0 * MINUTE).await?;
        page.button("It is off").click().await?;
        if round == 0 {
            page.text_present("Leave the pack off.").await?;
            page.skip_time(20.0 * MINUTE).await?;
            page.button("Skin is normal, pack on").click().await?;
            page.button("Pause").wait().await?;
        }
    }
    judge(page, felt).await
}

/// Answers that nothing is new, ticks no caution, and starts.
async fn start(page: &Session, mode: &str, button: &str) -> Result<()> {
    const ANY_NEW: &str = "Are any of these new?";
    let shown = page
        .wait("a question before the block", async || {
            let headings = page.any("heading").names().await?;
            let asks = |heading: &&str| headings.iter().any(|shown| shown == *heading);
            Ok([ANY_NEW, "Any of these right now?"].into_iter().find(asks))
        })
        .await?;
    if shown == ANY_NEW {
        page.button("No").click().await?;
        app::wait_other_title(page, ANY_NEW).await?;
    }
    app::pass_cautions(page, mode).await?;
    page.button(button).click().await?;
    page.button("Pause").wait().await
}

async fn judge(page: &Session, felt: &str) -> Result<()> {
    page.heading("How is your back now?").wait().await?;
    page.button(felt).click().await?;
    if felt == "Worse" {
        page.button("Not now").click().await?;
    }
    page.button("Skip").click().await?;
    page.heading("Day ").part().wait().await
}

/// What the choice offers: its names in order, and how many blocks the strip and the words beside it tell.
async fn offered(page: &Session, blocks: usize) -> Result<Vec<String>> {
    page.open("#/relief").await?;
    page.heading("Cold or heat?").wait().await?;
    page.button("What helped, and the first 72 hours").click().await?;
    let count = format!("Sessions so far: {blocks}.");
    page.text_present(&count).await?;
    let marks = app::strip_marks(page).await?;
    ensure!(marks == blocks, "{marks} marks on the strip for {blocks} blocks");
    let names = page.any("button").names().await?;
    Ok(names.into_iter().filter(|name| name.starts_with("Cold ") || name.starts_with("Heat ")).collect())
}

/// The day's danger check once more.
async fn check_again(page: &Session) -> Result<()> {
    page.open("").await?;
    page.button("Do the danger check again").click().await?;
    page.heading("New or changed since this pain began?").wait().await?;
    app::pass_clean_check(page, 34).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn seventy_two_hours_of_a_person() {
    const GAP: &str = "Not yet. Your skin needs a 2-hour break, until ";
    let first = |names: &[String], mode: &str| names.first().is_some_and(|name| name.starts_with(mode));
    run(chromium(), async |page, _site| {
        open_at(page, 8.0).await?;
        app::start_episode(page).await?;
        ensure!(first(&offered(page, 0).await?, "Cold "), "cold comes first");

        // 8:00 to 9:00; the gap is kept to the minute.
        whole_cold_block(page, "Same").await?;
        let names = offered(page, 1).await?;
        ensure!(first(&names, "Cold ") && names.iter().all(|name| name.contains(GAP)), "{names:?}");
        page.skip_time(119.0 * MINUTE).await?;
        ensure!(page.button("Cold").part().is_disabled().await?, "a minute too early");
        page.skip_time(1.5 * MINUTE).await?;
        page.text_absent(GAP).await?;
        whole_cold_block(page, "Worse").await?;

        // Cold has not helped twice.
        page.skip_time(2.1 * HOUR).await?;
        let names = offered(page, 2).await?;
        ensure!(first(&names, "Heat "), "heat comes first now: {names:?}");
        page.text_present("Cold has not helped so far. We offer heat first now").await?;

        // Cold stays allowed: two more of it, and the day is full for cold, not for heat.
        whole_cold_block(page, "Better").await?;
        page.skip_time(2.1 * HOUR).await?;
        ensure!(first(&offered(page, 3).await?, "Cold "), "what helped comes first");
        page.text_present("Cold helped last time.").await?;
        whole_cold_block(page, "Better").await?;
        page.skip_time(2.1 * HOUR).await?;
        let names = offered(page, 4).await?;
        let full = "Not yet. The limit in 24 hours is 4 sessions (Cold, of any kind). You can start again from tomorrow, 8:";
        ensure!(names.iter().any(|name| name.starts_with("Cold ") && name.contains(full)), "{names:?}");
        ensure!(!page.button("Heat").part().is_disabled().await?, "heat is another thing");

        // A day after the start the check is due before anything, and then the first block has left the day.
        page.skip_time(12.0 * HOUR).await?;
        page.open("").await?;
        page.text_present("Time to do the danger check again.").await?;
        check_again(page).await?;
        ensure!(first(&offered(page, 4).await?, "Cold "), "cold helped last");
        ensure!(!page.button("Cold").part().is_disabled().await?, "the day has room for one more");
        whole_cold_block(page, "Better").await?;

        // Past the 72 hours heat comes first, whatever helped; cold is allowed.
        page.skip_time(48.0 * HOUR).await?;
        check_again(page).await?;
        let names = offered(page, 5).await?;
        ensure!(first(&names, "Heat "), "heat comes first after 72 hours: {names:?}");
        let past = "More than 72 hours have passed. Cold is still allowed. We offer heat first.";
        page.text_present(past).await?;
        page.text_present("The 72 hours ended ").await?;
        page.button("Heat").part().click().await?;
        start(page, "Heat", "Start. Cloth on, I feel both").await?;
        page.text_present("Heat on").await?;
        app::stop(page).await?;
        judge(page, "Better").await
    })
    .await;
}
