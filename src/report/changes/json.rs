//! The changes for machines: as in `report.json`, each with the name that the feed gives it.

use jiff::civil::Date;
use serde::Serialize;

use crate::{
    language::hostile,
    view::{ChannelChange, Report},
};

/// Raised when a field changes its meaning or goes.
const SCHEMA_VERSION: u32 = 1;

#[derive(Serialize)]
struct Document<'a> {
    schema: &'static str,
    schema_version: u32,
    as_of: Date,
    invented: bool,
    changes: Vec<Named<'a>>,
}

#[derive(Serialize)]
struct Named<'a> {
    id: String,
    #[serde(flatten)]
    change: &'a ChannelChange,
}

/// Returns every change, newest first.
pub(super) fn json(report: &Report) -> String {
    let named = |change| Named { id: ChannelChange::id(change), change };
    let document = Document {
        schema: "kanalbarometer-changes",
        schema_version: SCHEMA_VERSION,
        as_of: report.as_of,
        invented: report.invented,
        changes: report.history.changes.iter().map(named).collect(),
    };
    let text = serde_json::to_string_pretty(&document).expect("a view has only string keys");
    let mut escaped = hostile::json(&text);
    escaped.push('\n');
    escaped
}
