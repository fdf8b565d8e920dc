//! Fluent texts of one language: every crate that speaks embeds its own and says them through here.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::{LanguageIdentifier, langid};

use super::{Arg, Lang};

/// The texts of one language, parsed once.
pub struct Texts {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
}

/// A text that the catalogue lacks, or that asks for an argument it was not given. Always our fault, never the reader's.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("text `{id}` in `{lang}`: {why}")]
pub struct MissingText {
    /// The Fluent id, `id` or `id.attribute`.
    pub id: String,
    /// The language asked for.
    pub lang: Lang,
    /// What is missing.
    pub why: String,
}

impl Texts {
    /// Parses Fluent sources.
    ///
    /// # Errors
    /// A source that does not parse or defines an id twice.
    pub fn parse(lang: Lang, sources: &[&str]) -> Result<Texts, MissingText> {
        let fault = |why: String| MissingText { id: String::new(), lang, why };
        let mut bundle = FluentBundle::new_concurrent(vec![identifier(lang)]);
        // Isolation marks would reach PDFs, mails and tests as invisible characters.
        bundle.set_use_isolating(false);
        for source in sources {
            let resource =
                FluentResource::try_new((*source).to_owned()).map_err(|(_, errors)| fault(format!("{errors:?}")))?;
            bundle.add_resource(resource).map_err(|errors| fault(format!("{errors:?}")))?;
        }
        Ok(Texts { lang, bundle })
    }

    /// The language of these texts.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// Says `id` (or `id.attribute`) with its arguments.
    ///
    /// # Errors
    /// [`MissingText`] if the id, the attribute or an argument is missing: a text is never half said.
    pub fn say(&self, id: &str, args: &[(&str, Arg)]) -> Result<String, MissingText> {
        let missing = |why: &str| MissingText { id: id.to_owned(), lang: self.lang, why: why.to_owned() };
        let (name, attribute) = match id.split_once('.') {
            Some((name, attribute)) => (name, Some(attribute)),
            None => (id, None),
        };
        let message = self.bundle.get_message(name).ok_or_else(|| missing("no such text"))?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute).map(|a| a.value()),
            None => message.value(),
        }
        .ok_or_else(|| missing("no such attribute"))?;
        let mut fluent = FluentArgs::new();
        for (key, value) in args {
            match value {
                Arg::Text(text) => fluent.set(*key, text.as_str()),
                Arg::Number(number) => fluent.set(*key, *number),
            }
        }
        let mut errors = Vec::new();
        let said = self.bundle.format_pattern(pattern, Some(&fluent), &mut errors).into_owned();
        if errors.is_empty() { Ok(said) } else { Err(missing(&format!("{errors:?}"))) }
    }
}

fn identifier(lang: Lang) -> LanguageIdentifier {
    match lang {
        Lang::Es => langid!("es"),
        Lang::En => langid!("en"),
        Lang::Pt => langid!("pt-BR"),
        Lang::Fr => langid!("fr"),
    }
}
