//! The verbs: one file each. Names and flags are a contract.

mod demo;
mod instrument;
mod report;
mod score;

use std::process::ExitCode;

use clap::{Parser, Subcommand};
use engine::Lang;

use crate::talk::Talk;

/// Participatory gender assessments: from a folder of answers to a scorecard that a minister reads.
#[derive(Parser)]
#[command(
    name = "paridad",
    version,
    arg_required_else_help = true,
    after_help = "Examples:
  paridad demo                              invented assessments, to look at first
  paridad score gt-trabajo-2026             a folder of answers becomes release.json
  paridad report release.json --lang es,en  release.json becomes PDF, PNG and card
  paridad instrument check my-instruments   every fault of your own questionnaires"
)]
pub(crate) struct Paridad {
    /// Faults as a JSON list on stdout, for programs.
    #[arg(long, global = true)]
    json: bool,
    /// The language in which the command talks: es, en, pt or fr. Without it, that of LANG; else English.
    #[arg(long, global = true, value_name = "LANG", env = "PARIDAD_TALK")]
    talk: Option<Lang>,
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    Demo(demo::Demo),
    Score(score::Score),
    Report(report::Report),
    #[command(subcommand)]
    Instrument(instrument::Instrument),
}

impl Paridad {
    /// Runs the verb.
    pub(crate) fn run(self) -> ExitCode {
        let talk = Talk { lang: self.talk.or_else(system).unwrap_or(Lang::En), json: self.json };
        let result = match self.verb {
            Verb::Demo(demo) => demo.run(talk),
            Verb::Score(score) => score.run(talk),
            Verb::Report(report) => report.run(talk),
            Verb::Instrument(instrument) => instrument.run(talk),
        };
        talk.end(result)
    }
}

/// The language of the system: `es_GT.UTF-8` is Spanish.
fn system() -> Option<Lang> {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(|name| std::env::var(name).ok().filter(|v| !v.is_empty()))?;
    set.get(..2)?.parse().ok()
}
