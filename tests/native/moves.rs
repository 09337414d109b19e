//! Movement as a person meets it, on a simulated phone: danger first, the routine, what hurts, a reload in mid-hold, the
//! day after, routines of one's own.

use unclench::app::effect::{Effect, Tone};
use unclench::app::event;
use unclench::app::event::Event;
use unclench::app::event::row::RowState;
use unclench::app::model::moves::{Hurt, Over};
use unclench::app::moves;
use unclench::app::route::Route;
use unclench::content::Whom;
use unclench::domain::journal::record::Aid;
use unclench::domain::locale::{Locale, Weekday};
use unclench::domain::moves::exercise::{Block, COUNT, EXERCISES};
use unclench::domain::moves::run::{Mark, Run};
use unclench::domain::moves::steps::Kind;
use unclench::domain::therapy::mode::Mode;
use unclench::domain::time::Span;

use crate::phone::{Phone, Tap};

impl Phone {
    fn moves(&mut self, tap: impl Into<Tap>) -> Vec<Effect> {
        self.tap(tap)
    }

    /// A clean danger check a moment ago.
    fn checked(mut self) -> Phone {
        self.tap(event::check::Msg::Begin(Whom::Me));
        self.clean_check();
        self
    }

    /// "None of these" on each screen until a page that asks nothing.
    fn says_none(mut self) -> Phone {
        while matches!(self.model.known.route, Route::AnyNew | Route::Limits) {
            self.settles();
            self.tap(Tap::Done);
        }
        self
    }

    fn settles(&mut self) {
        self.wait(Span(400));
    }

    /// With no episode open, this much pain, and nothing that keeps exercises out.
    fn before_a_routine(self, pain: u8) -> Phone {
        let mut phone = self;
        phone.moves(event::moves::Msg::Begin);
        phone = phone.says_none();
        phone.moves(event::moves::Plan::Pain(pain));
        phone.says_none()
    }

    pub fn in_a_routine(self) -> Phone {
        let mut phone = self.before_a_routine(1);
        phone.moves(event::moves::Play::Start);
        assert_eq!(phone.model.known.route, Route::Player);
        phone
    }

    /// Lives on second by second, as a page in sight does.
    pub fn lives(&mut self, seconds: i64) {
        for _ in 0..seconds {
            self.wait(Span::seconds(1));
            self.event(Event::Woke);
        }
    }

    fn step(&self) -> Option<Kind> {
        let run = self.model.moves.run.as_ref()?.at(self.now().stamp);
        run.place().map(|place| place.step.kind)
    }

    fn hurts(&mut self, pain: u8) {
        self.moves(event::moves::Hurts::Begin);
        self.settles();
        self.moves(event::moves::Hurts::Pain(pain));
        self.settles();
    }
}

#[test]
fn danger_comes_first() {
    // No episode: the screen with its signs, then pain, then what keeps exercises out.
    let mut phone = Phone::new();
    phone.moves(event::moves::Msg::Begin);
    assert_eq!(phone.model.known.route, Route::AnyNew);
    phone = phone.says_none();
    assert_eq!(phone.model.known.route, Route::Stretch);
    assert!(moves::stretch::page(&phone.model, phone.now()).asks_pain);
    phone.moves(event::moves::Play::Start);
    assert!(phone.model.moves.run.is_none(), "without pain said nothing begins");
    phone.moves(event::moves::Plan::Pain(1));
    assert_eq!(phone.model.known.route, Route::Limits);
    phone = phone.says_none();
    assert_eq!(phone.model.known.route, Route::Stretch);
    assert!(!moves::stretch::page(&phone.model, phone.now()).items.is_empty());
    // A danger sign leads to the whole check.
    let mut phone = Phone::new();
    phone.moves(event::moves::Msg::Begin);
    phone.settles();
    phone.tap(Tap::Row(0, RowState::On));
    phone.tap(Tap::Done);
    assert!(matches!(phone.model.known.route, Route::Check(_)));
    // It hurts again: the check, and a clean one leads on.
    let mut phone = Phone::new();
    phone.moves(event::moves::Msg::Begin);
    phone = phone.says_none();
    phone.moves(event::moves::Plan::Pain(5));
    assert!(matches!(phone.model.known.route, Route::Check(_)));
    // Left in the middle, the check is still to be done.
    phone.tap(event::frame::Msg::Go(Route::Now));
    phone.moves(event::moves::Msg::Begin);
    assert!(matches!(phone.model.known.route, Route::Check(_)), "{:?}", phone.model.known.route);
    phone.event(Event::RouteChanged(Route::Stretch));
    assert_eq!(phone.model.known.route, Route::Move);
    // So it is after a sign that was ticked, and left.
    let mut phone = Phone::new();
    phone.moves(event::moves::Msg::Begin);
    phone.settles();
    phone.tap(Tap::Row(0, RowState::Unsure));
    phone.tap(Tap::Done);
    phone.tap(event::frame::Msg::Go(Route::Now));
    phone.moves(event::moves::Msg::Begin);
    assert!(matches!(phone.model.known.route, Route::Check(_)), "{:?}", phone.model.known.route);
    // By address alone nothing opens.
    let mut phone = Phone::new();
    for route in [Route::Stretch, Route::Limits, Route::Player] {
        phone.event(Event::RouteChanged(route));
        assert_eq!(phone.model.known.route, Route::Move, "{route:?}");
    }
}

/// "Back" in the middle: the first in floor mode only leaves that, the next one makes it wait, the one after leaves the page.
/// "That hurts" goes on being asked.
#[test]
fn back_in_the_middle_loses_nothing() {
    let mut phone = Phone::new().in_a_routine();
    let back = |phone: &mut Phone| phone.event(Event::RouteChanged(Route::Stretch));
    let stands = |phone: &Phone| {
        let run = phone.model.moves.run.as_ref().expect("a routine");
        (phone.model.known.route, run.plays, phone.model.moves.floor)
    };
    phone.moves(event::moves::Play::Floor(true));
    back(&mut phone);
    assert_eq!(stands(&phone), (Route::Player, true, false));
    back(&mut phone);
    assert_eq!(stands(&phone), (Route::Player, false, false));
    phone.settles();
    phone.moves(event::moves::Play::Mark(Mark::Go));
    assert_eq!(stands(&phone), (Route::Player, true, false), "one tap goes on");
    phone.moves(event::moves::Hurts::Begin);
    back(&mut phone);
    assert_eq!(phone.model.moves.hurt, Some(Hurt::HowBad));
    assert_eq!(stands(&phone), (Route::Player, false, false));
    phone.settles();
    phone.moves(event::moves::Hurts::Mistake);
    back(&mut phone);
    assert_eq!(stands(&phone), (Route::Move, false, false), "the next one leaves");
    phone.event(Event::RouteChanged(Route::Player));
    assert_eq!(phone.model.known.route, Route::Player);
    assert!(phone.model.known.history.movement.moved.is_empty(), "nothing counts");
}

