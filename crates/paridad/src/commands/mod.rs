//! The verbs: one file each. Names and flags are a contract.

mod assessment;
mod at;
mod compare;
mod demo;
mod instrument;
mod keep;
mod microdata;
mod release;
mod report;
mod score;
mod serve;
mod verify;

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
  paridad demo --serve                      invented assessments in the browser, to look at first
  paridad serve                             online questionnaires and the console
  paridad demo                              the scorecards of invented assessments as files
  paridad score gt-trabajo-2026             a folder of answers becomes release.json
  paridad report release.json --lang es,en  release.json becomes PDF, PNG and card
  paridad verify                            the engine against what the literature prints
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
    Serve(serve::Serve),
    #[command(subcommand)]
    Assessment(assessment::Assessment),
    Demo(demo::Demo),
    Score(score::Score),
    Report(report::Report),
    Compare(compare::Compare),
    Verify(verify::Verify),
    #[command(subcommand)]
    Release(release::Release),
    #[command(subcommand)]
    Instrument(instrument::Instrument),
    #[command(subcommand)]
    User(keep::User),
    #[command(subcommand)]
    Token(keep::Token),
    Export(keep::Export),
    Microdata(microdata::Microdata),
    Backup(keep::Backup),
    Restore(keep::Restore),
    Erase(keep::Erase),
    #[command(subcommand)]
    Audit(keep::Audit),
    Doctor(keep::Doctor),
    #[command(subcommand)]
    Mail(keep::Letters),
}

impl Paridad {
    /// Runs the verb.
    pub(crate) fn run(self) -> ExitCode {
        let talk = Talk { lang: self.talk.or_else(system).unwrap_or(Lang::En), json: self.json };
        let result = match self.verb {
            Verb::Serve(serve) => serve.run(talk),
            Verb::Assessment(assessment) => assessment.run(talk),
            Verb::Demo(demo) => demo.run(talk),
            Verb::Score(score) => score.run(talk),
            Verb::Report(report) => report.run(talk),
            Verb::Compare(compare) => compare.run(talk),
            Verb::Verify(verify) => verify.run(talk),
            Verb::Release(release) => release.run(talk),
            Verb::Instrument(instrument) => instrument.run(talk),
            Verb::User(user) => user.run(talk),
            Verb::Token(token) => token.run(talk),
            Verb::Export(export) => export.run(talk),
            Verb::Microdata(microdata) => microdata.run(talk),
            Verb::Backup(backup) => backup.run(talk),
            Verb::Restore(restore) => restore.run(talk),
            Verb::Erase(erase) => erase.run(talk),
            Verb::Audit(audit) => audit.run(talk),
            Verb::Doctor(doctor) => doctor.run(talk),
            Verb::Mail(mail) => mail.run(talk),
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
