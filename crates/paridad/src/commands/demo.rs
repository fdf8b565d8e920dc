//! `paridad demo`: invented assessments and their scorecards, to look at first.

use std::path::PathBuf;
use std::sync::OnceLock;

use clap::Args;
use engine::{Context, EngineError, Progress, Shown};

use super::at::At;
use super::serve::{How, listening};
use crate::talk::{Talk, bar, data};

/// Writes the scorecards of eight invented institutions and says what to open first.
#[derive(Args)]
#[command(after_help = "Examples:\n  paridad demo\n  paridad demo --serve\n  paridad demo /tmp/look")]
pub(crate) struct Demo {
    /// Where to write.
    #[arg(default_value = "paridad-demo")]
    dir: PathBuf,
    /// Serves the invented assessments instead, with one round that is open, and prints the links to open. What is answered
    /// there lies in <dir>/server.
    #[arg(long)]
    serve: bool,
    #[command(flatten)]
    how: How,
}

impl Demo {
    pub(crate) fn run(self, talk: Talk) -> Result<(), EngineError> {
        if self.serve { self.serve(talk) } else { self.write(talk) }
    }

    fn serve(self, talk: Talk) -> Result<(), EngineError> {
        let at = At { data: self.dir.join("server"), keys: None, instruments: None };
        let mut config = self.how.config(&at);
        config.places.database = None;
        server::logs(config.json_logs);
        let ctx = Context::open(&config.places)?;
        let shown = if ctx.store.assessments(None)?.is_empty() {
            talk.say("demo-collecting", &[]);
            engine::demo_rounds(&ctx)?
        } else {
            Shown::default()
        };
        server::start(config, ctx, |_, started| {
            listening(talk, started);
            if shown.questionnaires.is_empty() {
                talk.say("demo-again", &[]);
            }
            for (title, code) in &shown.questionnaires {
                data(&format!("{title}\t{}/e#{code}", started.base));
            }
            for (assessment, key) in &shown.scorecards {
                data(&format!("{assessment}\t{}/s#{key}", started.base));
            }
        })
    }

    fn write(self, talk: Talk) -> Result<(), EngineError> {
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
