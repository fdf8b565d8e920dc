//! `cargo run -p dev -- fixtures`: writes `fixtures/demo` anew from its stories. `cargo run -p dev -- collect BINARY DATA N`: the
//! load generator. `cargo run -p dev -- statistics`: our statistics, a request a line.
//! `cargo run --release -p dev -- fuzz N`: N hostile inputs through every reader and through `release`.

use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..");
    match std::env::args().nth(1).as_deref() {
        Some("fixtures") => match dev::disk::write(&root) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => fail(&error),
        },
        Some("collect") => {
            let arguments: Vec<String> = std::env::args().skip(2).collect();
            let [binary, data, amount] = arguments.as_slice() else {
                return fail("usage: cargo run -p dev -- collect BINARY DATA N");
            };
            let amount = amount.parse().unwrap_or(100_000);
            match dev::collect::bench(binary.as_ref(), data.as_ref(), amount, &mut std::io::stdout()) {
                Ok(()) => ExitCode::SUCCESS,
                Err(error) => fail(&error),
            }
        }
        Some("fuzz") => {
            let number = |at: usize| std::env::args().nth(at).and_then(|text| text.parse().ok());
            match dev::fuzz::fuzz(&root, number(2).unwrap_or(100_000), number(3).unwrap_or(1)) {
                Ok(lines) => say(&lines),
                Err(error) => fail(&error),
            }
        }
        Some("statistics") => match dev::statistics::serve(std::io::stdin().lock(), &mut std::io::stdout().lock()) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => fail(&error),
        },
        _ => fail("usage: cargo run -p dev -- fixtures | collect BINARY DATA N | fuzz N [SEED] | statistics"),
    }
}

fn say(lines: &[String]) -> ExitCode {
    use std::io::Write as _;
    lines.iter().for_each(|line| drop(writeln!(std::io::stdout(), "{line}")));
    ExitCode::SUCCESS
}

fn fail(why: &str) -> ExitCode {
    use std::io::Write as _;
    let _ = writeln!(std::io::stderr(), "{why}");
    ExitCode::FAILURE
}
