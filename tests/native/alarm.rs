//! The alarm ladder in the program: what is asked of the browser and when, one ring a boundary, what this device did,
//! and what is said when it could not ring.

use std::collections::BTreeMap;

use icalendar::parser::{read_calendar, unfold};
use proptest::prelude::*;
use unclench::app::browser::{AlarmChannel, Browser, ChannelStatus, System};
use unclench::app::effect::{Effect, KeepAlive, Tone};
use unclench::app::event;
use unclench::app::event::Event;
use unclench::app::model::alarm::Ran;
use unclench::app::model::timer::Sheet;
use unclench::app::page::Tone as Colour;
use unclench::app::route::Route;
use unclench::app::timer::alarm::REMEMBERED;
use unclench::app::{facts, moves, saved, timer};
use unclench::domain::journal::record::Aid;
use unclench::domain::journal::sound::Sound;
use unclench::domain::therapy::block::{Mark, OffReason, Status};
use unclench::domain::therapy::mode::{Mode, Plan};
use unclench::domain::time::{Instant, Span};

use crate::cases;
use crate::phone::{Phone, Tap};

/// What was asked of the browser last about what runs.
fn attended(effects: &[Effect]) -> Option<Option<KeepAlive>> {
    let mut told = effects.iter().filter_map(|effect| match effect {
        Effect::KeepAlive(attended) => Some(attended.clone()),
        _ => None,
    });
    told.next_back()
}

fn rings(effects: &[Effect]) -> Vec<(Tone, u8)> {
    let ring = |effect: &Effect| match effect {
        Effect::Ring { tone, loudness, .. } => Some((*tone, *loudness)),
        _ => None,
    };
    effects.iter().filter_map(ring).collect()
}

// What is asked of the browser.

#[test]
fn a_block_is_attended_to_from_start_to_end() {
    let mut phone = Phone::new();
    phone.tap(event::relief::Msg::Begin);
    phone.clean_check();
    phone.tap(event::relief::Msg::Choose(Mode::Heat));
    phone.clean_cautions();
    let started = phone.tap(event::relief::Msg::Start);
    let prime = started.iter().position(|effect| *effect == Effect::PrimeSound);
    let attend = started.iter().position(|effect| matches!(effect, Effect::KeepAlive(Some(_))));
    assert!(prime.is_some() && attend.is_some(), "sound is unlocked within the tap: {started:?}");
    let expected = KeepAlive { awake: true, background: false, title: "Heat on: off at 14:15".to_owned() };
    assert_eq!(phone.model.timer.alarm.kept_alive, Some(expected));
    // The title is no countdown: nothing more is asked until something changes.
    phone.wait(Span::minutes(3));
    assert_eq!(attended(&phone.event(Event::Woke)), None);
    assert_eq!(attended(&phone.mark(Mark::Stop)), Some(None));
    assert_eq!(phone.model.timer.alarm.kept_alive, None);
}

/// Hours with a wrap, and rest, keep no screen on; a switch that is off keeps none on either.
#[test]
fn what_keeps_the_screen_on() {
    let awake = |phone: &Phone| phone.model.timer.alarm.kept_alive.as_ref().map(|attended| attended.awake);
    assert_eq!(awake(&Phone::with_block(Mode::Cold)), Some(true));
    assert_eq!(awake(&Phone::with_block(Mode::Wrap)), Some(false));
    let mut phone = Phone::new();
    phone.tap(event::rest::Msg::LieDown(30));
    assert_eq!(awake(&phone), Some(false));
    phone.tap(event::rest::Msg::LieDown(0));
    assert_eq!(awake(&phone), None, "nothing will ring");
    let mut phone = Phone::with_block(Mode::Cold);
    phone.tap(event::alarm::Msg::Switch(Aid::Awake, false));
    assert_eq!(awake(&phone), Some(false));
    phone.open();
    assert_eq!(awake(&phone), Some(false), "the switch is kept");
}

