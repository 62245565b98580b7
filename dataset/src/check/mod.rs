//! The rules of a dataset, in one place: used while the card is compiled, and on datasets given at run time. Excerpts
//! are put in their places on the way.

mod checker;
mod dates;
mod meanwhile;
mod names;
mod owners;
mod places;
mod segments;

use crate::model::{Article, Dataset, Fact, Judgement, Lane, List, Moment, Note, Reference, Source, Timeline};
use crate::scale::{Scale, pack};
use crate::{Date, cite, map, source};
pub(crate) use checker::Checker;
use names::{MOST, too_many};

impl Checker<'_> {
    /// Checks all of it. Where there are faults, what it gives has stopgaps in their places.
    pub fn dataset(&mut self, dataset: &source::Dataset) -> Dataset {
        if !self.has_article() {
            self.fault("article", "is missing");
        }
        if dataset.moments.is_empty() {
            self.fault("moments", "there must be at least one");
        }
        let (facts, moments, judgements) = (&dataset.facts, &dataset.moments, &dataset.judgements);
        for (list, count) in [("facts", facts.len()), ("moments", moments.len()), ("judgements", judgements.len())] {
            if count > MOST {
                self.fault(&format!("{list}[{MOST}]"), too_many());
            }
        }
        let id = self.id("id", &dataset.id);
        let lang = self.lang("lang", &dataset.lang);
        let title = self.text("title", &dataset.title);
        let summary = self.excerpt("summary", &dataset.summary);
        let source = self.source(&dataset.source);
        self.printed("places", dataset.places.iter().map(|place| &place.printed));
        self.printed("people", dataset.people.iter().map(|person| &person.printed));
        let spots = self.spots(&dataset.places);
        let facts = self.each("facts", &dataset.facts, Self::fact);
        let scale = Scale::of(self.dates(&dataset.moments));
        let mut moments =
            self.each("moments", &dataset.moments, |checker, path, moment| checker.moment(path, moment, scale));
        moments.sort_by(|one, other| order(one).cmp(&order(other)));
        meanwhile::fill(&mut moments);
        self.fill_spots(&mut moments, &spots);
        let lanes = (0..dataset.lanes.len())
            .map(|index| Lane {
                name: dataset.lanes[index].clone().into(),
                rows: pack(
                    moments.iter_mut().filter(|moment| moment.lane as usize == index).map(|moment| &mut moment.mark),
                ),
            })
            .collect();
        let judgements = self.each("judgements", &dataset.judgements, Self::judgement);
        let notes = self.each("notes", &dataset.notes, Self::note);
        let references = self.each("references", &dataset.references, Self::reference);
        let quoted = owners::owners(&moments, &notes, &facts, summary, &judgements);
        let paragraphs = segments::cut(&dataset.article, &quoted);
        Dataset {
            citations: cite::citations(&id, &source).into(),
            id,
            lang,
            title,
            summary,
            source,
            article: Article { text: dataset.article.clone().into(), paragraphs: paragraphs.into() },
            facts: facts.into(),
            moments: moments.into(),
            judgements: judgements.into(),
            notes: notes.into(),
            references: references.into(),
            timeline: Timeline { lanes, ticks: scale.ticks().into() },
            map: map::of(spots.into_iter().flatten().collect()),
        }
    }

    fn source(&mut self, source: &source::Source) -> Source {
        Source {
            title: self.text("source.title", &source.title),
            author: source.author.clone().into(),
            publisher: self.text("source.publisher", &source.publisher),
            year: self.year("source.year", &source.year),
            url: self.url_or_none("source.url", &source.url),
            rights: self.text("source.rights", &source.rights),
        }
    }

    fn fact(&mut self, path: &str, fact: &source::Fact) -> Fact {
        self.unique(path, &fact.id, "fact");
        Fact {
            label: self.text(&format!("{path}.label"), &fact.label),
            excerpt: self.excerpt(&format!("{path}.excerpt"), &fact.excerpt),
        }
    }

    fn moment(&mut self, path: &str, moment: &source::Moment, scale: Scale) -> Moment {
        let date = self.dated(&format!("{path}.date"), &moment.date);
        let refined = moment.refined.as_ref().map(|refined| {
            let at = format!("{path}.refined");
            self.within(&format!("{at}.edtf"), &refined.edtf, &moment.date.edtf);
            self.dated(&at, refined)
        });
        if moment.excerpts.is_empty() {
            self.fault(&format!("{path}.excerpts"), "there must be at least one");
        }
        let excerpts = self.each(&format!("{path}.excerpts"), &moment.excerpts, Self::excerpt);
        Moment {
            id: self.unique(path, &moment.id, "moment"),
            title: self.text(&format!("{path}.title"), &moment.title),
            lane: self.lane(&format!("{path}.lane"), &moment.lane),
            mark: scale.mark(date.date),
            date,
            refined,
            terms: excerpts.first().map(|first| self.terms(first.span)).unwrap_or_default().into(),
            excerpts: excerpts.into(),
            places: self
                .each(&format!("{path}.places"), &moment.places, |checker, path, name| checker.place(path, name))
                .into(),
            people: self
                .each(&format!("{path}.people"), &moment.people, |checker, path, name| checker.person(path, name))
                .into(),
            notes: self
                .each(&format!("{path}.notes"), &moment.notes, |checker, path, name| checker.note_id(path, name))
                .into(),
            // Filled in when all moments are there, in the order of time.
            meanwhile: List::default(),
            among_others: false,
            spots: List::default(),
        }
    }

    fn judgement(&mut self, path: &str, judgement: &source::Judgement) -> Judgement {
        self.unique(path, &judgement.id, "judgement");
        Judgement { kind: judgement.kind, excerpt: self.excerpt(&format!("{path}.excerpt"), &judgement.excerpt) }
    }

    fn note(&mut self, path: &str, note: &source::Note) -> Note {
        self.unique(path, &note.id, "note");
        Note {
            title: self.text(&format!("{path}.title"), &note.title),
            excerpt: self.excerpt(&format!("{path}.excerpt"), &note.excerpt),
            record: self.text(&format!("{path}.record"), &note.record),
            references: self.reference_ids(&format!("{path}.references"), &note.references),
        }
    }

    fn reference(&mut self, path: &str, reference: &source::Reference) -> Reference {
        self.unique(path, &reference.id, "reference");
        if reference.author.is_empty() && reference.publisher.is_empty() {
            self.fault(path, "has neither an author nor a publisher");
        }
        Reference {
            author: reference.author.clone().into(),
            title: self.text(&format!("{path}.title"), &reference.title),
            container: reference.container.clone().into(),
            publisher: reference.publisher.clone().into(),
            year: self.year(&format!("{path}.year"), &reference.year),
            url: self.url_or_none(&format!("{path}.url"), &reference.url),
        }
    }
}

/// Moments stand in the order of start, end and id; an open beginning comes first, an open end last.
fn order(moment: &Moment) -> (i32, i32, &str) {
    let date: Date = moment.date.date;
    (date.first_day().unwrap_or(i32::MIN), date.last_day().unwrap_or(i32::MAX), &moment.id)
}
