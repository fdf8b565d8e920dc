//! A browser without script: cookies, forms, redirects; bytes as they came over the line.

use std::collections::BTreeMap;
use std::time::Duration;

use serde_json::Value;

/// Somebody who asks.
#[derive(Clone)]
pub struct Client {
    agent: ureq::Agent,
    /// Whom.
    pub base: String,
    /// Cookies by name.
    pub cookies: BTreeMap<String, String>,
    /// The form token of the last page.
    pub token: String,
    /// More headers of each request.
    pub headers: Vec<(String, String)>,
    /// The code that was entered: no address, header, title or page may show it again.
    pub entered: Option<String>,
}

/// What came back.
#[derive(Clone, Debug)]
pub struct Page {
    /// Of HTTP; 0 where nobody answered.
    pub status: u16,
    /// Names in lower case.
    pub headers: Vec<(String, String)>,
    /// As it came over the line.
    pub bytes: Vec<u8>,
    /// As text.
    pub body: String,
    /// The path that answered.
    pub path: String,
}

impl Page {
    /// A header.
    pub fn header(&self, name: &str) -> &str {
        self.headers.iter().find(|(own, _)| own == name).map_or("", |(_, value)| value)
    }

    /// Every value between two marks.
    pub fn between(&self, start: &str, end: &str) -> Vec<String> {
        self.body.split(start).skip(1).filter_map(|rest| Some(rest.split_once(end)?.0.to_owned())).collect()
    }

    /// The body as JSON.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_default()
    }
}

impl Client {
    /// Somebody new.
    pub fn new(base: &str) -> Client {
        let config = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .timeout_global(Some(Duration::from_secs(60)))
            .build();
        Client {
            agent: config.new_agent(),
            base: base.trim_end_matches('/').to_owned(),
            cookies: BTreeMap::new(),
            token: String::new(),
            headers: Vec::new(),
            entered: None,
        }
    }

    fn ask(&mut self, method: &str, path: &str, body: Option<(&str, &[u8])>) -> Page {
        let path = path.strip_prefix(&self.base).unwrap_or(path).to_owned();
        let mut request = ureq::http::Request::builder().method(method).uri(format!("{}{path}", self.base));
        let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        if !cookies.is_empty() {
            request = request.header("cookie", cookies.join("; "));
        }
        for (name, value) in &self.headers {
            request = request.header(name, value);
        }
        if let Some((kind, _)) = body {
            request = request.header("content-type", kind);
        }
        let bytes = body.map(|(_, bytes)| bytes.to_vec()).unwrap_or_default();
        let answer = match request.body(bytes).map(|request| self.agent.run(request)) {
            Ok(Ok(answer)) => answer,
            _ => return Page { status: 0, headers: Vec::new(), bytes: Vec::new(), body: String::new(), path },
        };
        let status = answer.status().as_u16();
        let headers: Vec<(String, String)> = answer
            .headers()
            .iter()
            .map(|(name, value)| (name.as_str().to_owned(), value.to_str().unwrap_or_default().to_owned()))
            .collect();
        for (_, cookie) in headers.iter().filter(|(name, _)| name == "set-cookie") {
            let (pair, rest) = cookie.split_once(';').unwrap_or((cookie, ""));
            if let Some((name, value)) = pair.split_once('=') {
                if rest.contains("Max-Age=0") {
                    self.cookies.remove(name);
                } else {
                    self.cookies.insert(name.to_owned(), value.to_owned());
                }
            }
        }
        let bytes = answer.into_body().into_with_config().limit(200 << 20).read_to_vec().unwrap_or_default();
        let body = String::from_utf8_lossy(&bytes).into_owned();
        let page = Page { status, headers, bytes, body, path };
        if let Some(code) = &self.entered {
            let bare = code.replace('-', "");
            let shown = |text: &str| text.contains(code.as_str()) || text.contains(&bare);
            let anywhere = shown(&page.path) || shown(&page.body) || page.headers.iter().any(|(_, value)| shown(value));
            assert!(!anywhere, "{} shows the code", page.path);
        }
        if let Some(token) = page.between("name=\"csrf\" value=\"", "\"").first() {
            self.token.clone_from(token);
        }
        page
    }

    /// Asks for a page.
    pub fn get(&mut self, path: &str) -> Page {
        self.ask("GET", path, None)
    }

    /// Asks for a page and goes where it leads.
    pub fn go(&mut self, path: &str) -> Page {
        let page = self.get(path);
        self.follow(page)
    }

    /// Sends a form with the token of the last page.
    pub fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Page {
        let mut all = vec![("csrf", self.token.clone())];
        all.extend(fields.iter().map(|(name, value)| (*name, (*value).to_owned())));
        let body: Vec<String> = all.iter().map(|(name, value)| format!("{}={}", escape(name), escape(value))).collect();
        self.ask("POST", path, Some(("application/x-www-form-urlencoded", body.join("&").as_bytes())))
    }

    /// Sends a form and goes where it leads.
    pub fn send(&mut self, path: &str, fields: &[(&str, &str)]) -> Page {
        let page = self.post(path, fields);
        self.follow(page)
    }

    /// Sends a form with a file.
    pub fn upload(&mut self, path: &str, fields: &[(&str, &str)], file: (&str, &[u8])) -> Page {
        let mark = "paridad-test-boundary";
        let mut body = Vec::new();
        let token = self.token.clone();
        for (name, value) in std::iter::once(&("csrf", token.as_str())).chain(fields) {
            body.extend(
                format!("--{mark}\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").bytes(),
            );
        }
        let head = format!(
            "--{mark}\r\ncontent-disposition: form-data; name=\"{}\"; filename=\"f\"\r\ncontent-type: application/octet-stream\r\n\r\n",
            file.0
        );
        body.extend(head.bytes());
        body.extend(file.1);
        body.extend(format!("\r\n--{mark}--\r\n").bytes());
        self.ask("POST", path, Some((&format!("multipart/form-data; boundary={mark}"), &body)))
    }

    /// Sends JSON.
    pub fn json(&mut self, method: &str, path: &str, body: Option<&Value>) -> Page {
        let text = body.map(Value::to_string);
        self.ask(method, path, text.as_ref().map(|text| ("application/json", text.as_bytes())))
    }

    fn follow(&mut self, mut page: Page) -> Page {
        for _ in 0..5 {
            if page.status != 303 {
                break;
            }
            let place = page.header("location").to_owned();
            page = self.get(place.split('#').next().unwrap_or_default());
        }
        page
    }

    /// Enters a code.
    pub fn enter(&mut self, code: &str) -> Page {
        self.get("/e");
        self.entered = Some(code.to_owned());
        self.send("/e", &[("code", code)])
    }
}

/// As a form sends it.
pub fn escape(text: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}
