//! A host of a test's own: it serves what the tests' server serves, pages that the test puts together, and the module
//! as badly as it is told to. It logs what it is asked for.

mod answer;
mod module;

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::thread;

use anyhow::{Context, Result};

use answer::Answer;
pub use module::Module;

/// A part of a page.
#[derive(Clone)]
pub enum Piece {
    /// Text that is sent as soon as all before it is.
    Text(String),
    /// What comes after it is held back until [`Host::go_on`].
    Gate,
}

/// A running host. It listens as long as the tests run.
pub struct Host {
    address: String,
    shared: Arc<Shared>,
}

struct Shared {
    told: Mutex<Told>,
    /// Wakes who waits at a gate.
    opened: Condvar,
}

/// What the test has told the host, and what the host has to tell.
struct Told {
    module: Module,
    /// Lines of the head: which policy there is; who may read files, and keep them.
    policy: String,
    served: &'static str,
    pages: HashMap<String, Vec<Piece>>,
    lost: Option<String>,
    gates_open: bool,
    asked: Vec<String>,
    /// Connections that are kept open.
    kept: Vec<TcpStream>,
}

impl Host {
    /// Starts a host that serves the module so.
    pub fn start(module: Module) -> Result<Host> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).context("no port is free for a host")?;
        let address = format!("http://{}", listener.local_addr()?);
        let (pages, asked, kept) = (HashMap::new(), Vec::new(), Vec::new());
        let (policy, served) = (String::new(), "cache-control: no-store\r\n");
        let told = Told { module, policy, served, pages, lost: None, gates_open: false, asked, kept };
        let shared = Arc::new(Shared { told: Mutex::new(told), opened: Condvar::new() });
        let host = Host { address, shared: Arc::clone(&shared) };
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let shared = Arc::clone(&shared);
                // A browser that goes away in the middle is no failure.
                thread::spawn(move || shared.answer(stream));
            }
        });
        Ok(host)
    }

    /// Starts a host with these pages, each by its path.
    pub fn with<'a>(pages: impl IntoIterator<Item = (&'a str, Vec<Piece>)>) -> Result<Host> {
        let host = Host::start(Module::Whole)?;
        let pages = pages.into_iter().map(|(path, page)| (path.to_owned(), page));
        host.shared.told().pages.extend(pages);
        Ok(host)
    }

    /// Starts a host with one page, `/`, sent at once.
    pub fn page(html: &str) -> Result<Host> {
        Host::with([("/", vec![Piece::Text(html.to_owned())])])
    }

    /// Where `path` is on this host.
    pub fn at(&self, path: &str) -> String {
        format!("{}{path}", self.address)
    }

    /// Serves the module so from now on.
    pub fn serve(&self, module: Module) {
        self.shared.told().module = module;
    }

    /// Serves files with this `Content-Security-Policy` from now on.
    pub fn police(&self, policy: &str) {
        self.shared.told().policy = format!("content-security-policy: {policy}\r\n");
    }

    /// Serves files with a policy that forbids nothing and tells what it would forbid.
    pub fn observe(&self, policy: &str) {
        self.shared.told().policy = format!("content-security-policy-report-only: {policy}\r\n");
    }

    /// Serves files as a CDN does from now on: any page may read them, and browsers keep them.
    pub fn distribute(&self) {
        self.shared.told().served = "cache-control: public, max-age=31536000\r\naccess-control-allow-origin: *\r\n";
    }

    /// Serves 404 for this path from now on; `None` finds what was lost.
    pub fn lose(&self, path: Option<&str>) {
        self.shared.told().lost = path.map(str::to_owned);
    }

    /// Serves this text at this path from now on.
    pub fn put(&self, path: &str, text: &str) {
        self.shared.told().pages.insert(path.to_owned(), vec![Piece::Text(text.to_owned())]);
    }

    /// The paths asked for so far, in a folder.
    pub fn asked_in(&self, folder: &str) -> Vec<String> {
        let asked = self.asked();
        let paths = asked.iter().filter_map(|request| request.split(' ').nth(1));
        paths.filter(|path| path.starts_with(folder)).map(str::to_owned).collect()
    }

    /// Sends what has been held back.
    pub fn go_on(&self) {
        self.shared.told().gates_open = true;
        self.shared.opened.notify_all();
    }

    /// The requests so far: first lines and headers.
    pub fn asked(&self) -> Vec<String> {
        self.shared.told().asked.clone()
    }
}

impl Shared {
    fn told(&self) -> MutexGuard<'_, Told> {
        self.told.lock().unwrap_or_else(|poison| poison.into_inner())
    }

    fn answer(&self, mut stream: TcpStream) -> Result<()> {
        let mut request = String::new();
        let mut lines = BufReader::new(&stream);
        while lines.read_line(&mut request)? > 2 {}
        let path = request.split(' ').nth(1).context("a request names a path")?.to_owned();
        let (module, lines, page, lost) = {
            let mut told = self.told();
            told.asked.push(request);
            let lost = told.lost.as_ref() == Some(&path);
            let lines = format!("{}{}", told.policy, told.served);
            (told.module, lines, told.pages.get(&path).cloned(), lost)
        };
        if lost {
            return Ok(write!(stream, "HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\nconnection: close\r\n\r\n")?);
        }
        if let Some(page) = page {
            return self.send(&mut stream, &page);
        }
        let answer = Answer::fetch(&path)?;
        if !path.ends_with(".wasm") {
            return Ok(stream.write_all(&answer.bytes(&lines))?);
        }
        let (bytes, stays_open) = module.answer(answer, &path, &lines)?;
        stream.write_all(&bytes)?;
        if stays_open {
            self.told().kept.push(stream);
        }
        Ok(())
    }

    fn send(&self, stream: &mut TcpStream, page: &[Piece]) -> Result<()> {
        let head = "HTTP/1.1 200 OK\r\ncontent-type: text/html; charset=utf-8\r\ncache-control: no-store\r\n";
        write!(stream, "{head}connection: close\r\n\r\n")?;
        for piece in page {
            match piece {
                Piece::Text(text) => stream.write_all(text.as_bytes())?,
                Piece::Gate => drop(self.opened.wait_while(self.told(), |told| !told.gates_open)),
            }
            stream.flush()?;
        }
        Ok(())
    }
}