/// The three buttons in reach of the thumb, and what a tap anywhere does.
#[test]
fn the_middle_button_is_the_one_thing_to_do() {
    use moves::player::{Press, player, presses, tap_anywhere};
    let mut phone = Phone::new().in_a_routine();
    let check = |phone: &Phone, expected: [Press; 3], words: &str| {
        let player = player(&phone.model, phone.now()).expect("a routine");
        assert_eq!(presses(&player).map(|(press, _)| press), expected);
        assert_eq!(tap_anywhere(&player).label, words);
    };
    check(&phone, [Press::Back, Press::Pause, Press::Skip], "Tap anywhere to pause");
    phone.settles();
    phone.moves(event::moves::Play::Mark(Mark::Pause));
    check(&phone, [Press::Back, Press::Go, Press::Skip], "Tap anywhere to go on");
    phone.settles();
    phone.moves(event::moves::Play::Mark(Mark::Go));
    phone.tap(event::alarm::Msg::Switch(Aid::Manual, true));
    check(&phone, [Press::Back, Press::Done, Press::Pause], "Tap anywhere when you are done");
}

/// What keeps exercises out is asked on one screen, once, and stands as one line from then on.
#[test]
fn limits_are_one_screen_and_then_one_line() {
    let mut phone = Phone::new();
    phone.moves(event::moves::Msg::Begin);
    phone = phone.says_none();
    phone.moves(event::moves::Plan::Pain(1));
    assert_eq!(phone.model.known.route, Route::Limits);
    let asked = moves::stretch::limits(&phone.model).rows.len();
    assert_eq!(asked, moves::limits::ASKED.len());
    phone.settles();
    phone.moves(event::moves::Limits::Row(Block::Bones, RowState::On));
    phone.tap(Tap::Done);
    assert_eq!(phone.model.known.route, Route::Stretch, "one screen, not three");
    let line = |phone: &Phone| moves::stretch::page(&phone.model, phone.now()).limits;
    assert_eq!(line(&phone), "Your limits: Weak bones.");
    // Changed on request: all of it, as known.
    phone.moves(event::moves::Limits::Again);
    let rows = moves::stretch::limits(&phone.model).rows;
    assert_eq!(rows.len(), moves::limits::ASKED.len());
    assert_eq!(rows.iter().filter(|row| row.state == RowState::On).count(), 1);
    phone.settles();
    phone.moves(event::moves::Limits::Row(Block::Bones, RowState::Off));
    phone.tap(Tap::Done);
    assert_eq!(line(&phone), "Your limits: none.");
    // The next time nothing is asked but the pain.
    phone.wait(Span::hours(24));
    phone.moves(event::moves::Msg::Begin);
    phone = phone.says_none();
    phone.moves(event::moves::Plan::Pain(1));
    assert_eq!(phone.model.known.route, Route::Stretch);
}

/// One part of the page is open, and it stays so; lying down, it is that of rest; where only rest is open there is no other.
#[test]
fn the_parts_of_the_page_on_movement() {
    use event::moves::Segment;
    let open = |phone: &Phone| {
        let page = unclench::app::rest::page::page(&phone.model, phone.now());
        (page.segments.len(), page.segment)
    };
    let mut phone = Phone::new();
    phone.event(Event::RouteChanged(Route::Move));
    assert_eq!(open(&phone), (3, Segment::Rest));
    phone.moves(event::moves::Msg::Segment(Segment::Walk));
    phone.event(Event::RouteChanged(Route::Log));
    phone.event(Event::RouteChanged(Route::Move));
    assert_eq!(open(&phone), (3, Segment::Walk), "it is remembered");
    phone.wait(Span(2_000));
    phone.tap(event::rest::Msg::LieDown(30));
    phone.event(Event::RouteChanged(Route::Log));
    phone.event(Event::RouteChanged(Route::Move));
    assert_eq!(open(&phone), (3, Segment::Rest), "where \"I am up\" is");
}

/// Every exercise has its one line for each step, short enough for one line of a phone.
#[test]
fn cues_are_one_line() {
    use unclench::content::exercises::cues;
    for number in 1..=COUNT as u8 {
        for cue in [cues::ready(number), cues::hold(number), cues::back(number)] {
            assert!(cue != cues::hold(0) && cue.chars().count() <= 28, "{number}: {cue}");
            assert!(!cue.ends_with('.'), "{cue}");
        }
    }
}

/// A whole routine left to itself: each step is said once, what was done is written down once.
#[test]
fn a_whole_routine() {
    let mut phone = Phone::new().in_a_routine();
    let length = phone.model.moves.run.as_ref().map(Run::left).expect("a routine");
    phone.lives(length.seconds_up() + 2);
    let cues = phone.signs.iter().filter(|sign| matches!(sign, Effect::Cue { .. })).count();
    assert_eq!(phone.model.moves.over, Some(Over::Done));
    let run = phone.model.moves.run.as_ref().expect("still on screen");
    let steps = unclench::domain::moves::steps::steps(&run.plan).len();
    assert_eq!(cues, steps + 1, "a sign for each step, and one for the end");
    let movement = &phone.model.known.history.movement;
    assert_eq!(movement.moved.len(), 1);
    assert!(movement.moved[0].moved.whole);
    let after = moves::player::after(&phone.model, phone.now()).expect("the end");
    assert_eq!(after.lines.len(), run.plan.len());
    phone.moves(event::moves::Play::Close);
    assert_eq!((phone.model.known.route, phone.model.moves.run.is_none()), (Route::Move, true));
    assert!(
        moves::moved::weeks(&phone.model.known.history.movement, phone.now())
            .into_iter()
            .flatten()
            .any(|day| day.today && day.moved)
    );
}

