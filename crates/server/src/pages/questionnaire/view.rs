//! View: a section of an instrument with a person's answers, as its template shows it.

use std::collections::BTreeMap;

use engine::access::Admitted;
use engine::answers::{Claim, Draft, Listing};
use instrument::accept::Look;
use instrument::instrument::{Absence, Item, ItemType, Layout, Mode, Section};
use instrument::response::Absent;
use serde_json::Value as Json;

use super::form::may_agree;
use crate::texts::Words;

/// Rows of one table; more are two tables (web.md section 8: grids tire).
const ROWS: usize = 6;

/// One thing to choose.
#[derive(Clone, Debug)]
pub(crate) struct Choice {
    /// What is sent.
    pub value: String,
    /// What is read.
    pub label: String,
    /// More about it.
    pub help: String,
    /// Whether it is chosen.
    pub chosen: bool,
    /// Whether it asks for evidence.
    pub evidence: bool,
}

/// An option to be put in order.
pub(crate) struct Rank {
    /// The name of its field.
    pub name: String,
    /// What is read.
    pub label: String,
    /// Its place, or 0.
    pub place: usize,
}

/// What a team sees at an indicator.
pub(crate) struct TeamView {
    /// One's own proposal.
    pub own: Vec<Choice>,
    /// Proposals of others, once one's own is there.
    pub others: Vec<(String, String)>,
    /// Whether the agreed answer is hers to set.
    pub agrees: bool,
    /// What is agreed, in words.
    pub agreed: String,
    /// The reason.
    pub note: String,
    /// Why it does not apply.
    pub reason: String,
    /// Dissent: rung, people, why.
    pub dissent: (Vec<Choice>, String, String),
    /// Pieces of evidence.
    pub evidence: usize,
}

/// What a reviewer sees at an indicator.
pub(crate) struct ReviewView {
    /// What the team claims.
    pub claim: String,
    /// Its reason.
    pub note: String,
    /// Evidence with the verdicts to choose.
    pub evidence: Vec<(Listing, Vec<Choice>)>,
    /// The reviewer's words.
    pub finding: String,
    /// What counts as evidence.
    pub look_for: String,
}

/// One item.
pub(crate) struct ItemView {
    /// Its id.
    pub id: String,
    /// Its type by name.
    pub kind: &'static str,
    /// `2.3`.
    pub number: String,
    /// The question.
    pub text: String,
    /// A word of help.
    pub hint: String,
    /// What is wrong with the answer.
    pub error: String,
    /// What to choose from.
    pub options: Vec<Choice>,
    /// Reasons for no answer.
    pub absent: Vec<Choice>,
    /// What was typed.
    pub value: String,
    /// In what it is counted.
    pub unit: String,
    /// Day, month, year.
    pub date: [String; 3],
    /// Options in order.
    pub ranks: Vec<Rank>,
    /// Most characters.
    pub most: usize,
    /// JsonLogic that shows it, for the script.
    pub relevant: String,
    /// Not asked now.
    pub hidden: bool,
    /// Of a team.
    pub team: Option<TeamView>,
    /// Of a review.
    pub review: Option<ReviewView>,
}

impl ItemView {
    /// Ids of hint and error, for those who listen to the page.
    pub(crate) fn described(&self) -> String {
        let mut ids = Vec::new();
        if !self.hint.is_empty() {
            ids.push(format!("h-{}", self.id));
        }
        if !self.error.is_empty() {
            ids.push(format!("e-{}", self.id));
        }
        ids.join(" ")
    }

    /// The name of its field.
    pub(crate) fn field(&self) -> String {
        format!("i.{}", self.id)
    }

    /// Whether the answer is set here, or only proposed.
    pub(crate) fn agrees(&self) -> bool {
        self.team.as_ref().is_none_or(|team| team.agrees)
    }

    /// Places of a ranking.
    pub(crate) fn places(&self) -> Vec<usize> {
        (1..=self.ranks.len()).collect()
    }
}

/// Items that stand together: a table of one scale, or one item.
pub(crate) struct Block {
    /// The heads of a table; none: items one below the other.
    pub heads: Vec<String>,
    /// The items.
    pub items: Vec<ItemView>,
}

/// What a section's page shows.
pub(crate) struct Looking<'a> {
    /// Who answers.
    pub admitted: &'a Admitted<'a>,
    /// Her draft.
    pub draft: &'a Draft,
    /// As the instrument sees it.
    pub look: &'a Look,
    /// In her language.
    pub w: Words,
    /// Whether faults are shown.
    pub errors: bool,
    /// What the team claims, for a reviewer.
    pub claims: BTreeMap<String, Claim>,
    /// Evidence by item, for a team.
    pub evidence: BTreeMap<String, Vec<Listing>>,
    /// Who she is in the team.
    pub me: String,
}

