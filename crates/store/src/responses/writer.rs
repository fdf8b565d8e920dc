//! Writer: the one hand that writes responses to SQLite. Whatever waits is kept in one commit, so that one flush of the disk
//! serves many; nobody hears of success before it.

use std::sync::Mutex;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

use diesel::connection::SimpleConnection as _;
use diesel::{Connection as _, SqliteConnection};

use super::append::{Held, Kept, Submission, append};
use crate::connection::together;
use crate::{Conn, StoreError};

/// More than this in one commit would make the first wait for the last.
const AT_ONCE: usize = 256;
/// Submissions that wait beyond this are told "later".
const QUEUE: usize = 4096;

struct Task {
    submission: Submission,
    reply: SyncSender<Result<Kept, StoreError>>,
}

/// The writer's letterbox.
pub(crate) struct Writer {
    tasks: Mutex<SyncSender<Task>>,
}

impl Writer {
    /// Opens its own connection and starts its thread; the thread ends with the last store.
    pub(crate) fn start(address: &str) -> Result<Writer, StoreError> {
        let failed = |_| StoreError::Setup("the database cannot be opened for writing".to_owned());
        let mut conn = SqliteConnection::establish(address).map_err(failed)?;
        conn.batch_execute(
            "PRAGMA busy_timeout=5000; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;
             PRAGMA secure_delete=ON; PRAGMA wal_autocheckpoint=4000;",
        )?;
        let (tasks, waiting) = sync_channel::<Task>(QUEUE);
        std::thread::Builder::new()
            .name("submissions".to_owned())
            .spawn(move || run(&mut Conn::Sqlite(conn), &waiting))
            .map_err(|error| StoreError::Setup(error.to_string()))?;
        Ok(Writer { tasks: Mutex::new(tasks) })
    }

    pub(crate) fn submit(&self, submission: Submission) -> Result<Kept, StoreError> {
        let gone = || StoreError::Unavailable("the writer ended".to_owned());
        let (reply, answer) = sync_channel(1);
        let tasks = self.tasks.lock().map_err(|_| gone())?.clone();
        tasks
            .try_send(Task { submission, reply })
            .map_err(|_| StoreError::Unavailable("too many submissions wait".to_owned()))?;
        answer.recv().map_err(|_| gone())?
    }
}

fn run(conn: &mut Conn, waiting: &Receiver<Task>) {
    while let Ok(first) = waiting.recv() {
        let tasks: Vec<Task> = std::iter::once(first).chain(waiting.try_iter().take(AT_ONCE - 1)).collect();
        let done = together(conn, |conn| {
            let mut held = Held::default();
            tasks
                .iter()
                .map(|task| match append(conn, &mut held, &task.submission) {
                    // A round that takes no answers is that sender's matter; a failing disk is everybody's.
                    Err(StoreError::Unavailable(why)) => Err(StoreError::Unavailable(why)),
                    own => Ok(own),
                })
                .collect::<Result<Vec<_>, _>>()
        });
        match done {
            Ok(results) => tasks.into_iter().zip(results).for_each(|(task, result)| {
                let _ = task.reply.send(result);
            }),
            Err(error) => {
                let why = error.to_string();
                for task in tasks {
                    let _ = task.reply.send(Err(StoreError::Unavailable(why.clone())));
                }
            }
        }
    }
}