#[test]
fn background_sound_is_a_choice_and_never_in_silence() {
    let background =
        |phone: &Phone| phone.model.timer.alarm.kept_alive.as_ref().map(|attended| attended.background);
    let mut phone = Phone::with_block(Mode::Cold);
    assert_eq!(background(&phone), Some(false));
    let effects = phone.tap(event::alarm::Msg::Switch(Aid::Background, true));
    assert!(effects.contains(&Effect::PrimeSound), "it starts within the tap");
    assert_eq!(background(&phone), Some(true));
    phone.tap(event::notes::Msg::Silent(true));
    assert_eq!(background(&phone), Some(false));
}

#[test]
fn what_a_boundary_does() {
    let at_the_end = |prepare: &dyn Fn(&mut Phone)| {
        let mut phone = Phone::with_block(Mode::Massage);
        prepare(&mut phone);
        phone.lock(Span::minutes(5), false);
        phone.event(Event::Woke)
    };
    let says = |effects: &[Effect]| effects.iter().any(|effect| matches!(effect, Effect::Say(_)));
    let notifies = |effects: &[Effect]| effects.iter().any(|effect| matches!(effect, Effect::Notify { .. }));

    let plain = at_the_end(&|_| {});
    assert_eq!(rings(&plain), [(Tone::Full, 1)]);
    assert!(says(&plain) && !notifies(&plain));
    let silent = at_the_end(&|phone| drop(phone.tap(event::notes::Msg::Silent(true))));
    assert!(
        silent.contains(&Effect::Ring {
            tone: Tone::Full,
            loudness: 1,
            as_wanted: Sound::default(),
            silent: true
        }),
        "it still vibrates"
    );
    assert!(!says(&silent));
    let mute = at_the_end(&|phone| drop(phone.tap(event::alarm::Msg::Switch(Aid::Voice, false))));
    assert!(!says(&mute));
    let notifying = at_the_end(&|phone| {
        assert!(phone.tap(event::alarm::Msg::Switch(Aid::Notify, true)).contains(&Effect::AskToNotify));
    });
    assert!(notifies(&notifying));
    // Whatever was refused, the rest goes on. Where no voice can speak, what rang is not drowned by a tone for the words.
    for channel in [
        AlarmChannel::Sound,
        AlarmChannel::Worker,
        AlarmChannel::Awake,
        AlarmChannel::Notify,
        AlarmChannel::Background,
        AlarmChannel::Voice,
    ] {
        for status in [ChannelStatus::Missing, ChannelStatus::Refused, ChannelStatus::Stopped] {
            let refused =
                at_the_end(&|phone| drop(phone.event(event::alarm::Msg::Reported(channel, status))));
            let speaks = (channel, status) != (AlarmChannel::Voice, ChannelStatus::Missing);
            assert_eq!(
                (rings(&refused), says(&refused)),
                (vec![(Tone::Full, 1)], speaks),
                "{channel:?} {status:?}"
            );
        }
    }
    // Another tab is the one that rings: this one only shows.
    let mut phone = Phone::with_block(Mode::Massage);
    phone.event(event::alarm::Msg::MayRing(false));
    phone.lock(Span::minutes(5), false);
    let quiet = phone.event(Event::Woke);
    assert!(rings(&quiet).is_empty() && !says(&quiet) && !notifies(&quiet), "{quiet:?}");
    assert_eq!(phone.model.known.alert, "Take the ice off now. Time is up.");
    assert!(phone.model.timer.alarm.ran.is_empty(), "what another tab does is not this one's record");
}

/// Asleep with it: no taps, no returns, nothing but the page's own timer. It rings for the check, for want of an answer,
/// and again when the time is up, and goes on.
#[test]
fn nobody_answers_at_all() {
    let mut phone = Phone::with_block(Mode::Cold);
    let began = phone.true_time();
    phone.wait(Span::minutes(25));
    let at: Vec<i64> = phone.rang.iter().map(|ring| (ring.at - began).0 / 1_000).collect();
    assert_eq!((at[0], at[1], at[20]), (300, 420, 705));
    // Then once a minute, and from the end of the time again as from the first.
    assert_eq!(at[21], 765);
    assert!(at.contains(&1_200) && at.contains(&1_215), "{at:?}");
    assert!(at.windows(2).all(|pair| pair[1] - pair[0] <= 120), "never silent for long: {at:?}");
    let dial = timer::page::dial(&phone.model, phone.now());
    assert_eq!(dial.digits, "+5:00");
}

