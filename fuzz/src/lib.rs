//! What holds for every text that somebody gives for a date or a dataset. A program for each in `bin/` has libFuzzer
//! look for one that breaks it; the tests hold the texts in `corpus/` against it.

pub mod datasets;
pub mod dates;
mod kept;
mod sentence;
pub mod slips;
mod told;

use std::{env, fs};

/// The program of a check. Cargo in this folder builds it with libFuzzer; elsewhere it checks the files it is given.
#[macro_export]
macro_rules! program {
    ($check:path) => {
        #[cfg(fuzzing)]
        libfuzzer_sys::fuzz_target!(|text: &str| $check(text));

        #[cfg(not(fuzzing))]
        fn main() {
            $crate::replay($check);
        }
    };
}

/// Checks the texts in the files that the command line names.
pub fn replay(check: fn(&str)) {
    for path in env::args().skip(1) {
        let text = fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
        // Nobody is given what is no text.
        check(&String::from_utf8_lossy(&text));
    }
}
