//! Values that may be hidden: a number with what is known of it, or the reason why it is not shown. Never blank, never zero.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::aggregate::snap;

/// A number as it is printed: rounded once, here and nowhere else.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Printed(f64);

impl Printed {
    /// To a whole number, half to even. Figures that are not rational are snapped to 1e-9 first, so that every machine
    /// sees the same halves.
    pub fn whole(exact: f64) -> Printed {
        Printed(half_even(snap(exact)))
    }

    /// To one decimal, half to even.
    pub fn tenth(exact: f64) -> Printed {
        Printed(half_even(snap(exact) * 10.0) / 10.0)
    }

    /// A constant of the rules, printed as it is.
    pub(crate) fn exact(value: f64) -> Printed {
        Printed(value)
    }

    /// A number that is whole by nature.
    pub fn count(n: usize) -> Printed {
        Printed(n as f64)
    }

    /// The number.
    pub fn get(self) -> f64 {
        self.0
    }
}

/// To the nearest whole number, half to even; never `-0`.
fn half_even(x: f64) -> f64 {
    libm::rint(x) + 0.0
}

impl fmt::Display for Printed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl Serialize for Printed {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // Whole numbers are written without a point: 75, not 75.0.
        if self.0.fract() == 0.0 && self.0.abs() < 9.0e15 {
            serializer.serialize_i64(self.0 as i64)
        } else {
            serializer.serialize_f64(self.0)
        }
    }
}

impl<'de> Deserialize<'de> for Printed {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Printed, D::Error> {
        f64::deserialize(deserializer).map(Printed)
    }
}

/// Why a value is not shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// Fewer than k people, nobody included.
    Few,
    /// It would give away a hidden group.
    Protects,
    /// Taken together with other figures it would give somebody away.
    Differencing,
    /// Too little of it was rated.
    Coverage,
    /// Nobody was asked.
    NotAsked,
    /// Asked and left blank.
    NotAnswered,
    /// It does not apply to this institution.
    NotApplicable,
}

impl Reason {
    /// Every reason.
    pub const ALL: [Reason; 7] = [
        Reason::Few,
        Reason::Protects,
        Reason::Differencing,
        Reason::Coverage,
        Reason::NotAsked,
        Reason::NotAnswered,
        Reason::NotApplicable,
    ];

    /// The name in the format.
    pub fn name(self) -> &'static str {
        match self {
            Reason::Few => "few",
            Reason::Protects => "protects",
            Reason::Differencing => "differencing",
            Reason::Coverage => "coverage",
            Reason::NotAsked => "not_asked",
            Reason::NotAnswered => "not_answered",
            Reason::NotApplicable => "not_applicable",
        }
    }
}

/// On which side of a printed number the exact one lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Bound {
    /// ≥
    AtLeast,
    /// ≤
    AtMost,
}

/// A value that may be hidden.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Figure {
    /// Printed.
    Shown(Shown),
    /// Not printed, with its reason.
    Hidden(Hidden),
}

/// A printed number.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shown {
    /// The number.
    pub value: Printed,
    /// The side on which the exact one lies, where the printed one is a bound.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bound: Option<Bound>,
}

/// A value that is not shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hidden {
    /// Why.
    pub hidden: Reason,
}

impl Figure {
    /// A printed number.
    pub fn shown(value: Printed) -> Figure {
        Figure::Shown(Shown { value, bound: None })
    }

    /// A hidden value.
    pub fn hidden(reason: Reason) -> Figure {
        Figure::Hidden(Hidden { hidden: reason })
    }

    /// The printed number, where there is one.
    pub fn value(&self) -> Option<f64> {
        match self {
            Figure::Shown(shown) => Some(shown.value.get()),
            Figure::Hidden(_) => None,
        }
    }
}

/// A cell about people: what it shows, or the reason why it is hidden.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Cell<T> {
    /// Not shown, with its reason.
    Hidden(Hidden),
    /// Shown.
    Shown(T),
}

impl<T> Cell<T> {
    /// A hidden cell.
    pub fn hidden(reason: Reason) -> Cell<T> {
        Cell::Hidden(Hidden { hidden: reason })
    }

    /// What it shows.
    pub fn shown(&self) -> Option<&T> {
        match self {
            Cell::Shown(shown) => Some(shown),
            Cell::Hidden(_) => None,
        }
    }

    /// Why it is hidden.
    pub fn reason(&self) -> Option<Reason> {
        match self {
            Cell::Shown(_) => None,
            Cell::Hidden(hidden) => Some(hidden.hidden),
        }
    }
}
