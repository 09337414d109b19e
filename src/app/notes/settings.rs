//! The page on settings: sound, light, region and the number to call. Pure.

use crate::app::model::Model;
use crate::app::page::{emergency, emergency_place};
use crate::content;

/// The page.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct SettingsPage {
    /// Light and vibration only.
    pub silent: bool,
    /// "light", "dark", or empty to follow the device.
    pub theme: String,
    /// The code of the country chosen by hand; empty to follow the device.
    pub region: String,
    /// "Call 112", with the number that holds here, and its country.
    pub number: String,
    /// The person's own number to call today.
    pub doctor: String,
    /// Where the person lives.
    pub address: String,
    /// That it was saved, or what is wrong with it.
    pub note: &'static str,
}

/// The page as it stands now.
pub fn page(model: &Model) -> SettingsPage {
    SettingsPage {
        silent: model.known.history.silent,
        theme: model.known.theme.clone(),
        region: model.known.history.region.clone().unwrap_or_default(),
        number: [content::verdict::call_number(emergency(&model.known)), emergency_place(&model.known)]
            .join(" "),
        doctor: model.known.history.doctor.clone().unwrap_or_default(),
        address: model.known.history.address.clone().unwrap_or_default(),
        note: model.known.note,
    }
}
