//! What people and raters said: reliability, agreement, consensus, correlation, and what hidden cells give away.

use serde_json::Value;

use super::{Data, Proof, Table, Tolerance};
use crate::statistics::{
    Level, Missing, acceleration, alpha, alpha_dropped, consensus, deducible, feldt, icc, item_rest, krippendorff,
    van_der_eijk,
};

const EXACT: Tolerance = Tolerance::Relative(1e-10);

pub(super) fn proofs(data: &Data<'_>) -> Vec<Proof> {
    let mut proofs = Vec::new();
    let reliability = "psych_bfi_reliability.json";
    if let (Some(people), Some(expected)) = ((data.table)("psych_bfi.csv"), (data.json)(reliability)) {
        for scale in expected.as_object().into_iter().flatten() {
            proofs.push(of_scale(&people, scale.0, scale.1));
        }
    }
    if let Some(expected) = (data.json)("agreement_expected.json") {
        proofs.extend(raters(data, &expected));
    }
    if let (Some(table), Some(expected)) =
        ((data.table)("krippendorff_canonical_4x12.csv"), (data.json)("krippendorff_crosscheck.json"))
    {
        proofs.extend(crosscheck(&table, &expected));
    }
    proofs.extend((data.json)("ordinal_consensus_agrmt.json").map(|expected| camps(&expected)));
    proofs.extend((data.table)("boot_law.csv").map(|table| law(&pairs(&table), Some("boot_law.csv"))));
    let suppressed = (
        (data.table)("suppression_input.csv"),
        (data.table)("suppression_gauss_output.csv"),
        (data.json)("suppression_audit_expected.json"),
    );
    if let (Some(cells), Some(pattern), Some(expected)) = suppressed {
        proofs.push(audit(&cells, &pattern, &expected));
    }
    proofs
}

/// Scales of 1 to 6: turned items are 7 less the answer.
fn of_scale(people: &Table, name: &str, expected: &Value) -> Proof {
    let source = "psychTools bfi, by psych and a direct computation";
    let mut proof = Proof::new(&format!("Reliability of {name}"), source, Some("psych_bfi_reliability.json"), EXACT);
    let words = |key: &str| -> Vec<&str> {
        expected.get(key).and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect()
    };
    let (items, reversed) = (words("items"), words("reversed"));
    let mut rows = people.numbers(&items);
    for row in &mut rows {
        for (answer, _) in row.iter_mut().zip(&items).filter(|(_, item)| reversed.contains(item)) {
            *answer = answer.map(|answer| 7.0 - answer);
        }
    }
    let number = |key: &str| expected.get(key).and_then(Value::as_f64);
    if let Some(value) = number("alpha_pairwise_psych") {
        proof.number("α, pairwise", value, alpha(&rows, Missing::Pairwise));
    }
    if let Some(value) = number("alpha_complete") {
        proof.number("α, complete cases", value, alpha(&rows, Missing::Complete));
    }
    let by_item = [
        ("alpha_if_dropped", "α without", alpha_dropped(&rows, Missing::Pairwise)),
        ("item_rest_r_drop", "item and rest", item_rest(&rows, Missing::Pairwise)),
    ];
    for (key, what, computed) in by_item {
        for (at, item) in items.iter().enumerate() {
            let Some(value) = expected.get(key).and_then(|own| own.get(*item)).and_then(Value::as_f64) else {
                continue;
            };
            let own = computed.as_ref().and_then(|all| all.get(at).copied().flatten());
            proof.number(format!("{what} {item}"), value, own);
        }
    }
    let feldt = feldt(&rows, 0.95);
    if let Some(ends) = expected.get("feldt_ci95_complete").and_then(Value::as_array) {
        for (at, value) in ends.iter().filter_map(Value::as_f64).enumerate() {
            let own = feldt.and_then(|feldt| feldt.interval.get(at).copied());
            proof.number(format!("Feldt's interval, end {}", at + 1), value, own);
        }
    }
    if let Some(value) = number("n_complete") {
        proof.number("complete cases", value, feldt.map(|feldt| feldt.n as f64));
    }
    proof
}

