//! Why each question of the danger check is asked.

use crate::domain::check::question::Q;

worded! {
    /// Why a question is asked.
    fn why(q: Q) -> Reason {
        Q::B1 => "The nerves for this skin leave at the base of the spine, and squeezed nerves there need a check at once." [S01, S04];
        Q::B2 => "The same nerves at the base of the spine run the bladder." [S01, S04];
        Q::B3 => "The same nerves at the base of the spine run the bowel." [S01, S04];
        Q::B4 => "The same nerves serve the genitals, and a change there can be an early sign." [S04];
        Q::B1a => "A sign that a doctor, nurse or physiotherapist has examined, and that has not changed, is less urgent than a new one." [S04];
        Q::B5 => "Signs in both legs at once point to the middle of the spine, where many nerves run together." [S01, S08, S30];
        Q::B6 => "Weakness can mean a nerve is losing its function, and how fast you get help matters.", "Weakness can mean a nerve is losing its function, and how fast they get help matters." [S06, S07, S17];
        Q::C13 => "A nerve can be squeezed on one side." [S02];
        Q::D1 => "Pain that runs below the knee can come from an irritated nerve, so some movements have to wait." [S30, S31];
        Q::B6a => "Weakness that grows needs help sooner than weakness that stays the same." [S06, S07];
        Q::B6b => "The weaker the leg, the more the nerve is affected." [S06, S17];
        Q::B6c => "Both legs together point to the middle of the spine." [S01, S08];
        Q::B8 => "Trouble with the heart, a lung or the main artery can be felt in the back." [S01, S26];
        Q::B9 => "A leak from the main artery can start this way, and so can a faint from pain, so we ask more about it." [S20];
        Q::B10 => "A short faint from pain passes when you lie down. One that does not can come from the heart or from bleeding.", "A short faint from pain passes when they lie down. One that does not can come from the heart or from bleeding." [S20, S26];
        Q::B9b => "A tear in the main artery can feel like this.";
        Q::B8a => "This helps to tell heart trouble from pain that makes it hard to breathe." [S01, S26];
        Q::B9a => "Tummy pain with faintness can come from the main artery." [S20];
        Q::B10a => "Losing consciousness needs a check, even if you woke quickly.", "Losing consciousness needs a check, even if they woke quickly." [S20, S26];
        Q::D4 => "A faint feeling that comes from pain usually passes when you lie still.", "A faint feeling that comes from pain usually passes when they lie still." [S24, S25, S25b];
        Q::K1 => "The 2 answers differ, and faintness that does not pass when you lie down needs help at once.", "The 2 answers differ, and faintness that does not pass when they lie down needs help at once." [S20, S26];
        Q::B7 => "A hard accident can break a bone in the spine." [S01, S17];
        Q::B11 => "Infection that affects the whole body can first show in thinking and speech." [S19];
        Q::B12 => "With low immunity (from illness or medicine), a recent injection or surgery in the back, or another of these risks, fever can come from an infection in the spine." [S16, S22, S31];
        Q::B13 => "Cancer can spread to the spine and press on the spinal cord." [S21];
        Q::A1 => "Age changes which causes are likely and what is safe for you.", "Age changes which causes are likely and what is safe for them." [S12, S16, S28, S37];
        Q::D4a => "With any of these, a faint is worth a check even when it has passed." [S27];
        Q::A1a => "In children and teenagers these signs need a doctor sooner." [S28];
        Q::A1b => "In children and teenagers these signs need a doctor sooner." [S28];
        Q::A1c => "From 65, bones can break more easily." [S12, S13];
        Q::A1d => "From 70, sudden pain can be a broken bone even without a fall." [S12];
        Q::A1e => "A first back pain at 50 or over is worth a check." [S16, S31];
        Q::A2 => "This app covers the low back only, and pain elsewhere has other causes." [S01, S02];
        Q::E1 => "How long it has lasted helps decide when to see someone." [S31, S32b];
        Q::E2 => "After more than 2 earlier attacks, another one within a year is more likely." [S103];
        Q::E2a => "If attacks come often or get worse, a plan to prevent them helps.";
        Q::E3 => "Pain that is different from your usual pain can have a new cause.", "Pain that is different from their usual pain can have a new cause." [S07];
        Q::E1a => "Most pain gets better early, so pain that does not is worth a check." [S31, S32b, S116];
        Q::E2c => "If someone has looked at them in the past year, you may not need another visit for that.", "If someone has looked at them in the past year, they may not need another visit for that.";
        Q::E3a => "Different pain that is severe or gets worse needs a check sooner." [S07];
        Q::C11 => "The main artery runs there and can widen." [S20, S31];
        Q::C15 => "This can be a blood clot.";
        Q::C16 => "Shingles can start as pain in the back before the rash shows.";
        Q::A3 => "In pregnancy and after a birth, back pain has other causes and other things are safe." [S29a, S29b, S29c];
        Q::C16a => "Treatment for shingles works best when it starts early.";
        Q::A3d => "The next questions depend on this.";
        Q::A3e => "These signs can mean bleeding inside the body." [S29b, S29c];
        Q::A3a => "These can be signs of early labour, infection or trouble with the baby." [S29a, S29b, S29c];
        Q::A3b => "These can be signs of a pregnancy outside the womb." [S29b];
        Q::A3f => "These can be signs of infection, a clot or trouble from an epidural.";
        Q::C1 => "Fever with back pain can mean an infection." [S01, S19];
        Q::C2 => "This can come from a kidney." [S19];
        Q::C4 => "Weight loss with back pain can come from an illness outside the muscles." [S01];
        Q::C6 => "This can come from a bone, an infection or a growth." [S01, S31b];
        Q::C5 => "Muscle pain usually hurts less in some position, so this can point elsewhere." [S01, S16];
        Q::C7 => "Pressure inside the spine rises then, and a disc or nerve can hurt." [S01, S02];
        Q::C12 => "How much the pain stops you helps decide when to ask for help.", "How much the pain stops them helps decide when to ask for help." [S01, S02];
        Q::C14 => "Organs in the tummy can hurt in the back.";
        Q::C5a => "Pain that gets better when you turn over is a weaker warning sign.", "Pain that gets better when they turn over is a weaker warning sign.";
        Q::C12a => "You may need someone to help you at home today.", "They may need someone to help them at home today.";
        Q::C12b => "Most spasms are easier after a day, so this one needs a check." [S01];
        Q::C3 => "Cancer can spread to the spine, even years later." [S13, S21];
        Q::C8 => "Weakened bones can break from a small load." [S13, S16, S17];
        Q::C9 => "With these, an infection in the spine can start without a fever." [S16, S22];
        Q::C10 => "Bleeding near the spine is more likely, and cold and heat need care.";
        Q::C3a => "With cancer now or in the past, this kind of pain needs a quicker check." [S21];
        Q::C8a => "With weakened bones, this can be how a break in the spine begins." [S13, S16];
        Q::C10a => "With blood thinners or a bleeding disorder, each of these can mean bleeding.";
        Q::K2 => "Each one needs a call today, and both together can mean an infection in the spine." [S16, S22];
        Q::K3 => "With cancer, now or in the past, weakness or numbness can mean the spinal cord is being pressed." [S21];
        Q::D2a => "Doctors look for an inflamed spine when long-lasting back pain began before 45." [S23];
        Q::D2 => "Each of these is a sign that doctors count when they look for an inflamed spine." [S23];
        Q::D2b => "These too are signs that doctors count when they look for an inflamed spine." [S23];
        Q::D3 => "These change which movements are safe, and a different pain with them is worth a check.";
        Q::D3a => "Pain that is different from your usual pain can have a new cause.", "Pain that is different from their usual pain can have a new cause.";
        Q::F1 => "These fit an ordinary muscle spasm, but they rule nothing out, and strain pain can also spread to the buttock or thigh." [S33];
        Q::D5 => "Worry, low mood, avoiding movement and trouble at work can slow recovery, and knowing them changes what helps." [S111, S112, S117];
    }
}
