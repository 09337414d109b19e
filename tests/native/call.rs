//! The call: what is said on the phone, the address that is read out, whom to call today, and the number on every page.

use unclench::app::effect::Effect;
use unclench::app::event::check::AnyNew;
use unclench::app::event::notes::Fact;
use unclench::app::event::row::RowState;
use unclench::app::event::{self, frame::Msg as FrameMsg};
use unclench::app::route::Route;
use unclench::app::{check, frame, helper, notes};
use unclench::content::{self, Whom};
use unclench::domain::check::verdict::Verdict;
use unclench::domain::journal::record::ADDRESS_CHARS;
use unclench::domain::therapy::caution::Caution;

use crate::phone::{Phone, Tap, to_screen};

const OPENING: &str = "I have severe back pain and need an ambulance.";
const PLACE: &str = "I am at: [address, floor, how to get in].";
const AGE: &str = "I am [age] years old.";
const NUMB: &str = "I have numbness or tingling around my genitals, bottom or inner thighs.";

fn script(phone: &Phone) -> Vec<String> {
    let page = check::verdict::page(&phone.model, phone.now());
    page.script.into_iter().map(String::from).collect()
}

/// A phone on which these rows of these screens were answered so, and nothing before them.
fn answered(whom: Whom, screens: &[(&str, &[(usize, RowState)])]) -> Phone {
    let mut phone = Phone::new();
    answer(&mut phone, whom, screens);
    phone
}

fn answer(phone: &mut Phone, whom: Whom, screens: &[(&str, &[(usize, RowState)])]) {
    phone.tap(event::check::Msg::Begin(whom));
    for (screen, rows) in screens {
        to_screen(phone, screen);
        for (place, state) in *rows {
            phone.tap(Tap::Row(*place, *state));
        }
        phone.tap(Tap::Done);
    }
}

/// What was asked last is a question by itself, answered with "No".
fn then_no(mut phone: Phone) -> Phone {
    phone.tap(Tap::Pick(0));
    phone
}

/// The opening, the place, a sentence for each sign, worst first and with what was said of it, and the age.
#[test]
fn what_to_say_follows_the_answers() {
    use RowState::{On, Unsure};
    const WEAK: &str = "I have a weak leg or foot, or walk unsteadily.";
    const SUDDEN: &str = "I had sudden severe pain and feel dizzy, sweaty or faint, or collapsed.";
    const CHEST: &str = "I have chest pain, or pain spreading to an arm or my jaw.";
    let me = |screens: &[(&str, &[(usize, RowState)])]| answered(Whom::Me, screens);
    let rows: [(Phone, &[&str]); 10] = [
        (me(&[("nerves", &[(0, On)])]), &[NUMB]),
        (
            me(&[("nerves", &[(1, Unsure), (0, On)])]),
            &[
                NUMB,
                "I am not sure about this: I have trouble peeing, or cannot feel it, since this pain began.",
            ],
        ),
        (
            me(&[("nerves", &[(3, Unsure)])]),
            &[
                "I am not sure about this: I have another sign of squeezed nerves in my lower back, and want to tell the doctor in person.",
            ],
        ),
        (
            me(&[("legs", &[(1, On)]), ("legs-more", &[(0, On), (1, Unsure)])]),
            &[
                WEAK,
                "The weakness is getting worse.",
                "I am not sure about this: The foot slaps at each step, or the leg cannot hold me.",
            ],
        ),
        (
            me(&[("legs", &[(1, Unsure)]), ("legs-more", &[(2, On)])]),
            &[
                "I am not sure about this: I have a weak leg or foot, or walk unsteadily.",
                "Both legs are weak.",
            ],
        ),
        (me(&[("chest", &[(0, On)]), ("chest-more", &[(0, On)])]), &[CHEST]),
        (
            me(&[("chest", &[(0, On)]), ("chest-more", &[(0, Unsure)])]),
            &[
                "I have chest pain, pain spreading to an arm or my jaw, or trouble breathing.",
                "I am not sure about this: I have chest pain, or pain spreading to an arm or my jaw.",
            ],
        ),
        (
            then_no(me(&[("chest", &[(0, On)]), ("chest-more", &[])])),
            &["I have trouble breathing, and it has not passed."],
        ),
        (
            me(&[("chest", &[(1, On)]), ("chest-more", &[(0, On), (1, On)])]),
            &[SUDDEN, CHEST, "I have tummy pain too."],
        ),
        (me(&[("chest", &[(1, On), (3, On)]), ("chest-more", &[(2, On)])]), &[SUDDEN, "I blacked out."]),
    ];
    for (phone, signs) in rows {
        let expected = [&[OPENING, PLACE], signs, &[AGE]].concat();
        assert_eq!(script(&phone), expected);
    }
}

