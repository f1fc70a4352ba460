//! Which channel a document from a table is of: a table may name its channels, on any platform.

use super::{ImportOptions, Reduced, Refusal};
use crate::{
    collect::Subject,
    platform::ChannelAddress,
    registry::{Channel, Registry},
    typed::word,
};

/// Why a document could not be given to a channel.
pub(super) enum Untied {
    /// A person has to say more.
    Refused(Refusal),
    /// It is one of several, and of a channel that the registry does not have.
    NotInRegistry,
}

/// Returns the channel that the table names, else the one that the person named.
///
/// What is one of several documents is never given to a channel that it does not name.
pub(super) fn subject(
    reduced: &Reduced,
    options: &ImportOptions,
    registry: &Registry,
) -> Result<Subject, Untied> {
    let named = named(reduced, registry);
    let meant = |channel: &&Channel| {
        options.channel_id.as_ref().is_none_or(|channel_id| *channel_id == channel.channel_id)
            && options.authority_id.as_ref().is_none_or(|authority_id| *authority_id == channel.authority_id)
    };
    let both: Vec<&Channel> = named.iter().copied().filter(meant).collect();
    let refuse = |why: String, hint: &str| Err(Untied::Refused(Refusal::new(why, hint)));
    match (both.as_slice(), named.as_slice()) {
        ([only], _) => return Ok(of(only)),
        ([_, _, ..], _) => {
            return refuse(
                "several channels of the registry fit".to_owned(),
                "write the channel's address or key into the table, or name it with --channel",
            );
        }
        ([], [_, ..]) => {
            return refuse(
                "the table names another channel than the one that was named".to_owned(),
                "leave --for and --channel away: the table says which channel it is of",
            );
        }
        ([], []) => {}
    }
    if reduced.part.is_some() {
        return Err(Untied::NotInRegistry);
    }
    let fits = |channel: &&Channel| reduced.platform.is_none_or(|platform| platform == channel.platform);
    let said = options.channel_id.is_some() || options.authority_id.is_some();
    let candidates: Vec<&Channel> = registry.channels.iter().filter(meant).filter(fits).collect();
    match candidates.as_slice() {
        [only] if said => Ok(of(only)),
        [_, ..] if said => refuse(
            format!("{} channels of the authority fit", candidates.len()),
            "name the channel with --channel",
        ),
        [] if said => refuse(
            "the registry has no such channel, or it is on another platform".to_owned(),
            "look its key up in data/registry/channels.csv",
        ),
        _ => match &reduced.name {
            None => refuse(
                "the table does not say which channel it is of".to_owned(),
                "name the channel with --channel, or the authority with --for",
            ),
            Some(name) => refuse(
                format!("it is of \"{}\", which is no channel of the registry", crate::typed::shown(name)),
                "name the channel with --channel, or the authority with --for",
            ),
        },
    }
}

fn of(channel: &Channel) -> Subject {
    Subject { authority_id: channel.authority_id.clone(), channel_id: Some(channel.channel_id.clone()) }
}

/// Returns the channels that bear the address, the key or the name that the table gives; else those of the authority
/// that bears the name.
fn named<'r>(reduced: &Reduced, registry: &'r Registry) -> Vec<&'r Channel> {
    let address = reduced.address.as_ref().and_then(ChannelAddress::of);
    let called = reduced.name.as_deref().map(word).unwrap_or_default();
    let is_called = |name: &str| !called.is_empty() && word(name) == called;
    let on_platform: Vec<&Channel> = registry
        .channels
        .iter()
        .filter(|channel| reduced.platform.is_none_or(|platform| platform == channel.platform))
        .collect();
    let by_address = |channel: &&&Channel| {
        address.is_some()
            && channel.url.as_ref().and_then(ChannelAddress::of).map(|own| own.handle)
                == address.as_ref().map(|found| found.handle.clone())
    };
    let by_key = |channel: &&&Channel| is_called(&channel.channel_id);
    let by_name = |channel: &&&Channel| channel.name.as_deref().is_some_and(is_called);
    let by_authority = |channel: &&&Channel| {
        let authority = registry.authority(&channel.authority_id);
        is_called(&channel.authority_id) || authority.is_some_and(|authority| is_called(&authority.name))
    };
    let ways: [&dyn Fn(&&&Channel) -> bool; 4] = [&by_address, &by_key, &by_name, &by_authority];
    let found = ways.into_iter().map(|way| on_platform.iter().filter(way).copied().collect::<Vec<_>>());
    found.into_iter().find(|found| !found.is_empty()).unwrap_or_default()
}