#[test]
fn switches_are_kept_to() {
    let signs = |phone: &mut Phone| {
        phone.signs.clear();
        phone.lives(30);
        std::mem::take(&mut phone.signs)
    };
    let mut phone = Phone::new().in_a_routine();
    let all = signs(&mut phone);
    assert!(all.iter().any(|e| matches!(e, Effect::Cue { tone: Tone::Begin, sound: true, buzz: true, .. })));
    assert!(all.iter().any(|e| matches!(e, Effect::Say(text) if !text.is_empty())));
    let mut phone = Phone::new().in_a_routine();
    for aid in [Aid::Voice, Aid::Beeps, Aid::Buzz] {
        phone.tap(event::alarm::Msg::Switch(aid, false));
    }
    let none = signs(&mut phone);
    assert!(!none.iter().any(|e| matches!(e, Effect::Cue { .. } | Effect::Say(_))));
    assert!(!phone.model.known.status.is_empty(), "text is always there");
    let mut phone = Phone::new().in_a_routine();
    phone.tap(event::notes::Msg::Silent(true));
    let silent = signs(&mut phone);
    assert!(silent.iter().any(|e| matches!(e, Effect::Cue { sound: false, buzz: true, .. })));
    assert!(!silent.iter().any(|e| matches!(e, Effect::Say(_))));
    // By hand nothing advances by itself.
    let mut phone = Phone::new();
    phone.tap(event::alarm::Msg::Switch(Aid::Manual, true));
    let mut phone = phone.in_a_routine();
    phone.lives(300);
    assert_eq!(phone.step(), Some(Kind::Ready));
    phone.moves(event::moves::Play::Mark(Mark::Next));
    assert_eq!(phone.step(), Some(Kind::Hold));
}

#[test]
fn floor_mode_ends_with_the_page() {
    let mut phone = Phone::new().in_a_routine();
    assert!(phone.moves(event::moves::Play::Floor(true)).contains(&Effect::FullScreen(true)));
    assert!(phone.model.moves.floor);
    let left = phone.event(Event::RouteChanged(Route::Log));
    assert!(!phone.model.moves.floor && left.contains(&Effect::FullScreen(false)));
    phone.tap(event::frame::Msg::Go(Route::Player));
    phone.moves(event::moves::Play::Floor(true));
    let stopped = phone.moves(event::moves::Hurts::Begin);
    assert!(!phone.model.moves.floor && stopped.contains(&Effect::FullScreen(false)));
}

#[test]
fn keys_do_what_they_say() {
    let mut phone = Phone::new().in_a_routine();
    let key = |phone: &mut Phone, key: &str| phone.event(Event::Key(key.to_owned()));
    let plays = |phone: &Phone| phone.model.moves.run.as_ref().is_some_and(|run| run.plays);
    key(&mut phone, " ");
    assert!(!plays(&phone));
    key(&mut phone, " ");
    assert!(plays(&phone));
    key(&mut phone, "n");
    let part = |phone: &Phone| phone.model.moves.run.as_ref().and_then(Run::place).map(|p| p.step.part);
    assert_eq!(part(&phone), Some(1));
    key(&mut phone, "p");
    assert_eq!(part(&phone), Some(0));
    assert!(key(&mut phone, "t").iter().any(|e| matches!(e, Effect::Say(text) if !text.is_empty())));
    phone.tap(event::alarm::Msg::Switch(Aid::Keys, false));
    key(&mut phone, " ");
    assert!(plays(&phone), "switched off, they do nothing");
}

/// Pain before, pain now, and whether it ends the routine.
#[test]
fn the_stop_rule() {
    let rows = [
        (0, 1, false),
        (0, 2, true),
        (1, 2, false),
        (1, 3, true),
        (3, 4, false),
        (3, 5, true),
        (4, 5, false),
        (4, 6, true),
        (5, 5, false),
        (5, 6, true),
        (6, 6, false),
        (6, 7, false),
        (6, 8, true),
        (9, 10, false),
        (3, 0, false),
    ];
    for (before, now, stops) in rows {
        assert_eq!(moves::pain::stops_at(before, now), stops, "{before}, then {now}");
    }
}

#[test]
fn that_hurts() {
    // It stops at once, whatever is asked then.
    let mut phone = Phone::new().in_a_routine();
    phone.lives(25);
    phone.moves(event::moves::Hurts::Begin);
    assert_eq!(phone.model.moves.hurt, Some(Hurt::HowBad));
    let run = phone.model.moves.run.clone().expect("there");
    assert!(!run.plays);
    phone.moves(event::moves::Hurts::Pain(10));
    assert_eq!(phone.model.moves.hurt, Some(Hurt::HowBad), "a second tap is no answer");
    phone.lives(200);
    assert_eq!(phone.model.moves.run.as_ref().map(|run| run.at), Some(run.at));
    // A little: on without it, and it is left out from now on.
    let number = moves::pain::number(&phone.model.moves).expect("an exercise");
    phone.moves(event::moves::Hurts::Pain(2));
    phone.settles();
    assert_eq!(phone.model.moves.hurt, Some(Hurt::Choose));
    phone.moves(event::moves::Hurts::Leave);
    assert_eq!(phone.model.moves.hurt, None);
    assert!(phone.model.moves.run.as_ref().is_some_and(|run| run.plays));
    assert!(
        moves::situation::situation(&phone.model.moves, &phone.model.known, phone.now())
            .hurt
            .contains(&number)
    );
    assert!(
        moves::situation::routine(&phone.model.moves, &phone.model.known, phone.now())
            .0
            .iter()
            .all(|item| item.part.number != number)
    );
    // Too much: that is the end for today.
    let mut phone = Phone::new().in_a_routine();
    phone.lives(60);
    phone.hurts(3);
    assert_eq!(phone.model.moves.over, Some(Over::TooMuch(3)));
    assert_eq!(phone.model.known.history.movement.hurts.len(), 1);
    // By mistake: it waits where it was.
    let mut phone = Phone::new().in_a_routine();
    phone.moves(event::moves::Hurts::Begin);
    phone.settles();
    phone.moves(event::moves::Hurts::Mistake);
    assert_eq!((phone.model.moves.hurt, phone.model.known.history.movement.hurts.len()), (None, 0));
    assert!(!phone.model.moves.run.as_ref().is_some_and(|run| run.plays));
}

