//! What scoring refuses: statements that make no scorecard.

super::catalogue! {
    /// Causes of faults in a study as a whole.
    Scoring {
        /// A zero stands in a mean of power 0 or less and the framework gives no floor.
        ZeroWithoutFloor { of: String } = "zero-without-floor",
        /// A team agrees one answer, a reviewer gives one review.
        MoreThanOneResponse { mode: String, responses: usize } = "more-than-one-response",
        /// A round is compared with the same institution's.
        PreviousOfAnother { previous: String, institution: String } = "previous-of-another",
    }
}
