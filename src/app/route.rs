//! The pages: one table of route, path, title and kind. It drives the router, the titles, the bar of places, what an
//! address leads to, and the addresses that the end-to-end tests open. Pure.

use percent_encoding::percent_decode_str;

use crate::content;
use crate::domain::check::screens::SCREENS;
use crate::domain::moves::exercise::COUNT as EXERCISES;
use crate::domain::self_checks::table::{CHECKS, SelfCheck};

/// A page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Hash)]
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
    /// What to train: the self-checks and what they found.
    Train,
    /// One self-check, by its place in the table.
    SelfCheck(usize),
    /// A self-check being done.
    Measure,
    /// The plan of the week.
    Week,
    /// Movement breaks, for who sits all day.
    Breaks,
    /// Medicines: what is taken, and when.
    Medicines,
    /// What to be reminded of, in the app and by the calendar.
    Reminders,
    /// Episodes, blocks and pain so far.
    Log,
    /// What was noted, by words or on a day.
    Find,
    /// What the notes show: counts of attacks and pain.
    Insight,
    /// One page for a doctor.
    Report,
    /// Everything else.
    More,
    /// Facts about the body.
    Facts,
    /// The number for an ambulance in every country.
    Numbers,
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
    /// How to lift, sit and get up, in pictures.
    Lifting,
    /// A desk in pictures.
    Desk,
    /// The whole of it in a minute, from the static page.
    Sixty,
    /// What this is and is not.
    About,
    /// What is stored where, and who can read it.
    Privacy,
    /// After "I feel better".
    Better,
    /// No such page.
    NotFound,
}

/// What kind of page it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One of the four places of the bar at the bottom, with its word there.
    Place(&'static str),
    /// A step of a flow: its own buttons take the place of that bar.
    Step,
    /// Any other page.
    Plain,
}

/// A heading of the page "More".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Group {
    /// What helps right now.
    Help,
    /// What is known of the person.
    Me,
    /// What the app does.
    App,
    /// To read on a quiet day.
    Reading,
}

impl Group {
    /// Every heading, in its order on the page.
    pub const ALL: [Group; 4] = [Group::Help, Group::Me, Group::App, Group::Reading];

    /// Its words.
    pub fn title(self) -> &'static str {
        match self {
            Group::Help => content::settings::GROUP_HELP,
            Group::Me => content::settings::GROUP_ME,
            Group::App => content::settings::GROUP_APP,
            Group::Reading => content::settings::GROUP_READING,
        }
    }

    /// The pages under it, in the order of [`PAGES`].
    pub fn pages(self) -> impl Iterator<Item = &'static Page> {
        PAGES.iter().filter(move |page| page.group == Some(self))
    }
}

/// A row of [`PAGES`].
#[derive(Clone, Copy, Debug)]
pub struct Page {
    /// The route; for pages of a family (a screen of the check, an exercise) its first one.
    pub route: Route,
    /// The address fragment behind `#/`; for a family what stands before the id.
    pub path: &'static str,
    /// Its name, in the title of the browser and in links to it.
    pub title: &'static str,
    /// What kind of page it is.
    pub kind: Kind,
    /// Answers count only once the page has been on screen for a moment: a second tap meant for the page before is no
    /// answer to this one.
    pub settles: bool,
    /// Something that rings can be started here: whether there is a voice is known before.
    pub rings: bool,
    /// What a check for someone else found is kept while this page is open; on any other it is over.
    pub keeps_other: bool,
    /// Its address leads to it whatever is known. The others lead to where what they show is made.
    pub always_open: bool,
    /// Under which heading it stands on the page "More", if it does.
    pub group: Option<Group>,
}

const fn page(route: Route, path: &'static str, title: &'static str, kind: Kind) -> Page {
    Page {
        route,
        path,
        title,
        kind,
        settles: false,
        rings: false,
        keeps_other: false,
        always_open: false,
        group: None,
    }
}

impl Page {
    const fn settles(self) -> Page {
        Page { settles: true, ..self }
    }

    const fn rings(self) -> Page {
        Page { rings: true, ..self }
    }

    const fn keeps_other(self) -> Page {
        Page { keeps_other: true, ..self }
    }

