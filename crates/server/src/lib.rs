//! Who talks to whom.
