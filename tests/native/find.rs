//! Finding what was noted: words, dates, and the calendar.

use std::time::Instant as Clock;

use proptest::prelude::*;
use unclench::app::Model;
use unclench::app::event;
use unclench::app::event::find::Msg;
use unclench::app::facts::entries::{all, on_days};
use unclench::app::facts::plain::{has, plain, words};
use unclench::app::find::page::{FindPage, PAGE, page};
use unclench::app::route::Route;
use unclench::domain::journal::history::History;
use unclench::domain::locale::{Locale, Weekday};
use unclench::domain::therapy::mode::Mode;
use unclench::domain::time::{Instant, LocalDay, Reading, Span, Stamp};

use crate::phone::{MONDAY, Phone};
use crate::{cases, ten_years};

fn reading(locale: Locale) -> Reading {
    let stamp = Stamp { wall: Instant(MONDAY), mono: Span::ZERO, boot: 1 };
    Reading { stamp, offset_minutes: 0, locale }
}

/// A model with ten years of notes, on the page.
fn old() -> Model {
    let mut model = Model::default();
    let now = reading(Locale::default());
    model.known.journal.merge(ten_years::records(now.wall(), "k3m9qz-a"));
    model.known.history = History::of(&model.known.journal);
    model.known.route = Route::Find;
    model.clock = now.stamp;
    model
}

fn tap(model: &mut Model, msg: impl Into<event::Event>) -> FindPage {
    let now = reading(Locale::default());
    unclench::app::update(model, msg.into(), now);
    page(model, now)
}

fn typed(model: &mut Model, text: &str) -> FindPage {
    tap(model, Msg::Typed(text.to_owned()))
}

/// Small letters, no accents, digits of any script; numbers are whole.
#[test]
fn texts_are_compared_plainly() {
    let check = |text: &str, query: &str, expected: bool| {
        let text = plain(text);
        let found = words(query).iter().all(|word| has(&text, word));
        assert_eq!(found, expected, "{query:?} in {text:?}");
    };
    check("Walked 10 minutes", "walked", true);
    check("Walked 10 minutes", "WALK", true);
    check("Walked 10 minutes", "minutes walked", true);
    check("Walked 10 minutes", "run", false);
    check("Walked 10 minutes", "walked run", false);
    check("Walked 10 minutes", "10", true);
    check("Walked 10 minutes", "1", false);
    check("Pain 7 of 10", "pain 7", true);
    check("Pain 7 of 10", "pain ٧", true);
    check("Crème brûlée, façade", "creme brulee", true);
    check("creme brulee", "Crème brûlée", true);
    check("Cre\u{300}me", "crème", true);
    check("Straße", "strasse", true);
    check("Łódź", "lodz", true);
    check("背中が痛い", "痛い", true);
    check("Cold, 4 of 20 min. Better", "cold, better.", true);
    check("anything", "  ", true);
    check("2024-03-12", "2024-03", true);
    check("2024-03-12", "2024", true);
    check("2024-03-12", "24", false);
}

