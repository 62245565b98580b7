//! A dataset as it is written by hand: the JSON file, before it is checked. Its JSON Schema is generated from these
//! types.

use crate::JudgementKind;

/// A dataset of one article.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Dataset {
    /// Where the JSON Schema is, for editors.
    #[cfg_attr(feature = "schema", schemars(rename = "$schema", default, skip_serializing_if = "String::is_empty"))]
    pub schema: String,
    /// Names the dataset, in kebab-case.
    pub id: String,
    /// Language of the dataset's text, as a BCP 47 tag.
    pub lang: String,
    /// What the card is about: its heading.
    pub title: String,
    /// The article's own summary of the subject.
    pub summary: TextQuoteSelector,
    /// Where the article comes from.
    pub source: Source,
    /// The article, verbatim; paragraphs are parted by a blank line. May be left out where the article lies in a
    /// file of its own, beside this one.
    #[cfg_attr(feature = "schema", schemars(default, skip_serializing_if = "String::is_empty"))]
    pub article: String,
    /// The themes of the timeline, from top to bottom.
    pub lanes: Vec<String>,
    /// The places the article names.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub places: Vec<Place>,
    /// The people the article names.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub people: Vec<Named>,
    /// The lines of the glance table.
    pub facts: Vec<Fact>,
    /// The moments, in any order.
    pub moments: Vec<Moment>,
    /// Opinions and counterfactuals of the article's author.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub judgements: Vec<Judgement>,
    /// Where the article differs from the reference record.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub notes: Vec<Note>,
    /// The works that dates and notes refer to.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub references: Vec<Reference>,
}

/// Where the article comes from and who may use it.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Source {
    /// Title of the article.
    pub title: String,
    /// Who wrote it, where that is known. A person written as `Lake, Ada` is cited by the family name; any other
    /// author, as written.
    #[cfg_attr(feature = "schema", schemars(default, skip_serializing_if = "String::is_empty"))]
    pub author: String,
    /// Who published it.
    pub publisher: String,
    /// The year of publication, or `n.d.` where that is not known.
    pub year: String,
    /// Address of the original, where it has one.
    #[cfg_attr(feature = "schema", schemars(default, skip_serializing_if = "String::is_empty"))]
    pub url: String,
    /// What is known of the rights to the article.
    pub rights: String,
}

/// A quotation, as in the W3C Web Annotation Data Model. It must stand in the article in exactly one place:
/// `prefix` and `suffix`, the words right before and after, tell equal words apart.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct TextQuoteSelector {
    /// The words, character for character.
    pub exact: String,
    /// The characters right before.
    #[cfg_attr(feature = "schema", schemars(default, skip_serializing_if = "String::is_empty"))]
    pub prefix: String,
    /// The characters right after.
    #[cfg_attr(feature = "schema", schemars(default, skip_serializing_if = "String::is_empty"))]
    pub suffix: String,
}

/// A place that the article names.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Place {
    /// The one spelling the card uses.
    pub name: String,
    /// A form the article prints, such as `Mexican`.
    pub printed: String,
    /// Where it is. Places with coordinates are shown on the map, and the moments at them make its path; leave them
    /// out for a place that is only named.
    #[cfg_attr(feature = "schema", schemars(default, skip_serializing_if = "Option::is_none"))]
    pub at: Option<Coordinates>,
}

/// A point of the earth: for a country, one within it.
#[derive(Clone, Copy, Debug)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Coordinates {
    /// Degrees north of the equator; south of it, negative.
    #[cfg_attr(feature = "schema", schemars(range(min = -90, max = 90)))]
    pub latitude: f64,
    /// Degrees east of Greenwich; west of it, negative.
    #[cfg_attr(feature = "schema", schemars(range(min = -180, max = 180)))]
    pub longitude: f64,
}

/// A person that the article names.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Named {
    /// The one spelling the card uses.
    pub name: String,
    /// A form the article prints, such as `Trotsky`.
    pub printed: String,
}

