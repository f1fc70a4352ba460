//! Which authority and channel a file is of.

use std::collections::BTreeSet;

use super::{ImportOptions, Reduced, Refusal, of_authority};
use crate::{
    collect::Subject,
    extract::whatsapp_client,
    platform::{ChannelAddress, Platform, plain_host},
    registry::{Channel, Registry},
};

/// Returns whom a document is about: the channel that the person named, else the one that the document names.
pub(super) fn subject(
    reduced: &Reduced,
    options: &ImportOptions,
    registry: &Registry,
) -> Result<Subject, Refusal> {
    let Some(platform) = reduced.platform.or_else(|| reduced.purpose.platform()) else {
        let authority_id = options.authority_id.as_deref();
        let website =
            || registry.authorities.iter().find(|authority| same_site(reduced, authority.website.as_ref()));
        let authority_id = authority_id.or_else(|| Some(website()?.authority_id.as_str()));
        let authority_id = authority_id.ok_or_else(|| {
            Refusal::new("it does not say whose page it is", "name the authority with --for")
        })?;
        known(authority_id, registry)?;
        return Ok(of_authority(authority_id));
    };
    if is_one_of_many(reduced) {
        return one_of_many(platform, reduced, options, registry);
    }
    let channel = match &options.channel_id {
        Some(channel_id) => by_id(channel_id, platform, registry)?,
        None => match &options.authority_id {
            Some(authority_id) => of(authority_id, platform, reduced, registry)?,
            None => named(platform, reduced, registry)?,
        },
    };
    Ok(Subject { authority_id: channel.authority_id.clone(), channel_id: Some(channel.channel_id.clone()) })
}

/// Returns true for a part that bears its channel's name: it is what a list of channels says of one of them.
fn is_one_of_many(reduced: &Reduced) -> bool {
    reduced.part.is_some() && reduced.part == reduced.name
}

/// Returns the channel of the registry that one channel of a list is. What the person says of the file says nothing of
/// a single channel in it: only its own name or address does, and channels that the registry does not know are no
/// mistake.
fn one_of_many(
    platform: Platform,
    reduced: &Reduced,
    options: &ImportOptions,
    registry: &Registry,
) -> Result<Subject, Refusal> {
    let is_meant = |channel: &Channel| {
        options.authority_id.as_ref().is_none_or(|authority_id| *authority_id == channel.authority_id)
            && options.channel_id.as_ref().is_none_or(|channel_id| *channel_id == channel.channel_id)
    };
    let channel = named(platform, reduced, registry).ok().filter(|channel| is_meant(channel));
    let is_nameless = reduced.name.as_deref().is_some_and(whatsapp_client::is_channel);
    let channel = channel.ok_or_else(|| {
        if is_nameless {
            let why = "messages of one of several channels, of which no name is told";
            Refusal::new(why, "hand over the messages of each channel in a file of its own, with --channel")
        } else {
            Refusal::skipped("one of several channels, and not one that is meant")
        }
    })?;
    Ok(Subject { authority_id: channel.authority_id.clone(), channel_id: Some(channel.channel_id.clone()) })
}

/// Returns the names of the authorities and channels that files may be of: those of the one that the person named,
/// else all.
pub(super) fn known_names<'r>(options: &ImportOptions, registry: &'r Registry) -> BTreeSet<&'r str> {
    let channel = options.channel_id.as_deref().and_then(|channel_id| registry.channel(channel_id));
    let authority_id = options.authority_id.as_deref().or(channel.map(|channel| &*channel.authority_id));
    let is_meant = |of: &str| authority_id.is_none_or(|authority_id| authority_id == of);
    let authorities = registry.authorities.iter().filter(|authority| is_meant(&authority.authority_id));
    let channels = registry.channels.iter().filter(|channel| is_meant(&channel.authority_id));
    let names = authorities.map(|authority| authority.name.as_str());
    names.chain(channels.filter_map(|channel| channel.name.as_deref())).collect()
}

fn same_site(reduced: &Reduced, website: Option<&url::Url>) -> bool {
    let page = reduced.address.as_ref().and_then(plain_host);
    page.is_some() && page == website.and_then(plain_host)
}

fn known(authority_id: &str, registry: &Registry) -> Result<(), Refusal> {
    match registry.authority(authority_id) {
        Some(_) => Ok(()),
        None => Err(Refusal::new(
            format!("the registry has no authority {authority_id}"),
            "look its key up in data/registry/authorities.csv",
        )),
    }
}

fn by_id<'r>(channel_id: &str, platform: Platform, registry: &'r Registry) -> Result<&'r Channel, Refusal> {
    let channel = registry.channel(channel_id).ok_or_else(|| {
        Refusal::new(
            format!("the registry has no channel {channel_id}"),
            "look its key up in data/registry/channels.csv",
        )
    })?;
    if channel.platform == platform {
        return Ok(channel);
    }
    Err(Refusal::new(
        format!(
            "the file is of {}, the channel {channel_id} of {}",
            platform.as_str(),
            channel.platform.as_str()
        ),
        "name the channel that the file is of",
    ))
}

/// The authority's channel on that platform; of several the one that the document names.
fn of<'r>(
    authority_id: &str,
    platform: Platform,
    reduced: &Reduced,
    registry: &'r Registry,
) -> Result<&'r Channel, Refusal> {
    known(authority_id, registry)?;
    let channels: Vec<&Channel> =
        registry.channels_of(authority_id).filter(|channel| channel.platform == platform).collect();
    match channels.as_slice() {
        [] => Err(Refusal::new(
            format!("the registry has no {} channel of {authority_id}", platform.as_str()),
            "add a row to data/registry/channels.csv; its address may stay empty",
        )),
        [only] => Ok(only),
        several => several.iter().copied().find(|channel| names(reduced, channel)).ok_or_else(|| {
            Refusal::new(
                format!("{authority_id} has {} {} channels", several.len(), platform.as_str()),
                "name one with --channel",
            )
        }),
    }
}

fn named<'r>(platform: Platform, reduced: &Reduced, registry: &'r Registry) -> Result<&'r Channel, Refusal> {
    let mut found =
        registry.channels.iter().filter(|channel| channel.platform == platform && names(reduced, channel));
    let first = found.next().ok_or_else(|| {
        Refusal::new(
            "it names no channel of the registry",
            "name the authority with --for, or the channel with --channel",
        )
    })?;
    match found.next() {
        None => Ok(first),
        Some(_) => Err(Refusal::new("several channels of the registry fit", "name one with --channel")),
    }
}

/// Returns true when the document bears the address or the very name of the channel.
fn names(reduced: &Reduced, channel: &Channel) -> bool {
    let address = reduced.address.as_ref().and_then(ChannelAddress::of);
    let own = channel.url.as_ref().and_then(ChannelAddress::of);
    let by_address = address.is_some() && address.map(|found| found.handle) == own.map(|own| own.handle);
    let by_name = reduced.name.as_deref().is_some_and(|name| channel.name.as_deref() == Some(name.trim()));
    by_address || by_name
}
