//! Small drawings of what is done with a pack.

use leptos::prelude::*;

/// What is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pictured {
    /// Cold on a back.
    Cold,
    /// Heat on a back.
    Heat,
    /// A pack in a cloth.
    Cloth,
    /// A hand that feels warm and cold.
    Feel,
    /// A pack on top of someone who lies.
    OnTop,
    /// A blister.
    Blister,
    /// Pale, hard skin.
    Hard,
    /// Marks like a net.
    Net,
    /// A finger that is not felt.
    Numb,
    /// Redness that fades.
    Red,
}

/// A back, from behind.
const BACK: &str = "M27 3v5c-6 2-12 3-13 9l3 12c1 6 0 11-3 16M37 3v5c6 2 12 3 13 9l-3 12c-1 6 0 11 3 16";

/// Skin, from the side.
const SKIN: &str = "M4 31c10-2 18-2 28-1s18 1 28-1M4 41h56";

impl Pictured {
    /// What is drawn beside each of the three steps before a pack goes on.
    pub const STEPS: [Pictured; 3] = [Pictured::Cloth, Pictured::Feel, Pictured::OnTop];

    /// The lines in the colour of the text, and those in the colour of cold, heat or the action.
    fn lines(self) -> (&'static str, &'static str) {
        match self {
            Pictured::Cold => (BACK, "M23 26h18v13H23zM32 8v12M27 11l10 6M37 11l-10 6"),
            Pictured::Heat => {
                (BACK, "M23 26h18v13H23zM26 21c-3-3 3-5 0-9M32 21c-3-3 3-5 0-9M38 21c-3-3 3-5 0-9")
            }
            Pictured::Cloth => {
                ("M8 16c8 4 16-4 24 0s16-4 24 0v22c-8-4-16 4-24 0s-16 4-24 0z", "M20 22h24v12H20z")
            }
            Pictured::Feel => (
                "M22 44V26m0 0v-12a3 3 0 0 1 6 0v10m0-2v-12a3 3 0 0 1 6 0v12m0-10a3 3 0 0 1 6 0v12a14 14 0 0 1-6 16",
                "M48 10v12m-5-9l10 6m0-6l-10 6M12 22c-3-3 2-5 0-9",
            ),
            Pictured::Blister => (SKIN, "M20 30c0-14 24-14 24 0M27 24c1-3 3-4 5-4"),
            Pictured::Hard => (SKIN, "M18 30h28M22 22h20M26 14h12"),
            Pictured::Net => (SKIN, "M14 26 26 8M24 28 40 6M36 28 50 12M14 12l14 16M26 8l18 20M40 6l10 12"),
            Pictured::Numb => (SKIN, "M30 26V8a4 4 0 0 1 8 0v18M16 16l6 6m0-6-6 6M46 16l6 6m0-6-6 6"),
            Pictured::Red => (SKIN, "M22 30a10 10 0 0 1 20 0M32 14v-4M20 18l-3-3M44 18l3-3"),
            Pictured::OnTop => {
                ("M4 42h56M10 36h30l14 2M10 36a5 5 0 1 1 1 0M40 36l4-12 10 12", "M20 24h16v9H20z")
            }
        }
    }
}

/// A drawing. It says nothing that the words beside it do not.
#[component]
pub fn Picture(
    /// What is drawn.
    what: Pictured,
) -> impl IntoView {
    let (lines, accent) = what.lines();
    view! {
        <svg class="picture" viewBox="0 0 64 48" aria-hidden="true">
            <path d=lines/>
            <path class="accent" d=accent/>
        </svg>
    }
}
