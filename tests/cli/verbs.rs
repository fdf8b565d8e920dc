//! Each verb: what it writes, prints and refuses; exit codes; faults as JSON.

use insta::assert_snapshot;
use serde_json::Value;

use super::{bench, with_demo};

#[test]
fn help_has_examples() {
    for verb in [
        &["--help"][..],
        &["demo", "--help"],
        &["score", "--help"],
        &["report", "--help"],
        &["instrument", "--help"],
        &["instrument", "check", "--help"],
        &["instrument", "schema", "--help"],
        &["instrument", "list", "--help"],
        &["serve", "--help"],
        &["verify", "--help"],
        &["microdata", "--help"],
        &["assessment", "--help"],
        &["export", "--help"],
    ] {
        let said = bench().run(verb);
        assert_eq!(said.code, 0);
        assert!(said.stdout.contains("Example"), "{verb:?}: {}", said.stdout);
        assert_eq!(said.stderr, "");
    }
    assert_snapshot!("help", bench().run(&["--help"]).stdout);
}

#[test]
fn a_wrong_command_is_two() {
    for wrong in
        [&["dance"][..], &["score"], &["report", "x.json", "--only", "poster"], &["report", "x.json", "--lang", "xx"]]
    {
        let said = bench().run(wrong);
        assert_eq!(said.code, 2, "{wrong:?}");
        assert_eq!(said.stdout, "");
    }
}

#[test]
fn score_writes_one_release_an_assessment_and_names_it() {
    let bench = with_demo(&["campoalto-agricultura-2026"]);
    let said = bench.run(&["score", "campoalto-agricultura-2026", "--out", "out"]);
    assert_eq!((said.code, said.stderr.as_str()), (0, ""));
    assert_eq!(said.stdout, "out/campoalto-agricultura-2026/release.json\n");
    let release = bench.json("out/campoalto-agricultura-2026/release.json");
    assert_eq!(release["assessment"], "campoalto-agricultura-2026");
}

#[test]
fn every_release_of_the_demo_is_valid_and_reads_back() {
    let demo = support::root().join("fixtures/demo");
    let folders: Vec<String> = std::fs::read_dir(&demo)
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().into_string().unwrap())
        .collect();
    let folders: Vec<&str> = folders.iter().map(String::as_str).collect();
    let bench = with_demo(&folders);
    let mut arguments = vec!["score", "--out", "out"];
    arguments.extend(&folders);
    assert_eq!(bench.run(&arguments).code, 0);
    let said = bench.run(&["instrument", "check", "out"]);
    assert_eq!((said.code, said.stderr.as_str()), (0, "11 documents checked, no faults.\n"));
}

#[test]
fn the_round_before_may_be_given_as_a_release() {
    let (before, now) = ("sierraclara-gobernacion-2023", "sierraclara-gobernacion-2026");
    let bench = with_demo(&[before, now]);
    assert_eq!(bench.run(&["score", before, now, "--out", "together"]).code, 0);
    let previous = format!("together/{before}/release.json");
    assert_eq!(bench.run(&["score", now, "--out", "alone", "--previous", &previous]).code, 0);
    let read = |folder: &str| std::fs::read(bench.path(&format!("{folder}/{now}/release.json"))).unwrap();
    assert!(read("together") == read("alone"));
}

#[test]
fn among_several_folders_a_given_release_is_for_the_one_that_names_it() {
    let (before, now, other) =
        ("sierraclara-gobernacion-2023", "sierraclara-gobernacion-2026", "campoalto-agricultura-2026");
    let bench = with_demo(&[before, now, other]);
    assert_eq!(bench.run(&["score", before]).code, 0);
    let previous = format!("{before}/release.json");
    let said = bench.run(&["score", now, other, "--out", "out", "--previous", &previous]);
    assert_eq!((said.code, said.stderr.as_str()), (0, ""));
    assert!(!bench.json(&format!("out/{now}/release.json"))["change"].is_null());
    assert!(bench.json(&format!("out/{other}/release.json"))["change"].is_null());
}

#[test]
fn a_round_before_that_is_missing_is_said_and_nothing_is_compared() {
    let bench = with_demo(&["sierraclara-gobernacion-2026"]);
    let said = bench.run(&["score", "sierraclara-gobernacion-2026"]);
    assert_eq!(said.code, 0);
    assert!(said.stderr.contains("not compared with “sierraclara-gobernacion-2023”"), "{}", said.stderr);
    assert_eq!(bench.json("sierraclara-gobernacion-2026/release.json")["change"], Value::Null);
}

#[test]
fn the_seed_may_be_set() {
    let bench = with_demo(&["campoalto-agricultura-2026"]);
    assert_eq!(bench.run(&["score", "campoalto-agricultura-2026", "--out", "out", "--seed", "7"]).code, 0);
    assert_eq!(bench.json("out/campoalto-agricultura-2026/release.json")["made"]["seed"], 7);
}

