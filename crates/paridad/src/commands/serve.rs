//! `paridad serve`: pages, API, jobs and mail.

use clap::Args;
use engine::EngineError;
use server::{Config, Started};

use super::at::At;
use crate::talk::{Talk, data};

/// Serves questionnaires and the console until it is stopped. Without any setting it makes its data folder here.
#[derive(Args)]
#[command(after_help = "Examples:
  paridad serve
  paridad serve --listen 0.0.0.0:8080 --data /var/lib/paridad --keys /etc/paridad/keys
  DATABASE_URL=postgres://paridad@localhost/paridad paridad serve --base https://paridad.example.org

It says where it listens on stdout. At the first start it prints the one-time link of the first administrator.")]
pub(crate) struct Serve {
    #[command(flatten)]
    pub(crate) at: At,
    #[command(flatten)]
    pub(crate) how: How,
}

/// How it serves.
#[derive(Args, Clone)]
pub(crate) struct How {
    /// Address and port for people and programs.
    #[arg(long, value_name = "ADDR:PORT", env = "PARIDAD_LISTEN", default_value = "127.0.0.1:8080")]
    pub(crate) listen: String,
    /// Address and port of /healthz, /readyz and /metrics; `none` does without.
    #[arg(long, value_name = "ADDR:PORT", env = "PARIDAD_PRIVATE", default_value = "127.0.0.1:9080")]
    private: String,
    /// How people reach it; links begin with it, and with https cookies are bound to it.
    #[arg(long, value_name = "URL", env = "PARIDAD_BASE")]
    base: Option<String>,
    /// A proxy of yours stands before it and names who asks in X-Forwarded-For.
    #[arg(long, env = "PARIDAD_BEHIND_PROXY")]
    behind_proxy: bool,
    /// Where «leave now» leads.
    #[arg(long, value_name = "URL", env = "PARIDAD_NEUTRAL")]
    neutral: Option<String>,
    #[command(flatten)]
    mail: Mail,
    /// Tries of codes or passwords from one address before each waits.
    #[arg(long, value_name = "N", env = "PARIDAD_BURST", default_value_t = 30, hide = true)]
    burst: u32,
    /// Logs as JSON.
    #[arg(long, env = "PARIDAD_JSON_LOGS")]
    json_logs: bool,
}

/// How letters leave.
#[derive(Args, Clone)]
pub(crate) struct Mail {
    /// The SMTP server: smtp://user:password@host:587?tls=required or smtps://…. Better in the environment than here.
    #[arg(long, value_name = "URL", env = "PARIDAD_SMTP", hide_env_values = true)]
    smtp: Option<String>,
    /// From whom letters come.
    #[arg(long, value_name = "ADDRESS", env = "PARIDAD_FROM")]
    from: Option<String>,
}

impl Mail {
    pub(crate) fn set(&self, config: &mut Config) {
        config.smtp.clone_from(&self.smtp);
        config.from.clone_from(&self.from);
    }
}

impl How {
    pub(crate) fn config(&self, at: &At) -> Config {
        let mut config = Config::of(at.places());
        config.listen.clone_from(&self.listen);
        config.private = Some(self.private.clone()).filter(|address| address != "none");
        config.base = self.base.as_deref().map(|base| base.trim_end_matches('/').to_owned());
        config.behind_proxy = self.behind_proxy;
        config.neutral.clone_from(&self.neutral);
        config.burst = self.burst;
        config.json_logs = self.json_logs;
        self.mail.set(&mut config);
        config
    }
}

/// Says where it listens.
pub(crate) fn listening(talk: Talk, started: &Started) {
    data(&started.base);
    if let Some(private) = started.private {
        talk.say("serve-private", &[("address", private.to_string().into())]);
    }
    if let Some(key) = &started.setup {
        talk.say("serve-setup", &[("link", format!("{}/c/setup#{key}", started.base).into())]);
    }
    talk.say("serve-ready", &[("base", started.base.clone().into())]);
}

impl Serve {
    pub(crate) fn run(self, talk: Talk) -> Result<(), EngineError> {
        let config = self.how.config(&self.at);
        server::logs(config.json_logs);
        let ctx = self.at.context()?;
        server::start(config, ctx, |_, started| listening(talk, started))
    }
}
