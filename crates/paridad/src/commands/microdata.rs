//! `paridad microdata`: anonymised rows for research centres.

use std::path::PathBuf;

use clap::Args;
use engine::{EngineError, Lang};

use crate::talk::{Talk, data};

/// Writes anonymised microdata of an assessment's people, with codebook, and says what was taken away so that they may be given.
#[derive(Args)]
#[command(after_help = "Examples:
  paridad microdata gt-trabajo-2026 --out research
  paridad export gt-trabajo-2026 --folder answers && paridad microdata answers --out research

No combination of attributes has fewer than five people; nothing is finer than the release shows; answers that a group shares are
withheld. They are for research centres under agreement, and not for publication: docs/decisions/why-microdata-are-coarse.md.")]
pub(crate) struct Microdata {
    /// An assessment folder.
    #[arg(value_name = "FOLDER")]
    folder: PathBuf,
    /// Where to write.
    #[arg(long, value_name = "DIR", default_value = "microdata")]
    out: PathBuf,
    /// Your own frameworks and instruments.
    #[arg(long, value_name = "DIR")]
    instruments: Option<PathBuf>,
    /// The language of the codebook: es, en, pt or fr.
    #[arg(long, value_name = "LANG", default_value = "es")]
    lang: Lang,
}

impl Microdata {
    pub(crate) fn run(self, talk: Talk) -> Result<(), EngineError> {
        let engine::Given { files, losses } =
            engine::microdata(&self.folder, self.instruments.as_deref(), &self.out, self.lang)?;
        engine::write_all(&files)?;
        files.iter().for_each(|(path, _)| data(&path.display().to_string()));
        for loss in losses {
            let named = |names: Vec<String>| if names.is_empty() { "—".to_owned() } else { names.join("; ") };
            let merged = loss.merged.iter().map(|(name, merged)| format!("{name}: {}", merged.join(", "))).collect();
            talk.say(
                "microdata-loss",
                &[
                    ("instrument", loss.instrument.as_str().into()),
                    ("before", loss.smallest_class_before.into()),
                    ("after", loss.smallest_class.into()),
                    ("merged", named(merged).into()),
                    ("left", named([loss.attributes_left_out, loss.items_left_out].concat()).into()),
                    ("withheld", loss.answers_withheld.into()),
                    ("answers", loss.answers.into()),
                ],
            );
        }
        Ok(())
    }
}
