//! Criterion: a short link that people can remember leads to the channel.

use super::{Evidence, Known};
use crate::fact::Fact;

/// Longer addresses are hard to print and to say; `rkn.nrw/whatsapp` has 16 characters.
const LONGEST: usize = 30;

/// A link that leads there and cannot be remembered does not meet it; one that leads nowhere neither.
pub(super) fn evidence(known: &Known) -> Vec<Evidence> {
    let Some(link) = &known.short_link else { return Vec::new() };
    let is_met = link.leads.value == Fact::Met && can_be_remembered(&link.address);
    let state = match link.leads.value {
        Fact::Unknown => Fact::Unknown,
        _ if is_met => Fact::Met,
        _ => Fact::Unmet,
    };
    vec![link.leads.with(state)]
}

/// Short, and words rather than a code: no digits behind the host.
fn can_be_remembered(address: &str) -> bool {
    let plain = address.trim_start_matches("https://").trim_start_matches("http://");
    let plain = plain.trim_start_matches("www.").trim_end_matches('/');
    let path = plain.split_once('/').map_or("", |(_, path)| path);
    plain.chars().count() <= LONGEST && !path.contains(|c: char| c.is_ascii_digit() || "?=%".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(address: &str, expected: bool) {
        assert_eq!(can_be_remembered(address), expected, "{address}");
    }

    #[test]
    fn words_can_be_remembered_and_codes_cannot() {
        check("https://muster.example/whatsapp", true);
        check("https://www.musterland.example/whatsapp/", true);
        check("https://kurz.example/x8z2q", false);
        check("https://www.landkreis-musterland.example/aktuelles/whatsapp", false);
        check("https://m.example/?id=whatsapp", false);
    }
}
