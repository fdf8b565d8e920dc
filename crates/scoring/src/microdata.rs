//! Anonymised microdata: a row a person, for research centres under agreement, behind a check that no row stands alone.
//!
//! In: a study. Out: rows sorted by their own values, with what was taken away so that they may be given. Attributes are never
//! finer than the release shows them; over all attributes together no class is below k (k-anonymity: Samarati and Sweeney
//! 1998); within a class no answer is so common that it tells what each one said (Machanavajjhala and others 2007). What it does
//! not protect from stands in docs/decisions/why-microdata-are-coarse.md.

use std::collections::BTreeMap;

use instrument::instrument::Source;
use serde::Serialize;

use crate::cells::People;
use crate::disclosure;
use crate::release::SourceResult;
use crate::study::{DONT_KNOW, NOT_ASKED};
use crate::{Policy, Study};

/// One source of people as it may be given away.
#[derive(Clone, Debug, PartialEq)]
pub struct Microdata {
    /// Whose voice.
    pub source: Source,
    /// The instrument's id.
    pub instrument: String,
    /// The attributes that are kept, in the instrument's order.
    pub attributes: Vec<Kept>,
    /// The statements, in the instrument's order.
    pub items: Vec<String>,
    /// People, sorted by what the row says: their order tells nothing.
    pub rows: Vec<Person>,
    /// What was taken away.
    pub loss: Loss,
}

/// An attribute with the categories that stand apart; everybody else is one group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// `gender`, `seniority`, …
    pub name: String,
    /// The item that asks it.
    pub item: String,
    /// Values of the options that stand apart.
    pub categories: Vec<String>,
}

/// One person.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Person {
    /// By attribute: the place among [`Kept::categories`], or none for all others and who did not state one.
    pub categories: Vec<Option<usize>>,
    /// By item.
    pub answers: Vec<Entry>,
}

/// What a person answered to a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Entry {
    /// The place of the option on the scale.
    Option(usize),
    /// The person does not know.
    DontKnow,
    /// Left blank.
    NotAnswered,
    /// Not asked of this person.
    NotAsked,
    /// Taken away: too many of the class answered alike.
    Withheld,
}

/// What was taken away of one source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Loss {
    /// The instrument's id.
    pub instrument: String,
    /// The least people in a class of attributes, all declared ones as they were stated. For who holds the answers; a file that is
    /// given away does not say it.
    #[serde(skip)]
    pub smallest_class_before: usize,
    /// The same of what is given.
    pub smallest_class: usize,
    /// By attribute, the categories that were put together with who stated none.
    pub merged: BTreeMap<String, Vec<String>>,
    /// Attributes that are left out whole.
    pub attributes_left_out: Vec<String>,
    /// Statements on harassment, violence or fear: they stand alone, and are never given.
    pub items_left_out: Vec<String>,
    /// Answers withheld because a class answered alike, of how many.
    pub answers_withheld: usize,
    /// All answers of the rows.
    pub answers: usize,
}

/// Fewer people than may be shown answered this instrument.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("too few people answered {instrument}")]
pub struct TooFew {
    /// Its id.
    pub instrument: String,
}

/// Every individual source that anybody answered, as it may be given away, or why it may not.
pub fn microdata(study: &Study, policy: &Policy) -> Vec<Result<Microdata, TooFew>> {
    let sources = People::of(study);
    let answered = sources.iter().filter(|people| people.n > 0);
    answered
        .map(|people| {
            let instrument = people.instrument.id.clone();
            // Whatever this installation's policy is, never below two: a class of one is a person.
            let k = policy.k.max(2) as usize;
            if people.n < k {
                return Err(TooFew { instrument });
            }
            // What is shown does not depend on the draws nor on who was invited.
            let shown = disclosure::source(people, &study.framework, None, &Policy { replicates: 0, ..*policy }, 0);
            Ok(of_source(people, &shown, k))
        })
        .collect()
}

