//! What a client says of a channel, as an observation; where each shape has it stands in a table of its own.

use jiff::{civil::Date, tz::TimeZone};

use super::{
    shape::ChannelShape,
    value::{count, first_at, moment, text_at},
};
use crate::{
    count::Count,
    extract::{
        Observation, PageLink,
        json::{Json, Notes, Object},
        text, whatsapp,
    },
    fact::Fact,
};

/// Where a shape has each fact: paths of names, the first that leads to something counts.
pub(super) struct Places {
    /// Whether the channel is open.
    pub(super) state: &'static [&'static [&'static str]],
    /// Its name.
    pub(super) name: &'static [&'static [&'static str]],
    /// Its description.
    pub(super) description: &'static [&'static [&'static str]],
    /// The code of its invitation, or the address with it.
    pub(super) invite: &'static [&'static [&'static str]],
    /// Its followers.
    pub(super) followers: &'static [&'static [&'static str]],
    /// The verification badge, as a word or as a flag.
    pub(super) verification: &'static [&'static [&'static str]],
    /// When it was opened.
    pub(super) opened: &'static [&'static [&'static str]],
    /// True where zero followers are what WhatsApp itself said, not what a client writes for want of a number.
    pub(super) states_zero: bool,
}

/// What one object says of a channel.
#[derive(Debug, Default)]
pub(super) struct Channel {
    /// What is observed.
    pub(super) seen: Observation,
    /// The code of its address.
    pub(super) code: Option<String>,
    /// Why there is nothing to observe: the word of WhatsApp for a channel that is not open.
    pub(super) closed: Option<Closed>,
    /// Where its description links to.
    pub(super) links: Vec<PageLink>,
}

/// A channel that is not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Closed {
    /// There is none of that address.
    Gone,
    /// WhatsApp has closed it.
    Suspended,
    /// It is there, only not for our country.
    Elsewhere,
}

/// Reads a channel; in a list of channels a count of zero stands for one that the list does not carry.
pub(super) fn read(object: &Object<'_>, places: &Places, is_listed: bool, notes: &mut Notes) -> Channel {
    let closed = closed(object, places, notes);
    let mut seen = Observation::default();
    if let Some(name) = text_at(object, places.name).map(str::trim).filter(|name| !name.is_empty()) {
        found("name", object, places.name, name, notes);
        seen.name = Some(name.to_owned());
    }
    let mut links = Vec::new();
    if let Some(description) = text_at(object, places.description) {
        let place = found("description", object, places.description, description, notes);
        let (imprint, quote) = whatsapp::imprint_in(description);
        if let Some(quote) = quote {
            notes.found("imprint", place.clone(), &quote);
        }
        links = whatsapp::links_in(description, &place);
        seen.imprint = imprint;
        seen.description = Some(description.to_owned());
    }
    let is_zero_stated = places.states_zero && !is_listed;
    seen.followers = followers(object, places, is_zero_stated, notes);
    seen.badge = badge(object, places, notes);
    seen.opened_on = opened_on(object, places, notes);
    Channel { seen, code: code(object, places), closed, links }
}

/// Notes where a text stands, and returns the place.
fn found(field: &str, object: &Object<'_>, paths: &[&[&str]], quote: &str, notes: &mut Notes) -> String {
    let place = first_at(object, paths).map_or_else(|| object.place.clone(), |(_, place)| place);
    notes.found(field, place.clone(), quote);
    place
}

fn closed(object: &Object<'_>, places: &Places, notes: &mut Notes) -> Option<Closed> {
    let (value, place) = first_at(object, places.state)?;
    let Json::Text(state) = value else { return None };
    match state.to_ascii_uppercase().as_str() {
        "ACTIVE" => None,
        "NON_EXISTING" | "DELETED" => Some(Closed::Gone),
        "SUSPENDED" => Some(Closed::Suspended),
        "GEOSUSPENDED" => Some(Closed::Elsewhere),
        _ => {
            notes.issue("unknown_channel_state", place, text::quote(state));
            None
        }
    }
}

fn followers(object: &Object<'_>, places: &Places, is_zero_stated: bool, notes: &mut Notes) -> Option<Count> {
    let (value, place) = first_at(object, places.followers)?;
    let followers = count(value, place.clone(), notes)?;
    if followers.shown == 0 && !is_zero_stated {
        let detail = "zero stands here for a number that the program did not get: unknown".to_owned();
        notes.issue("count_not_carried", place, detail);
        return None;
    }
    notes.found("followers", place, &followers.shown.to_string());
    Some(followers)
}

fn badge(object: &Object<'_>, places: &Places, notes: &mut Notes) -> Fact {
    let Some((value, place)) = first_at(object, places.verification) else { return Fact::Unknown };
    let (badge, said) = match value {
        Json::Flag(true) => (Fact::Met, "true"),
        Json::Flag(false) => (Fact::Unmet, "false"),
        Json::Text(word) if word.eq_ignore_ascii_case("verified") => (Fact::Met, word.as_ref()),
        Json::Text(word) if word.eq_ignore_ascii_case("unverified") => (Fact::Unmet, word.as_ref()),
        other => {
            let said = if let Json::Text(word) = other { word } else { other.kind() };
            notes.issue("unknown_verification_state", place, text::quote(said));
            return Fact::Unknown;
        }
    };
    notes.found("badge", place, said);
    badge
}

/// The day in Germany on which the channel was opened.
fn opened_on(object: &Object<'_>, places: &Places, notes: &mut Notes) -> Option<Date> {
    let (value, place) = first_at(object, places.opened)?;
    // Clients write zero where they were told nothing.
    if matches!(value, Json::Whole(0)) {
        return None;
    }
    let opened = moment(value, place.clone(), notes)?;
    notes.found("opened_on", place, &opened.to_string());
    Some(opened.to_zoned(TimeZone::get("Europe/Berlin").unwrap_or(TimeZone::UTC)).date())
}

/// What names a channel.
pub(crate) struct Facts {
    /// Its name.
    pub(crate) name: Option<String>,
    /// The code of its address.
    pub(crate) code: Option<String>,
}

/// Returns what names the channel that an object of a shape describes.
pub(crate) fn facts_of(shape: ChannelShape, object: &Object<'_>) -> Facts {
    let places = shape.places();
    let name = text_at(object, places.name).map(str::trim).filter(|name| !name.is_empty());
    Facts { name: name.map(str::to_owned), code: code(object, places) }
}

/// Returns the code in the invitation: what stands alone, or behind the last slash of an address.
fn code(object: &Object<'_>, places: &Places) -> Option<String> {
    let code = text_at(object, places.invite)?.trim().trim_end_matches('/').rsplit('/').next()?;
    let is_code = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    ((15..=40).contains(&code.len()) && code.bytes().all(is_code)).then(|| code.to_owned())
}
