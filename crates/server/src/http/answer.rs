//! What is answered.

use instrument::Lang;
use serde_json::Value as Json;

/// How long a cookie lives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Life {
    /// Until the browser closes.
    Session,
    /// So many seconds.
    Seconds(i64),
    /// Not any more.
    Over,
}

/// A cookie to set. HttpOnly, SameSite=Lax, Secure behind TLS.
#[derive(Clone, Debug)]
pub struct SetCookie {
    /// Without its prefix.
    pub name: &'static str,
    /// What it holds.
    pub value: String,
    /// How long.
    pub life: Life,
    /// Whether scripts may read it: the language alone.
    pub open: bool,
}

/// Whether anybody may keep a copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cache {
    /// Nobody.
    No,
    /// For a while: pages that are the same for everybody.
    Public,
    /// For ever: the address changes with the content.
    Forever,
}

/// What goes back.
#[derive(Clone, Debug)]
pub struct Answer {
    /// Of HTTP.
    pub status: u16,
    /// The media type.
    pub media_type: String,
    /// The body.
    pub body: Vec<u8>,
    /// More headers.
    pub headers: Vec<(&'static str, String)>,
    /// Cookies.
    pub cookies: Vec<SetCookie>,
    /// Who may keep it.
    pub cache: Cache,
}

impl Answer {
    /// Bytes of a media type.
    pub fn bytes(media_type: &str, body: Vec<u8>) -> Answer {
        Answer {
            status: 200,
            media_type: media_type.to_owned(),
            body,
            headers: Vec::new(),
            cookies: Vec::new(),
            cache: Cache::No,
        }
    }

    /// A page.
    pub fn page(html: String) -> Answer {
        Answer::bytes("text/html; charset=utf-8", html.into_bytes())
    }

    /// A document of data.
    pub fn json(value: &Json) -> Answer {
        Answer::bytes("application/json", value.to_string().into_bytes())
    }

    /// Look there: what a form changes, a page shows. Back and reload are harmless.
    pub fn see(place: &str) -> Answer {
        Answer::bytes("text/plain", Vec::new()).status(303).header("location", place)
    }

    /// A file to keep.
    pub fn file(media_type: &str, name: &str, body: Vec<u8>) -> Answer {
        Answer::bytes(media_type, body).header("content-disposition", &format!("attachment; filename=\"{name}\""))
    }

    /// With another status.
    #[must_use]
    pub fn status(mut self, status: u16) -> Answer {
        self.status = status;
        self
    }

    /// With a header.
    #[must_use]
    pub fn header(mut self, name: &'static str, value: &str) -> Answer {
        self.headers.push((name, value.to_owned()));
        self
    }

    /// With a cookie.
    #[must_use]
    pub fn cookie(mut self, name: &'static str, value: &str, life: Life) -> Answer {
        self.cookies.push(SetCookie { name, value: value.to_owned(), life, open: false });
        self
    }

    /// Remembers the language.
    #[must_use]
    pub fn speak(mut self, lang: Lang) -> Answer {
        let value = lang.code().to_owned();
        self.cookies.push(SetCookie { name: "lang", value, life: Life::Seconds(365 * 86_400), open: true });
        self
    }

    /// That may be kept.
    #[must_use]
    pub fn cached(mut self, cache: Cache) -> Answer {
        self.cache = cache;
        self
    }
}
