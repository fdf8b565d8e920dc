//! Published indices as frameworks: numbers that nobody here computed. Skipped, and said so, where the data are absent.

#![allow(clippy::disallowed_methods)] // Tests read files; the crate does not.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::print_stdout)]

use std::collections::BTreeMap;
use std::path::PathBuf;

use instrument::Framework;
use scoring::aggregate::{index, power_mean};
use scoring::statistics::consensus;
use serde_json::{Value, json};

fn golden(file: &str) -> Option<String> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/golden").join(file);
    let text = std::fs::read_to_string(path).ok();
    if text.is_none() {
        println!("skipped: no golden data {file}");
    }
    text
}

/// A CSV file as rows by column, quotes respected.
fn rows(text: &str) -> Vec<BTreeMap<String, String>> {
    let cells = |line: &str| {
        let (mut cells, mut cell, mut quoted) = (Vec::new(), String::new(), false);
        for character in line.chars() {
            match character {
                '"' => quoted = !quoted,
                ',' if !quoted => cells.push(std::mem::take(&mut cell)),
                other => cell.push(other),
            }
        }
        cells.push(cell);
        cells
    };
    let mut lines = text.lines();
    let header = cells(lines.next().unwrap());
    lines.map(|line| header.iter().cloned().zip(cells(line)).collect()).collect()
}

fn text(words: &str) -> Value {
    json!({ "en": words })
}

fn number(id: &str, worst: f64, best: f64, transform: &str) -> Value {
    json!({ "id": id, "weight": 1, "title": text(id), "kind": "result", "caps": [],
        "measure": { "number": { "unit": text("unit"), "worst": worst, "best": best, "transform": transform } } })
}

fn framework(axes: &[(&str, f64)], dimensions: Vec<Value>, aggregation: Value) -> Framework {
    let axes: Vec<Value> =
        axes.iter().map(|(id, weight)| json!({ "id": id, "weight": weight, "title": text(id) })).collect();
    let rung = |value: u8| json!({ "value": value, "title": text("rung"), "meaning": text("rung") });
    Framework::from_value(&json!({
        "id": "public", "version": "1.0.0", "title": text("Public index"), "rungs": [rung(0), rung(1)], "meets_from": 1,
        "axes": axes, "dimensions": dimensions, "levels": [{ "id": "any", "title": text("Any"), "requires": {} }],
        "aggregation": aggregation, "coverage": { "dimension": 0.6667, "index": 0.6667 }
    }))
    .unwrap_or_else(|faults| panic!("{faults:#?}"))
}

fn dimension(id: &str, axis: &str, indicators: Vec<Value>) -> Value {
    json!({ "id": id, "axis": axis, "weight": 1, "title": text(id), "indicators": indicators })
}

/// Human Development Report 2023/24, technical note 1: goalposts 20–85 years, 0–18 and 0–15 years, 100–75,000 dollars.
#[test]
fn hdi_of_204_countries_and_regions_to_three_decimals() {
    let Some(data) = golden("hdr2324_year2022.csv") else { return };
    let hdi = framework(
        &[("all", 1.0)],
        vec![
            dimension("health", "all", vec![number("le", 20.0, 85.0, "linear")]),
            dimension("education", "all", vec![number("eys", 0.0, 18.0, "linear"), number("mys", 0.0, 15.0, "linear")]),
            dimension("income", "all", vec![number("gnipc", 100.0, 75_000.0, "log")]),
        ],
        json!({ "unanswered": "leave_out", "dimension": { "power": 1 }, "index": { "power": 0 } }),
    );
    let (mut equal, mut wrong) = (0, Vec::new());
    for row in rows(&data) {
        let Ok(published) = row["hdi_2022"].parse::<f64>() else { continue };
        let values: BTreeMap<String, f64> = ["le", "eys", "mys", "gnipc"]
            .iter()
            .map(|id| ((*id).to_owned(), row[&format!("{id}_2022")].parse().unwrap()))
            .collect();
        let computed = index(&hdi, &values).unwrap().index.unwrap() / 100.0;
        if (computed * 1000.0).round() == (published * 1000.0).round() {
            equal += 1;
        } else {
            wrong.push(format!("{}: {computed} and {published}", row["country"]));
        }
    }
    assert_eq!((equal, wrong), (204, Vec::new()));
}

