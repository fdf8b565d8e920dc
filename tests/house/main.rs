//! The house: who may know whom, and what the documents say of the tree. A rule that the compiler cannot hold is held here.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use support::root;

/// Who may depend on whom, besides on the crates of others. `dev` may see all, nobody sees `dev`.
const ARROWS: &[(&str, &[&str])] = &[
    ("instrument", &[]),
    ("tabular", &["instrument"]),
    ("scoring", &["instrument"]),
    ("scorecard", &["instrument", "scoring"]),
    ("store", &[]),
    ("engine", &["instrument", "tabular", "scoring", "scorecard", "store"]),
    ("server", &["instrument", "scoring", "engine"]),
    ("paridad", &["instrument", "engine", "server"]),
];

/// The heavy crates, and the one room in which each may live.
const ROOMS: &[(&str, &str)] = &[
    ("polars", "tabular"),
    ("calamine", "tabular"),
    ("typst", "scorecard"),
    ("plotters", "scorecard"),
    ("clap", "paridad"),
    ("jsonschema", "instrument"),
    ("diesel", "store"),
    ("actix", "server"),
    ("askama", "server"),
    ("lettre", "server"),
    ("argon2", "engine"),
];

fn manifest(name: &str) -> toml::Table {
    std::fs::read_to_string(root().join("crates").join(name).join("Cargo.toml")).unwrap().parse().unwrap()
}

fn dependencies(name: &str) -> BTreeSet<String> {
    manifest(name)["dependencies"].as_table().unwrap().keys().cloned().collect()
}

