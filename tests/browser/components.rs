//! The small components, each mounted on a place of its own: what they show, what a tap on them says, and that a change
//! touches only what differs.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::task::tick;
use unclench::app::event::row::RowState;
use unclench::app::moves::motion::Motion;
use unclench::app::page::{Face, Tone};
use unclench::app::page::{Row, RowId};
use unclench::app::stage::drawing;
use unclench::content;
use unclench::domain::check::question::Q;
use unclench::domain::moves::steps::Kind;
use unclench::domain::time::Span;
use unclench::platform::clock;
use unclench::ui::components::dial::Dial;
use unclench::ui::components::figure::Figure;
use unclench::ui::components::moving_figure::MovingFigure;
use unclench::ui::components::pain_scale::PainScale;
use unclench::ui::components::sheet::Sheet;
use unclench::ui::components::tick_row::TickRow;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement};

use super::{document, pass, until};

/// An empty place on the page.
fn place() -> HtmlElement {
    let place = document().create_element("div").expect("an element");
    document().body().expect("a body").append_child(&place).expect("a place");
    place.unchecked_into()
}

fn all(place: &HtmlElement, selector: &str) -> Vec<Element> {
    let found = place.query_selector_all(selector).expect("a selector");
    (0..found.length()).filter_map(|n| found.item(n)).map(JsCast::unchecked_into).collect()
}

fn one(place: &HtmlElement, selector: &str) -> Element {
    place.query_selector(selector).expect("a selector").unwrap_or_else(|| panic!("no {selector}"))
}

fn text(place: &HtmlElement, selector: &str) -> String {
    one(place, selector).text_content().unwrap_or_default()
}

async fn tap(element: &Element) {
    element.unchecked_ref::<HtmlElement>().click();
    tick().await;
}

#[wasm_bindgen_test]
async fn a_dial_shows_its_face_and_changes_only_what_differs() {
    let face = RwSignal::new(Face {
        phase: "Cold on".to_owned(),
        tone: Tone::Cold,
        digits: "19:59".to_owned(),
        under: "off at 14:20".to_owned(),
        arcs: vec![(Tone::Cold, 500), (Tone::Rest, 0), (Tone::Cold, 0)],
    });
    let place = place();
    let _handle = mount_to(place.clone(), move || view! { <Dial face/> });
    assert!(text(&place, ".phase").ends_with("Cold on"));
    assert_eq!(text(&place, "[role=timer]"), "19:59");
    assert_eq!(one(&place, ".dial").get_attribute("translate").as_deref(), Some("no"));
    assert_eq!(one(&place, ".dial").class_name(), "dial notranslate cold");
    let left = all(&place, "svg .arc > .left");
    let lengths = || {
        let length = |arc: &Element| arc.get_attribute("stroke-dasharray").unwrap_or_default();
        left.iter().map(length).collect::<Vec<_>>()
    };
    assert_eq!(lengths(), ["570 3600", "1140 3600", "1140 3600"], "half of the first is left");
    assert!(left.iter().all(|arc| arc.namespace_uri().as_deref() == Some("http://www.w3.org/2000/svg")));

    let digits = one(&place, "[role=timer]");
    face.update(|face| {
        face.digits = "19:58".to_owned();
        face.arcs[0].1 = 1_000;
    });
    tick().await;
    assert_eq!(digits.text_content().as_deref(), Some("19:58"), "the same element, with other digits");
    assert_eq!(lengths()[0], "0 3600");
    face.update(|face| face.tone = Tone::Danger);
    tick().await;
    assert_eq!(one(&place, ".dial").class_name(), "dial notranslate danger");
    assert!(one(&place, "[role=timer]") == digits);
}

#[wasm_bindgen_test]
async fn a_row_is_ticked_unticked_and_unsure() {
    let row = RwSignal::new(Row {
        id: RowId::Question(Q::A1),
        text: "A weak leg".into(),
        state: RowState::Off,
        may_be_unsure: true,
        may_skip: true,
    });
    let place = place();
    let change = move |state| row.update(|row| row.state = state);
    let _handle = mount_to(place.clone(), move || view! { <TickRow row on_change=change/> });
    let said = one(&place, "[role=checkbox]");
    let sides = all(&place, ".unsure");
    assert_eq!(said.text_content().as_deref(), Some("A weak leg"));
    assert_eq!(sides.len(), 2);
    let state = || {
        let pressed = |side: &Element| side.get_attribute("aria-pressed").unwrap_or_default();
        (said.get_attribute("aria-checked").unwrap_or_default(), pressed(&sides[0]), pressed(&sides[1]))
    };
    let is = |checked: &str, skipped: &str, unsure: &str| {
        assert_eq!(state(), (checked.to_owned(), skipped.to_owned(), unsure.to_owned()));
    };
    is("false", "false", "false");
    for (target, checked, skipped, unsure) in [
        (&said, "true", "false", "false"),
        (&said, "false", "false", "false"),
        (&sides[1], "false", "false", "true"),
        (&sides[0], "false", "true", "false"),
        (&said, "true", "false", "false"),
    ] {
        tap(target).await;
        is(checked, skipped, unsure);
    }
    assert_eq!(one(&place, ".tick").class_name(), "tick ticked");
    row.update(|row| row.may_skip = false);
    tick().await;
    assert_eq!(all(&place, ".unsure").len(), 1);
}

