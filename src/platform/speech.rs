//! Reading a part of the page aloud, where the browser can. Nothing waits for it to end.

use super::{alarm, window};
use crate::app::event::Event;

/// Reads the text of the element with this id; an empty id only stops.
pub fn read(id: &str, send: fn(Event)) {
    let element = window().document().and_then(|document| document.get_element_by_id(id));
    let text = element.and_then(|element| element.text_content()).unwrap_or_default();
    alarm::ask("say", &[&text], send);
}
