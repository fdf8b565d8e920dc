//! Documents: a release becomes files, made in memory and written together.

use std::path::{Path, PathBuf};

use instrument::Lang;
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

    /// The name of the file in a language.
    pub fn file_name(self, lang: Lang) -> String {
        match self {
            Document::Pdf => format!("scorecard.{lang}.pdf"),
            Document::Png => format!("scorecard.{lang}.png"),
            Document::Card => format!("card.{lang}.png"),
        }
    }
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
            let bytes = match document {
                Document::Pdf => scorecard::pdf(release, *lang),
                Document::Png => scorecard::png(release, *lang),
                Document::Card => scorecard::card(release, *lang),
            };
            let bytes = bytes.map_err(|error| EngineError::Bug(format!("{}: {error}", release.assessment)))?;
            files.push((folder.join(document.file_name(*lang)), bytes));
            progress();
        }
    }
    Ok(files)
}