    const fn always_open(self) -> Page {
        Page { always_open: true, ..self }
    }

    const fn in_more(self, group: Group) -> Page {
        Page { group: Some(group), ..self }
    }
}

use Kind::{Place, Plain, Step};

/// Every page. The order is that of the places, and of the lists on "More".
pub const PAGES: [Page; 46] = [
    page(Route::Now, "", content::interface::NAME, Place(content::interface::NOW)).always_open(),
    page(Route::Move, "move", content::home::REST_AND_MOVE, Place(content::interface::MOVE))
        .settles()
        .rings()
        .always_open(),
    page(Route::Log, "log", content::log::HEADING, Place(content::interface::LOG)).always_open(),
    page(Route::More, "more", content::settings::MORE_HEADING, Place(content::interface::MORE)).always_open(),
    page(Route::FirstMinutes, "first-minutes", content::home::FIRST_MINUTES, Plain)
        .keeps_other()
        .always_open()
        .in_more(Group::Help),
    page(Route::Sixty, "sixty", content::reading::SIXTY, Plain)
        .keeps_other()
        .always_open()
        .in_more(Group::Help),
    page(Route::Danger, "danger", content::interface::DANGER_SIGNS, Plain)
        .keeps_other()
        .always_open()
        .in_more(Group::Help),
    page(Route::Numbers, "numbers", content::regions::ALL_NUMBERS, Plain)
        .keeps_other()
        .always_open()
        .in_more(Group::Help),
    page(Route::Facts, "facts", content::settings::FACTS, Plain).always_open().in_more(Group::Me),
    page(Route::Insight, "insight", content::insight::TITLE, Plain).always_open().in_more(Group::Me),
    page(Route::Breaks, "breaks", content::breaks::TITLE, Plain).rings().always_open().in_more(Group::Me),
    page(Route::Report, "report", content::report::TITLE, Plain).always_open().in_more(Group::Me),
    page(Route::Medicines, "medicines", content::medicines::TITLE, Plain).always_open().in_more(Group::Me),
    page(Route::Reminders, "reminders", content::reminders::TITLE, Plain).always_open().in_more(Group::Me),
    page(Route::Data, "data", content::store::DATA, Plain).always_open().in_more(Group::Me),
    page(Route::Settings, "settings", content::settings::SETTINGS, Plain).always_open().in_more(Group::App),
    page(Route::Alarm, "alarm", content::alarm::TITLE, Plain).rings().always_open().in_more(Group::App),
    page(Route::Privacy, "privacy", content::reading::PRIVACY, Plain).always_open().in_more(Group::App),
    page(Route::About, "about", content::reading::ABOUT, Plain).always_open().in_more(Group::App),
    page(Route::Spasm, "spasm", content::reading::SPASM, Plain)
        .keeps_other()
        .always_open()
        .in_more(Group::Reading),
    page(Route::Claims, "article", content::reading::CLAIMS, Plain)
        .keeps_other()
        .always_open()
        .in_more(Group::Reading),
    page(Route::Library, "exercises", content::library::TITLE, Plain).always_open().in_more(Group::Reading),
    page(Route::Lifting, "lifting", content::reading::LIFTING, Plain)
        .keeps_other()
        .always_open()
        .in_more(Group::Reading),
    page(Route::Desk, "desk", content::reading::DESK, Plain)
        .keeps_other()
        .always_open()
        .in_more(Group::Reading),
    page(Route::Evidence, "evidence", content::reading::EVIDENCE, Plain)
        .keeps_other()
        .always_open()
        .in_more(Group::Reading),
    page(Route::Check(0), "check", content::check::screens::CHECK_TITLE, Step)
        .settles()
        .keeps_other()
        .always_open(),
    page(Route::Verdict, "verdict", content::verdict::WHAT_WE_FOUND, Plain).keeps_other(),
    page(Route::Helper, "helper", content::helper::TITLE, Plain).keeps_other(),
    page(Route::AnyNew, "any-new", content::relief::ANY_NEW, Step).settles(),
    page(Route::Relief, "relief", content::relief::HEADING, Plain).rings(),
    page(Route::Cautions, "cautions", content::relief::HEADING, Step).settles(),
    page(Route::Ready, "ready", content::relief::HEADING, Step).rings(),
    page(Route::Timer, "timer", content::timer::TITLE, Plain).settles().rings(),
    page(Route::After, "after", content::timer::AFTER_HEADING, Step).settles(),
    page(Route::Stretch, "stretch", content::home::STRETCH, Plain).settles().rings(),
    page(Route::Limits, "limits", content::home::STRETCH, Step).settles(),
    page(Route::Player, "routine", content::home::STRETCH, Step).rings(),
    page(Route::Own, "own-routines", content::home::STRETCH, Plain).always_open(),
    page(Route::Train, "train", content::training::TITLE, Plain).always_open().in_more(Group::Me),
    page(Route::Week, "week", content::training::WEEK, Plain).always_open().in_more(Group::Me),
    page(Route::SelfCheck(0), "self-check", content::training::TITLE, Plain).always_open(),
    page(Route::Measure, "measure", content::training::TITLE, Step).settles().rings(),
    page(Route::Exercise(0), "exercise", content::library::TITLE, Plain).always_open(),
    page(Route::Find, "find", content::find::TITLE, Plain).always_open(),
    page(Route::Better, "better", content::home::FEEL_BETTER, Plain).always_open(),
    page(Route::NotFound, "not-found", content::interface::NOT_FOUND, Plain).always_open(),
];

