//! One line for each step: what it does, and how long it took.

use std::{
    io::{Write, stdout},
    time::{Duration, Instant},
};

use anyhow::Result;

/// Does a step that prints nothing itself.
pub fn step<T>(what: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    print!("· {what} … ");
    // A line that can't be shown early is shown late.
    let _ = stdout().flush();
    let start = Instant::now();
    let result = work();
    match &result {
        Ok(_) => println!("{}", time(start.elapsed())),
        Err(_) => println!("failed"),
    }
    result
}

/// Does a step that shows its own progress.
pub fn long_step<T>(what: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    println!("· {what} …");
    let start = Instant::now();
    let result = work()?;
    println!("  … {}", time(start.elapsed()));
    Ok(result)
}

/// A duration in words.
pub fn time(duration: Duration) -> String {
    let seconds = duration.as_secs_f64();
    if seconds < 60.0 {
        format!("{seconds:.1} s")
    } else {
        let seconds = seconds.round() as u64;
        format!("{} min {} s", seconds / 60, seconds % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_time_is_told_in_seconds_and_a_long_one_in_minutes() {
        assert_eq!(time(Duration::from_millis(1240)), "1.2 s");
        assert_eq!(time(Duration::from_secs(125)), "2 min 5 s");
    }
}
