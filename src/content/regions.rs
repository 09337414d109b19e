//! Whom to call, by region: the numbers, and how the region of a device is found.

use std::borrow::Cow;

words! {
    const ANY_DAY = "Your doctor or a local clinic";
    const ANY_NIGHT = "Your doctor's out-of-hours line, or a hospital near you";
    const YOUR_NUMBER = "The number you saved";
    const REGION = "Where you are";
    const REGION_AUTO = "Follow this device";
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

/// A region with its numbers.
#[derive(Debug, PartialEq, Eq)]
pub struct Region {
    /// Its id.
    pub id: &'static str,
    /// Its name.
    pub name: &'static str,
    /// The number for an ambulance.
    pub emergency: &'static str,
    /// IANA time zones. One that ends in `/` stands for all below it.
    pub zones: &'static [&'static str],
    /// BCP 47 languages spoken there and nowhere else in this list.
    pub languages: &'static [&'static str],
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

/// Where no region fits: 112 works in many countries.
static ELSEWHERE: Region = Region {
    id: "default",
    name: "Anywhere else",
    emergency: "112",
    zones: &[],
    languages: &[],
    day: line(ANY_DAY, ""),
    night: line(ANY_NIGHT, ""),
    crisis: line("", ""),
};

/// The region of a device: chosen by hand, else by time zone, else by language, else everywhere else.
pub fn region(chosen: Option<&str>, zone: &str, language: &str) -> &'static Region {
    let find = |test: &dyn Fn(&Region) -> bool| REGIONS.iter().find(|region| test(region));
    chosen
        .and_then(|id| find(&|region| region.id == id))
        .or_else(|| find(&|region| region.zones.iter().any(|known| covers(known, zone))))
        .or_else(|| find(&|region| region.languages.contains(&language)))
        .unwrap_or(&ELSEWHERE)
}

/// The number for an ambulance.
pub fn emergency(chosen: Option<&str>, zone: &str, language: &str) -> &'static str {
    region(chosen, zone, language).emergency
}

fn covers(known: &str, zone: &str) -> bool {
    known == zone || (known.ends_with('/') && zone.starts_with(known))
}

