//! What to say on the phone, by rule: whole sentences in the first person, and about someone else.

use crate::domain::check::rules::RULES;

keyed! {
    /// What to say for a rule; empty where the rule is nothing to say, none for a rule that this version does not have.
    fn line(rule: &str) -> Spoken {
        "B1" => "Numb or tingling: genitals, bottom or inner thighs";
        "B2" => "Peeing: can't, hard to start, weak, leaking, or can't feel it";
        "B3" => "Pooing: can't hold it, or can't feel it or wind";
        "B4" => "Sex: erection, ejaculation or feeling has changed";
        "B5" => "Pain, tingling, numbness or weakness in both legs";
        "B6" => "A leg or foot is weak: I trip, it drags or gives way, or walking is unsteady", "A leg or foot is weak: they trip, it drags or gives way, or walking is unsteady";
        "B7" => "A serious accident: car crash, high fall or hard blow";
        "B8" => "Chest pain, pain into arm or jaw, or breathless";
        "B9" => "Sudden severe pain with dizziness, cold sweat, racing heart or collapse";
        "B9b" => "Tearing pain between my shoulder blades", "Tearing pain between their shoulder blades";
        "B10" => "Blacked out, or still faint after lying down";
        "B11" => "Fever, and confused, drowsy or hard to speak";
        "B12" => "Fever, and one of: weak leg, weak immune system, dialysis, injected drugs, recent bad infection or back procedure";
        "B13" => "Cancer, now or before, and weak, numb, unsteady, or bladder or bowel trouble";
        "B12-both" => "Fever, and a risk of infection in the spine";
        "B13-both" => "Cancer, now or before, and a weak or numb leg, or bladder or bowel trouble";
        "C14-faint" => "Faint or collapsed, and severe or pulsing tummy pain";
        "A3-faint" => "Pregnant, or maybe, and faint or collapsed";
        "A3-severe" => "Pregnant, or maybe, and severe tummy pain";
        "A3e" => "Pregnant, or maybe, with heavy bleeding, severe pain, shoulder-tip pain or faintness";
        "C10-weak" => "Blood thinners or a bleeding disorder, and a weak or numb leg";
        "C15-breath" => "One leg is swollen or hot, and chest pain or breathless";
        "B1-old" => "An old sign of the nerves, looked at before and unchanged";
        "B6-mild" => "One leg or foot is weak";
        "A1-child-flag" => "A child with a warning sign: fever, night or constant pain, stiffness, weakness, numbness, bladder or weight";
        "A1-child-young" => "A child under 5";
        "A1-65-fall" => "A fall or a knock, at 65 or over";
        "A1-70-sudden" => "Sudden pain, at 70 or over";
        "A1-70-steroids" => "Long use of steroid tablets, or weak bones, at 70 or over";
        "A2-upper" => "Pain between the shoulder blades";
        "A3a" => "Pregnant, with bleeding, fluid, cramps, fever, pain on peeing, or the baby moving less";
        "A3b" => "Maybe pregnant, with pain low on one side or bleeding";
        "A3f" => "Gave birth in the last 6 weeks, with fever, bleeding, a swollen leg, numbness or a severe headache";
        "C1" => "38 °C (100.4 °F) or more, under 36 °C (96.8 °F), or hot and shivery";
        "C2" => "Pain in my side, with pee trouble or vomiting", "Pain in their side, with pee trouble or vomiting";
        "C3-now" => "Cancer now or ever, and this pain is severe, worse on coughing, or takes the sleep";
        "C4" => "Losing weight without trying";
        "C5" => "Nothing eases it, or it is clearly worse at night";
        "C5-combined" => "Worse at night, or hard to ease, with another sign";
        "C6" => "On my back: a new lump, swelling, redness or shape", "On their back: a new lump, swelling, redness or shape";
        "C8-sudden" => "Weak bones or long use of steroid tablets, and sudden pain or a knock";
        "C9" => "Weak immune system, injected drugs, diabetes with an infection, or recent back injection or surgery";
        "C10" => "Blood thinners or a bleeding disorder";
        "C11" => "A pulsing or throbbing in my tummy", "A pulsing or throbbing in their tummy";
        "C12-unable" => "Can't stand, drink or reach a toilet";
        "C12-day" => "So bad for more than 24 hours";
        "C13" => "One leg newly numb or weak";
        "C14" => "Severe tummy pain";
        "C15" => "One leg is swollen or hot";
        "C16-new" => "Burning pain or blisters on one side, new in the last 3 days";
        "D4-today" => "A faint that passed, with a risk";
        "E3-severe" => "Different from the pain before, and severe or getting worse";
        "weak-two" => "";
        "A1-child" => "Under 16";
        "A1-teen" => "16 or 17 years old";
        "A1-50-first" => "The first back pain of my life, at 50 or over";
        "A2-elsewhere" => "Pain in the neck, the tummy or elsewhere";
        "A3c" => "Pregnant, or maybe";
        "C3" => "Cancer now or ever (not simple skin cancer)";
        "C5-turning" => "Worse at night, or hard to ease, but turning over helps";
        "C7" => "Worse when I sneeze, cough or poo", "Worse when they sneeze, cough or poo";
        "C8" => "Steroid tablets over 3 months, thin bones (osteoporosis), or bones that broke easily";
        "C16" => "A burning band of pain on one side, or blisters there";
        "D1" => "Pain shoots down one leg, below the knee";
        "D3" => "A spine condition, surgery, metal or an artificial joint, and this pain is different";
        "D4-soon" => "A faint that passed";
        "E3" => "Different from, or worse than, the back pain I know", "Different from, or worse than, the back pain they know";
        "E1-72h" => "No better after 3 days";
        "E1-14d" => "No better after 2 weeks";
        "E1-6w" => "Over 6 weeks of pain";
        "E1-12w" => "Over 12 weeks of pain";
        "D2-three" => "Over 12 weeks of pain, with 3 signs of an inflamed spine";
        "D2-four" => "Over 12 weeks of pain, with 4 or more signs of an inflamed spine";
        "E2-many" => "3 or more episodes before this one";
        "E2-often" => "3 in the last 12 months stopped the usual day, or each one is worse";
        "C12" => "";
        "D4" => "";
        "D5-low" => "";
        "D5" => "";
        "F1" => "";
        "B4-skipped" => "";
        "private" => "A change I would rather say in private";
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
