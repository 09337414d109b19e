//! The root: one event, what it changes, and what the browser has to do.
//!
//! Called by `ui::dispatch` with an event and a clock reading; touches nothing but the model it is given. Unexpected events
//! change nothing: a person in pain taps twice.

use crate::app::browser::{Deed, Purpose};
use crate::app::effect::Effect;
use crate::app::event::{Event, Moving, Tap};
use crate::app::model::store::Task;
use crate::app::model::{Model, Notice, Sheet};
use crate::app::route::Route;
use crate::app::{check, helper, load, moves, notes, relief, rest, screen, store, timer};
use crate::content::{self, Whom};
use crate::domain::journal::record::Aid;
use crate::domain::moves::run::Mark;
use crate::domain::time::{Reading, Span};

/// Changes the model for one event and says what the browser has to do. The only function that changes it.
pub fn update(model: &mut Model, event: Event, now: Reading) -> Vec<Effect> {
    let mut effects = Vec::new();
    let out = &mut effects;
    let before = step(model);
    let task = std::mem::discriminant(&model.task);
    let read_aloud = model.reads_aloud;
    let floor = model.moves.floor;
    let played = model.route == Route::Player;
    match event {
        Event::Started(device, stored) => {
            load::start::start(model, device, stored, now, out);
            moves::stored::remember(model, true, now, out);
        }
        Event::RouteChanged(route) => arrive(model, route, now, out),
        Event::Woke => timer::update::look(model, now, out),
        Event::Hidden => {
            timer::alarm::hidden(model);
            timer::update::hide(model, now, out);
            moves::stored::keep(model, now, out);
        }
        Event::Shown => {
            timer::update::look(model, now, out);
            timer::alarm::shown(model);
        }
        Event::Key(key) if model.history.has(Aid::Keys) => {
            if model.moves.run.is_some() && model.route == Route::Player {
                moves::play::key(model, &key, now, out);
            } else if key == "t" {
                timer::alarm::say(model, now, out);
            }
        }
        Event::Key(_) => {}
        Event::Reported(channel, status) => timer::alarm::reported(model, channel, status),
        Event::StoredElsewhere(key, text) => {
            load::start::stored_elsewhere(model, &key, text.as_deref(), now, out);
        }
        Event::Written(key, ok) => store::records::written(model, key, ok, now, out),
        Event::ReadLater(texts) => load::start::read_later(model, texts, now, out),
        Event::MirrorOpened(kept) => load::start::mirror_opened(model, kept, now, out),
        Event::CopiesKept(names) => store::copies::copies_kept(model, names, out),
        Event::CopiesRead(texts) => load::recover::copies_read(model, texts, now, out),
        Event::Compacting(texts) => store::copies::compact(model, texts, now, out),
        Event::Persisted(persisted) => model.store.persisted = Some(persisted),
        Event::Measured(units) => store::records::measured(model, units),
        Event::TextsRead(purpose, texts) => load::restore::texts_read(model, purpose, texts, now, out),
        Event::HandedOver(name, handed) => store::backup::handed_over(model, &name, handed, now, out),
        Event::FolderChosen(chosen) => store::backup::folder_chosen(model, chosen, out),
        Event::WrittenToFolder(name, written) => {
            store::backup::written_to_folder(model, &name, written, now, out);
        }
        Event::Did(deed, true) => {
            model.notices.retain(|notice| !matches!(notice, Notice::Refused(_)));
            match deed {
                Deed::Copy => content::notices::COPIED.clone_into(&mut model.status),
                Deed::Print | Deed::FillScreen => {}
            }
        }
        Event::Did(deed, false) => screen::tell(model, Notice::Refused(deed)),
        Event::FileRead(file) => load::restore::file_read(model, file, now, out),
        Event::Intended(ok) => load::restore::intended(model, ok, now, out),
        Event::MirrorEmptied(id, ok) => store::backup::mirror_emptied(&id, ok, out),
        Event::StoredErased(ok) => store::backup::stored_erased(model, ok, out),
        Event::IntentsDropped => store::backup::intents_dropped(model, out),
        Event::Applied(id, ok) => load::restore::applied(model, id, ok, now, out),
        Event::MayRing(may) => {
            model.may_ring = may;
            timer::update::look(model, now, out);
        }
        Event::UpdateReady => screen::tell(model, Notice::UpdateReady),
        Event::Offline(offline) => model.offline = Some(offline),
        Event::NotificationTapped => {
            if let Some(to) = timer::demand::asked_at(model, now) {
                screen::go(model, to, out);
            }
        }
        Event::Tapped(tap) => tapped(model, tap, now, out),
    }
    timer::update::ring(model, now, out);
    if model.moves.run.is_some() {
        if played && model.route != Route::Player {
            moves::play::leave(model, now, out);
        }
        moves::play::look(model, now, out);
    }
    timer::alarm::keep_alive(model, now, out);
    if floor && !model.moves.floor {
        effects.push(Effect::FullScreen(false));
    }
    if step(model) != before {
        model.shown = now.stamp.mono;
    }
    if read_aloud && !model.reads_aloud {
        effects.push(Effect::Speak(""));
    }
    // What a restore says stands at the top of its page.
    let says = matches!(model.task, Task::Preview(_) | Task::Told(_));
    if says && std::mem::discriminant(&model.task) != task && model.route == Route::Data {
        effects.push(Effect::FocusHeading);
    }
    effects
}

