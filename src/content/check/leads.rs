//! What stands under the heading of a screen of the danger check.

keyed! {
    /// The lead of a screen, where it has one.
    fn lead(screen: &str) -> Worded {
        "nerves" => "Old but never checked counts too.";
        "chest" => "Even if the pain may be the cause.";
        "changed" => "A check in the past does not cover what has changed.";
        "still-faint" => "Your answers differ: has it passed or not? We use the safer one.", "The answers differ: has it passed or not? We use the safer one.";
        "child-1" => "You are under 16.", "They are under 16.";
        "child-2" => "You are under 16.", "They are under 16.";
        "long-night" => "These help to tell a stiff spine from an inflamed one.";
        "long-family" => "These help to tell a stiff spine from an inflamed one.";
        "limits" => "These limit some exercises.";
        "worries" => "They do not make it more urgent. They change what helps.";
        "spasm-signs" => "Common in a spasm. They do not rule out danger.", "They fit an ordinary spasm. They never clear them.";
    }
}
