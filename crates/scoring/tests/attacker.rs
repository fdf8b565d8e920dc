//! The attacker: a program of its own that knows the policy, what was released, everybody's attributes and who skipped what,
//! and tries to say something certain of fewer than five people: by adding and taking away shown cells, by counting out every
//! histogram that the printed numbers allow, by comparing two releases. It must fail on the real policy and succeed on each
//! broken one, or it would prove nothing.
//!
//! One policy that scoring.md calls broken is not among them: the complement hidden in its own dimension only. What people score
//! in one dimension are other unknowns than in the next, so a mean that another dimension shows adds no equation about this
//! one; only a category's n comes back, which this attacker knows from the start. Hiding it everywhere keeps that n from those
//! who do not know who skipped what, and with it the counts of who took part.

#![allow(clippy::disallowed_methods)] // Tests read files; the crate does not.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::print_stdout)]

mod world;

use std::collections::{BTreeMap, BTreeSet};

use instrument::framework::CapName;
use proptest::strategy::{Strategy as _, ValueTree as _};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use scoring::release::{Bound, Cell, Figure, Reason, Release};
use scoring::{Earlier, Policy, release};
use world::{FRAMEWORK, STAFF, World, has_score, world};

const K: usize = 5;
const ATTRIBUTES: [&str; 2] = ["gender", "post"];
const ITEMS: [&str; 4] = ["S1", "S2", "S3", "H1"];

/// What lies before the attacker.
#[derive(Clone, Default)]
struct Published {
    /// For each figure that is averaged over people (a dimension, an item): the sets of people whose mean is printed.
    sets: Vec<Vec<BTreeSet<usize>>>,
    /// For each item over everyone: how many, the printed share of each option, the printed mean.
    items: Vec<Item>,
    /// Rungs that were lowered because staff do not feel it, though no item cell that informs them is shown.
    caps_on_hidden: usize,
    /// Dimensions over everyone: how many, and the mean with the half width of its rounding.
    means: Vec<(usize, f64, f64)>,
    /// By attribute, the groups whose mean of the dimension of one statement (S1) is printed: how many, the mean, its bound.
    groups: Vec<Vec<(usize, f64, Option<Bound>)>>,
}

#[derive(Clone)]
struct Item {
    id: String,
    n: usize,
    shares: Vec<(f64, Option<Bound>)>,
}

/// What the attacker found out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Leak {
    Few,
    Combination,
    Certain,
    Cap,
    Exact,
}

impl Published {
    /// The real release.
    fn of(world: &World, release: &Release) -> Published {
        let source = &release.sources[0];
        let mut seen = Published::default();
        for dimension in &source.dimensions {
            let scored: BTreeSet<usize> =
                (0..world.people.len()).filter(|p| has_score(&dimension.dimension, &world.people[*p])).collect();
            let mut sets = Vec::new();
            if let Cell::Shown(cell) = &dimension.everyone {
                sets.push(scored.clone());
                seen.means.push((cell.n as usize, cell.mean.value().unwrap(), 0.5));
            }
            for (a, attribute) in dimension.attributes.iter().enumerate() {
                let mut left = scored.clone();
                for (c, category) in attribute.categories.iter().enumerate() {
                    if matches!(category.cell, Cell::Shown(_)) {
                        let own = members(world, &scored, a, c);
                        left = &left - &own;
                        sets.push(own);
                    }
                }
                if attribute.others.is_some() {
                    sets.push(left);
                }
                if dimension.dimension == "mandate" {
                    let cells = attribute.categories.iter().filter_map(|category| category.cell.shown());
                    let printed = cells.filter_map(|cell| match &cell.mean {
                        Figure::Shown(mean) => Some((cell.n as usize, mean.value.get(), mean.bound)),
                        Figure::Hidden(_) => None,
                    });
                    seen.groups.push(printed.collect());
                }
            }
            seen.sets.push(sets);
        }
        for item in &source.items {
            let Cell::Shown(cell) = &item.everyone else { continue };
            let shares = cell.distribution.iter().map(|share| match share {
                Figure::Shown(shown) => (shown.value.get(), shown.bound),
                Figure::Hidden(_) => panic!("a shown cell with a hidden share"),
            });
            seen.items.push(Item { id: item.id.clone(), n: cell.n as usize, shares: shares.collect() });
        }
        for indicator in release.indicators.iter().filter(|own| own.caps.contains(&CapName::NotFelt)) {
            let mut informing = source.items.iter().filter(|item| item.informs.contains(&indicator.id));
            seen.caps_on_hidden += usize::from(informing.all(|item| item.everyone.shown().is_none()));
        }
        seen
    }