const LEVELS: [(&str, Level); 4] =
    [("nominal", Level::Nominal), ("ordinal", Level::Ordinal), ("interval", Level::Interval), ("ratio", Level::Ratio)];

/// A table with a column a unit and a row a rater, or, `turned`, the other way.
fn ratings(table: &Table, turned: bool) -> Vec<Vec<Option<f64>>> {
    let columns: Vec<&str> = table.columns.iter().map(String::as_str).collect();
    let rows = table.numbers(&columns);
    if !turned {
        return rows;
    }
    (0..columns.len()).map(|at| rows.iter().map(|row| row.get(at).copied().flatten()).collect()).collect()
}

fn raters(data: &Data<'_>, expected: &Value) -> Vec<Proof> {
    let mut proofs = Vec::new();
    let sets = [
        ("krippendorff_canonical_4x12.csv", "krippendorff_canonical", false, "Krippendorff (2011)"),
        ("irr_anxiety.csv", "krippendorff_anxiety", true, "irr anxiety, by krippendorff 0.9.0"),
    ];
    for (file, key, turned, source) in sets {
        let Some(table) = (data.table)(file) else { continue };
        let mut proof = Proof::new("Krippendorff's α", source, Some(file), EXACT);
        let raters = ratings(&table, turned);
        for (name, level) in LEVELS {
            let Some(value) = expected.get(key).and_then(|own| own.get(name)).and_then(Value::as_f64) else { continue };
            proof.number(name, value, krippendorff(&raters, level));
        }
        proofs.push(proof);
    }
    let file = "shrout_fleiss_1979.csv";
    if let Some(table) = (data.table)(file) {
        let rows: Option<Vec<Vec<f64>>> =
            ratings(&table, false).into_iter().map(|row| row.into_iter().collect()).collect();
        let six = rows.and_then(|rows| icc(&rows));
        let mut proof = Proof::new("Intraclass correlation", "Shrout and Fleiss (1979), by psych", Some(file), EXACT);
        for form in expected.get("shrout_fleiss_icc").and_then(Value::as_array).into_iter().flatten() {
            let (Some(name), Some(value)) =
                (form.get("type").and_then(Value::as_str), form.get("ICC").and_then(Value::as_f64))
            else {
                continue;
            };
            let computed = six.and_then(|six| match name {
                "ICC1" => six.one,
                "ICC2" => six.two,
                "ICC3" => six.three,
                "ICC1k" => six.one_k,
                "ICC2k" => six.two_k,
                _ => six.three_k,
            });
            proof.number(name, value, computed);
        }
        proofs.push(proof);
    }
    proofs
}

fn crosscheck(table: &Table, expected: &Value) -> Vec<Proof> {
    let file = "krippendorff_crosscheck.json";
    let raters = ratings(table, false);
    let hands = [
        ("pypi_krippendorff_canonical", "krippendorff (PyPI)", EXACT),
        ("published_krippendorff_2011", "Krippendorff (2011)", Tolerance::Decimals(3)),
    ];
    hands
        .into_iter()
        .map(|(key, source, tolerance)| {
            let mut proof = Proof::new("Krippendorff's α, cross-checked", source, Some(file), tolerance);
            for (name, level) in LEVELS {
                if let Some(value) = expected.get(key).and_then(|own| own.get(name)).and_then(Value::as_f64) {
                    proof.number(name, value, krippendorff(&raters, level));
                }
            }
            proof
        })
        .collect()
}

fn camps(expected: &Value) -> Proof {
    let file = "ordinal_consensus_agrmt.json";
    let mut proof = Proof::new("Consensus and agreement", "agrmt", Some(file), EXACT);
    for set in expected.as_array().into_iter().flatten() {
        let counts = set.get("freq").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_u64);
        let counts: Vec<u32> = counts.filter_map(|count| u32::try_from(count).ok()).collect();
        let both = [
            ("consensus_TW", "Tastle–Wierman", consensus(&counts)),
            ("vanderEijk_A", "van der Eijk's A", van_der_eijk(&counts)),
        ];
        for (key, what, computed) in both {
            if let Some(value) = set.get(key).and_then(Value::as_f64) {
                proof.number(format!("{what} of {counts:?}"), value, computed);
            }
        }
    }
    proof
}