/// What makes a step another one: the page, the screens of the check behind it, what is known by now.
fn step(model: &Model) -> (Route, usize, usize, usize) {
    let screens = model.check.as_ref().map_or(0, |session| session.trail.len());
    let done = model.history.open_episode().map_or(0, |episode| {
        let marks = episode.blocks.last().map_or(0, |record| record.block.marks_made());
        let lying = episode.rests.len() * 2 + usize::from(model.history.lying().is_some());
        marks + lying + episode.blocks.iter().filter(|record| record.effect.is_some()).count()
    });
    let said = model.history.movement.said + usize::from(model.moves.setup.pain.is_some());
    (model.route, screens, model.history.conditions.len() + said, done)
}

fn tapped(model: &mut Model, tap: Tap, now: Reading, out: &mut Vec<Effect>) {
    let answers = matches!(
        tap,
        Tap::Done
            | Tap::Pick(_)
            | Tap::Typed(_)
            | Tap::Number(_)
            | Tap::Block(_)
            | Tap::Judge(_)
            | Tap::LieDown(_)
            | Tap::GetUp
            | Tap::LieOn
            | Tap::Lay(_)
            | Tap::CameOff(_)
            | Tap::Move(Moving::Pain(_) | Moving::Start | Moving::Settled(_))
    );
    if answers && model.route != Route::Ready && screen::settles_in(model, now) > Span::ZERO {
        return;
    }
    // While a restore works, nothing takes its place.
    let other_task = matches!(
        tap,
        Tap::Erase | Tap::ChooseFile | Tap::ChooseBackup(_) | Tap::RepairPiece(_) | Tap::KeepAsIs
    );
    if other_task && matches!(model.task, Task::Working(..)) {
        return;
    }
    match tap {
        Tap::Typed(text) if model.route == Route::Ready => relief::update::typed_minutes(model, &text, now),
        Tap::Typed(text) if model.route == Route::Own => moves::own::save(model, &text, now, out),
        Tap::Typed(text) => match text.trim().parse().ok().filter(|age| *age <= 120) {
            Some(age) if model.route == Route::Facts => notes::update::edit_age(model, age, now, out),
            Some(age) => tapped(model, Tap::Number(age), now, out),
            None => model.note = content::check::screens::BAD_AGE,
        },
        Tap::Go(route) => screen::go(model, route, out),
        Tap::BeginCheck => check::update::begin(model, Whom::Me, now, out),
        Tap::BeginForOther => check::update::begin(model, Whom::Other, now, out),
        Tap::KeepCheck => check::update::keep(model, now, out),
        Tap::AskMore => check::update::ask_more(model, now, out),
        Tap::BeginRelief => relief::update::begin(model, now, out),
        Tap::Row(..) | Tap::Pick(_) | Tap::Number(_) | Tap::Done | Tap::Back => match model.route {
            Route::Check(_) => check::update::answered(model, &tap, now, out),
            Route::Cautions => relief::update::answered(model, &tap, now, out),
            Route::AnyNew => relief::recheck::answered(model, &tap, now, out),
            Route::Limits => moves::limits::answered(model, &tap, now, out),
            _ => {}
        },
        Tap::Assessed => check::update::assessed(model, now, out),
        Tap::Permitted => check::update::permitted(model, now, out),
        Tap::ClearedToUse => relief::update::cleared(model, now, out),
        Tap::ChooseMode(mode) => relief::update::choose(model, mode, now, out),
        Tap::ChooseMinutes(minutes, rounds) => relief::update::choose_minutes(model, minutes, rounds),
        Tap::LieDown(minutes) => rest::update::lie_down(model, minutes, now, out),
        Tap::GetUp => rest::update::get_up(model, now, out),
        Tap::LieOn => rest::update::lie_on(model, now, out),
        Tap::Lay(minutes) => rest::update::lay(model, minutes, now, out),
        Tap::Switch(aid, on) => timer::alarm::switch(model, aid, on, now, out),
        Tap::UnlockSound => out.push(Effect::PrimeSound),
        Tap::Rehearse => timer::alarm::rehearse(model, now, out),
        Tap::Fill(full) => timer::alarm::fill(model, full, out),
        Tap::SayTimeLeft => timer::alarm::say(model, now, out),
        Tap::SaveCalendar => out.extend(timer::calendar::hand_over(model, now)),
        Tap::StartBlock => relief::update::start(model, now, out),
        Tap::Block(mark) => timer::update::mark(model, mark, now, out),
        Tap::CameOff(told) => timer::update::came_off(model, told, now, out),
        Tap::AskPause
            if model.moves.run.as_ref().is_some_and(|run| run.plays)
                && model.history.running_block(now.stamp).is_none() =>
        {
            moves::update::tapped(model, &Moving::Mark(Mark::Pause), now, out);
        }
        Tap::AskPause => timer::update::ask_pause(model, now, out),
        Tap::Move(tap) => moves::update::tapped(model, &tap, now, out),
        Tap::ShowSkinSigns(show) => model.sheet = show.then_some(Sheet::SkinSigns),
        Tap::Dismiss => model.sheet = None,
        Tap::Judge(felt) => timer::update::judge(model, felt, now, out),
        Tap::PainNow(_) if model.route == Route::Player && !moves::situation::is_settled(model, now) => {}
        Tap::PainNow(score) => notes::update::pain_now(model, score, now, out),
        Tap::SetOff(cause, on) => notes::update::set_off(model, cause, on, now, out),
        Tap::FeelBetter => notes::update::feel_better(model, now, out),
        Tap::EditFact(place, state) => notes::update::edit_fact(model, place, state, now, out),
        Tap::EditAge(age) => notes::update::edit_age(model, age, now, out),
        Tap::Silent(silent) => notes::update::choose_silent(model, silent, now, out),
        Tap::Theme(theme) => {
            model.theme = theme.to_owned();
            out.push(Effect::Theme(theme));
            store::records::log_theme(model, out);
        }
        Tap::Region(region) => notes::update::choose_region(model, region, now, out),
        Tap::Doctor(number) => notes::update::choose_doctor(model, &number, now, out),
        Tap::BackUp(purpose) => store::backup::begin(model, purpose, out),
        Tap::ChooseFolder => out.push(Effect::ChooseFolder),
        Tap::LeaveFolder => store::backup::leave_folder(model, out),
        Tap::FileIsThere(there) => store::backup::file_is_there(model, there, now, out),
        Tap::ChooseFile => store::backup::choose_file(model, out),
        Tap::ChooseBackup(place) => store::backup::choose_backup(model, place, out),
        Tap::Restore(kind) => load::restore::restore(model, kind, now, out),
        Tap::KeepAsIs => model.task = Task::None,
        Tap::Erase => store::backup::erase(model, now, out),
        Tap::DownloadPiece(place) => load::restore::read_piece(model, place, Purpose::Piece, now, out),
        Tap::RepairPiece(place) => load::restore::read_piece(model, place, Purpose::Repair, now, out),
        Tap::FilterLibrary(position) => model.library.position = position,
        Tap::SearchLibrary(text) => model.library.search = text,
        Tap::ShowOlder => model.older_shown += 1,
        Tap::Correct(of) => model.correcting = of,
        Tap::TakeBack(of) => notes::update::take_back(model, of, now, out),
        Tap::CopyScript => out.push(Effect::Copy(check::verdict::script_text(model))),
        Tap::CopyFindings => out.push(Effect::Copy(check::verdict::whole_text(model, now))),
        Tap::ShareFindings => out.push(Effect::Share(check::verdict::whole_text(model, now))),
        Tap::ShareHelperCard => out.push(Effect::Share(helper::text(model, now))),
        Tap::Print => out.push(Effect::Print),
        Tap::ReadAloud(id) => {
            model.reads_aloud = !id.is_empty();
            if model.reads_aloud {
                out.push(Effect::Speak(id));
            }
        }
        Tap::Update => out.push(Effect::ApplyUpdate),
        Tap::CloseNotice(place) => {
            if place < model.notices.len() {
                model.notices.remove(place);
            }
        }
    }
}

