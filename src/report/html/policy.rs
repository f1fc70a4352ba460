//! The Content-Security-Policy of the page: nothing loads, only our own two inline blocks count.

use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};

/// Returns the policy for a page whose only inline blocks are `style` and `script`, byte for byte.
pub(super) fn policy(style: &str, script: &str) -> String {
    let digest = |block: &str| STANDARD.encode(Sha256::digest(block.as_bytes()));
    format!(
        "default-src 'none'; style-src 'sha256-{}'; script-src 'sha256-{}'; img-src data:; \
         base-uri 'none'; form-action 'none'",
        digest(style),
        digest(script),
    )
}
