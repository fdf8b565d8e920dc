//! Next steps by effect (scoring.md section 1, rule 9): never guessed, computed by scoring again.

use std::cmp::Reverse;

use instrument::framework::Kind;

use crate::aggregate::{Card, Slot};
use crate::levels::{self, Failing, failing, lifted, rung_of};
use crate::release::{Effect, NextStep};

/// The steps in order, for every indicator below its target.
pub(crate) fn steps(card: &Card<'_>, targets: &[Option<u8>]) -> Vec<NextStep> {
    let framework = card.framework;
    let parts = card.dimensions();
    let level = levels::reached(card, &parts);
    let next = framework.levels.get(level + 1);
    let fails = next.map(|next| failing(card, &parts, next)).unwrap_or_default();
    let (n, _) = card.meets();
    let mut steps: Vec<(Step, NextStep)> = Vec::new();
    for (position, ((_, indicator), slot)) in framework.indicators().zip(&card.slots).enumerate() {
        let (Some(Some(target)), from) = (targets.get(position), rung_of(*slot)) else { continue };
        if !indicator.has_ladder() || *slot == Slot::NotApplicable || from >= *target || from >= framework.top() {
            continue;
        }
        let higher = lifted(card, position);
        let higher_parts = higher.dimensions();
        let still = next.map(|next| failing(&higher, &higher_parts, next)).unwrap_or_default();
        let would = levels::reached(&higher, &higher_parts);
        let effect = Effect {
            requirements: fails.count().saturating_sub(still.count()),
            meets: higher.meets().0.saturating_sub(n),
            level: framework.levels.get(would).filter(|_| would != level).map(|level| level.id.clone()),
        };
        let step = Step {
            outside: !inside(&fails, position, dimension_of(card, position)),
            satisfies: Reverse(effect.requirements),
            weight: -indicator.weight,
            position,
        };
        let recommendation = indicator.next.get(usize::from(from)).cloned();
        steps.push((step, NextStep { indicator: indicator.id.clone(), from, recommendation, effect }));
    }
    steps.sort_by(|(one, _), (two, _)| one.order(two));
    steps.into_iter().map(|(_, step)| step).collect()
}

/// The first three steps that a minister can decide: a rule or a plan, a unit, a post or a system.
pub(crate) fn decisions(card: &Card<'_>, steps: &[NextStep]) -> Vec<String> {
    steps
        .iter()
        .filter(|step| {
            let kind = card.framework.indicator(&step.indicator).map(|indicator| indicator.kind);
            matches!(kind, Some(Kind::Policy | Kind::Structure))
        })
        .take(3)
        .map(|step| step.indicator.clone())
        .collect()
}

/// What orders the steps: in a failing requirement of the next level; how many requirements it satisfies; weight; order.
struct Step {
    outside: bool,
    satisfies: Reverse<u32>,
    weight: f64,
    position: usize,
}

impl Step {
    fn order(&self, other: &Step) -> std::cmp::Ordering {
        (self.outside, self.satisfies)
            .cmp(&(other.outside, other.satisfies))
            .then(self.weight.total_cmp(&other.weight))
            .then(self.position.cmp(&other.position))
    }
}

fn inside(fails: &Failing, position: usize, dimension: Option<usize>) -> bool {
    fails.must_meet.contains(&position) || dimension.is_some_and(|dimension| fails.dimensions.contains(&dimension))
}

fn dimension_of(card: &Card<'_>, position: usize) -> Option<usize> {
    card.framework
        .dimensions
        .iter()
        .enumerate()
        .flat_map(|(dimension, d)| d.indicators.iter().map(move |_| dimension))
        .nth(position)
}
