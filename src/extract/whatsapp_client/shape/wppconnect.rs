//! A channel as `WPPConnect` writes it (`newsletter.search`, `newsletter.create`).

use super::super::channel::Places;
use crate::extract::json::{Json, Object};

pub(super) const PLACES: Places = Places {
    state: &[&["state"]],
    name: &[&["name"]],
    description: &[&["description"]],
    invite: &[&["inviteCode"], &["inviteLink"]],
    followers: &[&["subscribersCount"]],
    verification: &[&["verification"]],
    opened: &[&["creationTime"], &["timestamp"]],
    states_zero: false,
};

pub(super) fn is_channel(object: &Object<'_>) -> bool {
    object.has("idJid") && matches!(object.get("name"), Json::Text(_))
}
