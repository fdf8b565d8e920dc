//! What microdata must keep, over random worlds.

#![allow(clippy::disallowed_methods)] // Tests read files; the crate does not.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::print_stdout)]

mod world;

use std::collections::BTreeMap;

use proptest::prelude::*;
use scoring::Policy;
use scoring::microdata::{Entry, Microdata, Person, microdata};
use world::{FRAMEWORK, STAFF, World, world};

fn given(world: &World) -> Option<Microdata> {
    let study = world.study_in(&FRAMEWORK, &STAFF);
    microdata(&study, &Policy::default()).pop()?.ok()
}

/// A world with so many people, near in what they say: classes fill.
fn crowd() -> impl Strategy<Value = World> {
    let person = ([1u8..=5, 1u8..=5, 0u8..=6, 1u8..=6], 0u8..4, 0u8..4);
    (world(), prop::collection::vec(person, 0..160)).prop_map(|(world, people)| World { people, ..world })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(96) })]

    #[test]
    fn nobody_stands_alone_and_no_class_speaks_with_one_voice(world in crowd()) {
        let Some(given) = given(&world) else {
            prop_assert!(world.people.len() < 5);
            return Ok(());
        };
        prop_assert_eq!(given.rows.len(), world.people.len());
        prop_assert!(!given.items.contains(&"H1".to_owned()), "statements on harassment stand alone");
        let mut classes: BTreeMap<&[Option<usize>], Vec<&Person>> = BTreeMap::new();
        given.rows.iter().for_each(|row| classes.entry(&row.categories).or_default().push(row));
        for members in classes.values() {
            prop_assert!(members.len() >= 5, "a class of {}", members.len());
            for item in 0..given.items.len() {
                let mut counts: BTreeMap<Entry, usize> = BTreeMap::new();
                members.iter().for_each(|row| *counts.entry(row.answers[item]).or_insert(0) += 1);
                for (entry, count) in counts {
                    let silent = matches!(entry, Entry::Withheld | Entry::NotAsked);
                    prop_assert!(silent || count + 1 < members.len(), "{count} of {} say {entry:?}", members.len());
                }
            }
        }
        prop_assert_eq!(given.loss.smallest_class, classes.values().map(Vec::len).min().unwrap());
    }

    #[test]
    fn it_is_never_finer_than_the_release(world in crowd()) {
        let (Some(given), release) = (given(&world), world.release()) else { return Ok(()) };
        for attribute in &given.attributes {
            for category in &attribute.categories {
                for dimension in &release.sources[0].dimensions {
                    let own = dimension.attributes.iter().find(|own| own.attribute == attribute.name).unwrap();
                    let cell = own.categories.iter().find(|own| own.category == *category).unwrap();
                    prop_assert!(cell.cell.shown().is_some(), "{category} is hidden in {}", dimension.dimension);
                }
            }
        }
    }

    #[test]
    fn the_order_of_people_changes_nothing(world in crowd(), turn in 0usize..160) {
        let mut other = world.clone();
        if !other.people.is_empty() {
            let turn = turn % other.people.len();
            other.people.rotate_left(turn);
            other.people.reverse();
        }
        prop_assert_eq!(given(&world), given(&other));
    }
}

#[test]
fn people_who_all_differ_are_one_class() {
    let person = |n: u8| ([1 + n % 5, 1 + n / 5, 3, 4], n % 4, n / 4 % 4);
    let world = World { said: Vec::new(), review: false, people: (0..16).map(person).collect() };
    let study = world.study_in(&FRAMEWORK, &STAFF);
    let given = microdata(&study, &Policy::default()).pop().unwrap().unwrap();
    assert!(given.attributes.is_empty());
    assert_eq!((given.loss.smallest_class, given.rows.len()), (16, 16));
    assert_eq!(given.loss.attributes_left_out, ["gender", "post"]);
}
