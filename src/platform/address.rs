//! The address: read the page from it, change it, and put the focus where a screen reader should start.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;

use super::js::window;
use crate::app::route::Route;

/// The page the address names.
pub fn route() -> Route {
    Route::parse(&window().location().hash().unwrap_or_default())
}

/// A new step in the browser's history.
pub fn go(hash: &str) {
    let _ = window().location().set_hash(hash);
}

/// In place of the present step.
pub fn replace(hash: &str) {
    if let Ok(history) = window().history() {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(hash));
    }
}

/// Scrolls to the top and focuses where the page begins: its field to type in, else its heading. The page is drawn by
/// now, and still within the tap, so that phones open their keyboard.
pub fn focus_heading() {
    let Some(document) = window().document() else { return };
    window().scroll_to_with_x_and_y(0.0, 0.0);
    let first = |selector| document.query_selector(selector).ok().flatten();
    let start = first("#page .choices input").or_else(|| {
        // On a page that unfolds, the part that was opened last.
        let heading = first("#page .unfolded").or_else(|| first("#page h1"))?;
        heading.set_attribute("tabindex", "-1").ok()?;
        Some(heading)
    });
    if let Some(start) = start.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = start.focus();
    }
}

/// Puts the focus on the element of this id, if it is there.
pub fn focus(id: &str) {
    let element = window().document().and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Marks the page on the body, for the static danger signs, and sets the title.
pub fn mark(route: Route, title: &str) {
    let Some(document) = window().document() else { return };
    document.set_title(title);
    if let Some(body) = document.body() {
        let _ = body.set_attribute("data-page", route.print().get(2..).unwrap_or_default());
    }
}

/// The app is on screen: the static first page is hidden, never removed. So is the panel in it, should it have been shown
/// by a false alarm before the program began, with what that hid.
pub fn adopt_shell() {
    let Some(document) = window().document() else { return };
    for id in ["shell", "crash"] {
        if let Some(part) = document.get_element_by_id(id) {
            let _ = part.set_attribute("hidden", "");
        }
    }
    if let Some(app) = document.get_element_by_id("app") {
        let _ = app.remove_attribute("hidden");
    }
    if let Some(body) = document.body() {
        let _ = body.class_list().add_1("ready");
    }
}
