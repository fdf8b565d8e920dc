//! Items: keys that their type asks for, or does not have; scales out of order; privacy of teams.

use super::fault;
use crate::Instrument;
use crate::instrument::{Item, ItemType, Mode, Privacy};
use crate::words::{Document, Fault};

pub(super) fn faults(instrument: &Instrument) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (i, section) in instrument.sections.iter().enumerate() {
        for (j, item) in section.items.iter().enumerate() {
            faults.extend(of_item(item, &format!("/sections/{i}/items/{j}")));
        }
    }
    for (i, scale) in instrument.scales.iter().enumerate() {
        let rising = scale.options.windows(2).all(|pair| matches!(pair, [one, two] if one.value < two.value));
        if !rising || scale.options.len() < 2 {
            faults.push(fault(format!("/scales/{i}/options"), Document::ScaleOrder));
        }
        if let Some(value) = scale.favourable_from.filter(|from| scale.position(*from).is_none()) {
            faults.push(fault(format!("/scales/{i}/favourable_from"), Document::FavourableOffScale { value }));
        }
    }
    if instrument.mode != Mode::Individual && instrument.privacy.iter().any(|privacy| *privacy != Privacy::Named) {
        faults.push(fault("/privacy", Document::PrivacyOfTeam));
    }
    faults
}

fn of_item(item: &Item, pointer: &str) -> Vec<Fault> {
    use ItemType as T;
    let kind = item.kind;
    let optional = matches!(kind, T::Choice | T::Choices | T::Ranking);
    // Key, whether it is there, whether its type may have it, whether its type must.
    let keys = [
        // The question of an indicator stands in the framework, written once.
        ("text", item.text.is_some(), kind != T::Rung, item.indicator.is_none()),
        ("indicator", item.indicator.is_some(), matches!(kind, T::Rung | T::Number), kind == T::Rung),
        ("scale", item.scale.is_some(), kind == T::Scale, kind == T::Scale),
        ("options", !item.options.is_empty(), optional, optional),
        ("absent", !item.absent.is_empty(), matches!(kind, T::Scale | T::Choice | T::Choices | T::Rung), false),
        ("required", item.required, kind != T::Note, false),
        ("reversed", item.reversed, kind == T::Scale, false),
        ("sensitive", item.sensitive, kind == T::Scale, false),
        ("informs", !item.informs.is_empty(), kind == T::Scale, false),
        ("disaggregates", item.disaggregates.is_some(), kind == T::Choice, false),
        ("counts", item.counts.is_some(), kind == T::Number, false),
        ("min", item.min.is_some(), kind == T::Number, false),
        ("max", item.max.is_some(), kind == T::Number, false),
        ("integer", item.integer, kind == T::Number, false),
        ("unit", item.unit.is_some(), kind == T::Number, false),
        ("max_length", item.max_length.is_some(), kind == T::Text, false),
        ("constraint", item.constraint.is_some(), kind != T::Note, false),
    ];
    let name = kind.name().to_owned();
    let mut faults: Vec<Fault> = keys
        .into_iter()
        .filter_map(|(key, there, may, must)| match (there, may, must) {
            (true, false, _) => {
                let cause = Document::KeyOfAnotherType { key: key.to_owned(), kind: name.clone() };
                Some(fault(format!("{pointer}/{key}"), cause))
            }
            (false, _, true) => {
                Some(fault(pointer, Document::KeyOfTypeMissing { key: key.to_owned(), kind: name.clone() }))
            }
            _ => None,
        })
        .collect();
    for (position, option) in item.options.iter().enumerate() {
        if option.exclusive && kind != T::Choices {
            let cause = Document::KeyOfAnotherType { key: "exclusive".to_owned(), kind: name.clone() };
            faults.push(fault(format!("{pointer}/options/{position}/exclusive"), cause));
        }
    }
    faults
}
