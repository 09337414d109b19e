//! What needs a browser and no built page: clocks, storage, the address, and a first screen on a document of our own.

#![cfg(target_arch = "wasm32")]

mod components;

use std::cell::Cell;
use std::future::poll_fn;
use std::rc::Rc;
use std::task::Poll;

use gloo_timers::callback::Timeout;
use leptos::task::tick;
use unclench::app::effect::Effect;
use unclench::app::event;
use unclench::app::event::Event;
use unclench::app::route::Route;
use unclench::domain::locale::{Hours, Locale, Weekday};
use unclench::domain::time::{Instant, Span};
use unclench::platform::{self, address, clock, locale};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Document, Element, HtmlElement, Storage};

wasm_bindgen_test_configure!(run_in_browser);

fn document() -> Document {
    web_sys::window().and_then(|window| window.document()).expect("a page")
}

fn storage() -> Storage {
    web_sys::window().and_then(|window| window.local_storage().ok().flatten()).expect("a storage")
}

fn find(selector: &str) -> Option<Element> {
    document().query_selector(selector).expect("a selector")
}

fn text(selector: &str) -> String {
    find(selector).and_then(|element| element.text_content()).unwrap_or_default()
}

fn write(key: &str, text: &str) -> Option<Event> {
    platform::run(Effect::Write { key: key.into(), text: text.into() }, |_| {})
}

/// Lets the browser do what it has put off: timers and `hashchange`.
async fn a_moment() {
    pass(60).await;
}

/// Waits until this holds, for at most some seconds: a busy machine takes its time over a step in the history.
async fn until(holds: impl Fn() -> bool) {
    for _ in 0..100 {
        if holds() {
            return;
        }
        a_moment().await;
    }
}

/// Waits for so many milliseconds.
async fn pass(millis: u32) {
    let done = Rc::new(Cell::new(false));
    let mut timer = None;
    poll_fn(move |context| {
        if done.get() {
            return Poll::Ready(());
        }
        let (done, waker) = (Rc::clone(&done), context.waker().clone());
        timer.get_or_insert_with(|| {
            Timeout::new(millis, move || {
                done.set(true);
                waker.wake();
            })
        });
        Poll::Pending
    })
    .await;
}

#[wasm_bindgen_test]
async fn the_clocks_agree_with_the_browser_and_never_go_back() {
    let before = clock::reading();
    let date = js_sys::Date::new_0();
    assert!((before.stamp.wall.0 - date.get_time() as i64).abs() < 1_000);
    assert_eq!(before.offset_minutes, -(date.get_timezone_offset() as i32));
    assert_eq!(before.clock_of(before.wall()), (date.get_hours() as u8, date.get_minutes() as u8));

    let mut last = before.stamp.mono;
    for _ in 0..1_000 {
        let now = clock::reading().stamp;
        assert!(now.mono >= last, "{now:?}");
        assert_eq!(now.boot, before.stamp.boot);
        last = now.mono;
    }
    a_moment().await;
    assert!(clock::reading().stamp.mono - before.stamp.mono >= Span(50));
}

#[wasm_bindgen_test]
fn a_language_says_how_times_are_written() {
    let check = |language: &str, hours, first_weekday| {
        assert_eq!(locale::of(language.to_owned()), Locale { hours, first_weekday }, "{language}");
    };
    check("en-GB", Hours::TwentyFour, Weekday::Monday);
    check("en-US", Hours::Twelve, Weekday::Sunday);
    check("en-AU", Hours::Twelve, Weekday::Monday);
    check("ja", Hours::TwentyFour, Weekday::Sunday);
    check("ar-EG", Hours::Twelve, Weekday::Saturday);
    check("en-US-u-hc-h23", Hours::TwentyFour, Weekday::Sunday);
    // What no language is leaves the default.
    for language in ["C", "", "en_US", "-"] {
        check(language, Hours::TwentyFour, Weekday::Monday);
    }
    assert_eq!(clock::reading().locale, locale::locale());
}

