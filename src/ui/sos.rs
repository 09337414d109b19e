//! The number for an ambulance on every page: a pill above it, and the sheet that a tap on it opens.

use leptos::prelude::*;

use super::components::call_link::EmergencyCall;
use super::components::danger_signs::DangerSigns;
use super::components::modal::Modal;
use super::dispatch::{part, use_dispatch};
use crate::app::frame;
use crate::app::route::Route;
use crate::content;

/// The pill with the number of this country, and its sheet.
#[component]
pub fn Sos() -> impl IntoView {
    let app = use_dispatch();
    let sos = app.view_of_model(frame::sos);
    let number = part(sos, |sos| sos.number);
    let place = part(sos, |sos| sos.place.clone());
    let open = RwSignal::new(false);
    // A link in it leads to another page, and so does the browser's own "back".
    let route = app.view_of_model(|model| model.known.route);
    Effect::new(move || {
        // Read, not only tracked: a memo that nobody has read follows nothing.
        let _ = route.get();
        open.set(false);
    });
    let on_close = Callback::new(move |()| open.set(false));
    view! {
        <button
            class="pill notranslate"
            translate="no"
            type="button"
            aria-haspopup="dialog"
            aria-label=move || content::interface::sos_name(number.get())
            on:click=move |_| open.set(true)
        >
            {move || content::interface::sos(number.get())}
        </button>
        <Show when=move || open.get()>
            <Modal name=content::interface::EMERGENCY close=content::interface::CLOSE on_close>
                <EmergencyCall number/>
                <p class="small notranslate" translate="no">{place}</p>
                <p class="dont-drive">{content::verdict::DONT_DRIVE}</p>
                <p class="small">{part(sos, |sos| sos.if_no_answer)}</p>
                <DangerSigns/>
                <a class="quiet" href=Route::Numbers.print()>{content::regions::ALL_NUMBERS}</a>
            </Modal>
        </Show>
    }
}
