//! Helpers of the end-to-end tests: a folder of their own, the binary run in it, what it said, and where the shared golden
//! data lie. They use the public face only: arguments, exit codes, files.

#![allow(clippy::expect_used, clippy::panic, clippy::print_stdout)]

pub mod browser;
pub mod postgres;
pub mod rounds;
pub mod server;
pub mod smtp;
pub mod web;

use std::path::{Path, PathBuf};
use std::process::Command;

/// A folder that goes with the test.
pub struct Bench {
    folder: tempfile::TempDir,
    binary: PathBuf,
}

/// What a run of the binary came to.
pub struct Said {
    /// The exit code.
    pub code: i32,
    /// Data.
    pub stdout: String,
    /// Talk.
    pub stderr: String,
}

impl Bench {
    /// An empty folder far from the source, and the binary (`env!("CARGO_BIN_EXE_paridad")`).
    pub fn new(binary: &str) -> Bench {
        Bench { folder: tempfile::tempdir().expect("a temporary folder"), binary: PathBuf::from(binary) }
    }

    /// A path inside the folder.
    pub fn path(&self, inside: &str) -> PathBuf {
        self.folder.path().join(inside)
    }

    /// Writes a file with its folders.
    pub fn write(&self, inside: &str, bytes: impl AsRef<[u8]>) {
        let path = self.path(inside);
        std::fs::create_dir_all(path.parent().expect("a parent")).expect("folders");
        std::fs::write(path, bytes).expect("a file");
    }

    /// Reads a file as JSON.
    pub fn json(&self, inside: &str) -> serde_json::Value {
        serde_json::from_slice(&std::fs::read(self.path(inside)).expect(inside)).expect("JSON")
    }

    /// Every file below the folder, sorted.
    pub fn files(&self) -> Vec<String> {
        let mut files = Vec::new();
        gather(self.folder.path(), self.folder.path(), &mut files);
        files.sort();
        files
    }

    /// Copies a folder of the source into this one.
    pub fn copy(&self, from: &Path, inside: &str) {
        let mut files = Vec::new();
        gather(from, from, &mut files);
        for file in files {
            self.write(&format!("{inside}/{file}"), std::fs::read(from.join(&file)).expect("a file of the source"));
        }
    }

    /// Runs the binary in the folder, in English and without the caller's settings.
    pub fn run(&self, arguments: &[&str]) -> Said {
        let output = Command::new(&self.binary)
            .args(arguments)
            .current_dir(self.folder.path())
            .env_clear()
            .env("LANG", "en_US.UTF-8")
            .output()
            .expect("the binary runs");
        let text = |bytes: Vec<u8>| {
            // What the folder is called differs at every run.
            String::from_utf8(bytes).expect("UTF-8").replace(&self.folder.path().display().to_string(), "[folder]")
        };
        Said { code: output.status.code().unwrap_or(-1), stdout: text(output.stdout), stderr: text(output.stderr) }
    }
}

fn gather(root: &Path, folder: &Path, files: &mut Vec<String>) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            gather(root, &path, files);
        } else {
            files.push(path.strip_prefix(root).expect("below the root").display().to_string());
        }
    }
}

/// The checkout.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// A folder of shared data beside the checkout; says that it is skipped where it is absent.
pub fn shared(inside: &str) -> Option<PathBuf> {
    let path = root().join("../shared").join(inside);
    if path.exists() {
        return Some(path);
    }
    println!("skipped: no {inside}");
    None
}

/// The words of a PDF; nothing where `pdftotext` is not installed.
pub fn pdf_text(pdf: &[u8]) -> Option<String> {
    use std::io::Write;
    use std::process::{Command, Stdio};
    let piped = Command::new("pdftotext").args(["-", "-"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
    let Ok(mut child) = piped else {
        println!("skipped: pdftotext is not installed");
        return None;
    };
    child.stdin.take()?.write_all(pdf).ok()?;
    Some(String::from_utf8_lossy(&child.wait_with_output().ok()?.stdout).into_owned())
}
