//! Backup: database and files in one folder, keys apart. Whoever has a backup without the keys can join nothing.

use std::path::{Path, PathBuf};
use std::process::Command;

use sha2::{Digest as _, Sha256};

use crate::context::Places;
use crate::event::audit;
use crate::secrets::hex;
use crate::{Context, EngineError, write_file};

/// What a backup is made of, with the hash of each file.
const LIST: &str = "backup.json";

/// Writes a backup into a new folder, while the service runs. Keys are copied only where `keys` names a place for them.
///
/// # Errors
/// A folder that is not empty; what the system or `pg_dump` says.
pub fn backup(ctx: &Context, into: &Path, keys: Option<&Path>) -> Result<Vec<PathBuf>, EngineError> {
    if std::fs::read_dir(into).is_ok_and(|mut entries| entries.next().is_some()) {
        return Err(EngineError::Conflict);
    }
    std::fs::create_dir_all(into).map_err(EngineError::io(into))?;
    let mut files = Vec::new();
    if ctx.store.file().is_some() {
        let copy = into.join("paridad.db");
        ctx.store.copy_into(&copy)?;
        files.push(copy);
    } else {
        let copy = into.join("paridad.dump");
        tool("pg_dump", &["--format=custom", "--no-owner"], &copy, ctx.store.opened_as())?;
        files.push(copy);
    }
    copy_tree(&ctx.files, &into.join("files"), &mut files)?;
    let mut list = serde_json::Map::new();
    for file in &files {
        let name = file.strip_prefix(into).unwrap_or(file).display().to_string();
        let bytes = std::fs::read(file).map_err(EngineError::io(file))?;
        list.insert(name, hex(&Sha256::digest(&bytes)).into());
    }
    let audited = audit(ctx, None)?;
    let all = serde_json::json!({ "files": list, "events": audited.events, "last_event": audited.last });
    let path = into.join(LIST);
    write_file(&path, format!("{all:#}\n").as_bytes())?;
    files.push(path);
    if let Some(to) = keys {
        copy_tree(ctx.keys.folder(), to, &mut files)?;
    }
    Ok(files)
}

/// Puts a backup into an empty data folder (or database), after every file's hash was checked.
///
/// # Errors
/// [`EngineError::Conflict`] when something is there; [`EngineError::Setup`] for a backup that is not whole.
pub fn restore(from: &Path, places: &Places) -> Result<(), EngineError> {
    let path = from.join(LIST);
    let list: serde_json::Value = std::fs::read(&path).map_err(EngineError::io(&path)).and_then(|bytes| {
        serde_json::from_slice(&bytes).map_err(|_| EngineError::Setup("the list of the backup".to_owned()))
    })?;
    for (name, hash) in list["files"].as_object().into_iter().flatten() {
        let file = from.join(name);
        let bytes = std::fs::read(&file).map_err(EngineError::io(&file))?;
        if Some(hex(&Sha256::digest(&bytes)).as_str()) != hash.as_str() {
            return Err(EngineError::Setup(format!("{name} is not what was backed up")));
        }
    }
    let mut copied = Vec::new();
    match &places.database {
        None => {
            let target = places.data.join("paridad.db");
            if target.exists() {
                return Err(EngineError::Conflict);
            }
            let source = from.join("paridad.db");
            let bytes = std::fs::read(&source).map_err(EngineError::io(&source))?;
            write_file(&target, &bytes)?;
        }
        Some(address) => {
            // It stops at the first table that is there: a database with something in it is left alone.
            tool("pg_restore", &["--no-owner", "--exit-on-error"], &from.join("paridad.dump"), address)?;
        }
    }
    copy_tree(&from.join("files"), &places.data.join("files"), &mut copied)?;
    // Opened once: the schema is brought up to date, and the chain of events must be the one that was backed up.
    let ctx = Context::open(places)?;
    let found = audit(&ctx, list["last_event"].as_str())?;
    if found.broken_at.is_some() {
        return Err(EngineError::Setup("the chain of events is not the one that was backed up".to_owned()));
    }
    Ok(())
}

/// Runs a tool of PostgreSQL. A password goes through the environment: lists of processes show arguments.
fn tool(name: &str, arguments: &[&str], file: &Path, address: &str) -> Result<(), EngineError> {
    let (address, password) = without_password(address);
    let mut command = Command::new(name);
    command.args(arguments);
    if name == "pg_dump" {
        command.arg("--file").arg(file).arg(&address);
    } else {
        command.arg("--dbname").arg(&address).arg(file);
    }
    if let Some(password) = password {
        command.env("PGPASSWORD", password);
    }
    let done = command.output().map_err(|error| EngineError::Setup(format!("{name}: {error}")))?;
    if done.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&done.stderr);
    Err(EngineError::Setup(format!("{name}: {}", said.lines().next().unwrap_or_default())))
}

/// `postgres://user:password@host/…` without its password, and the password.
fn without_password(address: &str) -> (String, Option<String>) {
    let found = address.split_once("://").and_then(|(scheme, rest)| {
        let (user, host) = rest.split_once('@')?;
        let (name, password) = user.split_once(':')?;
        Some((format!("{scheme}://{name}@{host}"), percent_decoded(password)))
    });
    found.map_or_else(|| (address.to_owned(), None), |(address, password)| (address, Some(password)))
}

fn percent_decoded(text: &str) -> String {
    let mut out = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let hex = after.get(..2).and_then(|two| u8::from_str_radix(std::str::from_utf8(two).ok()?, 16).ok());
        match (first, hex) {
            (b'%', Some(byte)) => {
                out.push(byte);
                rest = after.get(2..).unwrap_or_default();
            }
            _ => {
                out.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

fn copy_tree(from: &Path, to: &Path, files: &mut Vec<PathBuf>) -> Result<(), EngineError> {
    let Ok(entries) = std::fs::read_dir(from) else { return Ok(()) };
    for entry in entries {
        let path = entry.map_err(EngineError::io(from))?.path();
        let Some(name) = path.file_name() else { continue };
        let target = to.join(name);
        if path.is_dir() {
            copy_tree(&path, &target, files)?;
        } else {
            let bytes = std::fs::read(&path).map_err(EngineError::io(&path))?;
            write_file(&target, &bytes)?;
            files.push(target);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::without_password;

    #[test]
    fn a_password_stands_in_no_argument() {
        let (address, password) = without_password("postgres://ana:a%40b@db.example.org/paridad");
        assert_eq!((address.as_str(), password.as_deref()), ("postgres://ana@db.example.org/paridad", Some("a@b")));
        assert_eq!(without_password("postgres://ana@localhost/p").1, None);
    }
}
