//! How the command ends: one code for each thing the caller can do about it.

use std::panic::{UnwindSafe, catch_unwind};
use std::process::ExitCode;
use std::sync::Mutex;

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

/// Runs a command; a panic that nothing guards is a bug of ours: it ends with 70, says so in a sentence, and names the place
/// in the code and nothing of the data.
pub(crate) fn bugs_end_with_seventy(run: impl FnOnce() -> ExitCode + UnwindSafe) -> ExitCode {
    static PLACE: Mutex<String> = Mutex::new(String::new());
    // Readers of foreign formats are guarded: their panics become faults and need no apology, so the hook says nothing.
    std::panic::set_hook(Box::new(|info| {
        if let (Some(place), Ok(mut kept)) = (info.location(), PLACE.lock()) {
            *kept = format!("{}:{}", place.file(), place.line());
        }
    }));
    catch_unwind(run).unwrap_or_else(|_| {
        let place = PLACE.lock().map(|place| place.clone()).unwrap_or_default();
        crate::talk::line(&format!(
            "paridad: a bug of ours at {place}. Please report this line; nothing is half written."
        ));
        ExitCode::from(BUG)
    })
}

#[cfg(test)]
mod tests {
    use std::process::ExitCode;

    use super::{BUG, bugs_end_with_seventy};

    #[test]
    fn a_panic_ends_with_seventy_and_a_guarded_one_does_not() {
        let bug = bugs_end_with_seventy(|| panic!("not data"));
        assert_eq!(format!("{bug:?}"), format!("{:?}", ExitCode::from(BUG)));
        let guarded = bugs_end_with_seventy(|| {
            let _ = std::panic::catch_unwind(|| panic!("a reader's"));
            ExitCode::SUCCESS
        });
        assert_eq!(format!("{guarded:?}"), format!("{:?}", ExitCode::SUCCESS));
    }
}
