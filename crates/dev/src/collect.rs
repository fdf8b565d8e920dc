//! The load generator: a running server, eight clients that send sixty answers each time, over connections that stay open.
//!
//! In: the binary and where to keep its data. Out: figures on stdout. What it counts is acknowledged, so durable.

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Read as _, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

const ITEMS: usize = 60;
const CLIENTS: usize = 8;

type Outcome<T> = Result<T, String>;

fn text(error: impl std::fmt::Display) -> String {
    error.to_string()
}

/// An instrument of sixty questions.
fn instrument() -> Value {
    let words = |text: String| json!({ "es": text.clone(), "en": text.clone(), "pt": text.clone(), "fr": text });
    let items: Vec<Value> = (1..=ITEMS)
        .map(|n| json!({ "id": format!("Q{n:02}"), "type": "scale", "scale": "agreement", "text": words(format!("Question {n}")) }))
        .collect();
    let options: Vec<Value> = (1..=5).map(|n| json!({ "value": n, "label": words(format!("{n}")) })).collect();
    json!({
        "id": "sixty", "version": "1.0.0", "framework": "dpg@1", "source": "staff", "mode": "individual",
        "privacy": ["anonymous"], "languages": ["es", "en", "pt", "fr"], "title": words("Sixty".to_owned()),
        "scales": [{ "id": "agreement", "options": options, "favourable_from": 4, "absent": ["dont_know"] }],
        "sections": [{ "id": "all", "title": words("All".to_owned()), "layout": "matrix", "items": items }],
    })
}

struct Server {
    child: Child,
    base: String,
    took: Duration,
}

struct Setting<'a> {
    binary: &'a Path,
    data: &'a Path,
    content: PathBuf,
}

impl Setting<'_> {
    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(self.binary);
        command.args(arguments).arg("--data").arg(self.data).arg("--instruments").arg(&self.content);
        command
    }

    fn run(&self, arguments: &[&str]) -> Outcome<String> {
        let out = self.command(arguments).output().map_err(text)?;
        if out.status.success() {
            Ok(String::from_utf8_lossy(&out.stdout).into_owned())
        } else {
            Err(format!("{arguments:?}: {}", String::from_utf8_lossy(&out.stderr)))
        }
    }

    fn serve(&self) -> Outcome<Server> {
        let start = Instant::now();
        let mut child = self
            .command(&["serve", "--listen", "127.0.0.1:0", "--private", "none", "--burst", "100000000"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(text)?;
        let out = child.stdout.take().ok_or("no output")?;
        let base = BufReader::new(out).lines().next().ok_or("the server did not start")?.map_err(text)?;
        Ok(Server { child, base, took: start.elapsed() })
    }
}

impl Server {
    /// Resident memory in megabytes.
    fn memory(&self) -> f64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap_or_default();
        let line = status.lines().find(|line| line.starts_with("VmRSS:")).unwrap_or_default();
        line.split_whitespace().nth(1).and_then(|kb| kb.parse::<f64>().ok()).unwrap_or(0.0) / 1024.0
    }

    fn stop(mut self) {
        let _ = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status();
        let _ = self.child.wait();
    }
}

