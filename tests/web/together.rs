//! Twenty at once, two servers on one database: one row, each letter once.

use serde_json::json;
use support::postgres::Postgres;
use support::rounds::{cards, invited, open, staff_answers};
use support::server::{Start, TestServer};
use support::web::Client;

use crate::BINARY;

fn with_code(base: &str, code: &str) -> Client {
    let mut client = Client::new(base);
    client.headers.push(("authorization".to_owned(), format!("Code {code}")));
    client
}

fn twenty(servers: &[&TestServer]) {
    let server = servers[0];
    open(server, "veinte-2026", &["staff-perception@1", "women-organisations@1"], &["staff-perception=confidential"]);
    let confidential = invited(server, "veinte-2026", "staff-perception", "respondent", "Ana; ");
    let anonymous = cards(server, "veinte-2026", "women-organisations", 1).remove(0);
    let body = json!({ "answers": staff_answers(1) });
    let other = json!({ "answers": staff_answers(2) });
    for (code, body) in [(&confidential, &body), (&anonymous, &json!({ "answers": { "A1": 3 } }))] {
        let answers: Vec<_> = std::thread::scope(|scope| {
            let hands: Vec<_> = (0..20)
                .map(|n| {
                    let base = &servers[n % servers.len()].base;
                    scope.spawn(move || with_code(base, code).json("POST", "/api/v1/responses", Some(body)))
                })
                .collect();
            hands.into_iter().map(|hand| hand.join().unwrap()).collect()
        });
        for answer in &answers {
            assert_eq!(answer.status, 200, "{}", answer.body);
            assert_eq!((answer.header("etag"), &answer.body), (answers[0].header("etag"), &answers[0].body));
        }
    }
    // Another body without If-Match: 409 and nothing lost; with it, a new revision.
    let mut client = with_code(&server.base, &confidential);
    assert_eq!(client.json("POST", "/api/v1/responses", Some(&other)).status, 409);
    let kept = client.get("/api/v1/responses");
    assert_eq!(kept.json()["answers"], body["answers"]);
    client.headers.push(("if-match".to_owned(), kept.header("etag").to_owned()));
    let second = client.json("POST", "/api/v1/responses", Some(&other));
    assert_eq!((second.status, second.header("etag")), (200, "\"2\""));
    // Anonymous: whoever has the code alone learns nothing, and the first answer stands.
    let mut thief = Client::new(&server.base);
    thief.headers.push(("authorization".to_owned(), format!("Code {anonymous}:123456")));
    let answer = thief.json("POST", "/api/v1/responses", Some(&json!({ "answers": { "A1": 1 } })));
    assert_eq!(answer.status, 200);
    assert_eq!(thief.get("/api/v1/responses").status, 404);
    assert_eq!(with_code(&server.base, &anonymous).get("/api/v1/responses").json()["answers"]["A1"], 3);
    server.done(&["assessment", "close", "veinte-2026", "--now"]);
    for (instrument, rows) in [("staff-perception", 2), ("women-organisations", 2)] {
        let out = server.data.join("t.csv");
        server.done(&["export", "veinte-2026", "--instrument", instrument, "--out", out.to_str().unwrap()]);
        assert_eq!(std::fs::read_to_string(out).unwrap().lines().count(), rows, "{instrument}");
    }
}

#[test]
fn twenty_identical_submissions_are_one_row_on_sqlite() {
    twenty(&[&TestServer::new(BINARY)]);
}

#[test]
fn two_servers_on_one_postgresql_behave_as_one() {
    let Some(postgres) = Postgres::new() else { return };
    let database = postgres.database("dos");
    let smtp = support::smtp::Smtp::new();
    let folder = tempfile::tempdir().unwrap();
    let arguments = ["--smtp", smtp.url.as_str()];
    let start =
        || Start { database: Some(&database), data: Some(folder.path()), arguments: &arguments, may_fail: false };
    let (one, two) = (TestServer::start(BINARY, &start()), TestServer::start(BINARY, &start()));
    twenty(&[&one, &two]);
    // A draft that one keeps, the other has.
    open(&one, "dos-2026", &["staff-perception@1"], &["staff-perception=confidential"]);
    let code = invited(&one, "dos-2026", "staff-perception", "respondent", "Ana; ");
    let saved = with_code(&one.base, &code).json("PUT", "/api/v1/drafts", Some(&json!({ "answers": { "A1": 2 } })));
    assert_eq!(saved.status, 200, "{}", saved.body);
    assert_eq!(with_code(&two.base, &code).get("/api/v1/drafts").json()["answers"]["A1"], 2);
    // Each letter once, whichever of the two takes it.
    let people: String = (0..40).map(|n| format!("P{n}; p{n}@example.org\n")).collect();
    std::fs::write(folder.path().join("forty.txt"), people).unwrap();
    let list = folder.path().join("forty.txt");
    one.done(&[
        "assessment",
        "invite",
        "dos-2026",
        "--instrument",
        "staff-perception",
        "--people",
        list.to_str().unwrap(),
    ]);
    let mut to: Vec<String> = smtp.taken(40).into_iter().map(|letter| letter.to).collect();
    to.sort();
    let count = to.len();
    to.dedup();
    assert_eq!((count, to.len()), (40, 40));
}
