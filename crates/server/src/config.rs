//! Config: how this server was set up. Defaults < environment < flags; the command fills it in.

use engine::Places;

/// Everything that may be set.
#[derive(Clone, Debug)]
pub struct Config {
    /// Where data and keys lie.
    pub places: Places,
    /// Address and port for people and programs.
    pub listen: String,
    /// Address and port of health and measures, on loopback; none: not served.
    pub private: Option<String>,
    /// How people reach it, such as `https://paridad.example.org`: links in letters and cards begin with it.
    pub base: Option<String>,
    /// A proxy stands before it and names who asks in `X-Forwarded-For`.
    pub behind_proxy: bool,
    /// Where «leave now» leads; none: an encyclopaedia in the page's language.
    pub neutral: Option<String>,
    /// `smtp://…` or `smtps://…`; none: letters wait.
    pub smtp: Option<String>,
    /// From whom letters come.
    pub from: Option<String>,
    /// Letters an hour.
    pub letters_an_hour: u32,
    /// Tries of codes or passwords from one address before each waits.
    pub burst: u32,
    /// Requests at once, more are told to come back.
    pub most_at_once: usize,
    /// Threads that read and write the network.
    pub threads: usize,
    /// Logs as JSON.
    pub json_logs: bool,
}

impl Config {
    /// The usual settings over places.
    pub fn of(places: Places) -> Config {
        Config {
            places,
            listen: "127.0.0.1:8080".to_owned(),
            private: Some("127.0.0.1:9080".to_owned()),
            base: None,
            behind_proxy: false,
            neutral: None,
            smtp: None,
            from: None,
            letters_an_hour: 600,
            burst: 30,
            most_at_once: 512,
            threads: 2,
            json_logs: false,
        }
    }

    /// Whether people come over TLS: then cookies are bound to it.
    pub fn secure(&self) -> bool {
        self.base.as_deref().is_some_and(|base| base.starts_with("https://"))
    }
}
