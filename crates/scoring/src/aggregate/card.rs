//! A card: one value an indicator, and every score that follows from them. Claims, targets, ranges and lifted rungs are
//! other cards of the same framework.

use instrument::framework::{Framework, Indicator, Kind, Mean, Measure, Transform, Unanswered};

use super::{four, power_mean, snap};

/// What one indicator is worth.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Slot {
    /// A counted rung.
    Rung(u8),
    /// A score from 0 to 100: an indicator with a number.
    Score(f64),
    /// It applies and has no answer.
    NotAnswered,
    /// It does not apply.
    NotApplicable,
}

impl Slot {
    /// A number placed between its goalposts: 100·(f(x) − f(worst))/(f(best) − f(worst)), x truncated to the goalposts
    /// first, so that nothing outside them is ever scored and no logarithm sees zero.
    pub(crate) fn number(indicator: &Indicator, value: f64) -> Slot {
        let Measure::Number(number) = &indicator.measure else { return Slot::NotAnswered };
        let (low, high) = (number.worst.min(number.best), number.worst.max(number.best));
        let f = |x: f64| match number.transform {
            Transform::Linear => x,
            Transform::Log => libm::log(x),
        };
        let x = value.clamp(low, high);
        Slot::Score(100.0 * (f(x) - f(number.worst)) / (f(number.best) - f(number.worst)))
    }
}

/// One value an indicator, in the framework's order.
#[derive(Clone, Debug)]
pub(crate) struct Card<'a> {
    /// What is measured.
    pub(crate) framework: &'a Framework,
    /// In the framework's order.
    pub(crate) slots: Vec<Slot>,
}

/// A score with whether it may be published.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Part {
    /// The exact score, blanks as the framework says. None if nothing applies (or, left out, nothing was rated).
    pub(crate) score: Option<f64>,
    /// Whether it may be published: enough of it was rated.
    pub(crate) covered: bool,
    /// Whether any of it applies.
    pub(crate) applies: bool,
    /// A zero stood in a mean of power 0 or less without a floor.
    pub(crate) zero: bool,
}

impl Part {
    /// Nothing of it applies.
    pub(crate) const NOTHING: Part = Part { score: None, covered: false, applies: false, zero: false };

    /// The exact score, if it may be published.
    pub(crate) fn published(&self) -> Option<f64> {
        self.score.filter(|_| self.covered)
    }
}

