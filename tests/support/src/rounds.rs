//! Rounds made by the command, as a facilitator without a browser makes them.

use serde_json::{Value, json};

use crate::server::TestServer;

/// The document of an assessment.
pub fn document(id: &str, instruments: &[&str]) -> Value {
    json!({
        "id": id,
        "institution": { "id": "ministerio-prueba", "name": "Ministerio de Prueba", "country": "GT", "kind": "ministry" },
        "round": { "id": "2026", "from": "2026-11-01", "to": "2099-12-31" },
        "framework": "dpg@1",
        "instruments": instruments,
    })
}

/// Makes a round and opens it.
pub fn open(server: &TestServer, id: &str, instruments: &[&str], privacy: &[&str]) {
    let file = server.data.join(format!("{id}.json"));
    std::fs::write(&file, document(id, instruments).to_string()).expect("a file");
    let mut arguments = vec!["assessment", "create", file.to_str().expect("a path"), "--contact", "equipo@example.org"];
    for pair in privacy {
        arguments.extend(["--privacy", pair]);
    }
    server.done(&arguments);
    server.done(&["assessment", "open", id]);
}

/// Codes for cards. They are secrets: the log is searched for them.
pub fn cards(server: &TestServer, id: &str, instrument: &str, amount: usize) -> Vec<String> {
    let amount = amount.to_string();
    let said = server.done(&["assessment", "cards", id, "--instrument", instrument, "--amount", &amount]);
    let codes: Vec<String> = said.lines().map(str::to_owned).collect();
    codes.iter().for_each(|code| server.secret(code));
    codes
}

/// The code of an invited person.
pub fn invited(server: &TestServer, id: &str, instrument: &str, part: &str, person: &str) -> String {
    let file = server.data.join("people.txt");
    std::fs::write(&file, person).expect("a file");
    let people = file.to_str().expect("a path");
    let said =
        server.done(&["assessment", "invite", id, "--instrument", instrument, "--part", part, "--people", people]);
    let code = said.lines().next().and_then(|line| line.rsplit('#').next()).unwrap_or_default().to_owned();
    server.secret(&code);
    code
}

/// Answers to the staff survey that vary with `n`.
pub fn staff_answers(n: usize) -> Value {
    let ids = [
        "A1", "A2", "A3", "B1", "B2", "B3", "B4", "C1", "C2", "C3", "C4", "D1", "D2", "D3", "D4", "E1", "E2", "E3",
        "E4", "E5", "F1", "F2", "F3", "F4", "F5", "G1", "G2", "G3", "G4",
    ];
    let mut answers = serde_json::Map::new();
    for (position, id) in ids.iter().enumerate() {
        answers.insert((*id).to_owned(), json!((position * 7 + n * 3) % 5 + 1));
    }
    Value::Object(answers)
}
