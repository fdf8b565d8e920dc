//! Logic that cannot be evaluated, speaks of what is not there or not asked yet, or never holds.

use std::collections::{BTreeMap, BTreeSet};

use super::fault;
use crate::Instrument;
use crate::instrument::{Item, ItemType};
use crate::logic::{Logic, LogicCause, Type};
use crate::words::{Document, Fault};

/// A piece of logic: where it stands, the position from which on items are not asked yet, and the item whose showing
/// depends on it (none for constraints).
struct Piece<'a> {
    pointer: String,
    json: &'a serde_json::Value,
    before: usize,
    shows: Vec<&'a str>,
}

pub(super) fn faults(instrument: &Instrument) -> Vec<Fault> {
    let items: Vec<&Item> = instrument.items().collect();
    let order: BTreeMap<&str, usize> = items.iter().enumerate().map(|(i, item)| (item.id.as_str(), i)).collect();
    let mut faults = Vec::new();
    let mut parsed: Vec<(Piece<'_>, Logic)> = Vec::new();
    for piece in pieces(instrument) {
        match Logic::parse(piece.json) {
            Ok(logic) => parsed.push((piece, logic)),
            Err(found) => faults.extend(
                found.into_iter().map(|logic| fault(format!("{}{}", piece.pointer, logic.pointer), cause(logic.cause))),
            ),
        }
    }
    let cycles = in_cycles(&parsed);
    for (piece, logic) in &parsed {
        for (id, inside) in logic.variables() {
            let pointer = format!("{}{inside}", piece.pointer);
            let id = id.to_owned();
            match order.get(id.as_str()) {
                None => faults.push(fault(pointer, Document::UnknownVariable { id })),
                Some(_) if piece.shows.iter().any(|shown| cycles.contains(&(*shown, id.as_str()))) => {
                    faults.push(fault(pointer, Document::LogicCycle { id }));
                }
                Some(position) if *position >= piece.before => {
                    faults.push(fault(pointer, Document::LaterVariable { id }));
                }
                Some(_) => {}
            }
        }
        let types = |id: &str| order.get(id).and_then(|position| items.get(*position)).and_then(|item| type_of(item));
        for clash in logic.check_types(&types) {
            let cause = Document::TypeClash { found: name(clash.found), wanted: name(clash.wanted) };
            faults.push(fault(format!("{}{}", piece.pointer, clash.pointer), cause));
        }
        if !piece.shows.is_empty() && logic.never_holds() {
            faults.push(fault(&*piece.pointer, Document::NeverRelevant));
        }
    }
    faults
}

fn pieces(instrument: &Instrument) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut position = 0;
    for (i, section) in instrument.sections.iter().enumerate() {
        if let Some(json) = &section.relevant {
            let shows = section.items.iter().map(|item| item.id.as_str()).collect();
            pieces.push(Piece { pointer: format!("/sections/{i}/relevant"), json, before: position, shows });
        }
        for (j, item) in section.items.iter().enumerate() {
            let at = |key: &str| format!("/sections/{i}/items/{j}/{key}");
            if let Some(json) = &item.relevant {
                pieces.push(Piece { pointer: at("relevant"), json, before: position, shows: vec![&item.id] });
            }
            if let Some(constraint) = &item.constraint {
                // A constraint speaks of its own item and of those before it.
                let json = &constraint.that;
                pieces.push(Piece { pointer: at("constraint/that"), json, before: position + 1, shows: Vec::new() });
            }
            position += 1;
        }
    }
    pieces
}

/// Pairs of an item and a variable of its condition that stand in a circle.
fn in_cycles<'a>(parsed: &'a [(Piece<'a>, Logic)]) -> BTreeSet<(&'a str, &'a str)> {
    let mut depends: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (piece, logic) in parsed {
        for shown in &piece.shows {
            depends.entry(shown).or_default().extend(logic.names());
        }
    }
    let reaches = |from: &'a str, to: &str| {
        let (mut seen, mut todo) = (BTreeSet::new(), vec![from]);
        while let Some(id) = todo.pop() {
            if id == to {
                return true;
            }
            if seen.insert(id) {
                todo.extend(depends.get(id).into_iter().flatten());
            }
        }
        false
    };
    depends
        .iter()
        .flat_map(|(item, names)| names.iter().map(move |name| (*item, *name)))
        .filter(|(item, name)| reaches(name, item))
        .collect()
}

fn type_of(item: &Item) -> Option<Type> {
    match item.kind {
        ItemType::Scale | ItemType::Number | ItemType::Rung => Some(Type::Number),
        ItemType::Choice | ItemType::Text | ItemType::Date | ItemType::File => Some(Type::Text),
        ItemType::Choices | ItemType::Ranking => Some(Type::List),
        ItemType::Note => None,
    }
}

fn name(kind: Type) -> String {
    match kind {
        Type::Bool => "true/false",
        Type::Number => "123",
        Type::Text => "\"abc\"",
        Type::List => "[…]",
    }
    .to_owned()
}

fn cause(cause: LogicCause) -> Document {
    match cause {
        LogicCause::UnknownOperator(operator) => Document::UnknownOperator { operator },
        LogicCause::Arguments { operator, given } => Document::OperatorArguments { operator, given },
        LogicCause::NotAnOperation => Document::NotAnOperation,
        LogicCause::NotAVariable => Document::NotAVariable,
        LogicCause::TooDeep => Document::LogicTooDeep,
    }
}
