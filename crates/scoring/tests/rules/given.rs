//! What is given: lines of a page become a study.

use std::collections::BTreeMap;

use instrument::{Accepted, Framework, Instrument, Response};
use scoring::release::{IndicatorState, Release};
use scoring::{Earlier, Policy, Study, release};
use serde_json::{Map, Value, json};

/// What a page gives.
pub(crate) struct Given {
    framework: Framework,
    team: Map<String, Value>,
    review: Option<Map<String, Value>>,
    staff: Option<Vec<Map<String, Value>>>,
    first: Option<Vec<Map<String, Value>>>,
    before: BTreeMap<String, (Option<u8>, bool)>,
    pub(crate) policy: Policy,
}

fn shared(file: &str) -> Value {
    serde_json::from_slice(&std::fs::read(super::rules().join(file)).unwrap()).unwrap()
}

impl Given {
    /// Reads the lines, or gives back the one that is not understood.
    pub(crate) fn read(text: &str) -> Result<Given, String> {
        let mut given = Given {
            framework: Framework::from_value(&shared("framework.json")).unwrap(),
            team: Map::new(),
            review: None,
            staff: None,
            first: None,
            before: BTreeMap::new(),
            policy: Policy::default(),
        };
        // What is said of one indicator goes before what is said of every other.
        let (every, single): (Vec<&str>, Vec<&str>) = text.lines().partition(|line| line.contains("every other"));
        let reviewed = text.contains("reviewer") || text.contains("refused");
        for line in single.into_iter().chain(every) {
            given.line(line, reviewed).ok_or(line)?;
        }
        Ok(given)
    }

    fn line(&mut self, line: &str, reviewed: bool) -> Option<()> {
        if let Some(size) = line.strip_prefix("team of ") {
            self.team.insert("people".to_owned(), json!(size.parse::<u32>().ok()?));
            return Some(());
        }
        let (subject, said) = line.split_once(": ")?;
        match subject {
            "staff" => self.staff.get_or_insert_default().extend(people(said)?),
            "first" => self.first.get_or_insert_default().extend(people(said)?),
            "before" => {
                let (indicator, rung) = match said.strip_prefix("every other ") {
                    Some(rung) => ("every other", rung),
                    None => said.split_once(' ')?,
                };
                let other = rung.ends_with(", of another ladder");
                let rung = rung.split(',').next()?.parse::<u8>().ok();
                for id in self.meant(indicator) {
                    self.before.entry(id).or_insert((rung, other));
                }
            }
            "every other" => {
                for id in self.meant("every other") {
                    self.indicator(&id, said, reviewed)?;
                }
            }
            indicator => {
                self.framework.indicator(indicator)?;
                self.indicator(indicator, said, reviewed)?;
            }
        }
        Some(())
    }

    /// The indicators that a line means: all that no line spoke of so far are skipped by who inserts.
    fn meant(&self, indicator: &str) -> Vec<String> {
        match indicator {
            "every other" => self.framework.indicators().map(|(_, indicator)| indicator.id.clone()).collect(),
            one => vec![one.to_owned()],
        }
    }

    fn indicator(&mut self, id: &str, said: &str, reviewed: bool) -> Option<()> {
        let item = id.replace('.', "_");
        if self.team.contains_key(&item) {
            return Some(());
        }
        let parts: Vec<&str> = said.split(", ").collect();
        let claim = parts.first()?.strip_prefix("claims ").and_then(|rung| rung.parse::<u8>().ok());
        let mut answer = match (claim, *parts.first()?) {
            (Some(rung), _) => json!({ "rung": rung }),
            (_, "no answer") => Value::Null,
            (_, "don't know") => json!({ "absent": "dont_know" }),
            (_, "not applicable") => json!({ "absent": "not_applicable" }),
            _ => return None,
        };
        // Unless a line says otherwise the reviewer agrees and accepts.
        let mut review = claim.map_or(json!({ "absent": "dont_know" }), |rung| json!({ "rung": rung }));
        let mut refused = false;
        for part in parts.iter().skip(1) {
            match *part {
                "with evidence" => answer["evidence"] = json!([{ "id": "E", "title": "Document" }]),
                "evidence refused" => refused = true,
                "no reason" => {}
                "reviewer could not judge" => review = json!({ "absent": "dont_know" }),
                other => {
                    if let Some(reason) = other.strip_prefix("because ") {
                        answer["reason"] = json!(reason);
                    } else if let Some(rung) = other.strip_prefix("reviewer ") {
                        review = json!({ "rung": rung.parse::<u8>().ok()? });
                    } else {
                        let (people, rung) = other.split_once(" see rung ")?;
                        let (people, rung) = (people.parse::<u32>().ok()?, rung.parse::<u8>().ok()?);
                        answer["dissent"] = json!([{ "rung": rung, "people": people, "why": "We see it otherwise" }]);
                    }
                }
            }
        }
        if reviewed {
            if answer.get("evidence").is_some() && review.get("rung").is_some() {
                review["verdicts"] = json!({ "E": if refused { "insufficient" } else { "accepted" } });
            }
            self.review.get_or_insert_default().insert(item.clone(), review);
        }
        self.team.insert(item, answer);
        Some(())
    }

