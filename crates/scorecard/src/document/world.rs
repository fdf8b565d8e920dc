//! Typst's world: a template, its data, its pictures and the bundled fonts; nothing else exists.
//!
//! In: a template's name and files made in memory. Out: a set document. Never: a file of the machine, a package, a date; a
//! warning is an error, because a warning is a page that is not what was meant.

use std::sync::LazyLock;
use std::sync::atomic::{AtomicUsize, Ordering};

use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Label};
use typst::introspection::Introspector as _;
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::{LazyHash, PicoStr};
use typst::{Feature, Library, LibraryExt, World};
use typst_layout::PagedDocument;

use super::Pictures;
use crate::ScorecardError;
use crate::fonts::{FONTS, printable};

/// A template that is compiled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Template {
    PageOne,
    Card,
    Picture,
    Cards,
    Blank,
    Whole,
    Annex,
}

/// Where page 1 ends in the whole document.
pub(crate) const ONE_ENDS: &str = "one-ends";

/// Documents between two sweeps of Typst's memory. A sweep looks at everything kept, so it is not for every document.
const BETWEEN_SWEEPS: usize = 4;

/// Documents set since the program began.
static SET: AtomicUsize = AtomicUsize::new(0);

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| {
    // Row headers of tables stand behind this feature; they are what lets a reader hear a number with its dimension.
    let features = [Feature::A11yExtras].into_iter().collect();
    LazyHash::new(Library::builder().with_features(features).build())
});

/// A template with its place, parsed once.
static TEMPLATES: LazyLock<Option<[Source; 7]>> = LazyLock::new(|| {
    Some([
        Source::new(place("page_one.typ")?, include_str!("templates/page_one.typ").to_owned()),
        Source::new(place("card.typ")?, include_str!("templates/card.typ").to_owned()),
        Source::new(place("picture.typ")?, include_str!("templates/picture.typ").to_owned()),
        Source::new(place("cards.typ")?, include_str!("templates/cards.typ").to_owned()),
        Source::new(place("blank.typ")?, include_str!("templates/blank.typ").to_owned()),
        // Page 1 and what follows it are one document.
        Source::new(
            place("whole.typ")?,
            [
                include_str!("templates/page_one.typ"),
                &format!("#metadata(none) <{ONE_ENDS}>\n"),
                include_str!("templates/pages.typ"),
            ]
            .concat(),
        ),
        Source::new(
            place("annex.typ")?,
            [include_str!("templates/annex.typ"), include_str!("templates/pages.typ")].concat(),
        ),
    ])
});

/// Sets a template with its data (`data.json`) and pictures.
///
/// Every string of the data is made printable here, so that no name can make a page impossible.
pub(crate) fn set(
    template: Template,
    mut data: serde_json::Value,
    pictures: Pictures,
) -> Result<PagedDocument, ScorecardError> {
    let failed = |why: &str| ScorecardError::Typeset(vec![why.to_owned()]);
    make_printable(&mut data);
    let main = TEMPLATES.as_ref().and_then(|templates| templates.get(template as usize)).cloned();
    let main = main.ok_or_else(|| failed("no such template"))?;
    let mut files = Vec::new();
    let data = Bytes::from_string(data.to_string());
    files.push((place("data.json").ok_or_else(|| failed("no place for the data"))?, data));
    for (name, picture) in pictures {
        files.push((place(&name).ok_or_else(|| failed("no place for a picture"))?, Bytes::from_string(picture)));
    }
    let compiled = typst::compile::<PagedDocument>(&Desk { main, files });
    if SET.fetch_add(1, Ordering::Relaxed) % BETWEEN_SWEEPS == BETWEEN_SWEEPS - 1 {
        // What no document has used since the sweep before goes.
        typst::comemo::evict(1);
    }
    let document = compiled.output.map_err(|errors| ScorecardError::Typeset(messages(&errors)))?;
    if compiled.warnings.is_empty() { Ok(document) } else { Err(ScorecardError::Typeset(messages(&compiled.warnings))) }
}

/// The page on which a label of a template stands.
pub(crate) fn page_of(document: &PagedDocument, label: &str) -> Option<usize> {
    let introspector = document.introspector();
    let label = Label::new(PicoStr::intern(label))?;
    let location = introspector.query_label(label).ok()?.location()?;
    introspector.page(location).map(usize::from)
}

/// What Typst says, with its hints.
pub(crate) fn messages(diagnostics: &[SourceDiagnostic]) -> Vec<String> {
    diagnostics
        .iter()
        .map(|d| {
            let hints: Vec<String> = d.hints.iter().map(|hint| hint.v.to_string()).collect();
            if hints.is_empty() { d.message.to_string() } else { format!("{} ({})", d.message, hints.join("; ")) }
        })
        .collect()
}

fn make_printable(data: &mut serde_json::Value) {
    match data {
        serde_json::Value::String(text) => *text = printable(text),
        serde_json::Value::Array(items) => items.iter_mut().for_each(make_printable),
        serde_json::Value::Object(map) => map.values_mut().for_each(make_printable),
        _ => {}
    }
}

fn place(name: &str) -> Option<FileId> {
    Some(RootedPath::new(VirtualRoot::Project, VirtualPath::new(name).ok()?).intern())
}

struct Desk {
    main: Source,
    files: Vec<(FileId, Bytes)>,
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &FONTS.book
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main.id() { Ok(self.main.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let file = self.files.iter().find(|(other, _)| *other == id);
        file.map(|(_, bytes)| bytes.clone()).ok_or_else(|| FileError::Other(Some(format!("no file {id:?}").into())))
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use super::*;

    fn compile(source: &str) -> Result<PagedDocument, Vec<String>> {
        let main = Source::new(place("attempt.typ").unwrap(), source.to_owned());
        let compiled = typst::compile::<PagedDocument>(&Desk { main, files: Vec::new() });
        compiled.output.map_err(|errors| messages(&errors))
    }

    #[test]
    fn a_template_reaches_no_file_no_package_and_no_date() {
        assert!(compile("hello").is_ok());
        for source in [
            r#"#read("/etc/passwd")"#,
            r#"#read("Cargo.toml")"#,
            r#"#import "@preview/cetz:0.3.0""#,
            "#datetime.today().display()",
        ] {
            assert!(compile(source).is_err(), "{source}");
        }
    }
}
