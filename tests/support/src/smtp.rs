//! An SMTP server on loopback that keeps what it takes, and can refuse or delay on demand.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// A letter as it came.
#[derive(Clone, Debug)]
pub struct Taken {
    /// To whom.
    pub to: String,
    /// Head and body.
    pub text: String,
}

#[derive(Default)]
struct Book {
    taken: Vec<Taken>,
    /// Addresses that are refused for good.
    refuse: Vec<String>,
    /// How many are told to come later.
    later: usize,
}

/// The server.
pub struct Smtp {
    /// `smtp://127.0.0.1:…`
    pub url: String,
    book: Arc<Mutex<Book>>,
}

impl Default for Smtp {
    fn default() -> Smtp {
        Smtp::new()
    }
}

impl Smtp {
    /// Starts one.
    pub fn new() -> Smtp {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let url = format!("smtp://{}", listener.local_addr().expect("an address"));
        let book: Arc<Mutex<Book>> = Arc::default();
        let shared = book.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let book = shared.clone();
                std::thread::spawn(move || talk(&stream, &book));
            }
        });
        Smtp { url, book }
    }

    /// Refuses an address for good.
    pub fn refuse(&self, address: &str) {
        self.book.lock().expect("book").refuse.push(address.to_owned());
    }

    /// Tells the next `n` to come later.
    pub fn later(&self, n: usize) {
        self.book.lock().expect("book").later = n;
    }

    /// What it has taken, once there are `n`, or after ten seconds.
    pub fn taken(&self, n: usize) -> Vec<Taken> {
        let start = Instant::now();
        loop {
            let taken = self.book.lock().expect("book").taken.clone();
            if taken.len() >= n || start.elapsed() > Duration::from_secs(10) {
                return taken;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

fn talk(stream: &TcpStream, book: &Mutex<Book>) {
    let mut out = stream.try_clone().expect("a stream");
    let mut say = move |line: &str| out.write_all(format!("{line}\r\n").as_bytes()).is_ok();
    say("220 loopback");
    let mut to = String::new();
    let mut lines = BufReader::new(stream).lines().map_while(Result::ok);
    while let Some(line) = lines.next() {
        let upper = line.to_uppercase();
        let fine = if upper.starts_with("EHLO") {
            say("250-loopback\r\n250 8BITMIME")
        } else if upper.starts_with("RCPT") {
            to = line.split(['<', '>']).nth(1).unwrap_or_default().to_owned();
            let mut book = book.lock().expect("book");
            if book.refuse.contains(&to) {
                say("550 nobody of that name")
            } else if book.later > 0 {
                book.later -= 1;
                say("451 later")
            } else {
                say("250 ok")
            }
        } else if upper.starts_with("DATA") {
            say("354 go on");
            let mut text = String::new();
            for line in lines.by_ref() {
                if line == "." {
                    break;
                }
                text.push_str(&line);
                text.push('\n');
            }
            book.lock().expect("book").taken.push(Taken { to: to.clone(), text });
            say("250 taken")
        } else if upper.starts_with("QUIT") {
            say("221 bye");
            return;
        } else {
            say("250 ok")
        };
        if !fine {
            return;
        }
    }
}