/// Gender Equality Index 2021 (EIGE): sub-domain = arithmetic mean of metrics, domain = geometric mean of sub-domains, index
/// = weighted geometric mean of domains. The published metrics are rounded, so within .18 as the data's notes say.
#[test]
fn eige_sub_domain_domain_index() {
    let Some(data) = golden("eige_2021_index_metrics_domains.csv") else { return };
    let header: Vec<String> = {
        let first = data.lines().next().unwrap();
        let (mut cells, mut cell, mut quoted) = (Vec::new(), String::new(), false);
        for character in first.chars().chain([',']) {
            match character {
                '"' => quoted = !quoted,
                ',' if !quoted => cells.push(std::mem::take(&mut cell)),
                other => cell.push(other),
            }
        }
        cells
    };
    // Work, money, knowledge, time, power, health, as the index publishes its weights.
    let domains =
        [("WORK", 0.19), ("MONEY", 0.15), ("KNOWLEDGE", 0.22), ("TIME", 0.15), ("POWER", 0.19), ("HEALTH", 0.10)];
    let sub_domains = [
        "Participation",
        "Segregation and quality of work",
        "Financial resources",
        "Economic situation",
        "Attainment and participation",
        "Segregation",
        "Care activities",
        "Social activities",
        "Political",
        "Economic",
        "Social",
        "Status",
        "Behaviour",
        "Access",
    ];
    let clean = |name: &str| -> String {
        let kept: String =
            name.chars().map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '_' }).collect();
        format!("m_{}", kept.trim_matches('_'))
    };
    // The columns stand in order: a domain, its sub-domains, each followed by its metrics.
    let (mut axis, mut dimensions, mut metrics): (String, Vec<Value>, BTreeMap<String, String>) = Default::default();
    for column in header.iter().skip(5).take_while(|column| *column != "FTE employment rate (%) W") {
        if domains.iter().any(|(domain, _)| domain == column) {
            axis = column.to_lowercase();
        } else if sub_domains.contains(&column.as_str()) {
            dimensions.push(dimension(&format!("{axis}.{}", clean(column)), &axis, Vec::new()));
        } else {
            let id = clean(column);
            let list = dimensions.last_mut().unwrap()["indicators"].as_array_mut().unwrap();
            list.push(number(&id, 0.0, 100.0, "linear"));
            metrics.insert(id, column.clone());
        }
    }
    assert_eq!((dimensions.len(), metrics.len()), (14, 31));
    let axes: Vec<(String, f64)> = domains.iter().map(|(domain, weight)| (domain.to_lowercase(), *weight)).collect();
    let axes: Vec<(&str, f64)> = axes.iter().map(|(domain, weight)| (domain.as_str(), *weight)).collect();
    let eige = framework(
        &axes,
        dimensions,
        json!({ "unanswered": "leave_out", "dimension": { "power": 1 }, "axis": { "power": 0 }, "index": { "power": 0 } }),
    );
    let (mut states, mut worst) = (0, 0.0_f64);
    for row in rows(&data) {
        let values: BTreeMap<String, f64> =
            metrics.iter().filter_map(|(id, column)| Some((id.clone(), row[column].parse().ok()?))).collect();
        let computed = index(&eige, &values).unwrap();
        let apart =
            |computed: Option<f64>, published: &str| (computed.unwrap() - published.parse::<f64>().unwrap()).abs();
        worst = worst.max(apart(computed.index, &row["Gender Equality Index"]));
        for (domain, _) in domains {
            worst = worst.max(apart(computed.axes[&domain.to_lowercase()], &row[domain]));
        }
        states += 1;
    }
    println!("EIGE: {states} rows, at most {worst:.3} points apart");
    assert_eq!(states, 28);
    // The metrics are printed to one decimal and stand between 1 and 100: rounding alone moves a mean so far.
    assert!((worst * 100.0).round() <= 18.0, "{worst}");
}

#[test]
fn geometric_and_harmonic_means_of_a_reference_package() {
    let (Some(gmean), Some(hmean)) = (
        golden("coinr_asem/aggregated_a_gmean_on_minmax_1_100.csv"),
        golden("coinr_asem/aggregated_a_hmean_on_minmax_1_100.csv"),
    ) else {
        return;
    };
    let (gmean, hmean) = (rows(&gmean), rows(&hmean));
    // Index over the two sub-indices, which both files print: weights of 1 each.
    let mut checked = 0;
    for (table, power) in [(&gmean, 0.0), (&hmean, -1.0)] {
        for row in table {
            let value = |name: &str| row.get(name).and_then(|cell| cell.parse::<f64>().ok());
            if let (Some(index), Some(conn), Some(sust)) = (value("Index"), value("Conn"), value("Sust")) {
                let computed = power_mean(&[(1.0, conn), (1.0, sust)], power, None).unwrap();
                assert!((computed - index).abs() < 1e-10 * index.abs().max(1.0), "{computed} and {index}");
                checked += 1;
            }
        }
    }
    assert_eq!(checked, 102);
}

#[test]
fn consensus_of_a_reference_package() {
    let Some(data) = golden("ordinal_consensus_agrmt.json") else { return };
    let data: Value = serde_json::from_str(&data).unwrap();
    let mut checked = 0;
    let mut stack = vec![&data];
    while let Some(value) = stack.pop() {
        let counts = value.get("freq").and_then(Value::as_array);
        let expected = value.get("consensus_TW").and_then(Value::as_f64);
        if let (Some(counts), Some(expected)) = (counts, expected) {
            let counts: Vec<u32> = counts.iter().map(|count| count.as_f64().unwrap() as u32).collect();
            assert!((consensus(&counts).unwrap() - expected).abs() < 1e-10, "{counts:?}");
            checked += 1;
        }
        match value {
            Value::Object(map) => stack.extend(map.values()),
            Value::Array(items) => stack.extend(items),
            _ => {}
        }
    }
    assert_eq!(checked, 5);
}
