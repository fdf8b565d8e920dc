//! Invented releases with the real names of the shipped framework, one named state each. Written by hand: numbers agree with
//! each other, but no engine made them.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, dead_code)]

mod people;

use scoring::Release;
use scoring::release::{Figure, Reason};
use serde_json::{Value, json};

/// A state of page 1 and how it is called.
pub(crate) struct State {
    pub(crate) name: &'static str,
    pub(crate) release: Release,
}

/// Every named state.
pub(crate) fn states() -> Vec<State> {
    let state = |name, case: Case| State { name, release: case.release() };
    vec![
        state("first-round", Case { previous: false, ..Case::usual() }),
        state("second-round", Case::usual()),
        state("no-staff", Case { staff: Staff::None, organisations: false, ..Case::usual() }),
        state("staff-hidden", Case { staff: Staff::Hidden, ..Case::usual() }),
        state("group-of-four", Case { staff: Staff::GroupOfFour, ..Case::usual() }),
        state("nothing-shown", Case { rungs: Rungs::NothingShown, previous: false, ..Case::usual() }),
        state("contradicted", Case { contradicted: true, ..Case::usual() }),
        state("all-zero", Case { rungs: Rungs::All(0), previous: false, ..Case::usual() }),
        state("all-four", Case { rungs: Rungs::All(4), ..Case::usual() }),
        state("coverage-fails", Case { blank: &["resources", "culture"], ..Case::usual() }),
        state("many-not-applicable", Case { not_applicable: 11, ..Case::usual() }),
        state("longest", Case::longest()),
        state(
            "only-team",
            Case { staff: Staff::None, organisations: false, review: false, previous: false, ..Case::usual() },
        ),
        state("staff-only", Case { team: false, previous: false, ..Case::usual() }),
        state("two-camps", Case { divided: true, ..Case::usual() }),
        state("nobody", Case { team: false, staff: Staff::Hidden, previous: false, ..Case::usual() }),
    ]
}

pub(crate) fn state(name: &str) -> Release {
    states().into_iter().find(|state| state.name == name).expect(name).release
}

#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Rungs {
    Usual,
    All(u8),
    NothingShown,
}

#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Staff {
    None,
    Hidden,
    GroupOfFour,
    Usual,
}

pub(crate) struct Case {
    pub(crate) institution: String,
    pub(crate) rungs: Rungs,
    pub(crate) previous: bool,
    pub(crate) team: bool,
    pub(crate) team_size: Option<u32>,
    pub(crate) review: bool,
    pub(crate) staff: Staff,
    pub(crate) organisations: bool,
    pub(crate) contradicted: bool,
    pub(crate) divided: bool,
    pub(crate) blank: &'static [&'static str],
    pub(crate) not_applicable: usize,
    pub(crate) everything: bool,
}

impl Case {
    pub(crate) fn usual() -> Case {
        Case {
            institution: "Ministerio de Desarrollo Rural y Agua".to_owned(),
            rungs: Rungs::Usual,
            previous: true,
            team: true,
            team_size: Some(12),
            review: true,
            staff: Staff::Usual,
            organisations: true,
            contradicted: false,
            divided: false,
            blank: &[],
            not_applicable: 1,
            everything: false,
        }
    }

    pub(crate) fn longest() -> Case {
        Case {
            institution:
                "Ministerio de Planificación del Desarrollo, Ordenamiento Territorial, Vivienda, Asentamientos \
                          Humanos, Agua Potable y Saneamiento"
                    .to_owned(),
            contradicted: true,
            divided: true,
            not_applicable: 4,
            everything: true,
            ..Case::usual()
        }
    }

