//! A bar a dimension: what counts, what is claimed, the target, last round.
//!
//! In: rows whose values and words are ready. Out: a drawing. Each mark differs by shape, and only then by colour: a full
//! bar, a ring, a triangle on a line, a tick; what is hidden is hatched from end to end and says why. Never a zero for it.

use plotters::backend::DrawingBackend;
use plotters::coord::Shift;
use plotters::drawing::DrawingArea;

use super::canvas::{Canvas, Hang, Type, svg};
use crate::ScorecardError;
use crate::fonts::{Weight, width};
use crate::theme::{COUNTED, MARK, PAPER, PEOPLE, QUIET, RULE, TARGET, TEXT};

/// A chart of bars with its words.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Bars {
    /// The finding.
    pub(crate) title: String,
    /// The finding, then the numbers.
    pub(crate) description: String,
    /// One a dimension.
    pub(crate) rows: Vec<Row>,
    /// Whose bars.
    pub(crate) voices: Voices,
    /// What a drawing that stands on its own says below: that its data are invented.
    pub(crate) note: Option<String>,
    /// What each mark is called.
    pub(crate) marks: Marks,
}

impl Bars {
    /// The columns of names and of numbers at a size of type, both bounded.
    pub(crate) fn columns(&self, size: f64) -> (f64, f64) {
        let number = |row: &Row| match &row.standing {
            Standing::Score(_, said) | Standing::Hidden(_, said) => width(said, Weight::Bold, size),
        };
        let names = self.rows.iter().map(|row| width(&row.name, Weight::Regular, size)).fold(0.0, f64::max);
        let numbers = self.rows.iter().map(number).fold(0.0, f64::max);
        (names.min(size * 13.0) + 2.0, numbers.min(size * 6.5) + 2.0)
    }
}

/// Whose bars they are: they are drawn apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Voices {
    /// Rungs of the institution's team, as they count.
    Team,
    /// Means of people's answers.
    People,
}

/// One bar.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Row {
    /// Beside the bar.
    pub(crate) name: String,
    /// Its length, or why there is none.
    pub(crate) standing: Standing,
    /// A ring.
    pub(crate) claimed: Option<f64>,
    /// A triangle on a line.
    pub(crate) target: Option<f64>,
    /// A tick.
    pub(crate) previous: Option<f64>,
    /// A whisker.
    pub(crate) interval: Option<Interval>,
}

/// Low and high end of a 95 % interval.
pub(crate) type Interval = [f64; 2];

/// The length of a bar.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Standing {
    /// From 0 to 100, and as it is printed.
    Score(f64, String),
    /// Why it is not shown, and what is printed in the place of the number.
    Hidden(String, String),
}

/// What the marks are called; a mark without a name is not in the legend.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Marks {
    /// The bar.
    pub(crate) bar: String,
    /// The ring.
    pub(crate) claimed: Option<String>,
    /// The triangle.
    pub(crate) target: Option<String>,
    /// The tick.
    pub(crate) previous: Option<String>,
    /// The whisker.
    pub(crate) interval: Option<String>,
    /// The hatching.
    pub(crate) hidden: Option<String>,
}

/// How much of it is drawn, and how large, in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Frame {
    /// Everything.
    pub(crate) width: f64,
    /// One row.
    pub(crate) row: f64,
    /// The column of names; 0 where the page prints them.
    pub(crate) names: f64,
    /// The column of numbers; 0 where the page prints them.
    pub(crate) numbers: f64,
    /// Letters.
    pub(crate) size: f64,
    /// Numbers under the scale.
    pub(crate) axis: bool,
    /// Marks beside the bar.
    pub(crate) marks: bool,
    /// Names of the marks above the bars.
    pub(crate) legend: bool,
    /// Width and height are multiples of it: a whole number of pixels where the page becomes a picture.
    pub(crate) grain: f64,
}

