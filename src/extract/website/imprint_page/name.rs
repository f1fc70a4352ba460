//! The body that answers for the pages.

use std::sync::LazyLock;

use regex::Regex;

use super::{Line, Lines, Outcome, representative};
use crate::extract::{pattern::pattern, postal_address::PostalAddress};

/// Words by which public bodies name themselves.
static BODY: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?:\b(?:Landkreis|Kreis|Stadt|Landeshauptstadt|Hansestadt|Gemeinde|Markt|Freistaat|Land|Städteregion|Region|Regionalverband|Bezirk|Samtgemeinde|Verbandsgemeinde|Amt)\s+\p{Lu}|kreis\b|\b\p{L}*(?:[Mm]inisterium|[Vv]erwaltung|[Ll]andratsamt|[Rr]athaus|[Pp]räsidium|[Dd]irektion|[Rr]egierung|[Ss]enat|[Ss]enatskanzlei|[Ss]taatskanzlei|[Bb]undesamt|[Ll]andesamt|[Bb]undestag|[Bb]undesrat|[Ll]andtag|[Pp]olizei|[Ff]euerwehr|[Aa]gentur|[Bb]ehörde|[Kk]ammer|[Zz]entrale)\b)",
    )
});

/// Words that introduce the body.
static PROVIDER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:dienste)?anbieter|^herausgeber|^verantwortlich|^betreiber|^angaben gemäß|^anbieterkennzeichnung",
    )
});

/// Lines after an introducing word in which the body may stand.
const REACH: usize = 3;

/// Finds the body above its address, or after the word that introduces it.
pub(super) fn read(lines: &Lines, addresses: &[PostalAddress]) -> Outcome {
    let names_body =
        |text: &str| text.chars().count() <= 160 && !text.starts_with(['©', '(']) && BODY.is_match(text);
    let before_address = addresses.iter().find_map(|address| {
        let name = address.before.iter().find(|before| names_body(before))?;
        Some((address.line, name.clone()))
    });
    let after_provider = || {
        // The heading introduces too; the word alone may be a menu's.
        let is_heading = |line: &Line| {
            matches!(line.element, "h1" | "h2" | "h3") && line.text.eq_ignore_ascii_case("impressum")
        };
        let introduces = |line: &Line| PROVIDER.is_match(&line.text) || is_heading(line);
        let start = lines.lines.iter().position(introduces)?;
        let reach = lines.lines.iter().enumerate().skip(start).take(REACH + 1);
        let (at, line) = reach.into_iter().find(|(_, line)| names_body(&line.text))?;
        Some((at, line.text.clone()))
    };
    match before_address.or_else(after_provider) {
        Some((at, name)) => {
            let name = representative::without_person(&name);
            Outcome::met(name.chars().take(120).collect::<String>(), at, name)
        }
        // Whatever stands above an address is a name, but perhaps not the body's.
        None if addresses.iter().any(|address| !address.before.is_empty()) => {
            Outcome::unknown("an address, but no words that name a public body above it")
        }
        None => Outcome::absent(lines),
    }
}
