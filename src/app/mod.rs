//! What happens: one model, one `update`, and the one time at which the program wants to be woken.
//!
//! Called by `ui::dispatch` with an event and a clock reading; touches nothing but the model it is given. Whatever the
//! browser has to do is returned as effects. Unexpected events change nothing: a person in pain taps twice.

pub mod alarm_flow;
pub mod backup_flow;
pub mod calendar;
pub mod check_flow;
pub mod chime;
pub mod effect;
pub mod event;
pub mod journal_flow;
pub mod moves;
pub mod present;
pub mod recheck_flow;
pub mod relief_flow;
pub mod rest_flow;
pub mod restore_flow;
pub mod route;
pub mod saved;
pub mod storage_flow;
pub mod timer_flow;

use backup_flow::Task;
use effect::Effect;
use event::{Deed, Device, Event, Intent, Moving, Offline, Purpose, Tap};
use route::Route;
use storage_flow::Store;

use crate::content::{Whom, copy};
use crate::domain::journal::episode::DatedCheck;
use crate::domain::journal::history::History;
use crate::domain::journal::merge::Journal;
use crate::domain::journal::record::Aid;
use crate::domain::moves::exercise::Position;
use crate::domain::moves::run::Mark;
use crate::domain::record_id::RecordId;
use crate::domain::time::{Reading, Span};

/// Something the person has to be told, until they close it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The last write failed: the record lives only in this page.
    NotSaved,
    /// This browser lets us store nothing.
    NoStorage,
    /// This many stored pieces could not be read and were set aside.
    SetAside(usize),
    /// This many records were saved from a copy.
    Recovered(usize),
    /// Most of the room that the browser gives is in use.
    NearlyFull,
    /// A restore that was interrupted has been carried out.
    RestoreFinished,
    /// Something was written by a newer version of the app.
    Newer,
    /// A newer version of the app is ready.
    UpdateReady,
    /// The browser refused what the person asked for.
    Refused(Deed),
    /// A check that was left in the middle starts again.
    CheckStartsAgain,
    /// A backup was not written into the folder that was chosen.
    NotInFolder,
    /// A check that was begun too long ago starts again.
    CheckTooOld,
}

/// A question about the running block that waits for its answer on top of the dial.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheet {
    /// "Is the pack off?"
    IsItOff,
    /// What to look for on the skin.
    SkinSigns,
}

/// Which part of the exercise library is shown.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Shown {
    /// In this position only.
    pub position: Option<Position>,
    /// With this in their words.
    pub search: String,
}

