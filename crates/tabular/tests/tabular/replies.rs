//! Sheets become responses: our columns, foreign columns and values, and what cannot be an answer.

use instrument::assessment::ForeignTable;
use instrument::words::{Fault, Place, Table};
use serde_json::json;
use tabular::{Numbered, place_in_table, responses};

use crate::build::{csv, instrument, map, places};

fn answers(text: &str, map: Option<&ForeignTable>) -> Result<Vec<Numbered>, Vec<Fault>> {
    responses(&csv(text), &instrument(), map)
}

fn shown(numbered: &[Numbered]) -> String {
    numbered.iter().map(|n| format!("{}: {}\n", n.row, serde_json::to_string(&n.response).unwrap())).collect()
}

#[test]
fn each_row_is_one_response_in_the_form_of_the_formats() {
    let text = "id;language;day;A1;A2;P1;C1;H1;D1;O1\n\
        r1;es;2026-05-04;3;dont_know;woman;mail|phone;2.5;2020-02-29;dont_know\n\
        r2;;;not_asked;3.0;prefer_not;phone;-7;;  \n";
    insta::assert_snapshot!(shown(&answers(text, None).unwrap()), @r#"
    2: {"id":"r1","instrument":"tried@1.2.0","language":"es","day":"2026-05-04","answers":{"A1":3,"A2":{"absent":"dont_know"},"P1":"woman","C1":["mail","phone"],"H1":2.5,"D1":"2020-02-29","O1":"dont_know"}}
    3: {"id":"r2","instrument":"tried@1.2.0","answers":{"A2":3,"P1":{"absent":"prefer_not"},"C1":["phone"],"H1":-7}}
    "#);
}

#[test]
fn columns_may_be_missing_and_respondents_need_no_id() {
    insta::assert_snapshot!(shown(&answers("A1\n1\n1\n", None).unwrap()), @r#"
    2: {"instrument":"tried@1.2.0","answers":{"A1":1}}
    3: {"instrument":"tried@1.2.0","answers":{"A1":1}}
    "#);
}

#[test]
fn every_value_that_cannot_be_an_answer_is_named_at_its_cell() {
    let text = "id;language;day;A1;P1;C1;H1;D1\n\
        r1;xx;4/5/2026;4;Mujer;mail|fax;3,5;2026-02-30\n\
        r1;es;;3,0;;;inf;20260504\n\
        r3;es;;tres;;;1.234,5;\n";
    insta::assert_snapshot!(places(answers(text, None)), @r"
    not-a-language @ R2 language «xx»
    not-a-day @ R2 day «4/5/2026»
    off-scale @ R2 A1 «4»
    not-an-option @ R2 P1 «Mujer»
    not-an-option @ R2 C1 «mail|fax»
    decimal-comma @ R2 H1 «3,5»
    not-a-day @ R2 D1 «2026-02-30»
    decimal-comma @ R3 A1 «3,0»
    not-a-number @ R3 H1 «inf»
    not-a-day @ R3 D1 «20260504»
    respondent-twice @ R3 id «r1»
    off-scale @ R4 A1 «tres»
    decimal-comma @ R4 H1 «1.234,5»
    ");
}

#[test]
fn unknown_columns_notes_and_empty_tables_are_refused() {
    insta::assert_snapshot!(places(answers("A1,a2,N1\n1,1,1\n", None)), @r"
    unknown-column @ a2
    unknown-column @ N1
    ");
    insta::assert_snapshot!(places(answers("id,Q1\n1,1\n", None)), @"no-known-column @");
    insta::assert_snapshot!(places(answers("A1,id\n", None)), @"empty-table @");
    let mut team = instrument();
    team.mode = instrument::instrument::Mode::Team;
    insta::assert_snapshot!(places(responses(&csv("A1\n1\n"), &team, None)), @"mode-without-table @");
}

#[test]
fn a_map_names_foreign_columns_and_values() {
    let map = map(json!({
        "instrument": "tried@1", "file": "old.csv",
        "columns": { "id": "Case", "A1": "agree_1", "P1": "sex", "C1": "means" },
        "values": { "P1": { "1": "man", "2": "woman", "99": "" }, "A1": { "NS": "dont_know" }, "C1": { "a": "mail", "b": "phone" } }
    }));
    let text = "Case,agree_1,sex,means,seconds\n1,3,2,a;b,88\n2,NS,99,b,91\n3,2,woman,mail,90\n";
    insta::assert_snapshot!(shown(&answers(text, Some(&map)).unwrap()), @r#"
    2: {"id":"1","instrument":"tried@1.2.0","answers":{"A1":3,"C1":["mail","phone"],"P1":"woman"}}
    3: {"id":"2","instrument":"tried@1.2.0","answers":{"A1":{"absent":"dont_know"},"C1":["phone"]}}
    4: {"id":"3","instrument":"tried@1.2.0","answers":{"A1":2,"C1":["mail"],"P1":"woman"}}
    "#);
}

#[test]
fn a_map_of_values_alone_keeps_our_columns() {
    let map = map(json!({ "instrument": "tried@1", "file": "f.csv", "values": { "P1": { "F": "woman" } } }));
    assert_eq!(answers("P1\nF\n", Some(&map)).unwrap()[0].response.answers["P1"], "woman");
    insta::assert_snapshot!(places(answers("P1,extra\nF,1\n", Some(&map))), @"unknown-column @ extra");
}

#[test]
fn a_map_that_names_what_is_not_there_or_leaves_out_an_item_is_refused() {
    let map = map(json!({
        "instrument": "tried@1", "file": "f.csv",
        "columns": { "A1": "agree", "Z9": "zed", "P1": "sexo" }, "values": { "Y8": { "1": "x" } }
    }));
    insta::assert_snapshot!(places(answers("agree,zed,A2\n1,2,3\n", Some(&map))), @r"
    mapped-column-missing @ sexo P1
    mapped-item-unknown @ zed Z9
    mapped-item-unknown @ Y8
    column-not-mapped @ A2
    ");
}

#[test]
fn a_fault_of_a_response_moves_to_its_cell_without_its_value() {
    let sheet = csv("agree\n1\n");
    let map = map(json!({ "instrument": "tried@1", "file": "f.csv", "columns": { "A1": "agree" } }));
    let fault = |item: &str| {
        let place = Place { pointer: Some(format!("/answers/{item}")), ..Place::item(item) };
        place_in_table(Fault::new(place, Table::NotANumber), 2, &sheet, Some(&map)).place.to_string()
    };
    assert_eq!(fault("A1"), "R2 agree A1");
    assert_eq!(fault("A2"), "R2 A2");
    let ours = place_in_table(Fault::new(Place::item("A1"), Table::NotANumber), 7, &csv("A1\n1\n"), None);
    assert_eq!(ours.place.to_string(), "R7 A1");
}
