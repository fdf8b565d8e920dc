//! Dialect: what the two databases say differently. Statements that diesel does not write for both at once live here.

/// Runs a statement on the connection within: diesel writes a statement over both databases out anew each time to find it among
/// the prepared ones, which shows where every submission passes.
macro_rules! by_each {
    ($conn:expr, |$own:ident| $run:expr) => {
        match $conn {
            $crate::Conn::Sqlite($own) => $run,
            $crate::Conn::Postgres($own) => $run,
        }
    };
}
pub(crate) use by_each;

/// Inserts one row unless its key is there; gives whether it was inserted.
macro_rules! insert_unless_there {
    ($conn:expr, $table:expr, $row:expr) => {{
        let inserted: usize = $crate::dialect::by_each!($conn, |conn| diesel::RunQueryDsl::execute(
            diesel::insert_into($table).values($row).on_conflict_do_nothing(),
            conn
        ))?;
        inserted == 1
    }};
}
pub(crate) use insert_unless_there;
