//! How this device writes times: 12 or 24 hours, and the day on which its weeks begin.
//!
//! `platform::locale` asks the browser; what comes of it is handed on in every reading of the clock. Pure: what is stored and
//! exported never goes by it.

/// How many hours a clock counts before it begins anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Hours {
    /// "2:20 pm".
    Twelve,
    /// "14:20".
    #[default]
    TwentyFour,
}

/// A day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default, Hash)]
pub enum Weekday {
    /// The first of the ISO week, and ours where nothing else is known.
    #[default]
    Monday,
    /// The second.
    Tuesday,
    /// The third.
    Wednesday,
    /// The fourth.
    Thursday,
    /// The fifth.
    Friday,
    /// The sixth.
    Saturday,
    /// The seventh.
    Sunday,
}

impl Weekday {
    /// From Monday on.
    pub const ALL: [Weekday; 7] = [
        Weekday::Monday,
        Weekday::Tuesday,
        Weekday::Wednesday,
        Weekday::Thursday,
        Weekday::Friday,
        Weekday::Saturday,
        Weekday::Sunday,
    ];

    /// The seven days of a week that begins with this one.
    pub fn week(self) -> [Weekday; 7] {
        let mut days = Weekday::ALL;
        days.rotate_left(self as usize);
        days
    }

    /// How many days after the beginning of its week this day comes, in weeks that begin with `first`.
    pub fn days_since(self, first: Weekday) -> i64 {
        (self as i64 - first as i64).rem_euclid(7)
    }

    /// The day of this number, as browsers and ISO 8601 count: 1 for Monday to 7 for Sunday.
    pub fn numbered(number: u8) -> Option<Weekday> {
        let place = number.checked_sub(1)?;
        Weekday::ALL.get(usize::from(place)).copied()
    }

    /// The first day of weeks in a region, such as "US", for browsers that know regions but not their weeks.
    pub fn first_in(region: &str) -> Weekday {
        let lists = |list: &str| list.split(' ').any(|listed| listed == region);
        match region {
            _ if lists(FROM_SUNDAY) => Weekday::Sunday,
            _ if lists(FROM_SATURDAY) => Weekday::Saturday,
            "MV" => Weekday::Friday,
            _ => Weekday::Monday,
        }
    }
}

/// Regions whose weeks begin on Sunday: Unicode CLDR 48, `supplemental/weekData`, `firstDay`.
const FROM_SUNDAY: &str = "AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN IS JM JP KE KH KR LA MH MM MO MT MX \
    MZ NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW";
/// The same for Saturday.
const FROM_SATURDAY: &str = "AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY";

/// How this device writes times. Where nothing is known: 24 hours, weeks from Monday.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Locale {
    /// How its clocks count hours.
    pub hours: Hours,
    /// The day on which its weeks begin.
    pub first_weekday: Weekday,
}
