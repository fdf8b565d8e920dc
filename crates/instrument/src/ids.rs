//! Identifiers and versions. Ids are for ever; a version is three numbers; a reference names an id and a major.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// `major.minor.patch`. Patch = wording, minor = added items, major = scoring or meaning changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Version {
    /// Scoring or meaning.
    pub major: u32,
    /// Added items.
    pub minor: u32,
    /// Wording.
    pub patch: u32,
}

/// The words do not make a version or a reference.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not {1}")]
pub struct BadId(pub String, pub &'static str);

impl FromStr for Version {
    type Err = BadId;

    fn from_str(text: &str) -> Result<Version, BadId> {
        let bad = || BadId(text.to_owned(), "a version such as 1.0.0");
        let mut parts = text.split('.').map(|part| part.parse::<u32>().map_err(|_| bad()));
        let mut next = || parts.next().unwrap_or_else(|| Err(bad()));
        let version = Version { major: next()?, minor: next()?, patch: next()? };
        if parts.next().is_some() { Err(bad()) } else { Ok(version) }
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.major, self.minor, self.patch)
    }
}

/// `id@1` (the newest version of that major) or `id@1.0.0` (exactly that one).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Reference {
    /// The id of a framework or an instrument.
    pub id: String,
    /// The major.
    pub major: u32,
    /// The version, where it is exact.
    pub exact: Option<Version>,
}

impl Reference {
    /// Whether this id and version are meant.
    pub fn admits(&self, id: &str, version: Version) -> bool {
        self.id == id && self.major == version.major && self.exact.is_none_or(|exact| exact == version)
    }
}

impl FromStr for Reference {
    type Err = BadId;

    fn from_str(text: &str) -> Result<Reference, BadId> {
        let bad = || BadId(text.to_owned(), "a reference such as dpg@1 or dpg@1.0.0");
        let (id, version) = text.split_once('@').ok_or_else(bad)?;
        if id.is_empty() {
            return Err(bad());
        }
        if let Ok(major) = version.parse::<u32>() {
            return Ok(Reference { id: id.to_owned(), major, exact: None });
        }
        let exact: Version = version.parse().map_err(|_| bad())?;
        Ok(Reference { id: id.to_owned(), major: exact.major, exact: Some(exact) })
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.exact {
            Some(version) => write!(f, "{}@{version}", self.id),
            None => write!(f, "{}@{}", self.id, self.major),
        }
    }
}

macro_rules! as_string {
    ($type:ty) => {
        impl Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }
        impl<'de> Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
            }
        }
    };
}
as_string!(Version);
as_string!(Reference);
