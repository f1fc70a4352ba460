//! The answer of WhatsApp itself (`xwa2_newsletter`): numbers as text, times in seconds and microseconds.
//!
//! Baileys hands it on unchanged, whatsmeow in lower case. Lists of it do not carry followers.

use super::{super::channel::Places, has_channel_key};
use crate::extract::json::{Json, Object};

pub(super) const PLACES: Places = Places {
    state: &[&["state", "type"]],
    name: &[&["thread_metadata", "name", "text"]],
    description: &[&["thread_metadata", "description", "text"]],
    invite: &[&["thread_metadata", "invite"]],
    followers: &[&["thread_metadata", "subscribers_count"]],
    verification: &[&["thread_metadata", "verification"]],
    opened: &[&["thread_metadata", "creation_time"]],
    states_zero: true,
};

/// A channel that does not exist has a state and `null` for all else.
pub(super) fn is_channel(object: &Object<'_>) -> bool {
    let is_described = matches!(object.get("thread_metadata"), Json::Object(_));
    let is_stated = matches!(object.get("state"), Json::Object(_)) && object.names("thread_metadata");
    (is_described && has_channel_key(object)) || is_stated
}
