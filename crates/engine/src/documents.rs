//! Documents: a release becomes files, made in memory and written together.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use instrument::words::Folder;
use instrument::{Fault, Lang, Place};
use scorecard::Edition;
use scoring::Release;
use tabular::{Cell, Written, write};

use crate::EngineError;
use crate::export::release_csv;
use crate::tables::{plan_calendar, release_workbook};

/// The pages that may follow page 1.
pub const PAGES: [u8; 9] = [2, 3, 4, 5, 6, 7, 8, 9, 10];

/// The kinds of documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Document {
    /// `scorecard.<lang>.pdf`
    Pdf,
    /// `scorecard.<lang>.png`: page 1.
    Png,
    /// `card.<lang>.png`: for sharing.
    Card,
    /// `charts.<lang>/`: every chart as SVG and PNG, its values as CSV.
    Charts,
    /// `data.<lang>.xlsx`, `data.<lang>.csv`, and the plan as calendar.
    Tables,
}

/// What is made of a release.
#[derive(Clone, Debug)]
pub struct Print {
    /// Which documents.
    pub documents: Vec<Document>,
    /// In which languages.
    pub langs: Vec<Lang>,
    /// For whom.
    pub edition: Edition,
    /// Which pages follow page 1.
    pub pages: Vec<u8>,
}

impl Print {
    /// The scorecard, its first page and its card for the institution.
    pub fn usual(langs: Vec<Lang>) -> Print {
        let documents = vec![Document::Pdf, Document::Png, Document::Card];
        Print { documents, langs, edition: Edition::Internal, pages: PAGES.to_vec() }
    }

    /// How many documents that is.
    pub fn count(&self) -> usize {
        self.documents.len() * self.langs.len()
    }
}

impl Document {
    /// The document of a release in a language; of charts the first is given.
    ///
    /// # Errors
    /// A bug of ours: every release can be set.
    pub fn bytes(self, release: &Release, lang: Lang, edition: Edition, pages: &[u8]) -> Result<Vec<u8>, EngineError> {
        let made = match self {
            Document::Pdf => scorecard::pdf(release, lang, edition, pages),
            Document::Png => scorecard::png(release, lang, edition),
            Document::Card => scorecard::card(release, lang, edition),
            Document::Charts => scorecard::charts::dimensions_png(release, lang),
            Document::Tables => return release_workbook(release, lang, edition),
        };
        made.map_err(|error| bug(release, error))
    }

    /// The name of the file in a language; a public edition says so.
    pub fn file_name(self, lang: Lang, edition: Edition) -> String {
        let public = if edition == Edition::Public { ".public" } else { "" };
        match self {
            Document::Pdf => format!("scorecard{public}.{lang}.pdf"),
            Document::Png => format!("scorecard{public}.{lang}.png"),
            Document::Card => format!("card{public}.{lang}.png"),
            Document::Charts => format!("charts{public}.{lang}"),
            Document::Tables => format!("data{public}.{lang}.xlsx"),
        }
    }

    fn files(self, release: &Release, lang: Lang, print: &Print) -> Result<Vec<(PathBuf, Vec<u8>)>, EngineError> {
        let name = PathBuf::from(self.file_name(lang, print.edition));
        if self == Document::Tables {
            let mut files = vec![(name.clone(), self.bytes(release, lang, print.edition, &[])?)];
            let public = (print.edition == Edition::Public).then(|| release.public());
            let seen = public.as_ref().unwrap_or(release);
            files.push((name.with_extension("csv"), release_csv(seen, lang)?));
            files.extend(plan_calendar(release).map(|calendar| (PathBuf::from("plan.ics"), calendar)));
            return Ok(files);
        }
        if self != Document::Charts {
            return Ok(vec![(name, self.bytes(release, lang, print.edition, &print.pages)?)]);
        }
        let mut files = Vec::new();
        for drawing in scorecard::drawings(release, lang, print.edition).map_err(|error| bug(release, error))? {
            let png = drawing.png(lang).map_err(|error| bug(release, error))?;
            let cells = drawing.table.rows.iter().map(|row| Ok(row.iter().cloned().map(Cell::Text).collect()));
            let mut csv = Vec::new();
            write::<EngineError>(
                Written::Csv,
                &drawing.table.head,
                &mut cells.collect::<Vec<_>>().into_iter(),
                &mut csv,
            )?;
            files.push((name.join(format!("{}.svg", drawing.name)), drawing.svg.into_bytes()));
            files.push((name.join(format!("{}.png", drawing.name)), png));
            files.push((name.join(format!("{}.csv", drawing.name)), csv));
        }
        Ok(files)
    }
}

fn bug(release: &Release, error: scorecard::ScorecardError) -> EngineError {
    EngineError::Bug(format!("{}: {error}", release.assessment))
}

/// The languages that a release can be set in: those of its framework's words.
pub fn languages(release: &Release) -> Vec<Lang> {
    Lang::ALL.into_iter().filter(|lang| release.framework.title.exact(*lang).is_some()).collect()
}

/// The languages asked for, or Spanish and English where nobody asked.
///
/// # Errors
/// A language in which the release has no words.
pub fn spoken(release: &Release, asked: Option<&[Lang]>, file: &Path) -> Result<Vec<Lang>, EngineError> {
    let there = languages(release);
    let Some(asked) = asked else {
        let usual: Vec<Lang> = there.iter().copied().filter(|lang| matches!(lang, Lang::Es | Lang::En)).collect();
        return Ok(if usual.is_empty() { there } else { usual });
    };
    let missing = asked.iter().filter(|lang| !there.contains(lang));
    let faults: Vec<Fault> = missing
        .map(|lang| {
            let names: Vec<&str> = there.iter().map(|lang| lang.code()).collect();
            let cause = Folder::LanguageNotThere { asked: lang.to_string(), there: names.join(", ") };
            Fault::new(Place::file(file.display().to_string()), cause)
        })
        .collect();
    if faults.is_empty() { Ok(asked.to_vec()) } else { Err(EngineError::Faults(faults)) }
}

/// Makes documents of a release. `progress` is called after each.
///
/// # Errors
/// A bug of ours: every release can be set.
pub fn report(
    release: &Release,
    folder: &Path,
    print: &Print,
    progress: &dyn Fn(),
) -> Result<Vec<(PathBuf, Vec<u8>)>, EngineError> {
    let mut files = Vec::with_capacity(print.count());
    for lang in &print.langs {
        for document in &print.documents {
            let made = document.files(release, *lang, print)?;
            files.extend(made.into_iter().map(|(name, bytes)| (folder.join(name), bytes)));
            progress();
        }
    }
    Ok(files)
}

/// Does something with each of many, two or more at a time: setting pages is most of the work, and releases do not know each
/// other. The first error ends it.
///
/// # Errors
/// What `act` says.
pub fn each<T: Sync>(all: &[T], act: &(dyn Fn(&T) -> Result<(), EngineError> + Sync)) -> Result<(), EngineError> {
    let hands = std::thread::available_parallelism().map_or(1, usize::from).min(4);
    let next = AtomicUsize::new(0);
    let work = || {
        while let Some(one) = all.get(next.fetch_add(1, Ordering::Relaxed)) {
            act(one)?;
        }
        Ok(())
    };
    std::thread::scope(|scope| {
        let hands: Vec<_> = (0..hands).map(|_| scope.spawn(work)).collect();
        hands.into_iter().try_for_each(|hand| {
            hand.join().unwrap_or_else(|_| Err(EngineError::Bug("a page could not be set".to_owned())))
        })
    })
}
