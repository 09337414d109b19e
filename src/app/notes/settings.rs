//! The page on settings: the alarm, the voice, the look, the country and what a call needs. Pure.

use crate::app::event;
use crate::app::event::notes::Msg;
use crate::app::facts::device;
use crate::app::model::Model;
use crate::app::page::{Action, Switch, emergency, emergency_place};
use crate::content;
use crate::domain::journal::record::Aid;

/// The page.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct SettingsPage {
    /// What rings, each with its switch.
    pub alarm: Vec<Switch>,
    /// What speaks.
    pub voice: Vec<Switch>,
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
    let silent = model.known.history.silent;
    let alarm = vec![
        Switch {
            action: Action::new(content::alarm::AID_SILENT, Msg::Silent(!silent)),
            on: silent,
            note: "",
        },
        aid(model, Aid::Awake),
    ];
    let voice = vec![Switch {
        note: device::lacks_voice(&model.known).unwrap_or_default(),
        ..aid(model, Aid::Voice)
    }];
    SettingsPage {
        alarm,
        voice,
        theme: model.known.theme.clone(),
        region: model.known.history.region.clone().unwrap_or_default(),
        number: [content::verdict::call_number(emergency(&model.known)), emergency_place(&model.known)]
            .join(" "),
        doctor: model.known.history.doctor.clone().unwrap_or_default(),
        address: model.known.history.address.clone().unwrap_or_default(),
        note: model.known.note,
    }
}

fn aid(model: &Model, aid: Aid) -> Switch {
    let on = model.known.history.has(aid);
    Switch {
        action: Action::new(content::alarm::aid(aid), event::alarm::Msg::Switch(aid, !on)),
        on,
        note: "",
    }
}
