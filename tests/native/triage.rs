//! The danger check: a row for every rule, and what holds for all answers.

use std::collections::BTreeSet;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use unclench::domain::check::answers::{Answer, Answers};
use unclench::domain::check::assess::{access, assess, assess_by, is_certain_emergency};
use unclench::domain::check::question::{Kind, Lasts, Q, QUESTIONS, Question, Turn};
use unclench::domain::check::rules::{RULES, Rule};
use unclench::domain::check::screens::{self, Ask, Next, SCREENS};
use unclench::domain::check::verdict::Access;
use unclench::domain::check::verdict::Verdict::{self, Emergency, SelfCare, Soon, Urgent};

use crate::cases;
use crate::person::{complete, completed, from_pairs, harmless, said};

/// What is said, everything else being harmless; the verdict; every reason, in the order of the table.
const ROWS: &[(&str, Verdict, &str)] = &[
    ("", SelfCare, "clean"),
    ("A1=120", SelfCare, "clean"),
    // Group B: one yes is enough, and "not sure" is a yes.
    ("B1", Emergency, "B1"),
    ("B1=unsure", Emergency, "B1"),
    ("B2", Emergency, "B2"),
    ("B2=unsure", Emergency, "B2"),
    ("B3", Emergency, "B3"),
    ("B3=unsure", Emergency, "B3"),
    ("B4", Emergency, "B4"),
    ("B4=unsure", Emergency, "B4"),
    ("B4=skip", SelfCare, "B4-skipped clean"),
    ("B5", Emergency, "B5"),
    ("B5=unsure", Emergency, "B5"),
    ("B7", Emergency, "B7"),
    ("B7=unsure", Emergency, "B7"),
    ("B11", Emergency, "B11"),
    ("B11=unsure", Emergency, "B11"),
    ("B16", Emergency, "B16"),
    ("B16=unsure", Emergency, "B16"),
    ("B20", Emergency, "B20"),
    ("B20=unsure", Emergency, "B20"),
    ("A1=70 B20", Emergency, "B20"),
    ("A1=9 B20", Emergency, "B20 A1-child"),
    ("A3n B20", SelfCare, "clean"),
    ("A3n=unsure B20", Emergency, "B20"),
    // Pain on breathing in: coughed-up blood, a sign or a risk of a clot make it an emergency.
    ("B14", Urgent, "B14-breath"),
    ("B14=unsure", Urgent, "B14-breath"),
    ("B14 B14a", Emergency, "B14 B14-breath"),
    ("B14 B14a=unsure", Emergency, "B14 B14-breath"),
    ("B14 B14b", Emergency, "B14 B14-breath"),
    ("B14 B14b=unsure", Emergency, "B14 B14-breath"),
    ("B14a B14b", SelfCare, "clean"),
    // From 60, or with an aneurysm, sudden severe pain; only a strain of the low back lowers it.
    ("A1=60 B17", Emergency, "B17"),
    ("A1=60 B17=unsure", Emergency, "B17"),
    ("A1=60 B17 B17a", Urgent, "B17-moved"),
    ("A1=60 B17 B17a=unsure", Emergency, "B17"),
    ("A1=60 B17 B17a B17b", Emergency, "B17"),
    ("A1=60 B17 B17a B17b=unsure", Emergency, "B17"),
    ("A1=60 B17 B17a A2=other", Emergency, "B17 A2-elsewhere"),
    ("A1=60 B17 B17a A2=upper", Emergency, "B17 A2-upper"),
    ("A1=60 B17 B17a C2b", Emergency, "B17"),
    ("A1=60 B17 B17a C11", Emergency, "B17 C11"),
    ("A1=60 B17 B17a C14", Emergency, "B17 C14"),
    ("A1=70 A1d B17 B17a", Urgent, "B17-moved A1-70-sudden"),
    ("A1=59 B17", SelfCare, "clean"),
    ("A1=59 B17 B17b", Emergency, "B17"),
    ("A1=30 B17 B17b=unsure", Emergency, "B17"),
    ("B17a B17b", SelfCare, "clean"),
    // Hands and arms: the spinal cord in the neck.
    ("B18", Urgent, "B18-slow"),
    ("B18=unsure", Urgent, "B18-slow"),
    ("B18 B18a", Emergency, "B18 B18-slow"),
    ("B18 B18a=unsure", Emergency, "B18 B18-slow"),
    ("B18 B6", Emergency, "B18 B18-slow B6-mild"),
    ("B18a", SelfCare, "clean"),
    ("B1 B3 B7", Emergency, "B1 B3 B7"),
    // An old sign counts less only when a clinician has looked at exactly this and it is unchanged.
    ("B1 B1a", Urgent, "B1-old"),
    ("B2 B1a", Urgent, "B1-old"),
    ("B3 B1a", Urgent, "B1-old"),
    ("B4 B1a", Urgent, "B1-old"),
    ("B5 B1a K4=no", Urgent, "B1-old"),
    ("B5=unsure B1a", Urgent, "B1-old"),
    // A check in the past does not cover what has changed since.
    ("B5 B1a K4", Emergency, "B1-old K4"),
    ("B2 B1a B6 K4", Emergency, "B1-old B6-mild K4"),
    ("B2 B1a B6 K4=unsure", Emergency, "B1-old B6-mild K4"),
    ("B2 B1a B6 K4=no", Urgent, "B1-old B6-mild"),
    ("B2 B1a C13 K4", Emergency, "B1-old C13 K4"),
    ("B2 B1a C21 K4", Emergency, "B1-old C21 K4"),
    ("B2 B1a B18 K4", Emergency, "B1-old B18-slow K4"),
    ("B2 B1a E3 K4", Emergency, "B1-old E3 K4"),
    ("B2 B1a E3 E3a", Emergency, "B1-old E3-severe K4-worse"),
    ("B2 B1a E3 E3a=unsure", Emergency, "B1-old E3-severe K4-worse"),
    ("B2 B1a C1 K4", Urgent, "B1-old C1"),
    ("B6 K4", Urgent, "B6-mild"),
    ("B1 B1a=unsure", Emergency, "B1"),
    ("B1 B1a=no", Emergency, "B1"),
    ("B1a", SelfCare, "clean"),
    // "Exactly this" can be one sign only.
    ("B1 B2 B1a", Emergency, "B1 B2"),
    ("B3 B5 B1a", Emergency, "B3 B5"),
    ("B7 B1 B1a", Emergency, "B7 B1-old"),
    // B6: mild, on one side and stable is for today, all else is at once.
    ("B6", Urgent, "B6-mild"),
    ("B6=unsure", Urgent, "B6-mild"),
    ("B6 B6a", Emergency, "B6"),
    ("B6 B6a=unsure", Emergency, "B6"),
    ("B6 B6b", Emergency, "B6"),
    ("B6 B6b=unsure", Emergency, "B6"),
    ("B6 B6c", Emergency, "B6"),
    ("B6 B6c=unsure", Emergency, "B6"),
    ("B6a B6b B6c", SelfCare, "clean"),
    ("B6 B1a", Urgent, "B6-mild"),
    ("B6 C13", Urgent, "B6-mild"),
    ("C13 B6a", Emergency, "B6 C13"),
    ("C13 B6b=unsure", Emergency, "B6 C13"),
    ("C13 B6c", Emergency, "B6 C13"),
    // The pain faint.
    ("B8 D4", SelfCare, "D4 clean"),
    ("B9 D4", SelfCare, "D4 clean"),
    ("B10 D4", SelfCare, "D4 clean"),
    ("B8 B9 B10 D4", SelfCare, "D4 clean"),
    // "Still faint" and "it passed": asked again, and the safer answer stands.
    ("B10 D4 K1", Emergency, "B10"),
    ("B10 D4 K1=unsure", Emergency, "B10"),
    ("B8 B10 D4 K1", Emergency, "B8 B10"),
    ("K1", SelfCare, "clean"),
    ("B9 D4 K1", SelfCare, "D4 clean"),
    // A faint that came from pain may still want a look.
    ("B9 D4 D4a=heart", Emergency, "B9"),
    ("B9 D4 D4a=diabetes", Emergency, "B9"),
    ("B9 D4 A2=tummy", Emergency, "A2-elsewhere B9"),
    ("A1=45 B9 D4 A2=tummy", Emergency, "A2-elsewhere B9"),
    ("B9 D4 A2=upper A2a", Emergency, "A2-spot B9"),
    ("B10 D4 A2=upper", Emergency, "A2-upper B10"),
    ("B9 D4 A2=neck", Soon, "A2-elsewhere D4"),
    ("B9 D4 D4a=hurt", Urgent, "D4 D4-today"),
    ("B9 D4 D4a=unsure", Urgent, "D4 D4-today"),
    ("B9 D4 D4a=again", Soon, "D4 D4-soon"),
    ("B9 D4 A1=39", SelfCare, "D4 clean"),
    ("B9 D4 A1=40", Soon, "D4 D4-soon"),
    ("B9 D4=no D4a=heart", Emergency, "B9"),
    ("D4a=heart", SelfCare, "clean"),
    ("B9=unsure D4", SelfCare, "D4 clean"),
    ("B9 D4 A1=49", Soon, "D4 D4-soon"),
    ("B9 D4 A1=50", Emergency, "B9"),
    ("B8 D4 A1=50", Emergency, "B8"),
    ("B10 D4 A1=50", Emergency, "B10"),
    ("B9 D4=no", Emergency, "B9"),
    ("B9 D4=unsure", Emergency, "B9"),
    ("B8 D4=no", Emergency, "B8"),
    ("B10 D4=no", Emergency, "B10"),
    ("B9 B8a D4", Emergency, "B9"),
    ("B9 B8a=unsure D4", Emergency, "B9"),
    ("B9 B9a D4", Emergency, "B9"),
    ("B9 B9b D4", Emergency, "B9 B9b"),
    ("B9 B9b=unsure D4", Emergency, "B9 B9b"),
    ("B9 B10a D4", Emergency, "B9"),
    ("B8 B8a D4", Emergency, "B8"),
    ("B10 B10a D4", Emergency, "B10"),
    ("D4", SelfCare, "clean"),
    ("B8a B9a B10a", SelfCare, "clean"),
    // Tearing pain between the shoulder blades needs no faint.
    ("B9b", Emergency, "B9b"),
    ("B9b=unsure", Emergency, "B9b"),
    // Under 16.
    ("A1=15", Soon, "A1-child"),
    ("A1=5", Soon, "A1-child"),
    ("A1=4", Urgent, "A1-child-young A1-child"),
    ("A1=0", Urgent, "A1-child-young A1-child"),
    ("A1=12 A1a=stand", Emergency, "A1-child A1-child-danger"),
    ("A1=12 A1a=weak", Emergency, "A1-child A1-child-danger"),
    ("A1=12 A1a=bladder", Emergency, "A1-child A1-child-danger"),
    ("A1=12 A1a=ill", Emergency, "A1-child A1-child-danger"),
    ("A1=12 A1a=unsure", Emergency, "A1-child A1-child-danger"),
    ("A1=12 A1b=night", Urgent, "A1-child-flag A1-child"),
    ("A1=12 A1b=constant", Urgent, "A1-child-flag A1-child"),
    ("A1=12 A1b=stiff", Urgent, "A1-child-flag A1-child"),
    ("A1=12 A1b=limp", Urgent, "A1-child-flag A1-child"),
    ("A1=12 A1b=lump", Urgent, "A1-child-flag A1-child"),
    ("A1=12 A1b=unsure", Urgent, "A1-child-flag A1-child"),
    ("A1=12 C3", Urgent, "A1-child A1-child-ill C3"),
    ("A1=12 C9b", Urgent, "A1-child C9"),
    ("A1=12 C19", Urgent, "A1-child C19"),
    ("A1=12 C2", Urgent, "A1-child C2"),
    ("A1=15 A3 A3d=maybe", Urgent, "A1-child A3-child A3c"),
    ("A1=10 A3 A3d=pregnant", Urgent, "A1-child A3-child A3c"),
    ("A1=9 A3 A3d=pregnant", Soon, "A1-child"),
    ("A1=12 B1", Emergency, "B1 A1-child"),
    ("A1=16 A1a=stand A1b=limp", Soon, "A1-teen"),
    // What would raise an adult counts for a child too.
    ("A1=12 C1", Urgent, "A1-child C1"),
    ("A1=12 C4", Urgent, "A1-child C4"),
    ("A1=12 C5", Urgent, "A1-child C5"),
    ("A1=12 C6", Urgent, "A1-child C6"),
    ("A1=12 C12 C12a", Urgent, "A1-child C12-unable"),
    ("A1=12 A2=upper", Urgent, "A1-child A2-upper"),
    ("A1=12 E3 E3a", Soon, "A1-child"),
    ("A1=15 C14", Urgent, "A1-child C14"),
    ("A1=15 C15", Urgent, "A1-child C15"),
    ("A1=15 C9", Urgent, "A1-child C9"),
    ("A1=15 C10 C10a", Urgent, "A1-child C10"),
    ("A1=15 C10 B6", Emergency, "A1-child B6-mild C10-weak"),
    // 16 and 17.
    ("A1=16", Soon, "A1-teen"),
    ("A1=17", Soon, "A1-teen"),
    ("A1=18", SelfCare, "clean"),
    ("A1=17 C1", Urgent, "C1 A1-teen"),
    // Older.
    ("A1=49 A1e", SelfCare, "clean"),
    ("A1=50 A1e", Soon, "A1-50-first"),
    ("A1=50 A1e=unsure", Soon, "A1-50-first"),
    ("A1=64 A1c", SelfCare, "clean"),
    ("A1=65 A1c", Urgent, "A1-65-fall"),
    ("A1=65 A1c=unsure", Urgent, "A1-65-fall"),
    ("A1=65 A1c C8", Urgent, "A1-65-fall C8-sudden"),
    ("A1=65 A1c C10", Urgent, "A1-65-fall C10"),
    ("A1=65 A1d", SelfCare, "clean"),
    ("A1=69 A1d", SelfCare, "clean"),
    ("A1=70 A1d", Urgent, "A1-70-sudden"),
    ("A1=70 A1d=unsure", Urgent, "A1-70-sudden"),
    ("A1=69 C8", Soon, "C8"),
    ("A1=70 C8", Urgent, "A1-70-steroids C8"),
    ("A1=70 C8=unsure", Urgent, "A1-70-steroids C8"),
    // Where.
    ("A2=upper", Urgent, "A2-upper"),
    ("A2=upper A2a", Soon, "A2-spot"),
    ("A2=upper A2a=unsure", Urgent, "A2-upper"),
    ("A2=low A2a", SelfCare, "clean"),
    ("A2=neck", Soon, "A2-elsewhere"),
    ("A2=tummy", Soon, "A2-elsewhere"),
    ("A2=other", Soon, "A2-elsewhere"),
    ("A2=low", SelfCare, "clean"),
    // Pregnancy and birth.
    ("A3 A3d=pregnant", Soon, "A3c"),
    ("A3=unsure A3d=maybe", Soon, "A3c"),
    ("A3 A3d=birth", SelfCare, "clean"),
    ("A3=skip", SelfCare, "A3-skipped clean"),
    ("A3n A3 A3d=pregnant", SelfCare, "clean"),
    ("A3 A3d=pregnant A3a=bleeding_or_leak", Urgent, "A3a A3c"),
    ("A3 A3d=pregnant A3a=cramps_or_pressure", Urgent, "A3a A3c"),
    ("A3 A3d=pregnant A3a=fever_or_pee_pain", Urgent, "A3a A3c"),
    ("A3 A3d=pregnant A3a=baby_less", Urgent, "A3a A3c"),
    ("A3 A3d=pregnant A3a=head_or_swelling", Urgent, "A3a A3c"),
    ("A3 A3d=pregnant A3a=unsure", Urgent, "A3a A3c"),
    ("A3 A3d=maybe A3a=baby_less", Soon, "A3c"),
    ("A3 A3d=maybe A3b=one_sided", Urgent, "A3b A3c"),
    ("A3 A3d=maybe A3b=bleeding", Urgent, "A3b A3c"),
    ("A3 A3d=maybe A3b=toilet_pain", Urgent, "A3b A3c"),
    ("A3 A3d=maybe A3b=light_headed", Urgent, "A3b A3c"),
    ("A3 A3d=maybe A3b=unsure", Urgent, "A3b A3c"),
    ("A3 A3d=pregnant A3b=one_sided", Urgent, "A3b A3c"),
    ("A3 A3d=birth A3b=one_sided", SelfCare, "clean"),
    ("A3 A3d=birth A3f=fever_or_bleeding", Urgent, "A3f"),
    ("A3 A3d=birth A3f=leg_swelling", Urgent, "A3f"),
    ("A3 A3d=birth A3f=epidural_numb", Urgent, "A3f"),
    ("A3 A3d=birth A3f=headache", Urgent, "A3f"),
    ("A3 A3d=birth A3f=unsure", Urgent, "A3f"),
    ("A3 A3d=pregnant A3f=headache", Soon, "A3c"),
    ("A3=no A3d=pregnant A3a=bleeding_or_leak", SelfCare, "clean"),
    ("A1=59 A3 A3d=maybe", Soon, "A3c"),
    ("A1=60 A3 A3d=maybe A3b=bleeding", SelfCare, "clean"),
    // Group C, one by one.
    ("C1", Urgent, "C1"),
    ("C1=unsure", Urgent, "C1"),
    ("C2", Urgent, "C2"),
    ("C2=unsure", Urgent, "C2"),
    // Pain in the side is ordinary by itself.
    ("C2b", SelfCare, "clean"),
    ("C2b C2c", Urgent, "C2b"),
    ("C2b C2c=unsure", Urgent, "C2b"),
    ("C2b C2d", Urgent, "C2b"),
    ("C2b C1", Urgent, "C1 C2b"),
    ("C2b C1 C1a", Urgent, "C1 C2b"),
    ("C2b C2c C2d", Emergency, "C2-kidney C2b"),
    ("C2b C2c C1 C1a", Emergency, "C1 C2-kidney C2b"),
    ("C2b=unsure C2c=unsure C2d=unsure", Emergency, "C2-kidney C2b"),
    ("C1 C1a", Urgent, "C1"),
    ("C2c C2d", SelfCare, "clean"),
    ("C3", Soon, "C3"),
    ("C3=unsure", Soon, "C3"),
    ("C3 C3a", Urgent, "C3-now"),
    ("C3 C3a=unsure", Urgent, "C3-now"),
    ("C3a", SelfCare, "clean"),
    ("C3 C3b", Urgent, "C3 C3-now"),
    ("C3 C3b=unsure", Urgent, "C3 C3-now"),
    ("C3 C3b C3c", Emergency, "C3 C3-band C3-now"),
    ("C3 C3b C3c=unsure", Emergency, "C3 C3-band C3-now"),
    ("C3 C3c", Soon, "C3"),
    ("C3 D1", Urgent, "C3 C3-now D1"),
    ("C3 D1 D1a", Urgent, "C3 C3-now D1-easing"),
    ("C3 D1 C3c", Emergency, "C3 C3-band C3-now D1"),
    ("C3b C3c", SelfCare, "clean"),
    ("C4", Urgent, "C4"),
    ("C4=unsure", Urgent, "C4"),
    ("C5", Urgent, "C5"),
    ("C5=unsure", Urgent, "C5"),
    ("C5 C5a=unsure", Urgent, "C5"),
    ("C5 C5a", Soon, "C5-turning"),
    ("C5a", SelfCare, "clean"),
    ("C6", Urgent, "C6"),
    ("C6=unsure", Urgent, "C6"),
    ("C7", Soon, "C7"),
    ("C7=unsure", Soon, "C7"),
    ("C8", Soon, "C8"),
    ("C8 C8a", Urgent, "C8-sudden"),
    ("C8 C8a=unsure", Urgent, "C8-sudden"),
    ("C8a", SelfCare, "clean"),
    ("C9", Urgent, "C9"),
    ("C9=unsure", Urgent, "C9"),
    ("C9b", Urgent, "C9"),
    ("C9b=unsure", Urgent, "C9"),
    ("C10", SelfCare, "clean"),
    ("C10 C10a", Urgent, "C10"),
    ("C10 C10a=unsure", Urgent, "C10"),
    ("C10a", SelfCare, "clean"),
    ("C10 C10b", Emergency, "C10-faint"),
    ("C10 C10b=unsure", Emergency, "C10-faint"),
    ("C10b", SelfCare, "clean"),
    ("C11", Urgent, "C11"),
    ("C11=unsure", Urgent, "C11"),
    ("C12", SelfCare, "C12 clean"),
    ("C12=unsure", SelfCare, "C12 clean"),
    ("C12 C12a", Urgent, "C12-unable"),
    ("C12 C12a=unsure", Urgent, "C12-unable"),
    ("C12 C12b", Urgent, "C12-day"),
    ("C12 C12b=unsure", Urgent, "C12-day"),
    ("C12 C12b C12c", Soon, "C12-easing"),
    ("C12 C12b=unsure C12c", Soon, "C12-easing"),
    ("C12 C12b C12c=unsure", Urgent, "C12-day"),
    ("C12 C12a C12b C12c", Urgent, "C12-day C12-unable"),
    ("C12 C12c", SelfCare, "C12 clean"),
    ("C12a C12b", SelfCare, "clean"),
    ("C13", Urgent, "C13"),
    ("C13=unsure", Urgent, "C13"),
    ("C14", Urgent, "C14"),
    ("C14=unsure", Urgent, "C14"),
    ("C15", Urgent, "C15"),
    ("C15=unsure", Urgent, "C15"),
    ("C16", Soon, "C16"),
    ("C16=unsure", Soon, "C16"),
    ("C16 C16a", Urgent, "C16-new"),
    ("C16 C16a=unsure", Urgent, "C16-new"),
    ("C16a", SelfCare, "clean"),
    ("C18", Urgent, "C18"),
    ("C18=unsure", Urgent, "C18"),
    ("C18 C18a", Emergency, "C18 C18-faint"),
    ("C18 C18a=unsure", Emergency, "C18 C18-faint"),
    ("C18 C10", Emergency, "C18 C18-faint"),
    ("C18 C14", Emergency, "C14 C18 C18-faint"),
    ("C18 B9 D4", Emergency, "C18 C18-faint D4"),
    ("C18a", SelfCare, "clean"),
    ("C19", Urgent, "C19"),
    ("C19=unsure", Urgent, "C19"),
    ("C19 C19a", Emergency, "C19 C19-now"),
    ("C19 C19a=unsure", Emergency, "C19 C19-now"),
    ("C19a", SelfCare, "clean"),
    ("C20=statin", Soon, "C20"),
    ("C20=floxacin", Soon, "C20"),
    ("C20=steroid", Soon, "C20"),
    ("C20=unsure", Soon, "C20"),
    ("C21", Soon, "C21"),
    ("C21=unsure", Soon, "C21"),
    ("C21 C21a", Urgent, "C21-growing"),
    ("C21 C21a=unsure", Urgent, "C21-growing"),
    ("C21a", SelfCare, "clean"),
    ("C22", Soon, "C22"),
    ("C22=unsure", Soon, "C22"),
    ("C22 B5", Emergency, "B5 C22"),
    ("C23", Urgent, "C23"),
    ("C23=unsure", Urgent, "C23"),
    ("C24=pressure", Soon, "C24"),
    ("C24=stomach", Soon, "C24"),
    ("C24=unsure", Soon, "C24"),
    // Two that are worse together.
    ("C10 B6", Emergency, "C10-weak B6-mild"),
    ("C10 C13", Emergency, "C10-weak C13"),
    ("C10 B5 B1a", Emergency, "B1-old C10-weak"),
    ("C10 C21", Emergency, "C10-weak C21"),
    ("C10 B9 D4", Emergency, "C10 C10-faint D4"),
    ("C10 B8 D4", Emergency, "C10-faint D4"),
    ("C8 B9 D4", Urgent, "C8-sudden D4"),
    ("C10=unsure C13=unsure", Emergency, "C10-weak C13"),
    ("C15 B8 D4", Emergency, "C15-faint C15 D4"),
    ("C15 B9 D4", Emergency, "C15-faint C15 D4"),
    ("A1=30 B9 D4 C15", Emergency, "C15-faint C15 D4"),
    ("C5 C5a C1", Urgent, "C5-combined C1 C5-turning"),
    ("C5 C5a C3", Urgent, "C5-combined C3 C5-turning"),
    ("C5 C5a C4", Urgent, "C4 C5-combined C5-turning"),
    ("C5 C5a C8", Urgent, "C5-combined weak-two C5-turning C8"),
    ("C5 C5a C9", Urgent, "C5-combined C9 C5-turning"),
    ("C5 C5a A1=50 A1e", Urgent, "C5-combined weak-two A1-50-first C5-turning"),
    // Asked apart, answered together: what the rows of group B join, told one by one.
    ("C1 C9", Emergency, "C1 C9 C9-fever"),
    ("C1 C9b=unsure", Emergency, "C1 C9 C9-fever"),
    ("C1 C13", Emergency, "C1 C13 C9-fever"),
    ("C1 C21", Emergency, "C1 C21 C9-fever"),
    ("C1 B6", Emergency, "B6-mild C1 C9-fever"),
    ("C9 C21", Emergency, "C21 C9 C9-nerve"),
    ("C9 C13", Emergency, "C13 C9 C9-nerve"),
    ("C9 B2 B1a", Emergency, "B1-old C9 C9-nerve"),
    ("C9 B4 B1a", Urgent, "B1-old C9"),
    // A faint that passed is no pain faint with these.
    ("B9 D4 C14", Emergency, "C14 C14-faint D4"),
    ("B10 D4 C14", Emergency, "C14 C14-faint D4"),
    ("B9 D4 C11", Emergency, "C11 C14-faint D4"),
    ("B8 D4 C14", Urgent, "C14 D4"),
    ("B9 D4 A3 A3d=pregnant", Emergency, "A3-faint A3c D4 D4-today"),
    ("B9 D4 A3 A3d=maybe", Emergency, "A3-faint A3c D4 D4-today"),
    ("B9 D4 A3 A3d=birth", Urgent, "D4 D4-today"),
    ("B8 D4 A3 A3d=pregnant", Urgent, "A3c D4 D4-today"),
    ("A3 A3d=pregnant C14", Emergency, "A3-severe A3c C14"),
    ("A3 A3d=maybe A3b=one_sided C14", Emergency, "A3-severe A3b A3c C14"),
    ("A3=unsure A3d=maybe C14=unsure", Emergency, "A3-severe A3c C14"),
    ("A3 A3d=birth C14", Urgent, "C14"),
    ("C3 C13", Emergency, "C13 C3 C3-nerve"),
    ("C3 C21", Emergency, "C21 C3 C3-nerve"),
    ("C3 B6", Emergency, "B6-mild C3 C3-nerve"),
    ("C3 B2 B1a", Emergency, "B1-old C3 C3-nerve"),
    ("C3 A3 A3d=birth A3f=epidural_numb", Emergency, "A3f C3 C3-nerve"),
    ("A3 A3d=birth A3f=fever_or_bleeding+epidural_numb", Emergency, "A3f C9-fever"),
    ("A3 A3d=birth A3f=fever_or_bleeding C9=unsure", Emergency, "A3f C9 C9-fever"),
    ("A3 A3d=pregnant A3a=fever_or_pee_pain C9", Emergency, "A3a A3c C9 C9-fever"),
    ("A3 A3d=pregnant A3a=fever_or_pee_pain C2b", Urgent, "A3a A3c C2b"),
    // Down the leg.
    ("D1", Soon, "D1"),
    ("D1=unsure", Soon, "D1"),
    ("D1 D1a=unsure", Soon, "D1"),
    ("D1 D1a", SelfCare, "D1-easing clean"),
    ("D1 D1a C7", Soon, "C7 D1-easing"),
    ("D1 D1a E3", Soon, "D1-easing E3"),
    ("D1a", SelfCare, "clean"),
    // How long it has lasted.
    ("E1=2 E1a", SelfCare, "clean"),
    ("E1=3", SelfCare, "clean"),
    ("E1=3 E1a", Soon, "E1-72h"),
    ("E1=3 E1a=unsure", Soon, "E1-72h"),
    ("E1=13 E1a", Soon, "E1-72h"),
    ("E1=14", SelfCare, "clean"),
    ("E1=14 E1a", Soon, "E1-14d"),
    ("E1=42 E1a", Soon, "E1-14d"),
    ("E1=43", Soon, "E1-6w"),
    ("E1=84", Soon, "E1-6w"),
    ("E1=85", Soon, "E1-12w"),
    // Inflammatory: 4 signs, 3 signs; beginning before 35 is one of them, after 45 there is no such question.
    ("E1=85 D2=night+buttock", Soon, "D2-three"),
    ("E1=85 D2=night+buttock+movement", Soon, "D2-four"),
    ("E1=85 D2=tablets D2b=family+arthritis", Soon, "D2-four"),
    ("E1=85 D2b=heels+psoriasis", Soon, "D2-three"),
    ("E1=85 A1=40 D2a=35_to_44 D2=night+buttock+movement", Soon, "D2-three"),
    ("E1=85 A1=40 D2a=under_35 D2=night+buttock+movement", Soon, "D2-four"),
    ("E1=85 A1=52 D2a=under_35 D2=night+buttock+movement", Soon, "D2-four"),
    ("E1=85 A1=52 D2a=45_up D2=night+buttock+movement+tablets", Soon, "E1-12w"),
    ("E1=84 D2=night+buttock+movement", Soon, "E1-6w"),
    // How often.
    ("E2=2", SelfCare, "clean"),
    ("E2=3", SelfCare, "clean"),
    ("E2=3 E2c=no", Soon, "E2-many"),
    ("E2=99 E2c=no", Soon, "E2-many"),
    ("E2=3 E2c", SelfCare, "clean"),
    ("E2=3 E2c=unsure", Soon, "E2-many"),
    ("E2a", SelfCare, "clean"),
    ("E2a E2c=no", Soon, "E2-often"),
    ("E2a=unsure E2c=unsure", Soon, "E2-often"),
    ("E2a E2c", SelfCare, "clean"),
    ("A1=50 E2=0", Soon, "A1-50-first"),
    ("A1=49 E2=0", SelfCare, "clean"),
    ("A1=50 A1e E2=9 E2a", Soon, "A1-50-first"),
    // Other than the usual.
    ("E3", Soon, "E3"),
    ("E3=unsure", Soon, "E3"),
    ("E3 E3a", Urgent, "E3-severe"),
    ("E3 E3a=unsure", Urgent, "E3-severe"),
    ("E3a", SelfCare, "clean"),
    // After the verdict: limits, worries, and the article's own signs.
    ("D3=surgery", SelfCare, "clean"),
    ("D3=surgery D3a", Soon, "D3"),
    ("D3=metal D3a=no", SelfCare, "clean"),
    ("D5=worried", SelfCare, "D5 clean"),
    ("D5=avoiding", SelfCare, "D5 clean"),
    ("D5=work", SelfCare, "D5 clean"),
    ("D5=low", SelfCare, "D5-low clean"),
    ("D5=unsure", SelfCare, "D5-low clean"),
    ("F1=touch", SelfCare, "F1 clean"),
    ("F1=one_place", SelfCare, "F1 clean"),
    ("F1=movement", SelfCare, "F1 clean"),
    ("F1=unsure", SelfCare, "clean"),
    // Weak flags: any two are for today.
    ("C5 C5a C7", Urgent, "weak-two C5-turning C7"),
    ("C7 C8", Urgent, "weak-two C7 C8"),
    ("C7 A1=50 A1e", Urgent, "weak-two A1-50-first C7"),
    ("C8 A1=50 A1e", Urgent, "weak-two A1-50-first C8"),
    ("C7 C3", Urgent, "C3 C3-now C7"),
    ("C12 C3", Urgent, "C12 C3 C3-now"),
    ("C7 C16", Soon, "C7 C16"),
    ("C7 C12", Soon, "C7 C12"),
    ("C7 D1", Soon, "C7 D1"),
    ("C7 D1 C8", Urgent, "weak-two C7 C8 D1"),
    ("D1 C8", Urgent, "weak-two C8 D1"),
    ("D1 E3", Urgent, "weak-two D1 E3"),
    ("C7 E3", Urgent, "weak-two C7 E3"),
    ("C5 C5a E3", Urgent, "weak-two C5-turning E3"),
    ("C5 C5a D1", Urgent, "weak-two C5-turning D1"),
    ("D1 A1=50 A1e", Urgent, "weak-two A1-50-first D1"),
    ("E3 C8", Urgent, "weak-two C8 E3"),
    ("E2=3 E2c=no C7", Soon, "C7 E2-many"),
];

