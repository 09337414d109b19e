//! Settings, and what is known of the body.

words! {
    const MORE_HEADING = "More";
    const GROUP_HELP = "Help now";
    const GROUP_ME = "About me";
    const GROUP_APP = "This app";
    const GROUP_READING = "Reading";
    const FACTS = "About my body";
    const FACTS_LEAD = "We ask once and use it every time. Change what is no longer true.";
    fn cleared_on(at: &str) = "A doctor or pharmacist said yes ({at}).";
    const SETTINGS = "Settings";
    const SAVE = "Save";
    const SAVED = "Saved.";
    const SOUND = "Alarm";
    const VOICE = "Voice";
    const COUNTRY = "Country";
    const WHEN_YOU_CALL = "When you call";
    const LIGHT = "Look";
    const LIGHT_AUTO = "Auto";
    const LIGHT_LIGHT = "Light";
    const LIGHT_DARK = "Dark";
}
