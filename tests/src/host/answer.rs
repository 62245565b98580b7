//! What the tests' own server answers.

use std::io::{Read, Write};
use std::net::TcpStream;

use anyhow::{Context, Result};

use crate::given::given;

/// An answer to a request.
pub struct Answer {
    pub status: String,
    pub kind: String,
    pub body: Vec<u8>,
}

impl Answer {
    /// What the tests' server answers.
    pub fn fetch(path: &str) -> Result<Answer> {
        let home = given("CARD_URL")?;
        let mut stream = TcpStream::connect(home.trim_start_matches("http://"))?;
        // HTTP/1.0: one answer, in one piece.
        write!(stream, "GET {path} HTTP/1.0\r\n\r\n")?;
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes)?;
        let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").context("an answer has a head")?;
        let head = String::from_utf8_lossy(&bytes[..end]).to_lowercase();
        let status =
            head.split_once(' ').and_then(|(_, rest)| rest.lines().next()).context("an answer has a status")?;
        let kind = head.lines().find_map(|line| line.strip_prefix("content-type:")).unwrap_or("text/plain");
        Ok(Answer { status: status.to_owned(), kind: kind.trim().to_owned(), body: bytes[end + 4..].to_vec() })
    }

    /// As HTTP, with these lines of the head besides.
    pub fn bytes(&self, lines: &str) -> Vec<u8> {
        let Answer { status, kind, body } = self;
        let length = body.len();
        let head = format!(
            "HTTP/1.1 {status}\r\ncontent-type: {kind}\r\ncontent-length: {length}\r\n{lines}connection: close\r\n\r\n"
        );
        [head.as_bytes(), body].concat()
    }
}
