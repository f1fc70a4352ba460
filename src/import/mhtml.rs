//! Pages saved as one file (MHTML): unpacked to their main page, which is then told and reduced like any other.
//!
//! Headers and encodings are read by `mail-parser`, the parts are cut out here: handed a whole file, that crate takes a
//! time that is quadratic in the number of parts whose boundary is missing, and messages in messages a hundred thousand
//! deep end the program.

use jiff::Timestamp;
use mail_parser::{
    Message, MessageParser, MimeHeaders,
    decoders::{base64::base64_decode, quoted_printable::quoted_printable_decode},
};
use url::Url;

use super::Refusal;

/// The longest head of a file or part that is looked at, in bytes.
const LONGEST_HEAD: usize = 64_000;
/// How deep parts may lie in each other.
const DEEPEST: usize = 4;
/// How many parts are looked at; the page is among the first.
const MOST_PARTS: usize = 5_000;

/// A page that was packed with its pictures.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct UnpackedPage {
    pub(super) bytes: Vec<u8>,
    /// Its media type and charset, as the browser noted them.
    pub(super) content_type: Option<String>,
    /// Where it was saved from.
    pub(super) address: Option<Url>,
    /// When it was saved.
    pub(super) saved_at: Option<Timestamp>,
}

/// Unpacks a file; `None` for one that is no MHTML.
pub(super) fn unpack(bytes: &[u8]) -> Option<Result<UnpackedPage, Refusal>> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    let (head, body) = split_head(bytes)?;
    let head = Head::read(head)?;
    let is_mail =
        ["Received", "To", "Delivered-To"].iter().any(|name| head.message.header_raw(*name).is_some());
    let is_page = head.is("multipart", "related") || head.text("Snapshot-Content-Location").is_some();
    if is_mail || !is_page || head.text("MIME-Version").is_none() {
        return None;
    }
    Some(main_page(&head, body).ok_or_else(|| {
        Refusal::new(
            "a page saved as one file (MHTML), but no page is found in it: the file is cut or damaged",
            "save the page once more",
        )
    }))
}

fn main_page(head: &Head<'_>, body: &[u8]) -> Option<UnpackedPage> {
    let start = head.attribute("start").map(|id| id.trim_matches(['<', '>']).to_owned());
    let mut pages = Vec::new();
    pages_in(head, body, 0, &mut 0, &mut pages);
    let is_start = |part: &&(Head<'_>, &[u8])| {
        start.is_some() && part.0.text("Content-ID").map(|id| id.trim_matches(['<', '>']).to_owned()) == start
    };
    let (part, packed) = pages.iter().find(is_start).or(pages.first())?;
    let encoding = part.text("Content-Transfer-Encoding").unwrap_or_default().to_ascii_lowercase();
    let bytes = match encoding.as_str() {
        "quoted-printable" => unquoted(packed),
        "base64" => base64_decode(packed)?,
        _ => packed.to_vec(),
    };
    let address = |head: &Head<'_>, name| Url::parse(&head.text(name)?).ok().filter(Url::has_host);
    let address = address(head, "Snapshot-Content-Location").or_else(|| address(part, "Content-Location"));
    let charset =
        part.attribute("charset").filter(|charset| charset.bytes().all(|byte| byte.is_ascii_graphic()));
    let saved_at = head.message.date().and_then(|date| Timestamp::from_second(date.to_timestamp()).ok());
    Some(UnpackedPage {
        bytes,
        content_type: charset.map(|charset| format!("text/html; charset={charset}")),
        address,
        saved_at,
    })
}

/// Gathers the parts that are pages, in order; further ones are frames of the first.
fn pages_in<'a>(
    head: &Head<'a>,
    body: &'a [u8],
    depth: usize,
    parts: &mut usize,
    pages: &mut Vec<(Head<'a>, &'a [u8])>,
) {
    if !head.is_multipart() {
        if head.is("text", "html") || head.is("application", "xhtml+xml") {
            pages.push((head.clone(), body));
        }
        return;
    }
    let Some(boundary) =
        head.attribute("boundary").filter(|boundary| !boundary.is_empty() && depth < DEEPEST)
    else {
        return;
    };
    for part in parts_of(body, boundary) {
        *parts += 1;
        if *parts > MOST_PARTS {
            return;
        }
        if let Some((head, body)) = split_head(part).and_then(|(head, body)| Some((Head::read(head)?, body)))
        {
            pages_in(&head, body, depth + 1, parts, pages);
        }
    }
}

