//! Talk: sentences to the person at the terminal, on stderr, in her language; data on stdout.

use std::io::{IsTerminal as _, Write as _};
use std::process::ExitCode;
use std::sync::LazyLock;

use engine::{EngineError, Fault, Lang};
use instrument::words::{Arg, Texts};
use serde_json::{Value, json};

use crate::exit::{BUG, FAULTS};

/// How the command talks.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Talk {
    /// The language.
    pub(crate) lang: Lang,
    /// Faults as JSON on stdout.
    pub(crate) json: bool,
}

static TEXTS: LazyLock<[Option<Texts>; 4]> = LazyLock::new(|| {
    Lang::ALL.map(|lang| {
        let source = match lang {
            Lang::Es => include_str!("../locales/es.ftl"),
            Lang::En => include_str!("../locales/en.ftl"),
            Lang::Pt => include_str!("../locales/pt.ftl"),
            Lang::Fr => include_str!("../locales/fr.ftl"),
        };
        Texts::parse(lang, &[source]).ok()
    })
});

impl Talk {
    /// The sentence of an id.
    pub(crate) fn words(self, id: &str, args: &[(&str, Arg)]) -> String {
        let texts = TEXTS.get(self.lang as usize).and_then(Option::as_ref);
        texts.and_then(|texts| texts.say(id, args).ok()).unwrap_or_else(|| id.to_owned())
    }

    /// Says a sentence on stderr.
    pub(crate) fn say(self, id: &str, args: &[(&str, Arg)]) {
        line(&self.words(id, args));
    }

    /// Ends with what an act came to.
    pub(crate) fn end(self, result: Result<(), EngineError>) -> ExitCode {
        match result {
            Ok(()) => ExitCode::SUCCESS,
            Err(EngineError::Faults(faults)) => {
                self.faults(&faults);
                ExitCode::from(FAULTS)
            }
            Err(EngineError::Bug(detail)) => {
                self.say("bug", &[("detail", detail.into())]);
                ExitCode::from(BUG)
            }
            Err(EngineError::Conflict) => {
                self.say("conflict", &[]);
                ExitCode::from(FAULTS)
            }
            Err(EngineError::Missed(count)) => {
                self.say("verify-missed", &[("count", count.into())]);
                ExitCode::from(FAULTS)
            }
            Err(EngineError::NotFound) => {
                self.say("not-found", &[]);
                ExitCode::from(FAULTS)
            }
            Err(error) => {
                let detail = error.to_string();
                if self.json {
                    data(&json!([{ "code": "system", "cause": detail }]).to_string());
                }
                self.say("system", &[("detail", detail.into())]);
                ExitCode::from(FAULTS)
            }
        }
    }

    /// Every fault: place, cause, remedy.
    fn faults(self, faults: &[Fault]) {
        if self.json {
            let all: Vec<Value> = faults.iter().map(|fault| self.as_json(fault)).collect();
            data(&serde_json::to_string_pretty(&all).unwrap_or_default());
            return;
        }
        for fault in faults {
            let place = fault.place.to_string();
            let head = if place.is_empty() { String::new() } else { format!("{place}: ") };
            line(&format!("{head}{}", fault.cause(self.lang)));
            line(&format!("    → {}", fault.remedy(self.lang)));
        }
        self.say("faults", &[("count", faults.len().into())]);
    }

    fn as_json(self, fault: &Fault) -> Value {
        let place = &fault.place;
        let mut value = json!({
            "file": place.file, "pointer": place.pointer, "line": place.line, "column": place.column, "byte": place.byte,
            "sheet": place.sheet, "row": place.row, "header": place.header, "value": place.value, "item": place.item,
            "code": fault.code(), "cause": fault.cause(self.lang), "remedy": fault.remedy(self.lang),
        });
        if let Some(map) = value.as_object_mut() {
            map.retain(|_, member| !member.is_null());
        }
        value
    }
}

/// A line on stderr.
pub(crate) fn line(text: &str) {
    // A closed stderr is nobody listening.
    let _ = writeln!(std::io::stderr(), "{text}");
}

/// A line on stdout.
pub(crate) fn data(text: &str) {
    let _ = writeln!(std::io::stdout(), "{text}");
}

/// A bar for work that takes more than a second, where a person watches.
pub(crate) fn bar(length: usize) -> indicatif::ProgressBar {
    if !std::io::stderr().is_terminal() {
        return indicatif::ProgressBar::hidden();
    }
    let bar = indicatif::ProgressBar::new(length as u64);
    let style = indicatif::ProgressStyle::with_template("{bar:40} {pos}/{len}");
    bar.set_style(style.unwrap_or_else(|_| indicatif::ProgressStyle::default_bar()));
    bar
}
