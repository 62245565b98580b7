//! The dataset that comes with the card: `data/trotsky.json` and `data/article.txt`, checked while compiling.

use dataset::Dataset;

/// What Leon Trotsky achieved, as static data.
pub static DATASET: Dataset = include!(concat!(env!("OUT_DIR"), "/dataset.rs"));

#[cfg(test)]
mod tests {
    use dataset::Basis;

    use super::DATASET;

    #[test]
    fn there_is_enough_to_read() {
        assert!(DATASET.moments.len() >= 20);
        assert!(DATASET.facts.len() >= 10);
        let dates = DATASET.moments.iter().map(|moment| moment.date.date);
        let years: Vec<i32> = dates.flat_map(|date| date.points()).map(|point| point.year).collect();
        assert_eq!((years.iter().min(), years.iter().max()), (Some(&1917), Some(&1940)));
    }

    #[test]
    fn no_date_of_1917_is_stated_for_the_article_never_prints_it() {
        assert!(!DATASET.article.text.contains("1917"));
        for moment in &*DATASET.moments {
            let in_1917 = moment.date.date.points().any(|point| point.year == 1917);
            assert!(!in_1917 || matches!(moment.date.basis, Basis::Reference(..)), "{}", moment.id);
        }
    }

    #[test]
    fn the_office_comes_after_the_revolution_that_made_it() {
        let place = |id: &str| DATASET.moments.iter().position(|moment| moment.id == id).expect("the moment");
        assert!(place("october-revolution") < place("foreign-commissar"));
        assert!(place("attacked-in-study") < place("death"));
    }

    #[test]
    fn kazakhstan_is_placed_by_the_record_and_has_a_note() {
        let moment = DATASET.moments.iter().find(|moment| moment.id == "exile-kazakhstan").expect("the moment");
        assert_eq!(moment.date.date.to_string(), "1928-01");
        assert!(matches!(moment.date.basis, Basis::Reference(..)));
        assert!(!moment.notes.is_empty());
    }

    #[test]
    fn the_article_is_kept_to_the_byte() {
        assert_eq!(DATASET.article.text.len(), 3003);
        assert_eq!(DATASET.article.text, include_str!("../data/article.txt"));
    }
}
