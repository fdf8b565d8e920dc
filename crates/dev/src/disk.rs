//! The generator's only hold on the disk: content in, fixtures out.

use std::collections::BTreeMap;
use std::path::Path;

use instrument::check;

use crate::{Content, files};

/// Reads the shipped content below a checkout.
///
/// # Errors
/// A file that is not there or has faults, in words.
pub fn content(root: &Path) -> Result<Content, String> {
    let read =
        |path: &str| std::fs::read(root.join("instruments").join(path)).map_err(|error| format!("{path}: {error}"));
    let bytes = read("frameworks/dpg/1.0.0.json")?;
    let dpg = check::framework(&bytes).map_err(|faults| format!("{faults:?}"))?;
    let dpg_json = serde_json::from_slice(&bytes).map_err(|error| error.to_string())?;
    let mut instruments = BTreeMap::new();
    for id in ["staff-perception", "women-organisations", "ministry-self-assessment", "document-review"] {
        let bytes = read(&format!("{id}/1.0.0.json"))?;
        let checked = check::instrument(&bytes, std::slice::from_ref(&dpg)).map_err(|faults| format!("{faults:?}"))?;
        instruments.insert(id.to_owned(), checked);
    }
    Ok(Content { dpg, dpg_json, instruments })
}

/// Writes `fixtures/demo` anew.
///
/// # Errors
/// What could not be read or written, in words.
pub fn write(root: &Path) -> Result<(), String> {
    let folder = root.join("fixtures/demo");
    let said = |error: std::io::Error| error.to_string();
    for (path, text) in files(&content(root)?) {
        let path = folder.join(path);
        std::fs::create_dir_all(path.parent().unwrap_or(&folder)).map_err(said)?;
        std::fs::write(path, text).map_err(said)?;
    }
    Ok(())
}
