//! Statistics: plain numbers in and out, one file a family, each formula with its source.

mod bootstrap;
mod consensus;
mod gap;
mod interval;
mod quantile;

pub(crate) use bootstrap::Draws;
pub use bootstrap::rescaled_bootstrap;
pub use consensus::{consensus, divided};
pub use gap::{Group, Magnitude, cliffs_delta, welch};
pub use interval::{mean_interval, t_quantile, wilson};
pub use quantile::quantile;
