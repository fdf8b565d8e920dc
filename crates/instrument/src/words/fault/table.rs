//! What can be wrong with tables: CSV, XLSX, Parquet, JSON lines.

super::catalogue! {
    /// Causes of faults in tables: CSV, XLSX, Parquet, JSON lines.
    Table {
    }
}
