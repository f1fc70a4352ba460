//! A channel as whatsapp-web.js writes it: `channelMetadata`, alone or within the channel.

use super::super::channel::Places;
use crate::extract::json::{Json, Object};

pub(super) const PLACES: Places = Places {
    state: &[&["channelMetadata", "stateType"], &["stateType"]],
    name: &[&["channelMetadata", "titleMetadata", "title"], &["titleMetadata", "title"], &["name"]],
    description: &[
        &["channelMetadata", "descriptionMetadata", "description"],
        &["descriptionMetadata", "description"],
        &["description"],
    ],
    invite: &[&["channelMetadata", "inviteLink"], &["inviteLink"]],
    followers: &[&["channelMetadata", "subscribersCount"], &["subscribersCount"]],
    verification: &[&["channelMetadata", "isVerified"], &["isVerified"]],
    opened: &[&["channelMetadata", "createdAtTs"], &["createdAtTs"]],
    states_zero: false,
};

pub(super) fn is_channel(object: &Object<'_>) -> bool {
    ["channelMetadata", "titleMetadata"].into_iter().any(|part| matches!(object.get(part), Json::Object(_)))
}
