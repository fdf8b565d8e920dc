//! `paridad compare`: institutions beside each other.

use std::path::PathBuf;

use clap::Args;
use engine::{Comparing, EngineError, Lang};

use crate::talk::{Talk, data};

/// Sets institutions beside each other, from their releases alone: medians, quartiles, and ranks with their bands.
#[derive(Args)]
#[command(after_help = "Examples:
  paridad compare */release.json --out region
  paridad compare */release.json --out region --lang es,en --named

Medians, quartiles and ranks need five institutions. Institutions stand under letters, unless --named says that every
release is public.")]
pub(crate) struct Compare {
    /// Releases that `paridad score` wrote, one an institution.
    #[arg(required = true, value_name = "RELEASE.json")]
    releases: Vec<PathBuf>,
    /// Where to write.
    #[arg(long, value_name = "DIR", default_value = "compare")]
    out: PathBuf,
    /// Languages: es, en, pt, fr.
    #[arg(long, value_name = "LANGS", value_delimiter = ',', default_value = "es,en")]
    lang: Vec<Lang>,
    /// Every release is public: institutions stand under their names.
    #[arg(long)]
    named: bool,
    /// Of the draws that make the bands.
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
}

impl Compare {
    pub(crate) fn run(self, _talk: Talk) -> Result<(), EngineError> {
        let (mut releases, mut faults) = (Vec::new(), Vec::new());
        for path in self.releases {
            let read = engine::read_release(&path);
            match read.and_then(|release| Ok((engine::spoken(&release, Some(&self.lang), &path)?, release))) {
                Ok((_, release)) => releases.push((path, release)),
                Err(EngineError::Faults(found)) => faults.extend(found),
                Err(other) => return Err(other),
            }
        }
        if !faults.is_empty() {
            return Err(EngineError::Faults(faults));
        }
        let how = Comparing { langs: self.lang, named: self.named, seed: self.seed };
        let files = engine::compare_releases(&releases, &self.out, &how)?;
        engine::write_all(&files)?;
        files.iter().for_each(|(path, _)| data(&path.display().to_string()));
        Ok(())
    }
}
