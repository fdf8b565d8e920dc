//! A composite index of 51 units by a reference package (COINr): goalposts, three means over three levels, one pillar left out,
//! a hundred draws of weights and the ranks they give.

use std::collections::BTreeMap;

use instrument::Framework;
use serde_json::Value;

use super::frameworks::{dimension, framework, means, number};
use super::{Data, Proof, Table, Tolerance};
use crate::aggregate::index;
use crate::statistics::{places, quantile};

const SOURCE: &str = "COINr 1.1.14, ASEM Sustainable Connectivity";
const EXACT: Tolerance = Tolerance::Relative(1e-10);

/// The package's own description: what is an indicator of which pillar, and a pillar of which sub-index.
struct Structure {
    /// Indicator, its pillar, its weight, and whether less is better.
    indicators: Vec<(String, String, f64, bool)>,
    /// Pillar, its sub-index, its weight.
    pillars: Vec<(String, String, f64)>,
    /// Sub-index and weight.
    parts: Vec<(String, f64)>,
}

impl Structure {
    fn of(table: &Table) -> Structure {
        let at = |level: &'static str| table.rows.iter().filter(move |row| table.text(row, "Level") == level);
        let weight = |row: &[String]| table.number(row, "Weight").unwrap_or(1.0);
        let name = |row: &[String], column: &str| table.text(row, column).to_owned();
        Structure {
            indicators: at("1")
                .map(|row| {
                    let falls = table.number(row, "Direction").is_some_and(|direction| direction < 0.0);
                    (name(row, "iCode"), name(row, "Parent"), weight(row), falls)
                })
                .collect(),
            pillars: at("2").map(|row| (name(row, "iCode"), name(row, "Parent"), weight(row))).collect(),
            parts: at("3").map(|row| (name(row, "iCode"), weight(row))).collect(),
        }
    }

    /// Ids of the engine are small letters; the first letter of an id is one.
    fn id(name: &str) -> String {
        format!("i_{}", name.to_lowercase())
    }

    fn framework(
        &self,
        goalposts: &dyn Fn(&str) -> [f64; 2],
        power: f64,
        weigh: &dyn Fn(&str) -> f64,
    ) -> Option<Framework> {
        let of = |pillar: &str| -> Vec<Value> {
            let own = self.indicators.iter().filter(|(_, parent, _, _)| parent == pillar);
            own.map(|(name, _, weight, _)| number(&Structure::id(name), goalposts(name), *weight, "linear")).collect()
        };
        let dimensions: Vec<Value> = self
            .pillars
            .iter()
            .map(|(pillar, part, weight)| {
                dimension(&Structure::id(pillar), &Structure::id(part), weight * weigh(pillar), &of(pillar))
            })
            .collect();
        let axes: Vec<(String, f64)> = self.parts.iter().map(|(part, weight)| (Structure::id(part), *weight)).collect();
        let axes: Vec<(&str, f64)> = axes.iter().map(|(part, weight)| (part.as_str(), *weight)).collect();
        framework(&axes, &dimensions, means(power, Some(power), power))
    }

    fn values(&self, table: &Table, row: &[String], change: &dyn Fn(f64) -> f64) -> BTreeMap<String, f64> {
        let value = |name: &String| Some((Structure::id(name), change(table.number(row, name)?)));
        self.indicators.iter().filter_map(|(name, ..)| value(name)).collect()
    }
}

