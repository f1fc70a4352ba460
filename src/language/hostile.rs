//! Text from outside, made harmless: one function a target.
//!
//! Channel names, quotes and addresses are written by strangers. HTML and SVG escape on their own;
//! what no escaping removes is taken out here: control characters and those that turn the direction
//! of the text around them (Unicode Technical Report 36, section 3.5).

use std::io::{self, Write};

use url::Url;

/// Returns text on one line without control or direction characters; blanks are collapsed.
///
/// For readers: HTML, SVG, plain text, the terminal.
#[must_use]
pub fn plain(text: &str) -> String {
    let kept: String = text
        .chars()
        .map(|c| if c.is_control() || is_line_break(c) { ' ' } else { c })
        .filter(|c| !is_invisible(*c))
        .collect();
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns text for one spreadsheet cell: [`plain`], and never read as a formula.
///
/// A cell that starts with `=`, `+`, `-`, `@`, tab or carriage return gets a leading apostrophe
/// (OWASP, "CSV Injection"). The wide forms of those signs count too: spreadsheets fold them. A negative number is a
/// number.
#[must_use]
pub fn csv_cell(text: &str) -> String {
    let cell = plain(text);
    let starts_formula = |c: char| matches!(c, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠');
    let acts = text.starts_with(['\t', '\r']) || cell.starts_with(starts_formula);
    if acts && !is_negative_number(&cell) { format!("'{cell}") } else { cell }
}

/// Returns true for a minus, digits, and at most one decimal comma or point among them.
fn is_negative_number(cell: &str) -> bool {
    let Some(number) = cell.strip_prefix('-') else { return false };
    let (whole, decimals) = number.split_once([',', '.']).unwrap_or((number, "0"));
    [whole, decimals].iter().all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Returns text for Markdown: [`plain`], and never read as markup, a link or HTML.
///
/// A backslash before a sign of ASCII is that sign (`CommonMark` 0.31, section 2.4), also where bare addresses become
/// links by themselves.
#[must_use]
pub fn markdown_without_links(text: &str) -> String {
    let mut escaped = String::new();
    for c in plain(text).chars() {
        if c.is_ascii_punctuation() {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

/// Returns an address that may become a link, with the host to show; `None` for anything but http(s).
///
/// User names and passwords in an address are a way to fake the host: such addresses are no links.
#[must_use]
pub fn link(address: &str) -> Option<(String, String)> {
    let url = Url::parse(address).ok()?;
    let is_web = matches!(url.scheme(), "http" | "https");
    let host = url.host_str()?;
    let host = host.strip_prefix("www.").unwrap_or(host).to_owned();
    (is_web && url.username().is_empty() && url.password().is_none()).then(|| (url.to_string(), host))
}

/// Returns a key as a file name: only `a` to `z`, digits and single hyphens, at most 80 characters.
#[must_use]
pub fn file_name(key: &str) -> String {
    let mut name = String::new();
    for c in key.chars().flat_map(char::to_lowercase).take(80) {
        if c.is_ascii_alphanumeric() {
            name.push(c);
        } else if !name.is_empty() && !name.ends_with('-') {
            name.push('-');
        }
    }
    let name = name.trim_end_matches('-');
    if name.is_empty() { "unnamed".to_owned() } else { name.to_owned() }
}

/// Returns text for Markdown: [`plain`], and no sign in it acts.
#[must_use]
pub fn markdown(text: &str) -> String {
    let mut escaped = String::new();
    for c in plain(text).chars() {
        if c.is_ascii_punctuation() && !matches!(c, ',' | ';' | ':' | '.' | '/' | '?' | '%' | '"' | '\'') {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

/// Returns JSON in which nothing can act in HTML or turn the direction of a terminal.
///
/// Such characters occur inside strings only, and there `\\uXXXX` means the same.
#[must_use]
pub fn json(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 1);
    for c in text.chars() {
        if acts_in_json(c) {
            escaped.extend(c.encode_utf16(&mut [0; 2]).iter().map(|unit| format!("\\u{unit:04x}")));
        } else {
            escaped.push(c);
        }
    }
    escaped
}

/// Writes JSON as [`json`] returns it, for what is too long to be held twice.
pub(crate) struct JsonWriter<W>(pub(crate) W);

impl<W: Write> Write for JsonWriter<W> {
    /// Takes whole characters only, as serializers write them.
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let text = str::from_utf8(bytes).map_err(io::Error::other)?;
        if text.chars().any(acts_in_json) {
            self.0.write_all(json(text).as_bytes())?;
        } else {
            self.0.write_all(bytes)?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

fn acts_in_json(c: char) -> bool {
    matches!(c, '<' | '>' | '&' | '\u{7f}'..='\u{9f}' | '\u{ad}' | '\u{61c}' | '\u{200b}' | '\u{200e}'
        | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
        | '\u{fff9}'..='\u{ffff}' | '\u{e0000}'..='\u{e007f}')
}

fn is_line_break(c: char) -> bool {
    matches!(c, '\u{2028}' | '\u{2029}')
}

/// Direction marks, embeddings, overrides and isolates, the byte order mark, the soft hyphen, tag
/// characters, interlinear marks and non-characters: they show nothing and mislead readers or machines.
/// The joiner U+200D stays: emoji are built with it.
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{00AD}' | '\u{061C}' | '\u{200B}' | '\u{200E}' | '\u{200F}'
        | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}'
        | '\u{FFF9}'..='\u{FFFB}' | '\u{FFFE}' | '\u{FFFF}' | '\u{E0000}'..='\u{E007F}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_sign_acts_in_markdown() {
        #[track_caller]
        fn check(text: &str, expected: &str) {
            assert_eq!(markdown(text), expected, "{text:?}");
        }
        check("[klick](javascript:x)", "\\[klick\\]\\(javascript:x\\)");
        check("<b>*fett*\n# Titel", "\\<b\\>\\*fett\\* \\# Titel");
        check("- a_b `c` &amp; d\\e", "\\- a\\_b \\`c\\` \\&amp; d\\\\e");
        check("https://www.musterland.example/", "https://www.musterland.example/");
    }

    #[test]
    fn plain_text_loses_what_shows_nothing() {
        #[track_caller]
        fn check(text: &str, expected: &str) {
            assert_eq!(plain(text), expected, "{text:?}");
        }
        check("Kreis\u{202e}dnalretsuM\u{202c}", "KreisdnalretsuM");
        check("\u{1b}[31mrot\u{7}", "[31mrot");
        check("zwei\r\nZeilen\u{2028}mehr\0", "zwei Zeilen mehr");
        check("  Ämter\u{a0}&  Städte ", "Ämter & Städte");
        check("👩\u{200d}🚒 Feuerwehr", "👩\u{200d}🚒 Feuerwehr");
        check("", "");
    }

    #[test]
    fn markdown_has_no_markup() {
        #[track_caller]
        fn check(text: &str, expected: &str) {
            assert_eq!(markdown_without_links(text), expected, "{text:?}");
        }
        check("Kreis Musterland", "Kreis Musterland");
        check("# [x](http://x.example)", r"\# \[x\]\(http\:\/\/x\.example\)");
        check("<b>\n- `a`", r"\<b\> \- \`a\`");
        check("\\*", r"\\\*");
    }

    #[test]
    fn no_cell_starts_a_formula() {
        #[track_caller]
        fn check(text: &str, expected: &str) {
            assert_eq!(csv_cell(text), expected, "{text:?}");
        }
        check("=HYPERLINK(\"http://x\")", "'=HYPERLINK(\"http://x\")");
        check("\u{202e}=1+1", "'=1+1");
        check("\u{feff}@SUM(A1)", "'@SUM(A1)");
        check("\t1", "'1");
        check("\rx", "'x");
        check("-5", "-5");
        check("-1234,5", "-1234,5");
        check("-5+1", "'-5+1");
        check("-1,2,3", "'-1,2,3");
        check("-", "'-");
        check("+Europa", "'+Europa");
        check("＝1", "'＝1");
        check("Kreis = Land", "Kreis = Land");
    }

    #[test]
    fn only_web_addresses_become_links() {
        #[track_caller]
        fn check(address: &str, host: Option<&str>) {
            assert_eq!(link(address).map(|(_, host)| host).as_deref(), host, "{address}");
        }
        check("https://www.musterland.example/whatsapp", Some("musterland.example"));
        check("http://musterland.example", Some("musterland.example"));
        check("javascript:alert(1)", None);
        check("data:text/html,x", None);
        check("https://whatsapp.com@evil.example/", None);
        check("musterland.example", None);
    }

    #[test]
    fn file_names_are_plain_words() {
        #[track_caller]
        fn check(key: &str, expected: &str) {
            assert_eq!(file_name(key), expected, "{key:?}");
        }
        check("Landkreis Musterland", "landkreis-musterland");
        check("../../etc/passwd", "etc-passwd");
        check("=HYPERLINK(\"x\")", "hyperlink-x");
        check("\u{202e}", "unnamed");
    }
}
