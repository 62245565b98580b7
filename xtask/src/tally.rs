//! Counts of passed and failed tests.

use std::{
    io::{BufRead, BufReader},
    ops::AddAssign,
    process::{Command, Stdio},
};

use anyhow::{Context, Result};

/// How many tests passed and failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Those that passed.
    pub passed: usize,
    /// Those that failed.
    pub failed: usize,
}

impl Tally {
    /// One check that passed.
    pub const PASSED: Self = Self { passed: 1, failed: 0 };
    /// One check that failed.
    pub const FAILED: Self = Self { passed: 0, failed: 1 };

    /// Adds one named check; a failure is told with its cause.
    pub fn check(&mut self, name: &str, result: Result<()>) {
        match result {
            Ok(()) => {
                println!("test {name} ... ok");
                *self += Self::PASSED;
            }
            Err(error) => {
                println!("test {name} ... FAILED\n  {error:#}");
                *self += Self::FAILED;
            }
        }
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

/// Runs a test command, shows what it prints and adds up its result lines. A command that fails though no test did,
/// such as one that doesn't compile, counts as one failure.
pub fn of(command: &mut Command) -> Result<Tally> {
    let mut child = command.stdout(Stdio::piped()).spawn().context("can't start cargo")?;
    let mut tally = Tally::default();
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).split(b'\n') {
            let line = String::from_utf8_lossy(&line?).into_owned();
            println!("{line}");
            if let Some(result) = result(&line) {
                tally += result;
            }
        }
    }
    if !child.wait()?.success() && tally.failed == 0 {
        tally += Tally::FAILED;
    }
    Ok(tally)
}

/// Reads a line such as `test result: ok. 12 passed; 0 failed; 0 ignored; …`.
fn result(line: &str) -> Option<Tally> {
    let (_, counts) = line.strip_prefix("test result: ")?.split_once(". ")?;
    let count = |word: &str| counts.split("; ").find_map(|part| part.trim().strip_suffix(word)?.trim().parse().ok());
    Some(Tally { passed: count("passed")?, failed: count("failed")? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_result_line_of_a_test_run_is_read() {
        let line = "test result: ok. 12 passed; 0 failed; 0 ignored; 0 measured; 3 filtered out; finished in 0.00s";
        assert_eq!(result(line), Some(Tally { passed: 12, failed: 0 }));
        let line = "test result: FAILED. 10 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s";
        assert_eq!(result(line), Some(Tally { passed: 10, failed: 2 }));
    }

    #[test]
    fn other_lines_are_no_results() {
        assert_eq!(result("test result_lines_are_read ... ok"), None);
        assert_eq!(result("running 12 tests"), None);
        assert_eq!(result("test result: "), None);
    }

    fn shell(script: &str) -> Tally {
        of(Command::new("sh").args(["-c", script])).unwrap()
    }

    #[test]
    fn the_results_of_several_test_programs_add_up() {
        let tally = shell(
            "echo 'test result: ok. 2 passed; 0 failed'; echo 'test result: FAILED. 1 passed; 1 failed'; exit 101",
        );
        assert_eq!(tally, Tally { passed: 3, failed: 1 });
    }

    #[test]
    fn what_does_not_compile_is_one_failure() {
        assert_eq!(shell("exit 101"), Tally::FAILED);
    }
}
