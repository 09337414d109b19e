//! Backups: what is written can be read, what is not ours or damaged is refused whole, and a restore is carried out to its
//! end or not at all, whenever the browser dies.

use proptest::prelude::*;
use unclench::app::browser::{Browser, FileFault, FolderFault, Handed, Purpose};
use unclench::app::effect::Effect;
use unclench::app::event;
use unclench::app::event::Event;
use unclench::app::model::backup::Task;
use unclench::app::model::store::Mirror;
use unclench::app::route::Route;
use unclench::app::saved::backup::Kind;
use unclench::app::saved::encode;
use unclench::app::{Notice, saved, store};
use unclench::content::{self, Whom};
use unclench::domain::journal::merge::Journal;
use unclench::domain::journal::record::Entry;
use unclench::domain::locale::{Hours, Locale, Weekday};
use unclench::domain::pain::Pain;
use unclench::domain::therapy::block::Mark;
use unclench::domain::therapy::mode::Mode;
use unclench::domain::time::{Instant, Span};

use crate::cases;
use crate::phone::{MONDAY, Phone, Tap};
use crate::saved::any_record;

const NOW: Instant = Instant(MONDAY);

/// The file that "Save a backup" hands over.
fn backed_up(phone: &mut Phone) -> String {
    phone.tap(event::backup::Msg::BackUp(Purpose::Download));
    phone.browser.files.pop().expect("a file").1
}

/// The same, and it arrived.
fn kept(phone: &mut Phone) -> String {
    let file = backed_up(phone);
    phone.tap(event::backup::Msg::FileIsThere(true));
    file
}

fn choose(phone: &mut Phone, text: &str) {
    phone.event(Event::RouteChanged(Route::Data));
    phone.event(event::restore::Msg::FileRead(Ok(text.to_owned())));
}

fn told(phone: &Phone) -> &str {
    store::page::told(&phone.model)
}

/// How clocks and weeks are written here is for the eye: no file, no name of one and nothing stored goes by it.
#[test]
fn files_and_storage_are_the_same_in_every_language() {
    let kept = |locale| {
        let mut phone = Phone::new();
        phone.locale = locale;
        phone.start_block(Mode::Cold);
        phone.tap(event::timer::Msg::SaveCalendar);
        phone.tap(event::backup::Msg::BackUp(Purpose::Download));
        assert_eq!(phone.browser.files.len(), 2);
        (phone.browser.files, phone.browser.stored, phone.browser.indexed_db)
    };
    let there = Locale { hours: Hours::Twelve, first_weekday: Weekday::Sunday };
    assert_eq!(kept(there), kept(Locale::default()));
}

/// Another phone with other notes.
fn other_phone(scores: &[u8]) -> Phone {
    let mut phone = Phone::at(NOW + Span::hours(5));
    phone.device.writer = "other-a".to_owned();
    phone.open();
    phone.noting(scores)
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn what_is_printed_can_be_read(
        records in proptest::collection::vec(any_record(), 0..8),
        pieces in proptest::collection::vec("[ -~\t\n\r\u{feff}\\\\\\PC]{0,40}", 0..3), dark in any::<bool>(),
    ) {
        let key = "unclench:journal:2026-11:x";
        let pieces: Vec<(String, String)> =
            pieces.into_iter().map(|text| (saved::quarantine_key(key, &text, NOW), text)).collect();
        let theme = if dark { "dark" } else { "" };
        let text = saved::backup::print(&records, &pieces, theme, NOW);
        let expected = saved::backup::Backup { records, pieces, theme: theme.to_owned() };
        prop_assert_eq!(saved::backup::parse(&text, NOW), Ok(expected.clone()));
        // Through mail, an editor, another system.
        let elsewhere = format!("\u{feff}{}\r\n", text.replace('\n', "\r\n"));
        prop_assert_eq!(saved::backup::parse(&elsewhere, NOW), Ok(expected.clone()));
        prop_assert_eq!(saved::backup::parse(text.trim_end(), NOW), Ok(expected));
    }
}

#[test]
fn the_file_of_the_crash_panel_can_be_restored() {
    let good = Phone::new().noting(&[7, 6]);
    let mut text = String::from("unclench-raw\n");
    for (key, stored) in &good.browser.stored {
        text += &format!("=\t{key}\n{stored}\n");
    }
    let damaged = "{\"unclench\":1} not ours\nat all";
    text += &format!("=\tunclench:theme\ndark\n=\tunclench:journal:2026-10:x\n{damaged}\n");
    let found = saved::backup::parse(&text, NOW).expect("readable");
    let mut all = Journal::default();
    all.merge(found.records);
    assert_eq!(all, good.model.known.journal);
    assert_eq!((found.theme.as_str(), found.pieces.len()), ("dark", 1));
    assert_eq!(found.pieces[0].1, damaged);
}

