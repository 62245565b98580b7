//! The card's text as plain HTML: what is left when a feed reader, a sanitizer or a browser without scripts has taken
//! what it takes.

use lol_html::html_content::ContentType;
use lol_html::{RewriteStrSettings, element, rewrite_str};

/// What is of no use without the card's script and style.
const LEFT_OUT: &str = "[aria-hidden], .steer, [role=status], .link, .all, .back, .legend, [part~=map], [part~=cite]";

/// What a plain text can do with; the page's own style and script could mistake the rest.
const KEPT: [&str; 4] = ["href", "cite", "datetime", "lang"];

/// The text of `card`, the card's markup.
pub fn plain(card: &str) -> String {
    let handlers = vec![
        element!(LEFT_OUT, |element| {
            element.remove();
            Ok(())
        }),
        // Paper and old readers leave closed details out.
        element!("details", |element| Ok(element.set_tag_name("section")?)),
        element!("summary, .label, .eyebrow", |element| {
            element.prepend("<strong>", ContentType::Html);
            element.append("</strong>", ContentType::Html);
            Ok(element.set_tag_name("p")?)
        }),
        // What is a control in the card is words here.
        // The whole keeps its language.
        element!("article", |element| Ok(element.set_tag_name("div")?)),
        element!(".quote", |element| {
            element.remove_and_keep_content();
            Ok(())
        }),
        element!("*", |element| {
            let names: Vec<String> = element.attributes().iter().map(|attribute| attribute.name()).collect();
            for name in names.iter().filter(|name| !KEPT.contains(&name.as_str())) {
                element.remove_attribute(name);
            }
            Ok(())
        }),
    ];
    let settings =
        handlers.into_iter().fold(RewriteStrSettings::new(), RewriteStrSettings::append_element_content_handler);
    rewrite_str(card, settings).expect("the card's own markup is well-formed")
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn words_stay_and_controls_go() {
        let card = r#"<article class="card"> <div class="steer"><button>Next</button></div>
            <dd><button class="quote" title="Read it"><q>Words</q></button></dd>
            <details part="notes"><summary>Check</summary><p class="named"><b>Date</b> 1917</p></details></article>"#;
        let plain: Vec<String> = plain(card).split_whitespace().map(str::to_owned).collect();
        let expected =
            "<div> <dd><q>Words</q></dd> <section><p><strong>Check</strong></p><p><b>Date</b> 1917</p></section></div>";
        assert_eq!(plain.join(" "), expected);
    }
}
