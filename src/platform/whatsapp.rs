//! Addresses of WhatsApp: `whatsapp.com/channel/<code>`.

use url::Url;

use super::{is_host, segments};

/// Hosts of the platform, without `www.`.
pub(super) const HOSTS: &[&str] = &[
    "whatsapp.com",
    "wa.me",
    "chat.whatsapp.com",
    "api.whatsapp.com",
    "faq.whatsapp.com",
    "web.whatsapp.com",
];

/// Codes seen have 24 characters; other lengths are let through.
pub(super) fn channel(url: &Url) -> Option<(String, String)> {
    let path = segments(url);
    let at = path.iter().position(|segment| segment.eq_ignore_ascii_case("channel"))?;
    let code = *path.get(at + 1).filter(|_| is_host(url, "whatsapp.com"))?;
    let is_code = code.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
    is_code.then(|| (code.to_owned(), format!("https://www.whatsapp.com/channel/{code}")))
}
