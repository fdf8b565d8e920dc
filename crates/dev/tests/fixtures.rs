//! The committed fixtures are what the generator writes, byte for byte.

#![allow(clippy::unwrap_used)]

use std::path::PathBuf;

#[test]
fn the_fixtures_are_what_their_generator_writes() {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..");
    let files = dev::files(&dev::disk::content(&root).unwrap());
    for (path, text) in &files {
        let committed = std::fs::read_to_string(root.join("fixtures/demo").join(path)).unwrap_or_default();
        assert!(committed == *text, "{path}: run `cargo run -p dev -- fixtures`");
    }
}
