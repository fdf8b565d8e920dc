//! The catalogue of faults: every cause and remedy can be said in four languages, and somebody can read them all.

#![allow(clippy::disallowed_methods)] // Tests read files; the crate does not.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeSet;
use std::fmt::Write as _;

use instrument::Lang;
use instrument::words::{Arg, Document, Folder, Reply, Scoring, Table, Texts};

type Ids = &'static [(&'static str, &'static [&'static str])];

const AREAS: [(&str, Ids); 5] = [
    ("document", Document::IDS),
    ("reply", Reply::IDS),
    ("table", Table::IDS),
    ("folder", Folder::IDS),
    ("scoring", Scoring::IDS),
];

fn texts(lang: Lang) -> Texts {
    let read = |area: &str| {
        std::fs::read_to_string(format!("{}/locales/{lang}/{area}.ftl", env!("CARGO_MANIFEST_DIR"))).expect(area)
    };
    let sources: Vec<String> = AREAS.iter().map(|(area, _)| read(area)).collect();
    let sources: Vec<&str> = sources.iter().map(String::as_str).collect();
    Texts::parse(lang, &sources).unwrap_or_else(|missing| panic!("{missing}"))
}

/// A value that shows where it stands. Those that choose plurals are numbers.
fn value(name: &str) -> Arg {
    let counts = ["over", "max", "count", "cells", "columns", "megabytes", "rows", "most", "least", "more"];
    if counts.contains(&name) { Arg::Number(2.0) } else { Arg::Text(format!("[{name}]")) }
}

#[test]
fn every_id_is_used_once() {
    let mut seen = BTreeSet::new();
    for (id, _) in AREAS.iter().flat_map(|(_, ids)| ids.iter()) {
        assert!(seen.insert(id), "{id} stands twice");
    }
}

#[test]
fn the_catalogue_speaks_four_languages() {
    for lang in Lang::ALL {
        let texts = texts(lang);
        let mut catalogue = String::new();
        for (area, ids) in AREAS {
            writeln!(catalogue, "== {area}").unwrap();
            for (id, arguments) in ids {
                let arguments: Vec<(&str, Arg)> = arguments.iter().map(|name| (*name, value(name))).collect();
                let cause = texts.say(id, &arguments).unwrap_or_else(|missing| panic!("{missing}"));
                let remedy =
                    texts.say(&format!("{id}.remedy"), &arguments).unwrap_or_else(|missing| panic!("{missing}"));
                assert!(
                    remedy.ends_with(['.', ']', '}']) && cause.chars().count() > 3,
                    "{lang} {id}: {cause} {remedy}"
                );
                writeln!(catalogue, "{id}\n    {cause}\n    → {remedy}").unwrap();
            }
        }
        insta::assert_snapshot!(format!("catalogue_{lang}"), catalogue);
    }
}
