//! What the posts of each channel carry and speak of: from the metrics to the view.

use serde::Serialize;

use super::shown::AuthorityRow;
use crate::measure::{Metrics, RowError};

/// What the posts of each channel carry and speak of, in the order of the authorities.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Content {}

/// Returns what the metrics say, in the order of the authorities.
pub(super) fn content(_metrics: &Metrics, _authorities: &[AuthorityRow]) -> Result<Content, RowError> {
    Ok(Content::default())
}
