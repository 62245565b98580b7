//! A site of a test's own: pages that are put together by the test, beside the repository's files.

use std::collections::HashMap;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex};
use std::thread;

use anyhow::{Context, Result};

use crate::expected::ROOT;

/// A part of a page.
pub enum Piece {
    /// Text that is sent as soon as all before it is.
    Text(String),
    /// What comes after it is held back until [`Site::go_on`].
    Gate,
}

/// A running site; it ends when dropped.
pub struct Site {
    /// Where it is: `http://127.0.0.1:PORT`.
    pub address: String,
    shared: Arc<Shared>,
}

struct Shared {
    pages: HashMap<String, Vec<Piece>>,
    open: Mutex<bool>,
    opened: Condvar,
    over: AtomicBool,
}

impl Site {
    /// A site with these pages, each by its path.
    pub fn with<'a>(pages: impl IntoIterator<Item = (&'a str, Vec<Piece>)>) -> Result<Site> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let address = format!("http://{}", listener.local_addr()?);
        let shared = Arc::new(Shared {
            pages: pages.into_iter().map(|(path, page)| (path.to_owned(), page)).collect(),
            open: Mutex::new(false),
            opened: Condvar::new(),
            over: AtomicBool::new(false),
        });
        let site = Arc::clone(&shared);
        thread::spawn(move || {
            for stream in listener.incoming().take_while(|_| !site.over.load(Ordering::Relaxed)).flatten() {
                let site = Arc::clone(&site);
                // Who went away needs no answer.
                thread::spawn(move || drop(site.answer(stream)));
            }
        });
        Ok(Site { address, shared })
    }

    /// A site with one page, `/`, sent at once.
    pub fn page(html: &str) -> Result<Site> {
        Site::with([("/", vec![Piece::Text(html.to_owned())])])
    }

    /// Sends what has been held back.
    pub fn go_on(&self) {
        self.shared.go_on();
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.shared.over.store(true, Ordering::Relaxed);
        self.go_on();
        // Wakes the listener, which then sees that it is over.
        let _ = TcpStream::connect(self.address.trim_start_matches("http://"));
    }
}

impl Shared {
    fn go_on(&self) {
        *self.open.lock().unwrap_or_else(|poison| poison.into_inner()) = true;
        self.opened.notify_all();
    }

    fn answer(&self, mut stream: TcpStream) -> Result<()> {
        let mut lines = BufReader::new(stream.try_clone()?).lines();
        let request = lines.next().context("no request")??;
        for line in lines {
            if line?.is_empty() {
                break;
            }
        }
        let path = request.split(' ').nth(1).unwrap_or("/").split('?').next().unwrap_or("/");
        if let Some(page) = self.pages.get(path) {
            head(&mut stream, "200 OK", "text/html; charset=utf-8")?;
            for piece in page {
                match piece {
                    Piece::Text(text) => stream.write_all(text.as_bytes())?,
                    Piece::Gate => {
                        let open = self.open.lock().unwrap_or_else(|poison| poison.into_inner());
                        drop(self.opened.wait_while(open, |open| !*open));
                    }
                }
                stream.flush()?;
            }
            return Ok(());
        }
        match fs::read(format!("{ROOT}{path}")) {
            Ok(file) => {
                let kind = match path.rsplit('.').next() {
                    Some("css") => "text/css",
                    Some("js") => "text/javascript",
                    Some("wasm") => "application/wasm",
                    _ => "text/html; charset=utf-8",
                };
                head(&mut stream, "200 OK", kind)?;
                stream.write_all(&file)?;
            }
            Err(_) => head(&mut stream, "404 Not Found", "text/plain")?,
        }
        Ok(())
    }
}

fn head(stream: &mut TcpStream, status: &str, kind: &str) -> Result<()> {
    let head =
        format!("HTTP/1.1 {status}\r\ncontent-type: {kind}\r\ncache-control: no-store\r\nconnection: close\r\n\r\n");
    stream.write_all(head.as_bytes())?;
    Ok(stream.flush()?)
}
