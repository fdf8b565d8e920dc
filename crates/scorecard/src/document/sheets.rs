//! Sheets: the pages as tables, one a section, for a workbook. The values are those that the pages print, and no others.

use instrument::words::Lang;
use scoring::Release;

use super::pages::{self, Block, Row};
use super::{Edition, for_edition};
use crate::ScorecardError;
use crate::charts::Table;

/// One section as tables with what stands over each, and its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// The page it is of.
    pub page: u8,
    /// What the section is called.
    pub title: String,
    /// In their order.
    pub parts: Vec<Part>,
}

/// A part of a section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Words: a heading, a finding, a note.
    Words(String),
    /// Values.
    Values(Table),
}

/// The sheets of a release: the dimensions, then a sheet a section.
///
/// # Errors
/// See [`ScorecardError`].
pub fn sheets(release: &Release, lang: Lang, edition: Edition) -> Result<Vec<Sheet>, ScorecardError> {
    let release = &*for_edition(release, edition);
    let first = crate::charts::dimensions(release, lang)?;
    let (sections, desk) = pages::pages(release, lang)?;
    let heading = desk.ground.voice.plain("chart-label")?;
    let mut all =
        vec![Sheet { page: 1, title: heading, parts: vec![Part::Words(first.title), Part::Values(first.table)] }];
    for section in sections {
        let mut parts = Vec::new();
        for block in section.blocks {
            match block {
                Block::Heading { text } | Block::Finding { text } | Block::Text { text } => {
                    parts.push(Part::Words(text))
                }
                Block::Quiet { text } | Block::Lead { text } => parts.push(Part::Words(text)),
                Block::Facts { items } => {
                    let colon = desk.ground.voice.colon();
                    let said = |item: crate::findings::Said| match item.text.as_str() {
                        "" => item.label,
                        text => format!("{}{colon}{text}", item.label),
                    };
                    parts.extend(items.into_iter().map(|item| Part::Words(said(item))));
                }
                Block::Chart { file, .. } => {
                    let drawn = desk.drawings.iter().enumerate().find(|(at, _)| pages::Desk::file(*at) == file);
                    parts.extend(drawn.map(|(_, drawing)| Part::Values(drawing.table.clone())));
                }
                Block::Table { columns, rows } => {
                    let head = columns.into_iter().map(|column| column.head).collect();
                    parts.push(Part::Values(Table { head, rows: rows.into_iter().map(row).collect() }));
                }
                Block::Sign { .. } => {}
            }
        }
        all.push(Sheet { page: section.page, title: section.title, parts });
    }
    Ok(all)
}

fn row(row: Row) -> Vec<String> {
    match row {
        Row::Group { text } => vec![text],
        Row::Cells { cells } => cells
            .into_iter()
            .map(|cell| {
                std::iter::once(cell.text)
                    .chain(cell.below)
                    .filter(|text| !text.is_empty())
                    .collect::<Vec<_>>()
                    .join(" · ")
            })
            .collect(),
    }
}