#[wasm_bindgen_test]
async fn the_pain_scale_has_eleven_keys_and_says_which_was_tapped() {
    let picked = Rc::new(RefCell::new(Vec::new()));
    let waits = RwSignal::new(true);
    let place = place();
    let told = StoredValue::new_local(Rc::clone(&picked));
    let pick = move |score: u8| told.with_value(|picked| picked.borrow_mut().push(score));
    let _handle = mount_to(place.clone(), move || view! { <PainScale disabled=waits on_pick=pick/> });
    let keys = all(&place, ".pain button");
    let names: Vec<_> = keys
        .iter()
        .map(|key| key.get_attribute("aria-label").or_else(|| key.text_content()).unwrap_or_default())
        .collect();
    let named =
        ["0, none", "1", "2", "3", "4", "5, hard to ignore", "6", "7", "8", "9", "10, worst I can imagine"];
    assert_eq!(names, named);
    tap(&keys[4]).await;
    assert!(picked.borrow().is_empty(), "it takes no tap yet");
    waits.set(false);
    tick().await;
    for place in [0, 4, 10] {
        tap(&keys[place]).await;
    }
    assert_eq!(*picked.borrow(), [0, 4, 10]);
}

#[wasm_bindgen_test]
fn a_figure_is_a_picture_or_a_decoration() {
    let figure = content::figure("e05").expect("a figure");
    let pose = figure.poses[0];
    let place = place();
    let _handle = mount_to(place.clone(), move || {
        view! {
            <Figure figure pose label="Lies on the back"/>
            <Figure figure pose/>
        }
    });
    let [picture, decoration] = &all(&place, "svg")[..] else { panic!("two pictures") };
    let attribute = |element: &Element, name: &str| element.get_attribute(name);
    assert_eq!(attribute(picture, "role").as_deref(), Some("img"));
    assert_eq!(attribute(picture, "aria-label").as_deref(), Some("Lies on the back"));
    assert_eq!(attribute(picture, "aria-hidden"), None);
    assert_eq!((attribute(decoration, "role"), attribute(decoration, "aria-label")), (None, None));
    assert_eq!(attribute(decoration, "aria-hidden").as_deref(), Some("true"));
    let paths: Vec<_> =
        all(&place, "svg:first-of-type path").iter().filter_map(|path| path.get_attribute("d")).collect();
    let strokes: Vec<_> = drawing(figure, &pose).strokes.into_iter().map(|stroke| stroke.path).collect();
    assert_eq!(paths, strokes);
}

#[wasm_bindgen_test]
async fn a_figure_moves_by_itself_and_stands_still_when_it_waits() {
    let figure = content::figure("e05").expect("a figure");
    let now = clock::reading().stamp.mono;
    let going = Motion {
        id: "e05",
        mirrored: false,
        kind: Some(Kind::Hold),
        is_long: true,
        spent: Span::ZERO,
        lasts: Span::seconds(600),
        since: Some(now),
    };
    let motion = RwSignal::new(Motion { since: None, ..going });
    let place = place();
    let handle = mount_to(place.clone(), move || view! { <MovingFigure figure motion here=1_usize/> });
    let picture =
        || all(&place, ".moving path").iter().filter_map(|path| path.get_attribute("d")).collect::<String>();
    let before = picture();
    let paths = all(&place, ".moving path");
    pass(150).await;
    assert_eq!(picture(), before, "it waits");
    motion.set(going);
    until(|| picture() != before).await;
    let first = picture();
    assert_ne!(first, before, "it moves");
    until(|| picture() != first).await;
    assert_ne!(picture(), first, "frame by frame");
    assert!(all(&place, ".moving path") == paths, "the strokes are changed, not replaced");
    assert_eq!(all(&place, ".pose.here").len(), 1);
    motion.update(|motion| motion.mirrored = true);
    tick().await;
    assert_eq!(one(&place, ".moving").class_name(), "moving mirrored");
    // A frame that was asked for when the page goes finds nothing to draw.
    drop(handle);
    pass(100).await;
    assert!(all(&place, "svg").is_empty());
}

#[wasm_bindgen_test]
fn a_sheet_is_a_dialog_with_a_name() {
    let place = place();
    let _handle = mount_to(place.clone(), || view! { <Sheet name="Is it off?"><p>"Yes"</p></Sheet> });
    assert_eq!(one(&place, "[role=dialog]").get_attribute("aria-label").as_deref(), Some("Is it off?"));
    assert_eq!(text(&place, "[role=dialog] p"), "Yes");
}