#[test]
fn words_and_dates_are_found() {
    let mut phone = Phone::new().noting(&[6]);
    phone.tap(event::notes::Msg::Words("Slept on the floor, Zoë helped".to_owned()));
    phone.tap(event::moves::Msg::Walked(10));
    phone.wait(Span::hours(24));
    phone.tap(event::notes::Msg::PainNow(4));
    phone.tap(event::frame::Msg::Go(Route::Find));
    let mut check = |query: &str, said: &str, found: &[&str]| {
        phone.tap(Msg::Typed(query.to_owned()));
        let page = page(&phone.model, phone.now());
        let lines = page
            .found
            .iter()
            .flat_map(|day| day.lines.iter().map(move |line| format!("{}, {}", day.heading, line.text)));
        assert_eq!(lines.collect::<Vec<_>>(), found, "{query:?}");
        assert_eq!((page.said.as_str(), phone.model.known.status.as_str()), (said, said), "{query:?}");
        assert_eq!(page.month.is_some(), said.is_empty(), "{query:?}");
    };
    check("zoe FLOOR", "1 entry found.", &["Yesterday, Slept on the floor, Zoë helped"]);
    check("pain", "2 entries found.", &["Today, Pain 4 of 10", "Yesterday, Pain 6 of 10"]);
    check("pain monday", "1 entry found.", &["Yesterday, Pain 6 of 10"]);
    check("pain 2026-11-24", "1 entry found.", &["Today, Pain 4 of 10"]);
    check("november 2026 walked", "1 entry found.", &["Yesterday, Walked 10 minutes"]);
    check("24 november", "1 entry found.", &["Today, Pain 4 of 10"]);
    check("nothing like that", "Nothing found. Try fewer words.", &[]);
    check("  ", "", &[]);
    check("walked", "1 entry found.", &["Yesterday, Walked 10 minutes"]);
    // What is taken back meanwhile is found no more, and what comes in is.
    let walk = phone.model.known.history.movement.walks[0].0.clone();
    phone.tap(event::notes::Msg::TakeBack(walk));
    assert_eq!(page(&phone.model, phone.now()).found, []);
    phone.tap(event::notes::Msg::Undo);
    assert_eq!(page(&phone.model, phone.now()).found.len(), 1);
    // Another page, and it begins anew.
    phone.tap(event::frame::Msg::Go(Route::Log));
    phone.tap(event::frame::Msg::Go(Route::Find));
    assert_eq!(phone.model.find, Default::default());
}

/// The weeks of a month, as this device begins them, with what each day was.
#[test]
fn a_month_is_a_table() {
    let mut phone = Phone::new().noting(&[6]);
    phone.tap(event::notes::Msg::Worst(8));
    phone.start_block(Mode::Cold);
    phone.wait(Span::minutes(4));
    phone.mark(unclench::domain::therapy::block::Mark::Stop);
    phone.wait(Span::hours(24));
    phone.tap(event::moves::Msg::Walked(10));
    phone.tap(event::frame::Msg::Go(Route::Find));
    let show = |phone: &Phone| page(&phone.model, phone.now());
    let month = show(&phone).month.expect("a month");
    assert_eq!(month.heading, "November 2026");
    assert_eq!(month.heads[0], ("Mon", "Monday"));
    assert_eq!(month.weeks.len(), 6);
    assert!(month.weeks.iter().all(|week| week.len() == 7));
    let days: Vec<_> = month.weeks.iter().flatten().flatten().collect();
    assert_eq!(days.iter().map(|day| day.number).collect::<Vec<_>>(), (1..=30).collect::<Vec<_>>());
    // The first of November 2026 is a Sunday.
    assert_eq!(month.weeks[0].iter().filter(|day| day.is_some()).count(), 1);
    let named: Vec<&str> =
        days.iter().filter(|day| day.show.is_some()).map(|day| day.name.as_str()).collect();
    assert_eq!(named, ["23 November: pain up to 8, 1 session", "24 November: something noted"]);
    assert_eq!((days[22].pain, days[23].pain, days[23].today), (Some(8), None, true));
    assert_eq!(days[0].name, "1 November: nothing noted");
    assert_eq!(month.after, None, "it has not come yet");
    // A day is shown, and shut again.
    let open = days[23].show.clone().expect("something").event;
    phone.event(open);
    let day = show(&phone).day.expect("a day");
    assert_eq!((day.heading.as_str(), day.lines.len()), ("Today", 1));
    let shut = show(&phone)
        .month
        .expect("a month")
        .weeks
        .into_iter()
        .flatten()
        .flatten()
        .nth(23)
        .and_then(|day| day.show);
    phone.event(shut.expect("something").event);
    assert_eq!(show(&phone).day, None);
    phone.event(month.before.expect("a month").event);
    let before = show(&phone).month.expect("a month");
    assert_eq!((before.heading.as_str(), before.after.is_some()), ("October 2026", true));
    phone.locale = Locale { first_weekday: Weekday::Sunday, ..Locale::default() };
    assert_eq!(show(&phone).month.expect("a month").heads[0], ("Sun", "Sunday"));
}

