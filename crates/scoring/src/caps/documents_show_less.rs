//! The documents show less: the reviewer's rung is what counts. Documents never raise a claim.

use crate::rungs::Standing;

/// The reviewer's rung. A reviewer who could not judge leaves none.
pub(crate) fn documents_show_less(standing: &Standing<'_>) -> Option<u8> {
    standing.reviewed
}
