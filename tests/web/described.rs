//! The description of the API against the API: schemathesis (PyPI, fetched by scripts/test) makes requests of every shape from
//! it and holds each answer against it. No answer is a fault of the server, none has another shape than the one described.

use std::process::Command;

use serde_json::json;
use support::rounds::{cards, open, staff_answers};
use support::server::TestServer;

use crate::BINARY;

#[test]
fn every_answer_is_as_described() {
    let Some(schemathesis) = std::env::var_os("PARIDAD_SCHEMATHESIS") else {
        println!("schemathesis is not here (scripts/test fetches it): the API is not held against its description");
        return;
    };
    let server = TestServer::new(BINARY);
    let scopes = ["assessments:read", "assessments:write", "exports:read", "releases:read"];
    let mut arguments = vec!["token", "create", "description", "--account", "administrator@localhost"];
    arguments.extend(scopes.iter().flat_map(|scope| ["--scope", scope]));
    let token = server.done(&arguments);
    // One round that is published, so that exports and documents are there; one that takes answers.
    open(&server, "cerrada-2026", &["staff-perception@1"], &[]);
    for (n, code) in cards(&server, "cerrada-2026", "staff-perception", 8).iter().enumerate() {
        let mut one = server.client();
        one.headers.push(("authorization".to_owned(), format!("Code {code}")));
        assert_eq!(one.json("POST", "/api/v1/responses", Some(&json!({ "answers": staff_answers(n) }))).status, 200);
    }
    server.done(&["assessment", "close", "cerrada-2026", "--now"]);
    let release = server.done(&["assessment", "publish", "cerrada-2026", "--last"]);
    let release = release.split_whitespace().next().unwrap();
    open(&server, "abierta-2026", &["staff-perception@1"], &[]);
    let code = cards(&server, "abierta-2026", "staff-perception", 1).remove(0);

    let settings = server.data.join("schemathesis.toml");
    let known = format!(
        "[parameters]\n\"path.id\" = \"cerrada-2026\"\n\"path.instrument\" = \"staff-perception@1\"\n\"path.release\" = \"{release}\"\n\
         \"path.document\" = \"scorecard.es.png\"\n"
    );
    std::fs::write(&settings, known).unwrap();
    let checks =
        ["not_a_server_error", "status_code_conformance", "content_type_conformance", "response_schema_conformance"];
    let by_code = "/(responses|drafts)$";
    for (who, which) in
        [(format!("Bearer {token}"), "--exclude-path-regex"), (format!("Code {code}"), "--include-path-regex")]
    {
        let out = Command::new(&schemathesis)
            .arg("--config-file")
            .arg(&settings)
            .arg("run")
            .arg(format!("{}/api/openapi.json", server.base))
            .args(["--header", &format!("Authorization: {who}"), which, by_code])
            .args(["--checks", &checks.join(","), "--phases", "examples,coverage,fuzzing"])
            .args(["--max-examples", "30", "--generation-deterministic", "--no-color"])
            .current_dir(&server.data)
            .output()
            .unwrap();
        let said = [String::from_utf8_lossy(&out.stdout), String::from_utf8_lossy(&out.stderr)].concat();
        assert!(out.status.success(), "{said}");
        assert!(said.contains("passed"), "{said}");
    }
}
