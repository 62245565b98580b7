//! Answers to requests.

use std::io::{self, Read, Write};

use tiny_http::{Method, Request, StatusCode};

/// Sends some words.
pub fn say(request: Request, status: u16, words: &str) -> io::Result<()> {
    send(request, status, &[("content-type", "text/plain; charset=utf-8")], words.len() as u64, words.as_bytes())
}

/// Sends an answer after which the connection closes. The library, which would keep it open, lets connections that
/// come at once wait until one of those that came before them is closed.
pub fn send(
    request: Request,
    status: u16,
    headers: &[(&str, &str)],
    length: u64,
    mut body: impl Read,
) -> io::Result<()> {
    let asks_for_body = *request.method() != Method::Head;
    let reason = StatusCode(status).default_reason_phrase();
    let mut answer = request.into_writer();
    write!(answer, "HTTP/1.1 {status} {reason}\r\nconnection: close\r\ncontent-length: {length}\r\n")?;
    // What was built again is loaded again.
    write!(answer, "cache-control: no-store\r\n")?;
    for (name, value) in headers {
        write!(answer, "{name}: {value}\r\n")?;
    }
    write!(answer, "\r\n")?;
    if asks_for_body {
        io::copy(&mut body, &mut answer)?;
    }
    answer.flush()
}
