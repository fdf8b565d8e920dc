//! Study: everything that one assessment gives to be scored, however it was collected.

use instrument::{Accepted, Assessment, Framework, Instrument, Plan};

/// One assessment with its framework, its instruments, the responses that they accepted, and its plan.
///
/// A folder and the database both become this value; nothing else is scored.
#[derive(Clone, Debug)]
pub struct Study {
    /// One institution, one round.
    pub assessment: Assessment,
    /// What is measured.
    pub framework: Framework,
    /// What was asked: every version that a response answers, and for each source at least one.
    pub instruments: Vec<Instrument>,
    /// What was answered.
    pub responses: Vec<Accepted>,
    /// What will be done.
    pub plan: Option<Plan>,
}
