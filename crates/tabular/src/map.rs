//! From a sheet to responses: which column is which item, and which foreign value is which of ours.
//!
//! In: a [`Sheet`], the instrument it answers, and the assessment's map where the table was not made for us. Out: one
//! response a row, not yet accepted; or every fault in its cell. Never: a column left out in silence that might be an
//! item, a respondent counted twice, or a value that the map does not name changed.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

use instrument::assessment::ForeignTable;
use instrument::instrument::{Item, ItemType, Mode};
use instrument::words::{Place, Table};
use instrument::{Fault, Instrument, Response};

use crate::answer::{answer, day};
use crate::faults::{Faults, shown};
use crate::sheet::{Row, Sheet};

/// A response with the row of the table that holds it.
#[derive(Clone, Debug, PartialEq)]
pub struct Numbered {
    /// See [`Row::number`].
    pub row: usize,
    /// As it arrived; nothing is scored before its instrument accepted it.
    pub response: Response,
}

/// Reads one response from each row.
///
/// A column bears the id of its item; `id`, `language` and `day` are the response's own and may be absent, as may any
/// item's column. With a map whose `columns` are not empty, only the columns it names are read. A cell that is empty or
/// says `not_asked` gives no answer; `dont_know`, `not_applicable` and `prefer_not` give that absence.
///
/// # Errors
/// Every fault with its sheet, row, column and value; at most [`crate::limits::FAULTS`], and then how many more.
pub fn responses(
    sheet: &Sheet,
    instrument: &Instrument,
    map: Option<&ForeignTable>,
) -> Result<Vec<Numbered>, Vec<Fault>> {
    let mut faults = Faults::default();
    let whole = Place { sheet: sheet.name.clone(), ..Place::default() };
    if instrument.mode != Mode::Individual {
        let mode = if instrument.mode == Mode::Team { "team" } else { "review" };
        faults.push(whole, Table::ModeWithoutTable { mode: mode.to_owned() });
        return faults.or(Vec::new());
    }
    if sheet.rows.is_empty() {
        faults.push(whole, Table::Empty);
    }
    let columns = columns(sheet, instrument, map, &mut faults);
    let mut seen: HashMap<String, usize> = HashMap::new();
    let mut all = Vec::with_capacity(sheet.rows.len());
    for row in &sheet.rows {
        let response = response(sheet, row, instrument, &columns, &mut faults);
        if let Some(id) = &response.id {
            if let Some(&first) = seen.get(id) {
                let header =
                    columns.iter().find(|column| matches!(column.target, Target::Id)).map_or("id", |c| c.header);
                faults.push(cell(sheet, row, header, id), Table::RespondentTwice { first });
            } else {
                seen.insert(id.clone(), row.number);
            }
        }
        all.push(Numbered { row: row.number, response });
    }
    faults.or(all)
}

/// Moves a fault on an item of a numbered response to its cell: sheet, row and header of the table it came from.
///
/// An item without a column keeps its name beside the row. The value is not filled in: it is a person's answer.
pub fn place_in_table(mut fault: Fault, row: usize, sheet: &Sheet, map: Option<&ForeignTable>) -> Fault {
    fault.place.sheet = sheet.name.clone();
    fault.place.row = Some(row);
    // A pointer leads into a JSON document that the facilitator never sees.
    fault.place.pointer = None;
    if let Some(item) = &fault.place.item {
        let header = map.and_then(|map| map.columns.get(item)).unwrap_or(item);
        if sheet.column(header).is_some() {
            fault.place.header = Some(header.clone());
            if header == item {
                fault.place.item = None;
            }
        }
    }
    fault
}

/// What a column says.
enum Target<'i> {
    Id,
    Language,
    Day,
    Item(&'i Item),
}

struct Column<'a> {
    index: usize,
    header: &'a str,
    target: Target<'a>,
    values: Option<&'a BTreeMap<String, String>>,
}

fn target<'i>(instrument: &'i Instrument, name: &str) -> Option<Target<'i>> {
    match name {
        "id" => Some(Target::Id),
        "language" => Some(Target::Language),
        "day" => Some(Target::Day),
        _ => instrument.item(name).filter(|item| item.kind != ItemType::Note).map(Target::Item),
    }
}

