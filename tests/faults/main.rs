//! What can go wrong around the server: power that goes, a database that stops, a disk that is full. Nothing that was
//! acknowledged is lost, and it recovers by itself.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::print_stdout)]

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use serde_json::json;
use support::postgres::Postgres;
use support::rounds::{cards, open};
use support::server::{Start, TestServer};
use support::web::Client;

const BINARY: &str = env!("CARGO_BIN_EXE_paridad");

/// How often the power goes; `PARIDAD_KILLS` asks for more.
fn kills() -> usize {
    std::env::var("PARIDAD_KILLS").ok().and_then(|n| n.parse().ok()).unwrap_or(10)
}

fn with_code(base: &str, code: &str) -> Client {
    let mut client = Client::new(base);
    client.headers.push(("authorization".to_owned(), format!("Code {code}")));
    client
}

/// Clients send until the server dies; what was acknowledged must be there when it comes back.
fn power_goes(database: Option<&str>, rounds: usize) {
    let folder = tempfile::tempdir().unwrap();
    let how = Start { database, data: Some(folder.path()), may_fail: true, ..Start::default() };
    let mut server = TestServer::start(BINARY, &how);
    open(&server, "corte-2026", &["staff-perception@1"], &[]);
    let mut codes = Vec::new();
    while codes.len() < rounds * 60 {
        codes.extend(cards(&server, "corte-2026", "staff-perception", 1_000));
    }
    let next = AtomicUsize::new(0);
    let acknowledged: Mutex<Vec<usize>> = Mutex::default();
    for round in 0..rounds {
        let before = acknowledged.lock().unwrap().len();
        let stop = AtomicBool::new(false);
        // After how many acknowledgements the power goes: different each time, whatever the machine.
        let after = 3 + round * 7 % 23;
        std::thread::scope(|scope| {
            for _ in 0..6 {
                scope.spawn(|| {
                    while !stop.load(Ordering::Relaxed) {
                        let n = next.fetch_add(1, Ordering::Relaxed);
                        let Some(code) = codes.get(n) else { return };
                        let body = json!({ "answers": { "A1": n % 5 + 1, "O1": format!("n{n}") } });
                        if with_code(&server.base, code).json("POST", "/api/v1/responses", Some(&body)).status == 200 {
                            acknowledged.lock().unwrap().push(n);
                        }
                    }
                });
            }
            let start = Instant::now();
            while acknowledged.lock().unwrap().len() < before + after && start.elapsed() < Duration::from_secs(20) {
                std::thread::yield_now();
            }
            // The clients are in the middle of it.
            server_kill(&server);
            stop.store(true, Ordering::Relaxed);
        });
        server.kill();
        server.again();
    }
    let kept = acknowledged.lock().unwrap().clone();
    for n in &kept {
        let there = with_code(&server.base, &codes[*n]).get("/api/v1/responses");
        assert_eq!(there.json()["answers"]["O1"], format!("n{n}"), "an acknowledged answer is lost");
    }
    println!("{rounds} times the power went, {} acknowledged answers, all there", kept.len());
    assert!(kept.len() >= rounds * 3);
    assert_eq!(server.run(&["doctor"]).code, 0);
}

fn server_kill(server: &TestServer) {
    server.strike();
}

#[test]
fn no_acknowledged_answer_is_lost_when_the_power_goes_on_sqlite() {
    power_goes(None, kills());
}

#[test]
fn no_acknowledged_answer_is_lost_when_the_power_goes_on_postgresql() {
    let Some(postgres) = Postgres::new() else { return };
    let database = postgres.database("corte");
    power_goes(Some(&database), kills().div_ceil(3));
}