fn of_source(people: &People<'_>, shown: &SourceResult, k: usize) -> Microdata {
    let stated = stated(people);
    let mut apart: Vec<Vec<usize>> = people
        .attributes
        .iter()
        .enumerate()
        .map(|(at, attribute)| (0..attribute.item.options.len()).filter(|own| everywhere(shown, at, *own)).collect())
        .collect();
    while let Some((attribute, category)) = next_merge(&stated, &apart, k) {
        apart.get_mut(attribute).into_iter().for_each(|own| own.retain(|other| *other != category));
    }
    let items: Vec<usize> =
        people.asked.iter().enumerate().filter(|(_, asked)| !asked.item.sensitive).map(|(at, _)| at).collect();
    let classes = classes(&stated, &apart);
    let (rows, withheld) = rows(people, &items, &apart, &stated, k);
    let kept: Vec<usize> = (0..apart.len()).filter(|at| apart.get(*at).is_some_and(|own| !own.is_empty())).collect();
    let value = |attribute: usize, category: usize| {
        let options = people.attributes.get(attribute).map(|own| own.item.options.as_slice()).unwrap_or_default();
        options.get(category).map(|option| option.value.clone()).unwrap_or_default()
    };
    let named = people.attributes.iter().enumerate();
    let loss = Loss {
        instrument: people.instrument.id.clone(),
        smallest_class_before: smallest(&self::classes(&stated, &all(people))),
        smallest_class: smallest(&classes),
        merged: named
            .clone()
            .filter(|(at, _)| kept.contains(at))
            .map(|(at, attribute)| {
                let own = apart.get(at).map(Vec::as_slice).unwrap_or_default();
                let merged = (0..attribute.item.options.len()).filter(|category| !own.contains(category));
                (attribute.name.to_owned(), merged.map(|category| value(at, category)).collect::<Vec<_>>())
            })
            .filter(|(_, merged)| !merged.is_empty())
            .collect(),
        attributes_left_out: named
            .clone()
            .filter(|(at, _)| !kept.contains(at))
            .map(|(_, own)| own.name.to_owned())
            .collect(),
        items_left_out: people.asked.iter().filter(|own| own.item.sensitive).map(|own| own.item.id.clone()).collect(),
        answers_withheld: withheld,
        answers: rows.len() * items.len(),
    };
    let attributes = named.filter(|(at, _)| kept.contains(at)).map(|(at, attribute)| Kept {
        name: attribute.name.to_owned(),
        item: attribute.item.id.clone(),
        categories: apart.get(at).into_iter().flatten().map(|category| value(at, *category)).collect(),
    });
    Microdata {
        source: people.instrument.source,
        instrument: people.instrument.id.clone(),
        attributes: attributes.collect(),
        items: items.iter().filter_map(|at| people.asked.get(*at)).map(|asked| asked.item.id.clone()).collect(),
        rows,
        loss,
    }
}

/// The categories that each person stated.
fn stated(people: &People<'_>) -> Vec<Vec<Option<usize>>> {
    let sizes: Vec<usize> = people.attributes.iter().map(|attribute| attribute.item.options.len()).collect();
    people
        .rows()
        .map(|(_, own)| {
            own.iter().zip(&sizes).map(|(byte, size)| Some(usize::from(*byte)).filter(|own| own < size)).collect()
        })
        .collect()
}

/// Every category apart.
fn all(people: &People<'_>) -> Vec<Vec<usize>> {
    people.attributes.iter().map(|attribute| (0..attribute.item.options.len()).collect()).collect()
}

/// Whether the release shows a category in every dimension of the source, and in its counts.
fn everywhere(shown: &SourceResult, attribute: usize, category: usize) -> bool {
    let cells =
        shown.dimensions.iter().map(|own| own.attributes.get(attribute)?.categories.get(category)?.cell.shown());
    let counted = shown.participation.attributes.get(attribute).and_then(|own| own.categories.get(category));
    cells.clone().count() > 0
        && cells.into_iter().all(|cell| cell.is_some())
        && counted.is_some_and(|own| own.answered.value().is_some())
}

/// The class of a person: her category where it stands apart.
fn class(stated: &[Option<usize>], apart: &[Vec<usize>]) -> Vec<Option<usize>> {
    stated.iter().zip(apart).map(|(own, apart)| own.filter(|own| apart.contains(own))).collect()
}

