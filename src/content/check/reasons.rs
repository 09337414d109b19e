//! The reasons a person reads, by rule, each with its sources.

use crate::domain::check::rules::RULES;

keyed! {
    /// The reason of a rule; none for a rule that this version does not have.
    fn reason(rule: &str) -> Reason {
        "B1" => "Changed feeling around the genitals or bottom can mean nerves at the base of the spine are squeezed." [S01, S04, S08, S165, S180];
        "B2" => "A change in peeing since the pain began can mean nerves at the base of the spine are squeezed." [S01, S04, S08];
        "B3" => "A change in bowel control or feeling can mean nerves at the base of the spine are squeezed." [S01, S04, S08];
        "B4" => "A change in sexual function since the pain began can mean nerves at the base of the spine are squeezed." [S04, S08];
        "B5" => "Signs in both legs can mean the spinal cord or its nerves are squeezed." [S01, S08, S30];
        "K4" => "A check in the past does not cover a sign that has changed since." [S184, S185];
        "K4-worse" => "A check in the past does not cover pain that is different and severe or getting worse." [S184, S185];
        "B6" => "Weakness in a leg or foot can mean a nerve or the spinal cord is squeezed." [S06, S07, S17];
        "B7" => "Back pain after an accident like this can mean a broken bone in the spine." [S01, S17];
        "B8" => "Chest pain, pain spreading to the arm or jaw, or breathlessness can come from the heart, a lung or the main artery." [S01, S26];
        "B9" => "Cold sweat, feeling sick or faint, or a racing heart can come from the heart or from the main artery, even with little pain." [S20, S181, S182, S183];
        "B9b" => "Sudden worst-ever or tearing pain between the shoulder blades, or moving along the back, can mean a tear in the main artery.";
        "B10" => "A blackout, or faintness that does not pass when you lie down, can come from the heart or from bleeding inside the body.", "A blackout, or faintness that does not pass when they lie down, can come from the heart or from bleeding inside the body." [S20, S26];
        "B11" => "Sudden confusion, drowsiness or trouble speaking needs an ambulance, whatever the cause." [S130, S131];
        "B14" => "Pain on breathing in with one of these signs or risks can mean a blood clot in the lung." [S124, S125, S126, S127, S129];
        "B16" => "A severe headache with a stiff neck, or a rash that stays when pressed, can mean meningitis." [S134];
        "B17" => "From 60, or with a known aneurysm, sudden severe pain can mean the main artery is leaking." [S20, S135, S136, S138];
        "B18" => "Clumsy, weak or numb hands that came fast, on both sides or with unsteady walking, can mean the spinal cord is pressed in the neck." [S147, S148, S149];
        "B20" => "In pregnancy, heavy bleeding, sudden strong tummy pain, shoulder-tip pain or faintness can mean bleeding inside the body." [S172, S173, S175];
        "A1-child-danger" => "In a child, one of these signs needs help at once." [S134, S176, S179];
        "C9-fever" => "Fever with a weak or numb leg, or with a risk of infection, can mean an infection in the spine." [S16, S22, S141, S143];
        "C9-nerve" => "With a risk of infection, a weak or numb leg or a change in peeing or pooing can mean an infection that presses on the spine." [S22, S141];
        "C3-nerve" => "With cancer, now or ever, weakness, numbness, or a change in peeing or pooing can mean the spinal cord is being pressed." [S21];
        "C3-band" => "With cancer now, pain like a band or down a leg or arm can mean pressure on the spinal cord before weakness shows." [S21, S186, S188];
        "C14-faint" => "With a pulsing or severe pain in the tummy, a faint feeling can mean the main artery is leaking, even when it has passed." [S20];
        "A3-faint" => "In pregnancy a faint feeling or a collapse can mean bleeding inside the body, even when it has passed." [S29b, S29c];
        "A3-severe" => "In pregnancy, severe tummy pain can mean bleeding inside the body." [S29b];
        "C10-weak" => "With blood thinners or a bleeding disorder, a weak or numb leg can mean bleeding that presses on nerves in the spine.";
        "C10-faint" => "With blood thinners or a bleeding disorder, faintness with back pain can be bleeding that nobody sees, even when it has passed." [S189, S191];
        "C15-faint" => "One swollen or hot leg with breathlessness, chest pain or faintness can mean a blood clot has moved to the lung." [S124, S127];
        "C18-faint" => "Bleeding in the stomach with faintness, severe tummy pain or blood thinners needs help at once." [S150, S189];
        "C19-now" => "With sickle cell disease, one of these signs can mean a dangerous crisis." [S156, S157, S158];
        "C2-kidney" => "Pain in the side with vomiting, and shaking chills or hardly any pee, can mean a blocked or infected kidney." [S19, S139, S153];
        "B1-old" => "A doctor or nurse has checked exactly this and it has not changed. Ask again today, because the pain is new. If it changes at all, call the emergency number." [S04, S08];
        "B6-mild" => "Weakness in one leg that is mild and not changing can come from a squeezed nerve. If it grows or spreads, call the emergency number." [S06, S17];
        "B14-breath" => "Pain on breathing in can come from the lung and needs a doctor today. If you get breathless or cough up blood, call the emergency number.", "Pain on breathing in can come from the lung and needs a doctor today. If they get breathless or cough up blood, call the emergency number." [S126, S128];
        "B17-moved" => "At 60 and over, sudden pain after a lift still needs a doctor today, because a bone can break. If you feel faint or your tummy hurts, call the emergency number.", "At 60 and over, sudden pain after a lift still needs a doctor today, because a bone can break. If they feel faint or their tummy hurts, call the emergency number." [S12];
        "B18-slow" => "Clumsy, weak or numb hands can mean the spinal cord is pressed in the neck. If it gets worse or walking gets unsteady, call the emergency number." [S147, S148, S149];
        "A1-child-flag" => "Under 16, back pain with one of these signs needs a doctor today." [S28, S176, S177, S178];
        "A1-child-ill" => "In a child who has or had cancer, back pain needs a doctor today." [S176, S178];
        "A1-child-young" => "Back pain in a child under 5 needs a doctor or nurse today." [S28];
        "A1-65-fall" => "From 65, even a light fall or knock can break a bone in the spine." [S12, S13];
        "A1-70-sudden" => "From 70, sudden back pain can be a broken bone in the spine, even without a fall. That is why we say today." [S12];
        "A1-70-steroids" => "From 70, long use of steroid tablets, or bones that are weak, make a broken bone in the spine more likely." [S12, S13];
        "A2-upper" => "This app is not made for pain between the shoulder blades, and the NHS lists upper back pain for a call today." [S01, S02];
        "A3-child" => "Under 16 and pregnant, or maybe: talk to a doctor, a midwife or a maternity unit today. You can ask to talk in private.", "Under 16 and pregnant, or maybe: talk to a doctor, a midwife or a maternity unit today. They can ask to talk in private.";
        "A3a" => "In pregnancy, these signs can mean early labour, an infection or trouble with the baby. Call your maternity unit now.", "In pregnancy, these signs can mean early labour, an infection or trouble with the baby. Call their maternity unit now." [S29a, S29b, S29c];
        "A3b" => "In pregnancy, pain on one side, bleeding, pain on the toilet or light-headedness can mean a pregnancy outside the womb. Call now." [S29b, S172, S173, S174];
        "A3f" => "After a birth, these signs can mean infection, a blood clot or trouble from an epidural. Call your maternity unit or midwife now.", "After a birth, these signs can mean infection, a blood clot or trouble from an epidural. Call their maternity unit or midwife now.";
        "C1" => "A high or low temperature, or shivers, with back pain can mean an infection." [S01, S19];
        "C2" => "Pee that burns, comes often, is cloudy or has blood in it, with back pain, can mean a kidney infection." [S153, S154, S155];
        "C2b" => "Pain in the side with fever, vomiting or hardly any pee can mean a kidney infection or a stone." [S19, S139, S153];
        "C3-now" => "With cancer now or in the past, this kind of pain needs a check within 24 hours." [S13, S21];
        "C4" => "Losing weight without trying, with back pain, can come from an illness outside the muscles." [S01];
        "C5" => "Pain that nothing helps, or that is worse at night, can come from something other than a muscle. The NHS lists it for a call today." [S01, S16];
        "C5-combined" => "Pain at night that gets better when you turn over is a weaker sign. Together with another sign it needs a call today.", "Pain at night that gets better when they turn over is a weaker sign. Together with another sign it needs a call today." [S01, S16, S21];
        "C6" => "A new lump, swelling, redness or changed shape can come from a broken bone, an infection or a growth." [S01, S31b];
        "C8-sudden" => "With weakened bones, sudden pain or a small knock can mean a broken bone in the spine." [S13, S16];
        "C9" => "With one of these risks, an infection in the spine can start without a fever. Go to an emergency department today; do not wait for an appointment." [S16, S22, S141, S143];
        "C10" => "With blood thinners or a bleeding disorder, a fall, a blow or sudden severe pain can mean bleeding.";
        "C11" => "A pulsing in the tummy with back pain can mean the main artery has widened. If you collapse or feel faint, call the emergency number.", "A pulsing in the tummy with back pain can mean the main artery has widened. If they collapse or feel faint, call the emergency number." [S20, S31];
        "C12-unable" => "If you cannot stand, drink or reach a toilet, you need help today, where you are.", "If they cannot stand, drink or reach a toilet, they need help today, where they are.";
        "C12-day" => "Pain this bad for more than 24 hours that is not easing needs a doctor today." [S01, S170];
        "C13" => "New weakness in one leg means that a nerve is losing strength. If it grows or spreads, call the emergency number." [S166, S167];
        "C14" => "Severe tummy pain with back pain can come from an organ in the tummy. If you feel faint, call the emergency number.", "Severe tummy pain with back pain can come from an organ in the tummy. If they feel faint, call the emergency number.";
        "C15" => "One swollen or hot leg can mean a blood clot. If you get breathless or have chest pain, call the emergency number.", "One swollen or hot leg can mean a blood clot. If they get breathless or have chest pain, call the emergency number.";
        "C16-new" => "A burning band or blisters can mean shingles. Treatment works best when it starts within 3 days of the rash.";
        "C18" => "Black poo or vomited blood can mean bleeding in the stomach. Stop anti-inflammatory tablets. If you feel faint, call the emergency number.", "Black poo or vomited blood can mean bleeding in the stomach. Stop anti-inflammatory tablets. If they feel faint, call the emergency number." [S150, S151, S152];
        "C19" => "With sickle cell disease, new back pain has to be seen at once and is not treated as a spasm." [S156, S157, S158];
        "C21-growing" => "A numb patch that spreads or gets worse can mean a nerve is losing its function. If a leg gets weak, call the emergency number." [S02, S165];
        "C23" => "More painkillers than the pack allows can harm the liver, the kidneys or the stomach before anything is felt. Speak to a doctor or pharmacist today and take no more until then.";
        "D4-today" => "A faint with an injury or in pregnancy needs a check even when it has passed, and so does one when you are not sure of your heart. The NHS lists it as a reason to see a doctor; we say today.", "A faint with an injury or in pregnancy needs a check even when it has passed, and so does one when they are not sure of their heart. The NHS lists it as a reason to see a doctor; we say today." [S27];
        "E3-severe" => "Pain that is different from your usual pain needs a doctor or nurse today if it is severe or getting worse, or if you are not sure.", "Pain that is different from their usual pain needs a doctor or nurse today if it is severe or getting worse, or if they are not sure." [S07];
        "weak-two" => "You ticked 2 weaker signs. One alone can wait a few days. With 2, we say call today.", "2 weaker signs were ticked. One alone can wait a few days. With 2, we say call today." [S13, S15];
        "A1-child" => "This app is not made for people under 16. See a doctor or nurse within a few days." [S28, S37];
        "A1-teen" => "At 16 or 17, see a doctor within a few days, and take an adult with you.", "At 16 or 17, they should see a doctor within a few days, and take an adult with them.";
        "A1-50-first" => "A first back pain at 50 or over is worth a check within a few days." [S16, S31];
        "A2-elsewhere" => "This app covers the low back only. Have this pain checked within a few days." [S02];
        "A2-spot" => "A sore spot beside the shoulder blade is most often a muscle. This app covers the low back only, so have it looked at within days.";
        "A3c" => "In pregnancy, tell your midwife about back pain within a few days. Maybe pregnant? Do a test first, then see a midwife or a doctor. Until then this app offers rest on your side and walking.", "In pregnancy, a midwife should know about back pain within a few days. Maybe pregnant? First a test, then a midwife or a doctor. Until then this app offers rest on their side and walking.";
        "C3" => "With cancer now or in the past, back pain needs a check within a few days, even when it is mild." [S13, S21];
        "C5-turning" => "Night pain that eases when you turn or get up is a weaker sign. The NHS lists night pain for a call today; when it stands alone, we say within days.", "Night pain that eases when they turn or get up is a weaker sign. The NHS lists night pain for a call today; when it stands alone, we say within days." [S01, S16, S23, S171];
        "C7" => "Pain on sneezing, coughing or pooing can come from a disc or a nerve. The NHS lists it for a call today. When it is the only sign, we say within a few days." [S01, S02];
        "C8" => "With weakened bones, have back pain checked within a few days, even without a fall." [S13, S16];
        "C12-easing" => "Severe pain that is getting easier can wait for a doctor within days. Do the danger check again in 24 hours." [S01, S170];
        "C16" => "A burning band or blisters on one side can mean shingles. See a doctor within a few days.";
        "C20" => "Speak to a pharmacist or doctor today about the new medicine. Do not stop steroid tablets without asking." [S160, S161, S162, S163];
        "C21" => "A numb patch on one leg with normal strength fits ordinary sciatica, and is worth a check within days. If it grows, call sooner." [S30, S164, S165];
        "C22" => "Legs that ache on walking and ease on sitting can mean a narrow spinal canal, and are worth a check within days.";
        "C24" => "Anti-inflammatory tablets with stomach pain, or with blood-pressure or water tablets, can harm the stomach or the kidneys. Speak to a pharmacist today." [S66d];
        "D1" => "Pain that shoots below the knee can be sciatica, which usually eases in 4 to 6 weeks. See a doctor within days. If both legs hurt or a leg gets weaker, call the emergency number." [S01, S06, S30, S31];
        "D3" => "With a spine condition, surgery, metal or an artificial joint, pain that is different from your usual pain is worth a check within a few days.", "With a spine condition, surgery, metal or an artificial joint, pain that is different from their usual pain is worth a check within a few days.";
        "D4-soon" => "A faint from the age of 40, or one that has happened before, is worth a check even when it has passed. The NHS lists it as a reason to see a doctor; we say within days." [S27];
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
        "D1-easing" => "Leg pain that is easing usually goes on easing. Do the danger check again tomorrow. If both legs hurt or a leg gets weaker, call the emergency number." [S30, S164];
        "D4" => "Severe pain can make you faint for a moment. Lie flat, raise your legs, and get up slowly. If it comes back or you black out, call the emergency number.", "Severe pain can make them faint for a moment. Lie flat, raise their legs, and get up slowly. If it comes back or they black out, call the emergency number." [S24, S25, S25b, S27];
        "D5-low" => "Low mood can slow recovery, so talk to a doctor or to someone you trust. If you think of harming yourself, call the emergency number or a crisis line now.", "Low mood can slow recovery, so talk to a doctor or to someone they trust. If they think of harming themselves, call the emergency number or a crisis line now." [S111, S117];
        "D5" => "Worry, avoiding movement and trouble at work can slow recovery. They do not make it urgent. Pain when you move does not always mean harm. If you are worried, do the check again sooner.", "Worry, avoiding movement and trouble at work can slow recovery. They do not make it urgent. Pain when they move does not always mean harm. If they are worried, do the check again sooner." [S76, S78, S111, S112, S117];
        "F1" => "These answers fit an ordinary muscle spasm, as the article says. They do not rule anything out, so keep watching for the danger signs." [S33, S119];
        "A3-skipped" => "The question about pregnancy was skipped. If a pregnancy is possible, take a test first: some treatments are then not for you.", "The question about pregnancy was skipped. If a pregnancy is possible, take a test first: some treatments are then not for they.";
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
