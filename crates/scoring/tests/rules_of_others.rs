//! Published scoring rules of others (`../shared/design/content/rule-vectors.json`): each is either expressed as a framework and
//! gives the published results, or named here with the reason why a framework cannot express it. Skipped where absent.

#![allow(clippy::disallowed_methods)] // Tests read files; the crate does not.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::print_stdout)]

use std::collections::BTreeMap;

use instrument::{Framework, Instrument, Response};
use scoring::aggregate::index;
use scoring::release::Release;
use scoring::{Earlier, Policy, Study, release};
use serde_json::{Map, Value, json};

/// Rules that no framework expresses, and why.
const CANNOT: &[(&str, &str)] = &[
    ("sdg-5c1-world", "Shares of countries are a comparison between institutions, not a score of one."),
    (
        "un-swap-2-pi1-approaches",
        "A person weighs what a document says; her judgement is the rung, the engine does not make it.",
    ),
    ("who-gras", "The ladder is chosen in words by a person, for one policy and not for an institution."),
    ("oecd-dac-marker", "A share over many projects; only its result could be the number of an indicator."),
    ("eclac-women-ministers", "A ratio of two counts; only its result could be the number of an indicator."),
];

#[test]
fn every_published_rule_is_expressed_or_named() {
    let path = format!("{}/../../../shared/design/content/rule-vectors.json", env!("CARGO_MANIFEST_DIR"));
    let Ok(text) = std::fs::read_to_string(path) else {
        println!("skipped: no rule vectors");
        return;
    };
    let vectors: Value = serde_json::from_str(&text).unwrap();
    let mut cases = 0;
    for rule in vectors["vectors"].as_array().unwrap() {
        let id = rule["id"].as_str().unwrap();
        if CANNOT.iter().any(|(named, _)| *named == id) {
            continue;
        }
        for case in rule["cases"].as_array().unwrap() {
            cases += usize::from(express(id, &case["input"], &case["expected"]));
        }
    }
    println!("{cases} published cases");
    assert!(cases > 80, "{cases}");
}

