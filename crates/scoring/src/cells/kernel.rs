//! The kernel: people become counts, and from here on nobody is looked at one by one, but in resampling.
//!
//! A respondent's score of a dimension is a sum and a count in whole numbers, so equal scores are equal whatever items they
//! come from, and no order of people, items or threads changes a bit of what follows. In: one byte an answer. Out: for every
//! item people by option, for every dimension people by score, in all and by category, and people by the combination of
//! their attributes.

use std::collections::{BTreeMap, HashMap};

use instrument::Framework;

use super::exact::{self, ExactItem, ExactScore};
use super::people::People;
use crate::aggregate::snap;
use crate::disclosure::Row;
use crate::statistics::Keyed;
use crate::study::{DONT_KNOW, NOT_ASKED};

/// A respondent without a score.
const NONE: u32 = u32::MAX;
/// Parts of a point in resampling: a millionth.
const PARTS: f64 = 1e6;
/// People in a packed number: those above this bit, the parts of their points below it.
const ONE: u64 = 1 << 44;
/// Draws until packed numbers are emptied: 65,536 scores of 100 points stay below [`ONE`].
const FULL: usize = 1 << 16;

/// Counts of one source.
pub(crate) struct Counts {
    /// Item by item, people by the byte of their answer.
    items: Vec<Vec<u32>>,
    /// The dimensions that some item informs.
    pub(crate) dimensions: Vec<Scores>,
    /// Everyone who answered, by attributes.
    pub(crate) everyone: Row,
    /// A person's place in [`Scores::levels`] of every dimension, person after person.
    codes: Vec<u32>,
    /// The category of the first attribute of every person.
    first: Vec<Option<u8>>,
}

/// The scores of one dimension.
pub(crate) struct Scores {
    /// Its position in the framework.
    pub(crate) dimension: usize,
    /// The widest step between neighbouring options of its items, in points.
    pub(crate) step: f64,
    /// How many items make it.
    pub(crate) items: usize,
    /// Those who have a score, by attributes.
    pub(crate) row: Row,
    /// The scores that somebody has, ascending, 0 to 100.
    levels: Vec<f64>,
    /// People by level.
    everyone: Vec<u32>,
    /// Attribute, category: people by level.
    categories: Vec<Vec<Vec<u32>>>,
}

/// People by score, lowest first.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Spread {
    /// Score and people.
    pub(crate) levels: Vec<(f64, u32)>,
}

impl Spread {
    /// How many, their mean and deviation.
    pub(crate) fn score(&self) -> ExactScore {
        exact::score(&self.levels)
    }
}

impl Scores {
    fn spread(&self, counts: impl Iterator<Item = u32>) -> Spread {
        Spread { levels: self.levels.iter().copied().zip(counts).filter(|(_, people)| *people > 0).collect() }
    }

    /// Everyone who has a score.
    pub(crate) fn everyone(&self) -> Spread {
        self.spread(self.everyone.iter().copied())
    }

    /// One category of an attribute.
    pub(crate) fn category(&self, attribute: usize, category: usize) -> Spread {
        let own = self.categories.get(attribute).and_then(|all| all.get(category));
        self.spread(own.into_iter().flatten().copied())
    }

    /// Everyone less the categories that are taken away.
    pub(crate) fn others(&self, attribute: usize, taken: impl Fn(usize) -> bool) -> Spread {
        let mut left = self.everyone.clone();
        for (category, own) in self.categories.get(attribute).into_iter().flatten().enumerate() {
            if taken(category) {
                left.iter_mut().zip(own).for_each(|(left, own)| *left = left.saturating_sub(*own));
            }
        }
        self.spread(left.into_iter())
    }
}

/// How the items of a dimension become a score: in units of which `unit` make the whole scale.
struct Weights {
    dimension: usize,
    step: f64,
    unit: u32,
    /// Item and, by byte, its units; [`UNANSWERED`], [`UNASKED`].
    items: Vec<(usize, Vec<i32>)>,
}

