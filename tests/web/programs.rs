//! Programs: instruments and schemas, responses that are sent twice, drafts with their tags, rounds by token; and a description
//! that names exactly what there is.

use serde_json::{Value, json};
use support::rounds::{document, invited, open};
use support::server::TestServer;

use crate::BINARY;

#[test]
fn a_program_runs_a_round() {
    let server = TestServer::new(BINARY);
    let scopes = [
        "--scope",
        "assessments:read",
        "--scope",
        "assessments:write",
        "--scope",
        "exports:read",
        "--scope",
        "releases:read",
    ];
    let mut arguments = vec!["token", "create", "todo", "--account", "administrator@localhost"];
    arguments.extend(scopes);
    let token = server.done(&arguments);
    server.secret(&token);
    let mut program = server.client();
    program.headers.push(("authorization".to_owned(), format!("Bearer {token}")));
    let listed = program.get("/api/v1/instruments").json();
    assert_eq!(listed["instruments"].as_array().unwrap().len(), 4);
    let schema = program.get("/api/v1/instruments/staff-perception@1/schema");
    assert!(schema.header("content-type").starts_with("application/schema+json") && schema.body.contains("A1"));
    let made = program.json("POST", "/api/v1/assessments", Some(&document("programa-2026", &["staff-perception@1"])));
    assert_eq!((made.status, made.header("location")), (201, "/api/v1/assessments/programa-2026"));
    assert_eq!(
        program.json("POST", "/api/v1/assessments", Some(&document("programa-2026", &["staff-perception@1"]))).status,
        409
    );
    let faulty = program.json("POST", "/api/v1/assessments", Some(&json!({ "id": 7 })));
    assert_eq!((faulty.status, faulty.header("content-type")), (422, "application/problem+json"));
    assert!(faulty.json()["faults"].as_array().is_some_and(|faults| faults.len() > 1), "{}", faulty.body);
    let act = |program: &mut support::web::Client, act: &str, body: Value| {
        let done = program.json("POST", &format!("/api/v1/assessments/programa-2026/{act}"), Some(&body));
        assert_eq!(done.status, 200, "{act}: {}", done.body);
        done.json()
    };
    act(&mut program, "open", json!({}));
    let codes = act(&mut program, "cards", json!({ "instrument": "staff-perception", "amount": 6 }))["codes"].clone();
    for (n, code) in codes.as_array().unwrap().iter().enumerate() {
        let mut one = server.client();
        one.headers.push(("authorization".to_owned(), format!("Code {}", code.as_str().unwrap())));
        let body = json!({ "instrument": "staff-perception@1.0.0", "language": "es", "answers": support::rounds::staff_answers(n) });
        assert_eq!(one.json("POST", "/api/v1/responses", Some(&body)).status, 200);
    }
    assert_eq!(program.get("/api/v1/assessments/programa-2026").json()["state"], "open");
    assert_eq!(
        program.get("/api/v1/assessments/programa-2026/exports/staff-perception").status,
        409,
        "not while it is open"
    );
    act(&mut program, "close", json!({}));
    let csv = program.get("/api/v1/assessments/programa-2026/exports/staff-perception?format=csv").body;
    assert_eq!(csv.lines().count(), 7);
    assert!(!csv.contains(codes[0].as_str().unwrap()));
    let release = act(&mut program, "publish", json!({ "stage": "final" }))["release"].as_str().unwrap().to_owned();
    let one = program.get(&format!("/api/v1/releases/{release}"));
    assert_eq!(one.json()["assessment"], "programa-2026");
    assert!(program.get(&format!("/api/v1/releases/{release}/scorecard.es.pdf")).bytes.starts_with(b"%PDF"));
}

#[test]
fn faults_come_whole_and_drafts_have_tags() {
    let server = TestServer::new(BINARY);
    open(&server, "prueba-2026", &["staff-perception@1"], &["staff-perception=confidential"]);
    let code = invited(&server, "prueba-2026", "staff-perception", "respondent", "Ana; ");
    let mut one = server.client();
    one.headers.push(("authorization".to_owned(), format!("Code {code}")));
    let faulty = one.json("POST", "/api/v1/responses", Some(&json!({ "answers": { "A1": 9, "B1": "x", "ZZ": 1 } })));
    assert_eq!(faulty.status, 422);
    let items: Vec<String> =
        faulty.json()["faults"].as_array().unwrap().iter().map(|f| f["item"].as_str().unwrap().to_owned()).collect();
    assert_eq!(items.len(), 3, "{items:?}");
    for body in ["", "{", "[]", "{\"answers\":[]}", "null"] {
        let mut hostile = one.clone();
        hostile.headers.push(("accept-language".to_owned(), "en".to_owned()));
        let parsed = serde_json::from_str::<Value>(body).ok();
        let answer = hostile.json("POST", "/api/v1/responses", parsed.as_ref());
        assert_eq!(answer.status, 422, "{body}: {}", answer.body);
    }
    let saved = one.json("PUT", "/api/v1/drafts", Some(&json!({ "answers": { "A1": 2 } })));
    let tag = saved.header("etag").to_owned();
    let second = one.json("PUT", "/api/v1/drafts", Some(&json!({ "answers": { "A1": 4 } })));
    assert_eq!(second.status, 200);
    let mut old = one.clone();
    old.headers.push(("if-match".to_owned(), tag));
    assert_eq!(old.json("PUT", "/api/v1/drafts", Some(&json!({ "answers": { "A1": 5 } }))).status, 409);
    assert_eq!(one.get("/api/v1/drafts").json()["answers"]["A1"], 4, "nothing is lost");
}

#[test]
fn the_description_names_what_there_is() {
    let server = TestServer::new(BINARY);
    let described = server.client().get("/api/openapi.json").json();
    assert_eq!(described["openapi"], "3.1.0");
    let mut count = 0;
    for route in server::ROUTES.iter().filter(|route| route.who == server::Who::Token) {
        let method = format!("{:?}", route.method).to_lowercase();
        let operation = &described["paths"][route.path][&method];
        assert!(operation["responses"].is_object(), "{method} {}", route.path);
        count += 1;
    }
    let all: usize = described["paths"].as_object().unwrap().values().map(|path| path.as_object().unwrap().len()).sum();
    assert_eq!(all, count);
}