fn columns<'a>(
    sheet: &'a Sheet,
    instrument: &'a Instrument,
    map: Option<&'a ForeignTable>,
    faults: &mut Faults,
) -> Vec<Column<'a>> {
    let headline =
        |header: &str| Place { sheet: sheet.name.clone(), header: Some(header.to_owned()), ..Place::default() };
    let values = |name: &str| map.and_then(|map| map.values.get(name));
    let mut columns = Vec::new();
    let mut unknown = Vec::new();
    let mapped = map.map(|map| &map.columns).filter(|columns| !columns.is_empty());
    if let Some(mapped) = mapped {
        for (name, header) in mapped {
            let target = target(instrument, name);
            if target.is_none() {
                faults.push(Place { item: Some(name.clone()), ..headline(header) }, Table::MappedItemUnknown);
            }
            let index = sheet.column(header);
            if index.is_none() {
                faults.push(Place { item: Some(name.clone()), ..headline(header) }, Table::MappedColumnMissing);
            }
            if let (Some(target), Some(index)) = (target, index) {
                columns.push(Column { index, header, target, values: values(name) });
            }
        }
        for header in sheet.headers.iter().filter(|header| !mapped.values().any(|named| named == *header)) {
            let items = matches!(target(instrument, header), Some(Target::Item(_)));
            if items && !mapped.contains_key(header) {
                unknown.push((header, Table::ColumnNotMapped));
            }
        }
    } else {
        for (index, header) in sheet.headers.iter().enumerate() {
            match target(instrument, header) {
                Some(target) => columns.push(Column { index, header, target, values: values(header) }),
                None => unknown.push((header, Table::UnknownColumn)),
            }
        }
    }
    for name in map.iter().flat_map(|map| map.values.keys()).filter(|name| target(instrument, name).is_none()) {
        faults.push(Place::item(name), Table::MappedItemUnknown);
    }
    if !columns.iter().any(|column| matches!(column.target, Target::Item(_))) {
        // One sentence instead of one a column: this is another table, or another instrument.
        let items = instrument.items().filter(|item| item.kind != ItemType::Note);
        let expected: Vec<&str> = items.take(5).map(|item| item.id.as_str()).collect();
        let place = Place { sheet: sheet.name.clone(), ..Place::default() };
        faults.push(place, Table::NoKnownColumn { expected: format!("{}…", expected.join(", ")) });
    } else {
        unknown.into_iter().for_each(|(header, cause)| faults.push(headline(header), cause));
    }
    columns
}

fn response(
    sheet: &Sheet,
    row: &Row,
    instrument: &Instrument,
    columns: &[Column<'_>],
    faults: &mut Faults,
) -> Response {
    let mut response = Response {
        schema: None,
        id: None,
        instrument: instrument.reference(),
        language: None,
        day: None,
        answers: serde_json::Map::new(),
    };
    for column in columns {
        let Some(text) = row.cell(column.index) else { continue };
        let ours = translate(column, text);
        let word = ours.trim();
        let cause = match column.target {
            _ if word.is_empty() => continue,
            Target::Id => {
                response.id = Some(word.to_owned());
                continue;
            }
            Target::Language if instrument.languages.iter().any(|language| language == word) => {
                response.language = Some(word.to_owned());
                continue;
            }
            Target::Language => Table::NotALanguage { allowed: instrument.languages.join(", ") },
            Target::Day => match day(word) {
                Ok(day) => {
                    response.day = Some(day);
                    continue;
                }
                Err(cause) => cause,
            },
            Target::Item(item) => match answer(item, instrument, &ours) {
                Ok(answer) => {
                    response.answers.extend(answer.map(|answer| (item.id.clone(), answer)));
                    continue;
                }
                Err(cause) => cause,
            },
        };
        faults.push(cell(sheet, row, column.header, text), cause);
    }
    response
}

/// The cell in our words: the whole of it, or, where several options may stand, each.
fn translate<'t>(column: &Column<'t>, text: &'t str) -> Cow<'t, str> {
    let Some(values) = column.values else { return Cow::Borrowed(text) };
    if let Some(ours) = values.get(text.trim()) {
        return Cow::Borrowed(ours);
    }
    match column.target {
        Target::Item(Item { kind: ItemType::Choices | ItemType::Ranking, .. }) => {
            let pieces = text.split(['|', ';']).map(str::trim);
            pieces.map(|piece| values.get(piece).map_or(piece, String::as_str)).collect::<Vec<_>>().join("|").into()
        }
        _ => Cow::Borrowed(text),
    }
}

fn cell(sheet: &Sheet, row: &Row, header: &str, value: &str) -> Place {
    Place { sheet: sheet.name.clone(), value: Some(shown(value)), ..Place::cell(row.number, header) }
}
