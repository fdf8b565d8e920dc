//! The pages of `fixtures/rules`, run: what is given becomes a study, the study a release, and each line of "then" is looked
//! up in it. A facilitator can read the pages; this file makes sure that they are true.

#![allow(clippy::disallowed_methods)] // Tests read files; the crate does not.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::print_stdout)]

mod given;
mod then;

use std::path::PathBuf;

use scoring::{Earlier, release};

fn rules() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/rules")
}

fn pages() -> Vec<(String, String)> {
    let mut pages: Vec<(String, String)> = std::fs::read_dir(rules())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "md"))
        .map(|path| (path.file_name().unwrap().to_str().unwrap().to_owned(), std::fs::read_to_string(path).unwrap()))
        .filter(|(name, _)| name != "README.md")
        .collect();
    pages.sort();
    pages
}

/// The blocks of a kind, in order.
fn blocks<'t>(text: &'t str, kind: &str) -> Vec<&'t str> {
    let open = format!("```{kind}\n");
    text.split(&open).skip(1).map(|rest| rest.split("```").next().unwrap().trim_end()).collect()
}

#[test]
fn every_example_of_every_page_is_true() {
    let mut wrong = Vec::new();
    let mut examples = 0;
    for (name, text) in pages() {
        let (givens, thens) = (blocks(&text, "given"), blocks(&text, "then"));
        assert_eq!(givens.len(), thens.len(), "{name}");
        assert!(!givens.is_empty(), "{name} has no example");
        for (number, (given, then)) in givens.iter().zip(&thens).enumerate() {
            examples += 1;
            let given = given::Given::read(given).unwrap_or_else(|line| panic!("{name}: not understood: {line}"));
            let previous = given.previous();
            let first = given.first().map(|study| release(&study, &given.policy, Earlier::default()).unwrap());
            let earlier = Earlier { previous_round: previous.as_ref(), first_of_round: first.as_ref() };
            let released = release(&given.study(), &given.policy, earlier).unwrap();
            for line in then.lines() {
                if let Err(found) = then::holds(line, &released) {
                    wrong.push(format!("{name}, example {}: “{line}”, but {found}", number + 1));
                }
            }
        }
    }
    println!("{examples} examples");
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn every_rule_has_its_page_and_every_page_stands_in_the_list() {
    let list = std::fs::read_to_string(rules().join("README.md")).unwrap();
    for (name, text) in pages() {
        assert!(list.contains(&format!("[{name}]({name})")), "{name} is not in the list");
        assert!(text.starts_with("# ") && text.lines().next().unwrap().ends_with('?'), "{name} asks no question");
    }
    for rule in (1..=10).map(|rule| format!("| 1.{rule} |")).chain((1..=9).map(|rule| format!("| 4.{rule} |"))) {
        assert!(list.contains(&rule), "no page of rule {rule}");
    }
}
