//! schema (being built)
