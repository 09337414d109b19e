//! Whom to call today, by country, and what is said of the number for an ambulance, which is in [`super::emergency`].

use std::borrow::Cow;

words! {
    const ANY_DAY = "Your doctor or a local clinic";
    const ANY_NIGHT = "Your doctor's out-of-hours line, or a hospital near you";
    const YOUR_NUMBER = "The number you saved";
    const NUMBER_UNSURE = "Public lists differ on the number here, and 112 may not work everywhere.";
    const NUMBER_UNKNOWN = "Your country is not known here. 112 works in many countries, not in all.";
    const NUMBER_CHECKED = "From public lists, compared with each other and for a few countries with official pages. Nobody answers for them: check the one for where you are.";
    const ALL_NUMBERS = "Ambulance numbers";
    const SEARCH = "Search";
    const FROM_ANY_PHONE = "From any phone.";
    const REGION = "Where you are";
    const REGION_AUTO = "Follow this device";
    const ADDRESS = "My address";
    const ADDRESS_HINT = "Street and number, floor, how to get in. It stays on this device, to read out when you call an ambulance.";
    const ADDRESS_ADD = "Add";
    const ADDRESS_CHANGE = "Change";
    const ADDRESS_NAME_ADD = "Add my address";
    const ADDRESS_NAME_CHANGE = "Change my address";
    const ELSEWHERE_NOW = "Not there now? Say where you are.";
    const DOCTOR = "Your own number to call today";
}

/// Whom to call, at some hour.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Line {
    /// In words.
    pub call: &'static str,
    /// The number, empty where there is no single one; it may be the person's own.
    pub number: Cow<'static, str>,
}

/// Whom to call today in a country.
#[derive(Debug, PartialEq, Eq)]
pub struct Region {
    /// The code of the country, as in [`super::emergency`]; empty for everywhere else.
    pub country: &'static str,
    /// Weekdays from 8 to 18.
    pub day: Line,
    /// At all other hours.
    pub night: Line,
    /// Someone to talk to when life is too heavy; empty where we know none for certain.
    pub crisis: Line,
}

const fn line(call: &'static str, number: &'static str) -> Line {
    Line { call, number: Cow::Borrowed(number) }
}

/// Where nothing is known of a country.
static ELSEWHERE: Region =
    Region { country: "", day: line(ANY_DAY, ""), night: line(ANY_NIGHT, ""), crisis: line("", "") };

/// Whom to call today in the country with this code; everywhere else for one that is not known, or not listed.
pub fn region(country: Option<&str>) -> &'static Region {
    let known = REGIONS.iter().find(|region| Some(region.country) == country);
    known.unwrap_or(&ELSEWHERE)
}