fn outcome(rules: &[Rule], line: &str) -> (Option<Verdict>, Vec<&'static str>) {
    let assessment = assess_by(rules, &completed(said(line)));
    let mut reasons = assessment.reasons;
    // The table is worst first; which of two equals stands first is no promise.
    reasons.sort_unstable();
    (assessment.verdict, reasons)
}

#[test]
fn each_row_gives_its_verdict_and_reasons() {
    for (line, verdict, reasons) in ROWS {
        let mut expected: Vec<&str> = reasons.split(' ').collect();
        expected.sort_unstable();
        assert_eq!(outcome(RULES, line), (Some(*verdict), expected), "{line:?}");
    }
}

/// Without any one rule some row of the table would come out wrong; above self-care, with a lower verdict.
#[test]
fn no_rule_can_be_missing() {
    let mut proven = 0;
    for left_out in RULES {
        let others: Vec<Rule> = RULES.iter().filter(|rule| rule.id != left_out.id).copied().collect();
        let differs = |line: &str| {
            let (with, without) = (outcome(RULES, line), outcome(&others, line));
            if left_out.verdict > SelfCare { without.0 < with.0 } else { without.1 != with.1 }
        };
        assert!(ROWS.iter().any(|(line, ..)| differs(line)), "no row needs the rule {}", left_out.id);
        proven += 1;
    }
    println!("{proven} rules, each needed by at least one of {} rows", ROWS.len());
    assert_eq!(proven, RULES.len());
}

