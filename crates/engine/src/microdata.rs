//! Microdata for research centres: what `scoring::microdata` lets out, as tables with their codebook and what was lost.

use std::path::{Path, PathBuf};

use instrument::words::Folder;
use instrument::{Fault, Instrument, Lang, Place, Text};
use scoring::microdata::{Entry, Loss, Microdata};
use scoring::{Policy, Study};
use tabular::{Cell, OutSheet, Written, workbook, write};

use crate::{EngineError, Library, open};

/// Who stated none of the categories that stand apart, or none at all.
const OTHERS: &str = "other_or_not_stated";

/// Microdata as files, and what was lost of each source.
#[derive(Clone, Debug)]
pub struct Given {
    /// Where each file belongs, and its bytes.
    pub files: Vec<(PathBuf, Vec<u8>)>,
    /// By source.
    pub losses: Vec<Loss>,
}

/// The microdata of a folder as files: for each source of people a table (CSV, Parquet), a workbook with codebook and loss, and
/// for all `loss.json`. Beside the files, what was lost of each.
///
/// # Errors
/// Every fault of the folder; a source with fewer people than may be shown.
pub fn microdata(folder: &Path, instruments: Option<&Path>, out: &Path, lang: Lang) -> Result<Given, EngineError> {
    let own = instruments.map(Library::of_folder).transpose()?;
    let behind: Vec<&Library> = own.iter().chain(std::iter::once(crate::shipped())).collect();
    let study = open(folder, &behind, None)?.study;
    let (mut files, mut losses, mut faults) = (Vec::new(), Vec::new(), Vec::new());
    for source in scoring::microdata::microdata(&study, &Policy::default()) {
        match source {
            Ok(given) => {
                files.extend(of_source(&study, &given, lang)?.into_iter().map(|(name, bytes)| (out.join(name), bytes)));
                losses.push(given.loss);
            }
            Err(few) => {
                let k = Policy::default().k as usize;
                let cause = Folder::TooFewForMicrodata { instrument: few.instrument, k };
                faults.push(Fault::new(Place::file(folder.display().to_string()), cause));
            }
        }
    }
    if !faults.is_empty() {
        return Err(EngineError::Faults(faults));
    }
    let loss = serde_json::to_vec_pretty(&losses).map_err(|error| EngineError::Bug(error.to_string()))?;
    files.push((out.join("loss.json"), loss));
    Ok(Given { files, losses })
}

fn of_source(study: &Study, given: &Microdata, lang: Lang) -> Result<Vec<(String, Vec<u8>)>, EngineError> {
    let newest = study.instruments.iter().filter(|own| own.id == given.instrument).max_by_key(|own| own.version);
    let instrument = newest.ok_or(EngineError::NotFound)?;
    let attributes = given.attributes.iter().map(|attribute| attribute.name.clone());
    let headers: Vec<String> = attributes.chain(given.items.iter().cloned()).collect();
    let rows: Vec<Vec<Cell>> = given.rows.iter().map(|person| row(instrument, given, person)).collect();
    let mut files = Vec::new();
    for (ending, format) in [("csv", Written::Csv), ("parquet", Written::Parquet)] {
        let mut bytes = Vec::new();
        write::<EngineError>(format, &headers, &mut rows.iter().cloned().map(Ok), &mut bytes)?;
        files.push((format!("microdata.{}.{ending}", given.instrument), bytes));
    }
    let text = |words: &str| Cell::Text(words.to_owned());
    let head = |names: &[&str]| (true, names.iter().map(|name| text(name)).collect::<Vec<_>>());
    let mut data = vec![(true, headers.iter().map(|header| text(header)).collect())];
    data.extend(rows.into_iter().map(|row| (false, row)));
    let mut codes = vec![head(&["column", "asked", "code", "meaning", "reversed", "informs"])];
    codes.extend(codebook(instrument, given, lang).into_iter().map(|row| (false, row)));
    let lost = &given.loss;
    let mut loss = vec![head(&["what", "of", "how much"])];
    let mut line = |what: &str, of: &str, amount: usize| {
        loss.push((false, vec![text(what), text(of), Cell::Number(amount as f64)]))
    };
    line("smallest_class", "", lost.smallest_class);
    lost.merged
        .iter()
        .for_each(|(name, merged)| line("merged", &format!("{name}: {}", merged.join(", ")), merged.len()));
    lost.attributes_left_out.iter().for_each(|name| line("attribute_left_out", name, 1));
    lost.items_left_out.iter().for_each(|id| line("item_left_out", id, 1));
    line("answers_withheld", "", lost.answers_withheld);
    line("answers", "", lost.answers);
    let sheets = [("data", data), ("codebook", codes), ("loss", loss)];
    let sheets = sheets.map(|(name, rows)| OutSheet { name: name.to_owned(), rows });
    files.push((format!("microdata.{}.{lang}.xlsx", given.instrument), workbook(&sheets)?));
    Ok(files)
}

