//! Everything else: facts about the body, settings, data, sources.

use leptos::prelude::*;
use web_sys::HtmlInputElement;

use crate::app::event::{RowState, Tap};
use crate::app::present::{self, Action};
use crate::app::route::Route;
use crate::content::{self, Seen, copy};
use crate::ui::components::{buttons, choices};
use crate::ui::shell::Shell;

/// The list of what is here.
pub fn page() -> AnyView {
    let entries = [
        (Route::FirstMinutes, copy::FIRST_MINUTES),
        (Route::Facts, copy::FACTS),
        (Route::Settings, copy::SETTINGS),
        (Route::Data, copy::DATA),
        (Route::Evidence, copy::EVIDENCE),
        (Route::About, copy::ABOUT),
    ];
    let link =
        |(route, name): (Route, &'static str)| view! { <a class="quiet" href=route.print()>{name}</a> };
    view! { <h1>{copy::MORE_HEADING}</h1> <div class="actions">{entries.map(link).collect_view()}</div> }
        .into_any()
}

/// Age, conditions, and since when someone said yes.
pub fn facts(shell: Shell) -> AnyView {
    let age = shell.model.with_untracked(|model| model.history.age(shell.now.get_untracked().wall()));
    let field = NodeRef::<leptos::html::Input>::new();
    let wrong = RwSignal::new(None::<&'static str>);
    let save = move |_| match field.get_untracked().and_then(|input| typed_age(&input)) {
        Some(age) => {
            wrong.set(Some(copy::SAVED));
            shell.tap(Tap::EditAge(age));
        }
        None => wrong.set(Some(copy::BAD_AGE)),
    };
    let rows = shell.model.with_untracked(|model| present::log::facts(model, shell.now.get_untracked()));
    let states = shell.select(|model, now| -> Vec<RowState> {
        present::log::facts(model, now).into_iter().map(|(row, _)| row.state).collect()
    });
    let row = move |(place, (row, cleared)): (usize, (present::Row, Option<String>))| {
        let state = Signal::derive(move || states.with(|all| all.get(place).copied().unwrap_or_default()));
        let tick = choices::tick(&row, state, move |state| shell.tap(Tap::EditFact(place, state)));
        view! { {tick} {cleared.map(|text| view! { <p class="small">{text}</p> })} }
    };
    view! {
        <h1>{copy::FACTS}</h1>
        <p class="lead">{copy::FACTS_LEAD}</p>
        <div class="number">
            <label for="age">{copy::YEARS}</label>
            <input id="age" node_ref=field type="text" inputmode="numeric" maxlength="3" autocomplete="off"
                aria-describedby="age-note" value=age.map(|age| age.to_string()).unwrap_or_default() />
            <p id="age-note" role="status">{wrong}</p>
            <button class="quiet" on:click=save>{copy::SAVE}</button>
        </div>
        <div class="rows">{rows.into_iter().enumerate().map(row).collect_view()}</div>
    }
    .into_any()
}

fn typed_age(input: &HtmlInputElement) -> Option<u16> {
    input.value().trim().parse().ok().filter(|age| *age <= 120)
}

fn group(name: &'static str, options: Vec<(&'static str, bool, Tap)>, shell: Shell) -> AnyView {
    let option = move |(text, on, tap): (&'static str, bool, Tap)| {
        let pressed = if on { "true" } else { "false" };
        view! { <button class="length" aria-pressed=pressed on:click=move |_| shell.tap(tap.clone())>{text}</button> }
    };
    view! {
        <section class="card">
            <h2>{name}</h2>
            <div class="lengths" role="group" aria-label=name>{options.into_iter().map(option).collect_view()}</div>
        </section>
    }
    .into_any()
}

/// Region and numbers, sound, light.
pub fn settings(shell: Shell) -> AnyView {
    let silent = shell.select(|model, _| model.history.silent);
    let theme = shell.select(|model, _| model.theme.clone());
    let chosen = shell.select(|model, _| model.history.region.clone().unwrap_or_default());
    let doctor = shell.model.with_untracked(|model| model.history.doctor.clone()).unwrap_or_default();
    let emergency = shell.select(|model, _| present::region(model).emergency.clone());
    let field = NodeRef::<leptos::html::Input>::new();
    let note = RwSignal::new(None::<&'static str>);
    let save = move |_| {
        if let Some(input) = field.get_untracked() {
            note.set(Some(copy::SAVED));
            shell.tap(Tap::Doctor(input.value()));
        }
    };
    let region = |region: &'static content::Region| {
        let id = region.id.clone();
        let picked = move || chosen.with(|chosen| *chosen == id);
        view! { <option value=region.id.as_str() selected=picked>{region.name.as_str()}</option> }
    };
    view! {
        <h1>{copy::SETTINGS}</h1>
        {move || group(copy::SOUND, vec![
            (copy::SOUND_ON, !silent.get(), Tap::Silent(false)),
            (copy::SOUND_OFF, silent.get(), Tap::Silent(true)),
        ], shell)}
        {move || {
            let theme = theme.get();
            let is = |name: &str| theme == name;
            let follows = !is("light") && !is("dark");
            group(copy::LIGHT, vec![
                (copy::LIGHT_AUTO, follows, Tap::Theme("")),
                (copy::LIGHT_LIGHT, is("light"), Tap::Theme("light")),
                (copy::LIGHT_DARK, is("dark"), Tap::Theme("dark")),
            ], shell)
        }}
        <section class="card">
            <h2>{copy::REGION}</h2>
            <label for="region">{copy::REGION}</label>
            <select id="region" on:change=move |event| shell.tap(Tap::Region(event_target_value(&event)))>
                <option value="" selected=move || { chosen.with(String::is_empty) }>{copy::REGION_AUTO}</option>
                {content::regions().iter().map(region).collect_view()}
            </select>
            <p>{move || copy::CALL_NUMBER.replace("{number}", &emergency.get())}</p>
            <label for="doctor">{copy::DOCTOR}</label>
            <input id="doctor" node_ref=field type="tel" autocomplete="off" maxlength="24" value=doctor />
            <p role="status">{note}</p>
            <button class="quiet" on:click=save>{copy::SAVE}</button>
        </section>
    }
    .into_any()
}

/// What is stored, and what could not be read.
pub fn data(shell: Shell) -> AnyView {
    let counts = move || {
        let (episodes, records) =
            shell.model.with(|model| (model.history.episodes.len(), model.journal.records().len()));
        let values = [("episodes", episodes.to_string()), ("records", records.to_string())];
        present::words::filled(copy::DATA_COUNT, &values.each_ref().map(|(name, v)| (*name, v.as_str())))
    };
    let aside = shell.select(|model, _| {
        model.set_aside.iter().map(|(key, text)| (key.clone(), text.len())).collect::<Vec<_>>()
    });
    let pieces = move || {
        let pieces = aside.get();
        (!pieces.is_empty()).then(|| {
            let piece = |(key, length): (String, usize)| view! { <li>{key}": "{length.to_string()}</li> };
            view! {
                <section class="card">
                    <h2>{copy::SET_ASIDE_HEADING}</h2>
                    <p>{copy::SET_ASIDE_LEAD}</p>
                    <ul>{pieces.into_iter().map(piece).collect_view()}</ul>
                </section>
            }
        })
    };
    view! {
        <h1>{copy::DATA}</h1>
        <p class="lead">{copy::DATA_LEAD}</p>
        <p>{counts}</p>
        <div class="actions">{buttons::strong(shell, Action::new(copy::DOWNLOAD_ALL, Tap::DownloadAll))}</div>
        {pieces}
    }
    .into_any()
}

/// The sources, with how each was seen.
pub fn evidence() -> AnyView {
    let source = |source: &'static content::Source| {
        let seen = match source.seen {
            Seen::Page => copy::SEEN_PAGE,
            Seen::Abstract => copy::SEEN_ABSTRACT,
            Seen::Copy => copy::SEEN_COPY,
        };
        let title = source.title.as_str();
        let title = if source.address.is_empty() {
            title.into_any()
        } else {
            view! { <a href=source.address.as_str() rel="noreferrer">{title}</a> }.into_any()
        };
        view! { <li>{source.publisher.as_str()}": "{title}" "<span class="small">"("{seen}")"</span></li> }
    };
    view! {
        <h1>{copy::EVIDENCE}</h1>
        <p class="lead">{copy::EVIDENCE_LEAD}</p>
        <ul class="sources">{content::sources().iter().map(source).collect_view()}</ul>
    }
    .into_any()
}
