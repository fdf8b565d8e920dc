//! What can be wrong with documents: frameworks, instruments, assessments, responses, plans.

super::catalogue! {
    /// Causes of faults in documents.
    Document {
        /// The text is not JSON.
        NotJson { detail: String } = "not-json",
        /// The text ends in the middle.
        Truncated = "truncated",
        /// Bytes that are not UTF-8.
        NotUtf8 = "not-utf8",
        /// Larger than is read at all.
        TooLarge { megabytes: usize } = "document-too-large",
        /// Nested deeper than any of our formats.
        TooDeep { levels: usize } = "too-deep",
        /// A key twice in one object: JSON would keep the last and say nothing.
        KeyTwice { key: String } = "document-key-twice",
        /// A key that the format does not have.
        UnknownKey { key: String } = "unknown-key",
        /// A key that the format asks for.
        MissingKey { key: String } = "missing-key",
        /// Another type of value.
        WrongType { expected: String, found: String } = "wrong-type",
        /// Not one of the values that may stand there.
        NotInList { found: String, allowed: String } = "not-in-list",
        /// A text of another form.
        WrongPattern { found: String, form: String } = "wrong-pattern",
        /// A number too low.
        TooLow { limit: String } = "too-low",
        /// A number too high.
        TooHigh { limit: String } = "too-high",
        /// Fewer entries than there must be.
        TooFew { least: usize } = "too-few",
        /// More entries than there may be.
        TooMany { most: usize } = "too-many",
        /// An empty text.
        EmptyValue = "empty-value",
        /// A text longer than fits.
        TextTooLong { most: usize } = "text-too-long",
        /// The same entry twice.
        ItemTwice = "entry-twice",
        /// None of the shapes that a value may have.
        NoShapeFits = "no-shape-fits",
        /// The same id twice where ids must differ.
        IdTwice { id: String } = "id-twice",
        /// No axis has this id.
        NoSuchAxis { id: String } = "no-such-axis",
        /// No indicator has this id.
        NoSuchIndicator { id: String } = "no-such-indicator",
        /// No scale has this id.
        NoSuchScale { id: String } = "no-such-scale",
        /// An indicator names a cap that the framework does not describe.
        NoSuchCap { id: String } = "no-such-cap",
        /// The instrument's framework is not at hand.
        NoSuchFramework { reference: String } = "framework-not-found",
        /// A rung item needs an indicator with a ladder.
        LadderWanted { id: String } = "ladder-wanted",
        /// A number item needs an indicator with a number.
        NumberWanted { id: String } = "number-wanted",
        /// A text lacks a language.
        MissingTranslation { language: String } = "missing-translation",
        /// A text is empty in a language.
        EmptyText { language: String } = "empty-text",
        /// A ladder of another length than the framework's rungs.
        LadderLength { found: usize, expected: usize } = "ladder-length",
        /// A rung is missing in the list of rungs.
        RungMissing { expected: usize } = "rung-missing",
        /// Outside the rungs.
        OutsideRungs { top: usize } = "outside-rungs",
        /// Recommendations: one fewer than rungs.
        NextLength { found: usize, expected: usize } = "next-length",
        /// A level asks less than the one below it.
        LevelWithoutOrder { below: String } = "level-without-order",
        /// The lowest level asks something, so that an institution could have none.
        FirstLevelAsks = "first-level-asks",
        /// Worst and best are the same.
        GoalpostsEqual = "goalposts-equal",
        /// A logarithm needs goalposts above zero.
        GoalpostsLog = "goalposts-log",
        /// Options of a scale that do not rise.
        ScaleOrder = "scale-order",
        /// Favourable from a value that no option has.
        FavourableOffScale { value: f64 } = "favourable-off-scale",
        /// A key that does not belong to an item's type.
        KeyOfAnotherType { key: String, kind: String } = "key-of-another-type",
        /// A key that an item's type asks for.
        KeyOfTypeMissing { key: String, kind: String } = "key-of-type-missing",
        /// Teams and reviewers answer under their names.
        PrivacyOfTeam = "privacy-of-team",
        /// An operator that is not on the list.
        UnknownOperator { operator: String } = "unknown-operator",
        /// An operator with another number of arguments.
        OperatorArguments { operator: String, given: usize } = "operator-arguments",
        /// An object in logic that is not one operation.
        NotAnOperation = "not-an-operation",
        /// A variable without a name.
        NotAVariable = "not-a-variable",
        /// Logic nested too deep.
        LogicTooDeep = "logic-too-deep",
        /// Logic about an item that does not exist.
        UnknownVariable { id: String } = "unknown-variable",
        /// Logic about an item that is asked later.
        LaterVariable { id: String } = "later-variable",
        /// Logic that depends on itself.
        LogicCycle { id: String } = "logic-cycle",
        /// Logic that compares what cannot be compared.
        TypeClash { found: String, wanted: String } = "type-clash",
        /// A condition that never holds.
        NeverRelevant = "never-relevant",
        /// A round that ends before it begins.
        RoundEndsEarly = "round-ends-early",
        /// Groups that add up to more than all.
        GroupsAboveTotal { attribute: String, sum: usize, total: usize } = "groups-above-total",
        /// A kind of document that could not be told.
        UnknownKind = "unknown-kind",
    }
}
