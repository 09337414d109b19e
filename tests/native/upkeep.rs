//! The app itself: the offer to install it, the look for a newer version, and the repair of its files.

use unclench::app::browser::{Browser, Newer, System};
use unclench::app::effect::Effect;
use unclench::app::event::upkeep::Msg;
use unclench::app::event::{self, notes};
use unclench::app::home;
use unclench::app::store::page::Card;
use unclench::app::upkeep::page;
use unclench::content;
use unclench::domain::therapy::mode::Mode;
use unclench::domain::time::Span;

use crate::phone::Phone;

/// A phone of someone whose attack is over.
fn helped() -> Phone {
    let mut phone = Phone::new().noting(&[6]);
    phone.tap(notes::Msg::FeelBetter);
    phone.tap(notes::Msg::Over);
    // What could be undone is over by then, and the backup that an end asks for is made.
    phone.event(event::backup::Msg::FileIsThere(true));
    phone.wait(Span::minutes(1));
    phone
}

fn offer(phone: &Phone) -> Option<Card> {
    page::offer(&phone.model)
}

fn labels(card: &Card) -> Vec<&str> {
    card.actions.iter().map(|action| action.label.as_str()).collect()
}

fn card(phone: &Phone) -> Card {
    page::card(&phone.model, phone.now())
}

#[test]
fn it_is_offered_to_whom_it_helped_and_no_more_after_not_now() {
    let check = |system, browser, installed, offered, expected: Option<&[&str]>| {
        let mut phone = helped();
        phone.device.system = system;
        phone.device.browser = browser;
        phone.device.installed = installed;
        phone.open();
        if offered {
            phone.event(Msg::Offered);
        }
        let found = offer(&phone);
        assert_eq!(found.as_ref().map(labels).as_deref(), expected, "{system:?} {browser:?} {installed}");
        phone.tap(Msg::NotNow);
        assert_eq!(offer(&phone), None);
        phone.open();
        phone.event(Msg::Offered);
        assert_eq!(offer(&phone), None, "not at the next start either");
    };
    let install: &[&str] = &[content::upkeep::INSTALL, content::upkeep::NOT_NOW];
    let by_hand: &[&str] = &[content::store::BACKUP_SAVE, content::upkeep::NOT_NOW];
    check(System::Android, Browser::Chromium, false, true, Some(install));
    check(System::Android, Browser::Chromium, false, false, None);
    check(System::Desktop, Browser::Firefox, false, false, None);
    check(System::Ios, Browser::Safari, false, false, Some(by_hand));
    check(System::Ios, Browser::Safari, true, false, None);
    // What is installed is not offered again.
    check(System::Android, Browser::Chromium, true, true, None);
    // Nobody is asked before the app did anything for them, and nobody in pain.
    let mut new = Phone::new();
    new.event(Msg::Offered);
    assert_eq!(offer(&new), None);
    let mut ill = Phone::new().noting(&[6]);
    ill.event(Msg::Offered);
    assert_eq!(home::page(&ill.model, ill.now()).offer, None);
}

#[test]
fn an_offer_is_used_once() {
    let mut phone = Phone::new();
    assert_eq!(phone.tap(Msg::Install), [], "nothing is offered yet");
    phone.event(Msg::Offered);
    assert!(labels(&card(&phone)).contains(&content::upkeep::INSTALL));
    assert_eq!(phone.tap(Msg::Install), [Effect::Install]);
    phone.event(Msg::Answered);
    assert!(!labels(&card(&phone)).contains(&content::upkeep::INSTALL));
    assert_eq!(phone.tap(Msg::Install), []);
}

#[test]
fn a_newer_version_is_looked_for() {
    for (newer, said) in [
        (Newer::None, content::upkeep::NEWEST),
        (Newer::Coming, content::upkeep::COMING),
        (Newer::OutOfReach, content::upkeep::OUT_OF_REACH),
    ] {
        let mut phone = Phone::new();
        assert_eq!(phone.tap(Msg::Look), [Effect::LookForNewer]);
        assert_eq!(card(&phone).lines.last().map(String::as_str), Some(content::upkeep::LOOKING));
        phone.event(Msg::Looked(newer));
        assert_eq!(card(&phone).lines.last().map(String::as_str), Some(said));
        assert_eq!(phone.model.known.status, said);
    }
}

/// What runs is not torn away: the files are loaded anew when it is over.
#[test]
fn nothing_is_repaired_while_a_block_runs() {
    let mut phone = Phone::with_block(Mode::Cold);
    assert!(!labels(&card(&phone)).contains(&content::upkeep::REPAIR));
    assert!(card(&phone).lines.contains(&content::upkeep::AFTER_THE_TIMER.to_owned()));
    assert!(!phone.tap(Msg::Repair).contains(&Effect::RepairFiles));
    let mut quiet = helped();
    let records = quiet.records();
    assert_eq!(quiet.tap(Msg::Repair), [Effect::RepairFiles]);
    quiet.event(Msg::NotRepaired);
    assert_eq!(card(&quiet).lines.last().map(String::as_str), Some(content::upkeep::NOT_REPAIRED));
    assert_eq!(quiet.records(), records, "entries are none of its business");
}
