//! A round whose days or numbers contradict each other.

use super::fault;
use crate::Assessment;
use crate::words::{Document, Fault};

pub(super) fn faults(assessment: &Assessment) -> Vec<Fault> {
    let mut faults = Vec::new();
    // Days are written year first, so their order is that of their texts.
    if assessment.round.from > assessment.round.to {
        faults.push(fault("/round/to", Document::RoundEndsEarly));
    }
    let populations = [("staff", &assessment.staff), ("women_organisations", &assessment.women_organisations)];
    for (name, population) in populations {
        let Some(population) = population else { continue };
        for (attribute, groups) in &population.by {
            let sum: u64 = groups.values().map(|people| u64::from(*people)).sum();
            if sum > u64::from(population.total) {
                let (sum, total) = (usize::try_from(sum).unwrap_or(usize::MAX), population.total as usize);
                let cause = Document::GroupsAboveTotal { attribute: attribute.clone(), sum, total };
                faults.push(fault(format!("/{name}/by/{attribute}"), cause));
            }
        }
    }
    faults
}
