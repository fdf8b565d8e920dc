//! The command, end to end: the real binary in a folder of its own, far from the source. Here: what each verb does, says and
//! refuses; what the demo's releases say; real people; bad input. Not here: what a rule computes (`fixtures/rules`), what a
//! page looks like (`crates/scorecard`).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::print_stdout)]

mod demo;
mod faults;
mod microdata;
mod real_people;
mod verbs;
mod verify;

use support::Bench;

/// A bench with the binary of this build.
fn bench() -> Bench {
    Bench::new(env!("CARGO_BIN_EXE_paridad"))
}

/// A folder with one of the demo's assessments.
fn with_demo(assessments: &[&str]) -> Bench {
    let bench = bench();
    for assessment in assessments {
        bench.copy(&support::root().join("fixtures/demo").join(assessment), assessment);
    }
    bench
}
