//! A channel as WAHA writes it, and its preview of messages: the message with what is counted beside it.

use super::{
    super::{channel::Places, row::Row},
    has_channel_key, web,
};
use crate::extract::json::{Json, Notes, Object};

pub(super) const PLACES: Places = Places {
    state: &[],
    name: &[&["name"]],
    description: &[&["description"]],
    invite: &[&["invite"]],
    followers: &[&["subscribersCount"]],
    verification: &[&["verified"]],
    opened: &[],
    states_zero: false,
};

pub(super) fn is_channel(object: &Object<'_>) -> bool {
    let is_waha = object.names("subscribersCount") || matches!(object.get("verified"), Json::Flag(_));
    has_channel_key(object) && is_waha
}

pub(super) fn is_preview(object: &Object<'_>) -> bool {
    let has_counts = object.names("viewCount") || object.names("reactions");
    let message = Object::of(object.get("message"), String::new());
    has_counts && message.is_some_and(|message| web::is_message(&message))
}

pub(super) fn read_preview(object: &Object<'_>, notes: &mut Notes) -> Row {
    let message = Object::of(object.get("message"), object.place_of("message"));
    let mut row = message.map_or_else(Row::default, |message| web::read(&message, notes));
    row.counted(object, &["viewCount"], "reactions", notes);
    row
}
