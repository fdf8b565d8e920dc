//! Broken documents, one file a fault (`fixtures/invalid/documents`): what is said, in Spanish and English, with its place.

#![allow(clippy::disallowed_methods)] // Tests read files; the crate does not.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fmt::Write as _;
use std::path::PathBuf;
use std::sync::LazyLock;

use instrument::{Fault, Framework, Lang, check};
use proptest::prelude::*;

fn fixtures(folder: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../fixtures").join(folder)
}

static FRAMEWORK: LazyLock<Framework> =
    LazyLock::new(|| check::framework(&std::fs::read(fixtures("valid/framework.json")).unwrap()).unwrap());

/// The faults of a document whose name says its kind.
fn faults(name: &str, bytes: &[u8]) -> Vec<Fault> {
    match name.split('-').next().unwrap() {
        "framework" => check::framework(bytes).err(),
        "instrument" => check::instrument(bytes, std::slice::from_ref(&*FRAMEWORK)).err(),
        "assessment" => check::assessment(bytes).err(),
        "plan" => check::plan(bytes).err(),
        _ => check::response(bytes).err(),
    }
    .unwrap_or_default()
}

#[test]
fn the_documents_they_were_made_of_have_no_faults() {
    let bytes = std::fs::read(fixtures("valid/instrument.json")).unwrap();
    assert_eq!(faults("instrument", &bytes), []);
}

#[test]
fn every_broken_document_says_what_is_wrong_where_and_what_to_do() {
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(fixtures("invalid/documents")).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|ending| ending == "json"));
    files.sort();
    assert!(files.len() > 45, "{} files", files.len());
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(fixtures("invalid/documents"));
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    for path in files {
        let name = path.file_stem().unwrap().to_str().unwrap();
        let found = faults(name, &std::fs::read(&path).unwrap());
        assert!(!found.is_empty(), "{name} has no fault");
        let mut said = String::new();
        for fault in &found {
            writeln!(said, "{} [{}]", fault.place, fault.code()).unwrap();
            for lang in [Lang::Es, Lang::En] {
                writeln!(said, "    {}\n    → {}", fault.cause(lang), fault.remedy(lang)).unwrap();
            }
        }
        settings.bind(|| insta::assert_snapshot!(name, said));
    }
}

#[test]
fn json_beyond_sixteen_megabytes_is_refused_before_it_is_parsed() {
    let bytes = vec![b'['; 16 * 1024 * 1024 + 1];
    assert_eq!(check::framework(&bytes).unwrap_err()[0].code(), "document-too-large");
}

#[test]
fn json_nested_ten_thousand_deep_is_refused() {
    let deep = "[".repeat(10_000) + &"]".repeat(10_000);
    let faults = check::instrument(deep.as_bytes(), &[]).unwrap_err();
    assert_eq!((faults[0].code(), faults[0].place.column), ("too-deep", Some(65)));
    let logic = format!("{{ \"sections\": {} 1 {} }}", "{\"!\":".repeat(5_000), "}".repeat(5_000));
    assert_eq!(check::instrument(logic.as_bytes(), &[]).unwrap_err()[0].code(), "too-deep");
}

#[test]
fn a_byte_order_mark_is_no_fault() {
    let bytes = std::fs::read(fixtures("valid/framework.json")).unwrap();
    assert!(check::framework(&[b"\xEF\xBB\xBF", bytes.as_slice()].concat()).is_ok());
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn no_bytes_make_check_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        for name in ["framework", "instrument", "assessment", "plan", "response"] {
            let _ = faults(name, &bytes);
        }
    }

    #[test]
    fn no_change_of_a_valid_document_makes_check_panic(at in 0.0f64..1.0, cut in 0usize..40, with in "[\\[\\]{}\",:0-9a-z\\\\ é]{0,8}") {
        let text = std::fs::read_to_string(fixtures("valid/instrument.json")).unwrap();
        let chars: Vec<char> = text.chars().collect();
        let from = (at * chars.len() as f64) as usize;
        let changed: String = chars[..from].iter().copied().chain(with.chars()).chain(chars[(from + cut).min(chars.len())..].iter().copied()).collect();
        for fault in faults("instrument", changed.as_bytes()) {
            prop_assert!(!fault.cause(Lang::Es).is_empty());
        }
    }
}
