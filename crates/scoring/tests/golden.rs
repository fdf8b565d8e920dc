//! Numbers that nobody here computed: examples of the literature, and the sets of `../shared/golden`, each against the engine.
//! A set that is absent is named as skipped.

#![allow(clippy::disallowed_methods)] // Tests read files; the crate does not.
#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout)]

use std::path::PathBuf;

use scoring::verify::{Data, Proof, Table, golden, literature};

fn read(file: &str) -> Option<String> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/golden").join(file);
    let text = std::fs::read_to_string(path).ok();
    if text.is_none() {
        println!("skipped: no golden data {file}");
    }
    text
}

/// A CSV file, quotes respected.
fn table(file: &str) -> Option<Table> {
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
    let text = read(file)?;
    let mut lines = text.lines();
    Some(Table { columns: cells(lines.next()?), rows: lines.map(cells).collect() })
}

fn holds(proofs: &[Proof]) {
    for proof in proofs {
        let file = proof.file.as_deref().unwrap_or("built in");
        let missed: Vec<_> = proof.cases.iter().filter(|case| !case.agrees).take(5).collect();
        println!("{file}: {}: {} cases, furthest {:?}", proof.name, proof.cases.len(), proof.worst());
        assert!(proof.holds(), "{file}: {} {missed:#?}", proof.name);
    }
}

#[test]
fn what_the_literature_prints_is_what_we_compute() {
    let proofs = literature();
    holds(&proofs);
    assert!(proofs.len() >= 15);
}

#[test]
fn every_set_of_expected_values_agrees() {
    let json = |file: &str| serde_json::from_str(&read(file)?).ok();
    let proofs = golden(&Data { table: &table, json: &json });
    if read("README.md").is_none() {
        return;
    }
    holds(&proofs);
    let cases =
        |name: &str| proofs.iter().filter(|proof| proof.name == name).map(|proof| proof.cases.len()).sum::<usize>();
    let counted = ["HDI", "GDI", "IHDI", "GII", "Gender Equality Index", "ASEM, arithmetic means"].map(cases);
    assert_eq!(counted, [204, 193, 176, 177, 28 * 7, 51 * 11]);
    assert_eq!(cases("ASEM, between goalposts"), 51 * 49);
    assert_eq!(cases("ASEM, a hundred draws of weights"), 100 * 51);
    assert_eq!((cases("ASEM, quantiles of ranks"), cases("ASEM, one pillar left out")), (51 * 3, 51 * 9));
    assert_eq!(cases("What hidden cells give away"), 22);
}
