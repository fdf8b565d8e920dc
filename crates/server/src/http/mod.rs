//! HTTP: a request becomes an [`Asked`], a row of the table answers it with an [`Answer`]. The one place that knows actix.

mod answer;
mod asked;
mod exchange;
mod listen;

pub(crate) use answer::{Answer, Cache, Life};
pub(crate) use asked::{Asked, Form, Upload};
pub(crate) use listen::listen;
