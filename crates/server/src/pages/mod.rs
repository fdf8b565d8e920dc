//! Pages: what a person sees, one folder a place she comes to.

pub(crate) mod console;
pub(crate) mod entry;
pub(crate) mod help;
pub(crate) mod open;
pub(crate) mod page;
pub(crate) mod questionnaire;
pub(crate) mod shared;
pub(crate) mod team;
