//! What the danger check asks, by question. Written to the reader, and about someone else.

use crate::domain::check::question::Q;

worded! {
    /// A question. Why it is asked is in [`super::whys`].
    fn question(q: Q) -> Worded {
        Q::B1 => "Numb or tingling genitals, bottom or inner thighs";
        Q::B2 => "Cannot pee, hard to start, weak flow, leaks, or no feeling";
        Q::B3 => "Cannot hold in poo, or cannot feel it or wind";
        Q::B4 => "A change in sex: erection, ejaculation or feeling";
        Q::B1a => "Has a doctor, nurse or physiotherapist checked exactly this, and has it not changed since?";
        Q::B5 => "Pain, tingling, numbness or weakness in both legs";
        Q::B6 => "A weak leg or foot: it drags or gives way, you trip or walk unsteadily", "A weak leg or foot: it drags or gives way, they trip or walk unsteadily";
        Q::C13 => "One leg newly numb or weak";
        Q::D1 => "Pain shoots down one leg, below the knee";
        Q::B6a => "It is getting worse";
        Q::B6b => "It is severe: the foot slaps at each step, or the leg cannot hold you", "It is severe: the foot slaps at each step, or the leg cannot hold them";
        Q::B6c => "It is in both legs";
        Q::B8 => "Chest pain, pain spreading to an arm or the jaw, or breathless";
        Q::B9 => "Sudden severe pain with dizziness, cold sweat, racing heart or collapse";
        Q::B10 => "Blacked out, or still faint after lying down";
        Q::B9b => "Tearing pain between your shoulder blades", "Tearing pain between their shoulder blades";
        Q::B8a => "Chest pain, or pain spreading to an arm or your jaw", "Chest pain, or pain spreading to an arm or their jaw";
        Q::B9a => "Tummy pain with it";
        Q::B10a => "You blacked out", "They blacked out";
        Q::D4 => "Did the faint, sweaty or breathless feeling pass within a few minutes of lying still?";
        Q::K1 => "Are you still faint now, lying down?", "Are they still faint now, lying down?";
        Q::B7 => "A recent serious accident: crash, high fall, hard blow";
        Q::B11 => "Fever, and confused, drowsy or struggling to speak";
        Q::B12 => "Fever and any of: weak leg, low immunity, dialysis, injected drugs, recent bad infection, back injection or surgery";
        Q::B13 => "Cancer, ever, and now weak, numb, unsteady, or trouble peeing or pooing";
        Q::A1 => "How old are you?", "How old are they?";
        Q::D4a => "When you felt faint, any of these?", "When they felt faint, any of these?";
        Q::A1a => "Any of these?";
        Q::A1b => "And any of these?";
        Q::A1c => "You had a fall or knock, even a light one", "They had a fall or knock, even a light one";
        Q::A1d => "The pain came on suddenly";
        Q::A1e => "This is the first back pain of your life", "This is the first back pain of their life";
        Q::A2 => "Where is the pain?";
        Q::E1 => "It began 3 days ago or earlier";
        Q::E2 => "3 or more attacks like this before";
        Q::E2a => "3 in a year stopped your normal day, or each one is worse", "3 in a year stopped their normal day, or each one is worse";
        Q::E3 => "Different from or worse than your usual back pain", "Different from or worse than their usual back pain";
        Q::E1a => "It is no better than when it began";
        Q::E2c => "A doctor or nurse has looked at these attacks in the past year";
        Q::E3a => "It is severe, or getting worse";
        Q::C11 => "A pulsing or throbbing in your tummy", "A pulsing or throbbing in their tummy";
        Q::C15 => "One leg is swollen or hot";
        Q::C16 => "A burning band of pain on one side, or blisters there";
        Q::A3 => "Pregnant, maybe pregnant, or gave birth in the last 6 weeks";
        Q::C16a => "It began in the last 3 days";
        Q::A3d => "Pregnant, or gave birth?";
        Q::A3e => "Any of these now?";
        Q::A3a => "Pregnant: any of these?";
        Q::A3b => "Maybe pregnant: any of these?";
        Q::A3f => "After the birth: any of these?";
        Q::C1 => "Temperature 38 °C (100.4 °F) or more, under 36 °C (96.8 °F), or hot and shivery";
        Q::C2 => "Pain in your side, with pee trouble or vomiting", "Pain in their side, with pee trouble or vomiting";
        Q::C4 => "Losing weight without trying";
        Q::C6 => "A new lump, swelling, redness or change of shape on your back", "A new lump, swelling, redness or change of shape on their back";
        Q::C5 => "Nothing helps, or it is clearly worse at night";
        Q::C7 => "Worse when you sneeze, cough or poo", "Worse when they sneeze, cough or poo";
        Q::C12 => "Too bad to sleep, or very hard to get up, wash or dress";
        Q::C14 => "Severe tummy pain";
        Q::C5a => "Does turning over in bed help?";
        Q::C12a => "You cannot stand, drink or reach a toilet", "They cannot stand, drink or reach a toilet";
        Q::C12b => "It has been this bad for more than 24 hours";
        Q::C3 => "Cancer now or ever (not simple skin cancer)";
        Q::C8 => "Steroid tablets over 3 months, thin bones (osteoporosis), or bones that break easily";
        Q::C9 => "Weak immune system, injected drugs, diabetes with an infection, or recent back injection or surgery";
        Q::C10 => "Blood thinners or a bleeding disorder";
        Q::C3a => "This pain is severe, getting worse, like a band, worse when you cough, or keeps you awake", "This pain is severe, getting worse, like a band, worse when they cough, or keeps them awake";
        Q::C8a => "It came on suddenly, or after a fall, lift or knock";
        Q::C10a => "A fall, a blow, or sudden severe pain";
        Q::K2 => "Fever now, and a weak leg, weak immunity, infection, injected drugs, back injection or surgery?";
        Q::K3 => "Cancer, now or in the past, and a weak or numb leg?";
        Q::D2a => "How old were you when this pain began?", "How old were they when this pain began?";
        Q::D2 => "Over 12 weeks of pain. Any of these?";
        Q::D2b => "And any of these?";
        Q::D3 => "Any of these in your back or joints?", "Any of these in their back or joints?";
        Q::D3a => "Is this pain different from the pain you usually have from it?", "Is this pain different from the pain they usually have from it?";
        Q::F1 => "Do any of these fit?";
        Q::D5 => "Any of these true for you now?", "Any of these true for them now?";
    }
}
