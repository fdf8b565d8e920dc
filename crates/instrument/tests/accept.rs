//! Acceptance: what a response may hold, what is pruned, and what the respondent is told; and that the derived schema and
//! acceptance agree.

#![allow(clippy::disallowed_methods)] // Tests read files; the crate does not.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::sync::LazyLock;

use instrument::response::{Absent, Accepted, Answer};
use instrument::{Fault, Framework, Instrument, Lang, Response, check, schema};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

static FRAMEWORK: LazyLock<Framework> = LazyLock::new(|| {
    let path = format!("{}/../../fixtures/valid/framework.json", env!("CARGO_MANIFEST_DIR"));
    check::framework(&std::fs::read(path).unwrap()).unwrap()
});

/// Every type of item, in a mode.
fn instrument(mode: &str) -> Instrument {
    let t = |words: &str| json!({ "es": words, "en": words });
    let option = |value: &str| json!({ "value": value, "label": t(value) });
    Instrument::from_value(
        &json!({
            "id": "all", "version": "1.2.0", "framework": "small@1", "source": "staff", "mode": mode, "privacy": ["named"],
            "languages": ["es", "en"], "title": t("All types"),
            "scales": [{ "id": "agreement", "options": [{ "value": 1, "label": t("1") }, { "value": 2, "label": t("2") }, { "value": 3, "label": t("3") }],
                "absent": ["dont_know"] }],
            "sections": [
                { "id": "one", "title": t("One"), "items": [
                    { "id": "N0", "type": "note", "text": t("Read") },
                    { "id": "scale", "type": "scale", "scale": "agreement", "text": t("Scale"), "required": true },
                    { "id": "choice", "type": "choice", "text": t("Choice"), "options": [option("yes"), option("no")], "absent": ["prefer_not"] },
                    { "id": "choices", "type": "choices", "text": t("Choices"),
                      "options": [option("a"), option("b"), { "value": "none", "label": t("none"), "exclusive": true }] },
                    { "id": "ranking", "type": "ranking", "text": t("Ranking"), "options": [option("x"), option("y")] },
                    { "id": "number", "type": "number", "text": t("Number"), "min": 0, "max": 10, "integer": true,
                      "constraint": { "that": { "!=": [{ "var": "number" }, 7] }, "says": { "es": "El siete no.", "en": "Not seven." } } },
                    { "id": "text", "type": "text", "text": t("Text"), "max_length": 5 },
                    { "id": "date", "type": "date", "text": t("Date") }
                ] },
                { "id": "two", "title": t("Two"), "relevant": { "==": [{ "var": "choice" }, "yes"] }, "items": [
                    { "id": "rung", "type": "rung", "indicator": "mandate.policy", "required": true },
                    { "id": "file", "type": "file", "text": t("File"), "relevant": { ">=": [{ "var": "rung" }, 1] } }
                ] }
            ]
        }),
        &FRAMEWORK,
    )
    .unwrap_or_else(|faults| panic!("{faults:#?}"))
}

fn send(mode: &str, answers: Value) -> Result<Accepted, Vec<Fault>> {
    let instrument = instrument(mode);
    let response = Response {
        schema: None,
        id: None,
        instrument: "all@1".parse().unwrap(),
        language: Some("en".to_owned()),
        day: None,
        answers: answers.as_object().unwrap().clone(),
    };
    instrument.accept(&FRAMEWORK, &response)
}

fn codes(result: Result<Accepted, Vec<Fault>>) -> Vec<(String, &'static str)> {
    let faults = result.err().unwrap_or_default();
    faults.iter().map(|fault| (fault.place.item.clone().unwrap_or_default(), fault.code())).collect()
}

