//! The e-mail address: shown only when it is a function mailbox, else only that there is one.

use std::sync::LazyLock;

use regex::Regex;

use super::{Lines, Outcome};
use crate::extract::{outline::Outline, pattern::pattern, text};

/// An address as written, or with the at sign spelt out against harvesters.
static ADDRESS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\b([a-z0-9][a-z0-9._%+äöüß-]*)(?:@|\s?[\[({]\s?(?:at|@|ät|bei)\s?[\])}]\s?|\s(?:at|ät)\s)([a-z0-9äöüß](?:[a-z0-9äöüß-]*[a-z0-9äöüß])?(?:(?:\.|\s?[\[({]\s?(?:dot|punkt|\.)\s?[\])}]\s?)[a-z0-9äöüß-]+)+)",
    )
});

/// Mailboxes of an office, not of a person.
static FUNCTION: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:info|post|poststelle|mail|mailbox|email|e-mail|kontakt|contact|presse|pressestelle|online|online-?redaktion|redaktion|internet|internetredaktion|web|webmaster|webredaktion|verwaltung|kreisverwaltung|kreis|landkreis|landratsamt|lra|stadt|stadtverwaltung|rathaus|gemeinde|gemeindeverwaltung|markt|bezirk|amt|samtgemeinde|verbandsgemeinde|polizei|praesidium|ministerium|buergerservice|bürgerservice|buergerbuero|buerger|service|servicecenter|zentrale|buero|office|medien|kommunikation|oeffentlichkeitsarbeit|poststelle-.*|poststelle\..*|info[.-].*|presse[.-].*)$",
    )
});

/// Words of scripts that hide addresses from harvesters, and so from this reader.
const HIDDEN: [&str; 7] = [
    "cdn-cgi/l/email-protection",
    "data-cfemail",
    "UnCryptMailto",
    "decryptMailto",
    "data-mailto",
    "data-email",
    "unescape('%",
];

/// Finds an address in a `mailto:` link or in the text.
pub(super) fn read(lines: &Lines, outline: &Outline, page: &str) -> Outcome {
    let linked = outline.links.iter().filter_map(|link| {
        let address = link.href.get(..7).filter(|scheme| scheme.eq_ignore_ascii_case("mailto:"))?;
        let address = link.href[address.len()..].split('?').next()?.replace("%40", "@");
        Some((nearest_line(lines, link.offset), parts(&address)?))
    });
    let written = lines.lines.iter().enumerate().filter_map(|(at, line)| Some((at, parts(&line.text)?)));
    let found: Vec<(usize, (String, String))> = linked.chain(written).collect();
    let function = found.iter().find(|(_, (local, _))| FUNCTION.is_match(local));
    if let Some((at, (local, domain))) = function {
        let address = format!("{local}@{domain}");
        return Outcome::met(address.clone(), *at, address);
    }
    if let Some((at, (_, domain))) = found.first() {
        return Outcome::met("found", *at, format!("[…]@{domain}"));
    }
    if HIDDEN.iter().any(|hidden| page.contains(hidden)) {
        return Outcome::unknown("an address may be hidden by a script");
    }
    let is_label = |text: &str| {
        let lower = text.to_lowercase();
        lower.starts_with("e-mail") || lower.starts_with("email")
    };
    if lines.lines.iter().any(|line| is_label(&line.text)) {
        return Outcome::unknown("a label without an address that can be read");
    }
    Outcome::absent(lines)
}

/// Returns the part before and after the at sign, obfuscation undone, in lower case.
fn parts(text: &str) -> Option<(String, String)> {
    let text = text::comparable(text);
    let found = ADDRESS.captures(&text)?;
    let domain: String = found.get(2)?.as_str().to_lowercase();
    let domain = domain.replace("dot", ".").replace("punkt", ".");
    let domain: String = domain
        .chars()
        .filter(|character| !matches!(character, ' ' | '[' | ']' | '(' | ')' | '{' | '}'))
        .collect();
    let ending = domain.rsplit('.').next()?;
    let is_ending = ending.len() >= 2 && ending.chars().all(char::is_alphabetic);
    is_ending.then(|| (found[1].to_lowercase(), domain.replace("..", ".")))
}

fn nearest_line(lines: &Lines, offset: usize) -> usize {
    lines.lines.partition_point(|line| line.offset <= offset).saturating_sub(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<(&str, &str)>) {
        let expected = expected.map(|(local, domain)| (local.to_owned(), domain.to_owned()));
        assert_eq!(parts(text), expected, "{text:?}");
    }

    #[test]
    fn an_address_is_read_however_it_hides_from_harvesters() {
        let found = Some(("info", "kreis-muster.example.org"));
        check("E-Mail: info@kreis-muster.example.org", found);
        check("info(at)kreis-muster.example.org", found);
        check("info [at] kreis-muster.example [dot] org", found);
        check("info at kreis-muster.example.org", found);
        check("Info[@]kreis-muster.example.org.", found);
        check("Look at this.", None);
        check("Wir sind at home", None);
    }
}
