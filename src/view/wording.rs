//! How each channel speaks to its readers: from the metrics to the view.

use serde::Serialize;

use super::shown::AuthorityRow;
use crate::measure::{Metrics, RowError};

/// How each channel speaks to its readers, in the order of the authorities.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Wording {}

/// Returns what the metrics say, in the order of the authorities.
pub(super) fn wording(_metrics: &Metrics, _authorities: &[AuthorityRow]) -> Result<Wording, RowError> {
    Ok(Wording::default())
}
