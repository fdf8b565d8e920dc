//! Faults: everything a person can mend, with its place, cause and remedy, always as a whole list.
//!
//! One catalogue: a cause is a variant with typed fields in [`Document`], [`Reply`], [`Table`], [`Folder`] or [`Scoring`]; its
//! words are Fluent texts with the same id in `locales/<lang>/<area>.ftl`, the remedy as the attribute `.remedy`.

mod document;
mod folder;
mod place;
mod reply;
mod scoring;
mod table;

use std::sync::LazyLock;

use super::{Lang, Texts};

pub use document::Document;
pub use folder::Folder;
pub use place::Place;
pub use reply::Reply;
pub use scoring::Scoring;
pub use table::Table;

/// One thing to mend: where it is, what is wrong, what to do.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    /// Where.
    pub place: Place,
    /// What: an id of the catalogue with its data.
    pub cause: Cause,
}

/// The id of a text in the catalogue and the data it prints.
#[derive(Clone, Debug, PartialEq)]
pub struct Cause {
    /// The Fluent id, which is also the stable code of the fault.
    pub id: &'static str,
    /// The data, by name.
    pub args: Vec<(&'static str, Arg)>,
}

/// A value inside a text: numbers choose plurals.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    /// Words, printed as they are.
    Text(String),
    /// A number.
    Number(f64),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Arg {
        Arg::Text(text.to_owned())
    }
}
impl From<String> for Arg {
    fn from(text: String) -> Arg {
        Arg::Text(text)
    }
}
impl From<f64> for Arg {
    fn from(number: f64) -> Arg {
        Arg::Number(number)
    }
}
impl From<usize> for Arg {
    fn from(number: usize) -> Arg {
        Arg::Number(number as f64)
    }
}

impl Fault {
    /// A fault at a place.
    pub fn new(place: Place, cause: impl Into<Cause>) -> Fault {
        Fault { place, cause: cause.into() }
    }

    /// The stable code: the id in the catalogue.
    pub fn code(&self) -> &'static str {
        self.cause.id
    }

    /// What is wrong, in a sentence.
    pub fn cause(&self, lang: Lang) -> String {
        say(lang, self.cause.id, &self.cause.args)
    }

    /// What to do about it, in a sentence.
    pub fn remedy(&self, lang: Lang) -> String {
        say(lang, &format!("{}.remedy", self.cause.id), &self.cause.args)
    }

    /// The same fault inside a named file.
    pub fn in_file(mut self, file: &str) -> Fault {
        self.place.file = Some(file.to_owned());
        self
    }
}

/// Declares an area of the catalogue: an enum whose variants carry typed fields and the Fluent id that says them.
macro_rules! catalogue {
    ($(#[$about:meta])* $area:ident { $( $(#[$doc:meta])* $variant:ident $({ $($field:ident : $type:ty),* $(,)? })? = $id:literal ),* $(,)? }) => {
        $(#[$about])*
        #[derive(Clone, Debug, PartialEq)]
        #[allow(missing_docs)] // The fields are the arguments of the text with the same id.
        pub enum $area { $( $(#[$doc])* $variant $({ $($field: $type),* })? ),* }

        impl $area {
            /// The ids of this area with the names of their arguments, for the test that reads the catalogue.
            pub const IDS: &'static [(&'static str, &'static [&'static str])] =
                &[ $( ($id, &[ $($(stringify!($field)),*)? ]) ),* ];
        }

        impl From<$area> for $crate::words::Cause {
            fn from(cause: $area) -> $crate::words::Cause {
                match cause {
                    $( $area::$variant $({ $($field),* })? => $crate::words::Cause {
                        id: $id,
                        args: vec![ $($( (stringify!($field), $crate::words::Arg::from($field)) ),*)? ],
                    } ),*
                }
            }
        }
    };
}
use catalogue;

macro_rules! sources {
    ($lang:literal) => {
        [
            include_str!(concat!("../../../locales/", $lang, "/document.ftl")),
            include_str!(concat!("../../../locales/", $lang, "/reply.ftl")),
            include_str!(concat!("../../../locales/", $lang, "/table.ftl")),
            include_str!(concat!("../../../locales/", $lang, "/folder.ftl")),
            include_str!(concat!("../../../locales/", $lang, "/scoring.ftl")),
        ]
    };
}
static TEXTS: LazyLock<[Option<Texts>; 4]> = LazyLock::new(|| {
    Lang::ALL.map(|lang| {
        let sources: [&str; 5] = match lang {
            Lang::Es => sources!("es"),
            Lang::En => sources!("en"),
            Lang::Pt => sources!("pt"),
            Lang::Fr => sources!("fr"),
        };
        Texts::parse(lang, &sources).ok()
    })
});

/// Says a text of the catalogue; a text that cannot be said shows its id and data, so that nothing is lost.
fn say(lang: Lang, id: &str, args: &[(&'static str, Arg)]) -> String {
    let texts = TEXTS.get(lang as usize).and_then(Option::as_ref);
    match texts.map(|texts| texts.say(id, args)) {
        Some(Ok(said)) => said,
        _ => format!("{id} {args:?}"),
    }
}
