//! Logic, held to `fixtures/logic.json` and to its laws.

#![allow(clippy::disallowed_methods)] // Tests read files; the crate does not.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use instrument::logic::{Logic, LogicCause, Value};
use proptest::prelude::*;
use serde_json::{Value as Json, json};

fn vectors() -> Json {
    let path = format!("{}/../../fixtures/logic.json", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
}

#[test]
fn every_case_gives_what_it_says() {
    let vectors = vectors();
    let cases = vectors["cases"].as_array().unwrap();
    assert!(cases.len() >= 60);
    for case in cases {
        let logic = Logic::parse(&case["logic"]).unwrap_or_else(|faults| panic!("{}: {faults:?}", case["name"]));
        let found = logic.eval(&|name| case["vars"].get(name).map_or(Value::Null, Value::from));
        assert_eq!(found, Value::from(&case["expected"]), "{}", case["name"]);
    }
}

#[test]
fn what_is_not_on_the_list_is_refused() {
    for case in vectors()["refused"].as_array().unwrap() {
        let faults = Logic::parse(&case["logic"]).unwrap_err();
        let cause = match faults[0].cause {
            LogicCause::UnknownOperator(_) => "unknown-operator",
            LogicCause::Arguments { .. } => "arguments",
            LogicCause::NotAnOperation => "not-an-operation",
            LogicCause::NotAVariable => "not-a-variable",
            LogicCause::TooDeep => "too-deep",
        };
        assert_eq!(case["cause"], cause, "{}", case["name"]);
    }
}

#[test]
fn faults_point_into_the_expression() {
    let faults = Logic::parse(&json!({ "and": [true, { "a/b": [1] }] })).unwrap_err();
    assert_eq!(faults[0].pointer, "/and/1");
}

fn truth() -> impl Strategy<Value = Json> {
    prop_oneof![Just(json!(true)), Just(json!(false)), Just(Json::Null)]
}

fn worth(logic: &Json) -> Value {
    Logic::parse(logic).unwrap().eval(&|_| Value::Null)
}

fn any_json() -> impl Strategy<Value = Json> {
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::from),
        any::<f64>().prop_map(|number| json!(number)),
        "[a-z]{0,3}".prop_map(Json::from),
    ];
    let operator = prop::sample::select(vec![
        "var", "==", "!=", "<", "<=", ">", ">=", "and", "or", "!", "in", "if", "+", "-", "*", "/", "x",
    ]);
    leaf.prop_recursive(5, 40, 4, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Json::from),
            (operator.clone(), prop::collection::vec(inner, 0..4))
                .prop_map(|(name, arguments)| json!({ name: arguments })),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn de_morgan_in_three_values(a in truth(), b in truth()) {
        let one = worth(&json!({ "!": [{ "and": [a, b] }] }));
        let two = worth(&json!({ "or": [{ "!": [a] }, { "!": [b] }] }));
        prop_assert_eq!(one, two);
    }

    #[test]
    fn a_double_negation_is_nothing(a in truth()) {
        prop_assert_eq!(worth(&json!({ "!": [{ "!": [a] }] })), Value::from(&a));
    }

    #[test]
    fn no_expression_panics(json in any_json()) {
        if let Ok(logic) = Logic::parse(&json) {
            let _ = logic.eval(&|name| if name.len() > 1 { Value::Null } else { Value::Number(1.0) });
            let _ = logic.check_types(&|_| None);
        }
    }
}
