//! Export: a closed round leaves as a folder that scores to the same release, or as one table; a release as a table of its
//! figures.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{SyncSender, sync_channel};

use instrument::Lang;
use instrument::ids::Reference;
use instrument::instrument::Mode;
use scoring::Release;
use scoring::release::{Cell as Shown, DimensionCell, Figure};
use serde_json::Value as Json;
use tabular::{Cell, Columns, WriteError, Written, write};

use crate::access::By;
use crate::answers::sealed::{clear, unreadable};
use crate::collected::PAGE;
use crate::event::{self, Event};
use crate::rounds::closed;
use crate::{Context, EngineError, write_all};

impl From<WriteError> for EngineError {
    fn from(error: WriteError) -> EngineError {
        EngineError::Unavailable(format!("a table could not be written: {error}"))
    }
}

/// Writes the responses of one instrument of a closed round, in the order of their ids, a page at a time: no query stays open.
///
/// # Errors
/// [`EngineError::Conflict`] while the round is open.
pub fn export_table(
    ctx: &Context,
    by: &By,
    id: &str,
    instrument: &str,
    format: Written,
    to: &mut (dyn Write + Send),
) -> Result<u64, EngineError> {
    closed(ctx, id)?;
    let collection = ctx
        .store
        .collections(id)?
        .into_iter()
        .find(|collection| collection.instrument_id == instrument)
        .ok_or(EngineError::NotFound)?;
    let major = u32::try_from(collection.major).unwrap_or_default();
    let versions = ctx.versions(&Reference { id: instrument.to_owned(), major, exact: None });
    let columns = Columns::of(&versions);
    let count = std::thread::scope(|scope| {
        // One hand reads and understands pages while the other writes; at most two pages wait between them.
        let (send, pages) = sync_channel(2);
        scope.spawn(|| read_pages(ctx, id, instrument, &columns, send));
        let mut rows = pages.into_iter().flat_map(|page| match page {
            Ok(rows) => rows.into_iter().map(Ok).collect(),
            Err(error) => vec![Err(error)],
        });
        write(format, columns.names(), &mut rows, to)
    })?;
    event::record(ctx, by, Event::Exported, id, instrument)?;
    Ok(count)
}

/// The same into a file, which appears whole or not at all.
///
/// # Errors
/// As [`export_table`], and what the system says.
pub fn export_file(
    ctx: &Context,
    by: &By,
    id: &str,
    instrument: &str,
    format: Written,
    file: &Path,
) -> Result<u64, EngineError> {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let part = tempfile::NamedTempFile::new_in(folder).map_err(EngineError::io(file))?;
    let mut out = std::io::BufWriter::new(part);
    let count = export_table(ctx, by, id, instrument, format, &mut out)?;
    let part = out.into_inner().map_err(|error| EngineError::io(file)(error.into_error()))?;
    part.as_file().sync_all().map_err(EngineError::io(file))?;
    part.persist(file).map_err(|error| EngineError::io(file)(error.error))?;
    Ok(count)
}

/// Rows of an export, or what kept them from being read.
type Rows = Result<Vec<Vec<Cell>>, EngineError>;

/// Reads the rows of an export page by page, until the last, a fault, or a writer that wants no more.
fn read_pages(ctx: &Context, id: &str, instrument: &str, columns: &Columns, to: SyncSender<Rows>) {
    let mut after: Option<Vec<u8>> = None;
    loop {
        let page = ctx.store.batch(id, instrument, after.as_deref(), PAGE).map_err(EngineError::from);
        let rows = page.and_then(|page| {
            after = page.last;
            // No id: after closing it says nothing, and nobody shall think that it does.
            let cells = |row: store::responses::Response| {
                columns.cells([None, row.language.as_deref(), Some(&row.day)], &row.answers).map_err(|_| unreadable())
            };
            page.rows.into_iter().map(cells).collect()
        });
        let ended = rows.is_err() || after.is_none();
        if to.send(rows).is_err() || ended {
            return;
        }
    }
}

/// Writes a closed round as the folder that `paridad score` reads. Gives the files.
///
/// # Errors
/// [`EngineError::Conflict`] while the round is open; what the system says.
pub fn export_folder(ctx: &Context, by: &By, id: &str, folder: &Path) -> Result<Vec<PathBuf>, EngineError> {
    let row = ctx.store.assessment(id)?;
    closed(ctx, id)?;
    let assessment: Json = serde_json::from_str(&row.document).map_err(|error| EngineError::Bug(error.to_string()))?;
    let pretty = |value: &Json| format!("{}\n", serde_json::to_string_pretty(value).unwrap_or_default()).into_bytes();
    let mut files = vec![(folder.join("assessment.json"), pretty(&assessment))];
    for collection in ctx.store.collections(id)? {
        let major = u32::try_from(collection.major).unwrap_or_default();
        let newest = ctx.instrument(&collection.instrument_id, major)?;
        if newest.mode == Mode::Individual {
            let mut bytes = Vec::new();
            if export_table(ctx, by, id, &newest.id, Written::Jsonl, &mut bytes)? > 0 {
                files.push((folder.join("responses").join(format!("{}.jsonl", newest.id)), bytes));
            }
            continue;
        }
        crate::collected::each(ctx, id, &newest.id, &mut |row| {
            let answers = clear(&row.answers)?;
            let mut document = serde_json::json!({ "instrument": row.instrument, "day": row.day, "answers": answers });
            if let (Some(language), Some(object)) = (row.language, document.as_object_mut()) {
                object.insert("language".to_owned(), Json::String(language));
            }
            files.push((folder.join("responses").join(format!("{}.json", newest.id)), pretty(&document)));
            Ok(())
        })?;
    }
    write_all(&files)?;
    event::record(ctx, by, Event::Exported, id, "folder")?;
    Ok(files.into_iter().map(|(path, _)| path).collect())
}