/// One line of the glance table: a label of yours and the article's own words.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Fact {
    /// Permanent name, in kebab-case.
    pub id: String,
    /// What the words answer, such as `Died`.
    pub label: String,
    /// The article's words.
    pub excerpt: TextQuoteSelector,
}

/// One entry on the timeline.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Moment {
    /// Permanent public name, in kebab-case.
    pub id: String,
    /// A neutral heading.
    pub title: String,
    /// One of the lanes.
    pub lane: String,
    /// The date that places it on the timeline.
    pub date: Dated,
    /// A more precise date within `date`, where the record has one.
    #[cfg_attr(feature = "schema", schemars(default, skip_serializing_if = "Option::is_none"))]
    pub refined: Option<Dated>,
    /// The article's words about it.
    pub excerpts: Vec<TextQuoteSelector>,
    /// Some of the places.
    #[cfg_attr(feature = "schema", schemars(default, skip_serializing_if = "Vec::is_empty"))]
    pub places: Vec<String>,
    /// Some of the people.
    #[cfg_attr(feature = "schema", schemars(default, skip_serializing_if = "Vec::is_empty"))]
    pub people: Vec<String>,
    /// The ids of notes on it.
    #[cfg_attr(feature = "schema", schemars(default, skip_serializing_if = "Vec::is_empty"))]
    pub notes: Vec<String>,
}

/// A date and how it is known.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Dated {
    /// The date, New Style, in the card's profile of EDTF: `1927`, `1917-08`, `1917-11-07`, `1936/1938`, `1929/..`,
    /// `1920~`, `-0044-03-15`.
    pub edtf: String,
    /// How the date is known.
    pub basis: Basis,
}

/// Where a date comes from.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "lowercase", deny_unknown_fields))]
pub enum Basis {
    /// The article prints it, in these words.
    Stated {
        /// The words that print it.
        excerpt: TextQuoteSelector,
    },
    /// It follows from what the article prints.
    Derived {
        /// The words it follows from.
        excerpts: Vec<TextQuoteSelector>,
        /// How it follows, in one line.
        rule: String,
    },
    /// References give it.
    Reference {
        /// The ids of the references.
        references: Vec<String>,
        /// What more there is to say, such as the date in another calendar.
        #[cfg_attr(feature = "schema", schemars(default, skip_serializing_if = "String::is_empty"))]
        remark: String,
    },
}

/// An opinion or counterfactual of the article's author: never on the timeline.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Judgement {
    /// Permanent name, in kebab-case.
    pub id: String,
    /// What kind it is.
    pub kind: JudgementKind,
    /// The author's words.
    pub excerpt: TextQuoteSelector,
}

/// Where the article differs from the reference record.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Note {
    /// Permanent name, in kebab-case.
    pub id: String,
    /// What it is about.
    pub title: String,
    /// The article's words.
    pub excerpt: TextQuoteSelector,
    /// What the record says, in your words.
    pub record: String,
    /// The ids of the references that say so.
    pub references: Vec<String>,
}

/// A work that a date or a note refers to.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Reference {
    /// Permanent name, in kebab-case.
    pub id: String,
    /// Who wrote it. A reference has an author or a publisher.
    #[cfg_attr(feature = "schema", schemars(default, skip_serializing_if = "String::is_empty"))]
    pub author: String,
    /// Its title.
    pub title: String,
    /// The work, journal or site it stands in.
    #[cfg_attr(feature = "schema", schemars(default, skip_serializing_if = "String::is_empty"))]
    pub container: String,
    /// Who published it.
    #[cfg_attr(feature = "schema", schemars(default, skip_serializing_if = "String::is_empty"))]
    pub publisher: String,
    /// The year, or `n.d.` where that is not known.
    pub year: String,
    /// Address of the original, and of nothing else: leave it out rather than link a copy.
    #[cfg_attr(feature = "schema", schemars(default, skip_serializing_if = "String::is_empty"))]
    pub url: String,
}
