//! A message as forks of Baileys write what they fetched from a channel: counts beside a message with its key.

use super::{
    super::{content, row::Row},
    baileys,
};
use crate::extract::json::{Json, Notes, Object};

pub(super) fn is_message(object: &Object<'_>) -> bool {
    let has_message = matches!(object.get("message"), Json::Object(_));
    let has_counts = object.names("views") && object.names("reactions");
    object.has("server_id") && (has_message || has_counts)
}

pub(super) fn read(object: &Object<'_>, notes: &mut Notes) -> Row {
    let inner = content::message_in(object, &["message"]);
    // Some have the key with the message, some have only the content there.
    let mut row = if baileys::is_message(&inner) {
        baileys::read(&inner, notes)
    } else {
        let mut row = Row { content: content::read(&inner, notes), ..Row::default() };
        row.timed(object, &["timestamp", "t", "messageTimestamp"], notes);
        row
    };
    row.server_id = Row::named(object, &["server_id"], &[]).server_id.or(row.server_id);
    row.client_id = row.client_id.or(Row::named(object, &[], &["id"]).client_id);
    row.counted(object, &["views"], "reactions", notes);
    row
}

pub(super) fn chat<'j>(object: &Object<'j>) -> Option<&'j str> {
    Object::of(object.get("message"), String::new()).and_then(|message| baileys::chat(&message))
}
