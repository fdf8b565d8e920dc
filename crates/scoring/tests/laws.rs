//! The laws (scoring.md, section 6) as properties over random studies, through the public face.

#![allow(clippy::disallowed_methods)] // Tests read files; the crate does not.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::print_stdout)]

mod world;

use proptest::prelude::*;
use scoring::release::{Cell, Reason, Release};
use scoring::{Earlier, Policy, Study, release};
use serde_json::{Value, json};
use world::{FRAMEWORK, Person, STAFF, World, has_score, released, world};

fn level(release: &Release) -> usize {
    let reached = &release.level.as_ref().unwrap().id;
    release.framework.levels.iter().position(|level| level.id == *reached).unwrap()
}

/// What never falls when things are better: counted rungs, N, published scores, the level.
fn no_worse(one: &Release, two: &Release) -> Result<(), TestCaseError> {
    for (before, after) in one.indicators.iter().zip(&two.indicators) {
        prop_assert!(after.counted.unwrap_or(0) >= before.counted.unwrap_or(0), "{}", before.id);
    }
    prop_assert!(two.meets.as_ref().unwrap().n >= one.meets.as_ref().unwrap().n);
    for (before, after) in one.dimensions.iter().zip(&two.dimensions) {
        if let (Some(before), Some(after)) = (before.score.value(), after.score.value()) {
            prop_assert!(after >= before);
        }
    }
    prop_assert!(level(two) >= level(one));
    Ok(())
}

fn scores(release: &Release) -> Value {
    json!([
        release.index,
        release.dimensions.iter().map(|d| (&d.id, d.score, d.range)).collect::<Vec<_>>(),
        release.level
    ])
}

