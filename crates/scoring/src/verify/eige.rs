//! The Gender Equality Index: sub-domain = arithmetic mean of metrics, domain = geometric mean of sub-domains, index = weighted
//! geometric mean of domains.

use std::collections::BTreeMap;

use serde_json::Value;

use super::frameworks::{dimension, framework, means, number};
use super::{Data, Proof, Tolerance};
use crate::aggregate::index;

const FILE: &str = "eige_2021_index_metrics_domains.csv";

/// Domains with their weights.
const DOMAINS: [(&str, f64); 6] =
    [("WORK", 0.19), ("MONEY", 0.15), ("KNOWLEDGE", 0.22), ("TIME", 0.15), ("POWER", 0.19), ("HEALTH", 0.10)];

const SUB_DOMAINS: [&str; 14] = [
    "Participation",
    "Segregation and quality of work",
    "Financial resources",
    "Economic situation",
    "Attainment and participation",
    "Segregation",
    "Care activities",
    "Social activities",
    "Political",
    "Economic",
    "Social",
    "Status",
    "Behaviour",
    "Access",
];

/// The published metrics are printed to one decimal: within 0.18 points, as the notes of the data say, at two decimals.
pub(super) fn proof(data: &Data<'_>) -> Option<Proof> {
    let table = (data.table)(FILE)?;
    let source = "European Institute for Gender Equality, Gender Equality Index 2021";
    let mut proof = Proof::new("Gender Equality Index", source, Some(FILE), Tolerance::Within(0.185));
    let clean = |name: &str| -> String {
        let kept: String =
            name.chars().map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '_' }).collect();
        format!("m_{}", kept.trim_matches('_'))
    };
    // The columns stand in order: a domain, its sub-domains, each followed by its metrics.
    let mut parts: Vec<(String, String, Vec<Value>)> = Vec::new();
    let (mut axis, mut metrics) = (String::new(), BTreeMap::new());
    for column in table.columns.iter().skip(5).take_while(|column| *column != "FTE employment rate (%) W") {
        if DOMAINS.iter().any(|(domain, _)| domain == column) {
            axis = column.to_lowercase();
        } else if SUB_DOMAINS.contains(&column.as_str()) {
            parts.push((format!("{axis}.{}", clean(column)), axis.clone(), Vec::new()));
        } else {
            let id = clean(column);
            let indicator = number(&id, [0.0, 100.0], 1.0, "linear");
            parts.last_mut().into_iter().for_each(|(_, _, own)| own.push(indicator.clone()));
            metrics.insert(id, column.clone());
        }
    }
    let axes: Vec<(String, f64)> = DOMAINS.iter().map(|(domain, weight)| (domain.to_lowercase(), *weight)).collect();
    let axes: Vec<(&str, f64)> = axes.iter().map(|(domain, weight)| (domain.as_str(), *weight)).collect();
    let dimensions: Vec<Value> = parts.iter().map(|(id, axis, own)| dimension(id, axis, 1.0, own)).collect();
    let eige = framework(&axes, &dimensions, means(1.0, Some(0.0), 0.0))?;
    for row in &table.rows {
        let values: BTreeMap<String, f64> =
            metrics.iter().filter_map(|(id, column)| Some((id.clone(), table.number(row, column)?))).collect();
        let computed = index(&eige, &values).ok();
        let name = table.text(row, "Country").to_owned();
        if let Some(published) = table.number(row, "Gender Equality Index") {
            proof.number(name.clone(), published, computed.as_ref().and_then(|own| own.index));
        }
        for (domain, _) in DOMAINS {
            let Some(published) = table.number(row, domain) else { continue };
            let own = computed.as_ref().and_then(|own| own.axes.get(&domain.to_lowercase()).copied().flatten());
            proof.number(format!("{name} {domain}"), published, own);
        }
    }
    Some(proof)
}
