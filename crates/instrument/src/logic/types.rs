//! Types: what can never be true because of what it compares is told to the author, not to the respondent.

use super::eval::Value;
use super::{Node, NodeKind, Operator};

/// What a variable gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Type {
    /// A truth.
    Bool,
    /// A number (`scale`, `number`, `rung`).
    Number,
    /// Words (`choice`, `text`, `date`).
    Text,
    /// Several (`choices`, `ranking`).
    List,
}

/// An operator that was given what it cannot work on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TypeClash {
    /// Inside the expression.
    pub pointer: String,
    /// What stands there.
    pub found: Type,
    /// What the operator works on, or the type of its other side.
    pub wanted: Type,
}

pub(super) fn check(node: &Node, types: &dyn Fn(&str) -> Option<Type>) -> Vec<TypeClash> {
    let mut clashes = Vec::new();
    infer(node, types, &mut clashes);
    clashes
}

/// The type of a node; none where it is not known (null literals, unknown variables, branches that differ).
fn infer(node: &Node, types: &dyn Fn(&str) -> Option<Type>, clashes: &mut Vec<TypeClash>) -> Option<Type> {
    let (operator, arguments) = match &node.kind {
        NodeKind::Literal(value) => return of(value),
        NodeKind::Var(name) => return types(name),
        NodeKind::Call(operator, arguments) => (*operator, arguments),
    };
    let found: Vec<(&Node, Option<Type>)> =
        arguments.iter().map(|argument| (argument, infer(argument, types, clashes))).collect();
    let mut want = |node: &Node, found: Option<Type>, wanted: Type| {
        if let Some(found) = found.filter(|found| *found != wanted) {
            clashes.push(TypeClash { pointer: node.pointer.clone(), found, wanted });
        }
    };
    match operator {
        Operator::And | Operator::Or | Operator::Not => {
            found.iter().for_each(|(node, found)| want(node, *found, Type::Bool));
            Some(Type::Bool)
        }
        Operator::Add | Operator::Subtract | Operator::Multiply | Operator::Divide => {
            found.iter().for_each(|(node, found)| want(node, *found, Type::Number));
            Some(Type::Number)
        }
        Operator::Equal | Operator::NotEqual => {
            if let [(_, Some(one)), (node, two)] = found.as_slice() {
                want(node, *two, *one);
            }
            Some(Type::Bool)
        }
        Operator::Less | Operator::LessOrEqual | Operator::Greater | Operator::GreaterOrEqual => {
            if let [(first, one), (second, two)] = found.as_slice() {
                let side = if *one == Some(Type::Text) { Type::Text } else { Type::Number };
                want(first, *one, side);
                want(second, *two, side);
            }
            Some(Type::Bool)
        }
        Operator::In => {
            if let [_, (node, many)] = found.as_slice()
                && *many != Some(Type::Text)
            {
                want(node, *many, Type::List);
            }
            Some(Type::Bool)
        }
        Operator::If => {
            let (mut branches, mut rest) = (Vec::new(), found.as_slice());
            while let [(condition, known), (_, then), after @ ..] = rest
                && !after.is_empty()
            {
                want(condition, *known, Type::Bool);
                branches.push(*then);
                rest = after;
            }
            branches.extend(rest.first().map(|(_, otherwise)| *otherwise));
            let first = branches.first().copied().flatten();
            first.filter(|_| branches.iter().all(|branch| *branch == first))
        }
    }
}

fn of(value: &Value) -> Option<Type> {
    match value {
        Value::Null => None,
        Value::Bool(_) => Some(Type::Bool),
        Value::Number(_) => Some(Type::Number),
        Value::Text(_) => Some(Type::Text),
        Value::List(_) => Some(Type::List),
    }
}
