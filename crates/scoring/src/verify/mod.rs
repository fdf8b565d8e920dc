//! Verify: what the engine computes against what others published, so that nobody has to believe it.
//!
//! In: tables of expected values ([`Data`]), or nothing for the examples that are built in. Out: [`Proof`]s, every case with
//! what is expected and what was computed, by the same functions that score an assessment. Nothing here is about people who
//! answered.

mod asem;
mod eige;
mod frameworks;
mod gender_budget;
mod hdr;
mod literature;
mod people;

use serde::Serialize;
use serde_json::Value;

pub use literature::literature;

/// How far a computed value may lie from an expected one.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Tolerance {
    /// Times the expected value, or times 1 where that is smaller.
    Relative(f64),
    /// In its own unit.
    Within(f64),
    /// Equal once both are rounded to so many decimals: the printed figure.
    Decimals(i32),
    /// The same word.
    Word,
}

/// One value.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Case {
    /// Of what.
    pub what: String,
    /// As published.
    pub expected: String,
    /// As computed; empty where it is not defined.
    pub computed: String,
    /// How far apart, for numbers.
    pub apart: Option<f64>,
    /// Within the tolerance.
    pub agrees: bool,
}

/// Expected values of one source, each with what was computed.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Proof {
    /// What is shown.
    pub name: String,
    /// Who says so.
    pub source: String,
    /// The file the expected values stand in; none for what is built in.
    pub file: Option<String>,
    /// How far apart they may lie.
    pub tolerance: Tolerance,
    /// All of them.
    pub cases: Vec<Case>,
}

impl Proof {
    fn new(name: &str, source: &str, file: Option<&str>, tolerance: Tolerance) -> Proof {
        let [name, source] = [name, source].map(str::to_owned);
        Proof { name, source, file: file.map(str::to_owned), tolerance, cases: Vec::new() }
    }

    /// Every case agrees, and there is one.
    pub fn holds(&self) -> bool {
        !self.cases.is_empty() && self.cases.iter().all(|case| case.agrees)
    }

    /// The case that lies furthest off: one that misses before one that agrees.
    pub fn worst(&self) -> Option<&Case> {
        let far = |case: &Case| case.apart.unwrap_or(if case.agrees { 0.0 } else { f64::INFINITY });
        self.cases.iter().min_by(|one, two| one.agrees.cmp(&two.agrees).then(far(two).total_cmp(&far(one))))
    }

    fn number(&mut self, what: impl Into<String>, expected: f64, computed: Option<f64>) {
        let apart = computed.map(|computed| libm::fabs(computed - expected));
        let agrees = match (self.tolerance, computed, apart) {
            (Tolerance::Relative(most), _, Some(apart)) => apart <= most * libm::fabs(expected).max(1.0),
            (Tolerance::Within(most), _, Some(apart)) => apart <= most + 1e-12,
            (Tolerance::Decimals(digits), Some(computed), _) => {
                let shift = libm::pow(10.0, f64::from(digits));
                libm::round(computed * shift) == libm::round(expected * shift)
            }
            _ => false,
        };
        let computed = computed.map(|computed| computed.to_string()).unwrap_or_default();
        self.cases.push(Case { what: what.into(), expected: expected.to_string(), computed, apart, agrees });
    }

    fn word(&mut self, what: impl Into<String>, expected: &str, computed: &str) {
        let agrees = expected == computed;
        let [expected, computed] = [expected, computed].map(str::to_owned);
        self.cases.push(Case { what: what.into(), expected, computed, apart: None, agrees });
    }
}

/// A table as it was read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// Names of the columns.
    pub columns: Vec<String>,
    /// Cells as text, row by row.
    pub rows: Vec<Vec<String>>,
}

impl Table {
    fn column(&self, name: &str) -> Option<usize> {
        self.columns.iter().position(|column| column == name)
    }

    fn text<'t>(&self, row: &'t [String], column: &str) -> &'t str {
        self.column(column).and_then(|at| row.get(at)).map(String::as_str).unwrap_or_default()
    }

    /// None where the cell is empty or no number.
    fn number(&self, row: &[String], column: &str) -> Option<f64> {
        self.text(row, column).parse().ok()
    }

    /// All cells as numbers, those that are none left out, row by row.
    fn numbers(&self, columns: &[&str]) -> Vec<Vec<Option<f64>>> {
        self.rows.iter().map(|row| columns.iter().map(|column| self.number(row, column)).collect()).collect()
    }
}

/// Where expected values are read: by the name of their file.
pub struct Data<'a> {
    /// A CSV file.
    pub table: &'a dyn Fn(&str) -> Option<Table>,
    /// A JSON file.
    pub json: &'a dyn Fn(&str) -> Option<Value>,
}

/// Sets that the engine has nothing to hold against, and why.
pub const NOT_COMPUTED: &[(&str, &str)] = &[
    (
        "coinr_asem/normalised_n_*_first5.csv",
        "Ranks, z-scores and distances to the round's own best: a score must not move because others joined.",
    ),
    ("coinr_asem/copeland_conn_pillars.csv", "Pairwise majorities rank without saying how far: Paridad prints bands."),
    (
        "coinr_asem/corr_pillars_index.csv, denominated.csv, idata_*.csv, raw.csv",
        "Preparation of data before goalposts: an instrument asks for the figure it scores.",
    ),
    (
        "eige_metric_maxima_inferred.json",
        "Maxima that others inferred: the index is computed from its published metrics.",
    ),
    (
        "agreement_expected.json: irrCAC",
        "Gwet's and Fleiss' coefficients: one coefficient that bears gaps and levels of measurement is enough.",
    ),
    (
        "psych_bfi_reliability.json: omega, factors, polychoric",
        "Models of factors: α and what each item does to it are what a facilitator can act on.",
    ),
    (
        "ordinal_consensus_agrmt.json: entropy, l², Leik, Berry–Mielke, polarisation",
        "Consensus and A say it; five more words for one thing would be chosen among.",
    ),
];

/// Every set of expected values that is there, against the engine. A set whose file is absent is left out.
pub fn golden(data: &Data<'_>) -> Vec<Proof> {
    let mut proofs = hdr::proofs(data);
    proofs.extend(eige::proof(data));
    proofs.extend(asem::proofs(data));
    proofs.extend(people::proofs(data));
    proofs
}
