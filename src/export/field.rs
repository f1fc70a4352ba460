//! One column as a field of a table schema: type, meaning, constraints.
//!
//! The one place that knows what Frictionless calls the types of our columns.

use serde::Serialize;

use super::cell::UNDO;
use crate::tables::{Kind, Meaning, Values};

/// A field of a table schema.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Field {
    pub(super) name: String,
    #[serde(rename = "type")]
    pub(super) kind: &'static str,
    pub(super) title: &'static str,
    pub(super) description: String,
    pub(super) constraints: Constraints,
}

/// What holds of every cell of a column.
#[derive(Debug, Clone, Default, Serialize)]
pub(super) struct Constraints {
    pub(super) required: bool,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub(super) unique: bool,
    #[serde(rename = "enum", skip_serializing_if = "Vec::is_empty")]
    pub(super) words: Vec<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) minimum: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) pattern: Option<&'static str>,
}

/// Returns the field of a column of a table with that key.
pub(super) fn field(name: &str, kind: Kind, meaning: &Meaning, table: &str, key: &[&str]) -> Field {
    let in_key = key.contains(&name);
    let mut constraints = Constraints {
        required: meaning.is_always_in(table) || in_key,
        unique: in_key && key.len() == 1,
        ..Constraints::default()
    };
    let mut description = meaning.description.to_owned();
    match meaning.values {
        Values::Any => {}
        Values::Outside => description = format!("{description} {UNDO}"),
        Values::Words(words) => constraints.words = words(),
        Values::Count => constraints.minimum = Some(0),
        Values::Pattern(pattern) => constraints.pattern = Some(pattern),
    }
    Field { name: name.to_owned(), kind: type_of(kind), title: meaning.title, description, constraints }
}

fn type_of(kind: Kind) -> &'static str {
    match kind {
        Kind::Text => "string",
        Kind::Integer => "integer",
        Kind::Number => "number",
        Kind::Flag => "boolean",
        Kind::Day => "date",
        Kind::Instant => "datetime",
    }
}