#[test]
fn rules_have_unique_ids_and_stand_worst_first() {
    let ids: BTreeSet<&str> = RULES.iter().map(|rule| rule.id).collect();
    assert_eq!(ids.len(), RULES.len());
    assert!(RULES.windows(2).all(|pair| pair[0].verdict >= pair[1].verdict));
    assert!(!ids.contains("clean"), "the reason of a clean check is no rule");
}

/// With the rest of the check open, one yes of group B is an emergency, also while its follow-ups are open.
#[test]
fn one_yes_of_group_b_is_an_emergency_by_itself() {
    let group = [
        "B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8", "B9", "B9b", "B10", "B11", "B14", "B16", "B17",
        "B18", "B20",
    ];
    for id in group {
        for value in ["yes", "unsure"] {
            let so_far = assess(&said(&format!("{id}={value}")));
            assert_eq!(so_far.verdict, Some(Emergency), "{id}={value}");
            assert_eq!(so_far.reasons[0], id, "{id}={value}");
        }
    }
}

/// What is said so far; whether nothing still open can change that it is an emergency.
#[test]
fn an_emergency_is_certain_only_when_nothing_open_can_lower_it() {
    let rows = [
        ("", false),
        ("B1", true),
        ("B1 B1a", false),
        ("B4=unsure", true),
        ("B4=skip", false),
        ("B6", false),
        ("B6 B6a", true),
        ("B6 B6a=no B6b=no", false),
        ("B7", true),
        ("B9", false),
        ("B9 B8a", true),
        ("B9 B8a=no B9a=no B9b=no B10a=no", false),
        ("B9 B8a=no B9a=no B9b=no B10a=no D4=no", true),
        ("B9 B8a=no B9a=no B9b=no B10a=no D4", false),
        ("B9 B8a=no B9a=no B9b=no B10a=no D4 A1=49", false),
        ("B9 B8a=no B9a=no B9b=no B10a=no D4 A1=50", true),
        ("C1", false),
        ("C10 C13", false),
        ("B6=no C10 C13", true),
        ("A1=34 B6=no C10 C13", true),
        ("B17", false),
        ("B17 B17b=no B17a", false),
        ("B17 B17b A1=20", true),
        ("B17 B17b=no B17a=no A1=60", true),
        ("B17 B17b=no B17a=no A1=59", false),
        ("B14", false),
        ("B14 B14a", true),
        ("B14 B14a=no B14b", true),
        ("B20", true),
    ];
    for (line, expected) in rows {
        assert_eq!(is_certain_emergency(&said(line)), expected, "{line:?}");
    }
}

