//! Rungs, ladders, recommendations, caps and goalposts that do not fit each other.

use super::fault;
use crate::Framework;
use crate::framework::{Measure, Transform};
use crate::words::{Document, Fault};

pub(super) fn faults(framework: &Framework) -> Vec<Fault> {
    let mut faults = Vec::new();
    let rungs = framework.rungs.len();
    let top = framework.top();
    for (i, rung) in framework.rungs.iter().enumerate() {
        if usize::from(rung.value) != i {
            faults.push(fault(format!("/rungs/{i}/value"), Document::RungMissing { expected: i }));
        }
    }
    let mut within = |pointer: &str, rung: u8| {
        if rung > top {
            faults.push(fault(pointer, Document::OutsideRungs { top: usize::from(top) }));
        }
    };
    within("/meets_from", framework.meets_from);
    if let Some(cap) = &framework.caps.not_shown {
        within("/caps/not_shown/at", cap.at);
    }
    if let Some(cap) = &framework.caps.not_felt {
        within("/caps/not_felt/at", cap.at);
    }
    for (i, dimension) in framework.dimensions.iter().enumerate() {
        for (j, indicator) in dimension.indicators.iter().enumerate() {
            let at = |key: &str| format!("/dimensions/{i}/indicators/{j}/{key}");
            match &indicator.measure {
                Measure::Ladder(ladder) => {
                    if ladder.len() != rungs {
                        let cause = Document::LadderLength { found: ladder.len(), expected: rungs };
                        faults.push(fault(at("measure/ladder"), cause));
                    }
                    if !indicator.next.is_empty() && indicator.next.len() + 1 != rungs {
                        let cause = Document::NextLength { found: indicator.next.len(), expected: rungs - 1 };
                        faults.push(fault(at("next"), cause));
                    }
                }
                Measure::Number(number) => {
                    if number.worst == number.best {
                        faults.push(fault(at("measure/number/best"), Document::GoalpostsEqual));
                    }
                    if number.transform == Transform::Log && (number.worst <= 0.0 || number.best <= 0.0) {
                        faults.push(fault(at("measure/number/transform"), Document::GoalpostsLog));
                    }
                }
            }
        }
    }
    faults
}