/// Repeats get louder, and speak now and then.
#[test]
fn repeats_rise() {
    let mut phone = Phone::with_block(Mode::Massage);
    phone.lock(Span::minutes(5), false);
    let mut loudness = Vec::new();
    let mut said = 0;
    for _ in 0..12 {
        let effects = phone.event(Event::Woke);
        loudness.extend(rings(&effects).into_iter().map(|(_, loudness)| loudness));
        said += effects.iter().filter(|effect| matches!(effect, Effect::Say(_))).count();
        phone.lock(Span::seconds(15), false);
    }
    assert_eq!(loudness, [1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 5, 5]);
    assert_eq!(said, 3);
    let answered = phone.mark(Mark::Off);
    assert_eq!(attended(&answered), Some(None), "and the notification goes with what ran");
}

/// The lock screen's own buttons.
#[test]
fn the_lock_screen_asks_as_the_page_does() {
    let mut phone = Phone::with_block(Mode::Cold);
    phone.event(event::frame::Msg::Pause);
    assert!(matches!(phone.status(), Some(Status::On { .. })), "it runs until the pack is said to be off");
    assert_eq!(phone.model.timer.sheet, Some(Sheet::IsItOff(Mark::Pause)));
    // From another page it leads to the question; with nothing on the skin it asks nothing.
    phone.tap(event::timer::Msg::Dismiss);
    phone.tap(event::frame::Msg::Go(Route::Log));
    phone.event(event::frame::Msg::Pause);
    assert_eq!(
        (phone.model.known.route, phone.model.timer.sheet),
        (Route::Timer, Some(Sheet::IsItOff(Mark::Pause)))
    );
    phone.mark(Mark::Off);
    phone.event(event::frame::Msg::Pause);
    assert_eq!(phone.model.timer.sheet, None);
}

// When the page could not ring.

#[test]
fn killed_and_opened_after_25_minutes() {
    let mut phone = Phone::with_block(Mode::Cold);
    phone.wait(Span::minutes(4));
    phone.pass(Span::minutes(21));
    phone.kill();
    assert_eq!(phone.model.known.alert, "Take the ice off now. It has been on for 25 minutes.");
    let dial = timer::page::dial(&phone.model, phone.now());
    assert_eq!((dial.tone, dial.digits.as_str()), (Colour::Danger, "+5:00"));
    assert_eq!(dial.look.first(), Some(&"Numb skin"));
    assert_eq!(phone.rang.len(), 1, "the pack may still be on: it rings however late");
    // For heat there are other signs.
    let mut phone = Phone::with_block(Mode::Bath);
    phone.pass(Span::minutes(25));
    phone.open();
    let dial = timer::page::dial(&phone.model, phone.now());
    assert_eq!(dial.look.first(), Some(&"Pain or burning"));
    assert_eq!((dial.phase.as_str(), dial.actions[0].label.as_str()), ("Get out", "I am out"));
    assert_eq!(dial.sentence, "Get out slowly now. You have been in for 25 minutes.");
}

/// A jump of the clock forward ends the exposure early, one back never lengthens it, daylight saving moves nothing.
#[test]
fn clocks_that_jump() {
    let on_after = |minutes: i64, jump: i64| {
        let mut phone = Phone::with_block(Mode::Massage);
        phone.wait(Span::minutes(minutes));
        phone.set_clock(Span::minutes(jump));
        phone.event(Event::Woke);
        phone.status()
    };
    assert!(matches!(on_after(2, 180), Some(Status::TakeOff { why: OffReason::TimeUp, .. })));
    assert!(matches!(on_after(2, -60), Some(Status::On { left, .. }) if left == Span::minutes(3)));
    let mut phone = Phone::with_block(Mode::Massage);
    phone.wait(Span::minutes(2));
    let before = timer::page::dial(&phone.model, phone.now());
    phone.offset_minutes += 60;
    let after = timer::page::dial(&phone.model, phone.now());
    assert_eq!((before.digits, before.under.as_str()), (after.digits, "off at 14:05"));
    assert_eq!(after.under, "off at 15:05", "the clock on the wall says so too");
    phone.wait(Span::minutes(3));
    assert!(matches!(phone.status(), Some(Status::TakeOff { late: Span::ZERO, .. })));
}