/// Self-care is never the verdict so far: it needs every question answered.
#[test]
fn an_unfinished_check_is_never_self_care() {
    for line in ["", "A1=34", "B4=skip", "C12 C12a=no C12b=no", "A1=34 B9 B8a=no B9a=no B9b=no B10a=no D4"] {
        let assessment = assess(&said(line));
        assert_eq!(assessment.verdict, None, "{line:?}");
        assert!(!assessment.reasons.contains(&"clean"), "{line:?}");
        assert!(!assessment.missing.is_empty(), "{line:?}");
    }
    assert_eq!(assess(&said("C7")).verdict, Some(Soon));
    assert_eq!(assess(&said("C1")).verdict, Some(Urgent));
}

/// What each verdict opens.
#[test]
fn a_verdict_opens_what_it_may() {
    let rows = [
        (Emergency, "B1", Access::Nothing),
        (Urgent, "C1", Access::Rest),
        (Soon, "C7", Access::Relief),
        (SelfCare, "clean", Access::Relief),
        (Soon, "A1-child", Access::Rest),
        (Soon, "A3c", Access::Rest),
        (Urgent, "A1-child", Access::Rest),
        (Soon, "A2-elsewhere", Access::Nothing),
        (Soon, "A1-teen", Access::Relief),
        (Emergency, "A2-elsewhere", Access::Nothing),
    ];
    for (verdict, reason, expected) in rows {
        assert_eq!(access(verdict, &[reason]), expected, "{verdict:?} {reason}");
    }
    assert_eq!(
        access(Soon, &["A1-child", "A2-elsewhere", "C7"]),
        Access::Rest,
        "the widest of those that say"
    );
    assert_eq!(access(Soon, &["a rule of a newer version"]), Access::Relief);
}