#[test]
fn every_type_has_its_normal_form() {
    let accepted = send("team", json!({
        "scale": 3, "choice": "yes", "choices": ["b", "a"], "ranking": ["y", "x"], "number": 4, "text": " ab ", "date": "2026-02-28",
        "rung": { "rung": 2, "evidence": [{ "id": "E1", "title": "Plan" }], "note": " " }, "file": "plan.pdf"
    }))
    .unwrap();
    assert_eq!(*accepted.answer("scale"), Answer::Scale(2));
    assert_eq!(*accepted.answer("choices"), Answer::Choices(vec![0, 1]));
    assert_eq!(*accepted.answer("ranking"), Answer::Ranking(vec![1, 0]));
    assert_eq!(*accepted.answer("text"), Answer::Text("ab".to_owned()));
    assert_eq!(*accepted.answer("date"), Answer::Date("2026-02-28".to_owned()));
    assert!(matches!(accepted.answer("rung"), Answer::Rung(rung) if rung.rung == 2 && rung.note.is_none()));
    assert_eq!(*accepted.answer("item_of_a_later_version"), Answer::Absent(Absent::NotAsked));
}

#[test]
fn what_is_not_relevant_is_pruned_and_not_required() {
    let accepted = send("team", json!({ "scale": 1, "choice": "no", "rung": { "rung": 2 }, "file": "x" })).unwrap();
    assert_eq!(*accepted.answer("rung"), Answer::Absent(Absent::NotAsked));
    assert_eq!(*accepted.answer("file"), Answer::Absent(Absent::NotAsked));
    // A question that depends on an answer that is not there is not asked.
    let accepted = send("team", json!({ "scale": 1 })).unwrap();
    assert_eq!(*accepted.answer("rung"), Answer::Absent(Absent::NotAsked));
    assert_eq!(*accepted.answer("number"), Answer::Absent(Absent::NotAnswered));
}

#[test]
fn every_fault_comes_at_once() {
    let found = codes(send(
        "team",
        json!({
            "scale": 9, "choice": "maybe", "choices": ["none", "a"], "ranking": ["x", "x"], "number": 3.5, "text": "abcdef",
            "date": "2026-02-30", "N0": 1, "nothing": 1
        }),
    ));
    let expected = [
        ("N0", "note-not-asked"),
        ("nothing", "unknown-item"),
        ("scale", "not-on-scale"),
        ("choice", "unknown-option"),
        ("choices", "exclusive-with-others"),
        ("ranking", "option-twice"),
        ("number", "not-whole"),
        ("text", "too-long"),
        ("date", "not-a-calendar-day"),
    ];
    assert_eq!(found, expected.map(|(item, code)| (item.to_owned(), code)));
}

#[test]
fn an_absence_is_an_answer_where_it_is_offered() {
    assert!(send("team", json!({ "scale": { "absent": "dont_know" } })).is_ok());
    assert_eq!(codes(send("team", json!({}))), [("scale".to_owned(), "required")]);
    assert_eq!(
        codes(send("team", json!({ "scale": { "absent": "not_asked" } }))),
        [("scale".to_owned(), "absence-not-offered")]
    );
    assert_eq!(
        codes(send("team", json!({ "scale": 1, "text": { "absent": "dont_know" } }))),
        [("text".to_owned(), "absence-not-offered")]
    );
    let accepted =
        send("team", json!({ "scale": 1, "choice": "yes", "rung": { "absent": "not_applicable", "reason": "  " } }))
            .unwrap();
    assert_eq!(*accepted.answer("rung"), Answer::Absent(Absent::NotApplicable { reason: None }));
}

#[test]
fn a_team_brings_evidence_and_a_reviewer_verdicts() {
    let rung = |rung: Value| json!({ "scale": 1, "choice": "yes", "rung": rung });
    assert!(send("review", rung(json!({ "rung": 1, "verdicts": { "E1": "accepted" }, "finding": "Page 3" }))).is_ok());
    let verdict = rung(json!({ "rung": 1, "verdicts": { "E1": "accepted" } }));
    assert_eq!(codes(send("team", verdict)), [("rung".to_owned(), "not-in-this-mode")]);
    let twice = rung(json!({ "rung": 1, "evidence": [{ "id": "E", "title": "a" }, { "id": "E", "title": "b" }] }));
    assert_eq!(codes(send("team", twice)), [("rung".to_owned(), "evidence-twice")]);
    assert_eq!(codes(send("team", rung(json!({ "rung": 3 })))), [("rung".to_owned(), "not-a-rung")]);
    let nobody = rung(json!({ "rung": 1, "dissent": [{ "rung": 0, "people": 0 }] }));
    assert_eq!(codes(send("team", nobody)), [("rung".to_owned(), "dissent-of-nobody")]);
}