    fn attack(&self) -> Option<Leak> {
        let few = |n: usize| (1..K).contains(&n);
        if self.sets.iter().flatten().any(|set| few(set.len())) {
            return Some(Leak::Few);
        }
        if self.sets.iter().any(|sets| combined(sets)) {
            return Some(Leak::Combination);
        }
        if self.items.iter().any(Item::is_certain) || self.alike() {
            return Some(Leak::Certain);
        }
        if self.caps_on_hidden > 0 {
            return Some(Leak::Cap);
        }
        // A mean of sixty people and more from which their exact sum comes back, in twelfths of an option.
        let exact = |(n, mean, half): &(usize, f64, f64)| {
            let unit = 100.0 / 48.0 / *n as f64;
            *n >= 60 && ((mean + half) / unit).floor() - ((mean - half) / unit).ceil() < 1.0
        };
        self.means.iter().any(exact).then_some(Leak::Exact)
    }
}

impl Published {
    /// Whether, of all ways to share out the printed answers to the one statement among the groups whose means are printed, every
    /// one has a group of whom all, or all but one, answered the same.
    fn alike(&self) -> bool {
        let Some(item) = self.items.iter().find(|item| item.id == "S1" && item.n <= 24) else { return false };
        let all = item.histograms();
        self.groups.iter().filter(|groups| !groups.is_empty()).any(|groups| {
            (0..groups.len()).any(|group| {
                let mixed = |counts: &Vec<usize>| shared(counts, groups, 0, group, false);
                !all.iter().any(mixed)
            })
        })
    }
}

/// Whether the answers that are left can be shared out among the groups from `at` on, as their means are printed, with `group`
/// of more than one mind.
fn shared(left: &[usize], groups: &[(usize, f64, Option<Bound>)], at: usize, group: usize, mixed: bool) -> bool {
    let Some((n, mean, bound)) = groups.get(at) else { return mixed };
    let fits = |own: &[usize]| {
        let sum: usize = own.iter().enumerate().map(|(option, people)| option * 25 * people).sum();
        let (exact, away) = (sum as f64 / *n as f64, 25.0 / *n as f64 + 1e-9);
        match bound {
            Some(Bound::AtMost) => exact <= away,
            Some(Bound::AtLeast) => exact >= 100.0 - away,
            None => (exact - mean).abs() <= 0.5 + 1e-9 && exact > away && exact < 100.0 - away,
        }
    };
    histograms_within(left, *n).into_iter().filter(|own| fits(own)).any(|own| {
        let many = own.iter().max().is_none_or(|most| most + 1 < *n);
        let rest: Vec<usize> = left.iter().zip(&own).map(|(left, own)| left - own).collect();
        (at != group || many) && shared(&rest, groups, at + 1, group, mixed || at == group)
    })
}

/// Every way to take n answers out of what is left.
fn histograms_within(left: &[usize], n: usize) -> Vec<Vec<usize>> {
    let Some((first, rest)) = left.split_first() else { return if n == 0 { vec![Vec::new()] } else { Vec::new() } };
    (0..=(*first).min(n))
        .flat_map(|own| {
            histograms_within(rest, n - own).into_iter().map(move |more| [&[own], more.as_slice()].concat())
        })
        .collect()
}

impl Item {
    /// Whether every histogram that the printed shares allow says the same of everybody.
    fn is_certain(&self) -> bool {
        if self.n > 40 {
            return false;
        }
        let all = self.histograms();
        assert!(!all.is_empty(), "what is printed is possible");
        (0..self.shares.len()).any(|option| all.iter().all(|counts| counts[option] == self.n))
    }