/// The countries of which more is known than the number for an ambulance. A crisis line stands only where we are certain
/// of it.
pub static REGIONS: &[Region] = &[
    Region {
        country: "GB",
        day: line("Your GP surgery, or 111", "111"),
        night: line("NHS 111, day or night (Northern Ireland: the out-of-hours GP)", "111"),
        crisis: line("Samaritans", "116123"),
    },
    Region {
        country: "IE",
        day: line("Your GP", ""),
        night: line("The out-of-hours GP service in your area", ""),
        crisis: line("Samaritans", "116123"),
    },
    Region {
        country: "US",
        day: line("Your doctor's office, or an urgent care clinic", ""),
        night: line("Your doctor's after-hours line, or your health plan's nurse line", ""),
        crisis: line("988 Suicide and Crisis Lifeline", "988"),
    },
    Region {
        country: "CA",
        day: line("Your doctor's office, or 811 in most provinces", "811"),
        night: line("811 in most provinces, or an urgent care clinic", "811"),
        crisis: line("9-8-8 Suicide Crisis Helpline", "988"),
    },
    Region {
        country: "AU",
        day: line("Your GP, or healthdirect", "1800-022-222"),
        night: line("healthdirect, day or night", "1800-022-222"),
        crisis: line("Lifeline", "13-11-14"),
    },
    Region {
        country: "NZ",
        day: line("Your GP, or Healthline", "0800-611-116"),
        night: line("Healthline, day or night", "0800-611-116"),
        crisis: line("Need to talk? (1737)", "1737"),
    },
    Region {
        country: "IN",
        day: line("Your doctor or a local clinic", ""),
        night: line("Your doctor's out-of-hours line, or a hospital near you", ""),
        crisis: line("Tele-MANAS", "14416"),
    },
    Region {
        country: "DE",
        day: line("Your doctor (Hausarzt), or 116117", "116117"),
        night: line("The on-call doctor, 116117", "116117"),
        crisis: line("TelefonSeelsorge", "0800-111-0-111"),
    },
    Region {
        country: "FR",
        day: line("Your doctor (médecin traitant)", ""),
        night: line("The on-call doctor (médecin de garde). If you cannot reach one, 15", ""),
        crisis: line("3114, numéro national de prévention du suicide", "3114"),
    },
    Region {
        country: "ES",
        day: line("Your health centre (centro de salud)", ""),
        night: line("Your health centre's out-of-hours line", ""),
        crisis: line("Línea 024", "024"),
    },
    Region {
        country: "IT",
        day: line("Your doctor (medico di base)", ""),
        night: line("The on-call doctor (guardia medica) in your area", ""),
        crisis: line("", ""),
    },
    Region {
        country: "NL",
        day: line("Your huisarts (GP)", ""),
        night: line("The huisartsenpost (out-of-hours GP) in your area", ""),
        crisis: line("113 Zelfmoordpreventie", "113"),
    },
    Region {
        country: "CH",
        day: line("Your doctor (Hausarzt, médecin de famille)", ""),
        night: line("The on-call doctor in your canton", ""),
        crisis: line("Die Dargebotene Hand, La Main Tendue, Telefono Amico", "143"),
    },
    Region {
        country: "AT",
        day: line("Your doctor (Hausarzt), or 1450", "1450"),
        night: line("The health line 1450, day or night", "1450"),
        crisis: line("TelefonSeelsorge", "142"),
    },
    Region {
        country: "BE",
        day: line("Your GP (huisarts, médecin généraliste)", ""),
        night: line("The on-call GP, 1733", "1733"),
        crisis: line("Zelfmoordlijn, in Dutch (in French: 0800 32 123)", "1813"),
    },
    Region {
        country: "PT",
        day: line("Your health centre, or SNS 24", "808-24-24-24"),
        night: line("SNS 24, day or night", "808-24-24-24"),
        crisis: line("", ""),
    },
    Region {
        country: "PL",
        day: line("Your doctor (lekarz rodzinny)", ""),
        night: line("The night clinic in your area (nocna pomoc lekarska)", ""),
        crisis: line("", ""),
    },
    Region {
        country: "SE",
        day: line("Your health centre (vårdcentral), or 1177", "1177"),
        night: line("1177, day or night", "1177"),
        crisis: line("Mind Självmordslinjen", "90101"),
    },
    Region {
        country: "NO",
        day: line("Your doctor (fastlege), or legevakt", "116117"),
        night: line("Legevakt (out-of-hours doctor), 116117", "116117"),
        crisis: line("Mental Helse Hjelpetelefonen", "116123"),
    },
    Region {
        country: "DK",
        day: line("Your doctor (egen læge)", ""),
        night: line("The on-call doctor in your region (lægevagten, or 1813 in the capital region)", ""),
        crisis: line("Livslinien", "70-201-201"),
    },
    Region {
        country: "FI",
        day: line("Your health centre (terveysasema)", ""),
        night: line("Päivystysapu (medical helpline), 116117", "116117"),
        crisis: line("MIELI Kriisipuhelin", "09-2525-0111"),
    },
    Region {
        country: "ZA",
        day: line("Your doctor or a local clinic", ""),
        night: line("Your doctor's out-of-hours line, or a hospital near you", ""),
        crisis: line("SADAG Suicide Crisis Helpline", "0800-567-567"),
    },
    Region {
        country: "JP",
        day: line("Your doctor or a local clinic", ""),
        night: line("The out-of-hours clinic or hospital in your area", ""),
        crisis: line("", ""),
    },
    Region {
        country: "BR",
        day: line("Your health centre (posto de saúde) or your doctor", ""),
        night: line("An urgent care unit near you (UPA)", ""),
        crisis: line("CVV", "188"),
    },
];
