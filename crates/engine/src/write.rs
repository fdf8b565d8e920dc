//! Files appear whole or not at all: written beside their place, brought to the disk, then moved there in one step.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use crate::EngineError;

/// Writes one file.
///
/// # Errors
/// What the system says; the old file, if any, is then as it was.
pub fn write_file(path: &Path, bytes: &[u8]) -> Result<(), EngineError> {
    write_all(&[(path.to_owned(), bytes.to_vec())])
}

/// Writes several files that belong together: none is put in its place before all are on the disk.
///
/// # Errors
/// What the system says. Nothing half written is left behind.
pub fn write_all(files: &[(PathBuf, Vec<u8>)]) -> Result<(), EngineError> {
    let mut ready = Vec::with_capacity(files.len());
    for (path, bytes) in files {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        std::fs::create_dir_all(folder).map_err(EngineError::io(folder))?;
        let mut beside = tempfile::NamedTempFile::new_in(folder).map_err(EngineError::io(folder))?;
        beside.write_all(bytes).map_err(EngineError::io(path))?;
        beside.as_file().sync_all().map_err(EngineError::io(path))?;
        readable(&beside).map_err(EngineError::io(path))?;
        ready.push((beside, path));
    }
    for (beside, path) in ready {
        beside.persist(path).map_err(|error| EngineError::Io { path: path.clone(), source: error.error })?;
    }
    Ok(())
}

/// A temporary file is private to its owner; what we write is for the institution to hand on, as far as the system's own
/// mask allows new files to be read.
#[cfg(unix)]
fn readable(file: &tempfile::NamedTempFile) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    file.as_file().set_permissions(std::fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn readable(_file: &tempfile::NamedTempFile) -> std::io::Result<()> {
    Ok(())
}