#[wasm_bindgen_test]
fn a_write_is_there_afterwards_and_a_refused_one_leaves_the_old_text() {
    storage().clear().expect("an empty storage");
    let key = "unclench:journal:2026-11:abcdef-a".to_owned();
    assert_eq!(
        write(&key, "one\ttwo\n\u{1F9CA}"),
        Some(Event::Store(event::store::Msg::Written(key.clone(), true)))
    );
    assert_eq!(storage().get_item(&key).expect("readable").as_deref(), Some("one\ttwo\n\u{1F9CA}"));
    let copy = "unclench:bak:journal:2026-11:abcdef-a";
    assert_eq!(storage().get_item(copy).expect("readable").as_deref(), Some("one\ttwo\n\u{1F9CA}"));

    let (mut size, mut count) = (1 << 22, 0);
    while size > 0 {
        count += 1;
        if storage().set_item(&format!("fill{count}"), &"x".repeat(size)).is_err() {
            size /= 2;
        }
    }
    assert_eq!(
        write(&key, &"y".repeat(1_000)),
        Some(Event::Store(event::store::Msg::Written(key.clone(), false)))
    );
    assert_eq!(storage().get_item(&key).expect("readable").as_deref(), Some("one\ttwo\n\u{1F9CA}"));
    storage().clear().expect("an empty storage");
    assert_eq!(write(&key, "room"), Some(Event::Store(event::store::Msg::Written(key, true))));
    storage().clear().expect("an empty storage");
}

#[wasm_bindgen_test]
fn only_our_own_keys_are_listed_and_old_months_are_left_for_later() {
    storage().clear().expect("an empty storage");
    let first = ["unclench:journal:2026-11:abcdef-a", "unclench:theme"];
    let later = ["unclench:bak:journal:2019-03:abcdef-a", "unclench:journal:2019-03:abcdef-a"];
    let aside = ["unclench:bad:2026-11-01:1:journal:2026-10:abcdef-a"];
    let recent = ["unclench:journal:2026-10:abcdef-a"];
    for key in
        ["other", "unclench", "xunclench:a"].iter().chain(&first).chain(&later).chain(&aside).chain(&recent)
    {
        storage().set_item(key, key).expect("room");
    }
    let mut listed = platform::stored(Instant(1_795_442_400_000));
    listed.texts.sort();
    listed.later.sort();
    let read = [recent[0], first[0], first[1]];
    assert_eq!(listed.texts, read.map(|key| (key.to_owned(), key.to_owned())));
    assert_eq!(listed.later, later);
    assert_eq!(listed.aside, aside);
    let all =
        2 * (5 + 8 + 11 + [first.concat(), later.concat(), aside.concat(), recent.concat()].concat().len());
    assert_eq!(listed.units, all, "others that share this origin count too");
    storage().clear().expect("an empty storage");
}

#[wasm_bindgen_test]
fn everything_is_written_or_nothing_is() {
    storage().clear().expect("an empty storage");
    for (key, text) in [("unclench:a", "old a"), ("unclench:b", "old b"), ("unclench:c", "old c")] {
        storage().set_item(key, text).expect("room");
    }
    let texts = || {
        ["a", "b", "c", "d", "done"]
            .map(|name| storage().get_item(&format!("unclench:{name}")).ok().flatten())
    };
    let before = texts();
    let apply = |d: String| {
        let set = vec![("unclench:a".to_owned(), "new a".to_owned()), ("unclench:d".to_owned(), d)];
        let remove = vec![
            ("unclench:b".to_owned(), None),
            ("unclench:c".to_owned(), Some("another text stands there".to_owned())),
        ];
        platform::run(Effect::Apply { set, remove, id: "r1".to_owned() }, |_| {})
    };
    assert_eq!(
        apply("x".repeat(6 << 20)),
        Some(Event::Restore(event::restore::Msg::Applied("r1".to_owned(), false)))
    );
    assert_eq!(texts(), before);
    assert_eq!(
        apply("new d".to_owned()),
        Some(Event::Restore(event::restore::Msg::Applied("r1".to_owned(), true)))
    );
    let after = [Some("new a"), None, Some("old c"), Some("new d"), Some("r1")];
    assert_eq!(texts().each_ref().map(|text| text.as_deref()), after);
    storage().clear().expect("an empty storage");
}

