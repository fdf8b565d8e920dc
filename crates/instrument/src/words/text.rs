//! A text in several languages, as authors write it: `{ "es": "…", "en": "…" }`.

use serde::{Deserialize, Serialize};

use super::Lang;

/// A text in one or more languages. Order of the languages is the author's.
///
/// It knows nothing of which languages must be there: `check` does, from what the instrument declares.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Text(serde_json::Map<String, serde_json::Value>);

impl Text {
    /// A text in one language.
    pub fn of(lang: Lang, words: impl Into<String>) -> Text {
        let mut text = Text::default();
        text.set(lang, words);
        text
    }

    /// Sets or replaces the words of one language.
    pub fn set(&mut self, lang: Lang, words: impl Into<String>) {
        self.0.insert(lang.code().to_owned(), serde_json::Value::String(words.into()));
    }

    /// The words in exactly this language.
    pub fn exact(&self, lang: Lang) -> Option<&str> {
        self.0.get(lang.code()).and_then(serde_json::Value::as_str)
    }

    /// The words in this language; where they are missing, in Spanish, English or whatever there is.
    ///
    /// For screens and messages that must say something. Documents ask [`Text::exact`] through the release,
    /// whose languages `check` has proven complete.
    pub fn get(&self, lang: Lang) -> &str {
        self.exact(lang)
            .or_else(|| Lang::ALL.into_iter().find_map(|other| self.exact(other)))
            .or_else(|| self.0.values().find_map(serde_json::Value::as_str))
            .unwrap_or("")
    }

    /// The language codes present, in the author's order.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// Every language with its words.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().filter_map(|(lang, words)| Some((lang.as_str(), words.as_str()?)))
    }
}