fn row(instrument: &Instrument, given: &Microdata, person: &scoring::microdata::Person) -> Vec<Cell> {
    let categories = given.attributes.iter().zip(&person.categories).map(|(attribute, own)| {
        let value = own.and_then(|own| attribute.categories.get(own));
        Cell::Text(value.cloned().unwrap_or_else(|| OTHERS.to_owned()))
    });
    let answers = given.items.iter().zip(&person.answers).map(|(id, entry)| match entry {
        Entry::Option(at) => {
            let scale = instrument.item(id).and_then(|item| instrument.scale(item.scale.as_deref()?));
            scale.and_then(|scale| scale.options.get(*at)).map_or(Cell::Empty, |option| Cell::Number(option.value))
        }
        absent => Cell::Text(named(*absent).to_owned()),
    });
    categories.chain(answers).collect()
}

fn named(entry: Entry) -> &'static str {
    match entry {
        Entry::Option(_) => "",
        Entry::DontKnow => "dont_know",
        Entry::NotAnswered => "not_answered",
        Entry::NotAsked => "not_asked",
        Entry::Withheld => "withheld",
    }
}

/// A line a code of each column: what was asked, what the code means, whether agreeing is unfavourable, what it informs.
fn codebook(instrument: &Instrument, given: &Microdata, lang: Lang) -> Vec<Vec<Cell>> {
    let mut lines = Vec::new();
    let text = |words: &str| if words.is_empty() { Cell::Empty } else { Cell::Text(words.to_owned()) };
    let asked =
        |id: &str| instrument.item(id).and_then(|item| item.text.as_ref()).map_or("", |words: &Text| words.get(lang));
    for attribute in &given.attributes {
        let mut line = |code: &str, meaning: &str| {
            let cells = [
                text(&attribute.name),
                text(asked(&attribute.item)),
                text(code),
                text(meaning),
                Cell::Empty,
                Cell::Empty,
            ];
            lines.push(cells.to_vec());
        };
        let options = instrument.item(&attribute.item).map(|item| item.options.as_slice()).unwrap_or_default();
        for option in options.iter().filter(|option| attribute.categories.contains(&option.value)) {
            line(&option.value, option.label.get(lang));
        }
        line(OTHERS, "");
    }
    for id in &given.items {
        let Some(item) = instrument.item(id) else { continue };
        let reversed = if item.reversed { "yes" } else { "no" };
        let mut line = |code: Cell, meaning: &str| {
            let cells =
                [text(id), text(asked(id)), code, text(meaning), text(reversed), text(&item.informs.join("; "))];
            lines.push(cells.to_vec());
        };
        for option in
            item.scale.as_deref().and_then(|scale| instrument.scale(scale)).into_iter().flat_map(|scale| &scale.options)
        {
            line(Cell::Number(option.value), option.label.get(lang));
        }
        for absent in [Entry::DontKnow, Entry::NotAnswered, Entry::NotAsked, Entry::Withheld] {
            line(text(named(absent)), "");
        }
    }
    lines
}
