//! Histories of an instrument's versions with responses between them: after closing, every value stands under its own header.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeMap;
use std::path::Path;

use engine::access::{By, admit};
use engine::answers::{Sending, send_answers};
use engine::rounds::{Making, cards, close, create, open};
use engine::{Context, Lang, Places, Written, export_table};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use serde_json::{Value, json};

/// What happens in a history.
#[derive(Clone, Debug)]
enum Step {
    /// A new version: which of eight items it asks, in which order.
    Publish(Vec<usize>),
    /// A response to the version before the newest, or to the newest.
    Answer { old: bool, seed: u32 },
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let publish = Just((0..8).collect::<Vec<usize>>())
        .prop_shuffle()
        .prop_flat_map(|order| (1..=8usize).prop_map(move |amount| order[..amount].to_vec()))
        .prop_map(Step::Publish);
    let answer = (any::<bool>(), any::<u32>()).prop_map(|(old, seed)| Step::Answer { old, seed });
    proptest::collection::vec(prop_oneof![1 => publish, 3 => answer], 3..10)
}

fn item(n: usize) -> Value {
    let text = json!({ "es": format!("Pregunta {n}") });
    let id = format!("Q{n}");
    match n % 4 {
        0 => json!({ "id": id, "type": "number", "text": text, "integer": true }),
        1 => json!({ "id": id, "type": "text", "text": text }),
        2 => json!({ "id": id, "type": "choice", "text": text, "options": [
            { "value": "a", "label": { "es": "A" } }, { "value": "b", "label": { "es": "B" } } ] }),
        _ => json!({ "id": id, "type": "choices", "text": text, "options": [
            { "value": "x", "label": { "es": "X" } }, { "value": "y", "label": { "es": "Y" } } ] }),
    }
}

/// A value that names its item, so that it is known wherever it stands.
fn value(n: usize, seed: u32) -> (Value, String) {
    match n % 4 {
        0 => {
            let number = n as u32 * 1000 + seed % 1000;
            (json!(number), number.to_string())
        }
        1 => {
            let words = format!("palabra {n}-{seed}, \"sí\"");
            (json!(words), words)
        }
        2 => {
            let option = if seed.is_multiple_of(2) { "a" } else { "b" };
            (json!(option), option.to_owned())
        }
        _ if seed.is_multiple_of(2) => (json!(["x", "y"]), "x|y".to_owned()),
        _ => (json!(["y"]), "y".to_owned()),
    }
}

fn publish(content: &Path, minor: u32, items: &[usize]) {
    let document = json!({
        "id": "hist", "version": format!("1.{minor}.0"), "framework": "dpg@1", "source": "staff", "mode": "individual",
        "privacy": ["anonymous"], "languages": ["es"], "title": { "es": "Historia" },
        "sections": [{ "id": "s", "title": { "es": "S" }, "items": items.iter().map(|n| item(*n)).collect::<Vec<_>>() }],
    });
    std::fs::create_dir_all(content.join("hist")).unwrap();
    std::fs::write(content.join(format!("hist/1.{minor}.0.json")), document.to_string()).unwrap();
}

/// Reads CSV with quotes.
fn rows(text: &str) -> Vec<Vec<String>> {
    let (mut all, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut letters = text.trim_start_matches('\u{feff}').chars().peekable();
    while let Some(letter) = letters.next() {
        match (letter, quoted) {
            ('"', true) if letters.peek() == Some(&'"') => {
                letters.next();
                cell.push('"');
            }
            ('"', _) => quoted = !quoted,
            (',', false) => row.push(std::mem::take(&mut cell)),
            ('\n', false) => {
                row.push(std::mem::take(&mut cell));
                all.push(std::mem::take(&mut row));
            }
            ('\r', false) => {}
            (other, _) => cell.push(other),
        }
    }
    all
}

fn play(history: &[Step]) {
    let folder = tempfile::tempdir().unwrap();
    let content = folder.path().join("content");
    let mut versions: Vec<Vec<usize>> = vec![vec![0, 1, 2]];
    publish(&content, 0, &versions[0]);
    let places = Places {
        data: folder.path().join("data"),
        keys: folder.path().join("keys"),
        database: None,
        instruments: Some(content.clone()),
    };
    let by = By::command();
    let mut ctx = Context::open(&places).unwrap();
    let document = json!({
        "id": "historia", "institution": { "id": "m", "name": "M", "country": "GT", "kind": "ministry" },
        "round": { "id": "2026", "from": "2026-01-01", "to": "2026-12-31" }, "framework": "dpg@1", "instruments": ["hist@1"],
    });
    create(&ctx, &by, &Making::of_document(document.to_string().as_bytes()).unwrap(), None).unwrap();
    open(&ctx, &by, "historia").unwrap();
    let mut expected: Vec<BTreeMap<String, String>> = Vec::new();
    for step in history {
        match step {
            Step::Publish(items) => {
                publish(&content, versions.len() as u32, items);
                versions.push(items.clone());
                drop(ctx);
                ctx = Context::open(&places).unwrap();
            }
            Step::Answer { old, seed } => {
                let which = versions.len() - 1 - usize::from(*old && versions.len() > 1);
                let code = cards(&ctx, &by, "historia", "hist", 1, "").unwrap().codes.remove(0);
                let visit = admit(&ctx, &code, None).unwrap();
                let admitted = visit.admitted(&ctx).unwrap();
                let version = ctx.versions(&admitted.reference())[which];
                let given: Vec<(usize, (Value, String))> = versions[which]
                    .iter()
                    .filter(|n| !seed.wrapping_add(**n as u32).is_multiple_of(5))
                    .map(|n| (*n, value(*n, *seed)))
                    .collect();
                let answers = given.iter().map(|(n, (value, _))| (format!("Q{n}"), value.clone())).collect();
                send_answers(&ctx, &admitted, version, Sending { answers, lang: Lang::Es, seen: None }).unwrap();
                expected.push(given.into_iter().map(|(n, (_, cell))| (format!("Q{n}"), cell)).collect());
            }
        }
    }
    close(&ctx, &by, "historia").unwrap();
    let mut bytes = Vec::new();
    export_table(&ctx, &by, "historia", "hist", Written::Csv, &mut bytes).unwrap();
    let table = rows(std::str::from_utf8(&bytes).unwrap());
    let head = &table[0];
    // Every item of every version has one column, the newest version's first and in its order.
    let newest: Vec<String> = versions.last().unwrap().iter().map(|n| format!("Q{n}")).collect();
    assert_eq!(&head[3..3 + newest.len()], newest);
    let mut found: Vec<BTreeMap<String, String>> = table[1..]
        .iter()
        .map(|row| {
            assert_eq!(row.len(), head.len());
            head.iter()
                .zip(row)
                .skip(3)
                .filter(|(_, cell)| !cell.is_empty())
                .map(|(h, c)| (h.clone(), c.clone()))
                .collect()
        })
        .collect();
    found.sort();
    expected.sort();
    assert_eq!(found, expected);
}

#[test]
fn no_value_stands_under_a_wrong_header() {
    let cases = std::env::var("PARIDAD_HISTORIES").ok().and_then(|n| n.parse().ok()).unwrap_or(100);
    let config = Config { cases, failure_persistence: None, max_shrink_iters: 40, ..Config::default() };
    TestRunner::new(config)
        .run(&steps(), |history| {
            play(&history);
            Ok(())
        })
        .unwrap();
}
