//! A real server in a folder of its own, on a free port of loopback. When it is dropped it is stopped, and its log must be
//! clean: no error, none of the secrets that the test knows.

use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;
use std::time::{Duration, Instant};

use crate::web::Client;

/// A running `paridad serve`.
pub struct TestServer {
    /// How it is reached.
    pub base: String,
    /// Where it is watched from.
    pub private: String,
    /// The one-time link of the first administrator, where it printed one.
    pub setup: Option<String>,
    /// Its data folder.
    pub data: PathBuf,
    binary: PathBuf,
    database: Option<String>,
    arguments: Vec<String>,
    child: Child,
    log: PathBuf,
    secrets: Mutex<Vec<String>>,
    may_fail: bool,
    _folder: Option<tempfile::TempDir>,
}

/// How a server is started.
#[derive(Default)]
pub struct Start<'a> {
    /// `postgres://…`, or SQLite.
    pub database: Option<&'a str>,
    /// The data folder, where it shall outlive the server.
    pub data: Option<&'a Path>,
    /// More arguments.
    pub arguments: &'a [&'a str],
    /// Errors in the log are expected.
    pub may_fail: bool,
}

impl TestServer {
    /// Starts one on SQLite.
    pub fn new(binary: &str) -> TestServer {
        TestServer::start(binary, &Start::default())
    }

    /// Starts one.
    pub fn start(binary: &str, how: &Start<'_>) -> TestServer {
        let folder = how.data.is_none().then(|| tempfile::tempdir().expect("a folder"));
        let data = how.data.map_or_else(|| folder.as_ref().expect("a folder").path().join("data"), Path::to_path_buf);
        std::fs::create_dir_all(&data).expect("the data folder");
        let log = data.join(format!("server-{}.log", std::process::id()));
        let arguments: Vec<String> = how.arguments.iter().map(|a| (*a).to_owned()).collect();
        let database = how.database.map(str::to_owned);
        let (child, base, private, setup) = spawn(Path::new(binary), &data, database.as_deref(), &arguments, &log);
        TestServer {
            base,
            private,
            setup,
            data,
            binary: PathBuf::from(binary),
            database,
            arguments,
            child,
            log,
            secrets: Mutex::new(Vec::new()),
            may_fail: how.may_fail,
            _folder: folder,
        }
    }

    /// A browser without script.
    pub fn client(&self) -> Client {
        Client::new(&self.base)
    }

    /// Runs a verb of the command on the same data.
    pub fn run(&self, arguments: &[&str]) -> crate::Said {
        let mut command = Command::new(&self.binary);
        command
            .args(arguments)
            .args(["--data", &self.data.display().to_string()])
            .env_remove("DATABASE_URL")
            .env("PARIDAD_TALK", "en");
        if let Some(database) = &self.database {
            command.env("DATABASE_URL", database);
        }
        let out = command.output().expect("the command runs");
        crate::Said {
            code: out.status.code().unwrap_or(-1),
            stdout: String::from_utf8_lossy(&out.stdout).into_owned(),
            stderr: String::from_utf8_lossy(&out.stderr).into_owned(),
        }
    }

    /// The same, where it must succeed; gives what it printed.
    pub fn done(&self, arguments: &[&str]) -> String {
        let said = self.run(arguments);
        assert_eq!(said.code, 0, "{arguments:?}: {}{}", said.stdout, said.stderr);
        said.stdout.trim_end().to_owned()
    }

    /// A secret that must never be in the log.
    pub fn secret(&self, secret: &str) {
        self.secrets.lock().expect("secrets").push(secret.to_owned());
    }

    /// Everything that it logged.
    pub fn log(&self) -> String {
        std::fs::read_to_string(&self.log).unwrap_or_default()
    }

    /// Ends it without a word, as a power cut does.
    pub fn kill(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }

    /// The same while others still use it.
    pub fn strike(&self) {
        signal("KILL", self.child.id());
    }

    /// Stops it with its leave.
    pub fn stop(&mut self) {
        signal("TERM", self.child.id());
        let start = Instant::now();
        while start.elapsed() < Duration::from_secs(40) {
            if matches!(self.child.try_wait(), Ok(Some(_))) {
                return;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        self.kill();
    }

    /// Starts it again on the same data and address.
    pub fn again(&mut self) {
        let port = self.base.rsplit(':').next().unwrap_or("0").to_owned();
        let mut arguments = self.arguments.clone();
        arguments.extend(["--listen".to_owned(), format!("127.0.0.1:{port}")]);
        let (child, base, private, _) =
            spawn(&self.binary, &self.data, self.database.as_deref(), &arguments, &self.log);
        (self.child, self.base, self.private) = (child, base, private);
    }
}

fn signal(name: &str, pid: u32) {
    let _ = Command::new("kill").args([&format!("-{name}"), &pid.to_string()]).status();
}

type Spawned = (Child, String, String, Option<String>);

fn spawn(binary: &Path, data: &Path, database: Option<&str>, arguments: &[String], log: &Path) -> Spawned {
    let out = std::fs::OpenOptions::new().create(true).append(true).open(log).expect("a log");
    let from = std::fs::metadata(log).map(|data| data.len()).unwrap_or(0);
    let mut command = Command::new(binary);
    command.arg("serve").arg("--data").arg(data);
    if !arguments.iter().any(|argument| argument == "--listen") {
        command.args(["--listen", "127.0.0.1:0"]);
    }
    command
        .args(["--private", "127.0.0.1:0", "--burst", "100000"])
        .args(arguments)
        .env_remove("DATABASE_URL")
        .env("PARIDAD_TALK", "en")
        .env("PARIDAD_LOG", "debug")
        .env("TZ", "UTC")
        .stdout(Stdio::piped())
        .stderr(out);
    if let Some(database) = database {
        command.env("DATABASE_URL", database);
    }
    let mut child = command.spawn().expect("the server starts");
    let mut lines = BufReader::new(child.stdout.take().expect("stdout")).lines();
    let base = lines.next().and_then(Result::ok).unwrap_or_else(|| {
        let said = std::fs::read_to_string(log).unwrap_or_default();
        panic!("the server did not start: {said}")
    });
    // What it says comes after the address; it is all there once it is ready.
    let start = Instant::now();
    let said = loop {
        let said = std::fs::read(log).unwrap_or_default();
        let said = String::from_utf8_lossy(said.get(from as usize..).unwrap_or_default()).into_owned();
        if said.contains("Ready at") || start.elapsed() > Duration::from_secs(20) {
            break said;
        }
        std::thread::sleep(Duration::from_millis(5));
    };
    let word = |mark: &str| said.split_whitespace().find(|word| word.contains(mark)).map(str::to_owned);
    let private = word("/healthz").map(|link| link.trim_end_matches("/healthz").to_owned()).unwrap_or_default();
    (child, base, private, word("/c/setup#"))
}

impl Drop for TestServer {
    fn drop(&mut self) {
        self.stop();
        if std::thread::panicking() {
            return;
        }
        let log = self.log();
        for secret in self.secrets.lock().expect("secrets").iter() {
            assert!(!log.contains(secret.as_str()), "a secret is in the log");
        }
        assert!(self.may_fail || !log.contains("ERROR"), "an error was logged:\n{log}");
    }
}
