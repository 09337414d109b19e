//! What may have come before an attack, by the word in files.

/// Something that may have come before an attack.
#[derive(Debug, PartialEq, Eq)]
pub struct Cause {
    /// The word in files.
    pub id: &'static str,
    /// What a person reads.
    pub text: &'static str,
    /// The same behind "began after"; nothing where several attacks with it say nothing.
    pub after: Option<&'static str>,
}

macro_rules! causes {
    ($($id:literal => $text:literal $(, $after:literal)?;)+) => {
        /// The causes to choose from, those of every day first.
        pub const CAUSES: &[Cause] = &[$(Cause { id: $id, text: $text, after: they!($($after)?) }),+];

        /// Every text of this module.
        pub const ALL: &[super::Listed] = &[$(
            super::Listed::own($id, $text),
            $(super::Listed::own($id, $after),)?
        )+];
    };
}

causes! {
    "sitting" => "Sitting for a long time", "sitting for a long time";
    "lifting" => "Lifting or carrying", "lifting or carrying";
    "light" => "Picking up something light", "picking up something light";
    "bending" => "Bending or twisting", "bending or twisting";
    "awkward" => "An awkward position", "an awkward position";
    "sudden" => "A sudden move", "a sudden move";
    "stretching" => "Yoga or stretching", "yoga or stretching";
    "running" => "Jogging or running", "jogging or running";
    "sport" => "Sport, hard work, overdoing it", "sport, hard work or overdoing it";
    "fall" => "A slip or fall", "a slip or fall";
    "tired" => "Tired or distracted", "being tired or distracted";
    "cough" => "A cough or sneeze", "a cough or sneeze";
    "other" => "Something else";
    "unknown" => "I do not know";
}

/// The cause with this word in files, if there is one.
pub fn cause(id: &str) -> Option<&'static Cause> {
    CAUSES.iter().find(|cause| cause.id == id)
}
