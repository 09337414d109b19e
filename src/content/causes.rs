//! What may have set an attack off, by the word in files.

macro_rules! causes {
    ($($id:literal => $text:literal;)+) => {
        /// The causes to choose from: the word in files, and what a person reads.
        pub const CAUSES: &[(&str, &str)] = &[$(($id, $text)),+];

        /// Every text of this module.
        pub const ALL: &[super::Listed] = &[$(super::Listed::own($id, $text)),+];
    };
}

causes! {
    "lifting" => "Lifting or carrying";
    "bending" => "Bending or twisting";
    "sudden" => "A sudden move";
    "awkward" => "An awkward position";
    "sitting" => "Sitting for a long time";
    "fall" => "A slip or fall";
    "sport" => "Sport or hard work";
    "tired" => "Tired or distracted";
    "cough" => "A cough or sneeze";
    "unknown" => "I do not know";
}
