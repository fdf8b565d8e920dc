//! Assets: styles, scripts and marks, in the binary, under an address that changes with them.

use std::sync::LazyLock;

use engine::EngineError;
use sha2::{Digest as _, Sha256};

use crate::App;
use crate::http::{Answer, Asked, Cache};

/// Name, media type, content.
const FILES: [(&str, &str, &[u8]); 6] = [
    ("paridad.css", "text/css; charset=utf-8", include_bytes!("../assets/paridad.css")),
    ("favicon.svg", "image/svg+xml", include_bytes!("../assets/favicon.svg")),
    ("fragment.js", "text/javascript; charset=utf-8", include_bytes!("../assets/fragment.js")),
    ("save.js", "text/javascript; charset=utf-8", include_bytes!("../assets/save.js")),
    ("logic.js", "text/javascript; charset=utf-8", include_bytes!("../assets/logic.js")),
    ("exit.js", "text/javascript; charset=utf-8", include_bytes!("../assets/exit.js")),
];

static HASH: LazyLock<String> = LazyLock::new(|| {
    let mut hasher = Sha256::new();
    for (name, _, content) in FILES {
        hasher.update(name.as_bytes());
        hasher.update(content);
    }
    hasher.finalize().iter().take(6).map(|byte| format!("{byte:02x}")).collect()
});

/// The address of an asset.
pub(crate) fn path(name: &str) -> String {
    format!("/assets/{}/{name}", *HASH)
}

/// Gives one.
pub(crate) fn get(_app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    let (_, media_type, content) =
        FILES.iter().find(|(name, _, _)| *name == asked.param("name")).ok_or(EngineError::NotFound)?;
    // An old address gives the new content, and nobody keeps it.
    let cache = if asked.param("hash") == *HASH { Cache::Forever } else { Cache::No };
    Ok(Answer::bytes(media_type, content.to_vec()).cached(cache))
}
