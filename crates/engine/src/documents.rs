//! Documents: a release becomes files, made in memory and written together.

use std::path::{Path, PathBuf};

use instrument::words::Folder;
use instrument::{Fault, Lang, Place};
use scoring::Release;

use crate::EngineError;

/// The kinds of documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Document {
    /// `scorecard.<lang>.pdf`
    Pdf,
    /// `scorecard.<lang>.png`: page 1.
    Png,
    /// `card.<lang>.png`: for sharing.
    Card,
}

impl Document {
    /// Every kind.
    pub const ALL: [Document; 3] = [Document::Pdf, Document::Png, Document::Card];

    /// The document of a release in a language.
    ///
    /// # Errors
    /// A bug of ours: every release can be set.
    pub fn bytes(self, release: &Release, lang: Lang) -> Result<Vec<u8>, EngineError> {
        match self {
            Document::Pdf => scorecard::pdf(release, lang),
            Document::Png => scorecard::png(release, lang),
            Document::Card => scorecard::card(release, lang),
        }
        .map_err(|error| EngineError::Bug(format!("{}: {error}", release.assessment)))
    }

    /// The name of the file in a language.
    pub fn file_name(self, lang: Lang) -> String {
        match self {
            Document::Pdf => format!("scorecard.{lang}.pdf"),
            Document::Png => format!("scorecard.{lang}.png"),
            Document::Card => format!("card.{lang}.png"),
        }
    }
}

/// The languages that a release can be set in: those of its framework's words.
pub fn languages(release: &Release) -> Vec<Lang> {
    Lang::ALL.into_iter().filter(|lang| release.framework.title.exact(*lang).is_some()).collect()
}

/// The languages asked for, or Spanish and English where nobody asked.
///
/// # Errors
/// A language in which the release has no words.
pub fn spoken(release: &Release, asked: Option<&[Lang]>, file: &Path) -> Result<Vec<Lang>, EngineError> {
    let there = languages(release);
    let Some(asked) = asked else {
        let usual: Vec<Lang> = there.iter().copied().filter(|lang| matches!(lang, Lang::Es | Lang::En)).collect();
        return Ok(if usual.is_empty() { there } else { usual });
    };
    let missing = asked.iter().filter(|lang| !there.contains(lang));
    let faults: Vec<Fault> = missing
        .map(|lang| {
            let names: Vec<&str> = there.iter().map(|lang| lang.code()).collect();
            let cause = Folder::LanguageNotThere { asked: lang.to_string(), there: names.join(", ") };
            Fault::new(Place::file(file.display().to_string()), cause)
        })
        .collect();
    if faults.is_empty() { Ok(asked.to_vec()) } else { Err(EngineError::Faults(faults)) }
}

/// Makes documents of a release. `progress` is called after each.
///
/// # Errors
/// A bug of ours: every release can be set.
pub fn report(
    release: &Release,
    folder: &Path,
    documents: &[Document],
    langs: &[Lang],
    progress: &dyn Fn(),
) -> Result<Vec<(PathBuf, Vec<u8>)>, EngineError> {
    let mut files = Vec::with_capacity(documents.len() * langs.len());
    for lang in langs {
        for document in documents {
            let bytes = document.bytes(release, *lang)?;
            files.push((folder.join(document.file_name(*lang)), bytes));
            progress();
        }
    }
    Ok(files)
}