    /// Every histogram of n people that prints as this one does, by the rules of the policy.
    fn histograms(&self) -> Vec<Vec<usize>> {
        let candidates: Vec<Vec<usize>> = self
            .shares
            .iter()
            .map(|share| (0..=self.n).filter(|count| self.prints(*count, *share)).collect())
            .collect();
        let mut all: Vec<Vec<usize>> = vec![Vec::new()];
        for own in &candidates {
            let longer =
                all.iter().flat_map(|begun| own.iter().map(move |count| [begun.as_slice(), &[*count]].concat()));
            all = longer.filter(|counts| counts.iter().sum::<usize>() <= self.n).collect();
        }
        all.retain(|counts| counts.iter().sum::<usize>() == self.n);
        all
    }

    fn prints(&self, count: usize, (value, bound): (f64, Option<Bound>)) -> bool {
        let exact = 100.0 * count as f64 / self.n as f64;
        match bound {
            Some(Bound::AtMost) => count <= 1,
            Some(Bound::AtLeast) => count + 1 >= self.n,
            None => (exact - value).abs() <= 0.5 + 1e-9,
        }
    }
}

/// Some combination of shown cells, with any factors, that concerns a few people only. People who stand in the same cells are one
/// unknown; a combination is zero for all but a few of them exactly if without these few the unknowns have a smaller rank.
fn combined(sets: &[BTreeSet<usize>]) -> bool {
    let everybody: BTreeSet<usize> = sets.iter().flatten().copied().collect();
    let mut classes: BTreeMap<Vec<i64>, usize> = BTreeMap::new();
    for person in everybody {
        let column = sets.iter().map(|set| i64::from(set.contains(&person))).collect();
        *classes.entry(column).or_insert(0) += 1;
    }
    let all: Vec<(Vec<i64>, usize)> = classes.into_iter().collect();
    let whole = rank(all.iter().map(|(column, _)| column.clone()).collect());
    let small: Vec<usize> = (0..all.len()).filter(|at| all[*at].1 < K).collect();
    // Every choice of small unknowns that are fewer than k people together.
    (1_usize..1 << small.len().min(16)).any(|chosen| {
        let inside: Vec<usize> = (0..small.len()).filter(|bit| chosen >> bit & 1 == 1).map(|bit| small[bit]).collect();
        inside.iter().map(|at| all[*at].1).sum::<usize>() < K && {
            let outside = (0..all.len()).filter(|at| !inside.contains(at)).map(|at| all[at].0.clone());
            rank(outside.collect()) < whole
        }
    })
}

/// The rank of rows of small whole numbers, by elimination modulo a prime of sixty-one bits.
fn rank(mut rows: Vec<Vec<i64>>) -> usize {
    const P: i128 = (1 << 61) - 1;
    let width = rows.first().map_or(0, Vec::len);
    let mut found = 0;
    for column in 0..width {
        let Some(pivot) = (found..rows.len()).find(|row| rows[*row][column] != 0) else { continue };
        rows.swap(found, pivot);
        let own = rows[found].clone();
        for row in rows.iter_mut().skip(found + 1).filter(|row| row[column] != 0) {
            let factor = i128::from(row[column]);
            for (value, top) in row.iter_mut().zip(&own) {
                // own[column]·row − row[column]·own: no division.
                let next = i128::from(own[column]) * i128::from(*value) - factor * i128::from(*top);
                *value = i64::try_from(next.rem_euclid(P)).unwrap();
            }
        }
        found += 1;
    }
    found
}

fn members(world: &World, among: &BTreeSet<usize>, attribute: usize, category: usize) -> BTreeSet<usize> {
    let of = |person: &usize| {
        let (_, gender, post) = world.people[*person];
        usize::from([gender, post][attribute]) == category
    };
    among.iter().copied().filter(of).collect()
}

