//! What stands under the heading of a screen of the danger check.

keyed! {
    /// The lead of a screen, where it has one.
    fn lead(screen: &str) -> Worded {
        "nerves" => "Old, but never looked at, counts too.";
        "legs" => "Since this pain began.";
        "legs-more" => "Feeling worse while you answer? Call now.", "Feeling worse while they answer? Call now.";
        "chest" => "Pain alone can bring sweat. Tick it all the same.";
        "chest-more" => "Feeling worse while you answer? Call now.", "Feeling worse while they answer? Call now.";
        "still-faint" => "The answers don't fit: it passed, and it did not. We go by the safer one.";
        "age" => "From some ages on, other dangers count.";
        "child-1" => "You are under 16.", "They are under 16.";
        "child-2" => "You are under 16.", "They are under 16.";
        "place" => "The low back is between the lowest ribs and the crease of the buttocks.";
        "fever-both" => "Before, the answer to both together was no. We go by the safer one.";
        "cancer-both" => "Before, the answer to both together was no. We go by the safer one.";
        "long-night" => "They help tell a stiff spine from an inflamed one.";
        "long-family" => "They help tell a stiff spine from an inflamed one.";
        "limits" => "They limit some exercises.";
        "worries" => "They never make it more urgent. They change what helps.";
        "spasm-signs" => "They fit an ordinary spasm. They never clear you.", "They fit an ordinary spasm. They never clear them.";
    }
}
