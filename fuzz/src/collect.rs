//! The pure part of `collect`: what readers know of a document, and the parsers of what servers say.

#[path = "../../src/collect/api_error.rs"]
pub(crate) mod api_error;
#[path = "../../src/collect/document.rs"]
mod document;
#[path = "../../src/collect/purpose.rs"]
mod purpose;
#[path = "../../src/collect/retry_after.rs"]
mod retry_after;
#[path = "../../src/collect/robots/mod.rs"]
mod robots;
#[path = "../../src/collect/target.rs"]
mod target;

pub use document::{CheckStatus, Document, Fetch, Hop};
pub use purpose::Purpose;
pub use robots::{PRODUCT_TOKEN, RobotsRules};
pub use target::{Subject, Target};

use jiff::Timestamp;

/// Calls the parser of `Retry-After`, which is `collect`'s own.
pub(crate) fn until(value: &str, now: Timestamp) -> Option<Timestamp> {
    retry_after::until(value, now)
}