    /// Claimed and counted rung of the n-th indicator.
    fn rung(&self, n: usize) -> (u8, u8) {
        const CLAIMED: [u8; 47] = [
            4, 3, 3, 2, 1, 3, 3, 2, 2, 4, 3, 3, 3, 1, 2, 3, 2, 1, 2, 3, 2, 1, 0, 1, 2, 0, 4, 3, 3, 3, 2, 3, 2, 3, 3, 2,
            1, 2, 2, 1, 3, 1, 0, 3, 3, 2, 2,
        ];
        match self.rungs {
            Rungs::All(rung) => (rung, rung),
            Rungs::NothingShown => (CLAIMED[n], CLAIMED[n].min(2)),
            Rungs::Usual => {
                let not_shown = CLAIMED[n] >= 3 && n.is_multiple_of(7);
                let less = self.contradicted && n % 11 == 5 && CLAIMED[n] >= 3;
                (
                    CLAIMED[n],
                    if less {
                        1
                    } else if not_shown {
                        2
                    } else {
                        CLAIMED[n]
                    },
                )
            }
        }
    }

    pub(crate) fn release(&self) -> Release {
        let dpg: Value = serde_json::from_str(include_str!("../releases/dpg.json")).unwrap();
        let mut indicators = Vec::new();
        let mut dimensions: Vec<Value> = Vec::new();
        let mut n = 0;
        let (mut not_answered, mut not_applicable, mut not_shown, mut contradicted) = (vec![], vec![], vec![], vec![]);
        for dimension in dpg["dimensions"].as_array().unwrap() {
            let (mut counts, mut claims, mut met, mut of) = (vec![], vec![], 0, 0);
            let blank = self.blank.contains(&dimension["id"].as_str().unwrap());
            let list = dimension["indicators"].as_array().unwrap();
            for (place, indicator) in list.iter().enumerate() {
                let (claimed, counted) = self.rung(n);
                let does_not_apply = place == 3 && not_applicable.len() < self.not_applicable.min(9)
                    || place == 2 && self.not_applicable > 9 && dimension["id"] == "planning";
                let answered = self.team && !does_not_apply && !(blank && place > 1) && n != 13;
                let id = indicator["id"].clone();
                if does_not_apply {
                    not_applicable.push(json!({ "indicator": id, "reason": "no presta servicios al público" }));
                } else {
                    of += 1;
                    counts.push(if answered { f64::from(counted) } else { 0.0 });
                    claims.push(if answered { f64::from(claimed) } else { 0.0 });
                    if !answered {
                        not_answered.push(id.clone());
                    } else if claimed > counted && counted == 2 {
                        not_shown.push(id.clone());
                    } else if claimed > counted {
                        contradicted.push(id.clone());
                    }
                    met += usize::from(answered && counted >= 3);
                }
                indicators.push(json!({
                    "id": id, "dimension": dimension["id"], "title": indicator["title"], "short": indicator["short"],
                    "kind": indicator["kind"], "major": 1,
                    "state": if does_not_apply { "not_applicable" } else if answered { "rated" } else { "not_answered" },
                    "has_ladder": true, "refused": false,
                    "claimed": answered.then_some(claimed), "counted": answered.then_some(counted),
                    "caps": [], "decides": null,
                    "score": if answered { json!({ "value": u32::from(counted) * 25 }) } else { json!({ "hidden": "not_answered" }) },
                    "target": 3, "met": answered && counted >= 3,
                    "reviewed": (self.review && n % 4 != 3).then_some(counted), "evidence_listed": 2,
                    "evidence_accepted": (self.review && n % 4 != 3).then_some(1),
                    "declared_not_reviewed": false, "documents_show_more": false, "contradicted": false,
                    "dissent": null, "previous": null, "next": indicator["next"],
                }));
                n += 1;
            }
            let mean = |rungs: &[f64]| (rungs.iter().sum::<f64>() * 25.0 / rungs.len() as f64).round();
            let shown = |value: f64| json!({ "value": value });
            let coverage = json!({ "hidden": "coverage" });
            let score = match (self.team, blank) {
                (false, _) => json!({ "hidden": "not_answered" }),
                (true, true) => coverage.clone(),
                (true, false) => shown(mean(&counts)),
            };
            let previous = (self.previous && self.team && dimension["id"] != "planning" && !blank)
                .then(|| shown((mean(&counts) - 8.0 + (n % 3) as f64 * 5.0).clamp(0.0, 100.0)));
            dimensions.push(json!({
                "id": dimension["id"], "axis": dimension["axis"], "title": dimension["title"], "short": dimension["short"],
                "score": score, "range": null,
                "claimed": if self.team && !blank { shown(mean(&claims)) } else { score.clone() },
                "target": shown(75.0), "previous": previous, "n": met, "of": of,
            }));
        }
        let met: u64 = dimensions.iter().map(|d| d["n"].as_u64().unwrap()).sum();
        let of: u64 = dimensions.iter().map(|d| d["of"].as_u64().unwrap()).sum();
        let mut scores: Vec<(i64, usize)> = dimensions
            .iter()
            .enumerate()
            .filter_map(|(i, d)| Some((d["score"]["value"].as_f64()? as i64, i)))
            .collect();
        scores.sort_by_key(|(score, i)| (-score, *i));
        let strengths: Vec<&Value> =
            scores.iter().filter(|(score, _)| *score >= 50).take(3).map(|(_, i)| &dimensions[*i]["id"]).collect();
        let mut low = scores.clone();
        low.sort();
        let gaps: Vec<&Value> =
            low.iter().map(|(_, i)| &dimensions[*i]["id"]).filter(|id| !strengths.contains(id)).take(3).collect();

        let dissent: Vec<&str> = match (self.team, self.rungs) {
            (true, Rungs::Usual) if self.everything => {
                vec!["culture.harassment", "partnerships.civil_society", "resources.allocation", "mandate.policy"]
            }
            (true, Rungs::Usual) => vec!["culture.harassment", "mandate.policy"],
            _ => vec![],
        };
        for indicator in &mut indicators {
            if dissent.contains(&indicator["id"].as_str().unwrap()) {
                indicator["dissent"] = json!({ "votes": if self.team_size.is_some_and(|n| n >= 5) {
                    json!([{ "rung": 1, "people": 3 }, { "rung": 0, "people": 1 }])
                } else {
                    json!([])
                } });
            }
        }
        let steps: Vec<&Value> = indicators
            .iter()
            .filter(|i| self.team && i["state"] == "rated" && i["counted"].as_u64().is_some_and(|rung| rung < 3))
            .collect();
        let next_steps: Vec<Value> = steps
            .iter()
            .map(|i| {
                json!({ "indicator": i["id"], "from": i["counted"], "recommendation": i["next"],
                    "effect": { "requirements": 0, "meets": 1,
                        "level": (i["id"] == "mandate.accountability").then_some("consolidated") } })
            })
            .collect();
        let mut decidable: Vec<&&Value> =
            steps.iter().filter(|i| i["kind"] == "policy" || i["kind"] == "structure").collect();
        if self.everything {
            decidable.sort_by_key(|i| std::cmp::Reverse(i["next"]["es"].as_str().unwrap().len()));
        }
        let decisions: Vec<&Value> = decidable.iter().take(3).map(|i| &i["id"]).collect();
        let level = self.level(&dpg, met, of, &dimensions);
        let ids: Vec<&Value> = indicators.iter().map(|i| &i["id"]).collect();
        let change = (self.previous && self.team).then(|| {
            json!({
                "common": ids, "meets": { "then": met.saturating_sub(5), "now": met, "of": of.min(46), "change": 5.min(met) },
                "dimensions": [],
                "gained": if self.everything { ids[3..14].to_vec() } else { ids[3..9].to_vec() },
                "lost": if self.everything { ids[20..26].to_vec() } else { vec![ids[20]] },
                "left_out": if self.everything { vec![ids[30]] } else { vec![] },
            })
        });
        let previous = self.previous.then(|| {
            json!({ "assessment": "mdra-2024", "round": "2024", "level": self.team.then_some("starting"),
                "n": self.team.then_some(met.saturating_sub(5)), "of": self.team.then_some(47) })
        });
        let meets = self.team.then(|| {
            json!({
                "n": met, "of": of,
                "range": { "low": met.saturating_sub(dissent.len() as u64), "low_of": of,
                    "high": (met + (not_shown.len() + not_answered.len()) as u64).min(of), "high_of": of },
                "not_answered": not_answered, "not_applicable": not_applicable, "not_shown": not_shown,
                "contradicted": contradicted, "dissent": dissent,
            })
        });
        let instruments: Vec<Value> = [
            (self.team, "dpg-institution", "self_assessment"),
            (self.review, "dpg-documents", "document_review"),
            (self.staff != Staff::None, "dpg-staff", "staff"),
            (self.organisations, "dpg-organisations", "women_organisations"),
        ]
        .into_iter()
        .filter(|(used, ..)| *used)
        .map(|(_, id, source)| json!({ "id": id, "version": "1.0.0", "hash": "0", "source": source, "title": { "es": id } }))
        .collect();
        let sources = self.sources(&dpg);
        let claim_gaps = if self.team { Case::claim_gaps(&dimensions, &sources) } else { Vec::new() };
        let release = json!({
            "$schema": "urn:paridad:schema:release:1", "assessment": "mdra-2026",
            "institution": { "id": "mdra", "name": self.institution, "country": "GT", "kind": "ministry" },
            "round": { "id": "2026", "from": "2026-03-01", "to": "2026-04-30", "previous": previous },
            "invented": true,
            "framework": { "id": dpg["id"], "version": dpg["version"], "hash": "0", "title": dpg["title"],
                "rungs": dpg["rungs"], "meets_from": 3, "levels": dpg["levels"], "caps": dpg["caps"] },
            "instruments": instruments, "level": level, "meets": meets,
            "index": { "score": { "hidden": "coverage" }, "range": null }, "axes": [], "kinds": [],
            "dimensions": dimensions, "indicators": indicators, "strengths": strengths, "gaps": gaps,
            "next_steps": next_steps, "decisions": decisions, "change": change,
            "claim_gaps": claim_gaps, "sources": sources,
            "team": self.team.then(|| json!({ "size": self.team_size })),
            "made": { "engine": "0.1.0", "seed": 7, "stated": "3fa9c1d27b60e8aa0c55",
                "settings": { "k": 5, "interval_from": 12, "sensitive_from": 20, "not_felt_below": 50 } },
        });
        serde_json::from_value(release).unwrap()
    }

