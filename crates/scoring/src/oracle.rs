//! The oracle: cases that an independent hand computed from the rules' text alone (`../shared/design/vectors`), run against
//! this crate's exact and released numbers. Skipped, and said so, where the folder is absent.

use std::path::PathBuf;

use instrument::framework::Kind;
use instrument::response::{Absent, Answer};
use instrument::{Accepted, Assessment, Framework, Instrument, Response};
use serde_json::{Map, Value, json};

use crate::aggregate::{Card, Part};
use crate::cells::{Counts, People, Spread};
use crate::release::{IndicatorState, Release, Scores};
use crate::statistics::{Group, cliffs_delta, consensus, divided, mean_interval, welch, wilson};
use crate::{Earlier, Policy, Study, caps, change, release, rungs};

#[test]
fn rungs_scores_levels_ranges_changes_and_next_steps() {
    run("rungs.json");
}

#[test]
fn what_people_say() {
    run("cells.json");
}

#[test]
fn what_may_be_shown() {
    run("release.json");
}

/// Cases in which the oracle prints, by group, the mean of a dimension made of one statement of which all of a group, or all but
/// one, answered the same. With the statement's own answers beside it that says what each of them answered: we hide it
/// (`disclosure::alike`, docs/decisions/why-a-group-that-is-alike-is-hidden.md).
const STRICTER: [&str; 4] = ["four-options-bound", "delta-full", "sensitive-counts-from-20", "sensitive-hidden-at-19"];

/// Takes out what the oracle prints of such groups; ours must say that it protects.
fn protected(name: &str, expected: &mut Value, got: &mut Value) {
    let ours = |value: &Value| value == &json!({ "hidden": "protects" });
    let mut hidden = 0;
    for category in ["woman", "man"] {
        let place = format!("/cells/a/gender/{category}/released");
        if got.pointer(&place).is_some_and(ours) {
            *expected.pointer_mut(&place).unwrap() = json!({ "hidden": "protects" });
            hidden += 1;
        }
    }
    if let (Some(expected), Some(got)) = (expected.pointer_mut("/gaps/0/released"), got.pointer("/gaps/0/released")) {
        assert!(got["gap"].is_null() && got["hidden"] == "protects", "{name}: {got}");
        *expected = got.clone();
    }
    assert_eq!(hidden, 2, "{name}: both groups are hidden, so that which one it was is not said");
}

fn run(file: &str) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/design/vectors").join(file);
    let Ok(text) = std::fs::read_to_string(&path) else {
        println!("skipped: no vectors {file}");
        return;
    };
    let vectors: Value = serde_json::from_str(&text).unwrap();
    let mut wrong: Vec<String> = Vec::new();
    let cases = vectors["cases"].as_array().unwrap();
    for case in cases {
        let name = case["name"].as_str().unwrap();
        let mut expected = case["expected"].clone();
        let mut differences = Vec::new();
        let mut got = Case::new(&vectors, case).answer(&expected);
        if STRICTER.contains(&name) {
            protected(name, &mut expected, &mut got);
        }
        compare("", &expected, &got, &mut differences);
        wrong.extend(differences.into_iter().map(|difference| format!("{name}: {difference}")));
    }
    println!("{} cases of {file}", cases.len());
    assert!(wrong.is_empty(), "{} differences\n{}", wrong.len(), wrong.join("\n"));
}

/// Every key the oracle holds must be there and equal: numbers to 1e-9 (intervals to 1e-7), the rest exactly.
fn compare(path: &str, expected: &Value, got: &Value, wrong: &mut Vec<String>) {
    match (expected, got) {
        (Value::Object(keys), _) => {
            for (key, value) in keys {
                compare(&format!("{path}/{key}"), value, got.get(key).unwrap_or(&Value::Null), wrong);
            }
            // What the oracle prints is all that may be printed.
            if path.ends_with("/released") {
                let more: Vec<_> =
                    got.as_object().into_iter().flat_map(|g| g.keys()).filter(|k| !keys.contains_key(*k)).collect();
                if !more.is_empty() {
                    wrong.push(format!("{path}: printed beyond the oracle: {more:?}"));
                }
            }
        }
        (Value::Array(items), Value::Array(others)) if items.len() == others.len() => {
            for (position, (item, other)) in items.iter().zip(others).enumerate() {
                compare(&format!("{path}/{position}"), item, other, wrong);
            }
        }
        (Value::Number(number), Value::Number(other)) => {
            let (number, other) = (number.as_f64().unwrap(), other.as_f64().unwrap());
            let tolerance = if path.contains("interval") { 1e-7 } else { 1e-9 };
            if (number - other).abs() > tolerance * number.abs().max(1.0) {
                wrong.push(format!("{path}: expected {number}, got {other}"));
            }
        }
        _ if expected == got => {}
        _ => wrong.push(format!("{path}: expected {expected}, got {got}")),
    }
}