/// The gap after a block is kept in full when the clock goes back, and no longer than in full.
#[test]
fn a_clock_set_back_after_a_block_costs_one_gap() {
    let mut phone = Phone::with_block(Mode::Cold);
    phone.wait(Span::minutes(1));
    phone.mark(Mark::Stop);
    phone.set_clock(Span::hours(-24 * 365));
    phone.open();
    phone.event(Event::RouteChanged(Route::Move));
    let until = |phone: &Phone| {
        let past = phone.model.known.history.past_blocks(phone.now().stamp);
        past.iter().map(|block| block.off).max().expect("a block") + Span::hours(2)
    };
    let first = until(&phone);
    assert_eq!(first, phone.now().wall() + Span::hours(2));
    phone.wait(Span::minutes(90));
    assert_eq!(until(&phone), first, "it does not move on with the clock");
}

// What this device did.

#[test]
fn what_it_did_is_kept_beside_the_journal() {
    let mut phone = Phone::with_block(Mode::Massage);
    phone.wait(Span::minutes(5));
    phone.mark(Mark::Off);
    phone.wait(Span::hours(3));
    phone.start_block(Mode::Massage);
    phone.lock(Span::minutes(7), false);
    phone.event(Event::Shown);
    let ran: Vec<(i64, bool, bool)> = phone
        .model
        .timer
        .alarm
        .ran
        .iter()
        .map(|ran| (ran.late.0 / 1_000, ran.hidden, ran.rehearsal))
        .collect();
    assert_eq!(ran, [(0, false, false), (120, true, false)], "what came late was out of sight");
    let kept = phone.model.timer.alarm.ran.clone();
    phone.open();
    assert_eq!(phone.model.timer.alarm.ran[..2], kept[..]);
    assert!(phone.browser.stored[saved::ALARMS].starts_with("unclench alarms 1\n"));
    // It is no part of a backup: another device does other things.
    assert!(phone.records().iter().all(|record| !format!("{record:?}").contains("Ran")));
}

/// Whatever stands under the key, it is read or left.
#[test]
fn a_damaged_record_of_alarms_is_no_loss() {
    let good = "unclench alarms 1\n1795442400000 300 1 0";
    let line = Ran { due: Instant(1_795_442_400_000), late: Span(300), hidden: true, rehearsal: false };
    for (text, expected) in [
        (good.to_owned(), vec![line]),
        (
            format!("{good}\n\n1 2 3\nx y z w\n-5 -5 0 0"),
            vec![line, Ran { due: Instant(0), late: Span::ZERO, hidden: false, rehearsal: false }],
        ),
        ("unclench alarms 2\n1 2 3 4".to_owned(), vec![]),
        (String::new(), vec![]),
        (
            format!("unclench alarms 1{}", "\n9 9 0 1".repeat(500)),
            vec![Ran { due: Instant(9), late: Span(9), hidden: false, rehearsal: true }; REMEMBERED],
        ),
    ] {
        let mut phone = Phone::new();
        phone.browser.stored.insert(saved::ALARMS.to_owned(), text.clone());
        phone.open();
        assert_eq!(phone.model.timer.alarm.ran, expected, "{text:?}");
        assert_eq!(phone.model.known.notices, []);
    }
}

/// What the page on the alarm says first: never more than was seen.
#[test]
fn the_verdict_on_the_alarm_goes_by_what_was_seen() {
    use timer::alarm_page::Trust::{Late, OnTime, Untested};
    let check = |hidden: &[(bool, i64)], silent: bool, expected| {
        let mut phone = Phone::new();
        let ran = |(hidden, late): &(bool, i64)| Ran {
            due: phone.now().wall(),
            late: Span::seconds(*late),
            hidden: *hidden,
            rehearsal: true,
        };
        let ran = hidden.iter().map(ran).collect();
        phone.model.timer.alarm.ran = ran;
        phone.tap(event::notes::Msg::Silent(silent));
        assert_eq!(timer::alarm_page::page(&phone.model, phone.now()).verdict, expected);
    };
    check(&[], false, (Untested, "Not tested on this device yet."));
    check(&[], true, (Untested, "Sound is off: light and vibration only."));
    check(&[(false, 0)], false, (Untested, "On time with the page open. Not tested when locked."));
    check(&[(false, 9)], false, (Late, "Late with the page open: use the Clock app."));
    check(&[(true, 2), (false, 9)], false, (OnTime, "On time when locked or hidden."));
    check(&[(true, 0), (true, 3)], false, (Late, "Not on time when locked or hidden: use the Clock app."));
    check(&[(true, 3), (true, 0)], false, (OnTime, "On time when locked or hidden."));
}