/// Everything the program knows.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Model {
    /// What the device is.
    pub device: Device,
    /// The page on screen.
    pub route: Route,
    /// All records.
    pub journal: Journal,
    /// The journal folded; always `History::of(&journal)`, followed record by record.
    pub history: History,
    /// The danger check in progress.
    pub check: Option<check_flow::Session>,
    /// What a check for someone else found, while it is on screen. Never stored.
    pub other: Option<DatedCheck>,
    /// "Any of these new?" in progress.
    pub quick: recheck_flow::Quick,
    /// The way to a block in progress.
    pub relief: relief_flow::Setup,
    /// The question on top of the dial.
    pub sheet: Option<Sheet>,
    /// Movement: the way to a routine, and the one in progress.
    pub moves: moves::Moves,
    /// What makes the timer noticed.
    pub alarms: alarm_flow::Alarms,
    /// What was rung for the running block.
    pub rung: timer_flow::Rung,
    /// When the present step came on screen, on the page's own clock: a second tap meant for the step before is not
    /// an answer to this one.
    pub shown: Span,
    /// Beside the field on the page: what is wrong with it, or that it was saved.
    pub note: &'static str,
    /// Told to screen readers politely.
    pub status: String,
    /// Told to screen readers at once.
    pub alert: String,
    /// Notices on screen.
    pub notices: Vec<Notice>,
    /// What is known of what is stored.
    pub store: Store,
    /// What the page on data is in the middle of.
    pub task: Task,
    /// What became of the backup that was made last.
    pub handing: backup_flow::Handing,
    /// The folder for backups.
    pub folder: backup_flow::Folder,
    /// A restore or erasure that an earlier page began.
    pub pending: Option<Intent>,
    /// The restore under way is one that an earlier page began.
    pub resumed: bool,
    /// What the library shows.
    pub library: Shown,
    /// How many steps further back the log shows.
    pub older_shown: usize,
    /// The record that is being corrected.
    pub correcting: Option<RecordId>,
    /// This tab is the one that rings.
    pub may_ring: bool,
    /// Whether the page opens without a network, once that is known.
    pub offline: Option<Offline>,
    /// A page is being read aloud, as far as we know: nothing hangs on it.
    pub reads_aloud: bool,
    /// "light", "dark", or empty to follow the device. Stored outside the journal, for the first paint.
    pub theme: String,
}

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
            storage_flow::start(model, device, stored, now, out);
            moves::stored::remember(model, true, now, out);
        }
        Event::Addressed(route) => arrive(model, route, now, out),
        Event::Woke => timer_flow::look(model, now, out),
        Event::Hidden => {
            alarm_flow::hidden(model);
            timer_flow::hide(model, now, out);
            moves::stored::keep(model, now, out);
        }
        Event::Shown => {
            timer_flow::look(model, now, out);
            alarm_flow::shown(model);
        }
        Event::Key(key) if model.history.has(Aid::Keys) => {
            if model.moves.run.is_some() && model.route == Route::Player {
                moves::play::key(model, &key, now, out);
            } else if key == "t" {
                alarm_flow::say(model, now, out);
            }
        }
        Event::Key(_) => {}
        Event::Reported(rung, bears) => alarm_flow::reported(model, rung, bears),
        Event::StoredElsewhere(key, text) => {
            storage_flow::stored_elsewhere(model, &key, text.as_deref(), now, out);
        }
        Event::Written(key, ok) => storage_flow::written(model, key, ok, now, out),
        Event::ReadLater(texts) => storage_flow::read_later(model, texts, now, out),
        Event::SecondOpened(kept) => storage_flow::second_opened(model, kept, now, out),
        Event::CopiesKept(names) => storage_flow::copies_kept(model, names, out),
        Event::CopiesRead(texts) => storage_flow::copies_read(model, texts, now, out),
        Event::Compacting(texts) => storage_flow::compact(model, texts, now, out),
        Event::Persisted(persisted) => model.store.persisted = Some(persisted),
        Event::Measured(units) => storage_flow::measured(model, units),
        Event::TextsRead(purpose, texts) => backup_flow::texts_read(model, purpose, texts, now, out),
        Event::HandedOver(name, handed) => backup_flow::handed_over(model, &name, handed, now, out),
        Event::FolderChosen(chosen) => backup_flow::folder_chosen(model, chosen, out),
        Event::WrittenToFolder(name, written) => {
            backup_flow::written_to_folder(model, &name, written, now, out);
        }
        Event::Did(deed, true) => {
            model.notices.retain(|notice| !matches!(notice, Notice::Refused(_)));
            match deed {
                Deed::Copy => copy::COPIED.clone_into(&mut model.status),
                Deed::Print | Deed::FillScreen => {}
            }
        }
        Event::Did(deed, false) => tell(model, Notice::Refused(deed)),
        Event::FileRead(file) => restore_flow::file_read(model, file, now, out),
        Event::Intended(ok) => restore_flow::intended(model, ok, now, out),
        Event::SecondEmptied(id, ok) => backup_flow::second_emptied(&id, ok, out),
        Event::StoredErased(ok) => backup_flow::stored_erased(model, ok, out),
        Event::IntentsDropped => backup_flow::intents_dropped(model, out),
        Event::Applied(id, ok) => restore_flow::applied(model, id, ok, now, out),
        Event::MayRing(may) => {
            model.may_ring = may;
            timer_flow::look(model, now, out);
        }
        Event::UpdateReady => tell(model, Notice::UpdateReady),
        Event::Offline(offline) => model.offline = Some(offline),
        Event::NotificationTapped => {
            if let Some((.., to)) = present::timer::activity(model, now) {
                go(model, to, out);
            }
        }
        Event::Tapped(tap) => tapped(model, tap, now, out),
    }
    timer_flow::ring(model, now, out);
    if model.moves.run.is_some() {
        if played && model.route != Route::Player {
            moves::play::leave(model, now, out);
        }
        moves::play::look(model, now, out);
    }
    alarm_flow::attend(model, now, out);
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

/// How long a step has to be on screen before an answer to it counts: longer than the gap of a double tap.
const SETTLES_IN: Span = Span(300);

