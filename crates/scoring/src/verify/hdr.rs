//! Human development: HDI, IHDI, GDI by a framework of four numbers; the Gender Inequality Index by the engine's means.
//!
//! Source of the formulas: UNDP, *Human Development Report 2023/24*, technical notes 1 to 4.

use std::collections::BTreeMap;

use instrument::Framework;

use super::frameworks::{dimension, framework, means, number};
use super::{Data, Proof, Table, Tolerance};
use crate::aggregate::{index, power_mean};

const SOURCE: &str = "UNDP, Human Development Report 2023/24";
const YEAR: &str = "hdr2324_year2022.csv";

pub(super) fn proofs(data: &Data<'_>) -> Vec<Proof> {
    let mut proofs = Vec::new();
    if let Some(table) = (data.table)(YEAR) {
        proofs.extend(hdi(&table));
        proofs.extend(gdi(&table));
        proofs.extend(ihdi(&table));
        proofs.push(gii_of_year(&table));
    }
    proofs
        .extend((data.table)("hdr2324_gii_2022_expected.csv").zip((data.table)(YEAR)).map(|(e, t)| gii_steps(&e, &t)));
    proofs.extend((data.table)("hdr2324_gii_rounds_americas.csv").map(|table| gii_rounds(&table)));
    proofs
}

/// The index of human development with its goalposts; `life` in years.
fn human_development(life: [f64; 2]) -> Option<Framework> {
    let education = [number("eys", [0.0, 18.0], 1.0, "linear"), number("mys", [0.0, 15.0], 1.0, "linear")];
    let dimensions = [
        dimension("health", "all", 1.0, &[number("le", life, 1.0, "linear")]),
        dimension("education", "all", 1.0, &education),
        dimension("income", "all", 1.0, &[number("gnipc", [100.0, 75_000.0], 1.0, "log")]),
    ];
    framework(&[("all", 1.0)], &dimensions, means(1.0, None, 0.0))
}

/// From life expectancy, expected and mean years of schooling, and income.
fn value(framework: &Framework, [le, eys, mys, gnipc]: [Option<f64>; 4]) -> Option<f64> {
    let values = [("le", le?), ("eys", eys?), ("mys", mys?), ("gnipc", gnipc?)];
    let values: BTreeMap<String, f64> = values.into_iter().map(|(id, value)| (id.to_owned(), value)).collect();
    Some(index(framework, &values).ok()?.index? / 100.0)
}

pub(super) fn hdi_of(le: f64, eys: f64, mys: f64, gnipc: f64) -> Option<f64> {
    value(&human_development([20.0, 85.0])?, [le, eys, mys, gnipc].map(Some))
}

fn hdi(table: &Table) -> Option<Proof> {
    let framework = human_development([20.0, 85.0])?;
    let mut proof = Proof::new("HDI", SOURCE, Some(YEAR), Tolerance::Decimals(3));
    for row in &table.rows {
        let Some(published) = table.number(row, "hdi_2022") else { continue };
        let inputs = ["le_2022", "eys_2022", "mys_2022", "gnipc_2022"].map(|column| table.number(row, column));
        proof.number(table.text(row, "country"), published, value(&framework, inputs));
    }
    Some(proof)
}

/// Women's index over men's, each with their own goalposts of life.
fn gdi(table: &Table) -> Option<Proof> {
    let (women, men) = (human_development([22.5, 87.5])?, human_development([17.5, 82.5])?);
    let mut proof = Proof::new("GDI", SOURCE, Some(YEAR), Tolerance::Decimals(3));
    for row in &table.rows {
        let Some(published) = table.number(row, "gdi_2022") else { continue };
        let of = |sex: &str| {
            [
                format!("le_{sex}_2022"),
                format!("eys_{sex}_2022"),
                format!("mys_{sex}_2022"),
                format!("gni_pc_{sex}_2022"),
            ]
            .map(|column| table.number(row, &column))
        };
        let ratio = value(&women, of("f")).zip(value(&men, of("m"))).map(|(women, men)| women / men);
        proof.number(table.text(row, "country"), published, ratio);
    }
    Some(proof)
}

/// Each part lowered by its own inequality (Atkinson), in percent.
fn ihdi(table: &Table) -> Option<Proof> {
    let framework = human_development([20.0, 85.0])?;
    let mut proof = Proof::new("IHDI", SOURCE, Some(YEAR), Tolerance::Decimals(3));
    for row in &table.rows {
        let Some(published) = table.number(row, "ihdi_2022") else { continue };
        let inputs = ["le_2022", "eys_2022", "mys_2022", "gnipc_2022"].map(|column| table.number(row, column));
        let left = |column: &str| table.number(row, column).map(|lost| (1.0, 1.0 - lost / 100.0));
        let left: Option<Vec<_>> = ["ineq_le_2022", "ineq_edu_2022", "ineq_inc_2022"].into_iter().map(left).collect();
        let left = left.and_then(|left| power_mean(&left, 0.0, None));
        proof.number(table.text(row, "country"), published, value(&framework, inputs).zip(left).map(|(i, l)| i * l));
    }
    Some(proof)
}