#[test]
fn a_rehearsal_says_what_was_seen() {
    // In sight, and in time.
    let mut phone = Phone::new();
    let effects = phone.tap(event::alarm::Msg::Rehearse);
    assert!(effects.contains(&Effect::PrimeSound));
    assert!(
        timer::alarm_page::page(&phone.model, phone.now())
            .test
            .is_some_and(|said| said.starts_with("The test rings at"))
    );
    phone.wait(Span::seconds(14));
    assert_eq!(phone.rang.len(), 0);
    phone.wait(Span::seconds(1));
    assert_eq!(phone.rang.len(), 1);
    assert_eq!(
        phone.model.known.alert,
        "The test came 0.0 seconds late. Not heard? Turn the volume up, and silent mode off."
    );
    assert_eq!(phone.model.timer.alarm.kept_alive, None);
    // Locked, and not until the page came back.
    phone.tap(event::alarm::Msg::Rehearse);
    phone.lock(Span::seconds(57), true);
    phone.event(Event::Shown);
    assert_eq!(
        phone.model.known.alert,
        "The test came 42 seconds late. When hidden like that, this device does not ring in time."
    );
    let page = timer::alarm_page::page(&phone.model, phone.now());
    assert_eq!(
        page.did,
        [
            "Page open: 1 alarm, at most 0.0 seconds late.",
            "Hidden or locked: 0 of 1 alarms within 2 seconds. The slowest was 42 seconds late."
        ]
    );
    // A clock that is set meanwhile proves nothing.
    phone.tap(event::alarm::Msg::Rehearse);
    phone.set_clock(Span::hours(-1));
    phone.event(Event::Woke);
    assert_eq!(phone.model.timer.alarm.rehearsal, None);
    assert_eq!(phone.model.timer.alarm.ran.len(), 2);
}

/// One sentence for each kind of device, where Start is.
#[test]
fn what_each_device_is_told() {
    let said = |system: System, browser: Browser, background: bool, silent: bool| {
        let mut phone = Phone::new();
        phone.device.system = system;
        phone.device.browser = browser;
        phone.open();
        phone.tap(event::alarm::Msg::Switch(Aid::Background, background));
        phone.tap(event::notes::Msg::Silent(silent));
        facts::device::reliability_notice(&phone.model.known, Span::minutes(20), true)
    };
    let rows = [
        (System::Ios, Browser::Safari, false, false, "may not ring: set 20:00 in the Clock app too."),
        (System::Ios, Browser::Safari, true, false, "Test it once, and set 20:00"),
        (System::Android, Browser::Chromium, false, false, "It rings while the screen is on"),
        (System::Android, Browser::Chromium, true, false, "Battery savers can still stop it"),
        (System::Android, Browser::Firefox, false, false, "can be 15 minutes late"),
        (System::Android, Browser::Firefox, true, false, "can be 15 minutes late"),
        (System::Desktop, Browser::Chromium, false, false, "It rings in a background tab"),
        (System::Ios, Browser::Safari, true, true, "Sound is off"),
    ];
    for (system, browser, background, silent, expected) in rows {
        let sentence = said(system, browser, background, silent);
        assert!(sentence.contains(expected), "{system:?} {browser:?}: {sentence}");
        assert!(!sentence.contains('{') && !sentence.contains("will ring"), "{sentence}");
    }
    // Where the screen goes dark for it, that is said; the switch and a refusal count too.
    let mut phone = Phone::new();
    phone.device.system = System::Ios;
    phone.open();
    let dark = |phone: &Phone, lit: bool| {
        facts::device::reliability_notice(&phone.model.known, Span::minutes(20), lit)
            .starts_with("When the screen goes dark")
    };
    assert!(!dark(&phone, true) && dark(&phone, false));
    phone.event(event::alarm::Msg::Reported(AlarmChannel::Awake, ChannelStatus::Refused));
    assert!(dark(&phone, true));
    let phone = Phone::new();
    assert!(
        facts::device::reliability_notice(&phone.model.known, Span::hours(8), false)
            .ends_with("computer sleeps.")
    );
    let mut phone = Phone::new();
    phone.tap(event::notes::Msg::Silent(true));
    assert!(
        facts::device::reliability_notice(&phone.model.known, Span::hours(8), false).contains("8:00:00"),
        "a wrap's hours"
    );
}

