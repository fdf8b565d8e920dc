//! One language: our texts, the framework's words, numbers, lists, dates and countries as that language writes them.
//!
//! In: ids, values of a release. Out: strings ready for a page. Never: words of another language, a text half said.

mod number;

use std::sync::LazyLock;

use instrument::Text;
use instrument::words::{Arg, Lang, MissingText, Texts};
use scoring::release::{Bound, Figure, Reason};

use crate::ScorecardError;

/// Speaks one language.
pub(crate) struct Voice {
    lang: Lang,
    texts: Texts,
}

static VOICES: LazyLock<[Result<Voice, MissingText>; 4]> = LazyLock::new(|| Lang::ALL.map(parse));

fn parse(lang: Lang) -> Result<Voice, MissingText> {
    let sources: [&str; 4] = match lang {
        Lang::Es => [
            include_str!("../../locales/es/page.ftl"),
            include_str!("../../locales/es/countries.ftl"),
            include_str!("../../locales/es/paper.ftl"),
            include_str!("../../locales/es/report.ftl"),
        ],
        Lang::En => [
            include_str!("../../locales/en/page.ftl"),
            include_str!("../../locales/en/countries.ftl"),
            include_str!("../../locales/en/paper.ftl"),
            include_str!("../../locales/en/report.ftl"),
        ],
        Lang::Pt => [
            include_str!("../../locales/pt/page.ftl"),
            include_str!("../../locales/pt/countries.ftl"),
            include_str!("../../locales/pt/paper.ftl"),
            include_str!("../../locales/pt/report.ftl"),
        ],
        Lang::Fr => [
            include_str!("../../locales/fr/page.ftl"),
            include_str!("../../locales/fr/countries.ftl"),
            include_str!("../../locales/fr/paper.ftl"),
            include_str!("../../locales/fr/report.ftl"),
        ],
    };
    Ok(Voice { lang, texts: Texts::parse(lang, &sources)? })
}