/// The grain of page 1: five pixels at 200 dots an inch. A picture that is not whole pixels loses a row of them when Typst
/// lays it on the page, and the foot of every letter with it.
pub(crate) const PAGE_GRAIN: f64 = 1.8;

/// The grain of what is drawn at two pixels a point.
pub(crate) const SCREEN_GRAIN: f64 = 0.5;

/// Up to the next multiple of a grain.
fn grained(points: f64, grain: f64) -> f64 {
    (points / grain - 1e-6).ceil() * grain
}

/// Height of the scale's numbers.
const AXIS: f64 = 12.0;
/// Room on each side of the scale, so that a mark at 0 or 100 is whole.
const SIDE: f64 = 6.0;

impl Frame {
    /// A chart that stands on its own: names and numbers take the room they need, and no more.
    pub(crate) fn alone(bars: &Bars, width: f64) -> Frame {
        let size = 11.0;
        let (names, numbers) = bars.columns(size);
        Frame { width, row: 25.0, names, numbers, size, axis: true, marks: true, legend: true, grain: SCREEN_GRAIN }
    }

    /// The drawing's size.
    pub(crate) fn size(&self, bars: &Bars) -> [f64; 2] {
        let legend = if self.legend { legend_height(bars, self.width, self.size) + 6.0 } else { 0.0 };
        let axis = if self.axis { AXIS } else { 0.0 };
        let note = if self.legend && bars.note.is_some() { self.size * 2.2 } else { 0.0 };
        [self.width, grained(legend + self.row * bars.rows.len() as f64 + axis + note, self.grain)]
    }
}

/// The bars, and the legend where the frame asks for one.
pub(crate) fn bars_svg(bars: &Bars, frame: &Frame) -> Result<String, ScorecardError> {
    svg(frame.size(bars), &bars.title, &bars.description, |area| draw(area, bars, frame))
}

/// The legend alone, and its height.
pub(crate) fn legend_svg(bars: &Bars, width: f64, size: f64, grain: f64) -> Result<(String, f64), ScorecardError> {
    let height = grained(legend_height(bars, width, size), grain);
    let words = entries(bars).into_iter().map(|(_, words)| words).collect::<Vec<_>>().join("; ");
    let drawn = svg([width, height], &words, &words, |area| legend(&Canvas::new(area), bars, width, size))?;
    Ok((drawn, height))
}

fn draw<B: DrawingBackend>(area: &DrawingArea<B, Shift>, bars: &Bars, frame: &Frame) -> Result<(), ScorecardError> {
    let canvas = Canvas::new(area);
    let top = if frame.legend { legend_height(bars, frame.width, frame.size) + 6.0 } else { 0.0 };
    if frame.legend {
        legend(&canvas, bars, frame.width, frame.size)?;
    }
    if let Some(note) = bars.note.as_ref().filter(|_| frame.legend) {
        let look = fitting(note, Type::bold(frame.size * 0.9), frame.width);
        canvas.text(note, 0.0, frame.size(bars)[1] - frame.size * 0.8, Hang::Left, look)?;
    }
    let left = frame.names + SIDE;
    let right = (frame.width - frame.numbers - SIDE).max(left + 1.0);
    let scale = Scale { left, right };
    let bottom = top + frame.row * bars.rows.len() as f64;
    for mark in [0.0, 25.0, 50.0, 75.0, 100.0] {
        let x = scale.x(mark);
        let (ink, wide) = if mark == 0.0 { (QUIET, 0.8) } else { (RULE, 0.5) };
        canvas.line([x, top], [x, bottom], ink, wide)?;
        if frame.axis {
            let look = Type { ink: QUIET, ..Type::regular((frame.size * 0.82).min(9.0)) };
            canvas.text(&format!("{mark:.0}"), x, bottom + AXIS * 0.55, Hang::Middle, look)?;
        }
    }
    for (i, row) in bars.rows.iter().enumerate() {
        let y = top + frame.row * (i as f64 + 0.5);
        if frame.names > 0.0 {
            let look = fitting(&row.name, Type::regular(frame.size), frame.names);
            canvas.text(&row.name, 0.0, y, Hang::Left, look)?;
        }
        let number = bar(&canvas, row, bars.voices, frame, &scale, y)?;
        if frame.numbers > 0.0 {
            let look = fitting(number, Type::bold(frame.size), frame.numbers);
            canvas.text(number, frame.width, y, Hang::Right, look)?;
        }
    }
    Ok(())
}

