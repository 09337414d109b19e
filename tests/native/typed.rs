//! Numbers as people type them.

use unclench::app::facts::typed::{age, day, day_and_time, latin_digits, minutes, whole};
use unclench::domain::time::LocalDay;

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

/// A day and a time, as the browser's own field gives them, and as they are typed where it has none.
#[test]
fn days_and_times() {
    let of = |year, month, day| LocalDay::of(year, month, day).expect("a day");
    let rows = [
        ("2026-11-27T21:10", Some((of(2026, 11, 27), 1_270))),
        ("2026-11-27 21:10", Some((of(2026, 11, 27), 1_270))),
        (" 2026-11-27T21:10:30 ", Some((of(2026, 11, 27), 1_270))),
        ("2026-1-7 9:05", Some((of(2026, 1, 7), 545))),
        ("٢٠٢٦-١١-٢٧ ٢١:١٠", Some((of(2026, 11, 27), 1_270))),
        ("2026-02-29T00:00", None),
        ("2024-02-29T00:00", Some((of(2024, 2, 29), 0))),
        ("2026-13-01T00:00", None),
        ("2026-11-27T24:00", None),
        ("2026-11-27", None),
        ("27.11.2026 21:10", None),
        ("", None),
    ];
    for (text, expected) in rows {
        assert_eq!(day_and_time(text), expected, "{text:?}");
    }
    for n in -1_000..40_000 {
        let (year, month, date) = LocalDay(n).civil();
        assert_eq!(LocalDay::of(year, month, date), Some(LocalDay(n)));
    }
    assert_eq!(
        (day("2024-03-12"), day("2024-03"), day("2024-3-1-2")),
        (LocalDay::of(2024, 3, 12), None, None)
    );
    assert_eq!(
        (LocalDay::of(-1, 1, 1), LocalDay::of(2026, 0, 1), LocalDay::of(2026, 1, 0)),
        (None, None, None)
    );
}
