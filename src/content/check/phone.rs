//! What to say on the phone, by rule: whole sentences in the first person, and about someone else.

use crate::domain::check::rules::RULES;

keyed! {
    /// What to say for a rule; empty where the rule is nothing to say, none for a rule that this version does not have.
    fn line(rule: &str) -> Spoken {
        "B1" => "I have numbness or tingling around my genitals, bottom or inner thighs.", "They have numbness or tingling around their genitals, bottom or inner thighs.";
        "B2" => "I have trouble peeing, or cannot feel it, since this pain began.", "They have trouble peeing, or cannot feel it, since this pain began.";
        "B3" => "I have lost control of my bowels, or cannot feel them, since this pain began.", "They have lost control of their bowels, or cannot feel them, since this pain began.";
        "B4" => "I have another sign of squeezed nerves in my lower back, and want to tell the doctor in person.", "They have another sign of squeezed nerves in their lower back, and want to tell the doctor in person.";
        "B5" => "I have pain, tingling, numbness or weakness in both legs.", "They have pain, tingling, numbness or weakness in both legs.";
        "K4" => "A doctor looked at this before, and something has changed since.";
        "K4-worse" => "A doctor looked at this before, and the pain is different and worse.";
        "B6" => "I have a weak leg or foot, or walk unsteadily.", "They have a weak leg or foot, or walk unsteadily.";
        "B7" => "I had a serious accident: [what happened]. I am keeping still.", "They had a serious accident: [what happened]. They are keeping still.";
        "B8" => "I have chest pain, pain spreading to an arm or my jaw, or trouble breathing.", "They have chest pain, pain spreading to an arm or their jaw, or trouble breathing.";
        "B9" => "I had sudden severe pain and feel dizzy, sweaty or faint, or collapsed.", "They had sudden severe pain and feel dizzy, sweaty or faint, or collapsed.";
        "B9b" => "I have sudden, terrible pain between my shoulder blades.", "They have sudden, terrible pain between their shoulder blades.";
        "B10" => "I blacked out, or still feel faint, lying down.", "They blacked out, or still feel faint, lying down.";
        "B11" => "I am newly confused or very drowsy, or have trouble speaking.", "They are newly confused or very drowsy, or have trouble speaking.";
        "B14" => "I have sharp pain when I breathe in, or cough up blood.", "They have sharp pain when they breathe in, or cough up blood.";
        "B16" => "I have a severe headache with a stiff neck, or a rash that does not fade.", "They have a severe headache with a stiff neck, or a rash that does not fade.";
        "B17" => "I have sudden severe pain, and I am over 60 or have an aneurysm.", "They have sudden severe pain, and are over 60 or have an aneurysm.";
        "B18" => "My hands or arms are newly weak or clumsy, and it is getting worse fast.", "Their hands or arms are newly weak or clumsy, and it is getting worse fast.";
        "B20" => "I am pregnant, or may be, and may be bleeding inside.", "They are pregnant, or may be, and may be bleeding inside.";
        "A1-child-danger" => "It is for a child with severe signs.", "They are a child with severe signs.";
        "C9-fever" => "I have a fever, and a risk of an infection in my spine.", "They have a fever, and a risk of an infection in their spine.";
        "C9-nerve" => "I have a risk of an infection in my spine, and weakness, numbness, or trouble peeing or pooing.", "They have a risk of an infection in their spine, and weakness, numbness, or trouble peeing or pooing.";
        "C3-nerve" => "I have or had cancer, and now have weakness, numbness, or trouble peeing or pooing.", "They have or had cancer, and now have weakness, numbness, or trouble peeing or pooing.";
        "C3-band" => "I have cancer, and new pain like a band or down a leg or arm.", "They have cancer, and new pain like a band or down a leg or arm.";
        "C14-faint" => "I fainted or felt faint, and have severe or pulsing tummy pain.", "They fainted or felt faint, and have severe or pulsing tummy pain.";
        "A3-faint" => "I am pregnant, or may be. I fainted or felt faint.", "They are pregnant, or may be. They fainted or felt faint.";
        "A3-severe" => "I am pregnant, or may be. I have severe tummy pain.", "They are pregnant, or may be. They have severe tummy pain.";
        "C10-weak" => "I take blood thinners or bleed easily, and have a weak or numb leg.", "They take blood thinners or bleed easily, and have a weak or numb leg.";
        "C10-faint" => "I take blood thinners or bleed easily, and felt faint.", "They take blood thinners or bleed easily, and felt faint.";
        "C15-faint" => "I have one swollen or hot leg, and chest pain, trouble breathing or faintness.", "They have one swollen or hot leg, and chest pain, trouble breathing or faintness.";
        "C18-faint" => "I have black poo or vomit blood, and feel faint, have tummy pain or take blood thinners.", "They have black poo or vomit blood, and feel faint, have tummy pain or take blood thinners.";
        "C19-now" => "I have sickle cell disease, and signs of a crisis.", "They have sickle cell disease, and signs of a crisis.";
        "C2-kidney" => "I have pain in my side with vomiting, and shaking chills or hardly any pee.", "They have pain in their side with vomiting, and shaking chills or hardly any pee.";
        "B1-old" => "I have an old nerve sign that a doctor checked. It has not changed, but the pain is new.", "They have an old nerve sign that a doctor checked. It has not changed, but the pain is new.";
        "B6-mild" => "I have one weak leg or foot. It is mild and not getting worse.", "They have one weak leg or foot. It is mild and not getting worse.";
        "B14-breath" => "It hurts when I breathe in.", "It hurts when they breathe in.";
        "B17-moved" => "I have sudden severe pain after a movement, and I am over 60.", "They have sudden severe pain after a movement, and are over 60.";
        "B18-slow" => "My hands or arms are newly weak, numb or clumsy.", "Their hands or arms are newly weak, numb or clumsy.";
        "A1-child-flag" => "It is for a child with a warning sign.", "They are a child with a warning sign.";
        "A1-child-ill" => "It is for a child who has or had cancer.", "They are a child who has or had cancer.";
        "A1-child-young" => "The child is under 5.";
        "A1-65-fall" => "I had a fall or a knock.", "They had a fall or a knock.";
        "A1-70-sudden" => "The pain came on suddenly.";
        "A1-70-steroids" => "I have taken steroid tablets for over 3 months, or have weak bones.", "They have taken steroid tablets for over 3 months, or have weak bones.";
        "A2-upper" => "I have pain between my shoulder blades.", "They have pain between their shoulder blades.";
        "A3-child" => "I am under 16 and pregnant, or may be.", "They are under 16 and pregnant, or may be.";
        "A3a" => "I am pregnant. I have bleeding, fluid leaking, cramps, fever, pain when I pee, or the baby moves less.", "They are pregnant. They have bleeding, fluid leaking, cramps, fever, pain when they pee, or the baby moves less.";
        "A3b" => "I am pregnant, or may be, with pain on one side, bleeding, pain on the toilet or light-headedness.", "They are pregnant, or may be, with pain on one side, bleeding, pain on the toilet or light-headedness.";
        "A3f" => "I gave birth in the last 6 weeks. I have fever, bleeding, a swollen leg, numbness or a severe headache.", "They gave birth in the last 6 weeks. They have fever, bleeding, a swollen leg, numbness or a severe headache.";
        "C1" => "I have a high or low temperature, or feel hot and shivery.", "They have a high or low temperature, or feel hot and shivery.";
        "C2" => "I have trouble with my pee: burning, often, cloudy or blood.", "They have trouble with their pee: burning, often, cloudy or blood.";
        "C2b" => "I have pain in my side, with fever, vomiting or hardly any pee.", "They have pain in their side, with fever, vomiting or hardly any pee.";
        "C3-now" => "I have or had cancer, and this pain is severe, getting worse, worse when I cough, or keeps me awake.", "They have or had cancer, and this pain is severe, getting worse, worse when they cough, or keeps them awake.";
        "C4" => "I am losing weight without trying.", "They are losing weight without trying.";
        "C5" => "Nothing helps the pain, or it is clearly worse at night.";
        "C5-combined" => "The pain is worse at night, or nothing helps it, but turning over does.";
        "C6" => "I have a new lump, swelling, redness or change of shape on my back.", "They have a new lump, swelling, redness or change of shape on their back.";
        "C8-sudden" => "I have weak bones or take steroid tablets, and the pain came on suddenly or after a knock.", "They have weak bones or take steroid tablets, and the pain came on suddenly or after a knock.";
        "C9" => "I have a risk of an infection in my spine.", "They have a risk of an infection in their spine.";
        "C10" => "I take blood thinners or bleed easily, and had a fall, a blow or sudden severe pain.", "They take blood thinners or bleed easily, and had a fall, a blow or sudden severe pain.";
        "C11" => "I feel a pulsing or throbbing in my tummy.", "They feel a pulsing or throbbing in their tummy.";
        "C12-unable" => "I cannot stand, drink or reach a toilet.", "They cannot stand, drink or reach a toilet.";
        "C12-day" => "I have had very severe pain for more than 24 hours.", "They have had very severe pain for more than 24 hours.";
        "C13" => "One leg or foot is newly weak.";
        "C14" => "I have severe tummy pain.", "They have severe tummy pain.";
        "C15" => "I have one leg that is swollen or hot.", "They have one leg that is swollen or hot.";
        "C16-new" => "I have burning pain or blisters on one side, new in the last 3 days.", "They have burning pain or blisters on one side, new in the last 3 days.";
        "C18" => "I have black, sticky poo, or vomit blood.", "They have black, sticky poo, or vomit blood.";
        "C19" => "I have sickle cell disease and new back pain.", "They have sickle cell disease and new back pain.";
        "C21-growing" => "Part of one leg is numb, and it is spreading.";
        "C23" => "I have taken more painkillers than the pack allows.", "They have taken more painkillers than the pack allows.";
        "D4-today" => "I fainted or felt faint. It has passed, but I may have a heart problem or an injury.", "They fainted or felt faint. It has passed, but they may have a heart problem or an injury.";
        "E3-severe" => "This pain is different from before, and severe or getting worse.";
        "weak-two" => "";
        "A1-child" => "";
        "A1-teen" => "";
        "A1-50-first" => "This is the first back pain of my life.", "This is the first back pain of their life.";
        "A2-elsewhere" => "I have pain in my neck, my tummy or elsewhere.", "They have pain in their neck, their tummy or elsewhere.";
        "A2-spot" => "I have a sore spot beside my shoulder blade.", "They have a sore spot beside their shoulder blade.";
        "A3c" => "I am pregnant, or may be.", "They are pregnant, or may be.";
        "C3" => "I have or had cancer.", "They have or had cancer.";
        "C5-turning" => "The pain is worse at night, or nothing helps it, but turning over does.";
        "C7" => "I have pain that is worse when I sneeze, cough or poo.", "They have pain that is worse when they sneeze, cough or poo.";
        "C8" => "I have weak bones, or have taken steroid tablets for over 3 months.", "They have weak bones, or have taken steroid tablets for over 3 months.";
        "C12-easing" => "I have had severe pain for over a day. It is getting easier.", "They have had severe pain for over a day. It is getting easier.";
        "C16" => "I have a burning band of pain on one side, or blisters there.", "They have a burning band of pain on one side, or blisters there.";
        "C20" => "The pain began after a new medicine.";
        "C21" => "Part of one leg is numb.";
        "C22" => "For months both legs have ached when I walk.", "For months both their legs have ached on walking.";
        "C24" => "I take anti-inflammatory tablets, with stomach pain or blood-pressure tablets.", "They take anti-inflammatory tablets, with stomach pain or blood-pressure tablets.";
        "D1" => "I have pain shooting down one leg, below the knee.", "They have pain shooting down one leg, below the knee.";
        "D3" => "I have a spine condition, past surgery, metal or an artificial joint, and this pain is different.", "They have a spine condition, past surgery, metal or an artificial joint, and this pain is different.";
        "D4-soon" => "I fainted or felt faint. It has passed.", "They fainted or felt faint. It has passed.";
        "E3" => "This pain is different from or worse than before.";
        "E1-72h" => "The pain is no better after 3 days.";
        "E1-14d" => "The pain is no better after 2 weeks.";
        "E1-6w" => "I have had this pain for over 6 weeks.", "They have had this pain for over 6 weeks.";
        "E1-12w" => "I have had this pain for over 12 weeks.", "They have had this pain for over 12 weeks.";
        "D2-three" => "I have had this pain for over 12 weeks, with 3 signs of an inflamed spine.", "They have had this pain for over 12 weeks, with 3 signs of an inflamed spine.";
        "D2-four" => "I have had this pain for over 12 weeks, with 4 or more signs of an inflamed spine.", "They have had this pain for over 12 weeks, with 4 or more signs of an inflamed spine.";
        "E2-many" => "I have had 3 or more attacks like this before.", "They have had 3 or more attacks like this before.";
        "E2-often" => "3 attacks in the last 12 months stopped my normal day, or each one is worse.", "3 attacks in the last 12 months stopped their normal day, or each one is worse.";
        "C12" => "";
        "D1-easing" => "";
        "D4" => "";
        "D5-low" => "";
        "D5" => "";
        "F1" => "";
        "A3-skipped" => "";
        "B4-skipped" => "";
        "private" => "I have another sign of squeezed nerves in my lower back, and want to tell the doctor in person.", "They have another sign of squeezed nerves in their lower back, and want to tell the doctor in person.";
        "clean" => "";
    }
}

/// Every rule has a line for the phone: one without is refused by the compiler.
const _: () = {
    let mut n = 0;
    while n < RULES.len() {
        assert!(line(RULES[n].id).is_some(), "a rule has no line for the phone");
        n += 1;
    }
};