impl Looking<'_> {
    /// The number that stands before a section: its place among those that are asked.
    pub(crate) fn place(&self, position: usize) -> usize {
        self.look.sections.iter().take(position + 1).filter(|shown| **shown).count()
    }

    /// The blocks of a section.
    pub(crate) fn blocks(&self, position: usize, section: &Section) -> Vec<Block> {
        let mut blocks: Vec<Block> = Vec::new();
        let mut scale_before: Option<&str> = None;
        let mut number = 0;
        for item in &section.items {
            if item.kind != ItemType::Note {
                number += 1;
            }
            let view = self.item(section, item, format!("{}.{number}", self.place(position)));
            let table = section.layout == Some(Layout::Matrix) && item.kind == ItemType::Scale;
            let joins =
                table && scale_before == item.scale.as_deref() && blocks.last().is_some_and(|b| b.items.len() < ROWS);
            if let Some(block) = blocks.last_mut().filter(|_| joins) {
                block.items.push(view);
            } else {
                let labels = view.options.iter().chain(&view.absent).map(|choice| choice.label.clone());
                let heads = if table { labels.collect() } else { Vec::new() };
                blocks.push(Block { heads, items: vec![view] });
            }
            scale_before = if table { item.scale.as_deref() } else { None };
        }
        blocks
    }

    fn error(&self, item: &Item, value: Option<&Json>) -> String {
        if !self.errors {
            return String::new();
        }
        let is_typed = value.is_some_and(|value| value.get("typed").is_some());
        let lang = self.w.0;
        let own = self.look.faults.iter().filter(|fault| fault.place.item.as_deref() == Some(&item.id));
        match (is_typed, item.kind) {
            (true, ItemType::Number) => {
                let words = value.and_then(|value| value["typed"].as_str()).unwrap_or_default();
                let digits = words.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ','));
                self.w.t(if digits { "number-which" } else { "number-figures" })
            }
            (true, ItemType::Ranking) => self.w.t("ranking-twice"),
            (true, _) => self.w.t("date-none"),
            // One sentence an item: the first fault says what to do first. A missing answer stops nobody here.
            _ => own
                .filter(|fault| fault.code() != "required")
                .map(|fault| format!("{} {}", fault.cause(lang), fault.remedy(lang)))
                .next()
                .unwrap_or_default(),
        }
    }

    /// One item with its answer.
    pub(crate) fn item(&self, section: &Section, item: &Item, number: String) -> ItemView {
        let lang = self.w.0;
        let value = self.draft.value(&item.id);
        let chosen_absence = value.and_then(|value| value.get("absent")).and_then(Json::as_str);
        let says =
            |text: &Option<instrument::Text>| text.as_ref().map(|text| text.get(lang).to_owned()).unwrap_or_default();
        let indicator = item.indicator.as_deref().and_then(|id| self.admitted.framework.indicator(id));
        let scale = item.scale.as_deref().and_then(|scale| self.admitted.instrument.scale(scale));
        let offered = |absence: &Absence| {
            let rung = item.kind == ItemType::Rung && *absence != Absence::PreferNot;
            rung || item.absent.contains(absence) || scale.is_some_and(|scale| scale.absent.contains(absence))
        };
        let absent = Absence::ALL
            .into_iter()
            .filter(offered)
            .map(|absence| Choice {
                value: format!("absent:{}", absence.name()),
                label: self.w.t(&format!("absent-{}", absence.name().replace('_', "-"))),
                help: String::new(),
                chosen: chosen_absence == Some(absence.name()),
                evidence: false,
            })
            .collect();
        let text = match item.kind {
            ItemType::Rung => {
                let question = indicator.and_then(|i| i.question.as_ref());
                question.map_or_else(|| says(&item.text), |question| question.get(lang).to_owned())
            }
            _ => says(&item.text),
        };
        let typed = value.and_then(|value| value.get("typed")).and_then(Json::as_str);
        ItemView {
            id: item.id.clone(),
            kind: item.kind.name(),
            number,
            text,
            hint: says(&item.hint),
            error: self.error(item, value),
            options: self.options(item, value),
            absent,
            value: typed.map_or_else(|| shown(value, self.w), str::to_owned),
            unit: says(&item.unit),
            date: date(value, typed),
            ranks: ranks(item, value, typed, lang),
            most: item.max_length.unwrap_or(instrument::limits::TEXT_CHARACTERS),
            relevant: item.relevant.as_ref().map(Json::to_string).unwrap_or_default(),
            hidden: !self.look.asked.contains(&item.id),
            team: (item.kind == ItemType::Rung && self.admitted.instrument.mode == Mode::Team)
                .then(|| self.team(section, item, value)),
            review: (item.kind == ItemType::Rung && self.admitted.instrument.mode == Mode::Review)
                .then(|| self.review(item, value)),
        }
    }

    fn ladder(&self, item: &Item, chosen: Option<u64>) -> Vec<Choice> {
        let lang = self.w.0;
        let indicator = item.indicator.as_deref().and_then(|id| self.admitted.framework.indicator(id));
        let own: Vec<String> = indicator.map(|i| ladder_of(i, lang)).unwrap_or_default();
        let rungs = self.admitted.framework.rungs.iter();
        rungs
            .map(|rung| Choice {
                value: rung.value.to_string(),
                label: format!("{} {}", rung.value, rung.title.get(lang)),
                help: own.get(usize::from(rung.value)).cloned().unwrap_or_default(),
                chosen: chosen == Some(u64::from(rung.value)),
                evidence: rung.value > 2 && indicator.is_some_and(|i| !i.caps.is_empty()),
            })
            .collect()
    }

    fn options(&self, item: &Item, value: Option<&Json>) -> Vec<Choice> {
        let lang = self.w.0;
        let plain = |value: String, label: &str, chosen: bool| Choice {
            value,
            label: label.to_owned(),
            help: String::new(),
            chosen,
            evidence: false,
        };
        match item.kind {
            ItemType::Rung => self.ladder(item, value.and_then(|value| value.get("rung")).and_then(Json::as_u64)),
            ItemType::Scale => {
                let scale = item.scale.as_deref().and_then(|scale| self.admitted.instrument.scale(scale));
                let given = value.and_then(Json::as_f64);
                let options = scale.map(|scale| scale.options.as_slice()).unwrap_or_default();
                options
                    .iter()
                    .map(|option| plain(option.value.to_string(), option.label.get(lang), given == Some(option.value)))
                    .collect()
            }
            ItemType::Choice | ItemType::Choices => {
                let is = |option: &str| match value {
                    Some(Json::String(one)) => one == option,
                    Some(Json::Array(many)) => many.iter().any(|one| one.as_str() == Some(option)),
                    _ => false,
                };
                let options = item.options.iter();
                options.map(|option| plain(option.value.clone(), option.label.get(lang), is(&option.value))).collect()
            }
            _ => Vec::new(),
        }
    }

    fn team(&self, section: &Section, item: &Item, value: Option<&Json>) -> TeamView {
        let proposals = self.draft.proposals.get(&item.id);
        let mine = proposals.and_then(|all| all.get(&self.me)).map(|proposal| proposal.value.clone());
        let mut own = self.ladder(item, mine.as_deref().and_then(|mine| mine.parse().ok()));
        own.iter_mut().for_each(|choice| choice.help.clear());
        let others = match (&mine, proposals) {
            (Some(_), Some(all)) => all
                .iter()
                .filter(|(person, _)| **person != self.me)
                .map(|(_, proposal)| (proposal.name.clone(), proposal.value.clone()))
                .collect(),
            _ => Vec::new(),
        };
        let words =
            |key: &str| value.and_then(|value| value.get(key)).and_then(Json::as_str).unwrap_or_default().to_owned();
        let dissent = value.and_then(|value| value.get("dissent")?.get(0));
        let mut rungs = self.ladder(item, dissent.and_then(|d| d.get("rung")).and_then(Json::as_u64));
        rungs.iter_mut().for_each(|choice| choice.help.clear());
        TeamView {
            own,
            others,
            agrees: may_agree(self.admitted, section),
            agreed: shown(value, self.w),
            note: words("note"),
            reason: words("reason"),
            dissent: (
                rungs,
                dissent.and_then(|d| d.get("people")).map(Json::to_string).unwrap_or_default(),
                dissent.and_then(|d| d.get("why")).and_then(Json::as_str).unwrap_or_default().to_owned(),
            ),
            evidence: self.evidence.get(&item.id).map_or(0, Vec::len),
        }
    }

    fn review(&self, item: &Item, value: Option<&Json>) -> ReviewView {
        let claim = item.indicator.as_ref().and_then(|indicator| self.claims.get(indicator));
        let lang = self.w.0;
        let indicator = item.indicator.as_deref().and_then(|id| self.admitted.framework.indicator(id));
        let evidence = claim.map(|claim| claim.evidence.clone()).unwrap_or_default();
        ReviewView {
            claim: claim.map(|claim| shown(Some(&claim.answer), self.w)).unwrap_or_default(),
            note: claim.and_then(|c| c.answer.get("note")?.as_str()).unwrap_or_default().to_owned(),
            evidence: evidence
                .into_iter()
                .map(|piece| {
                    let given = value.and_then(|v| v.get("verdicts")?.get(&piece.row.id)?.as_str()).unwrap_or_default();
                    let choices = ["accepted", "insufficient", "outdated", "not_provided"]
                        .map(|verdict| Choice {
                            value: verdict.to_owned(),
                            label: self.w.t(&format!("verdict-{}", verdict.replace('_', "-"))),
                            help: String::new(),
                            chosen: given == verdict,
                            evidence: false,
                        })
                        .to_vec();
                    (piece, choices)
                })
                .collect(),
            finding: value.and_then(|v| v.get("finding")?.as_str()).unwrap_or_default().to_owned(),
            look_for: indicator
                .and_then(|i| i.look_for.as_ref().or(i.evidence.as_ref()))
                .map(|text| text.get(lang).to_owned())
                .unwrap_or_default(),
        }
    }

    /// The answer to an item in words, for the review.
    pub(crate) fn in_words(&self, section: &Section, item: &Item) -> String {
        let view = self.item(section, item, String::new());
        let chosen: Vec<&str> =
            view.options.iter().chain(&view.absent).filter(|c| c.chosen).map(|c| c.label.as_str()).collect();
        if !chosen.is_empty() {
            return chosen.join(" · ");
        }
        if !view.ranks.is_empty() {
            let mut ranks: Vec<&Rank> = view.ranks.iter().filter(|rank| rank.place > 0).collect();
            ranks.sort_by_key(|rank| rank.place);
            return ranks.iter().map(|rank| format!("{}. {}", rank.place, rank.label)).collect::<Vec<_>>().join(" · ");
        }
        if item.kind == ItemType::Date && !view.value.is_empty() {
            return self.w.day(&view.value);
        }
        if view.unit.is_empty() || view.value.is_empty() { view.value } else { format!("{} {}", view.value, view.unit) }
    }

    /// Whether an item is asked and says nothing yet.
    pub(crate) fn is_open(&self, item: &Item) -> bool {
        item.kind != ItemType::Note
            && self.look.asked.contains(&item.id)
            && matches!(
                self.look.answers.get(&item.id),
                None | Some(instrument::response::Answer::Absent(Absent::NotAnswered))
            )
    }
}