/// The regions; the last is for everywhere else. A crisis line stands only where we are certain of it.
pub static REGIONS: &[Region] = &[
    Region {
        id: "gb",
        name: "United Kingdom",
        emergency: "999",
        zones: &["Europe/London", "Europe/Belfast"],
        languages: &["en-GB", "cy", "cy-GB", "gd-GB"],
        day: line("Your GP surgery, or 111", "111"),
        night: line("NHS 111, day or night (Northern Ireland: the out-of-hours GP)", "111"),
        crisis: line("Samaritans", "116123"),
    },
    Region {
        id: "ie",
        name: "Ireland",
        emergency: "112",
        zones: &["Europe/Dublin"],
        languages: &["en-IE", "ga", "ga-IE"],
        day: line("Your GP", ""),
        night: line("The out-of-hours GP service in your area", ""),
        crisis: line("Samaritans", "116123"),
    },
    Region {
        id: "us",
        name: "United States",
        emergency: "911",
        zones: &[
            "America/Adak",
            "America/Anchorage",
            "America/Boise",
            "America/Chicago",
            "America/Denver",
            "America/Detroit",
            "America/Indiana/",
            "America/Juneau",
            "America/Kentucky/",
            "America/Los_Angeles",
            "America/Menominee",
            "America/Metlakatla",
            "America/New_York",
            "America/Nome",
            "America/North_Dakota/",
            "America/Phoenix",
            "America/Sitka",
            "America/Yakutat",
            "Pacific/Honolulu",
            "Pacific/Guam",
            "Pacific/Pago_Pago",
            "Pacific/Saipan",
            "America/Puerto_Rico",
            "America/St_Thomas",
            "America/Indianapolis",
            "America/Fort_Wayne",
            "America/Louisville",
            "America/Knox_IN",
            "America/Shiprock",
            "America/Atka",
            "US/",
        ],
        languages: &["en-US", "es-US", "es-PR"],
        day: line("Your doctor's office, or an urgent care clinic", ""),
        night: line("Your doctor's after-hours line, or your health plan's nurse line", ""),
        crisis: line("988 Suicide and Crisis Lifeline", "988"),
    },
    Region {
        id: "ca",
        name: "Canada",
        emergency: "911",
        zones: &[
            "America/Atikokan",
            "America/Blanc-Sablon",
            "America/Cambridge_Bay",
            "America/Creston",
            "America/Dawson",
            "America/Dawson_Creek",
            "America/Edmonton",
            "America/Fort_Nelson",
            "America/Glace_Bay",
            "America/Goose_Bay",
            "America/Halifax",
            "America/Inuvik",
            "America/Iqaluit",
            "America/Moncton",
            "America/Rankin_Inlet",
            "America/Regina",
            "America/Resolute",
            "America/St_Johns",
            "America/Swift_Current",
            "America/Toronto",
            "America/Vancouver",
            "America/Whitehorse",
            "America/Winnipeg",
            "America/Montreal",
            "America/Nipigon",
            "America/Thunder_Bay",
            "America/Rainy_River",
            "America/Yellowknife",
            "America/Pangnirtung",
            "America/Coral_Harbour",
            "Canada/",
        ],
        languages: &["en-CA", "fr-CA"],
        day: line("Your doctor's office, or 811 in most provinces", "811"),
        night: line("811 in most provinces, or an urgent care clinic", "811"),
        crisis: line("9-8-8 Suicide Crisis Helpline", "988"),
    },
    Region {
        id: "au",
        name: "Australia",
        emergency: "000",
        zones: &["Australia/", "Antarctica/Macquarie"],
        languages: &["en-AU"],
        day: line("Your GP, or healthdirect", "1800-022-222"),
        night: line("healthdirect, day or night", "1800-022-222"),
        crisis: line("Lifeline", "13-11-14"),
    },
    Region {
        id: "nz",
        name: "New Zealand",
        emergency: "111",
        zones: &["Pacific/Auckland", "Pacific/Chatham", "NZ", "NZ-CHAT"],
        languages: &["en-NZ", "mi", "mi-NZ"],
        day: line("Your GP, or Healthline", "0800-611-116"),
        night: line("Healthline, day or night", "0800-611-116"),
        crisis: line("Need to talk? (1737)", "1737"),
    },
    Region {
        id: "in",
        name: "India",
        emergency: "112",
        zones: &["Asia/Kolkata", "Asia/Calcutta"],
        languages: &[
            "en-IN", "hi", "hi-IN", "bn-IN", "ta-IN", "te", "te-IN", "mr", "mr-IN", "gu", "gu-IN", "kn",
            "kn-IN", "ml", "ml-IN", "pa-IN",
        ],
        day: line("Your doctor or a local clinic", ""),
        night: line("Your doctor's out-of-hours line, or a hospital near you", ""),
        crisis: line("Tele-MANAS", "14416"),
    },
    Region {
        id: "de",
        name: "Germany",
        emergency: "112",
        zones: &["Europe/Berlin", "Europe/Busingen"],
        languages: &["de-DE"],
        day: line("Your doctor (Hausarzt), or 116117", "116117"),
        night: line("The on-call doctor, 116117", "116117"),
        crisis: line("TelefonSeelsorge", "0800-111-0-111"),
    },
    Region {
        id: "fr",
        name: "France",
        emergency: "15",
        zones: &[
            "Europe/Paris",
            "America/Guadeloupe",
            "America/Martinique",
            "America/Cayenne",
            "Indian/Reunion",
            "Indian/Mayotte",
        ],
        languages: &["fr-FR"],
        day: line("Your doctor (médecin traitant)", ""),
        night: line("The on-call doctor (médecin de garde). If you cannot reach one, 15", ""),
        crisis: line("3114, numéro national de prévention du suicide", "3114"),
    },
    Region {
        id: "es",
        name: "Spain",
        emergency: "112",
        zones: &["Europe/Madrid", "Africa/Ceuta", "Atlantic/Canary"],
        languages: &["es-ES", "ca-ES", "eu-ES", "gl-ES"],
        day: line("Your health centre (centro de salud)", ""),
        night: line("Your health centre's out-of-hours line", ""),
        crisis: line("Línea 024", "024"),
    },
    Region {
        id: "it",
        name: "Italy",
        emergency: "112",
        zones: &["Europe/Rome"],
        languages: &["it", "it-IT"],
        day: line("Your doctor (medico di base)", ""),
        night: line("The on-call doctor (guardia medica) in your area", ""),
        crisis: line("", ""),
    },
    Region {
        id: "nl",
        name: "Netherlands",
        emergency: "112",
        zones: &["Europe/Amsterdam"],
        languages: &["nl", "nl-NL"],
        day: line("Your huisarts (GP)", ""),
        night: line("The huisartsenpost (out-of-hours GP) in your area", ""),
        crisis: line("113 Zelfmoordpreventie", "113"),
    },
    Region {
        id: "ch",
        name: "Switzerland",
        emergency: "144",
        zones: &["Europe/Zurich"],
        languages: &["de-CH", "fr-CH", "it-CH", "rm", "rm-CH", "gsw", "gsw-CH"],
        day: line("Your doctor (Hausarzt, médecin de famille)", ""),
        night: line("The on-call doctor in your canton", ""),
        crisis: line("Die Dargebotene Hand, La Main Tendue, Telefono Amico", "143"),
    },
    Region {
        id: "at",
        name: "Austria",
        emergency: "144",
        zones: &["Europe/Vienna"],
        languages: &["de-AT"],
        day: line("Your doctor (Hausarzt), or 1450", "1450"),
        night: line("The health line 1450, day or night", "1450"),
        crisis: line("TelefonSeelsorge", "142"),
    },
    Region {
        id: "be",
        name: "Belgium",
        emergency: "112",
        zones: &["Europe/Brussels"],
        languages: &["nl-BE", "fr-BE", "de-BE"],
        day: line("Your GP (huisarts, médecin généraliste)", ""),
        night: line("The on-call GP, 1733", "1733"),
        crisis: line("Zelfmoordlijn, in Dutch (in French: 0800 32 123)", "1813"),
    },
    Region {
        id: "pt",
        name: "Portugal",
        emergency: "112",
        zones: &["Europe/Lisbon", "Atlantic/Madeira", "Atlantic/Azores", "Portugal"],
        languages: &["pt-PT"],
        day: line("Your health centre, or SNS 24", "808-24-24-24"),
        night: line("SNS 24, day or night", "808-24-24-24"),
        crisis: line("", ""),
    },
    Region {
        id: "pl",
        name: "Poland",
        emergency: "112",
        zones: &["Europe/Warsaw", "Poland"],
        languages: &["pl", "pl-PL"],
        day: line("Your doctor (lekarz rodzinny)", ""),
        night: line("The night clinic in your area (nocna pomoc lekarska)", ""),
        crisis: line("", ""),
    },
    Region {
        id: "se",
        name: "Sweden",
        emergency: "112",
        zones: &["Europe/Stockholm"],
        languages: &["sv", "sv-SE"],
        day: line("Your health centre (vårdcentral), or 1177", "1177"),
        night: line("1177, day or night", "1177"),
        crisis: line("Mind Självmordslinjen", "90101"),
    },
    Region {
        id: "no",
        name: "Norway",
        emergency: "113",
        zones: &["Europe/Oslo", "Arctic/Longyearbyen", "Atlantic/Jan_Mayen"],
        languages: &["no", "nb", "nn", "nb-NO", "nn-NO", "no-NO"],
        day: line("Your doctor (fastlege), or legevakt", "116117"),
        night: line("Legevakt (out-of-hours doctor), 116117", "116117"),
        crisis: line("Mental Helse Hjelpetelefonen", "116123"),
    },
    Region {
        id: "dk",
        name: "Denmark",
        emergency: "112",
        zones: &["Europe/Copenhagen"],
        languages: &["da", "da-DK"],
        day: line("Your doctor (egen læge)", ""),
        night: line("The on-call doctor in your region (lægevagten, or 1813 in the capital region)", ""),
        crisis: line("Livslinien", "70-201-201"),
    },
    Region {
        id: "fi",
        name: "Finland",
        emergency: "112",
        zones: &["Europe/Helsinki", "Europe/Mariehamn"],
        languages: &["fi", "fi-FI", "sv-FI"],
        day: line("Your health centre (terveysasema)", ""),
        night: line("Päivystysapu (medical helpline), 116117", "116117"),
        crisis: line("MIELI Kriisipuhelin", "09-2525-0111"),
    },
    Region {
        id: "za",
        name: "South Africa",
        emergency: "112",
        zones: &["Africa/Johannesburg"],
        languages: &["en-ZA", "af", "af-ZA", "zu", "zu-ZA", "xh", "xh-ZA"],
        day: line("Your doctor or a local clinic", ""),
        night: line("Your doctor's out-of-hours line, or a hospital near you", ""),
        crisis: line("SADAG Suicide Crisis Helpline", "0800-567-567"),
    },
    Region {
        id: "jp",
        name: "Japan",
        emergency: "119",
        zones: &["Asia/Tokyo", "Japan"],
        languages: &["ja", "ja-JP"],
        day: line("Your doctor or a local clinic", ""),
        night: line("The out-of-hours clinic or hospital in your area", ""),
        crisis: line("", ""),
    },
    Region {
        id: "br",
        name: "Brazil",
        emergency: "192",
        zones: &[
            "America/Araguaina",
            "America/Bahia",
            "America/Belem",
            "America/Boa_Vista",
            "America/Campo_Grande",
            "America/Cuiaba",
            "America/Eirunepe",
            "America/Fortaleza",
            "America/Maceio",
            "America/Manaus",
            "America/Noronha",
            "America/Porto_Velho",
            "America/Recife",
            "America/Rio_Branco",
            "America/Santarem",
            "America/Sao_Paulo",
            "America/Porto_Acre",
            "Brazil/",
        ],
        languages: &["pt-BR"],
        day: line("Your health centre (posto de saúde) or your doctor", ""),
        night: line("An urgent care unit near you (UPA)", ""),
        crisis: line("CVV", "188"),
    },
    Region {
        id: "default",
        name: "Anywhere else",
        emergency: "112",
        zones: &[],
        languages: &[],
        day: line("Your doctor or a local clinic", ""),
        night: line("Your doctor's out-of-hours line, or a hospital near you", ""),
        crisis: line("", ""),
    },
];
