//! The page on data: what is kept, how safe it is, backups, what could not be read.

use super::backup;
use crate::app::browser::{Browser, FolderFault, Offline, Purpose};
use crate::app::event;
use crate::app::event::row::RowState;
use crate::app::model::Model;
use crate::app::model::backup::{Preview, Task};
use crate::app::model::store::Mirror;
use crate::app::notice::Notice;
use crate::app::page::Action;
use crate::app::saved::backup::Kind;
use crate::app::{saved, words};
use crate::content;
use crate::domain::time::{Instant, Reading};

/// A few lines and what can be done about them; the first action is the strong one if `strong`.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Card {
    /// Its heading.
    pub heading: &'static str,
    /// What is so.
    pub lines: Vec<String>,
    /// What can be done.
    pub actions: Vec<Action>,
    /// Whether the first action is what most people want here.
    pub strong: bool,
}

/// The page.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct DataPage {
    /// Whether entries are stored, in a few words.
    pub saved: Saved,
    /// How the last task ended.
    pub told: String,
    /// What a restore is in the middle of.
    pub restore: Option<Card>,
    /// Making a backup.
    pub backup: Card,
    /// Whether the last one arrived, and what else can be done.
    pub handed: Option<Card>,
    /// Backups into a folder by themselves.
    pub folder: Card,
    /// The automatic backups.
    pub kept_backups: Vec<Action>,
    /// How safe it is.
    pub kept: Card,
    /// What could not be read: a name, and what can be done with it.
    pub pieces: Vec<(String, Vec<Action>)>,
    /// Erasing everything.
    pub erase: Card,
}

/// The page as it stands now.
pub fn page(model: &Model, now: Reading) -> DataPage {
    DataPage {
        saved: saved(model, now),
        told: told(model).to_owned(),
        restore: restore(model, now),
        backup: Card { lines: backup_lines(model, now), ..backup(model, now) },
        handed: handed(model),
        folder: folder(model),
        kept_backups: kept_backups(model, now),
        kept: kept(model),
        pieces: pieces(model),
        erase: erase(model),
    }
}

/// Whether entries are stored, in a few words.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Saved {
    /// They are.
    pub holds: bool,
    /// That they are, or what is wrong.
    pub headline: &'static str,
    /// When the last backup was made, and how much there is.
    pub lines: Vec<String>,
}

/// Whether entries are stored, as far as the browser said.
pub fn saved(model: &Model, now: Reading) -> Saved {
    let refused = model.known.notices.contains(&Notice::NotSaved);
    let (holds, headline) = match model.store.mirror {
        _ if !model.known.device.can_store => (false, content::store::KEPT_NOWHERE),
        _ if refused => (false, content::notices::NOT_SAVED),
        _ if model.known.journal.records().is_empty() => (true, content::store::NOTHING_YET),
        Mirror::Missing => (true, content::store::SAVED_ONCE),
        Mirror::Waiting | Mirror::Open => (true, content::store::SAVED),
    };
    Saved { holds, headline, lines: vec![last_backup(model, now), counts(model)] }
}

fn last_backup(model: &Model, now: Reading) -> String {
    match model.known.history.backed_up {
        Some(at) => content::store::backup_last(&words::moment(at, now)),
        None => content::store::BACKUP_NEVER.to_owned(),
    }
}

fn counts(model: &Model) -> String {
    content::store::data_count(model.known.history.episodes.len(), model.known.journal.records().len())
}

fn backup_lines(model: &Model, now: Reading) -> Vec<String> {
    let due = backup::is_due(&model.known, now).then(|| content::store::BACKUP_DUE.to_owned());
    [content::store::BACKUP_LEAD.to_owned()].into_iter().chain(due).collect()
}

/// Making a backup; to another app first, where there are any.
pub fn backup(model: &Model, now: Reading) -> Card {
    let last = last_backup(model, now);
    let due = backup::is_due(&model.known, now).then(|| content::store::BACKUP_DUE.to_owned());
    Card {
        heading: content::store::BACKUP_HEADING,
        lines: [content::store::BACKUP_LEAD.to_owned(), last].into_iter().chain(due).collect(),
        actions: ways(model),
        strong: true,
    }
}

/// How a backup leaves the page: to another app, where there are any, and as a file.
fn ways(model: &Model) -> Vec<Action> {
    let share = Action::new(content::store::BACKUP_SHARE, event::backup::Msg::BackUp(Purpose::Share));
    let save = Action::new(content::store::BACKUP_SAVE, event::backup::Msg::BackUp(Purpose::Download));
    Some(share).filter(|_| model.known.device.can_share).into_iter().chain([save]).collect()
}