impl Voice {
    /// The voice of a language.
    pub(crate) fn of(lang: Lang) -> Result<&'static Voice, ScorecardError> {
        let index = Lang::ALL.iter().position(|other| *other == lang).unwrap_or(0);
        match VOICES.get(index) {
            Some(Ok(voice)) => Ok(voice),
            Some(Err(missing)) => Err(missing.clone().into()),
            None => Err(MissingText { id: String::new(), lang, why: "no such language".to_owned() }.into()),
        }
    }

    /// Says a text of ours.
    pub(crate) fn say(&self, id: &str, args: &[(&str, Arg)]) -> Result<String, ScorecardError> {
        Ok(self.set(&self.texts.say(id, args)?))
    }

    /// Says a text of ours that takes nothing.
    pub(crate) fn plain(&self, id: &str) -> Result<String, ScorecardError> {
        self.say(id, &[])
    }

    /// The framework's words in exactly this language.
    pub(crate) fn words(&self, text: &Text, id: &str) -> Result<String, ScorecardError> {
        let words = text
            .exact(self.lang)
            .ok_or_else(|| ScorecardError::NotInLanguage { id: id.to_owned(), lang: self.lang })?;
        Ok(self.set(words))
    }

    /// The words of a questionnaire: in this language, or in the one it was asked in.
    pub(crate) fn asked(&self, text: &Text) -> String {
        self.set(text.get(self.lang))
    }

    /// A number as this language writes it: whole, or with one decimal.
    pub(crate) fn number(&self, value: f64) -> String {
        number::number(self.lang, value)
    }

    /// A count.
    pub(crate) fn count(&self, n: u32) -> String {
        self.number(f64::from(n))
    }

    /// A share in percent.
    pub(crate) fn percent(&self, value: f64) -> String {
        number::percent(self.lang, &self.number(value))
    }

    /// A shown figure, with ≥ or ≤ where it is a bound; nothing where it is hidden.
    pub(crate) fn figure(&self, figure: &Figure) -> Result<Option<String>, ScorecardError> {
        let Figure::Shown(shown) = figure else { return Ok(None) };
        self.bounded(self.number(shown.value.get()), shown.bound).map(Some)
    }

    /// A shown share in percent, with its bound.
    pub(crate) fn share(&self, figure: &Figure) -> Result<Option<String>, ScorecardError> {
        let Figure::Shown(shown) = figure else { return Ok(None) };
        self.bounded(self.percent(shown.value.get()), shown.bound).map(Some)
    }

    fn bounded(&self, n: String, bound: Option<Bound>) -> Result<String, ScorecardError> {
        match bound {
            None => Ok(n),
            Some(Bound::AtLeast) => self.say("at-least", &[("n", n.into())]),
            Some(Bound::AtMost) => self.say("at-most", &[("n", n.into())]),
        }
    }

    /// What stands between a label and its words.
    pub(crate) fn colon(&self) -> &'static str {
        if self.lang == Lang::Fr { "\u{a0}: " } else { ": " }
    }

    /// What stands between sentences of one line.
    pub(crate) fn semicolon(&self) -> &'static str {
        if self.lang == Lang::Fr { "\u{202f}; " } else { "; " }
    }

    /// Why something is not shown.
    pub(crate) fn reason(&self, reason: Reason) -> Result<String, ScorecardError> {
        self.plain(&format!("reason-{}", reason.name()))
    }

    /// "a, b and c".
    pub(crate) fn list(&self, items: &[String]) -> Result<String, ScorecardError> {
        match items {
            [] => Ok(String::new()),
            [one] => Ok(one.clone()),
            [first @ .., last] => {
                let id = if self.lang == Lang::Es && sounds_like_i(last) { "list-two-vowel" } else { "list-two" };
                self.say(id, &[("first", first.join(", ").into()), ("last", last.as_str().into())])
            }
        }
    }

    /// The first `most` items: "a, b, c and 4 more". One more than `most` is said in full rather than counted.
    pub(crate) fn first(&self, items: &[String], most: usize) -> Result<String, ScorecardError> {
        let most = most.max(1);
        if items.len() <= most + 1 {
            return self.list(items);
        }
        let (said, rest) = items.split_at(most);
        self.say("list-many", &[("first", said.join(", ").into()), ("n", rest.len().into())])
    }

    /// A country by its code; the code itself where it is no member state.
    pub(crate) fn country(&self, code: &str) -> String {
        let id = format!("country-{}", code.to_ascii_lowercase());
        self.plain(&id).unwrap_or_else(|_| code.to_owned())
    }

    /// From one day to another; as typed where a date does not read.
    pub(crate) fn dates(&self, from: &str, to: &str) -> Result<String, ScorecardError> {
        let (Some(start), Some(end)) = (date(from), date(to)) else {
            return Ok(if from == to { from.to_owned() } else { format!("{from} – {to}") });
        };
        let end_said = self.day(end, true)?;
        if start == end {
            return Ok(end_said);
        }
        let start_said = self.day(start, start.0 != end.0)?;
        self.say("dates", &[("from", start_said.into()), ("to", end_said.into())])
    }

    fn day(&self, (year, month, day): (u32, u32, u32), with_year: bool) -> Result<String, ScorecardError> {
        let day = if day == 1 { self.plain("day-one")? } else { day.to_string() };
        let month = self.plain(&format!("month-{month}"))?;
        let mut args = vec![("day", Arg::from(day)), ("month", month.into())];
        if with_year {
            args.push(("year", year.to_string().into()));
        }
        self.say(if with_year { "date-year" } else { "date" }, &args)
    }

    /// French sets a space that does not break before `: ; ? ! %` and inside « ».
    fn set(&self, words: &str) -> String {
        if self.lang != Lang::Fr {
            return words.to_owned();
        }
        let mut out = words.replace(" :", "\u{a0}:");
        for mark in [';', '?', '!', '%', '»'] {
            out = out.replace(&format!(" {mark}"), &format!("\u{202f}{mark}"));
        }
        out.replace("« ", "«\u{202f}")
    }
}

/// "e" stands for "y" before the sound of i: not before "hie-".
fn sounds_like_i(word: &str) -> bool {
    let word = word.to_lowercase();
    let word = word.trim_start_matches(['«', '"']);
    (word.starts_with('i') || word.starts_with('í') || word.starts_with("hi") || word.starts_with("hí"))
        && !word.starts_with("hie")
        && !word.starts_with("hia")
        && !word.starts_with("hio")
}