#[wasm_bindgen_test]
async fn the_address_goes_forward_is_replaced_and_goes_back() {
    let history = web_sys::window().and_then(|window| window.history().ok()).expect("a history");
    address::go(&Route::More.print());
    assert_eq!(address::route(), Route::More);
    let length = history.length().expect("a length");
    address::go(&Route::About.print());
    assert_eq!(address::route(), Route::About);
    assert_eq!(history.length(), Ok(length + 1));
    address::replace(&Route::Data.print());
    assert_eq!(address::route(), Route::Data);
    assert_eq!(history.length(), Ok(length + 1), "in place of the present step");
    history.back().expect("a step back");
    until(|| address::route() == Route::More).await;
    assert_eq!(address::route(), Route::More);
    address::go("#/no such page");
    assert_eq!(address::route(), Route::NotFound);
    address::replace(&Route::Now.print());
    a_moment().await;
}

// One test, because what is mounted stays for as long as the page.
#[wasm_bindgen_test]
async fn mounting_draws_the_first_screen_and_a_tap_changes_it() {
    storage().clear().expect("an empty storage");
    address::replace(&Route::Now.print());
    let body = document().body().expect("a body");
    for (tag, id) in [("main", "shell"), ("div", "app")] {
        let element = document().create_element(tag).expect("an element");
        element.set_id(id);
        body.append_child(&element).expect("a place");
    }
    unclench::ui::mount();
    assert_eq!(text("#app h1"), "Your back seized?");
    assert!(find("#shell").is_some_and(|shell| shell.has_attribute("hidden")), "hidden, never removed");
    assert!(body.class_list().contains("ready"));
    tick().await;
    assert_eq!(document().title(), "Unclench");

    let tap = async |selector: &str| {
        find(selector).and_then(|element| element.dyn_into::<HtmlElement>().ok()).expect("a button").click();
        tick().await;
    };
    tap("#app .hero .strong").await;
    assert_eq!(text("#app h1"), "New or changed since this pain began?");
    until(|| address::route() == Route::Check(0)).await;
    assert_eq!(address::route(), Route::Check(0));
    let focused = || document().active_element().and_then(|focused| focused.text_content());
    until(|| focused() == Some(text("#app h1"))).await;
    assert_eq!(focused(), Some(text("#app h1")), "a screen reader reads the new heading");

    // The rows open once there was time to read them.
    let open = "#app .answers .answer:last-child:not([disabled])";
    until(|| find(open).is_some()).await;
    tap(open).await;
    tap("#app [role=checkbox]").await;
    assert_eq!(text("#app .answers .strong"), "Continue");
    let row = find("#app [role=checkbox]").expect("a row");
    assert_eq!(row.get_attribute("aria-checked").as_deref(), Some("true"));
    tap("#app [role=checkbox]").await;
    assert_eq!(text("#app .answers .strong"), "None of these");
    assert!(
        find("#app [role=checkbox]").is_some_and(|after| after == row),
        "the row is changed, not replaced"
    );

    // A second tap meant for the step before is not an answer to this one: the button waits for a moment.
    address::go(&Route::More.print());
    until(|| text("#app h1") == "More").await;
    assert_eq!(text("#app h1"), "More");
    address::go(&Route::FirstMinutes.print());
    until(|| text("#app h1") == "First minutes").await;
    assert_eq!(text("#app h1"), "First minutes");
    storage().clear().expect("an empty storage");
}
