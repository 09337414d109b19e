//! The pages and their addresses. Parsing and printing stand side by side so that they can't drift.

use crate::domain::exercise::COUNT as EXERCISES;
use crate::domain::flow::SCREENS;

/// A page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Route {
    /// The first screen.
    #[default]
    Now,
    /// How to lie, breathe, wait and get up.
    FirstMinutes,
    /// The danger signs of the static page.
    Danger,
    /// One screen of the danger check, by its place in [`SCREENS`].
    Check(usize),
    /// What the last check found.
    Verdict,
    /// What the person beside them has to know.
    Helper,
    /// "Any of these new?" before a block.
    AnyNew,
    /// Cold or heat.
    Relief,
    /// The questions before it.
    Cautions,
    /// Barrier, feel test, and start.
    Ready,
    /// The running block.
    Timer,
    /// What makes the timer noticed, and what this device did.
    Alarm,
    /// How it was.
    After,
    /// Rest and first movement.
    Move,
    /// The routine that fits, before it begins.
    Stretch,
    /// What keeps exercises out.
    Limits,
    /// The routine in progress.
    Player,
    /// Routines put together by hand.
    Own,
    /// All exercises.
    Library,
    /// One exercise, by its place in the library.
    Exercise(usize),
    /// Episodes, blocks and pain so far.
    Log,
    /// Everything else.
    More,
    /// Facts about the body.
    Facts,
    /// Region and numbers, sound.
    Settings,
    /// What is stored, and what could not be read.
    Data,
    /// The sources.
    Evidence,
    /// What the article says, what the evidence says.
    Claims,
    /// What a spasm is.
    Spasm,
    /// The whole of it in a minute, from the static page.
    Sixty,
    /// What this is and is not.
    About,
    /// After "I feel better".
    Better,
    /// No such page.
    NotFound,
}

const PLAIN: &[(Route, &str)] = &[
    (Route::Now, ""),
    (Route::FirstMinutes, "first-minutes"),
    (Route::Danger, "danger"),
    (Route::Verdict, "verdict"),
    (Route::Helper, "helper"),
    (Route::AnyNew, "any-new"),
    (Route::Relief, "relief"),
    (Route::Cautions, "cautions"),
    (Route::Ready, "ready"),
    (Route::Timer, "timer"),
    (Route::Alarm, "alarm"),
    (Route::After, "after"),
    (Route::Move, "move"),
    (Route::Stretch, "stretch"),
    (Route::Limits, "limits"),
    (Route::Player, "routine"),
    (Route::Own, "own-routines"),
    (Route::Library, "exercises"),
    (Route::Log, "log"),
    (Route::More, "more"),
    (Route::Facts, "facts"),
    (Route::Settings, "settings"),
    (Route::Data, "data"),
    (Route::Evidence, "evidence"),
    (Route::Claims, "article"),
    (Route::Spasm, "spasm"),
    (Route::Sixty, "sixty"),
    (Route::About, "about"),
    (Route::Better, "better"),
    (Route::NotFound, "not-found"),
];

impl Route {
    /// The page of an address fragment such as `#/relief`; anything unknown is [`Route::NotFound`].
    pub fn parse(hash: &str) -> Route {
        let path = hash.trim_start_matches('#').trim_matches('/');
        if path == "check" {
            return Route::Check(0);
        }
        if let Some(id) = path.strip_prefix("check/") {
            let place = SCREENS.iter().position(|screen| screen.id == id);
            return place.map_or(Route::NotFound, Route::Check);
        }
        if let Some(id) = path.strip_prefix("exercise/") {
            // "e01" to "e24", by number: the library itself comes with its pages.
            let place = match id.as_bytes() {
                [b'e', tens @ b'0'..=b'9', ones @ b'0'..=b'9'] => {
                    (usize::from(tens - b'0') * 10 + usize::from(ones - b'0')).checked_sub(1)
                }
                _ => None,
            };
            let place = place.filter(|place| *place < EXERCISES);
            return place.map_or(Route::NotFound, Route::Exercise);
        }
        PLAIN.iter().find(|(_, word)| *word == path).map_or(Route::NotFound, |(route, _)| *route)
    }

    /// The address fragment of the page.
    pub fn print(self) -> String {
        match self {
            Route::Check(place) => {
                format!("#/check/{}", SCREENS.get(place).map_or("", |screen| screen.id))
            }
            Route::Exercise(place) => {
                format!("#/exercise/e{:02}", place + 1)
            }
            plain => {
                let word = PLAIN.iter().find(|(route, _)| *route == plain).map_or("", |(_, word)| word);
                format!("#/{word}")
            }
        }
    }
}
