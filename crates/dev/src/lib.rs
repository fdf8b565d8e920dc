//! What we need and users do not: the generator of the demo's invented assessments.
//!
//! In: stories, written by hand, and a seed. Out: the files of `fixtures/demo`, the same bytes at every run, and
//! `truth.json`: what each release must say, known from the story and not from the engine. Never: a real institution.

pub mod collect;
pub mod disk;
pub mod fuzz;
pub mod people;
pub mod random;
pub mod short;
pub mod statistics;
pub mod stories;
pub mod story;
pub mod team;
pub mod truth;
pub mod worlds;

use std::collections::BTreeMap;

use instrument::{Framework, Instrument};
use serde_json::{Value, json};

use story::Story;

/// Everything that the generator writes, by path inside `fixtures/demo`.
pub type Files = BTreeMap<String, String>;

/// The content that the stories answer.
pub struct Content {
    /// The shipped framework.
    pub dpg: Framework,
    /// Its JSON, of which the short one is made.
    pub dpg_json: Value,
    /// The shipped instruments by id.
    pub instruments: BTreeMap<String, Instrument>,
}

/// Makes all files.
pub fn files(content: &Content) -> Files {
    let mut files = Files::new();
    let mut truths = Vec::new();
    for story in stories::all() {
        let folder = story.id;
        let mut put = |path: &str, value: &Value| {
            files.insert(format!("{folder}/{path}"), pretty(value));
        };
        put("assessment.json", &assessment(&story));
        let framework = match story.short {
            Some(version) => {
                let (framework, instrument) = short::content(content, version);
                put(&format!("instruments/frameworks/{}/{version}.json", short::FRAMEWORK), &framework);
                put(&format!("instruments/{}/{version}.json", short::INSTRUMENT), &instrument);
                short::typed(&framework)
            }
            None => Some(content.dpg.clone()),
        };
        let Some(framework) = framework else { continue };
        put(&format!("responses/{}.json", story.team_instrument()), &team::response(&story, &framework));
        if story.review.is_some() {
            put("responses/document-review.json", &team::review(&story, &framework));
        }
        if let Some(plan) = story.plan {
            put("plan.json", &plan());
        }
        for (id, table) in [("staff-perception", &story.staff), ("women-organisations", &story.organisations)] {
            if let (Some(group), Some(instrument)) = (table, content.instruments.get(id)) {
                let (ending, text) = people::table(&story, group, instrument);
                files.insert(format!("{folder}/responses/{id}.{ending}"), text);
            }
        }
        truths.push(truth::of(&story, &framework));
    }
    files.insert("truth.json".to_owned(), pretty(&json!({ "about": truth::ABOUT, "assessments": truths })));
    files
}

fn assessment(story: &Story) -> Value {
    let mut value = json!({
        "$schema": "../../../instruments/schema/assessment.schema.json",
        "id": story.id,
        "institution": { "id": story.institution, "name": story.name, "country": story.country, "kind": story.kind },
        "round": { "id": story.round, "from": format!("{}-03-01", story.round), "to": format!("{}-04-15", story.round) },
        "framework": story.framework(),
        "instruments": story.instruments(),
    });
    if let Some(previous) = story.previous {
        value["round"]["previous"] = json!(previous);
    }
    for (key, group) in [("staff", &story.staff), ("women_organisations", &story.organisations)] {
        if let Some(group) = group {
            value[key] = group.population();
        }
    }
    if !story.targets.is_empty() {
        value["targets"] = story.targets.iter().map(|(id, rung)| ((*id).to_owned(), json!(rung))).collect();
    }
    value["invented"] = json!(true);
    value["seed"] = json!(story.seed);
    value
}

/// Two spaces and a line break at the end.
fn pretty(value: &Value) -> String {
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    text
}
