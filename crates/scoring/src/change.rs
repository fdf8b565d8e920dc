//! Change against the previous release, on the indicators common to both (scoring.md section 1, rule 8).

use std::collections::BTreeMap;

use instrument::framework::Kind;
use instrument::{Framework, Plan};

use crate::aggregate::{Card, Slot, power_mean};
use crate::levels::rung_of;
use crate::release::{
    Change, Commitment, Composition, DimensionChange, IndicatorResult, IndicatorState, MeetsChange, Printed, Release,
    SourceResult,
};
use crate::rungs::Stated;

/// The change in exact numbers.
pub(crate) struct Exact {
    /// Positions of the common indicators, with the value then.
    pub(crate) common: Vec<(usize, Slot)>,
    /// By position of dimension: then and now over the common set.
    pub(crate) dimensions: BTreeMap<usize, (f64, f64)>,
    gained: Vec<usize>,
    lost: Vec<usize>,
    left_out: Vec<usize>,
}

/// Pairs of weight and score.
type Weighted = Vec<(f64, f64)>;

/// Compares the counted card with what the previous release said.
pub(crate) fn exact(card: &Card<'_>, stated: &Stated<'_>, previous: &Release) -> Exact {
    let then: BTreeMap<&str, &IndicatorResult> = previous.indicators.iter().map(|i| (i.id.as_str(), i)).collect();
    let mut change = Exact {
        common: Vec::new(),
        dimensions: BTreeMap::new(),
        gained: Vec::new(),
        lost: Vec::new(),
        left_out: Vec::new(),
    };
    let mut by_dimension: BTreeMap<usize, (Weighted, Weighted)> = BTreeMap::new();
    for (position, standing) in stated.standings.iter().enumerate() {
        let (Some(before), Some(now)) = (then.get(standing.indicator.id.as_str()), card.slots.get(position)) else {
            continue;
        };
        if before.major != standing.indicator.major || before.has_ladder != standing.indicator.has_ladder() {
            change.left_out.push(position);
            continue;
        }
        if *now == Slot::NotApplicable {
            if before.state == IndicatorState::Rated {
                change.lost.push(position);
            }
            continue;
        }
        if before.state == IndicatorState::NotApplicable {
            continue;
        }
        let was = slot_then(before);
        let (score_then, score_now) = (card.score_of(was).unwrap_or(0.0), card.score_of(*now).unwrap_or(0.0));
        if standing.indicator.has_ladder() {
            match rung_of(*now).cmp(&rung_of(was)) {
                std::cmp::Ordering::Greater => change.gained.push(position),
                std::cmp::Ordering::Less => change.lost.push(position),
                std::cmp::Ordering::Equal => {}
            }
        }
        change.common.push((position, was));
        let sums = by_dimension.entry(standing.dimension).or_default();
        sums.0.push((standing.indicator.weight, score_then));
        sums.1.push((standing.indicator.weight, score_now));
    }
    let mean = card.framework.aggregation.dimension;
    for (dimension, (was, is)) in by_dimension {
        let of = |values: &[(f64, f64)]| power_mean(values, mean.power, mean.floor);
        if let (Some(was), Some(is)) = (of(&was), of(&is)) {
            change.dimensions.insert(dimension, (was, is));
        }
    }
    change
}

/// The change as it is printed: scores to whole numbers, and a difference is the difference of the printed.
pub(crate) fn printed(card: &Card<'_>, exact: &Exact) -> Change {
    let ids: Vec<&str> = card.framework.indicators().map(|(_, indicator)| indicator.id.as_str()).collect();
    let named = |positions: &[usize]| -> Vec<String> {
        positions.iter().filter_map(|p| ids.get(*p)).map(|id| (*id).to_owned()).collect()
    };
    let mut meets = MeetsChange { then: 0, now: 0, of: 0, change: 0 };
    let mut common = Vec::new();
    for (position, was) in &exact.common {
        common.push(*position);
        if !matches!(was, Slot::Score(_)) {
            let now = card.slots.get(*position).copied().unwrap_or(Slot::NotAnswered);
            meets.of += 1;
            meets.then += u32::from(card.met(*was));
            meets.now += u32::from(card.met(now));
        }
    }
    meets.change = i64::from(meets.now) - i64::from(meets.then);
    Change {
        common: named(&common),
        meets,
        dimensions: exact
            .dimensions
            .iter()
            .filter_map(|(position, (then, now))| {
                let (then, now) = (Printed::whole(*then), Printed::whole(*now));
                Some(DimensionChange {
                    id: card.framework.dimensions.get(*position)?.id.clone(),
                    then,
                    now,
                    change: Printed::whole(now.get() - then.get()),
                })
            })
            .collect(),
        gained: named(&exact.gained),
        lost: named(&exact.lost),
        left_out: named(&exact.left_out),
        composition: Vec::new(),
        commitments: Vec::new(),
    }
}

/// Who answered then and now: of each source that both releases have, in all and by the categories that both name.
pub(crate) fn composition(previous: &Release, now: &[SourceResult]) -> Vec<Composition> {
    let mut all = Vec::new();
    for own in now {
        let Some(then) = previous.sources.iter().find(|then| then.instrument == own.instrument) else { continue };
        let (before, after) = (&then.participation, &own.participation);
        let source = own.source;
        let (then, now) = (before.everyone.answered, after.everyone.answered);
        all.push(Composition { source, attribute: None, title: None, then, now });
        for attribute in &after.attributes {
            let earlier = before.attributes.iter().find(|then| then.attribute == attribute.attribute);
            for category in &attribute.categories {
                let earlier =
                    earlier.and_then(|then| then.categories.iter().find(|own| own.category == category.category));
                let Some(earlier) = earlier else { continue };
                let (attribute, title) = (Some(attribute.attribute.clone()), Some(category.title.clone()));
                all.push(Composition { source, attribute, title, then: earlier.answered, now: category.answered });
            }
        }
    }
    all
}

/// The actions of the round before, each with where it stands in this round's plan: what changes the institution first (a unit,
/// a post, a rule), then what is done and what comes of it; among equals in the order of their plan.
pub(crate) fn commitments(framework: &Framework, previous: &Release, plan: Option<&Plan>) -> Vec<Commitment> {
    const FIRST: [Kind; 4] = [Kind::Structure, Kind::Policy, Kind::Practice, Kind::Result];
    let kinds: BTreeMap<&str, Kind> = framework.indicators().map(|(_, own)| (own.id.as_str(), own.kind)).collect();
    let mut actions: Vec<_> = previous.plan.iter().flat_map(|plan| &plan.actions).collect();
    actions.sort_by_key(|action| FIRST.iter().position(|kind| kinds.get(action.indicator.as_str()) == Some(kind)));
    let now = |id: &str| plan.and_then(|plan| plan.actions.iter().find(|own| own.id == id)).map(|own| own.status);
    let stand = actions.into_iter().map(|action| Commitment {
        id: action.id.clone(),
        indicator: action.indicator.clone(),
        action: action.action.clone(),
        then: action.status,
        now: now(&action.id),
    });
    stand.collect()
}

/// What an indicator of the previous release was worth; not answered counts as rung 0.
fn slot_then(before: &IndicatorResult) -> Slot {
    match (before.has_ladder, before.counted) {
        (true, Some(rung)) => Slot::Rung(rung),
        (true, None) => Slot::Rung(0),
        (false, _) => Slot::Score(before.score.value().unwrap_or(0.0)),
    }
}
