//! The responses of team and reviewer, from a story's tokens.

use instrument::Framework;
use serde_json::{Map, Value, json};

use crate::story::{Story, rung};

/// The team's response.
pub fn response(story: &Story, framework: &Framework) -> Value {
    let mut answers = Map::new();
    if story.short.is_none() {
        answers.insert("team_women".into(), json!(story.team.0));
        answers.insert("team_men".into(), json!(story.team.1));
        for area in ["took_gender", "took_planning", "took_budget", "took_human_resources"] {
            answers.insert(area.into(), json!(if area == "took_budget" { "some" } else { "all" }));
        }
        answers.insert("method".into(), json!("vote_and_talk"));
    } else {
        answers.insert("people".into(), json!(story.team.0 + story.team.1));
    }
    for dimension in &framework.dimensions {
        for (position, indicator) in dimension.indicators.iter().enumerate() {
            let token = story.claim(&dimension.id, position);
            answers.insert(indicator.id.replace('.', "_"), claim(story, &indicator.id, token));
        }
    }
    document(story, story.team_instrument(), &answers)
}

fn claim(story: &Story, indicator: &str, token: &str) -> Value {
    let Some(rung) = rung(token) else {
        let reason = story.reasons.iter().find(|(id, _)| *id == indicator).map(|(_, reason)| *reason);
        return match token {
            "n" => json!({ "absent": "not_applicable", "reason": reason }),
            _ => json!({ "absent": "dont_know" }),
        };
    };
    let mut answer = json!({ "rung": rung });
    if has_evidence(token) {
        answer["evidence"] = json!([{
            "id": "E1", "title": format!("Documento que sustenta «{indicator}»"), "kind": "document",
            "date": format!("{}-11-20", year_before(story)), "reference": format!("Expediente {}", indicator.replace('.', "-"))
        }]);
    }
    if token.ends_with('d') {
        let third = (story.team.0 + story.team.1).div_ceil(3);
        answer["dissent"] = json!([{ "rung": rung.saturating_sub(2), "people": third, "why": "No lo vemos en las oficinas fuera de la capital." }]);
    }
    answer
}

/// Whether a claim comes with evidence.
pub fn has_evidence(token: &str) -> bool {
    rung(token).is_some_and(|rung| rung >= 3) && !token.contains('-')
}

/// The reviewer's response, on the indicators that documents can show.
pub fn review(story: &Story, framework: &Framework) -> Value {
    let mut answers = Map::new();
    for dimension in &framework.dimensions {
        for (position, indicator) in dimension.indicators.iter().enumerate() {
            if indicator.look_for.is_none() {
                continue;
            }
            let claim = story.claim(&dimension.id, position);
            let token = story.reviewed(&indicator.id).unwrap_or(if rung(claim).is_some() { claim } else { "?" });
            let mut answer = match rung(token) {
                Some(rung) => json!({ "rung": rung }),
                None => json!({ "absent": "dont_know" }),
            };
            if rung(token).is_some() {
                if has_evidence(claim) {
                    let verdict = if token.ends_with('x') { "insufficient" } else { "accepted" };
                    answer["verdicts"] = json!({ "E1": verdict });
                }
                if let Some((_, finding)) = story.findings.iter().find(|(id, _)| *id == indicator.id) {
                    answer["finding"] = json!(finding);
                }
            }
            answers.insert(indicator.id.replace('.', "_"), answer);
        }
    }
    answers.insert("reviewer_from".into(), json!("other_institution"));
    answers.insert("documents_read".into(), json!(64));
    document(story, "document-review", &answers)
}

fn document(story: &Story, instrument: &str, answers: &Map<String, Value>) -> Value {
    let reference = story.instruments().into_iter().find(|reference| reference.starts_with(instrument));
    json!({
        "$schema": "../../../../instruments/schema/response.schema.json",
        "instrument": reference.unwrap_or_default(),
        "language": "es",
        "day": format!("{}-04-10", story.round),
        "answers": answers,
    })
}

fn year_before(story: &Story) -> u32 {
    story.round.parse::<u32>().unwrap_or(2026) - 1
}
