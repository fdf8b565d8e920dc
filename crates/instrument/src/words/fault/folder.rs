//! What can be wrong with assessment folders and releases.

super::catalogue! {
    /// Causes of faults in assessment folders and releases.
    Folder {
    }
}