#[test]
fn something_easier_takes_its_place() {
    for number in 1..=COUNT as u8 {
        let mut phone = Phone::new();
        phone.tap(event::frame::Msg::Go(Route::Own));
        phone.moves(event::moves::Drafting::New);
        phone.moves(event::moves::Drafting::Add(number));
        phone.tap(Tap::Typed("One".to_owned()));
        let mut phone = phone.before_a_routine(1);
        phone.moves(Tap::UseOwn(0));
        phone.moves(event::moves::Play::Start);
        if phone.model.moves.run.is_none() {
            continue;
        }
        phone.hurts(2);
        let easier = moves::pain::easier_part(&phone.model.moves, &phone.model.known, phone.now());
        phone.moves(event::moves::Hurts::Easier);
        let now = phone.model.moves.run.as_ref().and_then(|run| run.plan.first().copied());
        match easier {
            Some(part) => assert_eq!(now, Some(part), "{number}"),
            None => assert_eq!(phone.model.moves.hurt, Some(Hurt::Choose), "{number}"),
        }
        assert_ne!(easier.map(|part| part.number), Some(number));
    }
}

/// Down the leg, or anything dangerous: the routine is over, and the danger check begins.
#[test]
fn a_sign_ends_it_and_leads_to_the_check() {
    for tap in [event::moves::Hurts::Leg, event::moves::Hurts::Sign] {
        let mut phone = Phone::new().checked();
        phone.moves(event::moves::Msg::Begin);
        phone.moves(event::moves::Plan::Pain(3));
        let mut phone = phone.says_none();
        phone.moves(event::moves::Play::Start);
        phone.lives(40);
        phone.moves(event::moves::Hurts::Begin);
        phone.settles();
        phone.moves(tap);
        assert!(matches!(phone.model.known.route, Route::Check(_)), "{tap:?}: {:?}", phone.model.known.route);
        assert!(phone.model.moves.run.is_none());
        assert!(phone.model.known.history.recheck_due(phone.now()), "nothing opens before it is done");
    }
}

#[test]
fn a_reload_in_mid_hold() {
    let mut phone = Phone::new().in_a_routine();
    phone.lives(24);
    assert_eq!(phone.step(), Some(Kind::Hold));
    let before = phone.model.moves.run.clone().expect("there");
    phone.event(Event::Hidden);
    phone.open_at(Route::Player);
    assert_eq!(phone.model.known.route, Route::Player);
    let after = phone.model.moves.run.clone().expect("found again");
    assert_eq!((after.at, after.plays, after.plan.clone()), (before.at, true, before.plan.clone()));
    // A quarter of an hour later nobody knows: it waits.
    phone.event(Event::Hidden);
    phone.pass(Span::minutes(15));
    phone.open_at(Route::Player);
    assert!(phone.model.moves.run.as_ref().is_some_and(|run| !run.plays && run.plan == before.plan));
    // Hours later it is over, with what was done of it, at the time it was done.
    phone.moves(event::moves::Play::Mark(Mark::Go));
    phone.lives(30);
    phone.event(Event::Hidden);
    let then = phone.now().wall();
    phone.pass(Span::hours(4));
    phone.open();
    assert!(phone.model.moves.run.is_none());
    let moved = &phone.model.known.history.movement.moved;
    assert_eq!(
        moved.iter().map(|record| (record.at, record.moved.whole)).collect::<Vec<_>>(),
        [(then, false)]
    );
}

/// Whatever shows that the danger check has to come first, or that the routine was built on something else, ends it. The
/// tap that would have it go on may be the first thing that happens.
#[test]
fn a_routine_never_gets_round_the_check() {
    let playing = |by_hand: bool| {
        let mut phone = Phone::new().checked();
        phone.tap(event::alarm::Msg::Switch(Aid::Manual, by_hand));
        phone.moves(event::moves::Msg::Begin);
        phone.moves(event::moves::Plan::Pain(3));
        phone = phone.says_none();
        phone.moves(event::moves::Play::Start);
        phone.lives(40);
        phone
    };
    let taps = |phone: &mut Phone, mark: Mark| {
        phone.event(event::moves::Play::Mark(mark));
    };
    let check = |what: &str, by_hand: bool, mark: Mark, act: &dyn Fn(&mut Phone)| {
        let mut phone = playing(by_hand);
        act(&mut phone);
        if !matches!(phone.model.known.route, Route::Player) {
            phone.event(Event::RouteChanged(Route::Player));
        }
        taps(&mut phone, mark);
        let goes_on = phone.model.moves.run.is_some() && phone.model.moves.over.is_none();
        assert!(!goes_on, "{what}: {:?}", phone.model.moves.run);
        if phone.model.known.route == Route::Player {
            assert_eq!(phone.model.moves.over, Some(Over::Stale), "{what}");
        }
    };
    let leaves = |phone: &mut Phone| {
        phone.tap(event::frame::Msg::Go(Route::Now));
    };
    let pauses = |phone: &mut Phone| {
        phone.moves(event::moves::Play::Mark(Mark::Pause));
    };
    check("a sign said on the way to ice", false, Mark::Go, &|phone| {
        leaves(phone);
        phone.pass(Span::minutes(20));
        phone.tap(event::relief::Msg::Begin);
        phone.tap(event::relief::Msg::Choose(Mode::Cold));
        assert_eq!(phone.model.known.route, Route::AnyNew);
        phone.tap(Tap::Row(0, RowState::On));
        phone.tap(Tap::Done);
    });
    check("weakened bones, noted on the page of facts", false, Mark::Go, &|phone| {
        phone.tap(event::frame::Msg::Go(Route::Facts));
        let place = unclench::app::notes::facts::editable().len();
        phone.tap(Tap::Fact(place, RowState::On));
    });
    check("another check, clean as the first", false, Mark::Go, &|phone| {
        phone.tap(event::check::Msg::Begin(Whom::Me));
        phone.clean_check();
    });
    check("much more pain, noted elsewhere", false, Mark::Go, &|phone| {
        phone.tap(event::frame::Msg::Go(Route::Log));
        phone.tap(event::notes::Msg::PainNow(8));
    });
    check("forgotten, off its page", false, Mark::Go, &|phone| {
        leaves(phone);
        phone.wait(Span::hours(4));
    });
    check("forgotten, and the tap comes first", false, Mark::Go, &|phone| {
        pauses(phone);
        phone.pass(Span::hours(4));
    });
    check("forgotten by hand", true, Mark::Next, &|phone| phone.pass(Span::hours(4)));
    check("the check is due by now", false, Mark::Go, &|phone| {
        recheck_in(phone, Span::minutes(5));
        pauses(phone);
        phone.pass(Span::minutes(6));
    });
    check("the check is due by now, by hand", true, Mark::Next, &|phone| {
        recheck_in(phone, Span::minutes(5));
        phone.pass(Span::minutes(6));
    });
}

