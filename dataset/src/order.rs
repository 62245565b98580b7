//! Putting numbers in order.

use std::cmp::Ordering;

/// Sorts `numbers`, by what `compare` says of two of them. One piece of code for all that is sorted: the module for any
/// dataset would carry another for each kind of list and order.
#[inline(never)]
pub(crate) fn sort(numbers: &mut [u32], compare: &dyn Fn(u32, u32) -> Ordering) {
    numbers.sort_unstable_by(|&one, &other| compare(one, other));
}
