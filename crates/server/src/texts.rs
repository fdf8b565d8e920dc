//! Texts: what pages and letters say, in four languages, read once.

use std::sync::LazyLock;

use instrument::Lang;
use instrument::words::{Arg, Texts};
use jiff::civil::Date;

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

/// One language's voice.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Words(pub Lang);

impl Words {
    /// A text without arguments.
    pub(crate) fn t(&self, id: &str) -> String {
        self.say(id, &[])
    }

    /// A text with arguments. What is missing shows its id; a test walks all of them.
    pub(crate) fn say(&self, id: &str, args: &[(&str, Arg)]) -> String {
        let texts = TEXTS.get(self.0 as usize).and_then(Option::as_ref);
        texts.and_then(|texts| texts.say(id, args).ok()).unwrap_or_else(|| id.to_owned())
    }

    /// With one number.
    pub(crate) fn n(&self, id: &str, n: usize) -> String {
        self.say(id, &[("n", n.into())])
    }

    /// With one word.
    pub(crate) fn x(&self, id: &str, x: &str) -> String {
        self.say(id, &[("x", x.into())])
    }

    /// A day in words: «30 de mayo de 2026».
    pub(crate) fn day(&self, day: &str) -> String {
        let Ok(date) = day.parse::<Date>() else { return day.to_owned() };
        let month = self.t(&format!("month-{}", date.month()));
        let day = match (self.0, date.day()) {
            (Lang::Pt, 1) => "1º".to_owned(),
            (Lang::Fr, 1) => "1er".to_owned(),
            (_, day) => day.to_string(),
        };
        self.say("day", &[("day", day.into()), ("month", month.into()), ("year", date.year().to_string().into())])
    }
}

/// Whether every language parsed; said at start.
pub(crate) fn complete() -> bool {
    TEXTS.iter().all(Option::is_some)
}
