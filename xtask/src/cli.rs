//! The verbs.

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

use crate::{anatomy, bench, build, compile::Kind, modules, pack, picture, repo::Repo, scorm, serve, test};

/// Builds, serves, tests and packs the card. Whatever is missing (the standard library for wasm32, npm packages,
/// browsers and their drivers) is installed or fetched on the way, or the command to type is named.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", arg_required_else_help = true)]
struct Cli {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    /// Build everything and serve it on this machine: index.html shows the card
    Serve {
        /// The port to listen on [default: a free one]
        #[arg(long, default_value_t = 0, hide_default_value = true)]
        port: u16,
        /// Keep panic messages, and build faster and larger
        #[arg(long)]
        debug: bool,
    },
    /// Build the package's files into pkg/dist, print their sizes and check them against pkg/budget.json
    Build {
        /// Keep panic messages, and build faster and larger; sizes are not checked
        #[arg(long)]
        debug: bool,
    },
    /// Run every check and test; ends with the count
    Test {
        /// Take the long way: many more cases for each property test
        #[arg(long)]
        long: bool,
        /// Run these suites alone
        #[arg(long, value_name = "SUITE", num_args = 1.., value_parser = test::names())]
        only: Vec<String>,
    },
    /// Build, and write the npm tarball and the SCORM packages into target/pack
    Pack {
        /// When learners are through with the SCORM packages: opened, a number such as "5 moments", or all
        #[arg(long, value_name = "RULE", default_value = "all", value_parser = scorm::completion)]
        completion: String,
    },
    /// Build, and print what the modules are made of: code by crate and by part of the card, data
    Size,
    /// Build, and measure the card beside other timelines, on the same moments; a whole run is written into
    /// docs/bench.md and README.md (needs chromium)
    Bench {
        /// How often each page is opened
        #[arg(long, value_name = "N", default_value_t = 7)]
        runs: usize,
        /// Measure these pages alone: names of folders in bench/pages
        #[arg(long, value_name = "PAGE", num_args = 1..)]
        only: Vec<String>,
    },
    /// Build, and photograph the card into pkg/trotsky-card.png and docs/pictures (needs chromium)
    Picture,
}

/// Does what the command line says.
pub fn run() -> ExitCode {
    match obey(Cli::parse().verb) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn obey(verb: Verb) -> Result<ExitCode> {
    let repo = Repo::here();
    match verb {
        Verb::Serve { port, debug } => {
            // Asked for first, so that a port in use is told before the build and not after.
            let server = serve::start(repo.root(), port)?;
            build::files(&repo, Kind::of(debug))?;
            println!("\nThe card: {}/index.html (Ctrl+C ends)", server.address());
            server.wait()
        }
        Verb::Build { debug } => build::build(&repo, Kind::of(debug)).map(|()| ExitCode::SUCCESS),
        Verb::Test { long, only } => Ok(test::test(repo, long, &only)),
        Verb::Pack { completion } => {
            build::build(&repo, Kind::Release)?;
            pack::pack(&repo)?.print();
            for path in scorm::pack(&repo, &completion)? {
                println!("{}", path.display());
            }
            Ok(ExitCode::SUCCESS)
        }
        Verb::Size => {
            build::files(&repo, Kind::Release)?;
            modules::ALL.into_iter().try_for_each(|module| anatomy::print(&repo, module)).map(|()| ExitCode::SUCCESS)
        }
        Verb::Bench { runs, only } => {
            build::files(&repo, Kind::Release)?;
            bench::bench(&repo, runs, &only).map(|()| ExitCode::SUCCESS)
        }
        Verb::Picture => {
            build::files(&repo, Kind::Release)?;
            picture::take(&repo).map(|()| ExitCode::SUCCESS)
        }
    }
}
