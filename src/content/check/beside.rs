//! What to say on the phone beside the signs: how bad a sign is, and what is known of the person. Whole sentences in the first
//! person, and about someone else.

/// What is said beside a sign, or of the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beside {
    /// The weakness is getting worse.
    Worse,
    /// The weakness is severe.
    Severe,
    /// Both legs are weak.
    Both,
    /// Pain in the chest.
    Chest,
    /// Trouble breathing that has not passed.
    Breath,
    /// Trouble breathing with the pain.
    HadBreath,
    /// Pain in the tummy with it.
    Tummy,
    /// Blacked out.
    Blackout,
    /// Still faint.
    StillFaint,
    /// Blood thinners, or a bleeding disorder.
    Thinners,
    /// Pregnant, or maybe.
    Pregnant,
}

worded! {
    /// The sentence.
    fn beside(beside: Beside) -> Spoken {
        Beside::Worse => "The weakness is getting worse.";
        Beside::Severe => "The foot slaps at each step, or the leg cannot hold me.", "The foot slaps at each step, or the leg cannot hold them.";
        Beside::Both => "Both legs are weak.";
        Beside::Chest => "I have chest pain, or pain spreading to an arm or my jaw.", "They have chest pain, or pain spreading to an arm or their jaw.";
        Beside::Breath => "I have trouble breathing, and it has not passed.", "They have trouble breathing, and it has not passed.";
        Beside::HadBreath => "I had trouble breathing with the pain.", "They had trouble breathing with the pain.";
        Beside::Tummy => "I have tummy pain too.", "They have tummy pain too.";
        Beside::Blackout => "I blacked out.", "They blacked out.";
        Beside::StillFaint => "I still feel faint, lying down.", "They still feel faint, lying down.";
        Beside::Thinners => "I take blood thinners, or bleed easily.", "They take blood thinners, or bleed easily.";
        Beside::Pregnant => "I am pregnant, or may be.", "They are pregnant, or may be.";
    }
}
