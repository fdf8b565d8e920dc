//! People's answers to one version of an individual instrument: one byte an answer, respondent-major, and nothing else of them.

use instrument::ids::Version;
use instrument::instrument::{Instrument, ItemType};
use instrument::response::{Absent, Accepted, Answer};

/// Codes of absence; below them stand positions of options.
pub(crate) const NOT_ASKED: u8 = 255;
/// Asked, and left blank or preferred not to say.
pub(crate) const NOT_ANSWERED: u8 = 254;
/// Asked, and the person does not know.
pub(crate) const DONT_KNOW: u8 = 253;

/// Everyone who answered one version of one individual instrument.
///
/// Of each person it keeps what is scored, one byte an answer: the option of every scale item, then the option of every choice
/// by which people are told apart. No text, no id, no day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Respondents {
    instrument: String,
    version: Version,
    items: Vec<String>,
    /// An instrument without such items still has people who answered it.
    count: usize,
    bytes: Vec<u8>,
}

impl Respondents {
    /// Nobody yet.
    pub fn new(instrument: &Instrument) -> Respondents {
        let scales = instrument.items().filter(|item| item.kind == ItemType::Scale);
        let attributes =
            instrument.items().filter(|item| item.kind == ItemType::Choice && item.disaggregates.is_some());
        Respondents {
            instrument: instrument.id.clone(),
            version: instrument.version,
            items: scales.chain(attributes).map(|item| item.id.clone()).collect(),
            count: 0,
            bytes: Vec::new(),
        }
    }

    /// Whether these are answers to exactly this version.
    pub fn answers(&self, instrument: &Instrument) -> bool {
        self.instrument == instrument.id && self.version == instrument.version
    }

    /// How many people.
    pub fn len(&self) -> usize {
        self.count
    }

    /// Nobody.
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// One person more. The response was accepted by this version.
    pub fn push(&mut self, response: &Accepted) {
        self.count += 1;
        self.bytes.extend(self.items.iter().map(|item| code(response.answer(item))));
    }

    /// Another answer of a person, by her place; nothing if nobody stands there.
    pub fn replace(&mut self, place: usize, response: &Accepted) {
        let width = self.items.len();
        let row = Some(place)
            .filter(|place| *place < self.count)
            .and_then(|place| self.bytes.get_mut(place * width..(place + 1) * width));
        for (byte, item) in row.into_iter().flatten().zip(&self.items) {
            *byte = code(response.answer(item));
        }
    }

    /// One person less, by her place.
    pub fn remove(&mut self, place: usize) {
        if place < self.count {
            let width = self.items.len();
            self.bytes.drain(place * width..(place + 1) * width);
            self.count -= 1;
        }
    }

    /// The instrument's id.
    pub(crate) fn instrument(&self) -> &str {
        &self.instrument
    }

    /// Ids of the items, in the order of a person's bytes.
    pub(crate) fn items(&self) -> &[String] {
        &self.items
    }

    /// All bytes, person after person.
    pub(crate) fn bytes(&self) -> &[u8] {
        &self.bytes
    }
}

fn code(answer: &Answer) -> u8 {
    match answer {
        Answer::Scale(position) | Answer::Choice(position) => {
            u8::try_from(*position).ok().filter(|code| *code < DONT_KNOW).unwrap_or(NOT_ANSWERED)
        }
        Answer::Absent(Absent::NotAsked) => NOT_ASKED,
        Answer::Absent(Absent::DontKnow) => DONT_KNOW,
        _ => NOT_ANSWERED,
    }
}
