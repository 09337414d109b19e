//! Reads the Bundle of `tests/fixtures/exports/`, which the native tests hold against what the program prints, with a model of
//! FHIR R4 made from its specification by others.
//!
//! A package of its own that does not know the program: the model takes minutes to compile, and is compiled once.

#[cfg(test)]
mod tests {
    use fhirbolt::model::r4::Resource;
    use fhirbolt::model::r4::resources::Bundle;
    use fhirbolt::serde::{DeserializationConfig, DeserializationMode};
    use serde_json::Value;

    const BUNDLE: &str = include_str!("../../fixtures/exports/report.fhir.json");

    /// What the library reads; an error for any field that it does not know. Each entry in a Bundle of its own: this version of
    /// the library loses its place after the first resource of one (`invalid type` at the second `fullUrl`).
    fn read(text: &str) -> Result<Vec<Bundle>, String> {
        let whole: Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
        let entries = whole["entry"].as_array().ok_or("no entries")?;
        let alone = |entry: &Value| {
            let mut bundle = whole.clone();
            bundle["entry"] = Value::from(vec![entry.clone()]);
            let strict = DeserializationConfig { mode: DeserializationMode::Strict };
            fhirbolt::json::from_str(&bundle.to_string(), Some(strict)).map_err(|error| error.to_string())
        };
        entries.iter().map(alone).collect()
    }

    #[test]
    fn every_field_is_one_of_r4() {
        let bundles = read(BUNDLE).expect("FHIR R4");
        assert!(bundles.iter().all(|bundle| bundle.r#type.value.as_deref() == Some("collection")));
        let mut counts = [0; 4];
        for entry in bundles.iter().flat_map(|bundle| &bundle.entry) {
            match &entry.resource {
                Some(Resource::Patient(_)) => counts[0] += 1,
                Some(Resource::Condition(condition)) => {
                    counts[1] += 1;
                    let status = condition.clinical_status.as_ref().expect("con-3: a status");
                    let status = status.coding[0].code.as_ref().and_then(|code| code.value.clone());
                    let over = condition.abatement.is_some();
                    let expected = if over { "resolved" } else { "active" };
                    assert_eq!(status.as_deref(), Some(expected), "con-4: over and resolved go together");
                    assert!(condition.subject.reference.is_some() && condition.onset.is_some());
                }
                Some(Resource::Observation(score)) => {
                    counts[2] += 1;
                    assert_eq!(score.status.value.as_deref(), Some("final"));
                    assert!(score.effective.is_some() && score.value.is_some() && score.subject.is_some());
                }
                Some(Resource::MedicationStatement(taken)) => {
                    counts[3] += 1;
                    assert_eq!(taken.status.value.as_deref(), Some("completed"));
                    assert!(taken.effective.is_some() && taken.subject.reference.is_some());
                }
                other => panic!("unexpected: {other:?}"),
            }
        }
        assert_eq!(counts, [1, 2, 6, 4]);
    }

    #[test]
    fn what_is_none_of_r4_is_found() {
        let wrong = [
            ("\"subject\"", "\"topic\""),
            ("\"resourceType\": \"Condition\"", "\"resourceType\": \"Attack\""),
            ("\"effectiveDateTime\"", "\"effectiveMoment\""),
        ];
        assert!(read(BUNDLE).is_ok());
        for (right, wrong) in wrong {
            assert!(read(&BUNDLE.replacen(right, wrong, 1)).is_err(), "{wrong} was read");
        }
    }
}
