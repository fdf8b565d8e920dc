//! Institutions' figures in, their index out: how public indices (HDI, EIGE) prove the engine. Never responses.

use std::collections::BTreeMap;

use instrument::Framework;

use super::{Card, Slot};

/// The exact scores of one unit (a country, an institution) under a framework.
#[derive(Clone, Debug, PartialEq)]
pub struct Indexed {
    /// The index, 0 to 100; none if too little was rated.
    pub index: Option<f64>,
    /// By axis.
    pub axes: BTreeMap<String, Option<f64>>,
    /// By dimension.
    pub dimensions: BTreeMap<String, Option<f64>>,
}

/// A zero stands in a mean of power 0 or less, and the framework gives no floor.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a zero in {0:?} under a mean of power 0 or less without a floor")]
pub struct Zero(pub Vec<String>);

/// Scores figures by a framework. `values` are numbers of number indicators and rungs of ladder indicators, by id;
/// what is absent was not answered.
///
/// # Errors
/// [`Zero`] with the ids of the dimensions (or `index`) in which a zero has no floor.
pub fn index(framework: &Framework, values: &BTreeMap<String, f64>) -> Result<Indexed, Zero> {
    let slots = framework
        .indicators()
        .map(|(_, indicator)| match values.get(&indicator.id) {
            None => Slot::NotAnswered,
            Some(value) if indicator.has_ladder() => Slot::Rung(libm::rint(*value).clamp(0.0, 255.0) as u8),
            Some(value) => Slot::number(indicator, *value),
        })
        .collect();
    let card = Card { framework, slots };
    let parts = card.dimensions();
    let whole = card.index(&parts);
    let mut zeros: Vec<String> = framework
        .dimensions
        .iter()
        .zip(&parts)
        .filter(|(_, part)| part.zero)
        .map(|(dimension, _)| dimension.id.clone())
        .collect();
    if whole.zero {
        zeros.push("index".to_owned());
    }
    if !zeros.is_empty() {
        return Err(Zero(zeros));
    }
    Ok(Indexed {
        index: whole.published(),
        axes: framework.axes.iter().map(|axis| (axis.id.clone(), card.axis(&axis.id, &parts).published())).collect(),
        dimensions: framework.dimensions.iter().zip(&parts).map(|(d, part)| (d.id.clone(), part.published())).collect(),
    })
}
