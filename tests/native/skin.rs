//! The skin during a block and after it: what is asked and how it may be answered, that nothing ends unasked whether the
//! pack is off, what to do for skin that is not as it should be, and that what got worse leads to the danger check.

use unclench::app::event::frame;
use unclench::app::event::notes;
use unclench::app::event::timer::Msg;
use unclench::app::model::timer::{GotWorse, Sheet};
use unclench::app::page::Tone;
use unclench::app::route::Route;
use unclench::app::timer::after::{Step, after};
use unclench::app::timer::page::dial;
use unclench::content;
use unclench::domain::pain::Effect as Felt;
use unclench::domain::therapy::block::Mark;
use unclench::domain::therapy::gap::Wait;
use unclench::domain::therapy::mode::{Family, Mode};
use unclench::domain::therapy::skin::Skin;
use unclench::domain::time::Span;

use super::phone::Phone;

fn labels(phone: &Phone) -> Vec<String> {
    dial(&phone.model, phone.now()).choices.into_iter().map(|action| action.label).collect()
}

fn halves(phone: &Phone) -> Vec<String> {
    dial(&phone.model, phone.now()).halves.into_iter().map(|action| action.label).collect()
}

fn step(phone: &Phone) -> Step {
    after(&phone.model, phone.now()).step
}

/// Numb or wrong skin, said by mistake or not: until it is answered the pack has to come off, wherever the person looks.
#[test]
fn what_has_to_come_off_stays_asked() {
    for mark in [Mark::Numb, Mark::SkinWrong] {
        let mut phone = after_start(Mode::Cold, 3);
        phone.tap(Msg::Ask(mark));
        // A second tap of the same finger is no answer.
        phone.event(Msg::Mark(mark));
        assert_eq!(phone.model.timer.sheet, Some(Sheet::IsItOff(mark)), "{mark:?}");
        phone.tap(frame::Msg::Go(Route::Log));
        let bar = unclench::app::frame::frame(&phone.model, phone.now()).bars;
        let said: Vec<(Tone, &str)> = bar.iter().map(|bar| (bar.tone, bar.text.as_str())).collect();
        assert_eq!(said, [(Tone::Danger, "Take it off now")], "{mark:?}");
        phone.tap(frame::Msg::Go(Route::Timer));
        phone.wait(Span::minutes(3));
        assert_eq!(
            phone.model.timer.sheet,
            Some(Sheet::IsItOff(mark)),
            "{mark:?}: a check that is due does not hide it"
        );
        phone.tap(Msg::Dismiss);
        assert_eq!(phone.model.timer.sheet, None, "{mark:?}: by mistake");
        phone.tap(Msg::Ask(mark));
        phone.mark(mark);
        phone.tap(Msg::Judge(Felt::Same));
        phone.wait(Span::hours(3));
        phone.start_block(Mode::Cold);
        assert_eq!(phone.model.timer.sheet, None, "{mark:?}: not in the next block");
    }
}

/// A block of this mode, so long after its start.
fn after_start(mode: Mode, minutes: i64) -> Phone {
    let mut phone = Phone::with_block(mode);
    for _ in 0..minutes {
        phone.wait(Span::minutes(1));
    }
    phone
}

#[test]
fn what_is_asked_has_four_equal_answers_and_none_stands_out() {
    let check = |mode, minutes, choices: &[&str], alone: &[&str]| {
        let phone = after_start(mode, minutes);
        assert_eq!(labels(&phone), choices, "{mode:?} after {minutes} min");
        assert_eq!(halves(&phone), alone, "{mode:?} after {minutes} min");
        let actions = dial(&phone.model, phone.now()).actions;
        assert!(choices.is_empty() || actions.is_empty(), "{actions:?}");
    };
    check(Mode::Cold, 1, &[], &[]);
    check(
        Mode::Cold,
        5,
        &["Skin is normal", "Numb", "Looks wrong", "Cannot see it"],
        &["Skin is normal", "Something is wrong"],
    );
    check(
        Mode::Heat,
        5,
        &["Skin is normal", "Too hot or numb", "Looks wrong", "Cannot see it"],
        &["Skin is normal", "Something is wrong"],
    );
    check(
        Mode::Bath,
        5,
        &["I feel well", "Faint, or skin wrong: I got out"],
        &["I feel well", "Something is wrong"],
    );
    check(Mode::Cold, 8, &[], &["It is off", "Not off yet"]);
    check(Mode::Bath, 8, &[], &["I am out", "Not off yet"]);
}

#[test]
fn the_rest_ends_in_the_same_four_answers() {
    let mut phone = after_start(Mode::Cold, 1);
    phone.tap(Msg::Ask(Mark::Numb));
    phone.mark(Mark::Numb);
    phone.wait(Span::minutes(20));
    assert_eq!(labels(&phone), ["Skin is normal, pack on", "Still numb", "Looks wrong", "Cannot see it"]);
    phone.tap(Msg::StillNumb);
    assert_eq!(phone.model.timer.sheet, Some(Sheet::StillNumb));
    phone.mark(Mark::SkinWrong);
    assert_eq!(phone.model.known.route, Route::After);
}

