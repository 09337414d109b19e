//! The pages to read about what a spasm is, about Unclench, and about what is stored where.

use super::page::{Page, Section};
use super::sources::SourceId;

pages! {
    /// What a spasm is.
    SPASM = Page {
        title: "What a spasm is",
        lead: "A muscle in your back tightens hard and does not relax. This is rarely dangerous, but do the danger check first.",
        sections: &[
            Section {
                heading: "What happens",
                steps: &[
                    "The muscle cramps. Moving hurts.",
                    "One idea: pain tightens the muscle, and the tight muscle hurts more. A review in 1986 supports it; one in 1984 found no steady rise in muscle activity.",
                    "Nobody knows for certain how a spasm works. The pain is real either way.",
                    "In 1 study, 11 of 1,172 people with new low back pain had a serious cause: about 1 in 100.",
                ],
                ordered: false,
                moves: false,
                note: "",
                sources: &[SourceId::S12, SourceId::S122, SourceId::S123],
            },
            Section {
                heading: "How it usually goes",
                steps: &[
                    "The cramp itself usually stops in minutes. You may feel sore for days.",
                    "Pain drops fastest in the first month, by more than half on average.",
                    "On a scale to 100, it went from 52 at the start to 23 at 6 weeks and 6 at 1 year.",
                    "It can take longer. In 1 study half were free of pain by day 58, and 72 of 100 had recovered within a year.",
                ],
                ordered: false,
                moves: false,
                note: "That a cramp lasts minutes comes from one health newsletter. The other figures are for low back pain in general.",
                sources: &[SourceId::S35, SourceId::S115, SourceId::S116, SourceId::S117],
            },
            Section {
                heading: "Why it may have happened",
                steps: &[
                    "Lifting, an awkward position, a load far from your body, a fall, or being tired or distracted can set it off.",
                    "People who sit more than 5 hours a day, or in awkward positions, have more repeats.",
                    "How you usually sit or stand has not been shown to be a cause.",
                    "The article blames muscle imbalance. Uneven muscles are common without pain, and have not been shown to be a cause.",
                ],
                ordered: false,
                moves: false,
                note: "",
                sources: &[SourceId::S76, SourceId::S102, SourceId::S104, SourceId::S106, SourceId::S119],
            },
            Section {
                heading: "What makes another less likely",
                steps: &[
                    "In 1 study, 69 of 100 people had another within a year.",
                    "Exercise together with learning about backs prevents almost half of new attacks. The effect fades after a year unless you keep going.",
                    "Walking up to 30 minutes, 5 times a week: in a trial the next attack that limited people came after 208 days, not 112.",
                    "Stretching with endurance training helped office workers with stiff or weak backs. For stretching alone there is little evidence.",
                ],
                ordered: false,
                moves: false,
                note: "Start when the pain is better and the danger check is clear.",
                sources: &[SourceId::S87, SourceId::S88, SourceId::S89, SourceId::S102],
            },
        ],
    };
    /// What this is and is not.
    ABOUT = Page {
        title: "About Unclench",
        lead: "Help for the first minutes and days after your back seizes. No doctor has reviewed it yet.",
        sections: &[
            Section {
                heading: "What this is",
                steps: &[
                    "It asks about danger signs and tells you whom to call.",
                    "It times cold, heat and rest within safe limits.",
                    "It shows small movements and keeps your own log.",
                    "It works without the internet after the first visit.",
                ],
                ordered: false,
                moves: false,
                note: "What it says comes from public pages, often from the summary only. Each source says how it was seen.",
                sources: &[],
            },
            Section {
                heading: "What this is not",
                steps: &[
                    "It is not a doctor, nurse or physiotherapist. None of them has reviewed it.",
                    "It is not a medical device, and nobody has tested it as one.",
                    "Before anyone calls it a medical product, doctors must review it, and someone must check the rules for medical devices.",
                    "It cannot examine you. A clear check means only that your answers show nothing urgent.",
                    "It is not for people under 16.",
                ],
                ordered: false,
                moves: false,
                note: "If something feels wrong, call. You do not need a tick here for that.",
                sources: &[SourceId::S10],
            },
            Section {
                heading: "Where your data lives",
                steps: &[
                    "In this browser, on this device, and nowhere else.",
                    "Nothing is sent. There is no account.",
                    "Your address, if you save one, is for the phone call. It is kept here too, and in your backups.",
                    "Anyone who can open this browser can read it.",
                    "Clearing the browser data deletes it. Make a backup under More.",
                ],
                ordered: false,
                moves: false,
                note: "More, Privacy says exactly what is stored where.",
                sources: &[],
            },
            Section {
                heading: "Where it started",
                steps: &[
                    "It is built from an article from 2012 that links to products for sale.",
                    "We checked each claim. Where the article is unsafe or weak, we do the safe version.",
                    "The article: ice as much as you can for 72 hours. Here: 20 minutes on at most. 20 on, 20 off, 20 on is one session. From 65 we suggest 10. Then at least 2 hours off, and warm skin. At most 4 sessions in 24 hours.",
                    "The article: rub with the ice for the full time. Here: ice massage for 5 minutes, 10 at most, never 20.",
                    "The article: ice, and heat only if ice fails. Here: you may choose heat first.",
                    "The article does not mention a cloth. Here: always a cloth between the pack and your skin.",
                    "The article: an infrared pad is needed. Here: a wrapped hot-water bottle or an ordinary pad. We found no trial that compares them.",
                    "The article: do not use the muscle at all. Here: do less of what hurts, and keep the rest moving.",
                    "The article names no danger signs, and not who must avoid cold or heat. Here: both come first.",
                ],
                ordered: false,
                moves: false,
                note: "The 4 sessions a day are our limit. The sources range from 4 to 10. Ice on and off was studied on ankles, not backs.",
                sources: &[SourceId::S36, SourceId::S39, SourceId::S41, SourceId::S42, SourceId::S43, SourceId::S44, SourceId::S45, SourceId::S46, SourceId::S47, SourceId::S59, SourceId::S60, SourceId::S62],
            },
        ],
    };
    /// What is stored where, and who can read it.
    PRIVACY = Page {
        title: "Privacy",
        lead: "What you note stays in this browser, on this device. There is no account, and nobody counts your visits.",
        sections: &[
            Section {
                heading: "What is stored",
                steps: &[
                    "What you note: pain, danger checks, cold and heat, rest, exercises, walks, medicines, self-checks, your own words.",
                    "What you answer about yourself: age, conditions, pregnancy, and what to leave out.",
                    "What you choose: country, your doctor's number, your address, sounds, reminders, light or dark.",
                    "A random name of this browser, so that copies from 2 devices can be put together. It says nothing about you.",
                ],
                ordered: false,
                moves: false,
                note: "Your name and year of birth for the page for a doctor are never stored.",
                sources: &[],
            },
            Section {
                heading: "Where",
                steps: &[
                    "In this browser's storage for this web address (localStorage). All names there begin with unclench:",
                    "A second copy in this browser's database (IndexedDB), so that a crash loses nothing.",
                    "The files of the app itself are kept for use without the internet. There are no notes in them.",
                    "Backups, only where you save them: a file you download or share, or a folder you choose.",
                    "There are no cookies.",
                ],
                ordered: false,
                moves: false,
                note: "",
                sources: &[],
            },
            Section {
                heading: "What leaves this device",
                steps: &[
                    "Nothing by itself. The page sends nothing, and it may not ask any other server for anything.",
                    "What you share, save, copy or print goes where you send it. A calendar may copy reminders to its own servers.",
                    "Links to sources and to urgent care near you open other sites. They do not learn which page you came from.",
                    "Reading aloud uses a voice of this device if there is one. Some browsers have voices that send the words to their maker.",
                    "Whoever hosts the page sees that its files are loaded, and from which internet address, as with any page.",
                ],
                ordered: false,
                moves: false,
                note: "",
                sources: &[],
            },
            Section {
                heading: "Who can read it",
                steps: &[
                    "Anyone who can open this browser on this unlocked device. The notes are not encrypted.",
                    "Browser extensions that may read every page.",
                    "Other pages under the same web address, if its host has any.",
                    "Backups of the whole device may hold it too.",
                ],
                ordered: false,
                moves: false,
                note: "",
                sources: &[],
            },
            Section {
                heading: "How long",
                steps: &[
                    "Until you erase it. Your data, at the end: Erase everything.",
                    "Clearing the browser's data for this page also deletes it. So can the browser, when the device is full or the page has not been used for long.",
                    "A private window keeps it only until it is closed.",
                ],
                ordered: false,
                moves: false,
                note: "Save a backup if you want to keep it.",
                sources: &[],
            },
        ],
    };
}
