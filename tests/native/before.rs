//! What came before the attacks: noted during one and after its end, a tip for each thing, and what several share.

use unclench::app::event::notes::Msg;
use unclench::app::facts::causes::chips;
use unclench::app::notes::before::{self, BetterPage};
use unclench::app::notes::{entries, log};
use unclench::app::route::Route;
use unclench::content;
use unclench::content::causes::CAUSES;
use unclench::domain::journal::history::History;
use unclench::domain::journal::merge::Journal;
use unclench::domain::record_id::RecordId;
use unclench::domain::time::Span;

use crate::phone::Phone;

impl Phone {
    fn better(&self) -> BetterPage {
        before::page(&self.model, self.now())
    }

    fn attack(&self, place: usize) -> RecordId {
        self.model.known.history.episodes[place].id.clone()
    }

    fn came(&mut self, place: usize, causes: &[&'static str]) {
        for cause in causes {
            self.tap(Msg::SetOff(self.attack(place), cause, true));
        }
    }

    /// What is noted of an attack.
    fn before(&self, place: usize) -> Vec<String> {
        self.model.known.history.episodes[place].set_off.clone().unwrap_or_default()
    }

    /// An attack that is over, with what came before it.
    fn with_attack(self, causes: &[&'static str]) -> Phone {
        let mut phone = self.noting(&[6]);
        phone.wait(Span::hours(1));
        phone.tap(Msg::Over);
        phone.came(phone.model.known.history.episodes.len() - 1, causes);
        phone.pass(Span::hours(48));
        phone
    }
}

/// After the end it belongs to the attack that ended, also once another goes on, after a reload, and in any order.
#[test]
fn it_is_noted_of_its_own_attack() {
    let mut phone = Phone::new().with_attack(&["lifting", "tired"]);
    assert_eq!(phone.before(0), ["lifting", "tired"]);
    phone.tap(Msg::SetOff(phone.attack(0), "tired", false));
    assert_eq!(phone.before(0), ["lifting"]);
    let mut phone = phone.noting(&[7]);
    phone.came(0, &["light"]);
    phone.came(1, &["sitting"]);
    assert_eq!(phone.before(0), ["lifting", "light"]);
    assert_eq!(phone.before(1), ["sitting"]);
    let history = phone.model.known.history.clone();
    phone.open();
    assert_eq!(phone.model.known.history, history);
    let mut records = phone.records();
    records.reverse();
    let (mut journal, mut follows) = (Journal::default(), History::default());
    for record in records {
        if let Some(lowest) = journal.merge([record]) {
            follows.follow(&journal, &lowest);
        }
    }
    assert_eq!(follows.episodes, history.episodes);
}

/// Words and ids that mean nothing change nothing, nor does an attack that was taken off the log.
#[test]
fn what_is_not_known_changes_nothing() {
    let mut phone = Phone::new().with_attack(&["fall"]);
    let count = phone.records().len();
    let nobody = RecordId { writer: "nobody".to_owned(), ..phone.attack(0) };
    phone.tap(Msg::SetOff(nobody, "fall", true));
    phone.tap(Msg::SetOff(phone.attack(0), "unheard-of", true));
    assert_eq!(phone.records().len(), count);
    assert_eq!(phone.before(0), ["fall"]);
    phone.tap(Msg::TakeBack(phone.attack(0)));
    let count = phone.records().len();
    phone.tap(Msg::SetOff(phone.attack(0), "light", true));
    assert_eq!(phone.records().len(), count);
    assert_eq!(phone.better(), BetterPage::default());
}

/// The page after the end: nothing is ticked, and nothing has to be; each thing has its tip.
#[test]
fn each_thing_has_its_tip() {
    let phone = Phone::new().noting(&[6]);
    assert_eq!(phone.better(), BetterPage::default(), "it goes on");
    let mut phone = Phone::new().with_attack(&[]);
    let page = phone.better();
    assert!(page.causes.iter().map(|(action, _)| &*action.label).eq(CAUSES.iter().map(|cause| cause.text)));
    assert!(page.causes.iter().all(|(_, on)| !on) && page.tips.is_empty() && page.patterns.is_empty());
    for (place, cause) in CAUSES.iter().enumerate() {
        phone.came(0, &[cause.id]);
        let tips = phone.better().tips;
        assert_eq!(tips.len(), place + 1);
        let tip = tips.last().expect("a tip");
        assert!(tip.cause == cause.text && tip.text.ends_with('.'), "{}", cause.id);
    }
    let tips = phone.better().tips;
    let to = |cause: &str| {
        let text = content::causes::cause(cause).expect(cause).text;
        tips.iter().find(|tip| tip.cause == text).and_then(|tip| tip.to)
    };
    let rows = [
        ("lifting", Some(Route::Lifting)),
        ("light", Some(Route::Lifting)),
        ("sitting", Some(Route::Desk)),
        ("stretching", Some(Route::Library)),
        ("fall", None),
    ];
    for (cause, page) in rows {
        assert_eq!(to(cause), page, "{cause}");
    }
}

/// It is said from the second attack on, in the log too, the most frequent first, and never as a cause.
#[test]
fn what_attacks_share_is_said() {
    let check = |attacks: &[&[&'static str]], expected: &[&str]| {
        let phone = attacks.iter().fold(Phone::new(), |phone, causes| phone.with_attack(causes));
        assert_eq!(phone.better().patterns, expected, "{attacks:?}");
        assert_eq!(log::page(&phone.model, phone.now()).patterns, expected);
    };
    check(&[], &[]);
    check(&[&["lifting"]], &[]);
    check(&[&["lifting"], &["sitting"]], &[]);
    check(&[&["lifting"], &["lifting"]], &["2 of your 2 attacks began after lifting or carrying."]);
    check(&[&["unknown", "other"], &["unknown", "other"]], &[]);
    check(
        &[&["lifting", "fall"], &["lifting", "fall"], &[], &["lifting"]],
        &[
            "3 of your 4 attacks began after lifting or carrying.",
            "2 of your 4 attacks began after a slip or fall.",
            "For 1 attack you did not say.",
        ],
    );
}

/// In the log it stands below each attack, and can be changed there.
#[test]
fn the_log_says_it_and_offers_to_change_it() {
    let mut phone = Phone::new().with_attack(&[]);
    let shown = |phone: &Phone| entries::unfolded(&phone.model, &phone.attack(0), phone.now());
    assert_eq!(shown(&phone).set_off, content::log::SET_OFF_NONE);
    phone.came(0, &["tired", "sitting"]);
    assert_eq!(shown(&phone).set_off, "In the 24 hours before: Sitting for a long time, Tired or distracted");
    assert_eq!(shown(&phone).causes, chips(&phone.model.known.history.episodes[0]));
}