#[test]
fn nothing_ends_before_it_is_said_that_the_pack_is_off() {
    for mark in [Mark::Pause, Mark::Stop, Mark::Numb, Mark::SkinWrong] {
        let mut phone = after_start(Mode::Cold, 3);
        phone.tap(Msg::Ask(mark));
        assert_eq!(phone.model.timer.sheet, Some(Sheet::IsItOff(mark)));
        phone.wait(Span::minutes(1));
        phone.tap(Msg::Dismiss);
        let exposure = |phone: &Phone| {
            let running = phone.model.known.history.running_block(phone.now().stamp);
            running.map(|record| record.block.exposure(phone.now().stamp))
        };
        assert_eq!(exposure(&phone), Some(Span::minutes(4)), "{mark:?}: not off, so it runs on");
        phone.tap(Msg::Ask(mark));
        phone.mark(mark);
        assert_ne!(exposure(&phone), Some(Span::minutes(5)), "{mark:?}");
        assert_eq!(phone.model.timer.sheet, None);
    }
    // From the dial that fills the screen, and from another page: asked where it can be answered.
    let mut phone = after_start(Mode::Cold, 3);
    phone.tap(frame::Msg::Go(Route::Now));
    phone.tap(Msg::Ask(Mark::Stop));
    assert_eq!(phone.model.known.route, Route::Timer);
    assert_eq!(phone.model.timer.sheet, Some(Sheet::IsItOff(Mark::Stop)));
}

#[test]
fn skin_that_is_not_as_it_should_be_gets_care_before_any_rating() {
    let check = |mode: Mode, skin: Skin, waits_for_a_day: bool| {
        let mut phone = after_start(mode, 3);
        phone.tap(Msg::Ask(Mark::SkinWrong));
        phone.mark(Mark::SkinWrong);
        let Step::Skin(choices) = step(&phone) else { panic!("the skin comes first: {:?}", step(&phone)) };
        let asked: Vec<Skin> = choices.iter().map(|(skin, _)| *skin).collect();
        assert_eq!(asked, Skin::after(mode.family()));
        phone.wait(Span::seconds(1));
        phone.tap(Msg::SkinFound(skin));
        let Step::Advice(text, call, _) = step(&phone) else { panic!("{skin:?}: {:?}", step(&phone)) };
        assert_eq!(text, content::timer::skin_advice(skin));
        assert_eq!(call.is_some(), skin != Skin::Red, "{skin:?}");
        // Whoever reloads the page meanwhile reads it again.
        phone.wait(Span::seconds(1));
        phone.tap(Msg::SkinRead);
        assert_eq!(step(&phone), Step::Felt);
        phone.wait(Span::hours(3));
        let waiting = phone.model.known.may_start(mode, phone.now());
        assert_eq!(matches!(waiting, Err(Wait::Skin { .. })), waits_for_a_day, "{skin:?}: {waiting:?}");
        phone.wait(Span::hours(22));
        assert!(phone.model.known.may_start(mode, phone.now()).is_ok(), "{skin:?} a day later");
    };
    for skin in Skin::after(Family::Cold) {
        check(Mode::Cold, skin, !matches!(skin, Skin::Red | Skin::Other));
    }
    for skin in Skin::after(Family::Heat) {
        check(Mode::Heat, skin, !matches!(skin, Skin::Red | Skin::Other));
    }
}

#[test]
fn what_got_worse_leads_to_the_danger_check() {
    let check = |before: Option<u8>, felt: Felt, later: Option<u8>, expected: Option<GotWorse>| {
        let mut phone = after_start(Mode::Cold, 0);
        if let Some(score) = before {
            // Noted before the block.
            phone = Phone::new().noting(&[score]);
            phone.start_block(Mode::Cold);
        }
        phone.wait(Span::minutes(15));
        phone.mark(Mark::Stop);
        phone.wait(Span::seconds(1));
        phone.tap(Msg::Judge(felt));
        if phone.model.timer.got_worse.is_none() {
            match later {
                Some(score) => phone.tap(notes::Msg::PainNow(score)),
                None => phone.tap(Msg::PainDone),
            };
        }
        let case = format!("{before:?}, {felt:?}, {later:?}");
        assert_eq!(phone.model.timer.got_worse, expected, "{case}");
        let shown = matches!(step(&phone), Step::GotWorse(..)) && phone.model.known.route == Route::After;
        assert_eq!(shown, expected.is_some(), "{case}");
        phone.tap(Msg::NoCheck);
        assert!(!matches!(step(&phone), Step::GotWorse(..)), "{case}: asked once");
    };
    check(None, Felt::Better, None, None);
    check(None, Felt::Worse, None, Some(GotWorse::Said));
    check(Some(5), Felt::Same, Some(6), None);
    check(Some(5), Felt::Same, Some(7), Some(GotWorse::Pain(2)));
    check(Some(5), Felt::Better, Some(9), Some(GotWorse::Pain(4)));
    check(Some(5), Felt::Same, Some(2), None);
}