fn crates() -> BTreeSet<String> {
    let entries = std::fs::read_dir(root().join("crates")).unwrap();
    entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

#[test]
fn the_arrows_between_crates_hold() {
    let ours = crates();
    let allowed: BTreeMap<&str, &[&str]> = ARROWS.iter().copied().collect();
    for name in ours.iter().filter(|name| *name != "dev") {
        let known = dependencies(name);
        for other in known.intersection(&ours) {
            assert!(allowed[name.as_str()].contains(&other.as_str()), "{name} may not know {other}");
        }
    }
}

#[test]
fn heavy_crates_live_in_one_room() {
    for name in crates() {
        for dependency in dependencies(&name) {
            for (heavy, room) in ROOMS.iter().filter(|(heavy, _)| dependency.starts_with(heavy)) {
                assert_eq!(&name, room, "{heavy} lives in {room}");
            }
        }
    }
}

#[test]
fn unsafe_code_is_forbidden_and_lints_are_shared() {
    let workspace: toml::Table = std::fs::read_to_string(root().join("Cargo.toml")).unwrap().parse().unwrap();
    assert_eq!(workspace["workspace"]["lints"]["rust"]["unsafe_code"].as_str(), Some("forbid"));
    for name in crates() {
        assert_eq!(manifest(&name)["lints"]["workspace"].as_bool(), Some(true), "{name}");
    }
}

#[test]
fn pure_crates_forbid_the_clock_the_environment_and_the_disk() {
    for name in ["instrument", "scoring", "scorecard"] {
        let clippy = std::fs::read_to_string(root().join("crates").join(name).join("clippy.toml")).expect(name);
        for forbidden in ["std::time::SystemTime", "std::env::var", "std::fs::read"] {
            assert!(clippy.contains(forbidden), "{name}: {forbidden}");
        }
    }
}

#[test]
fn every_module_says_what_is_inside() {
    for path in sources() {
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(text.starts_with("//!"), "{} opens without a word", path.display());
    }
}

#[test]
fn no_file_is_longer_than_a_person_reads() {
    for path in sources() {
        let lines = std::fs::read_to_string(&path).unwrap().lines().count();
        assert!(lines <= 600, "{} has {lines} lines", path.display());
    }
}

#[test]
fn no_drawer_without_a_name() {
    for path in sources() {
        let stem = path.file_stem().unwrap().to_str().unwrap();
        assert!(!["util", "utils", "common", "helpers", "misc"].contains(&stem), "{}", path.display());
    }
}

#[test]
fn the_paths_named_in_the_architecture_exist() {
    let text = std::fs::read_to_string(root().join("docs/architecture.md")).unwrap();
    let named = text.split('`').skip(1).step_by(2).filter(|word| {
        ["crates/", "docs/", "fixtures/", "instruments/", "tests/", "scripts/"].iter().any(|top| word.starts_with(top))
    });
    let mut count = 0;
    for path in named {
        count += 1;
        assert!(root().join(path).exists(), "docs/architecture.md names {path}");
    }
    assert!(count > 25, "{count} paths");
}

#[test]
fn every_language_has_the_same_texts() {
    for folder in ["instrument", "scorecard", "server", "paridad"] {
        let locales = root().join("crates").join(folder).join("locales");
        let mut texts: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
        for lang in ["es", "en", "pt", "fr"] {
            let mut ids = BTreeSet::new();
            for path in below(&locales, "ftl").into_iter().filter(|path| {
                path.components().any(|c| {
                    let part = c.as_os_str().to_str().unwrap();
                    part == lang || part == format!("{lang}.ftl")
                })
            }) {
                let text = std::fs::read_to_string(path).unwrap();
                let starts = text.lines().filter(|line| line.chars().next().is_some_and(|c| c.is_ascii_lowercase()));
                ids.extend(starts.filter_map(|line| Some(line.split_once(" =")?.0.to_owned())));
            }
            assert!(!ids.is_empty(), "{folder} has no texts in {lang}");
            texts.insert(lang, ids);
        }
        for lang in ["en", "pt", "fr"] {
            let (one, two) = (&texts["es"], &texts[lang]);
            // Spanish alone turns "y" into "e" before the sound of i.
            let differ: Vec<&String> = one.symmetric_difference(two).filter(|id| *id != "list-two-vowel").collect();
            assert!(differ.is_empty(), "{folder}: es and {lang} differ in {differ:?}");
        }
    }
}

#[test]
fn links_in_the_documents_lead_somewhere() {
    let mut documents = below(&root().join("docs"), "md");
    documents.push(root().join("README.md"));
    for document in documents {
        let text = std::fs::read_to_string(&document).unwrap();
        for link in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            let target = link.split('#').next().unwrap();
            if target.is_empty() || target.contains("://") {
                continue;
            }
            assert!(document.parent().unwrap().join(target).exists(), "{}: {link}", document.display());
        }
    }
}

/// Every Rust file of ours.
fn sources() -> Vec<PathBuf> {
    [below(&root().join("crates"), "rs"), below(&root().join("tests"), "rs")].concat()
}

fn below(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let Ok(entries) = std::fs::read_dir(folder) else { return found };
    for entry in entries {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(below(&path, ending));
        } else if path.extension().is_some_and(|own| own == ending) {
            found.push(path);
        }
    }
    found
}

#[test]
fn every_text_that_the_server_asks_for_is_there() {
    let server = root().join("crates/server");
    let texts = std::fs::read_to_string(server.join("locales/es.ftl")).unwrap();
    let known: BTreeSet<&str> = texts.lines().filter_map(|line| Some(line.split_once(" =")?.0)).collect();
    let mut asked = 0;
    for path in below(&server, "rs").into_iter().chain(below(&server, "html")) {
        let text = std::fs::read_to_string(&path).unwrap();
        for mark in [".t(\"", ".n(\"", ".x(\"", ".say(\"", "Page::of(app, asked, \"", "page(app, asked, &staff, \""] {
            for rest in text.split(mark).skip(1) {
                let id = rest.split('"').next().unwrap();
                asked += 1;
                assert!(known.contains(id), "{} asks for «{id}»", path.display());
            }
        }
    }
    assert!(asked > 250, "{asked}");
}