fn pairs(table: &Table) -> Vec<(f64, f64)> {
    table
        .numbers(&["LSAT", "GPA"])
        .into_iter()
        .filter_map(|row| row.first().copied()?.zip(row.get(1).copied()?))
        .collect()
}

/// Pearson's correlation: of two items each is the other's rest.
fn correlation(pairs: &[(f64, f64)]) -> Option<f64> {
    let rows: Vec<Vec<Option<f64>>> = pairs.iter().map(|(x, y)| vec![Some(*x), Some(*y)]).collect();
    item_rest(&rows, Missing::Complete)?.first().copied().flatten()
}

/// The fifteen law schools.
pub(super) fn law(pairs: &[(f64, f64)], file: Option<&str>) -> Proof {
    let source = "Efron and Tibshirani, An Introduction to the Bootstrap (1993), 3.1 and 14.3";
    let mut proof = Proof::new("Law schools", source, file, Tolerance::Decimals(4));
    proof.number("r", 0.776_374_5, correlation(pairs));
    proof.number("acceleration of BCa", -0.0757, acceleration(pairs, correlation));
    proof
}

/// With the small cells alone hidden each is known exactly; with the complement hidden too an interval of five is left.
fn audit(cells: &Table, pattern: &Table, expected: &Value) -> Proof {
    let file = "suppression_audit_expected.json";
    let mut proof = Proof::new("What hidden cells give away", "GaussSuppression", Some(file), EXACT);
    let names = |column: &str| {
        let mut names: Vec<&str> = Vec::new();
        for row in &cells.rows {
            let name = cells.text(row, column);
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names
    };
    let (rows, columns) = (names("ministry"), names("group"));
    let place = |table: &Table, row: &[String]| {
        let at = |names: &[&str], column: &str| names.iter().position(|name| *name == table.text(row, column));
        at(&rows, "ministry").zip(at(&columns, "group"))
    };
    for (key, flag) in [("primary_only_audit", "primary"), ("gauss_audit", "suppressed")] {
        let hidden: Vec<((usize, usize), u64)> = pattern
            .rows
            .iter()
            .filter(|row| pattern.text(row, flag).eq_ignore_ascii_case("true"))
            .filter_map(|row| Some((place(pattern, row)?, pattern.number(row, "freq")? as u64)))
            .collect();
        let left = |of: usize, at: &dyn Fn(&(usize, usize)) -> usize| -> Vec<u64> {
            (0..of).map(|own| hidden.iter().filter(|(p, _)| at(p) == own).map(|(_, count)| count).sum()).collect()
        };
        let places: Vec<(usize, usize)> = hidden.iter().map(|(place, _)| *place).collect();
        let bounds = deducible(&left(rows.len(), &|p| p.0), &left(columns.len(), &|p| p.1), &places);
        for cell in expected.get(key).and_then(Value::as_array).into_iter().flatten() {
            let name = |key: &str| cell.get(key).and_then(Value::as_str).unwrap_or_default();
            let at = places.iter().position(|(row, column)| {
                rows.get(*row) == Some(&name("ministry")) && columns.get(*column) == Some(&name("group"))
            });
            let own = at.and_then(|at| bounds.as_ref()?.get(at).copied());
            for (end, key) in ["lo", "hi"].into_iter().enumerate() {
                let Some(value) = cell.get(key).and_then(Value::as_f64) else { continue };
                let computed = own.and_then(|own| own.get(end).copied()).map(|bound| bound as f64);
                proof.number(format!("{flag}: {} {} {key}", name("ministry"), name("group")), value, computed);
            }
        }
    }
    proof
}