/// One response over an open connection; the status.
fn send(stream: &mut BufReader<TcpStream>, host: &str, code: &str, body: &str) -> Outcome<u16> {
    let request = format!(
        "POST /api/v1/responses HTTP/1.1\r\nhost: {host}\r\nauthorization: Code {code}\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    );
    stream.get_mut().write_all(request.as_bytes()).map_err(text)?;
    let mut line = String::new();
    stream.read_line(&mut line).map_err(text)?;
    let status = line.split(' ').nth(1).and_then(|status| status.parse().ok()).ok_or("no status")?;
    let mut length = 0;
    loop {
        line.clear();
        stream.read_line(&mut line).map_err(text)?;
        if line == "\r\n" {
            break;
        }
        if let Some(value) = line.to_ascii_lowercase().strip_prefix("content-length:") {
            length = value.trim().parse().map_err(text)?;
        }
    }
    let mut rest = vec![0; length];
    stream.read_exact(&mut rest).map_err(text)?;
    Ok(status)
}

fn load(server: &Server, codes: &[String]) -> Outcome<Vec<Duration>> {
    let host = server.base.trim_start_matches("http://").to_owned();
    let next = AtomicUsize::new(0);
    let hands: Vec<Outcome<Vec<Duration>>> = std::thread::scope(|scope| {
        let hands: Vec<_> = (0..CLIENTS)
            .map(|_| {
                scope.spawn(|| {
                    let stream = TcpStream::connect(&host).map_err(text)?;
                    stream.set_nodelay(true).map_err(text)?;
                    let mut stream = BufReader::new(stream);
                    let mut took = Vec::new();
                    while let Some((n, code)) =
                        Some(next.fetch_add(1, Ordering::Relaxed)).and_then(|n| Some((n, codes.get(n)?)))
                    {
                        let answers: BTreeMap<String, usize> =
                            (1..=ITEMS).map(|q| (format!("Q{q:02}"), (n + q * 7) % 5 + 1)).collect();
                        let body = json!({ "answers": answers }).to_string();
                        let start = Instant::now();
                        let status = send(&mut stream, &host, code, &body)?;
                        if status != 200 {
                            return Err(format!("status {status}"));
                        }
                        took.push(start.elapsed());
                    }
                    Ok(took)
                })
            })
            .collect();
        hands.into_iter().map(|hand| hand.join().unwrap_or_else(|_| Err("a client ended early".to_owned()))).collect()
    });
    let mut all = Vec::new();
    for hand in hands {
        all.extend(hand?);
    }
    all.sort_unstable();
    Ok(all)
}

/// Measures, and says what it measured.
///
/// # Errors
/// What went wrong, in words.
pub fn bench(binary: &Path, data: &Path, amount: usize, out: &mut dyn Write) -> Outcome<()> {
    std::fs::create_dir_all(data.join("content/sixty")).map_err(text)?;
    std::fs::write(data.join("content/sixty/1.0.0.json"), instrument().to_string()).map_err(text)?;
    let setting = Setting { binary, data, content: data.join("content") };
    let id = format!("bench-{amount}");
    let assessment = json!({
        "id": id, "institution": { "id": "bench", "name": "Bench", "country": "GT", "kind": "ministry" },
        "round": { "id": "2026", "from": "2026-01-01", "to": "2099-12-31" }, "framework": "dpg@1", "instruments": ["sixty@1"],
    });
    std::fs::write(data.join("assessment.json"), assessment.to_string()).map_err(text)?;
    setting.run(&["assessment", "create", &data.join("assessment.json").display().to_string()])?;
    setting.run(&["assessment", "open", &id])?;
    let mut codes = Vec::new();
    while codes.len() < amount {
        let batch = (amount - codes.len()).min(2_000).to_string();
        let said = setting.run(&["assessment", "cards", &id, "--instrument", "sixty", "--amount", &batch])?;
        codes.extend(said.lines().map(str::to_owned));
    }
    let mut say = |line: String| writeln!(out, "{line}").map_err(text);
    let server = setting.serve()?;
    say(format!("start {} ms, idle {:.0} MB", server.took.as_millis(), server.memory()))?;
    let start = Instant::now();
    let took = load(&server, &codes)?;
    let seconds = start.elapsed().as_secs_f64();
    let at = |share: f64| took.get((took.len() as f64 * share) as usize).map_or(0.0, |took| took.as_secs_f64() * 1e3);
    say(format!(
        "{} durable submissions of {ITEMS} answers, {CLIENTS} clients: {:.0}/s, p50 {:.1} ms, p99 {:.1} ms, max {:.1} ms",
        took.len(),
        took.len() as f64 / seconds,
        at(0.5),
        at(0.99),
        at(0.999_999)
    ))?;
    say(format!("memory after {} responses {:.0} MB", took.len(), server.memory()))?;
    server.stop();
    let timed = |arguments: &[&str]| -> Outcome<f64> {
        let start = Instant::now();
        setting.run(arguments)?;
        Ok(start.elapsed().as_secs_f64())
    };
    say(format!("closing {:.1} s", timed(&["assessment", "close", &id, "--now"])?))?;
    for ending in ["csv", "xlsx"] {
        let file = data.join(format!("answers.{ending}")).display().to_string();
        say(format!("export {ending} {:.1} s", timed(&["export", &id, "--instrument", "sixty", "--out", &file])?))?;
    }
    Ok(())
}
