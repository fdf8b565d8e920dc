//! Assessments: the list, and a new one.

use std::collections::BTreeMap;

use askama::Template;
use engine::EngineError;
use engine::access::{Act, Role};
use engine::rounds::{Making, State, create as make};
use instrument::instrument::Privacy;
use serde_json::json;

use super::{may, page};
use crate::App;
use crate::http::{Answer, Asked};
use crate::pages::page::{Page, set};

struct Row {
    id: String,
    institution: String,
    round: String,
    state: String,
    until: String,
}

#[derive(Template)]
#[template(path = "console_list.html")]
struct List {
    page: Page,
    rows: Vec<Row>,
    releases: Vec<(String, String)>,
    may_create: bool,
}

/// Her assessments; for those who read only, the releases.
pub(crate) fn list(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    let staff = super::signed_in(app, asked)?;
    let page = page(app, asked, &staff, "assessments");
    let mut rows = Vec::new();
    if engine::access::allowed(staff.role(), Act::See) {
        for assessment in app.ctx.store.assessments(staff.sees())? {
            let document: serde_json::Value = serde_json::from_str(&assessment.document).unwrap_or_default();
            rows.push(Row {
                institution: document["institution"]["name"].as_str().unwrap_or_default().to_owned(),
                round: document["round"]["id"].as_str().unwrap_or_default().to_owned(),
                state: page.t(&format!("round-{}", State::of(&assessment).name())),
                until: page.day(&assessment.closes_on),
                id: assessment.id,
            });
        }
    }
    let mut releases = Vec::new();
    if matches!(staff.role(), Role::Analyst | Role::Viewer) {
        for row in app.ctx.store.releases(None)?.into_iter().filter(|row| row.open_to_all) {
            releases.push((row.id, row.assessment_id));
        }
    }
    let may_create = engine::access::allowed(staff.role(), Act::Create);
    let answer = set(&List { page, rows, releases, may_create })?;
    Ok(if asked.query.has("l") { answer.speak(asked.lang) } else { answer })
}

struct Offered {
    id: String,
    reference: String,
    title: String,
    modes: Vec<(String, String)>,
    chosen: bool,
}

#[derive(Template)]
#[template(path = "console_new.html")]
struct New {
    page: Page,
    offered: Vec<Offered>,
    frameworks: Vec<(String, String)>,
    faults: Vec<String>,
    form: BTreeMap<&'static str, String>,
}

const FIELDS: [&str; 13] = [
    "id",
    "name",
    "institution",
    "country",
    "kind",
    "round",
    "from",
    "to",
    "contact",
    "staff",
    "women",
    "men",
    "previous",
];

impl New {
    fn value(&self, name: &str) -> &str {
        self.form.get(name).map(String::as_str).unwrap_or_default()
    }
}

fn form_page(app: &App, asked: &Asked, page: Page, faults: Vec<String>) -> Result<Answer, EngineError> {
    let lang = asked.lang;
    let mut offered = Vec::new();
    let mut seen = Vec::new();
    for instrument in app.ctx.instruments().into_iter().rev() {
        let reference = format!("{}@{}", instrument.id, instrument.version.major);
        if seen.contains(&reference) {
            continue;
        }
        let modes = instrument.privacy.iter().map(|privacy| {
            let name = engine::rounds::privacy_name(*privacy);
            (name.to_owned(), page.t(&format!("mode-{name}")))
        });
        offered.push(Offered {
            id: instrument.id.clone(),
            title: instrument.title.get(lang).to_owned(),
            modes: modes.collect(),
            chosen: !asked.post || asked.form.all("instrument").contains(&reference.as_str()),
            reference: reference.clone(),
        });
        seen.push(reference);
    }
    offered.reverse();
    let frameworks = app.ctx.frameworks().into_iter();
    let frameworks =
        frameworks.map(|f| (format!("{}@{}", f.id, f.version.major), f.title.get(lang).to_owned())).collect();
    let form = FIELDS.into_iter().map(|name| (name, asked.form.get(name).to_owned())).collect();
    let wrong = !faults.is_empty();
    let answer = set(&New { page, offered, frameworks, faults, form })?;
    Ok(if wrong { answer.status(422) } else { answer })
}

/// The form of a new one.
pub(crate) fn new(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    let (staff, _) = may(app, asked, Act::Create, None)?;
    form_page(app, asked, page(app, asked, &staff, "new-assessment"), Vec::new())
}

/// Makes one.
pub(crate) fn create(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    let (staff, by) = may(app, asked, Act::Create, None)?;
    let form = &asked.form;
    let mut document = json!({
        "id": form.get("id"),
        "institution": {
            "id": form.get("institution"), "name": form.get("name"),
            "country": form.get("country").to_uppercase(), "kind": form.get("kind"),
        },
        "round": { "id": form.get("round"), "from": form.get("from"), "to": form.get("to") },
        "framework": form.get("framework"),
        "instruments": form.all("instrument"),
    });
    if !form.get("previous").is_empty() {
        document["round"]["previous"] = form.get("previous").into();
    }
    if let (Ok(total), Some(map)) = (form.get("staff").parse::<u32>(), document.as_object_mut()) {
        let mut population = json!({ "total": total });
        let sizes: serde_json::Map<_, _> = [("woman", "women"), ("man", "men")]
            .into_iter()
            .filter_map(|(category, field)| Some((category.to_owned(), json!(form.get(field).parse::<u32>().ok()?))))
            .collect();
        if !sizes.is_empty() {
            population["by"] = json!({ "gender": sizes });
        }
        map.insert("staff".to_owned(), population);
    }
    let bytes = document.to_string().into_bytes();
    let made = Making::of_document(&bytes).and_then(|mut making| {
        making.contact = form.get("contact").to_owned();
        for instrument in &making.assessment.instruments {
            let privacy = match form.get(&format!("privacy.{}", instrument.id)) {
                "named" => Some(Privacy::Named),
                "confidential" => Some(Privacy::Confidential),
                "anonymous" => Some(Privacy::Anonymous),
                _ => None,
            };
            if let Some(privacy) = privacy {
                making.privacy.insert(instrument.id.clone(), privacy);
            }
        }
        make(&app.ctx, &by, &making, Some(&staff.account.id))
    });
    let page = page(app, asked, &staff, "new-assessment");
    match made {
        Ok(id) => Ok(Answer::see(&format!("/c/a/{id}"))),
        Err(EngineError::Faults(faults)) => {
            let faults =
                faults.iter().map(|f| format!("{}: {} {}", f.place, f.cause(asked.lang), f.remedy(asked.lang)));
            form_page(app, asked, page, faults.collect())
        }
        Err(EngineError::Conflict) => {
            let taken = page.t("id-taken");
            form_page(app, asked, page, vec![taken])
        }
        Err(other) => Err(other),
    }
}