pub(super) fn proofs(data: &Data<'_>) -> Vec<Proof> {
    let file = |name: &str| (data.table)(&format!("coinr_asem/{name}"));
    let Some(structure) = file("imeta.csv").map(|table| Structure::of(&table)) else { return Vec::new() };
    let Some(normalised) = file("normalised_minmax_0_100.csv") else { return Vec::new() };
    let mut proofs = Vec::new();
    proofs.extend(file("treated.csv").and_then(|treated| goalposts(&structure, &treated, &normalised)));
    let means = [
        ("aggregated_arith.csv", "arithmetic means", 1.0),
        ("aggregated_a_gmean_on_minmax_1_100.csv", "geometric means", 0.0),
        ("aggregated_a_hmean_on_minmax_1_100.csv", "harmonic means", -1.0),
    ];
    for (name, what, power) in means {
        let Some(expected) = file(name) else { continue };
        proofs.extend(aggregated(&structure, &normalised, &expected, (name, what, power)));
    }
    if let Some(expected) = file("remove_one_pillar_scores.csv") {
        proofs.extend(without_one(&structure, &normalised, &expected));
    }
    let drawn = (file("ua_pillar_weights100.csv"), file("ua_index_scores100.csv"), file("ua_rank_quantiles.csv"));
    if let (Some(weights), Some(scores), Some(ranks)) = drawn {
        proofs.extend(draws(&structure, &normalised, &weights, &scores, &ranks).into_iter().flatten());
    }
    proofs
}

/// Between the least and the most of each column, as fixed goalposts.
fn goalposts(structure: &Structure, treated: &Table, normalised: &Table) -> Option<Proof> {
    let file = "coinr_asem/normalised_minmax_0_100.csv";
    let mut proof = Proof::new("ASEM, between goalposts", SOURCE, Some(file), EXACT);
    let mut ends: BTreeMap<&str, [f64; 2]> = BTreeMap::new();
    for (name, _, _, falls) in &structure.indicators {
        let column = treated.rows.iter().filter_map(|row| treated.number(row, name));
        let [low, high] = column.fold([f64::INFINITY, f64::NEG_INFINITY], |[low, high], x| [low.min(x), high.max(x)]);
        ends.insert(name, if *falls { [high, low] } else { [low, high] });
    }
    // A dimension an indicator: its score is the indicator's.
    let dimensions: Vec<Value> = structure
        .indicators
        .iter()
        .map(|(name, ..)| {
            let id = Structure::id(name);
            let own = number(&id, ends.get(name.as_str()).copied().unwrap_or([0.0, 1.0]), 1.0, "linear");
            dimension(&format!("d{id}"), "all", 1.0, &[own])
        })
        .collect();
    let framework = framework(&[("all", 1.0)], &dimensions, means(1.0, None, 1.0))?;
    for row in &treated.rows {
        let unit = treated.text(row, "uCode");
        let expected = normalised.rows.iter().find(|other| normalised.text(other, "uCode") == unit);
        let scores = index(&framework, &structure.values(treated, row, &|x| x)).ok();
        for (name, ..) in &structure.indicators {
            let Some(value) = expected.and_then(|row| normalised.number(row, name)) else { continue };
            let id = format!("d{}", Structure::id(name));
            let computed = scores.as_ref().and_then(|scores| scores.dimensions.get(&id).copied().flatten());
            proof.number(format!("{unit} {name}"), value, computed);
        }
    }
    Some(proof)
}

fn aggregated(
    structure: &Structure,
    normalised: &Table,
    expected: &Table,
    (file, what, power): (&str, &str, f64),
) -> Option<Proof> {
    let framework = structure.framework(&|_| [0.0, 100.0], power, &|_| 1.0)?;
    // Geometric and harmonic means were made from 1 to 100: no zero decides alone.
    let change = |x: f64| if power == 1.0 { x } else { 1.0 + 0.99 * x };
    let mut proof = Proof::new(&format!("ASEM, {what}"), SOURCE, Some(&format!("coinr_asem/{file}")), EXACT);
    for row in &expected.rows {
        let unit = expected.text(row, "uCode");
        let given = normalised.rows.iter().find(|other| normalised.text(other, "uCode") == unit);
        let scores = given.and_then(|given| index(&framework, &structure.values(normalised, given, &change)).ok());
        let pillars = structure.pillars.iter().map(|(name, ..)| name);
        for name in pillars.chain(structure.parts.iter().map(|(name, _)| name)) {
            let Some(value) = expected.number(row, name) else { continue };
            let id = Structure::id(name);
            let computed = scores
                .as_ref()
                .and_then(|scores| scores.dimensions.get(&id).or_else(|| scores.axes.get(&id)).copied().flatten());
            proof.number(format!("{unit} {name}"), value, computed);
        }
        if let Some(value) = expected.number(row, "Index") {
            proof.number(format!("{unit} index"), value, scores.and_then(|scores| scores.index));
        }
    }
    Some(proof)
}

