//! One file per page or family of pages.

mod home;
mod timer;
mod verdict;

use super::late;
use super::node::{Element, Text, el};
use super::parts::{article, choices};
use crate::app::route::Route;
use crate::app::{Model, Words, present, settles_in};
use crate::content::copy;
use crate::domain::instant::{Reading, Span};
use crate::domain::triage::Verdict;

/// What is on the page of the present route.
pub fn page(model: &Model, now: Reading) -> Element {
    // All entries of the library are one page.
    let wanted = if let Route::Exercise(_) = model.route { Route::Exercise(0) } else { model.route };
    if let Some((_, page)) = late::PAGES.iter().find(|(route, _)| *route == wanted) {
        return if model.reading == Words::Here { page(model, now) } else { article::not_here(model) };
    }
    match model.route {
        Route::Danger => el("main").with(el("h1").say(copy::DANGER_SIGNS)),
        Route::Check(_) => step(model, now, present::check::screen(model)),
        Route::Verdict => verdict::page(model, now),
        Route::Helper => verdict::helper_card(model, now),
        Route::AnyNew => step(model, now, present::relief::any_new(model)),
        Route::Cautions => step(model, now, present::relief::cautions(model, now)),
        Route::Timer => timer::page(model, now),
        Route::After => timer::after(model, now),
        Route::More => home::more(),
        Route::Sixty => home::sixty(model),
        Route::NotFound => home::not_found(),
        _ => home::page(model, now),
    }
}

/// A screen that asks something, as it stands at this moment.
fn step(model: &Model, now: Reading, asked: present::Choices) -> Element {
    let settled = settles_in(model, now) == Span::ZERO;
    choices::screen(present::Choices { settled, ..asked }, model.note)
}

/// What makes the present page another one: on a new page nothing of the old one is kept.
pub fn key(model: &Model) -> Text {
    let step = model.relief.mode.map_or("", |mode| mode.id());
    let limits = if model.route == Route::Limits { model.history.movement.len() } else { 0 };
    let asked = (model.history.conditions.len() + limits).to_string();
    (model.route.print() + step + &asked).into()
}

/// The title of a page, for the browser.
pub fn title(route: Route) -> String {
    let name = match route {
        Route::Now => return copy::NAME.to_owned(),
        Route::FirstMinutes => copy::FIRST_MINUTES,
        Route::Danger => copy::DANGER_SIGNS,
        Route::Check(_) => copy::CHECK_TITLE,
        Route::Verdict => copy::WHAT_WE_FOUND,
        Route::Helper => copy::HELPER,
        Route::AnyNew => copy::ANY_NEW,
        Route::Claims => copy::CLAIMS,
        Route::Spasm => copy::SPASM,
        Route::Sixty => copy::SIXTY,
        Route::Relief | Route::Cautions | Route::Ready => copy::RELIEF_HEADING,
        Route::Timer => copy::TIMER_TITLE,
        Route::Alarm => copy::ALARM_TITLE,
        Route::After => copy::AFTER_HEADING,
        Route::Move => copy::REST_AND_MOVE,
        Route::Stretch | Route::Limits | Route::Player | Route::Own => copy::STRETCH,
        Route::Library | Route::Exercise(_) => copy::LIBRARY_TITLE,
        Route::Log => copy::LOG_HEADING,
        Route::More => copy::MORE_HEADING,
        Route::Facts => copy::FACTS,
        Route::Settings => copy::SETTINGS,
        Route::Data => copy::DATA,
        Route::Evidence => copy::EVIDENCE,
        Route::About => copy::ABOUT,
        Route::Better => copy::FEEL_BETTER,
        Route::NotFound => copy::NOT_FOUND,
    };
    name.to_owned() + ": " + copy::NAME
}

/// True on pages that are one step of a flow: their own buttons take the place of the four places.
pub fn is_a_step(route: Route) -> bool {
    matches!(
        route,
        Route::Check(_)
            | Route::AnyNew
            | Route::Cautions
            | Route::Limits
            | Route::Player
            | Route::Ready
            | Route::After
    )
}

/// True on an emergency's page: the call and what to say, and no way to anything else at hand.
pub fn hides_all_but_the_call(model: &Model) -> bool {
    let shown = crate::app::check_flow::shown(model);
    let emergency = shown.is_some_and(|(dated, _)| dated.check.verdict == Verdict::Emergency);
    matches!(model.route, Route::Verdict | Route::Helper) && emergency
}
