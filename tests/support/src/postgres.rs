//! A real PostgreSQL in a folder of its own, on a free port of loopback. It goes with the test.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A cluster that runs.
pub struct Postgres {
    bin: PathBuf,
    folder: tempfile::TempDir,
    port: u16,
}

/// Where Debian keeps its tools.
fn bin() -> Option<PathBuf> {
    let all = std::fs::read_dir("/usr/lib/postgresql").ok()?;
    let mut found: Vec<PathBuf> = all.flatten().map(|entry| entry.path().join("bin")).collect();
    found.sort();
    found.pop().filter(|bin| bin.join("initdb").exists())
}

fn root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|out| out.stdout.starts_with(b"0\n"))
}

impl Postgres {
    /// Starts one; none where PostgreSQL is not installed, which is said.
    pub fn new() -> Option<Postgres> {
        let Some(bin) = bin() else {
            println!("skipped: PostgreSQL is not installed");
            return None;
        };
        let folder = tempfile::Builder::new().prefix("paridad-pg").tempdir().expect("a folder");
        let port = TcpListener::bind("127.0.0.1:0").expect("a port").local_addr().expect("a port").port();
        if root() {
            // PostgreSQL does not run as root.
            let owner = Command::new("chown").arg("postgres").arg(folder.path()).status();
            assert!(owner.is_ok_and(|status| status.success()), "chown");
        }
        let postgres = Postgres { bin, folder, port };
        let data = postgres.data();
        postgres.tool("initdb", &["-D", &data, "-U", "paridad", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8"]);
        postgres.go();
        Some(postgres)
    }

    fn data(&self) -> String {
        self.folder.path().join("data").display().to_string()
    }

    fn tool(&self, name: &str, arguments: &[&str]) {
        let path = self.bin.join(name);
        let mut command = if root() {
            let mut command = Command::new("setpriv");
            command.args(["--reuid=postgres", "--regid=postgres", "--clear-groups"]).arg(path);
            command
        } else {
            Command::new(path)
        };
        let out =
            command.args(arguments).current_dir(self.folder.path()).env("LC_ALL", "C.UTF-8").output().expect(name);
        assert!(
            out.status.success(),
            "{name}: {}{}",
            String::from_utf8_lossy(&out.stdout),
            String::from_utf8_lossy(&out.stderr)
        );
    }

    /// Starts it again.
    pub fn go(&self) {
        let options = format!(
            "-p {} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=60",
            self.port
        );
        let log = self.folder.path().join("log").display().to_string();
        self.tool("pg_ctl", &["-D", &self.data(), "-o", &options, "-l", &log, "-w", "start"]);
    }

    /// Stops it at once, as a crash does.
    pub fn halt(&self) {
        self.tool("pg_ctl", &["-D", &self.data(), "-m", "immediate", "-w", "stop"]);
    }

    /// Makes a database and gives its address.
    pub fn database(&self, name: &str) -> String {
        self.tool("createdb", &["-h", "127.0.0.1", "-p", &self.port.to_string(), "-U", "paridad", name]);
        format!("postgres://paridad@127.0.0.1:{}/{name}", self.port)
    }

    /// The folder of its files.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        let path = self.bin.join("pg_ctl");
        let mut command = if root() {
            let mut command = Command::new("setpriv");
            command.args(["--reuid=postgres", "--regid=postgres", "--clear-groups"]).arg(path);
            command
        } else {
            Command::new(path)
        };
        let _ = command.args(["-D", &self.data(), "-m", "immediate", "stop"]).output();
    }
}
