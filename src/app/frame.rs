//! The frame around every page: which page it is, notices, the bars of what runs, and the bar of places. Pure.

use crate::app::browser::{Deed, Purpose};
use crate::app::event;
use crate::app::facts::lying;
use crate::app::model::Model;
use crate::app::notes::undo::{self, Snack};
use crate::app::notice::Notice;
use crate::app::page::{Action, Choices, Tone, emergency, emergency_place};
use crate::app::route::{Kind, PAGES, Route};
use crate::app::timer::page::Activity;
use crate::app::{breaks, check, moves, relief, timer};
use crate::content;
use crate::domain::check::verdict::Verdict;
use crate::domain::time::{Reading, Span};

/// What stands around the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frame {
    /// The page fills the screen: nothing stands around it.
    pub bare: bool,
    /// The name and the number for an ambulance stand above it.
    pub has_top: bool,
    /// Bars that lead back to what runs.
    pub bars: Vec<Activity>,
    /// What runs and the danger signs may stand beside the page, where there is room.
    pub has_side: bool,
    /// The bar of places is there.
    pub has_places: bool,
}

/// The frame as it stands now.
pub fn frame(model: &Model, now: Reading) -> Frame {
    let bare = model.timer.alarm.full || model.moves.floor;
    if bare || hides_all_but_the_call(model) {
        // The emergency's own page begins with the number.
        let has_top = !bare && model.known.route != Route::Verdict;
        return Frame { bare, has_top, ..Frame::default() };
    }
    let has_places = model.known.route.page().kind != Kind::Step;
    // There they are the page.
    let has_side = model.known.route != Route::Danger;
    Frame { bare, has_top: true, has_side, bars: bars(model, now), has_places }
}

/// The number for an ambulance, as it stands on every page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sos {
    /// The number.
    pub number: &'static str,
    /// Its country, and what it is worth where that is not certain.
    pub place: String,
    /// What to do where no one answers: another number to try, where there is one.
    pub if_no_answer: &'static str,
}

/// The number for an ambulance where this device is.
pub fn sos(model: &Model) -> Sos {
    let number = emergency(&model.known);
    let if_no_answer = match number == content::emergency::ANYWHERE {
        true => content::verdict::CALL_FAILED,
        false => content::verdict::IF_NO_ANSWER,
    };
    Sos { number, place: emergency_place(&model.known), if_no_answer }
}

fn bars(model: &Model, now: Reading) -> Vec<Activity> {
    let plain = |tone, text, to| Activity { tone, text, to, arcs: Vec::new() };
    let runs = model.known.history.running_block(now.stamp).is_some();
    let bar = timer::page::activity(model, now);
    // Time to get up while something is on the skin: its own bar says so.
    let rises = lying::bar(&model.known, now).filter(|(due, _)| *due && runs);
    let rises = rises.map(|(_, text)| plain(Tone::Danger, text, Route::Move));
    let routine =
        model.moves.going().map(|_| plain(Tone::Rest, content::player::PLAYER.to_owned(), Route::Player));
    let due = breaks::due::shown_since(model, now);
    let due = due.map(|_| plain(Tone::Rest, content::breaks::BAR.to_owned(), Route::Breaks));
    [rises, bar, routine, due].into_iter().flatten().filter(|bar| bar.to != model.known.route).collect()
}

/// True on an emergency's page: the call and what to say, and no way to anything else at hand.
fn hides_all_but_the_call(model: &Model) -> bool {
    let shown = model.check.shown(&model.known);
    let emergency = shown.is_some_and(|(dated, _)| dated.check.verdict == Verdict::Emergency);
    matches!(model.known.route, Route::Verdict | Route::Helper) && emergency
}

/// The four places, each with its word.
pub fn places() -> impl Iterator<Item = (Route, &'static str)> {
    PAGES.iter().filter_map(|page| match page.kind {
        Kind::Place(word) => Some((page.route, word)),
        Kind::Step | Kind::Plain => None,
    })
}

/// The page on screen, and what makes it another one: on a new page or step nothing of the old one is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Shown {
    /// The page.
    pub route: Route,
    /// What tells its steps apart.
    pub step: String,
}

