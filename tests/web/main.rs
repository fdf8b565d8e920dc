//! The server over HTTP, without a browser: what respondents, teams, staff and programs can do, and what nobody can.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::print_stdout)]

mod access;
mod console;
mod described;
mod identity;
mod keep;
mod mail;
mod programs;
mod respondent;
mod together;
mod weight;

/// The binary under test.
const BINARY: &str = env!("CARGO_BIN_EXE_paridad");
