//! check (being built)

use crate::words::{Document, Fault, Place};
use crate::{Framework, Instrument, canonical};

impl Framework {
    /// Reads a framework.
    ///
    /// # Errors
    /// Every fault.
    pub fn from_value(value: &serde_json::Value) -> Result<Framework, Vec<Fault>> {
        let mut framework: Framework = serde_json::from_value(value.clone())
            .map_err(|e| vec![Fault::new(Place::unknown(), Document::NotJson { detail: e.to_string() })])?;
        framework.hash = canonical::hash(value);
        Ok(framework)
    }
}

impl Instrument {
    /// Reads an instrument.
    ///
    /// # Errors
    /// Every fault.
    pub fn from_value(value: &serde_json::Value, _framework: &Framework) -> Result<Instrument, Vec<Fault>> {
        let mut instrument: Instrument = serde_json::from_value(value.clone())
            .map_err(|e| vec![Fault::new(Place::unknown(), Document::NotJson { detail: e.to_string() })])?;
        instrument.hash = canonical::hash(value);
        Ok(instrument)
    }
}
