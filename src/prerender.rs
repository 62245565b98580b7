//! The card as HTML: readable before any script has run, and where none ever will.
//!
//! It is the same component that the browser runs, rendered natively, so the live card can take its place unnoticed.

#[cfg(test)]
mod injections;
mod plain;
mod variants;

use leptos::prelude::*;
use serde_json::{Value, json};

use crate::bundled::DATASET;
use crate::card::{Card, Settings};
use crate::json_ld::json_ld;
use crate::state::{State, Store, Theme};

/// The card's style, as long as no script has brought it.
const STYLE: &str = include_str!(concat!(env!("OUT_DIR"), "/style.css"));

/// All that a page needs of a prerendered card:
///
/// - `moments`: the ids of the moments, in order;
/// - `card`: the card's markup, in pieces (see [`variants`]);
/// - `plain`: its text as plain HTML, without a class or a control;
/// - `style`: its style;
/// - `data`: what it says, for search engines (JSON-LD).
pub fn prerendered() -> Value {
    let moments: Vec<&str> = DATASET.moments.iter().map(|moment| &*moment.id).collect();
    let cards: Vec<String> = (0..moments.len()).map(card).collect();
    json!({
        "moments": moments,
        "card": variants::join(&cards),
        "plain": plain::plain(&cards[0]),
        "style": STYLE,
        "data": json_ld(&DATASET),
    })
}

/// The card's markup at one moment.
fn card(moment: usize) -> String {
    let store = Store::new(State::new(moment, Theme::Auto));
    view! { <Card dataset=&DATASET store settings=Settings::default()/> }.to_html()
}

#[cfg(test)]
mod tests {
    use super::{card, prerendered};
    use crate::bundled::DATASET;

    #[test]
    fn a_card_is_rendered_at_each_moment() {
        for (index, moment) in DATASET.moments.iter().enumerate() {
            let html = card(index);
            let current = format!(r#"data-moment="{}" aria-current="true""#, moment.id);
            assert!(html.contains(&current), "{}", moment.id);
            assert_eq!(html.matches("until-found").count(), DATASET.moments.len() - 1);
        }
    }

    #[test]
    fn nothing_of_it_needs_an_inline_style_or_a_script() {
        let html = card(0);
        for needed in [" style=\"", "<style", "<script"] {
            assert!(!html.contains(needed), "{needed}");
        }
    }

    #[test]
    fn every_text_of_the_dataset_is_in_both_forms() {
        let prerendered = prerendered();
        let plain = prerendered["plain"].as_str().expect("a text");
        let words = DATASET
            .moments
            .iter()
            .flat_map(|moment| moment.excerpts.iter())
            .chain(DATASET.facts.iter().map(|fact| &fact.excerpt));
        for words in words.map(|excerpt| DATASET.article.words(*excerpt)) {
            let escaped = words.replace('&', "&amp;");
            assert!(plain.contains(&escaped) && card(0).contains(&escaped), "{words}");
        }
    }
}
