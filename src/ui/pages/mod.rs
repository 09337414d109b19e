//! One file per page. A page reads what it shows through one memo of page data, and sends what is done on it. Here they are listed by their routes.

mod after;
mod alarm;
mod better;
mod breaks;
mod choose_mode;
mod data;
mod emergency;
mod entry;
mod exercise;
mod facts;
mod find;
mod findings;
mod first_minutes;
mod helper;
mod home;
mod insight;
mod library;
mod log;
mod measure;
mod medicines;
mod more;
mod not_found;
mod numbers;
mod own;
mod parts;
mod pictured;
mod player;
mod questions;
mod quick;
mod reading;
mod ready;
mod relief;
mod reminders;
mod report;
mod rest;
mod saved_field;
mod self_check;
mod settings;
mod sound_choice;
mod stretch;
mod timer;
mod train;
mod urgent;
mod verdict;
mod week;

use leptos::prelude::*;

use crate::app::route::Route;

/// The page of this route.
pub fn of(route: Route) -> AnyView {
    match route {
        Route::Now => view! { <home::Home/> }.into_any(),
        Route::FirstMinutes => view! { <first_minutes::FirstMinutes/> }.into_any(),
        Route::Danger => view! { <reading::Danger/> }.into_any(),
        Route::Check(_) | Route::AnyNew | Route::Cautions | Route::Limits => {
            view! { <questions::Questions/> }.into_any()
        }
        Route::Verdict => view! { <verdict::Verdict/> }.into_any(),
        Route::Helper => view! { <helper::Helper/> }.into_any(),
        // What may hold right now and the last steps unfold on it.
        Route::Relief | Route::Ready => view! { <relief::Relief/> }.into_any(),
        Route::Timer => view! { <timer::Timer/> }.into_any(),
        Route::Alarm => view! { <alarm::Alarm/> }.into_any(),
        Route::After => view! { <after::After/> }.into_any(),
        Route::Move => view! { <rest::Rest/> }.into_any(),
        Route::Stretch => view! { <stretch::Stretch/> }.into_any(),
        Route::Player => view! { <player::Player/> }.into_any(),
        Route::Own => view! { <own::Own/> }.into_any(),
        Route::Library => view! { <library::Library/> }.into_any(),
        Route::Exercise(place) => view! { <exercise::Exercise place/> }.into_any(),
        Route::Train => view! { <train::Train/> }.into_any(),
        Route::SelfCheck(place) => view! { <self_check::SelfCheck place/> }.into_any(),
        Route::Measure => view! { <measure::Measure/> }.into_any(),
        Route::Week => view! { <week::Week/> }.into_any(),
        Route::Insight => view! { <insight::Insight/> }.into_any(),
        Route::Reminders => view! { <reminders::Reminders/> }.into_any(),
        Route::Breaks => view! { <breaks::Breaks/> }.into_any(),
        Route::Medicines => view! { <medicines::Medicines/> }.into_any(),
        Route::Report => view! { <report::Report/> }.into_any(),
        Route::Log => view! { <log::Log/> }.into_any(),
        Route::Find => view! { <find::Find/> }.into_any(),
        Route::More => view! { <more::More/> }.into_any(),
        Route::Facts => view! { <facts::Facts/> }.into_any(),
        Route::Numbers => view! { <numbers::Numbers/> }.into_any(),
        Route::Settings => view! { <settings::Settings/> }.into_any(),
        Route::Data => view! { <data::Data/> }.into_any(),
        Route::Evidence => view! { <reading::Evidence/> }.into_any(),
        Route::Claims => view! { <reading::Claims/> }.into_any(),
        Route::Spasm => view! { <reading::Spasm/> }.into_any(),
        Route::Lifting => view! { <pictured::Lifting/> }.into_any(),
        Route::Desk => view! { <pictured::Desk/> }.into_any(),
        Route::Sixty => view! { <reading::Sixty/> }.into_any(),
        Route::About => view! { <reading::About/> }.into_any(),
        Route::Privacy => view! { <reading::Privacy/> }.into_any(),
        Route::Better => view! { <better::Better/> }.into_any(),
        Route::NotFound => view! { <not_found::NotFound/> }.into_any(),
    }
}
