//! View: metric tables and stages into the finished values that a report shows.
//!
//! Charts and formats read these values and nothing else. Everything is sorted as it is to be shown. It must
//! not know formats.

mod assemble;
mod cadence;
mod content;
mod definitions;
mod exclusivity;
mod growth;
mod history;
mod metric_rows;
mod presence;
mod presence_rows;
mod proposal;
mod register;
mod shown;
mod wording;

pub use assemble::{Assembly, assemble};
pub use cadence::*;
pub use content::*;
pub use definitions::MetricDefinition;
pub use exclusivity::*;
pub use growth::*;
pub use history::*;
pub use presence::*;
pub use proposal::*;
pub use register::*;
pub use shown::*;
pub use wording::*;
