//! What refers to something that is not there.

use super::fault;
use crate::framework::CapName;
use crate::instrument::ItemType;
use crate::words::{Document, Fault};
use crate::{Framework, Instrument};

pub(super) fn of_framework(framework: &Framework) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (i, dimension) in framework.dimensions.iter().enumerate() {
        if !framework.axes.iter().any(|axis| axis.id == dimension.axis) {
            faults.push(fault(format!("/dimensions/{i}/axis"), Document::NoSuchAxis { id: dimension.axis.clone() }));
        }
        for (j, indicator) in dimension.indicators.iter().enumerate() {
            for (c, cap) in indicator.caps.iter().enumerate() {
                let (described, id) = match cap {
                    CapName::DocumentsShowLess => (framework.caps.documents_show_less.is_some(), "documents_show_less"),
                    CapName::NotShown => (framework.caps.not_shown.is_some(), "not_shown"),
                    CapName::NotFelt => (framework.caps.not_felt.is_some(), "not_felt"),
                };
                if !described {
                    let pointer = format!("/dimensions/{i}/indicators/{j}/caps/{c}");
                    faults.push(fault(pointer, Document::NoSuchCap { id: id.to_owned() }));
                }
            }
        }
    }
    for (i, level) in framework.levels.iter().enumerate() {
        for (j, id) in level.requires.must_meet.iter().enumerate() {
            let pointer = format!("/levels/{i}/requires/must_meet/{j}");
            match framework.indicator(id) {
                None => faults.push(fault(pointer, Document::NoSuchIndicator { id: id.clone() })),
                Some(indicator) if !indicator.has_ladder() => {
                    faults.push(fault(pointer, Document::LadderWanted { id: id.clone() }));
                }
                Some(_) => {}
            }
        }
    }
    faults
}

pub(super) fn of_instrument(instrument: &Instrument, framework: &Framework) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (i, section) in instrument.sections.iter().enumerate() {
        for (j, item) in section.items.iter().enumerate() {
            let at = |key: &str| format!("/sections/{i}/items/{j}/{key}");
            if let Some(id) = &item.scale
                && instrument.scale(id).is_none()
            {
                faults.push(fault(at("scale"), Document::NoSuchScale { id: id.clone() }));
            }
            if let Some(id) = &item.indicator {
                let cause = match framework.indicator(id) {
                    None => Some(Document::NoSuchIndicator { id: id.clone() }),
                    Some(found) if item.kind == ItemType::Rung && !found.has_ladder() => {
                        Some(Document::LadderWanted { id: id.clone() })
                    }
                    Some(found) if item.kind == ItemType::Number && found.has_ladder() => {
                        Some(Document::NumberWanted { id: id.clone() })
                    }
                    Some(_) => None,
                };
                faults.extend(cause.map(|cause| fault(at("indicator"), cause)));
            }
            for (k, id) in item.informs.iter().enumerate() {
                if framework.indicator(id).is_none() {
                    faults.push(fault(at(&format!("informs/{k}")), Document::NoSuchIndicator { id: id.clone() }));
                }
            }
        }
    }
    faults
}