const UNANSWERED: i32 = -1;
const UNASKED: i32 = -2;

impl Weights {
    fn of(people: &People<'_>, framework: &Framework, dimension: usize) -> Option<Weights> {
        let positions = people.items_of(framework, dimension);
        let asked: Vec<_> = positions.iter().filter_map(|at| Some((*at, people.asked.get(*at)?))).collect();
        if asked.is_empty() {
            return None;
        }
        // The least whole number of units in which every option is one; scales of odd values go by billionths.
        let fits = |unit: u32| {
            let whole = |score: f64| snap(score / 100.0 * f64::from(unit)).fract() == 0.0;
            asked.iter().all(|(_, asked)| asked.scores.iter().all(|score| whole(*score)))
        };
        let unit = (1..=2520).find(|unit| fits(*unit)).unwrap_or(1_000_000_000);
        let of_item = |scores: &[f64]| -> Vec<i32> {
            let mut bytes = vec![UNANSWERED; 256];
            for (byte, score) in bytes.iter_mut().zip(scores) {
                *byte = libm::round(score / 100.0 * f64::from(unit)) as i32;
            }
            bytes.get_mut(usize::from(NOT_ASKED)).into_iter().for_each(|byte| *byte = UNASKED);
            bytes
        };
        Some(Weights {
            dimension,
            step: asked.iter().map(|(_, asked)| asked.step).fold(0.0, f64::max),
            unit,
            items: asked.iter().map(|(at, asked)| (*at, of_item(&asked.scores))).collect(),
        })
    }

    /// Units and answered items of one person, as `units << 16 | items`; 0 without a score: at least half of what was
    /// asked must be answered.
    fn key(&self, answers: &[u8]) -> u64 {
        let (mut units, mut answered, mut asked) = (0_u64, 0_u64, 0_u64);
        for (at, bytes) in &self.items {
            let byte = answers.get(*at).copied().unwrap_or(NOT_ASKED);
            let own = bytes.get(usize::from(byte)).copied().unwrap_or(UNASKED);
            asked += u64::from(own != UNASKED);
            if own >= 0 {
                answered += 1;
                units += own as u64;
            }
        }
        if answered == 0 || 2 * answered < asked { 0 } else { units << 16 | answered }
    }

    fn score(&self, key: u64) -> f64 {
        let (units, answered) = (key >> 16, key & 0xffff);
        100.0 * units as f64 / (f64::from(self.unit) * answered as f64)
    }
}

impl Counts {
    /// Counts everyone.
    pub(crate) fn of(people: &People<'_>, framework: &Framework) -> Counts {
        let weights: Vec<Weights> =
            (0..framework.dimensions.len()).filter_map(|at| Weights::of(people, framework, at)).collect();
        let sizes: Vec<usize> = people.attributes.iter().map(|attribute| attribute.item.options.len()).collect();
        let mut items = vec![vec![0_u32; 256]; people.asked.len()];
        let mut keys: Vec<u64> = Vec::with_capacity(people.n * weights.len());
        let mut classes = Classes { sizes: &sizes, places: HashMap::new(), stated: Vec::new() };
        let mut class_of: Vec<u32> = Vec::with_capacity(people.n);
        for (answers, attributes) in people.rows() {
            for (counts, byte) in items.iter_mut().zip(answers) {
                counts.get_mut(usize::from(*byte)).into_iter().for_each(|count| *count += 1);
            }
            keys.extend(weights.iter().map(|weights| weights.key(answers)));
            class_of.push(classes.place(attributes));
        }
        let mut codes = vec![NONE; keys.len()];
        let dimensions = weights
            .iter()
            .enumerate()
            .map(|(at, own)| scores(own, (at, weights.len()), &keys, &mut codes, &class_of, &classes))
            .collect();
        let first = class_of.iter().map(|class| classes.first(*class)).collect();
        let everyone = classes.row(class_of.iter().copied());
        Counts { items, dimensions, everyone, codes, first }
    }