/// A case with the study it describes.
struct Case {
    study: Study,
    first: Option<Study>,
    policy: Policy,
    previous: Value,
    input: Value,
}

impl Case {
    fn new(vectors: &Value, case: &Value) -> Case {
        let input = case["input"].clone();
        let framework: Framework = {
            let value = &vectors["frameworks"][input["framework"].as_str().unwrap()];
            Framework::from_value(value).unwrap()
        };
        let mut instruments: Vec<Instrument> = Vec::new();
        let mut responses: Vec<Accepted> = Vec::new();
        let mut first_responses: Option<Vec<Accepted>> = None;
        for (key, name) in input["instruments"].as_object().unwrap() {
            let value = &vectors["instruments"][name.as_str().unwrap()];
            let instrument = Instrument::from_value(value, &framework).unwrap();
            let accept = |mut answers: Map<String, Value>| {
                // The engine alone sets this: as if the person had answered a version without the item.
                let not_asked: Vec<String> =
                    answers.iter().filter(|(_, value)| *value == "not_asked").map(|(item, _)| item.clone()).collect();
                not_asked.iter().for_each(|item| drop(answers.remove(item)));
                let (id, language, day) = (None, None, None);
                let response =
                    Response { schema: None, id, instrument: instrument.reference(), language, day, answers };
                let mut accepted = instrument.accept(&framework, &response).unwrap();
                for item in not_asked {
                    accepted.answers.insert(item, Answer::Absent(Absent::NotAsked));
                }
                accepted
            };
            let given = &input["responses"][key];
            if key == "staff" {
                responses.extend(rows(given).into_iter().map(accept));
                if input["responses"]["first_staff"].is_object() {
                    first_responses = Some(rows(&input["responses"]["first_staff"]).into_iter().map(accept).collect());
                }
            } else if let Some(answers) = given["answers"].as_object() {
                responses.push(accept(answers.clone()));
            }
            instruments.push(instrument);
        }
        let mut assessment = json!({
            "id": "case-2026", "institution": { "id": "case", "name": "Case", "country": "GT", "kind": "ministry" },
            "round": { "id": "2026", "from": "2026-01-01", "to": "2026-02-01" }, "framework": "small@1", "instruments": []
        });
        for (key, value) in input["assessment"].as_object().into_iter().flatten() {
            assessment[key] = value.clone();
        }
        let assessment: Assessment = serde_json::from_value(assessment).unwrap();
        let of = |responses| Study::new(assessment.clone(), framework.clone(), instruments.clone(), responses, None);
        let study = of(responses);
        let first = first_responses.map(of);
        let mut policy = Policy::default();
        if let Some(k) = input["policy"]["k"].as_u64() {
            policy.k = u32::try_from(k).unwrap();
        }
        Case { study, first, policy, previous: input["previous"].clone(), input }
    }

    /// The previous release: this case's own, with what the oracle says of each indicator then.
    fn previous(&self) -> Option<Release> {
        let then = self.previous["indicators"].as_object()?;
        let mut previous = release(&self.study, &self.policy, Earlier::default()).unwrap();
        previous.indicators.retain(|indicator| then.contains_key(&indicator.id));
        for indicator in &mut previous.indicators {
            let said = &then[&indicator.id];
            indicator.major = u32::try_from(said["major"].as_u64().unwrap()).unwrap();
            indicator.state = serde_json::from_value(said["state"].clone()).unwrap();
            indicator.counted = said["counted"].as_u64().map(|rung| u8::try_from(rung).unwrap());
        }
        Some(previous)
    }