/// Year, month, day of `YYYY-MM-DD`.
fn date(text: &str) -> Option<(u32, u32, u32)> {
    let mut parts = text.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let read = |part: &str| part.bytes().all(|b| b.is_ascii_digit()).then(|| part.parse::<u32>().ok()).flatten();
    let (year, month, day) = (read(year)?, read(month)?, read(day)?);
    (parts.next().is_none() && (1..=12).contains(&month) && (1..=31).contains(&day)).then_some((year, month, day))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use super::*;

    fn voice(lang: Lang) -> &'static Voice {
        Voice::of(lang).unwrap()
    }

    #[test]
    fn the_four_catalogues_say_the_same_things() {
        let ids = |source: &str| -> Vec<String> {
            source
                .lines()
                .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
                .filter_map(|line| Some(line.split_once(" =")?.0.to_owned()))
                .filter(|id| id != "list-two-vowel")
                .collect()
        };
        for [es, others @ ..] in [
            [
                include_str!("../../locales/es/page.ftl"),
                include_str!("../../locales/en/page.ftl"),
                include_str!("../../locales/pt/page.ftl"),
                include_str!("../../locales/fr/page.ftl"),
            ],
            [
                include_str!("../../locales/es/report.ftl"),
                include_str!("../../locales/en/report.ftl"),
                include_str!("../../locales/pt/report.ftl"),
                include_str!("../../locales/fr/report.ftl"),
            ],
        ] {
            let es = ids(es);
            assert!(es.len() > 90);
            for other in others {
                assert_eq!(ids(other), es);
            }
        }
    }

    /// Every sentence that a page can say, once in each language, and twice where it counts: the list is closed, and its
    /// snapshot is read by eye.
    #[test]
    fn every_pattern_with_an_example_in_each_language() {
        let sources = [include_str!("../../locales/es/page.ftl"), include_str!("../../locales/es/report.ftl")];
        let mut said = String::new();
        for (id, body) in sources.iter().flat_map(|source| messages(source)) {
            let names: Vec<&str> = body
                .split('$')
                .skip(1)
                .map(|rest| rest.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').next().unwrap())
                .collect();
            let counts: &[f64] = if body.contains("[one]") { &[1.0, 3.0] } else { &[3.0] };
            said += &format!("{id}\n");
            for (lang, count) in Lang::ALL.into_iter().flat_map(|lang| counts.iter().map(move |count| (lang, *count))) {
                let args: Vec<(&str, Arg)> = names
                    .iter()
                    .map(|name| match *name {
                        "n" | "change" | "certain" => (*name, Arg::Number(count)),
                        name => (name, Arg::from(format!("‹{name}›"))),
                    })
                    .collect();
                said += &format!("  {lang} {}\n", voice(lang).say(&id, &args).unwrap());
            }
        }
        insta::assert_snapshot!(said);
    }

    /// Ids with their bodies.
    fn messages(source: &str) -> Vec<(String, String)> {
        let mut all: Vec<(String, String)> = Vec::new();
        for line in source.lines() {
            match line.split_once(" = ").or(line.strip_suffix(" =").map(|id| (id, ""))) {
                Some((id, body)) if line.starts_with(|c: char| c.is_ascii_lowercase()) => {
                    all.push((id.to_owned(), body.to_owned()));
                }
                _ if line.starts_with(' ') || line.starts_with('}') => {
                    if let Some((_, body)) = all.last_mut() {
                        body.push_str(line);
                    }
                }
                _ => {}
            }
        }
        all.retain(|(id, _)| id != "list-two-vowel");
        all
    }

    #[test]
    fn every_member_state_has_a_name_in_every_language() {
        let codes = "AG AR BS BB BZ BO BR CA CL CO CR CU DM DO EC SV US GD GT GY HT HN JM MX NI PA PY PE KN LC VC SR TT \
                     UY VE";
        for lang in Lang::ALL {
            for code in codes.split_whitespace() {
                assert!(voice(lang).country(code).chars().count() > 2, "{code} in {lang}");
            }
        }
        assert_eq!(voice(Lang::Es).country("XK"), "XK");
    }

    #[test]
    fn spanish_says_e_before_the_sound_of_i() {
        let list = |last: &str| voice(Lang::Es).list(&["Mandato".into(), "Datos".into(), last.into()]).unwrap();
        assert_eq!(list("Informes"), "Mandato, Datos e Informes");
        assert_eq!(list("Cultura"), "Mandato, Datos y Cultura");
        assert_eq!(list("Hierro"), "Mandato, Datos y Hierro");
    }

    #[test]
    fn a_long_list_ends_in_a_count_and_never_counts_one() {
        let items: Vec<String> = ["a", "b", "c", "d", "e"].map(String::from).to_vec();
        assert_eq!(voice(Lang::En).first(&items, 3).unwrap(), "a, b, c and 2 more");
        assert_eq!(voice(Lang::Pt).first(&items, 3).unwrap(), "a, b, c e mais 2");
        assert_eq!(voice(Lang::Es).first(&items[..4], 3).unwrap(), "a, b, c y d");
    }

    #[test]
    fn dates_are_said_as_each_language_says_them() {
        let dates = |lang: Lang| voice(lang).dates("2026-03-01", "2026-04-30").unwrap();
        assert_eq!(dates(Lang::Es), "del 1 de marzo al 30 de abril de 2026");
        assert_eq!(dates(Lang::En), "1 March to 30 April 2026");
        assert_eq!(dates(Lang::Pt), "de 1º de março a 30 de abril de 2026");
        assert_eq!(dates(Lang::Fr), "du 1er mars au 30 avril 2026");
        assert_eq!(voice(Lang::En).dates("2025-12-01", "2026-01-31").unwrap(), "1 December 2025 to 31 January 2026");
        assert_eq!(voice(Lang::En).dates("soon", "2026-01-31").unwrap(), "soon – 2026-01-31");
    }

    #[test]
    fn french_sets_its_spaces() {
        assert_eq!(
            voice(Lang::Fr).set("a : b ; c « d » 43 %"),
            "a\u{a0}: b\u{202f}; c «\u{202f}d\u{202f}» 43\u{202f}%"
        );
    }
}
