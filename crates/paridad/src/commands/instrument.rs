//! `paridad instrument`: check, schema, list.

use std::path::{Path, PathBuf};

use clap::Subcommand;
use engine::EngineError;

use crate::talk::{Talk, data};

/// Frameworks and instruments: check your own, see those that the program carries.
#[derive(Subcommand)]
#[command(after_help = "Examples:\n  paridad instrument list\n  paridad instrument check my-instruments")]
pub(crate) enum Instrument {
    /// Finds every fault of frameworks, instruments, assessments, plans and releases.
    #[command(
        after_help = "Examples:\n  paridad instrument check my-instruments\n  paridad instrument check assessment.json plan.json --json"
    )]
    Check {
        /// Files or folders.
        #[arg(required = true, value_name = "PATH")]
        paths: Vec<PathBuf>,
    },
    /// Prints the JSON Schema of the responses to an instrument, or of a format (framework, instrument, assessment,
    /// response, plan, release).
    #[command(
        after_help = "Examples:\n  paridad instrument schema staff-perception\n  paridad instrument schema framework"
    )]
    Schema {
        /// An instrument's id, or a format.
        id: String,
        /// The version; without it the newest.
        #[arg(long, value_name = "VERSION")]
        version: Option<String>,
    },
    /// Lists the frameworks and instruments that the program carries.
    #[command(after_help = "Example:\n  paridad instrument list --talk es")]
    List,
}

impl Instrument {
    pub(crate) fn run(self, talk: Talk) -> Result<(), EngineError> {
        match self {
            Instrument::Check { paths } => {
                let paths: Vec<&Path> = paths.iter().map(PathBuf::as_path).collect();
                let checked = engine::check(&paths)?;
                talk.say("checked", &[("count", checked.into())]);
            }
            Instrument::Schema { id, version } => data(&engine::schema(&id, version.as_deref())?),
            Instrument::List => {
                for listed in engine::list() {
                    data(&format!("{}\t{}\t{}", listed.kind, listed.reference, listed.title.get(talk.lang)));
                }
            }
        }
        Ok(())
    }
}