/// A rule that leaves less than its verdict does not hang on how it is called: these do, and no other.
#[test]
fn few_rules_leave_less_than_their_verdict() {
    let less: Vec<_> = RULES.iter().filter_map(|rule| Some((rule.id, rule.verdict, rule.leaves?))).collect();
    let expected = [
        ("A1-child", Soon, Access::Rest),
        ("A2-elsewhere", Soon, Access::Nothing),
        ("A2-spot", Soon, Access::Nothing),
        ("A3c", Soon, Access::Rest),
    ];
    assert_eq!(less, expected);
}

#[test]
fn every_question_stands_on_one_screen_of_at_most_six_rows() {
    let mut shown: Vec<Q> = Vec::new();
    for screen in SCREENS {
        match screen.ask {
            Ask::Rows(rows) => {
                assert!((1..=6).contains(&rows.len()), "{}", screen.id);
                assert!(rows.iter().all(|q| !matches!(q.question().kind, Kind::One(_)) && *q != Q::A1));
                shown.extend(rows);
            }
            Ask::One(q) => {
                assert!(
                    !matches!(q.question().kind, Kind::Many(values) if values.len() > 5),
                    "{}",
                    screen.id
                );
                shown.push(q);
            }
        }
    }
    shown.sort_unstable();
    let on_a_screen = QUESTIONS.iter().filter(|question| question.turn != Turn::OnRequest).map(|q| q.q);
    // How long it has lasted is a row, and then a screen of its own.
    let mut asked: Vec<Q> = on_a_screen.chain([Q::E1]).collect();
    asked.sort_unstable();
    assert_eq!(shown, asked);
}