/// A pillar without answers is left out, the others weigh as before.
fn without_one(structure: &Structure, normalised: &Table, expected: &Table) -> Option<Proof> {
    let file = "coinr_asem/remove_one_pillar_scores.csv";
    let mut proof = Proof::new("ASEM, one pillar left out", SOURCE, Some(file), EXACT);
    let framework = structure.framework(&|_| [0.0, 100.0], 1.0, &|_| 1.0)?;
    for row in &expected.rows {
        let unit = expected.text(row, "uCode");
        let Some(given) = normalised.rows.iter().find(|other| normalised.text(other, "uCode") == unit) else {
            continue;
        };
        let values = structure.values(normalised, given, &|x| x);
        for column in expected.columns.iter().filter(|column| *column != "uCode") {
            let Some(value) = expected.number(row, column) else { continue };
            let left: Vec<String> = structure
                .indicators
                .iter()
                .filter(|(_, pillar, ..)| pillar == column)
                .map(|(name, ..)| Structure::id(name))
                .collect();
            let kept = values.iter().filter(|(id, _)| !left.contains(id)).map(|(id, x)| (id.clone(), *x)).collect();
            proof.number(format!("{unit} {column}"), value, index(&framework, &kept).ok().and_then(|own| own.index));
        }
    }
    Some(proof)
}

/// Stored draws of the pillars' weights: the index of every unit in each, and the quantiles of its rank.
fn draws(
    structure: &Structure,
    normalised: &Table,
    weights: &Table,
    scores: &Table,
    ranks: &Table,
) -> [Option<Proof>; 2] {
    let files = ["coinr_asem/ua_index_scores100.csv", "coinr_asem/ua_rank_quantiles.csv"];
    let mut proof = Proof::new("ASEM, a hundred draws of weights", SOURCE, files.first().copied(), EXACT);
    let mut bands = Proof::new("ASEM, quantiles of ranks", SOURCE, files.last().copied(), EXACT);
    let units: Vec<&str> = normalised.rows.iter().map(|row| normalised.text(row, "uCode")).collect();
    let mut placed: Vec<Vec<f64>> = vec![Vec::new(); units.len()];
    for (draw, row) in weights.rows.iter().enumerate() {
        let Some(framework) =
            structure.framework(&|_| [0.0, 100.0], 1.0, &|pillar| weights.number(row, pillar).unwrap_or(1.0))
        else {
            return [None, None];
        };
        let computed: Vec<Option<f64>> = normalised
            .rows
            .iter()
            .map(|given| index(&framework, &structure.values(normalised, given, &|x| x)).ok()?.index)
            .collect();
        for ((own, place), (unit, value)) in placed.iter_mut().zip(places(&computed)).zip(units.iter().zip(&computed)) {
            own.extend(place.map(f64::from));
            if let Some(expected) = scores.rows.get(draw).and_then(|row| scores.number(row, unit)) {
                proof.number(format!("{unit} draw {}", draw + 1), expected, *value);
            }
        }
    }
    for row in &ranks.rows {
        let unit = ranks.text(row, "uCode");
        let Some(own) = units.iter().position(|other| *other == unit).and_then(|at| placed.get_mut(at)) else {
            continue;
        };
        own.sort_by(f64::total_cmp);
        for (column, p) in [("q05", 0.05), ("median", 0.5), ("q95", 0.95)] {
            if let Some(expected) = ranks.number(row, column) {
                // The package prints ranks as whole numbers.
                bands.number(format!("{unit} {column}"), expected, quantile(own, p));
            }
        }
    }
    [Some(proof), Some(bands)]
}
