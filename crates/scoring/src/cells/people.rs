//! The respondents of one individual source, in every published version of its instrument that was used.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use instrument::framework::Framework;
use instrument::instrument::{Instrument, Item, ItemType, Mode, Scale, Source};

use crate::study::{DONT_KNOW, NOT_ANSWERED, NOT_ASKED, Respondents, Study};

/// Everyone who answered one instrument.
pub(crate) struct People<'a> {
    /// The newest version: its order and words are shown.
    pub(crate) instrument: &'a Instrument,
    /// Scale items, in the instrument's order.
    pub(crate) asked: Vec<Asked<'a>>,
    /// Declared attributes, in the instrument's order.
    pub(crate) attributes: Vec<Attribute<'a>>,
    /// How many answered.
    pub(crate) n: usize,
    /// A byte for each item asked and each attribute, person after person: those who answered the newest version as they
    /// lie, those of older versions put into its order.
    rows: Cow<'a, [u8]>,
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

impl<'a> People<'a> {
    /// Every individual source of the study, in source order.
    pub(crate) fn of(study: &'a Study) -> Vec<People<'a>> {
        let mut newest: BTreeMap<(Source, &str), &Instrument> = BTreeMap::new();
        for instrument in study.instruments.iter().filter(|i| i.mode == Mode::Individual) {
            let best = newest.entry((instrument.source, instrument.id.as_str())).or_insert(instrument);
            if instrument.version > best.version {
                *best = instrument;
            }
        }
        newest.into_values().map(|instrument| People::gather(study, instrument)).collect()
    }

    fn gather(study: &'a Study, instrument: &'a Instrument) -> People<'a> {
        let asked = instrument
            .items()
            .filter(|item| item.kind == ItemType::Scale)
            .filter_map(|item| Some(Asked::new(item, instrument.scale(item.scale.as_deref()?)?)))
            .collect();
        let attributes = instrument
            .items()
            .filter(|item| item.kind == ItemType::Choice)
            .filter_map(|item| Some(Attribute { name: item.disaggregates.as_deref()?, item }))
            .collect();
        let mut people = People { instrument, asked, attributes, n: 0, rows: Cow::Borrowed(&[]) };
        for group in study.people.iter().filter(|group| group.instrument() == instrument.id && !group.is_empty()) {
            let version = study.instruments.iter().find(|version| group.answers(version)).unwrap_or(instrument);
            people.n += group.len();
            if group.answers(instrument) && people.same(group) && people.rows.is_empty() {
                people.rows = Cow::Borrowed(group.bytes());
            } else {
                let columns = people.columns(group, version);
                people.rows.to_mut().extend(
                    group
                        .bytes()
                        .chunks_exact(group.items().len().max(1))
                        .flat_map(|row| columns.iter().map(|column| column.read(row))),
                );
            }
        }
        people
    }

    fn ids(&self) -> impl Iterator<Item = &str> {
        let asked = self.asked.iter().map(|asked| asked.item.id.as_str());
        asked.chain(self.attributes.iter().map(|attribute| attribute.item.id.as_str()))
    }

    /// Whether a group's bytes stand in the order of this instrument.
    fn same(&self, group: &Respondents) -> bool {
        self.ids().eq(group.items().iter().map(String::as_str))
    }

    /// Where each of this instrument's items stands in a group's rows, and what its options are called here.
    fn columns(&self, group: &Respondents, version: &Instrument) -> Vec<Column> {
        let place = |id: &str| group.items().iter().position(|item| item == id);
        let asked = self.asked.iter().map(|asked| Column {
            place: place(&asked.item.id),
            otherwise: NOT_ASKED,
            codes: asked.codes_of(version),
        });
        let attributes = self.attributes.iter().map(|attribute| Column {
            place: place(&attribute.item.id),
            otherwise: NOT_ANSWERED,
            codes: attribute.codes_of(version),
        });
        asked.chain(attributes).collect()
    }

    /// Bytes of one person.
    fn width(&self) -> usize {
        self.asked.len() + self.attributes.len()
    }

    /// The bytes of every person: answers to the items asked, then the categories.
    pub(crate) fn rows(&self) -> impl Iterator<Item = (&[u8], &[u8])> {
        let asked = self.asked.len();
        let width = self.width();
        (0..self.n).map(move |person| {
            let row = self.rows.get(person * width..(person + 1) * width).unwrap_or_default();
            row.split_at_checked(asked).unwrap_or_default()
        })
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
}

/// One item of this instrument in the rows of another version.
struct Column {
    place: Option<usize>,
    otherwise: u8,
    /// By the option's position there.
    codes: Vec<u8>,
}

impl Column {
    fn read(&self, row: &[u8]) -> u8 {
        match self.place.and_then(|place| row.get(place)).copied() {
            None => self.otherwise,
            Some(absent @ (NOT_ASKED | DONT_KNOW)) => absent,
            Some(option) => self.codes.get(usize::from(option)).copied().unwrap_or(NOT_ANSWERED),
        }
    }
}

fn code(position: Option<usize>) -> u8 {
    position.and_then(|at| u8::try_from(at).ok()).filter(|code| *code < DONT_KNOW).unwrap_or(NOT_ANSWERED)
}

impl<'a> Attribute<'a> {
    /// By value: another version may list its options in another order.
    fn codes_of(&self, version: &Instrument) -> Vec<u8> {
        let options = version.item(&self.item.id).map(|item| item.options.as_slice()).unwrap_or_default();
        let here = |value: &str| self.item.options.iter().position(|option| option.value == value);
        options.iter().map(|option| code(here(&option.value))).collect()
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

    /// By value: positions may have moved in another version.
    fn codes_of(&self, version: &Instrument) -> Vec<u8> {
        let scale = version.item(&self.item.id).and_then(|item| version.scale(item.scale.as_deref()?));
        let options = scale.map(|scale| scale.options.as_slice()).unwrap_or_default();
        options.iter().map(|option| code(self.scale.position(option.value))).collect()
    }
}
