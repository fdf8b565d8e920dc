//! A round that was collected online and the same round exported as a folder give the same release, byte for byte.

use std::path::Path;

use serde_json::{Value, json};
use support::postgres::Postgres;
use support::rounds::{cards, invited, open, staff_answers};
use support::server::{Start, TestServer};
use support::web::Client;

use crate::BINARY;

fn team_answers() -> Value {
    let instrument: Value = serde_json::from_slice(
        &std::fs::read(support::root().join("instruments/ministry-self-assessment/1.0.0.json")).unwrap(),
    )
    .unwrap();
    let mut answers = serde_json::Map::new();
    let mut n = 0;
    for item in
        instrument["sections"].as_array().unwrap().iter().flat_map(|section| section["items"].as_array().unwrap())
    {
        let id = item["id"].as_str().unwrap().to_owned();
        n += 1;
        match item["type"].as_str().unwrap() {
            "rung" if n % 9 == 0 => {
                drop(answers.insert(id, json!({ "absent": "not_applicable", "reason": "No es de esta institución" })))
            }
            "rung" => drop(answers.insert(id, json!({ "rung": n % 5, "note": "Así es" }))),
            "number" => drop(answers.insert(id, json!(3))),
            "choice" => drop(answers.insert(id, item["options"][0]["value"].clone())),
            _ => {}
        }
    }
    Value::Object(answers)
}

fn same(server: &TestServer, elsewhere: &dyn Fn(&Path) -> TestServer) {
    open(server, "igual-2026", &["ministry-self-assessment@1", "staff-perception@1"], &[]);
    for (n, code) in cards(server, "igual-2026", "staff-perception", 23).iter().enumerate() {
        let mut client = Client::new(&server.base);
        client.headers.push(("authorization".to_owned(), format!("Code {code}")));
        let mut answers = staff_answers(n);
        answers["P1"] = json!(if n % 2 == 0 { "woman" } else { "man" });
        answers["O1"] = json!("=HYPERLINK(\"x\")\nlínea, \"dos\"");
        let sent = client.json("POST", "/api/v1/responses", Some(&json!({ "answers": answers })));
        assert_eq!(sent.status, 200, "{}", sent.body);
    }
    let code = invited(server, "igual-2026", "ministry-self-assessment", "coordinator", "Ana; ");
    let mut client = Client::new(&server.base);
    client.headers.push(("authorization".to_owned(), format!("Code {code}")));
    let sent = client.json("POST", "/api/v1/responses", Some(&json!({ "answers": team_answers() })));
    assert_eq!(sent.status, 200, "{}", sent.body);
    server.done(&["assessment", "close", "igual-2026", "--now"]);
    let release = server.done(&["assessment", "publish", "igual-2026", "--public"]);
    let online = released(server, &release);
    let folder = server.data.join("igual-2026");
    server.done(&["export", "igual-2026", "--folder", folder.to_str().unwrap()]);
    let out = server.data.join("out");
    let said = std::process::Command::new(BINARY).arg("score").arg(&folder).arg("--out").arg(&out).output().unwrap();
    assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
    let offline = std::fs::read_to_string(out.join("igual-2026/release.json")).unwrap();
    assert!(online.contains("\"sources\"") && online.len() > 10_000);
    assert_eq!(online, offline);
    // A backup, restored elsewhere, gives the same again.
    let copy = server.data.join("copy");
    server.done(&["backup", copy.to_str().unwrap()]);
    let again = elsewhere(&copy);
    let second = again.done(&["assessment", "publish", "igual-2026", "--last", "--public"]);
    let restored: Value = serde_json::from_str(&released(&again, &second)).unwrap();
    let online: Value = serde_json::from_str(&online).unwrap();
    for part in ["indicators", "dimensions", "level", "meets", "index", "institution"] {
        assert_eq!(restored[part], online[part], "{part}");
    }
    // And the first release is there as it was.
    assert_eq!(serde_json::from_str::<Value>(&released(&again, &release)).unwrap(), online);
    // Whoever has only the address gets the public edition, and nothing of the institution's own words.
    assert_eq!(again.client().get(&format!("/s/{release}/release.json")).status, 404);
    assert!(again.client().get(&format!("/s/{release}/scorecard.es.pdf")).bytes.starts_with(b"%PDF"));
}

/// `release.json` as the administrator's program reads it.
fn released(server: &TestServer, release: &str) -> String {
    let arguments = ["token", "create", "igual", "--account", "administrator@localhost", "--scope", "releases:read"];
    let mut program = server.client();
    program.headers.push(("authorization".to_owned(), format!("Bearer {}", server.done(&arguments))));
    program.get(&format!("/api/v1/releases/{release}")).body
}

fn restore(from: &Path, data: &Path, database: Option<&str>) {
    let mut command = std::process::Command::new(BINARY);
    command.arg("restore").arg(from).arg("--data").arg(data).env_remove("DATABASE_URL");
    if let Some(database) = database {
        command.env("DATABASE_URL", database);
    }
    let out = command.output().unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
}

#[test]
fn online_and_folder_are_one_release_on_sqlite() {
    let data = tempfile::tempdir().unwrap();
    same(&TestServer::new(BINARY), &|copy| {
        restore(copy, data.path(), None);
        TestServer::start(BINARY, &Start { data: Some(data.path()), ..Start::default() })
    });
}

#[test]
fn online_and_folder_are_one_release_on_postgresql() {
    let Some(postgres) = Postgres::new() else { return };
    let (database, other) = (postgres.database("igual"), postgres.database("copia"));
    let data = tempfile::tempdir().unwrap();
    let start = |database: &str, data: Option<&Path>| {
        TestServer::start(BINARY, &Start { database: Some(database), data, ..Start::default() })
    };
    same(&start(&database, None), &|copy| {
        restore(copy, data.path(), Some(&other));
        start(&other, Some(data.path()))
    });
}
