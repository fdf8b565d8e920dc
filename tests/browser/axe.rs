//! axe-core on every page that a test passes by: no violation of WCAG 2.2 A or AA.

use std::path::PathBuf;

use serde_json::Value;
use support::browser::Browser;

/// Checks the page; says where it stands.
pub(crate) fn check(browser: &Browser, name: &str) {
    picture(browser, name);
    if !browser.script {
        // axe is a script itself; the same pages are checked where scripts run.
        return;
    }
    let Some(script) = std::env::var_os("PARIDAD_AXE").and_then(|path| std::fs::read_to_string(path).ok()) else {
        println!("{name}: not checked by axe (PARIDAD_AXE names no file)");
        return;
    };
    // The policy of the page forbids foreign scripts; the driver's own are beside it.
    browser.chrome("Runtime.evaluate", serde_json::json!({ "expression": script }));
    let ask = "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then((r) => \
               r.violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.html.slice(0, 160)).slice(0, 3).join(' | ')))";
    let said = browser.chrome(
        "Runtime.evaluate",
        serde_json::json!({ "expression": ask, "awaitPromise": true, "returnByValue": true }),
    );
    let found =
        said["result"]["value"].as_array().cloned().unwrap_or_else(|| panic!("{name}: axe did not run: {said}"));
    let found: Vec<&str> = found.iter().filter_map(Value::as_str).collect();
    assert!(found.is_empty(), "{name} ({}): {found:#?}", browser.path());
}

/// A picture to look at.
pub(crate) fn picture(browser: &Browser, name: &str) {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| support::root().join("target"), PathBuf::from);
    browser.picture(&target.join("pictures").join(format!("{name}.png")));
}
