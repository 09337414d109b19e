//! The number to call for an ambulance: from the device's time zone to a country, from the country to its number. No guess
//! by language: where the zone names no country, or lists disagree about its number, 112 is shown and what it is worth.
//!
//! Two tables, one line a row, parts separated by tabs, in the order of their first column: `countries.tsv` (country, name,
//! number for an ambulance, one number for all services, how sure, source) and `zones.tsv` (time zone, country, from where).
//! They are facts from public lists, compared with each other and, for a few rows, with official pages: nobody answers
//! for them. Pure.

use std::collections::BTreeMap;
use std::sync::LazyLock;

/// What is shown where no number is known for certain. It works in many countries, and not in all.
pub const ANYWHERE: &str = "112";

/// A country and its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Country {
    /// ISO 3166 code, such as `DE`.
    pub code: &'static str,
    /// Its name in English.
    pub name: &'static str,
    /// The number for an ambulance; `None` where public lists name different ones.
    pub ambulance: Option<&'static str>,
}

/// The number to call for an ambulance, as far as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Emergency {
    /// Of this country. Lists may disagree about its number ([`Country::ambulance`]).
    In(Country),
    /// Nobody knows where this device is.
    Unknown,
}

impl Emergency {
    /// The number to show: the country's, or [`ANYWHERE`].
    pub fn number(self) -> &'static str {
        match self {
            Emergency::In(country) => country.ambulance.unwrap_or(ANYWHERE),
            Emergency::Unknown => ANYWHERE,
        }
    }

    /// True where the number is the country's own and lists agree on it.
    pub fn is_sure(self) -> bool {
        matches!(self, Emergency::In(Country { ambulance: Some(_), .. }))
    }

    /// The country, where it is known.
    pub fn country(self) -> Option<Country> {
        match self {
            Emergency::In(country) => Some(country),
            Emergency::Unknown => None,
        }
    }
}

/// The lines of a table below its heading, as parts.
fn rows(table: &'static str) -> impl Iterator<Item = std::str::Split<'static, char>> {
    table.lines().skip(1).map(|line| line.split('\t'))
}

/// Read once: every page shows a number.
static COUNTRIES: LazyLock<Vec<Country>> = LazyLock::new(|| {
    let country = |mut parts: std::str::Split<'static, char>| {
        let (code, name, ambulance) = (parts.next()?, parts.next()?, parts.next()?);
        Some(Country { code, name, ambulance: Some(ambulance).filter(|number| !number.is_empty()) })
    };
    rows(include_str!("countries.tsv")).filter_map(country).collect()
});

static ZONES: LazyLock<BTreeMap<&'static str, &'static str>> = LazyLock::new(|| {
    rows(include_str!("zones.tsv")).filter_map(|mut parts| Some((parts.next()?, parts.next()?))).collect()
});

/// Every country of the table, in the order of its code.
pub fn countries() -> impl Iterator<Item = Country> {
    COUNTRIES.iter().copied()
}

/// Every country, by its name.
pub fn by_name() -> Vec<Country> {
    let mut countries: Vec<Country> = countries().collect();
    countries.sort_unstable_by_key(|country| country.name);
    countries
}

/// The country with this code; `None` for one that is not in the table.
pub fn country(code: &str) -> Option<Country> {
    countries().find(|country| country.code == code)
}

/// The code of the country in which this time zone lies, as the IANA database says; `None` for a zone of no country, such
/// as UTC.
pub fn country_of_zone(zone: &str) -> Option<&'static str> {
    ZONES.get(zone).copied()
}

/// The number for this device: of the country chosen by hand, by its code, or else of its time zone.
pub fn emergency(chosen: Option<&str>, zone: &str) -> Emergency {
    let found = chosen.and_then(country).or_else(|| country(country_of_zone(zone)?));
    found.map_or(Emergency::Unknown, Emergency::In)
}