/// The question whether a backup that the browser was given is there; after a no, what else can be done beside the ways of
/// the first time.
pub fn handed(model: &Model) -> Option<Card> {
    let file = model.backup.handing.unproven.as_ref()?;
    if !model.backup.handing.is_missing {
        let yes = Action::new(content::store::FILE_THERE, event::backup::Msg::FileIsThere(true));
        let no = Action::new(content::store::FILE_NOT_THERE, event::backup::Msg::FileIsThere(false));
        return Some(Card {
            heading: content::store::IS_FILE_THERE,
            lines: vec![content::store::file_look(&file.name)],
            actions: vec![yes, no],
            strong: false,
        });
    }
    let device = &model.known.device;
    let shares = device.can_share;
    let on_home_screen = device.installed && device.browser == Browser::Safari && !shares;
    let lines = [
        (shares, content::store::MISSING_SHARE),
        (!on_home_screen, content::store::MISSING_AGAIN),
        (on_home_screen, content::store::MISSING_IPHONE),
        (!shares, content::store::MISSING_COPY),
    ];
    let paste = Action::new(content::store::BACKUP_COPY, event::backup::Msg::BackUp(Purpose::Copy));
    Some(Card {
        heading: content::store::FILE_MISSING,
        lines: lines.into_iter().filter(|(fits, _)| *fits).map(|(_, line)| line.to_owned()).collect(),
        actions: Some(paste).filter(|_| !shares).into_iter().collect(),
        strong: false,
    })
}

/// A quiet word, where there are notes that no backup has: after an episode, or when it is due.
pub fn nudge(model: &Model, now: Reading, after_episode: bool) -> Option<Card> {
    let wanted = backup::is_due(&model.known, now) || (after_episode && backup::has_news(&model.known, now));
    let due =
        || Card { lines: vec![content::store::BACKUP_DUE.to_owned()], strong: false, ..backup(model, now) };
    let with_ways = |card: Card| {
        let ways = if model.backup.handing.is_missing { ways(model) } else { Vec::new() };
        Card { actions: ways.into_iter().chain(card.actions).collect(), ..card }
    };
    wanted.then(|| handed(model).map_or_else(due, with_ways))
}

/// Backups into a folder by themselves, or that this browser has none.
pub fn folder(model: &Model) -> Card {
    let fault = model.backup.folder.fault.map(|fault| match fault {
        FolderFault::NotAllowed => content::store::FOLDER_NOT_ALLOWED,
        FolderFault::Gone => content::store::FOLDER_GONE,
        FolderFault::Failed => content::store::FOLDER_FAILED,
        FolderFault::Refused => content::store::FOLDER_REFUSED,
    });
    let choose = |label: &str| Action::new(label, event::backup::Msg::ChooseFolder);
    let (line, actions) = match &model.backup.folder.name {
        _ if !model.known.device.has_folders => (content::store::FOLDER_MISSING.to_owned(), Vec::new()),
        None => (content::store::FOLDER_LEAD.to_owned(), vec![choose(content::store::FOLDER_CHOOSE)]),
        Some(name) => {
            let now = Action::new(content::store::FOLDER_NOW, event::backup::Msg::BackUp(Purpose::Folder));
            let leave = Action::new(content::store::FOLDER_LEAVE, event::backup::Msg::LeaveFolder);
            let line = content::store::folder_chosen(name);
            (line, vec![now, choose(content::store::FOLDER_ANOTHER), leave])
        }
    };
    let lines = [line].into_iter().chain(fault.map(str::to_owned)).collect();
    Card { heading: content::store::FOLDER_HEADING, lines, actions, strong: false }
}

/// The automatic backups, oldest first.
pub fn kept_backups(model: &Model, now: Reading) -> Vec<Action> {
    let name = |id: &String| {
        let digits: String = id.chars().skip(1).take_while(char::is_ascii_digit).collect();
        let at = digits.parse().map_or(Instant(0), Instant);
        let label = content::store::restore_before(&words::moment(at, now));
        Action::new(label, event::restore::Msg::ChooseBackup(id.clone()))
    };
    model.store.backups.iter().map(name).collect()
}

/// What a restore is in the middle of, if it is.
pub fn restore(model: &Model, now: Reading) -> Option<Card> {
    match &model.backup.task {
        Task::Reading | Task::Waiting(_) | Task::Working(..) => Some(Card {
            heading: content::store::RESTORE_HEADING,
            lines: vec![content::store::RESTORE_READING.to_owned()],
            ..Card::default()
        }),
        Task::Preview(found) => Some(preview(found, now)),
        Task::None | Task::Told(_) | Task::Erasing(_) => None,
    }
}

