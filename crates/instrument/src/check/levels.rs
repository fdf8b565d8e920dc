//! Levels without order: a higher level may not ask less, and the lowest may ask nothing.

use super::fault;
use crate::Framework;
use crate::framework::Requires;
use crate::words::{Document, Fault};

pub(super) fn faults(framework: &Framework) -> Vec<Fault> {
    let mut faults = Vec::new();
    if framework.levels.first().is_some_and(|level| level.requires != Requires::default()) {
        faults.push(fault("/levels/0/requires", Document::FirstLevelAsks));
    }
    for (i, pair) in framework.levels.windows(2).enumerate() {
        let [lower, higher] = pair else { continue };
        let at = |key: &str| format!("/levels/{}/requires/{key}", i + 1);
        let mut falls = |key: &str, below: Option<f64>, above: Option<f64>| {
            if matches!((below, above), (Some(below), Some(above)) if above < below) {
                faults.push(fault(at(key), Document::LevelWithoutOrder { below: lower.id.clone() }));
            }
        };
        falls("meets_share", lower.requires.meets_share, higher.requires.meets_share);
        falls(
            "every_dimension_at_least",
            lower.requires.every_dimension_at_least,
            higher.requires.every_dimension_at_least,
        );
    }
    faults
}
