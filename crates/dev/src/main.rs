//! `cargo run -p dev -- fixtures`: writes `fixtures/demo` anew from its stories.

use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..");
    match std::env::args().nth(1).as_deref() {
        Some("fixtures") => match dev::disk::write(&root) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => fail(&error),
        },
        _ => fail("usage: cargo run -p dev -- fixtures"),
    }
}

fn fail(why: &str) -> ExitCode {
    use std::io::Write as _;
    let _ = writeln!(std::io::stderr(), "{why}");
    ExitCode::FAILURE
}
