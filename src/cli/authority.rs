//! The authority that a person names on the command line: by its key or its name; the nearest ones when there is none.

use strsim::jaro_winkler;

use super::Failure;
use crate::{
    language::hostile,
    registry::{Authority, Registry},
};

/// More names than this are no help.
const NAMES: usize = 5;

/// Returns the authority of that key or name; one name may be that of several.
pub(super) fn find<'r>(registry: &'r Registry, text: &str) -> Result<&'r Authority, Failure> {
    let text = text.trim();
    if let Some(authority) = registry.authority(text) {
        return Ok(authority);
    }
    let wanted = text.to_lowercase();
    let named: Vec<&Authority> =
        registry.authorities.iter().filter(|authority| authority.name.to_lowercase() == wanted).collect();
    match named.as_slice() {
        &[authority] => Ok(authority),
        &[] => {
            let error = anyhow::anyhow!("no authority of the registry is called {}", hostile::plain(text));
            Err(Failure::with_hint(error, format!("the nearest are: {}", nearest(registry, &wanted))))
        }
        several => {
            let error = anyhow::anyhow!("{} authorities are called {}", several.len(), hostile::plain(text));
            let listed: Vec<String> = several.iter().map(|authority| shown(authority)).collect();
            Err(Failure::with_hint(error, format!("name one by its key: {}", listed.join(", "))))
        }
    }
}

fn nearest(registry: &Registry, wanted: &str) -> String {
    let likeness = |authority: &Authority| {
        let name = authority.name.to_lowercase();
        // Part of a name is what people type first.
        let holds = if name.contains(wanted) { 1.0 } else { 0.0 };
        let words = name.split_whitespace().chain([name.as_str(), &authority.authority_id]);
        holds + words.map(|word| jaro_winkler(word, wanted)).fold(0.0, f64::max)
    };
    let mut all: Vec<(f64, &Authority)> =
        registry.authorities.iter().map(|authority| (likeness(authority), authority)).collect();
    all.sort_by(|one, other| {
        other.0.total_cmp(&one.0).then_with(|| one.1.authority_id.cmp(&other.1.authority_id))
    });
    all.iter().take(NAMES).map(|(_, authority)| shown(authority)).collect::<Vec<_>>().join(", ")
}

/// Returns name and key.
pub(super) fn shown(authority: &Authority) -> String {
    format!("{} ({})", hostile::plain(&authority.name), authority.authority_id)
}
