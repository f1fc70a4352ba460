//! A message as Baileys writes it: a key, the content as WhatsApp's protocol names it, a time in seconds.

use super::super::{content, row::Row};
use crate::{
    extract::{
        PostKind,
        json::{Json, Notes, Object},
    },
    fact::Fact,
};

pub(super) fn is_message(object: &Object<'_>) -> bool {
    let has_more =
        ["message", "messageTimestamp", "messageStubType"].into_iter().any(|name| object.names(name));
    let key = Object::of(object.get("key"), String::new());
    has_more && key.is_some_and(|key| key.has("id") || key.has("remoteJid"))
}

pub(super) fn read(object: &Object<'_>, notes: &mut Notes) -> Row {
    let key = content::message_in(object, &["key"]);
    let mut row = Row::named(&key, &["server_id"], &["id"]);
    let own = Row::named(object, &["newsletterServerId", "newsletter_server_id", "server_id"], &[]);
    row.server_id = own.server_id.or(row.server_id);
    row.timed(object, &["messageTimestamp"], notes);
    row.counted(object, &["views", "viewCount"], "reactions", notes);
    row.content = content::read(&content::message_in(object, &["message"]), notes);
    match object.get("messageStubType") {
        Json::Whole(1) => row.content.deleted = Fact::Met,
        Json::Text(stub) if stub == "REVOKE" => row.content.deleted = Fact::Met,
        Json::Whole(2..) | Json::Text(_) => row.content.kind = Some(PostKind::Service),
        _ => {}
    }
    row
}

pub(super) fn chat<'j>(object: &Object<'j>) -> Option<&'j str> {
    match Object::of(object.get("key"), String::new())?.get("remoteJid") {
        Json::Text(chat) => Some(chat),
        _ => None,
    }
}
