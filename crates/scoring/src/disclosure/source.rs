//! One source of people as it may be shown: exact cells go through every rule and come out as values of the release.

use instrument::Framework;
use instrument::assessment::Population;

use super::alike::alike;
use super::differencing::differencing;
use super::few::few;
use super::overall::overall;
use super::protects::protects;
use super::{Hiding, Row, certain, gaps};
use crate::Policy;
use crate::cells::{Counts, ExactItem, ExactScore, People, Scores, Spread};
use crate::release::{
    Answered, AttributeCells, AttributeParticipation, CategoryCell, CategoryParticipation, Cell, DimensionCell, Figure,
    ItemCell, ItemResult, Others, Participation, Printed, Reason, SourceDimension, SourceResult,
};
use crate::statistics::{divided, holm, mean_interval, wilson};

/// What may be shown of one source. `seed` is of the draws.
pub(crate) fn source(
    people: &People<'_>,
    framework: &Framework,
    population: Option<&Population>,
    policy: &Policy,
    seed: u64,
) -> SourceResult {
    let k = policy.k as usize;
    let total = population.map(|population| population.total);
    let counts = Counts::of(people, framework);
    let items = (0..people.asked.len()).filter_map(|at| item(people, &counts, at, total, policy)).collect();
    let mut hidings: Vec<Hiding> = counts.dimensions.iter().map(|own| few(&own.row, k)).collect();
    for (scores, hiding) in counts.dimensions.iter().zip(&mut hidings) {
        alike(scores, hiding);
    }
    let rows: Vec<&Row> = counts.dimensions.iter().map(|own| &own.row).collect();
    protects(&rows, &mut hidings, k);
    for (row, hiding) in rows.iter().zip(hidings.iter_mut()) {
        differencing(row, hiding, k);
    }
    let mut chances: Vec<f64> = Vec::new();
    let mut dimensions: Vec<SourceDimension> = counts
        .dimensions
        .iter()
        .zip(&hidings)
        .filter_map(|(scores, hiding)| {
            let id = framework.dimensions.get(scores.dimension)?.id.clone();
            let (own, chance) = dimension(id, people, scores, hiding, population, policy);
            chances.extend(chance);
            Some(own)
        })
        .collect();
    // All planned gaps together, hidden ones too: of many, some are wide by chance.
    let attributes = dimensions.iter_mut().flat_map(|dimension| &mut dimension.attributes);
    for (gap, chance) in attributes.flat_map(|attribute| &mut attribute.gaps).zip(holm(&chances)) {
        gap.stands = chance <= 0.05;
    }
    SourceResult {
        source: people.instrument.source,
        instrument: people.instrument.id.clone(),
        participation: participation(people, &counts.everyone, &hidings, population, k),
        overall: overall(&counts, &dimensions, &hidings, framework, (total, policy, seed)),
        items,
        dimensions,
    }
}

fn item(
    people: &People<'_>,
    counts: &Counts,
    position: usize,
    total: Option<u32>,
    policy: &Policy,
) -> Option<ItemResult> {
    let asked = people.asked.get(position)?;
    let exact = counts.item(people, position)?;
    let from = if asked.item.sensitive { policy.k.max(policy.sensitive_from) } else { policy.k };
    let everyone = if exact.n < from as usize {
        Cell::hidden(Reason::Few)
    } else {
        Cell::Shown(item_cell(&exact, asked.step, total, policy))
    };
    Some(ItemResult {
        id: asked.item.id.clone(),
        text: asked.item.text.clone().unwrap_or_default(),
        reversed: asked.item.reversed,
        sensitive: asked.item.sensitive,
        informs: asked.item.informs.clone(),
        everyone,
    })
}

fn item_cell(exact: &ExactItem, step: f64, total: Option<u32>, policy: &Policy) -> ItemCell {
    let n = exact.n;
    let (bounded, mean) = certain::mean(exact.mean, n, step);
    let wide = n >= policy.interval_from as usize;
    ItemCell {
        n: n as u32,
        mean,
        interval: wide.then(|| interval(n, bounded, exact.sd, step, total)).flatten(),
        favourable: exact.favourable.map(|count| certain::share(count, n)),
        favourable_interval: exact
            .favourable
            .filter(|_| wide)
            .and_then(|count| wilson(certain::bounded(count, n) as f64, n, total))
            .map(|ends| ends.map(Printed::whole)),
        dont_know: certain::share(exact.dont_know, n + exact.dont_know),
        distribution: exact.counts.iter().map(|count| certain::share(*count as usize, n)).collect(),
        divided: divided(&exact.counts, policy.interval_from),
        as_before: false,
    }
}

/// The printed interval stands around the bounded mean, with a spread of at least one option among n people: neither its
/// middle nor its width tells what the mean itself must not.
fn interval(n: usize, bounded: f64, sd: f64, step: f64, total: Option<u32>) -> Option<[Printed; 2]> {
    let spread = sd.max(certain::least_spread(step, n));
    mean_interval(n, bounded, spread, total).map(|ends| ends.map(|end| Printed::whole(end.clamp(0.0, 100.0))))
}

