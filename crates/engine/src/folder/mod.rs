//! Folder: one assessment as it lies on a disk (formats.md, "Assessment") becomes a [`Study`].
//!
//! `assessment.json`, `responses/<instrument>.{json,csv,jsonl,xlsx,parquet}`, `plan.json`, `instruments/`. All faults of all
//! files come back at once, each with its file. Never: a file outside the folder.

mod responses;

use std::path::Path;

use instrument::assessment::TableEncoding;
use instrument::words::Folder;
use instrument::{Accepted, Assessment, Fault, Framework, Instrument, Place, Response, check};
use scoring::Study;

use crate::content::{File, files_of};
use crate::{EngineError, Library};

/// An assessment with what was asked and answered.
#[derive(Clone, Debug)]
pub struct Assessed {
    /// What is scored.
    pub study: Study,
}

/// Opens a folder. `behind` is looked through after the folder's own content, in order; `encoding` is that of tables of
/// which the assessment does not say one.
///
/// # Errors
/// Every fault of every file, with the file as `<folder name>/<path inside>`; or what the system says.
pub fn open(folder: &Path, behind: &[&Library], encoding: Option<TableEncoding>) -> Result<Assessed, EngineError> {
    let files = files_of(folder, |path| {
        matches!(path, "assessment.json" | "plan.json")
            || path.starts_with("responses/")
            || path.starts_with("instruments/")
    })?;
    let named = |fault: Fault| {
        let inside = fault.place.file.clone();
        let path = inside.map_or(folder.to_path_buf(), |inside| folder.join(inside));
        fault.in_file(&path.display().to_string())
    };
    of_files(&files, behind, encoding).map_err(|faults| EngineError::Faults(faults.into_iter().map(named).collect()))
}

/// The same, from files already read.
pub(crate) fn of_files(
    files: &[File],
    behind: &[&Library],
    encoding: Option<TableEncoding>,
) -> Result<Assessed, Vec<Fault>> {
    with_received(files, behind, encoding, None)
}

/// The same, and the responses as they were received and as they were accepted.
pub(crate) fn with_received(
    files: &[File],
    behind: &[&Library],
    encoding: Option<TableEncoding>,
    received: Option<&mut Vec<(Response, Accepted)>>,
) -> Result<Assessed, Vec<Fault>> {
    let file = |path: &str| files.iter().find(|file| file.path == path);
    let Some(head) = file("assessment.json") else {
        return Err(vec![Fault::new(Place::file("assessment.json"), Folder::NoAssessment)]);
    };
    let assessment = check::assessment(&head.bytes).map_err(|faults| in_file(faults, "assessment.json"))?;
    let own: Vec<File> = files.iter().filter(|file| file.path.starts_with("instruments/")).cloned().collect();
    let own = Library::checked(&own, behind)?;
    let libraries: Vec<&Library> = std::iter::once(&own).chain(behind.iter().copied()).collect();
    let mut faults = Vec::new();
    let framework = framework(&assessment, &libraries, &mut faults);
    let instruments = instruments(&assessment, &libraries, &mut faults);
    let plan = file("plan.json").and_then(|file| match check::plan(&file.bytes) {
        Ok(plan) => Some(plan),
        Err(found) => {
            faults.extend(in_file(found, "plan.json"));
            None
        }
    });
    let Some(framework) = framework else { return Err(faults) };
    faults.extend(about(&assessment, &framework, plan.as_ref()));
    let (responses, found) = responses::read(files, &assessment, &framework, &instruments, encoding, received);
    faults.extend(found);
    if !faults.is_empty() {
        return Err(faults);
    }
    // Of every source the newest version stands for what was asked; older ones only where somebody answered them.
    let used = |instrument: &Instrument| responses.iter().any(|response| response.instrument == instrument.reference());
    let newest = |instrument: &Instrument| {
        !instruments.iter().any(|other| other.id == instrument.id && other.version > instrument.version)
    };
    let instruments: Vec<Instrument> = instruments.iter().filter(|i| newest(i) || used(i)).cloned().collect();
    Ok(Assessed { study: Study::new(assessment, framework, instruments, responses, plan) })
}

fn framework(assessment: &Assessment, libraries: &[&Library], faults: &mut Vec<Fault>) -> Option<Framework> {
    let found = libraries.iter().find_map(|library| library.framework(&assessment.framework));
    if found.is_none() {
        let reference = assessment.framework.to_string();
        faults.push(Fault::new(at("/framework"), Folder::NoSuchFramework { reference }));
    }
    found.cloned()
}

/// Every version of every instrument named, from the first library that has it.
fn instruments(assessment: &Assessment, libraries: &[&Library], faults: &mut Vec<Fault>) -> Vec<Instrument> {
    let mut all = Vec::new();
    for (position, reference) in assessment.instruments.iter().enumerate() {
        let found: Option<Vec<&Instrument>> =
            libraries.iter().map(|library| library.versions(reference)).find(|versions| !versions.is_empty());
        match found {
            Some(versions) => {
                // Its questions would rate indicators that this framework does not have, and nobody would see it.
                if let Some(other) = versions.iter().find(|i| {
                    i.framework.id != assessment.framework.id || i.framework.major != assessment.framework.major
                }) {
                    let cause = Folder::ForAnotherFramework {
                        instrument: other.reference().to_string(),
                        framework: other.framework.to_string(),
                        assessed: assessment.framework.to_string(),
                    };
                    faults.push(Fault::new(at(&format!("/instruments/{position}")), cause));
                }
                all.extend(versions.into_iter().cloned());
            }
            None => {
                let reference = reference.to_string();
                faults
                    .push(Fault::new(at(&format!("/instruments/{position}")), Folder::NoSuchInstrument { reference }));
            }
        }
    }
    all
}

/// What the assessment and the plan say of indicators that the framework does not have.
fn about(assessment: &Assessment, framework: &Framework, plan: Option<&instrument::Plan>) -> Vec<Fault> {
    let mut faults = Vec::new();
    let unknown = |id: &str| framework.indicator(id).is_none();
    for (indicator, rung) in &assessment.targets {
        if unknown(indicator) {
            faults.push(Fault::new(at("/targets"), Folder::NoSuchIndicator { indicator: indicator.clone() }));
        } else if *rung > framework.top() {
            let (indicator, top) = (indicator.clone(), usize::from(framework.top()));
            faults.push(Fault::new(at("/targets"), Folder::TargetAboveTop { indicator, top }));
        }
    }
    let named = plan.iter().flat_map(|plan| {
        let responses =
            plan.responses.iter().enumerate().map(|(i, r)| (format!("/responses/{i}/indicator"), &r.indicator));
        responses.chain(plan.actions.iter().enumerate().map(|(i, a)| (format!("/actions/{i}/indicator"), &a.indicator)))
    });
    for (pointer, indicator) in named.filter(|(_, indicator)| unknown(indicator)) {
        let place = Place { file: Some("plan.json".to_owned()), ..Place::pointer(pointer) };
        faults.push(Fault::new(place, Folder::NoSuchIndicator { indicator: indicator.clone() }));
    }
    faults
}

/// A place in `assessment.json`.
fn at(pointer: &str) -> Place {
    Place { file: Some("assessment.json".to_owned()), ..Place::pointer(pointer) }
}

fn in_file(faults: Vec<Fault>, file: &str) -> Vec<Fault> {
    faults.into_iter().map(|fault| fault.in_file(file)).collect()
}
