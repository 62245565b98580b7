//! How to cite the article: in APA 7, MLA 9 and Chicago 17 (author and date), and for BibTeX.
//!
//! Texts stand as the dataset has them: capitals are not changed, and there is no date of access, as nobody knows when
//! the reader comes. Where no author is known the publisher is one; in MLA the title is the first then.

use crate::model::{Citation, Source, Text};

/// The article's citations, one for each style.
pub(crate) fn citations(id: &str, source: &Source) -> Vec<Citation> {
    let who = Who::of(source);
    vec![apa(source, &who), mla(source, &who), chicago(source, &who), bibtex(id, source, &who)]
}

/// Whom the styles name first.
struct Who<'a> {
    /// In whole: the author, or else the publisher.
    name: &'a str,
    /// A person's family name and the others, where the author is written like that.
    person: Option<(&'a str, &'a str)>,
    /// The publisher where it is somebody else, or else nothing.
    publisher: &'a str,
}

impl<'a> Who<'a> {
    fn of(source: &'a Source) -> Self {
        let publisher = &*source.publisher;
        match &*source.author {
            "" => Who { name: publisher, person: None, publisher: "" },
            author if author == publisher => Who { name: publisher, person: None, publisher: "" },
            author => Who { name: author, person: author.split_once(", "), publisher },
        }
    }

    /// As the text names them after a quotation.
    fn brief(&self) -> &str {
        self.person.map_or(self.name, |(family, _)| family)
    }

    /// With initials: "Lake, A. M."
    fn initials(&self) -> String {
        let Some((family, given)) = self.person else { return self.name.to_owned() };
        let initial = |name: &str| name.chars().next().map(|first| format!("{first}."));
        let names = given.split_whitespace().map(|name| {
            // Jean-Paul is J.-P.
            name.split('-').filter_map(initial).collect::<Vec<_>>().join("-")
        });
        format!("{family}, {}", names.collect::<Vec<_>>().join(" "))
    }
}

fn apa(source: &Source, who: &Who) -> Citation {
    let year = format!("({})", source.year);
    let works = sentences(&[&who.initials(), &year, &source.title, who.publisher]);
    // No full stop after an address.
    let entry = [&*works, &*source.url].join(" ").trim_end().to_owned();
    citation("APA", format!("({}, {})", who.brief(), source.year), entry)
}

fn mla(source: &Source, who: &Who) -> Citation {
    let year = if source.year == NO_DATE { "" } else { &source.year };
    let rest = [&*source.publisher, year, &*source.url].into_iter().filter(|part| !part.is_empty());
    let rest = rest.collect::<Vec<_>>().join(", ");
    let title = in_quotes(&closed(&source.title));
    // A body that published its own work is named once, as publisher.
    let (author, brief) = match who.publisher {
        "" => ("", in_quotes(&source.title)),
        _ => (who.name, who.brief().to_owned()),
    };
    citation("MLA", format!("({brief})"), sentences(&[author, &title, &rest]))
}

fn chicago(source: &Source, who: &Who) -> Citation {
    let title = in_quotes(&closed(&source.title));
    let entry = sentences(&[who.name, &source.year, &title, who.publisher, &source.url]);
    // So that it does not seem a part of the name, the abbreviation has a comma before it.
    let comma = if source.year == NO_DATE { "," } else { "" };
    citation("Chicago", format!("({}{comma} {})", who.brief(), source.year), entry)
}

fn bibtex(id: &str, source: &Source, who: &Who) -> Citation {
    // In braces of its own a name is not taken apart, and a title keeps its capitals.
    let whole = |text: &str| format!("{{{}}}", escaped(text));
    let author = if who.person.is_some() { escaped(who.name) } else { whole(who.name) };
    // An address is taken as it is; braces would end it.
    let url = source.url.replace('{', "%7B").replace('}', "%7D").replace('\\', "%5C");
    let fields = [
        ("author", author),
        ("title", whole(&source.title)),
        ("organization", escaped(who.publisher)),
        ("year", escaped(&source.year)),
        ("url", url),
    ];
    let kind = if source.url.is_empty() { "misc" } else { "online" };
    let fields = fields.into_iter().filter(|(_, value)| !value.is_empty());
    let lines: String = fields.map(|(name, value)| format!("  {name} = {{{value}}},\n")).collect();
    citation("BibTeX", String::new(), format!("@{kind}{{{id},\n{lines}}}"))
}

/// What stands for a year that is not known.
const NO_DATE: &str = "n.d.";

fn citation(style: &'static str, brief: String, entry: String) -> Citation {
    Citation { style: style.into(), brief: brief.into(), entry: entry.into() }
}

/// The parts that there are, each closed by a full stop.
fn sentences(parts: &[&str]) -> String {
    let parts = parts.iter().filter(|part| !part.is_empty()).map(|part| closed(part));
    parts.collect::<Vec<Text>>().join(" ")
}

/// With a full stop, unless it ends like a sentence.
fn closed(text: &str) -> Text {
    let ends = text.trim_end_matches(['”', '’', '"']).ends_with(['.', '?', '!', '…']);
    Text::from(if ends { text.to_owned() } else { format!("{text}.") })
}

/// Between quotation marks; those within become single ones.
fn in_quotes(text: &str) -> String {
    format!("“{}”", text.replace('“', "‘").replace('”', "’").replace('"', "'"))
}

/// Text for BibTeX. Braces get names: it counts them even after a backslash.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for character in text.chars() {
        match character {
            '&' | '%' | '$' | '#' | '_' => escaped.extend(['\\', character]),
            '{' => escaped.push_str("\\textbraceleft{}"),
            '}' => escaped.push_str("\\textbraceright{}"),
            '~' => escaped.push_str("\\textasciitilde{}"),
            '^' => escaped.push_str("\\textasciicircum{}"),
            '\\' => escaped.push_str("\\textbackslash{}"),
            _ => escaped.push(character),
        }
    }
    escaped
}
