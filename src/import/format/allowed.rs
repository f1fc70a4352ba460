//! An allow-list of names, and what it leaves of a JSON value: nothing that it does not name reaches the archive.
//!
//! What is dropped is counted by what it was, as far as its name or form tells.

use std::borrow::Cow;

use super::Dropped;
use crate::extract::json::Json;

/// The names that an object may keep, each with what may stand there.
pub(super) type Names = [(&'static str, Kept)];

/// What may stay of a value.
pub(super) enum Kept {
    /// A text, number, flag or `null`, as it is.
    Plain,
    /// A text that passes, or those of a list that do.
    Passing(fn(&str) -> bool),
    /// A text that passes, or an object with these names.
    PassingOr(fn(&str) -> bool, &'static Names),
    /// That there is something, not what: `true`.
    Presence,
    /// An object with these names, or a list of such objects.
    Names(&'static Names),
    /// The same, for lists of names that come round to themselves.
    Within(fn() -> &'static Names),
    /// Either a plain value or an object with these names.
    Either(&'static Names),
    /// A text, or a list of texts and of objects with these names.
    Text(&'static Names),
    /// The names of an object that pass, without what they hold.
    Keys(fn(&str) -> bool),
    /// Numbers by name, of names that pass; or a list of objects with these names.
    Counts(fn(&str) -> bool, &'static Names),
}

impl Kept {
    /// Returns what stays of a value that its parent calls by that name; counts what does not.
    pub(super) fn of<'j>(&self, name: &str, json: &Json<'j>, dropped: &mut Dropped) -> Option<Json<'j>> {
        match (self, json) {
            (Self::Plain | Self::Either(_) | Self::Text(_), plain) if is_plain(plain) => Some(plain.clone()),
            (_, Json::Null) => Some(Json::Null),
            (Self::Passing(passes) | Self::PassingOr(passes, _), Json::Text(text)) if passes(text) => {
                Some(json.clone())
            }
            (Self::Passing(passes), Json::List(items)) => {
                let texts = items.iter().filter(|item| match item {
                    Json::Text(text) if passes(text) => true,
                    other => {
                        tally(name, other, dropped);
                        false
                    }
                });
                Some(Json::List(texts.cloned().collect()))
            }
            (Self::Keys(passes), Json::Object(members)) => {
                let names = members.iter().filter(|(name, _)| passes(name));
                Some(Json::Object(names.map(|(name, _)| (name.clone(), Json::Flag(true))).collect()))
            }
            (Self::Within(names), _) => Kept::Names(names()).of(name, json, dropped),
            (Self::Presence, _) => {
                tally(name, json, dropped);
                Some(Json::Flag(true))
            }
            (
                Self::Names(names) | Self::Either(names) | Self::Text(names) | Self::PassingOr(_, names),
                Json::Object(_),
            ) => Some(members(json, names, dropped)),
            (Self::Names(names) | Self::Either(names), Json::List(items)) => {
                let objects = items.iter().filter_map(|item| match item {
                    Json::Object(_) => Some(members(item, names, dropped)),
                    other => {
                        tally(name, other, dropped);
                        None
                    }
                });
                Some(Json::List(objects.collect()))
            }
            (Self::Text(names), Json::List(items)) => {
                let parts = items.iter().filter_map(|item| match item {
                    Json::Text(_) => Some(item.clone()),
                    Json::Object(_) => Some(members(item, names, dropped)),
                    _ => None,
                });
                Some(Json::List(parts.collect()))
            }
            (Self::Counts(passes, _), Json::Object(members)) => {
                let numbers = members.iter().filter(|(name, value)| passes(name) && is_number(value));
                Some(Json::Object(numbers.cloned().collect()))
            }
            (Self::Counts(_, names), Json::List(_)) => Kept::Names(names).of(name, json, dropped),
            _ => {
                tally(name, json, dropped);
                None
            }
        }
    }
}

/// Returns an object with no other names than these.
pub(super) fn members<'j>(json: &Json<'j>, names: &Names, dropped: &mut Dropped) -> Json<'j> {
    let mut kept: Vec<(Cow<'j, str>, Json<'j>)> = Vec::new();
    for (name, value) in json.members().unwrap_or_default() {
        match names.iter().find(|(known, _)| known == name) {
            Some((_, allowed)) => {
                kept.extend(allowed.of(name, value, dropped).map(|value| (name.clone(), value)));
            }
            None => tally(name, value, dropped),
        }
    }
    Json::Object(kept)
}

fn is_plain(json: &Json<'_>) -> bool {
    !matches!(json, Json::List(_) | Json::Object(_))
}

fn is_number(json: &Json<'_>) -> bool {
    match json {
        Json::Whole(_) => true,
        Json::Text(text) => !text.is_empty() && text.len() < 20 && text.bytes().all(|b| b.is_ascii_digit()),
        _ => false,
    }
}

/// Members that hold the name of a person.
const NAMES: [&str; 24] = [
    "pushName",
    "notifyName",
    "verifiedBizName",
    "verifiedName",
    "PushName",
    "author",
    "from",
    "actor",
    "inviter",
    "members",
    "forwarded_from",
    "saved_from",
    "via_bot",
    "first_name",
    "last_name",
    "username",
    "displayName",
    "formattedName",
    "shortName",
    "contact_name",
    "senderName",
    "mention",
    "to",
    "cc",
];
/// Members that hold the telephone number of a person, in any form.
const TELEPHONES: [&str; 7] =
    ["phone", "phoneNumber", "phone_number", "vcard", "userid", "mentionedJid", "waid"];
/// Members that hold a picture.
const PICTURES: [&str; 9] = [
    "picture",
    "preview",
    "jpegThumbnail",
    "JPEGThumbnail",
    "thumbnail",
    "profilePicThumbObj",
    "pictureUrl",
    "icon",
    "image",
];

/// Counts what a dropped value was: keys of persons are their telephone numbers.
pub(super) fn tally(name: &str, json: &Json<'_>, dropped: &mut Dropped) {
    match json {
        Json::Text(text) if is_person(text) || (TELEPHONES.contains(&name) && !text.is_empty()) => {
            dropped.telephone_numbers += 1;
        }
        // What goes to all who follow names nobody.
        Json::Text(text) if NAMES.contains(&name) && !text.is_empty() && !text.ends_with("/followers") => {
            dropped.names += 1;
        }
        Json::Text(text) if PICTURES.contains(&name) && !text.is_empty() => dropped.pictures += 1,
        Json::Object(members) if PICTURES.contains(&name) && !members.is_empty() => dropped.pictures += 1,
        Json::List(items) => items.iter().for_each(|item| tally(name, item, dropped)),
        Json::Object(members) => members.iter().for_each(|(name, value)| tally(name, value, dropped)),
        _ => {}
    }
}

/// Returns true for a key of WhatsApp that is a person's: it begins with the telephone number.
fn is_person(text: &str) -> bool {
    text.len() < 200 && ["@c.us", "@s.whatsapp.net", "@lid"].iter().any(|end| text.contains(end))
}
