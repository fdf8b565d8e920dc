//! Pages 2 to 10, as data for their template: a list of sections, each a list of blocks.
//!
//! In: a release, a language. Out: `data.json` and pictures. One file a page; a page that has nothing to say says so in its
//! own words, or is left out where its voice is not in the release.

mod answers;
mod change;
mod groups;
mod indicators;
mod method;
mod next;
mod plan;
mod voices;

use instrument::words::Lang;
use scoring::Release;
use serde::Serialize;

use super::Pictures;
use crate::ScorecardError;
use crate::charts::Drawing;
use crate::findings::{Ground, Said};

/// Between the margins, in points.
pub(crate) const ROOM: f64 = 504.0;

/// One section: a heading that the contents name, and what stands below it.
#[derive(Serialize)]
pub(crate) struct Section {
    /// The page of the method that it belongs to: 2 to 10.
    pub(crate) page: u8,
    pub(crate) title: String,
    pub(crate) blocks: Vec<Block>,
}

/// What stands below a heading.
#[derive(Serialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub(crate) enum Block {
    /// A heading inside the section.
    Heading { text: String },
    /// The finding, before the chart that shows it.
    Finding { text: String },
    /// Running words.
    Text { text: String },
    /// Words that matter less.
    Quiet { text: String },
    /// The same before what they are about: they stay with it.
    Lead { text: String },
    /// Labels with their words.
    Facts { items: Vec<Said> },
    /// A chart.
    Chart { file: String, width: f64, height: f64, alt: String },
    /// A table; heads stand again on each page.
    Table { columns: Vec<Column>, rows: Vec<Row> },
    /// Lines to sign on.
    Sign { lines: Vec<[String; 2]> },
}

/// A column of a table.
#[derive(Serialize)]
pub(crate) struct Column {
    pub(crate) head: String,
    pub(crate) width: f64,
    pub(crate) right: bool,
}

/// A row of a table.
#[derive(Serialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub(crate) enum Row {
    /// What the rows below have in common.
    Group { text: String },
    /// Its cells.
    Cells { cells: Vec<Cell> },
}

/// A cell of a table.
#[derive(Default, Serialize)]
pub(crate) struct Cell {
    pub(crate) text: String,
    pub(crate) bold: bool,
    /// More words below, quiet.
    pub(crate) below: Vec<String>,
    /// A picture that the words of the row say too: its file, width and height.
    pub(crate) picture: Option<(String, f64, f64)>,
}

pub(crate) fn words(text: impl Into<String>) -> Cell {
    Cell { text: text.into(), ..Cell::default() }
}

pub(crate) fn bold(text: impl Into<String>) -> Cell {
    Cell { text: text.into(), bold: true, ..Cell::default() }
}

/// Columns by head, width and whether numbers stand in them.
pub(crate) fn columns(ground: &Ground<'_>, of: &[(&str, f64, bool)]) -> Result<Vec<Column>, ScorecardError> {
    of.iter()
        .map(|(id, width, right)| Ok(Column { head: ground.voice.plain(id)?, width: *width, right: *right }))
        .collect()
}

/// Everything that pages are made from, and the charts they put aside.
pub(crate) struct Desk<'a> {
    pub(crate) ground: Ground<'a>,
    pub(crate) drawings: Vec<Drawing>,
    /// Small pictures inside tables.
    pub(crate) small: Pictures,
}

impl Desk<'_> {
    /// The file of the chart at a place; short, because long words of the data are given places to break.
    pub(crate) fn file(at: usize) -> String {
        format!("drawn-{at}.svg")
    }

    /// The chart as a block; its finding stands before it.
    pub(crate) fn chart(&mut self, drawing: Drawing) -> [Block; 2] {
        let [width, height] = drawing.size;
        let (file, alt) = (Self::file(self.drawings.len()), drawing.alt.clone());
        let finding = Block::Finding { text: drawing.title.clone() };
        self.drawings.push(drawing);
        [finding, Block::Chart { file, width, height, alt }]
    }
}

/// Pages 2 to 10 with their charts.
pub(crate) fn pages(release: &Release, lang: Lang) -> Result<(Vec<Section>, Desk<'_>), ScorecardError> {
    let mut desk = Desk { ground: Ground::new(release, lang)?, drawings: Vec::new(), small: Vec::new() };
    let mut sections = Vec::new();
    sections.extend(next::section(&mut desk)?);
    sections.extend(indicators::section(&mut desk)?);
    sections.extend(voices::section(&mut desk)?);
    sections.extend(answers::sections(&mut desk)?);
    sections.extend(groups::sections(&mut desk)?);
    sections.extend(change::section(&mut desk)?);
    sections.extend(plan::section(&mut desk)?);
    sections.push(method::section(&mut desk)?);
    Ok((sections, desk))
}