fn preview(found: &Preview, now: Reading) -> Card {
    let count = found.backup.records.len();
    let holds = match found.until {
        Some(at) => content::store::preview_holds(count, &words::moment(at, now)),
        None => content::store::PREVIEW_EMPTY.to_owned(),
    };
    let changes = content::store::preview_merge(found.added, found.changed, found.pieces);
    let missing = (found.missing > 0).then(|| content::store::preview_replace(found.missing));
    Card {
        heading: content::store::PREVIEW,
        lines: [holds, changes].into_iter().chain(missing).collect(),
        actions: vec![
            Action::new(content::store::RESTORE_MERGE, event::restore::Msg::Restore(Kind::Merge)),
            Action::new(content::store::RESTORE_REPLACE, event::restore::Msg::Restore(Kind::Replace)),
            Action::new(content::store::RESTORE_LEAVE, event::restore::Msg::KeepAsIs),
        ],
        strong: true,
    }
}

/// How the last task ended.
pub fn told(model: &Model) -> &str {
    match &model.backup.task {
        Task::Told(text) => text,
        _ => "",
    }
}

/// Room, promises, and when this browser deletes.
pub fn kept(model: &Model) -> Card {
    let store = &model.store;
    let room = content::store::kept_room(store.units / 1_024, store.percent());
    let second = match store.mirror {
        _ if !model.known.device.can_store => content::store::KEPT_NOWHERE,
        Mirror::Missing => content::store::KEPT_ONCE,
        Mirror::Waiting | Mirror::Open => content::store::KEPT_TWICE,
    };
    let promised = if store.persisted == Some(true) {
        content::store::KEPT_PROMISED
    } else {
        content::store::KEPT_NOT_PROMISED
    };
    let installed = if model.known.device.installed {
        content::store::KEPT_INSTALLED
    } else {
        content::store::KEPT_NOT_INSTALLED
    };
    let deletes = match model.known.device.browser {
        Browser::Chromium => content::store::DELETES_CHROMIUM,
        Browser::Firefox => content::store::DELETES_FIREFOX,
        Browser::Safari => content::store::DELETES_SAFARI,
        Browser::Other => content::store::DELETES_OTHER,
    };
    let offline = model.known.offline.map(|offline| match offline {
        Offline::Kept => content::store::OFFLINE_KEPT,
        Offline::Refused => content::store::OFFLINE_REFUSED,
        Offline::Insecure => content::store::OFFLINE_INSECURE,
        Offline::Missing => content::store::OFFLINE_MISSING,
    });
    let told = [Some(second), Some(promised), Some(installed), offline, Some(deletes)];
    let told = told.into_iter().flatten().map(str::to_owned);
    Card {
        heading: content::store::KEPT_HEADING,
        lines: [room].into_iter().chain(told).collect(),
        ..Card::default()
    }
}

/// Each piece set aside, with what can be done with it.
pub fn pieces(model: &Model) -> Vec<(String, Vec<Action>)> {
    let piece = |piece: &crate::app::model::store::Piece| {
        let key = saved::set_aside_from(&piece.key).unwrap_or_default();
        let day = saved::set_aside_on(&piece.key).unwrap_or_default();
        let name = content::store::piece_from(day, saved::short(&key));
        let actions = vec![
            Action::new(content::store::PIECE_SAVE, event::restore::Msg::DownloadPiece(piece.key.clone())),
            Action::new(content::store::PIECE_REPAIR, event::restore::Msg::RepairPiece(piece.key.clone())),
        ];
        (name, actions)
    };
    model.store.set_aside.iter().map(piece).collect()
}

/// Erasing everything, asked twice, with a backup offered before.
pub fn erase(model: &Model) -> Card {
    let save = Action::new(content::store::BACKUP_SAVE, event::backup::Msg::BackUp(Purpose::Download));
    let leave = Action::new(content::store::RESTORE_LEAVE, event::restore::Msg::KeepAsIs);
    let (line, actions) = match model.backup.task {
        Task::Erasing(RowState::Unsure) => (
            content::store::ERASE_SECOND,
            vec![leave, Action::new(content::store::ERASE_NOW, event::erase::Msg::Erase)],
        ),
        Task::Erasing(_) => (
            content::store::ERASE_FIRST,
            vec![save, leave, Action::new(content::store::ERASE_GO_ON, event::erase::Msg::Erase)],
        ),
        _ => ("", vec![Action::new(content::store::ERASE, event::erase::Msg::Erase)]),
    };
    let lines = if line.is_empty() { Vec::new() } else { vec![line.to_owned()] };
    Card {
        heading: content::store::ERASE_HEADING,
        lines,
        actions,
        strong: matches!(model.backup.task, Task::Erasing(_)),
    }
}
