# What can be wrong with a table: CSV, XLSX, Parquet, JSON lines.

table-too-large = The table is too large: up to { $megabytes } MB are read.
    .remedy = Remove columns and rows that are not answers, or split the table into two files.
table-other-format = The file is named { $named }, but its content is { $found }.
    .remedy = Change the ending of its name, or save it again as { $named }.
table-not-utf8 = The byte { $byte } is not UTF-8: the table seems to be saved in another encoding, perhaps Latin-1.
    .remedy = Save it as “CSV UTF-8”. If it really is Latin-1, write "encoding": "latin1" in its entry in the assessment's "tables", or use --encoding latin1.
table-not-utf16 = The file says it is UTF-16, but here it ends too early or holds half a character.
    .remedy = Export the table again, best as “CSV UTF-8”.
table-not-text = There is a null character: this is not text, or it is UTF-16 without its opening mark.
    .remedy = Save the table as “CSV UTF-8”.

empty-table = The table is empty: it has no row of answers.
    .remedy = Put the names of the columns in the first row and one response in each row below.
quote-never-closed = A cell opens a quote (") and nothing closes it.
    .remedy = Close the quote at the end of the cell.
quote-misplaced = There is a quote (") in the middle of a cell.
    .remedy = Put the whole cell between quotes and double those inside: "she said ""yes""".
row-ragged = The row has { $cells ->
        [one] one cell
       *[other] { $cells } cells
    } and the first row has { $columns ->
        [one] one column
       *[other] { $columns } columns
    }.
    .remedy = Fill in or remove cells. If a text or a number has the separator inside (such as 3,5), put the text between quotes and write the number with a point.
header-empty = Column { $column } has values and no name.
    .remedy = Write its name in the first row, or delete the column.
header-twice = Two columns, { $first } and { $second }, have the same name.
    .remedy = Keep only one, or mend the name of the other.
table-too-many-rows = The table has too many rows: up to { $limit } are read.
    .remedy = Split the table into two files.
table-too-many-columns = The table has too many columns: up to { $limit } are read.
    .remedy = Remove columns that are not answers.
table-too-many-cells = The table has too many cells: up to { $limit } are read.
    .remedy = Remove columns that are not answers, or split the table into two files.
cell-too-long = The cell has more than { $limit } characters.
    .remedy = Shorten the text. If it is several rows in one, look at the quotes (") of this row.

not-a-workbook = The file is not an XLSX workbook.
    .remedy = Open it with your spreadsheet program and save it as “Excel workbook (.xlsx)” or as “CSV UTF-8”.
old-or-locked-workbook = The workbook is of the old kind .xls, or a password locks it.
    .remedy = Open it, remove the password and save it as “Excel workbook (.xlsx)”.
workbook-damaged = The workbook is damaged: a sheet cannot be read to its end.
    .remedy = Open it with your spreadsheet program and save it again.
workbook-too-many-parts = The workbook has more than { $limit } files inside.
    .remedy = Copy only the answers to a new workbook. If you do not know who sent it, do not open it.
workbook-unpacks-too-large = Unpacked, the workbook would be larger than { $megabytes } MB.
    .remedy = Copy only the answers to a new workbook, or save them as “CSV UTF-8”. If you do not know who sent it, do not open it.
workbook-packed-too-tightly = A part of the workbook is packed { $ratio } times; a usual sheet about ten, and up to { $limit } are accepted.
    .remedy = Copy only the answers to a new workbook. If you do not know who sent it, do not open it.
workbook-crafted = Parts inside the workbook repeat, overlap or lie about their name or size; no spreadsheet program writes this.
    .remedy = Ask whoever collected the answers for the workbook again. If you do not know who sent it, do not open it.
several-sheets = More than one sheet has content: { $names }.
    .remedy = Keep the answers in one sheet and delete the others, hidden ones too.
workbook-too-many-sheets = The workbook has too many sheets: up to { $limit } are read.
    .remedy = Copy only the answers to a new workbook.
cell-error = The cell holds the error of a formula.
    .remedy = Mend the formula, or write the value in its place.

parquet-damaged = The file is not Parquet, or not all of it is there.
    .remedy = Copy or export it again, and compare its size with the original.
column-type = The column is of a type that is not read: only text, number, true or false, and date.
    .remedy = Turn it into text before you export the table.
line-too-long = The line is too long: up to { $kilobytes } KB are read.
    .remedy = Write each response on a line of its own.
line-not-json = The line is not JSON.
    .remedy = Write one whole JSON object a line, without a comma at its end.
line-not-object = The line is not a JSON object.
    .remedy = Write each response on one line, such as {"{"} "id": "…", "A1": 4 {"}"}.
value-nested = The value is an object or a list; in a table each column holds one value.
    .remedy = Write the value alone: the reason of an absence by its name ("dont_know") and several options separated by “|”.
key-twice = The same key is twice in the line.
    .remedy = Keep only one.

mode-without-table = This instrument has the mode “{ $mode }”, and its responses do not come in tables.
    .remedy = Put the response as a JSON file into the folder "responses".
no-known-column = No column is a question of this instrument.
    .remedy = Write the ids of the questions ({ $expected }) in the first row, or say in the assessment's "tables" which column is which.
unknown-column = The instrument has no question with this name.
    .remedy = Mend the name (capitals count), delete the column, or say in the assessment's "tables" which column is which.
column-not-mapped = The column is named like a question, but "columns" does not name it; nobody can tell whether it is that question.
    .remedy = If it is, add it to "columns" of its entry in "tables"; if not, rename or delete it.
mapped-column-missing = "columns" names this column and the table does not have it.
    .remedy = Mend the name in "columns" of the entry in "tables", or remove it.
mapped-item-unknown = "columns" or "values" names a question that the instrument does not have.
    .remedy = Mend the id in the entry in "tables".
respondent-twice = The same id is already in row { $first }.
    .remedy = If it is the same response, keep one row; if they are two people, give each her own id.
off-scale = The value is not on the question's scale: accepted are { $allowed }.
    .remedy = Mend the value, leave it empty, or write the reason of the absence by its name.
not-an-option = The value is not an option of the question: accepted are { $allowed }.
    .remedy = Mend the value, or say in "values" of the entry in "tables" which option it is. Several options are separated by “|” or “;”.
not-a-number = The value is not a number.
    .remedy = Write only the number, with a decimal point and without units or thousands separators.
decimal-comma = The number is written with a comma.
    .remedy = If it is a decimal, write it with a point: { $point }; if the comma separates thousands, remove it.
not-a-day = The value is not a date such as 2026-05-04.
    .remedy = Write year, month and day, in this order, with hyphens.
not-a-language = The instrument does not have this language: accepted are { $allowed }.
    .remedy = Write the code of the language in which the person answered, or leave the cell empty.

more-faults = { $count ->
        [one] There is one more fault.
       *[other] There are { $count } more faults.
    }
    .remedy = Mend those above and read the table again.