/// How long until the present step takes answers.
pub fn settles_in(model: &Model, now: Reading) -> Span {
    let left = model.shown + SETTLES_IN - now.stamp.mono;
    if model.route.page().settles { left.max(Span::ZERO) } else { Span::ZERO }
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
    if answers && model.route != Route::Ready && settles_in(model, now) > Span::ZERO {
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
        Tap::Typed(text) if model.route == Route::Ready => relief_flow::typed_minutes(model, &text, now),
        Tap::Typed(text) if model.route == Route::Own => moves::own::save(model, &text, now, out),
        Tap::Typed(text) => match text.trim().parse().ok().filter(|age| *age <= 120) {
            Some(age) if model.route == Route::Facts => journal_flow::edit_age(model, age, now, out),
            Some(age) => tapped(model, Tap::Number(age), now, out),
            None => model.note = copy::BAD_AGE,
        },
        Tap::Go(route) => go(model, route, out),
        Tap::BeginCheck => check_flow::begin(model, Whom::Me, now, out),
        Tap::BeginForOther => check_flow::begin(model, Whom::Other, now, out),
        Tap::KeepCheck => check_flow::keep(model, now, out),
        Tap::AskMore => check_flow::ask_more(model, now, out),
        Tap::BeginRelief => relief_flow::begin(model, now, out),
        Tap::Row(..) | Tap::Pick(_) | Tap::Number(_) | Tap::Done | Tap::Back => match model.route {
            Route::Check(_) => check_flow::answered(model, &tap, now, out),
            Route::Cautions => relief_flow::answered(model, &tap, now, out),
            Route::AnyNew => recheck_flow::answered(model, &tap, now, out),
            Route::Limits => moves::limits::answered(model, &tap, now, out),
            _ => {}
        },
        Tap::Assessed => check_flow::assessed(model, now, out),
        Tap::Permitted => check_flow::permitted(model, now, out),
        Tap::ClearedToUse => relief_flow::cleared(model, now, out),
        Tap::ChooseMode(mode) => relief_flow::choose(model, mode, now, out),
        Tap::ChooseMinutes(minutes, rounds) => relief_flow::choose_minutes(model, minutes, rounds),
        Tap::LieDown(minutes) => rest_flow::lie_down(model, minutes, now, out),
        Tap::GetUp => rest_flow::get_up(model, now, out),
        Tap::LieOn => rest_flow::lie_on(model, now, out),
        Tap::Lay(minutes) => rest_flow::lay(model, minutes, now, out),
        Tap::Switch(aid, on) => alarm_flow::switch(model, aid, on, now, out),
        Tap::UnlockSound => out.push(Effect::PrimeSound),
        Tap::Rehearse => alarm_flow::rehearse(model, now, out),
        Tap::Fill(full) => alarm_flow::fill(model, full, out),
        Tap::SayTimeLeft => alarm_flow::say(model, now, out),
        Tap::SaveCalendar => out.extend(calendar::hand_over(model, now)),
        Tap::StartBlock => relief_flow::start(model, now, out),
        Tap::Block(mark) => timer_flow::mark(model, mark, now, out),
        Tap::CameOff(told) => timer_flow::came_off(model, told, now, out),
        Tap::AskPause
            if model.moves.run.as_ref().is_some_and(|run| run.plays)
                && model.history.running_block(now.stamp).is_none() =>
        {
            moves::tapped(model, &Moving::Mark(Mark::Pause), now, out);
        }
        Tap::AskPause => timer_flow::ask_pause(model, now, out),
        Tap::Move(tap) => moves::tapped(model, &tap, now, out),
        Tap::ShowSkinSigns(show) => model.sheet = show.then_some(Sheet::SkinSigns),
        Tap::Dismiss => model.sheet = None,
        Tap::Judge(felt) => timer_flow::judge(model, felt, now, out),
        Tap::PainNow(_) if model.route == Route::Player && !moves::is_settled(model, now) => {}
        Tap::PainNow(score) => journal_flow::pain_now(model, score, now, out),
        Tap::SetOff(cause, on) => journal_flow::set_off(model, cause, on, now, out),
        Tap::FeelBetter => journal_flow::feel_better(model, now, out),
        Tap::EditFact(place, state) => journal_flow::edit_fact(model, place, state, now, out),
        Tap::EditAge(age) => journal_flow::edit_age(model, age, now, out),
        Tap::Silent(silent) => journal_flow::choose_silent(model, silent, now, out),
        Tap::Theme(theme) => {
            model.theme = theme.to_owned();
            out.push(Effect::Theme(theme));
            storage_flow::log_theme(model, out);
        }
        Tap::Region(region) => journal_flow::choose_region(model, region, now, out),
        Tap::Doctor(number) => journal_flow::choose_doctor(model, &number, now, out),
        Tap::BackUp(purpose) => backup_flow::begin(model, purpose, out),
        Tap::ChooseFolder => out.push(Effect::ChooseFolder),
        Tap::LeaveFolder => backup_flow::leave_folder(model, out),
        Tap::FileIsThere(there) => backup_flow::file_is_there(model, there, now, out),
        Tap::ChooseFile => backup_flow::choose_file(model, out),
        Tap::ChooseBackup(place) => backup_flow::choose_backup(model, place, out),
        Tap::Restore(kind) => restore_flow::restore(model, kind, now, out),
        Tap::KeepAsIs => model.task = Task::None,
        Tap::Erase => backup_flow::erase(model, now, out),
        Tap::DownloadPiece(place) => backup_flow::read_piece(model, place, Purpose::Piece, now, out),
        Tap::RepairPiece(place) => backup_flow::read_piece(model, place, Purpose::Repair, now, out),
        Tap::FilterLibrary(position) => model.library.position = position,
        Tap::SearchLibrary(text) => model.library.search = text,
        Tap::ShowOlder => model.older_shown += 1,
        Tap::Correct(of) => model.correcting = of,
        Tap::TakeBack(of) => journal_flow::take_back(model, of, now, out),
        Tap::CopyScript => out.push(Effect::Copy(present::verdict::script_text(model))),
        Tap::CopyFindings => out.push(Effect::Copy(present::verdict::whole_text(model, now))),
        Tap::ShareFindings => out.push(Effect::Share(present::verdict::whole_text(model, now))),
        Tap::ShareHelperCard => out.push(Effect::Share(present::helper::text(model, now))),
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

/// Goes to a page, as a step the browser's back button undoes. The model follows when the address has changed.
fn go(model: &mut Model, route: Route, out: &mut Vec<Effect>) {
    prepare(model, route, out);
    if model.route == route {
        out.push(Effect::FocusHeading);
    } else {
        show(model, route);
        out.push(Effect::Go(route.print()));
        out.push(Effect::FocusHeading);
    }
}

/// Whether there is a voice is known before the tap that starts what it speaks for.
fn prepare(model: &Model, route: Route, out: &mut Vec<Effect>) {
    if route.page().rings && model.history.has(Aid::Voice) {
        out.push(Effect::FindVoice);
    }
}

fn show(model: &mut Model, route: Route) {
    model.route = route;
    model.sheet = None;
    model.note = "";
    model.older_shown = 0;
    model.correcting = None;
    model.reads_aloud = false;
    model.moves.floor &= route == Route::Player;
    if !route.page().keeps_other {
        model.other = None;
    }
    if !matches!(model.task, Task::Working(..)) {
        model.task = Task::None;
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
    timer_flow::note_clock(model, now, out);
    prepare(model, route, out);
    let instead = redirect(model, route, now);
    show(model, instead);
    if let Route::Check(place) = instead {
        check_flow::arrived(model, place);
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
        Route::Check(place) if check_flow::is_closed(model, place) => {
            if route != Route::Check(0) {
                tell(model, Notice::CheckStartsAgain);
            }
            check_flow::fresh(model, Whom::Me, now)
        }
        Route::Check(place) => match check_flow::renew(model, now) {
            Some(first) => first,
            None => check_flow::nearest(model, place),
        },
        Route::Verdict | Route::Helper if check_flow::shown(model).is_none() => Route::Now,
        Route::Stretch | Route::Limits | Route::Player => moves::redirect(model, route, now),
        // On the way to a routine where no episode is open.
        Route::AnyNew if model.quick.then.is_some() && !running => route,
        Route::Relief | Route::AnyNew | Route::Cautions | Route::Ready if running => Route::Timer,
        Route::Relief | Route::AnyNew | Route::Cautions | Route::Ready
            if !relief_flow::is_open(model, now) =>
        {
            if relief_flow::is_checked(model, now) {
                Route::Verdict
            } else {
                check_flow::fresh(model, Whom::Me, now)
            }
        }
        Route::AnyNew | Route::Cautions | Route::Ready if model.relief.mode.is_none() => Route::Relief,
        Route::Cautions if !recheck_flow::is_answered(model, now) => Route::Relief,
        Route::Ready if !relief_flow::is_ready(model, now) => Route::Relief,
        Route::Timer if !running && model.history.unjudged_block(now.stamp).is_some() => Route::After,
        Route::Timer | Route::After if running => Route::Timer,
        Route::Timer => {
            // A page that was killed may have left the block in the second place only.
            model.store.awaits_block = !model.store.is_settled();
            Route::Now
        }
        Route::After if model.history.unjudged_block(now.stamp).is_none() => Route::Now,
        other => other,
    }
}

fn tell(model: &mut Model, notice: Notice) {
    model.notices.retain(|known| std::mem::discriminant(known) != std::mem::discriminant(&notice));
    model.notices.push(notice);
}

/// How long until the program wants to look at the clock again, if at all.
pub fn next_wake(model: &Model, now: Reading) -> Option<Span> {
    let settles = settles_in(model, now);
    let rings = timer_flow::next_wake(model, now).into_iter().chain(alarm_flow::next_wake(model, now));
    let rings = rings.chain(moves::play::wake(model, now));
    rings.chain(Some(settles).filter(|left| *left > Span::ZERO)).min()
}