/// The first search finds all of it ready: the page made it so when it was drawn, and not before all was read.
#[test]
fn the_first_search_finds_it_ready() {
    let mut model = old();
    model.store.unread = vec!["unclench:journal:2016-11:k3m9qz-a".to_owned()];
    tap(&mut model, Msg::Drawn);
    assert_eq!(model.find.index.days, [], "a part of it is still to be read");
    model.store.unread.clear();
    tap(&mut model, event::Event::Woke);
    let ready = model.find.index.clone();
    assert!(!ready.days.is_empty());
    assert!(!typed(&mut model, "cold").found.is_empty());
    assert_eq!(model.find.index, ready);
}

/// Ten years: some at a time, all of it in the end, and each once.
#[test]
fn ten_years_are_found_some_at_a_time() {
    let mut model = old();
    let shown = |page: &FindPage| page.found.iter().map(|day| day.lines.len()).sum::<usize>();
    let first = typed(&mut model, "cold");
    assert_eq!(shown(&first), PAGE);
    let more = first.more.clone().expect("there is more");
    let second = tap(&mut model, more.event);
    assert_eq!(shown(&second), 2 * PAGE);
    let flat = |page: &FindPage| page.found.iter().flat_map(|day| day.lines.clone()).collect::<Vec<_>>();
    assert_eq!(flat(&second)[..PAGE], flat(&first)[..]);
    model.find.more = 10_000;
    let now = reading(Locale::default());
    let everything = page(&model, now);
    let total: usize = model.find.hits.iter().map(|(_, count)| count).sum();
    assert_eq!((shown(&everything), everything.more.is_some()), (total, false));
    let told = all(&model.known.history, now, |_| true).into_iter();
    assert_eq!(total, told.filter(|line| plain(&line.text).contains("cold")).count());
}

/// How long it takes, printed: `cargo test --release --test native -- find::how_long --nocapture --ignored`.
#[test]
#[ignore = "measures"]
fn how_long() {
    let mut model = old();
    let now = reading(Locale::default());
    let took = |what: &str, began: Clock| println!("{what}: {:?}", began.elapsed());
    println!(
        "{} records, {} entries",
        model.known.journal.records().len(),
        all(&model.known.history, now, |_| true).len()
    );
    for query in ["c", "co", "cold", "pain 7", "march", "march 2024", "zzz"] {
        let began = Clock::now();
        unclench::app::update(&mut model, Msg::Typed(query.to_owned()).into(), now);
        took(&format!("{query}: search"), began);
        let began = Clock::now();
        let _ = page(&model, now);
        took(&format!("{query}: page"), began);
    }
    typed(&mut model, "");
    let began = Clock::now();
    let _ = page(&model, now);
    took("calendar", began);
    let began = Clock::now();
    let _ = unclench::app::notes::log::page(&model, now);
    took("log", began);
}

proptest! {
    #![proptest_config(cases(32))]
    /// Every day of the calendar has what the whole history has on it.
    #[test]
    fn days_add_up(first in 0..3_600_i64, length in 1..40_i64) {
        let model = old();
        let now = reading(Locale::default());
        let history = &model.known.history;
        let today = now.day_of(now.wall()).0;
        let days: Vec<LocalDay> = (0..length).map(|n| LocalDay(today - first + n)).collect();
        let on = on_days(history, &days, now).len();
        let each: usize = days.iter().map(|day| on_days(history, &[*day], now).len()).sum();
        let whole = all(history, now, |at| days.contains(&now.day_of(at))).len();
        prop_assert_eq!((on, each), (whole, whole));
    }
}
