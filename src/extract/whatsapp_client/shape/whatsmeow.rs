//! A message as whatsmeow writes it, and programs on top of it in names with underscores.
//!
//! It does not say in which channel it stands. The time of one that WhatsApp gave no time is the year 1.

use super::super::{content, row::Row};
use crate::extract::json::{Json, Notes, Object};

pub(super) fn is_message(object: &Object<'_>) -> bool {
    let has_counts = object.names("views_count") || object.names("reaction_counts");
    object.names("MessageServerID") || (object.names("server_id") && object.names("message_id") && has_counts)
}

pub(super) fn read(object: &Object<'_>, notes: &mut Notes) -> Row {
    let mut row = Row::named(object, &["MessageServerID", "server_id"], &["MessageID", "message_id"]);
    row.timed(object, &["Timestamp", "timestamp"], notes);
    row.counted(object, &["ViewsCount", "views_count"], "ReactionCounts", notes);
    if !object.names("ReactionCounts") {
        row.counted(object, &[], "reaction_counts", notes);
    }
    match object.get("text") {
        Json::Text(text) => row.content.text = Some(text.to_string()),
        _ => row.content = content::read(&object_at(object), notes),
    }
    row
}

/// The message, or an object without members where there is none.
fn object_at<'j>(object: &Object<'j>) -> Object<'j> {
    content::message_in(object, &["Message", "message"])
}
