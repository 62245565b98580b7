//! A server for this machine alone.

mod answer;

use std::{
    io::{self, ErrorKind},
    net::TcpListener,
    path::Path,
    sync::Arc,
    thread::{self, JoinHandle},
};

use anyhow::{Context, Result, anyhow};
use tiny_http::{Method, Request, Server as Http};

use crate::served::{File, Site};

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
    run(Site::repository(root).with_context(|| format!("can't serve {}", root.display()))?, port, &[])
}

/// Serves a whole directory on a free port, to the pages of every origin, as a CDN does.
pub fn whole(root: &Path) -> Result<Server> {
    let site = Site::whole(root).with_context(|| format!("can't serve {}", root.display()))?;
    run(site, 0, &[("access-control-allow-origin", "*")])
}

fn run(site: Site, port: u16, headers: &'static [(&str, &str)]) -> Result<Server> {
    let listener = TcpListener::bind(("127.0.0.1", port)).map_err(|error| match error.kind() {
        ErrorKind::AddrInUse => anyhow!("port {port} is in use: name another, or none for a free one"),
        _ => anyhow!("can't listen on port {port}: {error}"),
    })?;
    let address = format!("http://{}", listener.local_addr()?);
    let http = Http::from_listener(listener, None).map_err(|error| anyhow!("can't serve: {error}"))?;
    let http = Arc::new(http);
    let site = Arc::new(site);
    let worker = || {
        let (http, site) = (Arc::clone(&http), Arc::clone(&site));
        thread::spawn(move || {
            for request in http.incoming_requests() {
                // Who went away needs no answer.
                let _ = respond(&site, headers, request);
            }
        })
    };
    // Browsers open several connections at once; a slow one must not hold up the others.
    let workers = (0..4).map(|_| worker()).collect();
    Ok(Server { address, workers })
}

fn respond(site: &Site, headers: &[(&str, &str)], request: Request) -> io::Result<()> {
    if !matches!(request.method(), Method::Get | Method::Head) {
        return answer::say(request, 405, "This server only answers GET and HEAD.\n");
    }
    if let Some(place) = site.moved(request.url()) {
        return answer::send(request, 302, &[("location", &place)], 0, io::empty());
    }
    match site.find(request.url()) {
        Some(File { path, kind }) => {
            let file = std::fs::File::open(path)?;
            let length = file.metadata()?.len();
            answer::send(request, 200, &[headers, &[("content-type", kind)]].concat(), length, file)
        }
        None => {
            let words = format!("Nothing is served at {}\n", request.url());
            answer::say(request, 404, &words)
        }
    }
}

#[cfg(test)]
mod tests {
    use std::{
        io::{BufRead, BufReader, Read, Write},
        net::TcpStream,
        time::Duration,
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
    fn connections_that_come_at_once_are_all_answered() {
        let server = server();
        // Its threads are at rest after this.
        ask(&server, "HEAD /index.html");
        let connect = || TcpStream::connect(server.address().trim_start_matches("http://")).unwrap();
        // As many as a browser opens, and keeps open where it may.
        let mut streams: Vec<TcpStream> = (0..6).map(|_| connect()).collect();
        for stream in &mut streams {
            stream.write_all(b"HEAD /index.html HTTP/1.1\r\nhost: localhost\r\n\r\n").unwrap();
        }
        let mut kept = Vec::new();
        for stream in streams {
            stream.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
            let mut lines = BufReader::new(&stream).lines().map(Result::unwrap).take_while(|line| !line.is_empty());
            assert_eq!(lines.next().as_deref(), Some("HTTP/1.1 200 OK"));
            if !lines.any(|line| line == "connection: close") {
                kept.push(stream);
            }
        }
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
