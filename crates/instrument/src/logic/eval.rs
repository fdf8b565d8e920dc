//! Evaluation: small, total, without coercion.

use serde_json::Value as Json;

use super::{Node, NodeKind, Operator};

/// What an expression or a variable is worth.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Absent, or not to be known.
    Null,
    /// A truth.
    Bool(bool),
    /// A number, always finite.
    Number(f64),
    /// Words.
    Text(String),
    /// Several values.
    List(Vec<Value>),
}

impl From<&Json> for Value {
    fn from(json: &Json) -> Value {
        match json {
            Json::Bool(truth) => Value::Bool(*truth),
            Json::Number(number) => number.as_f64().map_or(Value::Null, Value::number),
            Json::String(text) => Value::Text(text.clone()),
            Json::Array(items) => Value::List(items.iter().map(Value::from).collect()),
            Json::Null | Json::Object(_) => Value::Null,
        }
    }
}

impl Value {
    /// A number; null where it is not finite.
    pub fn number(number: f64) -> Value {
        if number.is_finite() { Value::Number(number) } else { Value::Null }
    }
}

pub(super) fn eval(node: &Node, vars: &dyn Fn(&str) -> Value) -> Value {
    match &node.kind {
        NodeKind::Literal(value) => value.clone(),
        NodeKind::Var(name) => vars(name),
        NodeKind::Call(operator, arguments) => call(*operator, arguments, vars),
    }
}

fn call(operator: Operator, arguments: &[Node], vars: &dyn Fn(&str) -> Value) -> Value {
    let value = |position: usize| arguments.get(position).map_or(Value::Null, |node| eval(node, vars));
    match operator {
        Operator::And => kleene(arguments, vars, false),
        Operator::Or => kleene(arguments, vars, true),
        Operator::Not => match value(0) {
            Value::Bool(truth) => Value::Bool(!truth),
            _ => Value::Null,
        },
        Operator::If => branch(arguments, vars),
        Operator::Equal | Operator::NotEqual => match (value(0), value(1)) {
            (Value::Null, _) | (_, Value::Null) => Value::Null,
            (one, two) => Value::Bool((one == two) == (operator == Operator::Equal)),
        },
        Operator::Less | Operator::LessOrEqual | Operator::Greater | Operator::GreaterOrEqual => {
            compare(operator, &value(0), &value(1))
        }
        Operator::In => within(&value(0), &value(1)),
        Operator::Add | Operator::Multiply => {
            let start = if operator == Operator::Add { 0.0 } else { 1.0 };
            let folded = arguments.iter().try_fold(start, |sum, node| match (eval(node, vars), operator) {
                (Value::Number(x), Operator::Add) => Some(sum + x),
                (Value::Number(x), _) => Some(sum * x),
                _ => None,
            });
            folded.map_or(Value::Null, Value::number)
        }
        Operator::Subtract => match (value(0), arguments.len()) {
            (Value::Number(x), 1) => Value::number(-x),
            (Value::Number(x), _) => match value(1) {
                Value::Number(y) => Value::number(x - y),
                _ => Value::Null,
            },
            _ => Value::Null,
        },
        Operator::Divide => match (value(0), value(1)) {
            (Value::Number(x), Value::Number(y)) if y != 0.0 => Value::number(x / y),
            _ => Value::Null,
        },
    }
}

/// Three-valued `and` (decided by false) and `or` (decided by true): null where it is not decided and something is unknown.
fn kleene(arguments: &[Node], vars: &dyn Fn(&str) -> Value, decides: bool) -> Value {
    let mut unknown = false;
    for node in arguments {
        match eval(node, vars) {
            Value::Bool(truth) if truth == decides => return Value::Bool(decides),
            Value::Bool(_) => {}
            _ => unknown = true,
        }
    }
    if unknown { Value::Null } else { Value::Bool(!decides) }
}

/// `if c a [c a …] b`; a null condition counts as false.
fn branch(arguments: &[Node], vars: &dyn Fn(&str) -> Value) -> Value {
    let mut rest = arguments;
    loop {
        match rest {
            [condition, then, after @ ..] if !after.is_empty() => {
                if eval(condition, vars) == Value::Bool(true) {
                    return eval(then, vars);
                }
                rest = after;
            }
            [otherwise, ..] => return eval(otherwise, vars),
            [] => return Value::Null,
        }
    }
}

fn compare(operator: Operator, one: &Value, two: &Value) -> Value {
    // Days are texts `YYYY-MM-DD`, whose order is the calendar's.
    let order = match (one, two) {
        (Value::Number(x), Value::Number(y)) => x.partial_cmp(y),
        (Value::Text(x), Value::Text(y)) => Some(x.cmp(y)),
        _ => None,
    };
    order.map_or(Value::Null, |order| {
        Value::Bool(match operator {
            Operator::Less => order.is_lt(),
            Operator::LessOrEqual => order.is_le(),
            Operator::Greater => order.is_gt(),
            _ => order.is_ge(),
        })
    })
}

fn within(one: &Value, many: &Value) -> Value {
    match (one, many) {
        (Value::Null, _) => Value::Null,
        (_, Value::List(items)) if items.contains(one) => Value::Bool(true),
        // Not among those that are known: whether it is among the others cannot be said.
        (_, Value::List(items)) if items.contains(&Value::Null) => Value::Null,
        (_, Value::List(_)) => Value::Bool(false),
        (Value::Text(part), Value::Text(whole)) => Value::Bool(whole.contains(part.as_str())),
        _ => Value::Null,
    }
}