/// About someone else everything is said of them, and of nobody's address.
#[test]
fn what_to_say_for_someone_else() {
    let mut phone = Phone::new();
    phone.tap(event::notes::Msg::Address("12 High Street".to_owned()));
    answer(
        &mut phone,
        Whom::Other,
        &[("legs", &[(1, RowState::On)]), ("legs-more", &[(1, RowState::Unsure)])],
    );
    assert_eq!(
        script(&phone),
        [
            "I am with someone with severe back pain. Send an ambulance.",
            "We are at: [address, floor, how to get in].",
            "They have a weak leg or foot, or walk unsteadily.",
            "We are not sure about this: The foot slaps at each step, or the leg cannot hold them.",
            "They are [age] years old.",
        ]
    );
    assert_eq!(check::verdict::page(&phone.model, phone.now()).address, None, "nobody knows where they are");
}

/// What is known from before is said too; what only the session knew is gone with it.
#[test]
fn what_is_known_of_the_person_is_said() {
    let mut phone = Phone::new();
    phone.tap(event::notes::Msg::Age("41".to_owned()));
    phone.tap(event::notes::Msg::Fact(Fact::Holds(Caution::Thinners), RowState::On));
    answer(&mut phone, Whom::Me, &[("nerves", &[(0, RowState::Unsure)])]);
    let known = ["I am 41 years old.", "I take blood thinners, or bleed easily."];
    let unsure = format!("I am not sure about this: {NUMB}");
    assert_eq!(script(&phone), [OPENING, PLACE, &unsure, known[0], known[1]]);
    phone.open();
    assert_eq!(script(&phone), [OPENING, PLACE, NUMB, known[0], known[1]]);
    // A check begun anew says nothing of the one before.
    phone.tap(event::check::Msg::Begin(Whom::Me));
    phone.tap(Tap::Row(0, RowState::Unsure));
    assert_eq!(script(&phone)[2], NUMB);
}

/// Typed as people type; kept on one line, at most as long as it may be, and erased by emptying.
#[test]
fn an_address_is_kept_as_it_was_typed() {
    let long = "a".repeat(ADDRESS_CHARS);
    let rows = [
        ("12 High Street", Some("12 High Street")),
        ("  12  High Street,\n\tflat 3 \r\n", Some("12 High Street, flat 3")),
        ("Straße 5, 2. Stock, bei \"Müller\"", Some("Straße 5, 2. Stock, bei \"Müller\"")),
        ("<b onclick=x>&amp; '\\ </b>", Some("<b onclick=x>&amp; '\\ </b>")),
        (&format!("{long}bc"), Some(long.as_str())),
        (" \u{0} \u{7}", None),
        ("", None),
    ];
    let mut phone = Phone::new();
    for (typed, kept) in rows {
        phone.tap(event::notes::Msg::Address(typed.to_owned()));
        assert_eq!(phone.model.known.history.address.as_deref(), kept, "{typed:?}");
        phone.open();
        assert_eq!(phone.model.known.history.address.as_deref(), kept, "{typed:?}");
        assert_eq!(notes::settings::page(&phone.model).address, kept.unwrap_or_default());
    }
}

/// It is read out on the phone, and handed to no other app.
#[test]
fn an_address_is_for_the_call_only() {
    const HOME: &str = "12 High Street, second floor.";
    let mut phone = Phone::new();
    phone.tap(event::notes::Msg::Address(HOME.to_owned()));
    answer(&mut phone, Whom::Me, &[("nerves", &[(0, RowState::On)])]);
    assert_eq!(script(&phone), [OPENING, "I am at: 12 High Street, second floor.", NUMB, AGE]);
    let page = check::verdict::page(&phone.model, phone.now());
    assert_eq!((page.place_line, page.address.as_deref()), (Some(1), Some(HOME)));
    let mut handed = |tap: Tap| match phone.tap(tap).as_slice() {
        [Effect::Copy(text) | Effect::Share(text)] => text.contains("High Street"),
        other => panic!("{other:?}"),
    };
    assert!(handed(event::check::Msg::CopyScript.into()), "the words to say");
    assert!(!handed(event::check::Msg::CopyFindings.into()));
    assert!(!handed(event::check::Msg::ShareFindings.into()));
    assert!(!handed(FrameMsg::ShareHelperCard.into()));
}

