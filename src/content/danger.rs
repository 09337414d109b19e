//! The danger signs as a list to read: when to call an ambulance, whatever the check says. The first page has the same lines
//! in `index.html`, for a page without the program; a test compares them.

use super::voice::Claim;

words! {
    const HEADING = "Call an ambulance now if you have any of these";
    const NOT_SURE = "Not sure? Call. Do not drive.";
    claim NUMB = "new numbness or changed feeling around your genitals, bottom or inner thighs, or when you wipe" [S01, S04, S08];
    claim PEE = "trouble peeing, leaks, or no feeling when you pee" [S01, S04, S08];
    claim POO = "loss of bowel control, or no feeling when you poo" [S01, S04, S08];
    claim SEX = "a new change in sexual function" [S04, S08];
    claim BOTH_LEGS = "new pain, tingling, weakness or numbness in both legs" [S01, S08, S30];
    claim WEAK = "a leg or foot that is getting weaker, or new trouble walking" [S06, S07, S17];
    claim CHEST = "chest pain, pain spreading to an arm or your jaw, or trouble breathing" [S01, S26];
    claim FAINT = "cold sweat, collapse, or faintness that stays, even if the pain is mild" [S20, S181, S182, S183];
    const TEARING = "sudden worst-ever or tearing pain between your shoulder blades";
    claim ANEURYSM = "aged 60 or over, or a known aneurysm: sudden severe back, side or tummy pain" [S20, S135, S136, S138];
    claim BREATHING_IN = "sharp pain on breathing in, with coughed-up blood or breathlessness" [S124, S125, S126, S127, S129];
    claim PREGNANT = "pregnant, or maybe: heavy bleeding, strong tummy pain, shoulder-tip pain or faintness" [S172, S173, S175];
    claim BLACKOUT = "a blackout" [S20, S26];
    claim CONFUSED = "new confusion, great drowsiness or trouble speaking" [S130, S131];
    claim STIFF_NECK = "a severe headache with a stiff neck, or a rash that stays when pressed" [S134];
    claim FEVER = "fever and any of: weak or numb leg, weak immunity, injected drugs, dialysis, recent back injection or surgery" [S16, S22, S141, S143];
    claim BLEEDING = "vomited blood or black poo, with faintness" [S150, S189];
    claim CANCER = "cancer, now or in the past, and new weakness, numbness, or trouble peeing or pooing" [S21];
    claim ACCIDENT = "a recent serious accident" [S01, S17];
}

/// Our advice: no source of ours says it in these words.
const TEARING_PAIN: Claim = Claim { text: TEARING, sources: &[] };

/// The signs, in the order of the danger check.
pub const SIGNS: [Claim; 19] = [
    NUMB,
    PEE,
    POO,
    SEX,
    BOTH_LEGS,
    WEAK,
    CHEST,
    FAINT,
    TEARING_PAIN,
    ANEURYSM,
    BREATHING_IN,
    PREGNANT,
    BLACKOUT,
    CONFUSED,
    STIFF_NECK,
    FEVER,
    BLEEDING,
    CANCER,
    ACCIDENT,
];
