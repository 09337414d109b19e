//! What the article of 2012 says, what the evidence says, and how far they agree.

use super::sources::SourceId;
use super::voice::Listed;

/// What a person reads of the verdict on a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Judged {
    /// The evidence agrees.
    Supported,
    /// It agrees in part.
    SupportedInPart,
    /// It agrees, but to follow it alone is not safe.
    SupportedButUnsafeAlone,
    /// It points both ways.
    Mixed,
    /// There is little of it.
    Weak,
    /// There is little of it, and to follow it is not safe.
    WeakAndUnsafe,
    /// To follow it is not safe.
    Unsafe,
    /// The evidence says otherwise.
    Wrong,
}

/// A claim of the article with what the evidence says.
#[derive(Debug, PartialEq, Eq)]
pub struct Judgement {
    /// What the article says.
    pub claim: &'static str,
    /// How far the evidence agrees.
    pub judged: Judged,
    /// What the evidence says.
    pub found: &'static str,
    /// Its sources.
    pub sources: &'static [SourceId],
}

words! {
    /// The verdict on a claim.
    match judged(judged: Judged) {
        Judged::Supported => "Supported",
        Judged::SupportedInPart => "Supported in part",
        Judged::SupportedButUnsafeAlone => "Supported but unsafe alone",
        Judged::Mixed => "Mixed",
        Judged::Weak => "Weak",
        Judged::WeakAndUnsafe => "Weak and unsafe",
        Judged::Unsafe => "Unsafe",
        Judged::Wrong => "Wrong",
    };
}

macro_rules! article {
    ($($claim:literal, $judged:ident, $found:literal [$($source:ident),+];)+) => {
        /// The 25 claims of the article, then what it leaves out.
        pub static CLAIMS: &[Judgement] = &[$(Judgement {
            claim: $claim,
            judged: Judged::$judged,
            found: $found,
            sources: &[$(SourceId::$source),+],
        }),+];

        /// Every claim with what was found.
        pub const FOUND: &[Listed] = &[$(Listed::claim($claim, $found, &[$(SourceId::$source),+])),+];
    };
}

