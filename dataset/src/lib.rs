//! The dataset of a glance card: one article, what it says, and where each statement stands in it.
//!
//! [`source`] is a dataset as it is written by hand; [`read`] turns its JSON into a [`Dataset`] or lists every fault.
//! The crate knows no browser: the card's build script uses it to bake the bundled dataset into static data, and the
//! module for any dataset reads what a page gives it.

#[cfg(feature = "bake")]
extern crate self as dataset;

mod date;
mod digits;
mod directive;
pub mod map;
mod model;
pub mod scale;

#[cfg(feature = "check")]
mod anchor;
#[cfg(feature = "check")]
mod check;
#[cfg(feature = "check")]
mod cite;
#[cfg(feature = "check")]
mod fault;
#[cfg(feature = "check")]
mod form;
#[cfg(feature = "check")]
mod index;
#[cfg(feature = "check")]
mod order;
#[cfg(feature = "check")]
mod parse;
#[cfg(feature = "check")]
mod quoted;
#[cfg(feature = "check")]
mod read;
#[cfg(feature = "schema")]
mod schema;
#[cfg(feature = "check")]
pub mod source;
#[cfg(feature = "suggest")]
mod suggest;
#[cfg(feature = "check")]
mod written;

pub use date::{Certainty, Date, Point, day_number};
pub use digits::digits;
pub use directive::text_directive;
pub use model::*;

#[cfg(feature = "check")]
pub use {anchor::anchor, directive::terms, fault::Fault, quoted::quoted, read::read};

#[cfg(feature = "schema")]
pub use schema::schema;
#[cfg(feature = "suggest")]
pub use suggest::suggest;
