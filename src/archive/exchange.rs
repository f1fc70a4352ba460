//! One request and its answer, as WARC records and back.
//!
//! The archive keeps the body decoded: whatever `Content-Encoding` and `Transfer-Encoding` the server used is
//! noted as `X-Archive-Orig-…` (as pywb and brozzler do), and `Content-Length` fits the bytes kept.

use bytes::Bytes;
use http::StatusCode;
use jiff::Timestamp;
use url::{Position, Url};

use super::record::{
    Fields, Record, Sha256Bytes, digest_field, field, one_line, parse_fields, record_id, split_head,
};
use crate::collect::{Answer, USUAL_LANGUAGE};

const PROFILE_NOT_MODIFIED: &str = "http://netpreserve.org/warc/1.1/revisit/server-not-modified";
/// On a response or revisit record: the `Accept-Language` that it answers, where that is not the usual one.
pub(super) const LANGUAGE_FIELD: &str = "X-Accept-Language";
const PROFILE_IDENTICAL: &str = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest";

/// A request that was answered, as the archive gives it back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exchange {
    /// The name of the response or revisit record.
    pub record_id: String,
    /// The address asked.
    pub url: Url,
    /// When the answer was complete (UTC, whole seconds).
    pub observed_at: Timestamp,
    /// The HTTP status.
    pub http_status: u16,
    /// The answer's headers, names in lower case; of the first answer with this body where the server only
    /// said 304.
    pub headers: Vec<(String, String)>,
    /// The body, decoded; for 304 the one held.
    pub body: Bytes,
    /// SHA-256 (hex) of the body as kept.
    pub sha256: Option<String>,
    /// True when the body was cut off at the size limit.
    pub truncated: bool,
    /// True when the body was held before this answer.
    pub unchanged: bool,
}

impl Exchange {
    /// Returns the first header of that (lower-case) name.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        field(&self.headers, name)
    }
}

/// The body that an answer stands for.
pub(super) struct Payload {
    pub(super) sha256: Sha256Bytes,
    /// When it was sent, if it is held already.
    pub(super) held_since: Option<Timestamp>,
}

/// Makes the request and the response (or revisit) record of one exchange, as they will stand at `offset`.
pub(super) fn records(
    run_id: &str,
    offset: u64,
    url: &Url,
    observed_at: Timestamp,
    answer: &Answer,
    payload: &Payload,
) -> [Record; 2] {
    let request_id = record_id(run_id, offset, "request");
    let response_id = record_id(run_id, offset, "response");
    let about = |record: Record, other: &str| {
        let record = record.with("WARC-Target-URI", url.as_str()).with("WARC-Concurrent-To", other);
        match answer.ip {
            Some(ip) => record.with("WARC-IP-Address", ip.to_string()),
            None => record,
        }
    };
    let request = Record::new(
        "request",
        &request_id,
        observed_at,
        "application/http;msgtype=request",
        request_block(url, &answer.request_headers),
    );
    let new = payload.held_since.is_none();
    let kind = if new { "response" } else { "revisit" };
    let mut block = head_block(answer, new.then_some(answer.body.len()));
    if new {
        block.extend_from_slice(&answer.body);
    }
    let response = Record::new(kind, &response_id, observed_at, "application/http;msgtype=response", block)
        .with("WARC-Payload-Digest", digest_field(payload.sha256));
    let response = match payload.held_since {
        None => response,
        Some(since) => response
            .with(
                "WARC-Profile",
                if answer.http_status == 304 { PROFILE_NOT_MODIFIED } else { PROFILE_IDENTICAL },
            )
            .with("WARC-Refers-To-Target-URI", url.as_str())
            .with("WARC-Refers-To-Date", since.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()),
    };
    let response = match language(answer) {
        USUAL_LANGUAGE => response,
        other => response.with(LANGUAGE_FIELD, other),
    };
    let response = if answer.truncated { response.with("WARC-Truncated", "length") } else { response };
    [about(request, &response_id), about(response, &request_id)]
}

/// Returns the language that an answer was asked for in.
pub(super) fn language(answer: &Answer) -> &str {
    field(&answer.request_headers, "accept-language").unwrap_or(USUAL_LANGUAGE)
}

fn request_block(url: &Url, headers: &[(String, String)]) -> Vec<u8> {
    let path = &url[Position::BeforePath..Position::AfterQuery];
    let host = &url[Position::BeforeHost..Position::AfterPort];
    message_head(format!("GET {path} HTTP/1.1\r\nhost: {host}\r\n"), headers)
}

/// Writes status line and headers; `body_length` is `None` where no body follows.
fn head_block(answer: &Answer, body_length: Option<usize>) -> Vec<u8> {
    let reason = StatusCode::from_u16(answer.http_status).ok().and_then(|status| status.canonical_reason());
    let start = format!("HTTP/1.1 {} {}\r\n", answer.http_status, reason.unwrap_or("Unknown"));
    let mut headers: Fields = Vec::with_capacity(answer.headers.len() + 1);
    for (name, value) in &answer.headers {
        let rewritten = matches!(name.as_str(), "content-encoding" | "transfer-encoding")
            || (name == "content-length"
                && body_length.is_some_and(|length| one_line(value) != length.to_string()));
        let name = if rewritten { format!("x-archive-orig-{name}") } else { name.clone() };
        headers.push((name, value.clone()));
    }
    if let Some(length) = body_length
        && field(&headers, "content-length").is_none()
    {
        headers.push(("content-length".to_owned(), length.to_string()));
    }
    message_head(start, &headers)
}

fn message_head(start: String, headers: &[(String, String)]) -> Vec<u8> {
    let mut head = start;
    for (name, value) in headers {
        head.extend([&one_line(name), ": ", &one_line(value), "\r\n"]);
    }
    head.push_str("\r\n");
    head.into_bytes()
}

/// A stored HTTP answer taken apart.
pub(super) struct StoredAnswer<'a> {
    pub(super) http_status: u16,
    pub(super) headers: Fields,
    pub(super) body: &'a [u8],
}

/// Reads the block of a response or revisit record.
pub(super) fn parse_answer(record: &Record) -> Result<StoredAnswer<'_>, &'static str> {
    let (head, body) = split_head(&record.block).ok_or("a stored answer has no end of header")?;
    let head = std::str::from_utf8(head).map_err(|_| "a stored answer's header is not UTF-8")?;
    let mut lines = head.split("\r\n");
    let http_status = lines
        .next()
        .and_then(|line| line.split(' ').nth(1))
        .and_then(|status| status.parse().ok())
        .ok_or("a stored answer has no status line")?;
    Ok(StoredAnswer { http_status, headers: parse_fields(lines), body })
}