/// Draws one row's bar and marks; returns what is printed as its number.
fn bar<'r, B: DrawingBackend>(
    canvas: &Canvas<'_, B>,
    row: &'r Row,
    voices: Voices,
    frame: &Frame,
    scale: &Scale,
    y: f64,
) -> Result<&'r str, ScorecardError> {
    let half = frame.row * 0.24;
    let (score, number) = match &row.standing {
        Standing::Hidden(reason, number) => {
            canvas.hatched([scale.left, scale.right], [y - half * 1.25, y + half * 1.25])?;
            if frame.marks {
                reason_plate(canvas, reason, frame, scale, y, half)?;
            }
            return Ok(number);
        }
        Standing::Score(score, number) => (*score, number),
    };
    let end = scale.x(score);
    let ink = match voices {
        Voices::Team => COUNTED,
        Voices::People => PEOPLE,
    };
    // A score of zero is a bar of almost nothing: it was measured.
    canvas.rect([scale.left, end.max(scale.left + 1.5)], [y - half, y + half], Some(ink), None)?;
    if !frame.marks {
        return Ok(number);
    }
    if let Some([low, high]) = row.interval {
        let (low, high) = (scale.x(low), scale.x(high));
        canvas.line([low, y], [high, y], PAPER, 2.6)?;
        canvas.line([low, y], [high, y], MARK, 1.0)?;
        for x in [low, high] {
            canvas.line([x, y - half * 0.6], [x, y + half * 0.6], MARK, 1.0)?;
        }
    }
    if let Some(claimed) = row.claimed.filter(|claimed| *claimed != score) {
        canvas.line([end, y], [scale.x(claimed), y], MARK, 0.7)?;
    }
    if let Some(target) = row.target {
        target_mark(canvas, scale.x(target), y, half, frame.row)?;
    }
    if let Some(previous) = row.previous {
        tick(canvas, scale.x(previous), y, half)?;
    }
    if let Some(claimed) = row.claimed {
        canvas.ring(scale.x(claimed), y, ring_size(half), PAPER, MARK, 1.0)?;
    }
    Ok(number)
}

fn ring_size(half: f64) -> f64 {
    half * 0.62
}

fn target_mark<B: DrawingBackend>(
    canvas: &Canvas<'_, B>,
    x: f64,
    y: f64,
    half: f64,
    row: f64,
) -> Result<(), ScorecardError> {
    canvas.line([x, y - row * 0.42], [x, y + row * 0.42], PAPER, 2.4)?;
    canvas.line([x, y - row * 0.42], [x, y + row * 0.42], TARGET, 1.2)?;
    let (top, wide) = (y - row * 0.46, half * 0.62);
    canvas.polygon(&[[x - wide, top], [x + wide, top], [x, top + wide * 1.3]], TARGET)
}

fn tick<B: DrawingBackend>(canvas: &Canvas<'_, B>, x: f64, y: f64, half: f64) -> Result<(), ScorecardError> {
    canvas.line([x, y - half * 1.3], [x, y + half * 1.3], PAPER, 3.6)?;
    canvas.line([x, y - half * 1.3], [x, y + half * 1.3], MARK, 1.8)
}

