//! The exercise library against `docs/clinical.md` 6.4, and the routines built from it: every combination of stage, blocks,
//! direction and minutes.

use std::collections::BTreeSet;

use unclench::content;
use unclench::domain::moves::exercise::{Bend, Block, EXERCISES, Exercise, Phase};
use unclench::domain::moves::routine::{
    FACTORS, Item, LeftOut, MINUTES, Situation, Stage, WALKS_FROM, Why, build, left_out, number, of_own,
    part, stage,
};
use unclench::domain::moves::steps::{self, Part};
use unclench::domain::time::Span;

/// The table once more: id, phases, start and most of hold and reps, both sides, what keeps it out.
#[test]
fn the_library_is_that_of_the_clinical_page() {
    let rows = [
        ("e01", "A", (300, 1_200), (1, 1), false, "P"),
        ("e02", "ASM", (300, 1_800), (1, 1), false, ""),
        ("e03", "ASM", (2, 5), (5, 15), false, "P"),
        ("e04", "ASM", (2, 10), (5, 10), true, "P disc"),
        ("e05", "ASM", (5, 30), (2, 5), true, "P O N"),
        ("e06", "SM", (5, 5), (2, 3), false, "P O N"),
        ("e07", "SM", (3, 5), (5, 10), false, "W K O"),
        ("e08", "SM", (5, 5), (8, 10), false, "K O N"),
        ("e09", "A", (60, 120), (1, 2), false, "P X"),
        ("e10", "AS", (10, 30), (2, 5), false, "P X W"),
        ("e11", "S", (1, 4), (8, 10), false, "P X W"),
        ("e12", "ASM", (2, 3), (5, 5), false, "X dizzy"),
        ("e13", "ASM", (5, 5), (5, 5), false, ""),
        ("e14", "AS", (5, 10), (3, 3), false, "W K"),
        ("e15", "SM", (6, 6), (5, 30), false, "P cramp"),
        ("e16", "SM", (6, 30), (8, 12), true, "W K"),
        ("e17", "M", (8, 10), (3, 5), true, "P O neck"),
        ("e18", "SM", (8, 10), (3, 5), true, "W"),
        ("e19", "M", (20, 40), (2, 3), true, "W P pressure"),
        ("e20", "M", (8, 30), (3, 5), false, "W P pressure"),
        ("e21", "SM", (20, 30), (2, 3), true, "P N"),
        ("e22", "SM", (30, 30), (2, 2), true, "K"),
        ("e23", "SM", (30, 30), (1, 2), true, "P hip N"),
        ("e24", "M", (6, 8), (5, 5), true, "P X"),
    ];
    let phase = |phase: &Phase| match phase {
        Phase::Acute => 'A',
        Phase::Subacute => 'S',
        Phase::Maintenance => 'M',
    };
    let block = |block: &Block| match block {
        Block::Bones => "O",
        Block::BendingBack => "X",
        Block::Pregnant => "P",
        Block::Knee => "K",
        Block::Wrist => "W",
        Block::LegPain => "N",
        Block::Disc => "disc",
        Block::Dizzy => "dizzy",
        Block::Cramp => "cramp",
        Block::Neck => "neck",
        Block::Pressure => "pressure",
        Block::HipReplaced => "hip",
    };
    assert_eq!(EXERCISES.len(), rows.len());
    for (known, (id, phases, hold, reps, sides, blocks)) in EXERCISES.iter().zip(rows) {
        assert_eq!(known.id, id);
        assert_eq!(known.phases.iter().map(phase).collect::<String>(), phases, "{id}");
        let dose = known.dose;
        assert_eq!((dose.hold, dose.reps, dose.sides), (hold, reps, sides), "{id}");
        let expected: BTreeSet<&str> = blocks.split(' ').filter(|word| !word.is_empty()).collect();
        assert_eq!(known.blocks.iter().map(block).collect::<BTreeSet<_>>(), expected, "{id}");
        assert!(
            dose.hold.0 <= dose.hold.1 && dose.reps.0 <= dose.reps.1 && dose.sets.0 <= dose.sets.1,
            "{id}"
        );
    }
}