impl Route {
    /// Its row of the table.
    pub fn page(self) -> &'static Page {
        let family = match self {
            Route::Check(_) => Route::Check(0),
            Route::Exercise(_) => Route::Exercise(0),
            Route::SelfCheck(_) => Route::SelfCheck(0),
            other => other,
        };
        let found = PAGES.iter().find(|page| page.route == family);
        found.unwrap_or(&PAGES[PAGES.len() - 1])
    }

    /// The title of the browser's tab.
    pub fn title(self) -> String {
        match self {
            Route::Now => content::interface::NAME.to_owned(),
            other => format!("{}: {}", other.page().title, content::interface::NAME),
        }
    }

    /// The page of an address fragment such as `#/relief`; anything unknown is [`Route::NotFound`]. What messengers do
    /// to links is undone: percent signs, a tail of tracking or punctuation, other letters.
    pub fn parse(hash: &str) -> Route {
        let decoded = percent_decode_str(hash).decode_utf8_lossy().to_ascii_lowercase();
        let fragment = decoded.trim_start_matches('#');
        let path = fragment.split(['?', '&', '#']).next().unwrap_or_default();
        let path = path.trim_end_matches(['.', ',', ';', ':', '!', ')', ']', '>', '"', '\'', ' ']);
        let path = path.trim_matches('/');
        match path.split_once('/') {
            None if path == "exercise" || path == "self-check" => Route::NotFound,
            None => PAGES.iter().find(|page| page.path == path).map_or(Route::NotFound, |page| page.route),
            Some(("check", id)) => {
                let place = SCREENS.iter().position(|screen| screen.id == id);
                place.map_or(Route::NotFound, Route::Check)
            }
            Some(("self-check", id)) => {
                SelfCheck::by_id(id).map_or(Route::NotFound, |check| Route::SelfCheck(check as usize))
            }
            Some(("exercise", id)) => exercise(id).map_or(Route::NotFound, Route::Exercise),
            Some(_) => Route::NotFound,
        }
    }

    /// The address fragment of the page.
    pub fn print(self) -> String {
        let path = self.page().path;
        match self {
            Route::Check(place) => format!("#/{path}/{}", SCREENS.get(place).map_or("", |screen| screen.id)),
            Route::Exercise(place) => format!("#/{path}/e{:02}", place + 1),
            Route::SelfCheck(place) => {
                format!("#/{path}/{}", CHECKS.get(place).map_or("", |row| row.id))
            }
            _ => format!("#/{path}"),
        }
    }
}

/// "e01" to "e24" as a place in the library.
fn exercise(id: &str) -> Option<usize> {
    let two_digits = |rest: &&str| rest.len() == 2 && rest.bytes().all(|byte| byte.is_ascii_digit());
    let number = id.strip_prefix('e').filter(two_digits)?;
    let place = number.parse::<usize>().ok()?.checked_sub(1)?;
    (place < EXERCISES).then_some(place)
}
