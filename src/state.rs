//! What the reader has chosen. One value holds it all, so a step is one change.

mod store;

use dataset::Span;

#[cfg(target_arch = "wasm32")]
pub use store::Growth;
pub use store::{Store, Watch};

/// What the reader has chosen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct State {
    /// Index of the current moment.
    pub current: usize,
    /// Whether the live region speaks the current moment. The slider speaks for itself.
    pub spoken: bool,
    /// The words marked in the article.
    pub marked: Option<Span>,
    /// The colours.
    pub theme: Theme,
    /// What the reader points at: the moment that comes next there, and how many there are.
    pub preview: Option<(usize, usize)>,
    /// The button that led into the article, and that "Back" leads to: its place among the card's buttons, and the moment
    /// that was current.
    pub origin: Option<(usize, usize)>,
    /// The run of the article that led somewhere last, and to which of those that quote it.
    pub followed: Option<(Span, usize)>,
    /// The style of the citation.
    pub style: usize,
    /// What came of copying.
    pub copied: Option<bool>,
    /// Whether all moments are shown.
    pub all: bool,
    /// Whether the card is being printed.
    pub printed: bool,
    /// Whether the article is open, where it is made only then.
    pub reading: bool,
    /// Whether the card walks through the moments by itself.
    pub playing: bool,
}

/// Which colours the card wears.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Theme {
    /// The page's: what `color-scheme` the card inherits.
    #[default]
    Auto,
    /// The reader's device's.
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// Its name, as in the `theme` attribute.
    pub fn name(self) -> &'static str {
        match self {
            Theme::Auto => "auto",
            Theme::System => "system",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }
}

impl State {
    /// Whether more than the current moment may be looked for in the card.
    pub fn asks_for_all(&self) -> bool {
        self.all || self.printed || self.reading || self.marked.is_some() || self.followed.is_some()
    }

    /// At the moment `current`, with nothing else chosen yet.
    pub fn new(current: usize, theme: Theme) -> Self {
        Self {
            current,
            spoken: false,
            marked: None,
            theme,
            preview: None,
            origin: None,
            followed: None,
            style: 0,
            copied: None,
            all: false,
            printed: false,
            reading: false,
            playing: false,
        }
    }

    /// Makes `index` the current moment. `spoken` says whether the live region tells.
    pub fn go(&mut self, index: usize, spoken: bool) {
        self.current = index;
        // What comes next there is another now.
        self.preview = None;
        // The citation is another.
        self.copied = None;
        self.spoken = spoken;
    }

    /// Steps `by` moments, and says so; at the end of the way, past `last` or before the first, nothing changes.
    pub fn step(&mut self, by: isize, last: usize) {
        if let Some(index) = self.current.checked_add_signed(by).filter(|index| *index <= last) {
            self.go(index, true);
        }
    }
}
