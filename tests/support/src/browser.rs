//! Debian's Chromium, driven over the protocol of WebDriver: real script, real keys, a line that can be cut.

use std::net::TcpListener;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

/// A window.
pub struct Browser {
    driver: Child,
    agent: ureq::Agent,
    base: String,
    session: String,
    /// Whether scripts run.
    pub script: bool,
}

/// How a window looks.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
    /// Whether scripts run.
    pub script: bool,
    /// The language it asks for.
    pub lang: &'static str,
}

/// A phone.
pub const PHONE: Look = Look { width: 360, height: 740, script: true, lang: "es" };
/// A desk.
pub const DESK: Look = Look { width: 1280, height: 900, script: true, lang: "es" };

/// How long something may take to appear.
const PATIENCE: Duration = Duration::from_secs(15);

fn tool() -> Option<&'static str> {
    ["/usr/bin/chromedriver", "/usr/lib/chromium/chromedriver"]
        .into_iter()
        .find(|path| std::path::Path::new(path).exists())
}

impl Browser {
    /// Opens a window; none where Chromium is not installed, which is said.
    pub fn open(look: Look) -> Option<Browser> {
        let Some(tool) = tool() else {
            println!("skipped: Chromium and its driver are not installed");
            return None;
        };
        let port = TcpListener::bind("127.0.0.1:0").expect("a port").local_addr().expect("a port").port();
        let driver = Command::new(tool)
            .arg(format!("--port={port}"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("the driver starts");
        let agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(Duration::from_secs(60)))
            .build()
            .new_agent();
        let mut browser = Browser {
            driver,
            agent,
            base: format!("http://127.0.0.1:{port}"),
            session: String::new(),
            script: look.script,
        };
        let start = Instant::now();
        while browser.ask("GET", "/status", None).is_err() {
            assert!(start.elapsed() < PATIENCE, "the driver does not answer");
            std::thread::sleep(Duration::from_millis(30));
        }
        let mut preferences = json!({ "intl.accept_languages": look.lang, "download_restrictions": 0 });
        if !look.script {
            preferences["profile.managed_default_content_settings.javascript"] = json!(2);
        }
        let options = json!({
            "args": ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars",
                     format!("--lang={}", look.lang), format!("--window-size={},{}", look.width, look.height)],
            "prefs": preferences,
        });
        let wanted = json!({ "capabilities": { "alwaysMatch": { "goog:chromeOptions": options } } });
        let made = browser.ask("POST", "/session", Some(&wanted)).expect("a session");
        browser.session = format!("/session/{}", made["sessionId"].as_str().expect("a session"));
        browser.size(look.width, look.height);
        Some(browser)
    }

    fn ask(&self, method: &str, path: &str, body: Option<&Value>) -> Result<Value, String> {
        let request = ureq::http::Request::builder()
            .method(method)
            .uri(format!("{}{path}", self.base))
            .header("content-type", "application/json")
            .body(body.map(Value::to_string).unwrap_or_default())
            .map_err(|error| error.to_string())?;
        let answer = self.agent.run(request).map_err(|error| error.to_string())?;
        let fine = answer.status().is_success();
        let text = answer
            .into_body()
            .into_with_config()
            .limit(100 << 20)
            .read_to_string()
            .map_err(|error| error.to_string())?;
        let value: Value = serde_json::from_str(&text).map_err(|error| error.to_string())?;
        if fine {
            Ok(value["value"].clone())
        } else {
            Err(value["value"]["message"].as_str().unwrap_or_default().to_owned())
        }
    }

    fn of(&self, method: &str, path: &str, body: Value) -> Result<Value, String> {
        let body = (method == "POST").then_some(body);
        self.ask(method, &format!("{}{path}", self.session), body.as_ref())
    }

    /// A command of Chromium's own.
    pub fn chrome(&self, command: &str, parameters: Value) -> Value {
        let body = json!({ "cmd": command, "params": parameters });
        self.of("POST", "/goog/cdp/execute", body).unwrap_or_else(|why| panic!("{command}: {why}"))
    }

