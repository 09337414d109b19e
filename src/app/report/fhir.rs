//! Pain scores, attacks and medicines of a period as a Bundle of FHIR R4 (4.0.1), for programs of doctors. Pure; read back by
//! an independent library in tests.
//!
//! Everything in it is told by the person: no condition is confirmed, and no medicine is prescribed. Names of entries are made
//! of the ids of records, so the same entry has the same name in every file.

use serde::Serialize;
use uuid::Uuid;

use super::period::{Period, day_of};
use super::sheet::{MOST_NAME, born};
use crate::app::facts::days::iso;
use crate::app::model::known::Known;
use crate::app::model::report::State;
use crate::content::report as say;
use crate::domain::diary::{Noted, on_one_line};
use crate::domain::journal::episode::Episode;
use crate::domain::journal::history::History;
use crate::domain::medicines::Taken;
use crate::domain::pain::Pain;
use crate::domain::record_id::RecordId;
use crate::domain::time::{Instant, Reading};

/// Under this name all others are made.
const NAMESPACE: Uuid = Uuid::from_u128(0x1f0d_8a51_6c0b_4d0e_9a37_5b9f_6e2c_41d8);

/// Pain as a number from 0 to 10, as told (loinc.org/72514-3).
const PAIN: Coding = Coding {
    system: "http://loinc.org",
    code: "72514-3",
    display: Some("Pain severity - 0-10 verbal numeric rating [Score] - Reported"),
};
/// Backache, wherever on the back it is.
const BACKACHE: Coding =
    Coding { system: "http://snomed.info/sct", code: "161891005", display: Some("Backache") };
const SURVEY: Coding = Coding {
    system: "http://terminology.hl7.org/CodeSystem/observation-category",
    code: "survey",
    display: None,
};
const ACTIVE: Coding = clinical("active");
const RESOLVED: Coding = clinical("resolved");
const UNCONFIRMED: Coding = Coding {
    system: "http://terminology.hl7.org/CodeSystem/condition-ver-status",
    code: "unconfirmed",
    display: None,
};

const fn clinical(code: &'static str) -> Coding {
    Coding { system: "http://terminology.hl7.org/CodeSystem/condition-clinical", code, display: None }
}

/// The whole file.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Bundle {
    resource_type: &'static str,
    r#type: &'static str,
    timestamp: String,
    entry: Vec<Entry>,
}

/// One resource in it, and the name by which others speak of it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Entry {
    full_url: String,
    resource: Resource,
}

/// A resource of FHIR.
#[derive(Serialize)]
#[serde(tag = "resourceType")]
enum Resource {
    Patient(Patient),
    Condition(Condition),
    Observation(Observation),
    MedicationStatement(MedicationStatement),
}

/// Who it is about: nothing but what was typed for this file.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Patient {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    name: Vec<HumanName>,
    #[serde(skip_serializing_if = "Option::is_none")]
    birth_date: Option<String>,
}

#[derive(Serialize)]
struct HumanName {
    text: String,
}

/// An attack.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Condition {
    clinical_status: Concept,
    verification_status: Concept,
    code: Concept,
    subject: Reference,
    onset_date_time: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    abatement_date_time: Option<String>,
    asserter: Reference,
}

/// A score.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Observation {
    status: &'static str,
    category: [Concept; 1],
    code: Concept,
    subject: Reference,
    effective_date_time: String,
    performer: [Reference; 1],
    value_quantity: Quantity,
}

#[derive(Serialize)]
struct Quantity {
    value: u8,
    unit: &'static str,
    system: &'static str,
    code: &'static str,
}

/// A medicine that was taken once.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct MedicationStatement {
    status: &'static str,
    medication_codeable_concept: Concept,
    subject: Reference,
    effective_date_time: String,
    information_source: Reference,
}

#[derive(Serialize)]
struct Concept {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    coding: Vec<Coding>,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<String>,
}

#[derive(Serialize, Clone, Copy)]
struct Coding {
    system: &'static str,
    code: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    display: Option<&'static str>,
}

#[derive(Serialize, Clone)]
struct Reference {
    reference: String,
}

impl Concept {
    fn coded(coding: Coding) -> Concept {
        Concept { coding: vec![coding], text: None }
    }

    fn named(text: impl Into<String>) -> Concept {
        Concept { coding: Vec::new(), text: Some(text.into()) }
    }

    fn text(self, text: &str) -> Concept {
        Concept { text: Some(text.to_owned()), ..self }
    }
}

/// The name of what is called so.
fn urn(name: &str) -> String {
    let id = Uuid::new_v5(&NAMESPACE, name.as_bytes());
    ["urn:uuid:", &id.to_string()].concat()
}

fn urn_of(id: &RecordId) -> String {
    urn(&name(id))
}

fn name(id: &RecordId) -> String {
    format!("{} {} {}", id.writer, id.at.0, id.counter)
}