    /// The study.
    pub(crate) fn study(&self) -> Study {
        self.with(self.staff.as_deref())
    }

    /// The study of the first release of the round.
    pub(crate) fn first(&self) -> Option<Study> {
        self.first.as_ref().map(|rows| self.with(Some(rows)))
    }

    /// The release of the round before.
    pub(crate) fn previous(&self) -> Option<Release> {
        if self.before.is_empty() {
            return None;
        }
        let mut previous = release(&self.with(None), &self.policy, Earlier::default()).unwrap();
        for indicator in &mut previous.indicators {
            let (rung, other) = self.before[&indicator.id];
            indicator.counted = rung;
            indicator.state = if rung.is_some() { IndicatorState::Rated } else { IndicatorState::NotAnswered };
            indicator.major += u32::from(other);
        }
        Some(previous)
    }

    fn with(&self, staff: Option<&[Map<String, Value>]>) -> Study {
        let mut instruments = Vec::new();
        let mut responses = Vec::new();
        let mut add = |instrument: Instrument, rows: &[Map<String, Value>]| {
            for answers in rows {
                responses.push(self.accept(&instrument, answers));
            }
            instruments.push(instrument);
        };
        if self.team.keys().any(|key| key != "people") {
            add(self.ladders("team", "self_assessment"), std::slice::from_ref(&self.team));
        }
        if let Some(review) = &self.review {
            add(self.ladders("review", "document_review"), std::slice::from_ref(review));
        }
        if let Some(rows) = staff {
            add(Instrument::from_value(&shared("staff.json"), &self.framework).unwrap(), rows);
        }
        let assessment = serde_json::from_value(json!({
            "id": "page-2026", "institution": { "id": "page", "name": "Page", "country": "GT", "kind": "ministry" },
            "round": { "id": "2026", "from": "2026-03-01", "to": "2026-04-15" }, "framework": "small@1", "instruments": []
        }));
        Study::new(assessment.unwrap(), self.framework.clone(), instruments, responses, None)
    }

    fn accept(&self, instrument: &Instrument, answers: &Map<String, Value>) -> Accepted {
        let (id, language, day) = (None, None, None);
        let response =
            Response { schema: None, id, instrument: instrument.reference(), language, day, answers: answers.clone() };
        instrument.accept(&self.framework, &response).unwrap()
    }

    /// The instrument of a team or a reviewer: a rung an indicator.
    fn ladders(&self, mode: &str, source: &str) -> Instrument {
        let mut items: Vec<Value> = self
            .framework
            .indicators()
            .map(|(_, i)| json!({ "id": i.id.replace('.', "_"), "type": "rung", "indicator": i.id }))
            .collect();
        if mode == "team" {
            items.push(
                json!({ "id": "people", "type": "number", "text": { "en": "How many are you?" }, "counts": "team" }),
            );
        }
        let value = json!({
            "id": mode, "version": "1.0.0", "framework": "small@1", "source": source, "mode": mode, "privacy": ["named"],
            "languages": ["en"], "title": { "en": mode }, "sections": [{ "id": "all", "title": { "en": "All" }, "items": items }]
        });
        Instrument::from_value(&value, &self.framework).unwrap()
    }
}

/// `12 people: S1 4, gender woman`: as many equal rows.
fn people(said: &str) -> Option<Vec<Map<String, Value>>> {
    let (count, answers) = said.split_once(" people: ")?;
    let mut row = Map::new();
    for answer in answers.split(", ") {
        let (item, value) = answer.split_once(' ')?;
        let value = match value {
            "prefer_not" | "dont_know" => json!({ "absent": value }),
            _ => value.parse::<u8>().map_or(json!(value), |number| json!(number)),
        };
        row.insert(item.to_owned(), value);
    }
    Some(vec![row; count.parse().ok()?])
}
