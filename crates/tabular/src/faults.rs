//! The list of faults while a table is read: bounded, in the order of the table.
//!
//! In: faults one by one. Out: all of them, or the first hundred and how many more there are. Never: a value in full.

use instrument::Fault;
use instrument::words::{Place, Table};

use crate::limits;

/// Faults found so far.
#[derive(Default)]
pub(crate) struct Faults {
    list: Vec<Fault>,
    more: usize,
}

impl Faults {
    pub(crate) fn push(&mut self, place: Place, cause: Table) {
        if self.list.len() < limits::FAULTS {
            self.list.push(Fault::new(place, cause));
        } else {
            self.more += 1;
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// The value if nothing was wrong, else everything that was.
    pub(crate) fn or<T>(mut self, value: T) -> Result<T, Vec<Fault>> {
        if self.list.is_empty() {
            return Ok(value);
        }
        if self.more > 0 {
            self.list.push(Fault::new(Place::unknown(), Table::More { count: self.more }));
        }
        Err(self.list)
    }
}

/// One fault that leaves nothing else to read.
pub(crate) fn only(place: Place, cause: Table) -> Vec<Fault> {
    vec![Fault::new(place, cause)]
}

/// A value as a fault shows it: its beginning, on one line, without characters that would steer a terminal.
pub(crate) fn shown(value: &str) -> String {
    let mut chars = value.chars();
    let mut shown: String = chars.by_ref().take(limits::VALUE_CHARS).collect();
    if chars.next().is_some() {
        shown.push('…');
    }
    shown.replace(char::is_control, " ")
}
