//! `paridad report`: releases become documents.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use engine::{Document, Edition, EngineError, Lang, Print};

use crate::talk::{Talk, bar, data};

/// Sets scorecards: scorecard.<lang>.pdf of ten pages, its first as scorecard.<lang>.png, and card.<lang>.png.
#[derive(Args)]
#[command(after_help = "Examples:
  paridad report gt-trabajo-2026/release.json
  paridad report */release.json --out scorecards --lang es,en,pt,fr --only pdf
  paridad report gt-trabajo-2026/release.json --edition public --pages 2,5-8
  paridad report gt-trabajo-2026/release.json --only charts

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
    /// Which documents: pdf, png, card; charts writes every chart as SVG and PNG, with its values as CSV; tables
    /// a workbook with a sheet a page, the figures as CSV, and the plan as calendar.
    #[arg(long, value_name = "KINDS", value_delimiter = ',', default_value = "pdf,png,card")]
    only: Vec<Kind>,
    /// For whom: the institution, or everybody.
    #[arg(long, value_enum, default_value = "internal")]
    edition: For,
    /// Which pages follow the first: 2-10, or 2,5,8-10. 3 and 4 are one.
    #[arg(long, value_name = "PAGES", value_parser = pages, default_value = "2-10")]
    pages: Pages,
}

/// Pages after the first.
#[derive(Clone)]
pub(crate) struct Pages(pub(crate) Vec<u8>);

pub(crate) fn pages(text: &str) -> Result<Pages, String> {
    let mut all = Vec::new();
    for part in text.split(',').map(str::trim).filter(|part| !part.is_empty()) {
        let (from, to) = part.split_once('-').unwrap_or((part, part));
        match (from.trim().parse::<u8>(), to.trim().parse::<u8>()) {
            (Ok(from), Ok(to)) if (1..=10).contains(&from) && from <= to && to <= 10 => all.extend(from..=to),
            _ => return Err(format!("{part}: pages are 1 to 10")),
        }
    }
    // 3 and 4 are one section.
    all.iter_mut().filter(|page| **page == 4).for_each(|page| *page = 3);
    all.retain(|page| *page > 1);
    all.sort_unstable();
    all.dedup();
    Ok(Pages(all))
}

#[derive(Clone, Copy, ValueEnum)]
enum For {
    /// Everything in the release.
    Internal,
    /// What anybody may see.
    Public,
}

#[derive(Clone, Copy, ValueEnum)]
enum Kind {
    Pdf,
    Png,
    Card,
    Charts,
    Tables,
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
                Kind::Charts => Document::Charts,
                Kind::Tables => Document::Tables,
            })
            .collect();
        let edition = match self.edition {
            For::Internal => Edition::Internal,
            For::Public => Edition::Public,
        };
        let bar = bar(releases.iter().map(|(_, langs, _)| langs.len() * documents.len()).sum());
        engine::each(&releases, &|(path, langs, release)| {
            let print =
                Print { documents: documents.clone(), langs: langs.clone(), edition, pages: self.pages.0.clone() };
            let beside = path.parent().unwrap_or(Path::new(".")).to_path_buf();
            let folder = self.out.as_ref().map_or(beside, |out| out.join(&release.assessment));
            let files = engine::report(release, &folder, &print, &|| bar.inc(1))?;
            engine::write_all(&files)?;
            files.iter().for_each(|(path, _)| data(&path.display().to_string()));
            Ok(())
        })?;
        bar.finish_and_clear();
        Ok(())
    }
}