#[test]
fn a_database_that_stops_gives_a_clear_page_and_comes_back_by_itself() {
    let Some(postgres) = Postgres::new() else { return };
    let database = postgres.database("para");
    let server = TestServer::start(BINARY, &Start { database: Some(&database), may_fail: true, ..Start::default() });
    open(&server, "para-2026", &["staff-perception@1"], &[]);
    let codes = cards(&server, "para-2026", "staff-perception", 2);
    let mut person = server.client();
    person.enter(&codes[0]);
    person.send("/q/consent", &[("agree", "yes"), ("device", "me"), ("go", "yes")]);
    person.post("/q/s/1", &[("in", "A1"), ("i.A1", "4"), ("base", "0"), ("go", "stay")]);
    postgres.halt();
    let page = person
        .post("/q/s/1", &[("in", "A1"), ("in", "A2"), ("i.A1", "4"), ("i.A2", "2"), ("base", "1"), ("go", "next")]);
    assert_eq!((page.status, page.header("retry-after")), (503, "60"), "{}", page.body);
    assert!(page.body.contains("Ahora no podemos guardar"), "{}", page.body);
    let mut watch = server.client();
    watch.base.clone_from(&server.private);
    assert_eq!((watch.get("/readyz").status, watch.get("/healthz").status), (503, 200));
    postgres.go();
    let start = Instant::now();
    while watch.get("/readyz").status != 200 {
        assert!(start.elapsed() < Duration::from_secs(30), "it does not come back");
    }
    let page = person
        .send("/q/s/1", &[("in", "A1"), ("in", "A2"), ("i.A1", "4"), ("i.A2", "2"), ("base", "1"), ("go", "next")]);
    assert_eq!(page.path, "/q/s/2", "{}", page.body);
    assert!(person.get("/q/s/1").body.contains("value=\"2\" checked"));
}

#[test]
fn a_full_disk_gives_a_clear_page_and_loses_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mount = |arguments: &[&str]| {
        std::process::Command::new("mount").args(arguments).status().is_ok_and(|status| status.success())
    };
    if !mount(&["-t", "tmpfs", "-o", "size=2500k", "tmpfs", folder.path().to_str().unwrap()]) {
        println!("not tried here: a small disk cannot be mounted");
        return;
    }
    let done = std::panic::catch_unwind(|| {
        let data = folder.path().join("data");
        let server = TestServer::start(BINARY, &Start { data: Some(&data), may_fail: true, ..Start::default() });
        open(&server, "lleno-2026", &["staff-perception@1"], &[]);
        let codes = cards(&server, "lleno-2026", "staff-perception", 40);
        let words = "palabras ".repeat(900);
        let mut kept = Vec::new();
        let filler = folder.path().join("filler");
        let mut full = false;
        for (n, code) in codes.iter().enumerate() {
            if n == 10 {
                // The rest of the disk is taken by somebody else.
                let _ = std::fs::write(&filler, vec![0; 8 << 20]);
            }
            let body =
                json!({ "answers": { "A1": 3, "O1": format!("{n} {words}").chars().take(990).collect::<String>() } });
            let answer = with_code(&server.base, code).json("POST", "/api/v1/responses", Some(&body));
            match answer.status {
                200 => kept.push(n),
                503 => full = true,
                other => panic!("{other}: {}", answer.body),
            }
        }
        assert!(full, "the disk was never full");
        std::fs::remove_file(&filler).unwrap();
        // Room again: it goes on by itself, and everything that was acknowledged is there.
        let last = with_code(&server.base, &codes[39]).json(
            "POST",
            "/api/v1/responses",
            Some(&json!({ "answers": { "A1": 2 } })),
        );
        assert_eq!(last.status, 200, "{}", last.body);
        for n in &kept {
            let there = with_code(&server.base, &codes[*n]).get("/api/v1/responses");
            assert!(there.json()["answers"]["O1"].as_str().unwrap_or_default().starts_with(&format!("{n} ")), "{n}");
        }
    });
    let _ = std::process::Command::new("umount").arg("-l").arg(folder.path()).status();
    if let Err(why) = done {
        std::panic::resume_unwind(why);
    }
}
