//! Comparison of institutions, from releases and nothing else (scoring.md section 4 rule 10): the middle and the spread of each
//! dimension, and ranks with their bands. A rank without its band says more than is known: it does not exist here.

use serde::Serialize;

use crate::aggregate::power_mean;
use crate::release::{Figure, Printed, Release};
use crate::statistics::{Keyed, places, quantile};

/// Fewer institutions than this have no middle, no spread and no ranks.
pub const FEWEST: usize = 5;
/// Draws of choices.
const DRAWS: u32 = 1000;

/// What moves a rank when it is chosen otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Choice {
    /// Weights of dimensions, each up to a quarter more or less.
    Weights,
    /// The mean: arithmetic, geometric or harmonic.
    Mean,
    /// One indicator left out.
    LeftOut,
    /// What the institution stated: each dimension anywhere in its plausible range.
    Range,
}

impl Choice {
    /// All, in the order in which ties are decided.
    pub const ALL: [Choice; 4] = [Choice::Weights, Choice::Mean, Choice::LeftOut, Choice::Range];

    /// The name in the format.
    pub fn name(self) -> &'static str {
        match self {
            Choice::Weights => "weights",
            Choice::Mean => "mean",
            Choice::LeftOut => "left_out",
            Choice::Range => "range",
        }
    }
}

/// The middle and the spread of a figure over institutions.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Spread {
    /// The dimension; `index` for the index.
    pub id: String,
    /// Institutions that have it.
    pub n: u32,
    /// Lower quartile, median, upper quartile; none with fewer than [`FEWEST`].
    pub quartiles: Option<[Printed; 3]>,
}

/// One institution among the others.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Compared {
    /// Its assessment.
    pub assessment: String,
    /// As it calls itself.
    pub institution: String,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// By dimension, in the framework's order.
    pub scores: Vec<Figure>,
    /// The index.
    pub index: Figure,
    /// Its rank with its band; none without an index, and with fewer than [`FEWEST`].
    pub rank: Option<Rank>,
}

/// A rank, 1 for the highest, and where it may as well lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Rank {
    /// By the printed index; equals share the best.
    pub rank: u32,
    /// In 90 of 100 draws of choices it lies from here to there.
    pub band: [u32; 2],
    /// The choice that alone moves it most, where one moves it.
    pub moved: Option<Choice>,
}

/// Institutions beside each other.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Comparison {
    /// The framework that all share.
    pub framework: String,
    /// Dimension ids.
    pub dimensions: Vec<String>,
    /// In the order in which they came.
    pub institutions: Vec<Compared>,
    /// By dimension, then the index.
    pub spreads: Vec<Spread>,
    /// Of the draws.
    pub seed: u64,
}

/// Compares releases of one framework. None where they are of different frameworks or majors.
pub fn compare(releases: &[&Release], seed: u64) -> Option<Comparison> {
    let first = releases.first()?;
    let major = |release: &Release| release.framework.version.split('.').next().map(str::to_owned);
    let same = |release: &&&Release| release.framework.id == first.framework.id && major(release) == major(first);
    if !releases.iter().all(|release| same(&release)) {
        return None;
    }
    let ranks = ranks(releases, seed);
    let institutions = releases.iter().zip(ranks).map(|(release, rank)| Compared {
        assessment: release.assessment.clone(),
        institution: release.institution.name.clone(),
        country: release.institution.country.clone(),
        scores: release.dimensions.iter().map(|dimension| dimension.score).collect(),
        index: release.index.score,
        rank,
    });
    let of = |id: &str, value: &dyn Fn(&Release) -> Option<f64>| {
        let mut values: Vec<f64> = releases.iter().filter_map(|release| value(release)).collect();
        values.sort_by(f64::total_cmp);
        let at = |p: f64| quantile(&values, p).map(Printed::whole);
        let quartiles = at(0.25).zip(at(0.5)).zip(at(0.75)).map(|((low, middle), high)| [low, middle, high]);
        let n = values.len();
        Spread { id: id.to_owned(), n: n as u32, quartiles: quartiles.filter(|_| n >= FEWEST) }
    };
    let dimensions: Vec<String> = first.dimensions.iter().map(|dimension| dimension.id.clone()).collect();
    let mut spreads: Vec<Spread> = dimensions
        .iter()
        .map(|id| of(id, &|release| release.dimensions.iter().find(|own| own.id == *id)?.score.value()))
        .collect();
    spreads.push(of("index", &|release| release.index.score.value()));
    let framework = format!("{}@{}", first.framework.id, first.framework.version);
    Some(Comparison { framework, dimensions, institutions: institutions.collect(), spreads, seed })
}

/// One draw of choices, the same for every institution.
struct Drawn {
    weights: Vec<f64>,
    power: f64,
    left_out: Option<String>,
    /// Where in its range each dimension of each institution lies, from 0 to 1.
    range: Option<Vec<Vec<f64>>>,
}

impl Drawn {
    fn nothing(dimensions: usize) -> Drawn {
        Drawn { weights: vec![1.0; dimensions], power: 1.0, left_out: None, range: None }
    }