    fn level(&self, dpg: &Value, met: u64, of: u64, dimensions: &[Value]) -> Option<Value> {
        if !self.team {
            return None;
        }
        let place = match self.rungs {
            Rungs::All(4) => 3,
            Rungs::Usual if self.blank.is_empty() => 1,
            _ => 0,
        };
        let levels = dpg["levels"].as_array().unwrap();
        let needs = [20.0, 40.0, 65.0][place.min(2)];
        let separates = levels.get(place + 1).map(|next| {
            let short: Vec<Value> = dimensions
                .iter()
                .filter(|d| d["score"]["value"].as_f64().is_none_or(|score| score < needs))
                .map(|d| {
                    let score = match d["score"]["value"].as_f64() {
                        Some(score) => json!({ "value": score - 0.4f64.min(score) }),
                        None => d["score"].clone(),
                    };
                    json!({ "id": d["id"], "score": score, "needs": needs })
                })
                .collect();
            let share = next["requires"]["meets_share"].as_f64().unwrap_or(0.0);
            let must: Vec<&Value> = next["requires"]["must_meet"]
                .as_array()
                .map(|ids| ids.iter().skip(if self.everything { 0 } else { 3 }).collect())
                .unwrap_or_default();
            json!({ "level": next["id"], "title": next["title"], "must_meet": must, "dimensions": short,
                "more_indicators": ((share * of as f64).ceil() as u64).saturating_sub(met) })
        });
        let level = &levels[place];
        Some(json!({ "id": level["id"], "title": level["title"], "meaning": level["meaning"], "separates": separates }))
    }
}

/// A hidden value, for tests that change a release.
pub(crate) fn hidden(reason: Reason) -> Figure {
    Figure::hidden(reason)
}
