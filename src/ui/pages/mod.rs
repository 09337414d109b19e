//! One file per page or family of pages.

mod home;
mod log;
mod more;
mod relief;
mod timer;
mod verdict;

use leptos::prelude::*;

use super::components::{article, choices};
use super::shell::Shell;
use crate::app::route::Route;
use crate::app::{Model, present};
use crate::content::{self, copy};
use crate::domain::instant::Reading;
use crate::domain::triage::Verdict;

/// The page for a route.
pub fn page(route: Route, shell: Shell) -> AnyView {
    match route {
        Route::Now => home::page(shell),
        Route::FirstMinutes => article::whole("first-minutes"),
        Route::Danger => view! { <h1>{copy::DANGER_SIGNS}</h1> }.into_any(),
        Route::Check(_) => choices::screen(shell, |model, _| present::check::screen(model)),
        Route::Verdict => verdict::page(shell),
        Route::Relief => relief::choice(shell),
        Route::Cautions => choices::screen(shell, present::relief::cautions),
        Route::Ready => relief::ready(shell),
        Route::Timer => timer::page(shell),
        Route::After => timer::after(shell),
        Route::Move => home::rest(shell),
        Route::Log => log::page(shell),
        Route::More => more::page(),
        Route::Facts => more::facts(shell),
        Route::Settings => more::settings(shell),
        Route::Data => more::data(shell),
        Route::Evidence => more::evidence(),
        Route::About => article::whole("about"),
        Route::Better => article::whole("feel-better"),
        Route::NotFound => home::not_found(),
    }
}

/// The title of a page, for the browser.
pub fn title(route: Route) -> String {
    let name = match route {
        Route::Now => return copy::NAME.to_owned(),
        Route::FirstMinutes => &content::page("first-minutes").title,
        Route::Danger => copy::DANGER_SIGNS,
        Route::Check(_) => copy::CHECK_TITLE,
        Route::Verdict => copy::WHAT_WE_FOUND,
        Route::Relief | Route::Cautions | Route::Ready => copy::RELIEF_HEADING,
        Route::Timer => copy::TIMER_TITLE,
        Route::After => copy::AFTER_HEADING,
        Route::Move => copy::REST_AND_MOVE,
        Route::Log => copy::LOG_HEADING,
        Route::More => copy::MORE_HEADING,
        Route::Facts => copy::FACTS,
        Route::Settings => copy::SETTINGS,
        Route::Data => copy::DATA,
        Route::Evidence => copy::EVIDENCE,
        Route::About => copy::ABOUT,
        Route::Better => &content::page("feel-better").title,
        Route::NotFound => copy::NOT_FOUND,
    };
    format!("{name}: {}", copy::NAME)
}

/// True on an emergency's page: the call and what to say, and no way to anything else at hand.
pub fn hides_all_but_the_call(model: &Model, _now: Reading) -> bool {
    let emergency = model.history.last_check().is_some_and(|dated| dated.check.verdict == Verdict::Emergency);
    model.route == Route::Verdict && emergency
}