#[test]
fn the_time_left_is_said_when_asked_for() {
    let mut phone = Phone::with_block(Mode::Cold);
    phone.wait(Span::minutes(4));
    let said = |effects: Vec<Effect>| {
        effects.into_iter().find_map(|effect| match effect {
            Effect::Say(text) => Some(text),
            _ => None,
        })
    };
    assert_eq!(said(phone.tap(event::alarm::Msg::SayTimeLeft)).as_deref(), Some("Cold on. 16 minutes left."));
    assert_eq!(said(phone.event(Event::Key("t".to_owned()))).as_deref(), Some("Cold on. 16 minutes left."));
    assert_eq!(said(phone.event(Event::Key("x".to_owned()))), None);
    phone.tap(event::alarm::Msg::Switch(Aid::Keys, false));
    assert_eq!(said(phone.event(Event::Key("t".to_owned()))), None);
    phone.mark(Mark::Stop);
    assert_eq!(said(phone.tap(event::alarm::Msg::SayTimeLeft)), None);
}

/// The dial fills the screen until it is tapped, a sheet has to be shown, or nothing runs.
#[test]
fn the_filled_screen() {
    let mut phone = Phone::with_block(Mode::Massage);
    phone.tap(event::alarm::Msg::Fill(true));
    assert!(phone.model.timer.alarm.full);
    phone.tap(event::alarm::Msg::Fill(false));
    assert!(matches!(phone.status(), Some(Status::On { .. })), "a tap never pauses");
    phone.tap(event::alarm::Msg::Fill(true));
    phone.wait(Span::minutes(5));
    assert!(phone.model.timer.alarm.full, "it is answered right there");
    phone.tap(event::timer::Msg::Ask(Mark::Stop));
    assert!(!phone.model.timer.alarm.full, "the sheet is wanted");
    let mut phone = Phone::new();
    phone.tap(event::alarm::Msg::Fill(true));
    assert!(!phone.model.timer.alarm.full, "nothing runs");
}

// The calendar file.

/// Its events, as a real library reads them: when, what, and that each has an alarm at its very start.
fn events(text: &str) -> Vec<(String, String)> {
    for line in text.split("\r\n") {
        assert!(line.len() <= 75 && !line.contains('\n'), "{line:?}");
    }
    let unfolded = unfold(text);
    let calendar = read_calendar(&unfolded).expect("a calendar");
    let events = calendar.components.iter().filter(|component| component.name == "VEVENT");
    let event = |component: &icalendar::parser::Component<'_>| {
        let value = |of: &icalendar::parser::Component<'_>, name: &str| {
            let found = of.properties.iter().find(|property| property.name == name);
            found.unwrap_or_else(|| panic!("no {name}")).val.to_string()
        };
        let alarm = component.components.iter().find(|part| part.name == "VALARM").expect("an alarm");
        assert_eq!(
            (value(alarm, "TRIGGER"), value(alarm, "ACTION")),
            ("PT0S".to_owned(), "DISPLAY".to_owned())
        );
        assert!(!value(component, "UID").is_empty() && value(component, "DTSTAMP").ends_with('Z'));
        (value(component, "DTSTART"), value(component, "SUMMARY"))
    };
    events.map(event).collect()
}

fn file(phone: &mut Phone) -> Option<String> {
    phone.tap(event::timer::Msg::SaveCalendar).into_iter().find_map(|effect| match effect {
        Effect::HandOver { name, text, .. } => {
            assert_eq!(name, "unclench.ics");
            Some(text)
        }
        _ => None,
    })
}

