//! A round that was collected online and the same round exported as a folder give the same release, byte for byte.

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

fn same(server: &TestServer) {
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
    let online = server.client().get(&format!("/s/{release}/release.json")).body;
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
    if server.data.join("paridad.db").exists() {
        server.done(&["backup", copy.to_str().unwrap()]);
        let elsewhere = tempfile::tempdir().unwrap();
        let restore = |arguments: &[&str]| {
            let out = std::process::Command::new(BINARY)
                .args(arguments)
                .arg("--data")
                .arg(elsewhere.path())
                .output()
                .unwrap();
            assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
            String::from_utf8(out.stdout).unwrap().trim().to_owned()
        };
        restore(&["restore", copy.to_str().unwrap()]);
        let second = restore(&["assessment", "publish", "igual-2026", "--last", "--public"]);
        let again = TestServer::start(BINARY, &Start { data: Some(elsewhere.path()), ..Start::default() });
        let restored = again.client().get(&format!("/s/{second}/release.json")).body;
        let read = |text: &str| serde_json::from_str::<Value>(text).unwrap();
        assert_eq!(read(&restored)["indicators"], read(&online)["indicators"]);
    }
}

#[test]
fn online_and_folder_are_one_release_on_sqlite() {
    same(&TestServer::new(BINARY));
}

#[test]
fn online_and_folder_are_one_release_on_postgresql() {
    let Some(postgres) = Postgres::new() else { return };
    let database = postgres.database("igual");
    same(&TestServer::start(BINARY, &Start { database: Some(&database), ..Start::default() }));
}
