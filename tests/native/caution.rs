//! Who must not use cold or heat and who asks first, row by row of `docs/clinical.md` 3.1.

use unclench::domain::check::answers::Answer;
use unclench::domain::check::question::Q;
use unclench::domain::check::verdict::Verdict;
use unclench::domain::journal::history::History;
use unclench::domain::journal::merge::Journal;
use unclench::domain::journal::record::{Check, Entry, Record};
use unclench::domain::therapy::caution::Caution::{self, *};
use unclench::domain::therapy::caution::Ruling::{self, AskFirst, Blocked, Fine};
use unclench::domain::therapy::caution::{Asked, CAUTIONS, asked, judge};
use unclench::domain::therapy::mode::Mode;
use unclench::domain::time::Instant;

/// Each condition with what it means for cold and for heat.
const ROWS: &[(Caution, &str, Ruling, Ruling)] = &[
    (Numb, "numb", Blocked, Blocked),
    (Circulation, "circulation", Blocked, Blocked),
    (ColdAllergy, "cold-allergy", Blocked, Fine),
    (Diabetes, "diabetes", AskFirst, AskFirst),
    (Heart, "heart", AskFirst, AskFirst),
    (Clot, "clot", Fine, Blocked),
    (Cancer, "cancer", AskFirst, Blocked),
    (Radiotherapy, "radiotherapy", Blocked, Blocked),
    (Thinners, "thinners", AskFirst, AskFirst),
    (Pregnant, "pregnant", AskFirst, Blocked),
    (SickleCell, "sickle-cell", Blocked, AskFirst),
    (Fever, "fever", Blocked, Blocked),
    (Skin, "skin", Blocked, Blocked),
    (Bruise, "bruise", Fine, Blocked),
    (HeatRub, "heat-rub", Fine, Blocked),
    (Dulled, "dulled", Fine, Fine),
    (DozeOff, "doze-off", Blocked, Blocked),
];

#[test]
fn each_condition_by_itself() {
    assert_eq!(ROWS.len(), CAUTIONS.len());
    for ((caution, id, cold, heat), row) in ROWS.iter().zip(CAUTIONS) {
        assert_eq!((row.caution, caution.id()), (*caution, *id));
        for (mode, ruling) in [(Mode::Cold, *cold), (Mode::Heat, *heat)] {
            let why = if ruling == Fine { vec![] } else { vec![*caution] };
            assert_eq!(judge(mode, &[*caution], |_| false), (ruling, why.clone()), "{id} {mode:?}");
            // A clinician's yes lifts "ask first" and never a block.
            let lifted = if ruling == AskFirst { (Fine, vec![]) } else { (ruling, why) };
            assert_eq!(judge(mode, &[*caution], |_| true), lifted, "{id} {mode:?} cleared");
        }
    }
}

/// Mode, what holds, what is cleared, the ruling and its reasons.
type Together = (Mode, &'static [Caution], &'static [Caution], Ruling, &'static [Caution]);

#[test]
fn several_conditions_together() {
    let rows: [Together; 8] = [
        (Mode::Cold, &[], &[], Fine, &[]),
        (Mode::Cold, &[Diabetes, Heart], &[], AskFirst, &[Diabetes, Heart]),
        (Mode::Cold, &[Diabetes, Heart], &[Heart], AskFirst, &[Diabetes]),
        (Mode::Cold, &[Diabetes, Heart], &[Heart, Diabetes], Fine, &[]),
        (Mode::Cold, &[Diabetes, Numb], &[Diabetes], Blocked, &[Numb]),
        (Mode::Cold, &[Diabetes, Numb], &[Diabetes, Numb], Blocked, &[Numb]),
        (Mode::Heat, &[Cancer, Thinners, Bruise], &[], Blocked, &[Cancer, Bruise]),
        (Mode::Cold, &[Cancer, Thinners, Bruise], &[Cancer], AskFirst, &[Thinners]),
    ];
    for (mode, holding, cleared, ruling, why) in rows {
        let outcome = judge(mode, holding, |caution| cleared.contains(&caution));
        assert_eq!(outcome, (ruling, why.to_vec()), "{mode:?} {holding:?} cleared {cleared:?}");
    }
}

/// What is asked when, for each mode: nothing that does not matter for it.
#[test]
fn what_is_asked() {
    let rows: [(Asked, Mode, &[Caution]); 6] = [
        (Asked::Once, Mode::Cold, &[Numb, Circulation, ColdAllergy, Diabetes, Heart, Cancer, Radiotherapy]),
        (Asked::Once, Mode::Heat, &[Numb, Circulation, Diabetes, Heart, Clot, Cancer, Radiotherapy]),
        (Asked::EachBlock, Mode::Cold, &[Fever, Skin, Dulled, DozeOff]),
        (Asked::EachBlock, Mode::Heat, &[Fever, Skin, Bruise, HeatRub, Dulled, DozeOff]),
        (Asked::FromTriage, Mode::Cold, &[Thinners, Pregnant, SickleCell]),
        (Asked::FromTriage, Mode::Heat, &[Thinners, Pregnant, SickleCell]),
    ];
    for (when, mode, expected) in rows {
        assert_eq!(asked(when, mode), expected, "{when:?} {mode:?}");
    }
}

/// The cautions that hold after these entries.
fn holding(entries: Vec<Entry>) -> Vec<Caution> {
    let mut journal = Journal::default();
    for (n, entry) in entries.into_iter().enumerate() {
        let wall = Instant(n as i64);
        let id = journal.next_id("a", wall);
        journal.merge([Record { id, wall, offset_minutes: 0, entry }]);
    }
    History::of(&journal).holding()
}

fn checked(kept: &[(Q, Answer)]) -> Vec<Entry> {
    let check = Check { verdict: Verdict::Soon, reasons: Vec::new(), kept: kept.to_vec() };
    vec![Entry::EpisodeStarted, Entry::Checked(check)]
}

/// What the danger check learned counts without being asked again; "not sure" counts as yes.
#[test]
fn what_the_danger_check_learned() {
    let pregnant = |a3, which| checked(&[(Q::A3, a3), (Q::A3d, Answer::One(which))]);
    let rows = [
        (pregnant(Answer::Yes, 0), vec![Pregnant]),
        (pregnant(Answer::Yes, 1), vec![Pregnant]),
        (pregnant(Answer::Unsure, 1), vec![Pregnant]),
        (pregnant(Answer::Yes, 2), vec![]),
        (pregnant(Answer::No, 0), vec![]),
        (checked(&[]), vec![]),
        (vec![Entry::Fact(Q::C10, Answer::Yes)], vec![Thinners]),
        (vec![Entry::Fact(Q::C10, Answer::Unsure)], vec![Thinners]),
        (vec![Entry::Fact(Q::C10, Answer::Yes), Entry::Fact(Q::C10, Answer::No)], vec![]),
        (vec![Entry::Holds(Heart, Answer::Yes)], vec![Heart]),
        (vec![Entry::Holds(Heart, Answer::Unsure)], vec![Heart]),
        (vec![Entry::Holds(Heart, Answer::No)], vec![]),
        (vec![Entry::Holds(Heart, Answer::Yes), Entry::Holds(Heart, Answer::No)], vec![]),
        // What holds only at the moment is never taken from the journal.
        (vec![Entry::Holds(Fever, Answer::Yes)], vec![]),
    ];
    for (entries, expected) in rows {
        assert_eq!(holding(entries.clone()), expected, "{entries:?}");
    }
}