/// Whether a case is expressed (the result is then asserted); a few cases of expressible rules are not.
fn express(id: &str, input: &Value, expected: &Value) -> bool {
    match id {
        "sdg-5c1-criterion" => {
            let yes: Vec<Option<u8>> =
                list(&input["answers"]).iter().map(|answer| Some(u8::from(*answer == "yes"))).collect();
            let threshold = expected["threshold"].as_u64().unwrap() as f64;
            let card = card(
                2,
                1,
                &yes,
                &[("no", json!({})), ("satisfied", json!({ "meets_share": share(threshold, yes.len()) }))],
            );
            assert_eq!(level(&card) == "satisfied", expected["satisfied"], "{input}");
            assert_eq!(json!(card.meets.unwrap().n), expected["yes"]);
        }
        "sdg-5c1-class" => {
            let criteria = ["criterion_1", "criterion_2", "criterion_3"].map(|name| input[name].as_bool().unwrap());
            assert_eq!(class(&criteria), *expected);
        }
        "sdg-5c1-end-to-end" => {
            let criteria = ["criterion_1", "criterion_2", "criterion_3"].map(|name| {
                let yes: Vec<Option<u8>> =
                    list(&input[name]).iter().map(|answer| Some(answer.as_u64().unwrap() as u8)).collect();
                let threshold = if name == "criterion_2" { 4.0 } else { 2.0 };
                let levels = [("no", json!({})), ("satisfied", json!({ "meets_share": share(threshold, yes.len()) }))];
                level(&card(2, 1, &yes, &levels)) == "satisfied"
            });
            assert_eq!((json!(criteria), class(&criteria)), (expected["satisfied"].clone(), expected["class"].clone()));
        }
        "sdg-511-area" => {
            let Some(yes) = input["yes"].as_u64() else { return false }; // No total, and a mean over countries: comparisons.
            let (no, away) = (input["no"].as_u64().unwrap(), input["not_applicable"].as_u64().unwrap());
            let rungs = [(yes, Some(1)), (no, Some(0)), (away, None)];
            let rungs: Vec<Option<u8>> = rungs.iter().flat_map(|(n, rung)| vec![*rung; *n as usize]).collect();
            let percent = exact(&framework(2, 1, rungs.len(), &ANY), &rungs);
            assert!((percent - expected["percent"].as_f64().unwrap()).abs() < 1e-6, "{percent} {expected}");
        }
        "un-swap-kpi-fixed-denominator" | "un-swap-kpi-applicable" => {
            let count = |name: &str| input[name].as_u64().unwrap_or(0) as usize;
            let rungs = [
                (count("exceeds"), Some(3)),
                (count("meets"), Some(2)),
                (count("approaches"), Some(1)),
                (count("missing"), Some(0)),
                (count("not_applicable"), None),
            ];
            let rungs: Vec<Option<u8>> = rungs.iter().flat_map(|(n, rung)| vec![*rung; *n]).collect();
            let meets = card(4, 2, &rungs, &ANY).meets.unwrap();
            match expected["fraction"].as_str() {
                Some(fraction) => assert_eq!(fraction, format!("{}/{}", meets.n, meets.of)),
                // Nothing rated: N of M is 0 of 0, and no percentage is made of it.
                None => assert_eq!((meets.n, meets.of), (0, 0)),
            }
        }
        "un-swap-1-printed-percentages" => {
            let (n, of) = (input["met_or_exceeded"].as_u64().unwrap() as usize, input["of"].as_u64().unwrap() as usize);
            let rungs: Vec<Option<u8>> = (0..of).map(|position| Some(if position < n { 2 } else { 1 })).collect();
            let meets = card(4, 2, &rungs, &ANY).meets.unwrap();
            let percent = 100.0 * f64::from(meets.n) / f64::from(meets.of);
            assert!((percent - expected["percent"].as_f64().unwrap()).abs() < 1e-6);
        }
        "unct-2008-scale" => {
            // 1 to 5 are the rungs 0 to 4, met from 3; 0 is no rung.
            let rungs: Vec<Option<u8>> =
                list(input).iter().map(|value| (value.as_u64().unwrap() as u8).checked_sub(1)).collect();
            let meets = card(5, 3, &rungs, &ANY).meets.unwrap();
            assert_eq!(json!(meets.of), expected["rated"]);
            assert_eq!(json!(meets.not_applicable.len()), expected["not_applicable"]);
            if !expected["meets_or_exceeds"].is_null() {
                assert_eq!(json!(meets.n), expected["meets_or_exceeds"]);
            }
        }
        "undp-seal-public-institutions" => {
            let levels = ["none", "bronze", "silver", "gold"].map(|name| match name {
                "none" => (name, json!({})),
                "bronze" => (name, json!({ "every_dimension_at_least": 60 })),
                "silver" => (name, json!({ "every_dimension_at_least": 70 })),
                _ => (name, json!({ "every_dimension_at_least": 80 })),
            });
            let card = numbers(&[(100.0, 1.0)], &[input["percent"].as_f64().unwrap()], &levels);
            assert_eq!(level(&card), *expected, "{input}");
        }
        "eige-h3-a-b" => {
            let rung = |words: &str| match words {
                "legal obligation" => 4,
                "de facto binding decision" => 3,
                "recommendation" => 2,
                "other commitment" => 1,
                _ => 0,
            };
            // Five equal steps of half a point: a rung is worth 25 of 100, two points are the whole.
            let a = exact(&framework(5, 3, 1, &ANY), &[Some(rung(input["commitment"].as_str().unwrap()))]) / 50.0;
            let third = |name: &str| match input[name].as_str().unwrap() {
                "inter-ministerial structure and contact person" | "almost all policies" => Some(2),
                "none" | "never" => Some(0),
                _ => Some(1),
            };
            let mut b = framework_json(3, 2, 3, &ANY);
            b["dimensions"][0]["indicators"][0]["weight"] = json!(2);
            let b = Framework::from_value(&b).unwrap();
            let b =
                exact(&b, &[third("structure"), third("consulted_on_new_policies"), third("consulted_on_evaluation")])
                    / 25.0;
            assert_eq!((a, b), (expected["h3a"].as_f64().unwrap(), expected["h3b"].as_f64().unwrap()));
        }
        "eige-h3-sum" => {
            let parts = ["a", "b", "c"].map(|name| input[name].as_f64().unwrap());
            // The weights are the most that each part can give: 2, 4 and 10 of 16 points.
            let framework = numbers_framework(&[(2.0, 2.0), (4.0, 4.0), (10.0, 10.0)], &ANY);
            let values: BTreeMap<String, f64> =
                parts.iter().enumerate().map(|(i, part)| (format!("d.i{i}"), *part)).collect();
            let total = index(&framework, &values).unwrap().dimensions["d"].unwrap() * 16.0 / 100.0;
            assert!((total - expected["total"].as_f64().unwrap()).abs() < 1e-9);
        }
        "pefa-m1-weakest-link" => {
            // The letter is the mark that every dimension reaches; the plus sign and "not applicable" have no place in it.
            let scores: Vec<&str> = input.as_array().unwrap().iter().map(|letter| letter.as_str().unwrap()).collect();
            if scores.contains(&"NA") {
                return false;
            }
            let mut value = framework_json(
                4,
                3,
                0,
                &[
                    ("D", json!({})),
                    ("C", json!({ "every_dimension_at_least": 33 })),
                    ("B", json!({ "every_dimension_at_least": 66 })),
                    ("A", json!({ "every_dimension_at_least": 99 })),
                ],
            );
            value["dimensions"] =
                (0..scores.len()).map(|i| dimension(&format!("d{i}"), vec![ladder(&format!("d{i}.i0"), 4)])).collect();
            let framework = Framework::from_value(&value).unwrap();
            let rungs: Vec<Option<u8>> = scores
                .iter()
                .map(|letter| match *letter {
                    "A" => Some(3),
                    "B" => Some(2),
                    "C" => Some(1),
                    // Information is missing: a blank, which no mark is reached by.
                    "D*" => Some(0),
                    _ => Some(0),
                })
                .collect();
            assert_eq!(level(&scored(&framework, &rungs)), expected.as_str().unwrap().trim_end_matches('+'), "{input}");
        }
        "pefa-dimension" => {
            let known = ["C", "B", "A"].map(|letter| input[letter].as_array().cloned().unwrap_or_default());
            let mut rungs = Vec::new();
            let mut must: Vec<Vec<String>> = vec![Vec::new(); 3];
            for (position, requirements) in known.iter().enumerate() {
                for met in requirements {
                    must[position].push(format!("d.i{}", rungs.len()));
                    rungs.push(Some(u8::from(met.as_bool().unwrap())));
                }
            }
            if rungs.is_empty() {
                // No information: the lowest level; the asterisk is a word beside it, which N of M with its blanks says.
                assert_eq!(
                    level(&card(2, 1, &[None], &[("D", json!({})), ("C", json!({ "must_meet": ["d.i0"] }))])),
                    "D"
                );
                return true;
            }
            let levels = [
                ("D", json!({})),
                ("C", json!({ "must_meet": must[0] })),
                ("B", json!({ "must_meet": must[1] })),
                ("A", json!({ "must_meet": must[2] })),
            ];
            assert_eq!(level(&card(2, 1, &rungs, &levels)), *expected, "{input}");
        }
        "points-with-prerequisite" => {
            let points = |name: &str| match input[name].as_str() {
                Some("optimised") => Some(25.0),
                Some("being developed") => Some(20.0),
                Some("being formed") => Some(10.0),
                Some("not implemented" | "not askable" | "not applicable") => Some(0.0),
                _ => None,
            };
            // "Refused" is acceptance, not scoring: ours prunes an answer that was not to be asked.
            let Some(expected) = expected["points"].as_f64() else { return false };
            let rules = input["rules"].as_str().map(|rules| if rules == "optimised" { 50.0 } else { 0.0 });
            let mut values = Vec::new();
            let mut weights = Vec::new();
            for name in ["policy", "policy_implemented", "protocol", "protocol_applied"] {
                if let Some(points) = points(name) {
                    values.push(points);
                    weights.push((25.0, 25.0));
                }
            }
            if let Some(rules) = rules {
                values.push(rules);
                weights.push((50.0, 50.0));
            }
            let whole: f64 = weights.iter().map(|(_, weight)| weight).sum();
            let framework = numbers_framework(&weights, &ANY);
            let values: BTreeMap<String, f64> =
                values.iter().enumerate().map(|(i, value)| (format!("d.i{i}"), *value)).collect();
            let total = index(&framework, &values).unwrap().dimensions["d"].unwrap() * whole / 100.0;
            assert!((total - expected).abs() < 1e-9, "{input}: {total}");
        }
        "sensitive-items-threshold" => {
            let policy = Policy::default();
            let n = input["n"].as_u64().unwrap() as u32;
            match input["overlapping_report_n"].as_u64() {
                None => assert_eq!(n >= policy.sensitive_from, *expected == "shown"),
                Some(other) => {
                    let both = (other as u32).abs_diff(n) >= policy.sensitive_step;
                    assert_eq!(both, expected.as_str().unwrap().starts_with("both shown"));
                }
            }
        }
        other => panic!("{other} is neither expressed nor named"),
    }
    true
}

