//! One WARC 1.1 record, to bytes and back (ISO 28500:2017).

use std::borrow::Cow;

use jiff::Timestamp;
use sha2::{Digest as _, Sha256};

/// Named fields in the order written; used for WARC and for HTTP headers.
pub(super) type Fields = Vec<(String, String)>;

/// SHA-256 of a body.
pub(super) type Sha256Bytes = [u8; 32];

const VERSION: &str = "WARC/1.1";

/// A record: its fields and its block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Record {
    pub(super) fields: Fields,
    pub(super) block: Vec<u8>,
}

impl Record {
    /// Starts a record with the fields that every record has.
    pub(super) fn new(kind: &str, id: &str, date: Timestamp, content_type: &str, block: Vec<u8>) -> Self {
        let fields = vec![
            ("WARC-Type".to_owned(), kind.to_owned()),
            ("WARC-Record-ID".to_owned(), id.to_owned()),
            ("WARC-Date".to_owned(), date.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()),
            ("Content-Type".to_owned(), content_type.to_owned()),
            ("WARC-Block-Digest".to_owned(), digest_field(sha256(&block))),
        ];
        Self { fields, block }
    }

    /// Adds a field.
    pub(super) fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.fields.push((name.to_owned(), value.into()));
        self
    }

    /// Returns the value of the first field of that name, in any case.
    pub(super) fn field(&self, name: &str) -> Option<&str> {
        field(&self.fields, name)
    }

    /// Returns the record's kind, such as `response`.
    pub(super) fn kind(&self) -> &str {
        self.field("WARC-Type").unwrap_or("")
    }

    /// Returns the record's own name.
    pub(super) fn id(&self) -> &str {
        self.field("WARC-Record-ID").unwrap_or("")
    }

    /// Returns the digest of the payload, where the record names one in SHA-256.
    pub(super) fn payload_sha256(&self) -> Option<Sha256Bytes> {
        from_hex(self.field("WARC-Payload-Digest")?.strip_prefix("sha256:")?)
    }

    /// Returns everything that stands before the block.
    pub(super) fn head(&self) -> String {
        let mut head = format!("{VERSION}\r\n");
        for (name, value) in &self.fields {
            head.extend([name, ": ", &one_line(value), "\r\n"]);
        }
        head.extend(["Content-Length: ", &self.block.len().to_string(), "\r\n\r\n"]);
        head
    }

    /// Reads a record from the bytes of one unpacked member; the error says what is wrong.
    pub(super) fn parse(member: &[u8]) -> Result<Self, &'static str> {
        let (head, rest) = split_head(member).ok_or("a record header has no end")?;
        let head = std::str::from_utf8(head).map_err(|_| "a record header is not UTF-8")?;
        let mut lines = head.split("\r\n");
        if !lines.next().is_some_and(|version| version.starts_with("WARC/1.")) {
            return Err("a record does not begin with WARC/1.x");
        }
        let fields = parse_fields(lines);
        let length: usize = field(&fields, "Content-Length")
            .and_then(|length| length.parse().ok())
            .ok_or("a record has no Content-Length")?;
        let block = rest.get(..length).ok_or("a record is shorter than its Content-Length")?.to_vec();
        let fields =
            fields.into_iter().filter(|(name, _)| !name.eq_ignore_ascii_case("Content-Length")).collect();
        Ok(Self { fields, block })
    }
}

/// Splits a message at the blank line that ends its header.
pub(super) fn split_head(message: &[u8]) -> Option<(&[u8], &[u8])> {
    let end = memchr::memmem::find(message, b"\r\n\r\n")?;
    Some((&message[..end], &message[end + 4..]))
}

/// Reads `Name: value` lines; a line without a colon is left out.
pub(super) fn parse_fields<'a>(lines: impl Iterator<Item = &'a str>) -> Fields {
    lines
        .filter_map(|line| line.split_once(':'))
        .map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned()))
        .collect()
}

/// Returns the value of the first field of that name, in any case.
pub(super) fn field<'a>(fields: &'a [(String, String)], name: &str) -> Option<&'a str> {
    fields.iter().find(|(field, _)| field.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
}

/// Replaces control characters, so that a value from outside cannot begin a line of its own.
pub(super) fn one_line(value: &str) -> Cow<'_, str> {
    let value = value.trim();
    if value.contains(char::is_control) { value.replace(char::is_control, " ").into() } else { value.into() }
}

/// Returns the SHA-256 of the bytes.
pub(super) fn sha256(bytes: &[u8]) -> Sha256Bytes {
    Sha256::digest(bytes).into()
}

/// Returns the SHA-256 of the bytes in lower-case hex, by which documents are known everywhere.
#[must_use]
pub fn sha256_hex(bytes: &[u8]) -> String {
    to_hex(&sha256(bytes))
}

/// Returns lower-case hex.
pub(super) fn to_hex(bytes: &[u8]) -> String {
    let digit = |nibble: u8| char::from_digit(u32::from(nibble), 16).unwrap_or('?');
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 0x0f)]).collect()
}

/// Reads 64 hex digits.
pub(super) fn from_hex(hex: &str) -> Option<Sha256Bytes> {
    let mut bytes = [0; 32];
    if hex.len() != 64 || !hex.is_ascii() {
        return None;
    }
    for (place, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(hex.get(place * 2..place * 2 + 2)?, 16).ok()?;
    }
    Some(bytes)
}

/// Returns the digest as WARC fields name it; hex, which `warcio` checks as readily as base32.
pub(super) fn digest_field(digest: Sha256Bytes) -> String {
    format!("sha256:{}", to_hex(&digest))
}

/// Returns a record's name: a UUID (version 8, RFC 9562) made from the run and the place in its file.
///
/// Nothing random, so that the same run over the same answers gives the same bytes.
pub(super) fn record_id(run_id: &str, offset: u64, part: &str) -> String {
    let mut bytes = [0u8; 16];
    bytes.copy_from_slice(&sha256(format!("{run_id} {offset} {part}").as_bytes())[..16]);
    bytes[6] = 0x80 | (bytes[6] & 0x0f);
    bytes[8] = 0x80 | (bytes[8] & 0x3f);
    let hex = to_hex(&bytes);
    format!("<urn:uuid:{}-{}-{}-{}-{}>", &hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..])
}
