//! logic (being built)
