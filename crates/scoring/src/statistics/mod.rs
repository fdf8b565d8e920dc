//! Statistics: plain numbers in and out, one file a family, each formula with its source.

mod consensus;
mod interval;

pub use consensus::{consensus, divided};
pub use interval::{mean_interval, t_quantile, wilson};
