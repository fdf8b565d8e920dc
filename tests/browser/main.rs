//! Debian's Chromium in front of a real server: phones and desks, with script and without, by finger and by key.
//!
//! Pictures go to `target/pictures`, to be looked at. `PARIDAD_AXE` names axe-core's script; without it no page is checked by it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::print_stdout)]

mod axe;
mod console;
mod line;
mod respond;
mod resume;

/// The binary under test.
const BINARY: &str = env!("CARGO_BIN_EXE_paridad");
