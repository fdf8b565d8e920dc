//! `paridad demo`: invented assessments and their scorecards, to look at first.

use std::path::PathBuf;
use std::sync::OnceLock;

use clap::Args;
use engine::{EngineError, Progress};

use crate::talk::{Talk, bar, data};

/// Writes the scorecards of eight invented institutions and says what to open first.
#[derive(Args)]
#[command(after_help = "Example:\n  paridad demo\n  paridad demo /tmp/look")]
pub(crate) struct Demo {
    /// Where to write.
    #[arg(default_value = "paridad-demo")]
    dir: PathBuf,
}

impl Demo {
    pub(crate) fn run(self, talk: Talk) -> Result<(), EngineError> {
        let progress = OnceLock::new();
        let done = engine::demo(&self.dir, &|step| match step {
            Progress::Documents(count) => {
                talk.say("demo-making", &[("count", count.into())]);
                let _ = progress.set(bar(count));
            }
            Progress::Done => progress.get().iter().for_each(|bar| bar.inc(1)),
        })?;
        progress.get().iter().for_each(|bar| bar.finish_and_clear());
        for folder in &done.folders {
            data(&folder.display().to_string());
        }
        let first = done.first.display().to_string();
        talk.say("demo-done", &[("count", done.folders.len().into()), ("first", first.into())]);
        Ok(())
    }
}
