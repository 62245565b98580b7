//! A server for this machine alone.

use std::{
    io::{self, ErrorKind},
    net::TcpListener,
    path::Path,
    sync::Arc,
    thread::{self, JoinHandle},
};

use anyhow::{Context, Result, anyhow};
use tiny_http::{Header, Method, Request, Response, Server as Http};

use crate::served::{self, File};

/// A running server.
pub struct Server {
    address: String,
    workers: Vec<JoinHandle<()>>,
}

impl Server {
    /// Where it listens: `http://127.0.0.1:PORT`.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Serves until the process ends.
    pub fn wait(self) -> ! {
        for worker in self.workers {
            // A worker that panicked leaves the others serving.
            let _ = worker.join();
        }
        std::process::exit(1)
    }
}

/// Serves what the repository shows, on `port` or, where that is 0, on a free one.
pub fn start(root: &Path, port: u16) -> Result<Server> {
    let listener = TcpListener::bind(("127.0.0.1", port)).map_err(|error| match error.kind() {
        ErrorKind::AddrInUse => anyhow!("port {port} is in use: name another, or none for a free one"),
        _ => anyhow!("can't listen on port {port}: {error}"),
    })?;
    let address = format!("http://{}", listener.local_addr()?);
    let http = Http::from_listener(listener, None).map_err(|error| anyhow!("can't serve: {error}"))?;
    let http = Arc::new(http);
    let root: Arc<Path> = root.canonicalize().with_context(|| format!("can't serve {}", root.display()))?.into();
    let worker = || {
        let (http, root) = (Arc::clone(&http), Arc::clone(&root));
        thread::spawn(move || http.incoming_requests().for_each(|request| answer(&root, request)))
    };
    // Browsers open several connections at once; a slow one must not hold up the others.
    let workers = (0..4).map(|_| worker()).collect();
    Ok(Server { address, workers })
}

fn answer(root: &Path, request: Request) {
    // Who went away needs no answer.
    let _ = respond(root, request);
}

fn respond(root: &Path, request: Request) -> io::Result<()> {
    if !matches!(request.method(), Method::Get | Method::Head) {
        return request.respond(plain(405, "This server only answers GET and HEAD.\n"));
    }
    if let Some(place) = served::moved(root, request.url()) {
        let moved = plain(302, "").with_header(header("location", &place));
        return request.respond(moved);
    }
    match served::find(root, request.url()) {
        Some(File { path, kind }) => {
            let file = std::fs::File::open(path)?;
            request.respond(Response::from_file(file).with_header(header("content-type", kind)).with_header(fresh()))
        }
        None => {
            let words = format!("Nothing is served at {}\n", request.url());
            request.respond(plain(404, &words))
        }
    }
}

fn plain(status: u16, words: &str) -> Response<io::Cursor<Vec<u8>>> {
    let kind = header("content-type", "text/plain; charset=utf-8");
    Response::from_string(words).with_status_code(status).with_header(kind).with_header(fresh())
}

/// What was built again is loaded again.
fn fresh() -> Header {
    header("cache-control", "no-store")
}

fn header(name: &str, value: &str) -> Header {
    Header::from_bytes(name, value).expect("header names and values are ASCII")
}

#[cfg(test)]
mod tests {
    use std::{
        io::{Read, Write},
        net::TcpStream,
    };

    use super::*;

    fn ask(server: &Server, request: &str) -> String {
        let mut stream = TcpStream::connect(server.address().trim_start_matches("http://")).unwrap();
        write!(stream, "{request} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    fn server() -> Server {
        start(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/..")), 0).unwrap()
    }

    #[test]
    fn a_file_comes_with_its_type_and_is_not_kept() {
        let answer = ask(&server(), "GET /data/article.txt?x=1").to_lowercase();
        assert!(answer.starts_with("http/1.1 200"), "{answer}");
        assert!(answer.contains("content-type: text/plain; charset=utf-8\r\n"), "{answer}");
        assert!(answer.contains("cache-control: no-store\r\n"), "{answer}");
        assert!(answer.contains("trotsky"), "{answer}");
    }

    #[test]
    fn head_comes_without_the_file() {
        let answer = ask(&server(), "HEAD /data/article.txt");
        assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
        assert!(answer.ends_with("\r\n\r\n"), "{answer}");
    }

    #[test]
    fn what_is_not_served_is_told_in_plain_words() {
        let answer = ask(&server(), "GET /../Cargo.toml");
        assert!(answer.starts_with("HTTP/1.1 404"), "{answer}");
        assert!(answer.ends_with("Nothing is served at /../Cargo.toml\n"), "{answer}");
    }

    #[test]
    fn writing_is_refused() {
        assert!(ask(&server(), "POST /data/article.txt").starts_with("HTTP/1.1 405"));
    }

    #[test]
    fn a_port_in_use_is_told_in_one_sentence() {
        let first = server();
        let port = first.address().rsplit(':').next().unwrap().parse().unwrap();
        let error = start(Path::new("."), port).err().unwrap().to_string();
        assert_eq!(error, format!("port {port} is in use: name another, or none for a free one"));
    }
}
