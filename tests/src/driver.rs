//! A driver: the process that speaks WebDriver on one side and its browser's own language on the other.

use std::io::{BufRead, BufReader, Read};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::engine::Engine;
use crate::given::given;

const PATIENCE: Duration = Duration::from_secs(20);

/// A running driver; it ends when dropped.
pub struct Driver {
    process: Child,
    /// Where it listens.
    pub address: String,
}

impl Driver {
    /// Starts the driver of `engine`; it and the browsers it opens live in `time_zone` where one is named.
    pub fn start(engine: Engine, time_zone: Option<&str>) -> Result<Driver> {
        // A port that was free for one family of addresses may be taken for the other: chromedriver ends then.
        Driver::once(engine, time_zone).or_else(|_| Driver::once(engine, time_zone))
    }

    fn once(engine: Engine, time_zone: Option<&str>) -> Result<Driver> {
        let path = given(engine.driver_variable())?;
        if engine == Engine::WebKit {
            // It would only fall silent without.
            given("DISPLAY")?;
        }
        let mut command = Command::new(&path);
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
        if let Some(zone) = time_zone {
            command.env("TZ", zone);
        }
        // WebKit's driver doesn't choose a free port itself.
        let port = match engine {
            Engine::Chromium | Engine::Firefox => 0,
            Engine::WebKit => free_port()?,
        };
        command.arg(format!("--port={port}"));
        if engine == Engine::Firefox {
            // Its settings can be reached from within only.
            command.arg("--allow-system-access");
        }
        let process = command.spawn().with_context(|| format!("cannot start the driver {path}"))?;

        let mut driver = Driver { process, address: String::new() };
        let port = if port == 0 { driver.printed_port() } else { driver.answering(port) };
        let port = port.with_context(|| format!("the driver {path} did not come up"))?;
        driver.address = format!("http://127.0.0.1:{port}");
        Ok(driver)
    }

    /// The port that the driver says it listens on.
    fn printed_port(&mut self) -> Result<u16> {
        let stdout = self.process.stdout.take().context("it has no output")?;
        let mut lines = BufReader::new(stdout).lines();
        let port = loop {
            let line = lines.next().context("it ended without naming a port")??;
            if let Some(port) = port_in(&line) {
                break port;
            }
        };
        // Read on, or the driver would stall on a full pipe.
        thread::spawn(move || lines.for_each(drop));
        Ok(port)
    }

    /// `port`, once somebody answers there.
    fn answering(&mut self, port: u16) -> Result<u16> {
        let mut stdout = self.process.stdout.take().context("it has no output")?;
        thread::spawn(move || stdout.read_to_end(&mut Vec::new()));
        let start = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            if let Some(status) = self.process.try_wait()? {
                bail!("it ended with {status}");
            }
            if start.elapsed() > PATIENCE {
                bail!("nothing answers on port {port} after {} s", PATIENCE.as_secs());
            }
            thread::sleep(Duration::from_millis(20));
        }
        Ok(port)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // It may have ended by itself; either way it is gone afterwards.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// A port nobody listens on now.
fn free_port() -> Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}

/// The port in `… started successfully on port 4444.` (chromedriver) or `… Listening on 127.0.0.1:4444` (geckodriver).
fn port_in(line: &str) -> Option<u16> {
    let (_, rest) = line.split_once("successfully on port ").or_else(|| line.split_once("Listening on 127.0.0.1:"))?;
    rest.trim_end_matches('.').parse().ok()
}

#[cfg(test)]
mod tests {
    use super::port_in;

    #[test]
    fn the_port_is_read_from_what_drivers_print() {
        assert_eq!(port_in("ChromeDriver was started successfully on port 41327."), Some(41327));
        assert_eq!(port_in("1700000000000\tgeckodriver\tINFO\tListening on 127.0.0.1:36231"), Some(36231));
        assert_eq!(port_in("Only local connections are allowed."), None);
    }
}