#[test]
fn what_can_t_be_restored_says_why_and_changes_nothing() {
    let mut phone = Phone::new().noting(&[7]);
    let file = backed_up(&mut phone);
    let (before, model) = (phone.browser.stored.clone(), phone.records());
    let mut check = |file: Result<String, FileFault>, why: &str| {
        phone.event(Event::RouteChanged(Route::Data));
        phone.event(event::restore::Msg::FileRead(file));
        assert_eq!(told(&phone), why);
        phone.tap(event::restore::Msg::Restore(Kind::Replace));
        assert_eq!((&phone.browser.stored, &phone.records()), (&before, &model));
    };
    check(Err(FileFault::TooLarge), content::store::FILE_TOO_LARGE);
    check(Err(FileFault::Unreadable), content::store::FILE_UNREADABLE);
    check(Ok(String::new()), content::store::FILE_EMPTY);
    for foreign in ["\n", "{}", "<script>alert(1)</script>", &"[".repeat(100_000), r#"{"unclench":1}"#] {
        check(Ok(foreign.to_owned()), content::store::FILE_NOT_OURS);
    }
    check(Ok(file.replacen(":1,", ":2,", 1)), content::store::FILE_NEWER);
    check(Ok(file.replace(r#"{"pain":7}"#, r#"{"pain":6}"#)), content::store::FILE_DAMAGED);
    check(Ok(file[..file.len() / 2].to_owned()), content::store::FILE_DAMAGED);
    let short: Vec<&str> = file.lines().take(3).collect();
    check(Ok(short.join("\n")), content::store::FILE_DAMAGED);
}

#[test]
fn a_restore_shows_what_it_would_do_first() {
    let mut phone = Phone::new().noting(&[7]);
    let file = backed_up(&mut other_phone(&[3, 2]));
    let before = phone.browser.stored.clone();
    choose(&mut phone, &file);
    let Task::Preview(preview) = phone.model.backup.task.clone() else {
        panic!("{:?}", phone.model.backup.task)
    };
    let there = saved::backup::parse(&file, NOW).expect("a backup").records.len();
    assert_eq!((preview.added, preview.changed, preview.missing), (there, 0, phone.records().len()));
    assert_eq!(phone.browser.stored, before);
    phone.tap(event::restore::Msg::KeepAsIs);
    assert_eq!((phone.model.backup.task.clone(), &phone.browser.stored), (Task::None, &before));
    phone.tap(event::restore::Msg::Restore(Kind::Replace));
    assert_eq!(phone.browser.stored, before, "nothing is on the preview any more");
}

#[test]
fn adding_keeps_both_and_replacing_keeps_one() {
    for kind in [Kind::Merge, Kind::Replace] {
        let mut phone = Phone::new().noting(&[7]);
        let here = phone.records();
        let file = backed_up(&mut other_phone(&[3, 2]));
        let there = saved::backup::parse(&file, NOW).expect("a backup").records;
        choose(&mut phone, &file);
        phone.tap(event::restore::Msg::Restore(kind));
        assert_eq!(told(&phone), content::store::RESTORED);
        let mut wanted = Journal::default();
        wanted.merge(there);
        if kind == Kind::Merge {
            wanted.merge(here.clone());
        }
        assert_eq!(phone.model.known.journal, wanted);
        let stored = &phone.browser.stored;
        let mut shards = stored.iter().filter(|(key, _)| saved::is_shard_key(key));
        assert!(
            shards.all(|(key, text)| stored.get(&saved::bak_key(key)) == Some(text)),
            "each has its copy"
        );
        phone.open();
        assert_eq!(phone.model.known.journal, wanted);
        // The automatic backup brings back what was.
        assert_eq!(store::page::kept_backups(&phone.model, phone.now()).len(), 1);
        phone.event(Event::RouteChanged(Route::Data));
        phone.tap(Tap::Backup(0));
        phone.tap(event::restore::Msg::Restore(Kind::Replace));
        assert_eq!(phone.records(), here);
        phone.tap(event::restore::Msg::ChooseBackup("unheard-of".to_owned()));
        assert_eq!(phone.records(), here);
    }
}

#[test]
fn the_same_file_twice_changes_nothing_at_all() {
    let mut phone = Phone::new().noting(&[7]);
    let file = backed_up(&mut other_phone(&[3]));
    choose(&mut phone, &file);
    phone.tap(event::restore::Msg::Restore(Kind::Merge));
    let (stored, second) = (phone.browser.stored.clone(), phone.browser.indexed_db.clone());
    for _ in 0..2 {
        choose(&mut phone, &file);
        phone.tap(event::restore::Msg::Restore(Kind::Merge));
        assert_eq!(told(&phone), content::store::RESTORE_NOTHING);
        assert_eq!((&phone.browser.stored, &phone.browser.indexed_db), (&stored, &second));
    }
}

/// One id, two records: only a forger brings that about. Adding keeps the greater; replacing takes what the file says.
#[test]
fn replacing_is_replacing_even_with_what_ranks_lower() {
    for (kind, scores) in [(Kind::Merge, [7]), (Kind::Replace, [2])] {
        let mut phone = Phone::new().noting(&[7]);
        let mut records = phone.records();
        records.last_mut().expect("a score").entry = Entry::PainNow(Pain::new(2).expect("a score"));
        choose(&mut phone, &saved::backup::print(&records, &[], "", NOW));
        phone.tap(event::restore::Msg::Restore(kind));
        assert_eq!(phone.scores(), scores);
        assert_eq!(told(&phone) == content::store::RESTORED, kind == Kind::Replace);
        phone.open();
        assert_eq!(phone.scores(), scores);
    }
}

#[test]
fn without_room_nothing_is_changed() {
    for kind in [Kind::Merge, Kind::Replace] {
        let mut phone = Phone::new().noting(&[7]);
        let before = (phone.browser.stored.clone(), phone.records());
        let file = backed_up(&mut other_phone(&[3, 2]));
        choose(&mut phone, &file);
        phone.full = true;
        phone.tap(event::restore::Msg::Restore(kind));
        assert_eq!(told(&phone), content::store::RESTORE_NO_ROOM);
        assert_eq!((phone.browser.stored.clone(), phone.records()), before);
        assert_eq!(phone.browser.indexed_db.as_ref().and_then(|second| second.intent.clone()), None);
        phone.full = false;
        phone.open();
        assert_eq!(phone.records(), before.1);
    }
}

/// No room for what a restore would put in place of everything, and then the browser crashes: the last minute is still in
/// the log, which had been emptied for the restore.
#[test]
fn a_restore_that_came_to_nothing_leaves_the_log_as_it_was() {
    let mut phone = Phone::new().noting(&[7]);
    phone.browser.commit();
    phone.tap(event::notes::Msg::PainNow(6));
    choose(&mut phone, &backed_up(&mut other_phone(&[3])));
    phone.full = true;
    phone.tap(event::restore::Msg::Restore(Kind::Replace));
    assert_eq!(told(&phone), content::store::RESTORE_NO_ROOM);
    phone.kill();
    assert_eq!(phone.scores(), [7, 6]);
}

/// Where there is no mirror, a copy of an old month lies beside it: it does not bring back what was replaced.
#[test]
fn a_copy_of_an_old_month_does_not_bring_back_what_was_replaced() {
    let mut phone = Phone::new().noting(&[7]);
    phone.browser.indexed_db = None;
    phone.pass(Span::hours(24 * 100));
    phone.open();
    choose(&mut phone, &backed_up(&mut other_phone(&[3])));
    phone.tap(event::restore::Msg::Restore(Kind::Replace));
    for _ in 0..2 {
        assert_eq!(phone.scores(), [3]);
        phone.open();
    }
}

/// In the page that restored, or in a later one that was open for long enough.
#[test]
fn the_intent_of_a_restore_goes_when_the_disk_surely_has_it() {
    for opens_anew in [false, true] {
        let mut phone = Phone::new().noting(&[7]);
        choose(&mut phone, &backed_up(&mut other_phone(&[3])));
        phone.tap(event::restore::Msg::Restore(Kind::Replace));
        phone.browser.commit();
        if opens_anew {
            phone.kill();
        }
        for (minutes, is_there) in [(9, true), (2, false)] {
            phone.wait(Span::minutes(minutes));
            phone.tap(event::notes::Msg::PainNow(5));
            let second = phone.browser.indexed_db.as_ref().expect("a mirror");
            assert_eq!(second.intent.is_some(), is_there, "{opens_anew}");
        }
    }
}

#[test]
fn the_newest_three_automatic_backups_stay() {
    let mut phone = Phone::new().noting(&[7]);
    for score in 1..=5 {
        choose(&mut phone, &backed_up(&mut other_phone(&[score])));
        phone.tap(event::restore::Msg::Restore(Kind::Replace));
        phone.wait(Span::minutes(1));
    }
    let kept = |phone: &Phone| phone.browser.indexed_db.as_ref().map_or(0, |second| second.backups.len());
    assert_eq!((kept(&phone), phone.model.store.backups.len()), (3, 3));
    phone.open();
    assert_eq!(phone.model.store.backups.len(), 3);
    // The newest is what was there before the last restore.
    phone.tap(Tap::Backup(2));
    phone.tap(event::restore::Msg::Restore(Kind::Replace));
    assert_eq!(phone.scores(), [4]);
}

/// A file made to do harm: a record in each of very many months.
#[test]
fn a_file_with_more_months_than_a_life_is_refused_at_once() {
    let mut phone = Phone::new().noting(&[7]);
    let before = (phone.browser.stored.clone(), phone.browser.indexed_db.clone());
    let one = phone.records().pop().expect("a record");
    let month = 31 * 24 * 3_600_000;
    let many = (0..20_000_i64).map(|nth| {
        let mut record = one.clone();
        record.wall = Instant(nth * month);
        record.id.counter = nth as u32 + 1_000;
        record
    });
    let many: Vec<_> = many.collect();
    let file = saved::backup::print(&many, &[], "", NOW);
    for kind in [Kind::Merge, Kind::Replace] {
        choose(&mut phone, &file);
        phone.tap(event::restore::Msg::Restore(kind));
        assert_eq!(told(&phone), content::store::RESTORE_NO_ROOM);
        assert_eq!((&phone.browser.stored, &phone.browser.indexed_db), (&before.0, &before.1));
    }
}

/// The browser dies after the intent, or after the restore and before localStorage reached the disk.
#[test]
fn a_killed_restore_is_carried_out_again() {
    for (kind, early) in
        [(Kind::Merge, true), (Kind::Merge, false), (Kind::Replace, true), (Kind::Replace, false)]
    {
        let mut phone = Phone::new().noting(&[7]);
        phone.browser.commit();
        let here = phone.records();
        let file = backed_up(&mut other_phone(&[3, 2]));
        let mut wanted = Journal::default();
        wanted.merge(saved::backup::parse(&file, NOW).expect("a backup").records);
        if kind == Kind::Merge {
            wanted.merge(here);
        }
        choose(&mut phone, &file);
        phone.browser.dies_intending = early;
        phone.tap(event::restore::Msg::Restore(kind));
        phone.browser.dies_intending = false;
        if !early {
            // Something that happened afterwards is only in the log.
            phone.tap(event::notes::Msg::PainNow(9));
            wanted.merge(phone.records());
        }
        for _ in 0..2 {
            phone.kill();
            assert_eq!(phone.model.known.journal, wanted, "{kind:?} {early}");
        }
        assert!(phone.model.known.notices.contains(&Notice::RestoreFinished));
        phone.browser.commit();
        phone.kill();
        assert_eq!(phone.model.known.journal, wanted);
        assert!(!phone.model.known.notices.contains(&Notice::RestoreFinished), "done is done");
    }
}

/// The clock was set back between a restore and a note, and the browser crashes before the disk has either: by its id the
/// note is from before the restore, and stays all the same.
#[test]
fn a_note_after_a_killed_restore_stays_whatever_the_clock_says() {
    let mut phone = Phone::new().noting(&[7]);
    phone.browser.commit();
    phone.wait(Span::hours(2));
    let mut other = Phone::at(NOW - Span::hours(24));
    other.device.writer = "other-a".to_owned();
    other.open();
    choose(&mut phone, &backed_up(&mut other.noting(&[3])));
    phone.tap(event::restore::Msg::Restore(Kind::Replace));
    phone.set_clock(Span::hours(-1));
    phone.tap(event::notes::Msg::PainNow(9));
    for _ in 0..2 {
        phone.kill();
        assert_eq!(phone.scores(), [3, 9]);
    }
}

#[test]
fn without_a_mirror_the_backup_before_is_a_file() {
    let mut phone = Phone::new().noting(&[7]);
    phone.browser.indexed_db = None;
    phone.open();
    assert_eq!(phone.model.store.mirror, Mirror::Missing);
    let here = phone.records();
    let file = backed_up(&mut other_phone(&[3]));
    choose(&mut phone, &file);
    phone.tap(event::restore::Msg::Restore(Kind::Replace));
    assert_eq!(phone.scores(), [3]);
    let (name, before) = phone.browser.files.pop().expect("a file");
    assert_eq!(name, "unclench-before-restore-2026-11-23.txt");
    assert_eq!(saved::backup::parse(&before, NOW).expect("a backup").records, here);
    assert!(phone.records().iter().all(|record| record.id.writer == "other-a"), "no word of a backup made");
}

/// A file chosen while older months are still to be read waits for them.
#[test]
fn a_file_waits_for_the_older_months() {
    let mut phone = Phone::new().noting(&[7]);
    let file = backed_up(&mut phone);
    phone.model.store.unread.push("unclench:journal:2019-01:x".to_owned());
    choose(&mut phone, &file);
    assert!(matches!(phone.model.backup.task, Task::Waiting(_)));
    phone.event(event::store::Msg::ReadLater(vec![("unclench:journal:2019-01:x".to_owned(), None)]));
    assert!(matches!(phone.model.backup.task, Task::Preview(_)), "{:?}", phone.model.backup.task);
}

#[test]
fn no_restore_while_a_block_runs_or_a_newer_version_writes() {
    let file = backed_up(&mut other_phone(&[3]));
    let mut phone = Phone::with_block(Mode::Cold);
    let before = phone.browser.stored.clone();
    choose(&mut phone, &file);
    phone.tap(event::restore::Msg::Restore(Kind::Replace));
    assert_eq!((told(&phone), &phone.browser.stored), (content::store::RESTORE_RUNNING, &before));
    let mut phone = Phone::new().noting(&[7]);
    let newer = encode(&phone.records(), 1, NOW, "x").replacen(":1,", ":2,", 1);
    phone.event(event::store::Msg::Elsewhere("unclench:journal:2026-11:x".to_owned(), Some(newer)));
    let before = phone.browser.stored.clone();
    choose(&mut phone, &file);
    phone.tap(event::restore::Msg::Restore(Kind::Merge));
    assert_eq!((told(&phone), &phone.browser.stored), (content::notices::NEWER, &before));
}

#[test]
fn pieces_and_theme_come_along() {
    let mut phone = Phone::new().noting(&[7]);
    phone.browser.stored.insert("unclench:journal:2026-11:x".to_owned(), "a piece\tof\nsomething".to_owned());
    phone.open();
    phone.tap(event::notes::Msg::Theme("dark"));
    let file = backed_up(&mut phone);
    let mut other = other_phone(&[3]);
    choose(&mut other, &file);
    other.tap(event::restore::Msg::Restore(Kind::Replace));
    assert_eq!(other.model.known.theme, "dark");
    assert!(other.browser.stored.values().any(|text| text == "a piece\tof\nsomething"));
    assert_eq!(other.model.store.set_aside.len(), 1);
}

// Erasing.

#[test]
fn erasing_is_asked_twice_and_leaves_nothing() {
    let mut phone = Phone::new().noting(&[7]);
    phone.event(Event::RouteChanged(Route::Data));
    let before = phone.browser.stored.clone();
    phone.tap(event::erase::Msg::Erase);
    phone.tap(event::erase::Msg::Erase);
    assert_eq!(phone.browser.stored, before);
    assert!(store::page::erase(&phone.model).lines.contains(&content::store::ERASE_SECOND.to_owned()));
    phone.tap(event::restore::Msg::KeepAsIs);
    phone.tap(event::erase::Msg::Erase);
    phone.event(Event::RouteChanged(Route::Log));
    phone.event(Event::RouteChanged(Route::Data));
    phone.tap(event::erase::Msg::Erase);
    phone.tap(event::erase::Msg::Erase);
    assert_eq!(phone.browser.stored, before, "leaving the page takes the question back");
    assert!(
        store::page::erase(&phone.model)
            .actions
            .iter()
            .all(|action| action.label != content::store::BACKUP_SAVE)
    );
    phone.browser.commit();
    phone.tap(event::erase::Msg::Erase);
    assert_eq!(phone.browser.reloads, 1);
    assert_eq!(phone.browser.stored.keys().collect::<Vec<_>>(), [saved::DONE]);
    let second = phone.browser.indexed_db.as_ref().expect("a mirror");
    assert!(second.log.is_empty() && second.copies.is_empty() && second.backups.is_empty());
    // Killed before the disk knew: erased again. What came after stays.
    phone.kill();
    phone.open();
    assert_eq!((phone.records().len(), phone.browser.stored.len()), (0, 1));
    phone.tap(event::check::Msg::Begin(Whom::Me));
    phone.clean_check();
    phone.tap(event::notes::Msg::PainNow(2));
    phone.kill();
    phone.open();
    assert_eq!(phone.scores(), [2]);
}

/// A block runs, or a tap comes, while the page goes: nothing comes back.
#[test]
fn what_happens_on_the_way_out_is_not_kept() {
    let mut phone = Phone::with_block(Mode::Cold);
    phone.event(Event::RouteChanged(Route::Data));
    for _ in 0..3 {
        phone.tap(event::erase::Msg::Erase);
    }
    phone.event(Event::Hidden);
    phone.tap(event::notes::Msg::PainNow(5));
    assert_eq!(phone.browser.stored.keys().collect::<Vec<_>>(), [saved::DONE]);
    assert!(phone.browser.indexed_db.as_ref().is_some_and(|second| second.log.is_empty()));
}

/// The mirror could not be emptied when everything was erased or replaced: later it is not believed.
#[test]
fn a_mirror_that_was_shut_brings_nothing_back() {
    for erase in [true, false] {
        let mut phone = Phone::new().noting(&[7]);
        phone.tap(event::backup::Msg::ChooseFolder);
        let restored = backed_up(&mut other_phone(&[7]));
        choose(&mut phone, &restored);
        phone.tap(event::restore::Msg::Restore(Kind::Replace));
        let before = phone.browser.indexed_db.take();
        phone.open();
        phone.event(Event::RouteChanged(Route::Data));
        if erase {
            for _ in 0..3 {
                phone.tap(event::erase::Msg::Erase);
            }
        } else {
            let file = backed_up(&mut other_phone(&[3]));
            choose(&mut phone, &file);
            phone.tap(event::restore::Msg::Restore(Kind::Replace));
        }
        phone.browser.indexed_db = before;
        let wanted: &[u8] = if erase { &[] } else { &[3] };
        for _ in 0..2 {
            phone.open();
            assert_eq!(phone.scores(), wanted);
        }
        assert!(!phone.browser.stored[saved::DONE].ends_with('!'));
        let kept = phone.browser.indexed_db.as_ref().expect("it is open");
        let gone = kept.folder.is_none() && kept.backups.is_empty();
        assert_eq!(gone, erase, "folder and automatic backups go with what was erased");
    }
}

/// The browser crashes before the disk has the word that it is heard again: what was noted since then stays.
#[test]
fn a_mirror_that_was_shut_keeps_what_comes_after() {
    let mut phone = Phone::new().noting(&[7]);
    let before = phone.browser.indexed_db.take();
    phone.open();
    choose(&mut phone, &backed_up(&mut other_phone(&[3])));
    phone.tap(event::restore::Msg::Restore(Kind::Replace));
    phone.browser.indexed_db = before;
    phone.browser.commit();
    phone.open();
    phone.tap(event::notes::Msg::PainNow(9));
    phone.kill();
    assert_eq!(phone.scores(), [3, 9]);
}

/// Or it was open, and refused when everything was to be erased.
#[test]
fn a_mirror_that_could_not_be_emptied_brings_nothing_back() {
    let mut phone = Phone::new().noting(&[7]);
    phone.event(Event::RouteChanged(Route::Data));
    phone.tap(event::erase::Msg::Erase);
    phone.tap(event::erase::Msg::Erase);
    let before = phone.browser.indexed_db.take();
    phone.tap(event::erase::Msg::Erase);
    phone.browser.indexed_db = before;
    for _ in 0..2 {
        phone.open();
        assert_eq!(phone.scores(), Vec::<u8>::new());
    }
}

/// An earlier restore is still noted there as begun, because nothing has told it yet that it ended.
#[test]
fn a_mirror_that_was_shut_does_not_restore_again_what_came_before() {
    for kind in [Kind::Merge, Kind::Replace] {
        let mut phone = Phone::new().noting(&[7]);
        choose(&mut phone, &backed_up(&mut other_phone(&[3])));
        phone.tap(event::restore::Msg::Restore(Kind::Replace));
        let before = phone.browser.indexed_db.take();
        assert!(before.as_ref().is_some_and(|second| second.intent.is_some()));
        phone.open();
        phone.wait(Span::minutes(1));
        choose(&mut phone, &backed_up(&mut other_phone(&[2])));
        phone.tap(event::restore::Msg::Restore(kind));
        let wanted = phone.records();
        phone.browser.indexed_db = before;
        for _ in 0..2 {
            phone.open();
            assert_eq!(phone.records(), wanted, "{kind:?}");
        }
    }
}

/// What was added while it was shut took nothing away, so what its log holds is still believed.
#[test]
fn a_mirror_that_was_shut_keeps_what_an_added_file_did_not_replace() {
    let mut phone = Phone::new().noting(&[7]);
    phone.browser.commit();
    phone.tap(event::notes::Msg::PainNow(6));
    let second = phone.browser.indexed_db.take();
    phone.kill();
    assert_eq!(phone.scores(), [7]);
    phone.wait(Span::minutes(1));
    choose(&mut phone, &backed_up(&mut other_phone(&[3])));
    phone.tap(event::restore::Msg::Restore(Kind::Merge));
    phone.browser.indexed_db = second;
    phone.open();
    let mut scores = phone.scores();
    scores.sort_unstable();
    assert_eq!(scores, [3, 6, 7]);
}

/// Not even the word that everything was erased can be stored: it is erased once, and not at every start again.
#[test]
fn an_erasure_without_room_ends() {
    let mut phone = Phone::new().noting(&[7]);
    phone.event(Event::RouteChanged(Route::Data));
    phone.full = true;
    for _ in 0..3 {
        phone.tap(event::erase::Msg::Erase);
    }
    assert_eq!(phone.browser.reloads, 1);
    phone.open();
    phone.open();
    assert_eq!((phone.browser.reloads, phone.scores()), (1, Vec::<u8>::new()));
}

/// The browser died while it erased, and the mirror was shut at the next start: what was noted then stays.
#[test]
fn an_erasure_that_is_carried_out_late_takes_nothing_that_came_after_it() {
    let mut phone = Phone::new().noting(&[7]);
    phone.event(Event::RouteChanged(Route::Data));
    phone.browser.dies_intending = true;
    for _ in 0..3 {
        phone.tap(event::erase::Msg::Erase);
    }
    phone.browser.dies_intending = false;
    let second = phone.browser.indexed_db.take();
    phone.open();
    phone.tap(event::notes::Msg::Over);
    let mut phone = phone.noting(&[9]);
    phone.browser.indexed_db = second;
    phone.open();
    assert_eq!(phone.browser.reloads, 1, "now it is carried out");
    phone.open();
    assert_eq!(phone.scores(), [9]);
}

/// An intent is found long after it was kept: it is carried out, and what happened since stays.
#[test]
fn an_old_intent_takes_nothing_that_came_after_it() {
    let mut phone = Phone::new().noting(&[7]);
    let file = backed_up(&mut other_phone(&[3]));
    choose(&mut phone, &file);
    phone.browser.dies_intending = true;
    phone.tap(event::restore::Msg::Restore(Kind::Replace));
    let second = phone.browser.indexed_db.take();
    phone.open();
    phone.tap(event::notes::Msg::PainNow(9));
    phone.browser.indexed_db = second;
    phone.open();
    assert!(phone.model.known.notices.contains(&Notice::RestoreFinished));
    let all = phone.records();
    let pain = |score: &str| saved::lines(&all, "").matches(&format!("{{\"pain\":{score}}}")).count();
    assert_eq!((pain("3"), pain("9"), pain("7")), (1, 1, 0));
}

/// While a restore works, a second tap changes nothing.
#[test]
fn nothing_takes_the_place_of_a_restore_under_way() {
    let mut phone = Phone::new().noting(&[7]);
    let file = backed_up(&mut other_phone(&[3]));
    choose(&mut phone, &file);
    phone.browser.dies_intending = true;
    phone.tap(event::restore::Msg::Restore(Kind::Replace));
    for tap in [
        Tap::from(event::erase::Msg::Erase),
        event::restore::Msg::ChooseFile.into(),
        event::restore::Msg::KeepAsIs.into(),
        event::restore::Msg::Restore(Kind::Merge).into(),
        Tap::Backup(0),
    ] {
        phone.tap(tap);
        assert!(matches!(phone.model.backup.task, Task::Working(Kind::Replace, ..)));
    }
    phone.event(event::restore::Msg::Intended(true));
    assert_eq!(phone.scores(), [3]);
}

/// Another tab replaced everything while this one was about to: this one starts anew and writes nothing. Its intent is
/// carried out then.
#[test]
fn of_two_restores_at_once_one_comes_after_the_other() {
    let mut phone = Phone::new().noting(&[7]);
    choose(&mut phone, &backed_up(&mut other_phone(&[3])));
    phone.browser.dies_intending = true;
    phone.tap(event::restore::Msg::Restore(Kind::Replace));
    phone.browser.dies_intending = false;
    let before = phone.browser.stored.clone();
    phone.event(event::store::Msg::Elsewhere(saved::DONE.to_owned(), Some("r1795442400000-x".to_owned())));
    phone.event(event::restore::Msg::Intended(true));
    assert_eq!((phone.browser.stored.clone(), phone.browser.reloads), (before, 1));
    phone.open();
    assert_eq!(phone.scores(), [3]);
}

/// Another tab erased or replaced everything: this one starts anew and writes nothing any more.
#[test]
fn a_tab_does_not_bring_back_what_another_erased() {
    for id in ["e1795442400000-x+", "r1795442400000-x"] {
        let mut phone = Phone::new().noting(&[7]);
        phone.browser.stored.clear();
        phone.event(event::store::Msg::Elsewhere(saved::DONE.to_owned(), Some(id.to_owned())));
        assert_eq!(phone.browser.reloads, 1);
        phone.event(event::store::Msg::Elsewhere("unclench:journal:2026-11:phone-a".to_owned(), None));
        phone.tap(event::notes::Msg::PainNow(5));
        assert!(phone.browser.stored.is_empty(), "{:?}", phone.browser.stored);
    }
    let mut phone = Phone::new().noting(&[7]);
    phone.event(event::store::Msg::Elsewhere(saved::DONE.to_owned(), Some("m1795442400000-x".to_owned())));
    assert_eq!(phone.browser.reloads, 0, "what was only added comes by itself");
}

// A quiet word.

#[test]
fn a_backup_is_suggested_after_an_episode_and_after_14_days() {
    let mut phone = Phone::new().noting(&[7]);
    let nudge = |phone: &Phone, after| store::page::nudge(&phone.model, phone.now(), after).is_some();
    assert!(!nudge(&phone, false) && nudge(&phone, true));
    phone.pass(Span::hours(13 * 24));
    phone.open();
    assert!(!nudge(&phone, false));
    phone.pass(Span::hours(24));
    phone.open();
    assert!(nudge(&phone, false) && store::backup::is_due(&phone.model.known, phone.now()));
    kept(&mut phone);
    assert!(!nudge(&phone, false) && !nudge(&phone, true), "nothing new since");
    phone.pass(Span::hours(20 * 24));
    phone.open();
    assert!(!nudge(&phone, false), "still nothing new");
    phone.tap(event::notes::Msg::PainNow(3));
    assert!(nudge(&phone, false));
    // A backup made while the clock stood ahead says nothing once it is right again.
    phone.set_clock(Span::hours(24 * 365));
    kept(&mut phone);
    phone.set_clock(Span::hours(-24 * 365));
    assert!(nudge(&phone, false));
    kept(&mut phone);
    assert!(!nudge(&phone, true));
    assert!(store::page::nudge(&Phone::new().model, phone.now(), true).is_none(), "nothing to keep yet");
}

// A file that did not arrive.

/// A phone whose last backup is overdue, and the file that the browser was given.
fn handed_over() -> (Phone, String) {
    let mut phone = Phone::new().noting(&[7]);
    phone.pass(Span::hours(20 * 24));
    phone.open();
    phone.event(Event::RouteChanged(Route::Data));
    let file = backed_up(&mut phone);
    (phone, file)
}

/// The heading of what the page on data says about the last file.
fn asked(phone: &Phone) -> Option<&'static str> {
    store::page::page(&phone.model, phone.now()).handed.map(|card| card.heading)
}

#[test]
fn a_download_counts_once_someone_saw_the_file() {
    let check = |what: &str, act: &dyn Fn(&mut Phone, &str), counts: bool, asks: Option<&str>| {
        let (mut phone, file) = handed_over();
        act(&mut phone, &file);
        assert_eq!(asked(&phone), asks, "{what}");
        assert_eq!(phone.model.known.history.backed_up.is_some(), counts, "{what}");
        assert_eq!(store::backup::is_due(&phone.model.known, phone.now()), !counts, "{what}: the reminder");
        // Where the reminder stands, it asks the same.
        let nudge = store::page::nudge(&phone.model, phone.now(), false).map(|card| card.heading);
        assert_eq!(
            nudge,
            if counts { None } else { asks.or(Some(content::store::BACKUP_HEADING)) },
            "{what}"
        );
    };
    let there = |phone: &mut Phone, yes: bool| drop(phone.tap(event::backup::Msg::FileIsThere(yes)));
    let (asks, missing) = (Some(content::store::IS_FILE_THERE), Some(content::store::FILE_MISSING));
    check("nothing is said", &|_, _| {}, false, asks);
    check("yes", &|phone, _| there(phone, true), true, None);
    check("no", &|phone, _| there(phone, false), false, missing);
    check(
        "another page, and back",
        &|phone, _| {
            phone.event(Event::RouteChanged(Route::Log));
            phone.event(Event::RouteChanged(Route::Data));
        },
        false,
        asks,
    );
    check("read back", &|phone, file| choose(phone, file), true, None);
    check(
        "found after all, and read back",
        &|phone, file| {
            there(phone, false);
            choose(phone, file);
        },
        true,
        None,
    );
    check("another file is read", &|phone, _| choose(phone, &backed_up(&mut other_phone(&[3]))), false, asks);
    check("what is no backup is read", &|phone, file| choose(phone, &file[1..]), false, asks);
    check(
        "saved once more",
        &|phone, _| {
            there(phone, false);
            backed_up(phone);
        },
        false,
        asks,
    );
    check(
        "another app takes it",
        &|phone, _| drop(phone.tap(event::backup::Msg::BackUp(Purpose::Share))),
        true,
        None,
    );
    check("the page starts anew", &|phone, _| drop(phone.open()), false, None);
    check(
        "something is restored, which that file does not hold",
        &|phone, _| {
            choose(phone, &backed_up(&mut other_phone(&[3])));
            phone.tap(event::restore::Msg::Restore(Kind::Merge));
        },
        false,
        None,
    );
}

/// Where the browser saves nothing, or the person closed the sheet, there is nothing to look for. Other files are no backups.
#[test]
fn only_a_backup_that_went_to_the_browser_is_asked_about() {
    let check = |name: &str, handed: Handed, asks: Option<&str>, counts: bool| {
        let mut phone = Phone::new().noting(&[7]);
        // The answer of the browser is given by hand.
        let text = vec![];
        let now = phone.now();
        unclench::app::update::update(
            &mut phone.model,
            Event::Backup(event::backup::Msg::TextsRead(Purpose::Share, text)),
            now,
        );
        phone.event(event::backup::Msg::HandedOver(name.to_owned(), handed));
        assert_eq!(asked(&phone), asks, "{name} {handed:?}");
        assert_eq!(phone.model.known.history.backed_up.is_some(), counts, "{name} {handed:?}");
    };
    let backup = "unclench-backup-2026-11-23.txt";
    check(backup, Handed::ToApp, None, true);
    check(backup, Handed::ToBrowser, Some(content::store::IS_FILE_THERE), false);
    check(backup, Handed::Nowhere, None, false);
    for other in ["unclench.ics", "unclench-routine.txt", "unclench-piece-2026-11-23.txt"] {
        check(other, Handed::ToBrowser, None, false);
        check(other, Handed::ToApp, None, false);
    }
}

/// What is noted between the file and the yes is not in the file.
#[test]
fn a_late_yes_keeps_no_later_notes() {
    let mut phone = Phone::new().noting(&[7]);
    backed_up(&mut phone);
    let made = phone.now().wall();
    phone.wait(Span::minutes(5));
    phone.tap(event::notes::Msg::PainNow(6));
    phone.tap(event::backup::Msg::FileIsThere(true));
    assert_eq!(phone.model.known.history.backed_up, Some(made));
    assert!(store::backup::has_news(&phone.model.known, phone.now()));
    phone.open();
    assert_eq!(phone.model.known.history.backed_up, Some(made));
    // A second yes, or one that nobody asked for, says nothing.
    let records = phone.records();
    phone.tap(event::backup::Msg::FileIsThere(true));
    phone.tap(event::backup::Msg::FileIsThere(false));
    assert_eq!((phone.records(), asked(&phone)), (records, None));
}

#[test]
fn what_else_can_be_done_fits_the_device() {
    let check = |can_share: bool, installed: bool, browser: Browser, lines: &[&str], actions: &[&str]| {
        let (mut phone, _) = handed_over();
        phone.tap(event::backup::Msg::FileIsThere(false));
        let device = &mut phone.model.known.device;
        (device.can_share, device.installed, device.browser) = (can_share, installed, browser);
        let card = store::page::page(&phone.model, phone.now()).handed.expect("what else");
        assert_eq!(card.lines, lines);
        let nudge = store::page::nudge(&phone.model, phone.now(), false).expect("the reminder");
        assert_eq!(nudge.actions.iter().map(|action| action.label.as_str()).collect::<Vec<_>>(), actions);
        // The page on data has the first ways on it already.
        assert!(nudge.actions.ends_with(&card.actions) && card.actions.len() == usize::from(!can_share));
    };
    let (again, paste) = (content::store::MISSING_AGAIN, content::store::MISSING_COPY);
    let with_share = [content::store::BACKUP_SHARE, content::store::BACKUP_SAVE];
    let without = [content::store::BACKUP_SAVE, content::store::BACKUP_COPY];
    check(true, false, Browser::Chromium, &[content::store::MISSING_SHARE, again], &with_share);
    check(true, true, Browser::Safari, &[content::store::MISSING_SHARE, again], &with_share);
    check(false, false, Browser::Firefox, &[again, paste], &without);
    check(false, false, Browser::Safari, &[again, paste], &without);
    check(false, true, Browser::Safari, &[content::store::MISSING_IPHONE, paste], &without);
    // The copy is the backup itself, and no proof that it was kept.
    let (mut phone, _) = handed_over();
    phone.tap(event::backup::Msg::FileIsThere(false));
    let now = phone.now();
    let effects = unclench::app::update::update(
        &mut phone.model,
        Event::Backup(event::backup::Msg::TextsRead(Purpose::Copy, Vec::new())),
        now,
    );
    let [Effect::Copy(text)] = &effects[..] else { panic!("{effects:?}") };
    let copied = saved::backup::parse(text, now.wall()).expect("a backup");
    assert_eq!(copied.records, phone.records());
    assert!(phone.model.known.history.backed_up.is_none());
}

/// The lines of the card about the folder.
fn folder_lines(phone: &Phone) -> Vec<String> {
    store::page::folder(&phone.model).lines
}

fn with_folders() -> Phone {
    let mut phone = Phone::new();
    phone.device.has_folders = true;
    phone.open();
    phone.start_block(Mode::Cold);
    phone.tap(event::timer::Msg::Mark(Mark::Stop));
    phone
}

/// A folder is chosen once, and remembered; each finished episode puts a backup there, which counts as one.
#[test]
fn a_finished_episode_is_written_into_the_folder_by_itself() {
    let mut phone = with_folders();
    phone.tap(event::notes::Msg::Over);
    assert!(phone.browser.folder.is_empty(), "nobody chose one");
    phone.start_block(Mode::Cold);
    phone.tap(event::timer::Msg::Mark(Mark::Stop));
    phone.tap(event::backup::Msg::ChooseFolder);
    assert_eq!(phone.browser.folder.len(), 1, "one at once, so that it can be seen");
    assert!(phone.model.known.history.backed_up.is_some());
    assert!(folder_lines(&phone)[0].contains("Backups"));

    phone.open();
    assert_eq!(phone.model.backup.folder.name.as_deref(), Some("Backups"), "remembered");
    phone.pass(Span::hours(24));
    phone.tap(event::notes::Msg::Over);
    let (name, text) = phone.browser.folder.last_key_value().expect("a second file");
    assert_eq!(name, "unclench-backup-phone-2026-11-24-1400.txt", "no other device or time has that name");
    let file = saved::backup::parse(text, phone.now().wall()).expect("a whole backup");
    assert_eq!(
        file.records.len(),
        phone.model.known.journal.records().len() - 1,
        "all but the word of this backup"
    );
    assert!(!store::backup::has_news(&phone.model.known, phone.now()));

    phone.tap(event::backup::Msg::LeaveFolder);
    phone.start_block(Mode::Cold);
    phone.tap(event::timer::Msg::Mark(Mark::Stop));
    phone.tap(event::notes::Msg::Over);
    assert_eq!(phone.browser.folder.len(), 2, "no more");
    phone.open();
    assert_eq!(phone.model.backup.folder.name, None);
}

/// Why nothing is in the folder, and what the card says.
#[test]
fn a_folder_that_takes_nothing_is_told_and_counts_as_no_backup() {
    fn check(fault: FolderFault, words: &str) {
        let mut phone = with_folders();
        phone.tap(event::backup::Msg::ChooseFolder);
        phone.browser.folder_fault = Some(fault);
        phone.pass(Span::hours(1));
        phone.tap(event::notes::Msg::Over);
        assert_eq!(phone.model.known.notices, [Notice::NotInFolder], "{fault:?}");
        assert!(folder_lines(&phone).iter().any(|line| line == words), "{fault:?}");
        assert!(store::backup::has_news(&phone.model.known, phone.now()), "{fault:?}");
        phone.browser.folder_fault = None;
        phone.tap(event::backup::Msg::BackUp(Purpose::Folder));
        assert_eq!(folder_lines(&phone).len(), 1, "{fault:?}: it worked");
        assert!(!store::backup::has_news(&phone.model.known, phone.now()), "{fault:?}");
    }
    check(FolderFault::NotAllowed, content::store::FOLDER_NOT_ALLOWED);
    check(FolderFault::Gone, content::store::FOLDER_GONE);

    let mut phone = with_folders();
    phone.event(event::backup::Msg::FolderChosen(Err(FolderFault::Refused)));
    assert_eq!(folder_lines(&phone), [content::store::FOLDER_LEAD, content::store::FOLDER_REFUSED]);
    let mut phone = with_folders();
    phone.event(event::backup::Msg::FolderChosen(Ok(None)));
    assert_eq!(folder_lines(&phone), [content::store::FOLDER_LEAD], "they changed their mind");
    let phone = Phone::new();
    assert_eq!(folder_lines(&phone), [content::store::FOLDER_MISSING]);
    assert_eq!(store::page::folder(&phone.model).actions, []);
}

/// Nothing is written into a folder that would tell less than what is stored, or that would take the place of a backup.
#[test]
fn a_folder_gets_whole_backups_and_never_loses_one() {
    let mut empty = Phone::new();
    empty.device.has_folders = true;
    empty.open();
    empty.tap(event::backup::Msg::ChooseFolder);
    assert!(empty.browser.folder.is_empty(), "nothing to keep");

    // Chosen while older notes are still being read: it is written once they are.
    let mut phone = with_folders();
    phone.tap(event::backup::Msg::ChooseFolder);
    phone.pass(Span::hours(1));
    phone.tap(event::notes::Msg::Over);
    let whole = phone.browser.folder.len();
    let now = phone.now();
    let stored = phone.browser.first(now.wall());
    let mut model = unclench::app::Model::default();
    unclench::app::update(&mut model, Event::Started(phone.device.clone(), stored), now);
    model.backup.folder.name = Some("Backups".to_owned());
    let effects = unclench::app::update(
        &mut model,
        Event::Backup(event::backup::Msg::TextsRead(Purpose::Folder, Vec::new())),
        now,
    );
    assert!(!effects.iter().any(|effect| matches!(effect, Effect::WriteToFolder { .. })), "it waits");
    let effects = unclench::app::update(&mut model, Event::Store(event::store::Msg::MirrorOpened(None)), now);
    let asked = effects.iter().any(|effect| matches!(effect, Effect::ReadTexts(Purpose::Folder, _)));
    assert!(asked, "all is known now");

    // A second one within a write waits for the first.
    phone.pass(Span::minutes(2));
    let now = phone.now();
    let write = |model: &mut unclench::app::Model| {
        let effects = unclench::app::update(
            model,
            Event::Backup(event::backup::Msg::TextsRead(Purpose::Folder, Vec::new())),
            now,
        );
        effects.into_iter().filter(|effect| matches!(effect, Effect::WriteToFolder { .. })).count()
    };
    assert_eq!((write(&mut phone.model), write(&mut phone.model)), (1, 0));
    assert!(phone.model.backup.folder.waits);
    assert_eq!(phone.browser.folder.len(), whole);
}