    /// This crate's answer in the oracle's words.
    fn answer(&self, expected: &Value) -> Value {
        let previous = self.previous();
        let first = self.first.as_ref().map(|study| release(study, &self.policy, Earlier::default()).unwrap());
        let earlier = Earlier { previous_round: previous.as_ref(), first_of_round: first.as_ref() };
        let released = match release(&self.study, &self.policy, earlier) {
            Ok(released) => released,
            Err(faults) => return json!({ "fault": faults[0].code().replace('-', "_") }),
        };
        let mut answer = json!({});
        let framework = &self.study.framework;
        let felt = caps::felt(framework.caps.not_felt.as_ref(), &released.sources);
        let stated = rungs::stated(&self.study, &felt);
        let card = Card { framework, slots: stated.standings.iter().map(|s| s.slot(framework)).collect() };
        let scores = Scores::of(&card, &stated, previous.as_ref());
        if stated.answered {
            answer["indicators"] = indicators(&released, &card);
            let meets = released.meets.as_ref().unwrap();
            answer["meets"] = json!({ "n": meets.n, "of": meets.of });
            let away: Vec<&str> = meets.not_applicable.iter().map(|away| away.indicator.as_str()).collect();
            answer["lists"] = json!({ "not_answered": meets.not_answered, "not_applicable": away,
                "not_shown": meets.not_shown, "contradicted": meets.contradicted, "dissent": meets.dissent });
            let level = released.level.as_ref().unwrap();
            answer["level"] = json!(level.id);
            answer["separates"] = level.separates.as_ref().map_or(Value::Null, |s| {
                let dimensions: Vec<&str> = s.dimensions.iter().map(|d| d.id.as_str()).collect();
                json!({ "level": s.level, "must_meet": s.must_meet, "dimensions": dimensions, "more_indicators": s.more_indicators })
            });
            answer["index"] = part(&scores.index, &json!(released.index.score));
            let mut dimensions = json!({});
            let mut ranges = json!({});
            for (position, result) in released.dimensions.iter().enumerate() {
                dimensions[&result.id] = part(&scores.parts[position], &json!(result.score));
                ranges[&result.id] = range(&scores.parts[position], scores.range(position), &json!(result.range));
            }
            answer["dimensions"] = dimensions;
            answer["range"] = json!({
                "meets": meets.range, "dimensions": ranges,
                "index": range(&scores.index, scores.range_of_index, &json!(released.index.range)),
            });
            let mut kinds = json!({});
            for (kind, result) in
                Kind::ALL.iter().filter(|k| framework.indicators().any(|(_, i)| i.kind == **k)).zip(&released.kinds)
            {
                kinds[kind.name()] = part(&card.kind(*kind), &json!(result.score));
            }
            answer["kinds"] = kinds;
            let mut axes = json!({});
            for (axis, result) in framework.axes.iter().zip(&released.axes) {
                axes[&axis.id] = part(&card.axis(&axis.id, &scores.parts), &json!(result.score));
            }
            answer["axes"] = axes;
            let steps: Vec<Value> = released
                .next_steps
                .iter()
                .map(|s| json!({ "indicator": s.indicator, "from": s.from, "effect": s.effect }))
                .collect();
            answer["next_steps"] = json!(steps);
            answer["decisions"] = json!(released.decisions);
            if let Some(previous) = &previous {
                let exact = change::exact(&card, &stated, previous);
                let mut value = json!(released.change);
                let mut dimensions = json!({});
                for (position, (then, now)) in &exact.dimensions {
                    dimensions[&framework.dimensions[*position].id] =
                        json!({ "then": then, "now": now, "change": now - then });
                }
                value["dimensions"] = dimensions;
                answer["change"] = value;
            }
            let gaps: Vec<Value> = self.input["claim_gaps"]
                .as_array()
                .into_iter()
                .flatten()
                .map(|dimension| claim_gap(dimension.as_str().unwrap(), &released, expected))
                .collect();
            answer["claim_gaps"] = json!(gaps);
        }
        answer["cells"] = self.cells(&self.study, &released);
        if let (Some(study), Some(released)) = (&self.first, &first) {
            answer["first_cells"] = self.cells(study, released);
        }
        answer["camps"] = self.camps();
        answer["gaps"] = self.gaps(&released);
        answer
    }

