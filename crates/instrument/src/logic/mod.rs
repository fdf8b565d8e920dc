//! Logic: JsonLogic with a closed list of operators and three-valued null rules (formats.md, "Logic").
//!
//! In: JSON from an instrument, and the answers given so far. Out: a value. An absent answer is null; what is compared or
//! summed with null is null; a condition that is null does not hold. Never: coercion, an unknown operator that passes.

mod eval;
mod parse;
mod types;

use std::collections::BTreeSet;

pub use eval::Value;
pub use parse::{LogicCause, LogicFault};
pub use types::{Type, TypeClash};

/// A parsed expression: only known operators, each with its number of arguments.
#[derive(Clone, Debug, PartialEq)]
pub struct Logic(Node);

/// One node. The pointer leads into the expression, for faults.
#[derive(Clone, Debug, PartialEq)]
struct Node {
    pointer: String,
    kind: NodeKind,
}

#[derive(Clone, Debug, PartialEq)]
enum NodeKind {
    Literal(Value),
    Var(String),
    Call(Operator, Vec<Node>),
}

/// The closed list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Operator {
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    And,
    Or,
    Not,
    In,
    If,
    Add,
    Subtract,
    Multiply,
    Divide,
}

impl Logic {
    /// Parses an expression.
    ///
    /// # Errors
    /// Every unknown operator, wrong number of arguments and too deep nesting, each with its pointer inside the expression.
    pub fn parse(json: &serde_json::Value) -> Result<Logic, Vec<LogicFault>> {
        parse::parse(json).map(Logic)
    }

    /// Evaluates; `vars` gives each variable's value, null for what is absent.
    pub fn eval(&self, vars: &dyn Fn(&str) -> Value) -> Value {
        eval::eval(&self.0, vars)
    }

    /// Whether a condition holds: null and everything but `true` does not.
    pub fn holds(&self, vars: &dyn Fn(&str) -> Value) -> bool {
        self.eval(vars) == Value::Bool(true)
    }

    /// The variables with their pointers inside the expression.
    pub fn variables(&self) -> Vec<(&str, &str)> {
        let mut found = Vec::new();
        gather(&self.0, &mut found);
        found
    }

    /// The names of the variables.
    pub fn names(&self) -> BTreeSet<&str> {
        self.variables().into_iter().map(|(name, _)| name).collect()
    }

    /// Clashes of types, given the type of each variable (none for unknown ones, which are another fault).
    pub fn check_types(&self, types: &dyn Fn(&str) -> Option<Type>) -> Vec<TypeClash> {
        types::check(&self.0, types)
    }

    /// Whether it can never hold, whatever is answered: a constant that is not true.
    pub fn never_holds(&self) -> bool {
        self.variables().is_empty() && !self.holds(&|_| Value::Null)
    }
}

fn gather<'a>(node: &'a Node, found: &mut Vec<(&'a str, &'a str)>) {
    match &node.kind {
        NodeKind::Literal(_) => {}
        NodeKind::Var(name) => found.push((name, &node.pointer)),
        NodeKind::Call(_, arguments) => arguments.iter().for_each(|argument| gather(argument, found)),
    }
}
