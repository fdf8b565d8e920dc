//! Releases: folders are scored in the order of their rounds, each against the round before it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use instrument::assessment::TableEncoding;
use instrument::words::Folder;
use instrument::{Fault, Place, check};
use scoring::{Earlier, Policy, Release, Study};

use crate::content::read_bounded;
use crate::{Assessed, EngineError, Library, open};

/// What the caller decides of a run.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// Content looked up after the folders' own, before the shipped one.
    pub instruments: Option<PathBuf>,
    /// The release of the round before.
    pub previous: Option<PathBuf>,
    /// Instead of each assessment's own seed.
    pub seed: Option<u64>,
    /// The encoding of tables of which the assessment does not say one.
    pub encoding: Option<TableEncoding>,
}

/// A release with the folder that it was made of.
#[derive(Clone, Debug)]
pub struct Scored {
    /// As it was named.
    pub folder: PathBuf,
    /// What may be shown.
    pub release: Release,
    /// The round before is named and was not given: nothing is compared.
    pub previous_missing: Option<String>,
}

/// Scores folders. The round before is looked up among them, or is the one given.
///
/// # Errors
/// Every fault of every folder.
pub fn score(folders: &[PathBuf], settings: &Settings) -> Result<Vec<Scored>, EngineError> {
    let own = settings.instruments.as_deref().map(Library::of_folder).transpose()?;
    let behind: Vec<&Library> = own.iter().chain(std::iter::once(crate::shipped())).collect();
    let given = settings.previous.as_deref().map(read_release).transpose()?;
    let mut faults = Vec::new();
    let mut assessed: Vec<(PathBuf, Study)> = Vec::new();
    for folder in folders {
        match open(folder, &behind, settings.encoding) {
            Ok(Assessed { mut study }) => {
                study.assessment.seed = settings.seed.unwrap_or(study.assessment.seed);
                assessed.push((folder.clone(), study));
            }
            Err(EngineError::Faults(found)) => faults.extend(found),
            Err(other) => return Err(other),
        }
    }
    if !faults.is_empty() {
        return Err(EngineError::Faults(faults));
    }
    in_rounds(assessed, given.as_ref())
}

/// Scores studies, earlier rounds first, and gives them back in the order in which they came.
pub(crate) fn in_rounds(assessed: Vec<(PathBuf, Study)>, given: Option<&Release>) -> Result<Vec<Scored>, EngineError> {
    let mut faults: Vec<Fault> = Vec::new();
    let mut order: Vec<usize> = (0..assessed.len()).collect();
    let from = |position: &usize| assessed.get(*position).map(|(_, study)| study.assessment.round.from.clone());
    order.sort_by_key(|position| (from(position), *position));
    let mut releases: BTreeMap<String, Release> = BTreeMap::new();
    let mut scored: Vec<Option<Scored>> = assessed.iter().map(|_| None).collect();
    for position in order {
        let Some((folder, study)) = assessed.get(position) else { continue };
        let own = &study.assessment;
        if releases.contains_key(&own.id) {
            let place = Place::file(folder.display().to_string());
            faults.push(Fault::new(place, Folder::AssessmentTwice { id: own.id.clone() }));
            continue;
        }
        let named = own.round.previous.as_ref();
        let earlier = named.and_then(|id| releases.get(id)).or(given.filter(|release| {
            // One folder is compared with what was given; among several only the one that names it.
            assessed.len() == 1 || named == Some(&release.assessment)
        }));
        let missing = named.filter(|_| earlier.is_none()).cloned();
        let earlier = Earlier { previous_round: earlier, first_of_round: None };
        match scoring::release(study, &Policy::default(), earlier) {
            Ok(release) => {
                releases.insert(own.id.clone(), release.clone());
                let done = Scored { folder: folder.clone(), release, previous_missing: missing };
                if let Some(slot) = scored.get_mut(position) {
                    *slot = Some(done);
                }
            }
            Err(found) => {
                let file = folder.display().to_string();
                faults.extend(found.into_iter().map(|fault| fault.in_file(&file)));
            }
        }
    }
    if faults.is_empty() { Ok(scored.into_iter().flatten().collect()) } else { Err(EngineError::Faults(faults)) }
}

/// The text of `release.json`: two spaces, keys in the format's order, a line break at the end.
///
/// # Errors
/// None that a release can cause; a bug otherwise.
pub fn release_text(release: &Release) -> Result<String, EngineError> {
    let mut text = serde_json::to_string_pretty(release).map_err(|error| EngineError::Bug(error.to_string()))?;
    text.push('\n');
    Ok(text)
}

/// Reads a release back.
///
/// # Errors
/// What the system says, or every fault of a file that is no release.
pub fn read_release(path: &Path) -> Result<Release, EngineError> {
    let file = path.display().to_string();
    let bytes = read_bounded(path)?;
    let value = check::release(&bytes)
        .map_err(|faults| faults.into_iter().map(|fault| fault.in_file(&file)).collect::<Vec<_>>())?;
    serde_json::from_value(value)
        .map_err(|_| EngineError::Faults(vec![Fault::new(Place::file(file), Folder::NotARelease)]))
}
