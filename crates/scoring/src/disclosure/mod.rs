//! Disclosure: what may be shown of exact cells (scoring.md section 4), one file a rule.
//!
//! In: exact cells and who belongs to them. Out: values of the release. Never: an exact figure.

mod alike;
mod certain;
mod differencing;
mod few;
mod gaps;
mod overall;
mod protects;
mod second;
mod source;

pub(crate) use second::second;
pub(crate) use source::source;

use crate::release::Reason;

/// Which categories of each attribute are shown in one dimension: `shown[attribute][category]` is none when shown, or the
/// reason why it is hidden.
pub(crate) type Hiding = Vec<Vec<Option<Reason>>>;

/// Who has a score in one dimension: people by the categories of every attribute (none where not stated).
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Row {
    /// Attribute → category, and how many are so.
    pub(crate) classes: Vec<(Vec<Option<usize>>, usize)>,
    /// How many categories each attribute has.
    pub(crate) sizes: Vec<usize>,
}

impl Row {
    /// How many people in all.
    pub(crate) fn people(&self) -> usize {
        self.classes.iter().map(|(_, people)| people).sum()
    }

    /// How many people of a category have a score.
    pub(crate) fn count(&self, attribute: usize, category: usize) -> usize {
        self.those(|class| class.get(attribute).copied().flatten() == Some(category))
    }

    /// How many people are in no shown category of an attribute.
    pub(crate) fn left_over(&self, hiding: &Hiding, attribute: usize) -> usize {
        self.those(|class| !is_shown(hiding, attribute, class.get(attribute).copied().flatten()))
    }

    fn those(&self, are: impl Fn(&[Option<usize>]) -> bool) -> usize {
        self.classes.iter().filter(|(class, _)| are(class)).map(|(_, people)| people).sum()
    }
}

/// Whether a person's category is shown.
pub(crate) fn is_shown(hiding: &Hiding, attribute: usize, category: Option<usize>) -> bool {
    category.and_then(|category| hiding.get(attribute)?.get(category)).is_some_and(Option::is_none)
}
