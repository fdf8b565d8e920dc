//! `paridad verify`: the engine against what others published.

use std::path::PathBuf;

use clap::Args;
use engine::{EngineError, NOT_COMPUTED, Proof, Tolerance};
use serde_json::json;

use crate::talk::{Talk, data};

/// Computes what published tables and reference software say, and prints both beside each other. Exit 1 if any value misses.
#[derive(Args)]
#[command(after_help = "Examples:
  paridad verify                     examples of the literature, built in
  paridad verify --golden golden     and every set of a folder of expected values
  paridad --json verify              every case, for programs

A line is a set: its verdict, how many values agree, and the one that lies furthest off with what is expected, what was
computed, and how far apart they may lie.")]
pub(crate) struct Verify {
    /// A folder of expected values.
    #[arg(long, value_name = "DIR")]
    golden: Option<PathBuf>,
}

impl Verify {
    pub(crate) fn run(self, talk: Talk) -> Result<(), EngineError> {
        let proofs = engine::verify(self.golden.as_deref())?;
        if talk.json {
            let all: Vec<_> = proofs.iter().map(|proof| json!({ "holds": proof.holds(), "proof": proof })).collect();
            let text = serde_json::to_string(&all).map_err(|error| EngineError::Bug(error.to_string()))?;
            data(&text);
        } else {
            proofs.iter().for_each(|proof| lines(talk, proof));
            if self.golden.is_some() {
                data(&talk.words("verify-not-computed", &[]));
                NOT_COMPUTED.iter().for_each(|(set, why)| data(&format!("  {set}: {why}")));
            }
        }
        let missed = proofs.iter().flat_map(|proof| &proof.cases).filter(|case| !case.agrees).count();
        let empty = proofs.iter().filter(|proof| proof.cases.is_empty()).count();
        if missed + empty > 0 {
            return Err(EngineError::Missed(missed + empty));
        }
        let values: usize = proofs.iter().map(|proof| proof.cases.len()).sum();
        talk.say("verify-holds", &[("values", values.into()), ("sets", proofs.len().into())]);
        Ok(())
    }
}

fn lines(talk: Talk, proof: &Proof) {
    let agree = proof.cases.iter().filter(|case| case.agrees).count();
    let verdict = talk.words(if proof.holds() { "verify-agrees" } else { "verify-misses" }, &[]);
    let file = proof.file.as_deref().map(|file| format!(" [{file}]")).unwrap_or_default();
    data(&format!("{verdict}  {}: {agree}/{}{file}", proof.name, proof.cases.len()));
    data(&format!("    {}", proof.source));
    let missed = proof.cases.iter().filter(|case| !case.agrees);
    // A miss is told whole; of what agrees, the one furthest off.
    let told: Vec<_> = if proof.holds() { proof.worst().into_iter().collect() } else { missed.collect() };
    for case in told {
        let tolerance = match proof.tolerance {
            Tolerance::Relative(most) => talk.words("verify-relative", &[("most", format!("{most:e}").into())]),
            Tolerance::Within(most) => talk.words("verify-within", &[("most", most.to_string().into())]),
            Tolerance::Decimals(digits) => talk.words("verify-decimals", &[("digits", digits.to_string().into())]),
            Tolerance::Word => talk.words("verify-word", &[]),
        };
        data(&talk.words(
            "verify-case",
            &[
                ("what", case.what.as_str().into()),
                ("expected", case.expected.as_str().into()),
                ("computed", case.computed.as_str().into()),
                ("tolerance", tolerance.into()),
            ],
        ));
    }
}