/// What each rung means for this indicator.
fn ladder_of(indicator: &instrument::framework::Indicator, lang: instrument::Lang) -> Vec<String> {
    match &indicator.measure {
        instrument::framework::Measure::Ladder(rungs) => rungs.iter().map(|text| text.get(lang).to_owned()).collect(),
        instrument::framework::Measure::Number(_) => Vec::new(),
    }
}

/// A value in few words.
fn shown(value: Option<&Json>, w: Words) -> String {
    match value {
        Some(Json::String(words)) => words.clone(),
        Some(Json::Number(number)) => number.to_string(),
        Some(Json::Object(map)) => match (map.get("rung"), map.get("absent").and_then(Json::as_str)) {
            (Some(rung), _) => rung.to_string(),
            (None, Some(absent)) => w.t(&format!("absent-{}", absent.replace('_', "-"))),
            _ => String::new(),
        },
        _ => String::new(),
    }
}

fn date(value: Option<&Json>, typed: Option<&str>) -> [String; 3] {
    let parts: Vec<&str> = match (value, typed) {
        (_, Some(typed)) => typed.split('/').collect(),
        (Some(Json::String(day)), None) => day.split('-').collect(),
        _ => Vec::new(),
    };
    [2, 1, 0].map(|part| parts.get(part).copied().unwrap_or_default().to_owned())
}

fn ranks(item: &Item, value: Option<&Json>, typed: Option<&str>, lang: instrument::Lang) -> Vec<Rank> {
    if item.kind != ItemType::Ranking {
        return Vec::new();
    }
    let place = |option: &str| match (value, typed) {
        (_, Some(typed)) => typed
            .split(';')
            .find_map(|pair| pair.split_once('=').filter(|(own, _)| *own == option)?.1.parse().ok())
            .unwrap_or(0),
        (Some(Json::Array(order)), None) => {
            order.iter().position(|one| one.as_str() == Some(option)).map_or(0, |position| position + 1)
        }
        _ => 0,
    };
    item.options
        .iter()
        .map(|option| Rank {
            name: format!("i.{}.{}", item.id, option.value),
            label: option.label.get(lang).to_owned(),
            place: place(&option.value),
        })
        .collect()
}