#[test]
fn a_constraint_speaks_the_respondents_language() {
    let faults = send("team", json!({ "scale": 1, "number": 7 })).unwrap_err();
    assert_eq!(faults[0].cause(Lang::En), "Not seven.");
    assert_eq!(faults[0].place.pointer.as_deref(), Some("/answers/number"));
}

#[test]
fn another_instrument_or_major_is_refused() {
    let instrument = instrument("team");
    for reference in ["other@1", "all@2", "all@1.3.0"] {
        let response = Response {
            schema: None,
            id: None,
            instrument: reference.parse().unwrap(),
            language: None,
            day: None,
            answers: Map::new(),
        };
        assert_eq!(instrument.accept(&FRAMEWORK, &response).unwrap_err()[0].code(), "other-instrument");
    }
}

/// A value for any item: right or wrong for it.
fn value() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        (-2i64..12).prop_map(Value::from),
        Just(json!(2.5)),
        Just(json!(true)),
        prop::sample::select(vec!["yes", "no", "a", "", "abcde", "abcdef", "2026-02-28", "2026-02-30", "plan.pdf"])
            .prop_map(Value::from),
        prop::sample::subsequence(vec!["a", "b", "none", "x", "y"], 0..4).prop_map(|list| json!(list)),
        prop::sample::select(vec!["dont_know", "prefer_not", "not_applicable", "not_asked"])
            .prop_map(|absent| json!({ "absent": absent })),
        Just(json!({ "absent": "not_applicable", "reason": "The law" })),
        (0u8..5).prop_map(|rung| json!({ "rung": rung })),
        Just(
            json!({ "rung": 1, "evidence": [{ "id": "E", "title": "Plan" }], "dissent": [{ "rung": 0, "people": 2, "why": "…" }], "note": "n" })
        ),
        Just(json!({ "rung": 1, "verdicts": { "E": "accepted" }, "finding": "f" })),
        Just(json!({ "rung": 1, "colour": "red" })),
    ]
}

/// Faults that only acceptance can know: they come from other answers, or compare parts of one.
const BEYOND_THE_SCHEMA: &[&str] =
    &["required", "constraint-not-met", "exclusive-with-others", "evidence-twice", "option-twice", "control-character"];

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn the_derived_schema_and_acceptance_agree(item in prop::sample::select(vec!["scale", "choice", "choices", "ranking", "number", "text", "date", "rung", "file"]),
        value in value(), review in any::<bool>()) {
        let mode = if review { "review" } else { "team" };
        let schema = schema::response_schema(&instrument(mode), &FRAMEWORK);
        let validator = jsonschema::draft202012::options().should_validate_formats(true).build(&schema).unwrap();
        // All else is right, so that the one value decides; the pruned sections are shown.
        let mut answers = json!({ "scale": 1, "choice": "yes", "rung": { "rung": 1 } });
        answers[item] = value;
        let valid = validator.is_valid(&json!({ "instrument": "all@1", "answers": answers }));
        let faults = send(mode, answers.clone()).err().unwrap_or_default();
        let form: Vec<&Fault> = faults.iter().filter(|fault| !BEYOND_THE_SCHEMA.contains(&fault.code())).collect();
        // What is no longer relevant is pruned before anybody looks at its form.
        let pruned = answers["choice"] != "yes" || (item == "file" && answers["rung"]["rung"] == 0);
        prop_assert!(pruned || valid == form.is_empty(), "{answers}: schema {valid}, acceptance {form:?}");
    }
}
