//! The command `paridad`: a few lines a verb over the engine.
//!
//! Data on stdout, talk on stderr. Exit 0 done, 1 faults in the input, 2 wrong command, 70 our bug.

mod commands;
mod exit;
mod talk;

use std::process::ExitCode;

use clap::Parser as _;

use commands::Paridad;

/// Setting pages asks for and gives back memory all the time, from several threads: a tenth of the time of a scorecard is this
/// allocator's to save (docs/performance.md).
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    exit::bugs_end_with_seventy(|| match Paridad::try_parse() {
        Ok(paridad) => paridad.run(),
        Err(error) => exit::of_usage(&error),
    })
}
