//! Accept: a response that arrived becomes one that may be scored, or comes back with every fault.
//!
//! In: an instrument, its framework, a [`Response`]. Out: [`Accepted`], every answerable item with its answer or the reason
//! why there is none. Order: form of each answer, pruning of what is not relevant, what is required, constraints.

mod form;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::framework::Framework;
use crate::instrument::{Instrument, Item, ItemType, Scale};
use crate::logic::{Logic, Value};
use crate::response::{Absent, Accepted, Answer, Response};
use crate::words::{Fault, Lang, Place, Reply};

/// An instrument made ready to accept many responses.
pub struct Acceptor<'a> {
    instrument: &'a Instrument,
    top: u8,
    sections: Vec<Asked<'a>>,
    positions: HashMap<&'a str, &'a Item>,
}

/// Answers as they stand.
#[derive(Clone, Debug, Default)]
pub struct Look {
    /// Section by section, whether it is asked.
    pub sections: Vec<bool>,
    /// Items, notes too, that are asked.
    pub asked: BTreeSet<String>,
    /// Every item's answer, or why there is none.
    pub answers: BTreeMap<String, Answer>,
    /// What keeps them from being accepted.
    pub faults: Vec<Fault>,
}

/// A section with its condition and its items.
struct Asked<'a> {
    relevant: Option<Logic>,
    items: Vec<AskedItem<'a>>,
}

struct AskedItem<'a> {
    item: &'a Item,
    scale: Option<&'a Scale>,
    relevant: Option<Logic>,
    constraint: Option<Logic>,
}

impl Instrument {
    /// Accepts one response. For many, make an [`Acceptor`] once.
    ///
    /// # Errors
    /// Every fault, each at its item.
    pub fn accept(&self, framework: &Framework, response: &Response) -> Result<Accepted, Vec<Fault>> {
        Acceptor::new(self, framework).accept(response)
    }
}

