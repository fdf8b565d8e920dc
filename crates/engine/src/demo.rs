//! The demo: the invented assessments that the binary carries, scored and set.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use instrument::words::Folder;
use instrument::{Fault, Lang, Place};
use scoring::Study;

use crate::content::File;
use crate::documents::{Document, Print, each, report};
use crate::releases::in_rounds;
use crate::shipped::demo_files;
use crate::{EngineError, folder, release_text, shipped, write_all, write_file};

/// Marks a folder as the demo's own, so that a second run may write over it and over nothing else.
const MARK: &str = ".paridad-demo";

/// What the demo wrote.
#[derive(Clone, Debug)]
pub struct Demo {
    /// One folder an assessment, earlier rounds included.
    pub folders: Vec<PathBuf>,
    /// What to open first.
    pub first: PathBuf,
}

/// Writes the demo into a folder. `progress` hears how many documents there will be, and then each that is done.
///
/// # Errors
/// A folder that is not ours, what the system says, or a bug.
pub fn demo(into: &Path, progress: &(dyn Fn(Progress) + Sync)) -> Result<Demo, EngineError> {
    ours(into)?;
    let studies = studies()?;
    let scored = in_rounds(studies, None)?;
    let print = Print::usual(vec![Lang::Es, Lang::En]);
    progress(Progress::Documents(scored.len() * print.count()));
    write_file(&into.join(MARK), b"paridad demo\n")?;
    each(&scored, &|scored| {
        let folder = into.join(&scored.release.assessment);
        let mut files = report(&scored.release, &folder, &print, &|| progress(Progress::Done))?;
        files.push((folder.join("release.json"), release_text(&scored.release)?.into_bytes()));
        write_all(&files)
    })?;
    let folders: Vec<PathBuf> = scored.iter().map(|scored| into.join(&scored.release.assessment)).collect();
    // The richest is the one whose page has most to say: a second round with gains and losses, and a staff survey.
    let rich = scored.iter().max_by_key(|scored| {
        let change = scored.release.change.as_ref();
        let moved = change.map_or(0, |change| change.gained.len() + change.lost.len());
        let shown =
            scored.release.sources.iter().flat_map(|source| &source.items).filter(|i| i.everyone.shown().is_some());
        moved * 10 + shown.count()
    });
    let first = rich.map(|scored| into.join(&scored.release.assessment)).unwrap_or_else(|| into.to_path_buf());
    Ok(Demo { folders, first: first.join(Document::Pdf.file_name(Lang::Es, print.edition)) })
}

/// How far the demo is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// How many documents there will be.
    Documents(usize),
    /// One more is done.
    Done,
}

/// The carried assessments as studies, by id.
pub(crate) fn studies() -> Result<Vec<(PathBuf, Study)>, EngineError> {
    let mut folders: BTreeMap<String, Vec<File>> = BTreeMap::new();
    for file in demo_files() {
        if let Some((name, inside)) = file.path.split_once('/') {
            let inside = File { path: inside.to_owned(), bytes: file.bytes };
            folders.entry(name.to_owned()).or_default().push(inside);
        }
    }
    let mut studies = Vec::with_capacity(folders.len());
    for (name, files) in folders {
        let assessed = folder::of_files(&files, &[shipped()], None)?;
        studies.push((PathBuf::from(name), assessed.study));
    }
    Ok(studies)
}

/// Refuses a folder that holds something and was not made by the demo.
fn ours(into: &Path) -> Result<(), EngineError> {
    let Ok(mut entries) = std::fs::read_dir(into) else { return Ok(()) };
    if entries.next().is_none() || into.join(MARK).exists() {
        return Ok(());
    }
    let folder = into.display().to_string();
    Err(EngineError::Faults(vec![Fault::new(Place::file(&folder), Folder::NotOurs { folder: folder.clone() })]))
}