const ANY: [(&str, Value); 0] = [];

fn class(criteria: &[bool; 3]) -> Value {
    let levels = [
        ("does not meet requirements", json!({})),
        ("approaches requirements", json!({ "meets_share": 0.3333 })),
        ("fully meets requirements", json!({ "meets_share": 1 })),
    ];
    let ids = levels.clone().map(|(id, requires)| (id.split(' ').next().unwrap(), requires));
    let rungs: Vec<Option<u8>> = criteria.iter().map(|met| Some(u8::from(*met))).collect();
    let reached = level(&card(2, 1, &rungs, &ids));
    json!(levels.iter().find(|(id, _)| id.starts_with(&reached)).unwrap().0)
}

fn share(threshold: f64, of: usize) -> f64 {
    (threshold / of as f64 * 1e4).round() / 1e4
}

fn list(value: &Value) -> Vec<Value> {
    value.as_array().unwrap().clone()
}

fn text(words: &str) -> Value {
    json!({ "en": words })
}

fn ladder(id: &str, rungs: usize) -> Value {
    let ladder = vec![text("rung"); rungs];
    json!({ "id": id, "weight": 1, "title": text(id), "kind": "policy", "measure": { "ladder": ladder }, "caps": [] })
}

fn dimension(id: &str, indicators: Vec<Value>) -> Value {
    json!({ "id": id, "axis": "all", "weight": 1, "title": text(id), "indicators": indicators })
}

