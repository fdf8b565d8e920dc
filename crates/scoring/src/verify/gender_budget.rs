//! SDG 5.c.1 as a framework: systems to track and make public what is allocated for gender equality.
//!
//! A criterion is satisfied by yes to at least 2 of its 3 questions, the second by at least 4 of 7; all three: fully meets; one
//! or two: approaches; none: does not meet. Source: UN Women, OECD, UNDP, SDG indicator metadata 5.c.1 (2021).

use instrument::Framework;
use serde_json::{Value, json};

use super::frameworks::text;
use super::{Proof, Tolerance};
use crate::aggregate::{Card, Slot};
use crate::levels::reached;

/// Questions of each criterion, and how many of them must be answered with yes.
const CRITERIA: [(usize, usize); 3] = [(3, 2), (7, 4), (3, 2)];

const CLASSES: [&str; 3] = ["does not meet", "approaches", "fully meets"];

/// Indicators with two rungs, no and yes; levels ask a share of them.
fn of(indicators: usize, levels: &[(&str, f64)]) -> Option<Framework> {
    let rung = |value: u8| json!({ "value": value, "title": text("rung"), "meaning": text("rung") });
    let steps = json!([text("no"), text("yes")]);
    let own: Vec<Value> = (0..indicators)
        .map(|at| {
            json!({ "id": format!("d.i{at}"), "weight": 1, "title": text("question"), "kind": "policy", "caps": [],
                "measure": { "ladder": steps } })
        })
        .collect();
    let levels: Vec<Value> = levels
        .iter()
        .map(|(id, share)| {
            let requires = if *share > 0.0 { json!({ "meets_share": share }) } else { json!({}) };
            json!({ "id": id, "title": text(id), "requires": requires })
        })
        .collect();
    Framework::from_value(&json!({
        "id": "budget", "version": "1.0.0", "title": text("SDG 5.c.1"), "rungs": [rung(0), rung(1)], "meets_from": 1,
        "axes": [{ "id": "all", "title": text("All") }],
        "dimensions": [{ "id": "d", "axis": "all", "weight": 1, "title": text("d"), "indicators": own }],
        "levels": levels,
        "aggregation": { "unanswered": "as_zero", "dimension": { "power": 1 }, "index": { "power": 1 } },
        "coverage": { "dimension": 0.6667, "index": 0.6667 }
    }))
    .ok()
}

/// The position of the level that some answers reach.
fn level(framework: &Framework, answers: &[bool]) -> usize {
    let slots = answers.iter().map(|yes| Slot::Rung(u8::from(*yes))).collect();
    let card = Card { framework, slots };
    reached(&card, &card.dimensions())
}

fn class(answers: &[&[bool]; 3]) -> Option<&'static str> {
    let mut satisfied = Vec::new();
    for (own, (questions, enough)) in answers.iter().zip(CRITERIA) {
        // The share a level asks is compared at four decimals.
        let share = (enough as f64 / questions as f64 * 1e4).trunc() / 1e4;
        satisfied.push(level(&of(questions, &[("no", 0.0), ("satisfied", share)])?, own) == 1);
    }
    let classes = of(satisfied.len(), &[("none", 0.0), ("some", 0.3333), ("all", 1.0)])?;
    CLASSES.get(level(&classes, &satisfied)).copied()
}

/// Sets of answers at and beside the thresholds.
pub(super) fn proof() -> Proof {
    let source = "UN Women, OECD, UNDP: SDG indicator metadata 5.c.1 (2021)";
    let mut proof = Proof::new("SDG 5.c.1", source, None, Tolerance::Word);
    let yes = |n: usize, of: usize| -> Vec<bool> { (0..of).map(|at| at < n).collect() };
    let sets: [(&str, [usize; 3], &str); 8] = [
        ("yes everywhere", [3, 7, 3], "fully meets"),
        ("all thresholds just reached", [2, 4, 2], "fully meets"),
        ("much tracked, little published", [3, 4, 1], "approaches"),
        ("the budget tools alone missing", [3, 3, 3], "approaches"),
        ("only policies", [2, 0, 0], "approaches"),
        ("only published", [1, 3, 2], "approaches"),
        ("one below each threshold", [1, 3, 1], "does not meet"),
        ("no everywhere", [0, 0, 0], "does not meet"),
    ];
    for (what, [one, two, three], expected) in sets {
        let (one, two, three) = (yes(one, 3), yes(two, 7), yes(three, 3));
        proof.word(what, expected, class(&[&one, &two, &three]).unwrap_or_default());
    }
    proof
}
