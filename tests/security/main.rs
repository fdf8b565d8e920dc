//! The attacker: a seized server, with the list of who was invited, in the order in which they answered. On the real system it
//! must do no better than chance; on five planted leaks it must succeed.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::print_stdout)]

mod attack;
mod dump;

use std::path::Path;

use support::postgres::Postgres;
use support::rounds::{open, staff_answers};
use support::server::{Start, TestServer};
use support::smtp::Smtp;
use support::web::Client;

use attack::{Known, attack, correlation};
use dump::Dump;

const BINARY: &str = env!("CARGO_BIN_EXE_paridad");
const PEOPLE: usize = 30;

/// How many answers a person gives: from few to many, so that sizes would tell.
fn amount(n: usize) -> usize {
    1 + n * 28 / PEOPLE
}

struct Seized {
    known: Known,
    /// While half of them have answered and all have a draft.
    during: Dump,
    after: Dump,
    log: String,
    files: Vec<u8>,
}

fn bytes_below(folder: &Path, all: &mut Vec<u8>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            if !path.ends_with("keys") {
                bytes_below(&path, all);
            }
        } else {
            all.extend(std::fs::read(&path).unwrap_or_default());
        }
    }
}

fn with(base: &str, code: &str, pin: &str) -> Client {
    let mut client = Client::new(base);
    client.headers.push(("authorization".to_owned(), format!("Code {code}:{pin}")));
    client
}

/// Thirty people are invited by mail, keep drafts and answer, in the order of the list.
fn seize(database: Option<&str>, more: Option<&Path>) -> Seized {
    let smtp = Smtp::new();
    let folder = tempfile::tempdir().unwrap();
    let arguments = ["--smtp", smtp.url.as_str()];
    let server = TestServer::start(
        BINARY,
        &Start { database, data: Some(folder.path()), arguments: &arguments, may_fail: false },
    );
    open(&server, "ataque-2026", &["staff-perception@1"], &[]);
    let people: String = (0..PEOPLE).map(|n| format!("Persona {n:02}; p{n:02}@example.org\n")).collect();
    let list = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(list.path(), people).unwrap();
    server.done(&[
        "assessment",
        "invite",
        "ataque-2026",
        "--instrument",
        "staff-perception",
        "--people",
        list.path().to_str().unwrap(),
    ]);
    let letters = smtp.taken(PEOPLE);
    assert_eq!(letters.len(), PEOPLE);
    let codes: Vec<String> = (0..PEOPLE)
        .map(|n| {
            let letter = letters.iter().find(|letter| letter.to == format!("p{n:02}@example.org")).unwrap();
            let text = letter.text.replace("=\n", "");
            text.split("/e#").nth(1).unwrap().split(['\n', ' ', '"']).next().unwrap().to_owned()
        })
        .collect();
    codes.iter().for_each(|code| server.secret(code));
    let answers: Vec<serde_json::Value> = (0..PEOPLE)
        .map(|n| {
            let all = staff_answers(n);
            let mut few: serde_json::Map<String, serde_json::Value> =
                all.as_object().unwrap().iter().take(amount(n)).map(|(k, v)| (k.clone(), v.clone())).collect();
            few.insert("O1".to_owned(), format!("palabras {n:02} {}", "x".repeat(n * 20)).into());
            few.into()
        })
        .collect();
    for (n, code) in codes.iter().enumerate() {
        let body = serde_json::json!({ "answers": answers[n] });
        assert_eq!(with(&server.base, code, "246810").json("PUT", "/api/v1/drafts", Some(&body)).status, 200);
    }
    let before = Dump::of(database, folder.path());
    let mut during = before.clone();
    for (n, code) in codes.iter().enumerate() {
        let body = serde_json::json!({ "answers": answers[n] });
        assert_eq!(with(&server.base, code, "246810").json("POST", "/api/v1/responses", Some(&body)).status, 200);
        if n + 1 == PEOPLE / 2 {
            during = Dump::of(database, folder.path());
        }
    }
    // A backup of the open round, without its keys, is seized, too.
    if database.is_none() {
        server.done(&["backup", folder.path().join("copy").to_str().unwrap()]);
        std::fs::remove_dir_all(folder.path().join("copy")).unwrap();
    }
    server.done(&["assessment", "close", "ataque-2026", "--now"]);
    let after = Dump::of(database, folder.path());
    assert!(!folder.path().join("keys/round-ataque-2026.key").exists());
    let log = server.log();
    let mut files = Vec::new();
    bytes_below(folder.path(), &mut files);
    if let Some(more) = more {
        bytes_below(more, &mut files);
    }
    Seized { known: Known { answers, codes, before }, during, after, log, files }
}

/// The real system, and then each leak.
fn play(database: Option<&str>, more: Option<&Path>) {
    let seized = seize(database, more);
    for (when, dump) in [("during", &seized.during), ("after", &seized.after)] {
        let found = attack(&seized.known, dump, &seized.log);
        assert!(found.is_empty(), "{when}: {found:?}");
    }
    // While the round is open no answer can be read at all; afterwards all of them, and nobody's.
    assert_eq!(seized.during.people_as_they_lie(&seized.known).len(), 0);
    assert_eq!(seized.during.column("responses", "id").len(), PEOPLE / 2);
    assert_eq!(seized.after.people_as_they_lie(&seized.known).len(), PEOPLE);
    // Nothing of codes, admissions, drafts or old ids lies on free pages, in the log of the database, or in our own.
    let holds = |needle: &[u8]| seized.files.windows(needle.len()).any(|window| window == needle);
    for code in &seized.known.codes {
        assert!(!holds(code.as_bytes()) && !holds(code.replace('-', "").as_bytes()), "a code lies on the disk");
    }
    assert!(!holds(b"Persona 07") && !holds(b"p07@example.org"), "a name lies in clear");
    if database.is_none() {
        for table in ["admissions", "drafts"] {
            for id in seized.during.column(table, "id") {
                let bytes = dump::unhex(&id);
                assert!(!holds(&bytes), "an id of {table} lies on a free page after closing");
            }
        }
    }
    // Five leaks, one at a time, as a careless system would leave them.
    let flag = seized.during.with_flag(PEOPLE / 2);
    assert!(attack(&seized.known, &flag, "").contains(&"flag"), "an answered flag");
    let serial = seized.after.with_serial_ids(&seized.known);
    assert!(attack(&seized.known, &serial, "").contains(&"order"), "serial ids");
    let seconds = seized.after.with_seconds(&seized.known);
    assert!(attack(&seized.known, &seconds, "").contains(&"time"), "time to the second");
    let bare = seized.during.with_bare_drafts(&seized.known);
    assert!(attack(&seized.known, &bare, "").contains(&"size"), "drafts without padding");
    let line = format!("INFO route=/e code={}", seized.known.codes[4]);
    assert!(attack(&seized.known, &seized.after, &line).contains(&"log"), "a line with the code");
}

#[test]
fn the_attacker_learns_nothing_of_sqlite() {
    play(None, None);
}

#[test]
fn the_attacker_learns_nothing_of_postgresql() {
    let Some(postgres) = Postgres::new() else { return };
    let database = postgres.database("ataque");
    play(Some(&database), None);
}

#[test]
fn the_measure_of_order_tells_order_from_chance() {
    let up: Vec<usize> = (0..30).collect();
    assert!(correlation(&up) > 0.99);
    let mixed: Vec<usize> = (0..30).map(|n| n * 17 % 30).collect();
    assert!(correlation(&mixed).abs() < 0.5, "{}", correlation(&mixed));
}
