//! Checking and listing content, for authors.

use std::path::Path;

use instrument::ids::{Reference, Version};
use instrument::words::{Document, Folder};
use instrument::{Fault, Framework, Instrument, Place, Text, check, schema};

use crate::content::{File, files_of, read_bounded};
use crate::{EngineError, Library, shipped};

/// Checks files and folders: how many documents were looked at.
///
/// A file alone is what its content says it is; in a folder every `.json` is. Instruments may name frameworks among the
/// same paths or shipped ones.
///
/// # Errors
/// Every fault of every file.
pub fn check(paths: &[&Path]) -> Result<usize, EngineError> {
    let mut files: Vec<File> = Vec::new();
    for path in paths {
        if path.is_dir() {
            let inside = files_of(path, |inside| {
                // The schemas themselves are for editors, not content.
                inside.ends_with(".json") && !inside.ends_with(".schema.json")
            })?;
            files.extend(
                inside.into_iter().map(|file| File { path: path.join(&file.path).display().to_string(), ..file }),
            );
        } else {
            files.push(File { path: path.display().to_string(), bytes: read_bounded(path)? });
        }
    }
    let mut faults: Vec<Fault> = Vec::new();
    let mut keep = |file: &File, result: Result<(), Vec<Fault>>| {
        if let Err(found) = result {
            faults.extend(found.into_iter().map(|fault| fault.in_file(&file.path)));
        }
    };
    let kinds: Vec<Option<check::DocumentKind>> = files.iter().map(|file| check::kind_of_text(&file.bytes)).collect();
    let of = |kind: check::DocumentKind| files.iter().zip(&kinds).filter(move |(_, own)| **own == Some(kind));
    let mut frameworks: Vec<Framework> = shipped().frameworks().cloned().collect();
    for (file, _) in of(check::DocumentKind::Framework) {
        keep(file, check::framework(&file.bytes).map(|framework| frameworks.push(framework)));
    }
    for (file, kind) in files.iter().zip(&kinds) {
        let result = match kind {
            Some(check::DocumentKind::Framework) => Ok(()),
            Some(check::DocumentKind::Instrument) => check::instrument(&file.bytes, &frameworks).map(drop),
            Some(check::DocumentKind::Assessment) => check::assessment(&file.bytes).map(drop),
            Some(check::DocumentKind::Response) => check::response(&file.bytes).map(drop),
            Some(check::DocumentKind::Plan) => check::plan(&file.bytes).map(drop),
            Some(check::DocumentKind::Release) => check::release(&file.bytes).map(drop),
            None => Err(unknown(&file.bytes)),
        };
        keep(file, result);
    }
    if faults.is_empty() { Ok(files.len()) } else { Err(EngineError::Faults(faults)) }
}

/// What is wrong with bytes whose kind could not be told: they are no JSON, or JSON of no kind.
fn unknown(bytes: &[u8]) -> Vec<Fault> {
    match schema::json(bytes) {
        Err(faults) => faults,
        Ok(_) => vec![Fault::new(Place::unknown(), Document::UnknownKind)],
    }
}

/// The schema of the responses to a shipped instrument, or of a format.
///
/// # Errors
/// No such instrument, version or format.
pub fn schema(id: &str, version: Option<&str>) -> Result<String, EngineError> {
    if let Some(kind) =
        check::DocumentKind::ALL.into_iter().find(|kind| kind.name() == id).filter(|_| version.is_none())
    {
        return Ok(kind.schema().trim_end().to_owned());
    }
    let asked = version.map_or(id.to_owned(), |version| format!("{id}@{version}"));
    let missing = || {
        let cause = Folder::NoSuchInstrument { reference: asked.clone() };
        EngineError::Faults(vec![Fault::new(Place::unknown(), cause)])
    };
    let exact = version.map(str::parse::<Version>).transpose().map_err(|_| missing())?;
    let admitted = |i: &&Instrument| i.id == id && exact.is_none_or(|exact| exact == i.version);
    let library: &Library = shipped();
    let instrument = library.instruments().filter(admitted).last().ok_or_else(missing)?;
    let framework = library.framework(&instrument.framework).ok_or_else(missing)?;
    serde_json::to_string_pretty(&schema::response_schema(instrument, framework))
        .map_err(|error| EngineError::Bug(error.to_string()))
}

/// A framework or an instrument that the binary carries.
#[derive(Clone, Debug)]
pub struct Listed {
    /// `framework` or `instrument`.
    pub kind: &'static str,
    /// `id@version`.
    pub reference: Reference,
    /// What it is called.
    pub title: Text,
}

/// Everything that the binary carries.
pub fn list() -> Vec<Listed> {
    let frameworks = shipped().frameworks().map(|framework| Listed {
        kind: "framework",
        reference: Reference {
            id: framework.id.clone(),
            major: framework.version.major,
            exact: Some(framework.version),
        },
        title: framework.title.clone(),
    });
    let instruments = shipped().instruments().map(|instrument| Listed {
        kind: "instrument",
        reference: instrument.reference(),
        title: instrument.title.clone(),
    });
    frameworks.chain(instruments).collect()
}
