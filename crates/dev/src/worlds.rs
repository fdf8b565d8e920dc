//! Invented studies of any shape, for the fuzzer: frameworks with other weights and powers, teams that claim anything, people who
//! answer anything, earlier releases of anything.

use std::collections::BTreeMap;
use std::sync::Mutex;

use instrument::framework::{Framework, Unanswered};
use instrument::instrument::{Instrument, Item, ItemType, Mode};
use instrument::response::{Absent, Accepted, Answer, Dissent, Evidence, RungAnswer, Verdict};
use instrument::{Assessment, check};
use scoring::{Earlier, Policy, Release, Study, release};
use serde_json::json;

use crate::random::Random;

/// What is asked.
pub struct Worlds {
    framework: Framework,
    instruments: Vec<Instrument>,
    /// A release made before: what the next one may be compared with.
    last: Mutex<Option<Box<Release>>>,
}

impl Worlds {
    /// Of the first framework, with the shipped instruments.
    ///
    /// # Errors
    /// No framework, or an instrument with a fault.
    pub fn new(frameworks: &[Framework]) -> Result<Worlds, String> {
        const INSTRUMENTS: [&[u8]; 4] = [
            include_bytes!("../../../instruments/ministry-self-assessment/1.0.0.json"),
            include_bytes!("../../../instruments/document-review/1.0.0.json"),
            include_bytes!("../../../instruments/staff-perception/1.0.0.json"),
            include_bytes!("../../../instruments/women-organisations/1.0.0.json"),
        ];
        let framework = frameworks.first().cloned().ok_or("no framework")?;
        let read = |bytes: &&[u8]| check::instrument(bytes, frameworks).map_err(|faults| format!("{faults:?}"));
        let instruments = INSTRUMENTS.iter().map(read).collect::<Result<_, _>>()?;
        Ok(Worlds { framework, instruments, last: Mutex::new(None) })
    }

    /// The instruments.
    pub fn instruments(&self) -> impl Iterator<Item = &Instrument> {
        self.instruments.iter()
    }

    /// Scores the study of a seed and reads back what it gives.
    pub fn score(&self, seed: u64) {
        let mut random = Random::new(seed, "world");
        let below = |random: &mut Random, n: usize| random.bits() as usize % n.max(1);
        let mut framework = self.framework.clone();
        for dimension in &mut framework.dimensions {
            dimension.weight = [0.1, 1.0, 7.5][below(&mut random, 3)];
            // Fewer indicators: most of a study's time is spent on them.
            let kept = 1 + below(&mut random, dimension.indicators.len());
            dimension.indicators.truncate(kept);
        }
        framework.aggregation.dimension.power = [1.0, 0.0, -1.0, 2.0][below(&mut random, 4)];
        framework.aggregation.index.power = [1.0, 0.0, -1.0][below(&mut random, 3)];
        framework.aggregation.index.floor = [None, Some(1.0)][below(&mut random, 2)];
        framework.aggregation.unanswered = [Unanswered::AsZero, Unanswered::LeaveOut][below(&mut random, 2)];
        let instruments: Vec<Instrument> = self.instruments.iter().filter(|_| !random.one_in(8)).cloned().collect();
        let mut responses = Vec::new();
        for instrument in &instruments {
            let people = match instrument.mode {
                Mode::Individual => [0, 3, 5, 8, 13, 30][below(&mut random, 6)],
                _ => usize::from(!random.one_in(10)) + usize::from(random.one_in(100)),
            };
            let same = random.one_in(4);
            let first = answers(instrument, &mut random);
            responses.extend((0..people).map(|_| match same {
                true => first.clone(),
                false => answers(instrument, &mut random),
            }));
        }
        let Some(assessment) = assessment(&mut random) else { return };
        let study = Study::new(assessment, framework, instruments, responses, None);
        let policy = Policy {
            k: [1, 2, 5, 10][below(&mut random, 4)],
            sensitive_from: [1, 20][below(&mut random, 2)],
            interval_from: [0, 2, 12][below(&mut random, 3)],
            replicates: [0, 1, 20][below(&mut random, 3)],
            ..Policy::default()
        };
        let last = self.last.lock().ok().and_then(|last| last.clone());
        let earlier = Earlier {
            previous_round: last.as_deref().filter(|_| random.one_in(2)),
            first_of_round: last.as_deref().filter(|_| random.one_in(4)),
        };
        let Ok(made) = release(&study, &policy, earlier) else { return };
        let text = serde_json::to_string(&made).unwrap_or_default();
        assert!(serde_json::from_str::<Release>(&text).is_ok_and(|read| read == made), "a release reads back");
        drop(scoring::release::explain(&made));
        if random.one_in(16)
            && let Ok(mut last) = self.last.lock()
        {
            *last = Some(Box::new(made));
        }
    }
}

fn assessment(random: &mut Random) -> Option<Assessment> {
    let mut value = json!({
        "id": "fuzz-2026", "institution": { "id": "fuzz", "name": "=Fuzz #1", "country": "GT", "kind": "ministry" },
        "round": { "id": "2026", "from": "2026-01-01", "to": "2026-02-01" }, "framework": "dpg@1", "instruments": []
    });
    if random.one_in(2) {
        // Fewer invited than answered, too.
        value["staff"] = json!({ "total": random.bits() % 40, "by": { "gender": { "woman": random.bits() % 20 } } });
    }
    value["seed"] = json!(random.bits() % 1000);
    serde_json::from_value(value).ok()
}

fn answers(instrument: &Instrument, random: &mut Random) -> Accepted {
    let answers: BTreeMap<String, Answer> =
        instrument.items().map(|item| (item.id.clone(), answer(item, random))).collect();
    Accepted { id: None, instrument: instrument.reference(), answers }
}

/// Any answer, now and then of another type than the item's.
fn answer(item: &Item, random: &mut Random) -> Answer {
    let draw = random.bits();
    match draw % 16 {
        0 => return Answer::Absent(Absent::NotAnswered),
        1 => return Answer::Absent(Absent::DontKnow),
        2 => return Answer::Absent(Absent::NotAsked),
        3 => return Answer::Absent(Absent::NotApplicable { reason: Some("=1+1 #$@".to_owned()) }),
        4 if draw % 64 == 4 => return Answer::Number(f64::MAX),
        5 if draw % 64 == 5 => return Answer::Scale(usize::MAX),
        _ => {}
    }
    let at = (draw >> 8) as usize;
    match item.kind {
        ItemType::Choice => Answer::Choice(at % (item.options.len() + 1)),
        ItemType::Number => Answer::Number([0.0, 3.0, 1e12, -5.0, 0.5][at % 5]),
        ItemType::Rung => Answer::Rung(RungAnswer {
            rung: (at % 6) as u8,
            evidence: (0..at / 8 % 3)
                .map(|n| Evidence {
                    id: format!("E{n}"),
                    title: "x".to_owned(),
                    kind: None,
                    date: None,
                    reference: None,
                })
                .collect(),
            dissent: (0..at / 32 % 3)
                .map(|n| Dissent { rung: (at / 64 % 6) as u8, people: (n * at % 7) as u32, why: None })
                .collect(),
            note: None,
            verdicts: (0..at / 128 % 3)
                .map(|n| (format!("E{n}"), [Verdict::Accepted, Verdict::Outdated][at / 512 % 2]))
                .collect(),
            finding: None,
        }),
        ItemType::Scale => Answer::Scale(at % 7),
        _ => Answer::Text("PLANTED".to_owned()),
    }
}
