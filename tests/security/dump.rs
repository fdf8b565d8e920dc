//! A full dump: every row of every table, as text, blobs as hexadecimal.

use std::collections::BTreeMap;
use std::path::Path;

use diesel::prelude::*;
use diesel::sql_query;
use diesel::sql_types::Text;

use crate::attack::Known;

/// Table → rows → column → value.
#[derive(Clone, Debug, Default)]
pub(crate) struct Dump {
    pub(crate) tables: BTreeMap<String, Vec<BTreeMap<String, String>>>,
}

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    line: String,
}

/// Bytes of hexadecimal.
pub(crate) fn unhex(text: &str) -> Vec<u8> {
    (0..text.len() / 2).filter_map(|at| u8::from_str_radix(&text[at * 2..at * 2 + 2], 16).ok()).collect()
}

impl Dump {
    /// Reads everything, in the order in which it lies.
    pub(crate) fn of(database: Option<&str>, folder: &Path) -> Dump {
        let mut columns: BTreeMap<String, Vec<&str>> = BTreeMap::new();
        for (table, column, _) in store::CLASSES {
            columns.entry((*table).to_owned()).or_default().push(column);
        }
        let mut dump = Dump::default();
        for (table, columns) in columns {
            let lines: Vec<Line> = match database {
                None => {
                    let mut conn = SqliteConnection::establish(folder.join("paridad.db").to_str().unwrap()).unwrap();
                    let parts: Vec<String> = columns
                        .iter()
                        .map(|c| {
                            format!("CASE typeof(\"{c}\") WHEN 'blob' THEN hex(\"{c}\") ELSE ifnull(\"{c}\", '') END")
                        })
                        .collect();
                    sql_query(format!("SELECT {} AS line FROM \"{table}\"", parts.join(" || char(31) || ")))
                        .load(&mut conn)
                        .unwrap()
                }
                Some(address) => {
                    let mut conn = PgConnection::establish(address).unwrap();
                    let parts: Vec<String> = columns.iter().map(|c| format!("coalesce(\"{c}\"::text, '')")).collect();
                    sql_query(format!("SELECT {} AS line FROM \"{table}\"", parts.join(" || chr(31) || ")))
                        .load(&mut conn)
                        .unwrap()
                }
            };
            let rows = lines
                .into_iter()
                .map(|line| {
                    let values = line
                        .line
                        .split('\u{1f}')
                        .map(|value| value.trim_start_matches("\\x").to_uppercase().to_owned());
                    let keep = line.line.split('\u{1f}').map(str::to_owned);
                    columns
                        .iter()
                        .zip(values.zip(keep))
                        .map(|(column, (upper, whole))| {
                            let blob = !upper.is_empty()
                                && upper.len().is_multiple_of(2)
                                && upper.bytes().all(|b| b.is_ascii_hexdigit());
                            ((*column).to_owned(), if blob { upper } else { whole })
                        })
                        .collect()
                })
                .collect();
            dump.tables.insert(table, rows);
        }
        dump
    }

    /// The values of a column, in the order of the rows.
    pub(crate) fn column(&self, table: &str, column: &str) -> Vec<String> {
        self.tables.get(table).into_iter().flatten().map(|row| row[column].clone()).collect()
    }

    /// The person whose answers stand in each response, in the order in which they lie on the disk.
    pub(crate) fn people_as_they_lie(&self, known: &Known) -> Vec<usize> {
        self.tables["responses"].iter().filter_map(|row| known.who_said(&row["answers"])).collect()
    }

    /// The person whose answers stand in each response, in the order of the ids.
    pub(crate) fn people_of_responses(&self, known: &Known) -> Vec<usize> {
        let mut rows: Vec<&BTreeMap<String, String>> = self.tables["responses"].iter().collect();
        rows.sort_by(|one, two| one["id"].cmp(&two["id"]));
        rows.iter().filter_map(|row| known.who_said(&row["answers"])).collect()
    }

    /// Leak 1: invitations that were answered carry a mark.
    pub(crate) fn with_flag(&self, answered: usize) -> Dump {
        let mut leaky = self.clone();
        for row in leaky.tables.get_mut("people").unwrap().iter_mut().take(answered) {
            row.insert("part".to_owned(), "respondent answered".to_owned());
        }
        leaky
    }

    fn change_responses(&self, known: &Known, column: &str, value: impl Fn(usize) -> String) -> Dump {
        let mut leaky = self.clone();
        for row in leaky.tables.get_mut("responses").unwrap() {
            let person = known.who_said(&row["answers"]).unwrap();
            row.insert(column.to_owned(), value(person));
        }
        leaky
    }

    /// Leak 2: ids in the order of arrival.
    pub(crate) fn with_serial_ids(&self, known: &Known) -> Dump {
        self.change_responses(known, "id", |person| format!("{:032X}", person + 1))
    }

    /// Leak 3: when, to the second.
    pub(crate) fn with_seconds(&self, known: &Known) -> Dump {
        self.change_responses(known, "day", |person| format!("2026-11-25T10:00:{person:02}"))
    }

    /// Leak 4: drafts as long as what is in them.
    pub(crate) fn with_bare_drafts(&self, known: &Known) -> Dump {
        let mut leaky = self.clone();
        let sizes: Vec<usize> = known.answers.iter().map(|answers| answers.to_string().len()).collect();
        for (row, size) in leaky.tables.get_mut("drafts").unwrap().iter_mut().zip(sizes) {
            row.insert("sealed".to_owned(), "AB".repeat(size));
        }
        leaky
    }
}