    /// The cell of an item over everyone.
    pub(crate) fn item(&self, people: &People<'_>, position: usize) -> Option<ExactItem> {
        let (asked, bytes) = (people.asked.get(position)?, self.items.get(position)?);
        let counts = bytes.iter().take(asked.scores.len()).copied().collect();
        let dont_know = bytes.get(usize::from(DONT_KNOW)).map_or(0, |count| *count as usize);
        Some(exact::item(asked, counts, dont_know))
    }

    /// Means of the dimensions that are kept in each replicate of the rescaled bootstrap of Rao and Wu, as in
    /// [`crate::statistics::rescaled_bootstrap`]: people are drawn with all their answers, within strata made of the first
    /// attribute's categories that are `apart`, everybody else being one more.
    pub(crate) fn resample(
        &self,
        kept: &[usize],
        apart: impl Fn(u8) -> bool,
        (seed, replicates): (u64, u32),
        mut take: impl FnMut(&[f64]),
    ) {
        let width = kept.len().next_multiple_of(4);
        let strata = self.strata(kept, width, apart, seed);
        let mut drawn = vec![0_u64; width];
        let mut means = vec![0.0; kept.len()];
        let (mut people, mut points) = (vec![0.0; width], vec![0.0; width]);
        for replicate in 0..replicates {
            people.fill(0.0);
            points.fill(0.0);
            for (key, n, rows) in &strata {
                let factor = if *n > 1 { *n as f64 / (*n - 1) as f64 } else { 1.0 };
                let mut draws = key.replicate(replicate);
                let mut left = (*n - 1).max(1);
                while left > 0 {
                    drawn.fill(0);
                    let now = left.min(FULL);
                    for _ in 0..now {
                        let at = draws.below(*n) * width;
                        let row = rows.get(at..at + width).unwrap_or_default();
                        // Four at a time: people and points of a dimension are added in one number.
                        for (sum, own) in drawn.as_chunks_mut::<4>().0.iter_mut().zip(row.as_chunks::<4>().0) {
                            for (sum, own) in sum.iter_mut().zip(own) {
                                *sum += own;
                            }
                        }
                    }
                    left -= now;
                    for ((sum, people), points) in drawn.iter().zip(&mut people).zip(&mut points) {
                        *people += factor * (sum / ONE) as f64;
                        *points += factor * (sum % ONE) as f64;
                    }
                }
            }
            let all = people.iter().zip(&points);
            means.iter_mut().zip(all).for_each(|(mean, (people, points))| *mean = points / people / PARTS);
            take(&means);
        }
    }

    /// Strata, each with its key, its people, and their packed scores, sorted.
    fn strata(
        &self,
        kept: &[usize],
        width: usize,
        apart: impl Fn(u8) -> bool,
        seed: u64,
    ) -> Vec<(Keyed, usize, Vec<u64>)> {
        let mut strata: BTreeMap<Option<u8>, Vec<Vec<u64>>> = BTreeMap::new();
        for (codes, first) in self.codes.chunks_exact(self.dimensions.len().max(1)).zip(&self.first) {
            let mut row: Vec<u64> = kept
                .iter()
                .map(|at| {
                    let level = codes.get(*at).and_then(|code| self.dimensions.get(*at)?.levels.get(*code as usize));
                    level.map_or(0, |score| ONE | libm::round(score * PARTS) as u64)
                })
                .collect();
            if row.iter().any(|own| *own > 0) {
                row.resize(width, 0);
                strata.entry(first.filter(|own| apart(*own))).or_default().push(row);
            }
        }
        let sorted = strata.into_values().map(|mut rows| {
            rows.sort_unstable();
            (rows.len(), rows.concat())
        });
        sorted.zip(0..).map(|((n, rows), at)| (Keyed::new(seed, at), n, rows)).collect()
    }
}