#[test]
fn report_writes_what_is_asked_beside_the_release() {
    let bench = with_demo(&["campoalto-agricultura-2026"]);
    assert_eq!(bench.run(&["score", "campoalto-agricultura-2026", "--out", "out"]).code, 0);
    let release = "out/campoalto-agricultura-2026/release.json";
    let said = bench.run(&["report", release, "--lang", "fr,pt", "--only", "pdf"]);
    assert_eq!(said.code, 0, "{}", said.stderr);
    let folder = "out/campoalto-agricultura-2026";
    assert_eq!(said.stdout, format!("{folder}/scorecard.fr.pdf\n{folder}/scorecard.pt.pdf\n"));
    let said = bench.run(&["report", release, "--lang", "es", "--only", "card", "--out", "elsewhere"]);
    assert_eq!(said.stdout, "elsewhere/campoalto-agricultura-2026/card.es.png\n");
}

#[test]
fn report_writes_charts_tables_and_editions() {
    let bench = with_demo(&["valdeluna-trabajo-2023", "valdeluna-trabajo-2026"]);
    assert_eq!(bench.run(&["score", "valdeluna-trabajo-2023", "valdeluna-trabajo-2026", "--out", "out"]).code, 0);
    let release = "out/valdeluna-trabajo-2026/release.json";
    let indicator = &bench.json(release)["indicators"][0];
    assert!(indicator["maps_to"]["cedaw"].is_array(), "{indicator}");
    let said = bench.run(&["report", release, "--lang", "es", "--only", "charts,tables", "--out", "o"]);
    assert_eq!(said.code, 0, "{}", said.stderr);
    let files: Vec<&str> = said.stdout.lines().collect();
    for ending in [
        "charts.es/dimensions.svg",
        "charts.es/next-level.png",
        "charts.es/next-level.csv",
        "data.es.xlsx",
        "data.es.csv",
        "data.es.parquet",
        "plan.es.xlsx",
        "plan.ics",
    ] {
        let file = format!("o/valdeluna-trabajo-2026/{ending}");
        assert!(files.contains(&file.as_str()), "{file} is not among {files:?}");
        let bytes = std::fs::read(bench.path(&file)).unwrap();
        let start: &[u8] = match ending.rsplit('.').next() {
            Some("svg") => b"<svg",
            Some("png") => b"\x89PNG",
            Some("xlsx") => b"PK",
            Some("parquet") => b"PAR1",
            Some("ics") => b"BEGIN:VCALENDAR",
            _ => "\u{feff}".as_bytes(),
        };
        assert!(bytes.starts_with(start), "{file}");
    }
    let said =
        bench.run(&["report", release, "--lang", "es", "--only", "pdf", "--edition", "public", "--pages", "2,9-10"]);
    assert_eq!(said.stdout, "out/valdeluna-trabajo-2026/scorecard.public.es.pdf\n");
    assert_eq!(bench.run(&["report", release, "--pages", "2-11"]).code, 2);
}

const SEVEN: [&str; 7] = [
    "campoalto-agricultura-2026",
    "costanueva-hacienda-2026",
    "lagoverde-mujer-2026",
    "montecarmen-exteriores-2026",
    "puertoalba-salud-2026",
    "riodorado-educacion-2026",
    "valdeluna-trabajo-2026",
];

