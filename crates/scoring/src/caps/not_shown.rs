//! Not shown: a high claim without evidence that stands.
//!
//! With a review that asks about the indicator, evidence stands when the reviewer accepted it; otherwise when it is listed
//! (the card then says *declared, not reviewed*).

use instrument::framework::NotShown;

use crate::rungs::Standing;

/// The cap's rung, if the claim lies above it and nothing shows it.
pub(crate) fn not_shown(standing: &Standing<'_>, claim: u8, cap: Option<&NotShown>) -> Option<u8> {
    let cap = cap?;
    let stands = if standing.review_asks { standing.accepted } else { standing.listed };
    (claim > cap.at && stands == 0).then_some(cap.at)
}
