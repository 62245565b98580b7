//! What the article's author thinks: told apart from what happened.

use leptos::prelude::*;

use super::{Context, excerpt::excerpt};
use crate::text;

pub fn judgements(card: Context) -> impl IntoView {
    let judgements = &card.dataset.judgements;
    (!judgements.is_empty()).then(|| {
        let items = judgements.iter().map(|judgement| {
            view! {
                <li>
                    <p class="label">{text::judgement(judgement.kind)}</p>
                    {excerpt(card, &judgement.excerpt)}
                </li>
            }
        });
        view! {
            <details part="judgements">
                <summary>{text::counted(text::JUDGEMENTS, judgements.len())}</summary>
                <p>{text::JUDGEMENTS_ARE}</p>
                <ul>{items.collect_view()}</ul>
            </details>
        }
    })
}