/// Hidden categories by dimension and attribute.
fn hidden(release: &Release) -> Vec<String> {
    let mut hidden = Vec::new();
    for dimension in &release.sources[0].dimensions {
        for attribute in &dimension.attributes {
            for category in attribute.categories.iter().filter(|category| category.cell.shown().is_none()) {
                hidden.push(format!("{} {} {}", dimension.dimension, attribute.attribute, category.category));
            }
        }
    }
    hidden
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

    #[test]
    fn counted_is_at_most_claimed_and_the_range_holds_the_value(world in world()) {
        let release = world.release();
        for indicator in &release.indicators {
            prop_assert!(indicator.counted <= indicator.claimed);
        }
        let meets = release.meets.as_ref().unwrap();
        prop_assert!(meets.range.low <= meets.n && meets.n <= meets.range.high);
        let ranges = release.dimensions.iter().map(|d| (d.score, d.range)).chain([(release.index.score, release.index.range)]);
        for (score, range) in ranges {
            if let (Some(score), Some([low, high])) = (score.value(), range) {
                prop_assert!(low.get() <= score && score <= high.get());
            }
        }
    }

    #[test]
    fn better_answers_never_lower_anything(world in world(), at in 0usize..8, how in 0u8..5) {
        let before = world.release();
        let mut better = world.clone();
        let said = &mut better.said[at];
        match how {
            0 => said.claim = said.claim.map(|claim| (claim + 1).min(4)),
            1 if said.claim.is_none() && !said.away => said.claim = Some(2),
            2 => said.evidence = true,
            3 => (said.accepted, said.reviewed) = (true, said.reviewed.map(|seen| (seen + 1).min(4))),
            // Happier staff: everybody who agrees less agrees more.
            _ => better.people.iter_mut().for_each(|(answers, _, _)| {
                for (item, answer) in answers.iter_mut().enumerate().filter(|(_, answer)| (1..=5).contains(*answer)) {
                    *answer = if item == 2 { (*answer - 1).max(1) } else { (*answer + 1).min(5) };
                }
            }),
        }
        no_worse(&before, &better.release())?;
    }

    #[test]
    fn the_order_of_respondents_changes_no_byte(world in world(), turn in 0usize..40) {
        let mut other = world.clone();
        if !other.people.is_empty() {
            let turn = turn % other.people.len();
            other.people.rotate_left(turn);
            other.people.reverse();
        }
        prop_assert_eq!(serde_json::to_string(&world.release()).unwrap(), serde_json::to_string(&other.release()).unwrap());
    }

    #[test]
    fn one_person_more_other_or_less_is_as_if_all_were_counted_anew(world in world(), at in 0usize..40, other in 0usize..40) {
        prop_assume!(!world.people.is_empty());
        let (at, other) = (at % world.people.len(), other % world.people.len());
        let released = |study: &Study| serde_json::to_string(&released(study)).unwrap();
        let row = |person: &Person| world.answers(person);
        let study = world.study_in(&FRAMEWORK, &STAFF);
        let (mut more, mut fewer, mut replaced) = (study.clone(), study.clone(), study);
        let anew = |people: Vec<Person>| released(&World { people, ..world.clone() }.study_in(&FRAMEWORK, &STAFF));
        more.people[0].push(&row(&world.people[at]));
        let mut people = world.people.clone();
        people.push(world.people[at]);
        prop_assert_eq!(released(&more), anew(people));
        fewer.people[0].remove(at);
        let mut people = world.people.clone();
        people.remove(at);
        prop_assert_eq!(released(&fewer), anew(people));
        replaced.people[0].replace(at, &row(&world.people[other]));
        let mut people = world.people.clone();
        people[at] = world.people[other];
        prop_assert_eq!(released(&replaced), anew(people));
    }

    #[test]
    fn threads_change_no_byte(worlds in prop::collection::vec(world(), 4)) {
        let text = |world: &World| serde_json::to_string(&world.release()).unwrap();
        let alone: Vec<String> = worlds.iter().map(text).collect();
        let together: Vec<String> = std::thread::scope(|scope| {
            let all: Vec<_> = worlds.iter().map(|world| scope.spawn(move || text(world))).collect();
            all.into_iter().map(|one| one.join().unwrap()).collect()
        });
        prop_assert_eq!(alone, together);
    }

    #[test]
    fn scaling_all_weights_changes_nothing(world in world(), by in 0.25f64..8.0) {
        let mut framework = FRAMEWORK.clone();
        for dimension in &mut framework.dimensions {
            dimension.weight *= by;
            dimension.indicators.iter_mut().for_each(|indicator| indicator.weight *= by);
        }
        prop_assert_eq!(scores(&world.release()), scores(&released(&world.study_in(&framework, &STAFF))));
    }

    #[test]
    fn the_order_of_indicators_and_items_changes_no_score(world in world()) {
        let mut framework = FRAMEWORK.clone();
        framework.dimensions.iter_mut().for_each(|dimension| dimension.indicators.reverse());
        let mut staff = STAFF.clone();
        staff["sections"][0]["items"].as_array_mut().unwrap()[..4].reverse();
        let (one, two) = (world.release(), released(&world.study_in(&framework, &staff)));
        let plain = |release: &Release| {
            let mut items: Vec<String> = release.sources[0].items.iter().map(|item| json!([item.id, item.everyone]).to_string()).collect();
            items.sort();
            let dimensions: Vec<Value> = release.dimensions.iter().map(|d| json!([d.id, d.score, d.range, d.n])).collect();
            json!([items, dimensions, release.sources[0].dimensions])
        };
        prop_assert_eq!(plain(&one), plain(&two));
    }

    #[test]
    fn reversing_an_item_and_its_answers_changes_no_score(world in world()) {
        let mut staff = STAFF.clone();
        staff["sections"][0]["items"][0]["reversed"] = json!(true);
        let mut turned = world.clone();
        turned.people.iter_mut().for_each(|(answers, _, _)| {
            if (1..=5).contains(&answers[0]) {
                answers[0] = 6 - answers[0];
            }
        });
        let (one, two) = (world.release(), released(&turned.study_in(&FRAMEWORK, &staff)));
        prop_assert_eq!(json!(one.sources[0].dimensions), json!(two.sources[0].dimensions));
        prop_assert_eq!(json!(one.sources[0].items[0].everyone), json!(two.sources[0].items[0].everyone));
    }

    #[test]
    fn a_release_reads_back_and_holds_no_words_of_people(world in world()) {
        let release = world.release();
        let text = serde_json::to_string(&release).unwrap();
        prop_assert_eq!(&serde_json::from_str::<Release>(&text).unwrap(), &release);
        prop_assert!(!text.contains("PLANTED"));
    }

    #[test]
    fn what_is_shown_is_enough_and_leaves_enough(world in world()) {
        let release = world.release();
        for dimension in &release.sources[0].dimensions {
            let everyone = dimension.everyone.shown().map_or(0, |cell| cell.n);
            for attribute in &dimension.attributes {
                let shown: Vec<u32> = attribute.categories.iter().filter_map(|c| Some(c.cell.shown()?.n)).collect();
                prop_assert!(shown.iter().all(|n| *n >= 5));
                let left = everyone - shown.iter().sum::<u32>();
                prop_assert!(shown.is_empty() || left == 0 || left >= 5, "{left} are left over");
            }
        }
        for item in &release.sources[0].items {
            let least = if item.sensitive { 20 } else { 5 };
            prop_assert!(item.everyone.shown().is_none_or(|cell| cell.n >= least));
        }
    }

    /// A crude attacker: every combination of shown cells with factors −1, 0, 1 must concern nobody or five and more.
    #[test]
    fn no_simple_combination_of_shown_cells_concerns_a_few(world in world()) {
        let release = world.release();
        for dimension in &release.sources[0].dimensions {
            let mut cells: Vec<(usize, usize)> = Vec::new();
            for (a, attribute) in dimension.attributes.iter().enumerate() {
                for (c, category) in attribute.categories.iter().enumerate() {
                    if matches!(category.cell, Cell::Shown(_)) {
                        cells.push((a, c));
                    }
                }
            }
            // Who has a score here: knows the attacker, in this test, from the answers.
            let scored: Vec<&Person> = world.people.iter().filter(|person| has_score(&dimension.dimension, person)).collect();
            for code in 0..3usize.pow(cells.len() as u32 + 1) {
                let factor = |position: usize| (code / 3usize.pow(position as u32) % 3) as i32 - 1;
                let concerned = scored.iter().filter(|(_, gender, post)| {
                    let own = cells.iter().enumerate().filter(|(_, (a, c))| usize::from([*gender, *post][*a]) == *c);
                    factor(0) + own.map(|(position, _)| factor(position + 1)).sum::<i32>() != 0
                });
                let concerned = concerned.count();
                prop_assert!(concerned == 0 || concerned >= 5 || dimension.everyone.shown().is_none(), "{concerned} people");
            }
        }
    }

    #[test]
    fn a_larger_k_never_shows_more(mut world in world()) {
        // One attribute: with two, rule 4 may hide a whole attribute for the smaller k only. And everybody has a score in both
        // dimensions: a category that rule 3 hides for the smaller k only, where few people have a score, is hidden in the
        // other dimension too, where the larger k may show it.
        world.people.iter_mut().for_each(|(answers, _, post)| (*answers, *post) = ([3, 4, 2, 5], 3));
        let study = world.study_in(&FRAMEWORK, &STAFF);
        let of = |k| hidden(&release(&study, &Policy { k, ..Policy::default() }, Earlier::default()).unwrap());
        let (five, ten) = (of(5), of(10));
        prop_assert!(five.iter().all(|cell| ten.contains(cell)), "{five:?} {ten:?}");
    }

    #[test]
    fn where_all_of_one_group_stand_above_all_of_another_it_is_not_said(world in world()) {
        let mut apart = world;
        for (n, (answers, gender, _)) in apart.people.iter_mut().enumerate() {
            let low = if *gender == 0 { 1 } else { 4 };
            *answers = [low + n as u8 % 2, low + n as u8 / 2 % 2, 6 - low - n as u8 % 2, low + n as u8 / 4 % 2];
        }
        let release = apart.release();
        for attribute in release.sources[0].dimensions.iter().flat_map(|dimension| &dimension.attributes) {
            for gap in &attribute.gaps {
                let people = attribute.categories.iter().filter(|own| gap.of.contains(&own.category));
                let smaller = people.filter_map(|own| Some(own.cell.shown()?.n)).min();
                let (Some(delta), Some(smaller)) = (gap.delta, smaller) else { continue };
                // To one decimal.
                prop_assert!(delta.get().abs() <= 1.0 - 2.0 / f64::from(smaller) + 0.05 + 1e-9, "{gap:?} of {smaller}");
            }
        }
    }

    #[test]
    fn a_split_category_shows_none_that_was_small(world in world(), every in 2usize..4) {
        let mut staff = STAFF.clone();
        let options = staff["sections"][0]["items"].as_array_mut().unwrap().iter_mut().find(|item| item["id"] == "post").unwrap();
        options["options"].as_array_mut().unwrap().push(json!({ "value": "split", "label": { "en": "split" } }));
        let mut split = world.clone();
        split.people.iter_mut().filter(|(_, _, post)| *post == 2).step_by(every).for_each(|(_, _, post)| *post = 4);
        let (before, after) = (world.release(), released(&split.study_in(&FRAMEWORK, &staff)));
        let cells = |release: &Release, hidden: fn(Option<Reason>) -> bool| -> Vec<String> {
            let dimensions = release.sources[0].dimensions.iter();
            let cells = dimensions.flat_map(|d| d.attributes.iter().flat_map(move |a| a.categories.iter().map(move |c| (d, a, c))));
            let those = cells.filter(|(_, _, c)| hidden(c.cell.reason()));
            those.map(|(d, a, c)| format!("{} {} {}", d.dimension, a.attribute, c.category)).collect()
        };
        // What was small may be hidden for another reason after, with its whole attribute: hidden is what counts.
        let before = cells(&before, |reason| reason == Some(Reason::Few));
        let after = cells(&after, |reason| reason.is_some());
        prop_assert!(before.iter().all(|cell| after.contains(cell)), "{before:?} {after:?}");
    }

    #[test]
    fn another_institution_changes_nothing_here(world in world(), other in world()) {
        let one = serde_json::to_string(&world.release()).unwrap();
        let _ = other.release();
        prop_assert_eq!(one, serde_json::to_string(&world.release()).unwrap());
    }

    #[test]
    fn a_new_name_for_a_category_reveals_nothing(world in world()) {
        let mut staff = STAFF.clone();
        staff["sections"][0]["items"][4]["options"][1]["label"] = json!({ "en": "men" });
        prop_assert_eq!(hidden(&world.release()), hidden(&released(&world.study_in(&FRAMEWORK, &staff))));
    }
}