    /// With some choices drawn.
    fn of(choices: &[Choice], releases: &[&Release], seed: u64, replicate: u32) -> Drawn {
        let dimensions = releases.first().map_or(0, |release| release.dimensions.len());
        let mut drawn = Drawn::nothing(dimensions);
        for choice in choices {
            let mut draws = Keyed::new(seed, *choice as u64).replicate(replicate);
            match choice {
                Choice::Weights => drawn.weights.iter_mut().for_each(|weight| *weight = 0.75 + 0.5 * draws.unit()),
                Choice::Mean => drawn.power = [1.0, 0.0, -1.0].get(draws.below(3)).copied().unwrap_or(1.0),
                Choice::LeftOut => {
                    let ids = releases.first().map_or(&[][..], |release| release.indicators.as_slice());
                    drawn.left_out = ids.get(draws.below(ids.len().max(1))).map(|indicator| indicator.id.clone());
                }
                Choice::Range => {
                    let places = |_: &&Release| (0..dimensions).map(|_| draws.unit()).collect();
                    drawn.range = Some(releases.iter().map(places).collect());
                }
            }
        }
        drawn
    }

    /// The index of an institution under this draw.
    fn index(&self, release: &Release, position: usize) -> Option<f64> {
        let mut values = Vec::new();
        for (at, (dimension, weight)) in release.dimensions.iter().zip(&self.weights).enumerate() {
            let Some(mut score) = dimension.score.value() else { continue };
            if let (Some(range), Some([low, high])) = (&self.range, dimension.range) {
                let place = range.get(position).and_then(|places| places.get(at)).copied().unwrap_or(0.5);
                score = low.get() + (high.get() - low.get()) * place;
            }
            if let Some(left_out) = &self.left_out {
                let own: Vec<(&str, f64)> = release
                    .indicators
                    .iter()
                    .filter(|indicator| indicator.dimension == dimension.id)
                    .filter_map(|indicator| Some((indicator.id.as_str(), indicator.score.value()?)))
                    .collect();
                if let Some((_, without)) = own.iter().find(|(id, _)| id == left_out).filter(|_| own.len() > 1) {
                    let n = own.len() as f64;
                    score = ((n * score - without) / (n - 1.0)).clamp(0.0, 100.0);
                }
            }
            values.push((*weight, score));
        }
        // A floor of one point keeps a zero from deciding alone, as the means below the arithmetic need one.
        power_mean(&values, self.power, Some(1.0))
    }
}

fn ranks(releases: &[&Release], seed: u64) -> Vec<Option<Rank>> {
    let printed: Vec<Option<f64>> = releases.iter().map(|release| release.index.score.value()).collect();
    if printed.iter().flatten().count() < FEWEST {
        return vec![None; releases.len()];
    }
    let dimensions = releases.first().map_or(0, |release| release.dimensions.len());
    let plain = Drawn::nothing(dimensions);
    let base: Vec<Option<f64>> = releases.iter().enumerate().map(|(at, release)| plain.index(release, at)).collect();
    // What a draw changes is added to the printed index: the framework's own weights are in that.
    let shifted = |drawn: &Drawn| -> Vec<Option<f64>> {
        releases
            .iter()
            .enumerate()
            .map(|(at, release)| {
                let (printed, base) = (printed.get(at).copied().flatten()?, base.get(at).copied().flatten()?);
                Some(printed + drawn.index(release, at)? - base)
            })
            .collect()
    };
    let bands = |choices: &[Choice]| -> Vec<Option<[u32; 2]>> {
        let mut all: Vec<Vec<f64>> = vec![Vec::with_capacity(DRAWS as usize); releases.len()];
        for replicate in 0..DRAWS {
            let values = shifted(&Drawn::of(choices, releases, seed, replicate));
            for (own, rank) in all.iter_mut().zip(places(&values)) {
                own.extend(rank.map(f64::from));
            }
        }
        all.into_iter()
            .map(|mut own| {
                own.sort_by(f64::total_cmp);
                let at = |p: f64| quantile(&own, p);
                Some([libm::floor(at(0.05)?) as u32, libm::ceil(at(0.95)?) as u32])
            })
            .collect()
    };
    let together = bands(&Choice::ALL);
    let alone: Vec<(Choice, Vec<Option<[u32; 2]>>)> =
        Choice::ALL.into_iter().map(|choice| (choice, bands(&[choice]))).collect();
    places(&printed)
        .into_iter()
        .zip(together)
        .enumerate()
        .map(|(at, (rank, band))| {
            let (rank, [low, high]) = (rank?, band?);
            let width = |choice: &(Choice, Vec<Option<[u32; 2]>>)| {
                choice.1.get(at).copied().flatten().map_or(0, |[low, high]| high - low)
            };
            let moved = alone.iter().rev().max_by_key(|choice| width(choice)).filter(|choice| width(choice) > 0);
            Some(Rank { rank, band: [low.min(rank), high.max(rank)], moved: moved.map(|(choice, _)| *choice) })
        })
        .collect()
}
