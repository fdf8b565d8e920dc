//! What the binary carries: frameworks, instruments and the invented assessments of the demo.

use std::borrow::Cow;
use std::sync::LazyLock;

use rust_embed::RustEmbed;

use crate::Library;
use crate::content::File;

/// `instruments/`.
#[derive(RustEmbed)]
#[folder = "../../instruments"]
struct Instruments;

/// `fixtures/demo/`.
#[derive(RustEmbed)]
#[folder = "../../fixtures/demo"]
struct Demo;

/// The shipped content, checked once. It has no faults: a test of this crate and every release hold it to that.
pub fn shipped() -> &'static Library {
    static SHIPPED: LazyLock<Library> = LazyLock::new(|| {
        let files: Vec<File> = files::<Instruments>();
        Library::of_files(&files).unwrap_or_default()
    });
    &SHIPPED
}

/// The files of the demo's assessments, by path.
pub(crate) fn demo_files() -> Vec<File> {
    files::<Demo>()
}

fn files<T: RustEmbed>() -> Vec<File> {
    let mut files: Vec<File> = T::iter()
        .filter_map(|path| {
            let bytes = T::get(&path)?.data;
            Some(File { path: path.into_owned(), bytes: Cow::into_owned(bytes) })
        })
        .collect();
    files.sort_by(|one, two| one.path.cmp(&two.path));
    files
}

#[cfg(test)]
mod tests {
    use super::shipped;

    #[test]
    fn the_binary_carries_the_framework_and_four_instruments() {
        let ids: Vec<String> = shipped().instruments().map(|instrument| instrument.reference().to_string()).collect();
        assert_eq!(
            ids,
            [
                "document-review@1.0.0",
                "ministry-self-assessment@1.0.0",
                "staff-perception@1.0.0",
                "women-organisations@1.0.0"
            ]
        );
        assert!(shipped().frameworks().any(|framework| framework.id == "dpg"));
    }
}
