//! The respondents of one individual source: one byte an answer, respondent-major.

use std::collections::{BTreeMap, BTreeSet};

use instrument::framework::Framework;
use instrument::instrument::{Instrument, Item, ItemType, Mode, Scale};
use instrument::response::{Absent, Accepted, Answer};

use crate::Study;

/// Codes of absence; below them stand positions of options.
const NOT_ASKED: u8 = 255;
const NOT_ANSWERED: u8 = 254;
const DONT_KNOW: u8 = 253;

/// Everyone who answered one instrument, in every published version of its major that was used.
pub(crate) struct People<'a> {
    /// The newest version used: its order and words are shown.
    pub(crate) instrument: &'a Instrument,
    /// Scale items, in the instrument's order.
    pub(crate) asked: Vec<Asked<'a>>,
    /// Declared attributes, in the instrument's order.
    pub(crate) attributes: Vec<Attribute<'a>>,
    /// How many answered.
    pub(crate) n: usize,
    answers: Vec<u8>,
    categories: Vec<Option<u8>>,
}

/// A scale item.
pub(crate) struct Asked<'a> {
    /// The item.
    pub(crate) item: &'a Item,
    /// Its scale.
    pub(crate) scale: &'a Scale,
    /// The score of each option, 0 to 100 after reversal.
    pub(crate) scores: Vec<f64>,
    /// The widest step between neighbouring options, in points.
    pub(crate) step: f64,
    /// Whether each option is favourable, after reversal; none where the scale has no favourable side.
    pub(crate) favourable: Option<Vec<bool>>,
}

/// An attribute whose categories are the options of a choice.
pub(crate) struct Attribute<'a> {
    /// `gender`, `seniority`, …
    pub(crate) name: &'a str,
    /// The item that asks it.
    pub(crate) item: &'a Item,
}

/// What a byte means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Code {
    /// The position of an option.
    Option(usize),
    /// Asked, and the person does not know.
    DontKnow,
    /// Asked, and left blank or preferred not to say.
    Silent,
    /// Not asked of this person.
    NotAsked,
}

impl<'a> People<'a> {
    /// Every individual source of the study, in source order.
    pub(crate) fn of(study: &'a Study) -> Vec<People<'a>> {
        let mut newest: BTreeMap<(instrument::instrument::Source, &str), &Instrument> = BTreeMap::new();
        for instrument in study.instruments.iter().filter(|i| i.mode == Mode::Individual) {
            let best = newest.entry((instrument.source, instrument.id.as_str())).or_insert(instrument);
            if instrument.version > best.version {
                *best = instrument;
            }
        }
        newest.into_values().map(|instrument| People::gather(study, instrument)).collect()
    }

    fn gather(study: &'a Study, instrument: &'a Instrument) -> People<'a> {
        let asked: Vec<Asked<'a>> = instrument
            .items()
            .filter(|item| item.kind == ItemType::Scale)
            .filter_map(|item| Some(Asked::new(item, instrument.scale(item.scale.as_deref()?)?)))
            .collect();
        let attributes: Vec<Attribute<'a>> = instrument
            .items()
            .filter(|item| item.kind == ItemType::Choice)
            .filter_map(|item| Some(Attribute { name: item.disaggregates.as_deref()?, item }))
            .collect();
        let mut people = People { instrument, asked, attributes, n: 0, answers: Vec::new(), categories: Vec::new() };
        for response in study.responses.iter().filter(|r| r.instrument.id == instrument.id) {
            let version = study.instruments.iter().find(|i| response.instrument.admits(&i.id, i.version));
            people.push(response, version.unwrap_or(instrument));
        }
        people
    }

    fn push(&mut self, response: &Accepted, version: &Instrument) {
        self.n += 1;
        for asked in &self.asked {
            let code = match response.answer(&asked.item.id) {
                Answer::Scale(position) => asked.code_of(*position, version),
                Answer::Absent(Absent::NotAsked) => NOT_ASKED,
                Answer::Absent(Absent::DontKnow) => DONT_KNOW,
                _ => NOT_ANSWERED,
            };
            self.answers.push(code);
        }
        for attribute in &self.attributes {
            let category = match response.answer(&attribute.item.id) {
                // By value: an older version may list its options in another order.
                Answer::Choice(position) => version
                    .item(&attribute.item.id)
                    .and_then(|item| item.options.get(*position))
                    .and_then(|option| attribute.item.options.iter().position(|o| o.value == option.value))
                    .and_then(|position| u8::try_from(position).ok()),
                _ => None,
            };
            self.categories.push(category);
        }
    }