fn exercise(id: &str) -> Option<&'static Exercise> {
    steps::exercise(number(id)?)
}

fn id(item: &Item) -> &'static str {
    steps::exercise(item.part.number).expect("of the library").id
}

/// Easier is one step towards rest and harder one away from it: never round in a circle, never to something unknown.
#[test]
fn neighbours_lead_somewhere() {
    for start in &EXERCISES {
        for harder in [false, true] {
            let mut at = start;
            let mut seen = vec![at.id];
            while let Some(next) = if harder { at.harder } else { at.easier } {
                assert!(!seen.contains(&next), "{seen:?} goes round");
                at = exercise(next).unwrap_or_else(|| panic!("{next} is unknown"));
                seen.push(next);
            }
        }
    }
}

/// Each has its picture and its words: what to do, a word of caution or of evidence, and sources that exist.
#[test]
fn every_entry_has_picture_and_words() {
    for known in &EXERCISES {
        assert!(content::figure(known.id).is_some(), "{} has no figure", known.id);
        let page = content::exercises::exercise(known.id).expect(known.id);
        assert!(!page.title.is_empty() && !page.lead.is_empty(), "{}", known.id);
        let section = page.sections.first().expect("how");
        assert!(section.steps.len() >= 3 && !section.note.is_empty(), "{}", known.id);
        assert!(!section.sources.is_empty(), "{} rests on nothing", known.id);
    }
}

fn situation() -> Situation {
    Situation {
        pregnant: false,
        pain: 4,
        day: 2,
        calm_days: 0,
        blocks: Vec::new(),
        better: None,
        minutes: 10,
        hurt: Vec::new(),
        factor: 100,
        good_days: Vec::new(),
        worth: Vec::new(),
        rests_strength: false,
    }
}

#[test]
fn the_first_stage_that_matches() {
    let rows = [
        ((true, 9, 0, 0), Stage::Pregnant),
        ((true, 0, 90, 90), Stage::Pregnant),
        ((false, 6, 90, 0), Stage::Rest),
        ((false, 10, 0, 0), Stage::Rest),
        ((false, 5, 0, 0), Stage::Moves(Phase::Acute)),
        ((false, 2, 7, 6), Stage::Moves(Phase::Acute)),
        ((false, 5, 8, 0), Stage::Moves(Phase::Subacute)),
        ((false, 2, 30, 6), Stage::Moves(Phase::Subacute)),
        ((false, 2, 30, 7), Stage::Moves(Phase::Maintenance)),
        ((false, 3, 30, 7), Stage::Moves(Phase::Subacute)),
    ];
    for ((pregnant, pain, day, calm_days), expected) in rows {
        let given = Situation { pregnant, pain, day, calm_days, ..situation() };
        assert_eq!(stage(&given), expected, "{given:?}");
    }
}

/// Every stage with every set of blocks, direction and length: nothing that is kept out is ever offered, nothing twice,
/// nothing that its stage does not know, and walking stays where all else is kept out.
#[test]
fn no_combination_offers_what_is_kept_out() {
    let stages = [(true, 4, 2, 0), (false, 7, 2, 0), (false, 4, 2, 0), (false, 4, 20, 0), (false, 1, 20, 9)];
    let mut routines = 0;
    for (pregnant, pain, day, calm_days) in stages {
        for set in 0..1_u16 << Block::ALL.len() {
            let held = Block::ALL.iter().enumerate().filter(|(n, _)| set & (1 << n) != 0);
            let blocks: Vec<Block> =
                held.map(|(_, (block, _))| *block).filter(|b| *b != Block::Pregnant).collect();
            for better in [None, Some(Bend::Forward), Some(Bend::Backward)] {
                for minutes in MINUTES {
                    let blocks = blocks.clone();
                    let given =
                        Situation { pregnant, pain, day, calm_days, blocks, better, minutes, ..situation() };
                    check(&given, &build(&given));
                    routines += 1;
                }
            }
        }
    }
    assert_eq!(routines, 5 * 4_096 * 3 * 4);
}

