//! The reasons a person reads, by rule, each with its sources.

use crate::domain::check::rules::RULES;

keyed! {
    /// The reason of a rule; none for a rule that this version does not have.
    fn reason(rule: &str) -> Reason {
        "B1" => "Changed feeling around the genitals or bottom can mean nerves at the base of the spine are squeezed." [S01, S04, S08];
        "B2" => "A change in peeing since the pain began can mean nerves at the base of the spine are squeezed." [S01, S04, S08];
        "B3" => "A change in bowel control or feeling can mean nerves at the base of the spine are squeezed." [S01, S04, S08];
        "B4" => "A change in sexual function since the pain began can mean nerves at the base of the spine are squeezed." [S04, S08];
        "B5" => "Signs in both legs can mean the spinal cord or its nerves are squeezed." [S01, S08, S30];
        "B6" => "Weakness in a leg or foot can mean a nerve or the spinal cord is squeezed." [S06, S07, S17];
        "B7" => "Back pain after an accident like this can mean a broken bone in the spine." [S01, S17];
        "B8" => "Chest pain, pain spreading to the arm or jaw, or breathlessness can come from the heart, a lung or the main artery." [S01, S26];
        "B9" => "Sudden pain with dizziness, sweating or collapse can mean the main artery is leaking." [S20];
        "B9b" => "Tearing pain between the shoulder blades can mean a tear in the main artery.";
        "B10" => "A blackout, or faintness that does not pass when you lie down, can come from the heart or from bleeding inside the body.", "A blackout, or faintness that does not pass when they lie down, can come from the heart or from bleeding inside the body." [S20, S26];
        "B11" => "Fever with confusion, drowsiness or trouble speaking can mean sepsis: the body harming itself as it fights an infection." [S19];
        "B12" => "Fever with one of these risks can mean an infection in the spine. The NHS lists fever with back pain for a call today. With one of these risks we say now." [S01, S16, S22, S31];
        "B13" => "With cancer now or in the past, weakness, numbness, unsteady walking, or bladder or bowel trouble can mean the spinal cord is being pressed." [S21];
        "B12-both" => "A fever and one of these risks, from separate answers, can together mean an infection in the spine. The NHS lists fever with back pain for a call today. With one of these risks we say now." [S01, S16, S22, S31];
        "B13-both" => "Cancer, now or in the past, and weakness or numbness, from separate answers, can together mean the spinal cord is being pressed." [S21];
        "C14-faint" => "With a pulsing or severe pain in the tummy, a faint feeling can mean the main artery is leaking, even when it has passed." [S20];
        "A3-faint" => "In pregnancy a faint feeling or a collapse can mean bleeding inside the body, even when it has passed." [S29b, S29c];
        "A3-severe" => "In pregnancy, severe tummy pain can mean bleeding inside the body." [S29b];
        "A3e" => "In pregnancy, heavy bleeding, constant severe pain, shoulder-tip pain or faintness can mean bleeding inside the body." [S29b, S29c];
        "C10-weak" => "With blood thinners or a bleeding disorder, a weak leg can mean bleeding that presses on nerves in the spine.";
        "C15-breath" => "A swollen or hot leg with breathlessness or chest pain can mean a blood clot has moved to the lung.";
        "B1-old" => "A doctor or nurse has checked exactly this and it has not changed. Ask again today, because the pain is new. If it changes at all, call the emergency number." [S04, S08];
        "B6-mild" => "Weakness in one leg that is mild and not changing can come from a squeezed nerve. If it grows or spreads, call the emergency number." [S06, S17];
        "A1-child-flag" => "Under 16, back pain with one of these signs needs a doctor or nurse today." [S28];
        "A1-child-young" => "Back pain in a child under 5 needs a doctor or nurse today." [S28];
        "A1-65-fall" => "From 65, even a light fall or knock can break a bone in the spine." [S12, S13];
        "A1-70-sudden" => "From 70, sudden back pain can be a broken bone in the spine, even without a fall. That is why we say today." [S12];
        "A1-70-steroids" => "From 70, long use of steroid tablets, or bones that are weak, make a broken bone in the spine more likely." [S12, S13];
        "A2-upper" => "This app is not made for pain between the shoulder blades, and the NHS lists upper back pain for a call today." [S01, S02];
        "A3a" => "In pregnancy, these signs can mean early labour, an infection or trouble with the baby. Call your maternity unit now.", "In pregnancy, these signs can mean early labour, an infection or trouble with the baby. Call their maternity unit now." [S29a, S29b, S29c];
        "A3b" => "Pain on one side or bleeding can mean a pregnancy outside the womb. Call now." [S29b];
        "A3f" => "After a birth, these signs can mean infection, a blood clot or trouble from an epidural. Call your maternity unit or midwife now.", "After a birth, these signs can mean infection, a blood clot or trouble from an epidural. Call their maternity unit or midwife now.";
        "C1" => "A high or low temperature, or shivers, with back pain can mean an infection." [S01, S19];
        "C2" => "Pain in the side with these signs can mean a kidney infection or a kidney stone." [S19];
        "C3-now" => "With cancer now or in the past, this kind of pain needs a check within 24 hours." [S13, S21];
        "C4" => "Losing weight without trying, with back pain, can come from an illness outside the muscles." [S01];
        "C5" => "Pain that nothing helps, or that is worse at night, can come from something other than a muscle. The NHS lists it for a call today." [S01, S16];
        "C5-combined" => "Pain at night that gets better when you turn over is a weaker sign. Together with another sign it needs a call today.", "Pain at night that gets better when they turn over is a weaker sign. Together with another sign it needs a call today." [S01, S16, S21];
        "C6" => "A new lump, swelling, redness or changed shape can come from a broken bone, an infection or a growth." [S01, S31b];
        "C8-sudden" => "With weakened bones, sudden pain or a small knock can mean a broken bone in the spine." [S13, S16];
        "C9" => "With one of these risks, an infection in the spine can start without a fever." [S16, S22];
        "C10" => "With blood thinners or a bleeding disorder, a fall, a blow or sudden severe pain can mean bleeding.";
        "C11" => "A pulsing in the tummy with back pain can mean the main artery has widened. If you collapse or feel faint, call the emergency number.", "A pulsing in the tummy with back pain can mean the main artery has widened. If they collapse or feel faint, call the emergency number." [S20, S31];
        "C12-unable" => "If you cannot stand, drink or reach a toilet, you need help today, where you are.", "If they cannot stand, drink or reach a toilet, they need help today, where they are.";
        "C12-day" => "Pain this bad for more than 24 hours needs a doctor or nurse today." [S01, S02];
        "C13" => "New numbness or weakness in one leg can mean a nerve is squeezed. If it grows or spreads, call the emergency number." [S02];
        "C14" => "Severe tummy pain with back pain can come from an organ in the tummy. If you feel faint, call the emergency number.", "Severe tummy pain with back pain can come from an organ in the tummy. If they feel faint, call the emergency number.";
        "C15" => "One swollen or hot leg can mean a blood clot. If you get breathless or have chest pain, call the emergency number.", "One swollen or hot leg can mean a blood clot. If they get breathless or have chest pain, call the emergency number.";
        "C16-new" => "A burning band or blisters can mean shingles. Treatment works best when it starts within 3 days of the rash.";
        "D4-today" => "A faint with heart disease, an irregular heartbeat or an injury needs a check even when it has passed. So does a faint when you are not sure of these. The NHS lists it as a reason to see a doctor. We say today.", "A faint with heart disease, an irregular heartbeat or an injury needs a check even when it has passed. So does a faint when they are not sure of these. The NHS lists it as a reason to see a doctor. We say today." [S27];
        "E3-severe" => "Pain that is different from your usual pain needs a doctor or nurse today if it is severe or getting worse, or if you are not sure.", "Pain that is different from their usual pain needs a doctor or nurse today if it is severe or getting worse, or if they are not sure." [S07];
        "weak-two" => "You ticked 2 weaker signs. One alone can wait a few days. With 2, we say call today.", "2 weaker signs were ticked. One alone can wait a few days. With 2, we say call today." [S13, S15];
        "A1-child" => "This app is not made for people under 16. See a doctor or nurse within a few days." [S28, S37];
        "A1-teen" => "At 16 or 17, see a doctor within a few days, and take an adult with you.", "At 16 or 17, they should see a doctor within a few days, and take an adult with them.";
        "A1-50-first" => "A first back pain at 50 or over is worth a check within a few days." [S16, S31];
        "A2-elsewhere" => "This app covers the low back only. Have this pain checked within a few days." [S02];
        "A3c" => "In pregnancy, tell your midwife about back pain within a few days. Maybe pregnant? Do a test first, then see a midwife or a doctor. Until then this app offers rest on your side and walking.", "In pregnancy, a midwife should know about back pain within a few days. Maybe pregnant? First a test, then a midwife or a doctor. Until then this app offers rest on their side and walking.";
        "C3" => "With cancer now or in the past, back pain needs a check within a few days, even when it is mild." [S13, S21];
        "C5-turning" => "Pain that gets better when you turn over is a weaker sign. The NHS lists night pain for a call today. When it is the only sign, we say within a few days.", "Pain that gets better when they turn over is a weaker sign. The NHS lists night pain for a call today. When it is the only sign, we say within a few days." [S01, S16];
        "C7" => "Pain on sneezing, coughing or pooing can come from a disc or a nerve. The NHS lists it for a call today. When it is the only sign, we say within a few days." [S01, S02];
        "C8" => "With weakened bones, have back pain checked within a few days, even without a fall." [S13, S16];
        "C16" => "A burning band or blisters on one side can mean shingles. See a doctor within a few days.";
        "D1" => "Pain that shoots below the knee can be sciatica, which usually gets better in 4 to 6 weeks. For sciatica alone the NHS says to treat it at home, and an older Mayo Clinic text says to contact a doctor. We say within a few days. If it gets worse, call sooner. If both legs hurt or a leg gets weaker, call the emergency number." [S01, S06, S30, S31];
        "D3" => "With a spine condition, surgery, metal or an artificial joint, pain that is different from your usual pain is worth a check within a few days.", "With a spine condition, surgery, metal or an artificial joint, pain that is different from their usual pain is worth a check within a few days.";
        "D4-soon" => "A faint from the age of 40, one that has happened before, or one with diabetes is worth a check even when it has passed. The NHS lists it as a reason to see a doctor. We say within a few days." [S27];
        "E3" => "Pain that is different from your usual pain is worth a check within a few days, even when it is mild and steady. If it gets severe or worse, speak to a doctor or nurse today.", "Pain that is different from their usual pain is worth a check within a few days, even when it is mild and steady. If it gets severe or worse, they should speak to a doctor or nurse today." [S07];
        "E1-72h" => "No better after 3 days? See a doctor within a few days. An older Mayo Clinic text says 3 days and an NHS practice says 2 weeks. We use the earlier. Try heat if no caution rules it out, as the article says for when ice fails." [S31, S32b, S36, S39];
        "E1-14d" => "Pain that is no better after 2 weeks is worth a check within a few days." [S32b];
        "E1-6w" => "Most new back pain is much better by 6 weeks, so pain that lasts longer is worth a check within a few days, even when it is mild." [S33, S115];
        "E1-12w" => "Pain that lasts more than 12 weeks is called persistent, and is worth a check within a few days. Exercise and learning about pain help. The World Health Organization advises against belts, traction, ultrasound and TENS (a small current on the skin) as routine." [S38];
        "D2-three" => "3 of these signs can point to an inflamed spine. See a doctor within a few days, and ask about a blood test called HLA-B27." [S23];
        "D2-four" => "4 or more of these signs can point to an inflamed spine. See a doctor within a few days, and ask about a referral to rheumatology (doctors for joints)." [S23];
        "E2-many" => "After more than 2 earlier attacks the odds of another within a year are 3 times as high. The article says not to ignore this. See someone to plan how to prevent the next one." [S103];
        "E2-often" => "If attacks stop you this often, or get worse, longer or closer together, see someone to plan how to prevent the next one.", "If attacks stop them this often, or get worse, longer or closer together, they should see someone to plan how to prevent the next one.";
        "C12" => "The pain is severe. Do the danger check again 24 hours after it began, or sooner if it gets worse." [S01];
        "D4" => "Severe pain can make you faint for a moment. Lie flat, raise your legs, and get up slowly. If it comes back or you black out, call the emergency number.", "Severe pain can make them faint for a moment. Lie flat, raise their legs, and get up slowly. If it comes back or they black out, call the emergency number." [S24, S25, S25b, S27];
        "D5-low" => "Low mood can slow recovery, so talk to a doctor or to someone you trust. If you think of harming yourself, call the emergency number or a crisis line now.", "Low mood can slow recovery, so talk to a doctor or to someone they trust. If they think of harming themselves, call the emergency number or a crisis line now." [S111, S117];
        "D5" => "Worry, avoiding movement and trouble at work can slow recovery. They do not make it urgent. Pain when you move does not always mean harm. If you are worried, do the check again sooner.", "Worry, avoiding movement and trouble at work can slow recovery. They do not make it urgent. Pain when they move does not always mean harm. If they are worried, do the check again sooner." [S76, S78, S111, S112, S117];
        "F1" => "These answers fit an ordinary muscle spasm, as the article says. They do not rule anything out, so keep watching for the danger signs." [S33, S119];
        "B4-skipped" => "You skipped the question about sexual function. A change there since the pain began is a reason to call the emergency number.", "The question about sexual function was skipped. A change there since the pain began is a reason to call the emergency number." [S04];
        "private" => "A change since the pain began can mean nerves at the base of the spine are squeezed." [S04];
        "clean" => "These answers show nothing urgent. They cannot rule everything out." [S10, S12];
    }
}

/// Every rule has a reason: one without is refused by the compiler.
const _: () = {
    let mut n = 0;
    while n < RULES.len() {
        assert!(reason(RULES[n].id).is_some(), "a rule has no reason");
        n += 1;
    }
};