fn dimension(
    id: String,
    people: &People<'_>,
    scores: &Scores,
    hiding: &Hiding,
    population: Option<&Population>,
    policy: &Policy,
) -> (SourceDimension, Vec<f64>) {
    let mut chances = Vec::new();
    let total = population.map(|population| population.total);
    let cell = |spread: &Spread, size: Option<u32>| dimension_cell(&spread.score(), scores.step, size, policy);
    let all = scores.everyone();
    let everyone = if scores.row.people() < policy.k as usize {
        Cell::hidden(Reason::Few)
    } else {
        Cell::Shown(cell(&all, total))
    };
    let attributes = people
        .attributes
        .iter()
        .zip(hiding)
        .enumerate()
        .map(|(position, (attribute, states))| {
            let exact: Vec<gaps::Of> = attribute
                .item
                .options
                .iter()
                .enumerate()
                .map(|(category, option)| gaps::Of {
                    spread: scores.category(position, category),
                    population: size_of(population, attribute.name, &option.value),
                })
                .collect();
            let options = || attribute.item.options.iter().zip(states);
            let categories: Vec<CategoryCell> = options()
                .zip(&exact)
                .map(|((option, state), own)| CategoryCell {
                    category: option.value.clone(),
                    title: option.label.clone(),
                    cell: match state {
                        Some(reason) => Cell::hidden(*reason),
                        None => Cell::Shown(cell(&own.spread, own.population)),
                    },
                })
                .collect();
            let over = scores.row.left_over(hiding, position);
            let others = (states.iter().any(Option::is_none) && over >= policy.k as usize).then(|| Others {
                categories: options()
                    .filter(|(_, state)| state.is_some())
                    .map(|(option, _)| option.value.clone())
                    .collect(),
                cell: cell(
                    &scores.others(position, |category| super::is_shown(hiding, position, Some(category))),
                    None,
                ),
            });
            let gaps = gaps::gaps(&categories, &exact, scores.step, policy);
            chances.extend(gaps::chances(&gaps, &exact, policy));
            AttributeCells { attribute: attribute.name.to_owned(), categories, others, gaps }
        })
        .collect();
    (SourceDimension { dimension: id, everyone, attributes }, chances)
}

fn dimension_cell(exact: &ExactScore, step: f64, size: Option<u32>, policy: &Policy) -> DimensionCell {
    let (bounded, mean) = certain::mean(exact.mean, exact.n, step);
    let wide = exact.n >= policy.interval_from as usize;
    DimensionCell {
        n: exact.n as u32,
        mean,
        interval: wide.then(|| interval(exact.n, bounded, exact.sd, step, size)).flatten(),
        as_before: false,
    }
}

/// A count of respondents is a cell, too: by group it is printed only for categories shown in every dimension, and only
/// where the counts themselves leave nobody over who could be counted off.
fn participation(
    people: &People<'_>,
    own: &Row,
    hidings: &[Hiding],
    population: Option<&Population>,
    k: usize,
) -> Participation {
    let mut counts = vec![few(own, k)];
    let hidden_somewhere = |attribute: usize, category: usize| {
        hidings.iter().filter_map(|hiding| hiding.get(attribute)?.get(category).copied().flatten()).next()
    };
    for (attribute, states) in counts.iter_mut().flatten().enumerate() {
        for (category, state) in states.iter_mut().enumerate() {
            *state = state.or(hidden_somewhere(attribute, category));
        }
    }
    protects(&[own], &mut counts, k);
    if let Some(hiding) = counts.first_mut() {
        differencing(own, hiding, k);
    }
    let answered = |n: usize, of: Option<u32>, state: Option<Reason>| {
        let hide = state.or((n < k).then_some(Reason::Few));
        let figure = |value: Printed| hide.map_or(Figure::shown(value), Figure::hidden);
        let rate = of.filter(|of| *of > 0).map(|of| figure(Printed::whole(100.0 * n as f64 / f64::from(of))));
        (figure(Printed::count(n)), rate)
    };
    let total = population.map(|population| population.total);
    let (count, rate) = answered(people.n, total, None);
    let hiding = counts.first();
    Participation {
        everyone: Answered { answered: count, of: total, rate },
        attributes: people
            .attributes
            .iter()
            .enumerate()
            .map(|(position, attribute)| AttributeParticipation {
                attribute: attribute.name.to_owned(),
                categories: attribute
                    .item
                    .options
                    .iter()
                    .enumerate()
                    .map(|(category, option)| {
                        let state = hiding.and_then(|h| h.get(position)?.get(category).copied()).flatten();
                        let of = size_of(population, attribute.name, &option.value);
                        let (answered, rate) = answered(own.count(position, category), of, state);
                        let (category, title) = (option.value.clone(), option.label.clone());
                        CategoryParticipation { category, title, answered, of, rate }
                    })
                    .collect(),
            })
            .collect(),
    }
}

fn size_of(population: Option<&Population>, attribute: &str, category: &str) -> Option<u32> {
    population?.by.get(attribute)?.get(category).copied()
}
