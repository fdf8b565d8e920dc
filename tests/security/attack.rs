//! What an attacker tries. Each way that leads from a person to an answer, or to whether she answered, is named.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::dump::Dump;

/// What the attacker knows besides, and the truth that the test measures by.
pub(crate) struct Known {
    /// What each person answered, in the order of the list and of answering.
    pub(crate) answers: Vec<Value>,
    /// Each person's code: in her letter alone.
    pub(crate) codes: Vec<String>,
    /// A dump from before anybody sent.
    pub(crate) before: Dump,
}

impl Known {
    /// Whose answers these are: the truth.
    pub(crate) fn who_said(&self, answers: &str) -> Option<usize> {
        // A blob, as hexadecimal; sealed while the round is open.
        let given: Value = serde_json::from_slice(&crate::dump::unhex(answers)).ok()?;
        self.answers.iter().position(|own| own["O1"] == given["O1"])
    }
}

/// Spearman's rank correlation of a sequence with its own order.
pub(crate) fn correlation(sequence: &[usize]) -> f64 {
    let n = sequence.len() as f64;
    let mut sorted = sequence.to_vec();
    sorted.sort_unstable();
    let rank = |value: usize| sorted.iter().position(|own| *own == value).unwrap_or(0) as f64;
    let sum: f64 = sequence.iter().enumerate().map(|(at, value)| (at as f64 - rank(*value)).powi(2)).sum();
    1.0 - 6.0 * sum / (n * (n * n - 1.0))
}

/// Chance stays below this in all but one of ten thousand runs (n = 15: 0.85; n = 30: 0.66), and each leak is far above it.
fn certain(n: usize) -> f64 {
    if n < 20 { 0.85 } else { 0.68 }
}

/// Every way that worked.
pub(crate) fn attack(known: &Known, dump: &Dump, log: &str) -> Vec<&'static str> {
    let mut found = Vec::new();
    // A mark at an invitation: rows about people that changed, or that differ between those who answered and those who did not.
    for (table, column) in [("people", "part"), ("people", "sections"), ("admissions", "revoked"), ("mail", "state")] {
        let values: BTreeSet<String> = dump.column(table, column).into_iter().collect();
        if values.len() > 1 {
            found.push("flag");
        }
    }
    for table in ["people", "admissions", "mail"] {
        let (before, now) = (&known.before.tables[table], &dump.tables[table]);
        // After closing they are gone, all of them.
        if !now.is_empty() && before.len() == now.len() && before != now && !found.contains(&"flag") {
            found.push("flag");
        }
    }
    // The order of ids.
    let order = dump.people_of_responses(known);
    if order.len() > 5 && correlation(&order).abs() > certain(order.len()) {
        found.push("order");
    }
    let lying = dump.people_as_they_lie(known);
    if lying.len() > 5 && correlation(&lying).abs() > certain(lying.len()) && !found.contains(&"order") {
        found.push("place");
    }
    // Any column that orders or names the responses: days and marks that are not the same for all.
    for column in ["day", "language", "revision", "instrument", "withdrawn"] {
        let values: BTreeSet<String> = dump.column("responses", column).into_iter().collect();
        if values.len() > 1 {
            found.push("time");
        }
    }
    // The size of what is sealed: drafts, and answers while the round is open.
    let sizes = |table: &str, column: &str| {
        dump.column(table, column).iter().map(String::len).collect::<BTreeSet<usize>>().len()
    };
    let open = lying.is_empty();
    if sizes("drafts", "sealed") > 1 || open && sizes("responses", "answers") > 1 {
        found.push("size");
    }
    // A value that stands both in what is about people and in what is about answers, and not in all rows alike.
    let values = |tables: &[&str]| -> BTreeMap<String, usize> {
        let mut counts = BTreeMap::new();
        for table in tables {
            for row in &dump.tables[*table] {
                for value in row.values().filter(|value| value.len() >= 8) {
                    *counts.entry(value.clone()).or_default() += 1;
                }
            }
        }
        counts
    };
    let (people, answers) = (values(&["people", "admissions", "mail", "tries"]), values(&["responses", "drafts"]));
    if people.iter().any(|(value, count)| *count == 1 && answers.contains_key(value)) {
        found.push("id");
    }
    // Drafts and responses share nothing either.
    let (drafts, responses) = (values(&["drafts"]), values(&["responses"]));
    if drafts.iter().any(|(value, count)| *count == 1 && responses.contains_key(value)) {
        found.push("draft");
    }
    // A code, a name or an address in a line.
    let names = ["Persona 0", "@example.org"];
    if known.codes.iter().any(|code| log.contains(code.as_str())) || names.iter().any(|name| log.contains(name)) {
        found.push("log");
    }
    found
}
