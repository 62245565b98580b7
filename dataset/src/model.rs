//! A checked dataset: what the card shows.
//!
//! Values of these types are made by [`read`](crate::read) and nothing else, so every excerpt has its place in
//! the article, every index points at something, and moments are in the order of time. All text is [`Text`] and
//! every list is a [`List`], so that a bundled dataset is plain static data and a dataset read at run time is owned.

use std::borrow::Cow;

use crate::Date;

/// Text that is either static or owned.
pub type Text = Cow<'static, str>;

/// A list that is either static or owned.
pub type List<T> = Cow<'static, [T]>;

/// An article with what it says, dated and quoted.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "bake", derive(databake::Bake), databake(path = dataset))]
pub struct Dataset {
    /// Names the dataset; unique among datasets on a page.
    pub id: Text,
    /// Language of the dataset's text, as a BCP 47 tag.
    pub lang: Text,
    /// What the card is about: its heading.
    pub title: Text,
    /// The article's own summary of the subject.
    pub summary: Excerpt,
    /// Where the article comes from.
    pub source: Source,
    /// The article itself.
    pub article: Article,
    /// The lines of the glance table.
    pub facts: List<Fact>,
    /// The moments, ordered by start, end and id.
    pub moments: List<Moment>,
    /// Opinions and counterfactuals of the article's author.
    pub judgements: List<Judgement>,
    /// Where the article differs from the reference record.
    pub notes: List<Note>,
    /// The works that dates and notes refer to.
    pub references: List<Reference>,
    /// How the moments lie in time.
    pub timeline: Timeline,
    /// Where they happened; none where no place has coordinates.
    pub map: Option<Map>,
    /// How to cite the article: one for each style.
    pub citations: List<Citation>,
}

/// Where the article comes from and who may use it.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "bake", derive(databake::Bake), databake(path = dataset))]
pub struct Source {
    /// Title of the article.
    pub title: Text,
    /// Who wrote it; empty where that is not known.
    pub author: Text,
    /// Who published it.
    pub publisher: Text,
    /// The year of publication, or `n.d.` where that is not known.
    pub year: Text,
    /// Address of the original; empty where it has none.
    pub url: Text,
    /// What is known of the rights to the article.
    pub rights: Text,
}

/// The article, verbatim, cut where excerpts begin and end.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "bake", derive(databake::Bake), databake(path = dataset))]
pub struct Article {
    /// The whole text.
    pub text: Text,
    /// Its paragraphs in order, the title first.
    pub paragraphs: List<Paragraph>,
}

impl Article {
    /// The words of an excerpt, character for character.
    pub fn words(&self, excerpt: Excerpt) -> &str {
        self.at(excerpt.span)
    }

    /// The words of a paragraph.
    pub fn paragraph(&self, paragraph: &Paragraph) -> &str {
        let ends = paragraph.segments.first().zip(paragraph.segments.last());
        ends.map_or("", |(first, last)| self.at(Span { start: first.span.start, end: last.span.end }))
    }

    /// The words at `span`; empty where the span is not in the article.
    pub fn at(&self, span: Span) -> &str {
        self.text.get(span.start as usize..span.end as usize).unwrap_or_default()
    }
}

/// One paragraph of the article.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "bake", derive(databake::Bake), databake(path = dataset))]
pub struct Paragraph {
    /// Its pieces in order; joined they are the paragraph.
    pub segments: List<Segment>,
}

/// A run of the article that no excerpt begins or ends inside of.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "bake", derive(databake::Bake), databake(path = dataset))]
pub struct Segment {
    /// Where it stands in the article.
    pub span: Span,
    /// Who quotes it, each once: moments in the order of time, facts, the summary, judgements.
    pub owners: List<Owner>,
}

/// Who quotes a run of the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "bake", derive(databake::Bake), databake(path = dataset))]
pub enum Owner {
    /// [`Dataset::summary`].
    Summary,
    /// A moment, one of its dates or one of its notes: an index into [`Dataset::moments`].
    Moment(u16),
    /// An index into [`Dataset::facts`].
    Fact(u16),
    /// An index into [`Dataset::judgements`].
    Judgement(u16),
}

/// A place in the article, in bytes of its UTF-8 text, end exclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "bake", derive(databake::Bake), databake(path = dataset))]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// Byte after the last.
    pub end: u32,
}

impl Span {
    /// Whether `other` lies wholly within this span.
    pub fn covers(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }
}

/// A verbatim span of the article: the one place that a W3C `TextQuoteSelector` resolves to. Its words are
/// [`Article::words`].
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "bake", derive(databake::Bake), databake(path = dataset))]
pub struct Excerpt {
    /// Where it stands.
    pub span: Span,
}

/// One line of the glance table: a label of ours and the article's own words.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "bake", derive(databake::Bake), databake(path = dataset))]
pub struct Fact {
    /// What the words answer, such as `Died`.
    pub label: Text,
    /// The article's words.
    pub excerpt: Excerpt,
}

