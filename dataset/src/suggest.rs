//! "Did you mean …?"

/// The candidate most like `word`, if one is like it at all.
///
/// ```
/// assert_eq!(dataset::suggest("them", &["moment", "theme"]), Some("theme"));
/// assert_eq!(dataset::suggest("colour", &["moment", "theme"]), None);
/// ```
pub fn suggest<'a>(word: &str, candidates: &[&'a str]) -> Option<&'a str> {
    let word = word.to_ascii_lowercase();
    candidates
        .iter()
        .map(|&candidate| (strsim::osa_distance(&word, &candidate.to_ascii_lowercase()), candidate))
        .filter(|(distance, candidate)| *distance <= candidate.chars().count().max(3) / 3)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}