/// "2026-11-23T14:00:00+00:00": by the clock that the person saw, to the second.
pub fn date_time(at: Instant, offset_minutes: i32) -> String {
    let then = Reading { offset_minutes, ..Reading::default() };
    let (hour, minute) = then.clock_of(at);
    let second = at.0.rem_euclid(60_000) / 1_000;
    let (sign, apart) = (if offset_minutes < 0 { '-' } else { '+' }, offset_minutes.abs());
    let date = iso(then.day_of(at));
    format!("{date}T{hour:02}:{minute:02}:{second:02}{sign}{:02}:{:02}", apart / 60, apart % 60)
}

/// The file.
pub fn print(state: &State, known: &Known, period: Period, now: Reading) -> String {
    let history = &known.history;
    // Of whom the first record is: two people never have one name, and one has the same in every file.
    let person = known.journal.records().first().map(|record| urn(&["patient ", &name(&record.id)].concat()));
    let person = person.unwrap_or_else(|| urn("patient"));
    let writing = Writing { history, period, now, patient: Reference { reference: person.clone() } };
    let mut entry = vec![Entry { full_url: person, resource: Resource::Patient(patient(state)) }];
    let kept = history.episodes.iter().filter(|episode| !episode.removed);
    for episode in kept.filter(|episode| period.has_attack(episode, history, now)) {
        entry.push(writing.condition(episode));
        entry.extend(writing.scores(episode));
    }
    entry.extend(history.medicines.taken.iter().filter_map(|taken| writing.medicine(taken)));
    let timestamp = date_time(now.wall(), now.offset_minutes);
    let bundle = Bundle { resource_type: "Bundle", r#type: "collection", timestamp, entry };
    // Nothing in it can fail to be written.
    let mut text = serde_json::to_string_pretty(&bundle).unwrap_or_default();
    text.push('\n');
    text
}

fn patient(state: &State) -> Patient {
    let name = Some(on_one_line(&state.name, MOST_NAME)).filter(|name| !name.is_empty());
    Patient {
        name: name.map(|text| HumanName { text }).into_iter().collect(),
        birth_date: born(state).map(|year| year.to_string()),
    }
}

/// What every resource needs.
struct Writing<'a> {
    history: &'a History,
    period: Period,
    now: Reading,
    patient: Reference,
}

impl Writing<'_> {
    fn moment(&self, at: Instant) -> String {
        date_time(at, self.history.offset_at(at, self.now))
    }

    fn is_within(&self, at: Instant) -> bool {
        self.period.has(day_of(at, self.history, self.now))
    }

    fn condition(&self, episode: &Episode) -> Entry {
        let status = if episode.ended.is_some() { RESOLVED } else { ACTIVE };
        let condition = Condition {
            clinical_status: Concept::coded(status),
            verification_status: Concept::coded(UNCONFIRMED),
            code: Concept::coded(BACKACHE).text(say::BACK_PAIN),
            subject: self.patient.clone(),
            onset_date_time: self.moment(episode.onset()),
            abatement_date_time: episode.ended.map(|at| self.moment(at)),
            asserter: self.patient.clone(),
        };
        Entry { full_url: urn_of(&episode.id), resource: Resource::Condition(condition) }
    }

    /// Scores, oldest first. The worst of a day has no code of its own that says just that.
    fn scores(&self, episode: &Episode) -> Vec<Entry> {
        let pain = episode.pain.iter().map(|note| (&note.id, note.at, note.pain, true));
        let worst = episode.notes.iter().filter_map(|note| match note.noted {
            Noted::Worst(pain) => Some((&note.id, note.at, pain, false)),
            _ => None,
        });
        let mut all: Vec<_> = pain.chain(worst).filter(|(_, at, ..)| self.is_within(*at)).collect();
        all.sort_by_key(|(_, at, ..)| *at);
        all.into_iter().map(|(id, at, pain, is_now)| self.score(id, at, pain, is_now)).collect()
    }

    fn score(&self, id: &RecordId, at: Instant, pain: Pain, is_now: bool) -> Entry {
        let code =
            if is_now { Concept::coded(PAIN).text(say::PAIN_TEXT) } else { Concept::named(say::WORST_TEXT) };
        let score = Observation {
            status: "final",
            category: [Concept::coded(SURVEY)],
            code,
            subject: self.patient.clone(),
            effective_date_time: self.moment(at),
            performer: [self.patient.clone()],
            value_quantity: Quantity {
                value: pain.get(),
                unit: "{score}",
                system: "http://unitsofmeasure.org",
                code: "{score}",
            },
        };
        Entry { full_url: urn_of(id), resource: Resource::Observation(score) }
    }

    fn medicine(&self, taken: &Taken) -> Option<Entry> {
        let medicine = &self.history.medicines.find(&taken.of)?.medicine;
        let statement = MedicationStatement {
            status: "completed",
            medication_codeable_concept: Concept::named(&medicine.name),
            subject: self.patient.clone(),
            effective_date_time: self.moment(taken.at),
            information_source: self.patient.clone(),
        };
        let resource = Resource::MedicationStatement(statement);
        self.is_within(taken.at).then(|| Entry { full_url: urn_of(&taken.id), resource })
    }
}
