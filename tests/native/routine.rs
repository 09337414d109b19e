//! The exercise library against `clinical.md` 5, and the routines built from it: every combination of stage, blocks,
//! direction and minutes.

use std::collections::BTreeSet;

use unclench::content;
use unclench::domain::exercise::{Bend, Block, EXERCISES, Phase};
use unclench::domain::routine::{Item, MINUTES, Situation, Stage, Why, build, exercise, is_allowed, stage};

/// The table once more: id, phases, start and most of hold and reps, both sides, what keeps it out.
#[test]
fn the_library_is_that_of_the_clinical_notes() {
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
    assert!(content::arrive(content::LATER.to_owned()));
    for known in &EXERCISES {
        assert!(content::figure(known.id).is_some(), "{} has no figure", known.id);
        let page = content::page(known.id).unwrap_or_else(|| panic!("{} has no words", known.id));
        assert!(!page.title.is_empty() && !page.lead.is_empty(), "{}", known.id);
        let section = page.sections.first().expect("how");
        assert!(section.steps.len() >= 3 && !section.note.is_empty(), "{}", known.id);
        assert!(!section.evidence.is_empty(), "{} rests on nothing", known.id);
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
        ((false, 2, 6, 6), Stage::Moves(Phase::Acute)),
        ((false, 5, 7, 0), Stage::Moves(Phase::Subacute)),
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
                    let given = Situation {
                        pregnant,
                        pain,
                        day,
                        calm_days,
                        blocks,
                        better,
                        minutes,
                        hurt: Vec::new(),
                    };
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
    let ids: BTreeSet<&str> = routine.iter().map(|item| item.id).collect();
    assert_eq!(ids.len(), routine.len(), "twice: {routine:?}");
    for item in routine {
        let known = exercise(item.id).expect("of the library");
        assert!(is_allowed(known, given), "{} in {given:?}", item.id);
        let fits = match stage(given) {
            Stage::Pregnant => item.id == "e02",
            Stage::Rest => ["e01", "e02", "e09"].contains(&item.id),
            // The two safe sets are lists of their own in the notes.
            Stage::Moves(_) if matches!(item.why, Why::LegSafe | Why::BoneSafe | Why::Eases) => true,
            Stage::Moves(phase) => known.phases.contains(&phase),
        };
        assert!(fits, "{} in {given:?}", item.id);
        if given.blocks.contains(&Block::LegPain) {
            assert!(!["e05", "e06", "e08", "e21", "e23"].contains(&item.id));
        }
    }
    let seconds: u32 = routine.iter().map(Item::seconds).sum();
    assert!(seconds <= u32::from(given.minutes) * 60, "{seconds} s in {} min", given.minutes);
}

/// What hurt is left out, and the direction that feels better is kept to.
#[test]
fn what_is_left_out() {
    let ids = |given: &Situation| build(given).iter().map(|item| item.id).collect::<Vec<_>>();
    let plain = ids(&Situation { minutes: 20, ..situation() });
    assert!(plain.contains(&"e04") && plain.contains(&"e05") && plain.contains(&"e09"), "{plain:?}");
    let hurt = Situation { minutes: 20, hurt: vec!["e04".to_owned()], ..situation() };
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
