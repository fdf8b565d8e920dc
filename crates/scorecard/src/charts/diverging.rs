//! Diverging bars: what people answered to each statement. In: rows whose shares and words are ready, in the order to be
//! read. Out: a drawing. Unfavourable answers to the left of the middle, favourable to the right; n and "don't know" beside.

use plotters::backend::DrawingBackend;
use plotters::coord::Shift;
use plotters::drawing::DrawingArea;

use super::canvas::{Canvas, Hang, Type};
use super::{Caption, Drawing};
use crate::ScorecardError;
use crate::fonts::{Weight, broken};
use crate::theme::{DIVERGING, Ink, MARK, PAPER, QUIET, TEXT};

/// A chart of diverging bars with its words.
pub(crate) struct Diverging {
    pub(crate) caption: Caption,
    /// What each side and each column is called: unfavourable, favourable, favourable in percent, n, don't know.
    pub(crate) heads: [String; 5],
    pub(crate) rows: Vec<Row>,
}

/// One statement.
pub(crate) struct Row {
    pub(crate) text: String,
    /// Shares in percent, from the most unfavourable; or why they are not shown.
    pub(crate) shares: Result<Vec<f64>, String>,
    /// Favourable, n, don't know, as printed.
    pub(crate) numbers: [String; 3],
    /// Opinions are divided.
    pub(crate) divided: bool,
}

const SIZE: f64 = 8.5;
const HEAD: f64 = 22.0;
/// The column of statements, and those of numbers.
const TEXTS: f64 = 226.0;
const NUMBERS: [f64; 3] = [34.0, 30.0, 34.0];

impl Diverging {
    /// Draws the rows of one page; a long source takes several.
    pub(crate) fn drawing(&self, name: &str, width: f64) -> Result<Drawing, ScorecardError> {
        let size = [width, HEAD + self.rows.iter().map(height).sum::<f64>()];
        self.caption.over(name, size, |area| draw(area, self, width))
    }
}

/// A row is as high as its statement.
pub(crate) fn height(row: &Row) -> f64 {
    broken(&row.text, Weight::Regular, SIZE, TEXTS - 10.0, 3).len() as f64 * SIZE * 1.15 + 6.0
}

fn draw<B: DrawingBackend>(area: &DrawingArea<B, Shift>, chart: &Diverging, width: f64) -> Result<(), ScorecardError> {
    let canvas = Canvas::new(area);
    let right = width - NUMBERS.iter().sum::<f64>() - 6.0;
    let (left, middle) = (TEXTS, (TEXTS + right) / 2.0);
    let quiet = Type { ink: QUIET, ..Type::regular(7.8) };
    let [unfavourable, favourable, columns @ ..] = &chart.heads;
    canvas.lines(unfavourable, left, 8.0, middle - left - 6.0, 2, quiet)?;
    canvas.lines(favourable, middle + 4.0, 8.0, right - middle, 2, quiet)?;
    let mut x = right + 6.0;
    for (head, wide) in columns.iter().zip(NUMBERS) {
        x += wide;
        canvas.lines_right(head, x, 8.0, wide - 2.0, quiet)?;
    }
    let reach =
        chart.rows.iter().filter_map(|row| row.shares.as_ref().ok()).map(|shares| sides(shares)).fold(25.0, f64::max);
    let unit = (right - left) / 2.0 / reach;
    let mut y = HEAD;
    for row in &chart.rows {
        let high = height(row);
        let centre = y + high / 2.0;
        let look = if row.divided { Type::bold(SIZE) } else { Type::regular(SIZE) };
        canvas.lines(&row.text, 0.0, centre, TEXTS - 10.0, 3, look)?;
        match &row.shares {
            Ok(shares) => stacked(&canvas, shares, middle, unit, centre)?,
            Err(reason) => {
                canvas.hatched([left, right], [centre - 5.5, centre + 5.5])?;
                let words = broken(reason, Weight::Regular, 7.5, right - left - 12.0, 1).remove(0);
                let wide = crate::fonts::width(&words, Weight::Regular, 7.5) / 2.0 + 3.0;
                canvas.rect([middle - wide, middle + wide], [centre - 5.0, centre + 5.0], Some(PAPER), None)?;
                canvas.text(&words, middle, centre, Hang::Middle, Type::regular(7.5))?;
            }
        }
        let mut x = right + 6.0;
        for (at, (number, wide)) in row.numbers.iter().zip(NUMBERS).enumerate() {
            x += wide;
            let look = if at == 0 { Type::bold(SIZE) } else { Type { ink: QUIET, ..Type::regular(SIZE) } };
            canvas.text(number, x, centre, Hang::Right, look)?;
        }
        y += high;
    }
    canvas.line([middle, HEAD - 4.0], [middle, y], TEXT, 0.8)
}

/// What lies below the middle: the unfavourable options, and half of a middle one.
fn below(shares: &[f64]) -> f64 {
    let half = shares.len() / 2;
    let centre = if shares.len() % 2 == 1 { shares.get(half).copied().unwrap_or(0.0) / 2.0 } else { 0.0 };
    shares.iter().take(half).sum::<f64>() + centre
}

/// The longer of the two sides.
fn sides(shares: &[f64]) -> f64 {
    let below = below(shares);
    below.max(shares.iter().sum::<f64>() - below)
}

/// Shares to both sides of the middle; a middle option stands on it.
fn stacked<B: DrawingBackend>(
    canvas: &Canvas<'_, B>,
    shares: &[f64],
    middle: f64,
    unit: f64,
    y: f64,
) -> Result<(), ScorecardError> {
    let start = middle - below(shares) * unit;
    let mut x = start;
    for (at, share) in shares.iter().enumerate() {
        let end = x + share * unit;
        canvas.rect([x, end], [y - 5.5, y + 5.5], Some(ink(at, shares.len())), None)?;
        x = end;
    }
    canvas.rect([start, x], [y - 5.5, y + 5.5], None, Some((MARK, 0.3)))
}

/// The colour of an option among `of`: the ends are dark whatever their number.
fn ink(at: usize, of: usize) -> Ink {
    let [low, lower, middle, higher, high] = DIVERGING;
    let half = of / 2;
    match at {
        0 => low,
        at if at + 1 == of => high,
        at if of % 2 == 1 && at == half => middle,
        at if at < half => lower,
        _ => higher,
    }
}
