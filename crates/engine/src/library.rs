//! Library: frameworks and instruments by id and version, looked up in order: the assessment's own, then those of
//! `--instruments`, then the shipped ones.

use std::path::Path;

use instrument::check;
use instrument::ids::Reference;
use instrument::{Fault, Framework, Instrument};

use crate::EngineError;
use crate::content::{File, files_of};

/// Checked content of one place.
#[derive(Clone, Debug, Default)]
pub struct Library {
    frameworks: Vec<Framework>,
    instruments: Vec<Instrument>,
}

impl Library {
    /// Reads and checks a folder of content.
    ///
    /// # Errors
    /// Every fault of every document, each with its file.
    pub fn of_folder(folder: &Path) -> Result<Library, EngineError> {
        Ok(Library::of_files(&files_of(folder, |path| path.ends_with(".json"))?)?)
    }

    /// The same, beside what the program carries: its instruments may name shipped frameworks.
    ///
    /// # Errors
    /// Every fault of every document, each with its file.
    pub(crate) fn beside_shipped(folder: &Path) -> Result<Library, EngineError> {
        let files = files_of(folder, |path| path.ends_with(".json"))?;
        Ok(Library::checked(&files, &[crate::shipped()])?)
    }

    /// Checks documents: frameworks first, since instruments name their indicators. Other files are left alone.
    ///
    /// # Errors
    /// Every fault of every document, each with its file.
    pub fn of_files(files: &[File]) -> Result<Library, Vec<Fault>> {
        Library::checked(files, &[])
    }

    /// As [`Library::of_files`], with libraries whose frameworks the instruments may name besides their own.
    ///
    /// # Errors
    /// Every fault of every document, each with its file.
    pub(crate) fn checked(files: &[File], behind: &[&Library]) -> Result<Library, Vec<Fault>> {
        let mut library = Library::default();
        let mut faults: Vec<Fault> = Vec::new();
        let mut keep = |file: &File, found: Vec<Fault>| {
            faults.extend(found.into_iter().map(|fault| fault.in_file(&file.path)));
        };
        let documents: Vec<&File> = files.iter().filter(|file| file.name().ends_with(".json")).collect();
        let (frameworks, instruments): (Vec<&File>, Vec<&File>) = documents
            .into_iter()
            .filter(|file| !file.path.split('/').any(|part| part == "schema"))
            .partition(|file| check::kind_of_text(&file.bytes) == Some(check::DocumentKind::Framework));
        for file in frameworks {
            match check::framework(&file.bytes) {
                Ok(framework) => library.frameworks.push(framework),
                Err(found) => keep(file, found),
            }
        }
        let known: Vec<Framework> =
            library.frameworks.iter().chain(behind.iter().flat_map(|library| &library.frameworks)).cloned().collect();
        for file in instruments {
            match check::instrument(&file.bytes, &known) {
                Ok(instrument) => library.instruments.push(instrument),
                Err(found) => keep(file, found),
            }
        }
        library.instruments.sort_by(|one, two| (&one.id, one.version).cmp(&(&two.id, two.version)));
        library.frameworks.sort_by(|one, two| (&one.id, one.version).cmp(&(&two.id, two.version)));
        if faults.is_empty() { Ok(library) } else { Err(faults) }
    }

    /// Every framework, by id and version.
    pub fn frameworks(&self) -> impl Iterator<Item = &Framework> {
        self.frameworks.iter()
    }

    /// Every instrument, by id and version.
    pub fn instruments(&self) -> impl Iterator<Item = &Instrument> {
        self.instruments.iter()
    }

    /// The newest framework that a reference admits.
    pub fn framework(&self, reference: &Reference) -> Option<&Framework> {
        self.frameworks.iter().rfind(|framework| reference.admits(&framework.id, framework.version))
    }

    /// Every published version of an instrument that a reference admits, oldest first.
    pub fn versions(&self, reference: &Reference) -> Vec<&Instrument> {
        self.instruments.iter().filter(|i| reference.admits(&i.id, i.version)).collect()
    }
}
