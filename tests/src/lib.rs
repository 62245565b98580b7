//! What the behaviour tests stand on: the three engines, their drivers, a page, and what the card ought to show.

pub mod browser;
pub mod course;
pub mod driver;
pub mod engine;
pub mod expected;
pub mod firefox;
pub mod fleet;
pub mod forced_colours;
pub mod frame;
pub mod given;
pub mod hand;
pub mod history;
pub mod host;
pub mod injections;
pub mod memory;
pub mod own;
pub mod page;
pub mod paper;
pub mod texts;