fn classes(stated: &[Vec<Option<usize>>], apart: &[Vec<usize>]) -> BTreeMap<Vec<Option<usize>>, usize> {
    let mut classes = BTreeMap::new();
    stated.iter().for_each(|own| *classes.entry(class(own, apart)).or_insert(0) += 1);
    classes
}

fn smallest(classes: &BTreeMap<Vec<Option<usize>>, usize>) -> usize {
    classes.values().copied().min().unwrap_or_default()
}

/// What is put together next while some class is small: of the categories of small classes the one with the fewest people, of
/// equals the last; none once no class is small. A class in which no category stands apart is mended from outside: then
/// every category is asked.
fn next_merge(stated: &[Vec<Option<usize>>], apart: &[Vec<usize>], k: usize) -> Option<(usize, usize)> {
    let small: Vec<Vec<Option<usize>>> =
        classes(stated, apart).into_iter().filter(|(_, people)| *people < k).map(|(class, _)| class).collect();
    if small.is_empty() {
        return None;
    }
    let people = |attribute: usize, category: usize| {
        stated.iter().filter(|own| own.get(attribute).copied().flatten() == Some(category)).count()
    };
    let all = || apart.iter().enumerate().flat_map(|(at, own)| own.iter().map(move |category| (at, *category)));
    let among = |(at, category): &(usize, usize)| {
        small.iter().any(|class| class.get(*at).copied().flatten() == Some(*category))
    };
    let fewest = |candidates: Vec<(usize, usize)>| {
        candidates.into_iter().rev().min_by_key(|(attribute, category)| people(*attribute, *category))
    };
    fewest(all().filter(among).collect()).or_else(|| fewest(all().collect()))
}

/// The rows, sorted, and how many answers were withheld.
fn rows(
    people: &People<'_>,
    items: &[usize],
    apart: &[Vec<usize>],
    stated: &[Vec<Option<usize>>],
    k: usize,
) -> (Vec<Person>, usize) {
    let mut by_class: BTreeMap<Vec<Option<usize>>, Vec<Vec<Entry>>> = BTreeMap::new();
    for ((answers, _), own) in people.rows().zip(stated) {
        let entries = items.iter().map(|at| {
            let options = people.asked.get(*at).map_or(0, |asked| asked.scores.len());
            match answers.get(*at).copied().unwrap_or(NOT_ASKED) {
                NOT_ASKED => Entry::NotAsked,
                DONT_KNOW => Entry::DontKnow,
                option if usize::from(option) < options => Entry::Option(usize::from(option)),
                _ => Entry::NotAnswered,
            }
        });
        by_class.entry(class(own, apart)).or_default().push(entries.collect());
    }
    let (mut rows, mut withheld) = (Vec::with_capacity(people.n), 0);
    for (class, mut members) in by_class {
        for at in 0..items.len() {
            let mut counts: BTreeMap<Entry, usize> = BTreeMap::new();
            members.iter().filter_map(|own| own.get(at)).for_each(|entry| *counts.entry(*entry).or_insert(0) += 1);
            // As with shares: nobody is certain, and one person away from it neither. What nobody was asked says nothing.
            let most = counts.iter().filter(|(entry, _)| **entry != Entry::NotAsked).map(|(_, count)| *count).max();
            if most.is_some_and(|most| most + 1 >= members.len()) || members.len() < k {
                withheld += members.len();
                members.iter_mut().filter_map(|own| own.get_mut(at)).for_each(|entry| *entry = Entry::Withheld);
            }
        }
        // The categories by their place among those that stand apart, of the attributes that keep some.
        let categories: Vec<Option<usize>> = class
            .iter()
            .zip(apart)
            .filter(|(_, apart)| !apart.is_empty())
            .map(|(own, apart)| own.and_then(|own| apart.iter().position(|other| *other == own)))
            .collect();
        rows.extend(members.into_iter().map(|answers| Person { categories: categories.clone(), answers }));
    }
    rows.sort();
    (rows, withheld)
}
