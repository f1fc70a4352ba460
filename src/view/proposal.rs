//! Rows for `channels.csv` that official pages suggest: for a person to accept, never written into the registry itself.
//!
//! A row is a lead, no fact: authorities also link to the channels of others. What speaks against accepting it without
//! a look stands beside it.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::presence_rows::read;
use crate::{
    measure::{Metrics, RowError},
    platform::Platform,
    registry::{Authority, Channel, Registry},
    typed::word,
};

/// A channel that an official page links to and that the registry does not hold.
#[derive(Debug, Clone, Deserialize)]
pub struct FoundLink {
    /// On whose page.
    pub authority_id: String,
    /// The platform.
    pub platform: Platform,
    /// What the platform knows the channel by; hostile text.
    pub handle: String,
    /// Address of the channel.
    pub address: String,
    /// Address of the page that links to it.
    pub page_url: String,
    /// The words of the link; hostile text.
    pub quote: Option<String>,
    /// The day on which the page was read.
    pub date: Option<Date>,
    /// Digest of the page as it was kept.
    pub document_sha256: Option<String>,
}

/// What a person should look at before accepting a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Doubt {
    /// Pages of several authorities link to the channel: it belongs to one of them at most.
    LinkedBySeveral,
    /// The same pages link to several unregistered channels of that platform.
    SeveralFound,
    /// The registry holds another channel of the authority on that platform.
    HasAnother,
    /// The registry holds a channel of the authority without an address: this may be it.
    MayFillAddress,
    /// Neither the handle nor the words of the link hold the name of the authority.
    NameDoesNotMatch,
}

impl Doubt {
    /// Returns the reason as a sentence.
    #[must_use]
    pub fn reason(self) -> &'static str {
        match self {
            Self::LinkedBySeveral => {
                "pages of several authorities link to it: it may be another authority's channel"
            }
            Self::SeveralFound => {
                "the pages link to several channels of this platform: one may be another authority's"
            }
            Self::HasAnother => "the registry holds another channel of this authority on this platform",
            Self::MayFillAddress => {
                "the registry holds a channel of this authority without an address: this may be it"
            }
            Self::NameDoesNotMatch => {
                "neither its handle nor the words of the link hold the authority's name"
            }
        }
    }
}

/// A row for `channels.csv` with its evidence.
#[derive(Debug, Clone, Serialize)]
pub struct Proposal {
    /// A key that is not taken yet; that of the registered channel where this may be its address.
    pub channel_id: String,
    /// The authority on whose page the link stands.
    pub authority_id: String,
    /// The platform.
    pub platform: Platform,
    /// Address of the channel.
    pub url: String,
    /// The page with the link.
    pub source: String,
    /// The day on which it was read.
    pub source_date: Option<Date>,
    /// What speaks against accepting the row without a look.
    pub doubts: Vec<Doubt>,
    /// The words of the link; hostile text.
    pub quote: Option<String>,
    /// Digest of the page as it was kept.
    pub document_sha256: Option<String>,
}

/// Returns a row for each found link whose authority the registry knows, those without doubts first.
#[must_use]
pub fn propose(registry: &Registry, found: &[FoundLink]) -> Vec<Proposal> {
    let authorities: BTreeMap<&str, &Authority> =
        registry.authorities.iter().map(|authority| (authority.authority_id.as_str(), authority)).collect();
    let mut pages_of: BTreeMap<(Platform, &str), BTreeSet<&str>> = BTreeMap::new();
    let mut found_by: BTreeMap<(Platform, &str), u64> = BTreeMap::new();
    for link in found {
        pages_of.entry((link.platform, &link.handle)).or_default().insert(&link.authority_id);
        *found_by.entry((link.platform, &link.authority_id)).or_default() += 1;
    }
    let mut taken: BTreeSet<String> =
        registry.channels.iter().map(|channel| channel.channel_id.clone()).collect();
    let mut proposals = Vec::new();
    for link in found {
        let Some(authority) = authorities.get(link.authority_id.as_str()) else { continue };
        let registered: Vec<&Channel> = registry
            .channels_of(&link.authority_id)
            .filter(|channel| channel.platform == link.platform)
            .collect();
        let without_address = registered.iter().find(|channel| channel.url.is_none());
        let found_here = found_by.get(&(link.platform, link.authority_id.as_str())).copied().unwrap_or(1);
        let mut doubts = Vec::new();
        let mut doubt = |holds: bool, doubt| {
            if holds {
                doubts.push(doubt);
            }
        };
        let several =
            pages_of.get(&(link.platform, link.handle.as_str())).is_some_and(|pages| pages.len() > 1);
        doubt(several, Doubt::LinkedBySeveral);
        doubt(found_here > 1, Doubt::SeveralFound);
        doubt(registered.iter().any(|channel| channel.url.is_some()), Doubt::HasAnother);
        doubt(without_address.is_some(), Doubt::MayFillAddress);
        doubt(!bears_name(link, &authority.name), Doubt::NameDoesNotMatch);
        let channel_id = match without_address {
            Some(channel) if found_here == 1 => channel.channel_id.clone(),
            _ => free_key(link.platform, &authority.name, &mut taken),
        };
        proposals.push(Proposal {
            channel_id,
            authority_id: link.authority_id.clone(),
            platform: link.platform,
            url: link.address.clone(),
            source: link.page_url.clone(),
            source_date: link.date,
            doubts,
            quote: link.quote.clone(),
            document_sha256: link.document_sha256.clone(),
        });
    }
    proposals.sort_by_key(|proposal| proposal.doubts.len());
    proposals
}

/// Words of names that many authorities have.
const COMMON: [&str; 14] = [
    "landkreis",
    "kreis",
    "stadt",
    "gemeinde",
    "bezirk",
    "region",
    "regionalverband",
    "land",
    "polizei",
    "feuerwehr",
    "ministerium",
    "fuer",
    "und",
    "der",
];

/// Returns true when the handle or the words of the link hold a word of the name that is the authority's own.
fn bears_name(link: &FoundLink, name: &str) -> bool {
    let said = word(&format!("{} {}", link.handle, link.quote.as_deref().unwrap_or_default()));
    let said = said.replace('_', "");
    let name = word(name);
    let own = name.split('_').filter(|part| part.len() > 2 && !COMMON.contains(part));
    own.into_iter().any(|part| said.contains(part))
}

/// Returns a key such as `whatsapp-musterland` that nothing has yet, and takes it.
fn free_key(platform: Platform, name: &str, taken: &mut BTreeSet<String>) -> String {
    let name: String = word(name).replace('_', "-").chars().take(70).collect();
    let key = format!("{}-{}", platform.as_str(), name.trim_end_matches('-'));
    let key = key.trim_end_matches('-').to_owned();
    let numbered = (2u64..).map(|number| format!("{key}-{number}"));
    let free = std::iter::once(key.clone()).chain(numbered).find(|key| !taken.contains(key));
    let free = free.unwrap_or(key);
    taken.insert(free.clone());
    free
}

/// Returns what official pages suggest for the registry.
pub fn proposals(metrics: &Metrics, registry: &Registry) -> Result<Vec<Proposal>, RowError> {
    Ok(propose(registry, &read::<FoundLink>(metrics, "found_channels")?))
}