impl<'a> Acceptor<'a> {
    /// Prepares an instrument that `check` has passed.
    pub fn new(instrument: &'a Instrument, framework: &Framework) -> Acceptor<'a> {
        let logic = |json: &Option<serde_json::Value>| json.as_ref().and_then(|json| Logic::parse(json).ok());
        let sections = instrument.sections.iter().map(|section| Asked {
            relevant: logic(&section.relevant),
            items: section
                .items
                .iter()
                .map(|item| AskedItem {
                    item,
                    scale: item.scale.as_deref().and_then(|scale| instrument.scale(scale)),
                    relevant: logic(&item.relevant),
                    constraint: item.constraint.as_ref().and_then(|constraint| Logic::parse(&constraint.that).ok()),
                })
                .collect(),
        });
        Acceptor {
            instrument,
            top: framework.top(),
            sections: sections.collect(),
            positions: instrument.items().map(|item| (item.id.as_str(), item)).collect(),
        }
    }

    /// Accepts one response.
    ///
    /// # Errors
    /// Every fault, each at its item with its pointer.
    pub fn accept(&self, response: &Response) -> Result<Accepted, Vec<Fault>> {
        let own = self.instrument.reference();
        if !response.instrument.admits(&self.instrument.id, self.instrument.version) {
            let cause = Reply::OtherInstrument { asked: own.to_string(), given: response.instrument.to_string() };
            return Err(vec![Fault::new(Place::pointer("/instrument"), cause)]);
        }
        let Look { answers, faults, .. } = self.look(response);
        if faults.is_empty() { Ok(Accepted { id: response.id.clone(), instrument: own, answers }) } else { Err(faults) }
    }

    /// Looks at answers that may not be complete: what is asked now, what is answered, what is wrong.
    pub fn look(&self, response: &Response) -> Look {
        let mut look = Look { faults: self.unknown(response), ..Look::default() };
        for section in &self.sections {
            let shown = section.relevant.as_ref().is_none_or(|logic| self.holds(logic, &look.answers));
            look.sections.push(shown);
            for asked in &section.items {
                let relevant = shown && asked.relevant.as_ref().is_none_or(|logic| self.holds(logic, &look.answers));
                if relevant {
                    look.asked.insert(asked.item.id.clone());
                }
                if asked.item.kind == ItemType::Note {
                    continue;
                }
                let answer = if relevant {
                    self.answer(asked, response, &mut look.faults)
                } else {
                    // What is not relevant is pruned, whatever was sent.
                    Answer::Absent(Absent::NotAsked)
                };
                look.answers.insert(asked.item.id.clone(), answer);
            }
        }
        self.constrain(response, &look.answers, &mut look.faults);
        look
    }

    /// Answers to what is not asked.
    fn unknown(&self, response: &Response) -> Vec<Fault> {
        let answered = response.answers.keys();
        answered
            .filter_map(|id| match self.positions.get(id.as_str()) {
                None => Some(Fault::new(at(id), Reply::UnknownItem { id: id.clone() })),
                Some(item) if item.kind == ItemType::Note => Some(Fault::new(at(id), Reply::NotAsked)),
                Some(_) => None,
            })
            .collect()
    }

    /// The answer to a relevant item; a fault counts as no answer for what follows.
    fn answer(&self, asked: &AskedItem<'_>, response: &Response, faults: &mut Vec<Fault>) -> Answer {
        let item = asked.item;
        let nothing = Answer::Absent(Absent::NotAnswered);
        let given = response.answers.get(&item.id).filter(|value| !value.is_null());
        let answer = given.map(|value| form::answer(value, item, asked.scale, self.instrument.mode, self.top));
        match answer {
            Some(Ok(Some(answer))) => answer,
            Some(Err(causes)) => {
                faults.extend(causes.into_iter().map(|cause| Fault::new(at(&item.id), cause)));
                nothing
            }
            Some(Ok(None)) | None => {
                if item.required {
                    faults.push(Fault::new(at(&item.id), Reply::Required));
                }
                nothing
            }
        }
    }

    /// Constraints, with the item's own words in the respondent's language.
    fn constrain(&self, response: &Response, answers: &BTreeMap<String, Answer>, faults: &mut Vec<Fault>) {
        let spoken = response.language.as_deref().or(self.instrument.languages.first().map(String::as_str));
        let lang = spoken.and_then(|code| code.parse::<Lang>().ok()).unwrap_or(Lang::Es);
        for asked in self.sections.iter().flat_map(|section| &section.items) {
            let (Some(logic), Some(constraint)) = (&asked.constraint, &asked.item.constraint) else { continue };
            // Null: the constraint is not applied.
            if logic.eval(&|name| self.value(name, answers)) == Value::Bool(false) {
                let says = constraint.says.get(lang).to_owned();
                faults.push(Fault::new(at(&asked.item.id), Reply::ConstraintNotMet { says }));
            }
        }
    }

    fn holds(&self, logic: &Logic, answers: &BTreeMap<String, Answer>) -> bool {
        logic.holds(&|name| self.value(name, answers))
    }

    /// What a variable gives to logic.
    fn value(&self, name: &str, answers: &BTreeMap<String, Answer>) -> Value {
        let (Some(answer), Some(item)) = (answers.get(name), self.positions.get(name)) else { return Value::Null };
        let option = |position: &usize| {
            item.options.get(*position).map_or(Value::Null, |option| Value::Text(option.value.clone()))
        };
        match answer {
            Answer::Scale(position) => item
                .scale
                .as_deref()
                .and_then(|scale| self.instrument.scale(scale)?.options.get(*position))
                .map_or(Value::Null, |option| Value::number(option.value)),
            Answer::Choice(position) => option(position),
            Answer::Choices(positions) | Answer::Ranking(positions) => {
                Value::List(positions.iter().map(option).collect())
            }
            Answer::Number(number) => Value::number(*number),
            Answer::Text(text) | Answer::Date(text) | Answer::File(text) => Value::Text(text.clone()),
            Answer::Rung(rung) => Value::number(f64::from(rung.rung)),
            Answer::Absent(_) => Value::Null,
        }
    }
}

fn at(item: &str) -> Place {
    let escaped = item.replace('~', "~0").replace('/', "~1");
    Place { pointer: Some(format!("/answers/{escaped}")), ..Place::item(item) }
}