#[test]
fn institutions_are_compared_with_bands_and_without_names() {
    let demo = super::demo::demo();
    let of = |id: &&str| demo.path(&format!("paridad-demo/{id}/release.json")).display().to_string();
    let all: Vec<String> = SEVEN.iter().map(of).collect();
    let bench = bench();
    let compare = |releases: &[String], more: &[&str]| {
        let mut arguments = vec!["compare"];
        arguments.extend(releases.iter().map(String::as_str));
        arguments.extend(more);
        bench.run(&arguments)
    };
    let said = compare(&all, &["--out", "r", "--lang", "es"]);
    assert_eq!((said.code, said.stderr.as_str()), (0, ""));
    assert!(std::fs::read(bench.path("r/compare.es.pdf")).unwrap().starts_with(b"%PDF"));
    let table = std::fs::read_to_string(bench.path("r/compare.csv")).unwrap();
    let json = std::fs::read_to_string(bench.path("r/compare.json")).unwrap();
    for words in ["Ministerio", "2026", "HN"] {
        assert!(!table.contains(words) && !json.contains(words), "{words} names an institution");
    }
    let rows: Vec<Vec<&str>> = table.lines().skip(1).map(|line| line.split(',').collect()).collect();
    assert_eq!(rows.len(), 7);
    for row in &rows {
        let number = |at: usize| row[row.len() - at].parse::<u32>().unwrap();
        let (rank, from, to) = (number(4), number(3), number(2));
        assert!(from <= rank && rank <= to && to <= 7, "{row:?}");
    }
    // The same releases in another order are the same comparison, and again the same bytes.
    let mut turned = all.clone();
    turned.reverse();
    assert_eq!(compare(&turned, &["--out", "t", "--lang", "es"]).code, 0);
    let other = std::fs::read_to_string(bench.path("t/compare.csv")).unwrap();
    assert_eq!(compare(&all, &["--out", "n", "--lang", "es", "--named"]).code, 0);
    assert!(std::fs::read_to_string(bench.path("n/compare.csv")).unwrap().contains("Ministerio de Trabajo"));
    // Letters come in their order, so that no row says whose it is; and the same releases in another order are the same.
    let letters: Vec<&str> = rows.iter().map(|row| row[0]).collect();
    assert_eq!(letters, ["A", "B", "C", "D", "E", "F", "G"]);
    assert_eq!(table, other);
    // Among four, letters hide nobody; and four are too few for a middle or a rank.
    assert_eq!(compare(&all[..4], &["--out", "f", "--lang", "es"]).code, 1);
    assert_eq!(compare(&all[..4], &["--out", "f", "--lang", "es", "--named"]).code, 0);
    let four: Value = serde_json::from_slice(&std::fs::read(bench.path("f/compare.json")).unwrap()).unwrap();
    assert!(four["institutions"].as_array().unwrap().iter().all(|own| own["rank"].is_null()));
    assert!(four["spreads"].as_array().unwrap().iter().all(|own| own["quartiles"].is_null()));
    let foreign = demo.path("paridad-demo/sierraclara-gobernacion-2026/release.json").display().to_string();
    assert_eq!(compare(&[all[0].clone(), foreign], &["--lang", "es", "--named"]).code, 1);
}

/// The reason of every hidden value.
fn reasons(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(map) => {
            if let Some(reason) = map.get("hidden").and_then(Value::as_str) {
                found.push(reason.to_owned());
            }
            let derived = ["claimed", "target", "documents", "previous", "gaps", "claim_gaps", "separates", "rate"];
            map.iter().filter(|(key, _)| !derived.contains(&key.as_str())).for_each(|(_, own)| reasons(own, found));
        }
        Value::Array(items) => items.iter().for_each(|item| reasons(item, found)),
        _ => {}
    }
}

#[test]
fn a_release_says_why_something_is_hidden() {
    let bench = with_demo(&["campoalto-agricultura-2026"]);
    assert_eq!(bench.run(&["score", "campoalto-agricultura-2026", "--out", "out"]).code, 0);
    let release = "out/campoalto-agricultura-2026/release.json";
    let said = bench.run(&["--talk", "es", "release", "explain", release]);
    assert_eq!((said.code, said.stderr.as_str()), (0, ""));
    let json = bench.run(&["--json", "release", "explain", release]);
    let all: Vec<Value> = serde_json::from_str(&json.stdout).unwrap();
    assert_eq!(all.len(), said.stdout.lines().count());
    // Every hidden value but the marks beside bars and the gaps, which follow from others, is explained, reason by reason.
    let mut hidden: Vec<String> = Vec::new();
    reasons(&bench.json(release), &mut hidden);
    let mut explained: Vec<String> = all.iter().map(|one| one["reason"].as_str().unwrap().to_owned()).collect();
    hidden.sort_unstable();
    explained.sort_unstable();
    assert_eq!(explained, hidden);
}

#[test]
fn instruments_are_listed_and_their_schemas_printed() {
    let said = bench().run(&["instrument", "list"]);
    assert_snapshot!(said.stdout, @r"
    framework	dpg@1.0.0	Participatory Gender Assessment
    instrument	document-review@1.0.0	Document review
    instrument	ministry-self-assessment@1.0.0	The institution's self-assessment
    instrument	staff-perception@1.0.0	Your view of equality at work
    instrument	women-organisations@1.0.0	Consultation of women's organisations
    ");
    for id in ["staff-perception", "framework", "release"] {
        let said = bench().run(&["instrument", "schema", id]);
        let schema: Value = serde_json::from_str(&said.stdout).unwrap();
        assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    }
    assert_eq!(bench().run(&["instrument", "schema", "staff-perception", "--version", "9.0.0"]).code, 1);
}

#[test]
fn the_shipped_content_has_no_faults() {
    let bench = bench();
    bench.copy(&support::root().join("instruments"), "content");
    let said = bench.run(&["instrument", "check", "content"]);
    assert_eq!((said.code, said.stderr.as_str()), (0, "5 documents checked, no faults.\n"));
}

#[test]
fn it_talks_the_language_that_is_asked() {
    let said = bench().run(&["score", "nowhere", "--talk", "es"]);
    assert_eq!(said.code, 1);
    assert!(said.stderr.starts_with("El sistema no lo permite"), "{}", said.stderr);
}