/// Returns what stands between the lines that begin with the boundary; a last part without one is cut, and given too.
fn parts_of<'a>(body: &'a [u8], boundary: &str) -> Vec<&'a [u8]> {
    let delimiter = format!("--{boundary}");
    let is_line_start = |at: &usize| *at == 0 || body[*at - 1] == b'\n';
    let mut parts = Vec::new();
    let mut from = None;
    for at in memchr::memmem::find_iter(body, delimiter.as_bytes()).filter(is_line_start) {
        if let Some(from) = from {
            parts.push(&body[from..at]);
        }
        from = Some(at + delimiter.len());
        if body[at + delimiter.len()..].starts_with(b"--") {
            return parts;
        }
    }
    parts.extend(from.map(|from| &body[from..]));
    parts
}

/// Splits at the first empty line.
fn split_head(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let bytes = bytes.trim_ascii_start();
    let window = &bytes[..bytes.len().min(LONGEST_HEAD)];
    let ends = [&b"\r\n\r\n"[..], b"\n\n"].map(|end| Some((memchr::memmem::find(window, end)?, end.len())));
    let (end, length) = ends.into_iter().flatten().min()?;
    Some((&bytes[..end + length], &bytes[end + length..]))
}

/// Undoes quoted-printable line by line: a broken line spoils no other.
fn unquoted(packed: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(packed.len());
    for line in packed.split_inclusive(|byte| *byte == b'\n') {
        match quoted_printable_decode(line) {
            Some(line) => bytes.extend(line),
            None => bytes.extend_from_slice(line),
        }
    }
    bytes
}

/// The head of a file or part.
#[derive(Clone)]
struct Head<'a> {
    message: Message<'a>,
}

impl<'a> Head<'a> {
    fn read(head: &'a [u8]) -> Option<Self> {
        let is_header = |line: &[u8]| {
            let name = line.split(|byte| *byte == b':').next().unwrap_or_default();
            name.len() < line.len() && !name.is_empty() && name.iter().all(u8::is_ascii_graphic)
        };
        let first = head.split(|byte| *byte == b'\n').next()?;
        let message = MessageParser::new().with_mime_headers().with_date_headers();
        is_header(first).then(|| message.parse_headers(head)).flatten().map(|message| Self { message })
    }

    /// Returns a header on one line.
    fn text(&self, name: &'static str) -> Option<String> {
        let value: String = self.message.header_raw(name)?.split_whitespace().collect();
        (!value.is_empty()).then_some(value)
    }

    fn is(&self, kind: &str, subtype: &str) -> bool {
        self.message.content_type().is_some_and(|found| {
            found.ctype().eq_ignore_ascii_case(kind)
                && found.subtype().is_some_and(|found| found.eq_ignore_ascii_case(subtype))
        })
    }

    fn is_multipart(&self) -> bool {
        self.message.content_type().is_some_and(|found| found.ctype().eq_ignore_ascii_case("multipart"))
    }