/// Worlds by a fixed seed; with few people each, and some of one mind.
fn worlds(amount: usize) -> Vec<World> {
    let config = Config { failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &[7; 32]));
    (0..amount)
        .map(|n| {
            let mut world = world().new_tree(&mut runner).unwrap().current();
            if n % 5 == 0 {
                let most = world.people.len().min(9);
                world.people.truncate(most);
                world.people.iter_mut().for_each(|(answers, ..)| *answers = [5, 4, 1, 5]);
            }
            if n % 11 == 3 {
                // Each group of one mind, in the middle of the scale: no bound hides that.
                world.people.truncate(14);
                world
                    .people
                    .iter_mut()
                    .for_each(|(answers, gender, _)| answers[0] = [2, 4, 2, 4][usize::from(*gender)]);
            }
            if n % 7 == 0 {
                // A large one, of whom everybody answers both statements of culture.
                let more = world.people.clone();
                while !more.is_empty() && world.people.len() < 90 {
                    world.people.extend(more.clone());
                }
                world
                    .people
                    .iter_mut()
                    .for_each(|(answers, ..)| answers.iter_mut().for_each(|own| *own = (*own).clamp(1, 5)));
            }
            world
        })
        .collect()
}

fn amount() -> usize {
    std::env::var("PARIDAD_WORLDS").ok().and_then(|n| n.parse().ok()).unwrap_or(300)
}

fn released(world: &World, policy: &Policy) -> Release {
    release(&world.study_in(&FRAMEWORK, &STAFF), policy, Earlier::default()).unwrap()
}

/// How many worlds a policy gives away.
fn leaks(broken: impl Fn(&World, &Release) -> Published) -> (usize, BTreeSet<String>) {
    let (mut count, mut kinds) = (0, BTreeSet::new());
    for world in worlds(amount()) {
        let release = released(&world, &Policy::default());
        if let Some(leak) = broken(&world, &release).attack() {
            count += 1;
            kinds.insert(format!("{leak:?}"));
        }
    }
    (count, kinds)
}

#[test]
fn the_real_policy_gives_nobody_away() {
    let (count, kinds) = leaks(Published::of);
    println!("{count} of {} worlds", amount());
    assert_eq!((count, kinds), (0, BTreeSet::new()));
}

#[test]
fn four_people_are_too_few() {
    let found = worlds(amount()).iter().any(|world| {
        let release = released(world, &Policy { k: 4, ..Policy::default() });
        Published::of(world, &release).attack() == Some(Leak::Few)
    });
    assert!(found);
}

/// Shows every category that is hidden for a reason.
fn with_hidden(world: &World, release: &Release, reason: Reason) -> Published {
    let mut seen = Published::of(world, release);
    for (dimension, sets) in release.sources[0].dimensions.iter().zip(&mut seen.sets) {
        let scored: BTreeSet<usize> =
            (0..world.people.len()).filter(|p| has_score(&dimension.dimension, &world.people[*p])).collect();
        for (a, attribute) in dimension.attributes.iter().enumerate() {
            for (c, category) in attribute.categories.iter().enumerate() {
                if matches!(&category.cell, Cell::Hidden(hidden) if hidden.hidden == reason) {
                    sets.push(members(world, &scored, a, c));
                }
            }
        }
    }
    seen
}

#[test]
fn without_its_complement_a_small_group_is_what_remains() {
    let (count, kinds) = leaks(|world, release| with_hidden(world, release, Reason::Protects));
    assert!(count > 0 && kinds.contains("Combination"), "{count} {kinds:?}");
}

#[test]
fn a_statement_by_group_under_the_name_of_a_dimension_says_what_each_answered() {
    let (count, kinds) = leaks(|world, release| {
        let mut seen = Published::of(world, release);
        let scored: BTreeSet<usize> =
            (0..world.people.len()).filter(|p| has_score("mandate", &world.people[*p])).collect();
        seen.groups = (0..ATTRIBUTES.len())
            .map(|a| {
                let groups = (0..3).map(|c| members(world, &scored, a, c)).filter(|own| own.len() >= K);
                let printed = groups.map(|own| {
                    let sum: usize = own.iter().map(|p| (usize::from(world.people[*p].0[0]) - 1) * 25).sum();
                    let (n, exact) = (own.len(), sum as f64 / own.len() as f64);
                    let away = 25.0 / n as f64 + 1e-9;
                    match exact {
                        exact if exact <= away => (n, (25.0 / n as f64).round(), Some(Bound::AtMost)),
                        exact if exact >= 100.0 - away => (n, (100.0 - 25.0 / n as f64).round(), Some(Bound::AtLeast)),
                        exact => (n, exact.round(), None),
                    }
                });
                printed.collect()
            })
            .collect();
        seen
    });
    assert!(count > 0 && kinds.contains("Certain"), "{count} {kinds:?}");
}