fn framework_json(rungs: usize, meets_from: u8, indicators: usize, levels: &[(&str, Value)]) -> Value {
    let steps: Vec<Value> =
        (0..rungs).map(|value| json!({ "value": value, "title": text("rung"), "meaning": text("rung") })).collect();
    let mut all: Vec<Value> = levels
        .iter()
        .map(|(id, requires)| json!({ "id": id.to_lowercase(), "title": text(id), "requires": requires }))
        .collect();
    if all.is_empty() {
        all.push(json!({ "id": "any", "title": text("Any"), "requires": {} }));
    }
    let ladders = (0..indicators).map(|i| ladder(&format!("d.i{i}"), rungs)).collect();
    json!({
        "id": "others", "version": "1.0.0", "title": text("Rules of others"), "rungs": steps, "meets_from": meets_from,
        "axes": [{ "id": "all", "title": text("All") }], "dimensions": [dimension("d", ladders)], "levels": all,
        "aggregation": { "unanswered": "as_zero", "dimension": { "power": 1 }, "index": { "power": 1 } },
        "coverage": { "dimension": 0, "index": 0 }
    })
}

fn framework(rungs: usize, meets_from: u8, indicators: usize, levels: &[(&str, Value)]) -> Framework {
    Framework::from_value(&framework_json(rungs, meets_from, indicators, levels))
        .unwrap_or_else(|faults| panic!("{faults:#?}"))
}

