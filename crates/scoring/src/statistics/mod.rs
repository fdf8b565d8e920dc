//! Statistics: plain numbers in and out, one file a family, each formula with its source.
//!
//! They stand beside the scorecard and never replace what decides. What is not defined is none, never not-a-number.
//! docs/method.md lists them with their reasons; `paridad verify` holds them against the literature.

mod agreement;
mod audit;
mod bootstrap;
mod consensus;
mod gap;
mod icc;
mod interval;
mod multiple;
mod pooling;
mod quantile;
mod rank;
mod reliability;

pub use agreement::{Level, Weights, kappa, krippendorff};
pub use audit::deducible;
pub(crate) use bootstrap::Keyed;
pub use bootstrap::{Bca, acceleration, bca, rescaled_bootstrap, rescaled_replicates};
pub use consensus::{consensus, divided, van_der_eijk, within_group};
pub(crate) use gap::cliffs_delta_of;
pub use gap::{Group, Magnitude, cliffs_delta, welch};
pub use icc::{Icc, icc};
pub(crate) use interval::narrowed;
pub use interval::{mean_interval, t_quantile, wilson};
pub use multiple::{benjamini_hochberg, holm};
pub use pooling::{Between, Pooled, pool};
pub use quantile::quantile;
pub(crate) use rank::mann_whitney_of;
pub use rank::{MannWhitney, mann_whitney, places};
pub use reliability::{Feldt, Missing, RELIABILITY_FROM, alpha, alpha_dropped, feldt, item_rest};
