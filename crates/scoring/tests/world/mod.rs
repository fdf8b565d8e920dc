//! Random studies over the small framework of `fixtures/rules`, for laws and attackers.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, dead_code)]

use std::sync::LazyLock;

use instrument::{Accepted, Framework, Instrument, Response};
use proptest::prelude::*;
use scoring::release::Release;
use scoring::{Earlier, Policy, Study, release};
use serde_json::{Map, Value, json};

pub(crate) fn shared(file: &str) -> Value {
    let path = format!("{}/../../fixtures/rules/{file}", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
}

pub(crate) static FRAMEWORK: LazyLock<Framework> =
    LazyLock::new(|| Framework::from_value(&shared("framework.json")).unwrap());
pub(crate) static STAFF: LazyLock<Value> = LazyLock::new(|| shared("staff.json"));

/// What the team and the reviewer say of one indicator.
#[derive(Clone, Debug)]
pub(crate) struct Said {
    pub(crate) claim: Option<u8>,
    pub(crate) away: bool,
    pub(crate) evidence: bool,
    pub(crate) reviewed: Option<u8>,
    pub(crate) accepted: bool,
    pub(crate) dissent: Option<(u8, u32)>,
}

/// One respondent: answers to S1 S2 S3 H1 (0 = blank, 6 = don't know), gender and post (3 = not stated).
pub(crate) type Person = ([u8; 4], u8, u8);

#[derive(Clone, Debug)]
pub(crate) struct World {
    pub(crate) said: Vec<Said>,
    pub(crate) review: bool,
    pub(crate) people: Vec<Person>,
}

pub(crate) fn said() -> impl Strategy<Value = Said> {
    (
        prop::option::weighted(0.85, 0u8..=4),
        any::<bool>(),
        any::<bool>(),
        prop::option::of(0u8..=4),
        any::<bool>(),
        prop::option::weighted(0.2, (0u8..=4, 1u32..6)),
    )
        .prop_map(|(claim, away, evidence, reviewed, accepted, dissent)| Said {
            claim,
            away: away && claim.is_none(),
            evidence,
            reviewed,
            accepted,
            dissent,
        })
}

pub(crate) fn world() -> impl Strategy<Value = World> {
    let person = ([0u8..=6, 0u8..=6, 0u8..=6, 0u8..=6], 0u8..4, 0u8..4);
    (prop::collection::vec(said(), 8), any::<bool>(), prop::collection::vec(person, 0..40))
        .prop_map(|(said, review, people)| World { said, review, people })
}

pub(crate) fn accept(instrument: &Instrument, framework: &Framework, answers: Map<String, Value>) -> Accepted {
    let (id, language, day) = (None, None, None);
    let response = Response { schema: None, id, instrument: instrument.reference(), language, day, answers };
    instrument.accept(framework, &response).unwrap()
}

/// What a person of the world answers, accepted.
fn answers_in(staff: &Instrument, framework: &Framework, (answers, gender, post): &Person) -> Accepted {
    let mut row = Map::new();
    for (item, answer) in ["S1", "S2", "S3", "H1"].iter().zip(answers) {
        match answer {
            0 => {}
            6 => drop(row.insert((*item).to_owned(), json!({ "absent": "dont_know" }))),
            value => drop(row.insert((*item).to_owned(), json!(value))),
        }
    }
    let mut group = |item: &str, values: &[Option<&str>], value: u8| {
        if let Some(Some(value)) = values.get(usize::from(value)) {
            row.insert(item.to_owned(), json!(value));
        }
    };
    group("gender", &["woman", "man", "another"].map(Some), *gender);
    // 3 states none; 4 is a category that only a law's instrument has.
    group("post", &[Some("manager"), Some("professional"), Some("support"), None, Some("split")], *post);
    row.insert("words".to_owned(), json!("PLANTED-WORDS"));
    accept(staff, framework, row)
}

impl World {
    pub(crate) fn study_in(&self, framework: &Framework, staff: &Value) -> Study {
        let ladders = |mode: &str, source: &str| {
            let mut items: Vec<Value> = framework
                .indicators()
                .map(|(_, i)| json!({ "id": i.id.replace('.', "_"), "type": "rung", "indicator": i.id }))
                .collect();
            items.push(json!({ "id": "people", "type": "number", "text": { "en": "How many?" }, "counts": "team" }));
            Instrument::from_value(
                &json!({ "id": mode, "version": "1.0.0", "framework": "small@1", "source": source, "mode": mode, "privacy": ["named"],
                    "languages": ["en"], "title": { "en": mode }, "sections": [{ "id": "all", "title": { "en": "All" }, "items": items }] }),
                framework,
            )
            .unwrap()
        };
        let (team, review) = (ladders("team", "self_assessment"), ladders("review", "document_review"));
        let staff = Instrument::from_value(staff, framework).unwrap();
        let mut claims = Map::new();
        let mut seen = Map::new();
        // By the indicators' ids: the order of the framework may have been changed.
        let ids: Vec<String> = FRAMEWORK.indicators().map(|(_, indicator)| indicator.id.clone()).collect();
        for (said, id) in self.said.iter().zip(&ids) {
            let item = id.replace('.', "_");
            let mut answer = match said.claim {
                Some(rung) => json!({ "rung": rung }),
                None if said.away => json!({ "absent": "not_applicable", "reason": "The law sets it." }),
                None => Value::Null,
            };
            if said.claim.is_some() && said.evidence {
                answer["evidence"] = json!([{ "id": "E", "title": "Document" }]);
            }
            if let (Some(_), Some((rung, people))) = (said.claim, said.dissent) {
                answer["dissent"] = json!([{ "rung": rung, "people": people, "why": "PLANTED-WHY" }]);
            }
            claims.insert(item.clone(), answer);
            if let Some(rung) = said.reviewed {
                seen.insert(
                    item,
                    json!({ "rung": rung, "verdicts": { "E": if said.accepted { "accepted" } else { "outdated" } } }),
                );
            }
        }
        claims.insert("people".to_owned(), json!(9));
        let mut responses = vec![accept(&team, framework, claims)];
        if self.review {
            responses.push(accept(&review, framework, seen));
        }
        responses.extend(self.people.iter().map(|person| answers_in(&staff, framework, person)));
        let assessment = serde_json::from_value(json!({
            "id": "law-2026", "institution": { "id": "law", "name": "Law", "country": "GT", "kind": "ministry" },
            "round": { "id": "2026", "from": "2026-03-01", "to": "2026-04-15" }, "framework": "small@1", "instruments": []
        }));
        let instruments = if self.review { vec![team, review, staff] } else { vec![team, staff] };
        Study::new(assessment.unwrap(), framework.clone(), instruments, responses, None)
    }

    /// What a person answers.
    pub(crate) fn answers(&self, person: &Person) -> Accepted {
        answers_in(&Instrument::from_value(&STAFF, &FRAMEWORK).unwrap(), &FRAMEWORK, person)
    }

    pub(crate) fn release(&self) -> Release {
        released(&self.study_in(&FRAMEWORK, &STAFF))
    }
}

pub(crate) fn released(study: &Study) -> Release {
    release(study, &Policy::default(), Earlier::default()).unwrap()
}

/// At least half of the items asked in a dimension are answered.
pub(crate) fn has_score(dimension: &str, (answers, _, _): &Person) -> bool {
    let answered = |item: usize| usize::from((1..=5).contains(&answers[item]));
    match dimension {
        "mandate" => answered(0) == 1,
        _ => answered(1) + answered(2) >= 1,
    }
}