/// The Gender Inequality Index and what it is made of.
#[derive(Clone, Copy)]
pub(super) struct Gii {
    women: f64,
    men: f64,
    harmonic: f64,
    together: f64,
    pub(super) index: f64,
}

/// What the index is computed from: maternal deaths per 100,000 births, births per 1,000 adolescent women, and in percent, women
/// then men, schooling, seats and labour force.
pub(super) struct Figures {
    pub(super) deaths: f64,
    pub(super) births: f64,
    pub(super) schooling: [f64; 2],
    pub(super) seats: [f64; 2],
    pub(super) labour: [f64; 2],
}

/// Technical note 4: geometric means within each sex, their harmonic mean, against the geometric mean of both together. Deaths
/// stand between 10 and 1,000, shares are at least 0.1 %.
pub(super) fn gii(of: &Figures) -> Option<Gii> {
    let geometric = |values: &[f64]| {
        let values: Vec<(f64, f64)> = values.iter().map(|value| (1.0, *value)).collect();
        power_mean(&values, 0.0, None)
    };
    let share = |percent: f64| percent.max(0.1) / 100.0;
    let [schooling_w, schooling_m] = of.schooling.map(share);
    let [seats_w, seats_m] = of.seats.map(share);
    let [labour_w, labour_m] = of.labour.map(share);
    let health = geometric(&[10.0 / of.deaths.clamp(10.0, 1000.0), 1.0 / of.births])?;
    let (power_w, power_m) = (geometric(&[seats_w, schooling_w])?, geometric(&[seats_m, schooling_m])?);
    let (women, men) = (geometric(&[health, power_w, labour_w])?, geometric(&[1.0, power_m, labour_m])?);
    let harmonic = power_mean(&[(1.0, women), (1.0, men)], -1.0, None)?;
    let together = geometric(&[(health + 1.0) / 2.0, (power_w + power_m) / 2.0, (labour_w + labour_m) / 2.0])?;
    Some(Gii { women, men, harmonic, together, index: 1.0 - harmonic / together })
}

fn of_row(table: &Table, row: &[String], year: &str) -> Option<Gii> {
    let number = |name: &str| table.number(row, &format!("{name}_{year}"));
    gii(&Figures {
        deaths: number("mmr")?,
        births: number("abr")?,
        schooling: [number("se_f")?, number("se_m")?],
        seats: [number("pr_f")?, number("pr_m")?],
        labour: [number("lfpr_f")?, number("lfpr_m")?],
    })
}

fn gii_of_year(table: &Table) -> Proof {
    let mut proof = Proof::new("GII", SOURCE, Some(YEAR), Tolerance::Decimals(3));
    for row in &table.rows {
        let Some(published) = table.number(row, "gii_2022") else { continue };
        proof.number(table.text(row, "country"), published, of_row(table, row, "2022").map(|gii| gii.index));
    }
    proof
}

fn gii_steps(expected: &Table, table: &Table) -> Proof {
    let file = "hdr2324_gii_2022_expected.csv";
    let mut proof = Proof::new("GII, step by step", SOURCE, Some(file), Tolerance::Relative(1e-9));
    for row in &expected.rows {
        let iso = expected.text(row, "iso3");
        let found = table.rows.iter().find(|other| table.text(other, "iso3") == iso);
        let gii = found.and_then(|found| of_row(table, found, "2022"));
        let steps = [
            ("GF", gii.map(|gii| gii.women)),
            ("GM", gii.map(|gii| gii.men)),
            ("HARM", gii.map(|gii| gii.harmonic)),
            ("G_FM", gii.map(|gii| gii.together)),
            ("gii_calc", gii.map(|gii| gii.index)),
        ];
        for (column, computed) in steps {
            if let Some(value) = expected.number(row, column) {
                proof.number(format!("{iso} {column}"), value, computed);
            }
        }
    }
    proof
}

fn gii_rounds(table: &Table) -> Proof {
    let file = "hdr2324_gii_rounds_americas.csv";
    let mut proof = Proof::new("GII, seven rounds", SOURCE, Some(file), Tolerance::Decimals(3));
    let years = table.columns.iter().filter_map(|column| column.strip_prefix("gii_"));
    for year in years {
        for row in &table.rows {
            let Some(published) = table.number(row, &format!("gii_{year}")) else { continue };
            proof.number(
                format!("{} {year}", table.text(row, "country")),
                published,
                of_row(table, row, year).map(|g| g.index),
            );
        }
    }
    proof
}
