//! Dialect: what the two databases say differently. Statements that diesel does not write for both at once live here.

/// Inserts one row unless its key is there; gives whether it was inserted.
macro_rules! insert_unless_there {
    ($conn:expr, $table:expr, $row:expr) => {
        match $conn {
            $crate::Conn::Sqlite(conn) => {
                diesel::RunQueryDsl::execute(diesel::insert_into($table).values($row).on_conflict_do_nothing(), conn)?
                    == 1
            }
            $crate::Conn::Postgres(conn) => {
                diesel::RunQueryDsl::execute(diesel::insert_into($table).values($row).on_conflict_do_nothing(), conn)?
                    == 1
            }
        }
    };
}
pub(crate) use insert_unless_there;
