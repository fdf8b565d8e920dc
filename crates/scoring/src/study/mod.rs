//! Study: everything that one assessment gives to be scored, however it was collected.

mod respondents;

use instrument::instrument::Mode;
use instrument::{Accepted, Assessment, Framework, Instrument, Plan};

pub use respondents::Respondents;
pub(crate) use respondents::{DONT_KNOW, NOT_ANSWERED, NOT_ASKED};

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
    /// What team and reviewer answered.
    pub responses: Vec<Accepted>,
    /// What people answered, an entry for each version of an individual instrument.
    pub people: Vec<Respondents>,
    /// What will be done.
    pub plan: Option<Plan>,
}

impl Study {
    /// Sorts responses: people's become bytes, those of team and reviewer stay as they are. A response to none of the
    /// instruments is left out.
    pub fn new(
        assessment: Assessment,
        framework: Framework,
        instruments: Vec<Instrument>,
        responses: impl IntoIterator<Item = Accepted>,
        plan: Option<Plan>,
    ) -> Study {
        let mut people: Vec<Respondents> =
            instruments.iter().filter(|own| own.mode == Mode::Individual).map(Respondents::new).collect();
        let mut documents = Vec::new();
        for response in responses {
            let own = instruments.iter().find(|own| response.instrument.admits(&own.id, own.version));
            match people.iter_mut().find(|group| own.is_some_and(|own| group.answers(own))) {
                Some(group) => group.push(&response),
                None if own.is_some() => documents.push(response),
                None => {}
            }
        }
        Study { assessment, framework, instruments, responses: documents, people, plan }
    }
}
