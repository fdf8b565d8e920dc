//! One schema over two databases: migrations up, down, up; every table alike; every column has its class.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::print_stdout)]

use std::collections::BTreeSet;

use store::responses::{Kept, Response, Submission};
use store::{CLASSES, Store};
use support::postgres::Postgres;

fn sqlite() -> (tempfile::TempDir, Store) {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path().join("t.db").to_str().unwrap()).unwrap();
    (folder, store)
}

fn columns(store: &Store) -> BTreeSet<(String, String)> {
    store::column_names(store).unwrap().into_iter().collect()
}

#[test]
fn both_databases_have_the_same_columns_and_each_its_class() {
    let (_folder, lite) = sqlite();
    let classes: BTreeSet<(String, String)> =
        CLASSES.iter().map(|(table, column, _)| ((*table).to_owned(), (*column).to_owned())).collect();
    assert_eq!(columns(&lite), classes);
    assert_eq!(classes.len(), CLASSES.len(), "a column stands twice");
    let Some(postgres) = Postgres::new() else { return };
    let big = Store::open(&postgres.database("columnas")).unwrap();
    assert_eq!(columns(&big), classes);
}

#[test]
fn migrations_go_up_down_and_up_again() {
    let (_folder, lite) = sqlite();
    let before = columns(&lite);
    store::revert_all(&lite).unwrap();
    assert_eq!(columns(&lite), before);
    let Some(postgres) = Postgres::new() else { return };
    let big = Store::open(&postgres.database("migra")).unwrap();
    store::revert_all(&big).unwrap();
    assert_eq!(columns(&big), before);
}

fn response(id: u8, answers: &str) -> Response {
    Response {
        id: vec![id; 16],
        revision: 1,
        assessment_id: "a".to_owned(),
        instrument: "i@1.0.0".to_owned(),
        mark: vec![id],
        day: "2026-11-25".to_owned(),
        language: None,
        answers: answers.as_bytes().to_vec(),
        withdrawn: false,
    }
}

fn open_round(store: &Store) {
    use store::assessments::{Assessment, Institution};
    let institution =
        Institution { id: "m".to_owned(), name: "M".to_owned(), country: "GT".to_owned(), kind: "ministry".to_owned() };
    let assessment = Assessment {
        id: "a".to_owned(),
        institution_id: "m".to_owned(),
        document: "{}".to_owned(),
        state: "open".to_owned(),
        contact: String::new(),
        closes_on: "2026-12-31".to_owned(),
        erase_on: "2027-12-31".to_owned(),
        close_at: None,
        opened_on: None,
        closed_on: None,
    };
    store.create_assessment(&institution, &assessment, &[], None).unwrap();
}

fn submissions(store: &Store) {
    open_round(store);
    let submit =
        |answers: &str, seen, anonymous| store.submit(Submission { response: response(1, answers), seen, anonymous });
    assert_eq!(submit("{}", None, false).unwrap(), Kept::As(1));
    assert_eq!(submit("{}", None, false).unwrap(), Kept::As(1), "the same again");
    assert_eq!(submit("{\"x\":1}", None, false).unwrap(), Kept::Behind(1));
    assert_eq!(submit("{\"x\":1}", Some(1), false).unwrap(), Kept::As(2));
    let other = Response { mark: vec![9], ..response(1, "{\"x\":9}") };
    assert_eq!(store.submit(Submission { response: other, seen: None, anonymous: true }).unwrap(), Kept::Another);
    // Many at once: each gets its answer, each is there.
    std::thread::scope(|scope| {
        for id in 2..60 {
            scope.spawn(move || {
                let kept =
                    store.submit(Submission { response: response(id, "{}"), seen: None, anonymous: true }).unwrap();
                assert_eq!(kept, Kept::As(1));
            });
        }
    });
    let page = store.batch("a", "i", None, 1000).unwrap();
    assert_eq!(page.rows.len(), 59);
    // Closed: nothing is kept any more.
    store.move_assessment("a", "open", "closed", Some("2026-11-25"), None).unwrap();
    assert!(store.submit(Submission { response: response(99, "{}"), seen: None, anonymous: true }).is_err());
}

#[test]
fn submissions_behave_alike_on_both() {
    let (_folder, lite) = sqlite();
    submissions(&lite);
    let Some(postgres) = Postgres::new() else { return };
    submissions(&Store::open(&postgres.database("envios")).unwrap());
}