/// Time passes until the danger check is due in so long, with a clean one of that day and the routine begun anew.
fn recheck_in(phone: &mut Phone, left: Span) {
    let due = phone.model.known.history.recheck_at().expect("in an episode");
    phone.moves(event::moves::Play::End);
    phone.settles();
    phone.moves(event::moves::Play::Close);
    phone.pass(due - phone.now().wall() - left - Span::minutes(3));
    phone.open();
    phone.tap(event::check::Msg::Begin(Whom::Me));
    phone.clean_check();
    phone.moves(event::moves::Msg::Begin);
    phone.moves(event::moves::Plan::Pain(3));
    while phone.model.known.route == Route::Limits {
        phone.tap(Tap::Done);
    }
    phone.moves(event::moves::Play::Start);
    assert_eq!(phone.model.known.route, Route::Player);
    phone.wait(due - phone.now().wall() - left);
    assert!(!phone.model.known.history.recheck_due(phone.now()));
}

/// An episode that began by a clock that ran ahead is no newer one.
#[test]
fn a_clock_that_ran_ahead_ends_no_routine() {
    let mut phone = Phone::new();
    phone.set_clock(Span::hours(6));
    phone = phone.checked();
    phone.set_clock(Span::hours(-6));
    phone = phone.checked();
    phone.moves(event::moves::Msg::Begin);
    phone.moves(event::moves::Plan::Pain(3));
    phone = phone.says_none();
    phone.moves(event::moves::Play::Start);
    phone.lives(5);
    assert!(phone.model.moves.run.as_ref().is_some_and(|run| run.plays) && phone.model.moves.over.is_none());
}

/// "That hurts" is heard even where the check fell due meanwhile, and what hurt is on record before anything else.
#[test]
fn that_hurts_comes_before_a_check_that_is_due() {
    let mut phone = Phone::new().checked();
    recheck_in(&mut phone, Span::seconds(30));
    phone.lives(40);
    assert!(phone.model.known.history.recheck_due(phone.now()));
    assert!(phone.model.moves.run.as_ref().is_some_and(|run| run.plays), "time alone stops no hold");
    phone.moves(event::moves::Hurts::Begin);
    assert_eq!(phone.model.moves.hurt, Some(Hurt::HowBad));
    phone.settles();
    phone.moves(event::moves::Hurts::Pain(4));
    assert_eq!(
        (phone.model.moves.hurt, phone.model.known.history.movement.hurts.len()),
        (Some(Hurt::Choose), 1)
    );
    phone.settles();
    phone.moves(event::moves::Hurts::Leave);
    assert_eq!(phone.model.moves.over, Some(Over::Stale));
    // Never answered, it is on record all the same.
    let mut phone = Phone::new().in_a_routine();
    phone.lives(30);
    phone.moves(event::moves::Hurts::Begin);
    phone.wait(Span::hours(4));
    assert_eq!(phone.model.moves.over, Some(Over::Stale));
    assert_eq!(
        phone.model.known.history.movement.hurts.iter().map(|(.., pain)| *pain).collect::<Vec<_>>(),
        [None]
    );
}

/// A walk goes on in the pocket, however long nobody looks.
#[test]
fn a_walk_counts_whenever_it_is_looked_at() {
    for away in [Span::minutes(50), Span::hours(5)] {
        for reopens in [false, true] {
            let mut phone = Phone::new();
            phone.tap(event::frame::Msg::Go(Route::Own));
            phone.moves(event::moves::Drafting::New);
            phone.moves(event::moves::Drafting::Add(2));
            phone.tap(Tap::Typed("Walk".to_owned()));
            phone.moves(Tap::UseOwn(0));
            phone = phone.says_none();
            phone.moves(event::moves::Plan::Pain(1));
            phone = phone.says_none();
            phone.moves(event::moves::Play::Start);
            phone.lives(30);
            let began = phone.now().wall();
            phone.event(Event::Hidden);
            phone.pass(away);
            if reopens {
                phone.open_at(Route::Player);
            }
            phone.event(Event::Shown);
            let moved = &phone.model.known.history.movement.moved;
            assert_eq!(moved.len(), 1, "{away:?} {reopens}");
            assert!(moved[0].moved.whole && moved[0].at - began < Span::hours(1), "{away:?} {reopens}");
            // Nothing but a walk: tomorrow asks nothing.
            phone.wait(Span::hours(25));
            assert!(moves::situation::unsettled(&phone.model.known, phone.now()).is_none());
        }
    }
}

/// Off its page it waits, so that "That hurts" is in sight wherever something is to be held.
#[test]
fn it_waits_off_its_page() {
    let mut phone = Phone::new().in_a_routine();
    phone.lives(25);
    phone.tap(event::frame::Msg::Go(Route::Danger));
    let run = phone.model.moves.run.clone().expect("it waits");
    assert!(!run.plays);
    phone.signs.clear();
    phone.lives(100);
    assert!(phone.signs.is_empty(), "{:?}", phone.signs);
    phone.event(Event::RouteChanged(Route::Player));
    phone.moves(event::moves::Play::Mark(Mark::Go));
    assert!(phone.model.moves.run.as_ref().is_some_and(|now| now.plays && now.at == run.at));
    // A page that starts elsewhere does not go on with it either.
    phone.event(Event::Hidden);
    phone.open_at(Route::Now);
    assert!(phone.model.moves.run.as_ref().is_some_and(|run| !run.plays));
}