#[test]
fn danger_comes_before_facts() {
    let place = |id: &str| SCREENS.iter().position(|screen| screen.id == id).expect("a screen");
    let first = SCREENS.iter().take(place("age"));
    let asked: Vec<Q> = first.flat_map(|screen| screen.questions().to_vec()).collect();
    // What tells a faint from pain apart rides along.
    let beside = [Q::D4, Q::K1];
    assert!(asked.iter().all(|q| q.id().starts_with('B') || beside.contains(q)), "{asked:?}");
    // The hands are asked with what may come from the neck, among the signs for today.
    let later = [Q::B18, Q::B18a];
    let in_b = |q: &&Question| q.id.starts_with('B') && q.turn != Turn::OnRequest && !later.contains(&q.q);
    let all_of_b = QUESTIONS.iter().filter(in_b).count();
    assert_eq!(asked.len(), all_of_b + beside.len());
    assert!(QUESTIONS.iter().filter(|q| q.id.starts_with('B')).all(|q| q.lasts == Lasts::Check));
    assert!(place("age") < place("place") && place("place") < place("health"));
}

/// The screens someone sees who ticks nothing: four of danger, then facts, then four of the same-day group.
#[test]
fn the_clean_way_through() {
    let mut answers = Answers::new();
    let mut way = Vec::new();
    while let Next::Screen(place) = screens::next(&answers) {
        let screen = &SCREENS[place];
        way.push(screen.id);
        for q in screens::open_on(screen, &answers) {
            answers.set(q, harmless(q));
        }
    }
    assert_eq!(
        way,
        [
            "nerves",
            "legs",
            "chest",
            "serious",
            "age",
            "place",
            "health",
            "conditions",
            "unwell",
            "body",
            "pain-kind",
            "skin"
        ]
    );
}

/// Questions where yes reassures.
fn reassures(q: Q) -> bool {
    matches!(q, Q::B1a | Q::D4 | Q::C5a | Q::E2c | Q::A2a | Q::A3n | Q::B17a | Q::C12c | Q::D1a)
}

/// The answers from safest to most pressing, for one question of a yes-or-no kind.
fn harder(q: Q) -> Vec<(Answer, Answer)> {
    match q.question().kind {
        Kind::YesNo if reassures(q) => vec![(Answer::Yes, Answer::Unsure), (Answer::Yes, Answer::No)],
        Kind::YesNo => vec![(Answer::No, Answer::Unsure), (Answer::No, Answer::Yes)],
        Kind::YesNoSkip => vec![
            (Answer::No, Answer::Unsure),
            (Answer::No, Answer::Yes),
            (Answer::No, Answer::Skip),
            (Answer::Skip, Answer::Unsure),
            (Answer::Skip, Answer::Yes),
        ],
        Kind::Many(values) => {
            let one = |n| (Answer::NONE, Answer::Many { set: 1_u8 << n, unsure: false });
            (0..values.len())
                .map(one)
                .chain([(Answer::NONE, Answer::Many { set: 0, unsure: true })])
                .collect()
        }
        Kind::Number { .. } | Kind::One(_) => Vec::new(),
    }
}

fn verdict_with(answers: &Answers, q: Q, answer: Answer) -> Option<Verdict> {
    let mut changed = answers.clone();
    changed.set(q, answer);
    assess(&changed).verdict
}

