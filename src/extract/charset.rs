//! Bytes to text: byte order mark, header, XML declaration, `<meta>`, and what the bytes themselves say.
//!
//! Follows the order of the WHATWG encoding sniffing algorithm with one exception, learnt from German
//! web servers: bytes that are well-formed UTF-8 beyond ASCII are UTF-8 whatever the label says.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

/// The first bytes of a page in which a `<meta>` may declare its encoding.
///
/// The standard asks for 1024; content management systems put licence comments before it.
const DECLARATION_WINDOW: usize = 4096;

/// A page's text, and whether its label had to be overruled.
pub(super) struct Decoded<'a> {
    /// The text; borrowed when the bytes were UTF-8 already.
    pub(super) text: Cow<'a, str>,
    /// What the label said and what was used instead, when the two differ.
    pub(super) overruled: Option<(&'static str, &'static str)>,
}

/// Decodes a body; bytes that fit no reading become U+FFFD, so that it never fails.
pub(super) fn decode<'a>(body: &'a [u8], content_type: Option<&str>) -> Decoded<'a> {
    if let Some((encoding, mark)) = Encoding::for_bom(body) {
        let text = encoding.decode_without_bom_handling(&body[mark..]).0;
        return Decoded { text, overruled: None };
    }
    let label = content_type.and_then(header_label).or_else(|| xml_label(body)).or_else(|| meta_label(body));
    let used = match std::str::from_utf8(body) {
        Ok(text) if label.is_none_or(|label| label == UTF_8 || !text.is_ascii()) => {
            return Decoded { text: Cow::Borrowed(text), overruled: overruled(label, UTF_8) };
        }
        Ok(_) => label.unwrap_or(UTF_8),
        Err(_) => match label {
            Some(label) if label != UTF_8 => label,
            _ if has_well_formed_multibyte(body) => UTF_8,
            _ => WINDOWS_1252,
        },
    };
    Decoded { text: used.decode_without_bom_handling(body).0, overruled: overruled(label, used) }
}

fn overruled(
    label: Option<&'static Encoding>,
    used: &'static Encoding,
) -> Option<(&'static str, &'static str)> {
    label.filter(|label| *label != used).map(|label| (label.name(), used.name()))
}

/// Reads the `charset` parameter of a Content-Type header.
fn header_label(content_type: &str) -> Option<&'static Encoding> {
    label_after_charset(content_type.as_bytes())
}

/// Reads `<meta charset>` or `<meta http-equiv content>` near the beginning of a page.
fn meta_label(body: &[u8]) -> Option<&'static Encoding> {
    let window = &body[..body.len().min(DECLARATION_WINDOW)];
    memchr::memchr_iter(b'<', window)
        .filter(|&start| window[start + 1..].get(..4).is_some_and(|name| name.eq_ignore_ascii_case(b"meta")))
        .find_map(|start| {
            let end = memchr::memchr(b'>', &window[start..]).map_or(window.len(), |length| start + length);
            label_after_charset(&window[start..end])
        })
        // A declaration that could be read as ASCII cannot be UTF-16 (WHATWG).
        .map(|encoding| if encoding.is_ascii_compatible() { encoding } else { UTF_8 })
}

/// Reads the `encoding` of `<?xml …?>`; servers put blank lines before it, which XML forbids.
fn xml_label(body: &[u8]) -> Option<&'static Encoding> {
    let window = body[..body.len().min(DECLARATION_WINDOW)].trim_ascii_start();
    let declaration = window.strip_prefix(b"<?xml")?;
    let end = memchr::memchr(b'>', declaration)?;
    label_after(b"encoding", &declaration[..end])
        .map(|encoding| if encoding.is_ascii_compatible() { encoding } else { UTF_8 })
}

fn label_after_charset(text: &[u8]) -> Option<&'static Encoding> {
    label_after(b"charset", text)
}

fn label_after(word: &[u8], text: &[u8]) -> Option<&'static Encoding> {
    let lower = text.to_ascii_lowercase();
    let after = memchr::memmem::find(&lower, word)? + word.len();
    let value = lower[after..].trim_ascii_start().strip_prefix(b"=")?.trim_ascii_start();
    let value = value.strip_prefix(b"\"").or_else(|| value.strip_prefix(b"'")).unwrap_or(value);
    let end = value.iter().position(|byte| b"\"'; \t\r\n/>?".contains(byte)).unwrap_or(value.len());
    Encoding::for_label(&value[..end])
}

fn has_well_formed_multibyte(body: &[u8]) -> bool {
    body.utf8_chunks().any(|chunk| !chunk.valid().is_ascii())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(body: &[u8], content_type: Option<&str>, text: &str, overruled: bool) {
        let decoded = decode(body, content_type);
        assert_eq!((decoded.text.as_ref(), decoded.overruled.is_some()), (text, overruled));
    }

    #[test]
    fn the_mark_beats_the_header_and_the_header_beats_the_page() {
        check("\u{feff}Köln".as_bytes(), Some("text/html; charset=iso-8859-1"), "Köln", false);
        check(b"\xff\xfeK\x00\xf6\x00", None, "Kö", false);
        check(b"K\xf6ln", Some("text/html; charset=ISO-8859-1"), "Köln", false);
        check(b"<meta charset='latin1'>K\xf6ln", None, "<meta charset='latin1'>Köln", false);
        check(
            b"<META http-equiv=x content=\"text/html; charset=windows-1252\">\x80",
            None,
            "<META http-equiv=x content=\"text/html; charset=windows-1252\">€",
            false,
        );
    }

    #[test]
    fn an_xml_declaration_names_the_encoding() {
        let latin = b"\n<?xml version=\"1.0\" encoding='ISO-8859-1'?>K\xf6ln \x84";
        check(latin, None, "\n<?xml version=\"1.0\" encoding='ISO-8859-1'?>Köln „", false);
        check(
            latin,
            Some("application/rss+xml"),
            "\n<?xml version=\"1.0\" encoding='ISO-8859-1'?>Köln „",
            false,
        );
        check(b"<?xml encoding=utf-16?>a", None, "<?xml encoding=utf-16?>a", false);
    }

    #[test]
    fn a_wrong_label_is_overruled_and_said() {
        check("Köln".as_bytes(), Some("text/html; charset=iso-8859-1"), "Köln", true);
        check(b"K\xf6ln", Some("text/html; charset=utf-8"), "Köln", true);
    }

    #[test]
    fn one_broken_character_does_not_spoil_a_page() {
        check(b"K\xc3\xb6ln \xf0\x9f", Some("text/html; charset=utf-8"), "Köln \u{fffd}", false);
        check(b"K\xf6ln", None, "Köln", false);
        check(b"", None, "", false);
    }
}
