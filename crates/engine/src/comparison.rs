//! Comparison: releases of institutions become the regional annex; nothing else is read.

use std::path::{Path, PathBuf};

use instrument::words::Folder;
use instrument::{Fault, Lang, Place};
use scorecard::Annex;
use scoring::Release;
use scoring::compare::{Comparison, FEWEST, compare};
use tabular::{Cell, Written, write};

use crate::secrets::{derive, hash_of};
use crate::{EngineError, release_text};

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
/// Releases of different frameworks; too few without their names; a bug of ours otherwise.
pub fn compare_releases(
    releases: &[(PathBuf, Release)],
    folder: &Path,
    how: &Comparing,
) -> Result<Vec<(PathBuf, Vec<u8>)>, EngineError> {
    let fault = |cause: Folder| {
        let place = Place::file(releases.first().map(|(path, _)| path.display().to_string()).unwrap_or_default());
        EngineError::Faults(vec![Fault::new(place, cause)])
    };
    // Among few, a row is known by its own institution, and so the others.
    if !how.named && releases.len() < FEWEST {
        return Err(fault(Folder::FewToCompare { fewest: FEWEST.to_string() }));
    }
    let mut order: Vec<&Release> = releases.iter().map(|(_, release)| release).collect();
    // Whatever the order in which they are given: the same releases are the same comparison.
    if how.named {
        order.sort_by(|a, b| (&a.institution.name, &a.assessment).cmp(&(&b.institution.name, &b.assessment)));
    } else {
        order = shuffled(order)?;
    }
    let Some(mut comparison) = compare(&order, how.seed) else { return Err(fault(Folder::OtherFrameworks)) };
    if !how.named {
        for (n, own) in comparison.institutions.iter_mut().enumerate() {
            // Letters everywhere: not the assessment, not the country.
            own.institution = letters(n);
            own.assessment.clone_from(&own.institution);
            own.country = String::new();
        }
    }
    let Some(release) = order.first().copied() else { return Ok(Vec::new()) };
    let names: Vec<String> = comparison.institutions.iter().map(|own| own.institution.clone()).collect();
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

/// In an order that says nothing, and is the same for the same releases: that of a hash under a key made of all of them. Who does
/// not have them all cannot work it out.
fn shuffled(releases: Vec<&Release>) -> Result<Vec<&Release>, EngineError> {
    let mut texts = releases.iter().map(|release| release_text(release)).collect::<Result<Vec<_>, _>>()?;
    texts.sort_unstable();
    let key = hash_of(&texts.concat());
    let mut order: Vec<([u8; 32], &Release)> =
        releases.into_iter().map(|own| (derive(&key, "compare", &[own.assessment.as_bytes()]), own)).collect();
    order.sort_by_key(|(mark, _)| *mark);
    Ok(order.into_iter().map(|(_, own)| own).collect())
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