#[test]
fn nested_attributes_that_nobody_checked_give_somebody_away() {
    let (count, kinds) = leaks(|world, release| with_hidden(world, release, Reason::Differencing));
    assert!(count > 0 && kinds.contains("Combination"), "{count} {kinds:?}");
}

#[test]
fn two_attributes_crossed_give_somebody_away() {
    let (count, kinds) = leaks(|world, release| {
        let mut seen = Published::of(world, release);
        for (dimension, sets) in release.sources[0].dimensions.iter().zip(&mut seen.sets) {
            let scored: BTreeSet<usize> =
                (0..world.people.len()).filter(|p| has_score(&dimension.dimension, &world.people[*p])).collect();
            for (gender, post) in (0..3).flat_map(|gender| (0..3).map(move |post| (gender, post))) {
                let crossed = members(world, &members(world, &scored, 0, gender), 1, post);
                if crossed.len() >= K {
                    sets.push(crossed);
                }
            }
        }
        seen
    });
    assert!(count > 0 && kinds.contains("Combination"), "{count} {kinds:?}");
}

#[test]
fn items_by_group_give_somebody_away() {
    let (count, kinds) = leaks(|world, release| {
        let mut seen = Published::of(world, release);
        for item in &seen.items {
            let at = ITEMS.iter().position(|id| *id == item.id).unwrap();
            let answered: BTreeSet<usize> =
                (0..world.people.len()).filter(|p| (1..=5).contains(&world.people[*p].0[at])).collect();
            let mut sets = vec![answered.clone()];
            for (a, _) in ATTRIBUTES.iter().enumerate() {
                sets.extend((0..3).map(|c| members(world, &answered, a, c)).filter(|set| set.len() >= K));
            }
            seen.sets.push(sets);
        }
        seen
    });
    assert!(count > 0 && kinds.contains("Combination"), "{count} {kinds:?}");
}

#[test]
fn unanimity_that_is_printed_says_what_each_answered() {
    let (count, kinds) = leaks(|world, release| {
        let mut seen = Published::of(world, release);
        for item in &mut seen.items {
            let at = ITEMS.iter().position(|id| *id == item.id).unwrap();
            // As it would be printed without bounds; of a reversed item the order of options does not matter here.
            let count =
                |option: usize| world.people.iter().filter(|(answers, ..)| usize::from(answers[at]) == option).count();
            item.shares =
                (1..=5).map(|option| ((100.0 * count(option) as f64 / item.n as f64).round(), None)).collect();
        }
        seen
    });
    assert!(count > 0 && kinds.contains("Certain"), "{count} {kinds:?}");
}

#[test]
fn means_that_are_not_rounded_give_back_the_sum() {
    let (count, kinds) = leaks(|world, release| {
        let mut seen = Published::of(world, release);
        seen.means.iter_mut().for_each(|(_, _, half)| *half = 1e-9);
        seen
    });
    assert!(count > 0 && kinds.contains("Exact"), "{count} {kinds:?}");
}

#[test]
fn a_cap_decided_on_a_hidden_cell_says_what_is_hidden() {
    let (count, kinds) = leaks(|world, release| {
        let mut seen = Published::of(world, release);
        let source = &release.sources[0];
        for item in source.items.iter().filter(|item| item.everyone.shown().is_none() && !item.informs.is_empty()) {
            let at = ITEMS.iter().position(|id| *id == item.id).unwrap();
            let answered = world.people.iter().filter(|(answers, ..)| (1..=5).contains(&answers[at])).count();
            let happy = world.people.iter().filter(|(answers, ..)| (4..=5).contains(&answers[at])).count();
            seen.caps_on_hidden += usize::from(answered > 0 && 2 * happy < answered);
        }
        seen
    });
    assert!(count > 0 && kinds.contains("Cap"), "{count} {kinds:?}");
}

