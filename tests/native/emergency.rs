//! The number to call: the tables read by an independent reader, and what is shown where.

use std::collections::BTreeMap;

use unclench::content::emergency::{ANYWHERE, Emergency, countries, country, country_of_zone, emergency};

fn table(text: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().delimiter(b'\t').quoting(false).from_reader(text.as_bytes());
    reader.records().map(|row| row.expect("a row").iter().map(str::to_owned).collect()).collect()
}

const COUNTRIES: &str = include_str!("../../src/content/emergency/countries.tsv");
const ZONES: &str = include_str!("../../src/content/emergency/zones.tsv");

/// Zone, or country chosen by hand; the number, its country, and whether lists agree.
#[test]
fn the_number_and_its_country() {
    let rows = [
        (None, "Asia/Shanghai", "120", Some("China"), true),
        (None, "Asia/Seoul", "119", Some("Korea (South)"), true),
        (None, "Asia/Singapore", "995", Some("Singapore"), true),
        (None, "America/Mexico_City", "911", Some("Mexico"), true),
        (None, "Europe/Kyiv", "103", Some("Ukraine"), true),
        (None, "Europe/London", "999", Some("Britain (UK)"), true),
        (None, "Europe/Berlin", "112", Some("Germany"), true),
        (None, "America/New_York", "911", Some("United States"), true),
        (None, "Asia/Tokyo", "119", Some("Japan"), true),
        (None, "Australia/Sydney", "000", Some("Australia"), true),
        // Old names of zones count.
        (None, "Asia/Calcutta", "112", Some("India"), true),
        (None, "UTC", ANYWHERE, None, false),
        (None, "Etc/GMT+3", ANYWHERE, None, false),
        (None, "", ANYWHERE, None, false),
        (None, "Antarctica/Troll", ANYWHERE, None, false),
        // Lists name different numbers.
        (None, "America/La_Paz", ANYWHERE, Some("Bolivia"), false),
        (None, "Asia/Kabul", ANYWHERE, Some("Afghanistan"), false),
        (Some("JP"), "Europe/Berlin", "119", Some("Japan"), true),
        (Some("no such country"), "Europe/Berlin", "112", Some("Germany"), true),
    ];
    for (chosen, zone, number, name, sure) in rows {
        let found = emergency(chosen, zone);
        let place = format!("{chosen:?} {zone}");
        assert_eq!(found.country().map(|country| country.name), name, "{place}");
        assert_eq!((found.number(), found.is_sure()), (number, sure), "{place}");
    }
    assert_eq!(emergency(None, "UTC"), Emergency::Unknown);
}

/// Every row, read by another reader: a code, a name, digits; a source; a number unless lists are said to disagree.
#[test]
fn the_tables_are_whole() {
    let rows = table(COUNTRIES);
    assert_eq!(rows.len(), countries().count());
    for (row, read) in rows.iter().zip(countries()) {
        let [code, name, ambulance, general, sure, source] = &row[..] else { panic!("{row:?}") };
        assert_eq!((code.as_str(), name.as_str()), (read.code, read.name));
        assert_eq!(read.ambulance.unwrap_or(""), ambulance);
        assert!(code.len() == 2 && code.bytes().all(|letter| letter.is_ascii_uppercase()), "{code}");
        assert!(ambulance.bytes().chain(general.bytes()).all(|digit| digit.is_ascii_digit()), "{code}");
        assert!(ambulance.len() <= 5 && !name.is_empty() && !source.is_empty(), "{code}");
        assert_eq!(ambulance.is_empty(), sure == "conflict", "{code}");
        assert!(["one", "two", "conflict"].contains(&sure.as_str()), "{code}");
    }
    let codes: Vec<&String> = rows.iter().map(|row| &row[0]).collect();
    assert!(codes.windows(2).all(|pair| pair[0] < pair[1]), "each country once, in order");

    let zones = table(ZONES);
    let by_zone: BTreeMap<&String, &String> = zones.iter().map(|row| (&row[0], &row[1])).collect();
    assert_eq!(by_zone.len(), zones.len(), "each zone once");
    assert!(zones.len() > 500);
    for row in &zones {
        assert_eq!(country_of_zone(&row[0]), Some(row[1].as_str()));
    }
    // Few countries have a zone and no number.
    let without: Vec<&str> =
        by_zone.values().map(|code| code.as_str()).filter(|code| country(code).is_none()).collect();
    assert!(without.len() < 40, "{without:?}");
}