fn check(given: &Situation, routine: &[Item]) {
    assert!(!routine.is_empty(), "walking is never kept out: {given:?}");
    let ids: BTreeSet<&str> = routine.iter().map(id).collect();
    assert_eq!(ids.len(), routine.len(), "twice: {routine:?}");
    for item in routine {
        let known = exercise(id(item)).expect("of the library");
        // By the table itself, not by what reads it.
        let held =
            |block: &Block| given.blocks.contains(block) || (*block == Block::Pregnant && given.pregnant);
        assert!(!known.blocks.iter().any(held), "{} in {given:?}", id(item));
        assert!(given.better.is_none() || known.bend.is_none() || known.bend == given.better);
        let fits = match stage(given) {
            Stage::Pregnant => id(item) == "e02",
            Stage::Rest => ["e01", "e02", "e09"].contains(&id(item)),
            // What rests, and the set that is safe with pain down the leg, are lists of their own (`docs/clinical.md` 6.5).
            Stage::Moves(_) if matches!(item.why, Why::LegSafe | Why::Eases) => true,
            // So is the one for weak bones, but for the first week.
            Stage::Moves(phase) if phase != Phase::Acute && item.why == Why::BoneSafe => true,
            Stage::Moves(phase) => known.phases.contains(&phase),
        };
        assert!(fits, "{} in {given:?}", id(item));
        if given.blocks.contains(&Block::LegPain) {
            assert!(["e01", "e02", "e03", "e04", "e09", "e10"].contains(&id(item)) || given.pregnant);
        }
        if given.blocks.contains(&Block::Bones) && matches!(stage(given), Stage::Moves(_)) {
            assert!(["e02", "e03", "e12", "e14", "e15", "e16", "e22"].contains(&id(item)));
        }
    }
    // Walking is part of it where there is time, and never for less than its table says where there is as much.
    let walk = routine.iter().find(|item| id(item) == "e02");
    let prevents = stage(given) == Stage::Moves(Phase::Maintenance);
    assert!(walk.is_some() || given.minutes < WALKS_FROM || prevents, "no walk: {given:?}");
    let least = if given.minutes == 5 { 280 } else { 300 };
    let long = routine.iter().filter(|item| item.part.is_long());
    assert!(long.clone().all(|item| item.part.hold >= least), "{routine:?}");
    let plan: Vec<Part> = routine.iter().map(|item| item.part).collect();
    let takes = steps::length(&plan);
    assert!(takes <= Span::minutes(given.minutes.into()), "{takes:?} in {} min", given.minutes);
    for (number, _) in left_out(given) {
        assert!(routine.iter().all(|item| item.part.number != number), "{number} is in and out");
    }
}

/// What hurt is left out, and the direction that feels better is kept to.
#[test]
fn what_is_left_out() {
    let ids = |given: &Situation| build(given).iter().map(id).collect::<Vec<_>>();
    let plain = ids(&Situation { minutes: 20, ..situation() });
    assert!(plain.contains(&"e04") && plain.contains(&"e05") && plain.contains(&"e09"), "{plain:?}");
    let hurt = Situation { minutes: 20, hurt: vec![4], ..situation() };
    assert!(!ids(&hurt).contains(&"e04"));
    let forward = ids(&Situation { minutes: 20, better: Some(Bend::Forward), ..situation() });
    assert!(
        forward.contains(&"e05") && !forward.contains(&"e09") && !forward.contains(&"e12"),
        "{forward:?}"
    );
    let backward = ids(&Situation { minutes: 20, better: Some(Bend::Backward), ..situation() });
    assert!(!backward.contains(&"e05") && backward.contains(&"e09"), "{backward:?}");
    // Longer holds never less than shorter.
    for minutes in MINUTES.windows(2) {
        let [less, more] =
            [minutes[0], minutes[1]].map(|minutes| ids(&Situation { minutes, ..situation() }).len());
        assert!(less <= more, "{minutes:?}");
    }
}

