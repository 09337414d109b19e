//! Who must not use cold or heat, and who asks first: `docs/clinical.md` 3.1 as one table, split by how long an answer
//! lasts (3.2). Wording is in `content/cautions.rs`.

use serde::{Deserialize, Serialize};

use super::mode::{Family, Mode};

/// What a condition means for one mode.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ruling {
    /// No objection.
    Fine,
    /// Blocked until a clinician or pharmacist said yes, with the date kept.
    AskFirst,
    /// Not with this condition.
    Blocked,
}

/// Where a condition is learned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// A fact about the body: asked once, editable.
    Once,
    /// Asked on one screen before each block.
    EachBlock,
    /// Known from the danger check or from age.
    FromTriage,
}

/// A condition that speaks against cold or heat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Caution {
    /// Numb or changed skin, nerve damage, spinal cord injury (S45, S46, S50).
    Numb,
    /// Poor circulation, disease of the arteries (S45, S46, S57).
    Circulation,
    /// Raynaud's, hives from cold, cold haemoglobinuria, cryoglobulin, past frostbite, CRPS (S57, S61, S45c, S48b).
    ColdAllergy,
    /// Diabetes without nerve damage (S48, S51).
    Diabetes,
    /// Angina, heart failure, severe heart disease, uncontrolled blood pressure (S45, S46, S54, S45d).
    Heart,
    /// A clot in a leg vein, or an inflamed vein (S54, S56).
    Clot,
    /// Known or suspected cancer in this part of the body (S54, S56).
    Cancer,
    /// Recent radiotherapy there (S45, S46).
    Radiotherapy,
    /// Blood thinners or a bleeding disorder (S56; for thinners a judgement, no source).
    Thinners,
    /// Pregnant, or may be (S51, S54, S58).
    Pregnant,
    /// Sickle cell disease: cold can set off a crisis (S159).
    SickleCell,
    /// Fever or feeling unwell (S54).
    Fever,
    /// Rash, eczema, infected or broken skin there (S45, S46, S54, S56).
    Skin,
    /// A fresh blow, swelling or bruise, less than 48 hours old (S51).
    Bruise,
    /// Heat rub or a medicated patch on the skin (S49, S51).
    HeatRub,
    /// Alcohol or strong painkillers: asks whether one could doze off (S49, S50).
    Dulled,
    /// Could doze off (S46, S47, S49).
    DozeOff,
}

/// One row of the table.
#[derive(Clone, Copy, Debug)]
pub struct CautionRow {
    /// The condition.
    pub caution: Caution,
    /// Its id in files.
    pub id: &'static str,
    /// What it means for cold of any kind.
    pub cold: Ruling,
    /// What it means for heat of any kind.
    pub heat: Ruling,
    /// Where it is learned.
    pub asked: Asked,
}

const fn row(caution: Caution, id: &'static str, cold: Ruling, heat: Ruling, asked: Asked) -> CautionRow {
    CautionRow { caution, id, cold, heat, asked }
}

use Ruling::{AskFirst, Blocked, Fine};

/// The table, in the order it is asked and of the enum.
pub const CAUTIONS: &[CautionRow] = &[
    row(Caution::Numb, "numb", Blocked, Blocked, Asked::Once),
    row(Caution::Circulation, "circulation", Blocked, Blocked, Asked::Once),
    row(Caution::ColdAllergy, "cold-allergy", Blocked, Fine, Asked::Once),
    row(Caution::Diabetes, "diabetes", AskFirst, AskFirst, Asked::Once),
    row(Caution::Heart, "heart", AskFirst, AskFirst, Asked::Once),
    row(Caution::Clot, "clot", Fine, Blocked, Asked::Once),
    row(Caution::Cancer, "cancer", AskFirst, Blocked, Asked::Once),
    row(Caution::Radiotherapy, "radiotherapy", Blocked, Blocked, Asked::Once),
    row(Caution::Thinners, "thinners", AskFirst, AskFirst, Asked::FromTriage),
    row(Caution::Pregnant, "pregnant", AskFirst, Blocked, Asked::FromTriage),
    row(Caution::SickleCell, "sickle-cell", Blocked, AskFirst, Asked::FromTriage),
    row(Caution::Fever, "fever", Blocked, Blocked, Asked::EachBlock),
    row(Caution::Skin, "skin", Blocked, Blocked, Asked::EachBlock),
    row(Caution::Bruise, "bruise", Fine, Blocked, Asked::EachBlock),
    row(Caution::HeatRub, "heat-rub", Fine, Blocked, Asked::EachBlock),
    row(Caution::Dulled, "dulled", Fine, Fine, Asked::EachBlock),
    row(Caution::DozeOff, "doze-off", Blocked, Blocked, Asked::EachBlock),
];

impl Caution {
    /// The table row of this condition.
    pub fn row(self) -> &'static CautionRow {
        &CAUTIONS[self as usize]
    }

    /// The id as written in files.
    pub fn id(self) -> &'static str {
        self.row().id
    }

    /// What it means for this mode.
    pub fn ruling(self, mode: Mode) -> Ruling {
        // "Not large areas" (S45, S46, S54): a bath is the largest there is.
        if (self, mode) == (Caution::Heart, Mode::Bath) {
            return Blocked;
        }
        match mode.family() {
            Family::Cold => self.row().cold,
            Family::Heat => self.row().heat,
        }
    }
}

/// The conditions asked about in this way that matter for this mode; dozing off and what dulls the senses always do.
pub fn asked(asked: Asked, mode: Mode) -> Vec<Caution> {
    let matters = |row: &&CautionRow| {
        row.asked == asked && (row.caution.ruling(mode) > Fine || row.caution == Caution::Dulled)
    };
    CAUTIONS.iter().filter(matters).map(|row| row.caution).collect()
}

/// What the conditions that hold mean together for a mode: the strictest ruling, and which conditions give it.
///
/// `cleared` says for which conditions a clinician or pharmacist has said yes; that lifts "ask first", never a block.
pub fn judge(mode: Mode, holding: &[Caution], cleared: impl Fn(Caution) -> bool) -> (Ruling, Vec<Caution>) {
    let ruling_of = |caution: Caution| match caution.ruling(mode) {
        AskFirst if cleared(caution) => Fine,
        ruling => ruling,
    };
    let strictest = holding.iter().map(|caution| ruling_of(*caution)).max().unwrap_or(Fine);
    let why = holding.iter().copied().filter(|c| strictest > Fine && ruling_of(*c) == strictest).collect();
    (strictest, why)
}
