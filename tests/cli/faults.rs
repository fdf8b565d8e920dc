//! Bad input through the command: every fault at once, at its place, and nothing half written.

use insta::assert_snapshot;
use serde_json::{Value, json};

use super::with_demo;

const ID: &str = "lagoverde-mujer-2026";

#[test]
fn every_fault_of_every_file_comes_at_once_and_nothing_is_written() {
    let bench = with_demo(&[ID]);
    let staff = format!("{ID}/responses/staff-perception.csv");
    let text = std::fs::read_to_string(bench.path(&staff)).unwrap();
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    lines[1] = lines[1].replacen(",4,", ",9,", 1).replacen(",5,", ",9,", 1);
    bench.write(&staff, lines.join("\n"));
    let mut assessment = bench.json(&format!("{ID}/assessment.json"));
    assessment["targets"] = json!({ "mandate.polity": 3 });
    bench.write(&format!("{ID}/assessment.json"), assessment.to_string());
    bench.write(&format!("{ID}/responses/notes.txt"), "hello");
    let said = bench.run(&["score", ID, "--out", "out"]);
    assert_eq!(said.code, 1);
    assert!(!bench.path("out").exists());
    assert_snapshot!("several_faults", said.stderr);
}

#[test]
fn faults_are_data_with_json() {
    let bench = with_demo(&[ID]);
    bench.write(
        &format!("{ID}/responses/document-review.json"),
        "{ \"instrument\": \"document-review@1\", \"answers\": { ",
    );
    let said = bench.run(&["score", ID, "--json"]);
    assert_eq!(said.code, 1);
    let faults: Value = serde_json::from_str(&said.stdout).unwrap();
    assert_eq!(faults[0]["code"], "truncated");
    assert_eq!(faults[0]["file"], format!("{ID}/responses/document-review.json"));
    assert_eq!(faults[0]["line"], 1);
    assert!(faults[0]["remedy"].as_str().unwrap().len() > 5);
}

#[test]
fn an_answer_of_a_team_is_found_at_its_line() {
    let bench = with_demo(&[ID]);
    let path = format!("{ID}/responses/ministry-self-assessment.json");
    let mut response = bench.json(&path);
    response["answers"]["mandate_policy"] = json!({ "rung": 7 });
    bench.write(&path, serde_json::to_string_pretty(&response).unwrap());
    let said = bench.run(&["score", ID, "--json"]);
    let faults: Value = serde_json::from_str(&said.stdout).unwrap();
    assert_eq!((faults[0]["code"].as_str(), faults[0]["item"].as_str()), (Some("not-a-rung"), Some("mandate_policy")));
    assert!(faults[0]["line"].as_u64().unwrap() > 5);
}

#[test]
fn every_broken_file_in_its_place_is_a_fault_and_nothing_is_written() {
    let mut files = 0;
    for folder in ["documents", "tables"] {
        for entry in std::fs::read_dir(support::root().join("fixtures/invalid").join(folder)).unwrap() {
            let path = entry.unwrap().path();
            let ending = path.extension().unwrap_or_default().to_str().unwrap();
            if path.is_dir() || ending == "snap" {
                continue;
            }
            files += 1;
            let bench = with_demo(&[ID]);
            let name = path.file_name().unwrap().to_str().unwrap();
            let place = match (ending, name.split('-').next().unwrap()) {
                ("json", "framework" | "instrument") => format!("instruments/{name}"),
                ("json", "assessment") => "assessment.json".to_owned(),
                ("json", "plan") => "plan.json".to_owned(),
                ("json", _) => "responses/document-review.json".to_owned(),
                _ => format!("responses/staff-perception.{ending}"),
            };
            if place.contains("staff-perception") {
                std::fs::remove_file(bench.path(&format!("{ID}/responses/staff-perception.csv"))).unwrap();
            }
            if place.starts_with("instruments") {
                // What the broken instruments name, so that their own fault is met.
                let framework = std::fs::read(support::root().join("fixtures/valid/framework.json")).unwrap();
                bench.write(&format!("{ID}/instruments/valid.json"), framework);
            }
            bench.write(&format!("{ID}/{place}"), std::fs::read(&path).unwrap());
            let said = bench.run(&["score", ID, "--out", "out"]);
            assert_eq!(said.code, 1, "{name}: {}", said.stderr);
            assert!(said.stderr.contains(&place), "{name}: {}", said.stderr);
            assert!(!bench.path("out").exists());
        }
    }
    assert!(files >= 66, "{files} files");
}

#[test]
fn an_instrument_of_another_framework_is_refused() {
    let short = "sierraclara-gobernacion-2026";
    let bench = with_demo(&[short]);
    let mut assessment = bench.json(&format!("{short}/assessment.json"));
    assessment["instruments"].as_array_mut().unwrap().push(json!("staff-perception@1"));
    bench.write(&format!("{short}/assessment.json"), assessment.to_string());
    let said = bench.run(&["score", short, "--json"]);
    let faults: Value = serde_json::from_str(&said.stdout).unwrap();
    assert_eq!((said.code, faults[0]["code"].as_str()), (1, Some("for-another-framework")));
}

#[test]
fn a_file_beyond_sixteen_megabytes_is_refused() {
    let bench = with_demo(&[ID]);
    bench.write(&format!("{ID}/plan.json"), format!("{{ \"actions\": [{}] }}", " ".repeat(17 * 1024 * 1024)));
    let said = bench.run(&["score", ID, "--json"]);
    let faults: Value = serde_json::from_str(&said.stdout).unwrap();
    assert_eq!(faults[0]["code"], "document-too-large");
}

#[test]
fn latin_one_is_refused_until_it_is_asked_for() {
    let bench = with_demo(&[ID]);
    let staff = format!("{ID}/responses/staff-perception.csv");
    let text = std::fs::read_to_string(bench.path(&staff)).unwrap();
    assert!(text.contains('é'), "the table has a letter beyond ASCII");
    bench.write(&staff, text.chars().map(|character| u8::try_from(u32::from(character)).unwrap()).collect::<Vec<u8>>());
    let said = bench.run(&["score", ID, "--json"]);
    let faults: Value = serde_json::from_str(&said.stdout).unwrap();
    assert_eq!(faults[0]["code"], "table-not-utf8");
    assert!(faults[0]["byte"].as_u64().unwrap() > 100);
    assert_eq!(bench.run(&["score", ID, "--encoding", "latin1"]).code, 0);
}

#[test]
fn a_table_outside_the_folder_is_not_read() {
    let bench = with_demo(&[ID]);
    bench.write("secret.csv", "id,A1\nr1,4\n");
    let mut assessment = bench.json(&format!("{ID}/assessment.json"));
    assessment["tables"] = json!([{ "instrument": "staff-perception@1", "file": "../secret.csv" }]);
    bench.write(&format!("{ID}/assessment.json"), assessment.to_string());
    let said = bench.run(&["score", ID, "--json"]);
    let faults: Value = serde_json::from_str(&said.stdout).unwrap();
    assert_eq!(faults[0]["code"], "no-such-file");
}

#[test]
fn what_is_no_release_is_not_set() {
    let bench = with_demo(&[ID]);
    let said = bench.run(&["report", &format!("{ID}/assessment.json")]);
    assert_eq!(said.code, 1);
    assert!(said.stderr.contains("faults to mend"), "{}", said.stderr);
}