/// The figures of a release as a table: one row a figure; what is hidden says why. A figure of a section that is not among the
/// pages is left out with it; page 1 is always there.
pub(crate) fn figures(release: &Release, lang: Lang, pages: &[u8]) -> (Vec<String>, Vec<Vec<Cell>>) {
    let headers = ["part", "id", "title", "figure", "value", "n", "of", "hidden"].map(str::to_owned);
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    let mut row = |page: u8,
                   part: &str,
                   id: &str,
                   title: &str,
                   figure: &str,
                   value: Cell,
                   n: Option<u32>,
                   of: Option<u32>,
                   hidden: &str| {
        if page != 1 && !pages.contains(&page) {
            return;
        }
        let text = |words: &str| if words.is_empty() { Cell::Empty } else { Cell::Text(words.to_owned()) };
        let count = |count: Option<u32>| count.map_or(Cell::Empty, |count| Cell::Number(f64::from(count)));
        rows.push(vec![text(part), text(id), text(title), text(figure), value, count(n), count(of), text(hidden)]);
    };
    let figure = |figure: &Figure| match figure {
        Figure::Shown(shown) => (Cell::Number(shown.value.get()), ""),
        Figure::Hidden(hidden) => (Cell::Empty, hidden.hidden.name()),
    };
    if let Some(meets) = &release.meets {
        row(
            1,
            "institution",
            "meets",
            "",
            "indicators_met",
            Cell::Number(f64::from(meets.n)),
            None,
            Some(meets.of),
            "",
        );
    }
    if let Some(level) = &release.level {
        row(1, "institution", &level.id, level.title.get(lang), "level", Cell::Empty, None, None, "");
    }
    let (value, hidden) = figure(&release.index.score);
    row(1, "institution", "index", "", "score", value, None, None, hidden);
    for dimension in &release.dimensions {
        let title = dimension.title.get(lang);
        for (name, one) in
            [("score", &dimension.score), ("claimed_score", &dimension.claimed), ("target_score", &dimension.target)]
        {
            let (value, hidden) = figure(one);
            row(1, "dimension", &dimension.id, title, name, value, Some(dimension.n), Some(dimension.of), hidden);
        }
    }
    for indicator in &release.indicators {
        let title = indicator.title.get(lang);
        let rung = |rung: Option<u8>| rung.map_or(Cell::Empty, |rung| Cell::Number(f64::from(rung)));
        row(3, "indicator", &indicator.id, title, "claimed", rung(indicator.claimed), None, None, "");
        row(3, "indicator", &indicator.id, title, "counted", rung(indicator.counted), None, None, "");
        row(3, "indicator", &indicator.id, title, "reviewed", rung(indicator.reviewed), None, None, "");
        let (value, hidden) = figure(&indicator.score);
        row(3, "indicator", &indicator.id, title, "score", value, None, None, hidden);
    }
    for source in &release.sources {
        let (value, hidden) = figure(&source.participation.everyone.answered);
        row(
            10,
            source.source.name(),
            &source.instrument,
            "",
            "answered",
            value,
            None,
            source.participation.everyone.of,
            hidden,
        );
        for item in &source.items {
            let title = item.text.get(lang);
            match &item.everyone {
                Shown::Shown(cell) => {
                    for (name, one) in [
                        ("mean", Some(&cell.mean)),
                        ("favourable", cell.favourable.as_ref()),
                        ("dont_know", Some(&cell.dont_know)),
                    ] {
                        let Some(one) = one else { continue };
                        let (value, hidden) = figure(one);
                        row(6, source.source.name(), &item.id, title, name, value, Some(cell.n), None, hidden);
                    }
                }
                Shown::Hidden(hidden) => {
                    row(
                        6,
                        source.source.name(),
                        &item.id,
                        title,
                        "mean",
                        Cell::Empty,
                        None,
                        None,
                        hidden.hidden.name(),
                    );
                }
            }
        }
        let part = source.source.name();
        if let Some(overall) = &source.overall {
            let (value, hidden) = figure(&overall.mean);
            row(6, part, &source.instrument, "", "overall", value, None, None, hidden);
        }
        for dimension in &source.dimensions {
            let mut cell = |page: u8, name: &str, cell: &Shown<DimensionCell>| match cell {
                Shown::Shown(cell) => {
                    let (value, hidden) = figure(&cell.mean);
                    row(page, part, &dimension.dimension, "", name, value, Some(cell.n), None, hidden);
                }
                Shown::Hidden(hidden) => {
                    row(page, part, &dimension.dimension, "", name, Cell::Empty, None, None, hidden.hidden.name());
                }
            };
            cell(5, "mean", &dimension.everyone);
            for attribute in &dimension.attributes {
                for category in &attribute.categories {
                    cell(7, &format!("mean {}={}", attribute.attribute, category.category), &category.cell);
                }
            }
        }
    }
    (headers.to_vec(), rows)
}

/// The figures of a release as a table, as far as they belong to the pages.
///
/// # Errors
/// None that a release can cause.
pub fn release_table(release: &Release, lang: Lang, pages: &[u8], format: Written) -> Result<Vec<u8>, EngineError> {
    let (headers, rows) = figures(release, lang, pages);
    let mut bytes = Vec::new();
    write::<EngineError>(format, &headers, &mut rows.into_iter().map(Ok), &mut bytes)?;
    Ok(bytes)
}
