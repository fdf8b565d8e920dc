//! What can be wrong with documents: frameworks, instruments, assessments, plans.

super::catalogue! {
    /// Causes of faults in documents: frameworks, instruments, assessments, plans.
    Document {
        /// The text is not JSON.
        NotJson { detail: String } = "not-json",
    }
}
