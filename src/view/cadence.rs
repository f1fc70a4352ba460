//! How often and when each channel posts: from the metrics to the view.

use serde::Serialize;

use super::shown::AuthorityRow;
use crate::measure::{Metrics, RowError};

/// How often and when each channel posts, in the order of the authorities.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Cadence {}

/// Returns what the metrics say, in the order of the authorities.
pub(super) fn cadence(_metrics: &Metrics, _authorities: &[AuthorityRow]) -> Result<Cadence, RowError> {
    Ok(Cadence::default())
}
