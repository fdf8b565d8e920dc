//! What scoring people costs: `just bench`. Answers of invented people become releases, intervals by a thousand resamples
//! included; by size, with one thread and with two. Figures go to docs/performance.md with their machine.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout, clippy::disallowed_methods)]

use divan::Bencher;
use divan::counter::ItemsCount;
use instrument::response::{Absent, Answer};
use instrument::{Accepted, Framework, Instrument};
use scoring::{Earlier, Policy, Respondents, Study, release};
use serde_json::{Value, json};

const DIMENSIONS: usize = 10;
const ITEMS: usize = 50;
/// An institution's answers: 1,000 people. Ten thousand answers are one institution of 200.
const OF_ONE: usize = 50_000;

/// SplitMix64: the same people at every run.
struct Random(u64);

impl Random {
    fn below(&mut self, n: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (z ^ (z >> 31)) % n
    }
}

fn text(words: &str) -> Value {
    json!({ "en": words })
}

fn framework() -> Framework {
    let rung = |value: u8| json!({ "value": value, "title": text("rung"), "meaning": text("rung") });
    let dimensions: Vec<Value> = (0..DIMENSIONS)
        .map(|d| {
            json!({ "id": format!("d{d}"), "axis": "all", "weight": 1, "title": text("d"), "indicators": [{
                "id": format!("d{d}.i"), "weight": 1, "title": text("i"), "kind": "policy", "caps": [],
                "measure": { "ladder": [text("no"), text("yes")] } }] })
        })
        .collect();
    Framework::from_value(&json!({
        "id": "bench", "version": "1.0.0", "title": text("Bench"), "rungs": [rung(0), rung(1)], "meets_from": 1,
        "axes": [{ "id": "all", "title": text("All") }], "dimensions": dimensions,
        "levels": [{ "id": "any", "title": text("Any"), "requires": {} }],
        "aggregation": { "unanswered": "as_zero", "dimension": { "power": 1 }, "index": { "power": 0, "floor": 1 } },
        "coverage": { "dimension": 0.6667, "index": 0.6667 }
    }))
    .unwrap()
}

fn instrument(framework: &Framework) -> Instrument {
    let options: Vec<Value> = (1..=5).map(|value| json!({ "value": value, "label": text("option") })).collect();
    let mut items: Vec<Value> = (0..ITEMS)
        .map(|item| {
            json!({ "id": format!("S{item}"), "type": "scale", "scale": "five", "text": text("Statement"),
                "reversed": item % 5 == 0, "informs": [format!("d{}.i", item / (ITEMS / DIMENSIONS))] })
        })
        .collect();
    for (name, categories) in GROUPS {
        let options: Vec<Value> =
            categories.iter().map(|(value, _)| json!({ "value": value, "label": text(value) })).collect();
        items.push(
            json!({ "id": name, "type": "choice", "text": text(name), "disaggregates": name, "options": options }),
        );
    }
    Instrument::from_value(
        &json!({ "id": "staff", "version": "1.0.0", "framework": "bench@1", "source": "staff", "mode": "individual",
            "privacy": ["anonymous"], "languages": ["en"], "title": text("Staff"),
            "scales": [{ "id": "five", "options": options, "favourable_from": 4 }],
            "sections": [{ "id": "all", "title": text("All"), "items": items }] }),
        framework,
    )
    .unwrap()
}

/// Attributes with their categories and how many of a thousand people are in each: groups of 3 to 400, and some state none.
const GROUPS: [(&str, &[(&str, u64)]); 2] = [
    ("gender", &[("woman", 550), ("man", 400), ("another", 12)]),
    ("area", &[("a", 400), ("b", 290), ("c", 150), ("d", 80), ("e", 40), ("f", 12), ("g", 3)]),
];

/// An institution of so many people.
fn study(framework: &Framework, instrument: &Instrument, people: usize, seed: u64) -> Study {
    let assessment = serde_json::from_value(json!({
        "id": format!("bench-{seed}"), "institution": { "id": "b", "name": "B", "country": "GT", "kind": "ministry" },
        "round": { "id": "1", "from": "2026-01-01", "to": "2026-02-01" }, "framework": "bench@1", "instruments": ["staff@1"]
    }))
    .unwrap();
    let mut random = Random(seed);
    let mut respondents = Respondents::new(instrument);
    let mut person =
        Accepted { id: None, instrument: instrument.reference(), answers: std::collections::BTreeMap::new() };
    for _ in 0..people {
        let lean = random.below(3) as usize;
        for item in 0..ITEMS {
            let answer = match random.below(100) {
                0..5 => Answer::Absent(Absent::NotAnswered),
                _ => Answer::Scale((random.below(3) as usize + lean).min(4)),
            };
            person.answers.insert(format!("S{item}"), answer);
        }
        for (name, categories) in GROUPS {
            let (draw, mut upto) = (random.below(1000), 0);
            let own = categories.iter().position(|(_, share)| {
                upto += share;
                draw < upto
            });
            let answer = own.map_or(Answer::Absent(Absent::NotAnswered), Answer::Choice);
            person.answers.insert(name.to_owned(), answer);
        }
        respondents.push(&person);
    }
    Study {
        assessment,
        framework: framework.clone(),
        instruments: vec![instrument.clone()],
        responses: Vec::new(),
        people: vec![respondents],
        plan: None,
    }
}

fn studies(answers: usize) -> Vec<Study> {
    let framework = framework();
    let instrument = instrument(&framework);
    let of_one = OF_ONE.min(answers);
    (0..answers / of_one).map(|at| study(&framework, &instrument, of_one / ITEMS, at as u64 + 1)).collect()
}

/// Bytes of all releases: what one thread gives and what two give is the same.
fn releases(studies: &[Study], threads: usize) -> usize {
    let one = |study: &Study| {
        let release = release(study, &Policy::default(), Earlier::default()).unwrap();
        serde_json::to_string(&release).unwrap().len()
    };
    let part = studies.len().div_ceil(threads);
    std::thread::scope(|scope| {
        let parts: Vec<_> =
            studies.chunks(part).map(|part| scope.spawn(move || part.iter().map(one).sum::<usize>())).collect();
        parts.into_iter().map(|part| part.join().unwrap()).sum()
    })
}

const SIZES: [usize; 4] = [10_000, 100_000, 1_000_000, 10_000_000];

#[divan::bench(args = SIZES, sample_count = 3, sample_size = 1)]
fn one_thread(bencher: Bencher<'_, '_>, answers: usize) {
    let studies = studies(answers);
    bencher.counter(ItemsCount::new(answers)).bench(|| releases(&studies, 1));
}

#[divan::bench(args = SIZES, sample_count = 3, sample_size = 1)]
fn two_threads(bencher: Bencher<'_, '_>, answers: usize) {
    let studies = studies(answers);
    bencher.counter(ItemsCount::new(answers)).bench(|| releases(&studies, 2));
}

/// Peak resident memory in megabytes.
fn peak() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmHWM:")).unwrap_or_default();
    line.split_whitespace().nth(1).and_then(|kb| kb.parse::<f64>().ok()).unwrap_or(0.0) / 1024.0
}

fn main() {
    // Before anything larger has run: what scoring a million answers takes above the answers.
    let million = studies(1_000_000);
    let before = peak();
    let (one, two) = (releases(&million, 1), releases(&million, 2));
    println!(
        "1M answers: {:.0} MB with the answers, {:.0} MB more at the peak; releases of {one} bytes",
        before,
        peak() - before
    );
    assert_eq!(one, two);
    drop(million);
    divan::main();
}
