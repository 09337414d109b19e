//! Words that stand on more than one page: the name, the places, answers and common buttons.

words! {
    const NAME = "Unclench";
    const NOW = "Now";
    const MOVE = "Move";
    const LOG = "Log";
    const MORE = "More";
    const PLACES = "Places";
    const DANGER_SIGNS = "Danger signs";
    fn sos(number: &str) = "SOS {number}";
    fn sos_name(number: &str) = "SOS {number}, emergency";
    const EMERGENCY = "Emergency";
    const SKIP_TO_CONTENT = "Skip to the page";
    const BESIDE = "Beside the page";
    const RUNS_NOW = "Running now";
    const CLOSE = "Close";
    const BACK = "Back";
    const YES = "Yes";
    const NO = "No";
    const CONTINUE = "Continue";
    const NOT_FOUND = "This page does not exist";
    const GO_TO_NOW = "Go to the first screen";
}
