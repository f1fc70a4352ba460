//! Criterion: the channel's name holds the authority's own name.

use super::{Evidence, Known};
use crate::{fact::Fact, typed::word};

/// Words that say what kind of body it is, and small words: a channel's name may leave them out.
const KINDS: &[&str] = &[
    "landkreis",
    "kreis",
    "stadt",
    "gemeinde",
    "markt",
    "bezirk",
    "region",
    "staedteregion",
    "landeshauptstadt",
    "hansestadt",
    "universitaetsstadt",
    "kreisstadt",
    "samtgemeinde",
    "verbandsgemeinde",
    "verwaltungsgemeinschaft",
    "polizei",
    "polizeipraesidium",
    "polizeidirektion",
    "polizeiinspektion",
    "feuerwehr",
    "freiwillige",
    "bundesministerium",
    "ministerium",
    "der",
    "die",
    "das",
    "des",
    "fuer",
    "und",
    "in",
    "im",
    "am",
    "an",
    "von",
];

pub(super) fn evidence(known: &Known) -> Vec<Evidence> {
    let names = |name: &String| if holds(name, &known.authority) { Fact::Met } else { Fact::Unmet };
    known.channel_name.iter().map(|name| name.with(names(&name.value))).collect()
}

/// Tells whether a channel's name holds every word of the authority's name that is its own.
fn holds(channel: &str, authority: &str) -> bool {
    let (channel, authority) = (word(channel), word(authority));
    let own: Vec<&str> = authority.split('_').filter(|part| !KINDS.contains(part)).collect();
    if own.is_empty() { channel.contains(&authority) } else { own.iter().all(|part| channel.contains(part)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(channel: &str, authority: &str, expected: bool) {
        assert_eq!(holds(channel, authority), expected, "{channel} / {authority}");
    }

    #[test]
    fn the_own_part_of_the_name_counts() {
        check("Landkreis Musterland", "Landkreis Musterland", true);
        check("Musterland aktuell", "Landkreis Musterland", true);
        check("Kreis Müsterland – Presse", "Kreis Muesterland", true);
        check("Warnkanal", "Landkreis Musterland", false);
        check("Muster-Kreis Beispiel", "Muster-Kreis Beispiel", true);
        check("Beispiel informiert", "Muster-Kreis Beispiel", false);
        check("Polizei", "Polizei", true);
        check("", "Landkreis Musterland", false);
    }
}