#[test]
fn the_calendar_file_holds_the_instants_of_the_block() {
    let row = |at: &str, what: &str| (at.to_owned(), what.to_owned());
    let mut phone = Phone::with_block(Mode::Cold);
    let start = phone.now().wall();
    let stamp = |at: Instant| {
        let when = time::OffsetDateTime::from_unix_timestamp(at.0.div_euclid(1_000)).expect("a time");
        format!(
            "{:04}{:02}{:02}T{:02}{:02}{:02}Z",
            when.year(),
            u8::from(when.month()),
            when.day(),
            when.hour(),
            when.minute(),
            when.second()
        )
    };
    let off = stamp(start + Span::minutes(20));
    let back = stamp(start + Span::minutes(40));
    phone.wait(Span::minutes(3));
    assert_eq!(
        events(&file(&mut phone).expect("a file")),
        [row(&off, "Pack off"), row(&back, "Break is over")]
    );
    // In the rest only what is ahead; at the gate nothing is timed.
    phone.mark(Mark::Off);
    let back = stamp(phone.now().wall() + Span::minutes(20));
    assert_eq!(events(&file(&mut phone).expect("a file")), [row(&back, "Break is over")]);
    phone.wait(Span::minutes(21));
    assert_eq!(file(&mut phone), None);
    // The last round leads to no return; nor does what has only one.
    phone.mark(Mark::On);
    assert_eq!(events(&file(&mut phone).expect("a file")).len(), 1);
    assert_eq!(events(&file(&mut Phone::with_block(Mode::Wrap)).expect("a file")).len(), 1);
    assert_eq!(file(&mut Phone::new()), None);
}

/// A calendar that is given the next file moves the alarm: the same name, a higher sequence. The next round is another one.
#[test]
fn a_calendar_file_saved_again_moves_the_alarm() {
    let mut phone = Phone::with_block(Mode::Cold);
    let named = |phone: &mut Phone| -> Vec<(String, u32)> {
        let text = file(phone).expect("a file");
        let unfolded = unfold(&text);
        let calendar = read_calendar(&unfolded).expect("a calendar");
        let value = |of: &icalendar::parser::Component<'_>, name: &str| {
            let found = of.properties.iter().find(|property| property.name == name);
            found.unwrap_or_else(|| panic!("no {name}")).val.to_string()
        };
        let event = |event: &icalendar::parser::Component<'_>| {
            (value(event, "UID"), value(event, "SEQUENCE").parse().expect("a number"))
        };
        calendar.components.iter().filter(|part| part.name == "VEVENT").map(event).collect()
    };
    phone.wait(Span::minutes(2));
    let first = named(&mut phone);
    phone.mark(Mark::Pause);
    phone.wait(Span::minutes(4));
    phone.mark(Mark::On);
    let second = named(&mut phone);
    let names = |all: &[(String, u32)]| all.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>();
    assert_eq!(names(&first), names(&second));
    assert!(first.iter().zip(&second).all(|((_, before), (_, after))| before < after));
    phone.wait(Span::minutes(18));
    phone.mark(Mark::Off);
    phone.wait(Span::minutes(21));
    phone.mark(Mark::On);
    let next_round = names(&named(&mut phone));
    assert!(next_round.iter().all(|name| !names(&first).contains(name)), "{next_round:?}");
}

// Properties.

