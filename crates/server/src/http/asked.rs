//! What was asked: a request with its body read, so that what follows is plain values.

use actix_web::web::Bytes;
use instrument::Lang;

/// Fields of a form or a query, in the order sent; a name may come more than once.
#[derive(Clone, Debug, Default)]
pub struct Form(Vec<(String, String)>);

/// A file of a form.
#[derive(Clone, Debug)]
pub struct Upload {
    /// The name of the field.
    pub field: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

impl Form {
    /// Reads `a=1&b=2`.
    pub fn parse(text: &[u8]) -> Form {
        Form(form_urlencoded::parse(text).into_owned().collect())
    }

    /// From fields.
    pub fn of(fields: Vec<(String, String)>) -> Form {
        Form(fields)
    }

    /// The first value of a field, trimmed; empty where there is none.
    pub fn get(&self, name: &str) -> &str {
        self.raw(name).unwrap_or_default().trim()
    }

    /// The first value as it was sent.
    pub fn raw(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(field, _)| field == name).map(|(_, value)| value.as_str())
    }

    /// Every value of a field.
    pub fn all(&self, name: &str) -> Vec<&str> {
        self.0.iter().filter(|(field, _)| field == name).map(|(_, value)| value.as_str()).collect()
    }

    /// Whether a field was sent.
    pub fn has(&self, name: &str) -> bool {
        self.raw(name).is_some()
    }

    /// Every field.
    pub fn fields(&self) -> &[(String, String)] {
        &self.0
    }
}

/// A request, read whole.
#[derive(Clone, Debug)]
pub struct Asked {
    /// Whether it may change something.
    pub post: bool,
    /// The parts of the path that vary, by name.
    pub params: Vec<(String, String)>,
    /// What stands behind `?`.
    pub query: Form,
    /// The fields of the body.
    pub form: Form,
    /// Its files.
    pub files: Vec<Upload>,
    /// The body of a request to the API.
    pub body: Bytes,
    /// Headers that some page reads, lower case.
    pub headers: Vec<(&'static str, String)>,
    /// Cookies without their prefix.
    pub cookies: Vec<(String, String)>,
    /// The language of the page.
    pub lang: Lang,
    /// Where it came from: only for slowing down, never kept.
    pub address: String,
    /// Ties forms to this browser.
    pub tie: String,
}

impl Asked {
    /// A part of the path.
    pub fn param(&self, name: &str) -> &str {
        self.params.iter().find(|(own, _)| own == name).map_or("", |(_, value)| value)
    }

    /// A cookie.
    pub fn cookie(&self, name: &str) -> Option<&str> {
        self.cookies.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    /// A header.
    pub fn header(&self, name: &str) -> &str {
        self.headers.iter().find(|(own, _)| *own == name).map_or("", |(_, value)| value)
    }

    /// Whether a script of ours asks.
    pub fn by_script(&self) -> bool {
        self.header("accept").starts_with("application/json")
    }
}
