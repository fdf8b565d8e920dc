//! Caps: what lowers a claim, one file each. A cap answers with the rung that still counts, or nothing.

mod documents_show_less;
mod not_felt;
mod not_shown;

pub(crate) use documents_show_less::documents_show_less;
pub(crate) use not_felt::{Felt, felt, not_felt};
pub(crate) use not_shown::not_shown;