proptest! {
    #![proptest_config(cases(300))]

    /// However often anyone looks, hides, wakes or loads anew: a boundary rings once, and only what is to be repeated is.
    #[test]
    fn one_ring_a_boundary(looks in prop::collection::vec((0_u8..4, 1_i64..200), 1..60), mode in prop::sample::select(&Mode::ALL[..])) {
        let mut phone = Phone::with_block(mode);
        let mut rung: BTreeMap<(usize, bool, bool), Vec<Span>> = BTreeMap::new();
        let mut heard = 0;
        for (what, seconds) in looks {
            phone.wait(Span::seconds(seconds));
            match what {
                0 => drop(phone.event(Event::Woke)),
                1 => drop(phone.event(Event::Hidden)),
                2 => drop(phone.event(Event::Shown)),
                _ => drop(phone.event(event::alarm::Msg::MayRing(true))),
            }
            let marks = phone.model.known.history.open_episode().map_or(0, |episode| {
                episode.blocks[0].block.marks.iter().filter(|marked| marked.mark != Mark::Seen).count()
            });
            // Time that is up is another boundary than a check without an answer.
            let is_up = matches!(phone.status(), Some(Status::TakeOff { why: OffReason::TimeUp, .. }));
            for ring in &phone.rang[heard..] {
                rung.entry((marks, ring.soft, is_up)).or_default().push(ring.at);
            }
            heard = phone.rang.len();
        }
        for ((_, soft, _), at) in rung {
            prop_assert!(!soft || at.len() == 1, "a skin check rang {} times", at.len());
            // Two boundaries may share a mark: no answer, and then the end of the time.
        prop_assert!(at.len() <= 160);
            prop_assert!(at.windows(2).all(|pair| pair[1] - pair[0] >= Span::seconds(15)), "{at:?}");
        }
    }

    /// A plan of any length is never on for longer than its ceiling without being said so.
    #[test]
    fn a_typed_length_keeps_the_ceiling(mode in prop::sample::select(&Mode::ALL[..]), typed in "[0-9]{0,5}|[a-z -]{0,4}") {
        let mut phone = Phone::new();
        phone.tap(event::relief::Msg::Begin);
        phone.clean_check();
        phone.tap(event::relief::Msg::Choose(mode));
        phone.clean_cautions();
        let before = unclench::app::relief::gate::plan(&phone.model.relief, &phone.model.known, phone.now());
        phone.tap(Tap::Typed(typed.clone()));
        let after = unclench::app::relief::gate::plan(&phone.model.relief, &phone.model.known, phone.now());
        match typed.trim().parse::<u16>().ok().and_then(|minutes| Plan::new(mode, minutes).ok()) {
            Some(plan) => prop_assert_eq!(after.map(Plan::minutes), Some(plan.minutes())),
            None => {
                prop_assert_eq!(after, before);
                prop_assert!(!phone.model.known.note.is_empty(), "a refusal says why");
            }
        }
    }
}

/// Before the start it is known whether words will be heard: setup, whether the page says that they will not.
#[test]
fn a_missing_voice_is_told_before_the_start() {
    fn check(words: &str, prepare: fn(&mut Phone), expected: bool) {
        let mut phone = Phone::new();
        prepare(&mut phone);
        let model = &phone.model;
        let line = unclench::content::alarm::VOICE_MISSING;
        let before = facts::device::reliability_notice(&model.known, Span::minutes(10), true);
        assert_eq!(before.contains(line), expected, "{words}: before a block");
        assert_eq!(moves::player::lacks(model) == Some(line), expected, "{words}: before a routine");
        let about = timer::alarm_page::page(model, phone.now());
        assert_eq!(about.switches.iter().any(|switch| switch.note == line), expected, "{words}: its switch");
        // It is about words: what rings still does.
        assert_eq!(facts::device::lacks(&model.known).count(), 0, "{words}");
    }
    let missing = |phone: &mut Phone| {
        drop(phone.event(event::alarm::Msg::Reported(AlarmChannel::Voice, ChannelStatus::Missing)));
    };
    check("nothing known", |_| {}, false);
    check(
        "a voice",
        |phone| drop(phone.event(event::alarm::Msg::Reported(AlarmChannel::Voice, ChannelStatus::Works))),
        false,
    );
    check("no voice", missing, true);
    let unwanted = |phone: &mut Phone| {
        phone.event(event::alarm::Msg::Reported(AlarmChannel::Voice, ChannelStatus::Missing));
        phone.tap(event::alarm::Msg::Switch(Aid::Voice, false));
    };
    check("no voice, and none wanted", unwanted, false);

    let looks =
        |phone: &mut Phone| phone.event(Event::RouteChanged(Route::Alarm)).contains(&Effect::FindVoice);
    let mut phone = Phone::new();
    assert!(looks(&mut phone), "it is looked for where the alarm is");
    phone.tap(event::alarm::Msg::Switch(Aid::Voice, false));
    phone.event(Event::RouteChanged(Route::Now));
    assert!(!looks(&mut phone), "unless it is not wanted");
    assert!(phone.tap(event::alarm::Msg::Switch(Aid::Voice, true)).contains(&Effect::FindVoice));
}
