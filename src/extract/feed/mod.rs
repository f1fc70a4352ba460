//! A feed, RSS of any version or Atom, as its channel and its entries with their fields as written.
//!
//! Feeds in the wild are seldom well-formed XML: a bare `&`, HTML entities, unescaped markup, blank lines before the
//! declaration. A strict parser gives up on them, so this reads them with the same lenient linear pass as pages, which
//! also knows where each value stands. Entities that a document declares are never expanded. It must not know what is
//! made of the fields.

mod date;
mod document;
mod field;

pub(super) use document::{Entry, Feed};
pub(super) use field::Field;
