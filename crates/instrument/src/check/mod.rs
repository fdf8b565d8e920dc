//! Check: documents that people wrote become values that hold only what the formats allow, or come back with every fault.
//!
//! In: bytes. Out: a [`Framework`], [`Instrument`], [`Assessment`], [`Plan`] or [`Received`] response. The schema is asked
//! first; what it cannot say (what refers to what, which languages are complete, whether logic can hold) stands here, one
//! file a kind of fault. Never: the first fault alone.

mod ids;
mod items;
mod ladders;
mod languages;
mod levels;
mod logic;
mod references;
mod round;

use serde_json::Value;

use crate::schema::{Parsed, parse};
use crate::words::{Document, Fault, Place};
use crate::{Assessment, Framework, Instrument, Plan, Response, canonical};

pub use crate::schema::DocumentKind;

/// Checks a framework.
///
/// # Errors
/// Every fault, with line and column.
pub fn framework(bytes: &[u8]) -> Result<Framework, Vec<Fault>> {
    let parsed = parse(bytes, DocumentKind::Framework)?;
    framework_of(&parsed)
}

/// Checks an instrument against the framework that it names, the newest of those given.
///
/// # Errors
/// Every fault, with line and column.
pub fn instrument(bytes: &[u8], frameworks: &[Framework]) -> Result<Instrument, Vec<Fault>> {
    let parsed = parse(bytes, DocumentKind::Instrument)?;
    let instrument: Instrument = typed(&parsed)?;
    let named = frameworks.iter().filter(|f| instrument.framework.admits(&f.id, f.version)).max_by_key(|f| f.version);
    match named {
        Some(framework) => instrument_of(&parsed, framework),
        None => {
            let cause = Document::NoSuchFramework { reference: instrument.framework.to_string() };
            Err(vec![Fault::new(parsed.place("/framework"), cause)])
        }
    }
}

/// Checks an assessment by itself; what it refers to is looked up when its folder is opened.
///
/// # Errors
/// Every fault, with line and column.
pub fn assessment(bytes: &[u8]) -> Result<Assessment, Vec<Fault>> {
    let parsed = parse(bytes, DocumentKind::Assessment)?;
    let assessment: Assessment = typed(&parsed)?;
    located(&parsed, assessment_faults(&assessment)).map(|()| assessment)
}

/// Checks a plan by itself.
///
/// # Errors
/// Every fault, with line and column.
pub fn plan(bytes: &[u8]) -> Result<Plan, Vec<Fault>> {
    let parsed = parse(bytes, DocumentKind::Plan)?;
    let plan: Plan = typed(&parsed)?;
    located(&parsed, ids::of_plan(&plan)).map(|()| plan)
}

/// A response that arrived as a document, with the places of its answers.
#[derive(Clone, Debug)]
pub struct Received {
    /// What arrived; not accepted yet.
    pub response: Response,
    parsed: Parsed,
}

impl Received {
    /// The place of a pointer.
    pub fn place(&self, pointer: &str) -> Place {
        self.parsed.place(pointer)
    }

    /// A fault of acceptance, at its line and column.
    pub fn located(&self, fault: Fault) -> Fault {
        self.parsed.located(fault)
    }
}

/// Checks the frame of a response; its answers are for its instrument to accept.
///
/// # Errors
/// Every fault, with line and column.
pub fn response(bytes: &[u8]) -> Result<Received, Vec<Fault>> {
    let parsed = parse(bytes, DocumentKind::Response)?;
    Ok(Received { response: typed(&parsed)?, parsed })
}

/// Checks a release that was written before; the value is for the crate of releases to read.
///
/// # Errors
/// Every fault, with line and column.
pub fn release(bytes: &[u8]) -> Result<Value, Vec<Fault>> {
    parse(bytes, DocumentKind::Release).map(|parsed| parsed.value)
}

/// The kind of a document, where its bytes are JSON and tell it.
pub fn kind_of_text(bytes: &[u8]) -> Option<DocumentKind> {
    let parsed = crate::schema::json(bytes).ok()?;
    DocumentKind::of(&parsed.value)
}

impl Framework {
    /// Reads and checks a framework that is JSON already.
    ///
    /// # Errors
    /// Every fault, with its pointer.
    pub fn from_value(value: &Value) -> Result<Framework, Vec<Fault>> {
        let parsed = Parsed::of_value(value.clone());
        let faults = parsed.schema_faults(DocumentKind::Framework);
        if faults.is_empty() { framework_of(&parsed) } else { Err(faults) }
    }
}

impl Instrument {
    /// Reads and checks an instrument that is JSON already.
    ///
    /// # Errors
    /// Every fault, with its pointer.
    pub fn from_value(value: &Value, framework: &Framework) -> Result<Instrument, Vec<Fault>> {
        let parsed = Parsed::of_value(value.clone());
        let faults = parsed.schema_faults(DocumentKind::Instrument);
        if faults.is_empty() { instrument_of(&parsed, framework) } else { Err(faults) }
    }
}

fn framework_of(parsed: &Parsed) -> Result<Framework, Vec<Fault>> {
    let mut framework: Framework = typed(parsed)?;
    let mut faults = ids::of_framework(&framework);
    faults.extend(references::of_framework(&framework));
    faults.extend(ladders::faults(&framework));
    faults.extend(levels::faults(&framework));
    let languages: Vec<String> = framework.title.languages().map(str::to_owned).collect();
    faults.extend(languages::faults(&parsed.value, &languages));
    located(parsed, faults)?;
    framework.hash = canonical::hash(&parsed.value);
    Ok(framework)
}

fn instrument_of(parsed: &Parsed, framework: &Framework) -> Result<Instrument, Vec<Fault>> {
    let mut instrument: Instrument = typed(parsed)?;
    let mut faults = ids::of_instrument(&instrument);
    faults.extend(references::of_instrument(&instrument, framework));
    faults.extend(items::faults(&instrument));
    faults.extend(logic::faults(&instrument));
    faults.extend(languages::faults(&parsed.value, &instrument.languages));
    located(parsed, faults)?;
    instrument.hash = canonical::hash(&parsed.value);
    Ok(instrument)
}

fn assessment_faults(assessment: &Assessment) -> Vec<Fault> {
    let mut faults = round::faults(assessment);
    faults.extend(ids::of_assessment(assessment));
    faults
}

/// The value as our type: what a schema let through, the type takes.
fn typed<T: serde::de::DeserializeOwned>(parsed: &Parsed) -> Result<T, Vec<Fault>> {
    T::deserialize(&parsed.value).map_err(|error| {
        let place = parsed.place("");
        vec![Fault::new(place, Document::NotJson { detail: error.to_string() })]
    })
}

/// Nothing, or every fault at its line and column in the order of the text.
fn located(parsed: &Parsed, faults: Vec<Fault>) -> Result<(), Vec<Fault>> {
    if faults.is_empty() {
        return Ok(());
    }
    Err(crate::schema::sorted(faults.into_iter().map(|fault| parsed.located(fault)).collect()))
}

/// A fault at a pointer.
fn fault(pointer: impl Into<String>, cause: Document) -> Fault {
    Fault::new(Place::pointer(pointer), cause)
}
