//! Which worked: the ledger, and what the choice opens with.

use unclench::app::event;
use unclench::app::relief;
use unclench::content::Whom;
use unclench::domain::journal::ledger::{Tally, cold_has_not_helped, helped_last, tallies};
use unclench::domain::journal::record::Entry;
use unclench::domain::pain::Effect as Felt;
use unclench::domain::therapy::block::Mark;
use unclench::domain::therapy::mode::Mode;
use unclench::domain::time::Span;

use crate::phone::Phone;

/// A block of this mode, stopped after a minute, with scores before and after and what was said of it.
fn block(phone: &mut Phone, mode: Mode, scores: Option<(u8, u8)>, felt: Option<Felt>) {
    phone.wait(Span::hours(17));
    if let Some((before, _)) = scores {
        phone.tap(event::notes::Msg::PainNow(before));
    }
    phone.start_block(mode);
    phone.wait(Span::minutes(1));
    phone.mark(Mark::Stop);
    if let Some(felt) = felt {
        phone.tap(event::timer::Msg::Judge(felt));
    }
    if let Some((_, after)) = scores {
        phone.tap(event::notes::Msg::PainNow(after));
    }
}

fn order(phone: &Phone) -> Vec<Mode> {
    relief::page::choice(&phone.model, phone.now()).first.into_iter().map(|card| card.mode).collect()
}

fn started() -> Phone {
    let mut phone = Phone::new();
    phone.tap(event::check::Msg::Begin(Whom::Me));
    phone.clean_check();
    phone
}

#[test]
fn what_was_said_is_counted_by_mode() {
    let mut phone = started();
    assert_eq!(tallies(&phone.model.known.history), []);
    block(&mut phone, Mode::Cold, Some((7, 5)), Some(Felt::Better));
    block(&mut phone, Mode::Cold, None, Some(Felt::Same));
    block(&mut phone, Mode::Heat, Some((5, 2)), Some(Felt::Better));
    // Not said: not counted.
    block(&mut phone, Mode::Massage, None, None);
    let tally = |mode, better, same, worse, pain_change, scored| Tally {
        mode,
        better,
        same,
        worse,
        pain_change,
        scored,
    };
    let expected = [tally(Mode::Heat, 1, 0, 0, -3, 1), tally(Mode::Cold, 1, 1, 0, -2, 1)];
    assert_eq!(tallies(&phone.model.known.history), expected);
    let shown = relief::page::choice(&phone.model, phone.now());
    assert_eq!(
        shown.ledger,
        [
            "Heat: better 1, same 0, worse 0. Pain 3 lower on average.",
            "Cold: better 1, same 1, worse 0. Pain 2 lower on average."
        ]
    );
    // An episode taken off the log counts no more.
    phone.tap(event::notes::Msg::Over);
    let id = phone.model.known.history.episodes[0].id.clone();
    phone.tap(event::notes::Msg::TakeBack(id));
    assert_eq!(tallies(&phone.model.known.history), []);
}

/// Shown from the third block on.
#[test]
fn two_blocks_are_no_ledger() {
    let mut phone = started();
    block(&mut phone, Mode::Heat, None, Some(Felt::Worse));
    block(&mut phone, Mode::Heat, None, Some(Felt::Worse));
    assert!(relief::page::choice(&phone.model, phone.now()).ledger.is_empty());
    block(&mut phone, Mode::Bath, None, Some(Felt::Same));
    assert_eq!(relief::page::choice(&phone.model, phone.now()).ledger.len(), 2);
}

/// What helped last stands first; heat does after two blocks of cold without "better", whatever kind of cold.
#[test]
fn what_the_choice_opens_with() {
    let mut phone = started();
    assert_eq!(order(&phone), [Mode::Cold, Mode::Heat]);
    block(&mut phone, Mode::Wrap, None, Some(Felt::Better));
    assert_eq!(helped_last(&phone.model.known.history), Some(Mode::Wrap));
    assert_eq!(order(&phone), [Mode::Wrap, Mode::Heat, Mode::Cold]);
    assert_eq!(
        relief::page::choice(&phone.model, phone.now()).lead.as_deref(),
        Some("Heat wrap helped last time.")
    );
    block(&mut phone, Mode::Cold, None, Some(Felt::Better));
    assert_eq!(order(&phone), [Mode::Cold, Mode::Heat]);

    let mut phone = started();
    for (mode, felt) in [(Mode::Massage, Some(Felt::Same)), (Mode::Cold, None)] {
        assert!(!cold_has_not_helped(phone.model.known.history.open_episode().expect("an episode")));
        block(&mut phone, mode, None, felt);
    }
    assert!(cold_has_not_helped(phone.model.known.history.open_episode().expect("an episode")));
    assert_eq!(order(&phone), [Mode::Heat, Mode::Cold]);
    assert!(
        relief::page::choice(&phone.model, phone.now())
            .lead
            .is_some_and(|lead| lead.starts_with("Cold has not helped so far."))
    );
}

/// The strip and its words.
#[test]
fn the_window_of_72_hours() {
    let mut phone = started();
    let window = |phone: &Phone| relief::page::window(&phone.model, phone.now()).expect("an open episode");
    assert_eq!(
        window(&phone).lines,
        [
            "Sessions so far: 0. Started today 14:00.",
            "Cold: can start now.",
            "Heat: can start now.",
            "Cold is suggested until Thursday 26 November, 14:00."
        ]
    );
    phone.start_block(Mode::Cold);
    phone.wait(Span::minutes(36));
    assert_eq!(window(&phone).lines.len(), 2, "nothing can start while something runs");
    phone.mark(Mark::Stop);
    let shown = window(&phone);
    assert_eq!(shown.lines[1], "Cold: from 16:36.");
    assert_eq!(shown.blocks, ["14:00: Cold, 36 min, 1 of 2 times. No rating"]);
    assert_eq!(shown.parts.len(), 1);
    assert!(shown.parts.iter().all(|(_, from, length)| from + length <= 1_000));
    phone.wait(Span::hours(100));
    assert_eq!(
        (window(&phone).now, window(&phone).lines.last().map(String::as_str)),
        (1_000, Some("The 72 hours ended yesterday, 14:00."))
    );
    assert!(!phone.records().iter().any(|record| record.entry == Entry::ClockSetBack));
}
