//! The icons: one drawn set, 24 units square, in lines of the text's colour. Words beside an icon say what it means.

use leptos::prelude::*;

/// What is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Glyph {
    /// The first place: now.
    Home,
    /// A person who stretches.
    Body,
    /// A line over days.
    Log,
    /// Three dots: what else there is.
    More,
    /// A page behind this one.
    Forward,
    /// Done, or nothing found.
    Tick,
    /// Take care.
    Warning,
    /// A clock: soon.
    Clock,
    /// Cold.
    Snow,
    /// Heat.
    Flame,
    /// A break, lying down.
    Rest,
    /// Walking.
    Walk,
    /// Go.
    Play,
    /// Wait.
    Pause,
    /// The step after.
    Next,
    /// The step before.
    Previous,
    /// A circle that is filled: hold.
    Dot,
    /// A circle that is not.
    Ring,
    /// Change.
    Pencil,
    /// Sound, or read aloud.
    Sound,
    /// A bell: what rings.
    Bell,
    /// Touch is locked.
    Lock,
    /// Other people.
    People,
    /// Something written.
    Document,
    /// Settings.
    Sliders,
    /// Kept outside of this device.
    Save,
    /// Where numbers are told apart by country.
    Globe,
    /// What is known.
    Info,
    /// A book to read.
    Book,
    /// The moon: sleep.
    Moon,
    /// A medicine.
    Pill,
}

impl Glyph {
    /// The lines, as SVG writes them.
    fn lines(self) -> &'static str {
        match self {
            Glyph::Home => "M4 11.5 12 4l8 7.5M6 10v10h12V10M10 20v-6h4v6",
            Glyph::Body => {
                "M12 6.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM4 8c3 2.5 5 3 8 3s5-.5 8-3M12 11v5M12 15.5 8 22M12 15.5l4 6.5"
            }
            Glyph::Log => "M4 4v16h16M7.5 15l3.5-5 3.5 3L20 6",
            Glyph::More => {
                "M5 12.5a.5.5 0 1 0 0-1 .5.5 0 0 0 0 1zM12 12.5a.5.5 0 1 0 0-1 .5.5 0 0 0 0 1zM19 12.5a.5.5 0 1 0 0-1 .5.5 0 0 0 0 1z"
            }
            Glyph::Forward => "M9 5l7 7-7 7",
            Glyph::Tick => "M4 12.5 9.5 18 20 6.5",
            Glyph::Warning => "M12 3.5 22 20.5H2zM12 10v5M12 17.8h.01",
            Glyph::Clock => "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5.5l3.5 2",
            Glyph::Snow => {
                "M12 2.5v19M3.8 7.3l16.4 9.4M20.2 7.3 3.8 16.7M9.5 4.5 12 7l2.5-2.5M9.5 19.5 12 17l2.5 2.5"
            }
            Glyph::Flame => {
                "M12 2.5c1 4 6 6 6 11.5a6 6 0 0 1-12 0c0-2.5 1.5-4 2.5-5 .5 1.5 1.5 2 2 2 0-3-.5-5.5 1.5-8.5z"
            }
            Glyph::Rest => {
                "M3 18h18M3 7v11M21 18v-4H9v4M6 13a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6zM21 14c0-2-1.5-3-3.5-3H9v3"
            }
            Glyph::Walk => {
                "M13 5.5a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6zM12.5 8.5 11 15l3.5 2.5L15.5 22M11 15l-1.5 3.5L6.5 22M12.5 8.5 8.5 10.5 7.5 14M12.5 8.5l2.5 3 3 1"
            }
            Glyph::Play => "M7 4.5v15l12.5-7.5z",
            Glyph::Pause => "M8 5v14M16 5v14",
            Glyph::Next => "M5 5v14l10-7zM19 5v14",
            Glyph::Previous => "M19 5v14L9 12zM5 5v14",
            Glyph::Dot => "M12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM12 13h.01",
            Glyph::Ring => "M12 19a7 7 0 1 0 0-14 7 7 0 0 0 0 14z",
            Glyph::Pencil => "M4 20l1-4.5L16.5 4 20 7.5 8.5 19zM14 6.5 17.5 10",
            Glyph::Sound => "M4 9.5v5h3.5L12.5 19V5L7.5 9.5zM16 9a4.5 4.5 0 0 1 0 6M18.5 6.5a8 8 0 0 1 0 11",
            Glyph::Bell => "M6 17V11a6 6 0 0 1 12 0v6l1.5 1.5h-15zM10 21h4M12 5V3",
            Glyph::Lock => "M5.5 11h13v9.5h-13zM8.5 11V7.5a3.5 3.5 0 0 1 7 0V11",
            Glyph::People => {
                "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20c0-4 2.5-6 6.5-6s6.5 2 6.5 6M16 4.5a3.5 3.5 0 0 1 0 6.5M18 14.5c2.3.8 3.5 2.6 3.5 5.5"
            }
            Glyph::Document => "M6 3h8.5L19 7.5V21H6zM14 3v5h5M9 12.5h6.5M9 16.5h6.5",
            Glyph::Sliders => {
                "M4 7h9M17 7h3M15 9.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM4 17h3M11 17h9M9 19.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z"
            }
            Glyph::Save => "M12 3.5V15M7 10.5 12 15.5l5-5M4 16v4.5h16V16",
            Glyph::Globe => {
                "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM3 12h18M12 3c-5 5-5 13 0 18M12 3c5 5 5 13 0 18"
            }
            Glyph::Info => "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 11v5.5M12 7.5h.01",
            Glyph::Moon => "M20 14.5A8.5 8.5 0 1 1 9.5 4a7 7 0 0 0 10.5 10.5z",
            Glyph::Pill => {
                "M10 20.5 20.5 10A4.6 4.6 0 0 0 14 3.5L3.5 14A4.6 4.6 0 0 0 10 20.5zM8.75 8.75l6.5 6.5"
            }
            Glyph::Book => {
                "M12 6c-2-1.7-5-2-8.5-2v14.5c3.5 0 6.5.3 8.5 2 2-1.7 5-2 8.5-2V4c-3.5 0-6.5.3-8.5 2zM12 6v14.5"
            }
        }
    }
}

/// An icon, as large as the words beside it and in their colour. It is silent for screen readers.
#[component]
pub fn Icon(
    /// What is drawn.
    #[prop(into)]
    glyph: Signal<Glyph>,
) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d=move || glyph.get().lines()></path>
        </svg>
    }
}
