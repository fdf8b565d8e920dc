//! What can be wrong with answers that a response's instrument does not accept.

super::catalogue! {
    /// Causes of faults in answers that a response's instrument does not accept.
    Reply {
    }
}