/// One entry on the timeline.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "bake", derive(databake::Bake), databake(path = dataset))]
pub struct Moment {
    /// Permanent public name.
    pub id: Text,
    /// A neutral heading.
    pub title: Text,
    /// Its theme: an index into [`Timeline::lanes`].
    pub lane: u16,
    /// The date that places it on the timeline.
    pub date: Dated,
    /// A more precise date, where the record has one.
    pub refined: Option<Dated>,
    /// The article's words about it; at least one.
    pub excerpts: List<Excerpt>,
    /// Where a browser that is to find the first of them begins and ends: one run of the article, or two.
    pub terms: List<Span>,
    /// Places the article names.
    pub places: List<Text>,
    /// People the article names.
    pub people: List<Text>,
    /// Where the article differs from the record: indexes into [`Dataset::notes`].
    pub notes: List<u16>,
    /// What else was under way: indexes into [`Dataset::moments`] of those that share a day with it by their `date`,
    /// in the order of time; where they are very many, the nearest before it and after it.
    pub meanwhile: List<u16>,
    /// Whether there are more of those.
    pub among_others: bool,
    /// Those of its places that are on the map, as they are written: indexes into [`Map::spots`].
    pub spots: List<u16>,
    /// Where it lies on the timeline.
    pub mark: Mark,
}

/// A date and how it is known.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "bake", derive(databake::Bake), databake(path = dataset))]
pub struct Dated {
    /// The date.
    pub date: Date,
    /// How it is known.
    pub basis: Basis,
}

/// Where a date comes from.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "bake", derive(databake::Bake), databake(path = dataset))]
pub enum Basis {
    /// The article prints it, in these words.
    Stated(Excerpt),
    /// It follows from what the article prints, by a rule.
    Derived(List<Excerpt>, Text),
    /// References give it: indexes into [`Dataset::references`]; the text says more where there is more to say.
    Reference(List<u16>, Text),
}

/// An opinion or counterfactual of the article's author: never on the timeline.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "bake", derive(databake::Bake), databake(path = dataset))]
pub struct Judgement {
    /// What kind it is.
    pub kind: JudgementKind,
    /// The author's words.
    pub excerpt: Excerpt,
}

/// What kind of judgement it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "bake", derive(databake::Bake), databake(path = dataset))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename_all = "kebab-case"))]
pub enum JudgementKind {
    /// What the author thinks of what happened.
    Opinion,
    /// What would have happened otherwise.
    Counterfactual,
    /// A belief or motive the author ascribes to somebody.
    Attribution,
}

/// Where the article differs from the reference record.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "bake", derive(databake::Bake), databake(path = dataset))]
pub struct Note {
    /// What it is about.
    pub title: Text,
    /// The article's words.
    pub excerpt: Excerpt,
    /// What the record says, in our words.
    pub record: Text,
    /// Who says so: indexes into [`Dataset::references`]; at least one.
    pub references: List<u16>,
}

/// A work that a date or a note refers to.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "bake", derive(databake::Bake), databake(path = dataset))]
pub struct Reference {
    /// Who wrote it; empty where the publisher stands as author.
    pub author: Text,
    /// Its title.
    pub title: Text,
    /// The work, journal or site it stands in; empty where it stands alone.
    pub container: Text,
    /// Who published it; may be empty where there is an author.
    pub publisher: Text,
    /// The year, or `n.d.`.
    pub year: Text,
    /// Address of the original; empty where there is none to link.
    pub url: Text,
}

/// How the moments lie in time.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "bake", derive(databake::Bake), databake(path = dataset))]
pub struct Timeline {
    /// The themes, from top to bottom.
    pub lanes: List<Lane>,
    /// Years to print along the scale, from left to right.
    pub ticks: List<Tick>,
}

/// A theme of moments: one band of the timeline.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "bake", derive(databake::Bake), databake(path = dataset))]
pub struct Lane {
    /// Its name.
    pub name: Text,
    /// How many rows its moments need so that none hides another; at least one.
    pub rows: u16,
}

/// A year on the scale.
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "bake", derive(databake::Bake), databake(path = dataset))]
pub struct Tick {
    /// The year, astronomical: 0 is 1 BCE.
    pub year: i32,
    /// Where it begins, in ten-thousandths of the timeline's width.
    pub at: u16,
}

/// Where a moment lies on the timeline, in ten-thousandths of its width.
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "bake", derive(databake::Bake), databake(path = dataset))]
pub struct Mark {
    /// Where it begins.
    pub start: u16,
    /// Where it ends; the same as the start for a single day.
    pub end: u16,
    /// The row of its lane, from the top.
    pub row: u16,
}

impl Mark {
    /// The middle between start and end.
    pub fn middle(self) -> u16 {
        self.start + (self.end - self.start) / 2
    }
}

/// The part of the world that holds all places with coordinates, nine wide to four high. The units are those of
/// [`map`](crate::map).
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "bake", derive(databake::Bake), databake(path = dataset))]
pub struct Map {
    /// Its left edge.
    pub x: i32,
    /// Its upper edge.
    pub y: i32,
    /// Its width.
    pub width: i32,
    /// Its height.
    pub height: i32,
    /// The places, in the order they are declared.
    pub spots: List<Spot>,
}

/// A place on the map.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "bake", derive(databake::Bake), databake(path = dataset))]
pub struct Spot {
    /// Its name, as in [`Moment::places`].
    pub name: Text,
    /// How far east.
    pub x: i32,
    /// How far south.
    pub y: i32,
}

/// How to cite the article in one style.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "bake", derive(databake::Bake), databake(path = dataset))]
pub struct Citation {
    /// The name of the style: `APA`, `MLA`, `Chicago` or `BibTeX`.
    pub style: Text,
    /// What stands after a quotation, such as `(Adam Smith Institute, n.d.)`; empty for BibTeX.
    pub brief: Text,
    /// The entry in the list of works.
    pub entry: Text,
}