/// The page on screen.
pub fn shown(model: &Model) -> Shown {
    let mode = model.relief.mode.map_or("", |mode| mode.id());
    let limits = if model.known.route == Route::Limits { model.known.history.movement.said } else { 0 };
    let asked = model.known.history.conditions.len() + limits;
    let step = match model.known.route {
        Route::Limits => format!("{mode}{asked}"),
        // Where rows are asked one at a time, each is a step.
        Route::Check(_) if model.check.one_by_one => {
            model.check.session.as_ref().map_or_else(String::new, |session| session.at.to_string())
        }
        Route::Cautions if relief::page::asks_lasting(model) => format!("{mode}{asked}"),
        // The choice, what may hold right now, and the start unfold on one page.
        Route::Cautions | Route::Ready => return Shown { route: Route::Relief, step: String::new() },
        _ => String::new(),
    };
    Shown { route: model.known.route, step }
}

/// The title of the browser's tab: what runs, else the page.
pub fn title(model: &Model, now: Reading) -> String {
    let runs = timer::alarm_page::title(&model.known, now);
    runs.or_else(|| breaks::due::title(model, now)).unwrap_or_else(|| model.known.route.title())
}

/// A notice as it stands on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoticeCard {
    /// Which one.
    pub notice: Notice,
    /// What it says.
    pub text: String,
    /// What can be done about it.
    pub action: Option<Action>,
}

/// The notices on screen. A newer version waits until nothing runs and nothing is being answered.
pub fn notices(model: &Model) -> Vec<NoticeCard> {
    let card = |said: &Notice| {
        let (text, action) = notice(said);
        NoticeCard { notice: said.clone(), text, action }
    };
    let busy = model.timer.alarm.kept_alive.is_some() || model.known.route.page().kind == Kind::Step;
    let waits = |said: &Notice| busy && *said == Notice::UpdateReady;
    model.known.notices.iter().filter(|said| !waits(said)).map(card).collect()
}

/// What offers to undo the last change of the log. Steps keep the place for their own buttons.
pub fn snack(model: &Model, now: Reading) -> Option<Snack> {
    let has_room = model.known.route.page().kind != Kind::Step && !hides_all_but_the_call(model);
    undo::snack(model, now).filter(|_| has_room)
}

/// What the present page asks; empty on a page that asks nothing.
pub fn choices(model: &Model, now: Reading) -> Choices {
    let asked = match model.known.route {
        Route::Check(_) => check::page::screen(model),
        Route::AnyNew => check::page::any_new(model),
        Route::Cautions => relief::page::cautions(model, now),
        Route::Limits => moves::stretch::limits(model),
        _ => Choices::default(),
    };
    Choices { settled: model.known.settles_in(now) == Span::ZERO, note: model.known.note, ..asked }
}

/// A notice in words, with its button.
pub fn notice(notice: &Notice) -> (String, Option<Action>) {
    let save = Some(Action::new(content::store::BACKUP_SAVE, event::backup::Msg::BackUp(Purpose::Download)));
    let see = Some(Action::new(content::store::DATA, event::frame::Msg::Go(Route::Data)));
    match notice {
        Notice::NotSaved => (content::notices::NOT_SAVED.to_owned(), save),
        Notice::NoStorage => (content::notices::NO_STORAGE.to_owned(), None),
        Notice::SetAside(count) => (content::notices::set_aside(count), see),
        Notice::Recovered(count) => (content::notices::recovered(count), None),
        Notice::NearlyFull => (content::notices::NEARLY_FULL.to_owned(), save),
        Notice::RestoreFinished => (content::notices::RESTORE_FINISHED.to_owned(), None),
        Notice::Newer => (
            content::notices::NEWER.to_owned(),
            Some(Action::new(content::notices::RELOAD, event::frame::Msg::Update)),
        ),
        Notice::UpdateReady => (
            content::notices::UPDATE_READY.to_owned(),
            Some(Action::new(content::notices::UPDATE_NOW, event::frame::Msg::Update)),
        ),
        Notice::CheckStartsAgain => (content::notices::CHECK_STARTS_AGAIN.to_owned(), None),
        Notice::Refused(Deed::Copy) => (content::notices::NOT_COPIED.to_owned(), None),
        Notice::Refused(Deed::Print) => (content::notices::NOT_PRINTED.to_owned(), None),
        Notice::NotInFolder => (content::notices::NOT_IN_FOLDER.to_owned(), see),
        Notice::CheckTooOld => (content::notices::CHECK_TOO_OLD.to_owned(), None),
    }
}
