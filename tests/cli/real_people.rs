//! Real people: 2,800 respondents of a public data set that was not made for us, through a column map, to page 1.

use serde_json::{Value, json};
use support::shared;

use super::bench;

const REVERSED: [&str; 3] = ["A1", "C4", "C5"];

#[test]
fn two_scales_of_a_foreign_table_become_page_one() {
    let Some(golden) = shared("golden/psych_bfi.csv") else { return };
    let bench = bench();
    let text = std::fs::read_to_string(&golden).unwrap();
    bench.write("bfi/responses/psych.csv", &text);
    let (framework, instrument, assessment) = content();
    bench.write("bfi/instruments/frameworks/traits/1.0.0.json", framework.to_string());
    bench.write("bfi/instruments/bfi/1.0.0.json", instrument.to_string());
    bench.write("bfi/assessment.json", assessment.to_string());
    let said = bench.run(&["score", "bfi", "--out", "out"]);
    assert_eq!((said.code, said.stderr.as_str()), (0, ""));
    let release = bench.json("out/bfi-2000/release.json");
    let source = &release["sources"][0];
    assert_eq!(source["participation"]["everyone"]["answered"]["value"], 2800);
    for (dimension, items) in
        [("agree", ["A1", "A2", "A3", "A4", "A5"]), ("conscientious", ["C1", "C2", "C3", "C4", "C5"])]
    {
        let cells = source["dimensions"].as_array().unwrap().iter().find(|d| d["dimension"] == dimension).unwrap();
        for (category, code) in [("man", "1"), ("woman", "2")] {
            let groups = cells["attributes"][0]["categories"].as_array().unwrap();
            let cell = &groups.iter().find(|group| group["category"] == category).unwrap()["cell"];
            let (n, mean) = direct(&text, &items, code);
            assert_eq!(cell["n"], n, "{dimension} {category}");
            assert_eq!(cell["mean"]["value"], mean.round() as u64, "{dimension} {category}: {mean}");
        }
    }
    // Staff alone: no level, no N of M.
    assert_eq!((&release["level"], &release["meets"]), (&Value::Null, &Value::Null));
    let said = bench.run(&["report", "out/bfi-2000/release.json", "--only", "pdf,png"]);
    assert_eq!(said.code, 0, "{}", said.stderr);
}

/// The mean of people's own means on 0–100, those with at least half of the five answered.
fn direct(text: &str, items: &[&str; 5], gender: &str) -> (usize, f64) {
    let mut rows = text.lines().map(|line| line.split(',').map(|cell| cell.trim_matches('"')).collect::<Vec<_>>());
    let header = rows.next().unwrap();
    let at = |name: &str| header.iter().position(|column| *column == name).unwrap();
    let (mut n, mut sum) = (0, 0.0);
    for row in rows.filter(|row| row[at("gender")] == gender) {
        let answers: Vec<f64> = items
            .iter()
            .filter_map(|item| Some((item, row[at(item)].parse::<f64>().ok()?)))
            .map(|(item, answer)| if REVERSED.contains(item) { 7.0 - answer } else { answer })
            .collect();
        if answers.len() >= 3 {
            n += 1;
            sum += (answers.iter().sum::<f64>() / answers.len() as f64 - 1.0) * 20.0;
        }
    }
    (n, sum / n as f64)
}

fn content() -> (Value, Value, Value) {
    let text = |words: &str| json!({ "en": words });
    let scales = [("agree", "A"), ("conscientious", "C")];
    let dimensions: Vec<Value> = scales
        .iter()
        .map(|(id, _)| {
            json!({ "id": id, "axis": "all", "weight": 1, "title": text(id), "indicators": [{ "id": format!("{id}.all"), "weight": 1,
                "title": text(id), "kind": "practice", "measure": { "ladder": [text("no"), text("yes")] }, "caps": [] }] })
        })
        .collect();
    let framework = json!({
        "id": "traits", "version": "1.0.0", "title": text("Traits"), "meets_from": 1,
        "rungs": [{ "value": 0, "title": text("no"), "meaning": text("no") }, { "value": 1, "title": text("yes"), "meaning": text("yes") }],
        "axes": [{ "id": "all", "title": text("All") }], "dimensions": dimensions,
        "levels": [{ "id": "any", "title": text("Any"), "requires": {} }],
        "aggregation": { "unanswered": "as_zero", "dimension": { "power": 1 }, "index": { "power": 1 } },
        "coverage": { "dimension": 0.6667, "index": 0.6667 }
    });
    let options: Vec<Value> =
        (1..=6).map(|value| json!({ "value": value, "label": text(&value.to_string()) })).collect();
    let mut items = Vec::new();
    let mut columns = json!({ "gender": "gender" });
    for (id, letter) in scales {
        for number in 1..=5 {
            let item = format!("{letter}{number}");
            columns[&item] = json!(item);
            items.push(json!({ "id": item, "type": "scale", "scale": "six", "text": text(&item),
                "reversed": REVERSED.contains(&item.as_str()), "informs": [format!("{id}.all")] }));
        }
    }
    items.push(json!({ "id": "gender", "type": "choice", "text": text("Gender"), "disaggregates": "gender",
        "options": [{ "value": "man", "label": text("man") }, { "value": "woman", "label": text("woman") }] }));
    let instrument = json!({
        "id": "bfi", "version": "1.0.0", "framework": "traits@1", "source": "staff", "mode": "individual", "privacy": ["anonymous"],
        "languages": ["en"], "title": text("Traits"), "scales": [{ "id": "six", "options": options, "favourable_from": 5 }],
        "sections": [{ "id": "all", "title": text("All"), "items": items }]
    });
    let assessment = json!({
        "id": "bfi-2000", "institution": { "id": "bfi", "name": "Volunteers of a public data set", "country": "US", "kind": "other" },
        "round": { "id": "2000", "from": "2000-01-01", "to": "2000-12-31" }, "framework": "traits@1", "instruments": ["bfi@1"],
        "tables": [{ "instrument": "bfi@1", "file": "responses/psych.csv", "columns": columns,
            "values": { "gender": { "1": "man", "2": "woman" } } }]
    });
    (framework, instrument, assessment)
}
