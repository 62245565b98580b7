//! Pages as they come out of a printer.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicU32, Ordering};
use std::{env, fs, process};

use anyhow::{Context, Result, bail};
use serde_json::Value;
use thirtyfour::common::print::{PrintPage, PrintParameters};

use crate::browser::Browser;
use crate::engine::Engine;
use crate::expected::ROOT;
use crate::given::given;

/// What was printed, read back from its PDF.
pub struct Paper {
    /// The text of each page, without white space and hyphens, which depend on where lines break.
    pub pages: Vec<String>,
    /// For each page how far down there is text, from 0 to 1.
    pub filled: Vec<f64>,
    /// For each page the shades of its pixels, from 0, black, to 255, white.
    pub shades: Vec<Vec<u8>>,
}

impl Browser {
    /// Prints the page at `path` once there is a card in it, live or prerendered, on A4, with backgrounds.
    pub fn paper(&self, path: &str) -> Result<Paper> {
        let file = Scrap::new();
        match self.engine {
            Engine::WebKit => {
                // WebKit's driver can't print. Debian's own Python knows Debian's WebKit.
                let script = Path::new(ROOT).join("tests/src/paper.py");
                let address = format!("{}{path}", given("CARD_URL")?);
                run(Command::new("/usr/bin/python3").arg(script).arg(address).arg(&file.0))?;
            }
            Engine::Chromium | Engine::Firefox => {
                self.open(path)?;
                self.until::<Value>("a card is there", "!!card()?.shadowRoot?.querySelector('.card:not([hidden])')")?;
                let a4 = PrintPage { width: 21.0, height: 29.7 };
                let parameters = PrintParameters { page: a4, background: true, ..PrintParameters::default() };
                let pdf = self.wait(|session| async move { session.print_page(parameters).await })?;
                fs::write(&file.0, pdf)?;
            }
        }
        read(&file.0)
    }
}

/// Text as [`Paper::pages`] has it.
pub fn bare(text: &str) -> String {
    let ligatures = [("ﬀ", "ff"), ("ﬁ", "fi"), ("ﬂ", "fl"), ("ﬃ", "ffi"), ("ﬄ", "ffl")];
    let text = ligatures.into_iter().fold(text.to_owned(), |text, (one, letters)| text.replace(one, letters));
    text.replace(|letter: char| letter.is_whitespace() || letter == '-', "")
}

fn read(pdf: &Path) -> Result<Paper> {
    let text = String::from_utf8(run(Command::new("pdftotext").arg("-raw").arg(pdf).arg("-"))?)?;
    // Each page ends with a form feed.
    let pages = text.trim_end_matches('\u{c}').split('\u{c}').map(bare).collect();
    let boxes = run(Command::new("pdftotext").arg("-bbox").arg(pdf).arg("-"))?;
    let boxes = String::from_utf8(boxes)?;
    let filled = boxes.split("<page ").skip(1).map(filled).collect::<Result<_>>()?;
    let pictures = run(Command::new("pdftoppm").args(["-gray", "-r", "75"]).arg(pdf))?;
    Ok(Paper { pages, filled, shades: shades(&pictures)? })
}

/// How far down a page there is text, by what `pdftotext -bbox` says of it.
fn filled(page: &str) -> Result<f64> {
    let value = |text: &str| text.split('"').next().and_then(|number| number.parse::<f64>().ok());
    let height = page.split("height=\"").nth(1).and_then(value).context("a page without a height")?;
    let lowest = page.split("yMax=\"").skip(1).filter_map(value).fold(0.0, f64::max);
    Ok(lowest / height)
}

/// The pixels of each of the pictures: PGM files one after the other, `P5 WIDTH HEIGHT 255` and a byte for each pixel.
fn shades(mut pictures: &[u8]) -> Result<Vec<Vec<u8>>> {
    let mut pages = Vec::new();
    while !pictures.is_empty() {
        let mut header = pictures.splitn(5, u8::is_ascii_whitespace);
        let mut next = || header.next().and_then(|word| std::str::from_utf8(word).ok()).unwrap_or_default();
        let (kind, size) = (next(), [next(), next()].map(str::parse::<usize>));
        let ("P5", [Ok(width), Ok(height)], "255") = (kind, size, next()) else { bail!("pdftoppm wrote no PGM") };
        let pixels = header.next().unwrap_or_default();
        let (page, rest) = pixels.split_at_checked(width * height).context("pdftoppm wrote half a page")?;
        pages.push(page.to_vec());
        pictures = rest;
    }
    Ok(pages)
}

fn run(command: &mut Command) -> Result<Vec<u8>> {
    let program = command.get_program().to_string_lossy().into_owned();
    let output = command.output().with_context(|| format!("cannot start {program}"))?;
    if !output.status.success() {
        bail!("{program}: {}", String::from_utf8_lossy(&output.stderr).trim());
    }
    Ok(output.stdout)
}

/// A file that is gone when dropped.
struct Scrap(PathBuf);

impl Scrap {
    fn new() -> Scrap {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let name = format!("card-on-paper-{}-{}.pdf", process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        Scrap(env::temp_dir().join(name))
    }
}

impl Drop for Scrap {
    fn drop(&mut self) {
        // Where nothing was printed there is no file.
        let _ = fs::remove_file(&self.0);
    }
}