/// "By hand" holds from the tap on it, for the routine that is on.
#[test]
fn by_hand_holds_at_once() {
    let mut phone = Phone::new().in_a_routine();
    phone.lives(5);
    phone.tap(event::alarm::Msg::Switch(Aid::Manual, true));
    phone.lives(100);
    assert_eq!(phone.step(), Some(Kind::Ready), "nothing goes on by itself");
    phone.moves(event::moves::Play::Mark(Mark::Next));
    assert_eq!(phone.step(), Some(Kind::Hold));
    phone.settles();
    phone.tap(event::alarm::Msg::Switch(Aid::Manual, false));
    phone.lives(100);
    assert_ne!(phone.step(), Some(Kind::Ready));
    assert!(phone.model.moves.run.as_ref().is_some_and(|run| run.at > 1));
}

/// The pack's own pause stays its own, whatever waits elsewhere.
#[test]
fn a_routine_that_waits_leaves_the_block_alone() {
    let mut phone = Phone::new().checked();
    phone.moves(event::moves::Msg::Begin);
    phone.moves(event::moves::Plan::Pain(3));
    phone = phone.says_none();
    phone.moves(event::moves::Play::Start);
    phone.lives(30);
    phone.tap(event::frame::Msg::Go(Route::Now));
    phone.start_block(Mode::Cold);
    phone.wait(Span::minutes(2));
    phone.tap(event::frame::Msg::Pause);
    assert_eq!(
        phone.model.timer.sheet,
        Some(unclench::app::model::timer::Sheet::IsItOff(unclench::domain::therapy::block::Mark::Pause))
    );
    phone.tap(event::timer::Msg::Dismiss);
    phone.event(Event::RouteChanged(Route::Player));
    phone.moves(event::moves::Play::Mark(Mark::Go));
    assert_eq!(phone.model.known.route, Route::Timer, "one thing at a time");
}

/// The second tap of two in one place answers nothing.
#[test]
fn a_double_tap_is_one() {
    fn twice(phone: &mut Phone, tap: impl Into<Tap>) {
        let tap = tap.into();
        let second = tap.on(&phone.model, phone.now()).expect("it is on the page");
        phone.tap(tap);
        phone.event(second);
    }
    // "None of these", where "Start" comes.
    let mut phone = Phone::new();
    phone.moves(event::moves::Msg::Begin);
    phone = phone.says_none();
    phone.moves(event::moves::Plan::Pain(1));
    assert_eq!(phone.model.known.route, Route::Limits);
    twice(&mut phone, Tap::Done);
    assert_eq!(phone.model.known.history.movement.limits.len(), moves::limits::ASKED.len());
    assert!(phone.model.moves.run.is_none());
    // "None of these", where the pain keys come; a pain key, where "Start" comes.
    let mut phone = Phone::new().before_a_routine(1);
    phone.wait(Span::minutes(40));
    phone.moves(event::moves::Msg::Begin);
    assert_eq!(phone.model.known.route, Route::AnyNew);
    phone.tap(Tap::Done);
    phone.event(event::moves::Plan::Pain(2));
    assert!(moves::stretch::page(&phone.model, phone.now()).asks_pain);
    phone.moves(event::moves::Plan::Pain(2));
    phone.event(event::moves::Play::Start);
    assert!(phone.model.moves.run.is_none());
    // "Start", where "Pause" comes; and each button of the player.
    twice(&mut phone, event::moves::Play::Start);
    phone.event(event::moves::Play::Mark(Mark::Pause));
    assert!(phone.model.moves.run.as_ref().is_some_and(|run| run.plays));
    let part = |phone: &Phone| {
        let run = phone.model.moves.run.as_ref().expect("there");
        run.place().expect("going on").step.part
    };
    phone.settles();
    twice(&mut phone, event::moves::Play::Mark(Mark::Skip));
    assert_eq!(part(&phone), 1);
    phone.settles();
    twice(&mut phone, event::moves::Play::Mark(Mark::Pause));
    phone.event(event::moves::Play::Mark(Mark::Go));
    assert!(phone.model.moves.run.as_ref().is_some_and(|run| !run.plays));
    // A walk.
    phone.settles();
    twice(&mut phone, event::moves::Msg::Walked(10));
    assert_eq!(phone.model.known.history.movement.walks.len(), 1);
    // What does not take a tap yet asks to be drawn anew when it does.
    let mut phone = Phone::new().in_a_routine();
    phone.settles();
    twice(&mut phone, event::moves::Play::End);
    phone.event(event::moves::Play::Close);
    phone.event(event::moves::Play::PainAfter(7));
    assert_eq!(phone.model.moves.over, Some(Over::Ended));
    let wake = unclench::app::update::next_wake(&phone.model, phone.now()).expect("it is waited for");
    assert!((1..=300).contains(&wake.0), "{wake:?}");
    phone.settles();
    phone.moves(event::moves::Play::Close);
    assert_eq!(phone.model.moves.over, None);
}

/// A screen on what keeps exercises out takes its ticks after a reload, and shows what is known when gone back to.
#[test]
fn rows_survive_a_reload() {
    let mut phone = Phone::new().checked();
    phone.moves(event::moves::Msg::Begin);
    phone.moves(event::moves::Plan::Pain(3));
    assert_eq!(phone.model.known.route, Route::Limits);
    phone.open();
    phone.event(Event::RouteChanged(Route::Limits));
    assert_eq!(phone.model.known.route, Route::Limits);
    phone.tap(Tap::Row(1, RowState::On));
    phone.tap(Tap::Done);
    let on = |phone: &Phone| {
        phone.model.known.history.movement.limits.iter().filter(|(_, answer)| answer.is_danger()).count()
    };
    assert_eq!((phone.model.known.history.movement.limits.len(), on(&phone)), (10, 1));
    phone.moves(event::moves::Plan::Pain(3));
    phone = phone.says_none();
    phone.event(Event::RouteChanged(Route::Limits));
    let rows = moves::stretch::limits(&phone.model).rows;
    assert_eq!(rows.iter().map(|row| row.state).filter(|state| *state == RowState::On).count(), 1);
    phone.tap(Tap::Row(0, RowState::On));
    phone.tap(Tap::Done);
    assert_eq!(on(&phone), 2);
}

