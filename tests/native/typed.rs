//! Numbers as people type them.

use unclench::app::facts::typed::{age, latin_digits, minutes, whole};

/// What was typed; as an age, as minutes.
#[test]
fn numbers_of_any_script_and_spelling() {
    let rows = [
        ("34", Some(34), Some(34)),
        (" 34 ", Some(34), Some(34)),
        ("\u{a0}34\u{a0}", Some(34), Some(34)),
        ("34.", Some(34), Some(34)),
        ("34,", Some(34), Some(34)),
        ("34.0", Some(34), Some(34)),
        ("٣٤", Some(34), Some(34)),
        ("۳۴", Some(34), Some(34)),
        ("३४", Some(34), Some(34)),
        ("３４", Some(34), Some(34)),
        ("１５", Some(15), Some(15)),
        ("10,5", None, Some(10)),
        ("10.5", None, Some(10)),
        ("١٠٫٥", None, Some(10)),
        ("0", Some(0), Some(0)),
        ("", None, None),
        (".", None, None),
        (",5", None, None),
        ("-3", None, None),
        ("+3", None, None),
        ("3e2", None, None),
        ("1.000.000", None, None),
        ("3 4", None, None),
        ("½", None, None),
        ("thirty", None, None),
        ("65536", None, None),
        ("99999999999999999999", None, None),
    ];
    for (text, expected, of_minutes) in rows {
        assert_eq!((whole(text), minutes(text)), (expected, of_minutes), "{text:?}");
        assert_eq!(age(text), expected.filter(|years| *years <= 120), "{text:?}");
    }
}

#[test]
fn digits_of_any_script_in_a_phone_number() {
    assert_eq!(latin_digits("+٤٩ (０８９) 12-३४"), "+49 (089) 12-34");
    assert_eq!(latin_digits("no digits"), "no digits");
}
