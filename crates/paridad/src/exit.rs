//! How the command ends: one code for each thing the caller can do about it.

use std::process::ExitCode;

/// Faults in the input: the caller mends it.
pub(crate) const FAULTS: u8 = 1;
/// A wrong command: the caller reads the help.
const USAGE: u8 = 2;
/// A bug: ours to mend (`EX_SOFTWARE` of sysexits.h).
pub(crate) const BUG: u8 = 70;

/// Prints what clap says: help and version on stdout with 0, a wrong command on stderr with 2.
pub(crate) fn of_usage(error: &clap::Error) -> ExitCode {
    // A closed pipe is the reader's wish, not a fault.
    let _ = error.print();
    if error.use_stderr() { ExitCode::from(USAGE) } else { ExitCode::SUCCESS }
}

/// A panic is a bug of ours: it says so in a sentence, names the place in our code and nothing of the data.
pub(crate) fn apologise_for_panics() {
    std::panic::set_hook(Box::new(|info| {
        // Readers of foreign formats are guarded; their panics become faults and need no apology.
        let Some(place) = info.location().filter(|place| place.file().starts_with("crates/")) else { return };
        crate::talk::line(&format!(
            "paridad: a fault of ours at {}:{}. Please report this line; nothing was half written.",
            place.file(),
            place.line()
        ));
    }));
}
