//! Which files the server shows, and as what.

use std::{
    io,
    path::{Component, Path, PathBuf},
};

use percent_encoding::percent_decode_str;

/// A directory, and what is served of it.
pub struct Site {
    root: PathBuf,
    served: &'static [&'static str],
}

/// What is served of the repository.
const OF_REPOSITORY: &[&str] = &[
    "index.html",
    "pkg/dist",
    "www",
    "tests/pages",
    "data",
    // The SCORM player's package, and its runtime.
    "target/card/scorm",
    "xtask/node_modules/scorm-again/dist",
];

/// A file to serve.
#[derive(Debug, PartialEq)]
pub struct File {
    /// Where it lies.
    pub path: PathBuf,
    /// Its MIME type.
    pub kind: &'static str,
}

impl Site {
    /// The repository: what its pages need.
    pub fn repository(root: &Path) -> io::Result<Self> {
        Ok(Self { root: root.canonicalize()?, served: OF_REPOSITORY })
    }

    /// Everything in a directory.
    pub fn whole(root: &Path) -> io::Result<Self> {
        // Every path begins with the empty one.
        Ok(Self { root: root.canonicalize()?, served: &[""] })
    }

    /// Where a directory's page is, if the address lacks the slash that its links are relative to.
    pub fn moved(&self, address: &str) -> Option<String> {
        let path = address.split(['?', '#']).next()?;
        // Two slashes would name another host.
        let names_a_place = !path.starts_with("//") && !path.ends_with('/');
        let directory = names_a_place && self.root.join(path.trim_start_matches('/')).is_dir();
        (directory && self.find(address).is_some()).then(|| format!("{path}/"))
    }

    /// The file at an address, given as the path and query that a browser asks for.
    pub fn find(&self, address: &str) -> Option<File> {
        let path = address.split(['?', '#']).next()?;
        let path = percent_decode_str(path).decode_utf8().ok()?;
        let relative = Path::new(path.trim_start_matches('/'));
        if !relative.components().all(|component| matches!(component, Component::Normal(_))) {
            return None;
        }
        let relative = if relative.as_os_str().is_empty() { Path::new("index.html") } else { relative };
        if !self.served.iter().any(|served| relative.starts_with(served)) {
            return None;
        }
        let mut path = self.root.join(relative);
        if path.is_dir() {
            path.push("index.html");
        }
        // A link must not lead out.
        let path = path.canonicalize().ok().filter(|path| path.is_file() && path.starts_with(&self.root))?;
        let kind = kind(&path);
        Some(File { path, kind })
    }
}

fn kind(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("css") => "text/css; charset=utf-8",
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("json" | "map") => "application/json",
        Some("png") => "image/png",
        Some("svg") => "image/svg+xml",
        Some("ts" | "txt" | "md") => "text/plain; charset=utf-8",
        Some("wasm") => "application/wasm",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site() -> Site {
        Site::repository(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))).unwrap()
    }

    fn served(address: &str) -> bool {
        site().find(address).is_some()
    }

    #[test]
    fn the_dataset_is_served() {
        assert!(served("/data/article.txt"));
        assert!(served("/data/article%2Etxt?fresh"));
    }

    #[test]
    fn a_directory_has_a_slash_at_its_end() {
        assert_eq!(site().moved("/www?x"), Some("/www/".to_owned()));
        assert_eq!(site().moved("/www/"), None);
        assert_eq!(site().moved("/xtask"), None);
        assert_eq!(site().moved("//www"), None);
    }

    #[test]
    fn a_whole_directory_is_served_and_nothing_around_it() {
        let site = Site::whole(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src"))).unwrap();
        assert!(site.find("/main.rs").is_some());
        assert!(site.find("/suites/rust.rs").is_some());
        assert!(site.find("/../Cargo.toml").is_none());
    }

    #[test]
    fn nothing_leads_out_of_what_is_served() {
        for address in [
            "/Cargo.toml",
            "/data/../Cargo.toml",
            "/data/%2e%2e/Cargo.toml",
            "/data/..%2fCargo.toml",
            "//etc/passwd",
            "/data//../../etc/passwd",
            "/xtask/src/main.rs",
            "/database",
            "/data",
            "/data/%ff",
            "/data/article.txt%00",
        ] {
            assert!(!served(address), "{address}");
        }
    }

    #[test]
    fn a_file_is_told_by_its_ending() {
        assert_eq!(kind(Path::new("a/trotsky-card.wasm")), "application/wasm");
        assert_eq!(kind(Path::new("index.js")), "text/javascript; charset=utf-8");
        assert_eq!(kind(Path::new("page.html")), "text/html; charset=utf-8");
        assert_eq!(kind(Path::new("LICENSE")), "application/octet-stream");
    }
}
