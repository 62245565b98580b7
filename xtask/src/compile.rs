//! The card, compiled to wasm32 together with a standard library of its own.

use std::path::PathBuf;

use anyhow::Result;

use crate::{link, modules::Module, repo::Repo, run, say, toolchain};

/// What the module is built for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// For readers: small, and silent when it panics.
    Release,
    /// For developers: quick to build, and tells why it panics.
    Debug,
}

impl Kind {
    /// The kind that `--debug` asks for.
    pub fn of(debug: bool) -> Self {
        if debug { Self::Debug } else { Self::Release }
    }

    fn profile(self) -> &'static str {
        match self {
            Self::Release => "wasm",
            Self::Debug => "dev",
        }
    }

    fn directory(self) -> &'static str {
        match self {
            Self::Release => "wasm",
            Self::Debug => "debug",
        }
    }

    fn std(self) -> &'static [&'static str] {
        match self {
            Self::Release => &["-Zbuild-std=std", "-Zbuild-std-features=optimize_for_size"],
            Self::Debug => &["-Zbuild-std=std,panic_abort"],
        }
    }

    /// A panic traps without a word: no messages, no places, no `{:?}`.
    fn rustflags(self) -> &'static str {
        match self {
            Self::Release => "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none",
            Self::Debug => "",
        }
    }
}

/// Compiles a module; gives it as the compiler leaves it. The next one takes its place.
pub fn compile(repo: &Repo, kind: Kind, module: Module) -> Result<PathBuf> {
    let toolchain = toolchain::find()?;
    // A target directory of its own: builds for this machine and for wasm32 neither wait for nor evict each other.
    let target = repo.path("target/wasm");
    let mut cargo = run::cargo();
    cargo
        .current_dir(repo.root())
        .args(["build", "--package", "trotsky-card", "--lib", "--target", TRIPLE, "--profile", kind.profile()])
        .args(["--features", module.features])
        .args(kind.std())
        .arg("--target-dir")
        .arg(&target)
        // A stable compiler builds its standard library only when told that it is one for building Rust itself.
        .env("RUSTC_BOOTSTRAP", "1")
        .env("RUSTC", &toolchain.rustc)
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", link::without_unused(repo, &toolchain.linker)?)
        .env("RUSTFLAGS", kind.rustflags())
        // Functions keep their names without it, and with it wasm-bindgen takes a minute.
        .env("CARGO_PROFILE_DEV_DEBUG", "none")
        .env_remove("CARGO_ENCODED_RUSTFLAGS");
    let (name, rustc) = (module.name, toolchain.rustc.display());
    let what = format!("compile {name} for wasm32 with {rustc} (the first time takes minutes)");
    say::long_step(&what, || run::show(&mut cargo))?;
    Ok(target.join(TRIPLE).join(kind.directory()).join("trotsky_card.wasm"))
}

const TRIPLE: &str = "wasm32-unknown-unknown";