    /// What a respondent answered to an asked item.
    pub(crate) fn code(&self, respondent: usize, asked: usize) -> Code {
        match self.answers.get(respondent * self.asked.len() + asked).copied().unwrap_or(NOT_ASKED) {
            NOT_ASKED => Code::NotAsked,
            NOT_ANSWERED => Code::Silent,
            DONT_KNOW => Code::DontKnow,
            position => Code::Option(usize::from(position)),
        }
    }

    /// The category a respondent stated of an attribute.
    pub(crate) fn category(&self, respondent: usize, attribute: usize) -> Option<usize> {
        self.categories.get(respondent * self.attributes.len() + attribute).copied().flatten().map(usize::from)
    }

    /// The asked items that make a dimension's score: each counts once, however many of its indicators it informs;
    /// sensitive items stand alone.
    pub(crate) fn items_of(&self, framework: &Framework, dimension: usize) -> Vec<usize> {
        let ids: BTreeSet<&str> = framework
            .dimensions
            .get(dimension)
            .map(|d| d.indicators.iter().map(|indicator| indicator.id.as_str()).collect())
            .unwrap_or_default();
        self.asked
            .iter()
            .enumerate()
            .filter(|(_, asked)| !asked.item.sensitive)
            .filter(|(_, asked)| asked.item.informs.iter().any(|id| ids.contains(id.as_str())))
            .map(|(position, _)| position)
            .collect()
    }

    /// A respondent's score over some items, 0 to 100: the mean of the answered ones, if at least half of the asked were
    /// answered.
    pub(crate) fn score(&self, respondent: usize, items: &[usize]) -> Option<f64> {
        let mut scores: Vec<f64> = Vec::with_capacity(items.len());
        let mut asked = 0usize;
        for position in items {
            match self.code(respondent, *position) {
                Code::NotAsked => {}
                Code::Option(option) => {
                    asked += 1;
                    scores.extend(self.asked.get(*position).and_then(|a| a.scores.get(option)));
                }
                Code::DontKnow | Code::Silent => asked += 1,
            }
        }
        if asked == 0 || 2 * scores.len() < asked || scores.is_empty() {
            return None;
        }
        // Sorted, so that the order of the items changes no bit of the sum.
        scores.sort_by(f64::total_cmp);
        Some(scores.iter().sum::<f64>() / scores.len() as f64)
    }
}

impl<'a> Asked<'a> {
    fn new(item: &'a Item, scale: &'a Scale) -> Asked<'a> {
        let values: Vec<f64> = scale.options.iter().map(|option| option.value).collect();
        let min = values.iter().copied().fold(f64::INFINITY, f64::min);
        let max = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let turn = |value: f64| if item.reversed { min + max - value } else { value };
        let score = |value: f64| 100.0 * (turn(value) - min) / (max - min);
        let step = values.windows(2).map(|pair| match pair {
            [one, two] => 100.0 * libm::fabs(two - one) / (max - min),
            _ => 0.0,
        });
        Asked {
            item,
            scale,
            scores: values.iter().map(|value| score(*value)).collect(),
            step: step.fold(0.0, f64::max),
            favourable: scale.favourable_from.map(|from| values.iter().map(|value| turn(*value) >= from).collect()),
        }
    }

    /// The code of an option chosen in some version: by its value, positions may have moved.
    fn code_of(&self, position: usize, version: &Instrument) -> u8 {
        version
            .item(&self.item.id)
            .and_then(|item| version.scale(item.scale.as_deref()?))
            .and_then(|scale| scale.options.get(position))
            .and_then(|option| self.scale.position(option.value))
            .and_then(|position| u8::try_from(position).ok())
            .filter(|code| *code < DONT_KNOW)
            .unwrap_or(NOT_ANSWERED)
    }
}