    fn attribute(&self, name: &str) -> Option<&str> {
        self.message.content_type()?.attribute(name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A model of what Chrome and Edge write, made for tests.
    fn saved(encoding: &str, page: &str) -> String {
        format!(
            "From: <Saved by Blink>\r\n\
             Snapshot-Content-Location: https://www.whatsapp.com/channel/0029VaModelOfACode000001\r\n\
             Subject: Landkreis Musterland\r\nDate: Mon, 28 Sep 2026 14:40:12 +0200\r\nMIME-Version: 1.0\r\n\
             Content-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"----Muster----\"\r\n\r\n\r\n\
             ------Muster----\r\nContent-Type: text/html\r\nContent-ID: <frame-1@mhtml.blink>\r\n\
             Content-Transfer-Encoding: {encoding}\r\n\
             Content-Location: https://www.whatsapp.com/channel/0029VaModelOfACode000001\r\n\r\n{page}\r\n\
             ------Muster----\r\nContent-Type: text/html\r\nContent-Location: cid:frame-2@mhtml.blink\r\n\r\n\
             <p>Rahmen\r\n------Muster----\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n\
             iVBORw0KGgo=\r\n------Muster------\r\n"
        )
    }

    #[track_caller]
    fn check(file: &str, expected: Option<&str>) {
        let found = unpack(file.as_bytes()).map(|page| page.map_err(|refusal| refusal.why));
        let found = found.map(|page| page.map(|page| String::from_utf8_lossy(&page.bytes).trim().to_owned()));
        assert_eq!(found.transpose().unwrap().as_deref(), expected, "{file}");
    }

    #[test]
    fn the_main_page_is_unpacked() {
        check(
            &saved("quoted-printable", "<p class=3D\"x\">K=C3=B6ln und=\r\n Umland"),
            Some("<p class=\"x\">Köln und Umland"),
        );
        check(&saved("base64", "PHA+S8O2\r\nbG4="), Some("<p>Köln"));
        check(&saved("8bit", "<p>Köln"), Some("<p>Köln"));
        check(&saved("binary", "<p>Köln").replace("\r\n", "\n"), Some("<p>Köln"));
        // A broken line spoils no other.
        check(&saved("quoted-printable", "K=ZZln\r\nK=C3=B6ln"), Some("K=ZZln\r\nKöln"));
    }

    #[test]
    fn address_and_time_are_what_the_browser_noted() {
        let page = unpack(saved("8bit", "<p>").as_bytes()).unwrap().unwrap();
        assert_eq!(
            page.address.unwrap().as_str(),
            "https://www.whatsapp.com/channel/0029VaModelOfACode000001"
        );
        assert_eq!(page.saved_at.unwrap().to_string(), "2026-09-28T12:40:12Z");
        assert_eq!(page.content_type, None);
        let explorer = "From: <Saved by Windows Internet Explorer 8>\nSubject: x\nDate: Fri, 2 Oct 2026 09:00:00 -0000\n\
             MIME-Version: 1.0\nContent-Type: multipart/related;\n type=\"text/html\"; boundary=\"a\"\n\n\
             --a\nContent-Type: text/html; charset=\"iso-8859-15\"\nContent-Location: https://www.musterland.example/\n\n<p>x\n--a--";
        let page = unpack(explorer.as_bytes()).unwrap().unwrap();
        assert_eq!(page.content_type.as_deref(), Some("text/html; charset=iso-8859-15"));
        assert_eq!(page.address.unwrap().as_str(), "https://www.musterland.example/");
    }

    #[test]
    fn parts_may_lie_in_parts_and_the_start_is_named() {
        let nested = "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n\n--a\n\
             Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\nx\n--b\n\
             Content-Type: text/html\n\n<p>Seite\n--b--\n--a--\n";
        check(nested, Some("<p>Seite"));
        let start = "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a; start=\"<2>\"\n\n--a\n\
             Content-Type: text/html\nContent-ID: <1>\n\nRahmen\n--a\nContent-Type: text/html\nContent-ID: <2>\n\nSeite\n--a--";
        check(start, Some("Seite"));
    }

    #[test]
    fn what_is_cut_or_something_else_is_said() {
        check("<p>MIME-Version: 1.0", None);
        check("MIME-Version: 1.0\nContent-Type: text/plain\n\nx", None);
        check(
            "To: <a@b.example>\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n\n--a\n",
            None,
        );
        let whole = saved("8bit", "<p>Köln");
        for (end, _) in whole.char_indices() {
            let _ = unpack(&whole.as_bytes()[..end]);
        }
        let in_first_head = whole.find("Content-ID").unwrap();
        assert!(unpack(&whole.as_bytes()[..in_first_head]).unwrap().is_err());
    }

    #[test]
    fn files_made_to_hurt_are_cut_up_in_one_pass() {
        let head = "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n\n";
        let nested = "Content-Type: message/rfc822\n\n".repeat(200_000);
        check(&format!("{head}--a\n{nested}--a\nContent-Type: text/html\n\n<p>x\n--a--"), Some("<p>x"));
        let missing = "--a\nContent-Type: multipart/related; boundary=nope\n\n".repeat(100_000);
        assert!(unpack(format!("{head}{missing}").as_bytes()).unwrap().is_err());
        let levels: Vec<String> = (0..1_000)
            .map(|n| format!("--{n}\nContent-Type: multipart/related; boundary={}\n\n", n + 1))
            .collect();
        let deep = levels.concat();
        assert!(unpack(format!("{}{deep}", head.replace("=a", "=0")).as_bytes()).unwrap().is_err());
        assert!(unpack(format!("{head}{}", "--a\n".repeat(1_000_000)).as_bytes()).unwrap().is_err());
    }
}
