//! Who must not use cold or heat, and who asks first, as it is asked, and why.

use crate::domain::therapy::caution::Caution;

words! {
    /// A caution, as a person ticks it.
    match caution(caution: Caution) {
        Caution::Numb => "Numb skin on your back, nerve damage, or spinal cord injury",
        Caution::Circulation => "Poor circulation or artery disease",
        Caution::ColdAllergy => "Raynaud's, hives from cold, past frostbite, cryoglobulins, or CRPS",
        Caution::Diabetes => "Diabetes",
        Caution::Heart => "Angina, severe heart disease or failure, or uncontrolled blood pressure",
        Caution::Clot => "A clot in a leg vein now, or an inflamed vein",
        Caution::Cancer => "Cancer, known or suspected, in this part of the body",
        Caution::Radiotherapy => "Recent radiotherapy on this skin",
        Caution::Thinners => "Blood thinners or a bleeding disorder",
        Caution::Pregnant => "Pregnant, or maybe pregnant",
        Caution::SickleCell => "Sickle cell disease",
        Caution::Fever => "Fever, or feeling ill",
        Caution::Skin => "A rash, eczema, an infection or broken skin there",
        Caution::Bruise => "A blow, swelling or bruise there, less than 48 hours old",
        Caution::HeatRub => "Heat rub, a medicated patch or cream on the skin there",
        Caution::Dulled => "Alcohol or strong painkillers in the last hours",
        Caution::DozeOff => "I could doze off with the pack on",
    };
    /// Why it matters.
    claims why(caution: Caution) {
        Caution::Numb => "Skin that cannot feel well can burn or freeze without warning." [S45, S46, S50],
        Caution::Circulation => "Skin with poor blood flow is harmed sooner by cold and by heat." [S45, S46, S57],
        Caution::ColdAllergy => "Cold can set off an attack or damage the skin." [S45c, S48b, S57, S61],
        Caution::Diabetes => "Diabetes can harm nerves and blood flow without you noticing." [S48, S51],
        Caution::Heart => "Cold and heat both change the load on the heart." [S45, S45d, S46, S54],
        Caution::Clot => "Heat is not used while a clot or an inflamed vein is there." [S54, S56],
        Caution::Cancer => "Heat is not used over cancer. For cold, ask first." [S54, S56],
        Caution::Radiotherapy => "Treated skin is easily harmed." [S45, S46],
        Caution::Thinners => "Asking first is our advice. For blood thinners we found no source that sets a rule." [S56],
        Caution::Pregnant => "Heat on the back or belly is not used in pregnancy until a midwife or doctor advises it. For cold, ask first." [S51, S54, S58],
        Caution::SickleCell => "Cold can set off a crisis. For heat, ask first." [S159],
        Caution::Fever => "Fever with back pain belongs in the danger check, not under a pack." [S54],
        Caution::Skin => "Cold and heat both harm broken or sore skin." [S45, S46, S54, S56],
        Caution::Bruise => "Heat can make a fresh bruise bleed and swell more." [S51],
        Caution::HeatRub => "Heat over a rub or patch can burn." [S49, S51],
        Caution::Dulled => "Both make you feel less." [S49, S50],
        Caution::DozeOff => "Most burns and ice injuries happen to people who fall asleep or cannot feel the skin." [S46, S47, S49],
    };
    const ONCE = "Are any of these true for you?";
    const ONCE_LEAD = "We ask once. You can change it later.";
    const NOW = "Any of these right now?";
    const NOW_LEAD = "We ask before each session.";
}