proptest! {
    #![proptest_config(cases(80))]

    #[test]
    fn a_danger_added_never_lowers_the_verdict(all in complete()) {
        let answers = all.answers();
        for question in QUESTIONS {
            for (safer, harder) in harder(question.q) {
                let (before, after) =
                    (verdict_with(&answers, question.q, safer), verdict_with(&answers, question.q, harder));
                prop_assert!(before.is_some());
                prop_assert!(after >= before, "{} {safer:?} -> {harder:?}: {before:?} -> {after:?}", question.id);
            }
        }
    }
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn more_ticks_in_a_list_never_lower_the_verdict(all in complete(), which in any::<Index>(), more in any::<u8>()) {
        let lists: Vec<Q> =
            QUESTIONS.iter().filter(|q| matches!(q.kind, Kind::Many(_))).map(|question| question.q).collect();
        let q = lists[which.index(lists.len())];
        let answers = all.answers();
        let Some(Answer::Many { set, unsure }) = answers.given(q) else { unreachable!("a list") };
        let set_more = set | (more & ((1 << q.question().values().len()) - 1));
        let before = assess(&answers).verdict;
        for harder in [Answer::Many { set: set_more, unsure }, Answer::Many { set, unsure: true }] {
            let after = verdict_with(&answers, q, harder);
            prop_assert!(after >= before, "{} {harder:?}: {before:?} -> {after:?}", q.id());
        }
    }

    #[test]
    fn a_complete_set_of_answers_has_a_verdict_whatever_the_order(
        (all, shuffled) in complete().prop_flat_map(|all| (Just(all.clone()), Just(all.0).prop_shuffle()))
    ) {
        let assessment = assess(&all.answers());
        prop_assert!(assessment.verdict.is_some());
        prop_assert!(assessment.missing.is_empty());
        prop_assert!(!assessment.reasons.is_empty());
        prop_assert_eq!(assessment, assess(&from_pairs(&shuffled)));
    }

    #[test]
    fn what_is_not_asked_does_not_count(all in complete()) {
        let answers = all.answers();
        let asked_only: Vec<_> = all.0.iter().filter(|(q, _)| answers.asks(*q)).copied().collect();
        prop_assert_eq!(assess(&answers), assess(&from_pairs(&asked_only)));
    }

    #[test]
    fn the_flow_reaches_the_verdict_of_all_answers(all in complete()) {
        let all = all.answers();
        let mut answers = Answers::new();
        let mut shown = BTreeSet::new();
        while let Next::Screen(place) = screens::next(&answers) {
            let screen = &SCREENS[place];
            prop_assert!(shown.insert(place), "{} is shown twice", screen.id);
            prop_assert!(!is_certain_emergency(&answers), "asks on after a certain emergency");
            let open = screens::open_on(screen, &answers);
            prop_assert!(!open.is_empty() && open.len() <= 6);
            let left = screens::screens_left(&answers, false).len();
            prop_assert!((1..=SCREENS.len()).contains(&left));
            for q in open {
                let given = all.given(q).expect("complete");
                // A row says that it began 3 days ago or longer; its own screen says how long.
                let from_row = screens::ticked(q).is_none() && matches!(screen.ask, Ask::Rows(_));
                match given {
                    Answer::Number(days) if from_row && days >= 3 => {}
                    _ => answers.set(q, given),
                }
            }
        }
        // "A clinician has looked at this" is never asked in the flow; without it an emergency stands.
        let mut without = all.clone();
        without.clear(Q::B1a);
        for later in QUESTIONS.iter().filter(|question| question.turn == Turn::Later) {
            without.clear(later.q);
        }
        let (reached, whole) = (assess(&answers), assess(&without));
        prop_assert_eq!(reached.verdict, whole.verdict);
        if reached.verdict < Some(Emergency) {
            prop_assert_eq!(reached, whole);
        } else {
            prop_assert!(is_certain_emergency(&answers));
        }
    }

    #[test]
    fn a_certain_emergency_stays_one_whatever_else_is_answered(all in complete(), keep in vec(any::<bool>(), QUESTIONS.len())) {
        // "A pregnancy is ruled out for good" is a fact: known before the check, or not answered in it.
        let is_kept = |n: usize, q: Q| (keep[n] || q == Q::A3n) && q != Q::B1a;
        let kept: Vec<_> =
            all.0.iter().enumerate().filter(|(n, (q, _))| is_kept(*n, *q)).map(|(_, pair)| *pair).collect();
        let some = from_pairs(&kept);
        let mut all = all.answers();
        all.clear(Q::B1a);
        if is_certain_emergency(&some) {
            prop_assert_eq!(assess(&all).verdict, Some(Emergency));
        }
    }

    #[test]
    fn not_sure_is_never_safer_than_no(all in complete(), q in any::<Index>()) {
        let question = &QUESTIONS[q.index(QUESTIONS.len())];
        let answers = all.answers();
        let (no, unsure) = match question.kind {
            Kind::YesNo | Kind::YesNoSkip => (Answer::No, Answer::Unsure),
            Kind::Many(_) => (Answer::NONE, Answer::Many { set: 0, unsure: true }),
            _ => return Ok(()),
        };
        let (with_no, with_unsure) = (verdict_with(&answers, question.q, no), verdict_with(&answers, question.q, unsure));
        prop_assert!(with_unsure >= with_no, "{}: {with_no:?} -> {with_unsure:?}", question.id);
    }
}

/// A reassuring answer speaks for its own sign only: with it, the verdict is never below what any other sign gives by itself.
#[test]
fn reassurance_for_one_sign_never_lowers_another() {
    // D4 asks about the feeling, whichever of the three rows told it.
    const FAINTISH: &[&str] = &["B8", "B9", "B10"];
    // What reassures, with the signs it is about.
    let reassuring = [
        ("B1 B1a", &["B1"][..]),
        ("B2 B1a", &["B2"]),
        ("B3 B1a", &["B3"]),
        ("B4 B1a", &["B4"]),
        ("B8 D4", FAINTISH),
        ("B9 D4", FAINTISH),
        ("B10 D4", FAINTISH),
        ("C5 C5a", &["C5"]),
        ("D1 D1a", &["D1"]),
        ("C12 C12b C12c", &["C12", "C12b"]),
        ("A2=upper A2a", &["A2"]),
        ("A1=65 B17 B17a", &["B17"]),
        ("E2=3 E2c", &["E2"]),
        ("B6 B6a=no B6b=no B6c=no", &["B6"]),
        ("B14 B14a=no B14b=no", &["B14"]),
        ("B18 B18a=no", &["B18"]),
        ("C3 C3a=no C3b=no C3c=no", &["C3"]),
        ("C8 C8a=no", &["C8"]),
        ("C10 C10a=no C10b=no", &["C10"]),
        ("C18 C18a=no", &["C18"]),
        ("C19 C19a=no", &["C19"]),
        ("C21 C21a=no", &["C21"]),
        ("C2b C2c=no C2d=no", &["C2b"]),
        ("E3 E3a=no", &["E3"]),
        ("A3n", &["A3n"]),
    ];
    let mut pairs = 0;
    for (line, about) in reassuring {
        let told = said(line);
        let age = told.given(Q::A1).unwrap_or(Answer::Number(34));
        for other in QUESTIONS.iter().filter(|question| !about.contains(&question.id)) {
            // Where pregnancy is ruled out for good, nothing about it is asked.
            if told.given(other.q).is_some() || (line == "A3n" && ["A3", "A3d", "B20"].contains(&other.id)) {
                continue;
            }
            for answer in all_answers(other.q).into_iter().filter(|answer| answer.is_danger()) {
                let mut alone = Answers::new();
                alone.set(Q::A1, age);
                alone.set(other.q, answer);
                let mut both = told.clone();
                both.set(Q::A1, age);
                both.set(other.q, answer);
                let (alone, both) = (assess(&completed(alone)).verdict, assess(&completed(both)).verdict);
                assert!(both >= alone, "{line} and {} {answer:?}: {alone:?} -> {both:?}", other.id);
                pairs += 1;
            }
        }
    }
    println!("{pairs} pairs of a reassurance and another sign");
    assert!(pairs > 2_000);
}

