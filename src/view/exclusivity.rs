//! Whether what a channel says can be read elsewhere too: from the metrics to the view.

use serde::Serialize;

use super::shown::AuthorityRow;
use crate::measure::{Metrics, RowError};

/// Whether what a channel says can be read elsewhere too, in the order of the authorities.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Exclusivity {}

/// Returns what the metrics say, in the order of the authorities.
pub(super) fn exclusivity(
    _metrics: &Metrics,
    _authorities: &[AuthorityRow],
) -> Result<Exclusivity, RowError> {
    Ok(Exclusivity::default())
}