article! {
    "A spasm lasts a few minutes, until the muscle relaxes.", SupportedInPart, "the cramp itself often stops in minutes, but soreness lasts longer, and how a spasm works is debated. The app helps with the first minutes and with the days after." [S35, S122, S123];
    "The pain may make you dizzy or lose your bearings.", SupportedButUnsafeAlone, "strong pain can make you faint for a moment, but the same signs can come from the heart or from bleeding. The app asks about them first." [S20, S25b, S26];
    "A spasm is often harmless.", Supported, "of 1,172 people with new low back pain, 11 had a serious cause, about 1 in 100. The app still asks about danger signs first." [S12];
    "If it happens more than a couple of times, do not ignore it.", Supported, "after more than 2 earlier attacks, the odds of another within a year are 3 times as high. The app then suggests seeing someone to plan how to prevent it." [S103];
    "Without treatment it will not go away and gets worse.", Weak, "most pain gets much better within 6 weeks, and it does not have to get worse. The app says when to see a doctor if yours does not." [S76, S115];
    "Sitting at a desk and bad posture cause it.", Mixed, "people who sit more than 5 hours a day, or in awkward positions, have more repeats, but your usual posture has not been shown to be a cause. So change position often. No posture has to be perfect." [S76, S102];
    "Lifting, an awkward position, a sudden move or a fall can set it off.", Supported, "a study of triggers found the same, and adds being tired or distracted. In the log you can write down what came before." [S119];
    "Pain from a strain stays in one place and is sore to the touch.", Mixed, "it can, but it may also spread to the buttock or thigh. The app asks about these signs and never uses them to rule anything out." [S33];
    "Use cold or heat at once.", Mixed, "heat helps a little in the first days; for cold there is too little evidence. The app offers both, after the danger check and the cautions." [S36, S39];
    "Rest for hours only; more than 2 days makes it worse.", Supported, "staying active does a little better than bed, and 2 days in bed did as well as 7. The app keeps rests short." [S62, S63, S64];
    "Do not use the muscle at all while you rest.", Weak, "staying active does a little better for pain and for getting about. Do less of the movement that hurts and keep the rest of you moving." [S62, S64];
    "Anti-inflammatory tablets can harm the liver, kidneys and heart over time.", SupportedInPart, "the article leaves out bleeding in the gut, and that the risk to the heart can rise early. The app says: ask a pharmacist before the first one." [S66c, S66d, S68c, S68d];
    "Take a natural anti-inflammatory instead.", WeakAndUnsafe, "we found no trial of enzymes in a back spasm. They can add to bleeding with blood thinners or anti-inflammatory tablets, and are not for pregnancy. The app neither recommends nor sells any. Ask a pharmacist." [S72b, S72c, S73a];
    "Never push through pain, because it does more damage.", Weak, "pain when you move does not always mean harm, and fear of moving can slow recovery. Stop if pain rises by 2 points, or at a new sign in a leg." [S76, S78, S111];
    "Stretching every day is critical to prevent it.", Mixed, "stretching helps in programmes that also build endurance or teach about backs. For stretching alone there is little evidence. So walk and build endurance too." [S88, S89, S90];
    "Prostaglandins cause the swelling that protects the muscle.", SupportedInPart, "the body makes these substances, and anti-inflammatory tablets lower them, but the full picture is less simple. No advice in the app rests on it." [S68e];
    "Enzymes, found by a doctor in 1972, are the first thing to take.", Wrong, "enzymes were known long before (pepsin got its name in 1836), and the doctor promoted a mix that was for sale. We could not check the year 1972. We found no trial in a back spasm, so the app suggests none." [S73a, S74a, S74b, S74c];
    "Ice and heat both speed up blood flow and healing.", Wrong, "cold makes blood vessels narrower. Only heat widens them. Faster healing has not been shown for either, so the app promises none." [S39, S44, S46, S54];
    "Ice for 20 minutes, 20 off, and 20 on again.", Mixed, "short cold with breaks makes sense, but it was tested on ankles, not backs. Here 20 minutes is the most, always with a cloth, which the article leaves out. Then at least 2 hours off." [S43, S45];
    "Rub the skin with the ice for that long.", Unsafe, "ice massage is meant for about 5 minutes, 10 at most. The app stops there, and sooner if the skin goes numb." [S45, S47];
    "Repeat it for 72 hours, as much as you can.", WeakAndUnsafe, "72 hours is often taught, but the skin's blood vessels stay narrow long after the ice is off. The app asks for at least 2 hours off and sets its own limit of 4 sessions in 24 hours." [S44, S45, S48b];
    "Use heat only if ice fails.", Weak, "heat has the better evidence for backs, though one small trial found no difference. You may choose heat first, and the app offers it if cold does not help." [S36, S39, S41, S42];
    "You need an infrared pad; an ordinary one is not as good.", Weak, "in one small study of long-lasting pain, an infrared belt did better than a belt without power. We found no trial against an ordinary pad, so a wrapped hot-water bottle or pad will do." [S59, S60];
    "Muscle imbalance is the reason for most back pain without an injury.", Weak, "uneven muscles are common in people without pain and have not been shown to cause it. The checks in the app show what to train, never a cause." [S76, S104, S106];
    "Balancing your muscles is a lasting cure.", Weak, "we found no proof of a cure. Exercise, walking and learning about backs make another attack less likely, if you keep going." [S87, S88];
    "The article says nothing on danger signs, a cloth on the skin, who must not use ice or heat, pregnancy or age.", Unsafe, "leaving these out can lead to harm. Here the danger check and the cautions come first, a cloth is always there, and pregnancy and age change what is offered." [S01, S04, S45, S46, S54];
}
