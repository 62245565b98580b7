//! A host that serves what the tests' server serves, logs what it is asked for, and can be told to serve the module
//! badly, or pages under a policy.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex, MutexGuard};
use std::thread;

use anyhow::{Context, Result};

use crate::given::given;

/// How the module is served.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Module {
    /// As it is.
    Whole,
    /// As it is, called a text.
    Mistyped,
    /// Not at all: 404.
    Missing,
    /// The first half; then the connection ends.
    CutOff,
    /// As long as it is, with other bytes in its middle.
    Changed,
    /// A page in its place, as hosts serve that know no 404.
    Page,
    /// From another host, which does not say that this one may read it.
    Elsewhere,
    /// The connection ends without an answer.
    Unanswered,
    /// The connection stays open without an answer.
    Silent,
    /// The first half; then nothing, and the connection stays open.
    Stuck,
}

/// A running host. It listens as long as the tests run.
pub struct Host {
    address: String,
    shared: Arc<Mutex<Shared>>,
}

struct Shared {
    module: Module,
    policy: Option<String>,
    asked: Vec<String>,
    /// Connections that are kept open.
    open: Vec<TcpStream>,
}

impl Host {
    /// Starts a host that serves the module so.
    pub fn start(module: Module) -> Result<Host> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).context("no port is free for a host")?;
        let address = format!("http://{}", listener.local_addr()?);
        let shared = Shared { module, policy: None, asked: Vec::new(), open: Vec::new() };
        let shared = Arc::new(Mutex::new(shared));
        let host = Host { address, shared: Arc::clone(&shared) };
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let shared = Arc::clone(&shared);
                // A browser that goes away in the middle is no failure.
                thread::spawn(move || answer(&shared, stream));
            }
        });
        Ok(host)
    }

    /// Where `path` is on this host.
    pub fn at(&self, path: &str) -> String {
        format!("{}{path}", self.address)
    }

    /// Serves the module so from now on.
    pub fn serve(&self, module: Module) {
        lock(&self.shared).module = module;
    }

    /// Serves pages with this `Content-Security-Policy` from now on.
    pub fn police(&self, policy: &str) {
        lock(&self.shared).policy = Some(policy.to_owned());
    }

    /// The requests so far: first lines and headers.
    pub fn asked(&self) -> Vec<String> {
        lock(&self.shared).asked.clone()
    }
}

fn lock(shared: &Mutex<Shared>) -> MutexGuard<'_, Shared> {
    shared.lock().unwrap_or_else(|poison| poison.into_inner())
}

fn answer(shared: &Mutex<Shared>, mut stream: TcpStream) -> Result<()> {
    let mut request = String::new();
    let mut lines = BufReader::new(&stream);
    while lines.read_line(&mut request)? > 2 {}
    let path = request.split(' ').nth(1).context("a request names a path")?.to_owned();
    let (module, policy) = {
        let mut shared = lock(shared);
        shared.asked.push(request);
        (shared.module, shared.policy.clone())
    };
    let mut answer = fetch(&path)?;
    if !path.ends_with(".wasm") {
        return Ok(stream.write_all(&answer.bytes(&policy))?);
    }
    let half = answer.body.len() / 2;
    match module {
        Module::Mistyped => answer.kind = "text/plain".into(),
        Module::Missing => answer = Answer { status: "404 Not Found".into(), ..fetch("/index.html")? },
        Module::Changed => answer.body[half..half + 1000].fill(0xff),
        Module::Page => answer = fetch("/index.html")?,
        Module::Elsewhere => answer.status = format!("302 Found\r\nlocation: {}{path}", given("CARD_URL")?),
        Module::Whole | Module::CutOff | Module::Unanswered | Module::Silent | Module::Stuck => {}
    }
    let bytes = answer.bytes(&policy);
    let sent = match module {
        Module::CutOff | Module::Stuck => half,
        Module::Unanswered | Module::Silent => 0,
        _ => bytes.len(),
    };
    stream.write_all(&bytes[..sent])?;
    if matches!(module, Module::Silent | Module::Stuck) {
        lock(shared).open.push(stream);
    }
    Ok(())
}

struct Answer {
    status: String,
    kind: String,
    body: Vec<u8>,
}

impl Answer {
    /// As HTTP.
    fn bytes(&self, policy: &Option<String>) -> Vec<u8> {
        let Answer { status, kind, body } = self;
        let policy = policy.as_ref().map(|policy| format!("content-security-policy: {policy}\r\n")).unwrap_or_default();
        let length = body.len();
        let head = format!(
            "HTTP/1.1 {status}\r\ncontent-type: {kind}\r\ncontent-length: {length}\r\n{policy}\
             cache-control: no-store\r\nconnection: close\r\n\r\n"
        );
        [head.as_bytes(), body].concat()
    }
}

/// What the tests' server answers.
fn fetch(path: &str) -> Result<Answer> {
    let home = given("CARD_URL")?;
    let mut stream = TcpStream::connect(home.trim_start_matches("http://"))?;
    // HTTP/1.0: one answer, in one piece.
    write!(stream, "GET {path} HTTP/1.0\r\n\r\n")?;
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes)?;
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").context("an answer has a head")?;
    let head = String::from_utf8_lossy(&bytes[..end]).to_lowercase();
    let status = head.split_once(' ').and_then(|(_, rest)| rest.lines().next()).context("an answer has a status")?;
    let kind = head.lines().find_map(|line| line.strip_prefix("content-type:")).unwrap_or("text/plain");
    Ok(Answer { status: status.to_owned(), kind: kind.trim().to_owned(), body: bytes[end + 4..].to_vec() })
}
