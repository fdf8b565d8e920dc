//! Small multiples: each dimension by the groups of one attribute. In: panels whose values and words are ready. Out: a
//! drawing. A hidden group is hatched from end to end.

use plotters::backend::DrawingBackend;
use plotters::coord::Shift;
use plotters::drawing::DrawingArea;

use super::canvas::{Canvas, Hang, Type};
use super::{Caption, Drawing};
use crate::ScorecardError;
use crate::fonts::{Weight, width as text_width};
use crate::theme::{MARK, PEOPLE, QUIET, RULE};

/// A chart of panels with its words.
pub(crate) struct Groups {
    pub(crate) caption: Caption,
    pub(crate) panels: Vec<Panel>,
}

/// One dimension.
pub(crate) struct Panel {
    pub(crate) name: String,
    pub(crate) rows: Vec<Row>,
}

/// One group: its mean with its interval and as printed, or nothing where it is hidden.
pub(crate) struct Row {
    pub(crate) name: String,
    pub(crate) value: Option<(f64, Option<[f64; 2]>, String)>,
}

const ROW: f64 = 13.0;
const HEAD: f64 = 18.0;
const AFTER: f64 = 14.0;
const GAP: f64 = 14.0;
/// The part of a panel that names take.
const NAMES: f64 = 0.46;

impl Groups {
    /// Draws it.
    pub(crate) fn drawing(&self, name: &str, width: f64) -> Result<Drawing, ScorecardError> {
        let columns = columns(&self.panels, width);
        let bands = self.panels.chunks(columns).map(band);
        let size = [width, bands.sum::<f64>().max(HEAD)];
        self.caption.over(name, size, |area| draw(area, &self.panels, width, columns))
    }
}

fn panel_width(width: f64, columns: usize) -> f64 {
    (width - GAP * (columns as f64 - 1.0)) / columns as f64
}

/// Three panels beside each other, or two where the names of groups are long.
fn columns(panels: &[Panel], width: f64) -> usize {
    let names = panels.iter().flat_map(|panel| &panel.rows).map(|row| text_width(&row.name, Weight::Regular, 8.0));
    let longest = names.fold(0.0, f64::max);
    if longest <= panel_width(width, 3) * NAMES - 5.0 { 3 } else { 2 }
}

fn band(panels: &[Panel]) -> f64 {
    HEAD + panels.iter().map(|panel| panel.rows.len()).max().unwrap_or(0) as f64 * ROW + AFTER
}

fn draw<B: DrawingBackend>(
    area: &DrawingArea<B, Shift>,
    panels: &[Panel],
    width: f64,
    columns: usize,
) -> Result<(), ScorecardError> {
    let canvas = Canvas::new(area);
    let wide = panel_width(width, columns);
    let names = wide * NAMES;
    let mut top = 0.0;
    for panels in panels.chunks(columns) {
        for (column, panel) in panels.iter().enumerate() {
            let start = (wide + GAP) * column as f64;
            canvas.lines(&panel.name, start, top + 8.0, wide, 1, Type::bold(8.8))?;
            let (left, right) = (start + names, start + wide - 22.0);
            let at = |value: f64| left + (right - left) * value / 100.0;
            let bottom = top + HEAD + ROW * panel.rows.len() as f64;
            for tick in [0.0, 50.0, 100.0] {
                canvas.line([at(tick), top + HEAD - 2.0], [at(tick), bottom], RULE, 0.5)?;
                let look = Type { ink: QUIET, ..Type::regular(7.0) };
                canvas.text(&format!("{tick:.0}"), at(tick), bottom + 5.0, Hang::Middle, look)?;
            }
            for (n, row) in panel.rows.iter().enumerate() {
                let y = top + HEAD + ROW * (n as f64 + 0.5);
                canvas.lines(&row.name, start, y, names - 5.0, 1, Type::regular(8.0))?;
                let Some((value, interval, said)) = &row.value else {
                    canvas.hatched([left, right], [y - 4.0, y + 4.0])?;
                    continue;
                };
                if let Some([low, high]) = interval {
                    canvas.whisker([at(*low), at(*high)], y, 2.2)?;
                }
                canvas.ring(at(*value), y, 3.2, PEOPLE, MARK, 0.8)?;
                canvas.text(said, start + wide, y, Hang::Right, Type::bold(8.0))?;
            }
        }
        top += band(panels);
    }
    Ok(())
}
