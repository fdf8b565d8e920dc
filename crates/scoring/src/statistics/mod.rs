//! Statistics: plain numbers in and out, one file a family, each formula with its source.

mod bootstrap;
mod consensus;
mod interval;
mod quantile;

pub use bootstrap::rescaled_bootstrap;
pub use consensus::{consensus, divided};
pub use interval::{mean_interval, t_quantile, wilson};
pub use quantile::quantile;
