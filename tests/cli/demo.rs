//! `paridad demo`: from an empty folder far from the source to scorecards; and every release says what its story holds.

use serde_json::{Value, json};
use support::{Bench, root};

use super::bench;

/// The demo, once: its documents take a while.
pub(crate) fn demo() -> &'static Bench {
    static DEMO: std::sync::OnceLock<Bench> = std::sync::OnceLock::new();
    DEMO.get_or_init(|| {
        let bench = bench();
        let said = bench.run(&["demo"]);
        assert_eq!(said.code, 0, "{}", said.stderr);
        assert_eq!(said.stdout.lines().count(), 11);
        assert!(said.stderr.contains("Open first: paridad-demo/"), "{}", said.stderr);
        bench
    })
}

fn truth() -> Vec<Value> {
    let text = std::fs::read(root().join("fixtures/demo/truth.json")).unwrap();
    serde_json::from_slice::<Value>(&text).unwrap()["assessments"].as_array().unwrap().clone()
}

#[test]
fn writes_a_folder_an_assessment() {
    for assessment in truth() {
        let folder = format!("paridad-demo/{}", assessment["assessment"].as_str().unwrap());
        for lang in ["es", "en"] {
            let read = |name: String| std::fs::read(demo().path(&format!("{folder}/{name}"))).unwrap();
            assert!(read(format!("scorecard.{lang}.pdf")).starts_with(b"%PDF-"));
            assert!(read(format!("scorecard.{lang}.png")).starts_with(b"\x89PNG"));
            assert!(read(format!("card.{lang}.png")).starts_with(b"\x89PNG"));
        }
    }
}

#[test]
fn each_release_says_what_its_story_holds() {
    let mut wrong = Vec::new();
    let mut said = 0;
    for assessment in truth() {
        let id = assessment["assessment"].as_str().unwrap();
        let release = demo().json(&format!("paridad-demo/{id}/release.json"));
        for truth in assessment["says"].as_array().unwrap() {
            said += 1;
            let mut found = Vec::new();
            find(&release, truth["at"].as_array().unwrap(), &mut found);
            if found.is_empty() || found.iter().any(|value| *value != truth["is"]) {
                wrong.push(format!("{id}: {} expected {}, found {found:?}", truth["says"], truth["is"]));
            }
        }
        let text = release.to_string();
        for words in assessment["never"].as_array().unwrap() {
            assert!(!text.contains(words.as_str().unwrap()), "{id} holds {words}");
        }
    }
    assert!(said > 400, "{said} truths");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Follows a path of `truth.json`: a key, `{ key: value }` chosen from a list, `*` every entry, `+` whether there is something.
fn find(value: &Value, at: &[Value], found: &mut Vec<Value>) {
    let Some((step, rest)) = at.split_first() else { return found.push(value.clone()) };
    match (step, value) {
        (Value::String(plus), _) if plus == "+" => {
            let empty = value.is_null() || *value == json!(0) || *value == json!("") || *value == json!([]);
            found.push(json!(!empty));
        }
        (Value::String(every), Value::Array(items)) if every == "*" => {
            items.iter().for_each(|item| find(item, rest, found))
        }
        (Value::Object(choice), Value::Array(items)) => {
            let (key, wanted) = choice.iter().next().unwrap();
            items.iter().filter(|item| item[key] == *wanted).for_each(|item| find(item, rest, found));
        }
        (Value::String(key), Value::Object(map)) => find(map.get(key).unwrap_or(&Value::Null), rest, found),
        _ => {}
    }
}

#[test]
fn a_second_run_gives_the_same_bytes() {
    let folder = "paridad-demo/sierraclara-gobernacion-2026";
    let again = super::with_demo(&["sierraclara-gobernacion-2023", "sierraclara-gobernacion-2026"]);
    let said = again.run(&["score", "sierraclara-gobernacion-2023", "sierraclara-gobernacion-2026", "--out", "out"]);
    assert_eq!((said.code, said.stderr.as_str()), (0, ""));
    let said = again.run(&["report", "out/sierraclara-gobernacion-2026/release.json"]);
    assert_eq!(said.code, 0, "{}", said.stderr);
    for file in ["release.json", "scorecard.es.pdf", "scorecard.en.png", "card.es.png"] {
        let one = std::fs::read(demo().path(&format!("{folder}/{file}"))).unwrap();
        let two = std::fs::read(again.path(&format!("out/sierraclara-gobernacion-2026/{file}"))).unwrap();
        assert!(one == two, "{file} differs");
    }
}

#[test]
fn a_folder_that_is_not_the_demos_is_left_alone() {
    let bench = bench();
    bench.write("mine/notes.txt", "keep");
    let said = bench.run(&["demo", "mine"]);
    assert_eq!(said.code, 1);
    assert!(said.stderr.contains("exists already"), "{}", said.stderr);
    assert_eq!(bench.files(), ["mine/notes.txt"]);
}
