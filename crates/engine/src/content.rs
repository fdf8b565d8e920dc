//! Files as they lie in a folder or in the binary: a path inside, with slashes, and bytes.

use std::path::Path;

use instrument::limits::JSON_BYTES;

use crate::EngineError;

/// One file of a folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Inside the folder, with slashes.
    pub path: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

impl File {
    /// The last part of the path.
    pub fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }
}

/// Bytes of a table that is read at all; JSON has its own limit.
const TABLE_BYTES: u64 = 256 * 1024 * 1024;

/// Reads the wanted files below a folder, in the order of their paths; the others (evidence, say) are not opened. What leads out of the folder (a link) is left out: a
/// folder that somebody handed in must not name files of this machine.
///
/// # Errors
/// What the system says. A file beyond every limit is read as far as shows that it is too large.
pub fn files_of(folder: &Path, wanted: fn(&str) -> bool) -> Result<Vec<File>, EngineError> {
    let mut files = Vec::new();
    gather(folder, "", wanted, &mut files)?;
    files.sort_by(|one, two| one.path.cmp(&two.path));
    Ok(files)
}

fn gather(folder: &Path, inside: &str, wanted: fn(&str) -> bool, files: &mut Vec<File>) -> Result<(), EngineError> {
    for entry in std::fs::read_dir(folder).map_err(EngineError::io(folder))? {
        let entry = entry.map_err(EngineError::io(folder))?;
        let path = entry.path();
        let Some(name) = entry.file_name().to_str().map(str::to_owned) else { continue };
        if name.starts_with('.') {
            continue;
        }
        let kind = entry.file_type().map_err(EngineError::io(&path))?;
        let inside = if inside.is_empty() { name } else { format!("{inside}/{name}") };
        if kind.is_dir() {
            gather(&path, &inside, wanted, files)?;
        } else if kind.is_file() && wanted(&inside) {
            files.push(File { bytes: read_bounded(&path)?, path: inside });
        }
    }
    Ok(())
}

/// Reads a file, but no more than one byte beyond what its kind may have: the check that follows then refuses it.
pub(crate) fn read_bounded(path: &Path) -> Result<Vec<u8>, EngineError> {
    use std::io::Read as _;
    let json = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("json"));
    let most = if json { JSON_BYTES as u64 + 1 } else { TABLE_BYTES };
    let file = std::fs::File::open(path).map_err(EngineError::io(path))?;
    let mut bytes = Vec::new();
    file.take(most).read_to_end(&mut bytes).map_err(EngineError::io(path))?;
    Ok(bytes)
}