/// What a new person answered, where only one answer fits both releases.
fn newcomer(first: &Release, second: &Release, world: &World) -> Option<usize> {
    let (first, second) = (Published::of(world, first), Published::of(world, second));
    for before in &first.items {
        let Some(after) = second.items.iter().find(|own| own.id == before.id && own.n == before.n + 1) else {
            continue;
        };
        if after.n > 40 {
            continue;
        }
        let (old, new) = (before.histograms(), after.histograms());
        let fits = |option: &usize| {
            old.iter().any(|counts| {
                let mut counts = counts.clone();
                counts[*option] += 1;
                new.contains(&counts)
            })
        };
        let possible: Vec<usize> = (0..before.shares.len()).filter(fits).collect();
        if let [only] = possible.as_slice() {
            return Some(*only);
        }
    }
    None
}

#[test]
fn a_second_release_with_one_more_person_gives_that_person_away_and_the_real_one_does_not() {
    let (mut broken, mut real) = (0, 0);
    for world in worlds(amount()) {
        let mut more = world.clone();
        more.people.push(([2, 3, 4, 1], 0, 1));
        let first = released(&world, &Policy::default());
        let (policy, study) = (Policy::default(), more.study_in(&FRAMEWORK, &STAFF));
        let forgotten = release(&study, &policy, Earlier::default()).unwrap();
        let remembered =
            release(&study, &policy, Earlier { first_of_round: Some(&first), ..Earlier::default() }).unwrap();
        broken += usize::from(newcomer(&first, &forgotten, &more).is_some());
        real += usize::from(newcomer(&first, &remembered, &more).is_some());
    }
    assert!(broken > 0);
    assert_eq!(real, 0);
}

/// The round before and this one: the same people but one, who is new. Figures of the round before stand beside this one's, so
/// whoever holds both releases may subtract.
#[test]
fn two_rounds_together_give_no_newcomer_away_where_answers_change() {
    let (mut same, mut changed) = (0, 0);
    for world in worlds(amount()) {
        let then = released(&world, &Policy::default());
        let mut now = world.clone();
        now.people.push(([2, 3, 4, 1], 0, 1));
        let next = |world: &World| {
            let study = world.study_in(&FRAMEWORK, &STAFF);
            release(&study, &Policy::default(), Earlier { previous_round: Some(&then), ..Earlier::default() }).unwrap()
        };
        same += usize::from(newcomer(&then, &next(&now), &now).is_some());
        // Years later everybody answers anew: what fits both rounds says nothing of one person.
        now.people.iter_mut().enumerate().for_each(|(n, (answers, ..))| {
            answers.iter_mut().for_each(|own| *own = if *own == 0 { 0 } else { 1 + (*own as usize + n) as u8 % 5 });
        });
        changed +=
            usize::from(newcomer(&then, &next(&now), &now).is_some_and(|told| told == 1) && now.people.len() > 12);
    }
    println!("{same} of {} newcomers if nobody changed an answer, {changed} guessed right if all did", amount());
    // That nobody changes one answer in years is what the attacker would have to know; the policy holds within a round.
    assert!(same > 0);
}

#[test]
fn hiding_a_source_in_public_equals_never_having_collected_it() {
    let mut hidden = 0;
    for mut world in worlds(amount()) {
        world.people.truncate(4);
        let study = world.study_in(&FRAMEWORK, &STAFF);
        let mut never = study.clone();
        never.instruments.retain(|own| own.id != "staff");
        never.responses.retain(|own| own.instrument.id != "staff");
        let of = |study| release(study, &Policy::default(), Earlier::default()).unwrap();
        let (collected, without) = (of(&study), of(&never));
        hidden += usize::from(collected != without);
        assert_eq!(collected.public(), without.public());
    }
    assert!(hidden > 0, "the internal edition says that there were answers");
}
