//! The compiler for wasm32: one that has the source of Rust's standard library beside it, since the card's module
//! builds its own (smaller) standard library.

use std::{
    env,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, bail};

use crate::{debian, run, say};

/// A compiler for wasm32 and its linker.
pub struct Toolchain {
    /// The compiler.
    pub rustc: PathBuf,
    /// The linker.
    pub linker: PathBuf,
}

/// Finds a toolchain, or obtains one: by rustup where Rust's server is in reach, otherwise from Debian.
pub fn find() -> Result<Toolchain> {
    let rustc = match with_source() {
        Some(rustc) => rustc,
        None => obtain()?,
    };
    let linker = linker(&rustc)?;
    Ok(Toolchain { rustc, linker })
}

/// Where the source of the standard library lies.
pub fn source() -> Option<PathBuf> {
    Some(sysroot(&with_source()?)?.join(SOURCE))
}

/// The compiler on the PATH and Debian's, the first that has the source of the standard library.
fn with_source() -> Option<PathBuf> {
    let source = |rustc: &PathBuf| sysroot(rustc).is_some_and(|root| root.join(SOURCE).join("Cargo.lock").exists());
    [on_path(), DEBIAN.into()].into_iter().find(source)
}

const SOURCE: &str = "lib/rustlib/src/rust/library";
const DEBIAN: &str = "/usr/bin/rustc";

fn obtain() -> Result<PathBuf> {
    if run::find("rustup").is_some() {
        let fetch = || Ok(run::succeeds(Command::new("rustup").args(["component", "add", "rust-src"])));
        let fetched = say::step("fetch the source of Rust's standard library: rustup component add rust-src", fetch)?;
        if !fetched {
            println!("  rustup can't fetch it here; Debian has it too");
        }
    }
    if with_source().is_none() {
        debian::install(&["rustc-web", "rust-web-src"], "the source of Rust's standard library")?;
    }
    with_source().context("the source of Rust's standard library was installed, but no compiler has it beside it")
}

/// The `rust-lld` that comes with rustup's toolchains, or LLVM's own of the compiler's version.
fn linker(rustc: &Path) -> Result<PathBuf> {
    let bundled = [rustc.to_owned(), on_path()].into_iter().find_map(|rustc| {
        let linker = sysroot(&rustc)?.join("lib/rustlib").join(host(&rustc)?).join("bin/rust-lld");
        linker.exists().then_some(linker)
    });
    if let Some(linker) = bundled {
        return Ok(linker);
    }
    let Some(llvm) = told(rustc, "LLVM version: ") else {
        bail!("no linker for wasm32: {} doesn't tell its LLVM version", rustc.display());
    };
    let major = llvm.split('.').next().unwrap_or_default();
    let name = format!("wasm-ld-{major}");
    if run::find(&name).is_none() {
        debian::install(&[&format!("lld-{major}")], "a linker for wasm32")?;
    }
    run::find(&name).with_context(|| format!("no linker for wasm32: {name} is not on the PATH"))
}

fn on_path() -> PathBuf {
    env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()).into()
}

fn sysroot(rustc: &Path) -> Option<PathBuf> {
    let path = run::read(Command::new(rustc).args(["--print", "sysroot"])).ok()?;
    Some(path.trim().into())
}

fn host(rustc: &Path) -> Option<String> {
    told(rustc, "host: ")
}

/// The rest of the line of `rustc -vV` that begins with `label`.
fn told(rustc: &Path, label: &str) -> Option<String> {
    let version = run::read(Command::new(rustc).arg("-vV")).ok()?;
    version.lines().find_map(|line| line.strip_prefix(label)).map(str::to_owned)
}