    /// Makes the window another size, as a device of that size.
    pub fn size(&self, width: u32, height: u32) {
        let device = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600 });
        self.chrome("Emulation.setDeviceMetricsOverride", device);
    }

    /// Cuts the line, or mends it.
    pub fn line(&self, up: bool) {
        let conditions = json!({ "network_conditions": { "offline": !up, "latency": 0, "throughput": 10_000_000 } });
        self.of("POST", "/chromium/network_conditions", conditions).expect("network conditions");
    }

    /// Goes to an address.
    pub fn go(&self, address: &str) {
        self.of("POST", "/url", json!({ "url": address })).unwrap_or_else(|why| panic!("{address}: {why}"));
    }

    /// Back, as by the button.
    pub fn back(&self) {
        self.of("POST", "/back", json!({})).expect("back");
    }

    /// Loads the page again.
    pub fn reload(&self) {
        self.of("POST", "/refresh", json!({})).expect("reload");
    }

    /// The path of the page.
    pub fn path(&self) -> String {
        let url =
            self.of("GET", "/url", Value::Null).ok().and_then(|url| Some(url.as_str()?.to_owned())).unwrap_or_default();
        let path = url.splitn(4, '/').nth(3).unwrap_or_default();
        format!("/{path}")
    }

    /// Waits until the page is there.
    pub fn at(&self, path: &str) {
        let start = Instant::now();
        while self.path().split(['?', '#']).next() != Some(path) {
            assert!(start.elapsed() < PATIENCE, "at {} and not {path}\n{}", self.path(), self.text("body"));
            std::thread::sleep(Duration::from_millis(25));
        }
        self.until("return document.readyState === 'complete'");
    }

    /// Runs a script.
    pub fn run(&self, script: &str) -> Value {
        self.of("POST", "/execute/sync", json!({ "script": script, "args": [] })).unwrap_or(Value::Null)
    }

    /// Runs a script that calls back.
    pub fn run_later(&self, script: &str) -> Value {
        self.of("POST", "/execute/async", json!({ "script": script, "args": [] })).unwrap_or_else(|why| panic!("{why}"))
    }

    /// Waits until a script says true.
    pub fn until(&self, script: &str) {
        let start = Instant::now();
        while self.run(script) != Value::Bool(true) {
            assert!(start.elapsed() < PATIENCE, "never: {script}\n{}", self.text("body"));
            std::thread::sleep(Duration::from_millis(25));
        }
    }

    fn find(&self, selector: &str) -> Option<String> {
        let found = self.of("POST", "/element", json!({ "using": "css selector", "value": selector })).ok()?;
        found.as_object()?.values().next()?.as_str().map(str::to_owned)
    }

    fn element(&self, selector: &str) -> String {
        let start = Instant::now();
        loop {
            if let Some(found) = self.find(selector) {
                return found;
            }
            assert!(start.elapsed() < PATIENCE, "{selector} is not on {}\n{}", self.path(), self.text("body"));
            std::thread::sleep(Duration::from_millis(25));
        }
    }

    /// Whether it is on the page.
    pub fn has(&self, selector: &str) -> bool {
        self.find(selector).is_some()
    }

    /// Every value of an attribute.
    pub fn all(&self, selector: &str, attribute: &str) -> Vec<String> {
        let found =
            self.of("POST", "/elements", json!({ "using": "css selector", "value": selector })).unwrap_or_default();
        let ids = found.as_array().cloned().unwrap_or_default();
        ids.iter()
            .filter_map(|id| id.as_object()?.values().next()?.as_str().map(str::to_owned))
            .filter_map(|id| {
                Some(
                    self.of("GET", &format!("/element/{id}/attribute/{attribute}"), Value::Null)
                        .ok()?
                        .as_str()?
                        .to_owned(),
                )
            })
            .collect()
    }

    /// The words of an element.
    pub fn text(&self, selector: &str) -> String {
        let Some(id) = self.find(selector) else { return String::new() };
        let text = self.of("GET", &format!("/element/{id}/text"), Value::Null);
        text.ok().and_then(|text| Some(text.as_str()?.to_owned())).unwrap_or_default()
    }

    /// Presses it.
    pub fn press(&self, selector: &str) {
        let start = Instant::now();
        loop {
            let id = self.element(selector);
            match self.of("POST", &format!("/element/{id}/click"), json!({})) {
                Ok(_) => return,
                // The page changed under the finger.
                Err(_) if start.elapsed() < PATIENCE => std::thread::sleep(Duration::from_millis(50)),
                Err(why) => panic!("{selector}: {why}"),
            }
        }
    }

    /// Types into it.
    pub fn fill(&self, selector: &str, words: &str) {
        let id = self.element(selector);
        let _ = self.of("POST", &format!("/element/{id}/clear"), json!({}));
        self.of("POST", &format!("/element/{id}/value"), json!({ "text": words }))
            .unwrap_or_else(|why| panic!("{selector}: {why}"));
    }

    /// Presses a key where the focus is.
    pub fn key(&self, key: &str) {
        let actions = json!({ "actions": [{ "type": "key", "id": "k", "actions": [
            { "type": "keyDown", "value": key }, { "type": "keyUp", "value": key },
        ] }] });
        self.of("POST", "/actions", actions).expect("a key");
    }

    /// Forgets the cookies that end with the browser, as closing it does.
    pub fn close_and_open(&self) {
        for cookie in self.of("GET", "/cookie", Value::Null).unwrap_or_default().as_array().into_iter().flatten() {
            if cookie["expiry"].is_null() {
                let _ = self.ask(
                    "DELETE",
                    &format!("{}/cookie/{}", self.session, cookie["name"].as_str().unwrap_or_default()),
                    None,
                );
            }
        }
        self.go("about:blank");
    }

    /// A picture of the whole page.
    pub fn picture(&self, file: &std::path::Path) {
        let size = self.run("return [innerWidth, Math.min(document.documentElement.scrollHeight, 6000)]");
        let clip = json!({ "x": 0, "y": 0, "width": size[0], "height": size[1], "scale": 1 });
        let shot = self.chrome("Page.captureScreenshot", json!({ "captureBeyondViewport": true, "clip": clip }));
        let bytes = base64(shot["data"].as_str().unwrap_or_default());
        if let Some(folder) = file.parent() {
            let _ = std::fs::create_dir_all(folder);
        }
        let _ = std::fs::write(file, bytes);
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let _ = self.ask("DELETE", &self.session, None);
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

fn base64(text: &str) -> Vec<u8> {
    let value = |byte: u8| match byte {
        b'A'..=b'Z' => byte - b'A',
        b'a'..=b'z' => byte - b'a' + 26,
        b'0'..=b'9' => byte - b'0' + 52,
        b'+' => 62,
        _ => 63,
    };
    let mut out = Vec::new();
    for group in text.trim_end_matches('=').as_bytes().chunks(4) {
        let bits = group.iter().fold(0u32, |bits, byte| bits << 6 | u32::from(value(*byte))) << (6 * (4 - group.len()));
        out.extend(bits.to_be_bytes().iter().skip(1).take(group.len() * 3 / 4));
    }
    out
}
