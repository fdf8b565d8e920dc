//! What can be wrong with answers: said to the person who gave them.

super::catalogue! {
    /// Causes of faults in the answers of a response.
    Reply {
        /// The response answers another instrument.
        OtherInstrument { asked: String, given: String } = "other-instrument",
        /// No item has this id.
        UnknownItem { id: String } = "unknown-item",
        /// A note asks nothing.
        NotAsked = "note-not-asked",
        /// It must be answered.
        Required = "required",
        /// An answer of another form than the item's.
        WrongForm { expected: String } = "wrong-form",
        /// Not an option of the scale.
        NotOnScale { allowed: String } = "not-on-scale",
        /// Not an option of the choice.
        UnknownOption { given: String, allowed: String } = "unknown-option",
        /// An option twice.
        OptionTwice { given: String } = "option-twice",
        /// An option that excludes the others stands with others.
        ExclusiveWithOthers { given: String } = "exclusive-with-others",
        /// An absence that the item does not offer, or that only the engine sets.
        AbsenceNotOffered { given: String } = "absence-not-offered",
        /// Not a rung of the ladder.
        NotARung { top: usize } = "not-a-rung",
        /// Below the least.
        NumberTooLow { min: f64 } = "number-too-low",
        /// Above the most.
        NumberTooHigh { max: f64 } = "number-too-high",
        /// Not a whole number.
        NotWhole = "not-whole",
        /// More characters than fit.
        TooLong { over: usize, max: usize } = "too-long",
        /// A character that is no part of a text.
        ControlCharacter = "control-character",
        /// Not a day of the calendar.
        NotADay = "not-a-calendar-day",
        /// Evidence twice under one id.
        EvidenceTwice { id: String } = "evidence-twice",
        /// Something that belongs to another way of answering.
        NotInThisMode { key: String } = "not-in-this-mode",
        /// Dissent of nobody.
        DissentOfNobody = "dissent-of-nobody",
        /// The item's own condition does not hold; its own words say so.
        ConstraintNotMet { says: String } = "constraint-not-met",
    }
}
