//! Elements as HTML, for the prerendered card: what is live is written as it is now.

use leptos::attr::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::no_attrs;
use leptos::tachys::view::{Position, PositionState, RenderHtml};

use super::element::{Child, El, Live, Parts};
use super::mounted::Mounted;

no_attrs!(El);

impl RenderHtml for El {
    type AsyncOutput = El;
    type Owned = El;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> El {
        self
    }

    fn to_html_with_buf(self, html: &mut String, _: &mut Position, _: bool, _: bool, _: Vec<AnyAttribute>) {
        write(self, html);
    }

    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> Mounted {
        unreachable!("the live card takes the place of the prerendered one")
    }

    fn into_owned(self) -> El {
        self
    }
}

fn write(el: El, html: &mut String) {
    let Parts { tag, attributes, live, children, .. } = *el.0;
    *html += "<";
    *html += tag;
    let live = live.iter().filter_map(|live| match live {
        Live::Attribute(name, value) => value().map(|value| (*name, value.into())),
        Live::Value(_) | Live::Text(_) => None,
    });
    for (name, value) in attributes.into_iter().chain(live) {
        *html += " ";
        *html += name;
        *html += "=\"";
        escape(&value, html, true);
        *html += "\"";
    }
    *html += ">";
    for child in children {
        match child {
            Child::Element(child) => write(child, html),
            Child::Text(words) => escape(&words, html, false),
            Child::Live(words) => escape(&words(), html, false),
        }
    }
    if tag != "input" {
        *html += "</";
        *html += tag;
        *html += ">";
    }
}

fn escape(text: &str, html: &mut String, quoted: bool) {
    for character in text.chars() {
        match character {
            '&' => *html += "&amp;",
            '<' => *html += "&lt;",
            '>' => *html += "&gt;",
            '"' if quoted => *html += "&quot;",
            character => html.push(character),
        }
    }
}
