//! Alike: a dimension of one statement shows no group of whom all, or all but one, answered the same.
//!
//! Its mean by group is that statement's mean by group, and the statement's answers over everyone are printed beside it: "six
//! chose 2 and six chose 4" and "women 25, men 75" would tell what each one said. The whole attribute is hidden there, so that
//! which group it was is not said.

use super::Hiding;
use crate::cells::Scores;
use crate::release::Reason;

/// Hides attributes of one dimension.
pub(crate) fn alike(scores: &Scores, hiding: &mut Hiding) {
    if scores.items != 1 {
        return;
    }
    for (attribute, states) in hiding.iter_mut().enumerate() {
        let certain = |category: usize| {
            let levels = scores.category(attribute, category).levels;
            let (people, most) = levels.iter().fold((0, 0), |(people, most), (_, own)| (people + own, most.max(*own)));
            most + 1 >= people
        };
        if (0..states.len()).any(|category| states.get(category).is_some_and(Option::is_none) && certain(category)) {
            states.iter_mut().for_each(|state| *state = state.or(Some(Reason::Protects)));
        }
    }
}
