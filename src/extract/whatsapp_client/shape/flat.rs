//! A channel as forks of Baileys flatten it.

use super::{super::channel::Places, has_channel_key};
use crate::extract::json::{Json, Object};

pub(super) const PLACES: Places = Places {
    state: &[&["state", "type"], &["state"]],
    name: &[&["name", "text"], &["name"]],
    description: &[&["description", "text"], &["description"]],
    invite: &[&["invite"]],
    followers: &[&["subscribers"], &["subscribers_count"]],
    verification: &[&["verification"]],
    opened: &[&["creation_time"]],
    states_zero: false,
};

pub(super) fn is_channel(object: &Object<'_>) -> bool {
    let names = ["subscribers", "subscribers_count", "creation_time", "nameTime", "verification", "invite"];
    let is_named = matches!(object.get("name"), Json::Text(_) | Json::Object(_));
    has_channel_key(object) && is_named && names.into_iter().any(|name| object.names(name))
}
