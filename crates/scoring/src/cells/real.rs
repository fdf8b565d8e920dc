//! Real people: 2,800 respondents of a public data set (psychTools `bfi`, read from `../shared/golden`, never copied), two
//! scales with reversed items, means by gender against a direct computation. Skipped, and said so, where it is absent.

use std::collections::BTreeMap;
use std::path::PathBuf;

use instrument::response::{Absent, Accepted, Answer};
use instrument::{Framework, Instrument};
use serde_json::{Value, json};

use super::{Counts, People};
use crate::Study;
use crate::statistics::rescaled_replicates;

const REVERSED: [&str; 3] = ["A1", "C4", "C5"];
const SCALES: [(&str, [&str; 5]); 2] =
    [("agree", ["A1", "A2", "A3", "A4", "A5"]), ("conscientious", ["C1", "C2", "C3", "C4", "C5"])];

#[test]
fn means_by_gender_equal_a_direct_computation() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/golden/psych_bfi.csv");
    let Ok(text) = std::fs::read_to_string(path) else {
        println!("skipped: no golden data psych_bfi.csv");
        return;
    };
    let mut lines = text.lines().map(|line| line.split(',').map(|cell| cell.trim_matches('"')).collect::<Vec<_>>());
    let header = lines.next().unwrap();
    let people: Vec<BTreeMap<&str, &str>> = lines.map(|row| header.iter().copied().zip(row).collect()).collect();
    assert_eq!(people.len(), 2800);
    let study = study(&people);
    let sources = People::of(&study);
    let [asked] = sources.as_slice() else { panic!("one source") };
    let counts = Counts::of(asked, &study.framework);
    for (dimension, (name, items)) in SCALES.iter().enumerate() {
        assert_eq!(asked.items_of(&study.framework, dimension).len(), 5);
        for (category, code) in ["1", "2"].into_iter().enumerate() {
            let exact = counts.dimensions[dimension].category(0, category).score();
            let (n, mean) = direct(&people, items, code);
            assert_eq!(exact.n, n, "{name} of gender {code}");
            assert!((exact.mean - mean).abs() < 1e-10, "{name} of gender {code}: {} and {mean}", exact.mean);
        }
        // People drawn as counts are the same draws as values one by one.
        let each = |category: usize| {
            let levels = counts.dimensions[dimension].category(0, category).levels;
            levels.iter().flat_map(|(score, people)| vec![*score; *people as usize]).collect::<Vec<f64>>()
        };
        let mean = |strata: &[Vec<(f64, f64)>]| {
            let all = || strata.iter().flatten();
            Some(all().map(|(w, x)| w * x).sum::<f64>() / all().map(|(w, _)| w).sum::<f64>())
        };
        let expected = rescaled_replicates(&[each(0), each(1)], 7, 50, mean);
        let mut drawn = Vec::new();
        counts.resample(&[dimension], |_| true, (7, 50), |means| drawn.push(means[0]));
        assert_eq!(drawn.len(), 50);
        assert!(drawn.iter().zip(&expected).all(|(one, two)| (one - two).abs() < 1e-6), "{drawn:?} {expected:?}");
    }
}

/// The mean of people's own means on 0–100, those with at least half of the five answered: sums as they come.
fn direct(people: &[BTreeMap<&str, &str>], items: &[&str; 5], gender: &str) -> (usize, f64) {
    let (mut n, mut sum) = (0usize, 0.0);
    for person in people.iter().filter(|person| person["gender"] == gender) {
        let answers: Vec<f64> = items
            .iter()
            .filter_map(|item| Some((item, person[item].parse::<f64>().ok()?)))
            .map(|(item, answer)| if REVERSED.contains(item) { 7.0 - answer } else { answer })
            .collect();
        if answers.len() >= 3 {
            n += 1;
            sum += (answers.iter().sum::<f64>() / answers.len() as f64 - 1.0) / 5.0 * 100.0;
        }
    }
    (n, sum / n as f64)
}

fn study(people: &[BTreeMap<&str, &str>]) -> Study {
    let ladder = json!([{ "en": "0" }, { "en": "1" }]);
    let dimensions: Vec<Value> = SCALES
        .iter()
        .map(|(name, _)| {
            json!({ "id": name, "axis": "all", "weight": 1, "title": { "en": name }, "indicators": [
                { "id": format!("{name}.all"), "weight": 1, "title": { "en": name }, "kind": "practice", "measure": { "ladder": ladder }, "caps": [] }
            ] })
        })
        .collect();
    let framework: Framework = serde_json::from_value(json!({
        "id": "traits", "version": "1.0.0", "title": { "en": "Traits" }, "meets_from": 1,
        "rungs": [{ "value": 0, "title": { "en": "0" }, "meaning": { "en": "0" } }, { "value": 1, "title": { "en": "1" }, "meaning": { "en": "1" } }],
        "axes": [{ "id": "all", "title": { "en": "All" } }], "dimensions": dimensions, "levels": [{ "id": "any", "title": { "en": "Any" }, "requires": {} }],
        "aggregation": { "unanswered": "as_zero", "dimension": { "power": 1 }, "index": { "power": 1 } }, "coverage": { "dimension": 0.6667, "index": 0.6667 }
    }))
    .unwrap();
    let options: Vec<Value> =
        (1..=6).map(|value| json!({ "value": value, "label": { "en": value.to_string() } })).collect();
    let mut items: Vec<Value> = SCALES
        .iter()
        .flat_map(|(name, items)| items.iter().map(move |item| (name, item)))
        .map(|(name, item)| {
            json!({ "id": item, "type": "scale", "scale": "six", "text": { "en": item }, "reversed": REVERSED.contains(item), "informs": [format!("{name}.all")] })
        })
        .collect();
    items.push(json!({ "id": "gender", "type": "choice", "text": { "en": "Gender" }, "disaggregates": "gender",
        "options": [{ "value": "1", "label": { "en": "man" } }, { "value": "2", "label": { "en": "woman" } }] }));
    let instrument: Instrument = serde_json::from_value(json!({
        "id": "bfi", "version": "1.0.0", "framework": "traits@1", "source": "staff", "mode": "individual", "privacy": ["anonymous"],
        "languages": ["en"], "title": { "en": "Traits" }, "scales": [{ "id": "six", "options": options }],
        "sections": [{ "id": "all", "title": { "en": "All" }, "items": items }]
    }))
    .unwrap();
    let responses: Vec<Accepted> = people
        .iter()
        .map(|person| Accepted {
            id: None,
            instrument: instrument.reference(),
            answers: instrument
                .items()
                .map(|item| {
                    let position = person[item.id.as_str()].parse::<usize>().ok().map(|value| value - 1);
                    let answer = match (position, item.id.as_str()) {
                        (None, _) => Answer::Absent(Absent::NotAnswered),
                        (Some(position), "gender") => Answer::Choice(position),
                        (Some(position), _) => Answer::Scale(position),
                    };
                    (item.id.clone(), answer)
                })
                .collect(),
        })
        .collect();
    let assessment = serde_json::from_value(json!({
        "id": "bfi", "institution": { "id": "bfi", "name": "bfi", "country": "US", "kind": "other" },
        "round": { "id": "1", "from": "2000-01-01", "to": "2000-12-31" }, "framework": "traits@1", "instruments": ["bfi@1"]
    }))
    .unwrap();
    Study::new(assessment, framework, vec![instrument], responses, None)
}
