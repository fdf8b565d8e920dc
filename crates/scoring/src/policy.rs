//! The release policy's numbers, and what was released before.

use crate::release::Release;

/// The numbers of the release policy, each with its reason. Printed in every release.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Policy {
    /// Fewest people in a shown cell. Five is the common floor of official statistics and of staff surveys.
    pub k: u32,
    /// Fewest people for an item on harassment, violence or fear: shares give a person away sooner than means
    /// (Ennova, citing the Danish Working Environment Authority).
    pub sensitive_from: u32,
    /// How far every shown n must move before a source with sensitive items is renewed in a second release.
    pub sensitive_step: u32,
    /// Fewest people for an interval: a 95 % bootstrap at n = 5 covers 81–88 %.
    pub interval_from: u32,
    /// Replicates of a bootstrap: its interval's ends are the 25th and the 975th.
    pub replicates: u32,
}

impl Default for Policy {
    fn default() -> Policy {
        Policy { k: 5, sensitive_from: 20, sensitive_step: 10, interval_from: 12, replicates: 1000 }
    }
}

/// What was released before.
#[derive(Clone, Copy, Debug, Default)]
pub struct Earlier<'a> {
    /// The release of the round before.
    pub previous_round: Option<&'a Release>,
    /// The first release of this same round.
    pub first_of_round: Option<&'a Release>,
}
