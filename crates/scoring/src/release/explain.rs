//! Explains a release: for every value that is hidden, by which rule, and from which shown cells it could have been worked out
//! had it alone been left out. Says nothing that the release does not say.

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
    /// The shown cells that it would follow from, with the people in each; empty where it follows from none.
    pub from: Vec<String>,
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
            all.push(Explained { place, reason: hidden.hidden, rule: rule(hidden.hidden), from: Vec::new() });
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
    let mut push = |place: String, reason: Reason, from: Vec<String>| {
        all.push(Explained { place, reason, rule: rule(reason), from });
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
                    push(place, hidden.hidden, follows(dimension, attribute, hidden.hidden));
                }
            }
        }
    }
}

/// The shown cells that a hidden category would follow from: everyone less the other categories of its attribute; where two
/// attributes together would give it away, those of the others too.
fn follows(dimension: &SourceDimension, own: &AttributeCells, reason: Reason) -> Vec<String> {
    let Cell::Shown(everyone) = &dimension.everyone else { return Vec::new() };
    let mut from = vec![format!("everyone {}", everyone.n)];
    let near = |attribute: &&AttributeCells| attribute.attribute == own.attribute || reason == Reason::Differencing;
    for attribute in dimension.attributes.iter().filter(near) {
        for category in &attribute.categories {
            if let Cell::Shown(cell) = &category.cell {
                from.push(format!("{}={} {}", attribute.attribute, category.category, cell.n));
            }
        }
    }
    if from.len() > 1 { from } else { Vec::new() }
}
