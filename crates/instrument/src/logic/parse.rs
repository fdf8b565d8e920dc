//! From JSON to nodes: what is not on the list is a fault, with its place.

use serde_json::Value as Json;

use super::eval::Value;
use super::{Node, NodeKind, Operator};
use crate::limits::LOGIC_DEPTH;

/// A fault of an expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogicFault {
    /// Inside the expression (RFC 6901).
    pub pointer: String,
    /// What is wrong.
    pub cause: LogicCause,
}

/// What can be wrong with an expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LogicCause {
    /// Not on the closed list.
    UnknownOperator(String),
    /// An operator with another number of arguments than it takes.
    Arguments {
        /// The operator as written.
        operator: String,
        /// How many it was given.
        given: usize,
    },
    /// An object that is not one operator.
    NotAnOperation,
    /// A variable whose name is not a text.
    NotAVariable,
    /// Nested too deep.
    TooDeep,
}

impl Operator {
    const ALL: [(&'static str, Operator); 15] = [
        ("==", Operator::Equal),
        ("!=", Operator::NotEqual),
        ("<", Operator::Less),
        ("<=", Operator::LessOrEqual),
        (">", Operator::Greater),
        (">=", Operator::GreaterOrEqual),
        ("and", Operator::And),
        ("or", Operator::Or),
        ("!", Operator::Not),
        ("in", Operator::In),
        ("if", Operator::If),
        ("+", Operator::Add),
        ("-", Operator::Subtract),
        ("*", Operator::Multiply),
        ("/", Operator::Divide),
    ];

    fn takes(self, given: usize) -> bool {
        match self {
            Operator::Not => given == 1,
            Operator::If => given >= 3 && given % 2 == 1,
            Operator::And | Operator::Or | Operator::Add | Operator::Multiply => given >= 1,
            Operator::Subtract => given == 1 || given == 2,
            _ => given == 2,
        }
    }
}

pub(super) fn parse(json: &Json) -> Result<Node, Vec<LogicFault>> {
    let mut faults = Vec::new();
    let node = node(json, String::new(), 0, &mut faults);
    if faults.is_empty() { Ok(node) } else { Err(faults) }
}

fn node(json: &Json, pointer: String, depth: usize, faults: &mut Vec<LogicFault>) -> Node {
    let kind = if depth > LOGIC_DEPTH {
        faults.push(LogicFault { pointer: pointer.clone(), cause: LogicCause::TooDeep });
        NodeKind::Literal(Value::Null)
    } else {
        match json {
            Json::Object(map) => operation(map, &pointer, depth, faults),
            literal => NodeKind::Literal(Value::from(literal)),
        }
    };
    Node { pointer, kind }
}

fn operation(
    map: &serde_json::Map<String, Json>,
    pointer: &str,
    depth: usize,
    faults: &mut Vec<LogicFault>,
) -> NodeKind {
    let mut fault = |cause| {
        faults.push(LogicFault { pointer: pointer.to_owned(), cause });
        NodeKind::Literal(Value::Null)
    };
    let mut entries = map.iter();
    let (Some((name, given)), None) = (entries.next(), entries.next()) else {
        return fault(LogicCause::NotAnOperation);
    };
    // One argument may stand without its list.
    let given: &[Json] = match given {
        Json::Array(list) => list,
        single => std::slice::from_ref(single),
    };
    if name == "var" {
        return match given {
            [Json::String(name)] if !name.is_empty() => NodeKind::Var(name.clone()),
            _ => fault(LogicCause::NotAVariable),
        };
    }
    let Some((_, operator)) = Operator::ALL.iter().find(|(known, _)| known == name) else {
        return fault(LogicCause::UnknownOperator(name.clone()));
    };
    if !operator.takes(given.len()) {
        return fault(LogicCause::Arguments { operator: name.clone(), given: given.len() });
    }
    let escaped = name.replace('~', "~0").replace('/', "~1");
    let arguments = given
        .iter()
        .enumerate()
        .map(|(position, argument)| node(argument, format!("{pointer}/{escaped}/{position}"), depth + 1, faults))
        .collect();
    NodeKind::Call(*operator, arguments)
}
