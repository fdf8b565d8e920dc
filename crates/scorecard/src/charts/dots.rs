//! Dots on one scale: who says what of each dimension. In: rows whose values and words are ready. Out: a drawing. Each voice
//! has its shape; an interval is a whisker; a voice that is hidden has no mark, and the table says why.

use plotters::backend::DrawingBackend;
use plotters::coord::Shift;
use plotters::drawing::DrawingArea;

use super::canvas::{Canvas, Hang, Type};
use super::{Caption, Drawing};
use crate::ScorecardError;
use crate::fonts::{Weight, width as wide};
use crate::theme::{COUNTED, MARK, PAPER, PEOPLE, QUIET, RULE};

/// A chart of dots with its words.
pub(crate) struct Dots {
    pub(crate) caption: Caption,
    /// The voices that speak, with what each is called.
    pub(crate) voices: Vec<(Shape, String)>,
    pub(crate) rows: Vec<Row>,
}

/// One line of the chart.
pub(crate) struct Row {
    pub(crate) name: String,
    pub(crate) marks: Vec<Mark>,
}

/// One voice on it.
#[derive(Clone, Copy)]
pub(crate) struct Mark {
    pub(crate) shape: Shape,
    pub(crate) value: f64,
    pub(crate) interval: Option<[f64; 2]>,
}

/// How a voice is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Shape {
    /// The team: a full square.
    Team,
    /// Documents: an open square.
    Documents,
    /// Staff: a full circle.
    Staff,
    /// Women's organisations: a diamond.
    Organisations,
}

const ROW: f64 = 24.0;
const SIZE: f64 = 9.0;
const AXIS: f64 = 13.0;
const LEGEND: f64 = 18.0;

impl Dots {
    /// Draws it.
    pub(crate) fn drawing(&self, name: &str, width: f64) -> Result<Drawing, ScorecardError> {
        let size = [width, LEGEND + ROW * self.rows.len() as f64 + AXIS];
        self.caption.over(name, size, |area| draw(area, self, width))
    }
}

fn draw<B: DrawingBackend>(area: &DrawingArea<B, Shift>, dots: &Dots, width: f64) -> Result<(), ScorecardError> {
    let canvas = Canvas::new(area);
    let mut x = 4.0;
    for (shape, said) in &dots.voices {
        mark(&canvas, *shape, x + 2.0, 7.0)?;
        canvas.text(said, x + 10.0, 7.0, Hang::Left, Type::regular(SIZE))?;
        x += 26.0 + wide(said, Weight::Regular, SIZE);
    }
    let names = dots.rows.iter().map(|row| wide(&row.name, Weight::Regular, SIZE)).fold(0.0, f64::max).min(130.0);
    let (left, right) = (names + 12.0, width - 8.0);
    let at = |value: f64| left + (right - left) * value / 100.0;
    let bottom = LEGEND + ROW * dots.rows.len() as f64;
    for tick in [0.0, 25.0, 50.0, 75.0, 100.0] {
        canvas.line([at(tick), LEGEND], [at(tick), bottom], RULE, 0.5)?;
        let look = Type { ink: QUIET, ..Type::regular(8.0) };
        canvas.text(&format!("{tick:.0}"), at(tick), bottom + 7.0, Hang::Middle, look)?;
    }
    for (n, row) in dots.rows.iter().enumerate() {
        let y = LEGEND + ROW * (n as f64 + 0.5);
        canvas.line([left, y], [right, y], RULE, 0.5)?;
        canvas.lines(&row.name, 0.0, y, names + 2.0, 2, Type::regular(SIZE))?;
        // Marks that would lie on each other stand one above the other.
        let lanes = lanes(&row.marks);
        let many = lanes.iter().copied().max().unwrap_or(0) as f64;
        for (own, lane) in row.marks.iter().zip(&lanes) {
            let y = y + (*lane as f64 - many / 2.0) * 6.5;
            if let Some([low, high]) = own.interval {
                canvas.whisker([at(low), at(high)], y, 2.4)?;
            }
            mark(&canvas, own.shape, at(own.value), y)?;
        }
    }
    Ok(())
}

/// For each mark the first lane in which no earlier one is within four points of the scale.
fn lanes(marks: &[Mark]) -> Vec<usize> {
    let mut lanes: Vec<usize> = Vec::new();
    for (n, own) in marks.iter().enumerate() {
        let taken: Vec<usize> = marks
            .iter()
            .zip(&lanes)
            .take(n)
            .filter(|(other, _)| {
                let reach = |mark: &Mark| mark.interval.unwrap_or([mark.value, mark.value]);
                let ([a, b], [c, d]) = (reach(own), reach(other));
                a.min(own.value) - 4.0 < d.max(other.value) && c.min(other.value) - 4.0 < b.max(own.value)
            })
            .map(|(_, lane)| *lane)
            .collect();
        lanes.push((0..).find(|lane| !taken.contains(lane)).unwrap_or(0));
    }
    lanes
}

fn mark<B: DrawingBackend>(canvas: &Canvas<'_, B>, shape: Shape, x: f64, y: f64) -> Result<(), ScorecardError> {
    match shape {
        Shape::Team => canvas.rect([x - 3.4, x + 3.4], [y - 3.4, y + 3.4], Some(COUNTED), Some((PAPER, 0.6))),
        Shape::Documents => canvas.rect([x - 3.2, x + 3.2], [y - 3.2, y + 3.2], Some(PAPER), Some((MARK, 1.2))),
        Shape::Staff => canvas.ring(x, y, 3.6, PEOPLE, MARK, 0.8),
        Shape::Organisations => {
            canvas.polygon(&[[x, y - 4.6], [x + 4.6, y], [x, y + 4.6], [x - 4.6, y]], MARK)?;
            canvas.polygon(&[[x, y - 2.4], [x + 2.4, y], [x, y + 2.4], [x - 2.4, y]], PAPER)
        }
    }
}
