//! What is kept and how it ends: erasure with a certificate, exports that run nothing.

use serde_json::Value;
use support::rounds::{cards, invited, open};
use support::server::TestServer;
use support::web::Client;

use crate::BINARY;

#[test]
fn personal_data_end_with_a_certificate() {
    let server = TestServer::new(BINARY);
    open(&server, "fin-2026", &["ministry-self-assessment@1"], &[]);
    let code = invited(&server, "fin-2026", "ministry-self-assessment", "coordinator", "Ana Prueba; ");
    let mut client = server.client();
    client.enter(&code);
    client.send("/q/consent", &[("agree", "yes"), ("go", "yes")]);
    client.send("/q/s/2", &[("in", "mandate_legal"), ("i.mandate_legal", "2"), ("base", "0"), ("go", "stay")]);
    assert_eq!(server.run(&["erase", "fin-2026"]).code, 1, "not while it is open");
    server.done(&["assessment", "close", "fin-2026", "--now"]);
    let erased = |arguments: &[&str]| -> Value { serde_json::from_str(&server.done(arguments)).unwrap() };
    let dry = erased(&["erase", "fin-2026", "--dry-run"]);
    assert_eq!((&dry["dry_run"], &dry["erased"][0]["people"]), (&Value::Bool(true), &Value::from(1)));
    let done = erased(&["erase", "fin-2026"]);
    assert_eq!(done["erased"][0]["people"], 1);
    assert!(done["erased"][0]["team_acts"].as_i64().unwrap() >= 1, "{done}");
    // The certificate names the event that stands in the log.
    assert!(server.done(&["audit", "verify"]).ends_with(done["event"].as_str().unwrap()));
    let again = erased(&["erase", "fin-2026"]);
    assert_eq!(again["erased"][0]["people"], 0);
    // Nothing is due by itself yet.
    assert_eq!(erased(&["erase"])["erased"], Value::Array(Vec::new()));
}

#[test]
fn no_cell_of_an_export_runs_in_a_spreadsheet() {
    let server = TestServer::new(BINARY);
    open(&server, "celda-2026", &["staff-perception@1"], &[]);
    let words = ["=1+1", "+1", "-1", "@x", "bien"];
    for (code, word) in cards(&server, "celda-2026", "staff-perception", words.len()).iter().zip(words) {
        let mut one = Client::new(&server.base);
        one.headers.push(("authorization".to_owned(), format!("Code {code}")));
        let body = serde_json::json!({ "answers": { "A1": 1, "O1": word } });
        assert_eq!(one.json("POST", "/api/v1/responses", Some(&body)).status, 200);
    }
    server.done(&["assessment", "close", "celda-2026", "--now"]);
    let out = server.data.join("t.csv");
    server.done(&["export", "celda-2026", "--instrument", "staff-perception", "--out", out.to_str().unwrap()]);
    let table = std::fs::read_to_string(out).unwrap();
    for cell in table.lines().skip(1).flat_map(|line| line.split(',')) {
        let bare = cell.trim_matches('"');
        assert!(!bare.starts_with(['=', '+', '-', '@', '\t']), "{cell}");
    }
    assert!(table.contains("bien"));
    let out = server.data.join("t.parquet");
    server.done(&["export", "celda-2026", "--instrument", "staff-perception", "--out", out.to_str().unwrap()]);
    let bytes = std::fs::read(out).unwrap();
    assert!(bytes.starts_with(b"PAR1") && bytes.ends_with(b"PAR1"));
}
