//! Explains a release: for every value that is hidden, by which rule; and where it is hidden for others' sake, beside which shown
//! cells it would have left a few people over. Says nothing that the release does not say.

use super::format::Release;
use super::people::{AttributeCells, SourceDimension, SourceResult};
use super::value::{Cell, Figure, Reason};

/// One hidden value.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Explained {
    /// Where it would stand, in the names of the format.
    pub place: String,
    /// Why it does not.
    pub reason: Reason,
    /// The rule of scoring.md that hides it: section and number.
    pub rule: &'static str,
    /// The shown cells beside which it would leave a few people over, with the people in each; empty for what is hidden for its
    /// own sake.
    pub beside: Vec<String>,
}

fn rule(reason: Reason) -> &'static str {
    match reason {
        Reason::Few => "4.2",
        Reason::Protects => "4.3",
        Reason::Differencing => "4.4",
        Reason::Coverage => "1.5",
        Reason::NotAsked | Reason::NotAnswered | Reason::NotApplicable => "1.1",
    }
}

/// Every hidden value of a release, in its order.
pub fn explain(release: &Release) -> Vec<Explained> {
    let mut all = Vec::new();
    let mut figure = |place: String, figure: &Figure| {
        if let Figure::Hidden(hidden) = figure {
            all.push(Explained { place, reason: hidden.hidden, rule: rule(hidden.hidden), beside: Vec::new() });
        }
    };
    figure("index".to_owned(), &release.index.score);
    release.axes.iter().for_each(|part| figure(format!("axis {}", part.id), &part.score));
    release.kinds.iter().for_each(|part| figure(format!("kind {}", part.id), &part.score));
    release.dimensions.iter().for_each(|own| figure(format!("dimension {}", own.id), &own.score));
    release.indicators.iter().for_each(|own| figure(format!("indicator {}", own.id), &own.score));
    for source in &release.sources {
        of_source(source, &mut all);
    }
    all
}

fn of_source(source: &SourceResult, all: &mut Vec<Explained>) {
    let at = |place: &str| format!("{} {place}", source.instrument);
    let mut push = |place: String, reason: Reason, beside: Vec<String>| {
        all.push(Explained { place, reason, rule: rule(reason), beside });
    };
    if let Figure::Hidden(hidden) = &source.participation.everyone.answered {
        push(at("answered"), hidden.hidden, Vec::new());
    }
    for attribute in &source.participation.attributes {
        for category in &attribute.categories {
            if let Figure::Hidden(hidden) = &category.answered {
                push(at(&format!("answered {}={}", attribute.attribute, category.category)), hidden.hidden, Vec::new());
            }
        }
    }
    if let Some(Figure::Hidden(hidden)) = source.overall.as_ref().map(|overall| &overall.mean) {
        push(at("overall"), hidden.hidden, Vec::new());
    }
    for item in &source.items {
        if let Cell::Hidden(hidden) = &item.everyone {
            push(at(&item.id), hidden.hidden, Vec::new());
        }
    }
    for dimension in &source.dimensions {
        if let Cell::Hidden(hidden) = &dimension.everyone {
            push(at(&dimension.dimension), hidden.hidden, Vec::new());
        }
        for attribute in &dimension.attributes {
            for category in &attribute.categories {
                if let Cell::Hidden(hidden) = &category.cell {
                    let place = at(&format!("{} {}={}", dimension.dimension, attribute.attribute, category.category));
                    push(place, hidden.hidden, beside(dimension, attribute, hidden.hidden));
                }
            }
        }
    }
}

/// A category that is hidden for others' sake (rules 3 and 4): everyone, the shown categories of its attribute, and where several
/// attributes together would give somebody away those of the others too.
fn beside(dimension: &SourceDimension, own: &AttributeCells, reason: Reason) -> Vec<String> {
    let Cell::Shown(everyone) = &dimension.everyone else { return Vec::new() };
    if !matches!(reason, Reason::Protects | Reason::Differencing) {
        return Vec::new();
    }
    // Nothing of the attribute is shown here: it is hidden for what its groups would say, and not beside them.
    if own.categories.iter().all(|category| category.cell.shown().is_none()) && reason == Reason::Protects {
        return Vec::new();
    }
    let near = |attribute: &&AttributeCells| attribute.attribute == own.attribute || reason == Reason::Differencing;
    let mut beside = vec![format!("everyone {}", everyone.n)];
    for attribute in dimension.attributes.iter().filter(near) {
        for category in &attribute.categories {
            if let Cell::Shown(cell) = &category.cell {
                beside.push(format!("{}={} {}", attribute.attribute, category.category, cell.n));
            }
        }
    }
    beside
}
