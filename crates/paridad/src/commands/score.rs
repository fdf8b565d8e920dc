//! `paridad score`: folders of answers become releases.

use std::path::PathBuf;

use clap::Args;
use clap::ValueEnum;
use engine::{EngineError, Settings, TableEncoding};

use crate::talk::{Talk, data};

/// Scores assessment folders: writes <out>/<assessment>/release.json for each.
#[derive(Args)]
#[command(after_help = "Examples:
  paridad score gt-trabajo-2026
  paridad score gt-trabajo-2023 gt-trabajo-2026 --out scorecards
  paridad score gt-trabajo-2026 --previous scorecards/gt-trabajo-2023/release.json

The round before is looked up among the folders, or is the one named with --previous.
Content is looked up in FOLDER/instruments, then --instruments, then what the program carries.")]
pub(crate) struct Score {
    /// Assessment folders.
    #[arg(required = true, value_name = "FOLDER")]
    folders: Vec<PathBuf>,
    /// Where to write.
    #[arg(long, value_name = "DIR", default_value = ".")]
    out: PathBuf,
    /// Your own frameworks and instruments.
    #[arg(long, value_name = "DIR")]
    instruments: Option<PathBuf>,
    /// The release of the round before.
    #[arg(long, value_name = "RELEASE")]
    previous: Option<PathBuf>,
    /// Instead of each assessment's own seed.
    #[arg(long, value_name = "N")]
    seed: Option<u64>,
    /// The encoding of CSV files that are not Unicode.
    #[arg(long, value_name = "ENCODING")]
    encoding: Option<Encoding>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Encoding {
    Latin1,
}

impl Score {
    pub(crate) fn run(self, talk: Talk) -> Result<(), EngineError> {
        let settings = Settings {
            instruments: self.instruments,
            previous: self.previous,
            seed: self.seed,
            encoding: self.encoding.map(|Encoding::Latin1| TableEncoding::Latin1),
        };
        let scored = engine::score(&self.folders, &settings)?;
        let mut files = Vec::with_capacity(scored.len());
        for one in &scored {
            if let Some(previous) = &one.previous_missing {
                talk.say(
                    "previous-missing",
                    &[("assessment", one.release.assessment.as_str().into()), ("previous", previous.as_str().into())],
                );
            }
            let path = self.out.join(&one.release.assessment).join("release.json");
            files.push((path, engine::release_text(&one.release)?.into_bytes()));
        }
        engine::write_all(&files)?;
        files.iter().for_each(|(path, _)| data(&path.display().to_string()));
        Ok(())
    }
}