/// An answer of another kind, or out of range, is not taken.
#[test]
fn answers_that_do_not_fit_are_ignored() {
    let rows = [
        (Q::B1, Answer::Skip),
        (Q::B1, Answer::NONE),
        (Q::B4, Answer::Number(1)),
        (Q::A1, Answer::Number(121)),
        (Q::A1, Answer::Yes),
        (Q::A2, Answer::One(5)),
        (Q::A2, Answer::Unsure),
        (Q::A3b, Answer::Many { set: 16, unsure: false }),
        (Q::A3b, Answer::Yes),
    ];
    for (q, answer) in rows {
        let mut answers = Answers::new();
        answers.set(q, answer);
        assert_eq!(answers.given(q), None, "{} {answer:?}", q.id());
    }
}

/// Every answer to a question that is not too many: of numbers, those at which something changes.
fn all_answers(q: Q) -> Vec<Answer> {
    match q.question().kind {
        Kind::YesNo => vec![Answer::No, Answer::Unsure, Answer::Yes],
        Kind::YesNoSkip => vec![Answer::No, Answer::Skip, Answer::Unsure, Answer::Yes],
        Kind::Number { .. } => {
            let at =
                [0, 1, 2, 3, 4, 5, 13, 14, 15, 16, 17, 18, 34, 35, 39, 40, 42, 43, 44, 45, 49, 50, 59, 60];
            let later = [64, 65, 69, 70, 84, 85, 99];
            at.into_iter().chain(later).map(Answer::Number).filter(|a| a.fits(q.question().kind)).collect()
        }
        Kind::One(values) => (0..values.len() as u8).map(Answer::One).collect(),
        Kind::Many(values) => {
            let sets = (0..1_u8 << values.len()).map(|set| Answer::Many { set, unsure: false });
            sets.chain([Answer::Many { set: 0, unsure: true }]).collect()
        }
    }
}

/// All pairs of questions with all pairs of answers, the rest harmless: there is a verdict, and what makes one answer
/// of the pair more pressing never makes it less so.
#[test]
fn every_pair_of_answers_has_a_verdict_that_only_rises() {
    let mut pairs = 0;
    for first in QUESTIONS {
        for answer in all_answers(first.q) {
            let mut with_first = Answers::new();
            with_first.set(first.q, answer);
            for second in QUESTIONS.iter().filter(|second| second.q != first.q) {
                let verdict = |answer: Answer| {
                    let mut both = with_first.clone();
                    both.set(second.q, answer);
                    let verdict = assess(&completed(both)).verdict;
                    assert!(verdict.is_some(), "{} {answer:?}", second.id);
                    verdict
                };
                let all: Vec<(Answer, Option<Verdict>)> =
                    all_answers(second.q).into_iter().map(|answer| (answer, verdict(answer))).collect();
                pairs += all.len();
                let found =
                    |wanted: Answer| all.iter().find(|(answer, _)| *answer == wanted).map(|(_, v)| *v);
                for (safer, harder) in harder(second.q) {
                    assert!(
                        found(harder) >= found(safer),
                        "{} {answer:?}, {} {safer:?} -> {harder:?}",
                        first.id,
                        second.id
                    );
                }
            }
        }
    }
    println!("{pairs} pairs of answers");
    assert!(pairs > 100_000);
}

/// The longer it lasts, the more pressing, whatever else is said.
#[test]
fn more_days_never_lower_the_verdict() {
    for improving in ["E1a", "E1a=no", "E1a=unsure"] {
        for signs in ["", "D2=night+buttock", "D2=night+buttock+movement D2b=family", "C7", "C12 C12b=no"] {
            let verdict =
                |days: u16| assess(&completed(said(&format!("E1={days} {improving} {signs}")))).verdict;
            let all: Vec<_> = (0..120).map(verdict).collect();
            assert!(all.windows(2).all(|pair| pair[0] <= pair[1]), "{improving} {signs}");
        }
    }
}

/// All 64 sets of the 6 weak flags against the sentence of `docs/clinical.md` 2.4: one alone is SOON, any two are URGENT.
#[test]
fn weak_flags_in_every_combination() {
    let flags = ["C5 C5a", "C7", "D1", "A1e", "C8 C8a=no", "E3 E3a=no"];
    // Leg pain, and pain on coughing, are one flag.
    let one_picture = |told: &[&str]| told.contains(&"C7") && told.contains(&"D1");
    for set in 0..1_u32 << flags.len() {
        let told: Vec<&str> =
            flags.iter().enumerate().filter(|(n, _)| set & (1 << n) != 0).map(|(_, flag)| *flag).collect();
        let count = told.len() - usize::from(one_picture(&told));
        let expected = [SelfCare, Soon, Urgent][count.min(2)];
        let line = format!("A1=55 {}", told.join(" "));
        assert_eq!(outcome(RULES, &line).0, Some(expected), "{line:?}");
    }
}

/// All sets of the 8 inflammatory signs at three beginnings against the counts of `docs/clinical.md` 2.4.
#[test]
fn inflammatory_signs_in_every_combination() {
    for (began, early, asked) in
        [("A1=34", 1, true), ("A1=44 D2a=35_to_44", 0, true), ("A1=60 D2a=45_up", 0, false)]
    {
        for set in 0..256_u32 {
            let mut answers = said(&format!("E1=90 {began}"));
            answers.set(Q::D2, Answer::Many { set: (set & 15) as u8, unsure: false });
            answers.set(Q::D2b, Answer::Many { set: (set >> 4) as u8, unsure: false });
            let count = early + set.count_ones();
            let expected = match count {
                _ if !asked => "E1-12w",
                0..=2 => "E1-12w",
                3 => "D2-three",
                _ => "D2-four",
            };
            assert_eq!(assess(&completed(answers)).reasons, [expected], "{began} {set:b}");
        }
    }
}

/// Every way through the pain faint, against `docs/clinical.md` 2.4 and 2.7 written down once more.
#[test]
fn the_pain_faint_in_every_combination() {
    let three = [Answer::No, Answer::Unsure, Answer::Yes];
    let asked = [Q::B8, Q::B9, Q::B10, Q::B8a, Q::B9a, Q::B9b, Q::B10a, Q::D4, Q::K1];
    let mut seen = 0;
    for age in [20, 45, 50] {
        for number in 0..3_usize.pow(9) {
            let answer = |place: u32| three[number / 3_usize.pow(place) % 3];
            let mut answers = Answers::new();
            answers.set(Q::A1, Answer::Number(age));
            for (place, q) in asked.iter().enumerate() {
                answers.set(*q, answer(place as u32));
            }
            let yes = |place: u32| answer(place) != Answer::No;
            let any = (0..3).any(yes);
            let with_it = (3..7).any(yes);
            let passed = answer(7) == Answer::Yes && !with_it;
            let still = yes(2) && yes(8);
            let expected = match () {
                () if yes(5) => Emergency,
                () if !any => SelfCare,
                () if with_it || !passed || age >= 50 || still => Emergency,
                () if age >= 40 => Soon,
                () => SelfCare,
            };
            assert_eq!(assess(&completed(answers)).verdict, Some(expected), "{age} {number}");
            seen += 1;
        }
    }
    assert_eq!(seen, 3 * 3_usize.pow(9));
}
