//! Verify: the engine against what others published; built-in examples, and a folder of expected values where one is given.

use std::path::Path;

use scoring::verify::{Data, Proof, Table, golden, literature};
use tabular::{Format, Options};

use crate::EngineError;

/// Every proof: the examples of the literature, then the sets that stand in `folder`.
///
/// # Errors
/// A folder that cannot be read.
pub fn verify(folder: Option<&Path>) -> Result<Vec<Proof>, EngineError> {
    let mut proofs = literature();
    if let Some(folder) = folder {
        std::fs::read_dir(folder).map_err(EngineError::io(folder))?;
        let table = |name: &str| table(&std::fs::read(folder.join(name)).ok()?);
        let json = |name: &str| serde_json::from_slice(&std::fs::read(folder.join(name)).ok()?).ok();
        proofs.extend(golden(&Data { table: &table, json: &json }));
    }
    Ok(proofs)
}

fn table(bytes: &[u8]) -> Option<Table> {
    let sheet = tabular::read(bytes, Format::Csv, Options::default()).ok()?;
    let row = |row: tabular::Row| row.cells.into_iter().map(Option::unwrap_or_default).collect();
    Some(Table { columns: sheet.headers, rows: sheet.rows.into_iter().map(row).collect() })
}
