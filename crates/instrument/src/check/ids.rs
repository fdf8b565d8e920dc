//! The same id twice where ids must differ.

use std::collections::HashSet;

use super::fault;
use crate::words::{Document, Fault};
use crate::{Assessment, Framework, Instrument, Plan};

pub(super) fn of_framework(framework: &Framework) -> Vec<Fault> {
    let axes = framework.axes.iter().enumerate().map(|(i, axis)| (format!("/axes/{i}/id"), axis.id.as_str()));
    let dimensions =
        framework.dimensions.iter().enumerate().map(|(i, d)| (format!("/dimensions/{i}/id"), d.id.as_str()));
    let indicators = framework.dimensions.iter().enumerate().flat_map(|(i, d)| {
        let own = d.indicators.iter().enumerate();
        own.map(move |(j, indicator)| (format!("/dimensions/{i}/indicators/{j}/id"), indicator.id.as_str()))
    });
    let levels = framework.levels.iter().enumerate().map(|(i, level)| (format!("/levels/{i}/id"), level.id.as_str()));
    [twice(axes), twice(dimensions), twice(indicators), twice(levels)].concat()
}

pub(super) fn of_instrument(instrument: &Instrument) -> Vec<Fault> {
    let mut faults =
        twice(instrument.scales.iter().enumerate().map(|(i, s)| (format!("/scales/{i}/id"), s.id.as_str())));
    faults.extend(twice(
        instrument.sections.iter().enumerate().map(|(i, s)| (format!("/sections/{i}/id"), s.id.as_str())),
    ));
    let items = || {
        instrument.sections.iter().enumerate().flat_map(|(i, section)| {
            section.items.iter().enumerate().map(move |(j, item)| (format!("/sections/{i}/items/{j}"), item))
        })
    };
    faults.extend(twice(items().map(|(pointer, item)| (format!("{pointer}/id"), item.id.as_str()))));
    for (pointer, item) in items() {
        let options = item.options.iter().enumerate();
        faults.extend(twice(options.map(|(i, o)| (format!("{pointer}/options/{i}/value"), o.value.as_str()))));
    }
    faults
}

pub(super) fn of_assessment(assessment: &Assessment) -> Vec<Fault> {
    let files = assessment.tables.iter().enumerate();
    let mut faults = twice(files.map(|(i, table)| (format!("/tables/{i}/file"), table.file.as_str())));
    let instruments = assessment.instruments.iter().enumerate();
    faults.extend(twice(instruments.map(|(i, reference)| (format!("/instruments/{i}"), reference.id.as_str()))));
    faults
}

pub(super) fn of_plan(plan: &Plan) -> Vec<Fault> {
    let mut faults = twice(plan.actions.iter().enumerate().map(|(i, a)| (format!("/actions/{i}/id"), a.id.as_str())));
    let answered = plan.responses.iter().enumerate();
    faults.extend(twice(answered.map(|(i, r)| (format!("/responses/{i}/indicator"), r.indicator.as_str()))));
    faults
}

fn twice<'a>(ids: impl Iterator<Item = (String, &'a str)>) -> Vec<Fault> {
    let mut seen = HashSet::new();
    ids.filter(|(_, id)| !seen.insert(*id))
        .map(|(pointer, id)| fault(pointer, Document::IdTwice { id: id.to_owned() }))
        .collect()
}
