//! How the followers of each channel developed: from the metrics to the view.

use serde::Serialize;

use super::shown::AuthorityRow;
use crate::measure::{Metrics, RowError};

/// How the followers of each channel developed, in the order of the authorities.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Growth {}

/// Returns what the metrics say, in the order of the authorities.
pub(super) fn growth(_metrics: &Metrics, _authorities: &[AuthorityRow]) -> Result<Growth, RowError> {
    Ok(Growth::default())
}
