//! What to do before cold or heat goes on, by mode.

use super::page::{Page, Section};
use super::sources::SourceId;
use crate::domain::therapy::mode::Mode;

pages! {
    /// Before it goes on.
    COLD = Page {
        title: "Start. Cloth on, I feel both",
        lead: "Cloth in between. Do not lie on the pack. Stop when it is numb.",
        sections: &[
            Section {
                heading: "Before",
                steps: &[
                    "Wrap the pack in a damp cloth.",
                    "Touch the skin with something warm, then cold. You must feel both.",
                    "Put the pack on top of you. Never lie on it. Never sleep with it.",
                ],
                ordered: true,
                moves: false,
                note: "Feeling warm and cold first is part of safe use.",
                sources: &[SourceId::S45, SourceId::S46, SourceId::S49],
            },
        ],
    };
    /// Before it goes on.
    MASSAGE = Page {
        title: "Start. I feel both",
        lead: "Keep it moving in circles. Beside the spine, not on the bone. Stop when it is numb.",
        sections: &[
            Section {
                heading: "Before",
                steps: &[
                    "Freeze water in a paper cup, and tear off the rim. Hold it in a cloth.",
                    "Touch the skin with something warm, then cold. You must feel both.",
                    "Cannot reach? Let someone do it, or use a pack.",
                ],
                ordered: true,
                moves: false,
                note: "Stop when the skin is numb or the time is up, whichever comes first.",
                sources: &[SourceId::S45, SourceId::S47],
            },
        ],
    };
    /// Before it goes on.
    HEAT = Page {
        title: "Start. Cloth on, I feel both",
        lead: "Cloth in between. Do not lie on the pack. Warm, never hot.",
        sections: &[
            Section {
                heading: "Before",
                steps: &[
                    "Wrap it in a cloth. Do not put boiling water in a bottle. Check a pad's cable.",
                    "Touch the skin with something warm, then cold. You must feel both.",
                    "Put it on top of you. Never lie on it. Never sleep with it. No bottle on a numb leg.",
                ],
                ordered: true,
                moves: false,
                note: "Burns have come from pads on low that someone lay on.",
                sources: &[SourceId::S30, SourceId::S46, SourceId::S49, SourceId::S50],
            },
        ],
    };
    /// Before it goes on.
    INFRARED = Page {
        title: "Start. I feel both",
        lead: "Do not lie on the pad. Warm, never hot.",
        sections: &[
            Section {
                heading: "Before",
                steps: &[
                    "Check the cable. Set it low. Put a cloth in between.",
                    "Touch the skin with something warm, then cold. You must feel both.",
                    "Not over an implant or a fresh injury. Never lie on it. Never sleep with it.",
                ],
                ordered: true,
                moves: false,
                note: "A seller of such a pad names implants and fresh injuries.",
                sources: &[SourceId::S49, SourceId::S50, SourceId::S60],
            },
        ],
    };
    /// Before it goes on.
    WRAP = Page {
        title: "Start. I feel both",
        lead: "Go on with your day. Check your skin each hour. Do not wear it at night.",
        sections: &[
            Section {
                heading: "Before",
                steps: &[
                    "Read its label. The label comes before this page.",
                    "Touch the skin with something warm, then cold. You must feel both.",
                    "Wear it over thin clothing. No belt over it, no pad on it. Take it off before you sleep.",
                ],
                ordered: true,
                moves: false,
                note: "Checking each hour is our advice. The trial left out people with diabetes, poor circulation, weak bones or blood thinners.",
                sources: &[SourceId::S40b, SourceId::S51, SourceId::S52],
            },
        ],
    };
    /// Before it goes on.
    BATH = Page {
        title: "Start. I am steady and warm",
        lead: "Warm, not hot. Get out at once if you feel faint.",
        sections: &[
            Section {
                heading: "Before",
                steps: &[
                    "Test the water with your elbow: warm, not hot.",
                    "Faint or dizzy today? Do not bathe alone. Better not at all.",
                    "Have something to hold on to, a dry mat, and the phone within reach.",
                ],
                ordered: true,
                moves: false,
                note: "20 minutes at most, the elbow test, and the advice on falls are ours.",
                sources: &[SourceId::S46],
            },
        ],
    };
}

/// The page of a mode.
pub const fn page(mode: Mode) -> &'static Page {
    match mode {
        Mode::Cold => &COLD,
        Mode::Massage => &MASSAGE,
        Mode::Heat => &HEAT,
        Mode::Infrared => &INFRARED,
        Mode::Wrap => &WRAP,
        Mode::Bath => &BATH,
    }
}
