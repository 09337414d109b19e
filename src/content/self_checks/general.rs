//! Self-checks: what they can say and what not, who may begin, and how they are done (`docs/clinical.md` 7.1).

words! {
    const SELF_CHECKS = "Self-checks";
    const LEAD = "Find what is weak or stiff, and train that.";
    /// What they can say and what not.
    const CAN_SAY = "What they can say";
    const THINGS_TO_TRAIN = "They find things to train. They cannot tell you why your back hurts.";
    claim ENDURANCE = "In 24 studies that followed people over time, how long a trunk could hold had nothing to do with later back pain. On strength and mobility the studies did not agree." [S104];
    claim BACK_HOLD = "One study says otherwise for men: those whose back held for a short time had more back pain later." [S97];
    claim STIFFNESS = "In 12 other studies, back pain came more often to people who bent less far to the side, had tight backs of the thighs, or a flatter low back." [S105];
    claim SIDES_DIFFER = "Left and right differ in many people without pain. Nobody has shown that this leads to pain." [S106];
    claim SAILORS = "In one small study, sailors with back pain had a larger gap between the sides than sailors without." [S107];
    claim BALANCE = "How front, sides and back compare is for information only. The usual targets come from a test on a table and do not fit these versions on the floor." [S93];
    claim BALANCE_TARGETS = "Those targets: the front holds for a shorter time than the back, each side for less than three quarters of it, left and right for the same." [S93];
    claim BALANCE_SPREAD = "People differ: in one study a side held for 65 seconds to every 100 of the back in men, and 39 in women." [S92];
    /// Who may begin.
    const ONLY_WHEN = "Only begin when";
    const NO_DANGER = "No danger sign today";
    const CALM = "Pain at most 2 for 7 days";
    const NO_FEVER = "No fever";
    const NOT_PREGNANT = "Not pregnant";
    /// How they are done.
    const HOW = "How to do them";
    const WARM_UP = "Warm up for 5 minutes: walk, then move easily.";
    const BESIDE_YOU = "Are you 65 or over, or have you weak bones? Have someone beside you.";
    const PRACTICE = "Practise once. Then try twice: the better try counts.";
    claim LOOKS = "Where the answer is yes or no, look three times, because one look is often wrong." [S110a];
    claim REST_BETWEEN = "Rest for 5 minutes between the sides." [S96p];
    const STOP = "Stop at once with sharp pain, pain down a leg, tingling, numbness, weakness, dizziness or chest pain. Then do the danger check.";
    const STOP_PAIN = "Stop as soon as it hurts more than before.";
    claim BELOW_KNEE = "Pain or tingling below the knee: do not stretch that leg. See a doctor within days." [S30, S31];
    const TWO_DAYS = "A result counts only if it is there on two separate days.";
    claim AGAIN = "Test again every 6 weeks." [S96r];
}