/// The address changed. Pages that hang on a state that is not there lead to where it is made.
fn arrive(model: &mut Model, route: Route, now: Reading, out: &mut Vec<Effect>) {
    if model.route == route {
        return;
    }
    if route == Route::Data {
        out.push(Effect::Measure);
    }
    timer::update::note_clock(model, now, out);
    screen::prepare(model, route, out);
    let instead = redirect(model, route, now);
    screen::show(model, instead);
    if let Route::Check(place) = instead {
        check::update::arrived(model, place);
    }
    if instead != route {
        out.push(Effect::Replace(instead.print()));
    }
    out.push(Effect::FocusHeading);
}

/// Where an address leads, given what is known.
fn redirect(model: &mut Model, route: Route, now: Reading) -> Route {
    let running = model.history.running_block(now.stamp).is_some();
    match route {
        Route::Check(place) if check::shown::is_closed(model, place) => {
            if route != Route::Check(0) {
                screen::tell(model, Notice::CheckStartsAgain);
            }
            check::update::fresh(model, Whom::Me, now)
        }
        Route::Check(place) => match check::update::renew(model, now) {
            Some(first) => first,
            None => check::shown::nearest(model, place),
        },
        Route::Verdict | Route::Helper if check::shown::shown(model).is_none() => Route::Now,
        Route::Stretch | Route::Limits | Route::Player => moves::update::redirect(model, route, now),
        // On the way to a routine where no episode is open.
        Route::AnyNew if model.quick.then.is_some() && !running => route,
        Route::Relief | Route::AnyNew | Route::Cautions | Route::Ready if running => Route::Timer,
        Route::Relief | Route::AnyNew | Route::Cautions | Route::Ready
            if !relief::gate::is_open(model, now) =>
        {
            if relief::gate::is_checked(model, now) {
                Route::Verdict
            } else {
                check::update::fresh(model, Whom::Me, now)
            }
        }
        Route::AnyNew | Route::Cautions | Route::Ready if model.relief.mode.is_none() => Route::Relief,
        Route::Cautions if !check::shown::is_answered(model, now) => Route::Relief,
        Route::Ready if !relief::gate::is_ready(model, now) => Route::Relief,
        Route::Timer if !running && model.history.unjudged_block(now.stamp).is_some() => Route::After,
        Route::Timer | Route::After if running => Route::Timer,
        Route::Timer => {
            // A page that was killed may have left the block in the mirror only.
            model.store.awaits_block = !model.store.is_settled();
            Route::Now
        }
        Route::After if model.history.unjudged_block(now.stamp).is_none() => Route::Now,
        other => other,
    }
}

/// How long until the program wants to look at the clock again, if at all.
pub fn next_wake(model: &Model, now: Reading) -> Option<Span> {
    let settles = screen::settles_in(model, now);
    let rings = timer::update::next_wake(model, now).into_iter().chain(timer::alarm::next_wake(model, now));
    let rings = rings.chain(moves::play::wake(model, now));
    rings.chain(Some(settles).filter(|left| *left > Span::ZERO)).min()
}
