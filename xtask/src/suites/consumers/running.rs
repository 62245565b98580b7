//! The servers that frameworks bring.

use std::{
    fs::File,
    io::{ErrorKind, Read, Write},
    net::{Ipv4Addr, TcpListener, TcpStream},
    process::{Child, Command},
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};

/// How long a server may take until it answers: the first page of some is compiled when it is asked for.
const PATIENCE: Duration = Duration::from_secs(120);

/// A running server; it ends when dropped.
pub struct Running {
    process: Child,
    port: u16,
}

impl Running {
    /// Starts a server on a free port, the last of its `words`, and waits until it shows its page.
    pub fn start(mut command: Command, words: &[&str]) -> Result<Self> {
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let directory = command.get_current_dir().context("a server runs in the directory of an app")?;
        let log = directory.join(format!("server-{port}.log"));
        let said = File::create(&log)?;
        command.args(words).arg(port.to_string()).stdout(said.try_clone()?).stderr(said);
        let process = command.spawn().context("can't start a server")?;
        let mut server = Self { process, port };
        let said = || std::fs::read_to_string(&log).unwrap_or_default();
        let start = Instant::now();
        while !server.answers() {
            if let Some(status) = server.process.try_wait()? {
                bail!("it ended with {status}:\n{}", said());
            }
            if start.elapsed() > PATIENCE {
                bail!("nothing is at {}/ after {} s:\n{}", server.address(), PATIENCE.as_secs(), said());
            }
            thread::sleep(Duration::from_millis(50));
        }
        Ok(server)
    }

    /// Where it listens.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Whether there is a page.
    fn answers(&self) -> bool {
        let Ok(mut stream) = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)) else { return false };
        let asked = write!(stream, "GET / HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\n\r\n");
        let mut answer = Vec::new();
        // It may close the connection without a word.
        asked.is_ok() && stream.read_to_end(&mut answer).is_ok() && answer.starts_with(b"HTTP/1.1 200")
    }

    /// Asks it to end, together with the processes it has started; only it knows those.
    fn end(&mut self) -> std::io::Result<()> {
        Command::new("sh").args(["-c", "kill \"$0\"", &self.process.id().to_string()]).status()?;
        let start = Instant::now();
        while self.process.try_wait()?.is_none() {
            if start.elapsed() > Duration::from_secs(10) {
                return Err(ErrorKind::TimedOut.into());
            }
            thread::sleep(Duration::from_millis(20));
        }
        Ok(())
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        if self.end().is_err() {
            // Better without its children than not at all.
            let _ = self.process.kill();
            let _ = self.process.wait();
        }
    }
}
