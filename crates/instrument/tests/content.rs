//! The shipped content: counted, checked, translated; and the promises that its parts make to each other.

#![allow(clippy::disallowed_methods)] // Tests read files; the crate does not.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::print_stdout)]

use std::collections::BTreeSet;
use std::path::PathBuf;

use instrument::framework::CapName;
use instrument::instrument::ItemType;
use instrument::{Framework, Instrument, Lang, check};
use serde_json::Value;

fn read(path: &str) -> Vec<u8> {
    std::fs::read(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../instruments").join(path)).unwrap()
}

fn dpg() -> Framework {
    check::framework(&read("frameworks/dpg/1.0.0.json")).unwrap_or_else(|faults| panic!("{faults:#?}"))
}

fn shipped(id: &str) -> Instrument {
    let bytes = read(&format!("{id}/1.0.0.json"));
    check::instrument(&bytes, &[dpg()]).unwrap_or_else(|faults| panic!("{id}: {faults:#?}"))
}

fn count(instrument: &Instrument, kind: ItemType) -> usize {
    instrument.items().filter(|item| item.kind == kind).count()
}

#[test]
fn nine_dimensions_forty_seven_indicators() {
    let dpg = dpg();
    assert_eq!(dpg.dimensions.len(), 9);
    assert_eq!(dpg.indicators().count(), 47);
    assert_eq!(dpg.rungs.len(), 5);
    assert_eq!(dpg.levels.len(), 4);
    assert!(dpg.indicators().all(|(_, indicator)| indicator.next.len() == 4 && indicator.has_ladder()));
}

#[test]
fn the_four_instruments_ask_what_they_say() {
    assert_eq!(count(&shipped("staff-perception"), ItemType::Scale), 29);
    assert_eq!(count(&shipped("ministry-self-assessment"), ItemType::Rung), 47);
    assert_eq!(count(&shipped("document-review"), ItemType::Rung), 34);
    let organisations = shipped("women-organisations");
    let safety = organisations.sections.iter().find(|section| section.id == "safety").unwrap().items.len();
    assert_eq!(count(&organisations, ItemType::Scale) - safety, 22);
    assert_eq!(safety, 6);
}

#[test]
fn every_text_stands_in_four_languages_and_is_translated() {
    let files = [
        "frameworks/dpg/1.0.0.json",
        "staff-perception/1.0.0.json",
        "ministry-self-assessment/1.0.0.json",
        "document-review/1.0.0.json",
        "women-organisations/1.0.0.json",
    ];
    let mut texts = 0;
    let mut alike = Vec::new();
    for file in files {
        let mut stack = vec![serde_json::from_slice::<Value>(&read(file)).unwrap()];
        while let Some(value) = stack.pop() {
            match value {
                Value::Object(map) if map.contains_key("es") => {
                    texts += 1;
                    let words: Vec<&str> = Lang::ALL.iter().map(|lang| map[lang.code()].as_str().unwrap()).collect();
                    assert!(words.iter().all(|words| !words.trim().is_empty()), "{map:?}");
                    // Spanish and Portuguese share many words, but no longer text is the same in two languages.
                    let distinct: BTreeSet<&&str> = words.iter().collect();
                    if distinct.len() < 4 && words[0].split_whitespace().count() > 3 {
                        alike.push(words[0].to_owned());
                    }
                }
                Value::Object(map) => stack.extend(map.into_iter().map(|(_, member)| member)),
                Value::Array(items) => stack.extend(items),
                _ => {}
            }
        }
    }
    assert!(texts > 900, "{texts} texts");
    assert_eq!(alike, Vec::<String>::new());
}

#[test]
fn titles_of_dimensions_are_the_frameworks() {
    let dpg = dpg();
    for id in ["ministry-self-assessment", "document-review"] {
        let instrument = shipped(id);
        for dimension in &dpg.dimensions {
            let section = instrument.sections.iter().find(|section| section.id == dimension.id).unwrap();
            assert_eq!(section.title, dimension.title, "{id}: {}", dimension.id);
        }
    }
}

#[test]
fn look_for_stands_on_exactly_the_indicators_of_the_review() {
    let dpg = dpg();
    let review = shipped("document-review");
    let reviewed: BTreeSet<&str> = review.items().filter_map(|item| item.indicator.as_deref()).collect();
    let looked: BTreeSet<&str> =
        dpg.indicators().filter(|(_, i)| i.look_for.is_some()).map(|(_, i)| i.id.as_str()).collect();
    assert_eq!(reviewed, looked);
    let documents: BTreeSet<&str> = dpg
        .indicators()
        .filter(|(_, i)| i.caps.contains(&CapName::DocumentsShowLess))
        .map(|(_, i)| i.id.as_str())
        .collect();
    assert_eq!(documents, looked, "documents can cap what documents can show");
}

#[test]
fn not_felt_stands_only_where_staff_are_asked() {
    let dpg = dpg();
    let staff = shipped("staff-perception");
    let informed: BTreeSet<&str> = staff.items().flat_map(|item| item.informs.iter().map(String::as_str)).collect();
    let felt: Vec<&str> =
        dpg.indicators().filter(|(_, i)| i.caps.contains(&CapName::NotFelt)).map(|(_, i)| i.id.as_str()).collect();
    assert_eq!(informed.len(), 25);
    assert_eq!(felt.len(), 19);
    assert!(felt.iter().all(|id| informed.contains(id)));
}

#[test]
fn groups_have_the_values_that_assessments_use() {
    let of = |id: &str, attribute: &str| -> Vec<String> {
        let instrument = shipped(id);
        let item = instrument.items().find(|item| item.disaggregates.as_deref() == Some(attribute)).unwrap().clone();
        item.options.into_iter().map(|option| option.value).collect()
    };
    assert_eq!(of("staff-perception", "gender"), ["woman", "man", "another"]);
    assert_eq!(of("staff-perception", "seniority"), ["manager", "professional", "support"]);
    assert_eq!(of("staff-perception", "years"), ["under_3", "from_3_to_9", "from_10"]);
    assert_eq!(of("women-organisations", "scope"), ["community", "national", "regional"]);
}

#[test]
fn the_oracles_frameworks_and_instruments_pass() {
    let vectors = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/design/vectors");
    if !vectors.exists() {
        println!("skipped: no vectors");
        return;
    }
    for file in ["rungs.json", "cells.json", "release.json"] {
        let vectors: Value = serde_json::from_slice(&std::fs::read(vectors.join(file)).unwrap()).unwrap();
        for (name, value) in vectors["frameworks"].as_object().unwrap() {
            Framework::from_value(value).unwrap_or_else(|faults| panic!("{name}: {faults:#?}"));
        }
    }
}
