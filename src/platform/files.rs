//! Texts that leave the page or come to it: files, the clipboard, other apps, printing. Whether it worked comes back as an
//! event.

use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, FilePropertyBag, HtmlAnchorElement, HtmlInputElement, ShareData, Url};

use super::js::{is_abort, member, window};
use crate::app::browser::{FileFault, Handed};

/// How long a file that is saved can be fetched, in milliseconds.
const FETCHED_WITHIN: u32 = 60_000;

/// Whether this browser hands files to other apps.
pub fn can_share() -> bool {
    let navigator = window().navigator();
    let data = ShareData::new();
    let Some(file) = file("a.txt", "a").filter(|_| member(&navigator, "canShare").is_some()) else {
        return false;
    };
    data.set_files(&Array::of1(&file));
    navigator.can_share_with_data(&data)
}

/// Hands a file to another app or, where that is not wanted or does not work, to the browser to be saved.
pub async fn hand_over(name: &str, text: &str, share: bool) -> Handed {
    let Some(file) = file(name, text) else { return Handed::Nowhere };
    if share {
        let data = ShareData::new();
        data.set_files(&Array::of1(&file));
        match share_data(&data).await {
            Shared::Yes => return Handed::ToApp,
            Shared::Left => return Handed::Nowhere,
            Shared::Refused => {}
        }
    }
    if save(&file).is_some() { Handed::ToBrowser } else { Handed::Nowhere }
}

fn file(name: &str, text: &str) -> Option<File> {
    let options = FilePropertyBag::new();
    options.set_type(kind(name));
    File::new_with_str_sequence_and_options(&Array::of1(&text.into()), name, &options).ok()
}

/// What kind of text a file of this name holds.
fn kind(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("ics") => "text/calendar",
        Some("csv") => "text/csv",
        _ if name.ends_with(".fhir.json") => "application/fhir+json",
        _ => "text/plain",
    }
}

fn save(file: &File) -> Option<()> {
    let address = Url::create_object_url_with_blob(file).ok()?;
    let link: HtmlAnchorElement = window().document()?.create_element("a").ok()?.unchecked_into();
    link.set_href(&address);
    link.set_download(&file.name());
    link.click();
    gloo_timers::callback::Timeout::new(FETCHED_WITHIN, move || {
        let _ = Url::revoke_object_url(&address);
    })
    .forget();
    Some(())
}

/// How another app was asked.
enum Shared {
    /// It took it.
    Yes,
    /// The person closed the sheet.
    Left,
    /// There is no way.
    Refused,
}

async fn share_data(data: &ShareData) -> Shared {
    let navigator = window().navigator();
    if member(&navigator, "share").is_none() {
        return Shared::Refused;
    }
    match JsFuture::from(navigator.share_with_data(data)).await {
        Ok(_) => Shared::Yes,
        Err(error) if is_abort(&error) => Shared::Left,
        Err(_) => Shared::Refused,
    }
}

/// Puts a text on the clipboard. `false` where the browser does not let us.
pub async fn copy(text: &str) -> bool {
    let navigator = window().navigator();
    member(&navigator, "clipboard").is_some()
        && JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}

/// Hands a text to another app; where there is no way, it goes to the clipboard. Says whether that worked, if it was needed:
/// closing the sheet is an answer, not a fault.
pub async fn share(text: &str) -> Option<bool> {
    let data = ShareData::new();
    data.set_text(text);
    match share_data(&data).await {
        Shared::Yes | Shared::Left => None,
        Shared::Refused => Some(copy(text).await),
    }
}

/// Opens the browser's print sheet. `false` where there is none.
pub fn print() -> bool {
    window().print().is_ok()
}

/// Reads the file that was chosen in the field with this id, of at most so many bytes. Choosing the same file again is a
/// change again.
pub async fn read(field: &str, most: u32) -> Result<String, FileFault> {
    let field = window().document().and_then(|document| document.get_element_by_id(field));
    let field =
        field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok()).ok_or(FileFault::Unreadable)?;
    let file = field.files().and_then(|files| files.get(0)).ok_or(FileFault::Unreadable)?;
    if file.size() > f64::from(most) {
        return Err(FileFault::TooLarge);
    }
    let text = JsFuture::from(file.text()).await.map_err(|_| FileFault::Unreadable)?;
    field.set_value("");
    text.as_string().ok_or(FileFault::Unreadable)
}