/// One dimension: its levels, who stands at which, and how many of each category and class.
fn scores(
    weights: &Weights,
    (at, of): (usize, usize),
    keys: &[u64],
    codes: &mut [u32],
    class_of: &[u32],
    classes: &Classes<'_>,
) -> Scores {
    let own = || keys.iter().skip(at).step_by(of).copied();
    let mut places: HashMap<u64, u32> = own().filter(|key| *key > 0).map(|key| (key, NONE)).collect();
    let mut levels: Vec<f64> = places.keys().map(|key| weights.score(*key)).collect();
    levels.sort_by(f64::total_cmp);
    levels.dedup();
    for (key, place) in &mut places {
        *place = levels.partition_point(|level| *level < weights.score(*key)) as u32;
    }
    // By class first: what a category holds follows from its classes.
    let mut by_class: Vec<Vec<u32>> = vec![Vec::new(); classes.stated.len()];
    for ((key, code), class) in own().zip(codes.iter_mut().skip(at).step_by(of)).zip(class_of) {
        let Some(place) = places.get(&key) else { continue };
        *code = *place;
        if let Some(counts) = by_class.get_mut(*class as usize) {
            if counts.is_empty() {
                counts.resize(levels.len(), 0);
            }
            counts.get_mut(*place as usize).into_iter().for_each(|count| *count += 1);
        }
    }
    let mut everyone = vec![0; levels.len()];
    let empty = |size: &usize| vec![vec![0; levels.len()]; *size];
    let mut categories: Vec<Vec<Vec<u32>>> = classes.sizes.iter().map(empty).collect();
    let mut row = Row { classes: Vec::new(), sizes: classes.sizes.to_vec() };
    for (stated, counts) in classes.stated.iter().zip(&by_class).filter(|(_, counts)| !counts.is_empty()) {
        let add = |to: &mut Vec<u32>| to.iter_mut().zip(counts).for_each(|(to, own)| *to += own);
        add(&mut everyone);
        for (category, all) in stated.iter().zip(&mut categories) {
            category.and_then(|category| all.get_mut(category)).into_iter().for_each(add);
        }
        row.classes.push((stated.clone(), counts.iter().map(|count| *count as usize).sum()));
    }
    Scores {
        dimension: weights.dimension,
        step: weights.step,
        items: weights.items.len(),
        row,
        levels,
        everyone,
        categories,
    }
}

/// Combinations of what people state of themselves.
struct Classes<'a> {
    sizes: &'a [usize],
    places: HashMap<Vec<u8>, u32>,
    stated: Vec<Vec<Option<usize>>>,
}

impl Classes<'_> {
    /// The class of a person's bytes; what is no category was not stated.
    fn place(&mut self, bytes: &[u8]) -> u32 {
        if let Some(place) = self.places.get(bytes) {
            return *place;
        }
        let stated: Vec<Option<usize>> = bytes
            .iter()
            .zip(self.sizes)
            .map(|(byte, size)| Some(usize::from(*byte)).filter(|category| category < size))
            .collect();
        let place = self.stated.iter().position(|other| *other == stated).unwrap_or(self.stated.len());
        if place == self.stated.len() {
            self.stated.push(stated);
        }
        self.places.insert(bytes.to_vec(), place as u32);
        place as u32
    }

    /// The category of the first attribute.
    fn first(&self, class: u32) -> Option<u8> {
        let category = self.stated.get(class as usize)?.first().copied().flatten()?;
        u8::try_from(category).ok()
    }

    fn row(&self, people: impl Iterator<Item = u32>) -> Row {
        let mut counts = vec![0; self.stated.len()];
        people.for_each(|class| counts.get_mut(class as usize).into_iter().for_each(|count| *count += 1));
        Row { classes: self.stated.iter().cloned().zip(counts).collect(), sizes: self.sizes.to_vec() }
    }
}
