//! How the browser's language writes times. A language that `Intl` refuses ("C", from a bare Linux) leaves the default.

use std::cell::OnceCell;

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::js::{call_with, global, member, window};
use crate::domain::locale::{Hours, Locale, Weekday};

thread_local! {
    static LOCALE: OnceCell<Locale> = const { OnceCell::new() };
}

/// What the browser says, asked once: a clock is read several times a second.
pub fn locale() -> Locale {
    LOCALE.with(|kept| *kept.get_or_init(|| window().navigator().language().map(of).unwrap_or_default()))
}

/// How times are written in this language, such as "en-US".
pub fn of(language: String) -> Locale {
    let tag = JsValue::from(language);
    Locale { hours: hours(&tag).unwrap_or_default(), first_weekday: first_weekday(&tag).unwrap_or_default() }
}

fn hours(tag: &JsValue) -> Option<Hours> {
    let options = Object::new();
    Reflect::set(&options, &"hour".into(), &"numeric".into()).ok()?;
    let format = made("DateTimeFormat", &Array::of2(tag, &options))?;
    let twelve = member(&call_with(&format, "resolvedOptions", &[])?, "hour12")?.as_bool()?;
    Some(if twelve { Hours::Twelve } else { Hours::TwentyFour })
}

fn first_weekday(tag: &JsValue) -> Option<Weekday> {
    let locale = made("Locale", &Array::of1(tag))?;
    // A method by now, a getter in some versions, and missing in others.
    let week = call_with(&locale, "getWeekInfo", &[]).or_else(|| member(&locale, "weekInfo"));
    let told = week.and_then(|week| member(&week, "firstDay")?.as_f64());
    let region = || member(&call_with(&locale, "maximize", &[])?, "region")?.as_string();
    told.and_then(|number| Weekday::numbered(number as u8))
        .or_else(|| region().map(|region| Weekday::first_in(&region)))
}

/// A new object of one of the classes of `Intl`.
fn made(class: &str, arguments: &Array) -> Option<JsValue> {
    let class: Function = member(&global("Intl")?, class)?.dyn_into().ok()?;
    Reflect::construct(&class, arguments).ok()
}
