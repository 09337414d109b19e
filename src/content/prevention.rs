//! What makes the next attack less likely, one tip for each thing that may have come before one (`docs/clinical.md` 6.11).

use super::causes::CAUSES;

keyed! {
    /// The tip for a cause.
    fn tip(cause: &str) -> Reason {
        "sitting" => "People who sit for more than 5 hours a day have more repeats. Change position often, and get up in between." [S76, S102];
        "lifting" => "Heavy and unsteady loads, and loads far from the body, came before many attacks. Carry less at once, and close to you." [S119];
        "light" => "Stand close to it and bend your hips and knees, or go down on one knee, as you would for something heavy.";
        "bending" => "Awkward positions came before many attacks. Turn with your feet, and face what you do." [S119];
        "awkward" => "Awkward positions came before many attacks. Go close to what you do, and change position often." [S102, S119];
        "sudden" => "In one study attacks began most often in the morning. Move slowly for a while after you get up." [S119];
        "stretching" => "Stretching has helped in programmes that also build endurance. Go slowly, and stop before it hurts." [S88, S89];
        "running" => "A walking programme made repeats rarer in a trial. Begin with walks, then run a little more each week." [S87];
        "sport" => "Being tired came before many attacks. Build up sport and hard work bit by bit, with breaks." [S119];
        "fall" => "A fall can start an attack. Wear shoes that grip, keep the floor clear, and light the stairs." [S119];
        "tired" => "Being tired or distracted came before many attacks. Leave heavy things for later, and do one thing at a time." [S119];
        "cough" => "Before you cough or sneeze, bend your knees a little and hold on to something.";
        "other" => "Walking and exercise made repeats rarer in studies, whatever came before." [S87, S88];
        "unknown" => "You do not have to know. Walking and exercise made repeats rarer in studies." [S87, S88];
    }
}

const _: () = {
    let mut n = 0;
    while n < CAUSES.len() {
        assert!(tip(CAUSES[n].id).is_some(), "a cause without a tip");
        n += 1;
    }
};
