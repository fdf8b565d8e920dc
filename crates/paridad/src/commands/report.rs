//! `paridad report`: releases become documents.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use engine::{Document, EngineError, Lang};

use crate::talk::{Talk, bar, data};

/// Sets scorecards: scorecard.<lang>.pdf, scorecard.<lang>.png and card.<lang>.png.
#[derive(Args)]
#[command(after_help = "Examples:
  paridad report gt-trabajo-2026/release.json
  paridad report */release.json --out scorecards --lang es,en,pt,fr --only pdf

Writes beside each release, or in DIR/<assessment>/.")]
pub(crate) struct Report {
    /// Releases that `paridad score` wrote.
    #[arg(required = true, value_name = "RELEASE.json")]
    releases: Vec<PathBuf>,
    /// Where to write, instead of beside each release.
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Languages: es, en, pt, fr. Without it es and en, as far as the release has them.
    #[arg(long, value_name = "LANGS", value_delimiter = ',')]
    lang: Option<Vec<Lang>>,
    /// Which documents.
    #[arg(long, value_name = "KINDS", value_delimiter = ',', default_value = "pdf,png,card")]
    only: Vec<Kind>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Kind {
    Pdf,
    Png,
    Card,
}

impl Report {
    pub(crate) fn run(self, _talk: Talk) -> Result<(), EngineError> {
        let mut faults = Vec::new();
        let mut releases = Vec::new();
        for path in &self.releases {
            let read = engine::read_release(path);
            match read.and_then(|release| Ok((engine::spoken(&release, self.lang.as_deref(), path)?, release))) {
                Ok((langs, release)) => releases.push((path, langs, release)),
                Err(EngineError::Faults(found)) => faults.extend(found),
                Err(other) => return Err(other),
            }
        }
        if !faults.is_empty() {
            return Err(EngineError::Faults(faults));
        }
        let documents: Vec<Document> = self
            .only
            .iter()
            .map(|kind| match kind {
                Kind::Pdf => Document::Pdf,
                Kind::Png => Document::Png,
                Kind::Card => Document::Card,
            })
            .collect();
        let bar = bar(releases.iter().map(|(_, langs, _)| langs.len() * documents.len()).sum());
        for (path, langs, release) in releases {
            let beside = path.parent().unwrap_or(Path::new(".")).to_path_buf();
            let folder = self.out.as_ref().map_or(beside, |out| out.join(&release.assessment));
            let files = engine::report(&release, &folder, &documents, &langs, &|| bar.inc(1))?;
            engine::write_all(&files)?;
            files.iter().for_each(|(path, _)| data(&path.display().to_string()));
        }
        bar.finish_and_clear();
        Ok(())
    }
}