    fn cells(&self, study: &Study, released: &Release) -> Value {
        let mut cells = json!({});
        let framework = &study.framework;
        let total = study.assessment.staff.as_ref().map(|staff| staff.total);
        for people in People::of(study) {
            let source = released.sources.iter().find(|source| source.instrument == people.instrument.id).unwrap();
            let counts = Counts::of(&people, framework);
            for (position, asked) in people.asked.iter().enumerate() {
                let exact = counts.item(&people, position).unwrap();
                let n = exact.n;
                let share = |count: usize, of: usize| (of > 0).then(|| 100.0 * count as f64 / of as f64);
                let mut value = json!({
                    "n": n, "mean": (n > 0).then_some(exact.mean), "distribution": exact.counts,
                    "favourable": share(exact.favourable.unwrap(), n),
                    "dont_know": share(exact.dont_know, n + exact.dont_know),
                });
                if n >= 12 {
                    value["sd"] = json!(exact.sd);
                    value["interval"] = json!(mean_interval(n, exact.mean, exact.sd, total));
                    value["favourable_interval"] = json!(wilson(exact.favourable.unwrap() as f64, n, total));
                }
                let mut printed = json!(source.items.iter().find(|item| item.id == asked.item.id).unwrap().everyone);
                // The oracle asks of camps apart.
                printed.as_object_mut().unwrap().remove("divided");
                cells[&asked.item.id] = json!({ "everyone": { "exact": value, "released": printed } });
            }
            for printed in &source.dimensions {
                let position = framework.dimensions.iter().position(|d| d.id == printed.dimension).unwrap();
                let scores = counts.dimensions.iter().find(|own| own.dimension == position).unwrap();
                let score = |spread: Spread, size: Option<u32>| {
                    let exact = spread.score();
                    let mut value = json!({ "n": exact.n, "mean": (exact.n > 0).then_some(exact.mean) });
                    if exact.n >= 12 {
                        value["sd"] = json!(exact.sd);
                        value["interval"] = json!(mean_interval(exact.n, exact.mean, exact.sd, size));
                    }
                    value
                };
                let mut value =
                    json!({ "everyone": { "exact": score(scores.everyone(), total), "released": printed.everyone } });
                for (attribute, shown) in printed.attributes.iter().enumerate() {
                    for (category, cell) in shown.categories.iter().enumerate() {
                        let by = study
                            .assessment
                            .staff
                            .as_ref()
                            .and_then(|s| s.by.get(&shown.attribute)?.get(&cell.category))
                            .copied();
                        let own = scores.category(attribute, category);
                        value[&shown.attribute][&cell.category] =
                            json!({ "exact": score(own, by), "released": cell.cell });
                    }
                }
                cells[&printed.dimension] = value;
            }
        }
        cells
    }

    fn gaps(&self, released: &Release) -> Value {
        let people = People::of(&self.study);
        let staff = self.study.assessment.staff.as_ref();
        let wanted = self.input["gaps"].as_array().into_iter().flatten();
        let gaps = wanted.map(|wanted| {
            let [row, name, one, two] = [0, 1, 2, 3].map(|position| wanted[position].as_str().unwrap());
            let people = &people[0];
            let dimension = self.study.framework.dimensions.iter().position(|d| d.id == row).unwrap();
            let counts = Counts::of(people, &self.study.framework);
            let scores = counts.dimensions.iter().find(|own| own.dimension == dimension).unwrap();
            let attribute = people.attributes.iter().position(|attribute| attribute.name == name).unwrap();
            let group = |category: &str| -> (Group, Vec<f64>) {
                let options = &people.attributes[attribute].item.options;
                let position = options.iter().position(|option| option.value == category).unwrap();
                let spread = scores.category(attribute, position);
                let exact = spread.score();
                // One by one, as the public function takes them.
                let each = spread.levels.iter().flat_map(|(score, people)| vec![*score; *people as usize]).collect();
                let population = staff.and_then(|staff| staff.by.get(name)?.get(category)).copied();
                (Group { n: exact.n, mean: exact.mean, sd: exact.sd, population }, each)
            };
            let ((first, ones), (second, twos)) = (group(one), group(two));
            let mut exact = json!({ "gap": first.mean - second.mean, "delta": cliffs_delta(&ones, &twos) });
            if first.n >= 12 && second.n >= 12 {
                exact["interval"] = json!(welch(first, second));
            }
            let of_row = released.sources[0].dimensions.iter().find(|own| own.dimension == row).unwrap();
            let cells = of_row.attributes.iter().find(|own| own.attribute == name).unwrap();
            let printed = cells.gaps.iter().find(|gap| gap.of == [one, two]).unwrap();
            let released = match printed.gap.value() {
                Some(points) => json!({ "gap": points, "delta": printed.delta, "word": printed.size }),
                None => json!(printed.gap),
            };
            json!({ "row": row, "attribute": name, "of": [one, two], "exact": exact, "released": released })
        });
        gaps.collect()
    }

