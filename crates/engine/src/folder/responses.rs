//! The responses of a folder: documents and tables, each accepted by its instrument.

use instrument::accept::Acceptor;
use instrument::assessment::{ForeignTable, TableEncoding};
use instrument::instrument::Mode;
use instrument::words::Folder;
use instrument::{Accepted, Assessment, Fault, Framework, Instrument, Place, Response, check};
use tabular::{Format, Numbered, Options, Sheet, place_in_table, read as read_table, responses as responses_of};

use crate::content::File;

/// Everything in `responses/`, and every fault.
pub(super) fn read(
    files: &[File],
    assessment: &Assessment,
    framework: &Framework,
    instruments: &[Instrument],
    encoding: Option<TableEncoding>,
    mut received: Option<&mut Vec<(Response, Accepted)>>,
) -> (Vec<Accepted>, Vec<Fault>) {
    let mut accepted = Vec::new();
    let mut faults = Vec::new();
    let mut from: Vec<(String, &str)> = Vec::new();
    for table in &assessment.tables {
        if !files.iter().any(|file| file.path == table.file) {
            let place = Place { file: Some("assessment.json".to_owned()), ..Place::pointer("/tables") };
            faults.push(Fault::new(place, Folder::NoSuchFile { file: table.file.clone() }));
        }
    }
    for file in files.iter().filter(|file| file.path.starts_with("responses/")) {
        let map = assessment.tables.iter().find(|table| table.file == file.path);
        let Some(versions) = versions(file, map, instruments) else {
            let expected = expected(instruments);
            faults.push(Fault::new(Place::file(&file.path), Folder::WhoseAnswers { expected }));
            continue;
        };
        let Some(newest) = versions.iter().max_by_key(|instrument| instrument.version) else { continue };
        if let Some((_, other)) = from.iter().find(|(id, _)| *id == newest.id) {
            let cause = Folder::TwoFiles { instrument: newest.id.clone(), other: (*other).to_owned() };
            faults.push(Fault::new(Place::file(&file.path), cause));
        }
        from.push((newest.id.clone(), &file.path));
        let result = match Format::of_file_name(file.name()) {
            Some(format) => {
                let encoding = map.and_then(|map| map.encoding).or(encoding);
                table(&file.bytes, (format, Options { encoding }), map, newest, framework, received.as_deref_mut())
            }
            None if file.name().ends_with(".json") => {
                document(&file.bytes, &versions, framework, received.as_deref_mut())
            }
            None => Err(vec![Fault::new(Place::unknown(), Folder::UnknownEnding)]),
        };
        match result {
            Ok(found) => accepted.extend(found),
            Err(found) => faults.extend(found.into_iter().map(|fault| fault.in_file(&file.path))),
        }
    }
    (accepted, faults)
}

/// The versions of the instrument that a file answers: by the assessment's map, or by its name.
fn versions<'a>(file: &File, map: Option<&ForeignTable>, instruments: &'a [Instrument]) -> Option<Vec<&'a Instrument>> {
    let stem = file.name().split('.').next().unwrap_or_default();
    let versions: Vec<&Instrument> = instruments
        .iter()
        .filter(|instrument| match map {
            Some(map) => map.instrument.admits(&instrument.id, instrument.version),
            None => instrument.id == stem,
        })
        .collect();
    (!versions.is_empty()).then_some(versions)
}

fn expected(instruments: &[Instrument]) -> String {
    let mut ids: Vec<&str> = instruments.iter().map(|instrument| instrument.id.as_str()).collect();
    ids.dedup();
    ids.join(", ")
}

/// A table: a row a respondent, in the newest version's columns.
fn table(
    bytes: &[u8],
    (format, options): (Format, Options),
    map: Option<&ForeignTable>,
    instrument: &Instrument,
    framework: &Framework,
    mut received: Option<&mut Vec<(Response, Accepted)>>,
) -> Result<Vec<Accepted>, Vec<Fault>> {
    let sheet: Sheet = read_table(bytes, format, options)?;
    let rows: Vec<Numbered> = responses_of(&sheet, instrument, map)?;
    let acceptor = Acceptor::new(instrument, framework);
    let mut accepted = Vec::with_capacity(rows.len());
    let mut faults = Vec::new();
    for numbered in rows {
        match acceptor.accept(&numbered.response) {
            Ok(response) => {
                if let Some(received) = received.as_deref_mut() {
                    received.push((numbered.response, response.clone()));
                }
                accepted.push(response);
            }
            Err(found) => {
                faults.extend(found.into_iter().map(|fault| place_in_table(fault, numbered.row, &sheet, map)));
            }
        }
    }
    if faults.is_empty() { Ok(accepted) } else { Err(faults) }
}

/// One document: the response of a team, of a reviewer, or of one person.
fn document(
    bytes: &[u8],
    versions: &[&Instrument],
    framework: &Framework,
    kept: Option<&mut Vec<(Response, Accepted)>>,
) -> Result<Vec<Accepted>, Vec<Fault>> {
    let received = check::response(bytes)?;
    let admitted = |instrument: &&&Instrument| received.response.instrument.admits(&instrument.id, instrument.version);
    let Some(instrument) = versions.iter().filter(admitted).max_by_key(|instrument| instrument.version) else {
        let given = received.response.instrument.to_string();
        let expected =
            versions.iter().map(|instrument| instrument.reference().to_string()).collect::<Vec<_>>().join(", ");
        let place = received.place("/instrument");
        return Err(vec![Fault::new(place, Folder::AnswersAnother { given, expected })]);
    };
    if instrument.mode == Mode::Individual {
        return Err(vec![Fault::new(Place::unknown(), Folder::TableExpected)]);
    }
    match instrument.accept(framework, &received.response) {
        Ok(accepted) => {
            if let Some(kept) = kept {
                kept.push((received.response, accepted.clone()));
            }
            Ok(vec![accepted])
        }
        Err(found) => Err(found.into_iter().map(|fault| received.located(fault)).collect()),
    }
}