/// Why each is left out, the strongest reason first.
#[test]
fn what_is_left_out_says_why() {
    let given = Situation {
        hurt: vec![4],
        blocks: vec![Block::Knee, Block::Wrist, Block::Disc],
        better: Some(Bend::Forward),
        ..situation()
    };
    let expected = [
        (4, LeftOut::Hurt),
        (9, LeftOut::Direction),
        (10, LeftOut::Blocked(Block::Wrist)),
        (14, LeftOut::Blocked(Block::Wrist)),
        (12, LeftOut::Direction),
    ];
    assert_eq!(left_out(&given), expected);
}

/// One more for every second good day, then longer; not while it hurts, and never past what the table allows.
#[test]
fn doses_grow() {
    let rows = [
        // Exercise, good days, pain, percent: hold and repetitions.
        (3, 0, 3, 100, (2, 5)),
        (3, 1, 3, 100, (2, 5)),
        (3, 2, 3, 100, (2, 6)),
        (3, 20, 3, 100, (2, 15)),
        (3, 22, 3, 100, (3, 15)),
        (3, 200, 3, 100, (5, 15)),
        (3, 20, 4, 100, (2, 5)),
        (5, 6, 2, 100, (5, 5)),
        (5, 8, 2, 100, (10, 5)),
        (5, 250, 2, 100, (30, 5)),
        (5, 0, 2, 200, (10, 2)),
        (5, 0, 2, 50, (2, 2)),
        (5, 250, 2, 200, (30, 5)),
        (22, 40, 2, 50, (15, 2)),
        (22, 40, 2, 150, (30, 2)),
    ];
    for (number, days, pain, factor, (hold, reps)) in rows {
        let given = Situation { good_days: vec![(number, days)], pain, factor, ..situation() };
        assert_eq!(
            part(number, &given),
            Part { number, hold, reps, more: None },
            "{number}, {days} days, pain {pain}, {factor} %"
        );
    }
    for known in 1..=24 {
        for (days, factor) in
            [(0, 50), (7, 100), (60, 150), (255, 200)].into_iter().chain(FACTORS.map(|f| (9, f)))
        {
            let given =
                Situation { good_days: vec![(known, days)], pain: 0, factor, minutes: 20, ..situation() };
            let (part, dose) = (part(known, &given), steps::exercise(known).expect("known").dose);
            assert!(part.hold >= 1 && part.hold <= dose.hold.1 && part.reps <= dose.reps.1, "{part:?}");
        }
    }
}

/// A routine of one's own keeps its order, and what does not fit today stays out of it with a reason.
#[test]
fn routines_of_ones_own() {
    let numbers = [20, 5, 3, 2, 3, 99, 0];
    let kept = |given: &Situation| {
        let (items, out) = of_own(&numbers, given);
        (items.iter().map(|item| item.part.number).collect::<Vec<_>>(), out)
    };
    let maintenance = Situation { day: 60, pain: 1, calm_days: 30, ..situation() };
    let not_now = |number| (number, LeftOut::NotNow);
    let rows = [
        (maintenance.clone(), vec![20, 5, 3, 2, 3], vec![]),
        (situation(), vec![5, 3, 2, 3], vec![not_now(20)]),
        (
            Situation { pain: 7, ..situation() },
            vec![2],
            vec![not_now(20), not_now(5), not_now(3), not_now(3)],
        ),
        (
            Situation { blocks: vec![Block::LegPain], ..maintenance.clone() },
            vec![3, 2, 3],
            vec![not_now(20), (5, LeftOut::Blocked(Block::LegPain))],
        ),
        (
            Situation { hurt: vec![3], ..maintenance },
            vec![20, 5, 2],
            vec![(3, LeftOut::Hurt), (3, LeftOut::Hurt)],
        ),
    ];
    for (given, items, out) in rows {
        assert_eq!(kept(&given), (items, out), "{given:?}");
    }
}
