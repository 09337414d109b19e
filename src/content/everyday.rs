//! Pages for quiet days: how to lift, sit and get up, and how a desk can be set up; with the figures of each section.

use super::page::{Page, Section};
use super::sources::SourceId;

pages! {
    /// How to lift, sit and get up.
    LIFTING = Page {
        title: "Lift, sit, get up",
        lead: "No way of moving is proven to prevent an attack, and none is forbidden. Go by what feels easy.",
        sections: &[
            Section {
                heading: "Lift something heavy",
                steps: &[
                    "Stand close to it, one foot a little in front.",
                    "Bend your hips and your knees.",
                    "Hold it close to your body, and stand up with your legs.",
                    "Turn with your feet, not with your back.",
                    "Heavy or unsteady? Carry less at once, or ask someone.",
                    "Tired, or your mind elsewhere? Leave it for later.",
                ],
                ordered: false,
                moves: false,
                note: "A study found heavy or unsteady loads, loads far from the body, awkward positions, and being tired or distracted before many attacks. How to lift is our advice.",
                sources: &[SourceId::S119],
            },
            Section {
                heading: "Pick up something light",
                steps: &[
                    "Go down on one knee, or bend your hips and your knees.",
                    "Stand close to it, as for something heavy.",
                    "On the way up, push with a hand on your thigh or on a table.",
                ],
                ordered: false,
                moves: false,
                note: "Our advice. None of our sources tests this.",
                sources: &[],
            },
            Section {
                heading: "Sit",
                steps: &[
                    "Sit as is comfortable. No single posture is right for everyone.",
                    "Change position before you get stiff: lean back, sit tall, sit askew.",
                    "Get up every 30 to 60 minutes, for a minute or two.",
                ],
                ordered: false,
                moves: false,
                note: "People who sit for more than 5 hours a day, or often in awkward positions, have more repeats. How often to get up is our advice.",
                sources: &[SourceId::S76, SourceId::S102],
            },
            Section {
                heading: "Get up from a chair",
                steps: &[
                    "Slide to the front of the seat, your feet under your knees.",
                    "Lean forward from your hips.",
                    "Push with your legs, and with your hands if you like.",
                ],
                ordered: true,
                moves: false,
                note: "Our advice. None of our sources tests this.",
                sources: &[],
            },
            Section {
                heading: "Get up from bed",
                steps: &[
                    "Bend your knees, and roll on your side in one go.",
                    "Let your feet slide over the edge.",
                    "Push up with your arms until you sit.",
                    "Sit for a moment before you stand.",
                ],
                ordered: true,
                moves: false,
                note: "Rolling to the side and pushing up comes from a hospital group. The rest is our advice.",
                sources: &[SourceId::S64],
            },
            Section {
                heading: "Get up from the floor",
                steps: &[
                    "Roll on your side, and push up to hands and knees.",
                    "Crawl to a steady chair, and put your hands on the seat.",
                    "Bring one foot forward, flat on the floor.",
                    "Push with your hands and that foot. Turn and sit, or stand up.",
                ],
                ordered: true,
                moves: false,
                note: "Our advice. None of our sources tests this.",
                sources: &[],
            },
        ],
    };
    /// A desk.
    DESK = Page {
        title: "Your desk",
        lead: "No set-up is proven to prevent back pain. Move often: that matters more than a perfect posture.",
        sections: &[
            Section {
                heading: "Sit at a desk",
                steps: &[
                    "Seat as high as lets your feet stand flat, on the floor or on a box.",
                    "Forearms on the table or on armrests, shoulders low.",
                    "Screen an arm's length away, its upper edge as high as your eyes.",
                    "Keyboard and mouse close to you.",
                ],
                ordered: false,
                moves: false,
                note: "Our advice. None of our sources tests this.",
                sources: &[],
            },
            Section {
                heading: "Work on a laptop",
                steps: &[
                    "Put it on a stand, or on a pile of books.",
                    "Use a separate keyboard and mouse.",
                    "None at hand? Change position more often.",
                ],
                ordered: false,
                moves: false,
                note: "Our advice. None of our sources tests this.",
                sources: &[],
            },
            Section {
                heading: "Stand for part of the day",
                steps: &[
                    "Table as high as your elbows, screen as high as your eyes.",
                    "Begin with 15 to 30 minutes, then sit again.",
                    "No high table? A chest of drawers or a shelf will do.",
                ],
                ordered: false,
                moves: false,
                note: "Our advice. None of our sources tests this.",
                sources: &[],
            },
            Section {
                heading: "Sitting hurts too much",
                steps: &[
                    "Lie on your side with your knees bent, and read or make calls there.",
                    "After 30 minutes at most, change position and walk a few steps.",
                ],
                ordered: false,
                moves: false,
                note: "Lying for up to 30 minutes at a time comes from a hospital group. Working like this is our advice.",
                sources: &[SourceId::S64],
            },
            Section {
                heading: "Move often",
                steps: &[
                    "Get up every 30 to 60 minutes, for a minute or two.",
                    "Make calls on your feet, and fetch water often.",
                    "Walk each day, a little more as it gets easier.",
                ],
                ordered: false,
                moves: false,
                note: "How you usually sit has not been shown to be a cause, but people who sit for more than 5 hours a day have more repeats. A walking programme lowered that in a trial. How often to get up is our advice.",
                sources: &[SourceId::S76, SourceId::S87, SourceId::S102],
            },
        ],
    };
}

/// The figures of each section of [`LIFTING`], by their ids.
pub const LIFTING_FIGURES: [&[&str]; 6] =
    [&["lift"], &["lift-light"], &["e13"], &["chair-up"], &["on-side", "bed-up"], &["floor-up"]];

/// The figures of each section of [`DESK`].
pub const DESK_FIGURES: [&[&str]; 5] = [&["desk"], &["desk-laptop"], &["desk-stand"], &["on-side"], &["e02"]];

const _: () =
    assert!(LIFTING.sections.len() == LIFTING_FIGURES.len() && DESK.sections.len() == DESK_FIGURES.len());