/// An urgent verdict on a phone in this time zone.
fn urgent(zone: &str) -> Phone {
    let mut phone = Phone::new();
    zone.clone_into(&mut phone.device.zone);
    phone.open();
    answer(&mut phone, Whom::Me, &[("unwell", &[(0, RowState::On)])]);
    phone.clean_check();
    phone
}

/// Today there is always something to tap: a number, or a map and a field for one.
#[test]
fn urgent_has_a_number_or_a_field_for_one() {
    let rows = [
        ("Europe/London", "111"),
        ("America/New_York", ""),
        ("America/Toronto", "811"),
        ("Europe/Rome", ""),
        ("UTC", ""),
    ];
    for (zone, number) in rows {
        let mut phone = urgent(zone);
        let page = check::verdict::page(&phone.model, phone.now());
        assert_eq!(page.verdict, Some(Verdict::Urgent));
        assert_eq!(page.call.map(|line| line.number.into_owned()).as_deref(), Some(number), "{zone}");
        assert_eq!(page.wants_number, number.is_empty(), "{zone}");
        phone.tap(event::notes::Msg::Doctor("0117 496 0123".to_owned()));
        let page = check::verdict::page(&phone.model, phone.now());
        assert_eq!(
            page.call.map(|line| line.number.into_owned()).as_deref(),
            Some("0117 496 0123"),
            "{zone}"
        );
        assert!(!page.wants_number, "{zone}");
        let last = page.actions.first().map(|action| action.label.clone());
        assert_eq!(last.as_deref(), Some(content::verdict::REST_POSITIONS), "{zone}");
    }
}

/// In an emergency nothing on the card for the helper makes the call hang on something else.
#[test]
fn the_helper_card_says_call_now() {
    let phone = answered(Whom::Me, &[("nerves", &[(0, RowState::On)])]);
    let card = helper::text(&phone.model, phone.now());
    assert!(card.contains("Call 999 now. Do not drive."), "{card}");
    assert!(!card.contains(&content::helper::call_if("999")), "{card}");
    let calm = urgent("Europe/London");
    assert!(helper::text(&calm.model, calm.now()).contains(&content::helper::call_if("999")));
}

/// The number stands above every page but the emergency's own, which begins with it, and those that fill the screen.
#[test]
fn the_number_is_on_every_page() {
    let top = |phone: &Phone| frame::frame(&phone.model, phone.now()).has_top;
    let mut phone = Phone::new();
    assert_eq!(frame::sos(&phone.model).number, "999");
    assert!(top(&phone));
    phone.tap(event::check::Msg::Begin(Whom::Me));
    assert!(top(&phone), "on a screen of the check");
    phone.tap(Tap::Row(0, RowState::On));
    phone.tap(Tap::Done);
    assert_eq!(phone.model.known.route, Route::Verdict);
    assert!(!top(&phone), "the page begins with it");
    phone.tap(FrameMsg::Go(Route::Helper));
    assert!(top(&phone));
}

/// Someone who was never asked reads nothing of what is new.
#[test]
fn the_first_time_nothing_is_called_new() {
    let heading = |phone: &Phone| frame::choices(&phone.model, phone.now()).heading;
    let ask = || event::check::Msg::AnyNew(AnyNew::Ask(Some(Route::Stretch)));
    let mut phone = Phone::new();
    phone.tap(ask());
    assert_eq!(heading(&phone), content::relief::ANY_AT_ALL);
    phone.tap(event::check::Msg::Begin(Whom::Me));
    phone.clean_check();
    phone.tap(ask());
    assert_eq!(heading(&phone), content::relief::ANY_NEW);
}

/// The first page has the danger signs before the program is there: the same, in the same order.
#[test]
fn the_static_danger_signs_are_those_of_the_program() {
    let html = include_str!("../../index.html");
    let (_, section) = html.split_once("<section id=\"emergency\"").expect("the section");
    let (list, _) = section.split_once("</ul>").expect("the list");
    let lines: Vec<&str> = list.split("<li>").skip(1).filter_map(|rest| rest.split("</li>").next()).collect();
    assert_eq!(lines, content::danger::SIGNS.map(|sign| sign.text));
    for words in [content::danger::HEADING, content::danger::NOT_SURE] {
        assert!(section.contains(words), "{words:?}");
    }
    for sign in [
        "tearing pain between your shoulder blades",
        "faintness that stays",
        "pregnant, or maybe: heavy bleeding",
    ] {
        assert!(lines.iter().any(|line| line.contains(sign)), "{sign:?}");
    }
}