fn numbers_framework(bests: &[(f64, f64)], levels: &[(&str, Value)]) -> Framework {
    let mut value = framework_json(2, 1, 0, levels);
    let indicators = bests.iter().enumerate().map(|(i, (best, weight))| {
        json!({ "id": format!("d.i{i}"), "weight": weight, "title": text("number"), "kind": "result", "caps": [],
            "measure": { "number": { "worst": 0, "best": best, "transform": "linear" } } })
    });
    value["dimensions"] = json!([dimension("d", indicators.collect())]);
    Framework::from_value(&value).unwrap_or_else(|faults| panic!("{faults:#?}"))
}

/// The exact score of the only dimension; what has no rung does not apply.
fn exact(framework: &Framework, rungs: &[Option<u8>]) -> f64 {
    let applies: Vec<u8> = rungs.iter().flatten().copied().collect();
    let values: BTreeMap<String, f64> =
        applies.iter().enumerate().map(|(i, rung)| (format!("d.i{i}"), f64::from(*rung))).collect();
    let mut framework = framework.clone();
    framework.dimensions[0].indicators.truncate(applies.len());
    index(&framework, &values).unwrap().dimensions["d"].unwrap()
}

fn card(rungs: usize, meets_from: u8, given: &[Option<u8>], levels: &[(&str, Value)]) -> Release {
    scored(&framework(rungs, meets_from, given.len(), levels), given)
}

/// A team's answers, none = not applicable.
fn scored(framework: &Framework, given: &[Option<u8>]) -> Release {
    let answers = given.iter().map(|rung| match rung {
        Some(rung) => json!({ "rung": rung }),
        None => json!({ "absent": "not_applicable", "reason": "As published." }),
    });
    team(framework, answers.collect(), "rung")
}

fn numbers(bests: &[(f64, f64)], values: &[f64], levels: &[(&str, Value)]) -> Release {
    team(&numbers_framework(bests, levels), values.iter().map(|value| json!(value)).collect(), "number")
}

fn team(framework: &Framework, answers: Vec<Value>, kind: &str) -> Release {
    let items: Vec<Value> = framework
        .indicators()
        .enumerate()
        .map(|(i, (_, indicator))| json!({ "id": format!("i{i}"), "type": kind, "indicator": indicator.id }))
        .collect();
    let instrument = Instrument::from_value(
        &json!({ "id": "team", "version": "1.0.0", "framework": "others@1", "source": "self_assessment", "mode": "team", "privacy": ["named"],
            "languages": ["en"], "title": text("Team"), "sections": [{ "id": "all", "title": text("All"), "items": items }] }),
        framework,
    )
    .unwrap_or_else(|faults| panic!("{faults:#?}"));
    let answers: Map<String, Value> =
        answers.into_iter().enumerate().map(|(i, answer)| (format!("i{i}"), answer)).collect();
    let (id, language, day) = (None, None, None);
    let response = Response { schema: None, id, instrument: instrument.reference(), language, day, answers };
    let responses = vec![instrument.accept(framework, &response).unwrap()];
    let assessment = serde_json::from_value(json!({
        "id": "others-2026", "institution": { "id": "others", "name": "Others", "country": "GT", "kind": "other" },
        "round": { "id": "2026", "from": "2026-01-01", "to": "2026-01-01" }, "framework": "others@1", "instruments": []
    }))
    .unwrap();
    let study = Study::new(assessment, framework.clone(), vec![instrument], responses, None);
    release(&study, &Policy::default(), Earlier::default()).unwrap()
}

/// The level's title: ids are in small letters.
fn level(release: &Release) -> String {
    release.level.as_ref().unwrap().title.get(instrument::Lang::En).to_owned()
}
