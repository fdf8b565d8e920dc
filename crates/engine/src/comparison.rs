//! Comparison: releases of institutions become the regional annex; nothing else is read.

use std::path::{Path, PathBuf};

use instrument::words::Folder;
use instrument::{Fault, Lang, Place};
use scorecard::Annex;
use scoring::Release;
use scoring::compare::{Comparison, compare};
use tabular::{Cell, Written, write};

use crate::EngineError;

/// What is made of a comparison.
#[derive(Clone, Debug)]
pub struct Comparing {
    /// In which languages.
    pub langs: Vec<Lang>,
    /// Whether institutions stand under their own names: every release is public.
    pub named: bool,
    /// Of the draws.
    pub seed: u64,
}

/// The annex as PDF, its charts, and its values: `compare.<lang>.pdf`, `compare.<lang>/…`, `compare.csv`, `compare.json`.
///
/// # Errors
/// Releases of different frameworks; a bug of ours otherwise.
pub fn compare_releases(
    releases: &[(PathBuf, Release)],
    folder: &Path,
    how: &Comparing,
) -> Result<Vec<(PathBuf, Vec<u8>)>, EngineError> {
    let all: Vec<&Release> = releases.iter().map(|(_, release)| release).collect();
    let Some(mut comparison) = compare(&all, how.seed) else {
        let place = Place::file(releases.first().map(|(path, _)| path.display().to_string()).unwrap_or_default());
        return Err(EngineError::Faults(vec![Fault::new(place, Folder::OtherFrameworks)]));
    };
    let names = names(&comparison, how.named);
    for (own, name) in comparison.institutions.iter_mut().zip(&names).filter(|_| !how.named) {
        // Letters everywhere: not the assessment, not the country.
        own.assessment = name.clone();
        own.institution = name.clone();
        own.country = String::new();
    }
    let Some(release) = all.first().copied() else { return Ok(Vec::new()) };
    let annex = Annex { comparison: &comparison, names: &names, named: how.named, release };
    let bug = |error: scorecard::ScorecardError| EngineError::Bug(error.to_string());
    let mut files = Vec::new();
    for lang in &how.langs {
        files.push((folder.join(format!("compare.{lang}.pdf")), scorecard::annex(&annex, *lang).map_err(bug)?));
        for drawing in scorecard::annex_charts(&annex, *lang).map_err(bug)? {
            let place = folder.join(format!("compare.{lang}"));
            files.push((place.join(format!("{}.png", drawing.name)), drawing.png(*lang).map_err(bug)?));
            files.push((place.join(format!("{}.svg", drawing.name)), drawing.svg.into_bytes()));
        }
    }
    files.push((folder.join("compare.csv"), table(&comparison)?));
    let json = serde_json::to_vec_pretty(&comparison).map_err(|error| EngineError::Bug(error.to_string()))?;
    files.push((folder.join("compare.json"), json));
    Ok(files)
}

/// Their own names, or letters in an order that says nothing: that of a hash of their ids.
fn names(comparison: &Comparison, named: bool) -> Vec<String> {
    if named {
        return comparison.institutions.iter().map(|own| own.institution.clone()).collect();
    }
    let mut order: Vec<(Vec<u8>, usize)> = comparison
        .institutions
        .iter()
        .enumerate()
        .map(|(at, own)| (crate::secrets::hash_of(&own.assessment), at))
        .collect();
    order.sort();
    let mut names = vec![String::new(); order.len()];
    for (n, (_, at)) in order.into_iter().enumerate() {
        if let Some(name) = names.get_mut(at) {
            *name = letters(n);
        }
    }
    names
}

/// A to Z, then AA.
fn letters(n: usize) -> String {
    let letter = |n: usize| char::from(b'A' + u8::try_from(n % 26).unwrap_or_default());
    if n < 26 { letter(n).to_string() } else { format!("{}{}", letter(n / 26 - 1), letter(n)) }
}

/// One row an institution; a rank never without its band.
fn table(comparison: &Comparison) -> Result<Vec<u8>, EngineError> {
    let mut headers: Vec<String> = ["institution", "country"].map(str::to_owned).to_vec();
    headers.extend(comparison.dimensions.iter().cloned());
    headers.extend(["index", "rank", "band_from", "band_to", "moved_by"].map(str::to_owned));
    let figure = |figure: &scoring::release::Figure| figure.value().map_or(Cell::Empty, Cell::Number);
    let rows = comparison.institutions.iter().map(|own| {
        let mut cells = vec![Cell::Text(own.institution.clone()), Cell::Text(own.country.clone())];
        cells.extend(own.scores.iter().map(figure));
        cells.push(figure(&own.index));
        let count = |n: u32| Cell::Number(f64::from(n));
        match own.rank {
            Some(rank) => {
                cells.extend([count(rank.rank), count(rank.band[0]), count(rank.band[1])]);
                cells.push(rank.moved.map_or(Cell::Empty, |choice| Cell::Text(choice.name().to_owned())));
            }
            None => cells.extend([Cell::Empty, Cell::Empty, Cell::Empty, Cell::Empty]),
        }
        Ok(cells)
    });
    let mut bytes = Vec::new();
    write::<EngineError>(Written::Csv, &headers, &mut rows.collect::<Vec<_>>().into_iter(), &mut bytes)?;
    Ok(bytes)
}