    fn camps(&self) -> Value {
        let wanted = self.input["camps"].as_array().cloned().unwrap_or_default();
        let people = People::of(&self.study);
        let camps: Vec<Value> = wanted
            .iter()
            .map(|id| {
                let position = people[0].asked.iter().position(|asked| asked.item.id == id.as_str().unwrap()).unwrap();
                let counts = Counts::of(&people[0], &self.study.framework).item(&people[0], position).unwrap().counts;
                json!({ "item": id, "consensus": consensus(&counts), "divided": divided(&counts, 12) })
            })
            .collect();
        json!(camps)
    }
}

/// A table of the oracle: absences by name, null = not answered; `not_asked` is how an item of another version looks.
fn rows(table: &Value) -> Vec<Map<String, Value>> {
    let columns: Vec<&str> = table["columns"].as_array().unwrap().iter().map(|c| c.as_str().unwrap()).collect();
    let absent = |value: &Value| matches!(value.as_str(), Some("dont_know" | "prefer_not" | "not_applicable"));
    table["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| {
            let cells = columns.iter().zip(row.as_array().unwrap());
            cells
                .filter(|(column, value)| **column != "id" && !value.is_null())
                .map(|(column, value)| {
                    let value = if absent(value) { json!({ "absent": value }) } else { value.clone() };
                    ((*column).to_owned(), value)
                })
                .collect()
        })
        .collect()
}

fn indicators(released: &Release, card: &Card<'_>) -> Value {
    let mut indicators = json!({});
    for (result, slot) in released.indicators.iter().zip(&card.slots) {
        // The oracle writes a number indicator's figure where a rung stands, and a blank's score as it enters (as zero).
        let said = |rung: Option<u8>| result.number.map_or(json!(rung), |number| json!(number));
        let as_zero = card.framework.aggregation.unanswered == instrument::framework::Unanswered::AsZero;
        let zero = (as_zero && result.state == IndicatorState::NotAnswered).then_some(0.0);
        let mut value = json!({
            "state": result.state, "claimed": said(result.claimed), "counted": said(result.counted), "caps": result.caps,
            "decides": result.decides, "score": card.score_of(*slot).or(zero),
        });
        if result.refused {
            value["refused"] = json!(true);
        }
        if result.declared_not_reviewed {
            value["declared_not_reviewed"] = json!(true);
        }
        if result.documents_show_more {
            value["documents_show_more"] = json!(true);
        }
        if result.state == IndicatorState::NotApplicable {
            let away = &released.meets.as_ref().unwrap().not_applicable;
            value["reason"] = json!(away.iter().find(|a| a.indicator == result.id).map(|a| &a.reason));
        }
        indicators[&result.id] = value;
    }
    indicators
}

fn part(part: &Part, released: &Value) -> Value {
    match part.published() {
        Some(score) => json!({ "value": score, "released": released["value"] }),
        None => released.clone(),
    }
}

fn range(part: &Part, range: Option<(f64, f64)>, released: &Value) -> Value {
    match (part.published(), range) {
        (Some(_), Some((low, high))) => {
            json!({ "low": low, "high": high, "released": { "low": released[0], "high": released[1] } })
        }
        _ => json!({ "hidden": "coverage" }),
    }
}

fn claim_gap(dimension: &str, released: &Release, expected: &Value) -> Value {
    let gap = released.claim_gaps.iter().find(|gap| gap.dimension == dimension).unwrap();
    let mut value = json!({ "dimension": dimension, "released": match gap.gap.value() {
        Some(points) => json!({ "gap": points, "finding": gap.finding }),
        None => json!(gap.gap),
    } });
    // The exact gap is a difference of numbers that are compared elsewhere; the printed one decides.
    let said = expected["claim_gaps"].as_array().into_iter().flatten().find(|gap| gap["dimension"] == dimension);
    if let Some(exact) = said.and_then(|gap| gap.get("exact")) {
        value["exact"] = exact.clone();
    }
    value
}
