//! `paridad release`: what is in a release, and what is not.

use std::path::PathBuf;

use clap::Subcommand;
use engine::EngineError;

use crate::talk::{Talk, data};

/// Releases: why something is not shown.
#[derive(Subcommand)]
pub(crate) enum Release {
    /// Says for every hidden value by which rule it is hidden, and beside which shown cells it would have left a few people over.
    #[command(after_help = "Examples:
  paridad release explain gt-trabajo-2026/release.json
  paridad --json release explain gt-trabajo-2026/release.json")]
    Explain {
        /// A release that `paridad score` wrote.
        #[arg(value_name = "RELEASE.json")]
        release: PathBuf,
    },
}

impl Release {
    pub(crate) fn run(self, talk: Talk) -> Result<(), EngineError> {
        let Release::Explain { release } = self;
        let explained = engine::explain(&engine::read_release(&release)?);
        if talk.json {
            let text = serde_json::to_string(&explained).map_err(|error| EngineError::Bug(error.to_string()))?;
            data(&text);
            return Ok(());
        }
        for one in explained {
            let why = talk.words(&format!("hidden-{}", one.reason.name()), &[]);
            let mut line = talk.words(
                "hidden-line",
                &[("place", one.place.as_str().into()), ("why", why.into()), ("rule", one.rule.into())],
            );
            if !one.beside.is_empty() {
                let cells = one.beside.join("; ");
                line = format!("{line} {}", talk.words("hidden-beside", &[("cells", cells.into())]));
            }
            data(&line);
        }
        Ok(())
    }
}
