//! The middle of some numbers.

/// The middle one, or the mean of the two in the middle; `None` of none.
pub fn median(numbers: impl IntoIterator<Item = f64>) -> Option<f64> {
    let mut sorted: Vec<f64> = numbers.into_iter().collect();
    sorted.sort_by(f64::total_cmp);
    let upper = sorted.get(sorted.len() / 2)?;
    let lower = sorted.get((sorted.len() - 1) / 2)?;
    Some((upper + lower) / 2.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_the_middle_whatever_the_order() {
        assert_eq!(median([9.0, 1.0, 4.0]), Some(4.0));
        assert_eq!(median([100.0, 2.0, 1.0, 4.0]), Some(3.0));
    }

    #[test]
    fn nothing_has_no_median() {
        assert_eq!(median([]), None);
    }
}
