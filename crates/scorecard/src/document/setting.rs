//! How large page 1 is set: roomy where there is little to say, tight where there is much, never cut.
//!
//! In: nothing. Out: measures. Never below eight points: it is printed, and read on a phone.

use serde::Serialize;

/// Measures of the page, in points.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub(crate) struct Setting {
    /// Running text.
    pub(crate) body: f64,
    /// Labels, legend, notes.
    pub(crate) small: f64,
    /// The least space between sections.
    pub(crate) gap: f64,
    /// A row of the chart.
    pub(crate) row: f64,
    /// The level and N of M.
    pub(crate) hero: f64,
    /// How many labels a list names before it counts the rest.
    #[serde(skip)]
    pub(crate) most: usize,
    /// The longest recommendation, in characters; longer ones end in an ellipsis.
    #[serde(skip)]
    pub(crate) longest: usize,
}

impl Setting {
    /// From the roomiest to the tightest.
    pub(crate) const ROOMIEST_FIRST: [Setting; 5] = [
        Setting { body: 10.5, small: 9.0, gap: 13.0, row: 23.0, hero: 25.0, most: 5, longest: usize::MAX },
        Setting { body: 10.0, small: 8.8, gap: 10.0, row: 20.0, hero: 24.0, most: 4, longest: usize::MAX },
        Setting { body: 9.5, small: 8.5, gap: 7.0, row: 17.5, hero: 22.0, most: 3, longest: usize::MAX },
        Setting { body: 9.0, small: 8.2, gap: 4.5, row: 15.5, hero: 20.0, most: 3, longest: 400 },
        Setting { body: 8.5, small: 8.0, gap: 2.5, row: 13.5, hero: 17.0, most: 2, longest: 220 },
    ];
}