/// What hurt is on record: after a reload it is asked what next, not whether to go on with it.
#[test]
fn a_reload_in_the_sheet() {
    let mut phone = Phone::new().in_a_routine();
    phone.lives(30);
    phone.hurts(2);
    let number = moves::pain::number(&phone.model.moves);
    phone.event(Event::Hidden);
    phone.open_at(Route::Player);
    assert_eq!(
        (phone.model.moves.hurt, moves::pain::number(&phone.model.moves)),
        (Some(Hurt::Choose), number)
    );
    phone.settles();
    let signs = moves::player::sheet(&phone.model, phone.now()).expect("the sheet").actions;
    for event in [
        Event::from(event::moves::Hurts::Leave),
        event::moves::Play::End.into(),
        event::moves::Hurts::Leg.into(),
        event::moves::Hurts::Sign.into(),
    ] {
        assert!(signs.iter().any(|action| action.event == event), "{event:?}");
    }
    phone.moves(event::moves::Hurts::Leave);
    assert_ne!(moves::pain::number(&phone.model.moves), number);
    phone.event(Event::Hidden);
    phone.open();
    assert_eq!(phone.model.moves.hurt, None);
}

/// Two tabs hear of each other's routine without answering each other for ever, and neither ends the other's.
#[test]
fn a_second_tab_follows_and_keeps_quiet() {
    let stored = |effects: &[Effect]| {
        let runs = effects.iter().filter_map(|effect| match effect {
            Effect::Write { key, text } if key.starts_with(unclench::app::saved::RUN) => {
                Some(Event::Store(event::store::Msg::Elsewhere(key.clone(), Some(text.clone()))))
            }
            _ => None,
        });
        runs.collect::<Vec<_>>()
    };
    let mut first = Phone::new().before_a_routine(1);
    let mut second = Phone::new();
    second.device.writer = "second-a".to_owned();
    second.open();
    second.event(event::alarm::Msg::MayRing(false));
    let started = stored(&first.moves(event::moves::Play::Start));
    assert_eq!(started.len(), 1);
    for event in started.clone() {
        let answers = second.event(event);
        assert!(stored(&answers).is_empty(), "it was only taken over");
    }
    // A page that is opened meanwhile leaves it alone as well, as long as the first one is there to ring.
    let mut third = Phone::new();
    third.device.writer = "third-a".to_owned();
    for event in started {
        if let Event::Store(event::store::Msg::Elsewhere(key, Some(text))) = event {
            third.browser.stored.insert(key, text);
        }
    }
    third.browser.rings = false;
    third.open();
    assert!(third.model.moves.run.as_ref().is_some_and(|run| run.plays));
    third.event(event::alarm::Msg::MayRing(true));
    assert!(third.model.moves.run.as_ref().is_some_and(|run| !run.plays), "nobody sees it any more");
    assert_eq!(
        second.model.moves.run.as_ref().map(|run| &run.plan),
        first.model.moves.run.as_ref().map(|run| &run.plan)
    );
    // What is done there is seen here: paused, then over.
    let tell = |first: &mut Phone, second: &mut Phone, msg: event::moves::Play| {
        first.settles();
        for event in stored(&first.moves(msg)) {
            second.event(event);
        }
    };
    tell(&mut first, &mut second, event::moves::Play::Mark(Mark::Pause));
    assert!(second.model.moves.run.as_ref().is_some_and(|run| !run.plays));
    tell(&mut first, &mut second, event::moves::Play::End);
    assert!(second.model.moves.run.is_none());
    assert!(stored(&first.moves(event::moves::Play::Close)).is_empty(), "that it ended is known already");
}

#[test]
fn the_day_after() {
    let mut phone = Phone::new().in_a_routine();
    phone.lives(700);
    phone.moves(event::moves::Play::Close);
    assert!(moves::situation::unsettled(&phone.model.known, phone.now()).is_none(), "not on the same day");
    phone.wait(Span::hours(25));
    let good = |phone: &Phone| {
        let model = &phone.model;
        moves::situation::situation(&model.moves, &model.known, phone.now()).good_days.len()
    };
    assert!(moves::situation::unsettled(&phone.model.known, phone.now()).is_some());
    assert!(good(&phone) > 0);
    phone.moves(event::moves::Msg::Settled(true));
    assert!(moves::situation::unsettled(&phone.model.known, phone.now()).is_none());
    assert_eq!(good(&phone), 0, "still up: doses begin anew");
}

#[test]
fn walking_counts() {
    let mut phone = Phone::new();
    phone.moves(event::moves::Msg::Walked(20));
    phone.settles();
    phone.moves(event::moves::Msg::Walked(7));
    let today = |phone: &Phone| {
        let weeks = moves::moved::weeks(&phone.model.known.history.movement, phone.now());
        weeks.into_iter().flatten().find(|day| day.today).expect("today").walked
    };
    assert_eq!(today(&phone), 20, "what is not offered is not noted");
    let back = moves::moved::last_walk(&phone.model.known.history.movement, phone.now()).expect("taken back");
    phone.tap(back.event);
    assert_eq!(today(&phone), 0);
}

/// Five weeks, from the day on which weeks begin here; today is Monday 23 November.
#[test]
fn the_calendar_begins_where_weeks_begin_here() {
    let check = |first, weekdays: &str, dates: [u8; 2], after_today: usize| {
        let mut phone = Phone::new();
        phone.locale = Locale { first_weekday: first, ..Locale::default() };
        let card = moves::moved::card(&phone.model, phone.now());
        assert_eq!(card.weekdays.join(" "), weekdays);
        assert!(card.weeks.iter().all(|week| week.len() == 7));
        let days = card.weeks.concat();
        assert_eq!([days[0].date, days[days.len() - 1].date], dates, "{first:?}");
        let today = days.iter().position(|day| day.today).expect("today");
        assert_eq!((days.len(), days.len() - 1 - today), (35, after_today), "{first:?}");
        assert_eq!(days.iter().filter(|day| day.ahead).count(), after_today, "{first:?}");
    };
    check(Weekday::Monday, "Mon Tue Wed Thu Fri Sat Sun", [26, 29], 6);
    check(Weekday::Sunday, "Sun Mon Tue Wed Thu Fri Sat", [25, 28], 5);
    check(Weekday::Saturday, "Sat Sun Mon Tue Wed Thu Fri", [24, 27], 4);
    check(Weekday::Tuesday, "Tue Wed Thu Fri Sat Sun Mon", [20, 23], 0);
}

