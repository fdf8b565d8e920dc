//! Documents: a release becomes files, made in memory and written together.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use instrument::words::Folder;
use instrument::{Fault, Lang, Place};
use scorecard::Edition;
use scoring::Release;
use tabular::{Cell, Written, write};

use crate::EngineError;
use crate::export::release_table;
use crate::tables::{plan_calendar, plan_workbook, release_workbook};

/// The sections that may follow page 1, by their first page: 3 and 4 are one.
pub const PAGES: [u8; 8] = [2, 3, 5, 6, 7, 8, 9, 10];

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
    /// `data.<lang>.xlsx`, its figures as `.csv` and `.parquet`, and the plan as `plan.<lang>.xlsx` and calendar.
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
    /// The name of the file in a language, or of the folder of charts; a public edition says so.
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
        let made = match self {
            Document::Pdf => scorecard::pdf(release, lang, print.edition, &print.pages),
            Document::Png => scorecard::png(release, lang, print.edition),
            Document::Card => scorecard::card(release, lang, print.edition),
            Document::Charts => return charts(release, lang, print.edition, &name),
            Document::Tables => return tables(release, lang, print.edition, &print.pages, name),
        };
        Ok(vec![(name, made.map_err(|error| bug(release, error))?)])
    }
}

fn charts(
    release: &Release,
    lang: Lang,
    edition: Edition,
    folder: &Path,
) -> Result<Vec<(PathBuf, Vec<u8>)>, EngineError> {
    let mut files = Vec::new();
    for drawing in scorecard::drawings(release, lang, edition).map_err(|error| bug(release, error))? {
        let png = drawing.png(lang).map_err(|error| bug(release, error))?;
        let rows: Vec<_> =
            drawing.table.rows.iter().map(|row| Ok(row.iter().cloned().map(Cell::Text).collect())).collect();
        let mut csv = Vec::new();
        write::<EngineError>(Written::Csv, &drawing.table.head, &mut rows.into_iter(), &mut csv)?;
        for (ending, bytes) in [("svg", drawing.svg.into_bytes()), ("png", png), ("csv", csv)] {
            files.push((folder.join(format!("{}.{ending}", drawing.name)), bytes));
        }
    }
    Ok(files)
}

fn tables(
    release: &Release,
    lang: Lang,
    edition: Edition,
    pages: &[u8],
    name: PathBuf,
) -> Result<Vec<(PathBuf, Vec<u8>)>, EngineError> {
    let public = (edition == Edition::Public).then(|| release.public());
    let seen = public.as_ref().unwrap_or(release);
    let mut files = vec![
        (name.with_extension("csv"), release_table(seen, lang, pages, Written::Csv)?),
        (name.with_extension("parquet"), release_table(seen, lang, pages, Written::Parquet)?),
    ];
    let plan = name.with_file_name(name.to_string_lossy().replacen("data", "plan", 1));
    files.push((name, release_workbook(release, lang, edition, pages)?));
    if !pages.contains(&9) {
        return Ok(files);
    }
    files.extend(plan_workbook(release, lang, edition)?.map(|book| (plan, book)));
    files.extend(plan_calendar(seen).map(|calendar| (PathBuf::from("plan.ics"), calendar)));
    Ok(files)
}

pub(crate) fn bug(release: &Release, error: scorecard::ScorecardError) -> EngineError {
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

/// Does something with each of many, two or more at a time, and gives what came of each in their order: setting pages is most of
/// the work, and releases and languages do not know each other. The first error ends it.
///
/// # Errors
/// What `act` says.
pub fn each<T: Sync, R: Send>(
    all: &[T],
    act: &(dyn Fn(&T) -> Result<R, EngineError> + Sync),
) -> Result<Vec<R>, EngineError> {
    let hands = std::thread::available_parallelism().map_or(1, usize::from).min(4);
    let next = AtomicUsize::new(0);
    let work = || -> Result<Vec<(usize, R)>, EngineError> {
        let mut done = Vec::new();
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(one) = all.get(at) else { return Ok(done) };
            done.push((at, act(one)?));
        }
    };
    let mut done = Vec::with_capacity(all.len());
    std::thread::scope(|scope| -> Result<(), EngineError> {
        let hands: Vec<_> =
            (0..hands).map(|_| scope.spawn(|| if all.len() >= hands { alone(&work) } else { work() })).collect();
        for hand in hands {
            done.extend(hand.join().unwrap_or_else(|_| Err(EngineError::Bug("a page could not be set".to_owned())))?);
        }
        Ok(())
    })?;
    done.sort_by_key(|(at, _)| *at);
    Ok(done.into_iter().map(|(_, made)| made).collect())
}

/// Work on a thread whose own pool has one hand: Typst shares a document's pages out among a pool, and where every hand has a
/// document of its own, hands that wait for each other's pages cost more than they bring.
fn alone<R: Send>(work: &(dyn Fn() -> Result<R, EngineError> + Sync)) -> Result<R, EngineError> {
    const STACK: usize = 16 << 20;
    match rayon::ThreadPoolBuilder::new().num_threads(1).stack_size(STACK).build() {
        Ok(pool) => pool.install(work),
        Err(_) => work(),
    }
}