/// The reason on a white plate over the hatching, never wider than the scale.
fn reason_plate<B: DrawingBackend>(
    canvas: &Canvas<'_, B>,
    reason: &str,
    frame: &Frame,
    scale: &Scale,
    y: f64,
    half: f64,
) -> Result<(), ScorecardError> {
    let room = scale.right - scale.left - 8.0;
    let look = fitting(reason, Type { ink: TEXT, ..Type::regular(frame.size * 0.9) }, room - 6.0);
    let wide = (width(reason, Weight::Regular, look.size) + 6.0).min(room);
    let x = scale.left + 4.0;
    canvas.rect([x, x + wide], [y - half * 1.1, y + half * 1.1], Some(PAPER), None)?;
    canvas.text(reason, x + 3.0, y, Hang::Left, look)
}

/// The same type, smaller where the words would not fit.
fn fitting(words: &str, look: Type, room: f64) -> Type {
    let wide = width(words, look.weight, look.size);
    if wide <= room { look } else { Type { size: look.size * room / wide, ..look } }
}

/// From 0–100 to the page.
struct Scale {
    left: f64,
    right: f64,
}

impl Scale {
    fn x(&self, value: f64) -> f64 {
        self.left + (self.right - self.left) * value.clamp(0.0, 100.0) / 100.0
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    Bar,
    Claimed,
    Target,
    Previous,
    Interval,
    Hidden,
}

fn entries(bars: &Bars) -> Vec<(Sign, String)> {
    let marks = &bars.marks;
    let mut entries = vec![(Sign::Bar, marks.bar.clone())];
    for (sign, name) in [
        (Sign::Claimed, &marks.claimed),
        (Sign::Previous, &marks.previous),
        (Sign::Target, &marks.target),
        (Sign::Interval, &marks.interval),
        (Sign::Hidden, &marks.hidden),
    ] {
        if let Some(name) = name {
            entries.push((sign, name.clone()));
        }
    }
    entries
}

const SIGN: f64 = 17.0;

/// Where each entry stands: left edge and line.
fn placed(bars: &Bars, room: f64, size: f64) -> Vec<(Sign, String, f64, usize)> {
    let (mut x, mut line) = (0.0, 0);
    let mut out = Vec::new();
    for (sign, words) in entries(bars) {
        let wide = SIGN + 4.0 + width(&words, Weight::Regular, size);
        if x > 0.0 && x + wide > room {
            (x, line) = (0.0, line + 1);
        }
        out.push((sign, words, x, line));
        x += wide + size * 1.5;
    }
    out
}

fn legend_height(bars: &Bars, room: f64, size: f64) -> f64 {
    let lines = placed(bars, room, size).last().map_or(0, |(_, _, _, line)| line + 1);
    lines as f64 * size * 1.5
}

fn legend<B: DrawingBackend>(canvas: &Canvas<'_, B>, bars: &Bars, room: f64, size: f64) -> Result<(), ScorecardError> {
    let half = size * 0.36;
    for (sign, words, x, line) in placed(bars, room, size) {
        let y = (line as f64 + 0.5) * size * 1.5;
        let (left, middle, right) = (x, x + SIGN / 2.0, x + SIGN);
        match sign {
            Sign::Bar => {
                let ink = if bars.voices == Voices::Team { COUNTED } else { PEOPLE };
                canvas.rect([left, right], [y - half, y + half], Some(ink), None)?;
            }
            Sign::Claimed => {
                canvas.line([left + 1.0, y], [middle, y], MARK, 0.7)?;
                canvas.ring(middle, y, ring_size(half) * 1.2, PAPER, MARK, 1.0)?;
            }
            Sign::Target => target_mark(canvas, middle, y, half, size * 1.4)?,
            Sign::Previous => tick(canvas, middle, y, half)?,
            Sign::Interval => {
                canvas.line([left + 1.0, y], [right - 1.0, y], MARK, 1.0)?;
                for x in [left + 1.0, right - 1.0] {
                    canvas.line([x, y - half * 0.7], [x, y + half * 0.7], MARK, 1.0)?;
                }
            }
            Sign::Hidden => canvas.hatched([left, right], [y - half, y + half])?,
        }
        canvas.text(&words, right + 4.0, y, Hang::Left, Type::regular(size))?;
    }
    Ok(())
}
