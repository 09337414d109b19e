//! What is known of medicines and supplements for back pain: who asks first, what they can do to the body, when to get help.

use super::page::{Page, Section};
use super::sources::SourceId;

pages! {
    /// What is known, folded below the list.
    MEDICINES = Page {
        title: "Medicines",
        lead: "Write down what you take, and when. This app advises no medicine.",
        sections: &[
            Section {
                heading: "Stop and get help",
                steps: &[
                    "Vomiting blood, or vomit like coffee grounds: call the emergency number.",
                    "Chest pain, wheezing, or a swollen face or throat: call the emergency number.",
                    "Black, sticky poo: stop the tablets and get medical help today. If you feel faint too, call the emergency number.",
                    "Swollen ankles, or very little pee: stop the tablets and call a doctor today.",
                ],
                ordered: false,
                moves: false,
                note: "The signs come from the sources. Whom to call for which is partly our advice.",
                sources: &[SourceId::S66d, SourceId::S150, SourceId::S151],
            },
            Section {
                heading: "Who asks before anti-inflammatory tablets",
                steps: &[
                    "You had asthma, a rash or swelling from one of them, or from aspirin.",
                    "You have or had an ulcer, bleeding or a hole in the stomach or gut.",
                    "You have heart, kidney or liver disease, or had a stroke.",
                    "You have high blood pressure, asthma, Crohn's disease, colitis or chickenpox.",
                    "You are pregnant, may be, or are trying. From week 20 on, they can harm the baby.",
                    "You take blood thinners, steroids or another anti-inflammatory, or drink alcohol regularly.",
                    "You are under 18, or 60 or older.",
                ],
                ordered: false,
                moves: false,
                note: "Some of these must not take them at all. A pharmacist knows, and so does the leaflet.",
                sources: &[SourceId::S66b, SourceId::S66c, SourceId::S66d, SourceId::S68c, SourceId::S69],
            },
            Section {
                heading: "If you take them for long",
                steps: &[
                    "Stomach and gut: they can cause ulcers and bleeding, sometimes with no pain first.",
                    "Heart: they can raise the risk of a heart attack or stroke, even early on.",
                    "Kidneys and liver: they can harm both. The risk grows with dose and time.",
                    "Guidance says: the lowest dose that helps, for the shortest time.",
                ],
                ordered: false,
                moves: false,
                note: "",
                sources: &[SourceId::S37b, SourceId::S66c, SourceId::S66d, SourceId::S68c, SourceId::S68d],
            },
            Section {
                heading: "How much do they help?",
                steps: &[
                    "Anti-inflammatory tablets: a little. In trials, new back pain was 7 points of 100 lower with them than with a dummy pill.",
                    "A guideline puts heat and massage before tablets.",
                    "Paracetamol alone is not recommended for back pain.",
                    "Opioids are not for routine use in new back pain, and not for long-lasting pain.",
                ],
                ordered: false,
                moves: false,
                note: "",
                sources: &[SourceId::S03, SourceId::S36, SourceId::S37b, SourceId::S70],
            },
            Section {
                heading: "Supplements and enzymes",
                steps: &[
                    "We found no trial of bromelain or other enzymes in a back spasm. This app recommends none and sells none.",
                    "Sore muscles: over all its stages, a trial of an enzyme mix showed no effect. Some authors worked for the maker.",
                    "Worn knees: in small trials some did about as well as anti-inflammatory tablets.",
                    "Herbs: cream with cayenne pepper may help long-lasting back pain.",
                    "Enzymes can add to bleeding with blood thinners, aspirin or anti-inflammatory tablets, and in surgery: ask about them 2 weeks before.",
                    "Bromelain can raise the level of some antibiotics (amoxicillin, tetracycline).",
                    "Not with an allergy to pineapple, papain, latex, celery, wheat or pollen. Not in pregnancy or while breast-feeding.",
                    "They can upset the gut and make periods heavier.",
                    "You take any medicine? Ask a pharmacist first.",
                ],
                ordered: false,
                moves: false,
                note: "On risks we found only a blog and a shop's page, no health service.",
                sources: &[SourceId::S71, SourceId::S72b, SourceId::S72c, SourceId::S73a, SourceId::S73b, SourceId::S73c],
            },
        ],
    };
}
