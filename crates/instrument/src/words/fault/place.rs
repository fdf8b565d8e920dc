//! Where a fault is: in a file, at a pointer with line and column, in a cell of a table, at a byte, at an item.

use std::fmt;

/// A place, as exact as it is known. What is not known is absent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The file, as the person named it or relative to the folder she named.
    pub file: Option<String>,
    /// JSON pointer (RFC 6901), for documents.
    pub pointer: Option<String>,
    /// Line, from 1.
    pub line: Option<usize>,
    /// Column in characters, from 1.
    pub column: Option<usize>,
    /// Offset in bytes, from 0, for files that are not text.
    pub byte: Option<u64>,
    /// Sheet of a workbook.
    pub sheet: Option<String>,
    /// Row of a table as the person sees it, from 1, the header being row 1.
    pub row: Option<usize>,
    /// Header of the table's column.
    pub header: Option<String>,
    /// The value found there. Never filled for an answer of a person outside her own screen.
    pub value: Option<String>,
    /// Item of a questionnaire.
    pub item: Option<String>,
}

impl Place {
    /// Somewhere that only the caller knows.
    pub fn unknown() -> Place {
        Place::default()
    }

    /// A file as a whole.
    pub fn file(file: impl Into<String>) -> Place {
        Place { file: Some(file.into()), ..Place::default() }
    }

    /// A pointer inside a document.
    pub fn pointer(pointer: impl Into<String>) -> Place {
        Place { pointer: Some(pointer.into()), ..Place::default() }
    }

    /// An item of a questionnaire.
    pub fn item(item: impl Into<String>) -> Place {
        Place { item: Some(item.into()), ..Place::default() }
    }

    /// A cell of a table.
    pub fn cell(row: usize, header: impl Into<String>) -> Place {
        Place { row: Some(row), header: Some(header.into()), ..Place::default() }
    }

    /// A row of a table.
    pub fn row(row: usize) -> Place {
        Place { row: Some(row), ..Place::default() }
    }
}

/// `file:line:column /pointer`, or `file[sheet] row 3, column P1`: what an editor can jump to comes first.
impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut parts: Vec<String> = Vec::new();
        let mut head = self.file.clone().unwrap_or_default();
        if let (Some(line), Some(column)) = (self.line, self.column) {
            let mark = if head.is_empty() { "" } else { ":" };
            head = format!("{head}{mark}{line}:{column}");
        }
        if let Some(sheet) = &self.sheet {
            head = format!("{head}[{sheet}]");
        }
        if !head.is_empty() {
            parts.push(head);
        }
        if let Some(pointer) = self.pointer.as_ref().filter(|p| !p.is_empty()) {
            parts.push(pointer.clone());
        }
        if let Some(row) = self.row {
            parts.push(format!("R{row}"));
        }
        if let Some(header) = &self.header {
            parts.push(header.clone());
        }
        if let Some(item) = &self.item {
            parts.push(item.clone());
        }
        if let Some(value) = &self.value {
            parts.push(format!("«{value}»"));
        }
        if let Some(byte) = self.byte {
            parts.push(format!("@{byte}"));
        }
        f.write_str(&parts.join(" "))
    }
}
