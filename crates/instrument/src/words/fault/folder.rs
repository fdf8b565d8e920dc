//! What can be wrong with assessment folders and releases.

super::catalogue! {
    /// Causes of faults in a folder, or between its files.
    Folder {
        /// The folder has no assessment.
        NoAssessment = "no-assessment",
        /// The framework is nowhere.
        NoSuchFramework { reference: String } = "no-such-framework",
        /// The instrument is nowhere.
        NoSuchInstrument { reference: String } = "no-such-instrument",
        /// An instrument that was made for another framework.
        ForAnotherFramework { instrument: String, framework: String, assessed: String } = "for-another-framework",
        /// An indicator that the framework does not have.
        NoSuchIndicator { indicator: String } = "indicator-not-in-framework",
        /// A target above the ladder.
        TargetAboveTop { indicator: String, top: usize } = "target-above-top",
        /// A table that the assessment names and nobody handed in.
        NoSuchFile { file: String } = "no-such-file",
        /// A file whose name is no instrument of the assessment.
        WhoseAnswers { expected: String } = "whose-answers",
        /// Two files answer one instrument.
        TwoFiles { instrument: String, other: String } = "two-files",
        /// A file of a kind that is not read.
        UnknownEnding = "unknown-ending",
        /// A response to another instrument than its file's name says.
        AnswersAnother { given: String, expected: String } = "answers-another",
        /// Individual answers come as a table.
        TableExpected = "table-expected",
        /// Microdata of fewer people than may be shown.
        TooFewForMicrodata { instrument: String, k: usize } = "too-few-for-microdata",
        /// The round before is not among the folders.
        PreviousNotFound { previous: String } = "previous-not-found",
        /// A release of another version of the format.
        NotARelease = "not-a-release",
        /// A language in which the release has no words.
        LanguageNotThere { asked: String, there: String } = "language-not-there",
        /// Releases of different frameworks are not compared.
        OtherFrameworks = "other-frameworks",
        /// Among few institutions letters hide nobody.
        FewToCompare { fewest: String } = "few-to-compare",
        /// Two folders of one assessment.
        AssessmentTwice { id: String } = "assessment-twice",
        /// A folder that is not ours to write into.
        NotOurs { folder: String } = "folder-not-ours",
    }
}