impl<'a> Card<'a> {
    /// The indicators with their dimension's position, definition and value.
    fn entries(&self) -> impl Iterator<Item = (usize, &'a Indicator, Slot)> + '_ {
        let framework: &'a Framework = self.framework;
        framework
            .dimensions
            .iter()
            .enumerate()
            .flat_map(|(position, dimension)| dimension.indicators.iter().map(move |indicator| (position, indicator)))
            .zip(self.slots.iter())
            .map(|((position, indicator), slot)| (position, indicator, *slot))
    }

    /// The score of a value, 0 to 100.
    pub(crate) fn score_of(&self, slot: Slot) -> Option<f64> {
        match slot {
            Slot::Rung(rung) => Some(100.0 * f64::from(rung) / f64::from(self.framework.top().max(1))),
            Slot::Score(score) => Some(score),
            Slot::NotAnswered | Slot::NotApplicable => None,
        }
    }

    /// N and M over the indicators with a ladder.
    pub(crate) fn meets(&self) -> (u32, u32) {
        self.meets_where(|_| true)
    }

    /// N and M of one dimension.
    pub(crate) fn meets_in(&self, dimension: usize) -> (u32, u32) {
        self.meets_where(|position| position == dimension)
    }

    fn meets_where(&self, keep: impl Fn(usize) -> bool) -> (u32, u32) {
        let mut n = 0;
        let mut of = 0;
        for (_, indicator, slot) in self.entries().filter(|(position, _, _)| keep(*position)) {
            if indicator.has_ladder() && slot != Slot::NotApplicable {
                of += 1;
                n += u32::from(self.met(slot));
            }
        }
        (n, of)
    }

    /// Whether a value meets.
    pub(crate) fn met(&self, slot: Slot) -> bool {
        matches!(slot, Slot::Rung(rung) if rung >= self.framework.meets_from)
    }

    /// The score of one dimension.
    pub(crate) fn dimension(&self, dimension: usize) -> Part {
        self.over(|position, _| position == dimension)
    }

    /// All dimensions.
    pub(crate) fn dimensions(&self) -> Vec<Part> {
        (0..self.framework.dimensions.len()).map(|dimension| self.dimension(dimension)).collect()
    }

    /// The sub-score of a kind: as a dimension.
    pub(crate) fn kind(&self, kind: Kind) -> Part {
        self.over(|_, indicator| indicator.kind == kind)
    }

    /// Rule 5 over some of the indicators.
    fn over(&self, keep: impl Fn(usize, &Indicator) -> bool) -> Part {
        let framework = self.framework;
        let as_zero = framework.aggregation.unanswered == Unanswered::AsZero;
        let mut values: Vec<(f64, f64)> = Vec::new();
        let (mut applicable, mut rated) = (0.0, 0.0);
        let (mut count, mut away) = (0usize, 0usize);
        for (_, indicator, slot) in self.entries().filter(|(position, indicator, _)| keep(*position, indicator)) {
            count += 1;
            if slot == Slot::NotApplicable {
                away += 1;
                continue;
            }
            applicable += indicator.weight;
            match self.score_of(slot) {
                Some(score) => {
                    rated += indicator.weight;
                    values.push((indicator.weight, score));
                }
                None if as_zero => values.push((indicator.weight, 0.0)),
                None => {}
            }
        }
        if applicable <= 0.0 {
            return Part::NOTHING;
        }
        let covered = four(rated / applicable) >= framework.coverage.dimension && 3 * away <= count;
        mean_of(&values, framework.aggregation.dimension, covered)
    }

    /// The sub-score of an axis: as the index, over its dimensions.
    pub(crate) fn axis(&self, axis: &str, dimensions: &[Part]) -> Part {
        let framework = self.framework;
        let parts: Vec<(f64, Part)> = framework
            .dimensions
            .iter()
            .zip(dimensions)
            .filter(|(dimension, _)| dimension.axis == axis)
            .map(|(dimension, part)| (dimension.weight, *part))
            .collect();
        self.combine(&parts, framework.aggregation.axis.unwrap_or(framework.aggregation.index))
    }

    /// The index, over dimensions or, where the framework has three levels, over axes.
    pub(crate) fn index(&self, dimensions: &[Part]) -> Part {
        let framework = self.framework;
        let parts: Vec<(f64, Part)> = match framework.aggregation.axis {
            Some(_) => framework.axes.iter().map(|axis| (axis.weight, self.axis(&axis.id, dimensions))).collect(),
            None => framework.dimensions.iter().zip(dimensions).map(|(d, part)| (d.weight, *part)).collect(),
        };
        self.combine(&parts, framework.aggregation.index)
    }

    fn combine(&self, parts: &[(f64, Part)], mean: Mean) -> Part {
        let framework = self.framework;
        let applicable: Vec<&(f64, Part)> = parts.iter().filter(|(_, part)| part.applies).collect();
        if applicable.is_empty() {
            return Part::NOTHING;
        }
        let published = applicable.iter().filter(|(_, part)| part.published().is_some()).count();
        let covered = four(published as f64 / applicable.len() as f64) >= framework.coverage.index;
        // Leaving a weak dimension blank must not raise the index: under `as_zero` it enters, published or not.
        let values: Vec<(f64, f64)> = applicable
            .iter()
            .filter(|(_, part)| framework.aggregation.unanswered == Unanswered::AsZero || part.published().is_some())
            .filter_map(|(weight, part)| Some((*weight, part.score?)))
            .collect();
        mean_of(&values, mean, covered)
    }
}

fn mean_of(values: &[(f64, f64)], mean: Mean, covered: bool) -> Part {
    let score = power_mean(values, mean.power, mean.floor);
    let zero = mean.power <= 0.0 && values.iter().any(|(_, x)| snap(x.max(mean.floor.unwrap_or(0.0))) <= 0.0);
    Part { score, covered: covered && score.is_some(), applies: true, zero }
}