#[test]
fn routines_of_ones_own_are_kept_ordered_shared_and_joined() {
    let mut phone = Phone::new();
    phone.tap(event::frame::Msg::Go(Route::Own));
    fn draft(phone: &mut Phone, change: impl Into<Tap>) -> Vec<Effect> {
        phone.moves(change)
    }
    let own = |phone: &Phone| {
        let own = &phone.model.known.history.movement.own;
        own.iter().map(|(_, own)| (own.name.clone(), own.numbers.clone())).collect::<Vec<_>>()
    };
    draft(&mut phone, event::moves::Drafting::New);
    phone.tap(Tap::Typed("Morning".to_owned()));
    assert!(
        phone.model.known.history.movement.own.is_empty() && !phone.model.known.note.is_empty(),
        "an empty one says so"
    );
    for number in [3, 15, 2, 99] {
        draft(&mut phone, event::moves::Drafting::Add(number));
    }
    draft(&mut phone, event::moves::Drafting::Earlier(2));
    draft(&mut phone, event::moves::Drafting::Remove(0));
    draft(&mut phone, event::moves::Drafting::Earlier(0));
    phone.tap(Tap::Typed("  ".to_owned()));
    assert!(
        phone.model.known.history.movement.own.is_empty() && !phone.model.known.note.is_empty(),
        "one without a name says so"
    );
    phone.tap(Tap::Typed(" <b>Morning</b>\n".to_owned()));
    assert_eq!(own(&phone), [("<b>Morning</b>".to_owned(), vec![2, 15])]);
    let shared = |phone: &mut Phone| {
        let effects = draft(phone, Tap::ShareOwn(0));
        let file = effects.iter().find_map(|effect| match effect {
            Effect::HandOver { text, .. } => Some(text.clone()),
            _ => None,
        });
        file.expect("a file")
    };
    let file = shared(&mut phone);
    // Someone else joins it to their own.
    let mut other = Phone::new();
    other.device.writer = "other-a".to_owned();
    other.open();
    other.tap(event::frame::Msg::Go(Route::Data));
    other.event(event::restore::Msg::FileRead(Ok(file)));
    other.tap(event::restore::Msg::Restore(unclench::app::saved::backup::Kind::Merge));
    assert_eq!(other.model.known.history.movement.own, phone.model.known.history.movement.own);
    // Another one of the same name is another one, here and in a file.
    draft(&mut other, event::moves::Drafting::New);
    other.tap(event::frame::Msg::Go(Route::Own));
    draft(&mut other, event::moves::Drafting::Add(7));
    other.tap(Tap::Typed("<b>Morning</b>".to_owned()));
    assert_eq!(own(&other).len(), 2);
    // Changed and shared again, it takes the place of what it was, there as here.
    draft(&mut phone, Tap::EditOwn(0));
    draft(&mut phone, event::moves::Drafting::Add(3));
    phone.tap(Tap::Typed("Noon".to_owned()));
    assert_eq!(own(&phone), [("Noon".to_owned(), vec![2, 15, 3])]);
    let file = shared(&mut phone);
    other.tap(event::frame::Msg::Go(Route::Data));
    other.event(event::restore::Msg::FileRead(Ok(file)));
    other.tap(event::restore::Msg::Restore(unclench::app::saved::backup::Kind::Merge));
    assert_eq!(own(&other), [own(&phone), vec![("<b>Morning</b>".to_owned(), vec![7])]].concat());
    // "Use it" leads on to it, with what has to be asked before.
    phone.tap(event::frame::Msg::Go(Route::Own));
    phone.moves(Tap::UseOwn(0));
    phone = phone.says_none();
    phone.moves(event::moves::Plan::Pain(1));
    phone = phone.says_none();
    let page = moves::stretch::page(&phone.model, phone.now());
    assert_eq!(page.items.iter().map(|line| line.place + 1).collect::<Vec<_>>(), [2, 15, 3]);
    phone.tap(event::frame::Msg::Go(Route::Own));
    draft(&mut phone, Tap::DropOwn(0));
    assert!(own(&phone).is_empty());
}

/// What keeps exercises out, known from elsewhere or said here, is never offered, in any position of the person.
#[test]
fn what_is_said_keeps_exercises_out() {
    for (block, _) in Block::ALL {
        let mut phone = Phone::new().before_a_routine(1);
        phone.moves(event::moves::Plan::Today(block, true));
        let given = moves::situation::situation(&phone.model.moves, &phone.model.known, phone.now());
        assert!(given.blocks.contains(&block));
        let (items, _) = moves::situation::routine(&phone.model.moves, &phone.model.known, phone.now());
        assert!(!items.is_empty());
        let table = |number: u8| EXERCISES[usize::from(number) - 1].blocks;
        assert!(items.iter().all(|item| !table(item.part.number).contains(&block)), "{block:?}");
    }
}

/// Doses are said as people say them, to the second.
#[test]
fn doses_are_said_in_words() {
    let check = |id: &str, expected: &str| {
        let place = EXERCISES.iter().position(|exercise| exercise.id == id).expect(id);
        assert_eq!(moves::library::entry(place).expect(id).dose, expected, "{id}");
    };
    check("e02", "5 to 10 minutes, 3 to 4 times a day. Later, up to 30 minutes, 5 times a week.");
    check("e03", "Start with 5 times 2 seconds. Later, up to 15 times 5 seconds. 3 times a day.");
    check("e13", "5 times 5 seconds. 3 times a day.");
    check("e22", "2 times 30 seconds, each side. 1-2 times a day.");
    check(
        "e23",
        "Start with 30 seconds, each side. Later, up to 2 times 30 seconds, each side. 1-2 times a day.",
    );
    check(
        "e24",
        "Start with 5 times 6 seconds, each side. Later, up to 5 times 8 seconds, each side. Once a day.",
    );
    let time = |seconds, expected: &str| assert_eq!(moves::told::time(Span::seconds(seconds)), expected);
    time(0, "0 seconds");
    time(1, "1 second");
    time(59, "59 seconds");
    time(60, "1 minute");
    time(90, "1 minute 30 seconds");
    time(1_800, "30 minutes");
}
