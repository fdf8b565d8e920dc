//! What can be wrong with tables: CSV, XLSX, Parquet, JSON lines.

super::catalogue! {
    /// Causes of faults in tables: CSV, XLSX, Parquet, JSON lines.
    Table {
        // The file as bytes.
        /// The file, or the text in it, is larger than is read.
        TooLarge { megabytes: usize } = "table-too-large",
        /// The name says one format, the bytes another.
        OtherFormat { named: String, found: String } = "table-other-format",
        /// A byte that is not UTF-8, most often a table saved as Latin-1.
        NotUtf8 { byte: String } = "table-not-utf8",
        /// UTF-16 by its byte order mark, and then broken.
        NotUtf16 = "table-not-utf16",
        /// A null character: not text, or UTF-16 without its mark.
        NotText = "table-not-text",

        // The shape.
        /// No header, or no row below it.
        Empty = "empty-table",
        /// A cell opens a quote that nothing closes.
        QuoteOpen = "quote-never-closed",
        /// A quote inside a cell that is not quoted as RFC 4180 says.
        QuoteMisplaced = "quote-misplaced",
        /// A row with more or fewer cells than the header.
        Ragged { cells: usize, columns: usize } = "row-ragged",
        /// A column with values and no header.
        HeaderEmpty { column: String } = "header-empty",
        /// Two columns with the same header.
        HeaderTwice { first: String, second: String } = "header-twice",
        /// More rows than are read.
        TooManyRows { limit: usize } = "table-too-many-rows",
        /// More columns than are read.
        TooManyColumns { limit: usize } = "table-too-many-columns",
        /// Rows times columns is more than is read.
        TooManyCells { limit: usize } = "table-too-many-cells",
        /// A cell longer than a spreadsheet could hold.
        CellTooLong { limit: usize } = "cell-too-long",

        // Workbooks.
        /// Not a workbook of the kind XLSX.
        NotWorkbook = "not-a-workbook",
        /// An XLS of long ago, or a workbook locked by a password.
        OldOrLocked = "old-or-locked-workbook",
        /// The workbook opens, and a sheet cannot be read to its end.
        WorkbookDamaged = "workbook-damaged",
        /// More parts (files inside the workbook) than any spreadsheet program writes.
        TooManyParts { limit: usize } = "workbook-too-many-parts",
        /// Unpacked it would be larger than is read.
        UnpacksTooLarge { megabytes: usize } = "workbook-unpacks-too-large",
        /// A part is packed far more tightly than sheets ever are: a zip bomb.
        PackedTooTightly { ratio: usize, limit: usize } = "workbook-packed-too-tightly",
        /// Parts overlap, repeat, lie about their size or bear names that leave the workbook.
        Crafted = "workbook-crafted",
        /// More than one sheet has content.
        SeveralSheets { names: String } = "several-sheets",
        /// More sheets than are read.
        TooManySheets { limit: usize } = "workbook-too-many-sheets",
        /// A formula that ended in an error, such as `#N/A`.
        CellError = "cell-error",

        // Parquet and JSON lines.
        /// Not a Parquet file, or not all of it.
        ParquetDamaged = "parquet-damaged",
        /// A Parquet column whose type is not text, number, truth value or date.
        ColumnType = "column-type",
        /// A line longer than any response.
        LineTooLong { kilobytes: usize } = "line-too-long",
        /// A line that is not JSON.
        LineNotJson = "line-not-json",
        /// A line that is JSON and not an object.
        LineNotObject = "line-not-object",
        /// An object or a list where one value should stand.
        ValueNested = "value-nested",
        /// The same key twice in one line.
        KeyTwice = "key-twice",

        // Responses.
        /// Team and review instruments do not come from tables.
        ModeWithoutTable { mode: String } = "mode-without-table",
        /// No column is an item of the instrument.
        NoKnownColumn { expected: String } = "no-known-column",
        /// A column that the instrument does not have.
        UnknownColumn = "unknown-column",
        /// The entry in `tables` leaves out a column that bears the id of an item.
        ColumnNotMapped = "column-not-mapped",
        /// `columns` names a column that the table does not have.
        MappedColumnMissing = "mapped-column-missing",
        /// `columns` or `values` names an item that the instrument does not have.
        MappedItemUnknown = "mapped-item-unknown",
        /// The same respondent in two rows.
        RespondentTwice { first: usize } = "respondent-twice",
        /// A value that is not on the item's scale.
        OffScale { allowed: String } = "off-scale",
        /// A value that is none of the item's options.
        NotAnOption { allowed: String } = "not-an-option",
        /// Not a number.
        NotANumber = "not-a-number",
        /// A number with a decimal comma.
        DecimalComma { point: String } = "decimal-comma",
        /// Not a day written `YYYY-MM-DD`.
        NotADay = "not-a-day",
        /// Not a language of the instrument.
        NotALanguage { allowed: String } = "not-a-language",

        /// The list of faults was cut.
        More { count: usize } = "more-faults",
    }
}
