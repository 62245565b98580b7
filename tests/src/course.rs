//! The SCORM packages, as an LMS unpacks and serves them.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use anyhow::{Context, Result};
use zip::ZipArchive;

use crate::expected::ROOT;
use crate::host::{Host, Piece};

/// A version of SCORM, and what its fields are called.
#[derive(Clone, Copy)]
pub struct Scorm {
    /// What the manifest calls it.
    pub version: &'static str,
    /// The package.
    pub package: &'static str,
    /// Where the learner is.
    pub location: &'static str,
    /// Whether the learner is through.
    pub status: &'static str,
    /// How long the session was.
    pub session_time: &'static str,
    /// The function that ends a session.
    pub terminate: &'static str,
    /// What all functions begin with.
    pub prefix: &'static str,
}

/// The versions that there are packages for.
pub const VERSIONS: [Scorm; 2] = [
    Scorm {
        version: "1.2",
        package: "trotsky-card-scorm12.zip",
        location: "cmi.core.lesson_location",
        status: "cmi.core.lesson_status",
        session_time: "cmi.core.session_time",
        terminate: "LMSFinish",
        prefix: "LMS",
    },
    Scorm {
        version: "2004",
        package: "trotsky-card-scorm2004.zip",
        location: "cmi.location",
        status: "cmi.completion_status",
        session_time: "cmi.session_time",
        terminate: "Terminate",
        prefix: "",
    },
];

/// The page in a package, as `cargo xtask test` has packed it, for learners to be through by `completion`.
pub fn page(scorm: Scorm, completion: &str) -> Result<String> {
    let path = Path::new(ROOT).join("target/pack").join(scorm.package);
    let file = File::open(&path).with_context(|| format!("{}: run `cargo xtask pack`", path.display()))?;
    let mut page = String::new();
    ZipArchive::new(file)?.by_name("index.html")?.read_to_string(&mut page)?;
    let line = |rule: &str| format!("<meta name=\"completion\" content=\"{rule}\">");
    anyhow::ensure!(page.contains(&line("all")), "index.html has no line {}", line("all"));
    Ok(page.replace(&line("all"), &line(completion)))
}

/// A host with an LMS's page (`tests/pages/lms.html`) and the course, at `/course`; at `/stricter` it asks for all.
pub fn host(scorm: Scorm, completion: &str) -> Result<Host> {
    let course = |completion| anyhow::Ok(vec![Piece::Text(page(scorm, completion)?)]);
    Host::with([("/course", course(completion)?), ("/stricter", course("all")?)])
}
