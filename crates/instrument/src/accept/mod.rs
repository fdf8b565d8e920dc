//! accept (being built)
